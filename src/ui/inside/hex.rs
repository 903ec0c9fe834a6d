//! The view of bytes: offset, sixteen bytes in hex, the same as letters. Draws only the visible rows, of
//! 64-bit offsets, so that a file of any size scrolls exactly. Input moves a copy of the position for this
//! frame, and the same changes are sent to the state.

use eframe::egui::{Color32, Rect, Role, Sense, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::columns::{BAR, Columns, MARGIN, whole};
use super::hex_input::{HexView, LivePosition, keys, pointer, scroll_bar};
use super::letters::Letters;
use crate::app::inside::{InspectorState, KnownByte, Side, ViewChange, ViewPosition};
use crate::tr;
use crate::ui::Action;
use crate::ui::theme::Palette;

/// Draws the bytes of the shown file into the available room.
pub(super) fn hex(ui: &mut Ui, state: &InspectorState, view: &mut HexView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let size = ui.available_size().max(vec2(120.0, 60.0));
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let length = state.shown_length();
    let (text, bar) = all.split_left_right_at_x(all.right() - BAR);
    let columns = Columns::of(ui, length, text.width());
    let mut position = LivePosition { now: state.position, actions };
    let visible = whole(text.height() / columns.row_height).max(1);
    position.change(ViewChange::Size { row: columns.bytes as u64, visible });

    let id = ui.make_persistent_id("hex");
    let response = ui.interact(text, id, Sense::click_and_drag());
    if std::mem::take(&mut view.take_focus) {
        response.request_focus();
    }
    pointer(ui, &mut position, view, &response, columns, text);
    if response.has_focus() {
        keys(ui, id, &mut position, length);
    }
    // The last row may be visible in part.
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(all));
    let painter = ui.painter_at(all);
    painter.rect_filled(all, 4, palette.field);
    scroll_bar(ui, &mut position, bar);
    rows(ui, state, &position.now, columns, text, id);
    let edge = if response.has_focus() { palette.accent } else { palette.line };
    painter.rect_stroke(all, 4, (1.0, edge), StrokeKind::Inside);
    let shown = position.now.visible_bytes();
    let (from, to) = (format!("{:#010x}", shown.start), format!("{:#010x}", shown.end.saturating_sub(1)));
    let name = if length == 0 { tr!("inside-no-bytes") } else { tr!("inside-hex", from = from, to = to) };
    if length == 0 {
        let at = text.min + Vec2::splat(MARGIN);
        let font = TextStyle::Body.resolve(ui.style());
        painter.text(at, eframe::egui::Align2::LEFT_TOP, &name, font, palette.weak);
    }
    ui.set_clip_rect(clip);
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, &name));
}

/// The visible rows, with the selection, the cursor, and what differs from the other file.
fn rows(
    ui: &Ui,
    state: &InspectorState,
    position: &ViewPosition,
    columns: Columns,
    text: Rect,
    id: eframe::egui::Id,
) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let visible = position.visible_bytes();
    // One row more than there is room for: it may be visible in part.
    let count = usize::try_from(visible.end - visible.start).unwrap_or(0) + columns.bytes;
    let bytes = state.known_bytes(state.shown, visible.start, count);
    // What is not open yet, or cannot be opened, differs in nothing.
    let other = state.second.as_ref().is_some_and(|file| file.is_open()).then(|| {
        let side = if state.shown == Side::First { Side::Second } else { Side::First };
        state.known_bytes(side, visible.start, count)
    });
    let mut letters = Letters::new(ui, painter);
    let (selection, cursor) = (position.selection(), position.cursor());
    for (number, row) in bytes.chunks(columns.bytes).enumerate() {
        let from = number * columns.bytes;
        let start = visible.start + from as u64;
        let top = text.top() + columns.row_height * whole_f32(number);
        let rect = Rect::from_min_size(pos2(text.left(), top), vec2(text.width(), columns.row_height));
        let differs = |index: usize| {
            let theirs = other.as_ref().and_then(|other| other.get(from + index));
            other.is_some() && is_different(row.get(index), theirs)
        };
        let is_selected = |index: usize| selection.contains(&(start + index as u64));
        marks(ui, rect, columns, row.len(), differs, palette.differs);
        marks(ui, rect, columns, row.len(), is_selected, palette.selected);
        row_text(&mut letters, rect, columns, start, row, palette);
        if (start..start + row.len() as u64).contains(&cursor) {
            let index = usize::try_from(cursor - start).unwrap_or(0);
            for (x, letters) in [(columns.hex(index), 2), (columns.ascii(index), 1)] {
                let size = vec2(columns.letters(letters), columns.row_height - 1.0);
                let around = Rect::from_min_size(rect.min + vec2(x, 0.0), size).expand2(vec2(1.0, 0.0));
                painter.rect_stroke(around, 1, (1.0, palette.text), StrokeKind::Inside);
            }
        }
        // Rows that are cut off are not read out.
        if rect.bottom() <= text.bottom() + 1.0 {
            let spoken = spoken(start, row, columns.figures);
            let node = ui.interact(rect, id.with(number), Sense::hover());
            node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        }
    }
}

fn is_different(ours: Option<&KnownByte>, theirs: Option<&KnownByte>) -> bool {
    match (ours, theirs) {
        (Some(KnownByte::Byte(ours)), Some(KnownByte::Byte(theirs))) => ours != theirs,
        (Some(KnownByte::Byte(_)), None) => true,
        _ => false,
    }
}

/// Fills the ground behind marked bytes, run by run.
fn marks(
    ui: &Ui,
    rect: Rect,
    columns: Columns,
    count: usize,
    is_marked: impl Fn(usize) -> bool,
    color: Color32,
) {
    let mut index = 0;
    while index < count {
        let run = (index..count).take_while(|index| is_marked(*index)).count();
        if run == 0 {
            index += 1;
            continue;
        }
        let last = index + run - 1;
        for (from, to) in [
            (
                columns.hex(index) - columns.letter / 2.0,
                columns.hex(last) + columns.letters(2) + columns.letter / 2.0,
            ),
            (columns.ascii(index), columns.ascii(last + 1)),
        ] {
            let area = Rect::from_min_max(
                pos2(rect.left() + from, rect.top()),
                pos2(rect.left() + to, rect.bottom()),
            );
            ui.painter().rect_filled(area, 0, color);
        }
        index += run;
    }
}

fn row_text(
    letters: &mut Letters,
    rect: Rect,
    columns: Columns,
    start: u64,
    row: &[KnownByte],
    palette: &Palette,
) {
    let at = |x: f32| pos2(rect.left() + x, rect.top() + 1.0);
    letters.address(at(MARGIN), start, columns.figures, columns.letter, palette);
    for (index, byte) in row.iter().enumerate() {
        letters.hex(at(columns.hex(index)), *byte, palette);
        letters.letter(at(columns.ascii(index)), *byte, palette);
    }
}

/// A row for screen readers.
fn spoken(start: u64, row: &[KnownByte], figures: usize) -> String {
    let mut hex = String::new();
    let mut letters = String::new();
    for byte in row {
        let (two, letter) = match byte {
            KnownByte::Byte(value) => {
                let letter = char::from(*value);
                (format!(" {value:02X}"), if (' '..='~').contains(&letter) { letter } else { '.' })
            }
            KnownByte::NotYet => (" ··".to_owned(), ' '),
            KnownByte::Unreadable => (" ??".to_owned(), '?'),
        };
        hex += &two;
        letters.push(letter);
    }
    format!("{start:#0width$x} {hex}  {letters}", width = figures + 2)
}

#[expect(clippy::cast_precision_loss, reason = "rows on a screen")]
fn whole_f32(rows: usize) -> f32 {
    rows as f32
}
