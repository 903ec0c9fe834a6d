//! [`RecordFile`]: the files of the phone's settings (NVRAM), whose records hold contacts and messages
//! (docs/rescue.md section 5). Decides the size of the records and reads them. Knows no record's content.

use std::collections::HashMap;

use serde::Serialize;

use super::disk::{Disk, SECTOR};
use super::files::{FileState, RescueFile};
use super::place::{Pieces, Source};
use super::records::{self, Record};
use super::table::TableRow;
use super::volume::RescueVolume;
use crate::dump::OtherCopy;

/// The largest file whose records are read, in bytes: many times that of a real one.
const MAX_LENGTH: u64 = 2 << 20;

/// The most sectors with a second copy that are compared in one file.
const MAX_DOUBLED: usize = 256;

/// Personal files of the one real table with known content or with the attribute (section 5.2).
const PERSONAL: [&str; 13] =
    ["MP0C", "MP0H", "MPA3", "MPD1", "MPD2", "MPC3", "MPC4", "MPC5", "MPCF", "MP1K", "MP1V", "MP6R", "MT43"];
/// Payloads by name and version where neither table nor check octets tell them (section 5.2).
const KNOWN_PAYLOADS: [(&str, usize); 5] =
    [("MP0C_003", 42), ("MP0Q_002", 48), ("MPA3_001", 184), ("MPD1_002", 68), ("MP0B_001", 10)];

/// A file of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// Index of the file.
    pub file: usize,
    /// First letters of the name, which tell the content: `MPA3`.
    pub prefix: String,
    /// The whole name with `_` for any copy: `MPA3_001`.
    pub name: String,
    /// Bytes of a record with its check octets; 0 if unknown.
    pub stride: usize,
    /// How the size of the records is known.
    pub size_from: SizeFrom,
    /// Records of the file.
    pub records: usize,
    /// Records that hold something and whose check octets do not fit.
    pub damaged: usize,
    /// Whether the records belong to a person.
    pub is_personal: bool,
    /// The octets that the records are mixed with, if they are.
    pub(super) key: Option<Vec<u8>>,
}

/// How the size of a file's records is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SizeFrom {
    /// The table in the firmware, confirmed by check octets.
    TableAndSums,
    /// Check octets alone.
    Sums,
    /// The table alone; check octets do not confirm it.
    Table,
    /// The size of a file of this name on another phone.
    Name,
    /// Nothing tells it.
    Unknown,
}

impl RecordFile {
    /// Whether the records are mixed with octets.
    #[must_use]
    pub fn is_scrambled(&self) -> bool {
        self.key.is_some()
    }

    /// The file of records that a file is, by its path and name; without the size of its records.
    pub(super) fn of(index: usize, file: &RescueFile, volume: &RescueVolume) -> Option<RecordFile> {
        if file.state.is_deleted() || file.size == 0 || file.size > MAX_LENGTH {
            return None;
        }
        let name = file.name.reveal().to_ascii_uppercase();
        let (start, version) = name.split_at_checked(name.len().checked_sub(3)?)?;
        let (prefix, copy) = start.split_at_checked(start.len().checked_sub(1)?)?;
        let is_name = (4..=5).contains(&prefix.len())
            && prefix.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            && matches!(copy, "_" | "A" | "B")
            && version.bytes().all(|byte| byte.is_ascii_digit());
        let is_settings =
            |path: &str| path.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("NVRAM/"));
        (is_name && is_settings(&volume.folder_path(file.folder))).then(|| RecordFile {
            file: index,
            prefix: prefix.to_owned(),
            name: format!("{prefix}_{version}"),
            stride: 0,
            size_from: SizeFrom::Unknown,
            records: 0,
            damaged: 0,
            is_personal: PERSONAL.contains(&prefix),
            key: None,
        })
    }

    /// Decides the size of the records.
    pub(super) fn measure(&mut self, data: &[u8], table: &[TableRow]) {
        let row = table.iter().find(|row| self.name == format!("{}_{}", row.prefix, row.version));
        self.is_personal |= row.is_some_and(|row| row.is_personal);
        let from_table = row.and_then(|row| usize::try_from(row.payload).ok()).map(|payload| payload + 2);
        let from_table = from_table.filter(|stride| records::is_possible(data, *stride));
        let known =
            KNOWN_PAYLOADS.iter().find(|(name, _)| *name == self.name).map(|(_, payload)| payload + 2);
        let confirmed = from_table.filter(|stride| records::is_stride(data, *stride));
        (self.stride, self.size_from) = if let Some(stride) = confirmed {
            (stride, SizeFrom::TableAndSums)
        } else if let Some(stride) = records::stride_of(data) {
            (stride, SizeFrom::Sums)
        } else if let Some(stride) = from_table {
            (stride, SizeFrom::Table)
        } else if let Some(stride) = known.filter(|stride| records::is_possible(data, *stride)) {
            (stride, SizeFrom::Name)
        } else {
            (0, SizeFrom::Unknown)
        };
    }

    /// The records of the file's bytes, with the scrambling taken off.
    pub(super) fn split(&self, data: &[u8]) -> Vec<Record> {
        if self.stride == 0 {
            return Vec::new();
        }
        let mut records = records::records_of(data, self.stride);
        if let Some(key) = &self.key {
            records.iter_mut().for_each(|record| records::mix(&mut record.payload, key));
        }
        records
    }

    /// Counts the records, and those that are damaged.
    pub(super) fn count(&mut self, records: &[Record]) {
        self.records = records.len();
        let is_damaged = |record: &&Record| !record.fits && !records::is_empty(&record.payload);
        self.damaged = records.iter().filter(is_damaged).count();
    }
}

/// Sectors of a file of which another copy is marked as in use, too, with different content.
#[derive(Debug, Default)]
pub(super) struct DoubledSectors {
    pub(super) differing: usize,
}

/// Of sectors with two copies in use, takes the copy with which more records fit (section 3). Returns the
/// file's bytes then.
pub(super) fn choose_copies<E>(
    record_file: &RecordFile,
    file: &RescueFile,
    volume: &RescueVolume,
    disk: &mut Disk,
    data: Vec<u8>,
    source: &mut Source<'_, '_, E>,
) -> Result<(Vec<u8>, DoubledSectors), E> {
    let mut doubled = DoubledSectors::default();
    let pieces = volume.file_pieces(disk, file);
    let Disk::Worn(worn) = disk else { return Ok((data, doubled)) };
    let mut data = data;
    let places = sector_places(&pieces);
    let place_of = |(index, copy): (usize, &OtherCopy)| {
        let place = places.get(&worn.locate(u64::from(copy.sector))?)?;
        copy.is_in_use.then_some((index, *copy, *place))
    };
    let copies: Vec<_> = worn.copies.iter().enumerate().filter_map(place_of).take(MAX_DOUBLED).collect();
    for (index, copy, part) in copies {
        // The records that are in the sector.
        let stride = record_file.stride.max(1);
        let range = part / stride * stride..data.len().min((part + SECTOR).next_multiple_of(stride));
        let Some(ours) = data.get_mut(range.clone()) else { continue };
        let mut other = ours.to_vec();
        let end = other.len().min(part - range.start + SECTOR);
        let Some(room) = other.get_mut(part - range.start..end) else { continue };
        source.fill(copy.at, room)?;
        if other == ours {
            continue;
        }
        doubled.differing += 1;
        if record_file.stride > 0 && fitting(&other, stride) > fitting(ours, stride) {
            worn.exchange(index);
            ours.copy_from_slice(&other);
        }
    }
    Ok((data, doubled))
}

/// Records with content whose check octets fit.
fn fitting(data: &[u8], stride: usize) -> usize {
    data.chunks_exact(stride).filter(|record| !records::is_uniform(record) && records::fits(record)).count()
}

/// For the offset in the dump of each sector its offset in the pieces.
fn sector_places(pieces: &Pieces) -> HashMap<u64, usize> {
    let mut places = HashMap::new();
    let mut start = 0;
    for piece in pieces.iter() {
        if let Some(at) = piece.at {
            let sectors = (0..piece.length).step_by(SECTOR);
            places.extend(
                sectors.filter_map(|within| Some((at + within, usize::try_from(start + within).ok()?))),
            );
        }
        start += piece.length;
    }
    places
}

/// Whether a file is complete enough to be read as records.
pub(super) fn is_there(file: &RescueFile) -> bool {
    matches!(file.state, FileState::Whole | FileState::Incomplete) && file.located > 0
}
