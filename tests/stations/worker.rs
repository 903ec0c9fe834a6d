//! The station's thread on practice phones in virtual time: one ending a job, whatever happens. Nothing here
//! sleeps: every wait is for an event, with a deadline that only a broken program reaches.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::common::ports::{EmptyPort, PanickingPort};
use crate::common::{Bench, KIB, MIB};
use bromide::worker::{AgentAnswer, Command, JobFailure, JobId, MakePlace, Work, Worker, WorkerEvent};
use bromide_engine::acquire::{AgentFiles, ReadingProgramChoice};
use bromide_engine::backup::{BackupOrder, Selection};
use bromide_engine::event::Note;
use bromide_engine::finder::PortChoice;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{Event, Job, Phase, RegionEnd, RegionJob};
use bromide_engine::sim::smartphone::{
    SmartphoneModel, SmartphonePort, SmartphoneScenario, made_up_agent_file,
};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use crossbeam_channel::{Receiver, unbounded};

const SOON: Duration = Duration::from_secs(300);

/// A worker whose jobs find these places, one after the other.
fn worker(places: Vec<Box<dyn PhonePort>>) -> (Worker, Receiver<WorkerEvent>) {
    Worker::with_places(one_after_the_other(places), Box::new(|| {}))
}

fn one_after_the_other(places: Vec<Box<dyn PhonePort>>) -> MakePlace {
    let places = Mutex::new(places.into_iter());
    Box::new(move |_| places.lock().unwrap().next().expect("a place for every job"))
}

fn boxed(port: &SimPort) -> Box<dyn PhonePort> {
    Box::new(port.clone())
}

fn start(id: u64, job: &Job) -> Command {
    Command::Start {
        id: JobId(id),
        port: PortChoice::Auto,
        program: ReadingProgramChoice::Off,
        work: Work::Read(job.clone()),
    }
}

type Ended = (JobId, Vec<RegionEnd>, Result<(), JobFailure>);

/// The events up to the next ending, and that ending.
fn until_end(events: &Receiver<WorkerEvent>) -> (Vec<(JobId, Event)>, Ended) {
    let mut reported = Vec::new();
    loop {
        match events.recv_timeout(SOON).expect("a job ends") {
            WorkerEvent::Reported { id, event } => reported.push((id, event)),
            other @ (WorkerEvent::Named { .. }
            | WorkerEvent::NeedsAgent { .. }
            | WorkerEvent::BackedUp { .. }
            | WorkerEvent::Listed { .. }) => panic!("{other:?}"),
            WorkerEvent::Ended { id, regions, result } => return (reported, (id, regions, result)),
        }
    }
}

fn wait_for(events: &Receiver<WorkerEvent>, phase: Phase) {
    let wanted = |event: WorkerEvent| matches!(event, WorkerEvent::Reported { event: Event::Phase(p), .. } if p == phase);
    while !wanted(events.recv_timeout(SOON).expect("the phase comes")) {}
}

#[test]
fn a_job_is_saved_and_ends_once() {
    let bench = Bench::new(&[]);
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    worker.send(start(7, &bench.job));
    let (reported, (id, regions, result)) = until_end(&events);
    assert_eq!((id, &result), (JobId(7), &Ok(())));
    assert!(matches!(&regions[..], [RegionEnd::Saved { .. }]));
    assert!(reported.iter().all(|(id, _)| *id == JobId(7)));
    let phases: Vec<_> = reported
        .iter()
        .filter_map(|(_, e)| if let Event::Phase(phase) = e { Some(*phase) } else { None })
        .collect();
    assert_eq!(phases, [Phase::Waiting, Phase::Connecting, Phase::Reading, Phase::Checking]);
    assert_eq!(bench.saved(), bench.flash(0..4 * MIB));
    drop(worker);
    assert!(events.recv_timeout(SOON).is_err(), "nothing after the end, and the thread is gone");
}

#[test]
fn merged_blocks_cover_the_region_twice() {
    let mut bench = Bench::new(&[]);
    bench.job.block_size = bromide_engine::readback::BlockSize::new(256).unwrap();
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    worker.send(start(1, &bench.job));
    let (reported, _) = until_end(&events);
    let sum = |wanted| -> u64 {
        let length = |event: &Event| match event {
            Event::Block { length, state, .. } if *state == wanted => *length,
            _ => 0,
        };
        reported.iter().map(|(_, event)| length(event)).sum()
    };
    assert_eq!(sum(bromide_engine::readback::BlockState::Read), 4 * MIB);
    assert_eq!(sum(bromide_engine::readback::BlockState::Checked), 4 * MIB);
    assert!(reported.len() < 16_384, "{} events for 16,384 blocks, each read twice", reported.len());
}

#[test]
fn a_stop_ends_the_running_job_and_those_behind_it_but_none_sent_later() {
    let mut bench = Bench::new(&[]);
    bench.job.wait = None;
    let nobody = || Box::new(EmptyPort::default());
    let (worker, events) = worker(vec![nobody(), nobody(), boxed(&bench.port)]);
    worker.send(start(1, &bench.job));
    worker.send(start(2, &bench.job));
    wait_for(&events, Phase::Waiting);
    worker.stop();
    for id in [1, 2] {
        let (_, (ended, regions, result)) = until_end(&events);
        assert_eq!(
            (ended, result.map_err(|failure| failure.outcome())),
            (JobId(id), Err(JobOutcome::Stopped))
        );
        assert_eq!(regions, [RegionEnd::Nothing]);
    }
    assert!(bench.names().is_empty());
    worker.send(start(3, &bench.job));
    assert_eq!(until_end(&events).1.2, Ok(()));
}

#[test]
fn a_stop_while_reading_keeps_what_was_read() {
    // At the speed of a serial line the wall clock cannot catch up with the phone: the stop comes in time.
    let bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
    let gate = Gate::new(bench.port.clone(), 512 * KIB);
    let (reached, go_on) = (gate.reached.clone(), gate.go_on.clone());
    let (worker, events) = worker(vec![Box::new(gate)]);
    worker.send(start(1, &bench.job));
    reached.1.recv_timeout(SOON).unwrap();
    worker.stop();
    go_on.0.send(()).unwrap();
    let (_, (_, regions, result)) = until_end(&events);
    assert_eq!(result.map_err(|failure| failure.outcome()), Err(JobOutcome::Stopped));
    let [RegionEnd::Kept { part, good, total }] = &regions[..] else { panic!("{regions:?}") };
    assert_eq!(*total, 4 * MIB);
    assert!(*good >= 256 * KIB && *good <= 512 * KIB, "{good}");
    assert_eq!(std::fs::read(part).unwrap(), bench.flash(0..*good));
}

#[test]
fn a_phone_that_vanishes_ends_the_job_unfinished() {
    let bench = Bench::new(&["vanish@0x100000"]);
    let (worker, events) = worker(vec![boxed(&bench.port)]);
    worker.send(start(1, &bench.job));
    let (_, (_, regions, result)) = until_end(&events);
    assert_eq!(result.map_err(|failure| failure.outcome()), Err(JobOutcome::Unfinished));
    assert!(matches!(&regions[..], [RegionEnd::Kept { good, .. }] if *good > 0));
}

#[test]
fn a_panic_is_an_ending_like_any_other_and_the_next_job_goes_well() {
    let bench = Bench::new(&[]);
    let (worker, events) = worker(vec![Box::new(PanickingPort), boxed(&bench.port)]);
    worker.send(start(1, &bench.job));
    worker.send(start(2, &bench.job));
    let (_, (id, regions, result)) = until_end(&events);
    let error = result.expect_err("a panic is no success");
    assert_eq!((id, regions), (JobId(1), vec![RegionEnd::Nothing]));
    assert!(matches!(&error, JobFailure::Panicked(Some(message)) if message.contains("out of my depth")));
    assert!(!bromide::present::UserError::from(&error).advice.is_empty());
    // The empty part file was cleared away, or this one would be refused.
    let (_, (id, _, result)) = until_end(&events);
    assert_eq!((id, result), (JobId(2), Ok(())));
}

#[test]
fn a_panic_half_way_keeps_what_is_on_the_disk() {
    let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
    let second = bench.path("second.bin");
    bench.job.regions[0].len = Some(64 * KIB);
    bench.job.regions.push(RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start: 0,
        len: None,
        file: second.clone(),
        name_template: None,
    });
    bench.job.regions.push(RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start: 0,
        len: None,
        file: bench.path("third.bin"),
        name_template: None,
    });
    let gate = Gate { panics: true, ..Gate::new(bench.port.clone(), 3 * MIB) };
    let (worker, events) = worker(vec![Box::new(gate)]);
    worker.send(start(1, &bench.job));
    let (_, (_, regions, result)) = until_end(&events);
    assert!(result.is_err());
    let [RegionEnd::Saved { file, .. }, RegionEnd::Kept { part, good, total }, RegionEnd::Nothing] =
        &regions[..]
    else {
        panic!("{regions:?}")
    };
    assert_eq!(*file, bench.path("dump.bin"));
    assert_eq!((*total, part.as_path()), (4 * MIB, bench.path("second.bin.part").as_path()));
    assert!(*good > MIB && *good <= 3 * MIB, "{good}");
    assert!(!bench.path("third.bin.part").exists());
}

#[test]
fn two_jobs_in_a_row_end_in_order() {
    let bench = Bench::new(&[]);
    let (worker, events) = worker(vec![boxed(&bench.port), boxed(&bench.port)]);
    let mut second = bench.job.clone();
    second.regions[0].file = bench.path("second.bin");
    worker.send(start(1, &bench.job));
    worker.send(start(2, &second));
    for id in [1, 2] {
        let (reported, (ended, _, result)) = until_end(&events);
        assert_eq!((ended, result), (JobId(id), Ok(())));
        assert!(reported.iter().all(|(reported, _)| *reported == JobId(id)));
    }
    assert_eq!(bench.file("second.bin"), bench.saved());
}

#[test]
fn a_receiver_that_sleeps_for_a_minute_does_the_dump_no_harm() {
    let bench = Bench::with(Scenario::default().generated(8 * MIB, 1).pacing(Pacing::ROM), &[]);
    let (asked, places_asked_for) = unbounded();
    let port = bench.port.clone();
    let make_place: MakePlace = Box::new(move |_| {
        asked.send(()).unwrap();
        boxed(&port)
    });
    let (worker, events) = Worker::with_places(make_place, Box::new(|| {}));
    worker.send(start(1, &bench.job));
    // Its place is asked for when the first job is over; it ends at once, since its file is there.
    worker.send(start(2, &bench.job));
    places_asked_for.recv_timeout(SOON).unwrap();
    places_asked_for.recv_timeout(SOON).unwrap();
    assert!(bench.port.now() >= Moment(Duration::from_secs(60)), "{:?}", bench.port.now());
    let (reported, (id, _, result)) = until_end(&events);
    assert_eq!((id, result), (JobId(1), Ok(())));
    let progress = reported.iter().filter(|(_, event)| matches!(event, Event::Progress(_))).count();
    assert!((100..5000).contains(&progress), "{progress}");
    assert!(reported.len() < 5 * progress, "{} events", reported.len());
    assert_eq!(until_end(&events).1.2.map_err(|failure| failure.outcome()), Err(JobOutcome::Usage));
}

#[test]
fn a_receiver_that_has_gone_does_the_dump_no_harm_and_it_is_woken_seldom() {
    let bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
    let (asked, places_asked_for) = unbounded();
    let port = bench.port.clone();
    let make_place: MakePlace = Box::new(move |_| {
        asked.send(()).unwrap();
        boxed(&port)
    });
    static WAKES: AtomicUsize = AtomicUsize::new(0);
    let wake = || {
        WAKES.fetch_add(1, Ordering::Relaxed);
    };
    let (worker, events) = Worker::with_places(make_place, Box::new(wake));
    drop(events);
    let started = std::time::Instant::now();
    worker.send(start(1, &bench.job));
    worker.send(start(2, &bench.job));
    places_asked_for.recv_timeout(SOON).unwrap();
    places_asked_for.recv_timeout(SOON).unwrap();
    let tenths = usize::try_from(started.elapsed().as_millis() / 100).unwrap();
    assert_eq!(bench.saved(), bench.flash(0..4 * MIB));
    let wakes = WAKES.load(Ordering::Relaxed);
    assert!((5..50 + tenths).contains(&wakes), "{wakes} wakes for some 750 progress and 256 block events");
}

#[test]
fn dropping_the_worker_stops_the_job_and_waits_for_its_ending() {
    let mut bench = Bench::new(&[]);
    bench.job.wait = None;
    let (worker, events) = worker(vec![Box::new(EmptyPort::default())]);
    worker.send(start(1, &bench.job));
    wait_for(&events, Phase::Waiting);
    drop(worker);
    let ended: Vec<_> = events.try_iter().filter(|e| matches!(e, WorkerEvent::Ended { .. })).collect();
    assert_eq!(ended.len(), 1);
}

/// A practice phone that stops after so many bytes out of its flash, until it is reported to go on; or panics
/// there.
pub(crate) struct Gate {
    port: SimPort,
    at: u64,
    panics: bool,
    pub(crate) reached: (crossbeam_channel::Sender<()>, Receiver<()>),
    pub(crate) go_on: (crossbeam_channel::Sender<()>, Receiver<()>),
}

impl Gate {
    pub(crate) fn new(port: SimPort, at: u64) -> Gate {
        Gate { port, at, panics: false, reached: unbounded(), go_on: unbounded() }
    }
}

impl PhonePort for Gate {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let link = self.port.try_open()?;
        Ok(link.map(|link| -> Box<dyn Link> {
            let (reached, go_on) = (self.reached.0.clone(), self.go_on.1.clone());
            let (port, at, panics) = (self.port.clone(), self.at, self.panics);
            Box::new(GateLink { link, port, at, panics, reached, go_on, passed: false })
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

struct GateLink {
    link: Box<dyn Link>,
    port: SimPort,
    at: u64,
    panics: bool,
    reached: crossbeam_channel::Sender<()>,
    go_on: Receiver<()>,
    passed: bool,
}

impl Link for GateLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.link.write(packet)
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if !self.passed && self.port.stats().flash_bytes_sent >= self.at {
            assert!(!self.panics, "half way");
            self.passed = true;
            self.reached.send(()).unwrap();
            self.go_on.recv_timeout(SOON).unwrap();
        }
        self.link.read(buf, wait)
    }
    fn now(&self) -> Moment {
        self.link.now()
    }
    fn describe(&self) -> String {
        self.link.describe()
    }
}

/// The feature phone until it is lost; then the smartphone.
struct Successor {
    feature: SimPort,
    smart: SmartphonePort,
    is_lost: bool,
}

impl PhonePort for Successor {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if !self.is_lost
            && let Some(link) = self.feature.try_open()?
        {
            return Ok(Some(link));
        }
        if !self.is_lost && self.feature.stats().sessions > 0 {
            self.is_lost = true;
            let behind = self.feature.now() - self.smart.now();
            self.smart.pause(behind);
        }
        if self.is_lost { self.smart.try_open() } else { Ok(None) }
    }

    fn now(&self) -> Moment {
        if self.is_lost { self.smart.now() } else { self.feature.now() }
    }

    fn pause(&mut self, pause: Duration) {
        if self.is_lost { self.smart.pause(pause) } else { self.feature.pause(pause) }
    }

    fn describe(&self) -> String {
        "two phones".to_owned()
    }
}

#[test]
fn a_smartphone_in_the_place_of_a_lost_feature_phone_is_refused_and_never_backed_up() {
    let bench = Bench::new(&["vanish@0x123456"]);
    let model = SmartphoneModel::by_name("MT6580").unwrap();
    let smart = SmartphonePort::new(SmartphoneScenario::new(model.clone()).emmc(MIB).at_high_speed());
    let place = Successor { feature: bench.port.clone(), smart: smart.clone(), is_lost: false };
    let (worker, events) = worker(vec![Box::new(place)]);
    let folder = bench.folder.path().join("backup");
    let backup = BackupOrder {
        folder: folder.clone(),
        selection: Selection::All,
        check: bench.job.check,
        block_size: bench.job.block_size,
        wait: None,
        lost_wait: None,
        replaces: false,
        reset: true,
    };
    let flash = Job { lost_wait: None, ..bench.job.clone() };
    let work = Work::Everything { flash, backup };
    let (id, port, program) = (JobId(1), PortChoice::Auto, ReadingProgramChoice::Off);
    worker.send(Command::Start { id, port, program, work });
    let files = AgentFiles::from_bytes(made_up_agent_file(&model), "agent.bin".into()).unwrap();
    let mut is_refused = false;
    let regions = loop {
        match events.recv_timeout(SOON).expect("a job ends") {
            WorkerEvent::NeedsAgent { phone, .. } => {
                let answer = AgentAnswer::Agent(Box::new(files.clone()));
                worker.send(Command::Agent { id, hold: phone.hold, answer });
            }
            WorkerEvent::Reported { event: Event::Note(Note::OtherPhone { .. }), .. } => {
                is_refused = true;
                worker.stop();
            }
            WorkerEvent::Reported { .. } => {}
            other @ (WorkerEvent::BackedUp { .. }
            | WorkerEvent::Listed { .. }
            | WorkerEvent::Named { .. }) => panic!("{other:?}"),
            WorkerEvent::Ended { regions, .. } => break regions,
        }
    };
    assert!(is_refused);
    let [RegionEnd::Kept { part, good, .. }] = &regions[..] else { panic!("{regions:?}") };
    assert!(*good > 0x10_0000 && !folder.exists());
    let kept = std::fs::read(part).unwrap();
    let flash = bench.flash(0..*good);
    assert!(kept.starts_with(&flash), "bytes of the other phone");
    assert_eq!(smart.violations(), 0);
}
