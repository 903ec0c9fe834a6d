//! What a read back is asked to do, and how it ends: plain data. What it reports on the way is in [`crate::event`].

use std::path::PathBuf;
use std::time::Duration;

use super::error::JobError;
use crate::dumpfile::{CheckKind, NameTemplate, Report, SheetHandle, SpaceLedger};
use crate::storage::AreaKind;

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
    /// What to do with files that have the names of the dumps.
    pub start: Start,
    /// Restart the phone at the end.
    pub reset: bool,
}

/// How a job starts where files have the names of its dumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Start {
    /// All dumps are new: existing files are an error.
    #[default]
    New,
    /// Finished and unfinished dumps of these names are replaced.
    Replace,
    /// Unfinished dumps of these names are continued; finished ones are an error.
    Resume,
    /// Unfinished dumps of these names are continued and replace finished ones.
    ResumeReplacing,
}

impl Start {
    /// Whether unfinished dumps are continued, where there are any.
    #[must_use]
    pub fn resumes(self) -> bool {
        matches!(self, Start::Resume | Start::ResumeReplacing)
    }

    /// Whether finished files of the same names are replaced.
    #[must_use]
    pub fn replaces(self) -> bool {
        matches!(self, Start::Replace | Start::ResumeReplacing)
    }
}

/// One region of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionJob {
    /// The area or partition.
    pub area: AreaChoice,
    /// Offset into the area or partition. Any value; the job widens odd ones to what the storage can read and cuts the file.
    pub start: u64,
    /// `None`: to the end of the area or partition.
    pub len: Option<u64>,
    /// The finished dump; while it is read, its files have names made from this one.
    pub file: PathBuf,
    /// Where the finished dump's name depends on what is in it.
    pub name_template: Option<NameTemplate>,
}

/// What a region is in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum AreaChoice {
    /// The flash of a feature phone, or the area of a smartphone's storage that has the partitions.
    #[default]
    Main,
    /// This area.
    Area(AreaKind),
    /// The partition of this name; offsets count from its start.
    Partition(String),
}

impl From<AreaKind> for AreaChoice {
    fn from(area: AreaKind) -> AreaChoice {
        AreaChoice::Area(area)
    }
}

/// The name of an area, such as `boot1`, or else of a partition.
impl From<&str> for AreaChoice {
    fn from(name: &str) -> AreaChoice {
        name.parse().map_or_else(|_| AreaChoice::Partition(name.to_owned()), AreaChoice::Area)
    }
}

/// Which check to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
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
    /// The check for a region of `len` bytes.
    #[must_use]
    pub fn for_length(self, len: u64) -> CheckKind {
        match self {
            CheckChoice::Auto if len <= FULL_CHECK_UP_TO => CheckKind::Full,
            CheckChoice::Auto => CheckKind::Sampled,
            CheckChoice::Full => CheckKind::Full,
            CheckChoice::Sampled => CheckKind::Sampled,
            CheckChoice::Off => CheckKind::None,
        }
    }
}

impl From<CheckKind> for CheckChoice {
    /// The choice that leads to this check; for an unknown kind, the full one.
    fn from(kind: CheckKind) -> CheckChoice {
        match kind {
            CheckKind::Sampled => CheckChoice::Sampled,
            CheckKind::None => CheckChoice::Off,
            CheckKind::Full | CheckKind::ReadAgainOnPhone | CheckKind::Other(_) => CheckChoice::Full,
        }
    }
}

/// The largest number of bytes that one read asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockSize(u32);

impl BlockSize {
    /// The smallest: below it the headers outweigh the data.
    pub const MIN: u32 = 256;
    /// The largest: after a stop in the middle of a block, that much must be drained.
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

/// What a running job shares with its owner and with other jobs. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct JobHandles {
    /// What is written down about the phone; goes into names and reports when a dump is finished.
    pub sheet: SheetHandle,
    /// The space that dumps on the same disk still need.
    pub space: SpaceLedger,
}

/// How a job ended. Every job has exactly one.
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
        good: u64,
        /// Bytes of the whole.
        total: u64,
    },
    /// Part of it is on a disk or in a folder that is no longer reachable. It can be continued once that is back.
    Gone {
        /// `NAME.part`.
        part: PathBuf,
        /// Good bytes in it.
        good: u64,
        /// Bytes of the whole.
        total: u64,
    },
    /// Part of it was read, but its file was deleted meanwhile.
    Deleted {
        /// `NAME.part`, which does not exist any more.
        part: PathBuf,
        /// Good bytes that were in it.
        good: u64,
    },
    /// Nothing was read, nothing is left on the disk.
    Nothing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_follows_the_size_unless_it_was_chosen() {
        assert_eq!(CheckChoice::Auto.for_length(16 * 1024 * 1024), CheckKind::Full);
        assert_eq!(CheckChoice::Auto.for_length(16 * 1024 * 1024 + 1), CheckKind::Sampled);
        for chosen in [CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off] {
            assert_eq!(CheckChoice::from(chosen.for_length(1)), chosen);
            assert_eq!(CheckChoice::from(chosen.for_length(u64::MAX)), chosen);
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
