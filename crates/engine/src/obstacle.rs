//! Why a phone cannot be read, or is not the one that is waited for.
//!
//! Made by `acquire`, carried by events and errors of a job. Facts only; `Display` is plain English for logs.

use std::time::Duration;

use crate::brom::Status;
use crate::chip::Refusal;
use crate::facts::{ChipCode, MeId};
use crate::flash::{FlashObstacle, JedecId, UniqueId};
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

/// One thing that differs between two phones.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Difference {
    /// The chip, by name and hardware code.
    #[error("chip {} ({}) instead of {} ({})", now.0, now.1, before.0, before.1)]
    Chip {
        /// Of the phone that was begun with.
        before: (String, ChipCode),
        /// Of the phone that is there.
        now: (String, ChipCode),
    },
    /// The closer name of the chip.
    #[error("chip {now} instead of {before}")]
    Variant {
        /// Of the phone that was begun with.
        before: String,
        /// Of the phone that is there.
        now: String,
    },
    /// The chip's hardware or software version.
    #[error("chip version {now} instead of {before}")]
    Version {
        /// Of the phone that was begun with.
        before: ChipCode,
        /// Of the phone that is there.
        now: ChipCode,
    },
    /// The chip's own number.
    #[error("ME-ID {now} instead of {before}")]
    MeId {
        /// Of the phone that was begun with.
        before: MeId,
        /// Of the phone that is there.
        now: MeId,
    },
    /// The kind of flash chip.
    #[error("flash chip {now} instead of {before}")]
    FlashChip {
        /// Of the phone that was begun with.
        before: JedecId,
        /// Of the phone that is there.
        now: JedecId,
    },
    /// The flash chip's own number.
    #[error("flash chip number {now} instead of {before}")]
    FlashNumber {
        /// Of the phone that was begun with.
        before: UniqueId,
        /// Of the phone that is there.
        now: UniqueId,
    },
    /// The content.
    #[error("other content at {at:#010x}")]
    Content {
        /// Where, as an offset into the area.
        at: u64,
    },
}
