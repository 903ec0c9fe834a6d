//! Several phones in every state, made from lists of events: no phone, no thread, a clock that stands still.
//! For the tests of the window and its pictures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::PathBuf;
use std::time::Duration;

use crate::scenes::{MIB, Scene, at, flash, phone, report, window_with};
use bromide::app::{
    AppState, JobSheet, Mode, RegionEnd, SeveralCommand, SeveralEvent, SeveralForm, StationNumber,
    ThisComputer, Totals,
};
use bromide::desktop::NoDesktop;
use bromide::ui::Window;
use bromide::worker::stations::{NotSaved, StationRecord, StationsEvent};
use bromide::worker::{JobFailure, Work};
use bromide_engine::facts::StorageFacts;
use bromide_engine::finder::{Socket, UsbSocket};
use bromide_engine::link::LinkError;
use bromide_engine::readback::{
    AreaChoice, BlockSize, BlockState, CheckChoice, Event, Job, JobError, JobProgress, PassNumber, Phase,
    Progress, RegionJob, Start,
};
use bromide_engine::session::SessionError;
use bromide_engine::stations::SharedHub;
use bromide_engine::storage::AreaKind;
use eframe::egui::Context;

/// What a lane of the scenes shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    Connecting,
    Reading,
    Checking,
    Lost,
    Saved,
    SavedUnchecked,
    SavedBefore,
    Unfinished,
    Stopped,
    Failed,
    Seen,
}

/// All of them, in the order in which they fill the lanes.
pub(crate) const ALL: [Shows; 11] = [
    Shows::Reading,
    Shows::Saved,
    Shows::Failed,
    Shows::Checking,
    Shows::Lost,
    Shows::Connecting,
    Shows::Unfinished,
    Shows::SavedUnchecked,
    Shows::SavedBefore,
    Shows::Stopped,
    Shows::Seen,
];

/// A session with so many lanes.
pub(crate) fn events(lanes: u16) -> Vec<SeveralEvent> {
    let mut all: Vec<SeveralEvent> = Vec::new();
    for (index, station) in (1..=lanes).enumerate() {
        all.extend(lane(station, ALL[index % ALL.len()]));
    }
    let totals = Totals { saved: 12, failed: 2, stopped: 1, bytes: 48 * MIB, tenths_an_hour: Some(245) };
    all.push(SeveralEvent::Stations(StationsEvent::Totals(totals)));
    if lanes > 8 {
        all.push(SeveralEvent::Stations(StationsEvent::Waiting { phones: 2 }));
    }
    all
}

/// Two stations share a hub.
pub(crate) fn hint() -> SeveralEvent {
    SeveralEvent::Stations(StationsEvent::SharedHub(SharedHub {
        hub: UsbSocket { bus: "1".into(), chain: vec![2] },
        stations: vec![StationNumber(1), StationNumber(4)],
        slowed: StationNumber(1),
        bytes_per_second: 120 << 10,
        before: Some(220 << 10),
    }))
}

fn socket(station: u16) -> Socket {
    Socket::named(&format!("usb:1-2.{station}"))
}

fn reported(station: u16, event: Event) -> SeveralEvent {
    SeveralEvent::Stations(StationsEvent::Reported { station: StationNumber(station), event })
}

fn progress(phase: Phase, hundredths: u16) -> Event {
    let is_check = phase == Phase::Checking;
    let job = JobProgress {
        hundredths_of_percent: hundredths,
        left: Some(Duration::from_secs(23)),
        elapsed: Duration::from_secs(9),
        pass: PassNumber { number: if is_check { 2 } else { 1 }, of: 2 },
    };
    let (done, total) = (2 * MIB, 4 * MIB);
    Event::Progress(Progress {
        phase,
        done,
        total,
        bytes_per_second: 226_000,
        left: job.left,
        retries: 0,
        job,
    })
}

/// The events of one lane.
pub(crate) fn lane(station: u16, shows: Shows) -> Vec<SeveralEvent> {
    let number = u32::from(station) + 20;
    let file = PathBuf::from(format!("/home/anna/dumps/{number:03}_2026-11-22.bin"));
    let began = StationsEvent::Began {
        station: StationNumber(station),
        number,
        socket: socket(station),
        work: Box::new(Work::Read(Job {
            regions: vec![RegionJob {
                area: AreaChoice::Main,
                start: 0,
                len: None,
                file: file.clone(),
                name_template: None,
            }],
            check: CheckChoice::Auto,
            block_size: BlockSize::default(),
            wait: None,
            lost_wait: None,
            start: Start::New,
            reset: true,
        })),
    };
    let mut all = vec![SeveralEvent::Stations(began)];
    if station.is_multiple_of(3) {
        let sheet = JobSheet {
            ticket: format!("A-{number}"),
            customer: "Anna Example".into(),
            model: "Nokia 105 (TA-1034)".into(),
            imei: "350000000000006".into(),
        };
        all.push(SeveralEvent::Command(SeveralCommand::Sheet(StationNumber(station), sheet)));
    }
    all.push(reported(station, Event::Phase(Phase::Connecting)));
    if shows == Shows::Connecting {
        return all;
    }
    let length = 4 * MIB;
    all.extend(
        [
            Event::Phone(phone()),
            Event::Storage(StorageFacts::Flash(flash())),
            Event::Region { index: 0, of: 1, file, area: AreaKind::Flash, start: 0, length },
            Event::Phase(Phase::Reading),
            Event::Block { offset: 0, length: 2 * MIB, state: BlockState::Read },
            progress(Phase::Reading, 2500),
        ]
        .map(|event| reported(station, event)),
    );
    let kept = || RegionEnd::Kept {
        part: format!("/home/anna/dumps/{number:03}_2026-11-22.bin.part").into(),
        good: 2 * MIB,
        total: 4 * MIB,
    };
    let saved = |is_checked: bool| {
        let mut report = report();
        if !is_checked {
            report.check.passed = None;
        }
        RegionEnd::Saved {
            file: format!("/home/anna/dumps/{number:03}_MT6261_2026-11-22.bin").into(),
            report: Box::new(report),
        }
    };
    let failed = |error: JobError| Err(NotSaved::Job(JobFailure::Engine(error)));
    let stopped = || failed(JobError::Cancelled { phone_settled: true });
    let (regions, result) = match shows {
        Shows::Connecting | Shows::Reading => return all,
        Shows::Checking => {
            all.push(reported(station, Event::Phase(Phase::Checking)));
            all.push(reported(station, progress(Phase::Checking, 7300)));
            return all;
        }
        Shows::Lost => {
            let lost = Event::Lost { good: 2 * MIB, total: 4 * MIB, is_there: false };
            all.push(reported(station, lost));
            return all;
        }
        Shows::Saved => (vec![saved(true)], Ok(())),
        Shows::SavedUnchecked => (vec![saved(false)], Ok(())),
        Shows::SavedBefore => {
            let file = PathBuf::from("/home/anna/dumps/003_MT6261_2026-11-22.bin");
            (vec![RegionEnd::Nothing], Err(NotSaved::AlreadySaved { file }))
        }
        Shows::Unfinished => (vec![kept()], failed(JobError::Lost(SessionError::Link(LinkError::Unplugged)))),
        Shows::Stopped => (vec![kept()], stopped()),
        Shows::Failed | Shows::Seen => (vec![kept()], failed(JobError::CheckFailed { blocks: 2 })),
    };
    let record = StationRecord {
        number,
        station: StationNumber(station),
        socket: socket(station),
        sheet: JobSheet::default(),
        phone: Some(phone()),
        storage: Some(StorageFacts::Flash(flash())),
        begun: "2026-11-22T09:00:07+01:00".into(),
        seconds: 48,
        backup: None,
        regions,
        result,
    };
    let ended = StationsEvent::Ended { station: StationNumber(station), record: Box::new(record) };
    all.push(SeveralEvent::Stations(ended));
    if shows == Shows::Seen {
        all.push(SeveralEvent::Command(SeveralCommand::Seen(StationNumber(station))));
    }
    all
}

/// A window with several phones; without a session where `events` is `None`. Nothing is started.
pub(crate) fn window(
    ctx: &Context,
    events: Option<Vec<SeveralEvent>>,
    change: impl FnOnce(&mut AppState),
) -> (Window, NoDesktop) {
    let (mut window, desktop) = window_with(ctx, Scene::Ready, change);
    let controller = window.controller();
    controller.several.set_start(Box::new(|_, _| panic!("a scene starts no stations")));
    let state = &mut controller.several.state;
    state.apply(at(0), SeveralEvent::Mode(Mode::Several));
    if let Some(events) = events {
        let mut form = controller.state.form.clone();
        form.folder = std::env::temp_dir().display().to_string();
        let order = SeveralForm::default().order(&form, &ThisComputer).unwrap();
        let begun = SeveralEvent::Started(Box::new(order), bromide::app::AgentMemory::default());
        state.apply(at(0), begun);
        for event in events {
            state.apply(at(0), event);
        }
    }
    (window, desktop)
}
