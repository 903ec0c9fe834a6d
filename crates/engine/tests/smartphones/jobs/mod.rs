//! Whole jobs with practice smartphones in virtual time: [`Bench`] is a job with its phone, its files and its
//! folder. Every file is compared with the content of the phone.

mod losses;
mod matrix;
mod nand_spare;
mod older_agent;
mod refusals;
mod speed;
mod stops;
mod swapped;
mod unreadable;
mod variations;
mod whole;

use std::path::PathBuf;
use std::time::Duration;

use bromide_engine::acquire::{AgentFiles, PhoneSource as _, PortSource};
use bromide_engine::cancel::Cancel;
use bromide_engine::da::preloader::PreloaderInfo;
use bromide_engine::dumpfile::{Journal, Report};
use bromide_engine::link::PhonePort;
use bromide_engine::obstacle::{AgentObstacle, Obstacle};
use bromide_engine::readback::{
    self, AreaChoice, BlockSize, CheckChoice, Ending, Event, Job, JobError, JobOutcome, RegionEnd, RegionJob,
    Start,
};
use bromide_engine::sim::smartphone::{
    AgentKind, Area, Door, PartitionTable, SmartphoneEvent, SmartphoneModel, SmartphonePort,
    SmartphoneScenario, SmartphoneStorage, StageName, made_up_agent_file, made_up_preloader,
};
use bromide_engine::storage::AreaKind;

/// Small storages, so that every test is fast.
pub(super) const SMALL: u64 = 48 << 20;

/// The models that are read through an agent.
pub(super) fn models() -> Vec<SmartphoneModel> {
    SmartphoneModel::all().into_iter().filter(|model| model.agent != AgentKind::Legacy32).collect()
}

/// One model of each protocol: legacy, xflash, XML.
pub(super) fn one_of_each() -> [SmartphoneModel; 3] {
    [SmartphoneModel::mt6580(), SmartphoneModel::mt6765(), SmartphoneModel::mt6855()]
}

/// The files that fit a model. The preloader file is there even where it is not needed.
pub(super) fn files(model: &SmartphoneModel) -> AgentFiles {
    let agent = AgentFiles::from_bytes(made_up_agent_file(model), "DA.bin".to_owned()).unwrap();
    let preloader = PreloaderInfo::parse(&made_up_preloader(model)).ok();
    AgentFiles { preloader, ..agent }
}

/// The practice phone's name of an area.
pub(super) fn area_of(area: AreaKind) -> Area {
    match area {
        AreaKind::User => Area::User,
        AreaKind::Boot1 => Area::Boot1,
        AreaKind::Boot2 => Area::Boot2,
        AreaKind::GeneralPurpose(number) => Area::General(number),
        AreaKind::LogicalUnit(unit) => Area::Lu(unit),
        AreaKind::Nand => Area::Nand,
        AreaKind::Nor => Area::Nor,
        AreaKind::Rpmb => Area::Rpmb,
        AreaKind::Flash | AreaKind::NandWithSpare => panic!("{area} has no content of its own"),
    }
}

/// A region to read: area or partition, start, length.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) area: AreaChoice,
    pub(super) start: u64,
    pub(super) len: Option<u64>,
}

/// A region of `area`.
pub(super) fn wanted(area: impl Into<AreaChoice>, start: u64, len: u64) -> Wanted {
    Wanted { area: area.into(), start, len: Some(len) }
}

/// A whole area or partition.
pub(super) fn whole(area: impl Into<AreaChoice>) -> Wanted {
    Wanted { area: area.into(), start: 0, len: None }
}

pub(super) struct Bench {
    pub(super) folder: tempfile::TempDir,
    pub(super) port: SmartphonePort,
    pub(super) files: Option<AgentFiles>,
    pub(super) job: Job,
}

#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) ending: Ending,
    pub(super) exit: JobOutcome,
    /// The virtual time that the job took.
    pub(super) time: Duration,
}

impl Outcome {
    pub(super) fn error(&self) -> &JobError {
        self.ending.result.as_ref().expect_err("the job failed")
    }

    pub(super) fn report(&self, index: usize) -> &Report {
        match &self.ending.regions[index] {
            RegionEnd::Saved { report, .. } => report,
            other => panic!("not saved: {other:?}, {:?}", self.ending.result),
        }
    }

    /// The obstacle that ended the job.
    pub(super) fn obstacle(&self) -> &AgentObstacle {
        match self.error() {
            JobError::CannotRead(Obstacle::Agent(obstacle)) => obstacle,
            other => panic!("{other:?}"),
        }
    }
}

impl Bench {
    /// A job of these regions with files that fit the phone.
    pub(super) fn new(scenario: SmartphoneScenario, regions: &[Wanted]) -> Bench {
        let folder = crate::common::folder();
        let job = Job {
            regions: (0..)
                .zip(regions)
                .map(|(index, wanted)| RegionJob {
                    area: wanted.area.clone(),
                    start: wanted.start,
                    len: wanted.len,
                    file: folder.path().join(format!("{index}.bin")),
                    name_template: None,
                })
                .collect(),
            check: CheckChoice::Auto,
            block_size: BlockSize::default(),
            wait: Some(Duration::from_secs(30)),
            reset: true,
            lost_wait: Some(Duration::from_secs(20)),
            start: Start::New,
        };
        let files = Some(files(&scenario.model));
        Bench { folder, port: SmartphonePort::new(scenario), files, job }
    }

    pub(super) fn read(&mut self) -> Outcome {
        self.run(&Cancel::new(), &mut |_| {})
    }

    /// Runs the job and stops it as soon as it has emitted its `nth` event, counted from 1.
    pub(super) fn read_and_stop_at(&mut self, nth: usize) -> Outcome {
        let cancel = Cancel::new();
        let mut emitted = 0;
        self.run(&cancel.clone(), &mut |_| {
            emitted += 1;
            if emitted >= nth {
                cancel.set();
            }
        })
    }

    /// Runs the job; whenever it asks for it, the user unplugs the phone and connects it again.
    pub(super) fn read_with_replug(&mut self) -> Outcome {
        let port = self.port.clone();
        self.run(&Cancel::new(), &mut |event| {
            if matches!(event, Event::Lost { is_there: true, .. }) {
                port.unplug(Some(Duration::from_secs(2)));
            }
        })
    }

    pub(super) fn run(&mut self, cancel: &Cancel, on_event: &mut dyn FnMut(&Event)) -> Outcome {
        let mut port = self.port.clone();
        self.run_at(&mut port, cancel, on_event)
    }

    /// Runs the job with the phones that appear at `port`.
    pub(super) fn run_at(
        &mut self,
        port: &mut dyn PhonePort,
        cancel: &Cancel,
        on_event: &mut dyn FnMut(&Event),
    ) -> Outcome {
        let started = port.now();
        let mut source = PortSource::with_agents(port, &mut self.files);
        let ending = readback::run_from(
            &self.job,
            &mut source,
            cancel,
            &|| "2026-01-02T03:04:05Z".into(),
            &mut |event| on_event(&event),
        );
        let exit = ending.result.as_ref().err().map_or(JobOutcome::Saved, JobOutcome::from);
        let time = source.now() - started;
        Outcome { ending, exit, time }
    }

    /// Puts another phone to the port; the job and its files stay.
    pub(super) fn put(&mut self, scenario: SmartphoneScenario) {
        self.port = SmartphonePort::new(scenario);
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn saved(&self, index: usize) -> Vec<u8> {
        std::fs::read(self.path(&format!("{index}.bin"))).unwrap()
    }

    pub(super) fn journal(&self, index: usize) -> Journal {
        let text = std::fs::read(self.path(&format!("{index}.bin.part.json"))).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    /// The files in the folder, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        let entries = self.folder.path().read_dir().unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The true bytes of region `index`, as the job asks for it.
    pub(super) fn truth(&self, index: usize) -> Vec<u8> {
        let RegionJob { area, start, len, .. } = &self.job.regions[index];
        let content = self.port.content();
        let main = || match self.port.scenario().storage {
            SmartphoneStorage::Emmc { .. } => Area::User,
            SmartphoneStorage::Ufs(_) => Area::Lu(2),
            SmartphoneStorage::Nand { .. } => Area::Nand,
            SmartphoneStorage::Nor(_) => Area::Nor,
        };
        let (area, base, size) = match area {
            AreaChoice::Partition(name) => {
                let found = content.partitions().iter().find(|partition| partition.name == *name).unwrap();
                (found.area, found.offset, found.size)
            }
            AreaChoice::Area(kind) => (area_of(*kind), 0, content.len(area_of(*kind)).unwrap()),
            AreaChoice::Main => (main(), 0, content.len(main()).unwrap()),
        };
        content.bytes(area, base + start, len.unwrap_or(size - start))
    }

    /// The job was a success: every file is exact, the phone counts no violation.
    pub(super) fn assert_saved(&self, outcome: &Outcome, what: &str) {
        assert_eq!(outcome.exit, JobOutcome::Saved, "{what}: {:?}", outcome.ending.result);
        assert_eq!(self.port.violations(), 0, "{what}: {}", self.port.log_as_json_lines());
        for index in 0..self.job.regions.len() {
            let (saved, truth) = (self.saved(index), self.truth(index));
            assert_eq!(saved.len(), truth.len(), "{what}: region {index}");
            assert!(saved == truth, "{what}: region {index} is not exact");
            assert_eq!(outcome.report(index).length, truth.len() as u64, "{what}");
        }
    }

    /// How often the boot ROM or preloader got this command.
    pub(super) fn boot_commands(&self, code: u32) -> usize {
        let is_it = |event: &SmartphoneEvent| matches!(event, SmartphoneEvent::Command { stage: StageName::Boot, code: got, .. } if *got == code);
        self.port.log().iter().filter(|record| is_it(&record.event)).count()
    }

    /// How many times an upload was asked for.
    pub(super) fn uploads(&self) -> usize {
        self.boot_commands(0xD7)
    }
}

/// A phone of `model` at `door` with the model's usual kind of storage, small.
pub(super) fn phone(model: SmartphoneModel, door: Door) -> SmartphoneScenario {
    SmartphoneScenario::new(model).door(door)
}

/// The storages that the agents of a model can have.
pub(super) fn storages(model: &SmartphoneModel) -> Vec<(SmartphoneStorage, Vec<PartitionTable>)> {
    let cid = match SmartphoneScenario::new(SmartphoneModel::mt6580()).storage {
        SmartphoneStorage::Emmc { cid, .. } => cid,
        other => panic!("{other:?}"),
    };
    let general = [1 << 20, 0, 0, 512 << 10];
    let emmc = SmartphoneStorage::Emmc { boot: 4 << 20, rpmb: 512 << 10, general, user: SMALL, cid };
    let nand = SmartphoneStorage::Nand { page: 2048, spare: 64, pages_per_block: 64, total: 32 << 20 };
    let ufs = SmartphoneStorage::Ufs([4 << 20, 4 << 20, SMALL]);
    use PartitionTable::{Gpt, Missing, Pmt};
    match model.agent {
        AgentKind::Legacy(_) => {
            // Which chips have a PMT: da.md section 3.6.
            let table = if matches!(model.hw_code, 0x6572 | 0x6577 | 0x6582 | 0x6583) { Pmt } else { Gpt };
            vec![
                (emmc, vec![table, Missing]),
                (nand, vec![Pmt, Missing]),
                (SmartphoneStorage::Nor(8 << 20), vec![Missing]),
            ]
        }
        AgentKind::Xflash => vec![
            (emmc, vec![Gpt, Missing]),
            (ufs, vec![Gpt, Missing]),
            (nand, vec![Missing]),
            (SmartphoneStorage::Nor(8 << 20), vec![Missing]),
        ],
        AgentKind::Xml => vec![(emmc, vec![Gpt, Missing]), (ufs, vec![Gpt, Missing]), (nand, vec![Missing])],
        AgentKind::Legacy32 => vec![],
    }
}
