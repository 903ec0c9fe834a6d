//! Dumps whose names depend on their content: names that are taken, and kills at every step of finishing.

use std::path::PathBuf;

use super::*;
use crate::dumpfile::finishing::settle_all_in;
use crate::dumpfile::name_template::{FirmwareName, PhoneName};
use crate::dumpfile::unfinished::Unfinished;
use crate::dumpfile::{NameLimit, NameTemplate, StretchDigests};

const NAME: &str = "2026.bin";
const FINAL: &str = "PH05_2026.bin";
const DATA: &[u8] = b"abc";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Place {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.at(name), content).unwrap();
    }

    fn paths(&self) -> DumpPaths {
        DumpPaths::new(&self.at(NAME))
    }

    fn part(&self) -> PartFile {
        let mut part = PartFile::create(self.paths(), false).unwrap();
        part.write_at(0, DATA).unwrap();
        part
    }

    fn finish(&self) -> Result<(DumpPaths, Report), DiskError> {
        self.part().finish_as(&final_name(), &report(NAME), &journal(None), &mut |_| {})
    }

    fn names(&self) -> Vec<String> {
        let entries = self.folder.path().read_dir().unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn report(&self, name: &str) -> Report {
        serde_json::from_slice(&std::fs::read(self.at(name)).unwrap()).unwrap()
    }
}

fn later() -> NameTemplate {
    let firmware = FirmwareName { project: Some("PH05".into()), version: None };
    NameTemplate { pattern: "{project}_{version}_2026.bin".into(), firmware }
}

fn final_name() -> FinalName {
    later().decide(&PhoneName::default(), NameLimit::of_bytes(255)).unwrap()
}

const FACTS: &str = r#""phone": { "chip": "d", "hardware_code": "0x000e" }, "flash": { "name": "f" },
    "read": { "started": "e", "seconds": 1.0, "bytes_per_second": 1, "block_size": 4, "retries": 0, "reconnects": 0, "port": "p" },
    "warnings": []"#;

fn report(file: &str) -> Report {
    let text = format!(
        r#"{{ "bromide": "0", "file": "{file}", "start": 0, "length": 3, "sha256": "aa", "md5": "b", "crc32": "c",
        "check": {{ "kind": "none", "blocks_reread": 0 }}, {FACTS} }}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn journal(saved_as: Option<&str>) -> Journal {
    let text = format!(
        r#"{{ "bromide": "0", "journal": 1, "file": "{NAME}", "start": 0, "length": 3,
        "done": [{{ "start": 0, "length": 3 }}], "checked": [], "check": "none", {FACTS} }}"#
    );
    let journal: Journal = serde_json::from_str(&text).unwrap();
    let saved_as = saved_as.map(|file| SavedAs { file: file.into(), sha256: "aa".into() });
    Journal { name_template: Some(later()), saved_as, digests: Some(StretchDigests::of(DATA, 3)), ..journal }
}

fn text(journal: &Journal) -> String {
    String::from_utf8(journal.to_text().unwrap()).unwrap()
}

fn json(what: &impl serde::Serialize) -> String {
    serde_json::to_string(what).unwrap()
}

#[test]
fn a_dump_gets_its_decided_name_and_no_other_file_is_left() {
    let place = Place::new();
    let (paths, report) = place.finish().unwrap();
    assert_eq!((paths.file, report.file.as_str()), (place.at(FINAL), FINAL));
    assert_eq!(place.names(), [FINAL, "PH05_2026.bin.json"]);
    assert_eq!(std::fs::read(place.at(FINAL)).unwrap(), DATA);
    assert_eq!(place.report("PH05_2026.bin.json"), report);
}

#[test]
fn a_taken_name_gets_a_number_and_the_existing_file_stays() {
    for taken in [FINAL, "PH05_2026.bin.json", "PH05_2026.bin.part", "PH05_2026.bin.part.json"] {
        let place = Place::new();
        place.put(taken, "precious");
        std::fs::create_dir(place.at("PH05_2026-2.bin")).unwrap();
        let (paths, report) = place.finish().unwrap();
        assert_eq!(
            (paths.file, report.file.as_str()),
            (place.at("PH05_2026-3.bin"), "PH05_2026-3.bin"),
            "{taken}"
        );
        assert_eq!(std::fs::read(place.at(taken)).unwrap(), b"precious");
        assert_eq!(place.report("PH05_2026-3.bin.json").file, "PH05_2026-3.bin");
        assert_eq!(place.names().len(), 4, "{taken}: {:?}", place.names());
    }
}

#[test]
fn a_dump_that_cannot_be_finished_stays_unfinished() {
    // Acts like a disk that is full at the very end: first for the report, then for the journal.
    for full in ["2026.bin.json.new", "2026.bin.part.json.new"] {
        let place = Place::new();
        let part = place.part();
        std::fs::create_dir(place.at(full)).unwrap();
        let failed = part.finish_as(&final_name(), &report(NAME), &journal(None), &mut |_| {});
        failed.expect_err(full);
        assert_eq!(std::fs::read(place.at("2026.bin.part")).unwrap(), DATA);
        assert!(!place.at(FINAL).exists());
    }
}

#[test]
fn killed_before_the_rename_a_dump_is_unfinished_whatever_its_journal_says() {
    for saved_as in [None, Some(FINAL)] {
        for has_report in [false, true] {
            let place = Place::new();
            place.put("2026.bin.part", DATA);
            place.put("2026.bin.part.json", text(&journal(saved_as)));
            if has_report {
                place.put("2026.bin.json.new", json(&report(FINAL)));
            }
            assert_eq!(place.paths().settle_finished(), None);
            let found = Unfinished::look(&place.at("2026.bin.part")).unwrap();
            assert_eq!((found.reached, found.is_doubtful), (3, false));
            assert_eq!(found.known.unwrap().name_template, Some(later()));
            // Another dump has taken the name meanwhile and keeps it.
            place.put(FINAL, "other");
            assert_eq!(place.paths().settle_finished(), None);
            assert_eq!(std::fs::read(place.at("2026.bin.part")).unwrap(), DATA);
        }
    }
}

#[test]
fn killed_after_the_rename_a_dump_is_finished_by_the_next_run() {
    type Comes = fn(&Place);
    let next: [(&str, Comes); 4] = [
        ("resume", |place| {
            let found = Unfinished::look(&place.at("2026.bin.part")).unwrap_err();
            assert!(matches!(found, DiskError::Finished(file) if file == place.at(FINAL)));
        }),
        ("a new dump of the name", |place| {
            PartFile::create(place.paths(), false).unwrap().discard();
        }),
        ("the window", |place| assert_eq!(Unfinished::all_in(place.folder.path()), [])),
        ("check", |place| settle_all_in(place.folder.path())),
    ];
    for (who, comes) in next {
        for has_report in [false, true] {
            let place = Place::new();
            place.put(FINAL, DATA);
            place.put("2026.bin.part.json", text(&journal(Some(FINAL))));
            let there = if has_report { "PH05_2026.bin.json" } else { "2026.bin.json.new" };
            place.put(there, json(&report(FINAL)));
            comes(&place);
            assert_eq!(place.names(), [FINAL, "PH05_2026.bin.json"], "{who}, {there}");
            assert_eq!(place.report("PH05_2026.bin.json"), report(FINAL));
        }
    }
}

/// Killed between the two steps of a rename on a disk that cannot rename without replacing.
#[cfg(unix)]
#[test]
fn a_dump_with_file_and_report_is_finished() {
    let place = Place::new();
    place.put("2026.bin.part", DATA);
    place.put("2026.bin.json.new", json(&report(FINAL)));
    place.put("2026.bin.part.json", text(&journal(Some(FINAL))));
    std::fs::hard_link(place.at("2026.bin.part"), place.at(FINAL)).unwrap();
    assert_eq!(place.paths().settle_finished(), Some(place.at(FINAL)));
    assert_eq!(place.names(), [FINAL, "PH05_2026.bin.json"]);
}

#[test]
fn a_journal_finishes_its_own_dump_only() {
    let other = Report { sha256: "bb".into(), ..report(FINAL) };
    let longer = Report { length: 4, ..report(FINAL) };
    for theirs in ["PH05_2026.bin.json", "2026.bin.json.new"] {
        for foreign in [json(&other), json(&longer), json(&report("other.bin")), "torn".into()] {
            let place = Place::new();
            place.put(FINAL, DATA);
            place.put("2026.bin.part.json", text(&journal(Some(FINAL))));
            place.put(theirs, &foreign);
            let before = place.names();
            assert_eq!(place.paths().settle_finished(), None, "{theirs}: {foreign}");
            assert_eq!(place.names(), before);
        }
    }
    // Nor a dump in another folder.
    let place = Place::new();
    std::fs::create_dir(place.at("sub")).unwrap();
    let out = "sub/x.bin";
    place.put(out, DATA);
    place.put("sub/x.bin.json", json(&report("x.bin")));
    place.put("2026.bin.part.json", text(&journal(Some(out))));
    assert_eq!(place.paths().settle_finished(), None);
    assert!(place.at("2026.bin.part.json").exists());
}

/// From the rename to the end, the process holds a lock on the dump.
#[test]
fn a_dump_that_another_process_finishes_is_left_alone() {
    let place = Place::new();
    place.put(FINAL, DATA);
    place.put("2026.bin.part.json", text(&journal(Some(FINAL))));
    place.put("2026.bin.json.new", json(&report(FINAL)));
    let owner = File::options().read(true).write(true).open(place.at(FINAL)).unwrap();
    owner.lock().unwrap();
    assert_eq!(place.paths().settle_finished(), None);
    assert_eq!(place.names().len(), 3);
    drop(owner);
    assert_eq!(place.paths().settle_finished(), Some(place.at(FINAL)));
}

/// A file that is not a journal, or belongs to another dump, is not ours.
#[test]
fn a_file_that_is_not_the_dumps_journal_is_never_removed() {
    let named = |name: &str| text(&Journal { file: name.into(), ..journal(None) });
    let another_range = text(&Journal { start: 4096, ..journal(None) });
    let another_format = text(&Journal { journal: 99, ..journal(None) });
    for foreign in ["my notes", "{}", "[]", "", &named("other.bin"), &another_range, &another_format] {
        for has_report in [false, true] {
            let place = Place::new();
            place.put(NAME, DATA);
            place.put("2026.bin.part.json", foreign);
            place.put(if has_report { "2026.bin.json" } else { "2026.bin.json.new" }, json(&report(NAME)));
            settle_all_in(place.folder.path());
            drop(place.paths().settle_finished());
            drop(PartFile::create(place.paths(), false).expect_err("it is finished"));
            assert_eq!(std::fs::read_to_string(place.at("2026.bin.part.json")).unwrap(), foreign);
        }
    }
}

#[test]
fn a_part_file_whose_length_changed_is_never_renamed() {
    for length in [0, 2, 4, 4096] {
        let place = Place::new();
        let part = place.part();
        part.file.set_len(length).unwrap();
        let failed = part.finish(&report(NAME), false, &mut |_| {}).unwrap_err();
        assert!(matches!(failed, DiskError::Changed(_)), "{failed}");
        assert_eq!(place.names(), ["2026.bin.part"]);
        let place = Place::new();
        let part = place.part();
        part.file.set_len(length).unwrap();
        let failed = part.finish_as(&final_name(), &report(NAME), &journal(None), &mut |_| {}).unwrap_err();
        assert!(matches!(failed, DiskError::Changed(_)), "{failed:?}");
        assert!(!place.at(FINAL).exists());
    }
}

/// Between the last check and the rename passes as much time as the disk needs to sync.
#[test]
fn a_part_file_replaced_before_the_rename_is_not_saved_and_keeps_its_name() {
    let (paths, place) = {
        let place = Place::new();
        (place.paths(), place)
    };
    let part = place.part();
    place.put("evil", "XYZ");
    std::fs::remove_file(&paths.part).unwrap();
    std::fs::rename(place.at("evil"), &paths.part).unwrap();
    // As if the replacement had happened after the check before the rename.
    rename_finished(&paths, false, &mut |_| {}).unwrap();
    let failed = check_renamed(&part.file, &paths, &paths.file, 3).unwrap_err();
    assert!(matches!(failed, DiskError::Replaced(_)), "{failed}");
    assert_eq!(place.names(), ["2026.bin.part"]);
    assert_eq!(std::fs::read(&paths.part).unwrap(), b"XYZ");
}

/// The bytes of a file that has its final name are those that were checked, or it loses that name again.
#[test]
fn a_dump_whose_length_changed_during_the_rename_is_a_part_file_again() {
    for length in [0, 2, 4, 4096] {
        for name in [NAME, FINAL] {
            let place = Place::new();
            let (part, named) = (place.part(), place.at(name));
            std::fs::rename(place.at("2026.bin.part"), &named).unwrap();
            part.file.set_len(length).unwrap();
            let failed = check_renamed(&part.file, &place.paths(), &named, 3).unwrap_err();
            assert!(
                matches!(&failed, DiskError::Changed(path) if *path == place.at("2026.bin.part")),
                "{failed}"
            );
            assert_eq!(place.names(), ["2026.bin.part"]);
        }
    }
}

/// A report of that name is created in the moment between the two renames.
#[test]
fn a_dump_whose_report_gets_no_name_can_be_continued() {
    for is_overwritten in [false, true] {
        let place = Place::new();
        let part = place.part();
        part.paths.write_journal(&journal(None)).unwrap();
        let (before, taken) = (text(&journal(None)), place.at("2026.bin.json"));
        if is_overwritten {
            place.put(NAME, "old");
        }
        // The dump is renamed first: on a busy disk. A folder of that name cannot be replaced either.
        let paths = place.paths();
        let new = paths.write_temporary_report(&report(NAME)).unwrap();
        rename_finished(&paths, is_overwritten, &mut |_| {}).unwrap();
        std::fs::write(&taken, "another's").unwrap();
        let failed = name_report(&new, &paths, &paths, &mut |_| {}).unwrap_err();
        assert!(matches!(&failed, DiskError::Exists(path) if *path == taken), "{failed}");
        drop(part);
        assert_eq!(place.names(), ["2026.bin.json", "2026.bin.part", "2026.bin.part.json"]);
        assert_eq!(std::fs::read(place.at("2026.bin.part")).unwrap(), DATA);
        assert_eq!(std::fs::read_to_string(place.at("2026.bin.part.json")).unwrap().trim_end(), before);
        assert_eq!(std::fs::read(&taken).unwrap(), b"another's");
        // Continued once that name is free.
        std::fs::remove_file(&taken).unwrap();
        let mut part = PartFile::open(place.paths(), false).unwrap();
        assert_eq!(part.unfinished().unwrap().reached, 3);
        part.keep(3);
        drop(part.finish(&report(NAME), false, &mut |_| {}).unwrap());
        assert_eq!(place.names(), [NAME, "2026.bin.json"]);
    }
}

#[test]
fn a_dump_with_name_and_report_is_finished_even_if_its_journal_cannot_be_removed() {
    let place = Place::new();
    let part = place.part();
    // A folder has that name: it is no journal and stays.
    std::fs::create_dir(place.at("2026.bin.part.json")).unwrap();
    drop(part.finish(&report(NAME), false, &mut |_| {}).unwrap());
    assert_eq!(place.names(), [NAME, "2026.bin.json", "2026.bin.part.json"]);
    assert_eq!(std::fs::read(place.at(NAME)).unwrap(), DATA);
}
