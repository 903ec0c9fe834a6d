//! How the cells of a map lie in rows and columns, in points. Used by `map`; knows no file.

use eframe::egui::{Rect, Vec2, pos2, vec2};

use crate::ui::legend::{length, to_points};

/// The height that the map should not pass, in points.
const HEIGHT: usize = 150;
/// The largest side of a cell and its gap.
const LARGEST: usize = 16;

/// How the cells lie, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) cells: usize,
    pub(super) columns: usize,
    pub(super) pitch: usize,
}

impl Grid {
    /// The largest cells that fit into the width and, if possible, the height.
    pub(super) fn of(cells: usize, width: usize) -> Grid {
        // No graphics card takes a picture of any height.
        let width = width.max(64);
        let fits = |pitch: &usize| cells.div_ceil((width / pitch).max(1)) * pitch <= HEIGHT;
        let pitch = (1..=LARGEST.min(width)).rev().find(fits).unwrap_or(1);
        Grid { cells, columns: (width / pitch).clamp(1, cells.max(1)), pitch }
    }

    /// Rows of cells.
    pub(super) fn rows(self) -> usize {
        self.cells.div_ceil(self.columns).max(1)
    }

    /// The size of the picture.
    pub(super) fn size(self) -> Vec2 {
        vec2(length(self.columns * self.pitch), length(self.rows() * self.pitch))
    }

    /// The cell at a place of the picture.
    pub(super) fn index(self, at: Vec2) -> Option<usize> {
        if at.x < 0.0 || at.y < 0.0 {
            return None;
        }
        let (column, row) = (to_points(at.x) / self.pitch, to_points(at.y) / self.pitch);
        let index = row * self.columns + column;
        (column < self.columns && index < self.cells).then_some(index)
    }

    /// The outline of the cells from `first` to `last`: a rectangle a row, those of whole rows in one.
    pub(super) fn outline(self, first: usize, last: usize) -> Vec<Rect> {
        let (first, last) = (first.min(self.cells.saturating_sub(1)), last.min(self.cells.saturating_sub(1)));
        let (top, bottom) = (first / self.columns, last / self.columns);
        let rect = |row: usize, rows: usize, from: usize, to: usize| {
            let min = pos2(length(from * self.pitch), length(row * self.pitch));
            Rect::from_min_size(min, vec2(length((to - from) * self.pitch), length(rows * self.pitch)))
        };
        let (from, to) = (first % self.columns, last % self.columns + 1);
        if top == bottom {
            return vec![rect(top, 1, from, to)];
        }
        let mut rects = vec![rect(top, 1, from, self.columns), rect(bottom, 1, 0, to)];
        if bottom - top > 1 {
            rects.push(rect(top + 1, bottom - top - 1, 0, self.columns));
        }
        rects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_cells_fits() {
        for cells in [1, 2, 64, 1024, 4096, 16_384, 65_536] {
            for width in [64, 120, 300, 416, 900] {
                let grid = Grid::of(cells, width);
                assert!(grid.columns * grid.rows() >= cells && grid.columns * grid.pitch <= width);
                assert!(grid.rows() * grid.pitch <= HEIGHT || grid.pitch == 1, "{cells} {width} {grid:?}");
                for index in (0..cells).step_by(97).chain([cells - 1]) {
                    let middle = grid.outline(index, index)[0].center().to_vec2();
                    assert_eq!(grid.index(middle), Some(index));
                }
            }
        }
        assert_eq!(Grid::of(4, 400).index(vec2(-1.0, 0.0)), None);
        assert_eq!(Grid::of(4, 400).index(vec2(399.0, 0.0)), None, "right of the last");
    }

    #[test]
    fn an_outline_goes_around_all_cells_of_a_range_and_no_other() {
        let grid = Grid { cells: 50, columns: 10, pitch: 5 };
        for (first, last) in [(0, 0), (3, 7), (3, 12), (3, 35), (9, 10), (0, 49), (40, 500)] {
            let rects = grid.outline(first, last);
            for cell in 0..50 {
                let middle = grid.outline(cell, cell)[0].center();
                let is_in = rects.iter().any(|rect| rect.contains(middle));
                assert_eq!(is_in, (first..=last).contains(&cell), "{cell} in {first}..={last}");
            }
        }
    }
}
