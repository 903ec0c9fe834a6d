//! The map of a file, coloured by the classes of its cells or by whether two files differ there, and the
//! strip of its entropy. Both are textures that are painted anew only when something of them has changed, so
//! that 65,536 cells cost no more than one.

use std::ops::Range;

use eframe::egui::load::SizedTexture;
use eframe::egui::{
    Color32, ColorImage, Image, Response, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, vec2,
};

use super::grid::Grid;
use crate::app::inside::{InspectorState, Operation, Side};
use crate::present::{self, Present};
use crate::tr;
use crate::ui::legend::{CellLook, entry, length, lines, to_points};
use crate::ui::pattern::{PATTERNED, Pattern, mark_color};
use crate::ui::theme::Palette;
use bromide_engine::dump::{Class, Classified, ContentMap};

/// Smaller cells have no gap.
const GAP_FROM: usize = 4;
/// Clicked, but not reached by Tab: the list beside it leads to the same places.
const POINTER: Sense = Sense::CLICK;
/// The height of the strip of entropy.
const STRIP: usize = 36;

/// Both pictures and what they were painted from.
#[derive(Default)]
pub(super) struct InsideMap {
    /// Whether the map shows where two files differ.
    pub(super) shows_differences: bool,
    painted: Option<Painted>,
}

struct Painted {
    from: From,
    grid: Grid,
    map: TextureHandle,
    strip: TextureHandle,
}

#[derive(Clone, Copy, PartialEq)]
struct From {
    revision: u64,
    width: usize,
    is_dark: bool,
    differences: bool,
}

impl InsideMap {
    /// Draws both. Returns the address that was clicked.
    pub(super) fn ui(&mut self, ui: &mut Ui, state: &InspectorState) -> Option<u64> {
        let map = &state.inspection.done()?.inspection.map;
        if map.is_empty() {
            return None;
        }
        let palette = Palette::of(ui);
        let differences = self.shows_differences && state.comparison.done().is_some();
        let from = From {
            revision: state.revision(),
            width: to_points(ui.available_width()),
            is_dark: ui.visuals().dark_mode,
            differences,
        };
        if self.painted.as_ref().is_none_or(|painted| painted.from != from) {
            let grid = Grid::of(map.len(), from.width);
            let look = |index: usize| cell_look(state, map, index, differences, palette);
            let image = map_image(grid, look, palette);
            let strip = strip_image(map.cells(), from.width, palette);
            let load = |name: &str, image| ui.ctx().load_texture(name, image, TextureOptions::NEAREST);
            let (map, strip) = (load("inside-map", image), load("inside-strip", strip));
            self.painted = Some(Painted { from, grid, map, strip });
        }
        let Painted { grid, map: texture, strip, .. } = self.painted.as_ref()?;
        let picture = SizedTexture::new(texture.id(), grid.size());
        let image = Image::from_texture(picture).sense(POINTER).alt_text(summary(state, differences));
        let response = ui.add(image);
        frame(ui, &response, palette);
        marks(ui, state, map, *grid, &response, palette);
        let pointed = |response: &Response| response.hover_pos().map(|at| at - response.rect.min);
        let over_map = pointed(&response).and_then(|at| grid.index(at));
        let mut clicked = pointed_at(&response, over_map, state, map);
        legend(ui, differences, palette);
        if !differences {
            let size = vec2(length(from.width), length(STRIP));
            let picture = SizedTexture::new(strip.id(), size);
            let image = Image::from_texture(picture).sense(POINTER).alt_text(tr!("inside-entropy-strip"));
            let response = ui.add(image);
            frame(ui, &response, palette);
            let cells = map.len();
            let over_strip = pointed(&response)
                .map(|at| to_points(at.x) * cells / from.width.max(1))
                .filter(|at| *at < cells);
            clicked = clicked.or(pointed_at(&response, over_strip, state, map));
        }
        clicked
    }
}

/// Blank cells step back: the frame shows how far the map goes.
fn frame(ui: &Ui, response: &Response, palette: &Palette) {
    ui.painter().rect_stroke(response.rect, 0, (1.0, palette.edge), StrokeKind::Outside);
}

/// The colour of a cell, and its pattern.
fn cell_look(
    state: &InspectorState,
    map: &ContentMap,
    index: usize,
    differences: bool,
    palette: &Palette,
) -> (Color32, Pattern) {
    const NOTHING: (Color32, Pattern) = (Color32::TRANSPARENT, Pattern::Plain);
    if !differences {
        let look = |cell: Classified| (palette.class(cell.class), Pattern::of(cell.class));
        return map.cell(index).map_or(NOTHING, look);
    }
    let (Some(range), Operation::Done(comparison)) = (map.range(index), &state.comparison) else {
        return NOTHING;
    };
    if comparison.differs_in(&range) {
        (palette.different, DIFFERENT)
    } else if range.start >= comparison.lengths.1 {
        (palette.missing, MISSING)
    } else {
        (palette.same, Pattern::Plain)
    }
}

/// The patterns of cells that two files do not have alike.
const DIFFERENT: Pattern = Pattern::Slant;
const MISSING: Pattern = Pattern::Dots;

fn map_image(grid: Grid, look: impl Fn(usize) -> (Color32, Pattern), palette: &Palette) -> ColorImage {
    let (width, height) = (grid.columns * grid.pitch, grid.rows() * grid.pitch);
    let side = if grid.pitch >= GAP_FROM { grid.pitch - 1 } else { grid.pitch };
    let mut pixels = vec![Color32::TRANSPARENT; width * height];
    for index in 0..grid.cells {
        let (color, pattern) = look(index);
        let pattern = if side >= PATTERNED { pattern } else { Pattern::Plain };
        let mark = mark_color(color, palette);
        let (left, top) = (index % grid.columns * grid.pitch, index / grid.columns * grid.pitch);
        for row in 0..side {
            let from = (top + row) * width + left;
            let Some(line) = pixels.get_mut(from..from + side) else { continue };
            for (column, pixel) in line.iter_mut().enumerate() {
                *pixel = if pattern.marks(column, row) { mark } else { color };
            }
        }
    }
    ColorImage::new([width, height], pixels)
}

/// A bar a column: as high as the entropy of its cells on the average.
fn strip_image(cells: &[Classified], width: usize, palette: &Palette) -> ColorImage {
    let width = width.max(1);
    let mut pixels = vec![palette.field; width * STRIP];
    for column in 0..width {
        let first = column * cells.len() / width;
        let last = ((column + 1) * cells.len() / width).clamp(first + 1, cells.len().max(first + 1));
        let part = cells.get(first..last).unwrap_or_default();
        let sum: usize = part.iter().map(|cell| usize::from(cell.entropy)).sum();
        let height = sum * STRIP / (255 * part.len().max(1));
        for row in STRIP - height.min(STRIP)..STRIP {
            if let Some(pixel) = pixels.get_mut(row * width + column) {
                *pixel = palette.entropy;
            }
        }
    }
    ColorImage::new([width, STRIP], pixels)
}

/// Outlines of the selected and of the visible bytes.
fn marks(
    ui: &Ui,
    state: &InspectorState,
    map: &ContentMap,
    grid: Grid,
    response: &Response,
    palette: &Palette,
) {
    let cell = |at: u64| usize::try_from(at / map.cell_bytes().max(1)).unwrap_or(usize::MAX);
    let outline = |range: &Range<u64>, stroke: Stroke| {
        if range.is_empty()
            || state.shown == Side::Second
                && range.start >= state.first.as_ref().map_or(0, |file| file.length)
        {
            return;
        }
        for rect in grid.outline(cell(range.start), cell(range.end - 1)) {
            let rect = rect.translate(response.rect.min.to_vec2());
            ui.painter().rect_stroke(rect, 0, stroke, StrokeKind::Outside);
        }
    };
    outline(&state.position.visible_bytes(), Stroke::new(1.0, palette.weak));
    outline(&state.position.selection(), Stroke::new(1.5, palette.text));
}

/// Describes the cell under the pointer; returns its offset when it is clicked.
fn pointed_at(
    response: &Response,
    index: Option<usize>,
    state: &InspectorState,
    map: &ContentMap,
) -> Option<u64> {
    let index = index?;
    let range = map.range(index)?;
    if response.hovered() {
        response.clone().on_hover_text_at_pointer(description(state, map, index, &range));
    }
    response.clicked().then_some(range.start)
}

/// What a cell holds.
fn description(state: &InspectorState, map: &ContentMap, index: usize, range: &Range<u64>) -> String {
    let address = |at: u64| format!("{at:#010x}");
    let cell = map.cell(index);
    let mut lines = vec![tr!(
        "inside-map-told",
        from = address(range.start),
        to = address(range.end.saturating_sub(1)),
        size = present::size(range.end - range.start),
        class = cell.map_or_else(String::new, |cell| cell.class.present()),
        entropy = cell.map_or(0.0, |cell| f64::from(cell.entropy) / 32.0)
    )];
    let mut here: Vec<String> = Vec::new();
    for (finding, span) in state.findings().iter().zip(state.spans()) {
        if span.start < range.end && range.start < span.end && here.len() < 4 {
            here.push(finding.kind.present());
        }
    }
    if !here.is_empty() {
        lines.push(tr!("inside-map-here", names = present::listed(&here)));
    }
    if let Operation::Done(comparison) = &state.comparison {
        lines.push(if comparison.differs_in(range) {
            tr!("inside-map-differs")
        } else if range.start >= comparison.lengths.1 {
            tr!("inside-map-missing")
        } else {
            tr!("inside-map-same")
        });
    }
    lines.join("\n")
}

fn legend(ui: &mut Ui, differences: bool, palette: &Palette) {
    lines(ui, |ui| {
        let mut entry = |color: Color32, pattern: Pattern, words: String| {
            entry(ui, CellLook::whole(palette.edge, color).with_pattern(pattern), words)
        };
        if differences {
            entry(palette.different, DIFFERENT, tr!("inside-map-differs"));
            entry(palette.same, Pattern::Plain, tr!("inside-map-same"));
            entry(palette.missing, MISSING, tr!("inside-map-missing"));
        } else {
            for class in Class::ALL {
                entry(palette.class(class), Pattern::of(class), class.present());
            }
        }
    });
}

/// The text of the map for screen readers.
fn summary(state: &InspectorState, differences: bool) -> String {
    if differences {
        return tr!("inside-map-summary-differences");
    }
    let Some(result) = state.inspection.done() else { return String::new() };
    let map = &result.inspection.map;
    let share =
        |class: Class| tr!("inside-share", class = class.present(), percent = map.share(class) * 100.0);
    let shares: Vec<String> =
        Class::ALL.into_iter().filter(|class| map.bytes_of(*class) > 0).map(share).collect();
    tr!("inside-map-summary", shares = present::listed(&shares))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strip_is_as_high_as_the_entropy() {
        let context = eframe::egui::Context::default();
        let mut seen = None;
        let mut output = context.run_ui(Default::default(), |ui| seen = Some(*Palette::of(ui)));
        output.textures_delta.clear();
        let palette = seen.unwrap();
        let cell = |entropy| Classified { class: Class::Mixed, entropy };
        let image = strip_image(&[cell(0), cell(255), cell(128)], 6, &palette);
        let height = |column: usize| {
            (0..STRIP).filter(|row| image.pixels[row * 6 + column] == palette.entropy).count()
        };
        assert_eq!([0, 1, 2, 3, 4, 5].map(height), [0, 0, STRIP, STRIP, STRIP / 2, STRIP / 2]);
        let many: Vec<Classified> = (0..1000).map(|_| cell(255)).collect();
        assert!(strip_image(&many, 7, &palette).pixels.iter().all(|pixel| *pixel == palette.entropy));
    }
}
