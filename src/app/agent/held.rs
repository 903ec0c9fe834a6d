//! [`HeldPhone`]: a phone that waits for its files, with what was chosen so far. Plain data, changed by
//! `update`, drawn by the window.

use std::path::PathBuf;

use super::fit::{AgentOrigin, FitQuery, HeldFileProblem, PreloaderNeed, preloader_need};
use super::search::{AgentReading, AgentRequest, AgentSource};
use crate::worker::WaitingSmartphone;
use bromide_engine::acquire::AgentFiles;
use bromide_engine::chip::smartphone;

/// A smartphone, or a feature phone whose boot ROM refuses reads, that waits in command mode.
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
        if self.waiting.refused.is_some() {
            return PreloaderNeed::NotNeeded;
        }
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
