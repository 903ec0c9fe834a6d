//! What a read back is asked to do, what it tells on the way, and how it ends: all plain data.

use std::path::PathBuf;
use std::time::Duration;

use super::disk::DiskError;
use super::late_name::LateName;
use super::report::{FlashFacts, PhoneFacts, Report};
use crate::brom::Status;
use crate::dump::Cell;
use crate::link::{LinkError, Tried};
use crate::session::SessionError;
use crate::units::Address;
use crate::words;

/// One read back: one phone, one or more regions, each into a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// At least one.
    pub regions: Vec<RegionJob>,
    /// How to check what was read.
    pub check: CheckChoice,
    /// The largest block to ask for.
    pub block_size: BlockSize,
    /// How long to wait for a phone; `None`: until stopped.
    pub wait: Option<Duration>,
    /// How long to wait for a phone that was lost on the way; `None`: until stopped.
    pub lost_wait: Option<Duration>,
    /// Go on with the unfinished dumps of these names, where there are any.
    pub resume: bool,
    /// Restart the phone at the end.
    pub reset: bool,
    /// Replace finished files of the same names.
    pub overwrite: bool,
}

/// One region of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionJob {
    /// Offset into the flash. Any value; the job widens odd ones to whole words and cuts the file.
    pub start: u32,
    /// `None`: to the end of the flash.
    pub len: Option<u64>,
    /// The finished dump; while it is read, its files have names made from this one.
    pub file: PathBuf,
    /// The finished dump's name, where what is in it shall decide that.
    pub later: Option<LateName>,
}

/// Which check to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CheckChoice {
    /// Full up to 16 MiB, sampled above.
    #[default]
    Auto,
    /// Everything a second time.
    Full,
    /// At least 5 % a second time, spread over the whole.
    Sampled,
    /// Nothing.
    Off,
}

/// Up to this length `Auto` reads everything a second time.
const FULL_CHECK_UP_TO: u64 = 16 * 1024 * 1024;

impl CheckChoice {
    /// The check for a region of `len` bytes: never `Auto`.
    #[must_use]
    pub fn for_length(self, len: u64) -> CheckChoice {
        match self {
            CheckChoice::Auto if len <= FULL_CHECK_UP_TO => CheckChoice::Full,
            CheckChoice::Auto => CheckChoice::Sampled,
            other => other,
        }
    }

    /// The report's text, which is the same in all languages; [`CheckChoice::in_words`] is for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            CheckChoice::Auto => "chosen by size",
            CheckChoice::Full => "full second read",
            CheckChoice::Sampled => "sampled second read",
            CheckChoice::Off => "none",
        }
    }

    /// The choice that a report or journal calls so.
    #[must_use]
    pub fn from_words(words: &str) -> Option<CheckChoice> {
        let all = [CheckChoice::Auto, CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off];
        all.into_iter().find(|choice| choice.words() == words)
    }

    /// As shown to people.
    #[must_use]
    pub fn in_words(self) -> String {
        match self {
            CheckChoice::Auto => words!("check-auto"),
            CheckChoice::Full => words!("check-full"),
            CheckChoice::Sampled => words!("check-sampled"),
            CheckChoice::Off => words!("check-off"),
        }
    }
}

/// The largest number of bytes that one READ32 asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockSize(u32);

impl BlockSize {
    /// The smallest that makes sense: below it the headers outweigh the data.
    pub const MIN: u32 = 256;
    /// The largest: a stop in the middle of a block leaves that much to take in.
    pub const MAX: u32 = 1024 * 1024;

    /// A block size of `bytes`; `None` unless it is a multiple of 4 within the limits.
    #[must_use]
    pub fn new(bytes: u64) -> Option<BlockSize> {
        let bytes = u32::try_from(bytes).ok()?;
        (bytes % 4 == 0 && (Self::MIN..=Self::MAX).contains(&bytes)).then_some(BlockSize(bytes))
    }

    /// In bytes.
    #[must_use]
    pub fn bytes(self) -> u32 {
        self.0
    }
}

impl Default for BlockSize {
    /// 64 KiB: the header's cost falls to about 1 % and an abort leaves at most 64 KiB to drain (silicon.md section 8).
    fn default() -> Self {
        BlockSize(64 * 1024)
    }
}

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
    /// As shown to people.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Phase::Waiting => words!("state-waiting"),
            Phase::Connecting => words!("state-connecting"),
            Phase::Reading => words!("state-reading"),
            Phase::Checking => words!("state-checking"),
        }
    }

    /// For programs, in JSON events: the same in all languages.
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
        /// The first offset.
        start: u32,
        /// Bytes.
        length: u64,
    },
    /// The phone was lost; the job waits for it and goes on when it is back.
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
    /// How an attempt to reach a phone went on. Told when it changes.
    Tried {
        /// The port; empty when the error does not name it.
        port: String,
        /// How it went on.
        how: Tried,
    },
    /// What bytes that were read look like. Tells nothing of their state.
    Content {
        /// Offset from the region's start.
        offset: u64,
        /// Bytes.
        length: u64,
        /// What they look like.
        cell: Cell,
    },
    /// Something the report will hold, too.
    Warning(String),
    /// A sentence for the log.
    Note(String),
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

/// How a job ended: exactly one, always.
#[derive(Debug)]
pub struct Ending {
    /// What became of each region, in the job's order.
    pub regions: Vec<RegionEnd>,
    /// All saved, or why not.
    pub result: Result<(), JobError>,
}

/// What became of one region.
#[derive(Debug, Clone, PartialEq)]
pub enum RegionEnd {
    /// Read, checked as asked, synced and renamed.
    Saved {
        /// The finished dump, by the name it has on the disk.
        file: PathBuf,
        /// Its report.
        report: Box<Report>,
    },
    /// Part of it is on the disk.
    Kept {
        /// `NAME.part`.
        part: PathBuf,
        /// Good bytes in it.
        done: u64,
        /// Bytes of the whole.
        total: u64,
    },
    /// Nothing was read, nothing is left on the disk.
    Nothing,
}

/// Why a job did not save everything.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The files cannot be made as asked. No phone was touched.
    #[error(transparent)]
    Files(DiskError),
    /// The job itself makes no sense. No phone was touched.
    #[error("{0}")]
    BadJob(String),
    /// No phone answered in time.
    #[error("no phone in boot-ROM mode within {} s", waited.as_secs())]
    NoPhone {
        /// How long was waited.
        waited: Duration,
        /// What was seen instead, as a sentence.
        seen: Option<String>,
    },
    /// The port cannot be used.
    #[error(transparent)]
    Port(LinkError),
    /// The phone answers, but it cannot be read this way.
    #[error("{why}")]
    CannotRead {
        /// Why, as a sentence.
        why: String,
        /// What would help: an instruction, or "It would take …", without its full stop.
        needed: String,
    },
    /// The range asked for does not fit this phone's flash.
    #[error("{why}")]
    BadRange {
        /// Why, as a sentence that names the value.
        why: String,
        /// What would be right, as an instruction.
        instead: String,
    },
    /// The phone refuses to be read at this place.
    #[error("the phone refuses to be read at {at}: {}", status.sentence())]
    RefusedAt {
        /// Where.
        at: Address,
        /// Its words.
        status: Status,
    },
    /// The phone was lost on the way.
    #[error("{0}")]
    Lost(SessionError),
    /// This is not the phone whose dump is to be gone on with. Nothing was changed.
    #[error("another phone: {}", differs.join(", "))]
    OtherPhone {
        /// What differs, each with both values, as a piece of a sentence.
        differs: Vec<String>,
    },
    /// Some of it could not be read after all; the rest was, and is kept.
    #[error("{bytes} bytes at {places} places could not be read")]
    Unreadable {
        /// How much.
        bytes: u64,
        /// At how many places.
        places: u64,
        /// The phone's words, where it refused.
        refused: Option<(Address, Status)>,
    },
    /// The disk failed on the way.
    #[error(transparent)]
    Disk(DiskError),
    /// Blocks never read the same.
    #[error("{blocks} blocks never read the same")]
    CheckFailed {
        /// How many.
        blocks: u64,
    },
    /// The user stopped it.
    #[error("stopped")]
    Cancelled {
        /// Whether the phone could still be put back in order.
        phone_settled: bool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_follows_the_size_unless_it_was_chosen() {
        assert_eq!(CheckChoice::Auto.for_length(16 * 1024 * 1024), CheckChoice::Full);
        assert_eq!(CheckChoice::Auto.for_length(16 * 1024 * 1024 + 1), CheckChoice::Sampled);
        for chosen in [CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off] {
            assert_eq!(chosen.for_length(1), chosen);
            assert_eq!(chosen.for_length(u64::MAX), chosen);
        }
    }

    #[test]
    fn block_sizes_are_whole_words_within_limits() {
        for good in [256, 1024, 4096, 65536, 1 << 20, 300] {
            assert!(BlockSize::new(good).is_some(), "{good}");
        }
        for bad in [0, 4, 255, 258, (1 << 20) + 4, u64::MAX] {
            assert!(BlockSize::new(bad).is_none(), "{bad}");
        }
    }
}
