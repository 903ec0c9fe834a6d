//! Why no phone could be acquired.

use std::time::Duration;

use crate::brom::Status;
use crate::chip::Refusal;
use crate::flash::FlashObstacle;
use crate::link::LinkError;
use crate::session::SessionError;

/// Why there is no phone to be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AcquireError {
    /// No phone answered in time.
    #[error("no phone in boot-ROM mode within {} s", waited.as_secs())]
    NoPhone {
        /// How long was waited.
        waited: Duration,
        /// What was seen instead.
        seen: Option<Sighting>,
    },
    /// The port cannot be used.
    #[error(transparent)]
    Port(LinkError),
    /// The phone answers, but it cannot be read this way.
    #[error(transparent)]
    CannotRead(Obstacle),
    /// The phone refused something that is asked of every phone.
    #[error(transparent)]
    Refused(SessionError),
    /// The phone was lost.
    #[error(transparent)]
    Lost(SessionError),
    /// The user stopped it.
    #[error("stopped")]
    Stopped {
        /// Whether the phone could still be put back in order.
        phone_settled: bool,
    },
}

/// Why a phone that answers cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Obstacle {
    /// It is in its preloader and not in the boot ROM.
    #[error("the phone is in its preloader (version {version}), not in the boot ROM")]
    InPreloader {
        /// The version that it gives.
        version: u8,
    },
    /// Its chip is known, and not read.
    #[error(transparent)]
    Chip(#[from] Refusal),
    /// Its chip is not in any public list.
    #[error("the hardware code {hardware_code:#06x} is not publicly known")]
    UnknownChip {
        /// The code it gives.
        hardware_code: u16,
    },
    /// It does not tell which chip it has.
    #[error("the phone does not tell its hardware code")]
    NoHardwareCode,
    /// Memory reads need the maker's authorisation.
    #[error("memory reads need authorisation by the phone's maker")]
    Locked,
    /// It refuses a register write without which it cannot be read.
    #[error("the phone refuses a register that must be set: {0}")]
    RegisterRefused(Status),
    /// Its flash does not show through its window.
    #[error(transparent)]
    Flash(FlashObstacle),
}

/// What was met while waiting for a phone, and was no phone to be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Sighting {
    /// A phone that answered and then broke off.
    #[error("a phone answered and broke off: {0}")]
    BrokeOff(SessionError),
    /// A port on which nothing answers.
    #[error("{port} is there, but nothing answers on it")]
    NoAnswer {
        /// Its name.
        port: String,
    },
    /// A port on which something else answers.
    #[error("what answers on {port} is not a phone in boot-ROM mode")]
    NotABootRom {
        /// Its name.
        port: String,
    },
    /// A port on which the handshake failed.
    #[error("{port}: {error}")]
    HandshakeFailed {
        /// Its name.
        port: String,
        /// How.
        error: SessionError,
    },
    /// A port that cannot be opened.
    #[error(transparent)]
    CannotOpen(LinkError),
}
