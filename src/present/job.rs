//! Why a job did not save everything.

use super::session::stopped;
use super::{JobOutcome, UserError};
use crate::words;
use bromide_engine::brom::Status;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::readback::JobError;
use bromide_engine::units::{Address, size_in_words};

impl From<&JobError> for UserError {
    fn from(error: &JobError) -> UserError {
        match error {
            // No phone was touched; a full disk is the disk's fault, not that of what was typed.
            JobError::Files(error @ DiskError::NoSpace { .. }) | JobError::Disk(error) => {
                UserError::from(error)
            }
            JobError::Files(error) => UserError { exit: JobOutcome::Usage, ..UserError::from(error) },
            JobError::BadJob(sentence) => UserError::usage(sentence.clone()),
            JobError::NoPhone { waited, seen } => no_phone(waited.as_secs_f64(), seen.as_deref()),
            JobError::Port(error) => UserError::from(error),
            JobError::CannotRead { why, needed } => {
                UserError::new(JobOutcome::CannotRead, capitalised(why), vec![needed.clone()])
            }
            JobError::BadRange { why, instead } => {
                UserError::new(JobOutcome::CannotRead, why.clone(), vec![instead.clone()])
            }
            JobError::RefusedAt { at, status } => UserError::new(
                JobOutcome::CannotRead,
                words!(
                    "error-refused-at",
                    at = at.to_string(),
                    sentence = status.sentence(),
                    status = status.to_string()
                ),
                vec![words!("do-read-before")],
            ),
            JobError::OtherPhone { differs } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-other-phone", differs = differs.join(", ")),
                vec![words!("do-first-phone"), words!("do-new-dump")],
            ),
            JobError::Unreadable { bytes, places, refused } => unreadable(*bytes, *places, *refused),
            JobError::Lost(error) => UserError::from(error),
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

/// What was refused will be refused again; what was not answered may be the battery.
fn unreadable(bytes: u64, places: u64, refused: Option<(Address, Status)>) -> UserError {
    let size = size_in_words(bytes);
    match refused {
        Some((at, status)) => UserError::new(
            JobOutcome::CannotRead,
            words!(
                "error-refused-places",
                size = size,
                places = places,
                at = at.to_string(),
                status = status.to_string()
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

fn no_phone(seconds: f64, seen: Option<&str>) -> UserError {
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

/// The first letter made large: sentences from the layers below start small.
pub(super) fn capitalised(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
