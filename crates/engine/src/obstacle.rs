//! Reasons why a phone cannot be read, or is not the phone that a job waits for.
//!
//! Made by `acquire`, carried by events and errors of a job. Facts only; `Display` is plain English for logs.

use std::time::Duration;

use crate::brom::Status;
use crate::chip::Refusal;
use crate::facts::{ChipCode, MeId};
use crate::flash::{FlashObstacle, JedecId, UniqueId};
use crate::link::LinkError;
use crate::session::SessionError;

/// Error of acquiring a phone.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AcquireError {
    /// No phone answered in time.
    #[error("no phone in boot-ROM mode within {} s", waited.as_secs())]
    NoPhone {
        /// The time limit.
        waited: Duration,
        /// The last other device or port that was found.
        seen: Option<Sighting>,
    },
    /// The port cannot be used.
    #[error(transparent)]
    Port(LinkError),
    /// The phone answers, but it cannot be read this way.
    #[error(transparent)]
    CannotRead(Obstacle),
    /// The phone refused a request that every phone must accept.
    #[error(transparent)]
    Refused(SessionError),
    /// The phone was lost.
    #[error(transparent)]
    Lost(SessionError),
    /// The user stopped the job.
    #[error("stopped")]
    Stopped {
        /// Whether the registers of the phone could still be restored.
        phone_settled: bool,
    },
}

/// Why a phone that answers cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Obstacle {
    /// It is in its preloader and not in the boot ROM.
    #[error("the phone is in its preloader (version {version}), not in the boot ROM")]
    InPreloader {
        /// The preloader's version, as the phone reports it.
        version: u8,
    },
    /// Its chip is known and not supported.
    #[error(transparent)]
    Chip(#[from] Refusal),
    /// Its chip is not in any public list.
    #[error("the hardware code {hardware_code:#06x} is not publicly known")]
    UnknownChip {
        /// The code that the phone reports.
        hardware_code: u16,
    },
    /// It does not report its hardware code.
    #[error("the phone does not report its hardware code")]
    NoHardwareCode,
    /// Memory reads need the maker's authorisation.
    #[error("memory reads need authorisation by the phone's maker")]
    Locked,
    /// It refuses a register write that reading requires.
    #[error("the phone refuses a register write that reading requires: {0}")]
    RegisterRefused(Status),
    /// Its flash window does not show the flash.
    #[error(transparent)]
    Flash(FlashObstacle),
}

/// A device or port that was found while waiting for a phone, and is not a readable phone.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Sighting {
    /// A phone that answered and was lost before its chip was known.
    #[error("a phone answered and was lost: {0}")]
    ConnectionLost(SessionError),
    /// A port on which nothing answers.
    #[error("{port} is present, but nothing answers on it")]
    NoAnswer {
        /// Its name.
        port: String,
    },
    /// A port on which something else answers.
    #[error("the device on {port} is not a phone in boot-ROM mode")]
    NotABootRom {
        /// Its name.
        port: String,
    },
    /// A port on which the handshake failed.
    #[error("{port}: {error}")]
    HandshakeFailed {
        /// Its name.
        port: String,
        /// The cause.
        error: SessionError,
    },
    /// A port that cannot be opened.
    #[error(transparent)]
    CannotOpen(LinkError),
}

/// One difference between two phones.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Difference {
    /// The chip, by name and hardware code.
    #[error("chip {} ({}) instead of {} ({})", now.0, now.1, before.0, before.1)]
    Chip {
        /// Of the phone whose dump was begun.
        before: (String, ChipCode),
        /// Of the connected phone.
        now: (String, ChipCode),
    },
    /// The chip's variant.
    #[error("chip {now} instead of {before}")]
    Variant {
        /// Of the phone whose dump was begun.
        before: String,
        /// Of the connected phone.
        now: String,
    },
    /// The chip's hardware or software version.
    #[error("chip version {now} instead of {before}")]
    Version {
        /// Of the phone whose dump was begun.
        before: ChipCode,
        /// Of the connected phone.
        now: ChipCode,
    },
    /// The chip's unique number.
    #[error("ME-ID {now} instead of {before}")]
    MeId {
        /// Of the phone whose dump was begun.
        before: MeId,
        /// Of the connected phone.
        now: MeId,
    },
    /// The model of the flash chip.
    #[error("flash chip {now} instead of {before}")]
    FlashChip {
        /// Of the phone whose dump was begun.
        before: JedecId,
        /// Of the connected phone.
        now: JedecId,
    },
    /// The flash chip's unique number.
    #[error("flash chip number {now} instead of {before}")]
    FlashNumber {
        /// Of the phone whose dump was begun.
        before: UniqueId,
        /// Of the connected phone.
        now: UniqueId,
    },
    /// The content of the storage.
    #[error("different content at {at:#010x}")]
    Content {
        /// The offset in the area.
        at: u64,
    },
}
