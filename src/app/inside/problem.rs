//! [`FileProblem`]: what can go wrong with an inspected file, as a fact; its sentence is made when it is
//! drawn.

use std::io;
use std::path::{Path, PathBuf};

use super::clipboard::MOST_COPIED;
use crate::present::{Present, system_words};
use crate::tr;

/// Why an operation on a file failed. `why` is what the operating system says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// It is a folder, a device or a pipe.
    NotAFile(PathBuf),
    /// It cannot be opened.
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        why: String,
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
        why: String,
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
        why: String,
    },
    /// No thread can be started.
    NoThread {
        /// The system's reason.
        why: String,
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
            _ => FileProblem::CannotOpen { path, why: system_words(error) },
        }
    }

    /// The new file `path` cannot be written because of this error.
    pub(super) fn saving(path: &Path, error: &io::Error) -> FileProblem {
        FileProblem::CannotSave { path: path.to_owned(), why: system_words(error) }
    }
}

impl Present for FileProblem {
    fn present(&self) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            FileProblem::NotAFile(path) => tr!("inside-not-a-file", file = shown(path)),
            FileProblem::CannotOpen { path, why } => {
                tr!("inside-cannot-open", file = shown(path), why = why)
            }
            FileProblem::NotOpen => tr!("inside-not-open"),
            FileProblem::BecameShorter => tr!("inside-became-shorter"),
            FileProblem::CannotRead { at, why } => {
                tr!("inside-cannot-read", address = format!("{at:#010x}"), why = why)
            }
            FileProblem::TooMuchToCopy { bytes } => {
                tr!(
                    "inside-too-much",
                    size = crate::present::size(*bytes),
                    most = crate::present::size(MOST_COPIED)
                )
            }
            FileProblem::PartIsOpenFile(path) => tr!("part-same-file", file = shown(path)),
            FileProblem::PartExists(path) => tr!("part-exists", file = shown(path)),
            FileProblem::CannotSave { path, why } => {
                tr!("desktop-save-failed", file = shown(path), why = why)
            }
            FileProblem::NoThread { why } => why.clone(),
            FileProblem::Internal => tr!("desktop-broke"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_names_the_file_or_the_place() {
        let path = || PathBuf::from("/d/dump.bin");
        let why = || "the disk is gone".to_owned();
        for (problem, part) in [
            (FileProblem::NotAFile(path()), "/d/dump.bin is no file"),
            (FileProblem::CannotOpen { path: path(), why: why() }, "/d/dump.bin cannot be opened: the disk"),
            (FileProblem::CannotRead { at: 4096, why: why() }, "at 0x00001000: the disk is gone"),
            (FileProblem::TooMuchToCopy { bytes: 3 << 20 }, "3 MB are too much to copy (at most 1 MB)"),
            (FileProblem::PartIsOpenFile(path()), "/d/dump.bin is open here"),
            (FileProblem::PartExists(path()), "/d/dump.bin is there already"),
            (FileProblem::CannotSave { path: path(), why: why() }, "/d/dump.bin cannot be written"),
            (FileProblem::BecameShorter, "shorter"),
        ] {
            let sentence = problem.present();
            assert!(sentence.contains(part), "{sentence}");
        }
    }
}
