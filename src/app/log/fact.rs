//! [`LogFact`]: what a line of the log is about, as a fact. Written by the state; `present` makes the
//! sentence when the log is drawn, saved or copied.

use std::path::PathBuf;

use super::Level;
use crate::app::agent::fit::AgentOrigin;
use crate::app::agent::held::HeldFile;
use crate::app::job::state::State;
use crate::app::job::timeline::SeenFact;
use crate::app::notice::Notice;
use crate::worker::JobFailure;
use bromide_engine::acquire::SecuritySettings;
use bromide_engine::backup::BackupPlan;
use bromide_engine::event::Note;
use bromide_engine::facts::{Door, PhoneFacts, StorageFacts};
use bromide_engine::finder::PortListError;
use bromide_engine::finder::udev_rule::RuleOutcome;
use bromide_engine::readback::JobOutcome;
use bromide_engine::warning::Warning;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum LogFact {
    /// A job was ordered that reads into these files.
    JobOrdered(Vec<PathBuf>),
    /// The areas and partitions of a phone are to be listed.
    ListOrdered,
    /// A phone has so many areas and partitions.
    PartsListed(usize),
    /// A backup will save this.
    BackupPlanned(Box<BackupPlan>),
    /// A file of an earlier run is compared with its report.
    Comparing(PathBuf),
    /// An earlier run of the backup has saved this file.
    PartSavedBefore(PathBuf),
    /// A backup is complete; this file lists what it holds.
    BackupCompleted(PathBuf),
    /// The job entered this state.
    State(State),
    /// The phone was recognised.
    Phone(PhoneFacts),
    /// Its flash was recognised.
    Storage(StorageFacts),
    /// The protections of a smartphone, and how it was entered.
    Security(Door, SecuritySettings),
    /// Files were used for a smartphone.
    AgentUsed {
        /// The Download Agent file.
        file: PathBuf,
        /// The preloader file, if one was used.
        preloader: Option<PathBuf>,
        /// Why they were used.
        origin: AgentOrigin,
    },
    /// A file cannot be used for the smartphone that waits.
    AgentFileRefused {
        /// The file and the reason.
        file: HeldFile,
        /// The phone's chip.
        chip: String,
    },
    /// A region is being read.
    RegionStarted {
        /// Bytes.
        length: u64,
        /// The first offset.
        start: u64,
        /// The dump.
        file: PathBuf,
    },
    /// A dump was saved.
    RegionSaved {
        /// The dump.
        file: PathBuf,
        /// Its SHA-256, in hex.
        sha256: String,
    },
    /// A doubt about what was read.
    Warning(Warning),
    /// Something the job reported.
    Note(Note),
    /// Something that was seen while waiting for the phone.
    Seen(SeenFact),
    /// The user asked the job to stop.
    StopRequested,
    /// The user asked the job to skip its check.
    SkipRequested,
    /// The job ended in this state; the failure says why not everything was saved.
    JobEnded(State, Option<JobFailure>),
    /// Bytes that were read are in a part file.
    PartKept {
        /// The part file.
        part: PathBuf,
        /// Bytes that are good.
        good: u64,
        /// Bytes of the region.
        total: u64,
    },
    /// Bytes that were read are in a part file whose disk or folder is no longer reachable.
    PartGone {
        /// The part file.
        part: PathBuf,
        /// Bytes that are good.
        good: u64,
        /// Bytes of the region.
        total: u64,
    },
    /// The part file was deleted while the phone was read.
    PartDeleted {
        /// The part file.
        part: PathBuf,
        /// Bytes that were good.
        good: u64,
    },
    /// The worker's thread had ended and was started again.
    WorkerRestarted,
    /// The ports cannot be listed.
    PortsUnknown(PortListError),
    /// The udev rule was installed or removed, or could not be.
    Rule(RuleOutcome),
    /// A message about the program itself.
    Notice(Notice),
}

impl LogFact {
    /// How serious it is.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            LogFact::Warning(_) | LogFact::WorkerRestarted | LogFact::PortsUnknown(_) => Level::Warning,
            LogFact::Rule(RuleOutcome::Done(_)) => Level::Info,
            LogFact::Rule(_) => Level::Warning,
            LogFact::Notice(notice) => notice.level(),
            LogFact::JobEnded(State::Saved, None) => Level::Info,
            LogFact::JobEnded(_, Some(failure)) if failure.outcome() == JobOutcome::Stopped => Level::Info,
            LogFact::JobEnded(State::Failed, _) => Level::Error,
            LogFact::JobEnded(..) => Level::Warning,
            _ => Level::Info,
        }
    }
}
