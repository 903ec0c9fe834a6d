//! 200 dumps in a row in one process, with faults, stops and phones that never come back: at the end no more threads, file
//! handles or memory than after the first ones. In virtual time; reads `/proc`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../crates/engine/tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use bromide::worker::{AgentAnswer, Command, JobId, Work, Worker, WorkerEvent};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::finder::PortChoice;
use bromide_engine::link::PhonePort;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{CheckChoice, RegionEnd, Start};
use common::rng::Rng;
use common::{Bench, KIB};
use crossbeam_channel::{Receiver, Sender, unbounded};

const DUMPS: u64 = 200;
/// Until then everything that is made once has been made.
const WARM_UP: u64 = 20;
const SOON: Duration = Duration::from_secs(300);
/// A thread that has been told to end has done so by then.
const SETTLED: Duration = Duration::from_secs(30);
/// Memory that was freed is not always given back at once; a leak of one dump in ten would still be more.
const ROOM_KIB: u64 = 8 * 1024;

/// What can go wrong; `AT` becomes a place in the dump.
const FAULTS: [&str; 22] = [
    "vanish@AT,back=2s",
    "vanish@AT,back=100ms,every=0x30000",
    "vanish@AT",
    "stall@AT,for=5s",
    "stall@AT",
    "drop@AT",
    "echo@AT",
    "error@AT,times=1",
    "error@AT,times=2,at=end",
    "error@AT",
    "refuse@AT..0x60000",
    "flip@AT",
    "flip@AT,pass=2",
    "noise=both",
    "late=5s",
    "window=1s,back=1s",
    "pending=5",
    "synced",
    "busy=2s",
    "denied=1s",
    "chip=smartphone",
    "jedec=none",
];

/// One worker for all jobs; each finds the phone that was put into the queue for it.
struct Soak {
    worker: Worker,
    events: Receiver<WorkerEvent>,
    phones: Sender<Box<dyn PhonePort>>,
    jobs: u64,
}

impl Soak {
    fn new() -> Soak {
        let (phones, next) = unbounded();
        let place = Box::new(move |_: &PortChoice| next.try_recv().expect("a phone for every job"));
        let (worker, events) = Worker::with_places(place, Box::new(|| {}));
        Soak { worker, events, phones, jobs: 0 }
    }

    /// Stops the job when it has told so many events, if it is not over by then.
    fn run(&mut self, bench: &Bench, stop_at: Option<u64>) -> (RegionEnd, JobOutcome) {
        self.jobs += 1;
        self.phones.send(Box::new(bench.port.clone())).unwrap();
        let work = Work::Read(bench.job.clone());
        self.worker.send(Command::Start {
            id: JobId(self.jobs),
            port: PortChoice::Auto,
            program: ReadingProgramChoice::Off,
            work,
        });
        let mut told = 0;
        loop {
            match self.events.recv_timeout(SOON).expect("a job ends") {
                WorkerEvent::Reported { .. } => {
                    told += 1;
                    if Some(told) == stop_at {
                        self.worker.stop();
                    }
                }
                // There is no file for a smartphone.
                WorkerEvent::NeedsAgent { id, phone } => {
                    self.worker.send(Command::Agent { id, hold: phone.hold, answer: AgentAnswer::NoAgent });
                }
                // The jobs here read regions, under names of their own.
                WorkerEvent::Named { .. } | WorkerEvent::BackedUp { .. } | WorkerEvent::Listed { .. } => {}
                WorkerEvent::Ended { id, mut regions, result } => {
                    assert_eq!(id, JobId(self.jobs));
                    let exit = result.err().map_or(JobOutcome::Saved, |failure| failure.outcome());
                    return (regions.remove(0), exit);
                }
            }
        }
    }

    /// One dump: with faults, then, should something have been kept, to the end with the phone as it should be. Says how
    /// the first job ended.
    fn dump(&mut self, rng: &mut Rng) -> JobOutcome {
        let at = format!("{:#x}", 0x1000 + rng.below(0x5_0000) / 4 * 4);
        let faults: Vec<String> = (0..rng.below(3)).map(|_| rng.pick(&FAULTS).replace("AT", &at)).collect();
        let faults: Vec<&str> = faults.iter().map(String::as_str).collect();
        let mut bench = Bench::new(&faults);
        if rng.below(4) == 0 {
            bench = Bench::paced(&faults);
        }
        let len = rng.pick(&[256 * KIB, 384 * KIB, 512 * KIB]);
        bench.job.regions[0].len = Some(len);
        bench.job.check = rng.pick(&[CheckChoice::Full, CheckChoice::Full, CheckChoice::Sampled]);
        let stop_at = (rng.below(5) == 0).then(|| 1 + rng.below(60));
        let line = format!("{faults:?}, {len:#x}, {stop_at:?}");
        let (end, exit) = self.run(&bench, stop_at);
        match end {
            RegionEnd::Saved { .. } => assert_eq!(exit, JobOutcome::Saved, "{line}"),
            RegionEnd::Nothing => {
                assert!(
                    exit != JobOutcome::Saved && bench.names().is_empty(),
                    "{line}: {exit:?}, {:?}",
                    bench.names()
                );
                return exit;
            }
            RegionEnd::Gone { .. } | RegionEnd::Deleted { .. } => panic!("{line}: the folder is there"),
            RegionEnd::Kept { .. } => {
                assert!(exit != JobOutcome::Saved && !bench.path("dump.bin").exists(), "{line}");
                bench.port = Bench::new(&[]).port;
                bench.job.start = Start::Resume;
                let (end, again) = self.run(&bench, None);
                assert!(matches!(end, RegionEnd::Saved { .. }), "{line}: {exit:?}, then {again:?}");
            }
        }
        // A bit that is wrong in the only read there was is nobody's to see.
        let is_seen = bench.job.check == CheckChoice::Full || !line.contains("flip");
        assert!(!is_seen || bench.saved() == bench.flash(0..len), "{line}: the dump differs");
        assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "{line}");
        exit
    }
}

/// What the process has.
#[derive(Debug, Clone, Copy)]
struct Has {
    threads: u64,
    handles: u64,
    memory_kib: u64,
}

impl Has {
    fn now() -> Has {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let number = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.split_whitespace().next().unwrap().parse().unwrap()
        };
        let handles = std::fs::read_dir("/proc/self/fd").unwrap().count() as u64;
        Has { threads: number("Threads:"), handles, memory_kib: number("VmRSS:") }
    }
}

#[test]
fn two_hundred_dumps_with_faults_leave_nothing_behind() {
    let mut rng = Rng::new(0x50A6);
    let mut soak = Soak::new();
    let mut exits = std::collections::BTreeMap::new();
    let mut before = Has::now();
    for dump in 0..DUMPS {
        if dump == WARM_UP {
            before = Has::now();
        }
        *exits.entry(format!("{:?}", soak.dump(&mut rng))).or_insert(0) += 1;
    }
    let mut after = Has::now();
    // A thread that has done its work is gone a moment later.
    let until = Instant::now() + SETTLED;
    while after.threads > before.threads && Instant::now() < until {
        std::thread::yield_now();
        after = Has::now();
    }
    println!("{exits:?} in {} jobs; {before:?}, {after:?}", soak.jobs);
    for exit in ["Saved", "Unfinished", "Stopped", "CannotRead"] {
        assert!(exits.contains_key(exit), "{exit} never happened: {exits:?}");
    }
    assert!(after.threads <= before.threads, "{before:?}, {after:?}");
    assert!(after.handles <= before.handles, "{before:?}, {after:?}");
    assert!(after.memory_kib <= before.memory_kib + ROOM_KIB, "{before:?}, {after:?}");
    drop(soak.worker);
    assert!(soak.events.recv_timeout(SOON).is_err(), "the worker's thread is gone");
}
