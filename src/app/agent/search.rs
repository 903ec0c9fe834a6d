//! [`AgentRequest::read`]: reads the files that were chosen for a smartphone, or searches a folder for one
//! that fits. Run on a thread of its own by the controller: a network drive may answer late.

use std::path::{Path, PathBuf};

use super::fit::{AgentOrigin, FitQuery, HeldFileProblem};
use crate::worker::{HoldId, practice_agent};
use bromide_engine::acquire::{AgentFiles, AgentFilesError};
use bromide_engine::da::file::{AgentFileError, NotAnAgentFile};
use bromide_engine::da::preloader::{NoPreloaderInfo, PreloaderInfo};

/// More files are not looked at in a folder.
const MOST_FILES: usize = 300;

/// What is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentRequest {
    /// Comes back with the result.
    pub(in crate::app) hold: HoldId,
    pub(in crate::app) query: FitQuery,
    pub(in crate::app) agent: Option<AgentSource>,
    pub(in crate::app) preloader: Option<PathBuf>,
    /// A file that may be either.
    pub(in crate::app) dropped: Option<PathBuf>,
    /// Searched if there is no agent that can be used.
    pub(in crate::app) folder: Option<PathBuf>,
    /// Why `agent` is read.
    pub(in crate::app) origin: AgentOrigin,
}

/// Where an agent is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum AgentSource {
    /// A file.
    File(PathBuf),
    /// The practice smartphone's own.
    Practice,
}

type ReadAgent = (PathBuf, Result<AgentFiles, HeldFileProblem>);

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct AgentReading {
    /// As requested.
    pub hold: HoldId,
    /// The Download Agent file, if one was read.
    pub agent: Option<(PathBuf, Result<AgentFiles, HeldFileProblem>)>,
    /// The preloader file, if one was read.
    pub preloader: Option<(PathBuf, Result<PreloaderInfo, NoPreloaderInfo>)>,
    /// Where the agent is from.
    pub origin: AgentOrigin,
}

impl AgentRequest {
    /// Reads the files.
    #[must_use]
    pub(in crate::app) fn read(self) -> AgentReading {
        let AgentRequest { hold, query, mut agent, mut preloader, dropped, folder, mut origin } = self;
        match dropped {
            Some(path) if is_preloader(&path) => preloader = Some(path),
            Some(path) => agent = Some(AgentSource::File(path)),
            None => {}
        }
        let mut read = agent.and_then(|source| match source {
            AgentSource::File(path) => Some(read_agent(&path, &query)),
            AgentSource::Practice => {
                let files = practice_agent()?;
                Some((PathBuf::from(&files.name), Ok(files)))
            }
        });
        let is_usable = read.as_ref().is_some_and(|(_, result)| result.is_ok());
        if !is_usable && let Some(found) = folder.and_then(|folder| search(&folder, &query)) {
            read = Some(found);
            origin = AgentOrigin::Folder;
        }
        let preloader = preloader.map(|path| {
            let result = PreloaderInfo::read(&path);
            (path, result)
        });
        AgentReading { hold, agent: read, preloader, origin }
    }
}

fn read_agent(path: &Path, query: &FitQuery) -> ReadAgent {
    let result = match AgentFiles::read(path, None) {
        Ok(files) => query.judge(&files).map(|_| files),
        Err(AgentFilesError::Agent { error, .. }) => Err(HeldFileProblem::NotAnAgentFile(error)),
        Err(AgentFilesError::Preloader { error, .. }) => Err(HeldFileProblem::NotAPreloaderFile(error)),
    };
    (path.to_path_buf(), result)
}

/// Whether the file is a preloader, or a dump that begins with one.
fn is_preloader(path: &Path) -> bool {
    let not_an_agent = AgentFiles::read(path, None).err();
    matches!(
        not_an_agent,
        Some(AgentFilesError::Agent { error: AgentFileError::Other(NotAnAgentFile::Preloader(_)), .. })
    ) || (not_an_agent.is_some() && PreloaderInfo::read(path).is_ok())
}

/// The file in `folder` whose agent fits best; of several the first by name.
fn search(folder: &Path, query: &FitQuery) -> Option<ReadAgent> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.take(MOST_FILES).flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let fitting = paths.into_iter().filter_map(|path| {
        let files = AgentFiles::read(&path, None).ok()?;
        Some((query.judge(&files).ok()?, path, files))
    });
    let (_, path, files) = fitting.min_by_key(|(how, ..)| *how)?;
    Some((path, Ok(files)))
}
