//! [`Disk`]: the sectors of a file-system area by number, whether they lie in order or are spread by wear
//! levelling (docs/rescue.md sections 2 and 3). Used by the volumes and the search by pattern. Knows no FAT.

use super::place::{Pieces, Source};
pub(super) use crate::dump::SECTOR;
use crate::dump::{LogicalDisk, SECTORS};

/// Bytes of a sector.
pub(super) const SECTOR_BYTES: u64 = SECTOR as u64;

/// A disk in the dump.
#[derive(Debug)]
pub(super) enum Disk {
    /// Sectors in order from an offset of the dump; the length is in bytes and ends with the dump.
    Plain { start: u64, length: u64 },
    /// The sectors of a wear-levelled area.
    Worn(Box<LogicalDisk>),
}

impl Disk {
    /// The offset in the dump of a sector.
    pub(super) fn locate(&self, sector: u64) -> Option<u64> {
        match self {
            Disk::Plain { start, length } => {
                let at = sector.checked_mul(SECTOR_BYTES)?;
                (at < *length).then_some(start + at)
            }
            Disk::Worn(disk) => disk.locate(sector),
        }
    }

    /// The pieces of `length` bytes from an offset of the disk.
    pub(super) fn pieces(&self, at: u64, length: u64) -> Pieces {
        let mut pieces = Pieces::default();
        self.add_pieces(at, length, &mut pieces);
        pieces
    }

    /// Adds the pieces of `length` bytes from an offset of the disk.
    pub(super) fn add_pieces(&self, at: u64, length: u64, pieces: &mut Pieces) {
        match self {
            Disk::Plain { start, length: end } => {
                let there = end.saturating_sub(at).min(length);
                pieces.push(Some(start + at), there);
                pieces.push(None, length - there);
            }
            Disk::Worn(disk) => {
                let (mut at, end) = (at, at.saturating_add(length));
                while at < end && at / SECTOR_BYTES < SECTORS as u64 {
                    let within = at % SECTOR_BYTES;
                    let count = (SECTOR_BYTES - within).min(end - at);
                    pieces.push(disk.locate(at / SECTOR_BYTES).map(|offset| offset + within), count);
                    at += count;
                }
                pieces.push(None, end - at);
            }
        }
    }

    /// Bytes of the disk, up to its last sector.
    pub(super) fn length(&self) -> u64 {
        match self {
            Disk::Plain { length, .. } => *length,
            Disk::Worn(disk) => {
                let last = (0..SECTORS as u64).rev().find(|sector| disk.locate(*sector).is_some());
                last.map_or(0, |last| (last + 1) * SECTOR_BYTES)
            }
        }
    }

    /// Bytes of the disk that the dump has.
    pub(super) fn present(&self) -> u64 {
        match self {
            Disk::Plain { length, .. } => *length,
            Disk::Worn(disk) => disk.in_use() * SECTOR_BYTES,
        }
    }

    /// Reads `count` bytes from an offset of the disk; zeros for missing ones.
    pub(super) fn bytes<E>(
        &self,
        source: &mut Source<'_, '_, E>,
        at: u64,
        count: usize,
    ) -> Result<Vec<u8>, E> {
        source.load(&self.pieces(at, count as u64), count)
    }

    /// Whether a sector has one copy only, whose state was being changed when the phone lost its power.
    pub(super) fn is_unsure(&self, sector: u64) -> bool {
        match self {
            Disk::Plain { .. } => false,
            Disk::Worn(disk) => {
                u16::try_from(sector).is_ok_and(|sector| disk.unsure.binary_search(&sector).is_ok())
            }
        }
    }
}
