//! Lists the files and folders of a FAT volume, of all levels, through a function that reads it. What is not
//! listed is counted. No cluster is read twice, so that corrupt volumes cause no endless loop.

use std::collections::VecDeque;

use super::fat::{ENTRY, Next, Volume};
use super::fat_names::{LongName, label_of, short_name};
use crate::dump::fact::FileEntry;
use crate::dump::probe::Fields;

/// Reads a number of bytes of a volume from an offset: fewer at its end, zeros for missing sectors.
pub(crate) type ReadVolume<'d, E> = dyn FnMut(u64, usize) -> Result<Vec<u8>, E> + 'd;

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
/// Bytes that are read at once of a folder without clusters.
const PIECE: usize = 64 * 1024;
const SECTOR: u64 = 512;

/// A folder still to be read.
struct Folder {
    /// With `/` at its end; `None` if its content is counted only.
    path: Option<String>,
    first: u32,
}

impl Volume {
    /// Lists the files and folders of the volume, from the root, the upper levels first. Offset 0 of `read`
    /// and of `locate`, which tells what is in the dump, is the boot sector.
    pub(crate) fn list<E>(
        &self,
        read: &mut ReadVolume<'_, E>,
        locate: &dyn Fn(u64) -> Option<u64>,
    ) -> Result<Listing, E> {
        let fat = read(self.fat_at, (self.clusters as usize + 2) * 2)?;
        let mut walk = Walk { volume: self, locate, listing: Listing::default(), pending: VecDeque::new() };
        walk.root(read)?;
        let mut visited = vec![false; self.clusters as usize + 2];
        while let Some(folder) = walk.pending.pop_front() {
            walk.folder(&folder, &fat, &mut visited, read)?;
        }
        let mut listing = walk.listing;
        listing.label = listing.label.or_else(|| label_of(&self.label)).filter(|label| label != "NO NAME");
        listing.files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(listing)
    }
}

struct Walk<'v> {
    volume: &'v Volume,
    locate: &'v dyn Fn(u64) -> Option<u64>,
    listing: Listing,
    pending: VecDeque<Folder>,
}

/// Where a folder was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// More may follow.
    Open,
    /// The end of the folder was found.
    Ended,
    /// What follows is not a folder, or is missing in the dump.
    Broken,
}

impl Walk<'_> {
    fn root<E>(&mut self, read: &mut ReadVolume<'_, E>) -> Result<(), E> {
        let length = self.volume.root_entries * ENTRY;
        let mut long = LongName::default();
        for done in (0..length).step_by(PIECE) {
            let count = PIECE.min(length - done);
            let at = self.volume.root_at + done as u64;
            match self.entries(at, &read(at, count)?, count, Some(""), true, &mut long) {
                Part::Open => {}
                Part::Ended => return Ok(()),
                Part::Broken => {
                    self.listing.incomplete_folders += 1;
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn folder<E>(
        &mut self,
        folder: &Folder,
        fat: &[u8],
        visited: &mut [bool],
        read: &mut ReadVolume<'_, E>,
    ) -> Result<(), E> {
        let count = usize::try_from(self.volume.cluster).unwrap_or_default();
        let mut long = LongName::default();
        let mut cluster = Next::Cluster(folder.first);
        while let Next::Cluster(number) = cluster {
            let is_new = visited.get_mut(number as usize).is_some_and(|seen| !std::mem::replace(seen, true));
            let at = self.volume.cluster_at(number).filter(|_| is_new);
            let part = match at {
                Some(at) => {
                    self.entries(at, &read(at, count)?, count, folder.path.as_deref(), false, &mut long)
                }
                None => Part::Broken,
            };
            cluster = match part {
                Part::Open => self.volume.next(fat, number),
                Part::Ended => Next::End,
                Part::Broken => Next::Broken,
            };
        }
        self.listing.incomplete_folders += u64::from(cluster == Next::Broken);
        Ok(())
    }

    /// Takes the entries of a part of a folder, which has `count` bytes in the volume.
    fn entries(
        &mut self,
        at: u64,
        bytes: &[u8],
        count: usize,
        path: Option<&str>,
        is_root: bool,
        long: &mut LongName,
    ) -> Part {
        for (place, entry) in (at..).step_by(ENTRY).zip(bytes.chunks_exact(ENTRY)) {
            let attributes = entry.u8_at(11).unwrap_or_default();
            match entry.first() {
                // The end of the folder, or a sector that the dump does not have.
                None | Some(0) => {
                    let is_there = (self.locate)(place / SECTOR * SECTOR).is_some();
                    return if is_there { Part::Ended } else { Part::Broken };
                }
                Some(0xE5) => {
                    *long = LongName::default();
                    continue;
                }
                _ if attributes & 0x3F == 0x0F => {
                    long.add(entry);
                    continue;
                }
                _ => {}
            }
            let long = std::mem::take(long);
            // This folder, and the one above.
            if entry.starts_with(b".          ") || entry.starts_with(b"..         ") {
                continue;
            }
            let Some(short) = short_name(entry) else { return Part::Broken };
            if attributes & 0x08 != 0 {
                if is_root && self.listing.label.is_none() {
                    self.listing.label = entry.first_chunk::<11>().and_then(label_of);
                }
                continue;
            }
            let is_folder = attributes & 0x10 != 0;
            let first = u32::from(entry.u16_at(26).unwrap_or_default());
            if is_root && is_folder && short.eq_ignore_ascii_case("NVRAM") {
                self.listing.nvram = self.volume.cluster_at(first);
            }
            let size = (!is_folder).then(|| u64::from(entry.u32_at(28).unwrap_or_default()));
            self.add(path, long.name_for(entry).unwrap_or(short), size, first);
        }
        if bytes.len() < count { Part::Broken } else { Part::Open }
    }

    fn add(&mut self, folder: Option<&str>, name: String, size: Option<u64>, first: u32) {
        let path = folder.filter(|_| self.listing.files.len() < MAX_FILES);
        let path = path.map(|folder| format!("{folder}{name}")).filter(|path| path.len() <= MAX_PATH);
        if size.is_none() {
            self.pending.push_back(Folder { path: path.as_ref().map(|path| format!("{path}/")), first });
        }
        match path {
            Some(path) => self.listing.files.push(FileEntry { path, size }),
            None => self.listing.not_listed += 1,
        }
    }
}
