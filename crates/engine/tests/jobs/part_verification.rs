//! The part file is verified before it is trusted: bytes that change between two runs or during one never end
//! up in a saved dump.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail"
)]

use crate::common::{Bench, KIB, Outcome};
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::dumpfile::{Journal, StretchDigests, digests_of};
use bromide_engine::readback::{CheckChoice, Event, Start};
use bromide_engine::readback::{JobError, JobOutcome};
use bromide_engine::sim::{FlashContent, GeneratedFlash, Scenario};
use bromide_engine::warning::{ReadingWarning, Warning};

const LEN: u64 = 512 * KIB;
const CHECKS: [CheckChoice; 3] = [CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off];

fn bench(check: CheckChoice, faults: &[&str]) -> Bench {
    let mut bench = Bench::new(faults);
    bench.job.regions[0].len = Some(LEN);
    bench.job.check = check;
    bench
}

fn next_run(mut before: Bench, faults: &[&str]) -> Bench {
    before.port = Bench::new(faults).port;
    before.job.start = Start::Resume;
    before
}

fn flip(bench: &Bench, at: u64) {
    let mut part = bench.file("dump.bin.part");
    part[at as usize] ^= 0x04;
    std::fs::write(bench.path("dump.bin.part"), part).unwrap();
}

/// Writes to the part file as another program could; on Windows the lock prevents it.
#[cfg(unix)]
fn write_byte(part: &std::path::Path, at: u64, byte: u8) {
    use std::io::{Seek as _, SeekFrom, Write as _};
    let mut file = std::fs::OpenOptions::new().write(true).open(part).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&[byte]).unwrap();
}

fn write_journal(bench: &Bench, journal: &Journal) {
    std::fs::write(bench.path("dump.bin.part.json"), journal.to_text().unwrap()).unwrap();
}

#[track_caller]
fn assert_saved(bench: &Bench, outcome: &Outcome, about: &str) {
    assert_eq!(outcome.exit, JobOutcome::Saved, "{about}: {:?}", outcome.error());
    assert!(bench.saved() == bench.flash(0..LEN), "{about}: the dump differs");
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "{about}");
    assert_eq!(outcome.report().sha256, digests_of(&bench.saved()[..]).unwrap().sha256, "{about}");
}

/// The first run ends while it reads or checks; the bit is at either end, at borders of stretches and blocks,
/// or in the middle.
#[test]
fn a_bit_flipped_between_runs_is_found_and_read_again() {
    for check in CHECKS {
        for stopped_at in ["vanish@0x41234", "vanish@0x7f000", "vanish@0xb8000", "vanish@0xfc000"] {
            for at in [0, 1, 4095, 0x7fff, 0x8000, 0xffff, 0x10000, 0x2_0123, 0x3_ffff, u64::MAX] {
                let mut first = bench(check, &[stopped_at]);
                if first.read().exit == JobOutcome::Saved {
                    // Without a full check the job may end before the fault is reached.
                    assert_ne!(check, CheckChoice::Full, "{stopped_at}");
                    continue;
                }
                let done = first.journal().done[0].length;
                let at = at.min(done - 1);
                flip(&first, at);
                let about = format!("{check:?} {stopped_at} {at:#x} of {done:#x}");
                let mut second = next_run(first, &[]);
                let outcome = second.read();
                assert_saved(&second, &outcome, &about);
                let report = outcome.report();
                assert!(
                    report.read.changed_on_disk > 0 && report.read.changed_on_disk <= 64 * KIB,
                    "{about}"
                );
                assert_eq!(report.warnings.len(), 1, "{about}: {:?}", report.warnings);
                assert!(
                    matches!(
                        report.warnings[0],
                        Warning::Reading(ReadingWarning::DiskChanged { bytes: 1.. })
                    ),
                    "{:?}",
                    report.warnings
                );
            }
        }
    }
}

/// The first run is killed at a block while it reads or checks; the next run finds the files as they were
/// then.
#[test]
fn a_bit_flipped_after_a_kill_is_found_and_read_again() {
    for check in CHECKS {
        for moment in 1..=30 {
            // With a full check, a block that differed is part of what the first run leaves.
            let faults: &[&str] = if check == CheckChoice::Full { &["flip@0x30123"] } else { &[] };
            let mut killed = bench(check, faults);
            let (part, journal) = (killed.path("dump.bin.part"), killed.path("dump.bin.part.json"));
            let (mut blocks, mut left) = (0, None);
            drop(killed.read_observed(&mut |event| {
                blocks += usize::from(matches!(event, Event::Block { .. }));
                if blocks == moment && left.is_none() {
                    left = Some((std::fs::read(&part).ok(), std::fs::read(&journal).ok()));
                }
            }));
            let Some((Some(mut bytes), journal)) = left else { continue };
            let about = format!("{check:?} at block {moment}: {} bytes", bytes.len());
            let at = (moment * 7919 * 64) % bytes.len().max(1);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 0x20;
            }
            let mut next = bench(check, &[]);
            next.job.start = Start::Resume;
            std::fs::write(next.path("dump.bin.part"), bytes).unwrap();
            if let Some(journal) = journal {
                std::fs::write(next.path("dump.bin.part.json"), journal).unwrap();
            }
            let outcome = next.read();
            assert_saved(&next, &outcome, &about);
        }
    }
}

#[test]
fn an_unchanged_part_file_is_trusted_and_not_read_again() {
    for check in CHECKS {
        let mut first = bench(check, &["vanish@0x56634"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        let done = first.journal().done[0].length;
        let mut second = next_run(first, &[]);
        let outcome = second.read();
        assert_saved(&second, &outcome, "");
        assert_eq!(outcome.report().read.changed_on_disk, 0);
        assert_eq!(outcome.report().warnings, []);
        let read: u64 = second.block_sizes().iter().filter(|size| **size > 4096).sum();
        let checked = match check {
            CheckChoice::Full => LEN,
            CheckChoice::Sampled => 2 * 64 * KIB,
            _ => 0,
        };
        assert_eq!(read, LEN - done + checked, "{check:?}");
    }
}

/// Without its entry in the journal a skipped range would be taken for data.
#[test]
fn a_skipped_range_missing_from_the_journal_is_read_again() {
    let mut first = bench(CheckChoice::Off, &["refuse@0x20400..0x20800"]);
    assert_eq!(first.read().exit, JobOutcome::CannotRead);
    let text = String::from_utf8(first.file("dump.bin.part.json")).unwrap();
    let changed = text.replacen("\"bad\"", "\"bed\"", 1);
    assert_ne!(text, changed);
    std::fs::write(first.path("dump.bin.part.json"), changed).unwrap();
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    assert_saved(&second, &outcome, "");
}

/// A flash that equals that of phone 1 up to an offset and that of phone 2 behind it: one model, one boot
/// loader.
#[derive(Debug)]
struct SharedUpTo(u64);

impl FlashContent for SharedUpTo {
    fn len(&self) -> u64 {
        4 << 20
    }

    fn fill(&self, offset: u64, into: &mut [u8]) {
        let mut other = vec![0; into.len()];
        GeneratedFlash::new(4 << 20, 1).fill(offset, into);
        GeneratedFlash::new(4 << 20, 2).fill(offset, &mut other);
        for ((at, byte), other) in (offset..).zip(into).zip(other) {
            if at >= self.0 {
                *byte = other;
            }
        }
    }
}

/// Without a journal only the content shows from which phone a part is. A phone that shares only its start is
/// refused.
#[test]
fn a_part_without_journal_is_not_truncated_by_a_phone_that_shares_its_start() {
    for shared in [8 * KIB, 0x8000, 0x1_8000] {
        let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        let part = first.file("dump.bin.part");
        std::fs::remove_file(first.path("dump.bin.part.json")).unwrap();
        first.port = Bench::with(Scenario::default().flash(SharedUpTo(shared)), &[]).port;
        first.job.start = Start::Resume;
        let outcome = first.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead, "{shared:#x}: {:?}", outcome.error());
        assert!(first.file("dump.bin.part") == part, "{shared:#x}: the part was changed");
        assert_eq!(first.names(), ["dump.bin.part"]);
    }
}

/// If the phone refuses both compared ranges, other content decides.
#[test]
fn another_phone_that_refuses_the_compared_ranges_is_known_by_other_content() {
    let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let done = first.journal().done[0].length;
    let (mut journal, refuse) = (first.journal(), format!("refuse@{:#x}..{done:#x}", done - 4096));
    (journal.phone.me_id, journal.flash.unique_id) = (None, None);
    write_journal(&first, &journal);
    let other = Scenario::default().flash(SharedUpTo(0));
    first.port = Bench::with(other, &["refuse@0xc00..0x1000", &refuse]).port;
    first.job.start = Start::Resume;
    let before = (first.file("dump.bin.part"), first.file("dump.bin.part.json"));
    let outcome = first.read();
    assert!(matches!(outcome.error(), Some(JobError::OtherPhone { .. })), "{:?}", outcome.error());
    assert!((first.file("dump.bin.part"), first.file("dump.bin.part.json")) == before);
    assert_eq!(first.names(), ["dump.bin.part", "dump.bin.part.json"]);
}

/// The journals of two dumps were exchanged.
#[test]
fn a_journal_of_another_dump_is_refused_and_nothing_is_changed() {
    let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let part = first.file("dump.bin.part");
    let digests = Some(StretchDigests::of(&vec![1; part.len()], LEN));
    write_journal(
        &first,
        &Journal { file: "other.bin".into(), start: 0x10_0000, digests, ..first.journal() },
    );
    let journal = first.file("dump.bin.part.json");
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    assert_eq!(outcome.exit, JobOutcome::Disk, "{:?}", outcome.error());
    assert!(
        matches!(outcome.error(), Some(JobError::Disk(DiskError::OtherJournal(_)))),
        "{:?}",
        outcome.error()
    );
    assert!(second.file("dump.bin.part") == part && second.file("dump.bin.part.json") == journal);
}

/// A wrong length would end in a truncated dump that is reported as saved.
#[test]
fn a_changed_length_in_the_journal_is_not_trusted() {
    let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let text = String::from_utf8(first.file("dump.bin.part.json")).unwrap();
    let changed = text.replacen("524288", "524284", 1);
    assert_ne!(text, changed);
    std::fs::write(first.path("dump.bin.part.json"), changed).unwrap();
    let mut second = next_run(first, &[]);
    second.job.regions[0].len = None;
    let outcome = second.read();
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    assert!(second.saved() == second.flash(0..4 << 20), "without a trusted length the whole flash is read");
    assert!(outcome.report().warnings.iter().any(|warning| *warning == ReadingWarning::RangeGuessed.into()));
}

/// Journals of release 0.1 have no digests: everything is read a second time, whatever check was chosen.
#[test]
fn a_part_without_digests_is_read_a_second_time_in_full() {
    // A flip at the end is not a check difference: the end is compared first and read again.
    for (at, blocks) in [(0x100, 1), (0x2_0123, 1), (0x3_ffff, 0)] {
        let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        write_journal(&first, &Journal { digests: None, ..first.journal() });
        flip(&first, at);
        let mut second = next_run(first, &[]);
        let outcome = second.read();
        assert_saved(&second, &outcome, &format!("{at:#x}"));
        assert_eq!(outcome.report().check.kind, CheckKind::Full);
        assert_eq!(outcome.report().check.blocks_reread, blocks, "{at:#x}");
    }
}

/// Many changed bytes, and one range that the phone refuses in the second run.
#[test]
fn changed_stretches_that_the_phone_refuses_are_recorded_as_bad() {
    let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    assert_eq!(first.journal().done[0].length, 0x40000);
    for at in (0..0x40000).step_by(0x9001) {
        flip(&first, at);
    }
    let mut second = next_run(first, &["refuse@0x20400..0x20800"]);
    let outcome = second.read();
    assert_eq!(outcome.exit, JobOutcome::CannotRead, "{:?}", outcome.error());
    let journal = second.journal();
    assert_eq!(
        journal.unreadable.iter().map(|span| (span.start, span.length)).collect::<Vec<_>>(),
        [(0x20400, 0x400)]
    );
    let part = second.file("dump.bin.part");
    let flash = second.flash(0..LEN);
    assert!(part[..0x20400] == flash[..0x20400] && part[0x20800..] == flash[0x20800..]);
    let mut third = next_run(second, &[]);
    let outcome = third.read();
    assert_saved(&third, &outcome, "");
}

/// The phone is lost while the changed stretches are read again: the next run must find the rest of them.
#[test]
fn a_change_not_fully_read_again_is_found_by_the_next_run() {
    for vanish in ["vanish@0x100", "vanish@0x1800", "vanish@0x2800", "vanish@0xf000", "vanish@0x11000"] {
        let mut first = bench(CheckChoice::Off, &["vanish@0x56634"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        for at in [0x2_0000, 0x2_8000, 0x2_fff0, 0x3_0000] {
            flip(&first, at);
        }
        let mut second = next_run(first, &[vanish]);
        assert_eq!(second.read().exit, JobOutcome::Unfinished, "{vanish}");
        let mut third = next_run(second, &[]);
        let outcome = third.read();
        assert_saved(&third, &outcome, vanish);
    }
}

// Unix only: on Windows a lock prevents it.
#[cfg(unix)]
/// Another program changes the part file while the job reads or checks, before and after the current
/// position.
#[test]
fn bytes_changed_during_a_job_are_found_before_saving() {
    for check in CHECKS {
        for when in 0..24 {
            for at in [0x10, 0x1_0123, 0x3_0000] {
                let mut bench = bench(check, &[]);
                let part = bench.path("dump.bin.part");
                let mut blocks = 0;
                let outcome = bench.read_observed(&mut |event| {
                    if matches!(event, Event::Block { .. }) {
                        blocks += 1;
                        let bytes = std::fs::read(&part).unwrap();
                        if blocks == when * 2 && bytes.len() > at {
                            write_byte(&part, at as u64, bytes[at] ^ 1);
                        }
                    }
                });
                assert_saved(&bench, &outcome, &format!("{check:?} after {when} blocks, {at:#x}"));
            }
        }
    }
}

#[cfg(unix)]
/// A disk on which the same byte changes again and again.
#[test]
fn a_disk_that_keeps_losing_bytes_ends_in_an_error_or_a_correct_dump() {
    let mut bench = bench(CheckChoice::Off, &[]);
    let part = bench.path("dump.bin.part");
    let mut is_over = false;
    let outcome = bench.read_observed(&mut |event| {
        is_over |= matches!(event, Event::Warning(_));
        if is_over || matches!(event, Event::Block { offset, .. } if *offset >= LEN - 64 * KIB) {
            write_byte(&part, 5, std::fs::read(&part).unwrap()[5] ^ 1);
        }
    });
    if outcome.exit == JobOutcome::Saved {
        assert!(bench.saved() == bench.flash(0..LEN));
    } else {
        assert_eq!(outcome.exit, JobOutcome::Disk, "{:?}", outcome.error());
        assert!(!bench.path("dump.bin").exists());
    }
}

#[cfg(unix)]
/// Another program appends to the part file.
#[test]
fn a_part_file_that_grows_during_the_check_is_an_error() {
    let mut bench = bench(CheckChoice::Full, &[]);
    let part = bench.path("dump.bin.part");
    let mut is_done = false;
    let outcome = bench.read_observed(&mut |event| {
        if matches!(event, Event::Phase(bromide_engine::readback::Phase::Checking)) && !is_done {
            use std::io::Write as _;
            is_done = true;
            std::fs::OpenOptions::new().append(true).open(&part).unwrap().write_all(b"tail").unwrap();
        }
    });
    assert_eq!(outcome.exit, JobOutcome::Disk, "{:?}", outcome.error());
    assert!(matches!(outcome.error(), Some(JobError::Disk(DiskError::Changed(_)))), "{:?}", outcome.error());
    assert_eq!(bench.names(), ["dump.bin.part", "dump.bin.part.json"]);
    // The next run removes the appended bytes.
    let mut second = next_run(bench, &[]);
    let outcome = second.read();
    assert_saved(&second, &outcome, "");
}

/// Up to 64 MiB a stretch has 64 KiB; larger dumps have longer stretches, so the journal stays small.
#[test]
fn the_journal_has_one_digest_per_64_kib_stretch() {
    let mut first = Bench::new(&["vanish@0x3f0000"]);
    first.job.check = CheckChoice::Off;
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let digests = first.journal().digests.unwrap();
    assert_eq!(
        (digests.stretch, digests.crc32.len() as u64),
        (64 * KIB, first.journal().done[0].length.div_ceil(64 * KIB) * 8)
    );
}
