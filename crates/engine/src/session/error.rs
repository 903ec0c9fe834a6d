//! [`SessionError`]: errors of requests to the phone, as facts.
//!
//! Shown by `present`; the `Display` texts are for logs.

use std::fmt;
use std::time::Duration;

use crate::brom::{ExchangeError, Request, Status};
use crate::da::{AgentFault, AgentStep};
use crate::link::LinkError;
use crate::reading_program::ProgramStep;
use crate::units::Address;

/// Why a request failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The job was stopped; the phone may be in the middle of an answer.
    #[error("stopped")]
    Cancelled,
    /// The link failed.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The phone stopped sending in the middle of an answer.
    #[error("no answer for {:.1} s during {during}", waited.as_secs_f64())]
    Silent {
        /// The operation that failed.
        during: Activity,
        /// How long no byte arrived.
        waited: Duration,
    },
    /// The phone answered with an error status. The session can be used further.
    #[error("{during} was refused with status {}", with_name(*status))]
    Refused {
        /// The operation that failed.
        during: Activity,
        /// The status.
        status: Status,
    },
    /// The phone accepted a register write, but the register holds another value. The session can be used
    /// further.
    #[error("the phone accepted {during}, but the register {at} reads {found:#010x} afterwards")]
    NotTaken {
        /// The operation that needed the write.
        during: Activity,
        /// The register.
        at: Address,
        /// The value that it holds.
        found: u32,
    },
    /// The protocol does not allow this answer (a wrong echo, for example): host and phone are out of sync.
    #[error("unexpected answer during {during}: {what}")]
    OutOfSync {
        /// The operation that failed.
        during: Activity,
        /// The difference.
        what: Mismatch,
    },
    /// A Download Agent, or its loader, answered with an error or not as its protocol allows.
    #[error("{during}: {fault}")]
    Agent {
        /// The exchange.
        during: AgentStep,
        /// What was wrong.
        fault: AgentFault,
    },
    /// The phone has restarted: it answers the handshake again.
    #[error("the phone has restarted")]
    Restarted,
    /// Host and phone could not be brought back in sync.
    #[error("communication with the phone could not be restored")]
    Lost,
}

/// An operation on the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activity {
    /// A request of the boot-ROM protocol.
    Request(Request),
    /// Switching the flash window on.
    SwitchingWindow,
    /// Reading a register repeatedly until two reads in a row are equal.
    ReadingRegister {
        /// The register.
        at: Address,
    },
    /// An exchange with a Download Agent.
    Agent(AgentStep),
    /// An exchange with Bromide's reading program.
    ReadingProgram(ProgramStep),
}

impl From<AgentStep> for Activity {
    fn from(step: AgentStep) -> Activity {
        Activity::Agent(step)
    }
}

impl From<ProgramStep> for Activity {
    fn from(step: ProgramStep) -> Activity {
        Activity::ReadingProgram(step)
    }
}

/// How an answer differed from the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// A byte was echoed incorrectly.
    #[error("byte {sent:02x} came back as {got:02x} (byte {at} of the request)")]
    Echo {
        /// Index of the byte in the write.
        at: usize,
        /// The byte sent.
        sent: u8,
        /// The byte echoed.
        got: u8,
    },
    /// The phone announces more data than the buffer for this answer holds.
    #[error("the phone announces {bytes} bytes")]
    TooLong {
        /// The announced number.
        bytes: u32,
    },
    /// The requested length is not a multiple of 4 bytes.
    #[error("{bytes} bytes are not a whole number of 32-bit words")]
    NotWholeWords {
        /// The requested length in bytes.
        bytes: usize,
    },
    /// A register returns another value with every read.
    #[error("the value changes with every read")]
    Unstable,
}

impl Activity {
    /// The address that it reads or writes, if any.
    #[must_use]
    pub fn address(&self) -> Option<Address> {
        match self {
            Activity::Request(request) => request.address(),
            Activity::SwitchingWindow | Activity::Agent(_) | Activity::ReadingProgram(_) => None,
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
            Activity::Agent(step) => write!(f, "{step}"),
            Activity::ReadingProgram(step) => write!(f, "{step}"),
        }
    }
}

impl SessionError {
    /// Whether the phone refused the request and is still in sync, so that other requests can be sent.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        matches!(self, SessionError::Refused { .. } | SessionError::NotTaken { .. })
    }

    /// Whether the phone has certainly left its current command: it was unplugged or has restarted. After any
    /// other error it may wait for the rest of a command, even for the value of a register, and must not be
    /// sent a sync byte.
    #[must_use]
    pub fn is_clean_end(&self) -> bool {
        matches!(self, SessionError::Link(LinkError::Unplugged) | SessionError::Restarted)
    }

    /// Whether data arrived with a wrong sum: agent and host are in sync.
    pub(crate) fn is_wrong_sum(&self) -> bool {
        matches!(self, SessionError::Agent { fault: AgentFault::WrongSum { .. }, .. })
    }

    /// Whether an agent refused a request: agent and host are in sync.
    pub(crate) fn is_agent_refusal(&self) -> bool {
        let SessionError::Agent { fault, .. } = self else { return false };
        matches!(
            fault,
            AgentFault::Refused { .. }
                | AgentFault::RefusedWithoutNumber
                | AgentFault::RefusedByText
                | AgentFault::Unsupported
        )
    }

    /// Whether a write that failed this way certainly leaves the phone in command mode.
    pub(super) fn refuses_a_write(&self) -> bool {
        matches!(self, SessionError::Refused { status, .. } if status.refuses_a_write())
    }
}

/// The code, with its name if it has one: `1D08 (READ_FORBIDDEN)`.
fn with_name(status: Status) -> String {
    status.name().map_or_else(|| status.to_string(), |name| format!("{status} ({name})"))
}

/// The session error for an error that ended the dialogue of `request`.
pub(super) fn session_error(request: &Request, error: ExchangeError) -> SessionError {
    let during = Activity::Request(*request);
    match error {
        ExchangeError::Refused(status) | ExchangeError::RefusedAtEnd(status) => {
            SessionError::Refused { during, status }
        }
        ExchangeError::Echo { at, sent, got } => {
            SessionError::OutOfSync { during, what: Mismatch::Echo { at, sent, got } }
        }
        ExchangeError::TooLong(bytes) => {
            SessionError::OutOfSync { during, what: Mismatch::TooLong { bytes } }
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
                session_error(&request, ExchangeError::Refused(Status(0x1D08))),
                "READ32 of 0x00010000 (64 bytes) was refused with status 1D08 (READ_FORBIDDEN)",
            ),
            (
                session_error(&request, ExchangeError::RefusedAtEnd(Status(0xBEEF))),
                "READ32 of 0x00010000 (64 bytes) was refused with status BEEF",
            ),
            (
                session_error(&request, ExchangeError::Echo { at: 2, sent: 0, got: 7 }),
                "unexpected answer during READ32 of 0x00010000 (64 bytes): byte 00 came back as 07 (byte 2 of the request)",
            ),
            (
                session_error(&request, ExchangeError::TooLong(7)),
                "unexpected answer during READ32 of 0x00010000 (64 bytes): the phone announces 7 bytes",
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
