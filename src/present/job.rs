//! Why a job did not save everything: causes and what to try, without full stops.

use std::path::Path;
use std::time::Duration;

use super::phone::list_differences;
use super::session::stopped;
use super::{Advice, JobOutcome, Present, UserError};
use crate::tr;
use bromide_engine::acquire::Sighting;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::link::Carrier;
use bromide_engine::readback::{BadJob, BadRange, JobError};
use bromide_engine::session::SessionError;
use bromide_engine::storage::RefusedRead;

impl From<&JobError> for UserError {
    fn from(error: &JobError) -> UserError {
        match error {
            // No phone was touched; a full disk is the disk's fault, not that of what was typed.
            JobError::Files(error @ DiskError::NoSpace { .. }) => UserError::from(error),
            JobError::Disk(error) => disk_failed(error),
            JobError::Files(error) => UserError { exit: JobOutcome::Usage, ..UserError::from(error) },
            JobError::BadJob(error) => UserError::usage(error.present()),
            JobError::NoPhone { waited, seen } => no_phone(*waited, seen.as_ref()),
            JobError::Port(error) => UserError::from(error),
            JobError::CannotRead(obstacle) => UserError::from(obstacle),
            JobError::BadRange(error) => UserError::from(error),
            JobError::RefusedAt(RefusedRead { at, error }) => {
                let shown = format!("{at:#010x}");
                let cause = match error {
                    SessionError::Refused { status, .. } => tr!(
                        "error-refused-at",
                        at = shown,
                        sentence = status.present(),
                        status = status.to_string()
                    ),
                    other => tr!("error-agent-refused-at", at = shown, why = other.present()),
                };
                UserError::new(JobOutcome::CannotRead, cause, vec![Advice::OtherRange { at: *at }])
            }
            JobError::OtherPhone { differs } => UserError::new(
                JobOutcome::CannotRead,
                tr!("error-other-phone", differs = list_differences(differs)),
                vec![Advice::FirstPhone, Advice::NewDump],
            ),
            JobError::Unreadable { bytes, places, first, refused } => {
                unreadable(*bytes, *places, *first, refused.as_ref())
            }
            JobError::Lost(error) => UserError::from(error),
            JobError::CheckFailed { blocks } => UserError::new(
                JobOutcome::CheckFailed,
                tr!("error-check-failed", blocks = *blocks),
                vec![Advice::ShortCable, Advice::Charge, Advice::ReadAgain],
            ),
            JobError::Cancelled { phone_settled: true } => stopped(),
            JobError::Cancelled { phone_settled: false } => UserError::new(
                JobOutcome::Stopped,
                tr!("error-stopped-while-sending"),
                vec![Advice::ReadAgain, Advice::BatteryOut],
            ),
        }
    }
}

impl Present for BadJob {
    fn present(&self) -> String {
        match self {
            BadJob::NoRegions => tr!("job-nothing"),
            BadJob::TwoWriteOne(file) => tr!("job-two-write-one", file = file.display().to_string()),
            BadJob::StartPastEnd { start, end } => tr!(
                "job-start-past-window",
                start = format!("{start:#x}"),
                size = super::size(*end),
                end = format!("{end:#x}")
            ),
            BadJob::EndPastEnd { start, length, end } => tr!(
                "job-end-past-window",
                start = format!("{start:#x}"),
                length = format!("{length:#x}"),
                end = format!("{end:#x}"),
                longest = format!("{:#x}", end.saturating_sub(*start))
            ),
            BadJob::NotARegion(error) => error.present(),
            BadJob::PastArea(offset) => tr!("job-offset-past-end", offset = format!("{offset:#x}")),
        }
    }
}

impl From<&BadRange> for UserError {
    fn from(error: &BadRange) -> UserError {
        let (cause, instead) = match error {
            BadRange::SizeUnknown => (tr!("range-size-unknown"), Advice::GiveLength),
            BadRange::NoSuchPartition(name) => (tr!("range-no-partition", name = name), Advice::OtherArea),
            BadRange::NoSuchArea(area) => (tr!("range-no-area", area = area.to_string()), Advice::OtherArea),
            BadRange::NeverRead(area) => {
                (tr!("range-never-read", area = area.to_string()), Advice::OtherArea)
            }
            BadRange::NothingToSave => (tr!("range-nothing-to-save"), Advice::OtherArea),
            BadRange::PartsPastEnd { names, size } => {
                let names = super::listed(names);
                (tr!("range-parts-past-end", names = names, size = super::size(*size)), Advice::NothingMore)
            }
            BadRange::PastEnd { start, length, size: end, known_from } => {
                let (start, end) = (*start, *end);
                let (from, size, bytes) = (format!("{start:#x}"), super::size(end), format!("{end:#x}"));
                let known_from = known_from.map(|known_from| known_from.present());
                let cause = match (length, known_from) {
                    (length, None) => {
                        let length = format!("{:#x}", length.unwrap_or_default());
                        tr!("range-past-area", start = from, length = length, size = size, bytes = bytes)
                    }
                    (Some(length), Some(known_from)) => tr!(
                        "range-end-past-flash",
                        start = from,
                        length = format!("{length:#x}"),
                        size = size,
                        bytes = bytes,
                        from = known_from
                    ),
                    (None, Some(known_from)) => tr!(
                        "range-start-past-flash",
                        start = from,
                        size = size,
                        bytes = bytes,
                        from = known_from
                    ),
                };
                let instead = match end.checked_sub(start) {
                    Some(left) if left > 0 => Advice::GiveLess { most: left },
                    _ => Advice::GiveStart { end },
                };
                (cause, instead)
            }
        };
        UserError::new(JobOutcome::CannotRead, cause, vec![instead])
    }
}

/// What is kept of a region whose part file is there.
#[must_use]
pub fn kept_part(part: &Path, done: u64, total: u64) -> String {
    let (file, [done, total]) = (part.display().to_string(), super::sizes_apart([done, total]));
    tr!("kept-part", done = done, total = total, file = file)
}

/// What was read of a region whose part file is no longer reachable.
#[must_use]
pub fn gone_part(part: &Path, done: u64, total: u64) -> String {
    let (file, [done, total]) = (part.display().to_string(), super::sizes_apart([done, total]));
    tr!("kept-gone", done = done, total = total, file = file)
}

/// What was read of a region whose part file was deleted.
#[must_use]
pub fn deleted_part(part: &Path, done: u64) -> String {
    tr!("kept-deleted", done = super::size(done), file = part.display().to_string())
}

/// What was refused will be refused again; what was not answered may be the battery.
fn unreadable(bytes: u64, places: u64, first: u64, refused: Option<&RefusedRead>) -> UserError {
    let size = super::size(bytes);
    match refused {
        Some(RefusedRead { at, error }) => {
            let at = format!("{at:#010x}");
            let cause = match error {
                SessionError::Refused { status, .. } => tr!(
                    "error-refused-places",
                    size = size,
                    places = places,
                    at = at,
                    status = status.to_string()
                ),
                _ => tr!("error-agent-refused-places", size = size, places = places, at = at),
            };
            UserError::new(JobOutcome::CannotRead, cause, vec![Advice::UseTheRest])
        }
        None => UserError::new(
            JobOutcome::Unfinished,
            tr!("error-unreadable", size = size, places = places, at = format!("{first:#010x}")),
            vec![Advice::ShortCable, Advice::Charge, Advice::ReadAgain],
        ),
    }
}

fn no_phone(waited: Duration, seen: Option<&Sighting>) -> UserError {
    let seconds = waited.as_secs_f64();
    let sighting = seen;
    let seen = seen.map(Present::present);
    let cause = match (seen, seconds < 0.5) {
        (None, true) => tr!("error-no-phone-now"),
        (None, false) => tr!("error-no-phone", seconds = seconds),
        (Some(seen), true) => tr!("error-no-phone-now-but", seen = seen),
        (Some(seen), false) => tr!("error-no-phone-but", seconds = seconds, seen = seen),
    };
    UserError::new(JobOutcome::NoPhone, cause, connect_a_phone(sighting))
}

/// How a phone is brought into boot-ROM mode: on a serial line it is a matter of wires and of power.
fn connect_a_phone(seen: Option<&Sighting>) -> Vec<Advice> {
    match seen {
        Some(Sighting::Nonsense { .. } | Sighting::ConnectionLost(_)) => {
            vec![Advice::BatteryOut, Advice::HoldKey, Advice::ShortCable]
        }
        Some(seen) if seen.carrier() == Some(Carrier::Uart) => {
            vec![Advice::CrossRxTx, Advice::ConnectGround, Advice::PowerKey]
        }
        Some(Sighting::CannotOpen(error)) => {
            let advice = UserError::from(error).advice;
            advice
                .into_iter()
                .filter(|advice| *advice != Advice::ReadAgain)
                .chain([Advice::HoldKey])
                .collect()
        }
        _ => vec![Advice::HoldKey, Advice::TryKeys, Advice::OtherCable],
    }
}

/// The disk failed during the job. The names that the job needs are still needed.
fn disk_failed(error: &DiskError) -> UserError {
    let shown = UserError::from(error);
    match error {
        // Somebody took the name while the phone was read.
        DiskError::Exists(path) | DiskError::Foreign(path) | DiskError::NotRegular(path) => {
            UserError { advice: vec![Advice::MoveAway(path.clone()), Advice::ReadAgain], ..shown }
        }
        DiskError::PartExists(path) => {
            UserError { advice: vec![Advice::ResumeListed(path.clone())], ..shown }
        }
        _ => shown,
    }
}
