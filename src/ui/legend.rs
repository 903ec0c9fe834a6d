//! The entries of a map's legend: a coloured square and its word, which a line's end never parts.
//!
//! Used by both maps.

use eframe::egui::{
    Color32, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2,
};

use super::pattern::{Pattern, mark_color};
use super::theme::Palette;

/// Whole points of a length that is never negative and far below the limits of both types.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length on the screen")]
pub(super) fn to_points(length: f32) -> usize {
    length.clamp(0.0, 32_000.0) as usize
}

/// So many points as a length.
#[expect(clippy::cast_precision_loss, reason = "a length on the screen")]
pub(super) fn length(points: usize) -> f32 {
    points as f32
}

/// A side of the square.
const SQUARE: f32 = 11.0;
/// Between square and word.
const GAP: f32 = 5.0;

/// The look of a cell of a map, and of its square in the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CellLook {
    pub(super) edge: Color32,
    pub(super) inside: Color32,
    pub(super) fill: CellFill,
    pub(super) pattern: Pattern,
}

/// How much of a cell its inside fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellFill {
    /// All of it.
    Whole,
    /// What is above the diagonal from the lower left to the upper right.
    Half,
}

impl CellLook {
    /// A cell filled with `inside`.
    pub(super) fn whole(edge: Color32, inside: Color32) -> CellLook {
        CellLook { edge, inside, fill: CellFill::Whole, pattern: Pattern::Plain }
    }

    /// The same with a pattern.
    pub(super) fn with_pattern(self, pattern: Pattern) -> CellLook {
        CellLook { pattern, ..self }
    }
}

/// The lines that the entries fill, no further apart than those of a text.
pub(super) fn lines(ui: &mut Ui, entries: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = ui.text_style_height(&TextStyle::Small);
        ui.horizontal_wrapped(entries);
    });
}

/// Draws the square with this look, and its word, as one thing that wraps as a whole.
pub(super) fn entry(ui: &mut Ui, look: CellLook, words: String) -> Response {
    let font = TextStyle::Small.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(words.clone(), font, Color32::PLACEHOLDER);
    let size = vec2(SQUARE + GAP + galley.size().x, galley.size().y.max(SQUARE));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let middle = rect.center().y;
    let square = Rect::from_center_size(pos2(rect.left() + SQUARE / 2.0, middle), vec2(SQUARE, SQUARE));
    match look.fill {
        CellFill::Whole => {
            ui.painter().rect(square, 2, look.inside, (1.0, look.edge), StrokeKind::Inside);
            let color = mark_color(look.inside, Palette::of(ui));
            let side = to_points(SQUARE);
            for (row, column) in (1..side - 1).flat_map(|row| (1..side - 1).map(move |column| (row, column)))
            {
                if look.pattern.marks(column, row) {
                    let at = square.min + vec2(length(column), length(row));
                    ui.painter().rect_filled(Rect::from_min_size(at, vec2(1.0, 1.0)), 0, color);
                }
            }
        }
        CellFill::Half => {
            let corners = vec![square.left_bottom(), square.left_top(), square.right_top()];
            ui.painter().add(Shape::convex_polygon(corners, look.inside, Stroke::NONE));
            ui.painter().rect_stroke(square, 2, (1.0, look.edge), StrokeKind::Inside);
        }
    }
    let at = pos2(rect.left() + SQUARE + GAP, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ui.visuals().text_color());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Context, RawInput};

    #[test]
    fn a_square_is_never_parted_from_its_word() {
        for width in (90..400).step_by(7) {
            let context = Context::default();
            let size = vec2(width as f32, 400.0);
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)),
                ..RawInput::default()
            };
            let mut rects: Vec<Rect> = Vec::new();
            let mut output = context.run_ui(input, |ui| {
                lines(ui, |ui| {
                    let look = CellLook::whole(Color32::RED, Color32::RED);
                    rects = ["code", "text", "compressed", "blank"]
                        .map(|word| entry(ui, look, word.into()).rect)
                        .into();
                });
            });
            output.textures_delta.clear();
            let mut lines = 1;
            for pair in rects.windows(2) {
                assert!(pair[0].width() > SQUARE + GAP && pair[1].right() <= size.x, "{width}: {rects:?}");
                let is_next_line = pair[1].top() >= pair[0].bottom() && pair[1].left() == rects[0].left();
                assert!(is_next_line || pair[1].left() >= pair[0].right(), "{width}: {rects:?}");
                lines += usize::from(is_next_line);
            }
            assert!(lines > 1 || width > 150, "{width}: {rects:?}");
        }
    }
}
