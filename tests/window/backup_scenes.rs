//! The parts of the scenes that are about backups of smartphones and lists of their parts.

use std::path::{Path, PathBuf};
use std::time::Duration;

use bromide::app::{AppEvent, CheckChoice, CheckFacts, CheckKind, Order, PortPick, RegionEnd, Report};
use bromide::worker::{JobFailure, JobId, Work, WorkerEvent};
use bromide_engine::acquire::{PartitionList, PartitionTable, ReadingProgramChoice};
use bromide_engine::backup::{
    BackupEvent, BackupOrder, BackupPlan, Selection, StorageContents, Table, UnfinishedBackup,
};
use bromide_engine::dumpfile::DiskError;
use bromide_engine::facts::Door;
use bromide_engine::finder::PortChoice;
use bromide_engine::link::LinkError;
use bromide_engine::partition::Partition;
use bromide_engine::partition::gpt::Copies;
use bromide_engine::readback::{
    BlockSize, BlockState, Event, JobError, JobProgress, PassNumber, Phase, Progress,
};
use bromide_engine::session::SessionError;
use bromide_engine::storage::{Area, AreaKind, AreaSize};

use super::facts::{Script, range_report};
use super::smartphone::{USER, smartphone, storage};
use super::{MIB, Scene, block, phase, reported};

const FOLDER: &str = "/home/anna/dumps/2026-11-22_090000_backup";

/// Names and sizes as phones have them.
const PARTITIONS: &[(&str, u64)] = &[
    ("proinfo", 3 * MIB),
    ("nvram", 5 * MIB),
    ("nvdata", 64 * MIB),
    ("protect1", 8 * MIB),
    ("lk", MIB),
    ("boot", 32 * MIB),
    ("recovery", 32 * MIB),
    ("tee1", 5 * MIB),
    ("logo", 8 * MIB),
    ("vendor", 800 * MIB),
    ("system", 3072 * MIB),
    ("cache", 432 * MIB),
    ("userdata", 57_000 * MIB),
];

pub fn contents() -> StorageContents {
    let area = |kind, size| Area { kind, size: Some(AreaSize::Known(size)), granularity: 512 };
    let mut start = MIB;
    let mut partitions = Vec::new();
    for (name, len) in PARTITIONS {
        partitions.push(Partition { name: (*name).to_owned(), start, len: *len });
        start += len;
    }
    let areas = vec![
        area(AreaKind::User, USER),
        area(AreaKind::Boot1, 4 * MIB),
        area(AreaKind::Boot2, 4 * MIB),
        area(AreaKind::Rpmb, 4 * MIB),
    ];
    let table = PartitionTable::Gpt(Copies::Both);
    let list = PartitionList { area: AreaKind::User, table, partitions };
    StorageContents { areas, main: AreaKind::User, table: Table::Gpt(Copies::Both), list: Some(list) }
}

pub fn plan() -> BackupPlan {
    let StorageContents { areas, main, table, list } = contents();
    BackupPlan::new(&areas, main, table, list.as_ref(), &Selection::default()).unwrap()
}

/// Every folder that is named like one of a backup has an unfinished one.
pub fn unfinished_in(folder: &Path) -> Result<UnfinishedBackup, DiskError> {
    let is_backup = folder.to_string_lossy().ends_with("_backup");
    let (selection, check) = (Selection::All, CheckChoice::Full);
    let options = UnfinishedBackup { selection, check, block_size: BlockSize::default() };
    if is_backup { Ok(options) } else { Err(DiskError::NoPart(folder.to_owned())) }
}

pub fn backup_order(port: PortChoice) -> Order {
    let backup = BackupOrder {
        folder: FOLDER.into(),
        selection: Selection::default(),
        check: CheckChoice::Auto,
        block_size: BlockSize::default(),
        wait: None,
        lost_wait: None,
        replaces: false,
        reset: true,
    };
    Order { port, program: ReadingProgramChoice::Off, work: Work::BackUp(backup) }
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(FOLDER).join(name)
}

fn backed_up(event: BackupEvent) -> AppEvent {
    AppEvent::Worker(WorkerEvent::BackedUp { id: JobId(1), event: Box::new(event) })
}

/// The report of a part that was read at 38 MB/s.
fn part_report(name: &str, start: u64, length: u64) -> Report {
    let report = range_report(name.to_owned(), start, length);
    let is_sampled = length > 16 * MIB;
    let kind = if is_sampled { CheckKind::Sampled } else { CheckKind::Full };
    let check = CheckFacts { kind, ..report.check };
    let mut read = report.read;
    read.bytes_per_second = 38_000_000;
    Report {
        area: AreaKind::User,
        door: Door::Preloader,
        phone: smartphone(),
        storage: storage(),
        check,
        read,
        ..report
    }
}

fn saved(part: &bromide_engine::backup::Part) -> RegionEnd {
    let report = Box::new(part_report(&part.file, part.start, part.len.unwrap()));
    RegionEnd::Saved { file: file(&part.file), report }
}

/// The phone is known, three parts were saved by an earlier run, and two by this one.
fn begin() -> Vec<AppEvent> {
    let plan = plan();
    let parts: Vec<_> = plan.to_read().cloned().collect();
    let mut events = vec![reported(Event::Storage(storage())), backed_up(BackupEvent::Planned(plan))];
    for part in &parts[..3] {
        let RegionEnd::Saved { file, report } = saved(part) else { panic!("saved") };
        events.push(backed_up(BackupEvent::Kept { file, report }));
    }
    events
}

/// In the middle of the partition `system`.
fn reading() -> Vec<AppEvent> {
    let plan = plan();
    let parts: Vec<_> = plan.to_read().cloned().collect();
    let index = parts.iter().position(|part| part.name == "system").unwrap();
    let part = &parts[index];
    let length = part.len.unwrap();
    let job = JobProgress {
        hundredths_of_percent: 4300,
        left: Some(Duration::from_secs(64)),
        elapsed: Duration::from_secs(49),
        pass: PassNumber { number: 1, of: 2 },
    };
    let progress = Progress {
        phase: Phase::Reading,
        done: length / 4,
        total: length,
        bytes_per_second: 38_000_000,
        left: Some(Duration::from_secs(60)),
        retries: 0,
        job,
    };
    let mut events = begin();
    for (number, part) in parts[3..index].iter().enumerate() {
        let RegionEnd::Saved { file, report } = saved(part) else { panic!("saved") };
        events.push(reported(Event::Saved { index: number, file, report }));
    }
    events.extend([
        reported(Event::Region {
            index: index - 3,
            of: parts.len() - 3,
            file: file(&part.file),
            area: AreaKind::User,
            start: part.start,
            length,
        }),
        phase(Phase::Reading),
        block(0, length / 4, BlockState::Read),
        reported(Event::Progress(progress)),
    ]);
    events
}

/// The end of the backup: what became of the part `system`.
fn end(system: RegionEnd, result: Result<(), JobError>) -> AppEvent {
    let plan = plan();
    let ends = plan.to_read().map(|part| if part.name == "system" { system.clone() } else { saved(part) });
    let regions = ends.collect();
    AppEvent::Worker(WorkerEvent::Ended { id: JobId(1), regions, result: result.map_err(JobFailure::from) })
}

fn kept() -> RegionEnd {
    RegionEnd::Kept { part: file("system.bin.part"), good: 768 * MIB, total: 3072 * MIB }
}

impl Scene {
    /// Whether its job is a backup or a list.
    pub(super) fn backup_work(self, pick: &PortPick) -> Option<Order> {
        let is_practice = *pick == PortPick::Demo;
        let port = if is_practice { PortChoice::DemoSmartphone } else { PortChoice::Auto };
        Some(match self {
            Scene::ReadyListed => {
                Order { port, program: ReadingProgramChoice::Off, work: Work::ListParts { reset: true } }
            }
            Scene::ReadyToContinue
            | Scene::PlannedBackup
            | Scene::ReadingBackup
            | Scene::SavedBackup
            | Scene::PartlySavedBackup
            | Scene::StoppedBackup => backup_order(port),
            _ => return None,
        })
    }

    /// What follows when the phone is known.
    pub(super) fn backup(self, script: &mut Script) {
        let system = plan().to_read().find(|part| part.name == "system").cloned().unwrap();
        match self {
            Scene::ReadyListed => {
                let contents = Box::new(contents());
                script.add([
                    AppEvent::Worker(WorkerEvent::Listed { id: JobId(1), contents }),
                    AppEvent::Worker(WorkerEvent::Ended { id: JobId(1), regions: vec![], result: Ok(()) }),
                ]);
                return;
            }
            Scene::PlannedBackup => script.add(begin()),
            _ => script.add(reading()),
        }
        script.wait(50);
        let stopped = || JobError::Cancelled { phone_settled: true };
        match self {
            Scene::SavedBackup => {
                let manifest = file("manifest.json");
                script.add([backed_up(BackupEvent::Completed { manifest }), end(saved(&system), Ok(()))]);
            }
            Scene::PartlySavedBackup => {
                let error = JobError::Lost(SessionError::Link(LinkError::Unplugged));
                script.add([end(kept(), Err(error))]);
            }
            Scene::StoppedBackup => script.add([AppEvent::Stop, end(kept(), Err(stopped()))]),
            Scene::ReadyToContinue => {
                script.add([AppEvent::Stop, end(kept(), Err(stopped())), AppEvent::BackToForm]);
            }
            _ => {}
        }
    }
}
