//! [`ViewPosition`]: the visible rows, the cursor and the selection in a file, as pure arithmetic. Used by
//! the inspector's state and by the view of the bytes. Offsets have 64 bits, so that no file is too large.

use std::ops::Range;

/// Rows that stay visible above the target of a jump.
const ABOVE: u64 = 3;

/// The visible rows, the cursor and the selection in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewPosition {
    length: u64,
    row: u64,
    visible: u64,
    /// Offset of the first visible byte.
    top: u64,
    cursor: u64,
    /// The other end of the selection.
    anchor: u64,
}

/// Where a key moves the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CursorMove {
    /// One byte back.
    Left,
    /// One byte forward.
    Right,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the start of the row.
    RowStart,
    /// To the end of the row.
    RowEnd,
    /// To the first byte.
    First,
    /// To the last byte.
    Last,
}

/// A change of the position, as the view of the bytes asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewChange {
    /// The view has this many bytes a row, and this many whole visible rows.
    Size {
        /// Bytes a row.
        row: u64,
        /// Visible rows.
        visible: u64,
    },
    /// [`ViewPosition::move_to`].
    MoveTo {
        /// The offset.
        at: u64,
        /// Keeps the other end of the selection.
        extend: bool,
    },
    /// [`ViewPosition::move_by`].
    MoveBy {
        /// Where to.
        to: CursorMove,
        /// Keeps the other end of the selection.
        extend: bool,
    },
    /// [`ViewPosition::jump`].
    Jump(Range<u64>),
    /// [`ViewPosition::select`].
    Select(Range<u64>),
    /// [`ViewPosition::scroll`].
    Scroll(i64),
    /// [`ViewPosition::scroll_to`].
    ScrollTo(u64),
}

impl Default for ViewPosition {
    fn default() -> ViewPosition {
        ViewPosition { length: 0, row: 16, visible: 1, top: 0, cursor: 0, anchor: 0 }
    }
}

impl ViewPosition {
    /// The start of a file of `length` bytes.
    #[must_use]
    pub fn of(length: u64) -> ViewPosition {
        ViewPosition { length, ..ViewPosition::default() }
    }

    /// The shown file has this length now.
    pub fn set_length(&mut self, length: u64) {
        self.length = length;
        let last = length.saturating_sub(1);
        self.cursor = self.cursor.min(last);
        self.anchor = self.anchor.min(last);
        self.clamp();
    }

    /// How many bytes a row has, and how many whole rows are visible.
    pub fn set_size(&mut self, row: u64, visible: u64) {
        if (row, visible) != (self.row, self.visible) {
            (self.row, self.visible) = (row.max(1), visible.max(1));
            self.clamp();
        }
    }

    /// How many bytes a row has.
    #[must_use]
    pub fn row_bytes(&self) -> u64 {
        self.row
    }

    /// How many rows the file has.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.length.div_ceil(self.row)
    }

    /// Whole visible rows.
    #[must_use]
    pub fn visible(&self) -> u64 {
        self.visible
    }

    /// The first visible row.
    #[must_use]
    pub fn top_row(&self) -> u64 {
        self.top / self.row
    }

    /// The last row that can be the first visible one.
    #[must_use]
    pub fn last_top_row(&self) -> u64 {
        self.rows().saturating_sub(self.visible)
    }

    /// The visible bytes.
    #[must_use]
    pub fn visible_bytes(&self) -> Range<u64> {
        let start = self.top_row() * self.row;
        start..start.saturating_add(self.visible * self.row).min(self.length)
    }

    /// The offset of the cursor.
    #[must_use]
    pub fn cursor(&self) -> u64 {
        self.cursor
    }

    /// The selected bytes: at least one, unless the file has none.
    #[must_use]
    pub fn selection(&self) -> Range<u64> {
        if self.length == 0 {
            return 0..0;
        }
        self.cursor.min(self.anchor)..self.cursor.max(self.anchor) + 1
    }

    /// Moves the cursor to a byte; `extend` keeps the other end of the selection.
    pub fn move_to(&mut self, at: u64, extend: bool) {
        self.cursor = at.min(self.length.saturating_sub(1));
        if !extend {
            self.anchor = self.cursor;
        }
        self.show_cursor();
    }

    /// Selects a range and scrolls to it, with some rows visible above.
    pub fn jump(&mut self, range: &Range<u64>) {
        let last = self.length.saturating_sub(1);
        self.cursor = range.start.min(last);
        self.anchor = range.end.saturating_sub(1).clamp(self.cursor, last.max(self.cursor));
        if !self.visible_bytes().contains(&self.cursor) {
            self.scroll_to((self.cursor / self.row).saturating_sub(ABOVE.min(self.visible / 2)));
        }
    }

    /// Selects a range without scrolling.
    pub fn select(&mut self, range: &Range<u64>) {
        let top = self.top_row();
        self.jump(range);
        self.scroll_to(top);
    }

    /// Carries out a change.
    pub fn apply(&mut self, change: &ViewChange) {
        match change {
            ViewChange::Size { row, visible } => self.set_size(*row, *visible),
            ViewChange::MoveTo { at, extend } => self.move_to(*at, *extend),
            ViewChange::MoveBy { to, extend } => self.move_by(*to, *extend),
            ViewChange::Jump(range) => self.jump(range),
            ViewChange::Select(range) => self.select(range),
            ViewChange::Scroll(rows) => self.scroll(*rows),
            ViewChange::ScrollTo(row) => self.scroll_to(*row),
        }
    }

    /// Moves the cursor as a key does; `extend` keeps the other end of the selection.
    pub fn move_by(&mut self, to: CursorMove, extend: bool) {
        let page = self.visible.saturating_sub(1).max(1) * self.row;
        let column = self.cursor % self.row;
        let at = match to {
            CursorMove::Left => self.cursor.saturating_sub(1),
            CursorMove::Right => self.cursor.saturating_add(1),
            CursorMove::Up if self.cursor < self.row => self.cursor,
            CursorMove::Up => self.cursor - self.row,
            // The last row may be shorter.
            CursorMove::Down if self.cursor / self.row + 1 >= self.rows() => self.cursor,
            CursorMove::Down => self.cursor.saturating_add(self.row),
            CursorMove::PageUp => self.cursor.checked_sub(page).unwrap_or(column),
            CursorMove::PageDown => self.cursor.saturating_add(page),
            CursorMove::RowStart => self.cursor - column,
            CursorMove::RowEnd => self.cursor - column + self.row - 1,
            CursorMove::First => 0,
            CursorMove::Last => u64::MAX,
        };
        match to {
            CursorMove::PageUp => self.scroll(-i64::try_from(page / self.row).unwrap_or(0)),
            CursorMove::PageDown => self.scroll(i64::try_from(page / self.row).unwrap_or(0)),
            _ => {}
        }
        self.move_to(at, extend);
    }

    /// Scrolls by that many rows; the selection stays.
    pub fn scroll(&mut self, rows: i64) {
        self.scroll_to(self.top_row().saturating_add_signed(rows));
    }

    /// Makes this row the first visible one, if there are enough rows below it.
    pub fn scroll_to(&mut self, row: u64) {
        self.top = row.min(self.last_top_row()).saturating_mul(self.row);
    }

    /// Scrolls so that the cursor is visible.
    fn show_cursor(&mut self) {
        let (row, top) = (self.cursor / self.row, self.top_row());
        if row < top {
            self.scroll_to(row);
        } else if row >= top.saturating_add(self.visible) {
            self.scroll_to((row + 1).saturating_sub(self.visible));
        }
    }

    /// Keeps the rows within the file.
    fn clamp(&mut self) {
        self.scroll_to(self.top_row());
    }
}

#[cfg(test)]
#[path = "position_tests.rs"]
mod tests;
