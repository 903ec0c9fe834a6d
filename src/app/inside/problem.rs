//! [`FileProblem`]: what can go wrong with an inspected file, as a fact; `present` makes its sentence.

use std::io;
use std::path::{Path, PathBuf};

use bromide_engine::system::SystemError;

/// Why an operation on a file failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// It is a folder, a device or a pipe.
    NotAFile(PathBuf),
    /// It cannot be opened.
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        why: SystemError,
    },
    /// It is not open any more.
    NotOpen,
    /// It has fewer bytes than when it was opened.
    BecameShorter,
    /// It cannot be read at an offset.
    CannotRead {
        /// The offset.
        at: u64,
        /// The system's reason.
        why: SystemError,
    },
    /// More bytes than fit into the clipboard.
    TooMuchToCopy {
        /// How many were selected.
        bytes: u64,
    },
    /// A part was to be saved over one of the open files.
    PartIsOpenFile(PathBuf),
    /// A part was to be saved over a file that is there.
    PartExists(PathBuf),
    /// A part cannot be saved.
    CannotSave {
        /// The new file.
        path: PathBuf,
        /// The system's reason.
        why: SystemError,
    },
    /// No thread can be started.
    NoThread {
        /// The system's reason.
        why: SystemError,
    },
    /// A mistake of the program.
    Internal,
}

impl FileProblem {
    /// `path` cannot be opened because of this error.
    pub(super) fn opening(path: &Path, error: &io::Error) -> FileProblem {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::InvalidInput => FileProblem::NotAFile(path),
            _ => FileProblem::CannotOpen { path, why: error.into() },
        }
    }

    /// The new file `path` cannot be written because of this error.
    pub(super) fn saving(path: &Path, error: &io::Error) -> FileProblem {
        FileProblem::CannotSave { path: path.to_owned(), why: error.into() }
    }
}
