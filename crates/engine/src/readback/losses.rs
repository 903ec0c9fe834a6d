//! The policy for a phone that is lost during a job: how often, how long to wait, and what to report about other devices in its place.
//!
//! Used by `run`.

use std::time::Duration;

use super::error::JobError;
use super::policy::{FIRST_PAUSE, LONGEST_PAUSE, MAX_LOSSES};
use crate::acquire::AcquireError;
use crate::event::{Event, Note};
use crate::link::Moment;
use crate::session::SessionError;
use crate::storage::Presence;

/// A phone that was lost and is waited for.
#[derive(Debug)]
pub(super) struct Loss {
    error: SessionError,
    /// Until when; `None`: until the job is stopped.
    pub(super) until: Option<Moment>,
    /// The phone is still present but does not answer.
    pub(super) hung: Option<Box<dyn Presence>>,
    /// How often another device was found in its place.
    other_devices: u32,
    /// What was reported about it last, so that the same device is reported once.
    reported: Option<Note>,
}

impl Loss {
    pub(super) fn new(error: SessionError, until: Option<Moment>, hung: Option<Box<dyn Presence>>) -> Loss {
        Loss { error, until, hung, other_devices: 0, reported: None }
    }

    pub(super) fn why(self) -> JobError {
        JobError::Lost(self.error)
    }

    /// Whether the time for the phone is over. There is always one attempt.
    pub(super) fn is_over(&self, now: Moment) -> bool {
        self.other_devices > 0 && self.until.is_some_and(|until| now >= until)
    }

    pub(super) fn other_devices(&self) -> u32 {
        self.other_devices
    }

    /// Another device is in its place, with which the job cannot continue because of `error`.
    pub(super) fn found_other_device(&mut self, error: &JobError, emit: &mut dyn FnMut(Event)) {
        self.other_devices = self.other_devices.saturating_add(1);
        let note = match error.clone() {
            JobError::OtherPhone { differs } => Note::OtherPhone { differs },
            JobError::CannotRead(obstacle) => Note::UnsuitablePhone(AcquireError::CannotRead(obstacle)),
            JobError::Port(error) => Note::UnsuitablePhone(AcquireError::Port(error)),
            // Ends the job, or is waited for without a report.
            _ => return,
        };
        if self.reported.as_ref() != Some(&note) {
            emit(Event::Note(note.clone()));
            self.reported = Some(note);
        }
    }
}

/// The losses since something was read.
#[derive(Debug, Default)]
pub(super) struct Losses {
    in_a_row: u32,
    progress: u64,
}

impl Losses {
    /// Counts a loss. Returns whether there were too many without progress; `progress` grows with every byte that is read,
    /// and falls when bytes must be read again: that is no progress.
    pub(super) fn are_too_many(&mut self, progress: u64) -> bool {
        if progress > self.progress {
            *self = Losses { in_a_row: 0, progress };
        }
        self.in_a_row += 1;
        self.in_a_row >= MAX_LOSSES
    }

    /// How long to wait before the phone is looked for.
    pub(super) fn pause(&self, other_devices: u32) -> Duration {
        let doublings = self.in_a_row.saturating_sub(1).max(other_devices).min(5);
        (FIRST_PAUSE * 2_u32.pow(doublings)).min(LONGEST_PAUSE)
    }
}
