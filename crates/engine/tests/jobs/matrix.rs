//! Random faults at random moments with any block size and check, thousands of times in virtual time: either
//! the job succeeds and the file equals the flash, or it fails and the next run makes the correct file of
//! what is there. Each case is seeded by its number, which a failure names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail"
)]

use crate::common::rng::Rng;
use crate::common::{Bench, KIB, Outcome, cases};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, CheckChoice, RegionEnd, Start};

/// `common/test_config.rs` decides how many of them are run.
const CASES: u32 = 4000;
const BLOCKS: [u64; 5] = [256, 1024, 4096, 16 * KIB, 64 * KIB];
/// The most bytes that a job reads with survey and check; faults are placed within them.
const MOMENTS: u64 = 0x7_0000;

/// One case, derived from its number.
struct Case {
    faults: Vec<String>,
    block: u64,
    check: CheckChoice,
    start: u64,
    len: u64,
    stop_at: usize,
    /// Flipped bits are found only when everything is read twice.
    flips: bool,
}

impl Case {
    fn new(number: u64) -> Case {
        let mut rng = Rng::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
        let len = 1 + rng.below(160 * KIB);
        let start = rng.below(2) * rng.below(64 * KIB);
        let block = BLOCKS[usize::try_from(rng.below(5)).unwrap()];
        let mut flips = false;
        let count = 1 + rng.below(3);
        let faults = (0..count).map(|_| fault(&mut rng, start, len, &mut flips)).collect();
        let checks = [CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off];
        let chosen = checks[usize::try_from(rng.below(3)).unwrap()];
        let check = if flips { CheckChoice::Full } else { chosen };
        let stop_at = if rng.below(6) == 0 { usize::try_from(rng.below(60)).unwrap() } else { usize::MAX };
        Case { faults, block, check, start, len, stop_at, flips }
    }

    fn bench(&self) -> Bench {
        let faults: Vec<&str> = self.faults.iter().map(String::as_str).collect();
        let mut bench = Bench::new(&faults);
        bench.job.block_size = BlockSize::new(self.block).unwrap();
        bench.job.check = self.check;
        bench.job.regions[0].start = self.start;
        bench.job.regions[0].len = Some(self.len);
        bench
    }
}

fn fault(rng: &mut Rng, start: u64, len: u64, flips: &mut bool) -> String {
    let moment = rng.below(MOMENTS);
    let address = start + rng.below(len);
    let word = address / 4 * 4;
    match rng.below(14) {
        0 => format!("vanish@{moment}"),
        1 => format!("vanish@{moment},back={}ms", 1 + rng.below(9000)),
        2 => format!("vanish@{moment},back=1s,every={}", 0x3000 + rng.below(0x4_0000)),
        3 => format!("stall@{moment}"),
        4 => format!("stall@{moment},for={}ms", 1 + rng.below(20_000)),
        5 => format!("drop@{moment}"),
        6 => format!("echo@{word},times={}", 1 + rng.below(9)),
        7 => format!("error@{word},times={}", 1 + rng.below(9)),
        8 => format!("error@{word}"),
        9 => format!("error@{word},at=end,times={}", 1 + rng.below(9)),
        10 => format!("refuse@{word}..{}", word + 1 + rng.below(40 * KIB)),
        11 | 12 => {
            *flips = true;
            format!("flip@{address},bit={},pass={}", rng.below(8), 1 + rng.below(4))
        }
        _ => ["noise=both", "synced", "busy=700ms", "denied=900ms", "reset=gone"]
            [usize::try_from(rng.below(5)).unwrap()]
        .to_owned(),
    }
}

/// What must be true after each run; returns whether the dump is saved.
fn judge(number: u64, case: &Case, bench: &Bench, outcome: &Outcome) -> bool {
    let line = || format!("case {number}: {:?} {:?}: {:?}", case.faults, bench.job, outcome.ending);
    let start = case.start;
    let flash = bench.flash(start..start + case.len);
    match &outcome.ending.regions[0] {
        RegionEnd::Saved { report, .. } => {
            assert_eq!(outcome.exit, JobOutcome::Saved, "{}", line());
            assert!(bench.saved() == flash, "a wrong file: {}", line());
            let digests = bromide_engine::dumpfile::digests_of(&flash[..]).unwrap();
            assert_eq!((&report.sha256, &report.md5), (&digests.sha256, &digests.md5), "{}", line());
            assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "{}", line());
            return true;
        }
        RegionEnd::Gone { .. } | RegionEnd::Deleted { .. } => panic!("the folder is there: {}", line()),
        RegionEnd::Kept { good, total, .. } => {
            assert_ne!(outcome.exit, JobOutcome::Saved, "green: {}", line());
            assert!(*good > 0 && *total == case.len, "{}", line());
            assert_eq!(bench.names(), ["dump.bin.part", "dump.bin.part.json"], "{}", line());
            let (part, journal) = (bench.file("dump.bin.part"), bench.journal());
            let unreadable: u64 = journal.unreadable.iter().map(|span| span.length).sum();
            // What was given up in a comparison may still lie behind what the journal claims.
            let claimed = journal.done.first().map_or(0, |span| span.length);
            assert!(claimed == good + unreadable && part.len() as u64 >= claimed, "{} {journal:?}", line());
            let is_bad =
                |at: u64| journal.unreadable.iter().any(|span| (span.start..span.end()).contains(&at));
            let pairs = (0..claimed).zip(part.iter().zip(&flash));
            let wrong = pairs.filter(|(at, (a, b))| a != b && !is_bad(*at)).count();
            assert!(
                wrong == 0 || case.flips && wrong <= case.faults.len(),
                "{wrong} wrong bytes: {}",
                line()
            );
        }
        RegionEnd::Nothing => {
            assert_ne!(outcome.exit, JobOutcome::Saved, "green: {}", line());
            assert_eq!(bench.names(), [] as [&str; 0], "{}", line());
        }
    }
    false
}

fn play(numbers: impl Iterator<Item = u64>) -> [usize; 3] {
    let mut ends = [0; 3];
    for number in numbers {
        let case = Case::new(number);
        let mut bench = case.bench();
        let outcome = bench.read_and_stop_at(case.stop_at);
        assert_eq!(bench.port.stats().violations, 0, "case {number}: {:?}", case.faults);
        if judge(number, &case, &bench, &outcome) {
            ends[0] += 1;
            continue;
        }
        ends[if bench.names().is_empty() { 1 } else { 2 }] += 1;
        // The next run, with a healthy phone.
        bench.port = Bench::new(&[]).port;
        bench.job.start = Start::Resume;
        let outcome = bench.read();
        assert!(
            judge(number, &case, &bench, &outcome),
            "case {number}: {:?} {:?}",
            case.faults,
            outcome.ending
        );
    }
    ends
}

/// Each ending must have occurred, or the cases test less than intended.
fn play_part(part: u64) {
    let count = cases(CASES);
    let ends = play((0..u64::from(count)).filter(|number| number % 4 == part));
    let least = (count / 200) as usize;
    assert!(ends.iter().all(|count| *count >= least), "saved, nothing, kept: {ends:?}");
}

#[test]
fn any_fault_at_any_moment_first_quarter() {
    play_part(0);
}

#[test]
fn any_fault_at_any_moment_second_quarter() {
    play_part(1);
}

#[test]
fn any_fault_at_any_moment_third_quarter() {
    play_part(2);
}

#[test]
fn any_fault_at_any_moment_fourth_quarter() {
    play_part(3);
}
