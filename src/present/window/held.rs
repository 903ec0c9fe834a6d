//! A phone that waits for its files as people read it: why a file cannot be used, and what was used.

use std::path::Path;

use crate::app::{AgentOrigin, HeldFile, HeldFileProblem, HeldPhone, PreloaderNeed};
use crate::present::{self, Advice, Present as _};
use crate::tr;
use bromide_engine::facts::Door;

impl HeldFile {
    /// Why it cannot be used for a phone with this chip; `None` if it can.
    #[must_use]
    pub fn problem_sentence(&self, chip: &str) -> Option<String> {
        let path = &self.path;
        Some(match self.problem.as_ref()? {
            HeldFileProblem::NotAnAgentFile(error) => present::agent_file_error(path, error).cause,
            HeldFileProblem::NoAgent(error) => present::no_agent(path, chip, error).cause,
            HeldFileProblem::ProtocolUnknown => tr!("agent-protocol-unknown", chip = chip),
            HeldFileProblem::NotSigned => tr!("held-not-signed", file = path.display().to_string()),
            HeldFileProblem::NotAPreloaderFile(error) => present::preloader_file_error(path, error).cause,
        })
    }
}

impl HeldPhone {
    /// How it was entered and what it asks for.
    #[must_use]
    pub fn security_sentence(&self) -> String {
        present::security(self.waiting.door, self.waiting.security)
    }

    /// Why it needs a file.
    #[must_use]
    pub fn reason(&self) -> String {
        match &self.waiting.refused {
            None => tr!("held-text"),
            Some(refused) => tr!("held-text-refused", why = refused.present()),
        }
    }

    /// What can be done where no file helps.
    #[must_use]
    pub fn server_steps(&self) -> Vec<String> {
        let advice = match self.waiting.door {
            Door::BootRom => Advice::TryPreloader,
            Door::Preloader => Advice::AskTheMaker,
        };
        vec![advice.present()]
    }
}

impl PreloaderNeed {
    /// Whether the preloader file is to be chosen; `None` where it is not needed.
    #[must_use]
    pub fn sentence(self) -> Option<String> {
        match self {
            PreloaderNeed::NotNeeded => None,
            PreloaderNeed::Perhaps => Some(tr!("held-preloader-perhaps")),
            PreloaderNeed::Needed => Some(tr!("held-preloader-needed")),
        }
    }
}

/// A line of the log: which files are used, and why.
pub(super) fn used(file: &Path, preloader: Option<&Path>, origin: AgentOrigin) -> String {
    let shown = |path: &Path| path.display().to_string();
    let agent = match origin {
        AgentOrigin::Chosen => tr!("log-agent-chosen", file = shown(file)),
        AgentOrigin::Remembered => tr!("log-agent-remembered", file = shown(file)),
        AgentOrigin::Folder => tr!("log-agent-folder", file = shown(file)),
        AgentOrigin::Practice => tr!("log-agent-practice", file = shown(file)),
    };
    match preloader {
        Some(preloader) => tr!("log-agent-preloader", agent = agent, file = shown(preloader)),
        None => agent,
    }
}
