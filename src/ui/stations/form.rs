//! The form for several phones: which phones, what is read, where it goes, how it is checked; and beside it what
//! will happen. Reuses the parts of the form for a single phone.

use eframe::egui::{Ui, Vec2};

use super::export;
use crate::app::{
    AppController, BATCH_PLACEHOLDERS, Field, FieldError, LATE_PLACEHOLDERS, Phones, PortPick,
    SHEET_PLACEHOLDERS,
};
use crate::present::several_error;
use crate::tr;
use crate::ui::field::{error_line, hint_line, text_field};
use crate::ui::icons::{Icon, icon};
use crate::ui::scale::{BODY, M, S};
use crate::ui::several::{StationsAction, Table};
use crate::ui::theme::{Palette, TWO_COLUMNS_FROM, card, card_heading};
use crate::ui::view::{Action, DesktopDialog, Dialog, Paste, View};
use crate::ui::which_parts::Listing;
use crate::ui::{pictures, what_to_read, where_to};

/// Draws the form.
pub(super) fn form(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    free: Option<u64>,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    if ui.available_width() < TWO_COLUMNS_FROM {
        fields(ui, controller, view, free, errors, actions);
        ui.add_space(S);
        what_happens(ui, controller, actions);
        return;
    }
    let width = ((ui.available_width() - S) / 2.0).floor();
    ui.horizontal_top(|ui| {
        for is_left in [true, false] {
            ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
                ui.set_width(width);
                ui.vertical(|ui| match is_left {
                    true => fields(ui, controller, view, free, errors, actions),
                    false => what_happens(ui, controller, actions),
                });
            });
        }
    });
}

fn fields(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    free: Option<u64>,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let (mut several, mut form) = (controller.several.state.form.clone(), controller.state.form.clone());
    card(ui, |ui| {
        card_heading(ui, tr!("several-phones"));
        ui.horizontal_wrapped(|ui| {
            ui.radio_value(&mut several.phones, Phones::All, tr!("several-phones-all"));
            ui.radio_value(&mut several.phones, Phones::Ports, tr!("several-phones-ports"));
            ui.radio_value(&mut several.phones, Phones::Practice, tr!("several-phones-practice"));
        });
        if several.phones == Phones::Ports {
            let (name, width) = (tr!("several-ports"), ui.available_width());
            ui.label(name.as_str());
            let hint = if cfg!(windows) { "COM5, COM6" } else { "/dev/ttyUSB0, /dev/ttyUSB1" };
            text_field(ui, &name, &mut several.ports, hint, width, &of(errors, Field::Port));
            hint_line(ui, &tr!("several-ports-hint"));
        }
        if several.phones == Phones::Practice {
            hint_line(ui, &tr!("several-phones-practice-hint"));
        }
    });
    ui.add_space(S);
    // Which port is chosen for a single phone does not matter.
    let port = std::mem::replace(&mut form.port, PortPick::Auto);
    let state = (&controller.state, Listing::NotOffered);
    if what_to_read::what_to_read(ui, &mut form, state, None, errors, actions) {
        view.dialog = Some(Dialog::PasteRows(Paste::default()));
    }
    form.port = port;
    // Typed on the page of a single phone, where it is folded away.
    for error in of(errors, Field::BlockSize) {
        error_line(ui, &error);
    }
    ui.add_space(S);
    card(ui, |ui| {
        card_heading(ui, tr!("where-heading"));
        let no_dialog = view.desktop_dialog == DesktopDialog::FolderUnavailable;
        where_to::folder_field(ui, &mut form, free, no_dialog, errors, actions);
        ui.label(tr!("where-pattern"));
        let width = ui.available_width();
        let wrong = of(errors, Field::Pattern);
        text_field(ui, &tr!("where-pattern"), &mut several.pattern, "", width, &wrong);
        let braced = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
            names.join(" ")
        };
        hint_line(ui, &tr!("several-pattern-hint", places = braced(&BATCH_PLACEHOLDERS)));
        hint_line(ui, &tr!("several-pattern-sheet-hint", places = braced(&SHEET_PLACEHOLDERS)));
        hint_line(ui, &tr!("where-pattern-late-hint", places = braced(&LATE_PLACEHOLDERS)));
    });
    ui.add_space(S);
    card(ui, |ui| {
        where_to::check_choice(ui, &mut form);
        where_to::reading_program(ui, &mut form);
    });
    if several != controller.several.state.form {
        actions.push(Action::Stations(StationsAction::Edit(Box::new(several))));
    }
    if form != controller.state.form {
        actions.push(Action::EditForm(Box::new(form)));
    }
}

fn what_happens(ui: &mut Ui, controller: &AppController, actions: &mut Vec<Action>) {
    card(ui, |ui| {
        card_heading(ui, tr!("several-ready"));
        let steps = [tr!("several-step-start"), tr!("several-step-plug"), tr!("several-step-unplug")];
        for (index, step) in steps.iter().enumerate() {
            ui.label(tr!("failed-step", number = index + 1, text = step.as_str()));
        }
        ui.add_space(S);
        pictures::pictures(ui, pictures::Progress::Ahead, true);
        ui.add_space(M);
        let palette = Palette::of(ui);
        for promise in
            [tr!("several-ready-text"), tr!("promise-read-only"), tr!("promise-true"), tr!("promise-kept")]
        {
            ui.horizontal_wrapped(|ui| {
                icon(ui, Icon::Check, BODY, palette.good);
                ui.label(promise);
            });
        }
    });
    if controller.several.state.has_records() {
        ui.add_space(S);
        card(ui, |ui| {
            card_heading(ui, tr!("several-ready-last"));
            ui.horizontal_wrapped(|ui| {
                export::button(ui, Table::Csv, true, actions);
                export::button(ui, Table::Html, true, actions);
            });
        });
    }
}

/// The sentences about one field.
fn of(errors: &[FieldError], field: Field) -> Vec<String> {
    errors.iter().filter(|error| error.field == field).map(several_error).collect()
}
