//! The wear-levelled disk of feature phones (section 7.4): blocks of 4 KiB, each with seven sectors and
//! their numbers, in any order. The scan finds areas of such blocks; `recognise` puts each disk together.
//! The section describes one phone's dump; others may differ. A block's first word is not understood.

use crate::dump::probe::{Fields, Probe};

/// Bytes of a block and of a sector.
pub(crate) const BLOCK: usize = 4096;
pub(crate) const SECTOR: usize = 512;
const SLOTS: usize = 7;
/// Bytes of the header's fields; padding follows up to the first sector.
const FIELDS: usize = 4 + SLOTS * 4;
const IN_USE: u16 = 0xC000;
const UNUSED: u16 = 0;
const NEVER: u16 = 0xFFFF;

/// The smallest number of blocks with data in a row; fewer may be a coincidence.
const MIN_BLOCKS: u64 = 3;
/// The most other blocks between two blocks of one disk.
const GAP: u64 = 64;
const MAX_AREAS: usize = 16;
/// Sectors of a disk: their numbers have 16 bits.
const SECTORS: usize = 1 << 16;
/// Partitions in a master boot record.
const PARTITIONS: usize = 4;

/// The numbers of the sectors in use, by slot; `None` if this is not a block of a wear-levelled disk.
fn sectors(header: &[u8]) -> Option<[Option<u16>; SLOTS]> {
    let padding = header.get(FIELDS..SECTOR)?;
    let first = *padding.first()?;
    if !matches!(first, 0 | 0xFF) || padding.iter().any(|byte| *byte != first) {
        return None;
    }
    let mut slots = [None; SLOTS];
    for (slot, sector) in slots.iter_mut().enumerate() {
        let number = header.u16_at(4 + slot * 4)?;
        *sector = match header.u16_at(6 + slot * 4)? {
            IN_USE => Some(number),
            UNUSED | NEVER => None,
            _ => return None,
        };
    }
    let mut numbers: Vec<u16> = slots.iter().flatten().copied().collect();
    numbers.sort_unstable();
    let is_distinct = numbers.windows(2).all(|pair| pair.first() != pair.last());
    (is_distinct && !numbers.is_empty()).then_some(slots)
}

/// A range of the dump with the blocks of one disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WearArea {
    pub(crate) start: u64,
    pub(crate) end: u64,
    /// Blocks with sectors in use.
    pub(crate) blocks: u64,
}

/// The areas found so far.
#[derive(Debug, Default)]
pub(crate) struct WearAreas(Vec<WearArea>);

impl WearAreas {
    /// Examines the block that begins at `at`; blocks come in order.
    pub(crate) fn examine(&mut self, at: u64, block: &[u8]) {
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
                let is_coincidence = last.is_some_and(|area| area.blocks < MIN_BLOCKS);
                if is_coincidence {
                    self.0.pop();
                }
                if self.0.len() < MAX_AREAS {
                    self.0.push(WearArea { start: at, end, blocks: 1 });
                }
            }
        }
    }

    /// The areas that are large enough.
    pub(crate) fn valid_areas(&self) -> impl Iterator<Item = WearArea> {
        self.0.iter().copied().filter(|area| area.blocks >= MIN_BLOCKS)
    }

    /// Whether the offset lies in an area, where sectors are in no order.
    pub(crate) fn contains(&self, at: u64) -> bool {
        self.valid_areas().any(|area| (area.start..area.end).contains(&at))
    }
}

/// The disk that an area holds, with each sector at its logical position.
#[derive(Debug)]
pub(crate) struct LogicalDisk {
    /// The offset in the dump of each sector, by number.
    offsets: Vec<Option<u64>>,
    /// Sectors of which there is more than one copy.
    pub(crate) duplicate_sectors: u64,
}

/// A partition, in sectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Partition {
    pub(crate) first: u64,
    pub(crate) sectors: u64,
}

impl LogicalDisk {
    /// Sorts the sectors of an area. Of two copies of a sector the later one is used, because it is not known
    /// which one is newer.
    pub(crate) fn of<E>(area: WearArea, probe: &mut Probe<'_, '_, E>) -> Result<LogicalDisk, E> {
        let mut disk = LogicalDisk { offsets: vec![None; SECTORS], duplicate_sectors: 0 };
        for at in (area.start..area.end).step_by(BLOCK) {
            let header = probe.bytes(at, SECTOR)?;
            let Some(numbers) = sectors(&header) else { continue };
            let slots = (at + SECTOR as u64..).step_by(SECTOR).zip(numbers);
            for (at, number) in slots.filter_map(|(at, number)| Some((at, number?))) {
                if let Some(offset) = disk.offsets.get_mut(usize::from(number)) {
                    disk.duplicate_sectors += u64::from(offset.is_some());
                    *offset = Some(at);
                }
            }
        }
        Ok(disk)
    }

    /// The offset in the dump of a sector.
    pub(crate) fn locate(&self, sector: u64) -> Option<u64> {
        *self.offsets.get(usize::try_from(sector).ok()?)?
    }

    /// The number of sectors in use.
    pub(crate) fn in_use(&self) -> u64 {
        self.offsets.iter().flatten().count() as u64
    }

    /// Reads `count` bytes from the offset `at` of the disk, a multiple of the sector; zeros for missing
    /// sectors.
    pub(crate) fn bytes<E>(&self, probe: &mut Probe<'_, '_, E>, at: u64, count: usize) -> Result<Vec<u8>, E> {
        let mut bytes = Vec::new();
        let mut sector = at / SECTOR as u64;
        while bytes.len() < count && sector < SECTORS as u64 {
            if let Some(offset) = self.locate(sector) {
                bytes.extend(probe.bytes(offset, SECTOR)?);
            }
            sector += 1;
            let done = usize::try_from(sector * SECTOR as u64 - at).unwrap_or(count);
            bytes.resize(done.min(count), 0);
        }
        Ok(bytes)
    }

    /// The partitions in the master boot record, if there is one.
    pub(crate) fn partitions<E>(&self, probe: &mut Probe<'_, '_, E>) -> Result<Vec<Partition>, E> {
        let record = self.bytes(probe, 0, SECTOR)?;
        if !record.has(510, &[0x55, 0xAA]) {
            return Ok(Vec::new());
        }
        let entries = record.get(446..510).unwrap_or_default().chunks_exact(16).take(PARTITIONS);
        let partition = |entry: &[u8]| {
            let first = u64::from(entry.u32_at(8)?);
            let sectors = u64::from(entry.u32_at(12)?);
            let is_consistent = matches!(entry.first(), Some(0 | 0x80))
                && entry.u8_at(4) != Some(0)
                && first > 0
                && sectors > 0
                && first + sectors <= SECTORS as u64;
            is_consistent.then_some(Partition { first, sectors })
        };
        Ok(entries.filter_map(partition).collect())
    }
}
