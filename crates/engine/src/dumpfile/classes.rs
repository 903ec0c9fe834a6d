//! [`CellClasses`]: the classes of a part file's cells, so that a job classifies each cell once, however
//! often it passes over the file. Kept with the checkpoint across the connections of a job. Its memory does
//! not grow with the dump.

use super::spans::Spans;
use crate::dump::{Classified, SMALLEST_CELL, classify};
use crate::units::as_u64;

/// The number of cells at the start of a dump whose classes are stored: 16 MiB, the part that reports
/// describe.
const MAX_REMEMBERED: usize = 4096;

/// Which cells are classified, and the classes of the first ones.
#[derive(Debug, Default)]
pub(crate) struct CellClasses {
    /// Bytes from the start that are classified, in whole cells.
    done: u64,
    /// The bytes of those that were rewritten since.
    stale: Spans,
    /// The classes of the first cells.
    first: Vec<Classified>,
}

/// The class of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellClass {
    /// It was classified now.
    New(Classified),
    /// It was classified before, and its class is stored.
    Known(Classified),
    /// It was classified before; only the classes of the first [`MAX_REMEMBERED`] cells are stored.
    Forgotten,
}

impl CellClasses {
    /// The class of the cell at `offset`, which has these bytes. Cells come in order, from the start of the
    /// dump in every pass.
    pub(crate) fn class_of(&mut self, offset: u64, bytes: &[u8]) -> CellClass {
        let end = offset.saturating_add(as_u64(bytes.len()));
        if end <= self.done && !self.stale.touches(offset, end) {
            return index(offset)
                .and_then(|index| self.first.get(index))
                .map_or(CellClass::Forgotten, |cell| CellClass::Known(*cell));
        }
        let is_first_time = end > self.done;
        if !is_first_time {
            // In the first pass a part of the bytes may be from before they were rewritten: the next pass has
            // the new bytes.
            self.stale.remove(offset, end);
        }
        let cell = classify(bytes);
        self.done = self.done.max(end);
        self.remember(offset, cell);
        CellClass::New(cell)
    }

    /// Marks rewritten bytes: the cells that they touch must be classified again.
    pub(crate) fn mark_rewritten(&mut self, offset: u64, length: u64) {
        self.stale.insert(offset, offset.saturating_add(length));
    }

    /// Classifies the whole cells in these bytes that were rewritten. `each` gets their offsets, lengths and
    /// classes.
    pub(crate) fn reclassify(
        &mut self,
        offset: u64,
        bytes: &[u8],
        each: &mut dyn FnMut(u64, u64, Classified),
    ) {
        let to_next = offset.next_multiple_of(SMALLEST_CELL) - offset;
        let whole =
            usize::try_from(to_next).ok().and_then(|skipped| bytes.get(skipped..)).unwrap_or_default();
        let mut at = offset.saturating_add(to_next);
        for bytes in whole.chunks(usize::try_from(SMALLEST_CELL).unwrap_or(usize::MAX)) {
            let end = at.saturating_add(as_u64(bytes.len()));
            let is_whole = as_u64(bytes.len()) == SMALLEST_CELL;
            if is_whole && end <= self.done && self.stale.touches(at, end) {
                let cell = classify(bytes);
                self.stale.remove(at, end);
                self.remember(at, cell);
                each(at, as_u64(bytes.len()), cell);
            }
            at = end;
        }
    }

    /// Forgets the cells after `done`, whose bytes were discarded.
    pub(crate) fn truncate(&mut self, done: u64) {
        self.done = self.done.min(done / SMALLEST_CELL * SMALLEST_CELL);
        self.stale.remove(self.done, u64::MAX);
        self.first.truncate(index(self.done).unwrap_or(MAX_REMEMBERED));
    }

    fn remember(&mut self, offset: u64, cell: Classified) {
        let Some(index) = index(offset).filter(|index| *index < MAX_REMEMBERED) else { return };
        if let Some(known) = self.first.get_mut(index) {
            *known = cell;
        } else if index == self.first.len() {
            self.first.push(cell);
        }
    }
}

fn index(offset: u64) -> Option<usize> {
    usize::try_from(offset / SMALLEST_CELL).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dump::Class;

    const CELL: u64 = SMALLEST_CELL;

    fn cell(byte: u8) -> Vec<u8> {
        vec![byte; 4096]
    }

    fn blank(class: Class) -> Classified {
        Classified { class, entropy: 0 }
    }

    fn with_four_zero_cells() -> CellClasses {
        let mut classes = CellClasses::default();
        for index in 0..4 {
            assert_eq!(classes.class_of(index * CELL, &cell(0)), CellClass::New(blank(Class::Zero)));
        }
        classes
    }

    #[test]
    fn a_cell_is_classified_once_and_again_after_a_rewrite() {
        let mut classes = with_four_zero_cells();
        // A second pass; these bytes are not classified.
        assert_eq!(classes.class_of(0, &cell(0xFF)), CellClass::Known(blank(Class::Zero)));
        classes.mark_rewritten(CELL + 7, 1);
        assert_eq!(classes.class_of(0, &cell(0)), CellClass::Known(blank(Class::Zero)));
        assert_eq!(classes.class_of(CELL, &cell(0xFF)), CellClass::New(blank(Class::Erased)));
        assert_eq!(classes.class_of(CELL, &cell(0)), CellClass::Known(blank(Class::Erased)));
        assert_eq!(classes.class_of(2 * CELL, &cell(0)), CellClass::Known(blank(Class::Zero)));
    }

    #[test]
    fn whole_cells_of_rewritten_bytes_are_classified_at_once() {
        let mut classes = with_four_zero_cells();
        let bytes = [cell(0xFF), cell(0xFF), cell(0xFF)].concat();
        classes.mark_rewritten(100, as_u64(bytes.len()));
        let mut renewed = Vec::new();
        classes.reclassify(100, &bytes, &mut |at, length, cell| renewed.push((at, length, cell)));
        let erased = blank(Class::Erased);
        assert_eq!(renewed, [(CELL, CELL, erased), (2 * CELL, CELL, erased)]);
        assert_eq!(classes.class_of(0, &cell(0xFF)), CellClass::New(erased), "only its end was rewritten");
        assert_eq!(classes.class_of(CELL, &cell(0)), CellClass::Known(erased));
        assert_eq!(classes.class_of(3 * CELL, &cell(0)), CellClass::New(blank(Class::Zero)));
        // What was not classified before is classified when it comes.
        classes.reclassify(4 * CELL, &bytes, &mut |at, _, _| panic!("{at}"));
    }

    #[test]
    fn cells_after_a_cut_are_classified_anew() {
        let mut classes = with_four_zero_cells();
        classes.mark_rewritten(3 * CELL, 1);
        classes.truncate(2 * CELL + 5);
        assert_eq!(classes.class_of(CELL, &cell(0xFF)), CellClass::Known(blank(Class::Zero)));
        assert_eq!(classes.class_of(2 * CELL, &cell(0xFF)), CellClass::New(blank(Class::Erased)));
        assert_eq!(classes.class_of(3 * CELL, &cell(0xFF)), CellClass::New(blank(Class::Erased)));
        assert_eq!(classes.class_of(3 * CELL, &cell(0xFF)), CellClass::Known(blank(Class::Erased)));
    }

    #[test]
    fn memory_of_classes_does_not_grow_with_the_dump() {
        let mut classes = CellClasses::default();
        for index in 0..3 * MAX_REMEMBERED as u64 {
            assert_eq!(classes.class_of(index * CELL, &[1]), CellClass::New(classify(&[1])));
        }
        assert_eq!(classes.first.len(), MAX_REMEMBERED);
        let far = 64 << 30;
        let mut classes = CellClasses { done: far + CELL, ..CellClasses::default() };
        assert_eq!(classes.class_of(far, &cell(0)), CellClass::Forgotten);
    }
}
