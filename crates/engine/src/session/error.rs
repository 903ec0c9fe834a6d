//! [`SessionError`]: what can go wrong between a request and its answer, as facts.
//!
//! Shown by `present`; the `Display`s are for logs.

use std::fmt;
use std::time::Duration;

use crate::brom::{ExchangeError, Request, Status};
use crate::link::LinkError;
use crate::units::Address;

/// Why a request has no good answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The job was stopped; the phone may be in the middle of an answer.
    #[error("stopped")]
    Cancelled,
    /// The link broke.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The phone fell silent in the middle of an answer.
    #[error("no answer for {:.1} s during {during}", waited.as_secs_f64())]
    Silent {
        /// What was being done.
        during: Activity,
        /// How long nothing came.
        waited: Duration,
    },
    /// The phone answered with a status that means no. The session is still in step.
    #[error("{during} was refused with status {}", with_name(*status))]
    Refused {
        /// What was being done.
        during: Activity,
        /// The status.
        status: Status,
    },
    /// The phone took a register write without complaint, but the register does not hold the value. In step.
    #[error("the phone took {during}, but the register {at} reads {found:#010x} afterwards")]
    NotTaken {
        /// What the write was for.
        during: Activity,
        /// The register.
        at: Address,
        /// What it holds instead.
        found: u32,
    },
    /// The answer is not one that the protocol allows, such as a wrong echo: host and phone are out of step.
    #[error("unexpected answer during {during}: {what}")]
    OutOfStep {
        /// What was being done.
        during: Activity,
        /// What was wrong.
        what: Mismatch,
    },
    /// The phone has restarted: it answers the handshake anew.
    #[error("the phone has restarted")]
    Restarted,
    /// Nothing brought host and phone back into step.
    #[error("communication with the phone could not be restored")]
    Lost,
}

/// What was being done with a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activity {
    /// A request of the boot-ROM protocol.
    Request(Request),
    /// Switching the flash window on.
    SwitchingWindow,
    /// Reading a register several times, until it reads the same twice.
    ReadingRegister {
        /// The register.
        at: Address,
    },
}

/// What was wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// A byte came back changed.
    #[error("byte {sent:02x} came back as {got:02x} (byte {at} of the request)")]
    Echo {
        /// Which byte of the write.
        at: usize,
        /// As sent.
        sent: u8,
        /// As echoed.
        got: u8,
    },
    /// The phone announces more data than any answer of this kind has.
    #[error("it announces {bytes} bytes")]
    TooLong {
        /// As many as it announces.
        bytes: u32,
    },
    /// The bytes asked for are not a whole number of 32-bit words.
    #[error("{bytes} bytes are not a whole number of 32-bit words")]
    NotWholeWords {
        /// How many were asked for.
        bytes: usize,
    },
    /// A register reads differently every time.
    #[error("it reads differently every time")]
    Unsteady,
}

impl Activity {
    /// The address it is about, if it is about one.
    #[must_use]
    pub fn address(&self) -> Option<Address> {
        match self {
            Activity::Request(request) => request.address(),
            Activity::SwitchingWindow => None,
            Activity::ReadingRegister { at } => Some(*at),
        }
    }
}

impl fmt::Display for Activity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Activity::Request(request) => write!(f, "{request}"),
            Activity::SwitchingWindow => f.write_str("switching the flash window on"),
            Activity::ReadingRegister { at } => write!(f, "reading the register {at}"),
        }
    }
}

impl SessionError {
    /// Whether the phone itself said no, in step, so that asking for something else makes sense.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        matches!(self, SessionError::Refused { .. } | SessionError::NotTaken { .. })
    }

    /// Whether the phone has surely left what it was doing: it is unplugged, or it restarted. After any other
    /// loss it may wait for the rest of a command, even for the value of a register, and must not be sent a
    /// sync byte.
    #[must_use]
    pub fn is_clean_end(&self) -> bool {
        matches!(self, SessionError::Link(LinkError::Unplugged) | SessionError::Restarted)
    }

    /// Whether a write ended this way leaves the phone in command mode for sure.
    pub(super) fn refuses_a_write(&self) -> bool {
        matches!(self, SessionError::Refused { status, .. } if status.refuses_a_write())
    }
}

/// The code, and its name where it has one: `1D08 (READ_FORBIDDEN)`.
fn with_name(status: Status) -> String {
    status.name().map_or_else(|| status.to_string(), |name| format!("{status} ({name})"))
}

/// What an answer that ended `request` means.
pub(super) fn judged(request: &Request, error: ExchangeError) -> SessionError {
    let during = Activity::Request(*request);
    match error {
        ExchangeError::Refused(status) | ExchangeError::RefusedAtEnd(status) => {
            SessionError::Refused { during, status }
        }
        ExchangeError::Echo { at, sent, got } => {
            SessionError::OutOfStep { during, what: Mismatch::Echo { at, sent, got } }
        }
        ExchangeError::TooLong(bytes) => {
            SessionError::OutOfStep { during, what: Mismatch::TooLong { bytes } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_print_the_activity_and_the_fault() {
        let request = Request::Read32 { at: Address(0x1_0000), words: 16 };
        for (error, text) in [
            (
                judged(&request, ExchangeError::Refused(Status(0x1D08))),
                "READ32 of 0x00010000 (64 bytes) was refused with status 1D08 (READ_FORBIDDEN)",
            ),
            (
                judged(&request, ExchangeError::RefusedAtEnd(Status(0xBEEF))),
                "READ32 of 0x00010000 (64 bytes) was refused with status BEEF",
            ),
            (
                judged(&request, ExchangeError::Echo { at: 2, sent: 0, got: 7 }),
                "unexpected answer during READ32 of 0x00010000 (64 bytes): byte 00 came back as 07 (byte 2 of the request)",
            ),
            (
                judged(&request, ExchangeError::TooLong(7)),
                "unexpected answer during READ32 of 0x00010000 (64 bytes): it announces 7 bytes",
            ),
        ] {
            assert_eq!(error.to_string(), text);
        }
    }

    #[test]
    fn an_activity_reports_its_address() {
        let at = Address(0xA000);
        assert_eq!(Activity::Request(Request::Write16 { at, value: 1 }).address(), Some(at));
        assert_eq!(Activity::ReadingRegister { at }.address(), Some(at));
        assert_eq!(Activity::Request(Request::MeId).address(), None);
        assert_eq!(Activity::SwitchingWindow.address(), None);
    }
}
