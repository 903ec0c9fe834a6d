//! The byte transcript of a worker's last session: there whatever happened, bounded, and in the form of
//! `tests/data`.
//!
//! Practice phones in virtual time; every wait is for an event.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Mutex;
use std::time::Duration;

use crate::common::ports::PanickingPort;
use crate::common::script::{self, Line};
use crate::common::{Bench, MIB};
use bromide::worker::{Command, JobId, Work, Worker, WorkerEvent};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::finder::PortChoice;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{BlockSize, Job};
use bromide_engine::sim::SimPort;
use crossbeam_channel::Receiver;

const SOON: Duration = Duration::from_secs(300);
/// `tests/data/mt6261-real-phone.txt` begins with these, too.
const HANDSHAKE: [(bool, &[u8]); 8] = [
    (false, &[0xa0]),
    (true, &[0x5f]),
    (false, &[0x0a]),
    (true, &[0xf5]),
    (false, &[0x50]),
    (true, &[0xaf]),
    (false, &[0x05]),
    (true, &[0xfa]),
];

/// A worker whose jobs find these places, one after the other.
fn worker(places: Vec<Box<dyn PhonePort>>) -> (Worker, Receiver<WorkerEvent>) {
    let places = Mutex::new(places.into_iter());
    let next = move |_: &PortChoice| places.lock().unwrap().next().expect("a place for every job");
    Worker::with_places(Box::new(next), Box::new(|| {}))
}

/// Runs one job to its end; whether it was saved.
fn run(worker: &Worker, events: &Receiver<WorkerEvent>, job: &Job) -> bool {
    worker.send(Command::Start {
        id: JobId(1),
        port: PortChoice::Auto,
        program: ReadingProgramChoice::Off,
        work: Work::Read(job.clone()),
    });
    loop {
        if let WorkerEvent::Ended { result, .. } = events.recv_timeout(SOON).expect("a job ends") {
            return result.is_ok();
        }
    }
}

fn parsed(text: &str) -> Vec<Line> {
    let lines = script::parse(text);
    assert!(lines.windows(2).all(|pair| pair[0].at <= pair[1].at), "time goes on");
    lines
}

fn assert_begins_with_handshake(lines: &[Line]) {
    // A phone says READY or nothing before the first byte of the handshake is answered.
    let start = lines.iter().position(|line| line.bytes == [0x5f]).expect("an answer") - 1;
    assert!(
        lines[..start].iter().all(|line| line.from_phone || line.bytes == [0xa0]),
        "{:?}",
        &lines[..start]
    );
    let found: Vec<_> =
        lines[start..].iter().map(|line| (line.from_phone, &line.bytes[..])).take(8).collect();
    assert_eq!(found, HANDSHAKE);
}

fn boxed(port: &SimPort) -> Box<dyn PhonePort> {
    Box::new(port.clone())
}

#[test]
fn a_transcript_begins_with_its_port_and_the_handshake() {
    let bench = Bench::new(&[]);
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    assert_eq!(worker.recording().to_string(), "");
    assert!(run(&worker, &events, &bench.job));
    let text = worker.recording().to_string();
    assert_begins_with_handshake(&parsed(&text));
    let head = text.lines().next().unwrap();
    assert!(head.contains(env!("CARGO_PKG_VERSION")), "{head}");
    assert!(!text.contains(bench.folder.path().to_str().unwrap()));
}

#[test]
fn a_big_job_leaves_a_small_text_with_its_beginning_and_its_end() {
    let mut bench = Bench::new(&[]);
    bench.job.block_size = BlockSize::new(256).unwrap();
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    assert!(run(&worker, &events, &bench.job));
    let text = worker.recording().to_string();
    assert!(text.contains("entries are left out here"));
    let lines = parsed(&text);
    assert_begins_with_handshake(&lines);
    assert!(
        lines.len() <= 10_000 && text.len() <= 2 * 1024 * 1024,
        "{} lines, {} bytes",
        lines.len(),
        text.len()
    );
    let last = bench.log().last().unwrap().code;
    assert!(lines.iter().rev().take(20).any(|line| !line.from_phone && line.bytes[0] == last), "{last:x}");
}

#[test]
fn of_a_dump_little_is_kept() {
    let bench = Bench::new(&[]);
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    assert!(run(&worker, &events, &bench.job));
    let kept: usize = parsed(&worker.recording().to_string()).iter().map(|line| line.bytes.len()).sum();
    assert!(kept < 64 * 1024, "{kept} bytes of {} read twice", 4 * MIB);
}

#[test]
fn a_phone_that_vanishes_leaves_what_went_before() {
    let bench = Bench::new(&["vanish@0x100000"]);
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    assert!(!run(&worker, &events, &bench.job));
    let text = worker.recording().to_string();
    assert_begins_with_handshake(&parsed(&text));
    assert!(text.contains("the phone was unplugged"), "{}", text.lines().rev().take(5).collect::<String>());
}

#[test]
fn a_phone_that_comes_back_while_connecting_stays_in_one_transcript() {
    let bench = Bench::new(&[]);
    let place = Breaks { port: bench.port.clone(), how: Some(How::Unplugged) };
    let (worker, events) = worker(vec![Box::new(place)]);
    assert!(run(&worker, &events, &bench.job));
    let text = worker.recording().to_string();
    parsed(&text);
    let unplugged = text.find("the phone was unplugged").expect("the first end");
    let opened = text.find("opened again: ").expect("the second beginning");
    assert!(text.find(" < 5f").unwrap() < unplugged && unplugged < opened);
}

#[test]
fn the_next_job_begins_anew_once_a_phone_is_there() {
    let bench = Bench::new(&[]);
    let (worker, events) = worker(vec![boxed(&bench.port), Box::new(PanickingPort), boxed(&bench.port)]);
    assert!(run(&worker, &events, &bench.job));
    let first = worker.recording().to_string();
    let mut second = bench.job.clone();
    second.regions[0].file = bench.path("second.bin");
    assert!(!run(&worker, &events, &second), "the place panics");
    assert_eq!(worker.recording().to_string(), first, "no port was opened since");
    second.regions[0].file = bench.path("third.bin");
    second.regions[0].len = Some(64 * 1024);
    assert!(run(&worker, &events, &second));
    let lines = parsed(&worker.recording().to_string());
    assert!(lines[0].at < Duration::from_secs(1), "time counts from the port's opening");
    assert!(lines.len() < parsed(&first).len());
}

#[test]
fn a_link_that_panics_leaves_what_went_before() {
    let bench = Bench::new(&[]);
    let place = Breaks { port: bench.port.clone(), how: Some(How::Panics) };
    let (worker, events) = worker(vec![Box::new(place)]);
    assert!(!run(&worker, &events, &bench.job));
    assert_begins_with_handshake(&parsed(&worker.recording().to_string()));
}

/// A practice phone whose first link breaks behind the handshake.
struct Breaks {
    port: SimPort,
    how: Option<How>,
}

#[derive(Clone, Copy)]
enum How {
    Panics,
    Unplugged,
}

impl PhonePort for Breaks {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let how = self.how.take();
        let opened = self.port.try_open()?;
        Ok(opened.map(|link| match how {
            Some(how) => Box::new(BreakingLink { link, how, received: 0 }),
            None => link,
        }))
    }
    fn now(&self) -> Moment {
        self.port.now()
    }
    fn pause(&mut self, pause: Duration) {
        self.port.pause(pause);
    }
    fn describe(&self) -> String {
        self.port.describe()
    }
}

struct BreakingLink {
    link: Box<dyn Link>,
    how: How,
    received: usize,
}

impl Link for BreakingLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.link.write(packet)
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        match self.how {
            How::Unplugged if self.received >= 4 => return Err(LinkError::Unplugged),
            How::Panics => assert!(self.received < 4, "half way"),
            How::Unplugged => {}
        }
        let count = self.link.read(buf, wait)?;
        self.received += count;
        Ok(count)
    }
    fn now(&self) -> Moment {
        self.link.now()
    }
    fn describe(&self) -> String {
        self.link.describe()
    }
}
