//! What to read: the whole flash, or a grid of ranges as in a read-back tab.

use eframe::egui::{RichText, ScrollArea, TextEdit, TextStyle, TextWrapMode, Ui, WidgetText};

use super::dialogs::{Body, DialogFrame, Left, Other, dialog};
use super::estimate::estimate;
use super::field::{Limit, cell, error_line, hint_line};
use super::theme::{Palette, card, card_heading};
use super::view::{Action, Paste};
use super::which_parts::{self, Listing};
use crate::app::{AppState, Column, Extent, Field, FieldError, ReadForm, Row, UiCommand, part_names};
use crate::present::{self, Present as _};
use crate::tr;

/// At most this many errors are shown.
const MOST_ERRORS_SHOWN: usize = 3;

const FILE_WIDTH: f32 = 92.0;
/// The same beside an area, which needs room, too.
const NARROW: (f32, f32) = (80.0, 74.0);
const AREA_WIDTH: f32 = 54.0;
const NUMBER_WIDTH: f32 = 82.0;
const SIZE_WIDTH: f32 = 50.0;
/// What a field has beside its text, and room for the cursor.
const FIELD_MARGIN: f32 = 20.0;

/// The widths of the columns: as wide as the longest text in each, so that nothing is cut off.
#[derive(Debug, Clone, Copy)]
struct Widths {
    file: f32,
    /// `None`: the phone has one area only.
    area: Option<f32>,
    start: f32,
    length: f32,
    size: f32,
}

impl Widths {
    fn of(ui: &Ui, form: &ReadForm) -> Widths {
        let most = ui.available_width() - FIELD_MARGIN;
        let width = |text: &str| {
            let galley = WidgetText::from(text).into_galley(
                ui,
                Some(TextWrapMode::Extend),
                f32::INFINITY,
                TextStyle::Body,
            );
            galley.size().x.ceil()
        };
        let widest = |least: f32, text: &dyn Fn(&Row) -> String| {
            form.rows.iter().map(|row| width(&text(row))).fold(least, f32::max).min(most)
        };
        let field = |least: f32, text: &dyn Fn(&Row) -> String| {
            (widest(least - FIELD_MARGIN, text) + FIELD_MARGIN).min(most)
        };
        let has_area = !form.is_feature_phone();
        let (file, number) = if has_area { NARROW } else { (FILE_WIDTH, NUMBER_WIDTH) };
        Widths {
            file: field(file, &|row| row.file.clone()),
            area: has_area.then(|| field(AREA_WIDTH, &|row| row.area.clone())),
            start: field(number, &|row| row.start.clone()),
            length: field(number, &|row| row.length.clone()),
            size: widest(SIZE_WIDTH, &|row| row.size().map(present::size).unwrap_or_default()),
        }
    }

    /// Whether a row has room beside its check box and its button; otherwise it takes several lines.
    fn fit(self, ui: &Ui) -> bool {
        let gaps = if self.area.is_some() { 6.0 } else { 5.0 };
        let others = ui.spacing().icon_width + gaps * ui.spacing().item_spacing.x + 2.0 * FIELD_MARGIN;
        let area = self.area.unwrap_or_default();
        self.file + area + self.start + self.length + self.size + others <= ui.available_width()
    }
}

/// Draws the card. Returns whether ranges are to be pasted.
pub(super) fn what_to_read(
    ui: &mut Ui,
    form: &mut ReadForm,
    (state, listing): (&AppState, Listing),
    free: Option<u64>,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) -> bool {
    let may_edit = UiCommand::EditForm.is_enabled(&state.station);
    let parts = &state.parts;
    let mut pastes = false;
    card(ui, |ui| {
        card_heading(ui, tr!("read-heading"));
        ui.add_enabled_ui(may_edit, |ui| {
            let (whole, hint) = match (form.is_feature_phone(), form.is_smartphone()) {
                (true, _) => (tr!("read-whole"), tr!("read-whole-hint")),
                (_, true) => (tr!("read-backup"), tr!("read-backup-hint")),
                _ => (tr!("read-everything"), tr!("read-everything-hint")),
            };
            ui.horizontal_wrapped(|ui| {
                ui.radio_value(&mut form.extent, Extent::Whole, whole);
                // What a feature phone does not have is shown only while it is chosen.
                for (extent, words) in [
                    (Extent::WithoutUserData, tr!("read-without-user-data")),
                    (Extent::Parts, tr!("read-parts")),
                ] {
                    if !form.is_feature_phone() || form.extent == extent {
                        ui.radio_value(&mut form.extent, extent, words);
                    }
                }
                ui.radio_value(&mut form.extent, Extent::Ranges, tr!("read-ranges"));
            });
            let bytes = match form.extent {
                Extent::Whole => {
                    hint_line(ui, &hint);
                    parts.bytes(true).filter(|_| !form.is_feature_phone())
                }
                Extent::WithoutUserData => {
                    hint_line(ui, &tr!("read-without-user-data-hint"));
                    parts.bytes(false)
                }
                Extent::Parts => {
                    which_parts::which_parts(ui, form, (parts, listing), errors, actions);
                    let names = part_names(&form.parts);
                    parts.bytes_of(&names).filter(|_| !names.is_empty())
                }
                Extent::Ranges => {
                    pastes = ranges(ui, form, errors, actions);
                    None
                }
            };
            if let Some(bytes) = bytes {
                if form.extent != Extent::Parts {
                    hint_line(ui, &tr!("estimate-last-phone"));
                }
                estimate(ui, bytes, parts.time_for(bytes), free);
            }
        });
    });
    pastes
}

fn ranges(ui: &mut Ui, form: &mut ReadForm, errors: &[FieldError], actions: &mut Vec<Action>) -> bool {
    let widths = Widths::of(ui, form);
    if widths.fit(ui) {
        heading(ui, widths);
    }
    let mut gone = None;
    for row in 0..form.rows.len() {
        if range(ui, form, row, errors, widths) {
            gone = Some(row);
        }
    }
    if let Some(row) = gone {
        form.remove_row(row);
    }
    for error in errors.iter().filter(|error| error.field == Field::Rows) {
        error_line(ui, &error.sentence());
    }
    let mut pastes = false;
    ui.horizontal_wrapped(|ui| {
        if ui.button(tr!("read-add")).clicked() {
            form.add_row();
        }
        pastes = ui.button(tr!("read-paste")).on_hover_text(tr!("read-paste.hover")).clicked();
        if ui.button(tr!("import-open")).on_hover_text(tr!("import-open.hover")).clicked() {
            actions.push(Action::AskScatter);
        }
        if form.rows.len() > 1 && ui.button(tr!("read-remove-all")).clicked() {
            form.remove_rows();
        }
    });
    hint_line(ui, &tr!("read-numbers-hint"));
    if !form.is_feature_phone() {
        hint_line(ui, &tr!("read-area-hint"));
    }
    pastes
}

fn heading(ui: &mut Ui, widths: Widths) {
    let weak = Palette::of(ui).weak_in(ui);
    ui.horizontal(|ui| {
        ui.add_space(ui.spacing().icon_width + ui.spacing().item_spacing.x);
        for (words, width) in [
            (tr!("read-file"), Some(widths.file)),
            (tr!("read-area"), widths.area),
            (tr!("read-start"), Some(widths.start)),
            (tr!("read-length"), Some(widths.length)),
            (tr!("read-size"), Some(widths.size)),
        ] {
            let Some(width) = width else { continue };
            in_width(ui, width, RichText::new(words).small().color(weak));
        }
    });
}

/// A label that takes exactly `width`, so that columns stand below each other.
fn in_width(ui: &mut Ui, width: f32, text: RichText) {
    let height = ui.spacing().interact_size.y;
    ui.allocate_ui_with_layout(
        [width, height].into(),
        eframe::egui::Layout::left_to_right(eframe::egui::Align::Center),
        |ui| {
            ui.set_width(width);
            ui.add(eframe::egui::Label::new(text).truncate());
        },
    );
}

/// One range. Returns whether it is to go.
fn range(ui: &mut Ui, form: &mut ReadForm, row: usize, errors: &[FieldError], widths: Widths) -> bool {
    let wrong = |column| {
        let field = Field::Cell { row, column };
        errors.iter().filter(move |error| error.field == field)
    };
    let number = row + 1;
    let mut gone = false;
    let Some(range) = form.rows.get_mut(row) else { return false };
    let fits = widths.fit(ui);
    let cells = |ui: &mut Ui| {
        ui.checkbox(&mut range.on, "").accessible_name(tr!("read-row-on", number = number));
        let column = |ui: &mut Ui, column, name: String, text: &mut String, hint: &str, width| {
            // A field never shrinks to the rest of a line.
            if !fits && ui.available_size_before_wrap().x < width {
                ui.end_row();
            }
            let is_name = matches!(column, Column::File | Column::Area);
            let limit = if is_name { Limit::Name } else { Limit::Number };
            cell(ui, &name, text, (hint, limit), width, wrong(column).next().is_some());
        };
        let auto = tr!("read-file-auto");
        column(ui, Column::File, tr!("read-row-file", number = number), &mut range.file, &auto, widths.file);
        if let Some(width) = widths.area {
            let (name, hint) = (tr!("read-row-area", number = number), tr!("read-area-main"));
            column(ui, Column::Area, name, &mut range.area, &hint, width);
        }
        let name = tr!("read-row-start", number = number);
        column(ui, Column::Start, name, &mut range.start, "0x0", widths.start);
        let name = tr!("read-row-length", number = number);
        let end = tr!("read-length-auto");
        column(ui, Column::Length, name, &mut range.length, &end, widths.length);
        in_width(ui, widths.size, RichText::new(range.size().map(present::size).unwrap_or_default()));
        let remove = ui.button(tr!("read-remove"));
        gone = remove.accessible_name(tr!("read-row-remove", number = number)).clicked();
    };
    if fits {
        ui.horizontal(cells);
    } else {
        ui.horizontal_wrapped(cells);
    }
    if range.on {
        for error in [Column::File, Column::Area, Column::Start, Column::Length].into_iter().flat_map(wrong) {
            error_line(ui, &error.sentence());
        }
    }
    gone
}

/// The dialog that takes several lines at once. Returns whether it is to be closed.
pub(super) fn paste_dialog(
    ui: &mut Ui,
    form: &ReadForm,
    open: &mut Paste,
    actions: &mut Vec<Action>,
) -> bool {
    let (heading, main) = (tr!("paste-heading"), tr!("paste-add"));
    let frame = DialogFrame { id: "paste", heading, width: 460.0, main, other: Some(Other::Cancel) };
    let left = dialog(ui, frame, |ui| {
        ui.label(tr!("paste-hint"));
        // Room for heading, errors and buttons on the smallest window with the largest text.
        let height = (ui.ctx().content_rect().height() - 190.0).clamp(40.0, 180.0);
        let field = ScrollArea::vertical().id_salt("paste-text").max_height(height).show(ui, |ui| {
            let edit = TextEdit::multiline(&mut open.text).desired_rows(6).desired_width(f32::INFINITY);
            let edit = edit.char_limit(Limit::Lines.chars()).font(eframe::egui::TextStyle::Monospace);
            ui.add(edit.hint_text("0x0 0x10000 boot.bin")).accessible_name(tr!("paste-lines"))
        });
        for error in open.errors.iter().take(MOST_ERRORS_SHOWN) {
            error_line(ui, &error.present());
        }
        if open.errors.len() > MOST_ERRORS_SHOWN {
            error_line(ui, &tr!("paste-more", count = open.errors.len() - MOST_ERRORS_SHOWN));
        }
        Body { first: Some(field.inner), is_complete: true }
    });
    if left == Some(Left::Main) {
        let mut form = form.clone();
        open.errors = form.paste_rows(&open.text);
        actions.push(Action::EditForm(Box::new(form)));
        for (index, error) in open.errors.iter_mut().enumerate() {
            error.line = index + 1;
        }
        // What was taken is in the grid; what was not stays here to be mended.
        let rest: Vec<&str> = open.errors.iter().map(|error| error.text.as_str()).collect();
        open.text = rest.join("\n");
        return open.errors.is_empty();
    }
    left.is_some()
}
