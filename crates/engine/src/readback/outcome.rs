//! [`JobOutcome`]: how a job ended, for exit codes and JSON. The causes are in the errors.

use super::error::JobError;
use crate::dumpfile::DiskError;
use crate::link::LinkError;
use crate::session::SessionError;

/// How a job or another piece of work ended. Decides the command line's exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobOutcome {
    /// Saved and checked.
    Saved,
    /// Bad usage; no phone was touched.
    Usage,
    /// No phone within the time given.
    NoPhone,
    /// Unfinished; what was read is kept.
    Unfinished,
    /// Read, but the check failed.
    CheckFailed,
    /// The disk or a file.
    Disk,
    /// This phone or range cannot be read.
    CannotRead,
    /// Stopped by the user; what was read is kept.
    Stopped,
}

impl JobOutcome {
    /// A stable id for JSON events and logs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            JobOutcome::Saved => "saved",
            JobOutcome::Usage => "bad usage",
            JobOutcome::NoPhone => "no phone",
            JobOutcome::Unfinished => "unfinished",
            JobOutcome::CheckFailed => "check failed",
            JobOutcome::Disk => "disk error",
            JobOutcome::CannotRead => "cannot be read",
            JobOutcome::Stopped => "stopped",
        }
    }
}

impl From<&JobError> for JobOutcome {
    fn from(error: &JobError) -> JobOutcome {
        match error {
            // No phone was touched, but a full disk is not bad usage.
            JobError::Files(DiskError::NoSpace { .. }) | JobError::Disk(_) => JobOutcome::Disk,
            JobError::Files(_) | JobError::BadJob(_) => JobOutcome::Usage,
            JobError::NoPhone { .. } => JobOutcome::NoPhone,
            JobError::Port(error) => JobOutcome::from(error),
            JobError::Lost(error) => JobOutcome::from(error),
            JobError::CannotRead(_)
            | JobError::BadRange(_)
            | JobError::RefusedAt(_)
            | JobError::OtherPhone { .. }
            // A refusal is final; a missing answer may be the battery.
            | JobError::Unreadable { refused: Some(_), .. } => JobOutcome::CannotRead,
            JobError::Unreadable { refused: None, .. } => JobOutcome::Unfinished,
            JobError::CheckFailed { .. } => JobOutcome::CheckFailed,
            JobError::Cancelled { .. } => JobOutcome::Stopped,
        }
    }
}

impl From<&LinkError> for JobOutcome {
    fn from(error: &LinkError) -> JobOutcome {
        match error {
            LinkError::Unplugged | LinkError::NoList(_) | LinkError::Io { .. } => JobOutcome::Unfinished,
            LinkError::Busy { .. } | LinkError::Denied { .. } | LinkError::NotAPort { .. } => {
                JobOutcome::Usage
            }
        }
    }
}

impl From<&SessionError> for JobOutcome {
    fn from(error: &SessionError) -> JobOutcome {
        match error {
            SessionError::Link(error) => JobOutcome::from(error),
            SessionError::Cancelled => JobOutcome::Stopped,
            SessionError::Refused { .. } | SessionError::NotTaken { .. } => JobOutcome::CannotRead,
            SessionError::Silent { .. }
            | SessionError::OutOfSync { .. }
            | SessionError::Restarted
            | SessionError::Lost => JobOutcome::Unfinished,
        }
    }
}
