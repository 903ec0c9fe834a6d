//! [`ContentMap`]: the classes of a whole dump in a bounded number of cells. Filled by the scan; shown by the
//! window, summed up by reports.

use std::ops::Range;

use super::class::{Class, Classified};

/// A dump in cells of one size, each with its class and entropy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentMap {
    length: u64,
    cell_bytes: u64,
    cells: Vec<Classified>,
}

/// Bytes of the smallest cell of a map: one sector of serial flash, the smallest unit that is erased.
pub const SMALLEST_CELL: u64 = 4096;
/// A map has at most this many cells, so that its memory does not grow with the dump.
const MAX_CELLS: u64 = 65_536;

impl ContentMap {
    /// A map for `length` bytes without any cell yet.
    pub(super) fn new(length: u64) -> ContentMap {
        let mut cell_bytes = SMALLEST_CELL;
        while length.div_ceil(cell_bytes) > MAX_CELLS {
            cell_bytes *= 2;
        }
        ContentMap { length, cell_bytes, cells: Vec::new() }
    }

    /// The length of the dump in bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Whether a cell ends at this offset.
    pub(super) fn is_end_of_cell(&self, at: u64) -> bool {
        at.is_multiple_of(self.cell_bytes) || at == self.length
    }

    /// Adds the next cell.
    pub(super) fn push(&mut self, cell: Classified) {
        self.cells.push(cell);
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are no cells, because the dump is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Bytes of a cell, a power of two from 4 KiB; the last cell may have fewer.
    #[must_use]
    pub fn cell_bytes(&self) -> u64 {
        self.cell_bytes
    }

    /// The cell `index`; `None` past the end.
    #[must_use]
    pub fn cell(&self, index: usize) -> Option<Classified> {
        self.cells.get(index).copied()
    }

    /// All cells, in order.
    #[must_use]
    pub fn cells(&self) -> &[Classified] {
        &self.cells
    }

    /// The range of the dump that the cell `index` covers; `None` past the end.
    #[must_use]
    pub fn range(&self, index: usize) -> Option<Range<u64>> {
        self.cells.get(index)?;
        let start = u64::try_from(index).ok()?.checked_mul(self.cell_bytes)?;
        Some(start..start.saturating_add(self.cell_bytes).min(self.length))
    }

    /// How many bytes are in cells of this class.
    #[must_use]
    pub fn bytes_of(&self, class: Class) -> u64 {
        let of_class =
            (0..self.len()).filter(|index| self.cell(*index).is_some_and(|cell| cell.class == class));
        of_class.filter_map(|index| self.range(index)).map(|range| range.end - range.start).sum()
    }

    /// The share of the dump that is in cells of this class, from 0 to 1.
    #[must_use]
    pub fn share(&self, class: Class) -> f64 {
        if self.length == 0 { 0.0 } else { self.bytes_of(class) as f64 / self.length as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_has_bounded_cells_that_cover_the_dump() {
        for (length, cell_bytes) in [
            (0, 4096),
            (1, 4096),
            (256 << 20, 4096),
            ((256 << 20) + 1, 8192),
            (1 << 32, 65_536),
            (64 << 30, 1 << 20),
            (u64::MAX, 1 << 48),
        ] {
            let mut map = ContentMap::new(length);
            assert_eq!(map.cell_bytes(), cell_bytes, "{length}");
            let cells = length.div_ceil(cell_bytes);
            assert!(cells <= 65_536);
            for _ in 0..cells {
                map.push(Classified { class: Class::Text, entropy: 100 });
            }
            assert_eq!((map.range(map.len()), map.cell(map.len())), (None, None));
            assert_eq!(
                map.len().checked_sub(1).and_then(|last| map.range(last)).map_or(0, |range| range.end),
                length
            );
            assert_eq!(map.bytes_of(Class::Text), length);
            assert_eq!(map.bytes_of(Class::Code), 0);
        }
    }
}
