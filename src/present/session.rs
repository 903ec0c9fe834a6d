//! What goes wrong between a phone and us while they talk.

use super::{JobOutcome, UserError};
use crate::words;
use bromide_engine::session::SessionError;

pub(super) fn stopped() -> UserError {
    UserError::new(JobOutcome::Stopped, words!("error-stopped"), vec![])
}

impl From<&SessionError> for UserError {
    fn from(error: &SessionError) -> UserError {
        let power_cycle =
            || vec![words!("do-battery-out"), words!("do-short-cable"), words!("do-read-again")];
        match error {
            SessionError::Link(error) => UserError::from(error),
            SessionError::Cancelled => stopped(),
            SessionError::Silent { waited, .. } => UserError::new(
                JobOutcome::Unfinished,
                words!("error-silent", seconds = waited.as_secs_f64()),
                power_cycle(),
            ),
            SessionError::Refused { status, .. } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-refused", sentence = status.sentence(), status = status.to_string()),
                vec![],
            ),
            SessionError::OutOfStep { .. } => {
                UserError::new(JobOutcome::Unfinished, words!("error-out-of-step"), power_cycle())
            }
            SessionError::NotTaken { .. } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-window-shut", why = error.to_string()),
                power_cycle(),
            ),
            SessionError::Restarted => UserError::new(
                JobOutcome::Unfinished,
                words!("error-restarted"),
                vec![words!("do-charge"), words!("do-read-again")],
            ),
            SessionError::Lost => {
                UserError::new(JobOutcome::Unfinished, words!("error-no-sense"), power_cycle())
            }
        }
    }
}

/// The phone's refusal in words, and its status as a number; an error that is no refusal says itself.
pub(super) fn status_sentence(error: &SessionError) -> (String, String) {
    match error {
        SessionError::Refused { status, .. } => (status.sentence(), status.to_string()),
        other => (other.to_string(), String::new()),
    }
}
