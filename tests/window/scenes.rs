//! The window in every state, made from lists of events: no phone, no thread that does anything, a clock that
//! stands still. For the tests of the window, its pictures and the bench.
#![allow(clippy::field_reassign_with_default, reason = "settings have a private part")]
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "smartphone_scenes.rs"]
pub mod smartphone;
#[path = "unfinished_scenes.rs"]
mod unfinished;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::common::ports::EmptyPort;
use bromide::app::{
    AppController, AppEvent, AppState, CheckChoice, CheckFacts, Computer, FlashFacts, Loaded, Now, Order,
    PhoneFacts, PortPick, Progress, ReadFacts, RegionEnd, Report, Settings, StartWorker, State,
};
use bromide::desktop::NoDesktop;
use bromide::ui::Window;
use bromide::worker::{JobFailure, JobId, MakePlace, PortsNews, Worker, WorkerEvent};
use bromide_engine::dump::{Class, Classified, ContentSummary};
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::facts::{ChipCode, Door, StorageFacts};
use bromide_engine::finder::{DeviceKind, DeviceName, KnownDevice, Port, PortChoice, PortNameError, UsbIds};
use bromide_engine::flash::{Claim, JedecId, KnownFrom};
use bromide_engine::link::{Moment, PhonePort};
use bromide_engine::readback::{
    BlockSize, BlockState, Event, Job, JobError, JobProgress, PassNumber, Phase, RegionJob, Start,
};
use bromide_engine::storage::AreaKind;
use eframe::egui::Context;
use jiff::civil::date;

pub const MIB: u64 = 1 << 20;

/// A computer on which every folder is there, and of files these unfinished dumps alone.
pub struct Roomy(Vec<Unfinished>);

impl Computer for Roomy {
    fn is_folder(&self, path: &Path) -> bool {
        !path.ends_with("nowhere")
    }

    fn exists(&self, path: &Path) -> bool {
        self.0.iter().any(|dump| dump.part == path)
    }

    fn unfinished_in(&self, folder: &Path) -> Vec<Unfinished> {
        self.0.iter().filter(|dump| dump.part.parent() == Some(folder)).cloned().collect()
    }

    fn port_name(&self, typed: &str) -> Result<String, PortNameError> {
        Ok(typed.to_owned())
    }
}

/// So many seconds after the scene began, at nine o'clock.
pub fn at(seconds: u64) -> Now {
    let date = date(2026, 11, 22).at(9, 0, 0, 0) + jiff::Span::new().seconds(i64::try_from(seconds).unwrap());
    Now { at: Moment(Duration::from_secs(seconds)), date }
}

/// The clock of a window: it stands at the end of all scenes.
pub const END: u64 = 20;

/// A window that shows `scene`, and its desktop.
pub fn window(ctx: &Context, scene: Scene) -> (Window, NoDesktop) {
    window_with(ctx, scene, |_| {})
}

/// The same with a hand in the settings and the form.
pub fn window_with(ctx: &Context, scene: Scene, change: impl FnOnce(&mut AppState)) -> (Window, NoDesktop) {
    let mut settings = Settings::default();
    settings.folder = "/home/anna/dumps".into();
    let mut state = AppState::new(at(0), Loaded { settings, notices: vec![] });
    change(&mut state);
    scene.play(&mut state);
    let start: StartWorker = Box::new(|| {
        let place: MakePlace = Box::new(|_| -> Box<dyn PhonePort> { Box::new(EmptyPort::default()) });
        Worker::with_places(place, Box::new(|| {}))
    });
    let mut controller = AppController::new(state, Arc::new(Roomy(scene.unfinished())), start, None);
    controller.search_unfinished(at(END));
    let desktop = NoDesktop::new();
    desktop.set_free_space(Some(12_345 * MIB));
    let window = Window::new(ctx, controller, Box::new(desktop.clone()), vec![]);
    (window.with_clock(Box::new(|| at(END))), desktop)
}

/// A state of the window, with something to see in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    Ready,
    ReadyWithUnfinished,
    Waiting,
    WaitingLetGo,
    Connecting,
    Held,
    HeldRefused,
    Reading,
    ReadingSmartphone,
    Lost,
    Hung,
    Checking,
    Saved,
    SavedWithDoubts,
    SavedMany,
    PartlySaved,
    Unreadable,
    Stopped,
    Failed,
    CheckFailed,
}

impl Scene {
    pub const ALL: [Scene; 20] = [
        Scene::Ready,
        Scene::ReadyWithUnfinished,
        Scene::Waiting,
        Scene::WaitingLetGo,
        Scene::Connecting,
        Scene::Held,
        Scene::HeldRefused,
        Scene::Reading,
        Scene::ReadingSmartphone,
        Scene::Lost,
        Scene::Hung,
        Scene::Checking,
        Scene::Saved,
        Scene::SavedWithDoubts,
        Scene::SavedMany,
        Scene::PartlySaved,
        Scene::Unreadable,
        Scene::Stopped,
        Scene::Failed,
        Scene::CheckFailed,
    ];

    pub fn state(self) -> State {
        match self {
            Scene::Ready | Scene::ReadyWithUnfinished => State::Ready,
            Scene::Waiting | Scene::WaitingLetGo | Scene::Lost | Scene::Hung => State::Waiting,
            Scene::Connecting => State::Connecting,
            Scene::Held | Scene::HeldRefused => State::Held,
            Scene::Reading | Scene::ReadingSmartphone => State::Reading,
            Scene::Checking => State::Checking,
            Scene::Saved | Scene::SavedWithDoubts | Scene::SavedMany => State::Saved,
            Scene::PartlySaved | Scene::Unreadable => State::PartlySaved,
            Scene::Stopped => State::Stopped,
            Scene::Failed | Scene::CheckFailed => State::Failed,
        }
    }

    /// Plays the scene into a state.
    pub fn play(self, state: &mut AppState) {
        let mut second = 0;
        for event in self.events(&state.form.port) {
            // What bytes look like is told with them.
            let is_aside = matches!(
                &event,
                AppEvent::Worker(WorkerEvent::Reported { event: Event::Classified { .. }, .. })
            );
            second += u64::from(!is_aside);
            state.apply(at(second.min(END)), event);
        }
        assert_eq!(state.station.state(), self.state());
    }

    fn events(self, port: &PortPick) -> Vec<AppEvent> {
        let mut events = vec![ports(&[])];
        if self.state() == State::Ready {
            return events;
        }
        let mut order = order(port);
        if self == Scene::SavedMany {
            let region = order.job.regions[0].clone();
            let numbered = |number| RegionJob { file: numbered(number), ..region.clone() };
            order.job.regions = (0..MANY).map(numbered).collect();
        }
        events.extend([AppEvent::Start(order), phase(Phase::Waiting)]);
        match self {
            Scene::Waiting => return events,
            Scene::WaitingLetGo => {
                events.extend([ports(&[boot_rom()]), ports(&[])]);
                return events;
            }
            Scene::Failed => {
                events.push(ports(&[preloader()]));
                let error = JobError::NoPhone { waited: Duration::from_secs(30), seen: None };
                events.push(ended(vec![RegionEnd::Nothing], Err(error)));
                return events;
            }
            _ => {}
        }
        events.extend([ports(&[boot_rom()]), phase(Phase::Connecting)]);
        if self == Scene::Connecting {
            return events;
        }
        if let Some(more) = self.smartphone() {
            events.push(reported(Event::Phone(smartphone::smartphone())));
            events.extend(more);
            return events;
        }
        events.extend([
            reported(Event::Phone(phone())),
            reported(Event::Storage(StorageFacts::Flash(flash()))),
            region(),
        ]);
        events.extend([phase(Phase::Reading), progress(Phase::Reading, 0, None)]);
        events.extend(contents());
        events.extend([block(0, 2 * MIB, BlockState::Read), block(2 * MIB, 64 << 10, BlockState::Reading)]);
        events.push(progress(Phase::Reading, 2 * MIB, Some(9)));
        match self {
            Scene::Reading => return events,
            Scene::Lost | Scene::Hung => {
                let is_there = self == Scene::Hung;
                events.push(reported(Event::Lost { good: 2 * MIB, total: 4 * MIB, is_there }));
                events.extend([ports(&[]), phase(Phase::Waiting)]);
                return events;
            }
            Scene::Unreadable => {
                events.push(block(MIB, 64 << 10, BlockState::Unreadable));
                let bytes = 64 << 10;
                let error = JobError::Unreadable { bytes, places: 1, refused: None };
                events.push(ended(vec![kept()], Err(error)));
                return events;
            }
            Scene::CheckFailed => {
                let error = JobError::CheckFailed { blocks: 2 };
                events.push(ended(vec![kept()], Err(error)));
                return events;
            }
            Scene::Stopped => {
                events.push(AppEvent::Stop);
                let error = JobError::Cancelled { phone_settled: true };
                events.push(ended(vec![kept()], Err(error)));
                return events;
            }
            Scene::PartlySaved => {
                let lost =
                    bromide_engine::session::SessionError::Link(bromide_engine::link::LinkError::Unplugged);
                let error = JobError::Lost(lost);
                events.push(ended(vec![kept()], Err(error)));
                return events;
            }
            _ => {}
        }
        events.extend(contents());
        events.extend([block(0, 4 * MIB, BlockState::Read), phase(Phase::Checking)]);
        events.extend([block(0, MIB, BlockState::Checked), block(MIB, 64 << 10, BlockState::Differed)]);
        events.push(progress(Phase::Checking, MIB + (64 << 10), Some(12)));
        if self == Scene::Checking {
            return events;
        }
        events.push(block(MIB, 3 * MIB, BlockState::Checked));
        let mut report = report();
        if self == Scene::SavedWithDoubts {
            report.check = CheckFacts {
                kind: CheckKind::None,
                passed: None,
                skipped: false,
                blocks_reread: 0,
                differing: vec![],
            };
        }
        let report = Box::new(report);
        if self == Scene::SavedMany {
            let saved = |number| RegionEnd::Saved { file: numbered(number), report: report.clone() };
            events.push(ended((0..MANY).map(saved).collect(), Ok(())));
            return events;
        }
        events.push(reported(Event::Saved { index: 0, file: file(), report: report.clone() }));
        events.push(ended(vec![RegionEnd::Saved { file: file(), report }], Ok(())));
        events
    }
}

/// The ranges of [`Scene::SavedMany`].
pub const MANY: usize = 50;

fn numbered(number: usize) -> std::path::PathBuf {
    file().with_file_name(format!("range-{number:02}.bin"))
}

fn file() -> std::path::PathBuf {
    "/home/anna/dumps/MT6261_4MB_2026-11-22_090000.bin".into()
}

pub fn ports(ports: &[Port]) -> AppEvent {
    AppEvent::Ports(PortsNews::Ports(ports.to_vec()))
}

pub fn boot_rom() -> Port {
    port("/dev/ttyACM0", UsbIds::new(0x0e8d, 0x0003), DeviceKind::BootRom, KnownDevice::BootRom)
}

pub fn preloader() -> Port {
    port("/dev/ttyACM1", UsbIds::new(0x0e8d, 0x2000), DeviceKind::Preloader, KnownDevice::Preloader)
}

fn port(name: &str, usb: UsbIds, kind: DeviceKind, device: KnownDevice) -> Port {
    let device = DeviceName::Known(device);
    Port { name: name.into(), usb: Some(usb), kind, device, serial_number: None }
}

pub fn order(port: &PortPick) -> Order {
    let port = if *port == PortPick::Demo { PortChoice::Demo } else { PortChoice::Auto };
    let job = Job {
        regions: vec![RegionJob {
            area: AreaKind::Flash.into(),
            start: 0,
            len: None,
            file: file(),
            name_template: None,
        }],
        check: CheckChoice::Auto,
        block_size: BlockSize::default(),
        wait: None,
        reset: true,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        start: Start::New,
    };
    Order { port, job }
}

pub fn reported(event: Event) -> AppEvent {
    AppEvent::Worker(WorkerEvent::Reported { id: JobId(1), event })
}

pub fn phase(phase: Phase) -> AppEvent {
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

pub fn progress(phase: Phase, done: u64, left: Option<u64>) -> AppEvent {
    let left = left.map(Duration::from_secs);
    let bytes_per_second = if left.is_some() { 226_000 } else { 0 };
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

/// What the bytes look like, as a firmware, its resources and the blank rest do.
pub fn contents() -> [AppEvent; 5] {
    let kinds = [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Erased];
    let content = |(index, class): (u64, Class)| {
        let (offset, length) = (index * 13 * (64 << 10), 13 * (64 << 10));
        reported(Event::Classified { offset, length, classified: Classified { class, entropy: 128 } })
    };
    [0, 1, 2, 3, 4].map(|index| (index, kinds[usize::try_from(index).unwrap()])).map(content)
}

pub fn block(offset: u64, length: u64, state: BlockState) -> AppEvent {
    reported(Event::Block { offset, length, state })
}

fn region() -> AppEvent {
    reported(Event::Region {
        index: 0,
        of: 1,
        file: file(),
        area: AreaKind::Flash,
        start: 0,
        length: 4 * MIB,
    })
}

pub fn ended(regions: Vec<RegionEnd>, result: Result<(), JobError>) -> AppEvent {
    let result = result.map_err(JobFailure::from);
    AppEvent::Worker(WorkerEvent::Ended { id: JobId(1), regions, result })
}

/// The unfinished file of the scenes.
pub fn kept_part() -> std::path::PathBuf {
    file().with_extension("bin.part")
}

fn kept() -> RegionEnd {
    let part = kept_part();
    RegionEnd::Kept { part, good: 2 * MIB, total: 4 * MIB }
}

pub fn phone() -> PhoneFacts {
    PhoneFacts {
        chip: "MT6261".into(),
        variant: Some("MT6261DA".into()),
        hardware_code: ChipCode(0x6261),
        hardware_version: Some(ChipCode(0xCB01)),
        software_version: Some(ChipCode(1)),
        me_id: None,
        soc_id: None,
        security: None,
    }
}

pub fn flash() -> FlashFacts {
    FlashFacts {
        jedec_id: Some(JedecId([0xEF, 0x40, 0x16])),
        unique_id: None,
        name: "Winbond W25Q32".into(),
        size: Some(4 * MIB),
        size_known_from: Some(KnownFrom::ConfirmedByMirror(Claim::JedecId)),
    }
}

pub fn report() -> Report {
    Report {
        bromide: "0.1.0".into(),
        file: "MT6261_4MB_2026-11-22_090000.bin".into(),
        area: AreaKind::Flash,
        door: Door::BootRom,
        agent: None,
        bromide_report: 2,
        start: 0,
        length: 4 * MIB,
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        md5: "098f6bcd4621d373cade4e832627b4f6".into(),
        crc32: "d87f7e0c".into(),
        phone: phone(),
        storage: StorageFacts::Flash(flash()),
        check: CheckFacts {
            kind: CheckKind::Full,
            passed: Some(true),
            skipped: false,
            blocks_reread: 1,
            differing: vec![],
        },
        unreadable: vec![],
        read: ReadFacts {
            started: "2026-11-22T09:00:00+01:00".into(),
            seconds: 18.1,
            bytes_per_second: 231_700,
            block_size: 65536,
            retries: 0,
            reconnects: 0,
            changed_on_disk: 0,
            port: "/dev/ttyACM0".into(),
        },
        warnings: vec![],
        content: Some(content()),
    }
}

/// The end of a job that the user stopped.
pub fn stopped() -> Result<(), JobError> {
    Err(JobError::Cancelled { phone_settled: true })
}

fn content() -> ContentSummary {
    let firmware = serde_json::json!({
        "project": "BROMIDE60A_PRACTICE", "version": "MT6261_S00.PRACTICE_V1", "built": null, "image_name": null,
        "platform": "MT6261", "size_hint": 4 * MIB, "bytes": {}, "findings": [],
    });
    serde_json::from_value(firmware).unwrap()
}
