//! [`DiskError`]: what can be wrong with the files of a dump.
//!
//! Used by all of `dumpfile` and passed on by jobs. Facts only; the sentences are made elsewhere.

use std::io;
use std::path::{Path, PathBuf};

use super::rename::may_be_busy;
use crate::system::SystemError;

/// Error of working with the files of a dump.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DiskError {
    /// The folder of the dump does not exist.
    #[error("the folder {} does not exist", .0.display())]
    NoFolder(PathBuf),
    /// The dump's name is that of a folder, or is empty.
    #[error("{} is not a file name", .0.display())]
    NotAFile(PathBuf),
    /// The folder cannot be written.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable {
        /// The file that could not be created.
        path: PathBuf,
        /// The system's reason.
        source: SystemError,
    },
    /// A finished file of that name exists.
    #[error("{} already exists", .0.display())]
    Exists(PathBuf),
    /// The dump's name ends like those of the journal and the report beside a dump.
    #[error("{} has the ending of a file that Bromide creates beside a dump", .0.display())]
    ReservedName(PathBuf),
    /// The name is too long for the file system, with the endings of the files beside the dump.
    #[error("the name {} is {excess} too long for its disk, which takes {limit}", path.display())]
    NameTooLong {
        /// The dump.
        path: PathBuf,
        /// By how many bytes (on Windows: UTF-16 units).
        excess: usize,
        /// The file system's limit, in the same unit.
        limit: usize,
    },
    /// The file exists and is not a regular file: a link, a device, a pipe. It is never replaced.
    #[error("{} is not a regular file", .0.display())]
    NotRegular(PathBuf),
    /// A file with a name that is needed was not created by this program. It is never replaced.
    #[error("{} exists and was not created by this program", .0.display())]
    Foreign(PathBuf),
    /// A journal is text in UTF-16, as some editors save it. It is never replaced.
    #[error("{} is UTF-16 text instead of UTF-8", .0.display())]
    Utf16(PathBuf),
    /// An unfinished dump of that name exists.
    #[error("{} is an unfinished dump", .0.display())]
    PartExists(PathBuf),
    /// The name is not that of an unfinished dump.
    #[error("{} is not the name of an unfinished dump", .0.display())]
    NotAPart(PathBuf),
    /// The dump is finished.
    #[error("{} is finished", .0.display())]
    Finished(PathBuf),
    /// There is no unfinished dump of that name.
    #[error("there is no unfinished dump {}", .0.display())]
    NoPart(PathBuf),
    /// The unfinished dump was deleted while it was written.
    #[error("{} was deleted", .0.display())]
    Deleted(PathBuf),
    /// Another program has moved or replaced the unfinished dump.
    #[error("{} was moved or replaced", .0.display())]
    Replaced(PathBuf),
    /// The unfinished dump has a second hard link: writing to it would change the file of that name, too.
    #[error("{} has a second hard link", .0.display())]
    SecondName(PathBuf),
    /// The unfinished dump has no journal, so that its phone and its range are unknown.
    #[error("{} has no journal", .0.display())]
    NoJournal(PathBuf),
    /// The journal has another name and does not match the part file beside it.
    #[error("{} is the journal of another dump", .0.display())]
    OtherJournal(PathBuf),
    /// Another program has changed the unfinished dump's length.
    #[error("{} was changed by another program", .0.display())]
    Changed(PathBuf),
    /// The disk repeatedly returned other data than was written.
    #[error("{} does not hold what was written to it", .0.display())]
    Unreliable(PathBuf),
    /// Another program is writing that dump.
    #[error("another program is writing {}", .0.display())]
    Locked(PathBuf),
    /// There is not enough free space.
    #[error("{needed} bytes are needed in {}, {available} are free, {claimed} of them for other dumps", folder.display())]
    NoSpace {
        /// The folder.
        folder: PathBuf,
        /// Bytes still to be written.
        needed: u64,
        /// Free bytes.
        available: u64,
        /// Bytes that other jobs of this program still need there.
        claimed: u64,
    },
    /// Another program, such as a virus scanner, has used a file for longer than ten seconds.
    #[error("{} is in use by another program: {source}", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: SystemError,
    },
    /// Any other failure.
    #[error("{during} {}: {source}", path.display())]
    Io {
        /// The operation that failed.
        during: DiskActivity,
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: SystemError,
    },
}

/// An operation on a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DiskActivity {
    /// Writing or syncing it.
    #[error("writing")]
    Writing,
    /// Reading written data again.
    #[error("reading back")]
    ReadingBack,
    /// Renaming it to its final name.
    #[error("renaming to")]
    Renaming,
    /// Removing it.
    #[error("removing")]
    Removing,
    /// Computing its digests.
    #[error("computing the digests of")]
    Computing,
}

/// Converts an error of the system: another program uses the file, or the disk failed.
pub(super) fn disk_error(during: DiskActivity, path: &Path, source: io::Error) -> DiskError {
    let path = path.to_owned();
    if may_be_busy(&source) {
        DiskError::Busy { path, source: source.into() }
    } else {
        DiskError::Io { during, path, source: source.into() }
    }
}
