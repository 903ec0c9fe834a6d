//! What can go wrong with an inspected file, as people read it.

use std::path::Path;

use crate::app::inside::{FileProblem, MOST_COPIED};
use crate::present::{Present, size};
use crate::tr;

impl Present for FileProblem {
    fn present(&self) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            FileProblem::NotAFile(path) => tr!("inside-not-a-file", file = shown(path)),
            FileProblem::CannotOpen { path, why } => {
                tr!("inside-cannot-open", file = shown(path), why = why.present())
            }
            FileProblem::NotOpen => tr!("inside-not-open"),
            FileProblem::BecameShorter => tr!("inside-became-shorter"),
            FileProblem::CannotRead { at, why } => {
                tr!("inside-cannot-read", address = format!("{at:#010x}"), why = why.present())
            }
            FileProblem::TooMuchToCopy { bytes } => {
                tr!("inside-too-much", size = size(*bytes), most = size(MOST_COPIED))
            }
            FileProblem::PartIsOpenFile(path) => tr!("part-same-file", file = shown(path)),
            FileProblem::PartExists(path) => tr!("part-exists", file = shown(path)),
            FileProblem::CannotSave { path, why } => {
                tr!("desktop-save-failed", file = shown(path), why = why.present())
            }
            FileProblem::NoThread { why } => why.present(),
            FileProblem::Internal => tr!("desktop-broke"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::system::SystemError;
    use std::path::PathBuf;

    #[test]
    fn each_problem_names_the_file_or_the_place() {
        let path = || PathBuf::from("/d/dump.bin");
        let why = || SystemError::from(std::io::Error::other("the disk is gone"));
        for (problem, part) in [
            (FileProblem::NotAFile(path()), "/d/dump.bin is not a file"),
            (FileProblem::CannotOpen { path: path(), why: why() }, "/d/dump.bin cannot be opened: the disk"),
            (FileProblem::CannotRead { at: 4096, why: why() }, "at 0x00001000: the disk is gone"),
            (FileProblem::TooMuchToCopy { bytes: 3 << 20 }, "3 MB is too much to copy (at most 1 MB)"),
            (FileProblem::PartIsOpenFile(path()), "/d/dump.bin is the open file"),
            (FileProblem::PartExists(path()), "/d/dump.bin already exists"),
            (FileProblem::CannotSave { path: path(), why: why() }, "/d/dump.bin cannot be written"),
            (FileProblem::BecameShorter, "shorter"),
        ] {
            let sentence = problem.present();
            assert!(sentence.contains(part), "{sentence}");
        }
    }
}
