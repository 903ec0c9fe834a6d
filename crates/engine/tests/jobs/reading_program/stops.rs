//! Stops while the program is loaded, proves itself and reads: the phone restarts, and nothing is half done.

use super::{assert_exact, doubts, read, read_and_stop_at};
use crate::common::{Bench, KIB, MIB};
use crate::phone_left_safe::StoppingPort;
use bromide_engine::acquire::{PortSource, ReadingProgramChoice};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::{self, JobError, JobOutcome, Start};
use bromide_engine::sim::{Pacing, Scenario};
use std::time::Duration;

/// Runs the job with the program, stopped at its nth read of the link.
fn stop_at_read(bench: &Bench, nth: usize) -> Result<(), JobError> {
    let cancel = Cancel::new();
    let mut port = StoppingPort::new(bench.port.clone(), nth, cancel.clone());
    let mut source = PortSource::new(&mut port).with_reading_program(ReadingProgramChoice::On);
    readback::run_from(&bench.job, &mut source, &cancel, &|| "now".into(), &mut |_| {}).result
}

#[test]
fn a_stop_at_any_read_leaves_the_phone_restarted() {
    let (mut stopped, mut nth) = (0, 1);
    loop {
        let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
        bench.job.regions[0].len = Some(128 * KIB);
        let Err(error) = stop_at_read(&bench, nth) else { break };
        assert_eq!(JobOutcome::from(&error), JobOutcome::Stopped, "read {nth}: {error:?}");
        stopped += 1;
        // What is left of the program's last instructions runs when somebody looks for the phone.
        bench.port.pause(Duration::from_secs(1));
        drop(bench.port.try_open());
        let stats = bench.port.stats();
        assert!(!stats.hung && stats.violations == 0, "read {nth}: {stats:?}");
        // By the boot ROM, or by the program.
        let writes = bench.writes();
        let is_restarted = writes.last() == Some(&(0xA003_001C, 0x1209)) || stats.resets == 1;
        assert!(writes.is_empty() || is_restarted, "read {nth}: {stats:?} {writes:x?}");
        // Identification and survey; the first block, the start and the tests; the stream.
        nth += if nth < 60 {
            1
        } else if nth < 3000 {
            13
        } else {
            97
        };
    }
    assert!(stopped > 200, "{stopped}");
}

#[test]
fn a_stop_before_the_program_without_a_restart_leaves_watchdog_and_window_as_they_were() {
    let mut stopped = 0;
    for nth in (1..3000).step_by(11) {
        let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
        bench.job.reset = false;
        bench.job.regions[0].len = Some(64 * KIB);
        if stop_at_read(&bench, nth).is_ok() || bench.log().iter().any(|record| record.code == 0xD7) {
            // The program's only end is a restart.
            break;
        }
        stopped += 1;
        assert_eq!(bench.port.stats().violations, 0, "read {nth}");
        let writes = bench.writes();
        let last = |at| writes.iter().rev().find(|(a, _)| *a == at).map(|(_, value)| *value);
        assert!(matches!(last(0xA003_0000), None | Some(0x2200)), "read {nth}: {writes:x?}");
        assert!(matches!(last(0xA051_0000), None | Some(0)), "read {nth}: {writes:x?}");
    }
    assert!(stopped > 30, "{stopped}");
}

#[test]
fn a_stopped_job_leaves_a_phone_that_has_restarted() {
    let short = || {
        let mut bench = Bench::new(&[]);
        bench.job.regions[0].len = Some(MIB);
        bench
    };
    let events = read(&mut short()).events.len();
    for nth in [1, 4, 6, 8, 9, 12, 20, 40, events / 2, events - 5] {
        let mut bench = short();
        let outcome = read_and_stop_at(&mut bench, nth);
        assert_eq!(outcome.exit, JobOutcome::Stopped, "{nth}");
        bench.job.start = Start::Resume;
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!(doubts(&outcome), [], "{nth}");
    }
}

#[test]
fn a_stop_ends_within_its_time_limit() {
    let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
    let (mut stopped, mut count) = (None, 0);
    let cancel = Cancel::new();
    let port = bench.port.clone();
    let mut source = PortSource::new(&mut bench.port).with_reading_program(ReadingProgramChoice::On);
    let ending = readback::run_from(&bench.job, &mut source, &cancel, &String::new, &mut |_| {
        count += 1;
        if count == 60 {
            stopped = Some(port.now());
            cancel.set();
        }
    });
    assert!(ending.result.is_err());
    let took = port.now() - stopped.unwrap();
    assert!(took < Duration::from_millis(150), "{took:?}");
}
