//! Why a job did not save everything: causes and what to try, without full stops.

use std::time::Duration;

use super::phone::list_differences;
use super::session::{status_sentence, stopped};
use super::{JobOutcome, Present, UserError};
use crate::words;
use bromide_engine::acquire::Sighting;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::readback::{BadJob, BadRange, JobError};
use bromide_engine::storage::{NotARegion, RefusedPlace};

impl From<&JobError> for UserError {
    fn from(error: &JobError) -> UserError {
        match error {
            // No phone was touched; a full disk is the disk's fault, not that of what was typed.
            JobError::Files(error @ DiskError::NoSpace { .. }) | JobError::Disk(error) => {
                UserError::from(error)
            }
            JobError::Files(error) => UserError { exit: JobOutcome::Usage, ..UserError::from(error) },
            JobError::BadJob(error) => UserError::usage(error.present()),
            JobError::NoPhone { waited, seen } => no_phone(*waited, seen.as_ref()),
            JobError::Port(error) => UserError::from(error),
            JobError::CannotRead(obstacle) => UserError::from(obstacle),
            JobError::BadRange(error) => UserError::from(error),
            JobError::RefusedAt(RefusedPlace { at, error }) => {
                let (sentence, status) = status_sentence(error);
                let at = format!("{at:#010x}");
                UserError::new(
                    JobOutcome::CannotRead,
                    words!("error-refused-at", at = at, sentence = sentence, status = status),
                    vec![words!("do-read-before")],
                )
            }
            JobError::OtherPhone { differs } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-other-phone", differs = list_differences(differs)),
                vec![words!("do-first-phone"), words!("do-new-dump")],
            ),
            JobError::Unreadable { bytes, places, refused } => unreadable(*bytes, *places, refused.as_ref()),
            JobError::Refused(error) | JobError::Lost(error) => UserError::from(error),
            JobError::CheckFailed { blocks } => UserError::new(
                JobOutcome::CheckFailed,
                words!("error-check-failed", blocks = *blocks),
                vec![words!("do-short-cable"), words!("do-charge"), words!("do-read-again")],
            ),
            JobError::Cancelled { phone_settled: true } => stopped(),
            JobError::Cancelled { phone_settled: false } => UserError::new(
                JobOutcome::Stopped,
                words!("error-stopped-while-sending"),
                vec![words!("do-start-again")],
            ),
        }
    }
}

impl Present for BadJob {
    fn present(&self) -> String {
        match self {
            BadJob::NoRegions => words!("job-nothing"),
            BadJob::TwoWriteOne(file) => words!("job-two-write-one", file = file.display().to_string()),
            BadJob::StartPastEnd { start, end } => words!(
                "job-start-past-window",
                start = format!("{start:#x}"),
                size = super::size(*end),
                end = format!("{end:#x}")
            ),
            BadJob::EndPastEnd { start, length, end } => words!(
                "job-end-past-window",
                start = format!("{start:#x}"),
                length = format!("{length:#x}"),
                end = format!("{end:#x}"),
                longest = format!("{:#x}", end.saturating_sub(*start))
            ),
            BadJob::NotARegion(NotARegion::Empty) => words!("region-empty"),
            BadJob::NotARegion(NotARegion::PastEnd { start, len }) => {
                words!("region-past-end", start = format!("{start:#x}"), length = format!("{len:#x}"))
            }
            BadJob::PastArea(offset) => words!("job-offset-past-end", offset = format!("{offset:#x}")),
        }
    }
}

impl From<&BadRange> for UserError {
    fn from(error: &BadRange) -> UserError {
        let (cause, instead) = match *error {
            BadRange::SizeUnknown => (words!("range-size-unknown"), words!("range-give-length")),
            BadRange::NoSuchArea(area) => {
                (words!("range-no-area", area = area.to_string()), words!("range-other-area"))
            }
            BadRange::PastEnd { start, length, size: end, known_from } => {
                let (from, size, bytes) = (format!("{start:#x}"), super::size(end), format!("{end:#x}"));
                let known_from = known_from.map(|known_from| known_from.present()).unwrap_or_default();
                let cause = match length {
                    Some(length) => words!(
                        "range-end-past-flash",
                        start = from,
                        length = format!("{length:#x}"),
                        size = size,
                        bytes = bytes,
                        from = known_from
                    ),
                    None => words!(
                        "range-start-past-flash",
                        start = from,
                        size = size,
                        bytes = bytes,
                        from = known_from
                    ),
                };
                let instead = match end.checked_sub(start) {
                    Some(left) if left > 0 => words!("range-give-less", most = format!("{left:#x}")),
                    _ => words!("range-give-start", end = format!("{end:#x}")),
                };
                (cause, instead)
            }
        };
        UserError::new(JobOutcome::CannotRead, cause, vec![instead])
    }
}

/// What was refused will be refused again; what was not answered may be the battery.
fn unreadable(bytes: u64, places: u64, refused: Option<&RefusedPlace>) -> UserError {
    let size = super::size(bytes);
    match refused {
        Some(RefusedPlace { at, error }) => UserError::new(
            JobOutcome::CannotRead,
            words!(
                "error-refused-places",
                size = size,
                places = places,
                at = format!("{at:#010x}"),
                status = status_sentence(error).1
            ),
            vec![words!("do-use-the-rest")],
        ),
        None => UserError::new(
            JobOutcome::Unfinished,
            words!("error-unreadable", size = size, places = places),
            vec![words!("do-short-cable"), words!("do-charge"), words!("do-continue-for-rest")],
        ),
    }
}

fn no_phone(waited: Duration, seen: Option<&Sighting>) -> UserError {
    let seconds = waited.as_secs_f64();
    let seen = seen.map(Present::present);
    let cause = match (seen, seconds < 0.5) {
        (None, true) => words!("error-no-phone-now"),
        (None, false) => words!("error-no-phone", seconds = seconds),
        (Some(seen), true) => words!("error-no-phone-now-but", seen = seen),
        (Some(seen), false) => words!("error-no-phone-but", seconds = seconds, seen = seen),
    };
    UserError::new(
        JobOutcome::NoPhone,
        cause,
        vec![words!("do-hold-key"), words!("do-try-keys"), words!("do-other-cable")],
    )
}
