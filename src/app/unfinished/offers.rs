//! [`UnfinishedDumps`]: the unfinished dumps that were found in a folder, without those that the user does
//! not want to be offered. Part of the window's state; deletes nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bromide_engine::dumpfile::Unfinished;

/// What the last search found.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::app) struct UnfinishedDumps {
    folder: PathBuf,
    found: Vec<Unfinished>,
    /// Their part files.
    dismissed: BTreeSet<PathBuf>,
}

impl UnfinishedDumps {
    /// These dumps are in `folder` now.
    pub(in crate::app) fn set_found(&mut self, folder: PathBuf, found: Vec<Unfinished>) {
        self.folder = folder;
        self.found = found;
    }

    /// The dump with this part file is not offered again.
    pub(in crate::app) fn dismiss(&mut self, part: PathBuf) {
        self.dismissed.insert(part);
    }

    /// Those to offer for `folder`: none if another folder was searched.
    pub(in crate::app) fn offered_in(&self, folder: &Path) -> impl Iterator<Item = &Unfinished> {
        let is_searched = folder == self.folder;
        self.found.iter().filter(move |dump| is_searched && !self.dismissed.contains(&dump.part))
    }
}
