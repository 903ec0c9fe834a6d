//! [`LegacyStartError`]: why a legacy agent could not be started.

use crate::da::legacy::{LegacyNumber, StorageIds};
use crate::session::SessionError;

/// Why a legacy agent could not be started. After each of these the phone must be restarted.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LegacyStartError {
    /// The exchange failed. Silence during [`crate::da::AgentStep::Start`]: the agent is for another chip or
    /// of another generation; during [`crate::da::AgentStep::Settings`]: this agent expects settings of
    /// another length; during [`crate::da::AgentStep::SecondStage`]: the second stage does not start (`da.md`
    /// section 7.2).
    #[error("{0}")]
    Session(#[from] SessionError),
    /// External RAM must be set up, and no preloader file was chosen.
    #[error("external RAM must be set up with the phone's preloader file")]
    NeedsPreloaderFile {
        /// The storage chips, by which the right preloader file is found.
        ids: StorageIds,
    },
    /// No record in the preloader file is for the phone's memory chip. Nothing of it was sent.
    #[error("the preloader file does not list the memory chip of this phone")]
    PreloaderOfOtherPhone {
        /// The storage chips, by which the right preloader file is found.
        ids: StorageIds,
    },
    /// It is not published how RAM settings of this version are sent. Nothing of them was sent.
    #[error("RAM settings of version {version} cannot be sent")]
    UnknownRamVersion {
        /// The version in the preloader file.
        version: u32,
    },
    /// The agent refused the version of the RAM settings.
    #[error("the agent refused RAM settings of version {version}")]
    RamVersionRefused {
        /// The version in the preloader file.
        version: u32,
    },
    /// The agent expects records of another length than those in the preloader file.
    #[error("the agent expects RAM settings of {expected} bytes, the preloader file has {found}")]
    RamRecordLength {
        /// What the agent expects, in bytes.
        expected: u32,
        /// What the preloader file has, in bytes.
        found: usize,
    },
    /// The RAM does not work with these settings.
    #[error("external RAM does not start: {number}")]
    RamFailed {
        /// The agent's error number.
        number: LegacyNumber,
    },
    /// The agent reports no storage that can be read.
    #[error("the agent reports no storage: NOR {nor}, NAND {nand}, eMMC {emmc}")]
    NoStorage {
        /// The result of the search for NOR flash.
        nor: LegacyNumber,
        /// The result of the search for NAND flash.
        nand: LegacyNumber,
        /// The result of the search for an eMMC.
        emmc: LegacyNumber,
    },
    /// An agent of the older protocol 3.2 for a chip whose conversation is not published, such as the MT6573
    /// (83; `da.md` section 6).
    #[error("agents of version 3.2 for chip {chip:#04x} are not supported")]
    OlderAgent {
        /// The chip in the agent's greeting.
        chip: u8,
    },
    /// The agent's flash table does not list the phone's flash chip (`protocol.md` section 8.3).
    #[error("the agent file does not list the flash chip of this phone")]
    UnknownFlash {
        /// Number of flash chips in the table.
        listed: usize,
    },
}
