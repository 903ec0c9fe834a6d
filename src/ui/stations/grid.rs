//! The lanes beside and below each other: as large as they fit, and never too small to be used.

use eframe::egui::{Rect, Sense, Ui, Vec2};

use super::lane;
use crate::app::SeveralSession;
use crate::tr;
use crate::ui::pictures;
use crate::ui::scale::{M, S};
use crate::ui::scrolled::{BAR_ROOM, scrolled};
use crate::ui::theme::{card, card_heading};
use crate::ui::view::Action;

/// The least size of a lane, in points: number, sign, bar, a line and its buttons.
const LEAST: Vec2 = Vec2::new(226.0, 104.0);
/// Larger lanes are no easier to read.
const MOST: Vec2 = Vec2::new(520.0, 200.0);

/// Draws all lanes, in the order of their stations.
pub(super) fn grid(ui: &mut Ui, session: &SeveralSession, actions: &mut Vec<Action>) {
    let room = ui.available_size() - Vec2::new(f32::from(BAR_ROOM), 0.0);
    scrolled(ui, "lanes", |ui| {
        if session.lanes.is_empty() {
            card(ui, |ui| {
                card_heading(ui, tr!("several-empty"));
                ui.label(tr!("several-step-plug"));
                ui.add_space(M);
                pictures::pictures(ui, pictures::Progress::Ahead, true);
            });
            return;
        }
        let (columns, size) = layout(session.lanes.len(), room);
        let rows = session.lanes.len().div_ceil(columns);
        let all = Vec2::new(to_points(columns) * (size.x + S) - S, to_points(rows) * (size.y + S) - S);
        let (rect, _) = ui.allocate_exact_size(all, Sense::hover());
        for (index, one) in session.lanes.values().enumerate() {
            let (column, row) = (to_points(index % columns), to_points(index / columns));
            let at = rect.min + Vec2::new(column * (size.x + S), row * (size.y + S));
            lane::lane(ui, Rect::from_min_size(at, size), one, actions);
        }
    });
}

/// The number of columns, and the size of a lane, in points.
fn layout(lanes: usize, room: Vec2) -> (usize, Vec2) {
    let fits = |columns: usize| to_points(columns) * (LEAST.x + S) - S <= room.x;
    let square = (1..=lanes).find(|side| side * side >= lanes).unwrap_or(1);
    let columns = (1..=square).rev().find(|columns| fits(*columns)).unwrap_or(1);
    let rows = lanes.div_ceil(columns);
    let share = |all: f32, of: usize| ((all + S) / to_points(of) - S).floor();
    let width = share(room.x, columns).min(MOST.x).max(LEAST.x.min(room.x));
    let height = share(room.y, rows).clamp(LEAST.y, MOST.y);
    (columns, Vec2::new(width, height))
}

#[expect(clippy::cast_precision_loss, reason = "a few lanes")]
fn to_points(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_lanes_fit_the_smallest_usual_screen() {
        for (screen, room) in [("1024x600", Vec2::new(1000.0, 442.0)), ("1366x768", Vec2::new(1342.0, 610.0))]
        {
            for lanes in 1..=16 {
                let (columns, size) = layout(lanes, room);
                let rows = lanes.div_ceil(columns);
                let (width, height) =
                    (to_points(columns) * (size.x + S) - S, to_points(rows) * (size.y + S) - S);
                assert!(width <= room.x && height <= room.y, "{screen}, {lanes}: {width} x {height}");
                assert!(size.x >= LEAST.x && size.y >= LEAST.y, "{screen}, {lanes}: {size}");
            }
        }
    }

    #[test]
    fn lanes_in_a_small_window_keep_their_least_height_and_scroll() {
        let (columns, size) = layout(16, Vec2::new(500.0, 200.0));
        assert_eq!((columns, size.y), (2, LEAST.y));
        assert_eq!(layout(3, Vec2::new(200.0, 100.0)).0, 1);
    }
}
