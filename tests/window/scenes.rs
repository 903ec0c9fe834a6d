//! The window in every state, made from lists of events: no phone, no thread that does anything, a clock that
//! stands still. For the tests of the window, its pictures and the bench.
#![allow(clippy::field_reassign_with_default, reason = "settings have a private part")]
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "backup_scenes.rs"]
pub mod backup;
#[path = "smartphone_scenes.rs"]
pub mod smartphone;
#[path = "unfinished_scenes.rs"]
mod unfinished;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::common::ports::EmptyPort;
use bromide::app::{
    AppController, AppEvent, AppState, CheckChoice, Computer, Loaded, Now, Order, PortPick, RegionEnd,
    Settings, StartWorker, State,
};
use bromide::desktop::NoDesktop;
use bromide::present::words::{Front, set_front};
use bromide::ui::Window;
use bromide::worker::{MakePlace, Work, Worker};
use bromide_engine::backup::UnfinishedBackup;
use bromide_engine::dumpfile::{DiskError, Unfinished};
use bromide_engine::event::Note;
use bromide_engine::facts::StorageFacts;
use bromide_engine::finder::{PortChoice, PortNameError};
use bromide_engine::link::{LinkError, Moment, PhonePort};
use bromide_engine::readback::{BlockSize, BlockState, Event, Job, JobError, Phase, RegionJob, Start};
use bromide_engine::session::SessionError;
use bromide_engine::storage::AreaKind;
use eframe::egui::Context;
use jiff::civil::date;

#[path = "scene_events.rs"]
mod events;
#[path = "scene_facts.rs"]
mod facts;
use events::region;
pub use events::{block, boot_rom, contents, ended, phase, ports, preloader, progress, reported};
use facts::{Script, range_report, unchecked_report};
pub use facts::{flash, phone, report};

pub const MIB: u64 = 1 << 20;
/// The size of a block, and bytes a second: as measured over USB.
pub const BLOCK: u64 = 64 << 10;
pub const SPEED: u64 = 226_000;

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

    fn unfinished_backup(&self, folder: &Path) -> Result<UnfinishedBackup, DiskError> {
        backup::unfinished_in(folder)
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

/// Later than all scenes: when tests let something more happen.
pub const END: u64 = 120;

/// A window that shows `scene`, and its desktop.
pub fn window(ctx: &Context, scene: Scene) -> (Window, NoDesktop) {
    window_with(ctx, scene, |_| {})
}

/// The same with a hand in the settings and the form.
pub fn window_with(ctx: &Context, scene: Scene, change: impl FnOnce(&mut AppState)) -> (Window, NoDesktop) {
    set_front(Front::Window);
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
    let end = scene.end();
    controller.search_unfinished(at(end));
    let desktop = NoDesktop::new();
    desktop.set_free_space(Some(12_345 * MIB));
    let window = Window::new(ctx, controller, Box::new(desktop.clone()), vec![]);
    (window.with_clock(Box::new(move || at(end))), desktop)
}

/// A state of the window, with something to see in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    Ready,
    ReadyWithUnfinished,
    ReadyListed,
    ReadyToContinue,
    Waiting,
    WaitingLetGo,
    Connecting,
    Held,
    HeldRefused,
    Reading,
    ReadingSmartphone,
    PlannedBackup,
    ReadingBackup,
    Lost,
    Hung,
    Checking,
    Saved,
    SavedWithDoubts,
    SavedMany,
    SavedBackup,
    PartlySaved,
    PartlySavedBackup,
    Unreadable,
    Stopped,
    StoppedBackup,
    Failed,
    CheckFailed,
}

impl Scene {
    pub const ALL: [Scene; 27] = [
        Scene::Ready,
        Scene::ReadyWithUnfinished,
        Scene::ReadyListed,
        Scene::ReadyToContinue,
        Scene::Waiting,
        Scene::WaitingLetGo,
        Scene::Connecting,
        Scene::Held,
        Scene::HeldRefused,
        Scene::Reading,
        Scene::ReadingSmartphone,
        Scene::PlannedBackup,
        Scene::ReadingBackup,
        Scene::Lost,
        Scene::Hung,
        Scene::Checking,
        Scene::Saved,
        Scene::SavedWithDoubts,
        Scene::SavedMany,
        Scene::SavedBackup,
        Scene::PartlySaved,
        Scene::PartlySavedBackup,
        Scene::Unreadable,
        Scene::Stopped,
        Scene::StoppedBackup,
        Scene::Failed,
        Scene::CheckFailed,
    ];

    pub fn state(self) -> State {
        match self {
            Scene::Ready | Scene::ReadyWithUnfinished | Scene::ReadyListed | Scene::ReadyToContinue => {
                State::Ready
            }
            Scene::Waiting | Scene::WaitingLetGo | Scene::Lost | Scene::Hung => State::Waiting,
            Scene::Connecting | Scene::PlannedBackup => State::Connecting,
            Scene::Held | Scene::HeldRefused => State::Held,
            Scene::Reading | Scene::ReadingSmartphone | Scene::ReadingBackup => State::Reading,
            Scene::Checking => State::Checking,
            Scene::Saved | Scene::SavedWithDoubts | Scene::SavedMany | Scene::SavedBackup => State::Saved,
            Scene::PartlySaved | Scene::PartlySavedBackup | Scene::Unreadable => State::PartlySaved,
            Scene::Stopped | Scene::StoppedBackup => State::Stopped,
            Scene::Failed | Scene::CheckFailed => State::Failed,
        }
    }

    /// Plays the scene into a state.
    pub fn play(self, state: &mut AppState) {
        for (second, event) in self.script(&state.form.port).events {
            state.apply(at(second), event);
        }
        assert_eq!(state.station.state(), self.state());
    }

    /// When the clock of its window stands still, in seconds.
    pub fn end(self) -> u64 {
        self.script(&PortPick::Auto).second
    }

    fn script(self, port: &PortPick) -> Script {
        let mut script = Script::default();
        script.add([ports(&[])]);
        if matches!(self, Scene::Ready | Scene::ReadyWithUnfinished) {
            return script;
        }
        let order = self.backup_work(port).unwrap_or_else(|| self.order(port));
        script.add([AppEvent::Start(order), phase(Phase::Waiting)]);
        script.wait(6);
        match self {
            Scene::Waiting => {}
            Scene::WaitingLetGo => {
                script.add([ports(&[boot_rom()])]);
                script.wait(1);
                script.add([ports(&[])]);
            }
            Scene::Failed => {
                script.add([ports(&[preloader()])]);
                script.wait(24);
                let error = JobError::NoPhone { waited: Duration::from_secs(30), seen: None };
                script.add([ended(vec![RegionEnd::Nothing], Err(error))]);
            }
            _ => self.connect(&mut script),
        }
        script
    }

    fn connect(self, script: &mut Script) {
        script.add([ports(&[boot_rom()]), phase(Phase::Connecting)]);
        if self == Scene::Connecting {
            return;
        }
        script.wait(1);
        if self.backup_work(&PortPick::Auto).is_some() {
            script.add([reported(Event::Phone(smartphone::smartphone()))]);
            self.backup(script);
            return;
        }
        if let Some(more) = self.smartphone() {
            script.add([reported(Event::Phone(smartphone::smartphone()))]);
            script.add(more);
            return;
        }
        script.add([reported(Event::Phone(phone())), reported(Event::Storage(StorageFacts::Flash(flash())))]);
        if self == Scene::SavedMany {
            ranges(script);
            return;
        }
        script.add([region(0, 1, file(), 0, 4 * MIB), phase(Phase::Reading)]);
        script.add([progress(Phase::Reading, 0, None)]);
        self.read(script);
    }

    /// Reads half of it, and then what the scene is about.
    fn read(self, script: &mut Script) {
        script.wait(9);
        script.add(contents());
        script.add([block(0, 2 * MIB, BlockState::Read), block(2 * MIB, BLOCK, BlockState::Reading)]);
        script.add([progress(Phase::Reading, 2 * MIB, Some(28))]);
        let lost = |is_there| reported(Event::Lost { good: 2 * MIB, total: 4 * MIB, is_there });
        match self {
            Scene::Reading => return,
            Scene::Lost => {
                script.add([lost(false), ports(&[]), phase(Phase::Waiting)]);
                script.wait(4);
                return;
            }
            Scene::Hung => {
                script.wait(3);
                script.add([lost(true), phase(Phase::Waiting)]);
                return;
            }
            Scene::Stopped => {
                let error = JobError::Cancelled { phone_settled: true };
                script.add([AppEvent::Stop, ended(vec![kept(2 * MIB)], Err(error))]);
                return;
            }
            // Lost there again and again.
            Scene::PartlySaved => {
                let error = JobError::Lost(SessionError::Link(LinkError::Unplugged));
                script.add([lost(false), ports(&[]), ended(vec![kept(2 * MIB)], Err(error))]);
                return;
            }
            _ => {}
        }
        script.wait(10);
        script.add([block(0, 4 * MIB, BlockState::Read)]);
        if self == Scene::Unreadable {
            script.add([block(MIB, BLOCK, BlockState::Unreadable)]);
        }
        if self == Scene::SavedWithDoubts {
            save(script, unchecked_report());
            return;
        }
        self.check(script);
    }

    fn check(self, script: &mut Script) {
        script.add([phase(Phase::Checking)]);
        script.wait(5);
        script.add([block(0, MIB, BlockState::Checked)]);
        match self {
            Scene::Unreadable => {}
            Scene::CheckFailed => script.add([block(MIB, BLOCK, BlockState::Unsettled)]),
            _ => {
                let note = Note::BlockSettled { at: MIB, bytes: 1 };
                script.add([reported(Event::Note(note)), block(MIB, BLOCK, BlockState::Differed)]);
            }
        }
        script.add([progress(Phase::Checking, MIB + BLOCK, Some(14))]);
        if self == Scene::Checking {
            return;
        }
        script.wait(14);
        script.add([block(MIB + BLOCK, 3 * MIB - BLOCK, BlockState::Checked)]);
        match self {
            Scene::Unreadable => {
                let error = JobError::Unreadable { bytes: BLOCK, places: 1, first: MIB, refused: None };
                script.add([ended(vec![kept(4 * MIB - BLOCK)], Err(error))]);
            }
            Scene::CheckFailed => {
                script.add([block(3 * MIB, BLOCK, BlockState::Unsettled)]);
                let error = JobError::CheckFailed { blocks: 2 };
                script.add([ended(vec![kept(4 * MIB)], Err(error))]);
            }
            _ => save(script, report()),
        }
    }

    fn order(self, port: &PortPick) -> Order {
        let mut order = order(port);
        let Work::Read(job) = &mut order.work else { panic!("a read") };
        match self {
            Scene::SavedMany => {
                let region = job.regions[0].clone();
                let numbered = |number| RegionJob {
                    file: numbered(number),
                    start: start_of(number),
                    len: Some(BLOCK),
                    ..region.clone()
                };
                job.regions = (0..MANY).map(numbered).collect();
            }
            Scene::SavedWithDoubts => job.check = CheckChoice::Off,
            Scene::Failed => job.wait = Some(Duration::from_secs(30)),
            _ => {}
        }
        order
    }
}

/// The end of a job that saved its one region.
fn save(script: &mut Script, report: bromide::app::Report) {
    let report = Box::new(report);
    let file = saved_file();
    script.add([reported(Event::Saved { index: 0, file: file.clone(), report: report.clone() })]);
    script.add([ended(vec![RegionEnd::Saved { file, report }], Ok(()))]);
}

/// Many small ranges, all of them saved.
fn ranges(script: &mut Script) {
    let mut ends = Vec::new();
    for number in 0..MANY {
        let (file, start) = (numbered(number), start_of(number));
        script.add([region(number, MANY, file.clone(), start, BLOCK), phase(Phase::Reading)]);
        script.add([block(0, BLOCK, BlockState::Read), phase(Phase::Checking)]);
        script.add([block(0, BLOCK, BlockState::Checked)]);
        script.wait(u64::from(number % 2 == 0));
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let report = Box::new(range_report(name, start, BLOCK));
        script.add([reported(Event::Saved { index: number, file: file.clone(), report: report.clone() })]);
        ends.push(RegionEnd::Saved { file, report });
    }
    script.add([ended(ends, Ok(()))]);
}

/// The ranges of [`Scene::SavedMany`].
pub const MANY: usize = 50;

fn numbered(number: usize) -> std::path::PathBuf {
    file().with_file_name(format!("range-{number:02}.bin"))
}

fn start_of(number: usize) -> u64 {
    BLOCK * u64::try_from(number).unwrap()
}

/// The name while it is read: the chip is not known when the job is ordered.
fn file() -> std::path::PathBuf {
    "/home/anna/dumps/2026-11-22_090000.bin".into()
}

/// The name of the finished dump.
pub fn saved_file() -> std::path::PathBuf {
    "/home/anna/dumps/MT6261DA_W25Q32_4MB_2026-11-22_090000.bin".into()
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
        lost_wait: None,
        start: Start::New,
    };
    Order { port, program: Default::default(), work: Work::Read(job) }
}

/// The unfinished file of the scenes.
pub fn kept_part() -> std::path::PathBuf {
    file().with_extension("bin.part")
}

fn kept(good: u64) -> RegionEnd {
    RegionEnd::Kept { part: kept_part(), good, total: 4 * MIB }
}

/// The end of a job that the user stopped.
pub fn stopped() -> Result<(), JobError> {
    Err(JobError::Cancelled { phone_settled: true })
}
