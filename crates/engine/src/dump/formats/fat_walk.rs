//! Walks all folders of a FAT volume, the upper levels first, and hands each entry to a visitor. Used by the
//! listing of the inspection and by `rescue`. No cluster is read twice, so corrupt volumes cause no endless
//! loop.

use std::collections::VecDeque;

use super::fat::{ENTRY, Next, Volume};
use super::fat_names::{LongName, short_name};
use crate::dump::probe::Fields;

/// Reads a number of bytes of a volume from an offset: fewer at its end, zeros for missing sectors.
pub(crate) type ReadVolume<'d, E> = dyn FnMut(u64, usize) -> Result<Vec<u8>, E> + 'd;

/// Bytes that are read at once of a folder without clusters.
const PIECE: usize = 64 * 1024;
const SECTOR: u64 = 512;
/// Attributes of an entry.
const LABEL: u8 = 0x08;
const FOLDER: u8 = 0x10;
const LONG_NAME: u8 = 0x0F;
const DELETED: u8 = 0xE5;

/// A file or a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The offset in the volume of its short entry.
    pub(crate) place: u64,
    /// The long name, or the short one if there is none. The lost first letter of a deleted one is `_`.
    pub(crate) name: String,
    pub(crate) short: String,
    pub(crate) is_folder: bool,
    /// Whether it is deleted, or in a deleted folder.
    pub(crate) is_deleted: bool,
    /// The first cluster; 0 if there is none.
    pub(crate) first: u32,
    /// Bytes of a file; 0 for a folder.
    pub(crate) size: u32,
    /// Time and date of the last change, as FAT stores them; 0 if unknown.
    pub(crate) time: u16,
    pub(crate) date: u16,
}

/// Takes what [`Volume::walk`] finds. Folders have numbers that the visitor chooses; the root is 0.
pub(crate) trait Visitor {
    /// Whether deleted entries are wanted, and what is behind a damaged part of a folder.
    const RESCUES: bool;

    /// Takes an entry of the folder `parent`. Returns the number of a folder whose content is wanted.
    fn entry(&mut self, parent: usize, entry: Entry) -> Option<usize>;

    /// The label in the root.
    fn label(&mut self, label: &[u8; 11]);

    /// A folder could not be read to its end.
    fn incomplete(&mut self, folder: usize);
}

/// A folder still to be read.
struct Pending {
    number: usize,
    first: u32,
    is_deleted: bool,
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

impl Volume {
    /// Walks the folders of the volume, those that are deleted last. `fat` is a copy of the table. Offset 0
    /// of `read` and of `locate`, which tells what is in the dump, is the boot sector. Returns which clusters
    /// were read, by number.
    pub(crate) fn walk<E, V: Visitor>(
        &self,
        fat: &[u8],
        read: &mut ReadVolume<'_, E>,
        locate: &dyn Fn(u64) -> Option<u64>,
        visitor: &mut V,
    ) -> Result<Vec<bool>, E> {
        let visited = vec![false; self.clusters as usize + 2];
        let mut walk = Walk {
            volume: self,
            locate,
            visitor,
            visited,
            pending: VecDeque::new(),
            deleted: VecDeque::new(),
            damage: false,
        };
        walk.root(read)?;
        while let Some(folder) = walk.pending.pop_front().or_else(|| walk.deleted.pop_front()) {
            walk.folder(&folder, fat, read)?;
        }
        Ok(walk.visited)
    }
}

struct Walk<'v, V> {
    volume: &'v Volume,
    locate: &'v dyn Fn(u64) -> Option<u64>,
    visitor: &'v mut V,
    visited: Vec<bool>,
    pending: VecDeque<Pending>,
    deleted: VecDeque<Pending>,
    /// Whether damage was met in this folder.
    damage: bool,
}

impl<V: Visitor> Walk<'_, V> {
    fn root<E>(&mut self, read: &mut ReadVolume<'_, E>) -> Result<(), E> {
        let length = self.volume.root_entries * ENTRY;
        let root = Pending { number: 0, first: 0, is_deleted: false };
        let mut long = LongName::default();
        for done in (0..length).step_by(PIECE) {
            let count = PIECE.min(length - done);
            let at = self.volume.root_at + done as u64;
            let bytes = read(at, count)?;
            match self.entries(at, &bytes, count, &root, &mut long) {
                Part::Open => {}
                Part::Ended => break,
                Part::Broken => {
                    self.visitor.incomplete(0);
                    return Ok(());
                }
            }
        }
        if std::mem::take(&mut self.damage) {
            self.visitor.incomplete(0);
        }
        Ok(())
    }

    fn folder<E>(&mut self, folder: &Pending, fat: &[u8], read: &mut ReadVolume<'_, E>) -> Result<(), E> {
        let count = usize::try_from(self.volume.cluster).unwrap_or_default();
        let mut long = LongName::default();
        let mut cluster = Next::Cluster(folder.first);
        self.damage = false;
        while let Next::Cluster(number) = cluster {
            let is_new =
                self.visited.get_mut(number as usize).is_some_and(|seen| !std::mem::replace(seen, true));
            let at = self.volume.cluster_at(number).filter(|_| is_new);
            let part = match at {
                Some(at) => {
                    let bytes = read(at, count)?;
                    // Its clusters are free, and another folder or a file may use them by now.
                    if folder.is_deleted && !is_beginning(&bytes, number) {
                        return Ok(());
                    }
                    self.entries(at, &bytes, count, folder, &mut long)
                }
                None => Part::Broken,
            };
            cluster = match part {
                // The chain of a deleted folder is gone.
                Part::Open if folder.is_deleted => Next::End,
                Part::Open => self.volume.next(fat, number),
                Part::Ended => Next::End,
                Part::Broken => Next::Broken,
            };
        }
        if (cluster == Next::Broken || std::mem::take(&mut self.damage)) && !folder.is_deleted {
            self.visitor.incomplete(folder.number);
        }
        Ok(())
    }

    /// Takes the entries of a part of a folder, which has `count` bytes in the volume.
    fn entries(
        &mut self,
        at: u64,
        bytes: &[u8],
        count: usize,
        folder: &Pending,
        long: &mut LongName,
    ) -> Part {
        for (place, entry) in (at..).step_by(ENTRY).zip(bytes.chunks_exact(ENTRY)) {
            let attributes = entry.u8_at(11).unwrap_or_default();
            let is_deleted = match entry.first() {
                // The end of the folder, or a sector that the dump does not have.
                None | Some(0) => {
                    let is_there = (self.locate)(place / SECTOR * SECTOR).is_some();
                    match (is_there, V::RESCUES) {
                        (true, _) => return Part::Ended,
                        (false, false) => return Part::Broken,
                        (false, true) => self.damage = true,
                    }
                    continue;
                }
                Some(&DELETED) if !V::RESCUES => {
                    *long = LongName::default();
                    continue;
                }
                first => first == Some(&DELETED),
            };
            if attributes & 0x3F == LONG_NAME {
                if is_deleted {
                    long.add_deleted(entry)
                } else {
                    long.add(entry)
                }
                continue;
            }
            let long = std::mem::take(long);
            // This folder, and the one above.
            if entry.starts_with(b".          ") || entry.starts_with(b"..         ") {
                continue;
            }
            let Some(found) = self.read_entry(place, entry, &long, is_deleted) else {
                if V::RESCUES {
                    self.damage |= !is_deleted;
                    continue;
                }
                return Part::Broken;
            };
            if attributes & LABEL != 0 {
                if folder.number == 0
                    && !is_deleted
                    && let Some(label) = entry.first_chunk::<11>()
                {
                    self.visitor.label(label);
                }
                continue;
            }
            let is_deleted = is_deleted || folder.is_deleted;
            let found = Entry { is_deleted, ..found };
            let (first, is_folder) = (found.first, found.is_folder);
            let number = self.visitor.entry(folder.number, found);
            if let (Some(number), true) = (number, is_folder) {
                let list = if is_deleted { &mut self.deleted } else { &mut self.pending };
                list.push_back(Pending { number, first, is_deleted });
            }
        }
        if bytes.len() < count { Part::Broken } else { Part::Open }
    }

    /// The entry; `None` if it is not valid. What is deleted, or stands behind damage, must also fit the
    /// volume.
    fn read_entry(&self, place: u64, entry: &[u8], long: &LongName, is_deleted: bool) -> Option<Entry> {
        let attributes = entry.u8_at(11)?;
        let is_folder = attributes & FOLDER != 0;
        let (first, size) = (u32::from(entry.u16_at(26)?), entry.u32_at(28)?);
        let (short, name) = if is_deleted {
            let (long, letter) = long.name_of_deleted(entry).unzip();
            let mut known = entry.to_vec();
            if let Some(first) = known.first_mut() {
                *first = letter.unwrap_or(b'_');
            }
            (short_name(&known)?, long)
        } else {
            (short_name(entry)?, long.name_for(entry))
        };
        if is_deleted || self.damage {
            let is_in_volume = first == 0 || self.volume.cluster_at(first).is_some();
            let fits = if is_folder { size == 0 } else { u64::from(size) <= self.volume.length };
            if attributes & 0xC0 != 0 || !is_in_volume || !fits {
                return None;
            }
        }
        let name = name.unwrap_or_else(|| short.clone());
        let size = if is_folder { 0 } else { size };
        let (time, date) = (entry.u16_at(22)?, entry.u16_at(24)?);
        Some(Entry { place, name, short, is_folder, is_deleted, first, size, time, date })
    }
}

/// Whether a cluster begins as every folder below the root does: with itself.
fn is_beginning(bytes: &[u8], cluster: u32) -> bool {
    bytes.starts_with(b".          \x10") && bytes.u16_at(26).map(u32::from) == Some(cluster)
}
