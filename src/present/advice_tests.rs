//! Every cause of every layer, in every state of the disk: no advice names an action that Bromide refuses then.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use super::*;
use crate::present::UserError;
use bromide_engine::acquire::{Difference, Obstacle, Sighting, WantedAgent};
use bromide_engine::brom::{Request, Status};
use bromide_engine::chip::{self, AnsweredBy, ChipIds, Recognised};
use bromide_engine::dumpfile::{DiskActivity, DiskError};
use bromide_engine::facts::MeId;
use bromide_engine::flash::FlashObstacle;
use bromide_engine::link::{Carrier, LinkActivity, LinkError, LinkFault, PortHolder};
use bromide_engine::readback::{BadRange, JobError};
use bromide_engine::reading_program::Doubt;
use bromide_engine::session::{Activity, Mismatch, SessionError};
use bromide_engine::storage::{AreaKind, RefusedRead};
use bromide_engine::units::Address;

fn file() -> PathBuf {
    PathBuf::from("/d/my dump.bin")
}

fn part() -> PathBuf {
    PathBuf::from("/d/my dump.bin.part")
}

fn links() -> Vec<LinkError> {
    let port = || "COM5".to_owned();
    let faults = [
        LinkFault::from(io::Error::other("EIO")),
        LinkFault::WriteTimedOut,
        LinkFault::UsbCancelTimedOut,
        LinkFault::UsbStalled,
        LinkFault::NoUsbDriver,
    ];
    let holders = [
        PortHolder::Named("minicom".into()),
        PortHolder::Named("ModemManager".into()),
        PortHolder::OfAnotherUser { probably: None },
        PortHolder::Unknown,
    ];
    let mut links = vec![
        LinkError::Unplugged,
        LinkError::Denied { port: port() },
        LinkError::NotAPort { port: port() },
        LinkError::NoList(io::Error::other("EIO").into()),
    ];
    links.extend(holders.map(|holder| LinkError::Busy { port: port(), holder }));
    links.extend(faults.map(|fault| LinkError::Io { port: port(), during: LinkActivity::Reading, fault }));
    links
}

fn sessions() -> Vec<SessionError> {
    let during = Activity::Request(Request::Read32 { at: Address(0), words: 1 });
    let mut sessions = vec![
        SessionError::Cancelled,
        SessionError::Restarted,
        SessionError::Lost,
        SessionError::Silent { during, waited: Duration::from_secs(5) },
        SessionError::Refused { during, status: Status(0x1000) },
        SessionError::NotTaken { during, at: Address(0), found: 7 },
        SessionError::OutOfSync { during, what: Mismatch::Unstable },
    ];
    sessions.extend(links().into_iter().map(SessionError::Link));
    sessions
}

fn disks() -> Vec<DiskError> {
    use DiskActivity::{Computing, ReadingBack, Removing, Renaming, Writing};
    let mut disks = vec![
        DiskError::NoFolder("/d".into()),
        DiskError::NotAFile(file()),
        DiskError::Unwritable { path: part(), source: io::ErrorKind::PermissionDenied.into() },
        DiskError::Exists(file()),
        DiskError::ReservedName(part()),
        DiskError::NameTooLong { path: file(), excess: 3, limit: 255 },
        DiskError::NotRegular(file()),
        DiskError::Foreign("/d/my dump.bin.part.json".into()),
        DiskError::Utf16("/d/my dump.bin.part.json".into()),
        DiskError::PartExists(part()),
        DiskError::PartExists("/d/my dump.bin.part.json".into()),
        DiskError::NotAPart(file()),
        DiskError::Finished(file()),
        DiskError::NoPart(part()),
        DiskError::Deleted(part()),
        DiskError::Replaced(part()),
        DiskError::SecondName(part()),
        DiskError::NoJournal(part()),
        DiskError::OtherJournal("/d/my dump.bin.part.json".into()),
        DiskError::Changed(part()),
        DiskError::Unreliable(part()),
        DiskError::Locked(part()),
        DiskError::NoSpace { folder: "/d".into(), needed: 2, available: 1, claimed: 0 },
        DiskError::Busy { path: part(), source: io::ErrorKind::ResourceBusy.into() },
    ];
    use io::ErrorKind as Kind;
    for kind in [
        Kind::StorageFull,
        Kind::QuotaExceeded,
        Kind::FileTooLarge,
        Kind::ReadOnlyFilesystem,
        Kind::NotFound,
        Kind::StaleNetworkFileHandle,
        Kind::NetworkDown,
        Kind::PermissionDenied,
        Kind::Other,
    ] {
        for during in [Writing, ReadingBack, Renaming, Removing, Computing] {
            disks.push(DiskError::Io { during, path: part(), source: kind.into() });
        }
    }
    disks
}

fn obstacles() -> Vec<Obstacle> {
    let mut obstacles = vec![
        Obstacle::InPreloader { version: 5 },
        Obstacle::UnknownChip { hardware_code: 0xBEEF },
        Obstacle::NoHardwareCode,
        Obstacle::Locked,
        Obstacle::RegisterRefused(Status(0x1000)),
        Obstacle::RegisterUnreadable { at: Address(0xA051_0000), status: Status(0x1000) },
        Obstacle::FlashRefused(Status(0x1D08)),
        Obstacle::ReadingProgram(Doubt::NoHello),
        Obstacle::NeedsOlderAgent { refused: Box::new(Obstacle::Locked), wanted: WantedAgent::Any },
        Obstacle::NeedsOlderAgent {
            refused: Box::new(Obstacle::FlashRefused(Status(0x1D08))),
            wanted: WantedAgent::Another,
        },
        Obstacle::Flash(FlashObstacle::WindowLost),
        Obstacle::Flash(FlashObstacle::AllZero),
    ];
    for hardware_code in 0..=u16::MAX {
        for answered_by in [AnsweredBy::Registers, AnsweredBy::Command] {
            let ids = ChipIds { answered_by, hardware_code, ..ChipIds::default() };
            if let Recognised::Refused(refusal) = chip::recognise(&ids) {
                obstacles.push(Obstacle::Chip(*refusal));
            }
        }
        obstacles.extend(chip::family_of(hardware_code).map(Obstacle::ChipOfFamily));
    }
    obstacles
}

fn causes() -> Vec<JobError> {
    let port = || "COM5".to_owned();
    let me_id = |number: u8| MeId(vec![number]);
    let mut seen: Vec<Option<Sighting>> = vec![None];
    for carrier in [Carrier::PhoneUsb, Carrier::Uart] {
        seen.push(Some(Sighting::NoAnswer { port: port(), carrier }));
        seen.push(Some(Sighting::NotABootRom { port: port(), carrier }));
    }
    seen.push(Some(Sighting::Nonsense { port: port(), hardware_code: 0xFFFF }));
    seen.extend(links().into_iter().map(|error| Some(Sighting::CannotOpen(error))));
    for error in sessions() {
        seen.push(Some(Sighting::ConnectionLost(error.clone())));
        seen.push(Some(Sighting::HandshakeFailed { port: port(), error }));
    }
    let refused = || RefusedRead { at: 0x10_0000, error: sessions()[4].clone() };
    let mut causes = vec![
        JobError::RefusedAt(refused()),
        JobError::OtherPhone { differs: vec![Difference::MeId { before: me_id(1), now: me_id(2) }] },
        JobError::Unreadable { bytes: 1024, places: 1, first: 0x4000, refused: None },
        JobError::Unreadable { bytes: 1024, places: 1, first: 0x4000, refused: Some(refused()) },
        JobError::CheckFailed { blocks: 1 },
        JobError::Cancelled { phone_settled: true },
        JobError::Cancelled { phone_settled: false },
        JobError::BadRange(BadRange::SizeUnknown),
        JobError::BadRange(BadRange::NoSuchArea(AreaKind::Flash)),
        JobError::BadRange(BadRange::PartsPastEnd { names: vec!["userdata".into()], size: 8 }),
    ];
    for (start, length) in [(0, Some(9)), (4, None), (8, None), (9, Some(1))] {
        causes.push(JobError::BadRange(BadRange::PastEnd { start, length, size: 8, known_from: None }));
    }
    let waited = [Duration::ZERO, Duration::from_secs(9)];
    causes.extend(
        seen.iter().flat_map(|seen| waited.map(|waited| JobError::NoPhone { waited, seen: seen.clone() })),
    );
    causes.extend(links().into_iter().map(JobError::Port));
    causes.extend(sessions().into_iter().map(JobError::Lost));
    causes.extend(obstacles().into_iter().map(JobError::CannotRead));
    causes.extend(disks().into_iter().map(JobError::Files));
    causes.extend(disks().into_iter().map(JobError::Disk));
    causes
}

/// Fails to compile when a kind of error is added, so that [`causes`] is extended, too.
fn is_in_the_list(error: &JobError) {
    match error {
        JobError::Files(_)
        | JobError::BadJob(_)
        | JobError::NoPhone { .. }
        | JobError::Port(_)
        | JobError::CannotRead(_)
        | JobError::BadRange(_)
        | JobError::RefusedAt(_)
        | JobError::Lost(_)
        | JobError::OtherPhone { .. }
        | JobError::Unreadable { .. }
        | JobError::Disk(_)
        | JobError::CheckFailed { .. }
        | JobError::Cancelled { .. } => {}
    }
}

/// Whether Bromide refuses what `asked` needs, after `error` left `kept` on the disk; why.
fn refusal(asked: &Asked, steps: &[Advice], error: &JobError, kept: &[PathBuf]) -> Option<&'static str> {
    use DiskError as Disk;
    let files = match error {
        JobError::Files(error) | JobError::Disk(error) => Some(error),
        _ => None,
    };
    // Another step of the same advice may first make room, bring the disk back, change the name.
    let has_other_name = steps.iter().any(|step| {
        matches!(
            step,
            Advice::OtherName | Advice::MoveAway(_) | Advice::OtherDisk | Advice::ShorterName { .. }
        )
    });
    match asked {
        Asked::Nothing => None,
        Asked::SameJob if !kept.is_empty() => Some("an unfinished dump has the name"),
        Asked::SameJob if has_other_name => None,
        Asked::SameJob => match files {
            Some(
                Disk::Exists(_)
                | Disk::PartExists(_)
                | Disk::ReservedName(_)
                | Disk::NameTooLong { .. }
                | Disk::NotRegular(_)
                | Disk::Foreign(_)
                | Disk::Utf16(_)
                | Disk::Replaced(_)
                | Disk::SecondName(_)
                | Disk::NoFolder(_)
                | Disk::NotAFile(_)
                | Disk::Locked(_),
            ) => Some("the same name is refused again"),
            _ => None,
        },
        Asked::Resume(None) => match error {
            // Only a job that continues a dump compares phones.
            JobError::OtherPhone { .. } => None,
            _ if kept.is_empty() => Some("there is no unfinished dump"),
            _ => None,
        },
        Asked::Resume(Some(part)) => {
            let is_named = matches!(files, Some(Disk::PartExists(path)) if path == part);
            let comes_back = steps.contains(&Advice::BringDiskBack)
                && matches!(files, Some(Disk::Io { path, .. }) if path == part);
            (!kept.contains(part) && !is_named && !comes_back).then_some("there is no such unfinished dump")
        }
        Asked::Replace => {
            (!matches!(error, JobError::Files(Disk::Exists(_)))).then_some("no finished file is replaced")
        }
        Asked::GiveUp => (!matches!(error, JobError::Files(Disk::PartExists(_))))
            .then_some("no unfinished dump is given up"),
        Asked::OtherRange => match error {
            JobError::BadRange(_) | JobError::RefusedAt(_) if kept.is_empty() || has_other_name => None,
            JobError::BadRange(_) | JobError::RefusedAt(_) => Some("an unfinished dump keeps its range"),
            _ => Some("no range helps"),
        },
        Asked::Part => kept.is_empty().then_some("there is no unfinished file"),
    }
}

#[test]
fn no_advice_names_an_action_that_is_refused_in_that_state() {
    let kept = |part: PathBuf| RegionEnd::Kept { part, good: 1, total: 2 };
    let states = [
        vec![],
        vec![RegionEnd::Nothing],
        vec![kept(part())],
        vec![kept(part()), RegionEnd::Nothing, kept("/d/b.part".into()), kept("/d/c.part".into())],
        vec![RegionEnd::Gone { part: part(), good: 1, total: 2 }],
        vec![RegionEnd::Deleted { part: part(), good: 1 }],
    ];
    for error in causes() {
        is_in_the_list(&error);
        for ends in &states {
            // What is refused before a phone is touched leaves an earlier unfinished dump as it is.
            let parts: Vec<PathBuf> = ends
                .iter()
                .filter_map(|end| match end {
                    RegionEnd::Kept { part, .. } | RegionEnd::Gone { part, .. } => Some(part.clone()),
                    _ => None,
                })
                .collect();
            let shown = UserError::from(&error).with_ends(ends);
            for step in &shown.advice {
                let refused = refusal(&step.asks(), &shown.advice, &error, &parts);
                assert_eq!(refused, None, "{step:?} after {error:?} with {parts:?}");
            }
            let has = |wanted: fn(&Advice) -> bool| shown.advice.iter().position(wanted);
            let back = has(|advice| *advice == Advice::BringDiskBack);
            let resume = has(|advice| matches!(advice, Advice::Resume(_)));
            match &ends[..] {
                [RegionEnd::Gone { .. }] => assert!(resume.is_none() || back < resume && back.is_some()),
                [RegionEnd::Deleted { .. }] => assert_eq!((back, resume), (None, None), "{error:?}"),
                _ => {}
            }
            let mut unique = shown.advice.clone();
            unique.dedup();
            assert_eq!(unique, shown.advice, "{error:?}");
        }
    }
}

#[test]
fn every_cause_but_a_stop_has_advice() {
    for error in causes() {
        let is_stop = matches!(
            error,
            JobError::Cancelled { phone_settled: true }
                | JobError::Lost(SessionError::Cancelled)
                | JobError::Port(LinkError::NotAPort { .. })
        ) || matches!(&error, JobError::Lost(SessionError::Link(LinkError::NotAPort { .. })));
        let advice = UserError::from(&error).advice;
        assert_eq!(advice.is_empty(), is_stop, "{error:?}: {advice:?}");
    }
}

#[test]
fn a_lost_phone_is_read_again_if_nothing_is_kept_and_resumed_by_its_path_otherwise() {
    let lost = || UserError::from(&JobError::Lost(SessionError::Link(LinkError::Unplugged)));
    assert_eq!(lost().with_ends(&[RegionEnd::Nothing]).advice.last(), Some(&Advice::ReadAgain));
    let kept = [RegionEnd::Kept { part: part(), good: 1, total: 2 }];
    let steps = lost().with_ends(&kept).what_to_do();
    assert!(!steps.contains(&Advice::ReadAgain.present()), "{steps:?}");
    assert!(steps.iter().any(|step| step.contains("bromide-cli resume '/d/my dump.bin.part'")), "{steps:?}");
}

#[cfg(unix)]
#[test]
fn a_path_is_one_word_of_the_shell() {
    for (path, word) in [
        ("/d/dump.bin.part", "/d/dump.bin.part"),
        ("/d/a b.part", "'/d/a b.part'"),
        ("it's.part", r"'it'\''s.part'"),
        ("$(rm).part", "'$(rm).part'"),
        ("телефон.part", "телефон.part"),
        (r"a\b.part", r"'a\b.part'"),
    ] {
        assert_eq!(typed(Path::new(path)), word);
    }
}
