#![allow(clippy::cast_possible_truncation, reason = "lengths of a few thousand")]

use super::*;
use crate::dumpfile::Journal;
use crate::facts::{ChipCode, MeId};
use crate::facts::{Door, FlashFacts, StorageFacts};
use crate::flash::FlashName;

fn journal(done: u64, data: &[u8]) -> Journal {
    let tail = done.min(16);
    let print = |start: u64| {
        let bytes = data.get(start as usize..(start + tail) as usize)?;
        Some(Fingerprint::of(start, bytes))
    };
    Journal {
        bromide: "0.1.0".into(),
        journal: 1,
        file: "dump.bin".into(),
        area: AreaKind::Flash,
        start: 0x1000,
        length: 4096,
        done: vec![Span { start: 0, length: done }],
        doubtful: false,
        unreadable: vec![Span { start: 8, length: 4 }, Span { start: 900, length: 200 }],
        checked: vec![Span { start: 0, length: 64 }],
        differing: vec![],
        first: print(0),
        last: print(done - tail),
        digests: data.get(..done as usize).map(|there| StretchDigests::of(there, 4096)),
        door: Door::BootRom,
        agent: None,
        phone: PhoneFacts {
            chip: "MT6261".into(),
            variant: None,
            hardware_code: ChipCode(0x6261),
            hardware_version: None,
            software_version: None,
            me_id: Some(MeId(b"me".to_vec())),
            soc_id: None,
            security: None,
        },
        storage: StorageFacts::Flash(FlashFacts {
            jedec_id: None,
            unique_id: None,
            name: FlashName::Part("x".into()),
            size: None,
            size_known_from: None,
        }),
        check: CheckKind::Sampled,
        read: ReadFacts {
            started: "then".into(),
            seconds: 1.5,
            bytes_per_second: 1,
            block_size: 65536,
            retries: 3,
            reconnects: 1,
            changed_on_disk: 0,
            port: "COM5".into(),
            reading_program: None,
        },
        warnings: vec![Warning::Other { text: "Careful.".into() }],
        sheet: crate::dumpfile::JobSheet::default(),
        name_template: None,
        saved_as: None,
        seal: None,
    }
}

/// A journal as written by release 0.1, without digests.
fn old_journal(done: u64, data: &[u8]) -> Journal {
    Journal { digests: None, ..journal(done, data) }
}

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new(data: &[u8], journal: Option<&str>) -> Place {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("dump.bin.part"), data).unwrap();
        if let Some(journal) = journal {
            std::fs::write(folder.path().join("dump.bin.part.json"), journal).unwrap();
        }
        Place { folder }
    }

    fn look(&self) -> Unfinished {
        Unfinished::look(&self.folder.path().join("dump.bin.part")).unwrap()
    }
}

fn data(len: usize) -> Vec<u8> {
    (0..len).map(|i| (i * 7 % 251) as u8).collect()
}

fn text(journal: &Journal) -> String {
    String::from_utf8(journal.to_text().unwrap()).unwrap()
}

#[test]
fn a_part_that_matches_its_journal_is_trusted() {
    let data = data(1000);
    let found = Place::new(&data, Some(&text(&journal(1000, &data)))).look();
    assert_eq!(
        (found.start, found.length, found.reached, found.is_doubtful),
        (0x1000, Some(4096), 1000, false)
    );
    assert_eq!(found.good(), 1000 - 4 - 100);
    let known = found.known.unwrap();
    assert_eq!(known.unreadable, [Span { start: 8, length: 4 }, Span { start: 900, length: 100 }]);
    assert_eq!((known.check, known.read.retries, known.checked.len()), (CheckKind::Sampled, 3, 1));
}

/// Only its ends can be compared then; a bit may have changed anywhere.
#[test]
fn a_journal_without_digests_makes_its_part_doubtful() {
    let data = data(1000);
    for digests in [None, Some(StretchDigests { stretch: 0, crc32: String::new() })] {
        let journal = Journal { digests, ..journal(1000, &data) };
        let found = Place::new(&data, Some(&text(&journal))).look();
        assert_eq!((found.reached, found.is_doubtful), (1000, true));
        let known = found.known.unwrap();
        assert_eq!((known.checked, known.differing, known.digests), (vec![], vec![], None));
    }
}

/// A skipped range that is no longer recorded would be taken for data.
#[test]
fn a_journal_with_any_changed_byte_is_not_trusted() {
    let data = data(1000);
    let good = text(&journal(1000, &data));
    assert!(Place::new(&data, Some(&good)).look().known.unwrap().digests.is_some());
    for at in 0..good.len() {
        for bit in [0, 1, 4] {
            let mut changed = good.clone().into_bytes();
            changed[at] ^= 1 << bit;
            if changed[at].is_ascii_whitespace() && good.as_bytes()[at].is_ascii_whitespace() {
                // White space after the seal has no meaning.
                continue;
            }
            let place = Place::new(&data, None);
            std::fs::write(place.folder.path().join("dump.bin.part.json"), &changed).unwrap();
            let found = place.look();
            let digests = found.known.as_ref().and_then(|known| known.digests.as_ref());
            // Without its last key it is a valid journal of an older program.
            let is_old = found.known.is_some();
            assert!(!is_old || !String::from_utf8_lossy(&changed).contains("\"seal\""));
            assert!(
                (found.is_doubtful || found.reached == 0) && digests.is_none(),
                "{:?}",
                String::from_utf8_lossy(&changed[at.saturating_sub(20)..])
            );
        }
    }
}

#[test]
fn a_journal_with_another_file_name_makes_the_part_doubtful() {
    let data = data(1000);
    let mut other = old_journal(1000, &data);
    other.file = "other.bin".into();
    let found = Place::new(&data, Some(&text(&other))).look();
    assert_eq!((found.reached, found.is_doubtful), (1000, true));
    assert_eq!(found.known.unwrap().checked, []);
}

#[test]
fn data_newer_than_the_journal_is_read_again() {
    let data = data(2000);
    let found = Place::new(&data, Some(&text(&journal(1000, &data)))).look();
    assert_eq!((found.reached, found.is_doubtful), (1000, false));
}

#[test]
fn data_missing_from_the_part_file_is_read_again() {
    let data = data(2000);
    for there in [0, 1, 500, 1999] {
        let found = Place::new(&data[..there], Some(&text(&old_journal(2000, &data)))).look();
        assert_eq!((found.reached, found.is_doubtful), (there as u64, true));
        assert!(found.known.unwrap().checked.is_empty());
        // A stretch's digest cannot verify a part of the stretch.
        let found = Place::new(&data[..there], Some(&text(&journal(2000, &data)))).look();
        assert_eq!((found.reached, found.is_doubtful), (0, false));
        assert!(found.known.unwrap().checked.is_empty());
    }
}

#[test]
fn a_changed_end_is_not_trusted_and_a_changed_beginning_makes_all_doubtful() {
    let whole = data(1000);
    let journal = text(&old_journal(1000, &whole));
    let mut changed = whole.clone();
    changed[995] ^= 1;
    let found = Place::new(&changed, Some(&journal)).look();
    assert_eq!((found.reached, found.is_doubtful), (984, true));
    let mut changed = whole;
    changed[3] ^= 1;
    let found = Place::new(&changed, Some(&journal)).look();
    assert_eq!((found.reached, found.is_doubtful), (1000, true));
}

#[test]
fn without_a_journal_the_whole_part_is_doubtful() {
    let data = data(1000);
    let good = text(&journal(1000, &data));
    for torn in [None, Some(""), Some("{"), Some(&good[..good.len() / 2]), Some("[]"), Some("\u{0}\u{0}")] {
        let found = Place::new(&data, torn).look();
        assert_eq!((found.length, found.reached, found.is_doubtful), (None, 1000, true), "{torn:?}");
        assert!(found.known.is_none());
    }
    // A journal with an impossible range is not a journal.
    let mut wrong = journal(1000, &data);
    wrong.length = 0;
    assert!(Place::new(&data, Some(&text(&wrong))).look().known.is_none());
    assert!(!Place::new(&[], None).look().is_doubtful);
}

#[test]
fn names_without_a_part_file_are_refused() {
    let place = Place::new(b"x", None);
    let at = |name: &str| Unfinished::look(&place.folder.path().join(name)).unwrap_err();
    assert!(matches!(at("dump.bin"), DiskError::NotAPart(_)));
    assert!(matches!(at("other.part"), DiskError::NoPart(_)));
    std::fs::create_dir(place.folder.path().join("folder.part")).unwrap();
    assert!(matches!(at("folder.part"), DiskError::NoPart(_)));
}

#[test]
fn a_folder_is_searched_for_resumable_dumps() {
    let place = Place::new(&data(1000), Some("torn"));
    let path = |name: &str| place.folder.path().join(name);
    std::fs::write(path("empty.bin.part"), "").unwrap();
    std::fs::write(path("dump.bin"), "x").unwrap();
    std::fs::write(path("a download.part"), "another program's").unwrap();
    let found = Unfinished::all_in(place.folder.path());
    assert_eq!(found.iter().map(|one| one.file.clone()).collect::<Vec<_>>(), [path("dump.bin")]);
    assert_eq!(Unfinished::all_in(&path("nowhere")), []);
}

mod whatever_lies_there {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A journal that was changed at any byte: no panic, and no trust beyond the data.
        #[test]
        fn trust_never_extends_beyond_the_data(there in 0usize..3000, at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
            let data = data(2000);
            let mut text = text(&journal(2000, &data)).into_bytes();
            let at = at.index(text.len());
            text[at] = byte;
            text.truncate(cut.index(text.len() * 4).max(1));
            let place = Place::new(&data[..there.min(2000)], None);
            std::fs::write(place.folder.path().join("dump.bin.part.json"), &text).unwrap();
            let found = place.look();
            prop_assert!(found.reached <= there as u64);
            if let (Some(length), Some(known)) = (found.length, &found.known) {
                prop_assert!(found.reached <= length);
                prop_assert!(known.unreadable.iter().chain(&known.checked).all(|span| span.end() <= found.reached));
            }
        }
    }
}

#[test]
fn overlapping_unreadable_spans_of_a_journal_count_once() {
    let data = data(1000);
    let span = |start, length| Span { start, length };
    let unreadable = vec![span(0, 600), span(500, 200), span(100, 100), span(650, u64::MAX)];
    let journal = Journal { unreadable: unreadable.clone(), ..journal(1000, &data) };
    let found = Place::new(&data, Some(&text(&journal))).look();
    assert_eq!(found.good(), 0);
    let mut known = found.known.clone().unwrap();
    known.unreadable = vec![span(0, 600), span(500, 200), span(100, 100)];
    assert_eq!(Unfinished { known: Some(known.clone()), ..found.clone() }.good(), 300);
    // As long as no disk is: three spans whose lengths do not add up in 64 bits.
    known.unreadable = vec![span(0, u64::MAX - 5); 3];
    assert_eq!(Unfinished { reached: u64::MAX, known: Some(known), ..found }.good(), 5);
    // A journal without its part file.
    let half = Journal { unreadable: vec![span(0, 600), span(500, 200)], ..journal.clone() };
    assert_eq!((journal.good(), half.good()), (0, 300));
}

#[test]
fn an_unsettled_block_across_the_end_of_a_cut_part_is_checked_again() {
    let data = data(1000);
    let block = |start: u64, settled| DifferingBlock {
        start: 0x1000 + start,
        length: 600,
        bytes: 1,
        settled,
        blocks: 1,
    };
    let digests = Some(StretchDigests::of(&data, 4096));
    let with = |differing| Journal { differing, digests: digests.clone(), ..journal(1000, &data) };
    for (block, is_kept) in
        [(block(700, false), true), (block(700, true), false), (block(1000, false), false)]
    {
        let found = Place::new(&data, Some(&text(&with(vec![block])))).look();
        assert_eq!((found.reached, found.known.unwrap().differing.len()), (1000, usize::from(is_kept)));
    }
}
