//! What a job reports about each attempt to connect while it waits, and how it waits at a port that cannot be
//! opened. In virtual time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use crate::common::{Bench, KIB};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::{ConnectAttempt, Link, LinkActivity, LinkError, Moment, PhonePort, PortHolder};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{Event, JobError};

/// Runs the job. Returns its outcome and each reported attempt, with the second of its report.
fn attempts_of(bench: &mut Bench) -> (JobOutcome, Vec<(u64, ConnectAttempt)>) {
    let clock = bench.port.clone();
    let mut reported = Vec::new();
    let outcome = bench.read_observed(&mut |event| {
        if let Event::Attempted { port, result: how } = event {
            assert!(port == "demo" || matches!(how, ConnectAttempt::Failed(_)), "{port}");
            reported.push((clock.now().0.as_secs(), how.clone()));
        }
    });
    (outcome.exit, reported)
}

fn bench(faults: &[&str]) -> Bench {
    let mut bench = Bench::new(faults);
    bench.job.regions[0].len = Some(64 * KIB);
    bench
}

fn without_times(tried: Vec<(u64, ConnectAttempt)>) -> Vec<ConnectAttempt> {
    tried.into_iter().map(|(_, how)| how).collect()
}

#[test]
fn a_phone_that_answers_is_reported_as_opened_and_answered() {
    let (exit, reported) = attempts_of(&mut bench(&[]));
    assert_eq!(
        (exit, without_times(reported)),
        (JobOutcome::Saved, vec![ConnectAttempt::Opened, ConnectAttempt::Answered])
    );
}

#[test]
fn a_busy_or_denied_port_is_reported_once_and_opened_later() {
    let (exit, reported) = attempts_of(&mut bench(&["busy=5s"]));
    assert_eq!(exit, JobOutcome::Saved);
    assert_eq!(
        reported,
        [
            (0, ConnectAttempt::Busy(PortHolder::Unknown)),
            (5, ConnectAttempt::Opened),
            (5, ConnectAttempt::Answered)
        ]
    );
    let (exit, reported) = attempts_of(&mut bench(&["denied=5s"]));
    assert_eq!(exit, JobOutcome::Saved);
    assert_eq!(
        reported,
        [(0, ConnectAttempt::Denied), (5, ConnectAttempt::Opened), (5, ConnectAttempt::Answered)]
    );
}

#[test]
fn a_port_denied_for_a_moment_is_not_reported() {
    let (exit, reported) = attempts_of(&mut bench(&["denied=400ms"]));
    assert_eq!(
        (exit, without_times(reported)),
        (JobOutcome::Saved, vec![ConnectAttempt::Opened, ConnectAttempt::Answered])
    );
}

#[test]
fn a_port_that_stays_denied_ends_the_job_after_the_whole_wait() {
    let mut bench = bench(&["denied=10min"]);
    bench.job.wait = Some(Duration::from_secs(90));
    let (exit, reported) = attempts_of(&mut bench);
    assert_eq!(exit, JobOutcome::Usage, "the error is the denied port, not a missing phone");
    assert_eq!(reported, [(0, ConnectAttempt::Denied)]);
    assert_eq!(bench.port.now().0.as_secs(), 90);
    assert_eq!(bench.names(), [""; 0], "nothing is left of a job that read nothing");
}

/// What opening the port returns, each from a given millisecond on.
type Answers = Vec<(u64, fn() -> Result<Option<Box<dyn Link>>, LinkError>)>;

/// A port without a phone whose answer depends on the time.
struct ScriptedPort {
    answers: Answers,
    now: Duration,
}

impl PhonePort for ScriptedPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let now = u64::try_from(self.now.as_millis()).unwrap();
        let answer = self.answers.iter().rev().find(|(from, _)| *from <= now).unwrap().1;
        answer()
    }
    fn now(&self) -> Moment {
        Moment(self.now)
    }
    fn pause(&mut self, pause: Duration) {
        self.now += pause;
    }
    fn describe(&self) -> String {
        "p".into()
    }
}

/// A link that answers each byte with what `reply` returns: nothing, its echo, or another byte. Only waiting
/// takes time.
struct Line {
    now: Duration,
    echo: Vec<u8>,
    reply: fn(u8) -> Option<u8>,
}

impl Link for Line {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.echo.extend(packet.iter().filter_map(|byte| (self.reply)(*byte)));
        Ok(())
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if self.echo.is_empty() {
            self.now += wait.max(Duration::from_millis(1));
            return Ok(0);
        }
        let count = buf.len().min(self.echo.len());
        buf[..count].copy_from_slice(&self.echo.drain(..count).collect::<Vec<_>>());
        Ok(count)
    }
    fn now(&self) -> Moment {
        Moment(self.now)
    }
    fn describe(&self) -> String {
        "p".into()
    }
}

fn line(reply: fn(u8) -> Option<u8>) -> Result<Option<Box<dyn Link>>, LinkError> {
    Ok(Some(Box::new(Line { now: Duration::ZERO, echo: vec![], reply })))
}

fn denied() -> Result<Option<Box<dyn Link>>, LinkError> {
    Err(LinkError::Denied { port: "p".into() })
}

fn nothing() -> Result<Option<Box<dyn Link>>, LinkError> {
    Ok(None)
}

/// Runs a job with this port and a wait of `wait` seconds. Returns the reported attempts and the result.
fn play(answers: Answers, wait: u64) -> (Vec<ConnectAttempt>, Result<(), JobError>) {
    let mut bench = bench(&[]);
    bench.job.wait = Some(Duration::from_secs(wait));
    let mut port = ScriptedPort { answers, now: Duration::ZERO };
    let mut reported = Vec::new();
    let ending =
        bromide_engine::readback::run(&bench.job, &mut port, &Cancel::new(), &String::new, &mut |event| {
            if let Event::Attempted { result: how, .. } = event {
                reported.push(how);
            }
        });
    (reported, ending.result)
}

#[test]
fn every_failed_attempt_is_reported_with_its_kind() {
    let silent = || line(|_| None);
    let echo = || line(Some);
    let nonsense = || line(|_| Some(0x42));
    fn not_opened() -> LinkError {
        let fault = std::io::Error::other("EIO").into();
        LinkError::Io { port: "p".into(), during: LinkActivity::Opening, fault }
    }
    fn flash_tool() -> PortHolder {
        PortHolder::Named("flash_tool".into())
    }
    let broken = || Err(not_opened());
    let busy = || Err(LinkError::Busy { port: "p".into(), holder: flash_tool() });
    for (answer, names) in [
        (silent as fn() -> _, &[ConnectAttempt::Opened, ConnectAttempt::Silent][..]),
        (echo, &[ConnectAttempt::Opened, ConnectAttempt::Echo]),
        (nonsense, &[ConnectAttempt::Opened, ConnectAttempt::UnexpectedAnswer]),
        (broken, &[ConnectAttempt::Failed(not_opened())]),
        (busy, &[ConnectAttempt::Busy(flash_tool())]),
    ] {
        let (reported, result) = play(vec![(0, answer)], 0);
        assert_eq!(reported, names);
        assert!(matches!(result, Err(JobError::NoPhone { .. })), "{names:?}: {result:?}");
    }
}

#[test]
fn a_denied_port_that_comes_and_goes_is_reported_each_time() {
    // The port is denied in short periods; it is reported when they add up to half a second, and again later.
    let on_and_off: Answers =
        vec![(0, denied), (300, nothing), (1000, denied), (1300, nothing), (2000, denied), (2100, nothing)];
    let (reported, result) = play(on_and_off.clone(), 5);
    assert_eq!(reported, [ConnectAttempt::Denied], "reported in the second period; the third is too short");
    assert!(matches!(result, Err(JobError::Port(LinkError::Denied { .. }))), "{result:?}");
    let (reported, _) = play([on_and_off, vec![(3000, denied as fn() -> _)]].concat(), 5);
    assert_eq!(reported, [ConnectAttempt::Denied, ConnectAttempt::Denied]);
}

#[test]
fn a_denied_port_that_opens_later_is_not_the_jobs_error() {
    let (reported, result) = play(vec![(0, denied), (1000, || line(|_| None)), (1001, nothing)], 5);
    assert_eq!(reported[..2], [ConnectAttempt::Denied, ConnectAttempt::Opened]);
    assert!(matches!(result, Err(JobError::NoPhone { .. })), "{result:?}");
}
