//! [`UnfinishedDumps`]: the unfinished dumps that were found in a folder, without those that the user does
//! not want to be offered. Part of the window's state; deletes nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bromide_engine::dumpfile::Unfinished;

/// What one folder has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FoundInFolder {
    /// The unfinished dumps.
    pub dumps: Vec<Unfinished>,
    /// Whether it has the record of an unfinished backup.
    pub is_backup: bool,
}

/// What the last search found.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::app) struct UnfinishedDumps {
    folder: PathBuf,
    found: Vec<Unfinished>,
    /// Whether the folder is that of an unfinished backup.
    is_backup: bool,
    /// The part files of those that are not offered.
    dismissed: BTreeSet<PathBuf>,
}

impl UnfinishedDumps {
    /// This is in `folder` now.
    pub(in crate::app) fn set_found(&mut self, folder: PathBuf, found: FoundInFolder) {
        let FoundInFolder { dumps, is_backup } = found;
        (self.folder, self.found, self.is_backup) = (folder, dumps, is_backup);
    }

    /// Whether `folder` is that of an unfinished backup; not if another one was searched.
    pub(in crate::app) fn is_backup(&self, folder: &Path) -> bool {
        self.is_backup && folder == self.folder
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
