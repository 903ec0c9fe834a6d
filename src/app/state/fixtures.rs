//! Events and states for the tests of the state: one job, one phone, one second for each event.

use std::time::Duration;

use super::{AppEvent, AppState, Now};
use crate::app::form::order::Order;
use crate::worker::{JobFailure, JobId, Work, WorkerEvent};
use bromide_engine::acquire::{Obstacle, ReadingProgramChoice};
use bromide_engine::dumpfile::{CheckFacts, CheckKind, DiskError, ReadFacts, Report};
use bromide_engine::facts::{ChipCode, Door, FlashFacts, PhoneFacts, StorageFacts};
use bromide_engine::finder::{DeviceKind, DeviceName, Port, PortChoice};
use bromide_engine::link::Moment;
use bromide_engine::readback::{
    BadJob, BlockSize, BlockState, CheckChoice, Event, Job, JobError, JobOutcome, JobProgress, PassNumber,
    Phase, Progress, RegionEnd, RegionJob, Start,
};
use bromide_engine::session::SessionError;
use bromide_engine::storage::AreaKind;
use jiff::civil::date;

pub(super) const MIB: u64 = 1 << 20;

pub(in crate::app) fn fake_report() -> Report {
    let text = |text: &str| text.to_owned();
    let phone = phone();
    let check = CheckFacts {
        kind: CheckKind::Full,
        passed: Some(true),
        skipped: false,
        blocks_reread: 0,
        differing: vec![],
    };
    let read = ReadFacts {
        started: text(""),
        seconds: 1.0,
        bytes_per_second: 1,
        block_size: 65536,
        retries: 0,
        reconnects: 0,
        changed_on_disk: 0,
        port: text("demo"),
        reading_program: None,
    };
    let (sha256, md5, crc32) = (text("abc"), text(""), text(""));
    let (bromide, file, warnings) = (text("0"), text("a.bin"), vec![]);
    Report {
        bromide,
        bromide_report: 2,
        file,
        area: AreaKind::Flash,
        door: Door::BootRom,
        agent: None,
        start: 0,
        length: 4,
        sha256,
        md5,
        crc32,
        phone,
        storage: StorageFacts::Flash(flash()),
        check,
        unreadable: vec![],
        read,
        warnings,
        sheet: bromide_engine::dumpfile::JobSheet::default(),
        content: None,
    }
}

pub(super) fn phone() -> PhoneFacts {
    let (hardware_version, software_version, me_id) = (None, None, None);
    let (chip, hardware_code) = ("MT6261".to_owned(), ChipCode(0x6261));
    PhoneFacts {
        chip,
        variant: None,
        hardware_code,
        hardware_version,
        software_version,
        me_id,
        soc_id: None,
        security: None,
    }
}

pub(super) fn flash() -> FlashFacts {
    let (jedec_id, unique_id, size_known_from) = (None, None, None);
    FlashFacts { jedec_id, unique_id, name: "W25Q32".into(), size: Some(4 * MIB), size_known_from }
}

pub(super) fn at(seconds: u64) -> Now {
    let date = date(2026, 11, 22).at(9, 0, 0, 0) + jiff::Span::new().seconds(i64::try_from(seconds).unwrap());
    Now { at: Moment(Duration::from_secs(seconds)), date }
}

pub(super) fn order() -> Order {
    let region = |name: &str| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start: 0,
        len: None,
        file: name.into(),
        name_template: None,
    };
    let job = Job {
        regions: vec![region("a.bin")],
        check: CheckChoice::Auto,
        block_size: BlockSize::default(),
        wait: None,
        reset: true,
        lost_wait: None,
        start: Start::New,
    };
    Order { port: PortChoice::Auto, program: ReadingProgramChoice::Off, work: Work::Read(job) }
}

/// Orders the first region once more.
pub(super) fn add_region(order: &mut Order) {
    let Work::Read(job) = &mut order.work else { panic!("a read") };
    job.regions.push(job.regions[0].clone());
}

pub(super) fn reported(event: Event) -> AppEvent {
    AppEvent::Worker(WorkerEvent::Reported { id: JobId(1), event })
}

pub(super) fn phase(phase: Phase) -> AppEvent {
    reported(Event::Phase(phase))
}

/// How far the job is when a pass with a check has `done` of 4 MiB.
fn job_progress(phase: Phase, done: u64, left: Option<Duration>) -> JobProgress {
    let is_check = phase == Phase::Checking;
    let half = u16::try_from(done * 5000 / (4 * MIB)).unwrap();
    JobProgress {
        hundredths_of_percent: (half + if is_check { 5000 } else { 0 }).min(9999),
        left,
        elapsed: Duration::from_secs(20),
        pass: PassNumber { number: if is_check { 2 } else { 1 }, of: 2 },
    }
}

pub(super) fn progress(phase: Phase, done: u64) -> AppEvent {
    let (bytes_per_second, left) = (1000 + done / 1000, Some(Duration::from_secs(9)));
    reported(Event::Progress(Progress {
        phase,
        done,
        total: 4 * MIB,
        bytes_per_second,
        left,
        retries: 0,
        job: job_progress(phase, done, left),
    }))
}

pub(super) fn block(offset: u64, length: u64, state: BlockState) -> AppEvent {
    reported(Event::Block { offset, length, state })
}

pub(super) fn region() -> AppEvent {
    reported(Event::Region {
        index: 0,
        of: 1,
        file: "a.bin".into(),
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0,
        length: 4 * MIB,
    })
}

pub(super) fn ended(regions: Vec<RegionEnd>, result: Result<(), JobFailure>) -> AppEvent {
    AppEvent::Worker(WorkerEvent::Ended { id: JobId(1), regions, result })
}

pub(super) fn saved() -> RegionEnd {
    RegionEnd::Saved { file: "a.bin".into(), report: Box::new(fake_report()) }
}

pub(super) fn kept() -> RegionEnd {
    RegionEnd::Kept { part: "a.bin.part".into(), good: 2 * MIB, total: 4 * MIB }
}

/// A failure with this outcome.
pub(in crate::app) fn failure(outcome: JobOutcome) -> JobFailure {
    JobFailure::Engine(match outcome {
        JobOutcome::Saved | JobOutcome::Unfinished => JobError::Lost(SessionError::Lost),
        JobOutcome::Usage => JobError::BadJob(BadJob::NoRegions),
        JobOutcome::NoPhone => JobError::NoPhone { waited: Duration::from_secs(3), seen: None },
        JobOutcome::CheckFailed => JobError::CheckFailed { blocks: 1 },
        JobOutcome::Disk => JobError::Disk(DiskError::Exists("a.bin".into())),
        JobOutcome::CannotRead => JobError::CannotRead(Obstacle::Locked),
        JobOutcome::Stopped => JobError::Cancelled { phone_settled: true },
    })
}

/// The result of a job that failed with this outcome.
pub(super) fn failed(outcome: JobOutcome) -> Result<(), JobFailure> {
    Err(failure(outcome))
}

/// A state after these events, one a second from 0.
pub(super) fn after(events: Vec<AppEvent>) -> AppState {
    let mut state = AppState::default();
    for (second, event) in (0..).zip(events) {
        state.apply(at(second), event);
    }
    state
}

pub(super) fn reading() -> Vec<AppEvent> {
    vec![
        AppEvent::Start(order()),
        phase(Phase::Waiting),
        phase(Phase::Connecting),
        reported(Event::Phone(phone())),
        reported(Event::Storage(StorageFacts::Flash(flash()))),
        region(),
        phase(Phase::Reading),
        progress(Phase::Reading, 2 * MIB),
        block(0, 2 * MIB, BlockState::Read),
    ]
}

pub(super) fn with(mut events: Vec<AppEvent>, more: Vec<AppEvent>) -> Vec<AppEvent> {
    events.extend(more);
    events
}

pub(super) fn port(name: &str, kind: DeviceKind) -> Port {
    let device = DeviceName::Product("Thing".into());
    Port { name: name.into(), usb: None, kind, device, serial_number: None }
}
