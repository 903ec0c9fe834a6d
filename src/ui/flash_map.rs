//! The flash map: one cell a block, in colours by class, as a picture that is painted anew only when a cell,
//! the width or the colours have changed.
//!
//! Shown while reading and afterwards. The map has a bounded number of cells, so that neither costs more with
//! a larger region.

use eframe::egui::{
    Color32, ColorImage, Image, Rect, Sense, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2,
    load::SizedTexture, pos2,
};

use super::legend::{CellFill, CellLook, entry, length, lines, to_points};
use super::pattern::{PATTERNED, Pattern, mark_color};
use super::theme::Palette;
use crate::app::{BlockMap, BlockState};
use crate::present::{self, Present};
use crate::tr;
use bromide_engine::dump::Class;

/// The largest side of a cell and its gap, in points.
const LARGEST: usize = 80;
/// The same where the map has at least the height [`TALL`]: it would leave most of the page empty otherwise.
const LARGEST_IN_TALL: usize = 160;
const TALL: usize = 600;
/// The smallest side of a cell: smaller ones cannot be distinguished or clicked.
const SMALLEST: usize = 4;
/// The largest height of the picture, in pixels: every graphics card takes it.
const LARGEST_PICTURE: usize = 2048;
/// The least height that a map is given, in points.
const LEAST_HEIGHT: usize = 150;
/// More than a scroll bar takes, in points. A map does not grow into so little: a taller map would bring the
/// bar back, and the page would flicker between the two.
const SCROLL_BAR: usize = 16;
/// What stays free below the map for legend and warnings, in points.
const BELOW: f32 = 96.0;

/// The painted picture of the map, and what it was painted from.
#[derive(Default)]
pub(super) struct FlashMap {
    painted: Option<Painted>,
    /// The width that the grid was made for, in points.
    width: usize,
}

/// The picture, its words, and what both were made from.
struct Painted {
    look: Look,
    texture: TextureHandle,
    summary: String,
}

/// What the picture depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    grid: Grid,
    revision: u64,
    cells: usize,
    start: u64,
    is_dark: bool,
}

/// How the cells are laid out, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Grid {
    columns: usize,
    rows: usize,
    pitch: usize,
}

impl FlashMap {
    /// Draws the map of a region that starts at `start`, and its legend.
    pub(super) fn ui(&mut self, ui: &mut Ui, map: &BlockMap, start: u64) {
        let palette = Palette::of(ui);
        let width = to_points(ui.available_width());
        if !(self.width..=self.width + SCROLL_BAR).contains(&width) {
            self.width = width;
        }
        let grid = Grid::of(map.len(), self.width, room(ui));
        let look =
            Look { grid, revision: map.revision(), cells: map.len(), start, is_dark: ui.visuals().dark_mode };
        if self.painted.as_ref().is_none_or(|painted| painted.look != look) {
            let image = painted(map, grid, palette);
            match &mut self.painted {
                Some(painted) => {
                    painted.look = look;
                    painted.summary = summary(map);
                    painted.texture.set(image, TextureOptions::NEAREST);
                }
                None => {
                    let texture = ui.ctx().load_texture("flash-map", image, TextureOptions::NEAREST);
                    self.painted = Some(Painted { look, texture, summary: summary(map) });
                }
            }
        }
        let Some(Painted { texture, summary, .. }) = &self.painted else { return };
        let size = Vec2::new(length(grid.columns * grid.pitch), length(grid.rows * grid.pitch));
        let picture = SizedTexture::new(texture.id(), size);
        let response = ui.add(Image::from_texture(picture).sense(Sense::hover()).alt_text(summary.as_str()));
        let pointed = response.hover_pos().and_then(|at| grid.index(at - response.rect.min));
        if let Some(index) = pointed.filter(|index| *index < map.len()) {
            let cell_text = cell_text(map, index, start);
            let cell = grid.rect(index).translate(response.rect.min.to_vec2());
            ui.painter().rect_stroke(cell, 1, (1.5, palette.text), StrokeKind::Outside);
            response.on_hover_text_at_pointer(cell_text);
        }
        legend(ui, palette);
    }
}

/// The height for the map in the part of the page that is in sight without scrolling, whatever has been
/// scrolled.
fn room(ui: &Ui) -> usize {
    let above = ui.cursor().top() - ui.min_rect().top();
    to_points(ui.clip_rect().height() - above - BELOW).max(LEAST_HEIGHT)
}

impl Grid {
    /// Cells as large as fit into `width` and `height`, within limits.
    fn of(cells: usize, width: usize, height: usize) -> Grid {
        let height = height.min(LARGEST_PICTURE);
        let fits = |pitch: &usize| cells.div_ceil((width / pitch).max(1)) * pitch <= height;
        let largest = if height < TALL { LARGEST } else { LARGEST_IN_TALL };
        let pitch = (SMALLEST..=largest).rev().find(fits).unwrap_or(SMALLEST);
        let columns = (width / pitch).clamp(1, cells.max(1));
        Grid { columns, rows: cells.div_ceil(columns).max(1), pitch }
    }

    fn index(self, at: Vec2) -> Option<usize> {
        if at.x < 0.0 || at.y < 0.0 {
            return None;
        }
        let (column, row) = (to_points(at.x) / self.pitch, to_points(at.y) / self.pitch);
        (column < self.columns).then_some(row * self.columns + column)
    }

    fn rect(self, index: usize) -> Rect {
        let (row, column) = (index / self.columns, index % self.columns);
        let min = pos2(length(column * self.pitch), length(row * self.pitch));
        Rect::from_min_size(min, Vec2::splat(length(self.pitch - 1)))
    }
}

/// One pixel a point: the cells are coarse, and so it costs the same on every screen.
fn painted(map: &BlockMap, grid: Grid, palette: &Palette) -> ColorImage {
    let (width, height) = (grid.columns * grid.pitch, grid.rows * grid.pitch);
    let mut pixels = vec![Color32::TRANSPARENT; width * height];
    for (index, cell) in map.cells().enumerate() {
        let (left, top) = (index % grid.columns * grid.pitch, index / grid.columns * grid.pitch);
        let side = grid.pitch - 1;
        let CellLook { edge, inside, fill, pattern } = look(cell, map.class(index), side, palette);
        let mark = mark_color(inside, palette);
        let frame = if side >= WIDE_FRAMED { 2 } else { 1 };
        let has_frame = fill == CellFill::Whole || side >= FRAMED;
        for row in 0..side {
            let from = (top + row) * width + left;
            let Some(line) = pixels.get_mut(from..from + side) else { continue };
            let is_edge = row < frame || row + frame >= side;
            for (column, pixel) in line.iter_mut().enumerate() {
                let is_edge = is_edge || column < frame || column + frame >= side;
                let is_filled = fill == CellFill::Whole || row + column < side;
                *pixel = match (is_edge && has_frame, is_filled) {
                    (true, _) => edge,
                    (false, true) if pattern.marks(column, row) => mark,
                    (false, true) => inside,
                    (false, false) => Color32::TRANSPARENT,
                };
            }
        }
    }
    ColorImage::new([width, height], pixels)
}

/// Cells with sides of so many points have room for a frame.
const FRAMED: usize = 5;

/// And these for a frame that is seen beside strong colours.
const WIDE_FRAMED: usize = 16;

/// The look of a cell: empty where nothing was read, framed where something is wrong, half empty where every
/// read gave something else, so that none is mistaken for the colour of a class or for another.
fn look(cell: BlockState, class: Option<Class>, side: usize, palette: &Palette) -> CellLook {
    let color = palette.cell_of(cell, class);
    let pattern = class.filter(|_| side >= PATTERNED).map_or(Pattern::Plain, Pattern::of);
    match cell {
        BlockState::NotRead => CellLook::whole(color, Color32::TRANSPARENT),
        // Checked, and good; only the frame tells that it took a third read.
        BlockState::Differed if side >= FRAMED => {
            CellLook::whole(palette.cell(cell), palette.cell_of(BlockState::Checked, class))
                .with_pattern(pattern)
        }
        BlockState::Unsettled => CellLook { fill: CellFill::Half, ..CellLook::whole(palette.text, color) },
        BlockState::Unreadable if side >= FRAMED => CellLook::whole(palette.text, color),
        BlockState::Read | BlockState::Checked => CellLook::whole(color, color).with_pattern(pattern),
        _ => CellLook::whole(color, color),
    }
}

/// The states in the legend; the other ones have the colour of their class.
const IN_LEGEND: [BlockState; 5] = [
    BlockState::NotRead,
    BlockState::Reading,
    BlockState::Differed,
    BlockState::Unsettled,
    BlockState::Unreadable,
];

fn legend(ui: &mut Ui, palette: &Palette) {
    lines(ui, |ui| {
        for class in [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Zero] {
            entry(ui, look(BlockState::Checked, Some(class), PATTERNED, palette), class_words(class));
        }
        for cell in IN_LEGEND {
            entry(ui, look(cell, None, FRAMED, palette), cell_words(cell));
        }
        ui.small(tr!("map-shades"));
    });
}

/// The two blank classes are one here.
fn class_words(class: Class) -> String {
    if class.is_blank() { tr!("map-blank") } else { class.present() }
}

fn cell_words(cell: BlockState) -> String {
    match cell {
        BlockState::NotRead => tr!("map-not-read"),
        BlockState::Reading => tr!("map-reading"),
        BlockState::Read => tr!("map-read"),
        BlockState::Checked => tr!("map-checked"),
        BlockState::Differed => tr!("map-differed"),
        BlockState::Unsettled => tr!("map-unsettled"),
        BlockState::Unreadable => tr!("map-unreadable"),
    }
}

/// The text about the cell under the pointer: addresses and state.
fn cell_text(map: &BlockMap, index: usize, start: u64) -> String {
    let (Some(range), Some(cell)) = (map.range(index), map.cell(index)) else { return String::new() };
    let address = |offset: u64| format!("{:#010x}", start + offset);
    tr!(
        "map-told",
        from = address(range.start),
        to = address(range.end.saturating_sub(1)),
        size = present::size(range.end - range.start),
        state = match map.class(index) {
            Some(class) => tr!("map-state-of-kind", state = cell_words(cell), kind = class.present()),
            None => cell_words(cell),
        }
    )
}

/// The text of the whole map for screen readers.
fn summary(map: &BlockMap) -> String {
    let count = |wanted: &[BlockState]| map.cells().filter(|cell| wanted.contains(cell)).count();
    tr!(
        "map-summary",
        cells = map.len(),
        read = count(&[BlockState::Read, BlockState::Checked, BlockState::Differed]),
        checked = count(&[BlockState::Checked, BlockState::Differed]),
        settled = count(&[BlockState::Differed]),
        unsettled = count(&[BlockState::Unsettled]),
        unreadable = count(&[BlockState::Unreadable])
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEIGHT: usize = 190;

    #[test]
    fn every_number_of_cells_fits_the_width_and_mostly_the_height() {
        for cells in [0, 1, 2, 64, 256, 1000, 4096] {
            for width in [200, 380, 700, 1200] {
                let grid = Grid::of(cells, width, HEIGHT);
                assert!(grid.columns * grid.rows >= cells && grid.columns * grid.pitch <= width);
                assert!(
                    grid.rows * grid.pitch <= HEIGHT || grid.pitch == SMALLEST,
                    "{cells} {width} {grid:?}"
                );
                for index in 0..cells {
                    let middle = grid.rect(index).center().to_vec2();
                    assert_eq!(grid.index(middle), Some(index));
                }
            }
        }
        assert_eq!(Grid::of(16, 1400, HEIGHT).pitch, LARGEST);
        // A screen of 3840x2160 at scale 2, and a flash of 4 MiB.
        let grid = Grid::of(64, 1870, 780);
        assert_eq!((grid.columns, grid.rows, grid.pitch), (13, 5, 143));
        assert_eq!(Grid::of(10, 700, HEIGHT).index(Vec2::new(-1.0, 0.0)), None);
    }

    #[test]
    fn cells_are_painted_where_they_are_pointed_at() {
        let mut map = BlockMap::new(640, 64, 100);
        map.set(64, 64, BlockState::Read);
        map.set(0, 64, BlockState::Read);
        map.set(0, 64, BlockState::Checked);
        map.set_class(0, 64, Class::Code);
        map.set(256, 64, BlockState::Unreadable);
        let context = eframe::egui::Context::default();
        let mut seen = None;
        let mut output = context.run_ui(Default::default(), |ui| seen = Some(*Palette::of(ui)));
        output.textures_delta.clear();
        let palette = seen.unwrap();
        let grid = Grid { columns: 4, rows: 3, pitch: 5 };
        let image = painted(&map, grid, &palette);
        assert_eq!(image.size, [20, 15]);
        let at = |x: usize, y: usize| image.pixels[y * 20 + x];
        let code = palette.class(Class::Code);
        assert_eq!([at(0, 0), at(3, 3), at(5, 0), at(8, 3)], [code, code, palette.read, palette.read]);
        assert_eq!([at(10, 0), at(11, 1)], [palette.not_read, Color32::TRANSPARENT], "empty: not read");
        assert_eq!([at(0, 5), at(1, 6)], [palette.bad; 2], "no room for a frame");
        let unreadable = look(BlockState::Unreadable, Some(Class::Code), 5, &palette);
        assert_eq!(unreadable, CellLook::whole(palette.text, palette.bad));
        let settled = look(BlockState::Differed, Some(Class::Code), 5, &palette);
        assert_eq!(settled, CellLook::whole(palette.warn, code), "good data in an amber frame");
        assert!(cell_text(&map, 0, 0).contains("checked, code"), "{}", cell_text(&map, 0, 0));
        assert_eq!([at(9, 0), at(5, 4), at(19, 14)], [Color32::TRANSPARENT; 3], "gaps and the empty end");
        assert!(
            cell_text(&map, 1, 0x1000).contains("0x00001040")
                && cell_text(&map, 1, 0x1000).contains("0x0000107f")
        );
    }

    /// At every size of a cell, also for those who see no colours.
    #[test]
    fn every_state_that_is_not_plainly_read_has_a_shape_and_words_of_its_own() {
        let context = eframe::egui::Context::default();
        let mut seen = None;
        let mut output = context.run_ui(Default::default(), |ui| seen = Some(*Palette::of(ui)));
        output.textures_delta.clear();
        let palette = seen.unwrap();
        for pitch in [SMALLEST, FRAMED + 1, WIDE_FRAMED + 1, LARGEST] {
            let grid = Grid { columns: 1, rows: 1, pitch };
            let of = |state| {
                let mut map = BlockMap::new(64, 64, 1);
                map.set(0, 64, state);
                let image = painted(&map, grid, &palette);
                let shape: Vec<bool> =
                    image.pixels.iter().map(|pixel| *pixel != Color32::TRANSPARENT).collect();
                (image, shape)
            };
            let ((unsettled, half), (unreadable, whole)) =
                (of(BlockState::Unsettled), of(BlockState::Unreadable));
            assert_ne!(half, whole, "{pitch}");
            assert!(unsettled.pixels.contains(&palette.bad) && unreadable.pixels.contains(&palette.bad));
            assert_ne!(half, of(BlockState::NotRead).1, "{pitch}");
        }
        let words: std::collections::BTreeSet<String> = IN_LEGEND.map(cell_words).into();
        assert_eq!(words.len(), IN_LEGEND.len());
    }
}
