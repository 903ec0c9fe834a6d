//! What can happen to the window's state, and what has to be done because of it. Plain data: made by the
//! controller and the window, read by [`super::AppState::apply`].

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::app::agent::command::AgentCommand;
use crate::app::agent::search::{AgentReading, AgentRequest};
use crate::app::boot_key::panel::KeysCommand;
use crate::app::form::order::Order;
use crate::app::form::read_form::FieldError;
use crate::app::form::scatter::Scatter;
use crate::app::job::finished::SavedAsItIs;
use crate::app::job::state::State;
use crate::app::job::timeline::Lost;
use crate::app::notice::{ImportError, Notice};
use crate::app::unfinished::offers::FoundInFolder;
use crate::worker::{Command, PortsNews, WorkerEvent};
use bromide_engine::dumpfile::DiskError;
use bromide_engine::finder::udev_rule::RuleOutcome;
use bromide_engine::link::Moment;
use bromide_engine::readback::RegionEnd;

/// The time of an event on both clocks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Now {
    /// Monotonic, for durations.
    pub at: Moment,
    /// Local time, for people.
    pub date: DateTime,
}

/// The udev rule that lets the user open phones: whether it is being changed, and the result of the last
/// change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Rule {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// The password is being asked for.
    Asking,
    /// The result.
    Changed(RuleOutcome),
}

/// Everything that can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum AppEvent {
    /// A job was ordered. Ignored while one runs.
    Start(Order),
    /// A job was ordered that resumes; with what there is of each region. Ignored while a job runs.
    Resume(Order, Vec<RegionEnd>),
    /// The form is not valid.
    Refused(Vec<FieldError>),
    /// The user confirmed that the job is to stop.
    Stop,
    /// Unfinished files were saved as they are; and why not all of them.
    SavedAsItIs(Vec<SavedAsItIs>, Option<DiskError>),
    /// The user wants to skip the check.
    SkipCheck,
    /// The user leaves the result of a job.
    BackToForm,
    /// An event of the worker.
    Worker(WorkerEvent),
    /// The worker's channel closed.
    WorkerGone,
    /// The ports or devices changed.
    Ports(PortsNews),
    /// What is unfinished in a folder.
    Unfinished(PathBuf, FoundInFolder),
    /// The unfinished dump with this part file is not to be offered again.
    NotNow(PathBuf),
    /// The unfinished backup in this folder is not to be offered again.
    ForgetBackup(PathBuf),
    /// This folder was offered for its unfinished backup, and has none any more.
    NoBackup(PathBuf),
    /// A command for the search for the boot key.
    Keys(KeysCommand),
    /// The udev rule is being changed, or was changed.
    Rule(Rule),
    /// Files for the smartphone that waits were chosen.
    Agent(AgentCommand),
    /// Files for the smartphone that waits were read.
    AgentReading(Box<AgentReading>),
    /// Time passed that something was waiting for: see [`super::AppState::due`].
    Tick,
    /// A scatter file was read, or could not be.
    Scatter(PathBuf, Result<Scatter, ImportError>),
    /// A message for the log.
    Notice(Notice),
}

/// What has to be done because of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Send this to the worker.
    Send(Command),
    /// Set the worker's stop flag.
    StopWorker,
    /// Set the worker's flag that skips the check.
    SkipCheck,
    /// Start another worker: the old one's thread has ended.
    RestartWorker,
    /// Keep the computer awake, or no longer.
    KeepAwake(bool),
    /// A job ended: notify a user who is looking elsewhere.
    Attention(State),
    /// The phone was lost and must be plugged in again: notify a user who is looking elsewhere.
    PhoneLost(Lost),
    /// Read files for the smartphone that waits.
    ReadAgentFiles(Box<AgentRequest>),
    /// A smartphone waits for the user's choice of a file: notify a user who is looking elsewhere.
    AgentNeeded,
    /// Save the settings.
    SaveSettings,
    /// Save the notes about boot keys.
    SaveNotes,
    /// Ask where this file is to be saved, and save it there.
    Save {
        /// The suggested name.
        name: String,
        /// What is written.
        bytes: Vec<u8>,
    },
    /// Inspect this file.
    LookInside(PathBuf),
    /// Show this until the user dismisses it.
    Warn(Notice),
}
