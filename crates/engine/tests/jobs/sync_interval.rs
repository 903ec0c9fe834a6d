//! How soon read data is synced to the disk: on the slowest link, with blocks of any size, when the phone
//! stalls, vanishes or refuses a range. In virtual time; the journal is examined at every event of the job.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use crate::common::{Bench, KIB, MIB, Outcome};
use bromide_engine::dumpfile::{Journal, Span, Unfinished};
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, BlockState, Event, Phase, RegionEnd};
use bromide_engine::sim::{Pacing, Scenario};

const UART: Pacing = Pacing::Uart { baud: 115_200 };
/// The limit that the engine guarantees.
const SYNCED_WITHIN: Duration = Duration::from_secs(5);

/// A job on a UART with blocks of `block` bytes.
fn on_uart(block: u64, len: u64, faults: &[&str]) -> Bench {
    let mut bench = Bench::with(Scenario::default().pacing(UART), faults);
    bench.job.block_size = BlockSize::new(block).unwrap();
    bench.job.regions[0].len = Some(len);
    bench
}

/// Observations of the files while a job ran.
#[derive(Debug, Default)]
struct Watched {
    /// The longest time between two journals, from the first byte to the last.
    gap: Duration,
    /// The longest time for which bytes were in the part file but not in the journal.
    age: Duration,
    /// The number of journal versions.
    journals: usize,
}

fn read_and_watch(bench: &mut Bench) -> (Watched, Outcome) {
    let (clock, part, journal) =
        (bench.port.clone(), bench.path("dump.bin.part"), bench.path("dump.bin.part.json"));
    let mut watched = Watched::default();
    let (mut text, mut known) = (Vec::new(), 0);
    let (mut last, mut unsynced) = (None, None);
    let outcome = bench.read_observed(&mut |event| {
        let now = clock.now();
        if matches!(event, Event::Phase(Phase::Reading)) {
            last = Some(now);
        }
        // After the final rename there is no part file.
        let (Some(since), Ok(there)) = (last, std::fs::metadata(&part)) else { return };
        let there = there.len();
        watched.gap = watched.gap.max(now - since);
        let here = std::fs::read(&journal).unwrap_or_default();
        if here != text && !here.is_empty() {
            let journal: Journal = serde_json::from_slice(&here).unwrap();
            known = journal.done.first().map_or(0, |span| span.length);
            (text, last) = (here, Some(now));
            watched.journals += 1;
        }
        assert!(there >= known, "the journal claims more than there is");
        unsynced = if there > known { unsynced.or(Some(now)) } else { None };
        watched.age = watched.age.max(unsynced.map_or(Duration::ZERO, |since| now - since));
    });
    (watched, outcome)
}

#[test]
fn data_and_journal_are_synced_every_five_seconds_even_on_a_uart() {
    for (block, len) in [(64 * KIB, 256 * KIB), (MIB, MIB), (256, 64 * KIB)] {
        let mut bench = on_uart(block, len, &[]);
        let (watched, outcome) = read_and_watch(&mut bench);
        assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0..len));
        let line = format!("{block}: {watched:?}");
        assert!(watched.gap <= SYNCED_WITHIN && watched.age <= SYNCED_WITHIN, "{line}");
        assert!(watched.journals as u64 > len * 2 / 11_520 / 5, "{line}");
    }
}

#[test]
fn bytes_before_a_stall_are_synced_before_recovery_starts() {
    for stall in ["stall@0x17ff0,for=9s", "stall@0x14001,for=5s"] {
        let mut bench = on_uart(MIB, 256 * KIB, &[stall]);
        let (watched, outcome) = read_and_watch(&mut bench);
        assert_eq!(outcome.exit, JobOutcome::Saved, "{stall}: {:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0..256 * KIB));
        assert!(watched.age <= SYNCED_WITHIN, "{stall}: {watched:?}");
    }
}

fn read_partly(bench: &mut Bench, exit: JobOutcome) -> u64 {
    let outcome = bench.read();
    assert_eq!(outcome.exit, exit, "{:?}", outcome.error());
    let RegionEnd::Kept { good, .. } = outcome.ending.regions[0] else { panic!("{:?}", outcome.ending) };
    assert!(bench.file("dump.bin.part") == bench.flash(0..good));
    assert_eq!(bench.journal().done[0].length, good);
    good
}

#[test]
fn a_phone_lost_in_the_middle_of_a_unit_loses_the_last_block_only() {
    // The places of these faults count every flash byte that was sent, including those of the survey.
    for (block, fault) in [
        (MIB, "vanish@0xa5001"),
        (64 * KIB, "vanish@0x2d003"),
        (64 * KIB, "stall@0x2d003"),
        (MIB, "stall@0x2d003"),
    ] {
        let mut bench = on_uart(block, MIB, &[fault]);
        let done = read_partly(&mut bench, JobOutcome::Unfinished);
        let of_the_dump: Vec<u64> =
            bench.block_sizes().into_iter().filter(|size| *size == 16 * KIB).collect();
        assert_eq!(done, (of_the_dump.len() as u64 - 1) * 16 * KIB, "{block} {fault}");
        assert_ne!(done % block, 0, "{block} {fault}: in the middle of a unit");
    }
}

#[test]
fn when_a_range_is_refused_everything_else_is_kept() {
    for (block, fault, hole) in [
        (MIB, "refuse@0x18400..0x18800", 0x1_8400..0x1_8800),
        (64 * KIB, "refuse@0x18401..0x187ff", 0x1_8400..0x1_8800),
        (64 * KIB, "error@0x1fc00", 0x1_fc00..0x2_0000),
        (256, "error@0x1fc00", 0x1_fc00..0x1_fd00),
    ] {
        for pacing in [UART, Pacing::FAST] {
            let mut bench = Bench::with(Scenario::default().pacing(pacing), &[fault]);
            bench.job.block_size = BlockSize::new(block).unwrap();
            bench.job.regions[0].len = Some(256 * KIB);
            let outcome = bench.read();
            let line = format!("{block} {fault} {pacing:?}: {:?}", outcome.error());
            assert_eq!(outcome.exit, JobOutcome::CannotRead, "{line}");
            let RegionEnd::Kept { good, total, .. } = outcome.ending.regions[0] else { panic!("{line}") };
            assert_eq!((good, total), (256 * KIB - (hole.end - hole.start), 256 * KIB), "{line}");
            let mut expected = bench.flash(0..256 * KIB);
            let hole_in_it = usize::try_from(hole.start).unwrap()..usize::try_from(hole.end).unwrap();
            expected[hole_in_it].fill(0);
            assert!(bench.file("dump.bin.part") == expected, "{line}");
            let unreadable = Span { start: hole.start, length: hole.end - hole.start };
            assert_eq!(bench.journal().unreadable, [unreadable], "{line}");
        }
    }
}

#[test]
fn a_job_that_is_killed_after_its_second_block_leaves_a_dump_that_is_offered() {
    for block in [16 * KIB, 64 * KIB, 256 * KIB] {
        let mut bench = Bench::paced(&[]);
        bench.job.block_size = BlockSize::new(block).unwrap();
        let (from, killed) = (bench.folder.path().to_owned(), tempfile::tempdir().unwrap());
        let mut is_copied = false;
        bench.read_observed(&mut |event| {
            let is_second_read =
                matches!(event, Event::Block { offset, state: BlockState::Reading, .. } if *offset >= 2 * block);
            if is_second_read && !is_copied {
                is_copied = true;
                for name in ["dump.bin.part", "dump.bin.part.json"] {
                    std::fs::copy(from.join(name), killed.path().join(name)).unwrap();
                }
            }
        });
        let offered = Unfinished::all_in(killed.path());
        assert_eq!(offered.len(), 1, "{block}");
        assert!(offered[0].reached > 0 && !offered[0].is_doubtful, "{block}: {offered:?}");
    }
}
