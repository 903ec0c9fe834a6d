//! The wear-levelled disk of feature phones: blocks of 4 KiB, each with seven sectors and their numbers. Called by `inspect`: first
//! with every block of the dump, to see where such blocks are, then for each stretch, to put the disk together.
//!
//! protocol.md section 7.4, from a single phone's dump: other phones may do it otherwise. The block's first word is unknown. Where two
//! blocks hold the same sector, which of them is the newer one is not known either: the later one counts here, and it is said.

use super::probe::{Fields, Probe};

pub(super) const BLOCK: usize = 4096;
const SECTOR: usize = 512;
const SLOTS: usize = 7;
/// The header's fields end here; padding follows up to the first sector.
const FIELDS: usize = 4 + SLOTS * 4;
const IN_USE: u16 = 0xC000;
const UNUSED: u16 = 0;
const NEVER: u16 = 0xFFFF;

/// Fewer blocks with data may be a coincidence.
const BLOCKS_LEAST: u64 = 3;
/// So many other blocks may lie between two of one disk.
const GAP: u64 = 64;
const AREAS_MOST: usize = 16;
/// Sector numbers have 16 bits.
const SECTORS: usize = 1 << 16;
/// The master boot record's partitions.
const PARTITIONS: usize = 4;

/// The numbers of the sectors in use, by slot; `None` if this is no block of a wear-levelled disk.
fn sectors(header: &[u8]) -> Option<[Option<u16>; SLOTS]> {
    let padding = header.get(FIELDS..SECTOR)?;
    let first = *padding.first()?;
    if !matches!(first, 0 | 0xFF) || padding.iter().any(|byte| *byte != first) {
        return None;
    }
    let mut found = [None; SLOTS];
    for (slot, found) in found.iter_mut().enumerate() {
        let number = header.u16_at(4 + slot * 4)?;
        *found = match header.u16_at(6 + slot * 4)? {
            IN_USE => Some(number),
            UNUSED | NEVER => None,
            _ => return None,
        };
    }
    let mut numbers: Vec<u16> = found.iter().flatten().copied().collect();
    numbers.sort_unstable();
    let is_distinct = numbers.windows(2).all(|pair| pair.first() != pair.last());
    (is_distinct && !numbers.is_empty()).then_some(found)
}

/// A stretch of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) start: u64,
    pub(super) end: u64,
    /// Blocks with sectors in use.
    pub(super) blocks: u64,
}

/// The stretches found so far.
#[derive(Debug, Default)]
pub(super) struct Areas(Vec<Area>);

impl Areas {
    /// Takes a look at the block that begins at `at`; blocks come in order.
    pub(super) fn look(&mut self, at: u64, block: &[u8]) {
        if sectors(block).is_none() {
            return;
        }
        let end = at + BLOCK as u64;
        match self.0.last_mut() {
            Some(area) if at - area.end <= GAP * BLOCK as u64 => {
                area.end = end;
                area.blocks += 1;
            }
            last => {
                // Too few: a coincidence.
                let is_idle = last.is_some_and(|area| area.blocks < BLOCKS_LEAST);
                if is_idle {
                    self.0.pop();
                }
                if self.0.len() < AREAS_MOST {
                    self.0.push(Area { start: at, end, blocks: 1 });
                }
            }
        }
    }

    pub(super) fn found(&self) -> impl Iterator<Item = Area> {
        self.0.iter().copied().filter(|area| area.blocks >= BLOCKS_LEAST)
    }

    /// Whether the offset lies on such a disk, where whole sectors lie in no order.
    pub(super) fn contains(&self, at: u64) -> bool {
        self.found().any(|area| (area.start..area.end).contains(&at))
    }
}

/// The disk that the blocks of an area are when each sector is at its place.
#[derive(Debug)]
pub(super) struct Disk {
    /// Where in the dump the sector of each number is.
    places: Vec<Option<u64>>,
    /// Sectors that are there more than once.
    pub(super) doubles: u64,
}

/// A partition of such a disk, in sectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Partition {
    pub(super) first: u64,
    pub(super) sectors: u64,
}

impl Disk {
    pub(super) fn of<E>(area: Area, probe: &mut Probe<'_, '_, E>) -> Result<Disk, E> {
        let mut disk = Disk { places: vec![None; SECTORS], doubles: 0 };
        for at in (area.start..area.end).step_by(BLOCK) {
            let header = probe.bytes(at, SECTOR)?;
            let Some(numbers) = sectors(&header) else { continue };
            let slots = (at + SECTOR as u64..).step_by(SECTOR).zip(numbers);
            for (at, number) in slots.filter_map(|(at, number)| Some((at, number?))) {
                if let Some(place) = disk.places.get_mut(usize::from(number)) {
                    disk.doubles += u64::from(place.is_some());
                    *place = Some(at);
                }
            }
        }
        Ok(disk)
    }

    /// Where in the dump a sector is.
    pub(super) fn place(&self, sector: u64) -> Option<u64> {
        *self.places.get(usize::try_from(sector).ok()?)?
    }

    pub(super) fn in_use(&self) -> u64 {
        self.places.iter().flatten().count() as u64
    }

    /// So many bytes from an offset of the disk on, a multiple of the sector; zeros where no block has the sector.
    pub(super) fn bytes<E>(&self, probe: &mut Probe<'_, '_, E>, at: u64, count: usize) -> Result<Vec<u8>, E> {
        let mut bytes = Vec::new();
        let mut sector = at / SECTOR as u64;
        while bytes.len() < count && sector < SECTORS as u64 {
            if let Some(place) = self.place(sector) {
                bytes.extend(probe.bytes(place, SECTOR)?);
            }
            sector += 1;
            let done = usize::try_from(sector * SECTOR as u64 - at).unwrap_or(count);
            bytes.resize(done.min(count), 0);
        }
        Ok(bytes)
    }

    /// The partitions by the disk's first sector; the whole disk if that has none.
    pub(super) fn partitions<E>(&self, probe: &mut Probe<'_, '_, E>) -> Result<Vec<Partition>, E> {
        let record = self.bytes(probe, 0, SECTOR)?;
        if !record.has(510, &[0x55, 0xAA]) {
            return Ok(Vec::new());
        }
        let entries = record.get(446..510).unwrap_or_default().chunks_exact(16).take(PARTITIONS);
        let partition = |entry: &[u8]| {
            let first = u64::from(entry.u32_at(8)?);
            let sectors = u64::from(entry.u32_at(12)?);
            let is_sound = matches!(entry.first(), Some(0 | 0x80))
                && entry.u8_at(4) != Some(0)
                && first > 0
                && sectors > 0
                && first + sectors <= SECTORS as u64;
            is_sound.then_some(Partition { first, sectors })
        };
        Ok(entries.filter_map(partition).collect())
    }
}
