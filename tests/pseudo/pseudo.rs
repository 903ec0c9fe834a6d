//! Whole jobs, the form and settings in the pseudo language: what the state shows has no letter of English
//! but in data, so no sentence is hard-coded. A process of its own: the language is chosen once for all
//! threads.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

use crate::common::{KIB, MIB};
use crate::english::{assert_error, assert_no_english, english_in, start};
use bromide::app::{
    AppEvent, AppState, Computer, Extent, Level, Loaded, LogEntry, Lost, Moment, Now, Order, PortPick,
    ReadForm, Row, Seen, SettingsFile, State, Station, ThisComputer,
};
use bromide::present::{self, Present, UserError};
use bromide::worker::{JobFailure, JobId, PortsNews, Work, WorkerEvent};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::facts::{FlashFacts, PhoneFacts, StorageFacts};
use bromide_engine::finder::{
    DeviceKind, DeviceName, Port, PortListError, PortNameError, UsbIds, check_name,
};
use bromide_engine::readback::{self, CheckChoice, Event, Job, Phase};
use bromide_engine::sim::{Scenario, SimPort};
use bromide_engine::storage::{AreaKind, Region};
use bromide_engine::units::parse_number;
use jiff::civil::{DateTime, date};
use std::path::Path;
use std::time::Duration;

pub(crate) fn now() -> Now {
    Now { at: Moment(Duration::ZERO), date: date(2026, 11, 22).at(9, 41, 7, 0) }
}

fn form(folder: &Path, length: Option<u64>) -> ReadForm {
    let mut form = ReadForm {
        port: PortPick::Demo,
        folder: folder.display().to_string(),
        pattern: "dump.bin".into(),
        ..ReadForm::default()
    };
    if let Some(length) = length {
        form.extent = Extent::Ranges;
        form.rows = vec![Row { length: length.to_string(), file: "dump.bin".into(), ..Row::default() }];
    }
    form
}

/// The job of an order that reads into files.
fn job_of(order: &mut Order) -> &mut Job {
    match &mut order.work {
        Work::Read(job) | Work::Everything { flash: job, .. } => job,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn order(folder: &Path, length: Option<u64>) -> Order {
    let mut order = form(folder, length).order(now().date, &ThisComputer).unwrap();
    let job = job_of(&mut order);
    job.wait = Some(Duration::from_secs(5));
    job.lost_wait = job.wait;
    order
}

/// A job by way of the state; `seen` looks at the state after every event.
struct Play {
    folder: tempfile::TempDir,
    scenario: Scenario,
    /// `None`: the whole flash.
    length: Option<u64>,
    start: u64,
    check: CheckChoice,
    stop_at: Phase,
    seen: Vec<AppEvent>,
}

impl Play {
    fn new(faults: &[&str]) -> Play {
        let scenario = Scenario::default();
        Play {
            folder: crate::common::folder(),
            scenario: faults.iter().fold(scenario, |scenario, fault| scenario.fault(fault).unwrap()),
            length: Some(512 * KIB),
            start: 0,
            check: CheckChoice::Auto,
            // No job that waits again is played.
            stop_at: Phase::Waiting,
            seen: Vec::new(),
        }
    }

    /// The state at the end; what is shown on the way was looked at.
    fn run(&self) -> AppState {
        start();
        let mut order = order(self.folder.path(), self.length);
        let job = job_of(&mut order);
        job.regions[0].start = self.start;
        job.check = self.check;
        let job = job.clone();
        let mut state = AppState::default();
        let folder = self.folder.path().to_str().unwrap().to_owned();
        state.apply(now(), AppEvent::Start(order.clone()));
        for event in &self.seen {
            state.apply(now(), event.clone());
        }
        let cancel = Cancel::new();
        let mut port = SimPort::new(self.scenario.clone());
        let ending = readback::run(&job, &mut port, &cancel, &|| "2026".into(), &mut |event| {
            if event == Event::Phase(self.stop_at) && self.stop_at != Phase::Waiting {
                cancel.set();
            }
            let is_small = matches!(event, Event::Block { .. } | Event::Progress(_));
            state.apply(now(), AppEvent::Worker(WorkerEvent::Reported { id: JobId(1), event }));
            if !is_small {
                look_at(&state, &folder);
            }
        });
        let result = ending.result.map_err(JobFailure::from);
        let ended = WorkerEvent::Ended { id: JobId(1), regions: ending.regions, result };
        state.apply(now(), AppEvent::Worker(ended));
        assert!(!state.station.state().is_running());
        look_at(&state, &folder);
        state
    }
}

/// Everything that a window can show of this state.
pub(crate) fn look_at(state: &AppState, folder: &str) {
    let (phone, storage) = match &state.station {
        Station::Ready => (None, None),
        Station::Running(running) => (running.phone.as_ref(), running.storage.as_ref()),
        Station::Finished(finished) => (finished.phone.as_ref(), finished.storage.as_ref()),
    };
    let mut data = vec![folder.to_owned()];
    if let Some(PhoneFacts { chip, variant, hardware_code, me_id, .. }) = phone {
        data.extend([chip.clone(), hardware_code.to_string()]);
        data.extend(variant.clone().into_iter().chain(me_id.as_ref().map(ToString::to_string)));
    }
    if let Some(StorageFacts::Flash(FlashFacts { name, jedec_id, unique_id, .. })) = storage {
        data.extend(name.part().map(str::to_owned));
        data.extend(jedec_id.map(|id| id.to_string()).into_iter().chain(unique_id.map(|id| id.to_string())));
    }
    let data: Vec<&str> = data.iter().map(String::as_str).collect();
    let seen = match &state.station {
        Station::Ready => None,
        Station::Running(running) => Some(&running.seen),
        Station::Finished(finished) => Some(&finished.seen),
    };
    let warnings = match &state.station {
        Station::Ready => &[][..],
        Station::Running(running) => &running.warnings,
        Station::Finished(finished) => &finished.warnings,
    };
    let mut shown: Vec<String> = state.log.filtered(Level::Info, "").map(LogEntry::text).collect();
    shown.extend(seen.into_iter().flat_map(|seen| seen.iter().map(Seen::text)));
    shown.extend(warnings.iter().map(Present::present));
    shown.extend(state.station.running().and_then(|running| running.lost).map(Lost::sentence));
    shown.extend(state.refused().iter().map(|error| error.sentence()));
    shown.extend(state.connected.ports.iter().map(Port::present));
    shown.extend(storage.map(bromide::present::storage_name));
    shown.extend(storage.and_then(StorageFacts::size_known_from).map(|from| from.present()));
    shown.push(state.station.state().words());
    if let Some(finished) = state.station.finished() {
        if let Some(error) = &finished.error {
            assert_error(&UserError::from(error), &data);
        }
        for (_, report) in finished.saved() {
            shown.extend(report.warnings.iter().map(Present::present));
            shown.push(report.check.kind.present());
        }
    }
    for text in shown {
        assert_no_english(&text, &data);
    }
}

/// A computer that has nothing.
struct Nothing;

impl Computer for Nothing {
    fn is_folder(&self, _path: &Path) -> bool {
        false
    }
    fn exists(&self, _path: &Path) -> bool {
        false
    }
    fn unfinished_in(&self, _folder: &Path) -> Vec<Unfinished> {
        vec![]
    }
    fn port_name(&self, typed: &str) -> Result<String, PortNameError> {
        check_name(typed, &[])
    }
}

#[test]
fn english_is_found_and_data_is_not() {
    assert_eq!(english_in("Reading", &[]), Some("Reading".into()));
    assert_eq!(english_in("Ŕééááďííñğ the dump.bin", &[]), Some("the".into()));
    assert_eq!(english_in("Ŕ dump-2.bin (1D08), 0xfe: Winbond, MT8768t", &["Winbond"]), None);
    assert_eq!(english_in("a bad cafe", &[]), Some("a bad cafe".into()));
}

#[test]
fn a_clean_job() {
    let state = Play { length: Some(64 * KIB), ..Play::new(&[]) }.run();
    assert_eq!(state.station.state(), State::Saved);
}

#[test]
fn jobs_that_end_badly() {
    for (faults, end) in [
        (&["vanish@0x40001"][..], State::PartlySaved),
        (&["vanish@0x100"], State::Failed),
        (&["stall@0x40000"], State::PartlySaved),
        (&["refuse@0x10400..0x10800"], State::PartlySaved),
        (&["error@0x10000,status=BEE7"], State::PartlySaved),
        (&["echo@0x50000,times=99"], State::PartlySaved),
        (&["chip=smartphone"], State::Failed),
        (&["chip=mt6225"], State::Failed),
        (&["preloader"], State::Failed),
        (&["flip@0x12345,bit=0,pass=1", "flip@0x12345,bit=1,pass=2"], State::Failed),
        (&["late=20s"], State::Failed),
        (&["busy=10min"], State::Failed),
        (&["denied=10min"], State::Failed),
    ] {
        assert_eq!(Play::new(faults).run().station.state(), end, "{faults:?}");
    }
}

#[test]
fn jobs_with_warnings() {
    for faults in [
        &["drop@0x12345"][..],
        &["echo@0x10000"],
        &["flip@0x12345"],
        &["chip=mt2503"],
        &["jedec=none"],
        &["jedec=ab0116"],
        &["jedec=ef4015"],
        &["late=1s", "noise=both"],
    ] {
        let state = Play::new(faults).run();
        assert_eq!(state.station.state(), State::Saved, "{faults:?} {}", state.details());
    }
    let (check, start) = (CheckChoice::Sampled, 0x1_0000);
    let sampled = Play { check, start, ..Play::new(&["flip@0x12345", "flip@0x21000"]) }.run();
    assert_eq!(sampled.station.finished().unwrap().warnings.len(), 2, "{}", sampled.details());
}

#[test]
fn a_flash_that_gives_no_sign_of_its_size() {
    for (fill, name) in [(0xFF, State::Failed), (0x00, State::Failed), (0x5A, State::Failed)] {
        let scenario = Scenario::default().flash(vec![fill; 1 << 19]).fault("jedec=none").unwrap();
        let state = Play { scenario, length: None, ..Play::new(&[]) }.run();
        assert_eq!(state.station.state(), name, "{fill:#x}");
    }
}

#[test]
fn ranges_that_do_not_fit_and_a_stop() {
    for (start, length) in [(0, Some(8 * MIB)), (0x40_0000, None), (0x40_0000, Some(4)), (0x1000_0000, None)]
    {
        let state = Play { start, length, ..Play::new(&[]) }.run();
        assert_eq!(state.station.state(), State::Failed);
    }
    let state = Play { stop_at: Phase::Checking, ..Play::new(&[]) }.run();
    assert_eq!(state.station.state(), State::Stopped);
}

#[test]
fn what_is_seen_while_waiting_and_other_news() {
    let port = |kind, name: &str| Port {
        name: name.into(),
        usb: Some(UsbIds::new(0x0e8d, 3)),
        kind,
        device: DeviceName::Serial,
        serial_number: None,
    };
    let mut play = Play::new(&["chip=mt6225"]);
    start();
    for kind in [
        DeviceKind::BootRom,
        DeviceKind::Preloader,
        DeviceKind::PhoneSystem,
        DeviceKind::DownloadAgent,
        DeviceKind::OtherVendorLoader,
        DeviceKind::UartBridge,
        DeviceKind::Unknown,
    ] {
        play.seen.push(AppEvent::Ports(PortsNews::Ports(vec![port(kind, "COM5")])));
        play.seen.push(AppEvent::Ports(PortsNews::Ports(vec![])));
    }
    play.seen.push(AppEvent::Ports(PortsNews::Unknown(PortListError::Panicked)));
    play.seen.push(AppEvent::Stop);
    let mut state = play.run();
    assert!(state.station.finished().unwrap().seen.iter().len() >= 14);
    state.apply(now(), AppEvent::WorkerGone);
    state.apply(now(), AppEvent::Start(order(play.folder.path(), None)));
    state.apply(now(), AppEvent::WorkerGone);
    assert_eq!(state.station.state(), State::Failed);
    look_at(&state, play.folder.path().to_str().unwrap());
}

#[test]
fn every_mistake_in_the_form() {
    start();
    let row = |file: &str, start: &str, length: &str| Row {
        on: true,
        file: file.into(),
        start: start.into(),
        length: length.into(),
        ..Row::default()
    };
    let long = "1".repeat(201);
    let ranges = |rows| ReadForm { extent: Extent::Ranges, rows, ..form(Path::new("/1"), None) };
    let pattern = |pattern: &str| ReadForm { pattern: pattern.into(), ..form(Path::new("/1"), None) };
    let other = |port: &str| ReadForm {
        port: PortPick::Other,
        other_port: port.into(),
        ..form(Path::new("/1"), None)
    };
    let forms = [
        ReadForm::default(),
        other(""),
        other("/1/2"),
        other("1"),
        other("/dev/null"),
        other("/"),
        ReadForm { block_size: "5".into(), ..form(Path::new("/1"), None) },
        ReadForm { block_size: "-".into(), ..form(Path::new("/1"), None) },
        ranges(vec![]),
        ranges(vec![row("", "0x1001", "0"), row("", "?", "-"), row("", "4", "0x100000000")]),
        ranges(vec![row("", "0x100000000", ""), row("", "0xFFFFFFFFFFFFFFFC", "8"), row("1/2", "0", "")]),
        ranges(vec![row("1\u{7}2", "0", ""), row("COM5", "0", ""), row(&long, "0", ""), row("1.", "0", "")]),
        pattern("{1}"),
        pattern("{1"),
        pattern("1:2"),
    ];
    for form in forms {
        let errors = form.order(DateTime::ZERO, &Nothing).unwrap_err();
        assert!(!errors.is_empty(), "{form:?}");
        let mut state = AppState::default();
        state.apply(now(), AppEvent::Refused(errors));
        look_at(&state, "");
    }
    for error in ReadForm::default().paste_rows("1\n2 ?\n") {
        assert_no_english(&error.present(), &[]);
    }
    for (start, len) in [(0, 0), (u64::MAX, 1)] {
        let error = |area| Region::new(area, start, len).unwrap_err();
        assert_no_english(&error(AreaKind::Flash).present(), &[]);
        assert_no_english(&error(AreaKind::User).present(), &["user"]);
    }
    for typed in ["?", "010", "00ff"] {
        assert_no_english(&parse_number(typed).unwrap_err().present(), &[]);
    }
    for bytes in [0, 1, 1023, 1024, 1 << 20, 1 << 30, u64::MAX] {
        assert_no_english(&present::size(bytes), &[]);
    }
}

#[test]
fn settings_that_are_damaged_or_cannot_be_saved() {
    start();
    let folder = crate::common::folder();
    let file = folder.path().join("1.json");
    let path = folder.path().to_str().unwrap();
    // What the JSON reader and the system say is in their language.
    let system = ["EOF while parsing a value at line", "invalid number at line", "column", "Is a directory"];
    let data = [&[path, "damaged", "text_percent"][..], &system].concat();
    let mut notices = Vec::new();
    for text in ["-", r#"{ "text_percent": 7 }"#] {
        std::fs::write(&file, text).unwrap();
        let Loaded { notices: more, .. } = SettingsFile::at(file.clone()).load(DateTime::ZERO);
        notices.extend(more);
    }
    assert_eq!(notices.len(), 2, "{notices:?}");
    // A folder in place of the file.
    let Loaded { notices: more, .. } = SettingsFile::at(folder.path().to_owned()).load(DateTime::ZERO);
    notices.extend(more);
    for notice in notices {
        assert_no_english(&notice.present(), &data);
    }
}
