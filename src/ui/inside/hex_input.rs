//! Input of the view of bytes: the pointer, the keys and the scroll bar move the position. Used by `hex`.

use eframe::egui::{
    Event, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::columns::{BAR, Columns, whole};
use crate::app::inside::{CopyFormat, CursorMove, InspectorCommand, ViewChange, ViewPosition};
use crate::tr;
use crate::ui::Action;
use crate::ui::theme::Palette;

/// What the view keeps from one frame to the next.
#[derive(Default)]
pub(super) struct HexView {
    /// Points of scrolling that are less than a row.
    rest: f32,
    /// The view gets the focus in the next frame.
    pub(super) take_focus: bool,
    is_selecting: bool,
}

/// The position of this frame. Every change is sent to the state, too.
pub(super) struct LivePosition<'a> {
    pub(super) now: ViewPosition,
    pub(super) actions: &'a mut Vec<Action>,
}

impl LivePosition<'_> {
    pub(super) fn change(&mut self, change: ViewChange) {
        let before = self.now;
        self.now.apply(&change);
        if self.now != before {
            self.actions.push(Action::Inside(InspectorCommand::View(change)));
        }
    }
}

pub(super) fn pointer(
    ui: &Ui,
    position: &mut LivePosition<'_>,
    view: &mut HexView,
    response: &Response,
    columns: Columns,
    text: Rect,
) {
    if response.contains_pointer() {
        let scrolled = ui.input(|input| input.smooth_scroll_delta().y);
        view.rest -= scrolled / columns.row_height;
        let rows = view.rest.trunc();
        view.rest -= rows;
        #[expect(clippy::cast_possible_truncation, reason = "rows on a screen")]
        position.change(ViewChange::Scroll(rows as i64));
    }
    let (pressed, down, at, shift) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.primary_pressed(), pointer.primary_down(), pointer.interact_pos(), input.modifiers.shift)
    });
    let Some(at) = at else { return };
    if pressed && response.contains_pointer() {
        response.request_focus();
        view.is_selecting = true;
        let at = offset_at(&position.now, columns, text, at);
        position.change(ViewChange::MoveTo { at, extend: shift });
    } else if !down {
        view.is_selecting = false;
    } else if view.is_selecting && response.dragged() {
        let offset = offset_at(&position.now, columns, text, at);
        position.change(ViewChange::MoveTo { at: offset, extend: true });
        // Held past an edge it scrolls by a row with every frame.
        if !text.contains(at) {
            ui.request_repaint();
        }
    }
}

/// The offset under the pointer; above and below the rows that of the next row there.
fn offset_at(position: &ViewPosition, columns: Columns, text: Rect, at: Pos2) -> u64 {
    let top = position.top_row();
    let below = (at.y - text.top()) / columns.row_height;
    let row = if below < 0.0 {
        top.saturating_sub(1)
    } else {
        top.saturating_add(whole(below).min(position.visible()))
    };
    let index = columns.index(at.x - text.left());
    row.saturating_mul(columns.bytes as u64).saturating_add(index as u64)
}

const MOVES: [(Key, CursorMove); 8] = [
    (Key::ArrowLeft, CursorMove::Left),
    (Key::ArrowRight, CursorMove::Right),
    (Key::ArrowUp, CursorMove::Up),
    (Key::ArrowDown, CursorMove::Down),
    (Key::PageUp, CursorMove::PageUp),
    (Key::PageDown, CursorMove::PageDown),
    (Key::Home, CursorMove::RowStart),
    (Key::End, CursorMove::RowEnd),
];

/// The keys of the view, which has the focus; `length` is that of the file.
pub(super) fn keys(ui: &Ui, id: Id, position: &mut LivePosition<'_>, length: u64) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let events = ui.input(|input| input.events.clone());
    for event in events {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.alt => {
                let to = MOVES.iter().find(|(of, _)| *of == key).map(|(_, to)| *to);
                let to = match (to, key) {
                    (_, Key::Home) if modifiers.command => Some(CursorMove::First),
                    (_, Key::End) if modifiers.command => Some(CursorMove::Last),
                    (to, _) => to,
                };
                if let Some(to) = to {
                    position.change(ViewChange::MoveBy { to, extend: modifiers.shift });
                } else if key == Key::A && modifiers.matches_logically(Modifiers::COMMAND) {
                    position.change(ViewChange::Select(0..length));
                }
            }
            Event::Copy => {
                position.actions.push(Action::Inside(InspectorCommand::Copy(CopyFormat::Hex)));
            }
            _ => {}
        }
    }
}

pub(super) fn scroll_bar(ui: &Ui, position: &mut LivePosition<'_>, bar: Rect) {
    let palette = Palette::of(ui);
    let id: Id = ui.make_persistent_id("hex-bar");
    // Not for Tab: the bytes beside it have the keys.
    let response = ui.interact(bar, id, Sense::CLICK | Sense::DRAG);
    let (rows, last) = (position.now.rows(), position.now.last_top_row());
    let share = if rows == 0 { 1.0 } else { (position.now.visible() as f64 / rows as f64).min(1.0) };
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    let thumb = (bar.height() * share as f32).max(24.0).min(bar.height());
    let room = f64::from((bar.height() - thumb).max(1.0));
    if last > 0
        && let Some(at) = response.interact_pointer_pos()
    {
        let along = (f64::from(at.y - bar.top() - thumb / 2.0) / room).clamp(0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the last row"
        )]
        position.change(ViewChange::ScrollTo((along * last as f64).round() as u64));
    }
    if response.contains_pointer() {
        let scrolled = ui.input(|input| input.smooth_scroll_delta().y);
        #[expect(clippy::cast_possible_truncation, reason = "rows on a screen")]
        position.change(ViewChange::Scroll((-scrolled / 16.0).round() as i64));
    }
    let top_row = position.now.top_row() as f64;
    let along = if last == 0 { 0.0 } else { top_row / last as f64 };
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    let top = bar.top() + (along * room) as f32;
    let rect = Rect::from_min_size(pos2(bar.left(), top), vec2(BAR, thumb)).shrink2(Vec2::new(3.0, 2.0));
    let color = if response.hovered() || response.dragged() { palette.text } else { palette.edge };
    if last > 0 {
        ui.painter_at(bar).rect_filled(rect, 4, color);
    }
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ScrollBar, true, tr!("inside-hex-bar"));
        info.value = Some(top_row);
        info
    });
}
