//! Where the dump goes: folder, file name, free space. And the options, folded away.

use std::path::Path;

use eframe::egui::{CollapsingHeader, Color32, ComboBox, RichText, TextStyle, Ui};

use super::field::{Limit, cell, error_line, hint_line, text_field};
use super::theme::{Palette, card, card_heading};
use super::view::Action;
use crate::app::{
    CheckChoice, Extent, Field, FieldError, LATE_PLACEHOLDERS, PLACEHOLDERS, ReadForm, ReadingProgramChoice,
};
use crate::present;
use crate::tr;

/// Below this many bytes the free space is a warning: the largest flash of the phones that can be read.
const LITTLE: u64 = 64 << 20;

/// What is known of the folder.
#[derive(Debug, Clone, Copy)]
pub(super) struct FolderFacts {
    /// Bytes that are free.
    pub(super) free: Option<u64>,
    /// There is no dialog to choose it.
    pub(super) no_dialog: bool,
    /// It is that of an unfinished backup.
    pub(super) continues: bool,
}

/// Draws the card.
pub(super) fn where_to(
    ui: &mut Ui,
    form: &mut ReadForm,
    FolderFacts { free, no_dialog, continues }: FolderFacts,
    errors: &[FieldError],
    may_edit: bool,
    actions: &mut Vec<Action>,
) {
    card(ui, |ui| {
        card_heading(ui, tr!("where-heading"));
        ui.add_enabled_ui(may_edit, |ui| {
            folder_field(ui, form, free, no_dialog, errors, actions);
            let is_backup = matches!(form.extent, Extent::WithoutUserData | Extent::Parts);
            if continues && form.extent != Extent::Ranges {
                hint_line(ui, &tr!("where-backup-continues"));
            } else if is_backup || form.is_smartphone() {
                hint_line(ui, &tr!("where-backup"));
            }
            if is_backup || (form.is_smartphone() && form.extent == Extent::Whole) {
                return;
            }
            ui.label(tr!("where-pattern"));
            let width = ui.available_width();
            let name = tr!("where-pattern");
            text_field(ui, &name, &mut form.pattern, "", width, &of(errors, Field::Pattern));
            let places = PLACEHOLDERS.map(|name| format!("{{{name}}}")).join(" ");
            hint_line(ui, &tr!("where-pattern-hint", places = places));
            let places = LATE_PLACEHOLDERS.map(|name| format!("{{{name}}}")).join(" ");
            hint_line(ui, &tr!("where-pattern-late-hint", places = places));
            if let Some(name) = form.name_while_reading() {
                hint_line(ui, &tr!("where-pattern-late", name = name));
            }
        });
    });
}

/// The folder, its dialog and the free space.
pub(super) fn folder_field(
    ui: &mut Ui,
    form: &mut ReadForm,
    free: Option<u64>,
    no_dialog: bool,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    ui.label(tr!("where-folder"));
    ui.horizontal(|ui| {
        let choose = tr!("where-choose");
        // The button ends where the fields do.
        let font = TextStyle::Button.resolve(ui.style());
        let text = ui.painter().layout_no_wrap(choose.clone(), font, Color32::PLACEHOLDER);
        let button = text.size().x + 2.0 * ui.spacing().button_padding.x;
        let width = (ui.available_width() - button - ui.spacing().item_spacing.x).max(120.0);
        let wrong = !of(errors, Field::Folder).is_empty();
        cell(ui, &tr!("where-folder"), &mut form.folder, ("", Limit::Path), width, wrong);
        if ui.button(choose).on_hover_text(tr!("where-choose.hover")).clicked() {
            actions.push(Action::AskFolder);
        }
    });
    of(errors, Field::Folder).iter().for_each(|error| error_line(ui, error));
    if no_dialog {
        hint_line(ui, &tr!("where-no-dialog"));
    }
    if let Some(free) = free {
        let color = if free < LITTLE { Palette::of(ui).warn } else { Palette::of(ui).weak_in(ui) };
        let free = tr!("where-free", size = present::size(free));
        ui.label(RichText::new(free).small().color(color));
    }
}

/// The folder as a path, unless nothing was typed.
pub(super) fn folder(form: &ReadForm) -> Option<&Path> {
    let typed = form.folder.trim();
    (!typed.is_empty()).then(|| Path::new(typed))
}

/// Draws the options.
pub(super) fn options(ui: &mut Ui, form: &mut ReadForm, errors: &[FieldError], may_edit: bool) {
    card(ui, |ui| {
        let wrong = of(errors, Field::BlockSize);
        // What is wrong in here must not stay folded away.
        let open = (!wrong.is_empty()).then_some(true);
        CollapsingHeader::new(tr!("options-heading")).id_salt("options").open(open).show(ui, |ui| {
            ui.add_enabled_ui(may_edit, |ui| {
                check_choice(ui, form);
                ui.label(tr!("options-block"));
                let hint = tr!("options-block-hint");
                let width = ui.available_width();
                text_field(ui, &tr!("options-block"), &mut form.block_size, &hint, width, &wrong);
                ui.checkbox(&mut form.reset, tr!("options-reset")).on_hover_text(tr!("options-reset.hover"));
                ui.checkbox(&mut form.direct_usb, tr!("options-direct-usb"))
                    .on_hover_text(tr!("options-direct-usb.hover"));
                if !form.is_smartphone() {
                    reading_program(ui, form);
                }
            });
        });
    });
}

/// Whether feature phones are read by Bromide's own program.
pub(super) fn reading_program(ui: &mut Ui, form: &mut ReadForm) {
    let mut is_on = form.program == ReadingProgramChoice::On;
    ui.checkbox(&mut is_on, tr!("options-program"));
    form.program = if is_on { ReadingProgramChoice::On } else { ReadingProgramChoice::Off };
    hint_line(ui, &tr!("options-program-hint"));
}

/// How to check.
pub(super) fn check_choice(ui: &mut Ui, form: &mut ReadForm) {
    ui.label(tr!("options-check"));
    let combo = ComboBox::from_id_salt("check").width(ui.available_width());
    let combo = combo.selected_text(check_words(form.check));
    let response = combo.show_ui(ui, |ui| {
        for check in [CheckChoice::Auto, CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off] {
            ui.selectable_value(&mut form.check, check, check_words(check));
        }
    });
    response.response.accessible_name(tr!("options-check"));
}

fn check_words(check: CheckChoice) -> String {
    match check {
        CheckChoice::Auto => tr!("options-check-auto"),
        CheckChoice::Full => tr!("options-check-full"),
        CheckChoice::Sampled => tr!("options-check-sampled"),
        CheckChoice::Off => tr!("options-check-off"),
    }
}

/// The sentences about one field.
pub(super) fn of(errors: &[FieldError], field: Field) -> Vec<String> {
    errors.iter().filter(|error| error.field == field).map(|error| error.sentence()).collect()
}
