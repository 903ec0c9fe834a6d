//! The files and folders of a volume, also deleted ones, and how much of each is left (docs/rescue.md section
//! 4). Made during the scan. Knows neither records nor messages.

use jiff::civil::DateTime;
use serde::Serialize;

use super::disk::{Disk, SECTOR_BYTES};
use super::kind::{FileKind, HEAD};
use super::listing::{FileEntry, Listing};
use super::personal::Personal;
use super::place::{Pieces, Source};
use super::volume::{Clusters, Drive, RescueVolume};
use crate::dump::Volume;

/// A file of a volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RescueFile {
    /// Index of its volume.
    pub volume: usize,
    /// Index of its folder in the volume.
    pub folder: usize,
    /// The name; the lost first letter of a deleted one may be `_`.
    pub name: Personal,
    /// Bytes, as its folder tells.
    pub size: u64,
    /// The last change by the phone's clock, which may have been wrong; `None` if unknown.
    pub modified: Option<DateTime>,
    /// How much of it is left.
    pub state: FileState,
    /// Bytes that are lost.
    pub missing: u64,
    /// Whether parts of it may be lost or from another time: sectors that are missing from a wear-levelled
    /// disk, because they were lost or never written; whose state was being changed; of which two copies
    /// differ; or that another file has, too.
    pub is_unsure: bool,
    /// What it is.
    pub kind: FileKind,
    /// Offset in the dump of its first byte; `None` if it has none.
    pub place: Option<u64>,
    pub(super) first: u32,
    /// Bytes from its start that can be located.
    pub(super) located: u64,
}

/// How much of a file is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// Everything.
    Whole,
    /// Parts of it are missing.
    Incomplete,
    /// It is deleted, and its clusters follow each other and are free: probably everything.
    DeletedInOnePiece,
    /// It is deleted, and was put together from the free clusters behind its first one: uncertain.
    DeletedInPieces,
    /// It is deleted, and other data is where it was.
    Overwritten,
}

impl FileState {
    /// Whether the file is deleted.
    #[must_use]
    pub fn is_deleted(self) -> bool {
        !matches!(self, FileState::Whole | FileState::Incomplete)
    }
}

/// How often, on average, clusters may be used by files. Files of a corrupt volume can share clusters;
/// without a limit a small dump could hold endless data.
const CLUSTER_USES: u64 = 4;

impl RescueFile {
    /// Whether a part of a file that is not deleted is missing or uncertain.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        !self.state.is_deleted() && (self.missing > 0 || self.is_unsure)
    }
}

impl RescueVolume {
    /// Reads the volume whose layout is `layout`, with its files; adds them to `files`.
    pub(super) fn read<E>(
        place: u64,
        layout: Volume,
        (disk_index, disk): (usize, &Disk),
        first_sector: u64,
        number: usize,
        source: &mut Source<'_, '_, E>,
    ) -> Result<(RescueVolume, VolumeFiles), E> {
        let (clusters, has_table) = Clusters::read(&layout, disk, first_sector, source)?;
        let base = first_sector * SECTOR_BYTES;
        let present = disk.present().min(layout.length);
        let mut listing = Listing::new(&layout, &clusters, present);
        let mut read = |at: u64, count: usize| disk.bytes(source, base.saturating_add(at), count);
        let locate = |at: u64| disk.locate((base + at) / SECTOR_BYTES);
        layout.walk(clusters.table(), &mut read, &locate, &mut listing)?;
        let Listing { folders, files: entries, label, not_listed, .. } = listing;
        let is_system = folders
            .iter()
            .any(|folder| folder.parent == 0 && folder.name.reveal().eq_ignore_ascii_case("NVRAM"));
        let volume = RescueVolume {
            drive: if is_system { Drive::System } else { Drive::User },
            place,
            bits: layout.bits,
            size: layout.length,
            label: label.map(Personal::new),
            is_phones: layout.is_phones,
            folders,
            first_sector,
            disk: disk_index,
            layout,
            clusters,
        };
        let mut judge = Judge::new(&volume, disk);
        let mut files = Vec::with_capacity(entries.len());
        for entry in entries {
            files.push(judge.file(number, entry, source)?);
        }
        Ok((volume, VolumeFiles { files, not_listed, has_table }))
    }

    /// The pieces of a file of this volume; empty for an overwritten one.
    pub(super) fn file_pieces(&self, disk: &Disk, file: &RescueFile) -> Pieces {
        match file.state {
            FileState::Whole | FileState::Incomplete => {
                self.pieces_of(disk, self.chain(file.first), file.located)
            }
            FileState::DeletedInOnePiece | FileState::DeletedInPieces => {
                self.pieces_of(disk, self.clusters.free_clusters(file.first), file.located)
            }
            FileState::Overwritten => Pieces::default(),
        }
    }
}

/// The files of a volume.
#[derive(Debug)]
pub(super) struct VolumeFiles {
    pub(super) files: Vec<RescueFile>,
    /// Files and folders that were left out because the volume has no room for so many.
    pub(super) not_listed: u64,
    /// Whether a copy of the FAT begins as it should.
    pub(super) has_table: bool,
}

/// Finds out how much of each file is left.
struct Judge<'v> {
    volume: &'v RescueVolume,
    disk: &'v Disk,
    /// Which file uses a cluster: its number plus one, 0 for none.
    users: Vec<u32>,
    count: u32,
    /// Bytes of files that may still be located.
    budget: u64,
}

impl<'v> Judge<'v> {
    fn new(volume: &'v RescueVolume, disk: &'v Disk) -> Judge<'v> {
        let users = vec![0; volume.layout.clusters as usize + 2];
        Judge { volume, disk, users, count: 0, budget: volume.size.saturating_mul(CLUSTER_USES) }
    }

    fn file<E>(
        &mut self,
        volume: usize,
        entry: FileEntry,
        source: &mut Source<'_, '_, E>,
    ) -> Result<RescueFile, E> {
        let size = u64::from(entry.size);
        let (mut state, located, is_shared) =
            if entry.is_deleted { self.deleted(entry.first, size) } else { self.chained(entry.first, size) };
        self.budget = self.budget.saturating_sub(located);
        let place = self.volume.layout.cluster_at(entry.first).filter(|_| located > 0);
        let place = place.and_then(|at| self.disk.locate((self.volume.base() + at) / SECTOR_BYTES));
        let mut kind = FileKind::by_name(&entry.name).unwrap_or(FileKind::Other);
        if let Some(place) = place {
            let mut head = [0; HEAD];
            let count = HEAD.min(usize::try_from(size).unwrap_or(HEAD));
            source.fill(place, head.get_mut(..count).unwrap_or_default())?;
            let by_bytes = FileKind::by_bytes(head.get(..count).unwrap_or_default());
            // The mark of its kind is gone, so other data is there.
            let is_other = kind.has_mark() && by_bytes != Some(kind);
            if entry.is_deleted && (is_other || head == [0; HEAD] || head == [0xFF; HEAD]) {
                state = FileState::Overwritten;
            }
            kind = by_bytes.unwrap_or(kind);
        }
        let mut file = RescueFile {
            volume,
            folder: entry.folder,
            name: Personal::new(entry.name),
            size,
            modified: time_of(entry.date, entry.time),
            state,
            missing: 0,
            is_unsure: is_shared,
            kind,
            place,
            first: entry.first,
            located,
        };
        let pieces = self.volume.file_pieces(self.disk, &file);
        file.missing = size - located.min(size) + pieces.missing();
        file.is_unsure |= !state.is_deleted() && self.is_unsure(&file);
        // A wear-levelled disk has no place for a sector that was never written, as little as for a lost one.
        if pieces.missing() > 0 && matches!(self.disk, Disk::Worn(_)) {
            file.is_unsure = true;
        } else if file.missing > 0 && state == FileState::Whole {
            file.state = FileState::Incomplete;
        }
        Ok(file)
    }

    /// State and located bytes of a file with a chain of clusters, and whether another file has some of them.
    fn chained(&mut self, first: u32, size: u64) -> (FileState, u64, bool) {
        self.count += 1;
        let needed = self.volume.needed(size.min(self.budget));
        let (mut clusters, mut is_shared) = (0, false);
        for cluster in self.volume.chain(first).take(usize::try_from(needed).unwrap_or(usize::MAX)) {
            let Some(user) = usize::try_from(cluster).ok().and_then(|at| self.users.get_mut(at)) else {
                break;
            };
            // A chain that runs in a circle has no more content.
            if *user == self.count {
                break;
            }
            is_shared |= *user != 0;
            *user = self.count;
            clusters += 1;
        }
        let located = (clusters * self.volume.layout.cluster).min(size);
        let state = if located == size { FileState::Whole } else { FileState::Incomplete };
        (state, located, is_shared)
    }

    /// State and located bytes of a deleted file, whose chain is gone.
    fn deleted(&self, first: u32, size: u64) -> (FileState, u64, bool) {
        let clusters = &self.volume.clusters;
        if size == 0 {
            return (FileState::DeletedInOnePiece, 0, false);
        }
        let needed = self.volume.needed(size.min(self.budget));
        if first < 2 || needed == 0 || !clusters.is_free(first) {
            return (FileState::Overwritten, 0, false);
        }
        let free = clusters.free_from(first).min(needed);
        let located = (u64::from(free) * self.volume.layout.cluster).min(size);
        let is_one = clusters.free_in(first, needed) == needed && located == size;
        let state = if is_one { FileState::DeletedInOnePiece } else { FileState::DeletedInPieces };
        (state, located, false)
    }

    /// Whether the file has a sector of which only a copy exists whose state was being changed.
    fn is_unsure(&self, file: &RescueFile) -> bool {
        if matches!(self.disk, Disk::Plain { .. }) {
            return false;
        }
        let needed = usize::try_from(self.volume.needed(file.located)).unwrap_or(usize::MAX);
        let sectors = self.volume.layout.cluster / SECTOR_BYTES;
        self.volume.chain(file.first).take(needed).any(|cluster| {
            let at = self.volume.layout.cluster_at(cluster).unwrap_or_default();
            let first = (self.volume.base() + at) / SECTOR_BYTES;
            (first..first + sectors).any(|sector| self.disk.is_unsure(sector))
        })
    }
}

/// Date and time as FAT stores them; `None` if they are not valid, or zero.
fn time_of(date: u16, time: u16) -> Option<DateTime> {
    let part = |value: u16, shift: u32, bits: u16| i8::try_from(value >> shift & bits).ok();
    let year = 1980 + i16::try_from(date >> 9).ok()?;
    let (month, day) = (part(date, 5, 0xF)?, part(date, 0, 0x1F)?);
    let (hour, minute, seconds) = (part(time, 11, 0x1F)?, part(time, 5, 0x3F)?, part(time, 0, 0x1F)?);
    DateTime::new(year, month, day, hour, minute, seconds.checked_mul(2)?, 0).ok()
}
