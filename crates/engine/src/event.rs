//! What a job reports while it runs: one vocabulary from the engine to the pixels.
//!
//! Sent by `acquire` and `readback` in order; shown by the window and the command line.

use std::path::PathBuf;
use std::time::Duration;

use crate::dump::Cell;
use crate::dumpfile::Report;
use crate::facts::{FlashFacts, PhoneFacts};
use crate::link::ConnectAttempt;
use crate::obstacle::{AcquireError, Difference, Sighting};
use crate::session::SessionError;
use crate::storage::AreaKind;
use crate::warning::Warning;

/// What a job is doing. The same words in window, title and log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// No phone yet.
    Waiting,
    /// A phone is there; finding out what it is.
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

/// What happens, in order. Numbers are cumulative, so a dropped progress event loses nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The job does something else now.
    Phase(Phase),
    /// The phone was recognised.
    Phone(PhoneFacts),
    /// The flash was looked at.
    Flash(FlashFacts),
    /// A region begins.
    Region {
        /// From 0.
        index: usize,
        /// How many there are.
        of: usize,
        /// The finished dump, as planned.
        file: PathBuf,
        /// The area.
        area: AreaKind,
        /// The first offset.
        start: u64,
        /// Bytes.
        length: u64,
    },
    /// The phone was lost; the job waits for it and continues when it is back.
    Lost {
        /// Good bytes of the region so far.
        done: u64,
        /// Bytes of the region; 0 if none was begun.
        total: u64,
        /// Its port is still there, but it does not answer: it must be unplugged first.
        is_there: bool,
    },
    /// How far it is.
    Progress(Progress),
    /// A block changed its state.
    Block {
        /// Offset from the region's start.
        offset: u64,
        /// Bytes.
        length: u64,
        /// Its state now.
        state: BlockState,
    },
    /// How an attempt to reach a phone went. Sent when it changes.
    Tried {
        /// The port; empty when the error does not name it.
        port: String,
        /// How it went.
        how: ConnectAttempt,
    },
    /// The class of bytes that were read. Says nothing of their state. Emitted once a job for each cell, and again for a cell whose bytes
    /// were written anew: what is known of a region holds when it is begun again after the phone was lost.
    Content {
        /// Offset from the region's start.
        offset: u64,
        /// Bytes.
        length: u64,
        /// The class of all of them, and the highest entropy.
        cell: Cell,
    },
    /// Something the report will hold, too.
    Warning(Warning),
    /// Something for the log.
    Note(Note),
    /// A region is finished and saved.
    Saved {
        /// The finished dump, by the name it has on the disk.
        file: PathBuf,
        /// Its report.
        report: Box<Report>,
    },
}

/// How far a phase of a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// [`Phase::Reading`] or [`Phase::Checking`].
    pub phase: Phase,
    /// Bytes really received in this phase.
    pub done: u64,
    /// Bytes of this phase.
    pub total: u64,
    /// Over the last seconds.
    pub bytes_per_second: u64,
    /// `None` while it cannot be told yet.
    pub left: Option<Duration>,
    /// Blocks asked for again so far.
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

/// The state of one block of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockState {
    /// Being read.
    Reading,
    /// Read once.
    Read,
    /// Read twice, the same.
    Checked,
    /// Its reads differed; a third one settled it.
    Differed,
    /// Could not be read, or its reads never agreed.
    Unreadable,
}

/// Something for the log. Its `Display` is plain English.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Note {
    /// Something was met that is no phone to be read.
    #[error("{0}")]
    Seen(Sighting),
    /// A block is read again.
    #[error("reading {at:#010x} again: {error}")]
    ReadAgain {
        /// Where, as an offset into the area.
        at: u64,
        /// Why.
        error: SessionError,
    },
    /// A place was given up.
    #[error("the place at {at:#010x} cannot be read and is left out: {error}")]
    GaveUp {
        /// Where, as an offset into the area.
        at: u64,
        /// Why.
        error: SessionError,
    },
    /// The phone does not answer.
    #[error("no answer for {} s", waited.as_secs())]
    NoAnswer {
        /// For how long.
        waited: Duration,
    },
    /// Two reads of a block differed; a third one settled it.
    #[error("{bytes} bytes at {at:#010x} differed and were settled by a third read")]
    BlockSettled {
        /// Where, as an offset into the area.
        at: u64,
        /// How many bytes differed.
        bytes: u64,
    },
    /// Two reads of a block differed, and a third one settled nothing.
    #[error("{bytes} bytes at {at:#010x} read differently each time")]
    BlockUnsettled {
        /// Where, as an offset into the area.
        at: u64,
        /// How many bytes differed.
        bytes: u64,
    },
    /// Another phone is there than the one that is waited for.
    #[error("another phone is there")]
    OtherPhone {
        /// What differs; at least one thing.
        differs: Vec<Difference>,
    },
    /// Something is there with which the job cannot continue.
    #[error("the job cannot continue with what is there: {0}")]
    NotThisOne(AcquireError),
    /// A file is held by another program and tried again.
    #[error("{} is held by another program", file.display())]
    FileHeld {
        /// Its name, without its folder.
        file: PathBuf,
    },
    /// The phone was restarted.
    #[error("the phone was restarted")]
    Restarted,
    /// The phone could not be restarted.
    #[error("the phone could not be restarted: {0}")]
    NotRestarted(SessionError),
}
