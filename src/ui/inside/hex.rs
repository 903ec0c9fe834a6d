//! The bytes of a file: address, sixteen bytes in hex, the same as letters. Draws only what is in sight and scrolls by whole rows of
//! 64-bit addresses, so that a file of any size scrolls as exactly as a small one.

use std::ops::Range;

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{
    Color32, Event, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, TextStyle, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::letters::Letters;
use crate::app::inside::{As, InsideCommand, Known, Look, Side, Step};
use crate::ui::Action;
use crate::ui::theme::Palette;
use crate::words;

/// The scroll bar at the right.
const BAR: f32 = 14.0;
/// Left and right of the text.
const MARGIN: f32 = 6.0;

/// What the view keeps from one picture to the next.
#[derive(Default)]
pub(super) struct HexView {
    /// Points of scrolling that are less than a row.
    rest: f32,
    /// The view gets the focus with the next picture.
    pub(super) take_focus: bool,
    is_selecting: bool,
}

/// Where things stand in a row, in points from the left edge of the view.
#[derive(Clone, Copy)]
struct Columns {
    letter: f32,
    row_height: f32,
    /// Figures of an address.
    figures: usize,
    bytes: usize,
}

impl Columns {
    fn of(ui: &Ui, length: u64, width: f32) -> Columns {
        let font = TextStyle::Monospace.resolve(ui.style());
        let (letter, height) = ui.fonts_mut(|fonts| (fonts.glyph_width(&font, '0'), fonts.row_height(&font)));
        // Each letter is put in its place alone, and would else stand a pixel off now and then.
        let letter = letter.round_to_pixels(ui.pixels_per_point());
        let figures = format!("{length:x}").len().max(8);
        let mut columns = Columns { letter, row_height: (height + 3.0).round(), figures, bytes: 16 };
        if columns.width() > width {
            columns.bytes = 8;
        }
        columns
    }

    /// Where byte `index` begins in hex; between the eighth and the ninth there is a wider gap.
    fn hex(self, index: usize) -> f32 {
        let gap = usize::from(index >= 8);
        MARGIN + self.letters(self.figures + 4 + index * 3 + gap)
    }

    fn ascii(self, index: usize) -> f32 {
        MARGIN + self.letters(self.figures + 4 + self.bytes * 3 + usize::from(self.bytes > 8) + 1 + index)
    }

    fn width(self) -> f32 {
        self.ascii(self.bytes) + MARGIN
    }

    #[expect(clippy::cast_precision_loss, reason = "a hundred letters")]
    fn letters(self, count: usize) -> f32 {
        self.letter * count as f32
    }

    /// The byte of a row that is pointed at; the nearest where there is none.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length on the screen")]
    fn index(self, x: f32) -> usize {
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

/// Draws the bytes of the file that is shown into what room there is.
pub(super) fn hex(ui: &mut Ui, look: &mut Look, view: &mut HexView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let size = ui.available_size().max(vec2(120.0, 60.0));
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let length = look.file(look.shown).map_or(0, |file| file.length);
    let (text, bar) = all.split_left_right_at_x(all.right() - BAR);
    let columns = Columns::of(ui, length, text.width());
    let visible = whole(text.height() / columns.row_height).max(1);
    look.place.set_size(columns.bytes as u64, visible);

    let id = ui.make_persistent_id("hex");
    let response = ui.interact(text, id, Sense::click_and_drag());
    if std::mem::take(&mut view.take_focus) {
        response.request_focus();
    }
    pointer(ui, look, view, &response, columns, text);
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        keys(ui, look, actions);
    }
    // The last row may be in sight by half.
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(all));
    let painter = ui.painter_at(all);
    painter.rect_filled(all, 4, palette.field);
    scroll_bar(ui, look, bar);
    let edge = if response.has_focus() { palette.accent } else { palette.line };
    let in_sight = look.place.in_sight();
    // One row more than there is room for: half of it may be in sight.
    let wanted = usize::try_from(in_sight.end - in_sight.start).unwrap_or(0) + columns.bytes;
    let bytes = look.view(look.shown, in_sight.start, wanted);
    let other = look.second.is_some().then(|| {
        let side = if look.shown == Side::First { Side::Second } else { Side::First };
        look.view(side, in_sight.start, wanted)
    });
    let mut letters = Letters::new(ui, &painter);
    let selection = look.place.selection();
    let cursor = look.place.cursor();
    for (number, row) in bytes.chunks(columns.bytes).enumerate() {
        let from = number * columns.bytes;
        let start = in_sight.start + from as u64;
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
                painter.rect_stroke(around, 1, (1.0, palette.text), eframe::egui::StrokeKind::Inside);
            }
        }
        // Rows that are cut off are not read out.
        if rect.bottom() <= text.bottom() + 1.0 {
            let spoken = spoken(start, row, columns.figures);
            let row_id = id.with(number);
            let node = ui.interact(rect, row_id, Sense::hover());
            node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        }
    }
    painter.rect_stroke(all, 4, (1.0, edge), eframe::egui::StrokeKind::Inside);
    let (from, to) =
        (format!("{:#010x}", in_sight.start), format!("{:#010x}", in_sight.end.saturating_sub(1)));
    let name =
        if length == 0 { words!("inside-no-bytes") } else { words!("inside-hex", from = from, to = to) };
    if length == 0 {
        let at = text.min + Vec2::splat(MARGIN);
        painter.text(
            at,
            eframe::egui::Align2::LEFT_TOP,
            &name,
            TextStyle::Body.resolve(ui.style()),
            palette.weak,
        );
    }
    ui.set_clip_rect(clip);
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, &name));
}

fn is_different(ours: Option<&Known>, theirs: Option<&Known>) -> bool {
    match (ours, theirs) {
        (Some(Known::Byte(ours)), Some(Known::Byte(theirs))) => ours != theirs,
        (Some(Known::Byte(_)), None) => true,
        _ => false,
    }
}

/// Fills the ground behind bytes that are marked, from the first to the last of those that follow each other.
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
    row: &[Known],
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
fn spoken(start: u64, row: &[Known], figures: usize) -> String {
    let mut hex = String::new();
    let mut letters = String::new();
    for byte in row {
        let (two, letter) = match byte {
            Known::Byte(value) => {
                let letter = char::from(*value);
                (format!(" {value:02X}"), if (' '..='~').contains(&letter) { letter } else { '.' })
            }
            Known::NotYet => (" ··".to_owned(), ' '),
            Known::Unreadable => (" ??".to_owned(), '?'),
        };
        hex += &two;
        letters.push(letter);
    }
    format!("{start:#0width$x} {hex}  {letters}", width = figures + 2)
}

fn pointer(ui: &Ui, look: &mut Look, view: &mut HexView, response: &Response, columns: Columns, text: Rect) {
    if response.contains_pointer() {
        let scrolled = ui.input(|input| input.smooth_scroll_delta().y);
        view.rest -= scrolled / columns.row_height;
        let rows = view.rest.trunc();
        view.rest -= rows;
        #[expect(clippy::cast_possible_truncation, reason = "rows on a screen")]
        look.place.scroll(rows as i64);
    }
    let (pressed, down, at, shift) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.primary_pressed(), pointer.primary_down(), pointer.interact_pos(), input.modifiers.shift)
    });
    let Some(at) = at else { return };
    if pressed && response.contains_pointer() {
        response.request_focus();
        view.is_selecting = true;
        look.place.go(address_at(look, columns, text, at), shift);
    } else if !down {
        view.is_selecting = false;
    } else if view.is_selecting && response.dragged() {
        look.place.go(address_at(look, columns, text, at), true);
        // Held past an edge it goes on by a row with every picture.
        if !text.contains(at) {
            ui.request_repaint();
        }
    }
}

/// The address that is pointed at; above and below the rows that of the next row there.
fn address_at(look: &Look, columns: Columns, text: Rect, at: Pos2) -> u64 {
    let top = look.place.top_row();
    let below = (at.y - text.top()) / columns.row_height;
    let row = if below < 0.0 {
        top.saturating_sub(1)
    } else {
        top.saturating_add(whole(below).min(look.place.visible()))
    };
    let index = columns.index(at.x - text.left());
    row.saturating_mul(columns.bytes as u64).saturating_add(index as u64)
}

const STEPS: [(Key, Step); 8] = [
    (Key::ArrowLeft, Step::Left),
    (Key::ArrowRight, Step::Right),
    (Key::ArrowUp, Step::Up),
    (Key::ArrowDown, Step::Down),
    (Key::PageUp, Step::PageUp),
    (Key::PageDown, Step::PageDown),
    (Key::Home, Step::RowStart),
    (Key::End, Step::RowEnd),
];

fn keys(ui: &Ui, look: &mut Look, actions: &mut Vec<Action>) {
    let events = ui.input(|input| input.events.clone());
    for event in events {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.alt => {
                let step = STEPS.iter().find(|(of, _)| *of == key).map(|(_, step)| *step);
                let step = match (step, key) {
                    (_, Key::Home) if modifiers.command => Some(Step::First),
                    (_, Key::End) if modifiers.command => Some(Step::Last),
                    (step, _) => step,
                };
                if let Some(step) = step {
                    look.place.step(step, modifiers.shift);
                } else if key == Key::A && modifiers.matches_logically(Modifiers::COMMAND) {
                    let length = look.file(look.shown).map_or(0, |file| file.length);
                    select(look, &(0..length));
                }
            }
            Event::Copy => actions.push(Action::Inside(InsideCommand::Copy(As::Hex))),
            _ => {}
        }
    }
}

/// Selects a range without moving what is in sight.
fn select(look: &mut Look, range: &Range<u64>) {
    let top = look.place.top_row();
    look.place.jump(range);
    look.place.scroll_to(top);
}

fn scroll_bar(ui: &Ui, look: &mut Look, bar: Rect) {
    let palette = Palette::of(ui);
    let id: Id = ui.make_persistent_id("hex-bar");
    let response = ui.interact(bar, id, Sense::click_and_drag());
    let (rows, last) = (look.place.rows(), look.place.last_top_row());
    let share = if rows == 0 { 1.0 } else { (look.place.visible() as f64 / rows as f64).min(1.0) };
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
        look.place.scroll_to((along * last as f64).round() as u64);
    }
    if response.contains_pointer() {
        let scrolled = ui.input(|input| input.smooth_scroll_delta().y);
        #[expect(clippy::cast_possible_truncation, reason = "rows on a screen")]
        look.place.scroll((-scrolled / 16.0).round() as i64);
    }
    let along = if last == 0 { 0.0 } else { look.place.top_row() as f64 / last as f64 };
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    let top = bar.top() + (along * room) as f32;
    let rect = Rect::from_min_size(pos2(bar.left(), top), vec2(BAR, thumb)).shrink2(vec2(3.0, 2.0));
    let color = if response.hovered() || response.dragged() { palette.text } else { palette.edge };
    if last > 0 {
        ui.painter_at(bar).rect_filled(rect, 4, color);
    }
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ScrollBar, true, words!("inside-hex-bar"));
        info.value = Some(look.place.top_row() as f64);
        info
    });
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows on a screen")]
fn whole(rows: f32) -> u64 {
    rows.max(0.0) as u64
}

#[expect(clippy::cast_precision_loss, reason = "rows on a screen")]
fn whole_f32(rows: usize) -> f32 {
    rows as f32
}
