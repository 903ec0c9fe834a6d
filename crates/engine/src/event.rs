//! The events that a job reports while it runs.
//!
//! Emitted by `acquire` and `readback` in order; shown by the window and the command line.

use std::path::PathBuf;
use std::time::Duration;

use crate::dump::Classified;
use crate::dumpfile::Report;
use crate::facts::{Door, PhoneFacts, ReadingProgramFacts, StorageFacts};
use crate::link::ConnectAttempt;
use crate::obstacle::{AcquireError, Difference, Obstacle, Sighting};
use crate::partition::Partition;
use crate::reading_program::Doubt;
use crate::session::{SecuritySettings, SessionError};
use crate::storage::AreaKind;
use crate::warning::Warning;

/// The phase of a running job, as it is reported: the step that takes the time now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// No phone yet.
    Waiting,
    /// A phone is connected; its chip and flash are being identified.
    Connecting,
    /// The first read.
    Reading,
    /// The second read.
    Checking,
}

impl Phase {
    /// A stable name for JSON events.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Phase::Waiting => "Waiting for phone",
            Phase::Connecting => "Connecting",
            Phase::Reading => "Reading",
            Phase::Checking => "Checking",
        }
    }
}

/// One event of a job. Counts are cumulative, so a dropped progress event loses no information.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The job enters another phase.
    Phase(Phase),
    /// The phone was recognised.
    Phone(PhoneFacts),
    /// The protections of a smartphone were read; nothing was loaded into it yet.
    Security {
        /// How it was entered.
        door: Door,
        /// The protections.
        settings: SecuritySettings,
    },
    /// The storage was recognised.
    Storage(StorageFacts),
    /// The partition table of a smartphone was read, because the job reads partitions.
    Partitions(Vec<Partition>),
    /// A region begins.
    Region {
        /// From 0.
        index: usize,
        /// The number of regions.
        of: usize,
        /// The planned path of the finished dump.
        file: PathBuf,
        /// The area.
        area: AreaKind,
        /// The first offset.
        start: u64,
        /// Bytes.
        length: u64,
    },
    /// The phone was lost; the job waits for it and continues when it is connected again.
    Lost {
        /// Good bytes of the region so far, without those that could not be read.
        good: u64,
        /// Bytes of the region; 0 if none was begun.
        total: u64,
        /// Its port is still present, but it does not answer: it must be unplugged first.
        is_there: bool,
    },
    /// Progress of the current phase.
    Progress(Progress),
    /// A block changed its state.
    Block {
        /// Offset from the region's start.
        offset: u64,
        /// Bytes.
        length: u64,
        /// Its new state.
        state: BlockState,
    },
    /// The result of an attempt to connect to a phone. Emitted when it differs from the previous one.
    Attempted {
        /// The port; empty when the error does not name it.
        port: String,
        /// The result.
        result: ConnectAttempt,
    },
    /// The class of bytes that were read, whatever their block's state. Emitted once per job for each cell,
    /// and again for a cell whose bytes were rewritten. Cells stay valid when the region continues after the
    /// phone was lost.
    Classified {
        /// Offset from the region's start.
        offset: u64,
        /// Bytes.
        length: u64,
        /// The class of these bytes, and the highest entropy.
        classified: Classified,
    },
    /// A warning that is also written into the report.
    Warning(Warning),
    /// An entry for the log only.
    Note(Note),
    /// A region is finished and saved.
    Saved {
        /// The region's index in the job, from 0: a region before it may have failed.
        index: usize,
        /// The path of the finished dump on the disk.
        file: PathBuf,
        /// Its report.
        report: Box<Report>,
    },
}

/// Progress of one phase of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// [`Phase::Reading`] or [`Phase::Checking`].
    pub phase: Phase,
    /// Bytes received in this phase.
    pub done: u64,
    /// Bytes to receive in this phase.
    pub total: u64,
    /// Mean over the last seconds.
    pub bytes_per_second: u64,
    /// Estimated time left; `None` while it cannot be estimated.
    pub left: Option<Duration>,
    /// Blocks requested again so far.
    pub retries: u64,
    /// The whole job.
    pub job: JobProgress,
}

/// How far the whole job is: all of its regions, reading and checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JobProgress {
    /// Work done of all work, 0 to 9999; never falls, and never reaches 10,000 before the job has ended.
    pub hundredths_of_percent: u16,
    /// The time that the rest takes, waits for the user not included; `None` until it can be estimated.
    pub left: Option<Duration>,
    /// Since the first region was begun, waits for a lost phone included.
    pub elapsed: Duration,
    /// The pass over the region.
    pub pass: PassNumber,
}

/// Which pass over a region it is, for "Step 1 of 2".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassNumber {
    /// 1 is reading; the last one is checking if there is a check.
    pub number: u8,
    /// How many there are: 1 without a check.
    pub of: u8,
}

impl Default for PassNumber {
    fn default() -> PassNumber {
        PassNumber { number: 1, of: 1 }
    }
}

/// The state of one block of a region, from the reader to the cell of the flash map.
///
/// Bytes that are not good have one word each:
/// * *unreadable*: the phone did not deliver them; the part file has zeros there, the journal lists them as
///   `bad`.
/// * *skipped*: unreadable without having been asked for, because the phone was lost repeatedly just before
///   them.
/// * *unsettled*: they were delivered, but no two reads agreed.
/// * *hole*: a span that one pass leaves out, such as the unreadable spans in the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockState {
    /// Being read.
    Reading,
    /// Read once.
    Read,
    /// Read twice with the same result.
    Checked,
    /// Two reads differed; a third one agreed with one of them.
    Differed,
    /// Two reads differed, and a third one agreed with neither or could not be made.
    Unsettled,
    /// The phone did not deliver it.
    Unreadable,
    /// Discarded: what an earlier run had read of it was lost by the disk, and it is read again.
    NotRead,
}

/// An entry for the log. Its `Display` is plain English.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Note {
    /// A device or port that is not a readable phone.
    #[error("{0}")]
    Seen(Sighting),
    /// A block is read again.
    #[error("reading {at:#010x} again: {error}")]
    ReadAgain {
        /// The offset in the area.
        at: u64,
        /// The cause.
        error: SessionError,
    },
    /// A range was skipped because it cannot be read.
    #[error("the range at {at:#010x} cannot be read and is skipped: {error}")]
    Skipped {
        /// The offset in the area.
        at: u64,
        /// The cause.
        error: SessionError,
    },
    /// The phone does not answer.
    #[error("no answer for {} s", waited.as_secs())]
    NoAnswer {
        /// Time since the last answer.
        waited: Duration,
    },
    /// Two reads of a block differed; a third one agreed with one of them.
    #[error("{bytes} bytes at {at:#010x} differed and were settled by a third read")]
    BlockSettled {
        /// The offset in the area.
        at: u64,
        /// How many bytes differed.
        bytes: u64,
    },
    /// Two reads of a block differed, and a third one agreed with neither.
    #[error("{bytes} bytes at {at:#010x} differed in every read")]
    BlockUnsettled {
        /// The offset in the area.
        at: u64,
        /// How many bytes differed.
        bytes: u64,
    },
    /// The connected phone is not the one that the job waits for.
    #[error("another phone is connected")]
    OtherPhone {
        /// What differs; never empty.
        differs: Vec<Difference>,
    },
    /// The job waits for its phone, and cannot continue with the one that is connected.
    #[error("the job cannot continue with the connected phone: {0}")]
    UnsuitablePhone(AcquireError),
    /// Another program uses a file; the operation is retried.
    #[error("{} is in use by another program", file.display())]
    FileBusy {
        /// Its name, without its folder.
        file: PathBuf,
    },
    /// The user wants to skip the check, but only the check can prove the data of an earlier run.
    #[error("the check cannot be skipped: the data of an earlier run is not proved otherwise")]
    CheckNeeded,
    /// The boot ROM of a feature phone refuses what reading needs; the phone is read through the agent that the
    /// user chose.
    #[error("{0}; it is read through its Download Agent")]
    ReadByAgent(Obstacle),
    /// The phone did not come back at high-speed USB; the next attempt stays at full speed.
    #[error("the phone did not come back at high-speed USB; the next attempt stays at full speed")]
    LostAtHighSpeed,
    /// The reading program runs on the phone and has proved itself.
    #[error(
        "the reading program runs on the phone: version {}, {:?} stores, ticks of 26 MHz: {:?}",
        .0.version, .0.usb_stores, .0.ticks
    )]
    ReadingProgramRuns(ReadingProgramFacts),
    /// The phone is read without the reading program, although it was asked for.
    #[error("reading without the reading program: {0}")]
    WithoutReadingProgram(Doubt),
    /// The phone was restarted.
    #[error("the phone was restarted")]
    Restarted,
    /// The phone could not be restarted.
    #[error("the phone could not be restarted: {0}")]
    NotRestarted(SessionError),
}
