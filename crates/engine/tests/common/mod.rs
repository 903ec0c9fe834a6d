//! What the tests share. Here: `Bench`, a job with its practice phone and its folder.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test file uses a part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

pub mod agent_file;
pub mod crafted;
pub mod fat;
pub mod flash;
pub mod images;
pub mod noisy_link;
pub mod partition_tables;
pub mod ports;
pub mod preloader_file;
pub mod random_device;
pub mod rng;
pub mod script;
pub mod synthetic;
pub mod test_config;
pub mod timelines;
pub mod written;

pub use test_config::{cases, folder, random};

use std::ops::Range;
use std::path::{Path, PathBuf};

use bromide_engine::brom::{Request, VersionKind};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{Journal, Report};
use bromide_engine::facts::StorageFacts;
use bromide_engine::readback::{self, Ending, Event, Job, JobError, JobOutcome, RegionEnd, RegionJob, Start};
use bromide_engine::sim::{CommandRecord, Pacing, Scenario, SimPort};
use bromide_engine::units::Address;

/// Removes the flash chip's unique number, as if the phone had not reported it.
pub fn forget_unique_id(storage: &mut StorageFacts) {
    let StorageFacts::Flash(flash) = storage else { panic!("no flash") };
    flash.unique_id = None;
}

pub const KIB: u64 = 1024;
pub const MIB: u64 = 1024 * KIB;

/// The folder `name` of the engine's tests, from any package's tests.
pub fn shared(name: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = here.ancestors().map(|folder| folder.join("crates/engine/tests").join(name));
    folders.into_iter().find(|folder| folder.is_dir()).expect(name)
}

/// A recorded session with an agent (`data/da-traces`), from the loader's jump to the agent on.
pub fn session_from_jump(name: &str) -> String {
    let text = std::fs::read_to_string(shared("data/da-traces").join(name)).expect(name);
    let is_jump = |line: &&str| {
        let mut words = line.split_whitespace();
        [words.next(), words.nth(1)] == [Some(">"), Some("d5")] && !line.ends_with("...")
    };
    let lines: Vec<&str> = text.lines().skip_while(|line| !is_jump(line)).collect();
    lines.join("\n")
}

pub struct Bench {
    pub folder: tempfile::TempDir,
    pub port: SimPort,
    pub job: Job,
}

#[derive(Debug)]
pub struct Outcome {
    pub ending: Ending,
    pub exit: JobOutcome,
    pub events: Vec<Event>,
}

impl Outcome {
    /// Why the job did not save everything.
    pub fn error(&self) -> Option<&JobError> {
        self.ending.result.as_ref().err()
    }

    pub fn report(&self) -> &Report {
        match &self.ending.regions[0] {
            RegionEnd::Saved { report, .. } => report,
            other => panic!("not saved: {other:?}, {:?}", self.error()),
        }
    }
}

impl Bench {
    /// A 4 MiB MT6261 with these faults, in virtual time, with no time a byte.
    pub fn new(faults: &[&str]) -> Bench {
        Bench::with(Scenario::default(), faults)
    }

    /// The same at the speed of a boot ROM (still in virtual time), so that progress is reported.
    pub fn paced(faults: &[&str]) -> Bench {
        Bench::with(Scenario::default().pacing(Pacing::ROM), faults)
    }

    pub fn with(scenario: Scenario, faults: &[&str]) -> Bench {
        let scenario = faults.iter().fold(scenario, |scenario, spec| scenario.fault(spec).expect(spec));
        let folder = folder();
        let file = folder.path().join("dump.bin");
        let job = Job {
            regions: vec![RegionJob {
                area: bromide_engine::storage::AreaKind::Flash.into(),
                start: 0,
                len: None,
                file,
                name_template: None,
            }],
            check: readback::CheckChoice::Full,
            block_size: readback::BlockSize::default(),
            wait: Some(std::time::Duration::from_secs(60)),
            reset: true,
            lost_wait: Some(std::time::Duration::from_secs(10)),
            start: Start::New,
        };
        Bench { folder, port: SimPort::new(scenario), job }
    }

    pub fn read(&mut self) -> Outcome {
        self.read_and_stop_at(usize::MAX)
    }

    /// Runs the job and stops it as soon as it has emitted its `nth` event, counted from 1.
    pub fn read_and_stop_at(&mut self, nth: usize) -> Outcome {
        let cancel = Cancel::new();
        let mut emitted = 0;
        self.run(&cancel, &mut |_| {
            emitted += 1;
            if emitted >= nth {
                cancel.set();
            }
        })
    }

    /// Runs the job; `on_event` is called with every event when it is emitted.
    pub fn read_observed(&mut self, on_event: &mut dyn FnMut(&Event)) -> Outcome {
        self.run(&Cancel::new(), on_event)
    }

    /// Runs the job with these flags; `on_event` is called with every event when it is emitted.
    pub fn run(&mut self, cancel: &Cancel, on_event: &mut dyn FnMut(&Event)) -> Outcome {
        let mut events = Vec::new();
        let ending = readback::run(
            &self.job,
            &mut self.port,
            cancel,
            &|| "2026-01-02T03:04:05Z".into(),
            &mut |event| {
                on_event(&event);
                events.push(event);
            },
        );
        let exit = ending.result.as_ref().err().map_or(JobOutcome::Saved, JobOutcome::from);
        Outcome { ending, exit, events }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub fn saved(&self) -> Vec<u8> {
        self.file("dump.bin")
    }

    pub fn journal(&self) -> Journal {
        serde_json::from_slice(&self.file("dump.bin.part.json")).unwrap()
    }

    /// The real content of the phone's flash.
    pub fn flash(&self, range: Range<u64>) -> Vec<u8> {
        self.port.scenario().flash_bytes(range)
    }

    pub fn log(&self) -> Vec<CommandRecord> {
        self.port.log()
    }

    /// How many bytes each memory read requested.
    pub fn block_sizes(&self) -> Vec<u64> {
        let reads = self.log().into_iter().filter(|record| record.code == 0xD1);
        reads.map(|record| u64::from(record.count.unwrap_or(0)) * 4).collect()
    }

    /// Every register write that the phone received: address and value.
    pub fn writes(&self) -> Vec<(u32, u32)> {
        let records = self.log();
        let written = records.iter().filter(|record| [0xD2, 0xD3, 0xD4, 0xA1].contains(&record.code));
        written
            .flat_map(|record| record.values.iter().map(|value| (record.address.unwrap_or(0), *value)))
            .collect()
    }

    /// The files in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = self.folder.path().read_dir().unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// One request of every kind that the engine can express.
pub fn every_request(at: Address, value: u32) -> [Request; 12] {
    [
        Request::Read32 { at, words: 1 },
        Request::Read16 { at, halves: 1 },
        Request::LegacyRead16 { at, halves: 1 },
        Request::Write32 { at, value },
        Request::ResetWrite32 { at, value },
        Request::Write16 { at, value: u16::try_from(value & 0xFFFF).unwrap() },
        Request::TargetConfig,
        Request::MeId,
        Request::Version(VersionKind::BootRom),
        Request::Version(VersionKind::Preloader),
        Request::HardwareCode,
        Request::HardwareVersions,
    ]
}
