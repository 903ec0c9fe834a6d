//! Where offset, digits and letters stand in a row of the view of bytes, in points. Used by the drawing and
//! by the pointer.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{TextStyle, Ui};

/// The width of the scroll bar at the right.
pub(super) const BAR: f32 = 14.0;
/// Left and right of the text.
pub(super) const MARGIN: f32 = 6.0;

/// The columns of a row, in points from the left edge of the view.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) letter: f32,
    pub(super) row_height: f32,
    /// Digits of an offset.
    pub(super) figures: usize,
    /// Bytes of a row: 16, or 8 where there is little room.
    pub(super) bytes: usize,
}

impl Columns {
    pub(super) fn of(ui: &Ui, length: u64, width: f32) -> Columns {
        let font = TextStyle::Monospace.resolve(ui.style());
        let (letter, height) = ui.fonts_mut(|fonts| (fonts.glyph_width(&font, '0'), fonts.row_height(&font)));
        // Each letter is placed alone, and would otherwise be a pixel off now and then.
        let letter = letter.round_to_pixels(ui.pixels_per_point());
        let figures = format!("{length:x}").len().max(8);
        let mut columns = Columns { letter, row_height: (height + 3.0).round(), figures, bytes: 16 };
        if columns.width() > width {
            columns.bytes = 8;
        }
        columns
    }

    /// Where byte `index` begins in hex; between the eighth and the ninth there is a wider gap.
    pub(super) fn hex(self, index: usize) -> f32 {
        let gap = usize::from(index >= 8);
        MARGIN + self.letters(self.figures + 4 + index * 3 + gap)
    }

    /// Where byte `index` stands as a letter.
    pub(super) fn ascii(self, index: usize) -> f32 {
        MARGIN + self.letters(self.figures + 4 + self.bytes * 3 + usize::from(self.bytes > 8) + 1 + index)
    }

    fn width(self) -> f32 {
        self.ascii(self.bytes) + MARGIN
    }

    /// The width of that many letters.
    #[expect(clippy::cast_precision_loss, reason = "a hundred letters")]
    pub(super) fn letters(self, count: usize) -> f32 {
        self.letter * count as f32
    }

    /// The byte of a row at `x`; the nearest one where there is none.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length on the screen")]
    pub(super) fn index(self, x: f32) -> usize {
        let last = self.bytes - 1;
        if x >= self.ascii(0) - self.letter {
            return (((x - self.ascii(0)) / self.letter).max(0.0) as usize).min(last);
        }
        (0..=last).rev().find(|index| x >= self.hex(*index) - self.letter / 2.0).unwrap_or(0)
    }
}

/// How wide the view must be for sixteen bytes a row of a file of this length.
pub(super) fn wanted_width(ui: &Ui, length: u64) -> f32 {
    Columns::of(ui, length, f32::INFINITY).width() + BAR
}

/// Whole rows in that many.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows on a screen")]
pub(super) fn whole(rows: f32) -> u64 {
    rows.max(0.0) as u64
}
