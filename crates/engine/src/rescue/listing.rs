//! [`Listing`]: collects the folders and files of a volume while it is walked, and no more of them than the
//! volume has room for. Used by `files`. Knows nothing of their content.

use super::personal::Personal;
use super::volume::{Clusters, Folder};
use crate::dump::{Entry, Visitor, Volume, label_of};

/// Bytes of an entry.
const ENTRY: u64 = 32;

/// The entry of a file.
pub(super) struct FileEntry {
    /// Index of its folder.
    pub(super) folder: usize,
    pub(super) name: String,
    pub(super) is_deleted: bool,
    pub(super) first: u32,
    pub(super) size: u32,
    /// Date and time as FAT stores them.
    pub(super) date: u16,
    pub(super) time: u16,
}

/// What was collected.
pub(super) struct Listing<'v> {
    clusters: &'v Clusters,
    room: Room,
    pub(super) folders: Vec<Folder>,
    pub(super) files: Vec<FileEntry>,
    pub(super) label: Option<String>,
    /// Entries that were left out because the volume has no room for so many.
    pub(super) not_listed: u64,
}

/// What may still be listed.
struct Room {
    /// Files with content, and folders: each has a cluster of its own.
    owners: u64,
    /// Deleted and empty ones, which need none: as many again, or as many as the root has entries.
    others: u64,
    /// Bytes of names: fewer than the volume has.
    names: u64,
}

impl Room {
    /// Takes the place of an entry; false if there is none.
    fn take(&mut self, entry: &Entry) -> bool {
        let is_owner = !entry.is_deleted && (entry.is_folder || entry.size > 0);
        let places = if is_owner { &mut self.owners } else { &mut self.others };
        let names = self.names.checked_sub(entry.name.len() as u64);
        let (Some(left), Some(names)) = (places.checked_sub(1), names) else { return false };
        *places = left;
        self.names = names;
        true
    }
}

impl<'v> Listing<'v> {
    /// A listing of a volume of which the dump has `present` bytes.
    pub(super) fn new(layout: &Volume, clusters: &'v Clusters, present: u64) -> Listing<'v> {
        // A dump that was cut off can have the entries of files whose clusters it does not have.
        let owners = u64::from(layout.clusters).min(present / ENTRY);
        let room = Room { owners, others: owners.max(layout.root_entries as u64), names: present };
        let root = Folder { name: Personal::default(), parent: 0, is_deleted: false, is_incomplete: false };
        Listing { clusters, room, folders: vec![root], files: Vec::new(), label: None, not_listed: 0 }
    }
}

impl Visitor for Listing<'_> {
    const RESCUES: bool = true;

    fn entry(&mut self, parent: usize, entry: Entry) -> Option<usize> {
        // What a deleted folder contained is known only while no other file uses its cluster.
        if entry.is_folder && entry.is_deleted && !self.clusters.is_free(entry.first) {
            return None;
        }
        if !self.room.take(&entry) {
            self.not_listed += 1;
            return None;
        }
        let Entry { name, is_folder, is_deleted, first, size, date, time, .. } = entry;
        if is_folder {
            self.folders.push(Folder { name: Personal::new(name), parent, is_deleted, is_incomplete: false });
            return Some(self.folders.len() - 1);
        }
        self.files.push(FileEntry { folder: parent, name, is_deleted, first, size, date, time });
        None
    }

    fn label(&mut self, label: &[u8; 11]) {
        self.label = self.label.take().or_else(|| label_of(label)).filter(|label| label != "NO NAME");
    }

    fn incomplete(&mut self, folder: usize) {
        if let Some(folder) = self.folders.get_mut(folder) {
            folder.is_incomplete = true;
        }
    }
}
