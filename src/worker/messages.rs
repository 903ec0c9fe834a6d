//! What goes into a station's worker and what comes out: plain data.
//!
//! Made and read by the window's state, which never meets the thread itself.

use std::path::Path;

use bromide_engine::acquire::{AgentFiles, Obstacle, ReadingProgramChoice, SecuritySettings};
use bromide_engine::backup::{BackupEvent, BackupOrder, StorageContents};
use bromide_engine::facts::{Door, PhoneFacts};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{BlockSize, Event, Job, JobError, JobOutcome, RegionEnd};

/// Called after events were sent, on the worker's thread: wakes whoever receives them.
pub type Wake = Box<dyn Fn() + Send>;

/// Tells the events of one job from those of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u64);

/// Tells one wait for an agent file from an earlier one of the same job, whose phone was unplugged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct HoldId(pub u64);

/// A phone that waits until its agent file was chosen: a smartphone, or a feature phone whose boot ROM
/// refuses reads. Nothing was loaded into it.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingSmartphone {
    /// Comes back with the answer.
    pub hold: HoldId,
    /// The phone.
    pub phone: PhoneFacts,
    /// How it was entered.
    pub door: Door,
    /// The protections that it has enabled.
    pub security: SecuritySettings,
    /// What the boot ROM of a feature phone refuses; `None` for a smartphone.
    pub refused: Option<Obstacle>,
}

/// The answer to [`WorkerEvent::NeedsAgent`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgentAnswer {
    /// These files; the job continues with them.
    Agent(Box<AgentFiles>),
    /// None: the job ends.
    NoAgent,
}

/// What is to be done with a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// Read ranges into files.
    Read(Job),
    /// Save everything: the flash of a feature phone as [`Work::Read`] does, a smartphone as [`Work::BackUp`].
    Everything {
        /// For a feature phone.
        flash: Job,
        /// For a smartphone.
        backup: BackupOrder,
    },
    /// Save areas and partitions into a folder.
    BackUp(BackupOrder),
    /// Find out which areas and partitions a phone has; nothing is saved.
    ListParts {
        /// Restart the phone at the end.
        reset: bool,
    },
}

impl Work {
    /// The job that reads ranges, unless it turns out to be a backup.
    #[must_use]
    pub fn job(&self) -> Option<&Job> {
        match self {
            Work::Read(job) | Work::Everything { flash: job, .. } => Some(job),
            Work::BackUp(_) | Work::ListParts { .. } => None,
        }
    }

    /// The backup, if it is one or may become one.
    #[must_use]
    pub fn backup(&self) -> Option<&BackupOrder> {
        match self {
            Work::BackUp(backup) | Work::Everything { backup, .. } => Some(backup),
            Work::Read(_) | Work::ListParts { .. } => None,
        }
    }

    /// The first dump, or the folder of the backup; `None` if nothing is saved.
    #[must_use]
    pub fn target(&self) -> Option<&Path> {
        match self {
            Work::Read(job) | Work::Everything { flash: job, .. } => {
                job.regions.first().map(|region| &*region.file)
            }
            Work::BackUp(backup) => Some(&backup.folder),
            Work::ListParts { .. } => None,
        }
    }

    /// The largest number of bytes that one read asks for.
    #[must_use]
    pub fn block_size(&self) -> BlockSize {
        match self {
            Work::Read(job) | Work::Everything { flash: job, .. } => job.block_size,
            Work::BackUp(backup) => backup.block_size,
            Work::ListParts { .. } => BlockSize::default(),
        }
    }
}

/// What a worker is asked to do, in the order it was sent. Stopping goes past this queue:
/// [`super::Worker::stop`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "few are sent, and none is kept")]
pub enum Command {
    /// Do this job, after those before it.
    Start {
        /// Comes back with every event of the job.
        id: JobId,
        /// Where to look for the phone.
        port: PortChoice,
        /// Whether a feature phone is read by Bromide's own program.
        program: ReadingProgramChoice,
        /// What to do with it.
        work: Work,
    },
    /// The files for the smartphone that waits. Goes past the queue; ignored when that phone no longer waits.
    Agent {
        /// Its job.
        id: JobId,
        /// Which wait is meant.
        hold: HoldId,
        /// The files.
        answer: AgentAnswer,
    },
    /// End the thread after the jobs before this.
    Quit,
}

/// What happens to a job: any number of others, then exactly one `Ended`, even after a panic.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkerEvent {
    /// The job begins, and its files have other names than those that it was ordered with.
    Named {
        /// Which job.
        id: JobId,
        /// What is done now.
        work: Box<Work>,
    },
    /// An event of the running job. Neighbouring blocks in one state are merged.
    Reported {
        /// Which job.
        id: JobId,
        /// The event.
        event: Event,
    },
    /// An event of the running backup that is not one of its job.
    BackedUp {
        /// Which job.
        id: JobId,
        /// The event; never [`BackupEvent::Job`].
        event: Box<BackupEvent>,
    },
    /// The areas and partitions of the phone.
    Listed {
        /// Which job.
        id: JobId,
        /// What the phone has.
        contents: Box<StorageContents>,
    },
    /// A smartphone waits for its agent file: it needs a [`Command::Agent`].
    NeedsAgent {
        /// Which job.
        id: JobId,
        /// The phone.
        phone: Box<WaitingSmartphone>,
    },
    /// The job is over.
    Ended {
        /// Which job.
        id: JobId,
        /// What became of each region, in the job's order; of each part of a backup, in the order of its plan.
        regions: Vec<RegionEnd>,
        /// All saved, or why not.
        result: Result<(), JobFailure>,
    },
}

/// Why a job did not save everything.
#[derive(Debug, Clone, PartialEq)]
pub enum JobFailure {
    /// The engine ended the job.
    Engine(JobError),
    /// The job panicked. The text is the panic's message, where it had one.
    Panicked(Option<String>),
    /// The worker's thread ended without an ending of the job.
    WorkerGone,
}

impl JobFailure {
    /// The kind of ending; a mistake of the program leaves the job unfinished.
    #[must_use]
    pub fn outcome(&self) -> JobOutcome {
        match self {
            JobFailure::Engine(error) => JobOutcome::from(error),
            JobFailure::Panicked(_) | JobFailure::WorkerGone => JobOutcome::Unfinished,
        }
    }
}

impl From<JobError> for JobFailure {
    fn from(error: JobError) -> JobFailure {
        JobFailure::Engine(error)
    }
}

impl WorkerEvent {
    /// The job it is about.
    #[must_use]
    pub fn id(&self) -> JobId {
        match self {
            WorkerEvent::Named { id, .. }
            | WorkerEvent::Reported { id, .. }
            | WorkerEvent::BackedUp { id, .. }
            | WorkerEvent::Listed { id, .. }
            | WorkerEvent::NeedsAgent { id, .. }
            | WorkerEvent::Ended { id, .. } => *id,
        }
    }
}
