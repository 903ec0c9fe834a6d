//! Lists the files and folders of a FAT volume, of all levels, for the inspection. What is not listed is
//! counted. `fat_walk` reads the folders.

use super::fat::Volume;
use super::fat_names::label_of;
use super::fat_walk::{Entry, ReadVolume, Visitor};
use crate::dump::fact::FileEntry;

/// The files and folders of a volume.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) label: Option<String>,
    /// Files and folders, sorted by path: each folder before its content.
    pub(crate) files: Vec<FileEntry>,
    /// Files and folders that were found and are not among them.
    pub(crate) not_listed: u64,
    /// Folders that could not be read to their end.
    pub(crate) incomplete_folders: u64,
    /// The offset in the volume of the folder NVRAM.
    pub(crate) nvram: Option<u64>,
}

/// The most files and folders that are listed.
const MAX_FILES: usize = 2048;
/// The longest path that is listed, in bytes.
const MAX_PATH: usize = 1024;

impl Volume {
    /// Lists the files and folders of the volume, from the root, the upper levels first. Offset 0 of `read`
    /// and of `locate`, which tells what is in the dump, is the boot sector.
    pub(crate) fn list<E>(
        &self,
        read: &mut ReadVolume<'_, E>,
        locate: &dyn Fn(u64) -> Option<u64>,
    ) -> Result<Listing, E> {
        let fat = read(self.fat_at, (self.clusters as usize + 2) * 2)?;
        let listing = Listing::default();
        let mut lister = Lister { volume: self, listing, folders: vec![Some(String::new())] };
        self.walk(&fat, read, locate, &mut lister)?;
        let mut listing = lister.listing;
        listing.label = listing.label.or_else(|| label_of(&self.label)).filter(|label| label != "NO NAME");
        listing.files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(listing)
    }
}

struct Lister<'v> {
    volume: &'v Volume,
    listing: Listing,
    /// The path of each folder, with `/` at its end; `None` if its content is counted only.
    folders: Vec<Option<String>>,
}

impl Visitor for Lister<'_> {
    const RESCUES: bool = false;

    fn entry(&mut self, parent: usize, entry: Entry) -> Option<usize> {
        if parent == 0 && entry.is_folder && entry.short.eq_ignore_ascii_case("NVRAM") {
            self.listing.nvram = self.volume.cluster_at(entry.first);
        }
        let folder = self.folders.get(parent).and_then(Option::as_ref);
        let folder = folder.filter(|_| self.listing.files.len() < MAX_FILES);
        let path = folder.map(|folder| format!("{folder}{}", entry.name));
        let path = path.filter(|path| path.len() <= MAX_PATH);
        let number = entry.is_folder.then(|| {
            self.folders.push(path.as_ref().map(|path| format!("{path}/")));
            self.folders.len() - 1
        });
        match path {
            Some(path) => {
                let size = (!entry.is_folder).then(|| u64::from(entry.size));
                self.listing.files.push(FileEntry { path, size });
            }
            None => self.listing.not_listed += 1,
        }
        number
    }

    fn label(&mut self, label: &[u8; 11]) {
        if self.listing.label.is_none() {
            self.listing.label = label_of(label);
        }
    }

    fn incomplete(&mut self, _folder: usize) {
        self.listing.incomplete_folders += 1;
    }
}
