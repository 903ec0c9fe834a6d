//! Whole jobs in the pseudo language: what the window's state shows of them has no letter of English but in data, so no sentence is
//! hard-coded. What must be seen by the screens themselves is tested with the window.
//!
//! A process of its own: the language is chosen once for all threads.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::common::{KIB, MIB, every_request};
use bromide::app::{
    AppEvent, AppState, Computer, Extent, Level, Loaded, Lost, MainButton, Moment, Now, Order, PortPick,
    ReadForm, Row, SettingsFile, State, Station, ThisComputer,
};
use bromide::present::words;
use bromide::present::words::{Front, Locale};
use bromide::present::{self, Present, UserError};
use bromide::tr;
use bromide::worker::{JobId, PortsNews, WorkerEvent};
use bromide_engine::acquire::{Obstacle, Sighting};
use bromide_engine::brom::Status;
use bromide_engine::cancel::Cancel;
use bromide_engine::chip::{self, AnsweredBy, ChipIds, Recognised};
use bromide_engine::dumpfile::DiskActivity;
use bromide_engine::dumpfile::{DiskError, Unfinished};
use bromide_engine::facts::{FlashFacts, PhoneFacts};
use bromide_engine::finder::ids::TABLE;
use bromide_engine::finder::{
    DeviceKind, DeviceName, NotAPortKind, Port, PortListError, PortNameError, UsbIds, check_name,
};
use bromide_engine::flash::{Claim, FirstBlock, JedecId, KnownFrom};
use bromide_engine::flash::{FlashName, FlashObstacle};
use bromide_engine::link::{LinkActivity, LinkError, LinkFault, PortHolder};
use bromide_engine::readback::{self, CheckChoice, Event, JobError, Phase, RegionEnd};
use bromide_engine::session::{Activity, Mismatch, SessionError};
use bromide_engine::sim::{Scenario, SimPort};
use bromide_engine::storage::RefusedPlace;
use bromide_engine::units::{Address, Region, parse_number};
use jiff::civil::{DateTime, date};

/// Names that are the same in every language. Numbers in hex, names of chips and values of the test at hand come on top.
const DATA: &[&str] = &[
    "Bromide",
    "Windows",
    "WinUSB",
    "ModemManager",
    // Commands to type, and a group's name.
    "sudo systemctl stop ModemManager",
    "sudo usermod -aG dialout $USER",
    "uucp",
    // Ports and files.
    "/dev/ttyACM0",
    "/dev/null",
    "COM5",
    "demo",
    "dump",
    ".bin",
    ".part",
    ".json",
    // Commands of the boot ROM.
    "READ32",
    "READ16",
    "WRITE32",
    "WRITE16",
    "GET_TARGET_CONFIG",
    "GET_ME_ID",
    "GET_HW_CODE",
    "GET_HW_SW_VER",
    // Placeholders of the file name pattern.
    "{chip}",
    "{flash}",
    "{size}",
    "{date}",
    "{time}",
    "{project}",
    "{version}",
];

/// Makes pseudo sentences for the window from now on.
fn start() {
    words::choose(Locale::Pseudo);
    words::set_front(Front::Window);
}

/// What `text` has of English: letters that are left without the data.
fn english_in(text: &str, data: &[&str]) -> Option<String> {
    let mut all: Vec<&str> = data.iter().chain(DATA).copied().filter(|data| !data.is_empty()).collect();
    all.sort_by_key(|data| std::cmp::Reverse(data.len()));
    let bare = all.into_iter().fold(text.to_owned(), |text, data| text.replace(data, "\u{b7}"));
    let words = bare.split(|c: char| !c.is_ascii_alphanumeric());
    let left: Vec<&str> = words
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && !is_hex(word) && !is_chip(word))
        .collect();
    (!left.is_empty()).then(|| left.join(" "))
}

/// Numbers such as `0x1000` and `1d08`. No English word has a figure in it.
fn is_hex(word: &str) -> bool {
    let digits = word.strip_prefix("0x").unwrap_or(word);
    word.contains(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_hexdigit())
}

/// Names such as `MT6261` and `MT8768t`.
fn is_chip(word: &str) -> bool {
    word.strip_prefix("MT").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

#[track_caller]
fn assert_no_english(text: &str, data: &[&str]) {
    assert!(!text.is_empty(), "nothing is shown");
    assert_eq!(english_in(text, data), None, "in {text:?}");
}

fn assert_error(error: &UserError, data: &[&str]) {
    for text in error.what_to_do.iter().chain([&error.cause]) {
        assert_no_english(text, data);
    }
}

#[test]
fn english_is_found_and_data_is_not() {
    assert_eq!(english_in("Reading", &[]), Some("Reading".into()));
    assert_eq!(english_in("Ŕééááďííñğ the dump.bin", &[]), Some("the".into()));
    assert_eq!(english_in("Ŕ dump-2.bin (1D08), 0xfe: Winbond, MT8768t", &["Winbond"]), None);
    assert_eq!(english_in("a bad cafe", &[]), Some("a bad cafe".into()));
}

fn now() -> Now {
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

fn order(folder: &Path, length: Option<u64>) -> Order {
    let mut order = form(folder, length).order(now().date, &ThisComputer).unwrap();
    order.job.wait = Some(Duration::from_secs(5));
    order.job.lost_wait = order.job.wait;
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
        order.job.regions[0].start = self.start;
        order.job.check = self.check;
        let mut state = AppState::default();
        let folder = self.folder.path().to_str().unwrap().to_owned();
        state.apply(now(), AppEvent::Start(order.clone()));
        for event in &self.seen {
            state.apply(now(), event.clone());
        }
        let cancel = Cancel::new();
        let mut port = SimPort::new(self.scenario.clone());
        let ending = readback::run(&order.job, &mut port, &cancel, &|| "2026".into(), &mut |event| {
            if event == Event::Phase(self.stop_at) && self.stop_at != Phase::Waiting {
                cancel.set();
            }
            let is_small = matches!(event, Event::Block { .. } | Event::Progress(_));
            state.apply(now(), AppEvent::Worker(WorkerEvent::Told { id: JobId(1), event }));
            if !is_small {
                look_at(&state, &folder);
            }
        });
        let result = ending.result.map_err(|error| UserError::from(&error));
        let ended = WorkerEvent::Ended { id: JobId(1), regions: ending.regions, result };
        state.apply(now(), AppEvent::Worker(ended));
        assert!(!state.station.state().is_running());
        look_at(&state, &folder);
        state
    }
}

/// Everything that a window can show of this state.
fn look_at(state: &AppState, folder: &str) {
    let (phone, flash) = match &state.station {
        Station::Ready => (None, None),
        Station::Running(running) => (running.phone.as_ref(), running.flash.as_ref()),
        Station::Finished(finished) => (finished.phone.as_ref(), finished.flash.as_ref()),
    };
    let mut data = vec![folder.to_owned()];
    if let Some(PhoneFacts { chip, variant, hardware_code, me_id, .. }) = phone {
        data.extend([chip.clone(), hardware_code.to_string()]);
        data.extend(variant.clone().into_iter().chain(me_id.as_ref().map(ToString::to_string)));
    }
    if let Some(FlashFacts { name, jedec_id, unique_id, .. }) = flash {
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
    let mut shown: Vec<String> = state.log.filtered(Level::Info, "").map(|line| line.text.clone()).collect();
    shown.extend(seen.into_iter().flat_map(|seen| seen.iter().map(|seen| seen.text.clone())));
    shown.extend(warnings.iter().map(Present::present));
    shown.extend(state.station.running().and_then(|running| running.lost).map(Lost::sentence));
    shown.extend(state.refused.iter().map(|error| error.sentence.clone()));
    shown.extend(state.ports.iter().map(Port::present));
    shown.extend(flash.map(|flash| flash.name.present()));
    shown.extend(flash.and_then(|flash| flash.size_known_from).map(|from| from.present()));
    shown.extend([state.station.state().words(), state.details()]);
    if let Some(finished) = state.station.finished() {
        if let Some(error) = &finished.error {
            assert_error(error, &data);
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
fn jobs_with_something_to_tell() {
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
    play.seen.push(AppEvent::Ports(PortsNews::CannotTell(PortListError::Panicked)));
    play.seen.push(AppEvent::Stop);
    let mut state = play.run();
    assert!(state.station.finished().unwrap().seen.iter().len() >= 14);
    state.apply(now(), AppEvent::WorkerGone);
    state.apply(now(), AppEvent::Start(order(play.folder.path(), None)));
    state.apply(now(), AppEvent::WorkerGone);
    assert_eq!(state.station.state(), State::Failed);
    look_at(&state, play.folder.path().to_str().unwrap());
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
    fn port_name(&self, typed: &str) -> Result<String, String> {
        check_name(typed, &[]).map_err(|error| UserError::from(&error).cause)
    }
}

#[test]
fn every_mistake_in_the_form() {
    start();
    let row = |file: &str, start: &str, length: &str| Row {
        on: true,
        file: file.into(),
        start: start.into(),
        length: length.into(),
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
        assert_no_english(&error.to_string(), &[]);
    }
    for (start, len) in [(0, 0), (u64::MAX, 1)] {
        assert_no_english(&Region::new(start, len).unwrap_err().present(), &[]);
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
        assert_no_english(&notice, &data);
    }
}

#[test]
fn every_error_of_every_layer() {
    start();
    let broken = || std::io::Error::other("28");
    let at = Address(0x1000);
    let port = || "COM5".to_owned();
    let holders = [
        PortHolder::Named("ModemManager".into()),
        PortHolder::OfAnotherUser { probably: Some("ModemManager".into()) },
        PortHolder::OfAnotherUser { probably: None },
        PortHolder::Unknown,
    ];
    let faults = [
        LinkFault::from(broken()),
        LinkFault::WriteTimedOut,
        LinkFault::UsbCancelTimedOut,
        LinkFault::UsbStalled,
        LinkFault::NoUsbDriver,
    ];
    let mut links = vec![
        LinkError::Unplugged,
        LinkError::Denied { port: port() },
        LinkError::NotAPort { port: port() },
        LinkError::NoList(broken().into()),
    ];
    links.extend(holders.clone().map(|holder| LinkError::Busy { port: port(), holder }));
    for during in
        [LinkActivity::Opening, LinkActivity::SettingUp, LinkActivity::Reading, LinkActivity::Writing]
    {
        links.extend(faults.clone().map(|fault| LinkError::Io { port: port(), during, fault }));
    }
    let mismatches = [
        Mismatch::Echo { at: 1, sent: 0x10, got: 0x11 },
        Mismatch::TooLong { bytes: 7 },
        Mismatch::NotWholeWords { bytes: 7 },
        Mismatch::Unstable,
    ];
    let mut sessions = vec![SessionError::Cancelled, SessionError::Restarted, SessionError::Lost];
    let activities = every_request(at, 1).map(Activity::Request).into_iter();
    for during in activities.chain([Activity::SwitchingWindow, Activity::ReadingRegister { at }]) {
        sessions.push(SessionError::Silent { during, waited: Duration::from_secs(1) });
        sessions.push(SessionError::Refused { during, status: Status(0x1D08) });
        sessions.push(SessionError::NotTaken { during, at, found: 0x1234 });
        sessions.extend(mismatches.map(|what| SessionError::OutOfStep { during, what }));
    }
    let mut errors: Vec<UserError> = vec![UserError::internal(&tr!("error-no-words"))];
    for link in links {
        assert_no_english(&link.present(), &[]);
        errors.push(UserError::from(&JobError::Port(link)));
    }
    for session in sessions {
        assert_no_english(&session.present(), &[]);
        errors.push(UserError::from(&JobError::Lost(session)));
    }
    let path = || PathBuf::from("/1/2.bin");
    let mut disks = vec![
        DiskError::NoFolder(path()),
        DiskError::NotAFile(path()),
        DiskError::Unwritable { path: path(), source: broken().into() },
        DiskError::Exists(path()),
        DiskError::OurName("/1/2.part".into()),
        DiskError::NotRegular(path()),
        DiskError::InTheWay(path()),
        DiskError::SecondName(path()),
        DiskError::OtherJournal(path()),
        DiskError::Changed(path()),
        DiskError::Unreliable(path()),
        DiskError::PartExists(path()),
        DiskError::Locked(path()),
        DiskError::NoSpace { folder: "/1".into(), needed: 4 * MIB, available: 7 },
    ];
    use DiskActivity::{Computing, ReadingBack, Removing, Renaming, Writing};
    let during = [Writing, ReadingBack, Renaming, Removing, Computing];
    disks.extend(during.map(|during| DiskError::Io { during, path: path(), source: broken().into() }));
    for disk in disks {
        errors.push(UserError::from(&JobError::Disk(disk)));
    }
    let waited = Duration::from_secs(9);
    for job in [
        JobError::NoPhone { waited, seen: None },
        JobError::NoPhone { waited: Duration::ZERO, seen: None },
        JobError::NoPhone { waited, seen: Some(Sighting::CannotOpen(LinkError::Unplugged)) },
        JobError::NoPhone { waited: Duration::ZERO, seen: Some(Sighting::CannotOpen(LinkError::Unplugged)) },
        JobError::CheckFailed { blocks: 1 },
        JobError::CheckFailed { blocks: 2 },
        JobError::Cancelled { phone_settled: true },
        JobError::Cancelled { phone_settled: false },
    ] {
        errors.push(UserError::from(&job));
    }
    for code in 0..=u16::MAX {
        let status = Status(code);
        if status.name().is_some() || code == 0xBEEF {
            let error = SessionError::Refused { during: Activity::SwitchingWindow, status };
            let error = UserError::from(&JobError::RefusedAt(RefusedPlace { at: u64::from(at.0), error }));
            assert_error(&error, &[&status.to_string()]);
        }
    }
    for here in [vec![], vec!["COM5".to_owned()]] {
        let name = || "COM5".to_owned();
        let kinds =
            [NotAPortKind::File, NotAPortKind::Folder, NotAPortKind::Other, NotAPortKind::OtherDevice];
        let mut ports = vec![
            PortNameError::NoSuchPort { name: name(), here: here.clone() },
            PortNameError::NoFolder { name: name(), folder: "/1".into(), here: here.clone() },
            PortNameError::Busy { name: name(), holder: PortHolder::Named("ModemManager".into()) },
            PortNameError::Denied { name: name() },
        ];
        ports.extend(kinds.map(|what| PortNameError::NotAPort { name: name(), what, here: here.clone() }));
        errors.extend(ports.iter().map(UserError::from));
    }
    for error in errors {
        assert_error(&error, &[]);
    }
}

#[test]
fn every_chip_flash_and_name() {
    start();
    for hardware_code in 0..=u16::MAX {
        for answered_by in [AnsweredBy::Registers, AnsweredBy::Command] {
            let ids = ChipIds { answered_by, hardware_code, ..ChipIds::default() };
            match chip::recognise(&ids) {
                Recognised::Refused(refusal) => {
                    assert_error(&UserError::from(&Obstacle::Chip(*refusal)), &[refusal.chip]);
                }
                Recognised::Unknown if hardware_code % 0x1111 == 0 => {
                    assert_error(&UserError::from(&Obstacle::UnknownChip { hardware_code }), &[]);
                }
                Recognised::Readable(_) | Recognised::Unknown => {}
            }
        }
    }
    for block in [
        FirstBlock::BootHeader,
        FirstBlock::Data,
        FirstBlock::Swapped,
        FirstBlock::AllZero,
        FirstBlock::AllOnes,
        FirstBlock::Constant(1),
    ] {
        block.warning().into_iter().for_each(|warning| assert_no_english(&warning.present(), &[]));
        let obstacle = block.obstacle().map(Obstacle::Flash);
        obstacle.into_iter().for_each(|obstacle| assert_error(&UserError::from(&obstacle), &[]));
    }
    for obstacle in [
        Obstacle::InPreloader { version: 5 },
        Obstacle::NoHardwareCode,
        Obstacle::Locked,
        Obstacle::RegisterRefused(Status(0x1D08)),
        Obstacle::Flash(FlashObstacle::WindowLost),
    ] {
        assert_error(&UserError::from(&obstacle), &[]);
    }
    for claim in [Claim::JedecId, Claim::Sfdp] {
        for from in [
            KnownFrom::Claimed(claim),
            KnownFrom::Contradicted(claim),
            KnownFrom::ConfirmedByMirror(claim),
            KnownFrom::ConfirmedByEnd(claim),
            KnownFrom::MirrorTest,
            KnownFrom::MirrorTestOfLittle,
            KnownFrom::End,
        ] {
            assert_no_english(&from.present(), &[]);
            assert!(english_in(from.text(), &[]).is_some(), "the report stays as it is");
        }
    }
    assert_no_english(&JedecId([0xAB, 1, 0x1C]).name().present(), &["ab 01 1c"]);
    assert_no_english(&FlashName::Unknown.present(), &[]);
    assert_eq!(FlashName::Part("Winbond W25Q32".into()).present(), "Winbond W25Q32");
    for row in TABLE {
        assert_no_english(&row.device.present(), &[]);
        assert!(english_in(&row.device.to_string(), &[]).is_some(), "the JSON stays as it is");
    }
    for check in [CheckChoice::Auto, CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off] {
        assert_no_english(&check.present(), &[]);
        let kind = check.for_length(1);
        assert_no_english(&kind.present(), &[]);
        assert!(english_in(&kind.to_string(), &[]).is_some(), "the report stays as it is");
    }
    for phase in [Phase::Waiting, Phase::Connecting, Phase::Reading, Phase::Checking] {
        assert_no_english(&phase.present(), &[]);
        assert!(english_in(phase.name(), &[]).is_some(), "JSON events stay as they are");
    }
    for state in State::ALL {
        assert_no_english(&state.words(), &[]);
    }
    for level in [Level::Info, Level::Warning, Level::Error] {
        assert_no_english(&level.words(), &[]);
    }
    use MainButton::{Continue, NextPhone, ReadBack, Stop, TryAgain};
    for button in [ReadBack, Stop, Continue(2 * MIB), TryAgain, NextPhone] {
        assert_no_english(&button.words(), &[]);
    }
    let kept = RegionEnd::Kept { part: "1.part".into(), done: 1, total: 2 };
    let mut state = AppState::default();
    state.apply(now(), AppEvent::Start(order(Path::new("/"), None)));
    let ended = WorkerEvent::Ended { id: JobId(1), regions: vec![kept, RegionEnd::Nothing], result: Ok(()) };
    state.apply(now(), AppEvent::Worker(ended));
    look_at(&state, "");
}
