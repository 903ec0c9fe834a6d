//! Unfinished dumps that are saved as they are: whole and cut short, with wrong journals, killed in between.

use super::*;
use crate::dumpfile::report::CheckKind;
use crate::dumpfile::{Journal, Span, StretchDigests, digests_of};
use crate::files;

const NAME: &str = "dump.bin";
const LENGTH: usize = 300_000;

fn data() -> Vec<u8> {
    (0..LENGTH).map(|number| u8::try_from(number * 7 % 251).unwrap()).collect()
}

/// The journal of a dump of [`LENGTH`] bytes of which `done` were read and 5 checked; 16 cannot be read.
fn journal(done: usize) -> Journal {
    let text = format!(
        r#"{{ "bromide": "0", "journal": 2, "file": "{NAME}", "start": 4096, "length": {LENGTH},
        "done": [{{ "start": 0, "length": {done} }}], "bad": [{{ "start": 32, "length": 16 }}],
        "checked": [{{ "start": 0, "length": 5 }}], "check": "full second read",
        "phone": {{ "chip": "MT6261", "hardware_code": "0x6261" }}, "flash": {{ "name": "f" }},
        "read": {{ "started": "e", "seconds": 1.0, "bytes_per_second": 1, "block_size": 4, "retries": 3,
        "reconnects": 0, "port": "p" }}, "warnings": [] }}"#
    );
    let digests = StretchDigests::of(data().get(..done).unwrap(), LENGTH as u64);
    Journal { digests: Some(digests), ..serde_json::from_str(&text).unwrap() }
}

struct Place(tempfile::TempDir);

impl Place {
    /// The first `done` bytes, and this journal.
    fn new(done: usize, journal: Option<&Journal>) -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        std::fs::write(place.at("dump.bin.part"), data().get(..done).unwrap()).unwrap();
        if let Some(journal) = journal {
            std::fs::write(place.at("dump.bin.part.json"), journal.to_text().unwrap()).unwrap();
        }
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn save(&self) -> Result<(PathBuf, Report), DiskError> {
        save_as_it_is(&self.at("dump.bin.part"), &mut |_| {})
    }

    fn names(&self) -> Vec<String> {
        let entries = self.0.path().read_dir().unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn as_it_is(report: &Report) -> [u64; 4] {
    let found = report.warnings.iter().find_map(|warning| match warning {
        Warning::Reading(ReadingWarning::SavedAsItIs { missing, unreadable, unchecked, changed }) => {
            Some([*missing, *unreadable, *unchecked, *changed])
        }
        _ => None,
    });
    found.unwrap()
}

#[test]
fn a_part_with_unreadable_bytes_is_saved_with_a_report_that_lists_them() {
    let place = Place::new(LENGTH, Some(&journal(LENGTH)));
    let (file, report) = place.save().unwrap();
    assert_eq!(file, place.at(NAME));
    assert_eq!(std::fs::read(&file).unwrap(), data());
    assert_eq!(place.names(), [NAME, "dump.bin.json"]);
    assert_eq!(Report::read(&place.at("dump.bin.json")).unwrap(), report);
    assert_eq!(report.sha256, digests_of(&data()[..]).unwrap().sha256);
    assert_eq!((report.start, report.length), (4096, LENGTH as u64));
    assert_eq!(report.unreadable, [Span { start: 32, length: 16 }]);
    assert_eq!(as_it_is(&report), [0, 16, LENGTH as u64 - 21, 0]);
}

#[test]
fn a_part_that_is_saved_as_it_is_never_counts_as_checked() {
    // Even with every byte read twice: unsettled blocks, an interrupted full check, no check.
    let whole = Span { start: 0, length: LENGTH as u64 };
    let block = |settled| DifferingBlock { start: 4096, length: 64, bytes: 3, settled, blocks: 1 };
    let cases = [(vec![], None), (vec![block(true)], None), (vec![block(true), block(false)], Some(false))];
    for check in [CheckKind::Full, CheckKind::Sampled, CheckKind::None] {
        for (differing, passed) in cases.clone() {
            let check = check.clone();
            let journal = Journal { checked: vec![whole], differing, check, ..journal(LENGTH) };
            let (_, report) = Place::new(LENGTH, Some(&journal)).save().unwrap();
            assert_eq!(report.check.passed, passed);
            assert!(report.is_as_it_is());
        }
    }
}

#[test]
fn of_a_part_that_ends_early_only_what_was_read_is_saved() {
    let done = 200_000;
    let place = Place::new(done, Some(&journal(done)));
    // Bytes that no journal knows.
    let mut longer = data().get(..done).unwrap().to_vec();
    longer.extend([0xAA; 100]);
    std::fs::write(place.at("dump.bin.part"), longer).unwrap();
    let (file, report) = place.save().unwrap();
    assert_eq!(std::fs::read(file).unwrap(), data().get(..done).unwrap());
    assert_eq!(report.length, 200_000);
    assert_eq!(as_it_is(&report).first(), Some(&100_000));
}

#[test]
fn bytes_that_changed_on_the_disk_are_counted_in_the_report() {
    let place = Place::new(LENGTH, Some(&journal(LENGTH)));
    let mut changed = data();
    *changed.get_mut(70_000).unwrap() ^= 1;
    std::fs::write(place.at("dump.bin.part"), changed).unwrap();
    let (_, report) = place.save().unwrap();
    assert_eq!(as_it_is(&report).last(), Some(&65_536));
}

#[test]
fn a_part_that_cannot_be_saved_stays_as_it_is() {
    let other = Journal { file: "other.bin".into(), ..journal(LENGTH) };
    let taken = |name: &str, place: &Place| std::fs::write(place.at(name), "precious").unwrap();
    type IsRight = fn(&DiskError) -> bool;
    let cases: [(&str, Option<&Journal>, IsRight); 4] = [
        ("", None, |error| matches!(error, DiskError::NoJournal(_))),
        ("", Some(&other), |error| matches!(error, DiskError::OtherJournal(_))),
        (NAME, Some(&journal(LENGTH)), |error| matches!(error, DiskError::Exists(_))),
        ("dump.bin.json", Some(&journal(LENGTH)), |error| matches!(error, DiskError::Exists(_))),
    ];
    for (in_the_way, journal, is_right) in cases {
        let place = Place::new(LENGTH, journal);
        if !in_the_way.is_empty() {
            taken(in_the_way, &place);
        }
        let before = place.names();
        let error = place.save().unwrap_err();
        assert!(is_right(&error), "{error:?}");
        assert_eq!(place.names(), before);
        assert_eq!(std::fs::read(place.at("dump.bin.part")).unwrap(), data());
    }
    let place = Place(tempfile::tempdir().unwrap());
    assert!(matches!(place.save(), Err(DiskError::NoPart(_))));
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn killed_between_its_two_renames_it_is_finished_by_the_next_run() {
    let done = 200_000;
    let place = Place::new(done, Some(&journal(done)));
    let journal = std::fs::read(place.at("dump.bin.part.json")).unwrap();
    place.save().unwrap();
    std::fs::rename(place.at("dump.bin.json"), place.at("dump.bin.json.new")).unwrap();
    std::fs::write(place.at("dump.bin.part.json"), journal).unwrap();
    assert_eq!(DumpPaths::new(&place.at(NAME)).settle_finished(), Some(place.at(NAME)));
    assert_eq!(place.names(), [NAME, "dump.bin.json"]);
    assert!(files::is_regular(&place.at(NAME)));
}
