//! [`AgentFault`] and [`AgentStep`]: what went wrong with a Download Agent, and in which exchange.
//!
//! Carried by [`crate::session::SessionError::Agent`]; explained to users by `present`.

use std::fmt;

/// The exchange with an agent, or with the loader that starts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgentStep {
    /// The upload of the first stage to the loader (`D7`).
    Upload,
    /// The start of the first stage (`D5`), until the agent reports itself.
    Start,
    /// The exchange of settings after the start.
    Settings,
    /// The set-up of external RAM with data from the preloader file.
    ExternalRam,
    /// The transfer and the start of the second stage.
    SecondStage,
    /// The question for the storage and its sizes.
    StorageInfo,
    /// The switch to high-speed USB.
    UsbSpeed,
    /// The selection of a storage area.
    SelectArea,
    /// A read of storage data.
    Read,
    /// The question for the partition table.
    PartitionTable,
    /// The end of the session.
    Finish,
}

impl fmt::Display for AgentStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AgentStep::Upload => "the upload of the agent",
            AgentStep::Start => "the start of the agent",
            AgentStep::Settings => "the exchange of settings",
            AgentStep::ExternalRam => "the set-up of external RAM",
            AgentStep::SecondStage => "the start of the agent's second stage",
            AgentStep::StorageInfo => "the question for the storage",
            AgentStep::UsbSpeed => "the switch of the USB speed",
            AgentStep::SelectArea => "the selection of a storage area",
            AgentStep::Read => "a read of the storage",
            AgentStep::PartitionTable => "the question for the partition table",
            AgentStep::Finish => "the end of the session",
        })
    }
}

/// What was wrong with an agent's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum AgentFault {
    /// The agent refused the request with an error number of its own (`da.md` section 7.1 for legacy agents,
    /// `protocol.md` section 8.5 for xflash).
    #[error("the agent refused with error {code:#010x}")]
    Refused {
        /// The error number.
        code: u32,
    },
    /// The agent refused the request and sent no number (legacy agents).
    #[error("the agent refused")]
    RefusedWithoutNumber,
    /// The agent refused the request with a text (XML agents).
    #[error("the agent refused")]
    RefusedByText,
    /// The agent does not know the request.
    #[error("the agent does not know the request")]
    Unsupported,
    /// The checksum of received or uploaded data does not match.
    #[error("the checksum is {got:#06x} instead of {computed:#06x}")]
    WrongSum {
        /// The checksum sent by the phone.
        got: u16,
        /// The checksum of the data.
        computed: u16,
    },
    /// Another byte or word than the protocol allows.
    #[error("the phone sent {got:#x}")]
    Unexpected {
        /// The byte, or a word in the byte order of the protocol.
        got: u32,
    },
    /// A length that the protocol does not allow here.
    #[error("the phone announces {bytes} bytes")]
    Length {
        /// The announced length.
        bytes: u64,
    },
    /// A text that cannot be understood here.
    #[error("the phone sent a text that makes no sense here")]
    Text,
    /// The boot ROM started the agent, so it needs the settings of external RAM, and there are none: the user
    /// must choose the preloader file of the phone.
    #[error("the agent needs the RAM settings of the preloader file")]
    NeedsRamSettings,
    /// The agent refused the RAM settings: the preloader file is not the phone's, or of another version.
    #[error("the agent refused the RAM settings with error {code:#010x}")]
    RamSettingsRefused {
        /// The error number.
        code: u32,
    },
    /// The agent accepts only hosts that can sign its challenge (SLA).
    #[error("the agent wants an authenticated host")]
    NeedsAuthentication,
    /// The agent found no storage of a known kind, or only areas of size 0.
    #[error("the agent found no storage")]
    NoStorage,
}
