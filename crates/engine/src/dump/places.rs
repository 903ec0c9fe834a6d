//! Where a dump can hold files: the file-system area, wear-levelled disks, volumes, and what belongs to a
//! smartphone. Used by `rescue`, which must not look for them a second time.

use std::ops::Range;

use super::candidates::Candidates;
use super::fact::Fact;
use super::finding::{Finding, FindingKind};
use super::formats::gfh::GfhFile;
use super::formats::smart;
use super::formats::wear::{LogicalDisk, WearArea};
use super::probe::Probe;
use super::reader::{ReadAt, Reader};
use super::scan::Scan;

/// The most volumes that are examined.
const MAX_VOLUMES: usize = 64;
/// The most structures of a smartphone that are examined.
const MAX_SECTOR_MARKS: usize = 256;

/// Where a dump can hold files.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// The file-system area that the firmware's header names (FLASH_INFO, docs/rescue.md section 2.1), as far
    /// as the dump has it.
    pub(crate) area: Option<Range<u64>>,
    /// Wear-levelled disks.
    pub(crate) disks: Vec<(WearArea, LogicalDisk)>,
    /// Offsets of possible boot sectors that are not on such a disk, in order.
    pub(crate) volumes: Vec<u64>,
    /// Partition tables and file systems of a smartphone.
    pub(crate) smartphone: Vec<Finding>,
}

/// Finds the places in one pass over the dump, whose bytes `on_bytes` gets, too, with the offset of the first
/// one; `None` when `keep_going`, which gets the number of bytes done, returned false.
pub(crate) fn find_places<E>(
    length: u64,
    read_at: &mut ReadAt<'_, E>,
    on_bytes: &mut dyn FnMut(u64, &[u8]),
    keep_going: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Places>, E> {
    let mut scan = Scan::new(length);
    let mut reader = Reader::new(length, read_at);
    while scan.at() < length {
        let at = scan.at();
        let bytes = reader.read(at, scan.free_buffer())?;
        on_bytes(at, bytes);
        let count = bytes.len();
        scan.advance(count);
        if !keep_going(scan.at()) {
            return Ok(None);
        }
    }
    let (_, candidates) = scan.into_results();
    let mut probe = Probe::new(&mut reader);
    let mut places = Places { area: area(&candidates, length, &mut probe)?, ..Places::default() };
    for area in candidates.wear.valid_areas() {
        let disk = LogicalDisk::of(area, &mut probe)?;
        places.disks.push((area, disk));
    }
    let plain = candidates.volumes.iter().copied().filter(|start| !candidates.wear.contains(*start));
    places.volumes = plain.take(MAX_VOLUMES).collect();
    places.smartphone.extend(smart::partition_table(&mut probe)?);
    for (start, mark) in candidates.smart.iter().take(MAX_SECTOR_MARKS) {
        places.smartphone.extend(smart::read(&mut probe, *start, *mark)?);
    }
    let is_wanted =
        |finding: &Finding| matches!(finding.kind, FindingKind::PartitionTable | FindingKind::FileSystem);
    places.smartphone.retain(is_wanted);
    Ok(Some(places))
}

/// The area that the first firmware header with a section FLASH_INFO names. Its sum may be less than the size
/// of the flash.
fn area<E>(
    candidates: &Candidates,
    length: u64,
    probe: &mut Probe<'_, '_, E>,
) -> Result<Option<Range<u64>>, E> {
    for start in &candidates.files {
        let Some(file) = GfhFile::read(probe, *start)? else { continue };
        let value = |of: fn(&Fact) -> Option<u64>| file.facts.iter().find_map(of);
        let base = value(|fact| if let Fact::FatBase(base) = fact { Some(*base) } else { None });
        let size = value(|fact| if let Fact::FatLength(size) = fact { Some(*size) } else { None });
        if let (Some(base), Some(size)) = (base, size)
            && file.size_hint.is_some()
            && base < length
        {
            return Ok(Some(base..(base + size).min(length)));
        }
    }
    Ok(None)
}
