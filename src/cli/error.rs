//! [`CommandError`]: why a command did not do what it was asked to, as facts.
//! The terminal shows it in the user's language, JSON events in English; both ask `present`.

use std::io;
use std::path::PathBuf;

use crate::present::{
    Present as _, UsageError, UserError, agent_file_error, no_agent, preloader_file_error, system_words,
};
use crate::tr;
use bromide_engine::acquire::AgentFilesError;
use bromide_engine::da::file::{AgentFileError, NoEntry};
use bromide_engine::dumpfile::DiskError;
use bromide_engine::finder::PortNameError;
use bromide_engine::link::LinkError;
use bromide_engine::readback::{JobError, JobOutcome};

/// Why a command failed.
#[derive(Debug)]
pub(super) enum CommandError {
    /// The arguments are wrong.
    Usage(UsageError),
    /// The typed port cannot be waited for.
    Port(PortNameError),
    /// The file named to `resume` is not an unfinished dump.
    NotResumable(DiskError),
    /// The phone could not be reached or read.
    Job(JobError),
    /// The computer does not list its ports.
    Ports(LinkError),
    /// A file cannot be read, or is not a file.
    Unreadable(PathBuf, io::Error),
    /// `inspect` was stopped before the end of the file.
    InspectStopped,
    /// A file is not a Download Agent file, or cannot be read.
    AgentFile(PathBuf, AgentFileError),
    /// A file of `--da` or `--preloader` cannot be used.
    AgentFiles(AgentFilesError),
    /// `--preloader` was given without `--da`.
    PreloaderAlone,
    /// A Download Agent file has no usable agent for the chip, which is named.
    NoAgent(PathBuf, String, NoEntry),
    /// Error of a command without `--json`.
    Shown(UserError),
}

impl From<UsageError> for CommandError {
    fn from(error: UsageError) -> CommandError {
        CommandError::Usage(error)
    }
}

impl From<UserError> for CommandError {
    fn from(error: UserError) -> CommandError {
        CommandError::Shown(error)
    }
}

impl From<&CommandError> for UserError {
    fn from(error: &CommandError) -> UserError {
        match error {
            CommandError::Usage(error) => UserError::usage(error.present()),
            CommandError::Port(error) => UserError::from(error),
            CommandError::NotResumable(error) => {
                UserError { exit: JobOutcome::Usage, ..UserError::from(error) }
            }
            CommandError::Job(error) => UserError::from(error),
            CommandError::Ports(error) => {
                UserError::new(JobOutcome::Disk, tr!("terminal-no-list", why = error.present()), vec![])
            }
            CommandError::Unreadable(path, error) => {
                let path = path.display().to_string();
                let cause = match error.kind() {
                    io::ErrorKind::InvalidInput => tr!("inspect-no-file", path = path),
                    _ => tr!("check-unreadable", path = path, why = system_words(error)),
                };
                UserError::new(JobOutcome::Disk, cause, vec![])
            }
            CommandError::InspectStopped => {
                UserError::new(JobOutcome::Stopped, tr!("inspect-stopped"), vec![])
            }
            CommandError::AgentFile(path, error) => agent_file_error(path, error),
            CommandError::AgentFiles(AgentFilesError::Agent { path, error }) => agent_file_error(path, error),
            CommandError::AgentFiles(AgentFilesError::Preloader { path, error }) => {
                preloader_file_error(path, error)
            }
            CommandError::PreloaderAlone => UserError::usage(tr!("usage-preloader-alone")),
            CommandError::NoAgent(path, chip, error) => no_agent(path, chip, error),
            CommandError::Shown(error) => error.clone(),
        }
    }
}
