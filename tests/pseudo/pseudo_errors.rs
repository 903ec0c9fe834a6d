//! Every error, obstacle, chip and flash of all layers in the pseudo language: no letter of English but in
//! data.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use crate::common::{MIB, every_request};
use crate::english::{assert_error, assert_no_english, english_in, start};
use crate::pseudo::{look_at, now, order};
use bromide::app::{AppEvent, AppState, Level, MainButton, State};
use bromide::present::{Present as _, UserError};
use bromide::tr;
use bromide::worker::{JobId, WorkerEvent};
use bromide_engine::acquire::{Obstacle, Sighting, WantedAgent};
use bromide_engine::brom::Status;
use bromide_engine::chip::{self, AnsweredBy, ChipIds, Recognised};
use bromide_engine::dumpfile::DiskActivity;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::finder::ids::TABLE;
use bromide_engine::finder::{NotAPortKind, PortNameError};
use bromide_engine::flash::{Claim, FirstBlock, JedecId, KnownFrom};
use bromide_engine::flash::{FlashName, FlashObstacle};
use bromide_engine::link::{Carrier, LinkActivity, LinkError, LinkFault, PortHolder};
use bromide_engine::readback::{CheckChoice, JobError, Phase, RegionEnd};
use bromide_engine::session::{Activity, Mismatch, SessionError};
use bromide_engine::storage::RefusedRead;
use bromide_engine::units::Address;
use std::path::{Path, PathBuf};
use std::time::Duration;

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
        sessions.extend(mismatches.map(|what| SessionError::OutOfSync { during, what }));
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
        DiskError::ReservedName("/1/2.part".into()),
        DiskError::NameTooLong { path: path(), excess: 1, limit: 255 },
        DiskError::NameTooLong { path: path(), excess: 9, limit: 255 },
        DiskError::NotRegular(path()),
        DiskError::Foreign(path()),
        DiskError::Utf16(path()),
        DiskError::SecondName(path()),
        DiskError::NoJournal(path()),
        DiskError::OtherJournal(path()),
        DiskError::Changed(path()),
        DiskError::Deleted(path()),
        DiskError::Unreliable(path()),
        DiskError::PartExists(path()),
        DiskError::Locked(path()),
        DiskError::NoSpace { folder: "/1".into(), needed: 4 * MIB, available: 7, claimed: 0 },
        DiskError::NoSpace { folder: "/1".into(), needed: 4 * MIB, available: 5 * MIB, claimed: 4 * MIB },
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
        JobError::NoPhone {
            waited,
            seen: Some(Sighting::NotABootRom { port: port(), carrier: Carrier::Uart }),
        },
        JobError::NoPhone { waited, seen: Some(Sighting::Nonsense { port: port(), hardware_code: 0 }) },
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
            let error = UserError::from(&JobError::RefusedAt(RefusedRead { at: u64::from(at.0), error }));
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
                Recognised::Unknown => {
                    let member = chip::family_of(hardware_code).map(Obstacle::ChipOfFamily);
                    member.iter().for_each(|member| assert_error(&UserError::from(member), &["MT"]));
                }
                Recognised::Readable(_) => {}
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
        Obstacle::RegisterUnreadable { at: Address(0x1000), status: Status(0x1D08) },
        Obstacle::FlashRefused(Status(0x1D08)),
        Obstacle::NeedsOlderAgent { refused: Box::new(Obstacle::Locked), wanted: WantedAgent::Any },
        Obstacle::NeedsOlderAgent { refused: Box::new(Obstacle::Locked), wanted: WantedAgent::Another },
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
    let kept = RegionEnd::Kept { part: "1.part".into(), good: 1, total: 2 };
    let mut state = AppState::default();
    state.apply(now(), AppEvent::Start(order(Path::new("/"), None)));
    let ended = WorkerEvent::Ended { id: JobId(1), regions: vec![kept, RegionEnd::Nothing], result: Ok(()) };
    state.apply(now(), AppEvent::Worker(ended));
    look_at(&state, "");
}
