//! The meter with made-up paces and plans.

use super::*;
use proptest::prelude::*;

const MIB: u64 = 1 << 20;

fn at(millis: u64) -> Moment {
    Moment(Duration::from_millis(millis))
}

fn work(read: u64, check: u64) -> RegionWork {
    RegionWork { read, check }
}

/// Plays a job at `pace` milliseconds a MiB of reading and of checking; returns each share with the time left and the truth.
fn play(plan: &[RegionWork], pace: [u64; 2], gap: u64) -> Vec<(u16, Option<Duration>, Duration)> {
    let mut meter = JobMeter::new(plan.to_vec(), 0);
    let mut now = 0;
    let mut seen = Vec::new();
    for (index, region) in plan.iter().enumerate() {
        meter.begin_region(index, *region, at(now));
        for (phase, bytes, pace) in
            [(Phase::Reading, region.read, pace[0]), (Phase::Checking, region.check, pace[1])]
        {
            meter.begin_pass(phase, bytes, at(now));
            for left in (0..bytes / MIB).rev() {
                now += pace;
                meter.advance(phase, left * MIB, at(now));
                let progress = meter.progress(phase, at(now));
                seen.push((progress.hundredths_of_percent, progress.left, now));
            }
        }
        meter.end_region(at(now));
        now += gap;
    }
    let end = now - gap;
    seen.into_iter().map(|(share, left, now)| (share, left, Duration::from_millis(end - now))).collect()
}

#[test]
fn the_time_left_of_a_steady_job_is_true_at_25_50_and_75_per_cent() {
    let plans =
        [vec![work(64 * MIB, 64 * MIB)], vec![work(64 * MIB, 4 * MIB)], vec![work(4 * MIB, 4 * MIB); 20]];
    for plan in plans {
        for gap in [0, 300] {
            let seen = play(&plan, [400, 400], gap);
            for share in [2500, 5000, 7500] {
                let (_, left, truth) = seen.iter().find(|(reached, ..)| *reached >= share).unwrap();
                let error = left.unwrap().as_secs_f64() / truth.as_secs_f64() - 1.0;
                assert!(error.abs() < 0.15, "{} regions, gap {gap}, {share}: {left:?} {truth:?}", plan.len());
            }
        }
    }
}

#[test]
fn checking_at_another_speed_is_known_once_it_was_measured() {
    let seen = play(&[work(64 * MIB, 64 * MIB)], [400, 800], 0);
    let (_, left, truth) = seen.iter().find(|(share, ..)| *share >= 7500).unwrap();
    assert!((left.unwrap().as_secs_f64() / truth.as_secs_f64() - 1.0).abs() < 0.05, "{left:?} {truth:?}");
}

#[test]
fn no_time_left_is_reported_in_the_first_second() {
    let seen = play(&[work(8 * MIB, 0)], [400, 400], 0);
    let known: Vec<bool> = seen.iter().map(|(_, left, _)| left.is_some()).collect();
    assert_eq!(known[..4], [false, false, true, true]);
}

#[test]
fn the_wait_for_a_lost_phone_does_not_count_as_slow_reading() {
    let mut meter = JobMeter::new(vec![work(100 * MIB, 0)], 0);
    meter.begin_region(0, work(100 * MIB, 0), at(0));
    meter.begin_pass(Phase::Reading, 100 * MIB, at(0));
    meter.advance(Phase::Reading, 90 * MIB, at(10_000));
    meter.interrupt();
    meter.begin_region(0, work(90 * MIB, 0), at(600_000));
    meter.begin_pass(Phase::Reading, 90 * MIB, at(600_000));
    meter.advance(Phase::Reading, 80 * MIB, at(610_000));
    let progress = meter.progress(Phase::Reading, at(610_000));
    assert_eq!(progress.left, Some(Duration::from_secs(80)));
    assert_eq!((progress.hundredths_of_percent, progress.elapsed), (2000, Duration::from_secs(610)));
}

#[test]
fn a_resumed_job_starts_where_the_last_run_ended() {
    let mut meter = JobMeter::new(vec![work(30 * MIB, 50 * MIB)], 20 * MIB);
    meter.begin_region(0, work(30 * MIB, 50 * MIB), at(0));
    assert_eq!(meter.progress(Phase::Reading, at(0)).hundredths_of_percent, 2000);
}

#[test]
fn the_share_is_never_whole_before_the_job_has_ended() {
    for plan in [vec![], vec![work(0, 0)], vec![work(1, 0)]] {
        let mut meter = JobMeter::new(plan, 0);
        meter.begin_region(0, work(0, 0), at(0));
        meter.end_region(at(0));
        assert!(meter.progress(Phase::Reading, at(0)).hundredths_of_percent <= 9999);
    }
}

proptest! {
    /// Whatever is added to the work or done of it.
    #[test]
    fn the_share_never_falls(steps in prop::collection::vec((0usize..3, any::<bool>(), 0u64..1 << 40, 0u64..10_000), 1..60)) {
        let mut meter = JobMeter::new(vec![work(MIB, MIB); 3], 0);
        let (mut now, mut before) = (0, 0);
        for (index, is_check, left, time) in steps {
            now += time;
            let phase = if is_check { Phase::Checking } else { Phase::Reading };
            match left % 4 {
                0 => meter.begin_region(index, work(left, left / 2), at(now)),
                1 => meter.begin_pass(phase, left, at(now)),
                2 => meter.end_region(at(now)),
                _ => meter.advance(phase, left, at(now)),
            }
            let share = meter.progress(phase, at(now)).hundredths_of_percent;
            prop_assert!(share >= before, "{share} after {before}");
            before = share;
        }
    }
}
