//! [`Place`]: where in a file the user is: what is in sight, what is selected. Pure; all addresses have 64 bits, so that no file is too
//! large for it.

use std::ops::Range;

/// Rows that are left in sight above something that was jumped to.
const ABOVE: u64 = 3;

/// The user's place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    length: u64,
    row: u64,
    visible: u64,
    /// Address of the first byte in sight.
    top: u64,
    cursor: u64,
    /// The other end of the selection.
    anchor: u64,
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// One byte back.
    Left,
    /// One byte on.
    Right,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the start of the row.
    RowStart,
    /// To the end of the row.
    RowEnd,
    /// To the first byte.
    First,
    /// To the last one.
    Last,
}

impl Default for Place {
    fn default() -> Place {
        Place { length: 0, row: 16, visible: 1, top: 0, cursor: 0, anchor: 0 }
    }
}

impl Place {
    /// The start of a file of `length` bytes.
    #[must_use]
    pub fn of(length: u64) -> Place {
        Place { length, ..Place::default() }
    }

    /// The file has another length now.
    pub fn set_length(&mut self, length: u64) {
        self.length = length;
        let last = length.saturating_sub(1);
        self.cursor = self.cursor.min(last);
        self.anchor = self.anchor.min(last);
        self.clamp();
    }

    /// How many bytes a row shows, and how many whole rows are in sight.
    pub fn set_size(&mut self, row: u64, visible: u64) {
        if (row, visible) != (self.row, self.visible) {
            (self.row, self.visible) = (row.max(1), visible.max(1));
            self.clamp();
        }
    }

    /// How many bytes a row shows.
    #[must_use]
    pub fn row_bytes(&self) -> u64 {
        self.row
    }

    /// How many rows the file has.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.length.div_ceil(self.row)
    }

    /// Whole rows in sight.
    #[must_use]
    pub fn visible(&self) -> u64 {
        self.visible
    }

    /// The first row in sight.
    #[must_use]
    pub fn top_row(&self) -> u64 {
        self.top / self.row
    }

    /// The last row that can be the first in sight.
    #[must_use]
    pub fn last_top_row(&self) -> u64 {
        self.rows().saturating_sub(self.visible)
    }

    /// The bytes in sight.
    #[must_use]
    pub fn in_sight(&self) -> Range<u64> {
        let start = self.top_row() * self.row;
        start..start.saturating_add(self.visible * self.row).min(self.length)
    }

    /// Where the user is.
    #[must_use]
    pub fn cursor(&self) -> u64 {
        self.cursor
    }

    /// What is selected: one byte at least, unless the file has none.
    #[must_use]
    pub fn selection(&self) -> Range<u64> {
        if self.length == 0 {
            return 0..0;
        }
        self.cursor.min(self.anchor)..self.cursor.max(self.anchor) + 1
    }

    /// Goes to a byte; `extend` keeps the other end of the selection where it is.
    pub fn go(&mut self, at: u64, extend: bool) {
        self.cursor = at.min(self.length.saturating_sub(1));
        if !extend {
            self.anchor = self.cursor;
        }
        self.see_cursor();
    }

    /// Jumps to a range and selects it, with some rows in sight above.
    pub fn jump(&mut self, range: &Range<u64>) {
        let last = self.length.saturating_sub(1);
        self.cursor = range.start.min(last);
        self.anchor = range.end.saturating_sub(1).clamp(self.cursor, last.max(self.cursor));
        if !self.in_sight().contains(&self.cursor) {
            self.scroll_to((self.cursor / self.row).saturating_sub(ABOVE.min(self.visible / 2)));
        }
    }

    /// What a key does.
    pub fn step(&mut self, step: Step, extend: bool) {
        let page = self.visible.saturating_sub(1).max(1) * self.row;
        let column = self.cursor % self.row;
        let at = match step {
            Step::Left => self.cursor.saturating_sub(1),
            Step::Right => self.cursor.saturating_add(1),
            Step::Up if self.cursor < self.row => self.cursor,
            Step::Up => self.cursor - self.row,
            // The last row may be shorter.
            Step::Down if self.cursor / self.row + 1 >= self.rows() => self.cursor,
            Step::Down => self.cursor.saturating_add(self.row),
            Step::PageUp => self.cursor.checked_sub(page).unwrap_or(column),
            Step::PageDown => self.cursor.saturating_add(page),
            Step::RowStart => self.cursor - column,
            Step::RowEnd => self.cursor - column + self.row - 1,
            Step::First => 0,
            Step::Last => u64::MAX,
        };
        match step {
            Step::PageUp => self.scroll(-i64::try_from(page / self.row).unwrap_or(0)),
            Step::PageDown => self.scroll(i64::try_from(page / self.row).unwrap_or(0)),
            _ => {}
        }
        self.go(at, extend);
    }

    /// Scrolls by so many rows; the selection stays.
    pub fn scroll(&mut self, rows: i64) {
        self.scroll_to(self.top_row().saturating_add_signed(rows));
    }

    /// Makes this row the first in sight, if there are enough below it.
    pub fn scroll_to(&mut self, row: u64) {
        self.top = row.min(self.last_top_row()).saturating_mul(self.row);
    }

    fn see_cursor(&mut self) {
        let (row, top) = (self.cursor / self.row, self.top_row());
        if row < top {
            self.scroll_to(row);
        } else if row >= top.saturating_add(self.visible) {
            self.scroll_to((row + 1).saturating_sub(self.visible));
        }
    }

    fn clamp(&mut self) {
        self.scroll_to(self.top_row());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(length: u64) -> Place {
        let mut place = Place::of(length);
        place.set_size(16, 10);
        place
    }

    #[test]
    fn the_end_is_at_the_bottom_and_a_page_up_at_the_top_keeps_the_column() {
        let mut here = place(1600);
        here.scroll_to(u64::MAX);
        assert_eq!((here.top_row(), here.in_sight()), (90, 1440..1600));
        here.go(2 * 16 + 5, false);
        here.step(Step::PageUp, false);
        assert_eq!((here.cursor(), here.top_row()), (5, 0));
    }

    #[test]
    fn keys_lead_where_they_should_and_never_out_of_the_file() {
        let mut here = place(1000);
        for (step, cursor) in [
            (Step::Left, 0),
            (Step::Up, 0),
            (Step::Right, 1),
            (Step::Down, 17),
            (Step::RowEnd, 31),
            (Step::Right, 32),
            (Step::RowStart, 32),
            (Step::PageDown, 176),
            (Step::PageUp, 32),
            (Step::PageUp, 0),
            (Step::Last, 999),
            (Step::Right, 999),
            (Step::Down, 999),
            (Step::Up, 983),
            (Step::RowEnd, 991),
            (Step::Down, 999),
            (Step::First, 0),
        ] {
            here.step(step, false);
            assert_eq!(here.cursor(), cursor, "{step:?}");
            assert!(here.in_sight().contains(&cursor), "{step:?} {:?}", here.in_sight());
            assert_eq!(here.selection(), cursor..cursor + 1);
        }
    }

    #[test]
    fn the_selection_grows_both_ways() {
        let mut here = place(1000);
        here.go(100, false);
        here.step(Step::Down, true);
        assert_eq!(here.selection(), 100..117);
        here.step(Step::First, true);
        assert_eq!(here.selection(), 0..101);
        here.jump(&(200..300));
        assert_eq!((here.cursor(), here.selection()), (200, 200..300));
        here.jump(&(990..5000));
        assert_eq!(here.selection(), 990..1000);
        here.jump(&(5000..6000));
        assert_eq!(here.selection(), 999..1000);
    }

    #[test]
    fn jumping_leaves_something_above_and_what_is_in_sight_stays() {
        let mut here = place(100_000);
        here.jump(&(16_000..16_001));
        assert_eq!(here.in_sight().start, 16_000 - 48);
        let top = here.top_row();
        here.jump(&(16_016..16_017));
        assert_eq!(here.top_row(), top);
        here.jump(&(99_999..100_000));
        assert_eq!(here.top_row(), here.last_top_row());
        assert!(here.in_sight().contains(&99_999));
    }

    #[test]
    fn files_of_no_byte_one_byte_and_the_most_bytes_do_no_harm() {
        use Step::{Down, First, Last, Left, PageDown, PageUp, Right, RowEnd, RowStart, Up};
        for length in [0, 1, 15, 16, 17, 1 << 40, u64::MAX - 20, u64::MAX] {
            let mut here = place(length);
            for step in
                [Right, Down, PageDown, RowEnd, Last, Down, PageDown, Up, Left, RowStart, PageUp, First]
            {
                here.step(step, false);
                assert!(here.cursor() <= length.saturating_sub(1), "{length} {step:?}");
                here.scroll(i64::MAX);
                here.scroll(i64::MIN);
            }
            here.scroll_to(u64::MAX);
            assert_eq!(here.top_row(), here.last_top_row());
            here.jump(&(length..u64::MAX));
            assert_eq!(here.selection().is_empty(), length == 0);
        }
    }

    #[test]
    fn another_length_and_other_rows_keep_the_place() {
        let mut here = place(100_000);
        here.go(50_000, false);
        here.set_size(8, 10);
        assert!(here.top_row() * 8 <= 50_000);
        here.set_length(10);
        assert_eq!((here.cursor(), here.top_row()), (9, 0));
        here.set_length(0);
        assert_eq!(here.selection(), 0..0);
    }
}
