//! Random faults at random moments, with the program: a dump is saved only with the bytes of the flash,
//! whatever becomes of the program; what is not saved is made good by the next run. Each case is seeded by
//! its number.

use super::{doubts, read, read_and_stop_at};
use crate::common::rng::Rng;
use crate::common::{Bench, KIB, Outcome, cases};
use bromide_engine::readback::{BlockSize, CheckChoice, JobOutcome, Start};
use bromide_engine::sim::{Pacing, Scenario};
use std::time::Duration;

const CASES: u32 = 1000;
/// The survey, the first block, the tests of the program, and a job of up to 192 KiB.
const MOMENTS: u64 = 0x7_0000;

fn fault(rng: &mut Rng, start: u64, len: u64) -> String {
    let moment = rng.below(MOMENTS);
    let address = start + rng.below(len);
    match rng.below(16) {
        0 => format!("vanish@{moment},back={}ms", 1 + rng.below(9000)),
        1 => format!("vanish@{moment},back=1s,every={}", 0x9000 + rng.below(0x4_0000)),
        2 => format!("stall@{moment},for={}ms", 1 + rng.below(5000)),
        3 => format!("stall@{moment}"),
        4 => format!("drop@{moment}"),
        5 => format!("lose@{moment},every={}", 0x4000 + rng.below(0x8_0000)),
        6 | 7 => format!("lose@{moment}"),
        8 => format!("garble@{moment},bit={},every={}", rng.below(8), 0x4000 + rng.below(0x8_0000)),
        9 => format!("garble@{moment},bit={}", rng.below(8)),
        10 => format!("hang@{moment}"),
        11 => format!("flip@{address},bit={},pass={}", rng.below(8), 1 + rng.below(4)),
        12 => format!("config={:#x}", rng.pick(&[0x10, 0x11, 0x12, 0x14, 0x10000])),
        13 => "reset=3s".to_owned(),
        _ => format!("program={}", rng.pick(&["bytes", "two", "dead", "refused", "notstarted", "two"])),
    }
}

fn judge(line: &str, bench: &Bench, outcome: &Outcome) -> bool {
    let region = &bench.job.regions[0];
    let flash = bench.flash(region.start..region.start + region.len.unwrap());
    assert_eq!(bench.port.stats().violations, 0, "{line}");
    assert!(doubts(outcome).len() <= 1, "said once: {line}");
    let loads = bench.log().iter().filter(|record| record.code == 0xD7).count();
    assert!(loads <= 1, "started once: {line}");
    if outcome.exit == JobOutcome::Saved {
        assert!(bench.saved() == flash, "a wrong file: {line}");
        assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "{line}");
        return true;
    }
    assert!(outcome.error().is_some() && !bench.names().contains(&"dump.bin".to_owned()), "{line}");
    false
}

/// How many were saved, and how many the next run saved.
fn play(numbers: impl Iterator<Item = u64>) -> [usize; 2] {
    let mut ends = [0; 2];
    for number in numbers {
        let mut rng = Rng::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 7);
        let (start, len) = (rng.below(2) * rng.below(64 * KIB), 1 + rng.below(192 * KIB));
        let faults: Vec<String> = (0..1 + rng.below(3)).map(|_| fault(&mut rng, start, len)).collect();
        let pacing = if rng.below(2) == 0 { Pacing::None } else { Pacing::ROM };
        let names: Vec<&str> = faults.iter().map(String::as_str).collect();
        let mut bench = Bench::with(Scenario::default().pacing(pacing), &names);
        bench.job.block_size = BlockSize::new(rng.pick(&[4 * KIB, 64 * KIB, 64 * KIB, 256 * KIB])).unwrap();
        // A bit that the flash gives wrong is found only when everything is read twice.
        let has_flips = faults.iter().any(|fault| fault.starts_with("flip"));
        let check = rng.pick(&[CheckChoice::Full, CheckChoice::Full, CheckChoice::Off]);
        bench.job.check = if has_flips { CheckChoice::Full } else { check };
        bench.job.lost_wait = Some(Duration::from_secs(60));
        bench.job.regions[0].start = start;
        bench.job.regions[0].len = Some(len);
        let stop_at = if rng.below(5) == 0 { 1 + rng.below(40) } else { u64::MAX };
        let outcome = read_and_stop_at(&mut bench, usize::try_from(stop_at).unwrap_or(usize::MAX));
        let line = format!("case {number}: {faults:?} {:?}: {:?}", bench.job, outcome.ending);
        if judge(&line, &bench, &outcome) {
            ends[0] += 1;
            continue;
        }
        bench.port = Bench::new(&[]).port;
        bench.job.start = Start::Resume;
        let outcome = if rng.below(2) == 0 { bench.read() } else { read(&mut bench) };
        assert!(judge(&line, &bench, &outcome), "{line}: {:?}", outcome.ending);
        ends[1] += 1;
    }
    ends
}

fn play_part(part: u64) {
    let count = cases(CASES);
    let ends = play((0..u64::from(count)).filter(|number| number % 2 == part));
    assert!(ends.iter().all(|ended| *ended > count as usize / 50), "saved, resumed: {ends:?}");
}

#[test]
fn any_fault_at_any_moment_of_the_program_first_half() {
    play_part(0);
}

#[test]
fn any_fault_at_any_moment_of_the_program_second_half() {
    play_part(1);
}
