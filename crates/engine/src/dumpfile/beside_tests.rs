//! Files beside a dump are treated as the program's own only if their content proves it.

use super::*;
use crate::dumpfile::part_file::PartFile;

const FACTS: &str = r#""phone": { "chip": "d", "hardware_code": "0x000e" }, "flash": { "name": "f" },
    "read": { "started": "e", "seconds": 1.0, "bytes_per_second": 1, "block_size": 4, "retries": 0, "reconnects": 0, "port": "p" },
    "warnings": []"#;

fn journal(file: &str) -> String {
    format!(
        r#"{{ "bromide": "0", "journal": 1, "file": "{file}", "start": 0, "length": 3,
        "done": [{{ "start": 0, "length": 3 }}], "checked": [], "check": "none", {FACTS} }}"#
    )
}

fn report(file: &str) -> String {
    format!(
        r#"{{ "bromide": "0", "file": "{file}", "start": 0, "length": 3, "sha256": "aa", "md5": "b", "crc32": "c",
        "check": {{ "kind": "none", "blocks_reread": 0 }}, {FACTS} }}"#
    )
}

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().unwrap())
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn paths(&self) -> DumpPaths {
        DumpPaths::new(&self.at("d"))
    }

    /// Every name in the folder with its kind and content.
    fn listed(&self) -> Vec<String> {
        let describe = |entry: std::io::Result<std::fs::DirEntry>| {
            let path = entry.unwrap().path();
            let about = path.symlink_metadata().unwrap();
            let content = if about.is_file() { std::fs::read(&path).unwrap() } else { vec![] };
            format!("{path:?} {:?} {content:?}", about.file_type())
        };
        let mut listed: Vec<_> = self.0.path().read_dir().unwrap().map(describe).collect();
        listed.sort();
        listed
    }
}

#[test]
fn journals_torn_journals_and_foreign_files_are_distinguished() {
    let place = Place::new();
    let there = |text: &[u8]| {
        std::fs::write(place.at("d.part.json"), text).unwrap();
        match place.paths().read_journal() {
            JournalFile::Missing => "nothing",
            JournalFile::Journal(_) => "journal",
            JournalFile::Torn => "torn",
            JournalFile::Utf16 | JournalFile::Foreign => "foreign",
        }
    };
    let good = journal("d");
    assert_eq!(there(good.as_bytes()), "journal");
    assert_eq!(there(journal("other").as_bytes()), "journal");
    for len in [0, 1, 5, 30, good.len() - 1] {
        assert_eq!(there(&good.as_bytes()[..len]), "torn", "{len}");
    }
    assert_eq!(there(&[0; 4096]), "torn");
    assert_eq!(there(good.replacen(r#""length": 3"#, r#""length": 0"#, 1).as_bytes()), "torn");
    assert_eq!(there(good.replacen("checked", "chocked", 1).as_bytes()), "torn");
    assert_eq!(there(good.replacen(r#""journal": 1"#, r#""journal": 7"#, 1).as_bytes()), "foreign");
    let foreign: [&[u8]; 6] = [b"notes", b"{}", b"[]", b"null", b"{\"bromine\":1}", b"\xff\xfe{"];
    for foreign in foreign {
        assert_eq!(there(foreign), "foreign", "{foreign:?}");
    }
    assert_eq!(there(report("d").as_bytes()), "foreign");
    std::fs::remove_file(place.at("d.part.json")).unwrap();
    assert!(matches!(place.paths().read_journal(), JournalFile::Missing));
}

#[test]
fn leftovers_of_a_killed_run_are_removed_and_other_files_block_the_job() {
    let (torn, good) = (&journal("d")[..40], journal("d"));
    for (name, text, is_ours) in [
        ("d.part.json.new", good.as_str(), true),
        ("d.part.json.new", torn, true),
        ("d.part.json.new", "", true),
        ("d.part.json.new", &journal("other"), false),
        ("d.part.json.new", "a dump", false),
        ("d.json.new", &report("d"), true),
        ("d.json.new", &report("d")[..50], true),
        ("d.json.new", &report("other"), false),
        ("d.json.new", "a dump", false),
    ] {
        let place = Place::new();
        std::fs::write(place.at(name), text).unwrap();
        let before = place.listed();
        match PartFile::create(place.paths(), true) {
            Ok(part) => {
                assert!(is_ours, "{name} {text}");
                part.discard();
                assert!(place.listed().is_empty());
            }
            Err(error) => {
                assert!(!is_ours, "{name} {text}");
                assert!(matches!(error, DiskError::Foreign(path) if path == place.at(name)));
                assert_eq!(place.listed(), before, "{name} {text}");
            }
        }
    }
}

#[test]
fn the_report_of_an_undecided_name_is_identified_by_the_journal() {
    let later = r#""later": { "pattern": "{project}.bin" }, "check": "none""#;
    let journals = [
        (journal("d").replacen(r#""check": "none""#, later, 1), true),
        (
            journal("d").replacen(r#""check": "none""#, later, 1).replacen(
                r#""length": 3"#,
                r#""length": 4"#,
                1,
            ),
            false,
        ),
        (journal("d"), false),
    ];
    for (journal, is_ours) in journals {
        let place = Place::new();
        std::fs::write(place.at("d.part"), "abc").unwrap();
        std::fs::write(place.at("d.part.json"), &journal).unwrap();
        std::fs::write(place.at("d.json.new"), report("FINAL")).unwrap();
        assert_eq!(PartFile::open(place.paths(), false).is_ok(), is_ours, "{journal}");
        assert_eq!(place.at("d.json.new").exists(), !is_ours, "{journal}");
    }
}

#[test]
fn a_file_that_appears_during_a_job_is_not_overwritten() {
    let place = Place::new();
    let paths = place.paths();
    std::fs::write(place.at("d.part.json.new"), "precious").unwrap();
    std::fs::write(place.at("d.json.new"), "precious").unwrap();
    let before = place.listed();
    let journal: Journal = serde_json::from_str(&journal("d")).unwrap();
    let report: Report = serde_json::from_str(&report("d")).unwrap();
    assert!(matches!(paths.write_journal(&journal), Err(DiskError::Foreign(_))));
    assert!(matches!(paths.write_temporary_report(&report), Err(DiskError::Foreign(_))));
    assert_eq!(place.listed(), before);
}

/// Links, pipes, sockets and folders under every name that a dump uses, with and without `--force`: the job
/// is refused before a phone is touched, and neither they nor the target of a link change.
#[cfg(unix)]
#[test]
fn only_regular_files_are_replaced() {
    type Make = fn(&Place, &Path);
    let makes: [(&str, Make); 6] = [
        ("link to a file", |place, path| std::os::unix::fs::symlink(place.at("victim"), path).unwrap()),
        ("link to nowhere", |place, path| std::os::unix::fs::symlink(place.at("nowhere"), path).unwrap()),
        ("link to a device", |_, path| std::os::unix::fs::symlink("/dev/null", path).unwrap()),
        ("pipe", |_, path| crate::files::make_pipe(path)),
        ("socket", |_, path| drop(std::os::unix::net::UnixListener::bind(path).unwrap())),
        ("folder", |_, path| std::fs::create_dir(path).unwrap()),
    ];
    for name in ["d", "d.json", "d.json.new", "d.part", "d.part.json", "d.part.json.new"] {
        for (what, make) in makes {
            let place = Place::new();
            std::fs::write(place.at("victim"), "precious").unwrap();
            make(&place, &place.at(name));
            let before = place.listed();
            for overwrite in [false, true] {
                let error = PartFile::create(place.paths(), overwrite).expect_err(name);
                assert_eq!(place.listed(), before, "{name}: {what}, {error}");
                let error = PartFile::open(place.paths(), overwrite).expect_err(name);
                assert_eq!(place.listed(), before, "{name}: {what}, {error}");
            }
            assert_eq!(place.paths().settle_finished(), None);
            assert_eq!(place.listed(), before, "{name}: {what}");
        }
    }
}

/// The file's second name would show the same changes.
#[cfg(unix)]
#[test]
fn a_part_file_with_a_second_hard_link_blocks_the_job() {
    let place = Place::new();
    std::fs::write(place.at("victim"), "precious").unwrap();
    std::fs::hard_link(place.at("victim"), place.at("d.part")).unwrap();
    assert!(matches!(PartFile::create(place.paths(), true), Err(DiskError::SecondName(_))));
    assert_eq!(std::fs::read(place.at("victim")).unwrap(), b"precious");
}

/// A huge journal must not keep the program busy for minutes.
#[test]
fn an_oversized_journal_is_not_read() {
    let place = Place::new();
    let warnings = format!(r#""warnings": [{}"w"]"#, r#""w","#.repeat(200_000));
    std::fs::write(place.at("d.part.json"), journal("d").replacen(r#""warnings": []"#, &warnings, 1))
        .unwrap();
    assert!(matches!(place.paths().read_journal(), JournalFile::Torn));
    let spans: String =
        (0..1_100_000).rev().map(|at| format!(r#"{{"start":{},"length":1}},"#, at * 2)).collect();
    let checked = format!(r#""checked": [{}{{"start":0,"length":1}}]"#, spans);
    std::fs::write(place.at("d.part.json"), journal("d").replacen(r#""checked": []"#, &checked, 1)).unwrap();
    assert!(matches!(place.paths().read_journal(), JournalFile::Torn));
}

/// The first sector is blank, as after a power cut, or a bit of the first byte is wrong.
#[test]
fn a_journal_without_its_beginning_is_recognised_by_its_keys() {
    let place = Place::new();
    let good = journal("d").replacen(r#""warnings": []"#, r#""warnings": [], "size_known_from": null"#, 1);
    let mut changed = good.clone().into_bytes();
    let half = changed.len() / 2;
    changed[..half].fill(0);
    for text in [changed, good.replacen('{', "[", 1).into_bytes()] {
        std::fs::write(place.at("d.part.json"), &text).unwrap();
        assert!(
            matches!(place.paths().read_journal(), JournalFile::Torn),
            "{}",
            String::from_utf8_lossy(&text)
        );
    }
}
