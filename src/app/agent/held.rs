//! [`HeldPhone`]: a smartphone that waits for its files, with what was chosen so far. Plain data, changed by
//! `update`, drawn by the window.

use std::path::PathBuf;

use super::search::{AgentReading, AgentRequest, AgentSource};
use crate::worker::WaitingSmartphone;
use bromide_engine::acquire::AgentFiles;
use bromide_engine::chip::{AgentGeneration, smartphone};
use bromide_engine::da::file::{AgentFileError, ChipVersions, Choice, Match, NoEntry};
use bromide_engine::da::preloader::NoPreloaderInfo;
use bromide_engine::facts::{ChipCode, Door};

/// A smartphone that waits in command mode.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldPhone {
    /// The phone, and what it asks for.
    pub waiting: WaitingSmartphone,
    /// Whether it is the practice smartphone, which has a file of its own.
    pub is_practice: bool,
    /// The Download Agent file that was chosen.
    pub agent: Option<HeldFile>,
    /// The preloader file that was chosen.
    pub preloader: Option<HeldFile>,
    /// Whether files are being read.
    pub is_reading: bool,
    /// Files that can be used, but failed before: the user decides.
    pub(in crate::app) ready: Option<Box<AgentFiles>>,
    /// Where the files in `ready` are from.
    pub(in crate::app) origin: AgentOrigin,
}

/// A file that was chosen for the phone.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldFile {
    /// The file.
    pub path: PathBuf,
    /// Why it cannot be used.
    pub problem: Option<HeldFileProblem>,
}

/// Why a file cannot be used for the phone that waits.
#[derive(Debug, Clone, PartialEq)]
pub enum HeldFileProblem {
    /// It is not a Download Agent file.
    NotAnAgentFile(AgentFileError),
    /// It has no agent for the phone.
    NoAgent(NoEntry),
    /// The protocol of its agent is not known.
    ProtocolUnknown,
    /// The phone needs a signed agent, and this one is not signed.
    NotSigned,
    /// It is not a preloader file with RAM settings.
    NotAPreloaderFile(NoPreloaderInfo),
}

/// Whether the phone's preloader file is needed beside the Download Agent file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreloaderNeed {
    /// No: the preloader has set up the RAM already.
    NotNeeded,
    /// Perhaps: the agent sets up the RAM of some phones only with it.
    Perhaps,
    /// Yes.
    Needed,
}

/// Why a file was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgentOrigin {
    /// The user chose it.
    #[default]
    Chosen,
    /// It was used for the last phone with this chip.
    Remembered,
    /// It was found in the folder of Download Agent files.
    Folder,
    /// It is that of the practice smartphone.
    Practice,
}

impl HeldPhone {
    /// A phone for which nothing was chosen yet.
    pub(in crate::app) fn new(waiting: WaitingSmartphone, is_practice: bool) -> HeldPhone {
        HeldPhone {
            waiting,
            is_practice,
            agent: None,
            preloader: None,
            is_reading: false,
            ready: None,
            origin: AgentOrigin::default(),
        }
    }

    /// Whether no file helps: the phone asks its maker's server.
    #[must_use]
    pub fn needs_server(&self) -> bool {
        self.waiting.security.needs_server()
    }

    /// Whether the files can be used, but failed the last time.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready.is_some()
    }

    /// Whether a preloader file is needed, as far as the chip says.
    #[must_use]
    pub fn preloader_need(&self) -> PreloaderNeed {
        let chip = smartphone(self.waiting.phone.hardware_code.0);
        preloader_need(self.waiting.door, chip.map(|chip| chip.generation))
    }

    /// The request to read `agent` and `preloader`, or what was chosen before in their place.
    pub(in crate::app) fn request(
        &self,
        agent: Option<AgentSource>,
        preloader: Option<PathBuf>,
    ) -> AgentRequest {
        let chosen = |file: &Option<HeldFile>| file.as_ref().map(|file| file.path.clone());
        AgentRequest {
            hold: self.waiting.hold,
            query: FitQuery::of(&self.waiting),
            agent: agent.or_else(|| chosen(&self.agent).map(AgentSource::File)),
            preloader: preloader.or_else(|| chosen(&self.preloader)),
            dropped: None,
            folder: None,
            origin: AgentOrigin::Chosen,
        }
    }

    /// Takes in files that were read. Returns them if they are complete.
    pub(in crate::app) fn take(&mut self, reading: AgentReading) -> Option<AgentFiles> {
        let AgentReading { agent, preloader, origin, .. } = reading;
        self.is_reading = false;
        self.origin = origin;
        self.ready = None;
        let mut files = None;
        if let Some((path, result)) = agent {
            let problem = match result {
                Ok(read) => {
                    files = Some(read);
                    None
                }
                Err(problem) => Some(problem),
            };
            self.agent = Some(HeldFile { path, problem });
        }
        let mut settings = None;
        if let Some((path, result)) = preloader {
            let problem = match result {
                Ok(read) => {
                    settings = Some(read);
                    None
                }
                Err(error) => Some(HeldFileProblem::NotAPreloaderFile(error)),
            };
            self.preloader = Some(HeldFile { path, problem });
        }
        let mut files = files?;
        let has_problem = self.preloader.as_ref().is_some_and(|file| file.problem.is_some());
        let query = FitQuery::of(&self.waiting);
        let is_missing = settings.is_none() && query.needs_preloader(&files);
        files.preloader = settings;
        (!has_problem && !is_missing).then_some(files)
    }
}

/// What decides whether an agent fits a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct FitQuery {
    hardware_code: ChipCode,
    versions: (u16, u16),
    door: Door,
    needs_signed_agent: bool,
}

impl FitQuery {
    fn of(waiting: &WaitingSmartphone) -> FitQuery {
        let WaitingSmartphone { phone, door, security, .. } = waiting;
        let version = |code: Option<ChipCode>| code.map_or(0, |code| code.0);
        FitQuery {
            hardware_code: phone.hardware_code,
            versions: (version(phone.hardware_version), version(phone.software_version)),
            door: *door,
            needs_signed_agent: security.needs_signed_agent(),
        }
    }

    fn choose<'f>(&self, files: &'f AgentFiles) -> Result<Choice<'f>, NoEntry> {
        let (hardware, software) = self.versions;
        files.agent.choose(self.hardware_code.0, ChipVersions { hardware, software })
    }

    /// Whether an agent in `files` can be used for the phone, and how well it fits.
    ///
    /// # Errors
    /// Why not.
    pub(super) fn judge(&self, files: &AgentFiles) -> Result<Match, HeldFileProblem> {
        let choice = self.choose(files).map_err(HeldFileProblem::NoAgent)?;
        match choice.generation {
            None | Some(AgentGeneration::Legacy32) => return Err(HeldFileProblem::ProtocolUnknown),
            Some(_) => {}
        }
        if self.needs_signed_agent && !choice.stages.first.is_signed() {
            return Err(HeldFileProblem::NotSigned);
        }
        Ok(choice.how)
    }

    fn needs_preloader(&self, files: &AgentFiles) -> bool {
        let generation = self.choose(files).ok().and_then(|choice| choice.generation);
        preloader_need(self.door, generation) == PreloaderNeed::Needed
    }
}

fn preloader_need(door: Door, generation: Option<AgentGeneration>) -> PreloaderNeed {
    match (door, generation) {
        (Door::Preloader, _) => PreloaderNeed::NotNeeded,
        // These always ask for it (da.md section 4.2).
        (Door::BootRom, Some(AgentGeneration::Xflash)) => PreloaderNeed::Needed,
        (Door::BootRom, _) => PreloaderNeed::Perhaps,
    }
}
