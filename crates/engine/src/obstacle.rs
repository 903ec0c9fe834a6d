//! Reasons why a phone cannot be read, or is not the phone that a job waits for.
//!
//! Made by `acquire`, carried by events and errors of a job. Facts only; `Display` is plain English for logs.

use std::time::Duration;

use crate::brom::{Door, Status};
use crate::chip::{FamilyMember, Refusal};
use crate::da::AgentStep;
use crate::da::file::NoEntry;
use crate::facts::{ChipCode, MeId};
use crate::flash::{FlashObstacle, JedecId, UniqueId};
use crate::link::{Carrier, LinkError};
use crate::reading_program::Doubt;
use crate::session::SessionError;
use crate::storage::StorageId;
use crate::units::Address;

/// Error of acquiring a phone.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AcquireError {
    /// No phone answered in time.
    #[error("no phone in boot-ROM mode within {} s", waited.as_secs())]
    NoPhone {
        /// The time limit.
        waited: Duration,
        /// The best other device or port that was found in the whole wait ([`Sighting::says_more_than`]).
        seen: Option<Sighting>,
    },
    /// The port cannot be used.
    #[error(transparent)]
    Port(LinkError),
    /// The phone answers, but it cannot be read this way.
    #[error(transparent)]
    CannotRead(Obstacle),
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
        /// The code that the phone reported twice.
        hardware_code: u16,
    },
    /// Its chip is not in any public list, but its code is spelt like the names of a known family of chips.
    #[error("the hardware code {:#06x} is not publicly known, but belongs to {}", .0.hardware_code, .0.family)]
    ChipOfFamily(FamilyMember),
    /// It does not report its hardware code.
    #[error("the phone does not report its hardware code")]
    NoHardwareCode,
    /// Memory reads need the maker's authorisation.
    #[error("memory reads need authorisation by the phone's maker")]
    Locked,
    /// It refuses a register write that reading requires.
    #[error("the phone refuses a register write that reading requires: {0}")]
    RegisterRefused(Status),
    /// It refuses to let a register be read that reading requires. No other range helps.
    #[error("the phone refuses to let its register {at} be read: {status}")]
    RegisterUnreadable {
        /// The register.
        at: Address,
        /// The status.
        status: Status,
    },
    /// It refuses to let the start of its flash be read, without which nothing is known about it.
    #[error("the phone refuses to let the start of its flash be read: {0}")]
    FlashRefused(Status),
    /// The boot ROM of a feature phone refuses what reading needs, and the phone's chip can be read through a
    /// Download Agent.
    #[error("{refused}")]
    NeedsOlderAgent {
        /// What it refuses.
        refused: Box<Obstacle>,
        /// The file that is missing.
        wanted: WantedAgent,
    },
    /// It is a smartphone, and its Download Agent cannot be started.
    #[error(transparent)]
    Agent(#[from] AgentObstacle),
    /// Bromide's reading program was loaded into it and does not run. Without the program it can be read,
    /// after a restart.
    #[error("the phone did not come back after the reading program failed: {0}")]
    ReadingProgram(Doubt),
    /// Its flash window does not show the flash.
    #[error(transparent)]
    Flash(FlashObstacle),
}

/// The agent file without which a phone cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WantedAgent {
    /// None was chosen.
    Any,
    /// The one that was chosen has no agent for the phone.
    Another,
}

/// Why a smartphone's storage cannot be reached through a Download Agent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgentObstacle {
    /// No agent file was chosen.
    #[error("{chip} needs a Download Agent file")]
    NoFile {
        /// Its chip.
        chip: &'static str,
        /// How it was entered.
        door: Door,
    },
    /// The agent file has no usable entry for the chip.
    #[error("the Download Agent file does not fit {chip}: {why}")]
    DoesNotFit {
        /// Its chip.
        chip: &'static str,
        /// What the file lacks.
        why: NoEntry,
    },
    /// The protocol of the chip's agents is not known, or not supported.
    #[error("the protocol of the Download Agents for {chip} is not supported")]
    ProtocolUnknown {
        /// Its chip.
        chip: &'static str,
    },
    /// The phone accepts only agents that its maker has signed.
    #[error("{chip} accepts only a Download Agent signed by the phone's maker")]
    SignatureNeeded {
        /// Its chip.
        chip: &'static str,
        /// How it was entered.
        door: Door,
    },
    /// The phone asks its maker's server for permission.
    #[error("{chip} needs the authorisation of the maker's server")]
    ServerNeeded {
        /// Its chip.
        chip: &'static str,
        /// How it was entered.
        door: Door,
    },
    /// The loader refuses the agent for another reason.
    #[error("the phone refuses the Download Agent: {0}")]
    UploadRefused(Status),
    /// The agent needs the settings of the phone's RAM from its preloader file.
    #[error("the Download Agent needs the phone's preloader file")]
    NoPreloaderFile,
    /// The preloader file does not list the phone's memory chip.
    #[error("the preloader file belongs to another phone")]
    OtherPreloader,
    /// The RAM settings of this version are not supported.
    #[error("RAM settings of version {version} are not supported")]
    RamSettingsUnknown {
        /// The version in the preloader file.
        version: u32,
    },
    /// The phone's RAM did not start with the settings of the preloader file.
    #[error("the phone's RAM did not start: error {code:#x}")]
    RamFailed {
        /// The agent's error number.
        code: u32,
    },
    /// The agent does not start, or stops answering while it starts.
    #[error("the Download Agent stopped at {step}")]
    DoesNotStart {
        /// How far it came.
        step: AgentStep,
    },
    /// The agent itself asks for authorisation.
    #[error("the Download Agent asks for the authorisation of the maker's server")]
    AgentLocked,
    /// The agent finds no storage.
    #[error("the Download Agent finds no storage")]
    NoStorage,
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
        /// What carries its bytes.
        carrier: Carrier,
    },
    /// A port on which bytes arrive that are no answer: another device, or the boot log of a phone.
    #[error("the device on {port} is not a phone in boot-ROM mode")]
    NotABootRom {
        /// Its name.
        port: String,
        /// What carries its bytes.
        carrier: Carrier,
    },
    /// A phone that answered, but whose chip code is that of unconnected memory or changes with every read.
    #[error("the phone on {port} gives the chip code {hardware_code:#06x}, which no chip has")]
    Nonsense {
        /// Its name.
        port: String,
        /// The code that it gave.
        hardware_code: u16,
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

impl Sighting {
    /// Whether this says more about a phone that was not found than `other` does, or as much: what answered
    /// says more than what sent bytes, which says more than a port that is silent or closed. At the end of a
    /// wait the best sighting counts, not the last one: a boot log of a second may be followed by a minute of
    /// silence.
    #[must_use]
    pub fn says_more_than(&self, other: &Sighting) -> bool {
        self.rank() >= other.rank()
    }

    fn rank(&self) -> u8 {
        match self {
            Sighting::ConnectionLost(_) | Sighting::Nonsense { .. } => 4,
            Sighting::HandshakeFailed { .. } => 3,
            Sighting::NotABootRom { .. } => 2,
            Sighting::CannotOpen(_) => 1,
            Sighting::NoAnswer { .. } => 0,
        }
    }

    /// What carries the bytes of the port, if that was seen.
    #[must_use]
    pub fn carrier(&self) -> Option<Carrier> {
        match self {
            Sighting::NoAnswer { carrier, .. } | Sighting::NotABootRom { carrier, .. } => Some(*carrier),
            _ => None,
        }
    }
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
    /// The kind of storage, such as eMMC.
    #[error("another kind of storage")]
    KindOfStorage,
    /// The id of a smartphone's storage chip.
    #[error("storage chip {now} instead of {before}")]
    StorageId {
        /// Of the phone whose dump was begun.
        before: StorageId,
        /// Of the connected phone.
        now: StorageId,
    },
    /// The sizes of a smartphone's storage.
    #[error("a storage of another size")]
    StorageSize,
    /// The content of the storage.
    #[error("different content at {at:#010x}")]
    Content {
        /// The offset in the area.
        at: u64,
    },
}
