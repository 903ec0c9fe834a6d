//! [`BlockMap`]: which parts of a region are read, checked, unreadable, in a bounded number of cells.
//!
//! Fed by the state with the job's block events, drawn by the window. An event costs as much as it covers
//! cells: one, mostly.

use std::ops::Range;

use bromide_engine::dump::Class;
use bromide_engine::dumpfile::Spans;
use bromide_engine::readback::BlockState;

/// One region's blocks, several to a cell where there are many. A cell shows the [`BlockState`] of the worst
/// of its blocks: `Unreadable`, `Unsettled`, `Differed`, then `Reading`, then `NotRead`, `Read`, `Checked`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockMap {
    length: u64,
    cell_bytes: u64,
    tallies: Vec<Tally>,
    /// How many of each cell's bytes look like what, as far as it was reported; in the order of
    /// [`Class::ALL`].
    classes: Vec<[u64; Class::ALL.len()]>,
    /// Only one block is being read at a time.
    reading: Option<Range<u64>>,
    revision: u64,
}

/// The bytes of a cell, as offsets from its start. Sets, not counts: what is read or checked again must not
/// count twice, and a byte that was read again is not a checked one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Tally {
    read: Spans,
    checked: Spans,
    differed: Spans,
    /// In `read`, too, and so are unreadable ones.
    unsettled: Spans,
    /// They hold zeros in the file.
    unreadable: Spans,
}

impl Tally {
    fn set(&mut self, bytes: &Range<u64>, state: BlockState) {
        match state {
            BlockState::Reading => {}
            BlockState::Read => {
                self.forget(bytes);
                self.read.insert(bytes.start, bytes.end);
            }
            BlockState::Checked => {
                self.read.insert(bytes.start, bytes.end);
                self.checked.insert(bytes.start, bytes.end);
            }
            BlockState::Differed => {
                self.read.insert(bytes.start, bytes.end);
                self.checked.insert(bytes.start, bytes.end);
                self.differed.insert(bytes.start, bytes.end);
            }
            BlockState::Unsettled => {
                self.read.insert(bytes.start, bytes.end);
                self.unsettled.insert(bytes.start, bytes.end);
            }
            BlockState::Unreadable => {
                self.read.insert(bytes.start, bytes.end);
                self.unreadable.insert(bytes.start, bytes.end);
            }
            BlockState::NotRead => {
                self.forget(bytes);
                self.read.remove(bytes.start, bytes.end);
            }
        }
    }

    /// Forgets what was known of bytes that are others now.
    fn forget(&mut self, bytes: &Range<u64>) {
        self.checked.remove(bytes.start, bytes.end);
        self.differed.remove(bytes.start, bytes.end);
        self.unsettled.remove(bytes.start, bytes.end);
        self.unreadable.remove(bytes.start, bytes.end);
    }
}

impl BlockMap {
    /// A map of `length` bytes that are read `block` at a time, in at most `most_cells` cells.
    #[must_use]
    pub fn new(length: u64, block: u32, most_cells: usize) -> BlockMap {
        let block = u64::from(block).max(1);
        let most_cells = u64::try_from(most_cells).unwrap_or(u64::MAX).max(1);
        let blocks_in_cell = length.div_ceil(block).div_ceil(most_cells).max(1);
        let cell_bytes = block.saturating_mul(blocks_in_cell);
        let cells = usize::try_from(length.div_ceil(cell_bytes)).unwrap_or(0);
        BlockMap {
            length,
            cell_bytes,
            tallies: vec![Tally::default(); cells],
            classes: vec![[0; Class::ALL.len()]; cells],
            reading: None,
            revision: 0,
        }
    }

    /// Takes over what `before`, a map of the same region, knows of the content: a job classifies each byte
    /// once.
    #[must_use]
    pub fn with_classes_of(mut self, before: &BlockMap) -> BlockMap {
        if (self.length, self.cell_bytes) == (before.length, before.cell_bytes) {
            self.classes.clone_from(&before.classes);
        }
        self
    }

    /// Takes in that `length` bytes from `offset` are in `state` now. What lies outside the region is
    /// ignored.
    pub fn set(&mut self, offset: u64, length: u64, state: BlockState) {
        let end = offset.saturating_add(length).min(self.length);
        if offset >= end {
            return;
        }
        self.revision += 1;
        self.reading = (state == BlockState::Reading).then_some(offset..end);
        if state == BlockState::Reading {
            return;
        }
        let (first, last) = (offset / self.cell_bytes, (end - 1) / self.cell_bytes);
        for index in first..=last {
            let start = index * self.cell_bytes;
            let (from, to) =
                (offset.max(start) - start, end.min(start.saturating_add(self.cell_bytes)) - start);
            let Some(tally) = usize::try_from(index).ok().and_then(|index| self.tallies.get_mut(index))
            else {
                return;
            };
            tally.set(&(from..to), state);
        }
    }

    /// Sets the class of `length` bytes from `offset`. Bytes of a cell that are reported again
    /// replace those of other classes.
    pub fn set_class(&mut self, offset: u64, length: u64, class: Class) {
        let end = offset.saturating_add(length).min(self.length);
        if offset >= end {
            return;
        }
        self.revision += 1;
        for index in offset / self.cell_bytes..=(end - 1) / self.cell_bytes {
            let start = index * self.cell_bytes;
            let Some(known) = usize::try_from(index).ok().and_then(|index| self.classes.get_mut(index))
            else {
                return;
            };
            let cell_end = start.saturating_add(self.cell_bytes).min(self.length);
            add_class(known, class, end.min(cell_end) - offset.max(start), cell_end - start);
        }
    }

    /// What most of the bytes of the cell `index` look like; `None` while nothing of it was reported. What
    /// holds something goes before what is blank where they are as many.
    #[must_use]
    pub fn class(&self, index: usize) -> Option<Class> {
        let known = self.classes.get(index)?;
        let most = *known.iter().max().filter(|most| **most > 0)?;
        known.iter().zip(Class::ALL).find_map(|(bytes, class)| (*bytes == most).then_some(class))
    }

    /// Nothing is being read any more: the job has ended.
    pub fn settle(&mut self) {
        if self.reading.take().is_some() {
            self.revision += 1;
        }
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tallies.len()
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tallies.is_empty()
    }

    /// What the cell `index` shows; `None` past the end.
    #[must_use]
    pub fn cell(&self, index: usize) -> Option<BlockState> {
        let tally = self.tallies.get(index)?;
        let range = self.range(index)?;
        let bytes = range.end - range.start;
        let is_reading = self.reading.as_ref().is_some_and(|r| r.start < range.end && range.start < r.end);
        Some(if !tally.unreadable.is_empty() {
            BlockState::Unreadable
        } else if !tally.unsettled.is_empty() {
            BlockState::Unsettled
        } else if !tally.differed.is_empty() {
            BlockState::Differed
        } else if is_reading {
            BlockState::Reading
        } else if tally.read.bytes() < bytes {
            BlockState::NotRead
        } else if tally.checked.bytes() < bytes {
            BlockState::Read
        } else {
            BlockState::Checked
        })
    }

    /// All cells, in order.
    pub fn cells(&self) -> impl Iterator<Item = BlockState> + '_ {
        (0..self.len()).filter_map(|index| self.cell(index))
    }

    /// Which bytes of the region the cell `index` stands for; `None` past the end.
    #[must_use]
    pub fn range(&self, index: usize) -> Option<Range<u64>> {
        if index >= self.len() {
            return None;
        }
        let start = u64::try_from(index).ok()?.checked_mul(self.cell_bytes)?;
        Some(start..start.saturating_add(self.cell_bytes).min(self.length))
    }

    /// Bytes of a cell; the last one may have fewer.
    #[must_use]
    pub fn cell_bytes(&self) -> u64 {
        self.cell_bytes
    }

    /// Grows with every change, so that a picture of the map is made anew only then.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }
}

/// Adds so many bytes of a class to a cell of `room` bytes. What is too much is taken from the most frequent
/// of the other classes.
fn add_class(known: &mut [u64; Class::ALL.len()], class: Class, bytes: u64, room: u64) {
    let mut others: Vec<&mut u64> = Vec::with_capacity(known.len());
    let mut all = 0_u64;
    for (known, other) in known.iter_mut().zip(Class::ALL) {
        if other == class {
            *known = known.saturating_add(bytes).min(room);
        }
        all = all.saturating_add(*known);
        if other != class {
            others.push(known);
        }
    }
    let mut excess = all.saturating_sub(room);
    others.sort_unstable_by(|one, other| other.cmp(one));
    for other in others {
        let taken = excess.min(*other);
        *other -= taken;
        excess -= taken;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockState::{Checked, Differed, NotRead, Read, Reading, Unreadable, Unsettled};

    const KIB: u64 = 1024;
    const BLOCK: u32 = 64 * 1024;
    const CELLS: usize = 4096;

    #[test]
    fn one_cell_a_block_as_long_as_there_is_room() {
        for (length, cells, cell_bytes) in [
            (0, 0, 64 * KIB),
            (1, 1, 64 * KIB),
            (64 * KIB, 1, 64 * KIB),
            (4096 * KIB, 64, 64 * KIB),
            (4096 * KIB + 1, 65, 64 * KIB),
            (256 << 20, 4096, 64 * KIB),
            ((256 << 20) + 1, 2049, 128 * KIB),
            (1 << 30, 4096, 256 * KIB),
            (64 << 30, 4096, 16 << 20),
            (u64::MAX, 4096, (1 << 52)),
        ] {
            let map = BlockMap::new(length, BLOCK, CELLS);
            assert_eq!((map.len(), map.cell_bytes()), (cells, cell_bytes), "{length}");
            assert_eq!(map.range(cells), None);
            assert_eq!(cells.checked_sub(1).and_then(|last| map.range(last)).map_or(0, |r| r.end), length);
        }
        assert_eq!(BlockMap::new(1000, 0, 0).len(), 1, "nonsense does no harm");
    }

    #[test]
    fn a_block_goes_from_not_read_to_checked() {
        let mut map = BlockMap::new(256 * KIB, BLOCK, CELLS);
        let block = u64::from(BLOCK);
        let mut seen = vec![map.cell(0)];
        for state in [Reading, Read, Reading, Checked] {
            map.set(0, block, state);
            seen.push(map.cell(0));
        }
        let expected = [NotRead, Reading, Read, Reading, Checked];
        assert_eq!(seen, expected.map(Some));
        assert_eq!(map.revision(), 4);
        assert_eq!(map.cells().skip(1).collect::<Vec<_>>(), [NotRead; 3]);
    }

    #[test]
    fn the_worst_of_a_cell_counts_and_stays() {
        let mut map = BlockMap::new(16 * KIB, 1024, 4);
        map.set(0, 16 * KIB, Read);
        map.set(0, 4 * KIB, Checked);
        map.set(4 * KIB, 1024, Differed);
        map.set(5 * KIB, 1024, Unsettled);
        map.set(8 * KIB, 1024, Unreadable);
        map.set(9 * KIB, 1024, Unsettled);
        map.set(8 * KIB, 4 * KIB, Checked);
        map.set(12 * KIB, 3 * KIB, Checked);
        let cells: Vec<_> = map.cells().collect();
        assert_eq!(cells, [Checked, Unsettled, Unreadable, Read]);
    }

    #[test]
    fn unreadable_bytes_that_were_filled_are_read() {
        let mut map = BlockMap::new(16 * KIB, 1024, 1);
        map.set(0, 4 * KIB, Read);
        map.set(4 * KIB, 2 * KIB, Unreadable);
        map.set(6 * KIB, 10 * KIB, Read);
        map.set(4 * KIB, KIB, Read);
        assert_eq!(map.cell(0), Some(Unreadable), "half of it only");
        map.set(5 * KIB, KIB, Read);
        assert_eq!(map.cell(0), Some(Read));
    }

    #[test]
    fn bytes_read_again_after_their_check_are_not_checked() {
        let mut map = BlockMap::new(4 * KIB, 1024, 1);
        map.set(0, 4 * KIB, Read);
        // A sample of two of four blocks, which the disk changed: read and checked again.
        for block in [0, 2] {
            map.set(block * KIB, KIB, Checked);
            map.set(block * KIB, KIB, Read);
        }
        assert_eq!(map.cell(0), Some(Read));
        for block in [0, 2, 0, 2] {
            map.set(block * KIB, KIB, Checked);
        }
        assert_eq!(map.cell(0), Some(Read), "two of four");
        map.set(0, 4 * KIB, Checked);
        assert_eq!(map.cell(0), Some(Checked));
        // A block that differed, and that the disk changed afterwards.
        map.set(KIB, KIB, Differed);
        assert_eq!(map.cell(0), Some(Differed));
        map.set(KIB, KIB, Read);
        assert_eq!(map.cell(0), Some(Read));
    }

    #[test]
    fn discarded_bytes_are_not_read() {
        let mut map = BlockMap::new(16 * KIB, 1024, 4);
        map.set(0, 16 * KIB, Checked);
        map.set(13 * KIB, KIB, Unreadable);
        map.set(6 * KIB, 10 * KIB, NotRead);
        let cells: Vec<_> = map.cells().collect();
        assert_eq!(cells, [Checked, NotRead, NotRead, NotRead]);
        map.set(6 * KIB, 10 * KIB, Read);
        assert_eq!(map.cells().skip(1).collect::<Vec<_>>(), [Read; 3]);
    }

    #[test]
    fn bytes_reported_again_count_once_and_gaps_have_no_data() {
        let mut map = BlockMap::new(4 * KIB, 1024, 1);
        for _ in 0..9 {
            map.set(0, 1024, Read);
        }
        map.set(2 * KIB, 2 * KIB, Read);
        assert_eq!(map.cell(0), Some(NotRead));
        map.set(1024, 3 * KIB, Read);
        assert_eq!(map.cell(0), Some(Read));
    }

    #[test]
    fn a_cell_has_the_class_of_most_of_its_bytes() {
        let mut map = BlockMap::new(16 * KIB, 1024, 4);
        let before = map.revision();
        map.set_class(0, 5 * KIB, Class::Code);
        map.set_class(5 * KIB, KIB, Class::Erased);
        map.set_class(6 * KIB, 2 * KIB, Class::Packed);
        map.set_class(8 * KIB, 2 * KIB, Class::Zero);
        map.set_class(10 * KIB, 2 * KIB, Class::Text);
        map.set_class(u64::MAX, 1, Class::Zero);
        let classes = [0, 1, 2, 3, 4].map(|index| map.class(index));
        let expected = [Class::Code, Class::Packed, Class::Text].map(Some);
        assert_eq!((&classes[..3], &classes[3..]), (&expected[..], &[None, None][..]));
        assert_eq!(map.revision(), before + 5);
        assert_eq!(map.cell(0), Some(NotRead), "what it looks like says nothing of its state");
        // A part is reported again, and then all of the cell.
        map.set_class(4 * KIB, KIB, Class::Erased);
        assert_eq!(map.class(1), Some(Class::Erased));
        for (at, class) in [(4, Class::Text), (5, Class::Zero), (6, Class::Text), (7, Class::Text)] {
            map.set_class(at * KIB, KIB, class);
        }
        assert_eq!(map.class(1), Some(Class::Text));
        // The map of the same region in the next connection knows as much.
        let next = BlockMap::new(16 * KIB, 1024, 4).with_classes_of(&map);
        assert_eq!([0, 1, 2, 3].map(|index| next.class(index)), [0, 1, 2, 3].map(|index| map.class(index)));
        assert_eq!(BlockMap::new(8 * KIB, 1024, 4).with_classes_of(&map).class(0), None, "another region");
    }

    #[test]
    fn the_end_of_the_job_ends_the_reading() {
        let mut map = BlockMap::new(4 * KIB, 1024, 4);
        map.set(0, 1024, Reading);
        map.settle();
        map.settle();
        assert_eq!((map.cell(0), map.revision()), (Some(NotRead), 2));
    }

    #[test]
    fn what_lies_outside_is_ignored() {
        let mut map = BlockMap::new(4 * KIB, 1024, 4);
        map.set(4 * KIB, 1024, Unreadable);
        map.set(u64::MAX, u64::MAX, Unreadable);
        map.set(0, 0, Unreadable);
        assert!(map.cells().all(|cell| cell == NotRead) && map.revision() == 0);
        map.set(3 * KIB, u64::MAX, Read);
        assert_eq!(map.cell(3), Some(Read));
    }

    #[test]
    fn a_gigabyte_in_small_blocks_stays_small_and_quick() {
        let mut map = BlockMap::new(1 << 30, 1024, CELLS);
        for number in 0..1 << 20 {
            map.set(number * 1024, 1024, Reading);
            map.set(number * 1024, 1024, Read);
        }
        assert_eq!(map.len(), CELLS);
        assert!(map.cells().all(|cell| cell == Read));
        map.set(0, 1 << 30, Checked);
        assert!(map.cells().all(|cell| cell == Checked));
    }

    #[test]
    fn every_block_of_64_gib_is_in_its_cell() {
        const BLOCK: u64 = 1 << 20;
        let mut map = BlockMap::new(64 << 30, 1 << 20, CELLS);
        for number in 0..(64 << 30) / BLOCK {
            map.set(number * BLOCK, BLOCK, Reading);
            map.set(number * BLOCK, BLOCK, Read);
            if number == 40_000 {
                let read = map.cells().take_while(|cell| *cell == Read).count();
                assert_eq!(read, 40_000 / 16, "sixteen blocks a cell");
            }
        }
        assert!(map.cells().all(|cell| cell == Read));
        map.set((40 << 30) + 7, 1, Unreadable);
        let unreadable: Vec<usize> = (0..CELLS).filter(|cell| map.cell(*cell) == Some(Unreadable)).collect();
        assert_eq!(unreadable, [40 * 64]);
    }
}
