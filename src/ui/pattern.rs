//! The patterns of the classes in both maps and their legends, for those who do not tell the colours apart. Knows no
//! map.

use eframe::egui::Color32;

use super::theme::Palette;
use bromide_engine::dump::Class;

/// Cells with sides of so many points show a pattern.
pub(super) const PATTERNED: usize = 8;

/// Between two lines or dots, in points.
const STEP: usize = 4;

/// What is drawn into a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Pattern {
    /// Nothing.
    Plain,
    /// Upright lines.
    Upright,
    /// Level lines.
    Level,
    /// Lines from the lower left to the upper right.
    Slant,
    /// Dots.
    Dots,
}

impl Pattern {
    /// The pattern of a class; both classes of blank are plain.
    pub(super) fn of(class: Class) -> Pattern {
        match class {
            Class::Code => Pattern::Upright,
            Class::Text => Pattern::Level,
            Class::Packed => Pattern::Slant,
            Class::Mixed => Pattern::Dots,
            Class::Zero | Class::Erased => Pattern::Plain,
        }
    }

    /// Whether it marks the point at this place in its cell.
    pub(super) fn marks(self, column: usize, row: usize) -> bool {
        // The first lines keep away from the frame.
        let on = |at: usize| at % STEP == STEP / 2;
        match self {
            Pattern::Plain => false,
            Pattern::Upright => on(column),
            Pattern::Level => on(row),
            Pattern::Slant => (column + row).is_multiple_of(STEP),
            Pattern::Dots => on(column) && on(row),
        }
    }
}

/// The colour of the marks in a cell of this colour.
pub(super) fn mark_color(inside: Color32, palette: &Palette) -> Color32 {
    inside.lerp_to_gamma(palette.card, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_class_but_blank_has_a_pattern_of_its_own_in_the_smallest_cell_that_shows_one() {
        let picture = |class| {
            let marks = |at: usize| Pattern::of(class).marks(at % PATTERNED, at / PATTERNED);
            (0..PATTERNED * PATTERNED).map(marks).collect::<Vec<bool>>()
        };
        let all: BTreeSet<_> = Class::ALL.into_iter().map(picture).collect();
        assert_eq!(all.len(), Class::ALL.len() - 1);
        assert_eq!(picture(Class::Zero), picture(Class::Erased));
    }
}
