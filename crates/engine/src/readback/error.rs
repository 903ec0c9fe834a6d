//! [`JobError`]: why a job did not save everything.

use std::path::PathBuf;
use std::time::Duration;

use crate::acquire::{AcquireError, Difference, Obstacle, PartitionsError, Sighting};
use crate::dumpfile::DiskError;
use crate::flash::KnownFrom;
use crate::link::LinkError;
use crate::session::SessionError;
use crate::storage::{AreaKind, NotARegion, ReadError, RefusedRead};

/// Why a job did not save everything.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum JobError {
    /// The files cannot be made as asked. No phone was touched.
    #[error(transparent)]
    Files(DiskError),
    /// The job contradicts itself. No phone was touched.
    #[error(transparent)]
    BadJob(BadJob),
    /// No phone answered in time.
    #[error("no phone in boot-ROM mode within {} s", waited.as_secs())]
    NoPhone {
        /// How long the job waited.
        waited: Duration,
        /// What was seen instead.
        seen: Option<Sighting>,
    },
    /// The port cannot be used.
    #[error(transparent)]
    Port(LinkError),
    /// The phone answers, but it cannot be read this way.
    #[error(transparent)]
    CannotRead(Obstacle),
    /// The range asked for does not fit this phone's storage.
    #[error(transparent)]
    BadRange(BadRange),
    /// The phone refuses to be read at this place.
    #[error("the phone refuses to be read at {:#010x}: {}", .0.at, .0.error)]
    RefusedAt(RefusedRead),
    /// The phone was lost during the job.
    #[error("{0}")]
    Lost(SessionError),
    /// This is not the phone whose dump is to be continued. Nothing was changed.
    #[error("another phone: {}", list(differs))]
    OtherPhone {
        /// What differs: at least one entry.
        differs: Vec<Difference>,
    },
    /// Some bytes could not be read; the rest is in the part file.
    #[error("{bytes} bytes at {places} places could not be read, first at {first:#010x}")]
    Unreadable {
        /// How much.
        bytes: u64,
        /// At how many places.
        places: u64,
        /// The offset of the first of them in the area.
        first: u64,
        /// The first place that the phone refused, if it did.
        refused: Option<RefusedRead>,
    },
    /// The disk failed during the job.
    #[error(transparent)]
    Disk(DiskError),
    /// Some blocks read differently each time.
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

/// How a job contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadJob {
    /// It has no region.
    #[error("the job has no region")]
    NoRegions,
    /// Two regions would both write this file.
    #[error("two regions would both write {}", .0.display())]
    TwoWriteOne(PathBuf),
    /// A region starts where no phone has storage.
    #[error("the region starts at {start:#x}, behind the largest storage ({end:#x})")]
    StartPastEnd {
        /// The start asked for.
        start: u64,
        /// Where the largest storage ends.
        end: u64,
    },
    /// A region ends where no phone has storage.
    #[error("{length:#x} bytes from {start:#x} end behind the largest storage ({end:#x})")]
    EndPastEnd {
        /// The start asked for.
        start: u64,
        /// The length asked for.
        length: u64,
        /// Where the largest storage ends.
        end: u64,
    },
    /// A start and a length that are not a region.
    #[error(transparent)]
    NotARegion(#[from] NotARegion),
    /// A read behind the last address.
    #[error("there is no offset {0:#x}")]
    PastArea(u64),
}

/// Why a range does not fit the phone's storage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRange {
    /// The size is unknown, and no length was given.
    #[error("the size of the storage is unknown")]
    SizeUnknown,
    /// It ends behind the storage, or starts there.
    #[error("{length:x?} bytes from {start:#x} end behind the storage ({size:#x})")]
    PastEnd {
        /// The start asked for.
        start: u64,
        /// The length asked for; `None`: to the end.
        length: Option<u64>,
        /// The size of the area in bytes.
        size: u64,
        /// How the size is known; `None` where the phone reports it.
        known_from: Option<KnownFrom>,
    },
    /// The partition table puts these parts past the end of the storage. Whatever else was wanted is saved.
    #[error("past the end of the storage ({size:#x}): {}", names.join(", "))]
    PartsPastEnd {
        /// Their names.
        names: Vec<String>,
        /// The size of the area in bytes.
        size: u64,
    },
    /// The phone has no partition of this name.
    #[error("the phone has no partition {0}")]
    NoSuchPartition(String),
    /// The phone has no such area.
    #[error("the phone has no area {0}")]
    NoSuchArea(AreaKind),
    /// Nothing of the phone was chosen.
    #[error("there is nothing to save")]
    NothingToSave,
    /// The area is never read: a replay-protected block, which cannot be restored either.
    #[error("the area {0} is never read")]
    NeverRead(AreaKind),
}

impl From<AcquireError> for JobError {
    fn from(error: AcquireError) -> JobError {
        match error {
            AcquireError::NoPhone { waited, seen } => JobError::NoPhone { waited, seen },
            AcquireError::Port(error) => JobError::Port(error),
            AcquireError::CannotRead(obstacle) => JobError::CannotRead(obstacle),
            AcquireError::Lost(error) => JobError::Lost(error),
            AcquireError::Stopped { phone_settled } => JobError::Cancelled { phone_settled },
        }
    }
}

/// Error of looking for the partitions of an open phone.
impl From<PartitionsError> for JobError {
    fn from(error: PartitionsError) -> JobError {
        match error {
            PartitionsError::Read(ReadError::Stopped) | PartitionsError::Agent(SessionError::Cancelled) => {
                JobError::Cancelled { phone_settled: false }
            }
            PartitionsError::Read(ReadError::OutOfArea(_)) => JobError::BadRange(BadRange::SizeUnknown),
            PartitionsError::Read(
                ReadError::Refused(error) | ReadError::Transient(error) | ReadError::Lost(error),
            )
            | PartitionsError::Agent(error) => JobError::Lost(error),
        }
    }
}

impl From<DiskError> for JobError {
    fn from(error: DiskError) -> JobError {
        JobError::Disk(error)
    }
}

fn list(differs: &[Difference]) -> String {
    differs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
