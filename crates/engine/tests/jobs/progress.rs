//! The progress of whole jobs in virtual time: the per cent never falls, and the time left is true, over paces, ranges and checks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use super::common::{Bench, KIB, MIB};
use bromide_engine::readback::{CheckChoice, Event, JobProgress, RegionJob, Start};
use bromide_engine::sim::{Pacing, Scenario};
use bromide_engine::storage::AreaKind;

/// Runs a job over `ranges` (start, length) and returns how far it was at every report.
fn progress_of(bench: &mut Bench, ranges: &[(u64, u64)]) -> Vec<JobProgress> {
    let region = |(index, (start, length)): (usize, &(u64, u64))| RegionJob {
        area: AreaKind::Flash,
        start: *start,
        len: Some(*length),
        file: bench.path(&format!("{index}.bin")),
        name_template: None,
    };
    bench.job.regions = ranges.iter().enumerate().map(region).collect();
    let outcome = bench.read();
    assert!(outcome.error().is_none(), "{:?}", outcome.error());
    outcome
        .events
        .iter()
        .filter_map(|event| if let Event::Progress(progress) = event { Some(progress.job) } else { None })
        .collect()
}

fn assert_never_falls(seen: &[JobProgress]) {
    for pair in seen.windows(2) {
        assert!(pair[0].hundredths_of_percent <= pair[1].hundredths_of_percent, "{pair:?}");
        assert!(pair[0].elapsed <= pair[1].elapsed, "{pair:?}");
    }
    let last = seen.last().unwrap();
    assert_eq!((last.hundredths_of_percent, last.left), (9999, Some(Duration::ZERO)));
}

const PACES: [Pacing; 3] = [Pacing::ROM, Pacing::FAST, Pacing::Uart { baud: 921_600 }];

#[test]
fn the_time_left_of_a_steady_job_is_within_15_per_cent_at_every_quarter() {
    let many: Vec<(u64, u64)> = (0..40).map(|index| (index * 96 * KIB, 64 * KIB)).collect();
    let plans: [&[(u64, u64)]; 4] =
        [&[(0, 4 * MIB)], &[(0, 64 * KIB), (MIB, 2 * MIB), (3 * MIB + 7, 512 * KIB)], &many, &[(5, MIB + 1)]];
    let mut measured = 0;
    for (pace, plan) in PACES.into_iter().flat_map(|pace| plans.map(|plan| (pace, plan))) {
        for check in [CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off] {
            let mut bench = Bench::with(Scenario::default().pacing(pace), &[]);
            bench.job.check = check;
            let seen = progress_of(&mut bench, plan);
            assert_never_falls(&seen);
            let end = seen.last().unwrap().elapsed;
            // A job of a few seconds is over before its pace is known.
            if end < Duration::from_secs(5) {
                continue;
            }
            for share in [2500, 5000, 7500] {
                let at = seen.iter().find(|progress| progress.hundredths_of_percent >= share).unwrap();
                let truth = (end - at.elapsed).as_secs_f64();
                let left = at.left.unwrap().as_secs_f64();
                assert!(
                    (left / truth - 1.0).abs() < 0.15,
                    "{pace:?} {check:?} {plan:?} {share}: {left} {truth}"
                );
                measured += 1;
            }
        }
    }
    assert!(measured >= 60, "{measured}");
}

#[test]
fn a_loss_and_blocks_read_again_do_not_move_the_per_cent_backwards() {
    for faults in [&["vanish@1M,back=5s"][..], &["flip@0x674"], &["flip@0x674", "vanish@3M,back=3s"]] {
        let mut bench = Bench::paced(faults);
        bench.job.check = CheckChoice::Sampled;
        assert_never_falls(&progress_of(&mut bench, &[(0, 2 * MIB), (2 * MIB, 2 * MIB)]));
    }
}

#[test]
fn a_resumed_job_starts_at_the_per_cent_of_the_stopped_one() {
    let mut bench = Bench::paced(&[]);
    let stopped = bench.read_and_stop_at(120);
    let reached = |events: &[Event]| -> Vec<u16> {
        let of = |event: &Event| {
            if let Event::Progress(progress) = event {
                Some(progress.job.hundredths_of_percent)
            } else {
                None
            }
        };
        events.iter().filter_map(of).collect()
    };
    let before = *reached(&stopped.events).last().unwrap();
    assert!(before > 500, "{before}");
    bench.job.start = Start::Resume;
    let after = reached(&bench.read().events);
    assert!(after[0] + 100 >= before && after[0] <= before + 300, "{} after {before}", after[0]);
}

#[test]
fn the_pass_is_step_1_of_2_while_reading_and_2_of_2_while_checking() {
    for (check, of) in [(CheckChoice::Full, 2), (CheckChoice::Sampled, 2), (CheckChoice::Off, 1)] {
        let mut bench = Bench::paced(&[]);
        bench.job.check = check;
        let seen = progress_of(&mut bench, &[(0, MIB)]);
        let mut passes: Vec<_> =
            seen.iter().map(|progress| (progress.pass.number, progress.pass.of)).collect();
        passes.dedup();
        let expected: Vec<_> = (1..=of).map(|number| (number, of)).collect();
        assert_eq!(passes, expected, "{check:?}");
    }
}
