//! [`AgentChooser`]: who supplies the Download Agent for a smartphone that was recognised.
//!
//! Implemented by the command line with the files of its options, and by the window, which asks the user.

use std::sync::Arc;

use crate::brom::Door;
use crate::cancel::Cancel;
use crate::da::file::AgentFile;
use crate::da::preloader::PreloaderInfo;
use crate::facts::PhoneFacts;
use crate::session::SecuritySettings;

/// Supplies the files for a smartphone.
pub trait AgentChooser: Send {
    /// The files for `phone`, which waits meanwhile; `None` if there are none, or the job was stopped. May
    /// wait for the user.
    fn choose(&mut self, phone: &SmartphoneQuery<'_>, cancel: &Cancel) -> Option<AgentFiles>;
}

/// A smartphone for which an agent is needed. Nothing was loaded into it.
#[derive(Debug, Clone, Copy)]
pub struct SmartphoneQuery<'p> {
    /// The facts about it.
    pub phone: &'p PhoneFacts,
    /// How it was entered. A phone in its boot ROM may need its preloader file, too.
    pub door: Door,
    /// The protections that it has enabled.
    pub security: SecuritySettings,
}

/// The files that the user chose.
#[derive(Debug, Clone)]
pub struct AgentFiles {
    /// The agent file, parsed.
    pub agent: AgentFile,
    /// The bytes of the agent file.
    pub bytes: Arc<[u8]>,
    /// The name of the agent file, for the report.
    pub name: String,
    /// The SHA-256 of the agent file in lower-case hex, for the report.
    pub sha256: String,
    /// The RAM settings of the phone's preloader file, if one was chosen.
    pub preloader: Option<PreloaderInfo>,
}
