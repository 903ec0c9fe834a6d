//! [`AgentChooser`]: who supplies the Download Agent for a smartphone that was recognised.
//!
//! Implemented by the command line with the files of its options, and by the window, which asks the user.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ring::digest::{SHA256, digest};

use super::policy::PRESENCE_SLICE;
use crate::brom::Door;
use crate::cancel::Cancel;
use crate::chip::AgentGeneration;
use crate::da::Stage;
use crate::da::file::{AgentFile, AgentFileError, AgentRegion, NotAnAgentFile};
use crate::da::preloader::{NoPreloaderInfo, PreloaderInfo};
use crate::facts::PhoneFacts;
use crate::link::LinkError;
use crate::obstacle::{AcquireError, Obstacle};
use crate::session::{SecuritySettings, Session, SessionError};

/// Supplies the files for a smartphone.
pub trait AgentChooser: Send {
    /// The files for `phone`, a smartphone or a feature phone whose boot ROM refuses reads, which waits
    /// meanwhile; `None` if there are none, or the job was stopped. May wait for the user; `presence` shows
    /// meanwhile whether the phone is still connected.
    ///
    /// # Errors
    /// [`AcquireError::Lost`] if the phone was unplugged meanwhile, [`AcquireError::Stopped`].
    fn choose(
        &mut self,
        phone: &AgentQuery<'_>,
        presence: &mut dyn WaitingPhone,
        cancel: &Cancel,
    ) -> Result<Option<AgentFiles>, AcquireError>;

    /// Whether there may be files: otherwise phones that need an agent are refused without a question.
    fn may_have_files(&self) -> bool {
        true
    }
}

/// A recognised phone that waits in command mode.
pub trait WaitingPhone {
    /// Looks whether the phone is still connected; discards what it sends meanwhile. Returns within one slice
    /// of waiting.
    ///
    /// # Errors
    /// [`AcquireError::Lost`] if it was unplugged, [`AcquireError::Stopped`].
    fn ensure_connected(&mut self) -> Result<(), AcquireError>;
}

impl WaitingPhone for Session {
    fn ensure_connected(&mut self) -> Result<(), AcquireError> {
        let until = self.now() + PRESENCE_SLICE;
        match self.wait_until_gone(Some(until)) {
            Ok(false) => Ok(()),
            Ok(true) => Err(AcquireError::Lost(SessionError::Link(LinkError::Unplugged))),
            Err(SessionError::Cancelled) => Err(AcquireError::Stopped { phone_settled: true }),
            Err(error) => Err(AcquireError::Lost(error)),
        }
    }
}

/// A phone for which an agent is needed. Nothing was loaded into it.
#[derive(Debug, Clone, Copy)]
pub struct AgentQuery<'p> {
    /// The facts about it.
    pub phone: &'p PhoneFacts,
    /// How it was entered. A phone in its boot ROM may need its preloader file, too.
    pub door: Door,
    /// The protections that it has enabled.
    pub security: SecuritySettings,
    /// What the boot ROM of a feature phone refuses; `None` for a smartphone.
    pub refused: Option<&'p Obstacle>,
}

/// The files that the user chose.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// The speed of USB to read at.
    pub usb_speed: UsbSpeedChoice,
}

/// The parts of an agent of version 3.2.
pub(super) struct OlderAgentParts<'f> {
    pub(super) first: Stage,
    pub(super) second: Stage,
    pub(super) flash_table: &'f [u8],
}

/// Whether an agent that runs at full-speed USB is asked to appear again at high speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum UsbSpeedChoice {
    /// It is, unless it did not come back before.
    #[default]
    Auto,
    /// It is not.
    Full,
    /// It is, every time.
    High,
}

/// Why files cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AgentFilesError {
    /// The agent file.
    #[error("{}: {error}", path.display())]
    Agent {
        /// Its path.
        path: PathBuf,
        /// The cause.
        error: AgentFileError,
    },
    /// The preloader file.
    #[error("{}: {error}", path.display())]
    Preloader {
        /// Its path.
        path: PathBuf,
        /// The cause.
        error: NoPreloaderInfo,
    },
}

impl AgentFiles {
    /// Reads an agent file and, if given, a preloader file.
    ///
    /// # Errors
    /// [`AgentFilesError`], which says what a file is instead.
    pub fn read(agent: &Path, preloader: Option<&Path>) -> Result<AgentFiles, AgentFilesError> {
        let (parsed, bytes) = AgentFile::read(agent)
            .map_err(|error| AgentFilesError::Agent { path: agent.to_path_buf(), error })?;
        let preloader = match preloader {
            None => None,
            Some(path) => Some(
                PreloaderInfo::read(path)
                    .map_err(|error| AgentFilesError::Preloader { path: path.to_path_buf(), error })?,
            ),
        };
        let name = agent.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(AgentFiles { preloader, ..AgentFiles::of(parsed, bytes, name) })
    }

    /// An agent file whose bytes are in memory already.
    ///
    /// # Errors
    /// What they are instead.
    pub fn from_bytes(bytes: Vec<u8>, name: String) -> Result<AgentFiles, NotAnAgentFile> {
        Ok(AgentFiles::of(AgentFile::parse(&bytes)?, bytes, name))
    }

    /// How many agents for feature phones with this hardware code the file has, whose boot ROM refuses reads.
    /// Which of them fits is not published: they are tried one after the other (`protocol.md` section 8.1).
    #[must_use]
    pub fn older_agents(&self, hardware_code: u16) -> usize {
        self.older_agents_for(hardware_code).count()
    }

    /// Those agents.
    pub(super) fn older_agents_for(&self, hardware_code: u16) -> impl Iterator<Item = OlderAgentParts<'_>> {
        let is_known = self.agent.generation(hardware_code) == Some(AgentGeneration::Legacy32);
        let entries = self.agent.entries_for(hardware_code).filter(move |_| is_known);
        entries.filter_map(move |entry| {
            let stage = |region: AgentRegion| {
                let bytes = region.bytes(&self.bytes)?.to_vec();
                let signature_len = usize::try_from(region.signature_length).ok()?;
                Some(Stage { address: region.load_address.0, bytes, signature_len })
            };
            let stages = entry.stages.ok()?;
            Some(OlderAgentParts {
                first: stage(stages.first)?,
                second: stage(stages.second?)?,
                flash_table: entry.flash_table()?.bytes(&self.bytes)?,
            })
        })
    }

    fn of(agent: AgentFile, bytes: Vec<u8>, name: String) -> AgentFiles {
        let sha256 = hex::encode(digest(&SHA256, &bytes));
        AgentFiles {
            agent,
            bytes: bytes.into(),
            name,
            sha256,
            preloader: None,
            usb_speed: UsbSpeedChoice::Auto,
        }
    }
}

/// The same files for every phone; without files, smartphones are refused.
impl AgentChooser for Option<AgentFiles> {
    fn choose(
        &mut self,
        _phone: &AgentQuery<'_>,
        _presence: &mut dyn WaitingPhone,
        _cancel: &Cancel,
    ) -> Result<Option<AgentFiles>, AcquireError> {
        Ok(self.clone())
    }

    fn may_have_files(&self) -> bool {
        self.is_some()
    }
}
