//! The parts of the scenes that are about smartphones.

use std::path::PathBuf;
use std::time::Duration;

use bromide::app::{AgentOrigin, AgentReading, AppEvent, HeldFileProblem, PhoneFacts};
use bromide::worker::{HoldId, JobId, WaitingSmartphone, WorkerEvent};
use bromide_engine::acquire::Obstacle;
use bromide_engine::brom::Status;
use bromide_engine::da::file::{AgentFileError, NotAnAgentFile};
use bromide_engine::facts::{ChipCode, Door, StorageFacts};
use bromide_engine::readback::{BlockState, Event, JobProgress, PassNumber, Phase, Progress};
use bromide_engine::session::SecuritySettings;
use bromide_engine::storage::{AreaKind, AreaSizeFact, ManagedStorage, StorageKind};

use super::{MIB, Scene, block, phase, reported};

/// The user area of the smartphone.
pub const USER: u64 = 64 << 30;

pub fn smartphone() -> PhoneFacts {
    PhoneFacts {
        chip: "MT6765".into(),
        variant: None,
        hardware_code: ChipCode(0x766),
        hardware_version: Some(ChipCode(0xCA00)),
        software_version: Some(ChipCode(0)),
        me_id: None,
        soc_id: None,
        security: None,
    }
}

pub fn storage() -> StorageFacts {
    let area = |area, size| AreaSizeFact { area, size };
    StorageFacts::Managed(ManagedStorage {
        kind: StorageKind::Emmc,
        id: None,
        areas: vec![
            area(AreaKind::User, USER),
            area(AreaKind::Boot1, 4 * MIB),
            area(AreaKind::Boot2, 4 * MIB),
        ],
        pages: None,
    })
}

/// The smartphone waits for its files. The bits are those of `D8`.
pub fn needs_agent(door: Door, bits: u32) -> AppEvent {
    let phone = WaitingSmartphone {
        hold: HoldId(1),
        phone: smartphone(),
        door,
        security: SecuritySettings::new(Some(bits)),
        refused: None,
    };
    AppEvent::Worker(WorkerEvent::NeedsAgent { id: JobId(1), phone: Box::new(phone) })
}

/// A feature phone whose boot ROM refuses to read its flash waits for its files.
pub fn needs_older_agent() -> AppEvent {
    let phone = WaitingSmartphone {
        hold: HoldId(1),
        phone: PhoneFacts { chip: "MT6261".into(), hardware_code: ChipCode(0x6261), ..smartphone() },
        door: Door::BootRom,
        security: SecuritySettings::new(Some(0)),
        refused: Some(Obstacle::FlashRefused(Status(0x1D08))),
    };
    AppEvent::Worker(WorkerEvent::NeedsAgent { id: JobId(1), phone: Box::new(phone) })
}

/// A file was chosen that is something else.
pub fn wrong_file() -> AppEvent {
    let problem = HeldFileProblem::NotAnAgentFile(AgentFileError::Other(NotAnAgentFile::ScatterFile));
    let path = PathBuf::from("/home/anna/rom/MT6765_Android_scatter.txt");
    AppEvent::AgentReading(Box::new(AgentReading {
        hold: HoldId(1),
        agent: Some((path, Err(problem))),
        preloader: None,
        origin: AgentOrigin::Chosen,
    }))
}

/// A quarter of the user area was read.
pub fn reading() -> Vec<AppEvent> {
    let job = JobProgress {
        hundredths_of_percent: 2500,
        left: Some(Duration::from_secs(1_200)),
        elapsed: Duration::from_secs(400),
        pass: PassNumber::default(),
    };
    let progress = Progress {
        phase: Phase::Reading,
        done: USER / 4,
        total: USER,
        bytes_per_second: 41_000_000,
        left: Some(Duration::from_secs(1_200)),
        retries: 0,
        job,
    };
    vec![
        reported(Event::Storage(storage())),
        reported(Event::Region {
            index: 0,
            of: 1,
            file: "/home/anna/dumps/MT6765_64GB_2026-11-22_090000.bin".into(),
            area: AreaKind::User,
            start: 0,
            length: USER,
        }),
        phase(Phase::Reading),
        block(0, USER / 4, BlockState::Read),
        reported(Event::Progress(progress)),
    ]
}

impl Scene {
    /// What follows when the phone is a smartphone.
    pub(super) fn smartphone(self) -> Option<Vec<AppEvent>> {
        Some(match self {
            Scene::Held => vec![needs_agent(Door::Preloader, 0)],
            Scene::HeldRefused => {
                vec![needs_agent(Door::BootRom, 0x5), wrong_file()]
            }
            Scene::ReadingSmartphone => reading(),
            _ => return None,
        })
    }
}
