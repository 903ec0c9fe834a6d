//! What can go wrong between a request and its answer.

use std::time::Duration;

use crate::brom::{ExchangeError, Request, Status};
use crate::link::LinkError;
use crate::units::Address;
use crate::words;

/// Why a request has no good answer. `during` names the request in field terms ("READ32 of 0x00010000").
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SessionError {
    /// The job was stopped; the phone may be in the middle of an answer.
    #[error("{}", words!("session-stopped"))]
    Cancelled,
    /// The link broke.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The phone fell silent in the middle of an answer.
    #[error("{}", words!("session-silent", seconds = waited.as_secs_f64(), during = during))]
    Silent {
        /// The request.
        during: String,
        /// How long nothing came.
        waited: Duration,
    },
    /// The phone answered with a status that means no. The session is still in step.
    #[error("{}", words!("session-refused", during = during, status = status.to_string(), sentence = status.sentence()))]
    Refused {
        /// The request.
        during: String,
        /// Where, for reads and writes.
        at: Option<Address>,
        /// The status.
        status: Status,
    },
    /// The phone took a register write without complaint, but the register does not hold the value. In step.
    #[error("{}", words!("session-not-taken", during = during, at = at.to_string(), found = format!("{found:#010x}")))]
    NotTaken {
        /// What the write was for: "switching the flash window on".
        during: String,
        /// The register.
        at: Address,
        /// What it holds instead.
        found: u32,
    },
    /// The answer is none that the protocol allows, such as a wrong echo: host and phone are out of step.
    #[error("{}", words!("session-out-of-step", during = during, what = what))]
    OutOfStep {
        /// The request.
        during: String,
        /// What was wrong.
        what: String,
    },
    /// The phone has restarted: it answers the handshake anew.
    #[error("{}", words!("session-restarted"))]
    Restarted,
    /// Nothing brought host and phone back into step.
    #[error("{}", words!("session-lost"))]
    Lost,
}

impl SessionError {
    /// Whether the phone itself said no, in step, so that asking for something else makes sense.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        matches!(self, SessionError::Refused { .. } | SessionError::NotTaken { .. })
    }

    /// Whether the phone has surely left what it was doing: it is unplugged, or it restarted. After any other loss it may
    /// wait for the rest of a command, even for the value of a register, and must not be greeted.
    #[must_use]
    pub fn is_clean_end(&self) -> bool {
        matches!(self, SessionError::Link(LinkError::Unplugged) | SessionError::Restarted)
    }

    /// Whether a write ended this way leaves the phone in command mode for sure.
    pub(super) fn refuses_a_write(&self) -> bool {
        matches!(self, SessionError::Refused { status, .. } if status.refuses_a_write())
    }
}

/// What an answer that ended `request` means.
pub(super) fn judged(request: &Request, error: ExchangeError) -> SessionError {
    match error {
        ExchangeError::Refused(status) | ExchangeError::RefusedAtEnd(status) => {
            SessionError::Refused { during: request.describe(), at: request.address(), status }
        }
        other => SessionError::OutOfStep { during: request.describe(), what: other.to_string() },
    }
}
