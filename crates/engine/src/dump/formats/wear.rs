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
/// The states of a slot. Programming flash only clears bits, so a state between two of these is a change that
/// was cut off (docs/rescue.md section 3).
const IN_USE: u16 = 0xC000;
const UNUSED: u16 = 0;
const NEVER: u16 = 0xFFFF;

/// The smallest number of blocks with data in a row; fewer may be a coincidence.
const MIN_BLOCKS: u64 = 3;
/// The most other blocks between two blocks of one disk.
const GAP: u64 = 64;
const MAX_AREAS: usize = 16;
/// Sectors of a disk: their numbers have 16 bits.
pub(crate) const SECTORS: usize = 1 << 16;
/// The most other copies that are kept: more than there are slots for a disk of the largest size.
const MAX_COPIES: usize = 4 * SECTORS;
/// Partitions in a master boot record.
const PARTITIONS: usize = 4;

/// The number and the state of a sector in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    number: u16,
    state: SlotState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SlotState {
    Never,
    InUse,
    /// The change to `InUse` was cut off: the sector may be incomplete.
    WriteCutOff,
    /// The change to `GivenUp` was cut off: the sector is complete, and a newer one was begun.
    GivingUpCutOff,
    /// The sector is an older copy.
    GivenUp,
}

impl SlotState {
    /// `None` for a state that no slot can have.
    fn of(state: u16) -> Option<SlotState> {
        match state {
            NEVER => Some(SlotState::Never),
            IN_USE => Some(SlotState::InUse),
            UNUSED => Some(SlotState::GivenUp),
            state if state & IN_USE == IN_USE => Some(SlotState::WriteCutOff),
            state if state & !IN_USE == 0 => Some(SlotState::GivingUpCutOff),
            _ => None,
        }
    }
}

/// The slots; `None` if this is not a block of a wear-levelled disk, or one without a sector in use.
fn slots_of(header: &[u8]) -> Option<[Slot; SLOTS]> {
    let padding = header.get(FIELDS..SECTOR)?;
    let first = *padding.first()?;
    if !matches!(first, 0 | 0xFF) || padding.iter().any(|byte| *byte != first) {
        return None;
    }
    let mut slots = [Slot { number: 0, state: SlotState::Never }; SLOTS];
    for (index, slot) in slots.iter_mut().enumerate() {
        let number = header.u16_at(4 + index * 4)?;
        *slot = Slot { number, state: SlotState::of(header.u16_at(6 + index * 4)?)? };
    }
    let in_use = slots.iter().filter(|slot| slot.state == SlotState::InUse);
    let mut numbers: Vec<u16> = in_use.map(|slot| slot.number).collect();
    numbers.sort_unstable();
    // A phone that loses its power leaves one sector with two copies in use, which can be in one block.
    let doubled = numbers.windows(2).filter(|pair| pair.first() == pair.last()).count();
    let is_distinct = doubled == 0 || (doubled == 1 && numbers.len() > 2);
    (is_distinct && !numbers.is_empty()).then_some(slots)
}

/// The slots of a block that holds older copies only, as far as its header shows: like [`slots_of`], without
/// a sector in use. Zeros look like that, too, so it counts only within the area of a disk.
fn older_slots_of(header: &[u8]) -> Option<[Slot; SLOTS]> {
    let mut with_one = header.get(..SECTOR)?.to_vec();
    let last = with_one.get_mut(FIELDS - 4..FIELDS)?;
    let slot = last.first_chunk::<4>().copied()?;
    last.copy_from_slice(&[0, 0, 0, 0xC0]);
    let mut slots = slots_of(&with_one).filter(|_| header.iter().any(|byte| *byte != 0))?;
    let [low, high, state_low, state_high] = slot;
    let state = SlotState::of(u16::from_le_bytes([state_low, state_high]))?;
    *slots.last_mut()? = Slot { number: u16::from_le_bytes([low, high]), state };
    Some(slots)
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
        if slots_of(block).is_none() {
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
    /// Copies of sectors that others have replaced.
    pub(crate) copies: Vec<OtherCopy>,
    /// Sectors of which only a copy exists whose state was being changed, sorted.
    pub(crate) unsure: Vec<u16>,
}

/// A copy of a sector that is not the disk's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OtherCopy {
    pub(crate) sector: u16,
    /// Offset in the dump.
    pub(crate) at: u64,
    /// Whether it is marked as in use, like the disk's: which of the two is newer is not known.
    pub(crate) is_in_use: bool,
}

/// A partition, in sectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Partition {
    pub(crate) first: u64,
    pub(crate) sectors: u64,
}

/// What the phone's own formatter writes in front of the partitions (docs/rescue.md section 2.3).
const PHONES_FILL: [u8; 446] = [b'M'; 446];

/// Whether a sector is a master boot record of the phone's own formatter.
pub(crate) fn is_phones_record(sector: &[u8]) -> bool {
    sector.starts_with(&PHONES_FILL) && sector.has(510, &[0x55, 0xAA])
}

/// The partitions in a master boot record that lie within `sectors`; none if it is not one.
pub(crate) fn partitions_of(record: &[u8], sectors: u64) -> Vec<Partition> {
    if !record.has(510, &[0x55, 0xAA]) {
        return Vec::new();
    }
    let entries = record.get(446..510).unwrap_or_default().chunks_exact(16).take(PARTITIONS);
    let partition = |entry: &[u8]| {
        let first = u64::from(entry.u32_at(8)?);
        let length = u64::from(entry.u32_at(12)?);
        let is_consistent = matches!(entry.first(), Some(0 | 0x80))
            && entry.u8_at(4) != Some(0)
            && first > 0
            && length > 0
            && first + length <= sectors;
        is_consistent.then_some(Partition { first, sectors: length })
    };
    entries.filter_map(partition).collect()
}

impl LogicalDisk {
    /// Sorts the sectors of an area. Of two copies of a sector the later one is used, because it is not known
    /// which one is newer; one whose state was being changed only if there is no other.
    pub(in crate::dump) fn of<E>(area: WearArea, probe: &mut Probe<'_, '_, E>) -> Result<LogicalDisk, E> {
        let mut disk = LogicalDisk {
            offsets: vec![None; SECTORS],
            duplicate_sectors: 0,
            copies: Vec::new(),
            unsure: Vec::new(),
        };
        let mut cut_off = Vec::new();
        for block in (area.start..area.end).step_by(BLOCK) {
            let header = probe.bytes(block, SECTOR)?;
            let Some(slots) = slots_of(&header).or_else(|| older_slots_of(&header)) else { continue };
            for (at, Slot { number, state }) in (block + SECTOR as u64..).step_by(SECTOR).zip(slots) {
                match state {
                    SlotState::Never => {}
                    SlotState::InUse => disk.put(number, at),
                    SlotState::WriteCutOff | SlotState::GivingUpCutOff => cut_off.push((number, state, at)),
                    SlotState::GivenUp => disk.add_copy(number, at, false),
                }
            }
        }
        // A complete copy first, then the later one.
        cut_off.sort_by_key(|(number, state, at)| {
            (*number, *state == SlotState::WriteCutOff, std::cmp::Reverse(*at))
        });
        for (number, _, at) in cut_off {
            let slot = disk.offsets.get_mut(usize::from(number)).filter(|slot| slot.is_none());
            if let Some(slot) = slot {
                *slot = Some(at);
                disk.unsure.push(number);
            } else {
                disk.add_copy(number, at, false);
            }
        }
        Ok(disk)
    }

    fn put(&mut self, number: u16, at: u64) {
        let Some(slot) = self.offsets.get_mut(usize::from(number)) else { return };
        if let Some(other) = slot.replace(at) {
            self.duplicate_sectors += 1;
            self.add_copy(number, other, true);
        }
    }

    fn add_copy(&mut self, sector: u16, at: u64, is_in_use: bool) {
        if self.copies.len() < MAX_COPIES {
            self.copies.push(OtherCopy { sector, at, is_in_use });
        }
    }

    /// Uses another copy of a sector from now on; the one that was used becomes the other.
    pub(crate) fn exchange(&mut self, index: usize) {
        let Some(copy) = self.copies.get_mut(index) else { return };
        if let Some(Some(at)) = self.offsets.get_mut(usize::from(copy.sector)) {
            std::mem::swap(at, &mut copy.at);
        }
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
    pub(in crate::dump) fn bytes<E>(
        &self,
        probe: &mut Probe<'_, '_, E>,
        at: u64,
        count: usize,
    ) -> Result<Vec<u8>, E> {
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
    pub(in crate::dump) fn partitions<E>(&self, probe: &mut Probe<'_, '_, E>) -> Result<Vec<Partition>, E> {
        Ok(partitions_of(&self.bytes(probe, 0, SECTOR)?, SECTORS as u64))
    }
}
