//! Which areas and partitions of a smartphone to save: a field for their names, presets, and the list of the last
//! phone with a search. Without a list, a button that reads it from the phone.

use eframe::egui::{Button, Id, Label, ScrollArea, Ui};

use super::field::{Limit, hint_line, line_edit, text_field};
use super::view::Action;
use super::{lines, where_to};
use crate::app::{
    Field, FieldError, PartFact, PartFacts, PartPreset, ReadForm, UiCommand, part_names, with_part,
};
use crate::present;
use crate::tr;

/// About eight parts; more are scrolled to.
const HEIGHT: f32 = 190.0;
/// What the rest of the window needs beside that: in taller ones the list grows.
const REST: f32 = 940.0;

/// Whether a phone can be asked for its parts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listing {
    /// A button does it.
    Offered,
    /// It cannot: several phones are read.
    NotOffered,
}

/// Draws the field, the presets and the list.
pub(super) fn which_parts(
    ui: &mut Ui,
    form: &mut ReadForm,
    (facts, listing): (&PartFacts, Listing),
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let errors = where_to::of(errors, Field::Parts);
    text_field(ui, &tr!("parts-names"), &mut form.parts, "boot1, nvram", f32::INFINITY, &errors);
    presets(ui, form, facts);
    hint_line(ui, &tr!("parts-hint"));
    if facts.is_empty() {
        if listing == Listing::Offered {
            ui.add(Label::new(tr!("parts-none-known")).wrap());
            list_button(ui, tr!("parts-list"), actions);
        }
        return;
    }
    let wanted = search(ui, form, (facts, listing), actions);
    let problem = facts.table.and_then(|(table, area)| present::table_problem(table, area));
    lines::warnings(ui, problem);
    let is_shown = |fact: &&PartFact| fact.name.to_lowercase().contains(&wanted);
    let shown: Vec<&PartFact> = facts.iter().filter(is_shown).collect();
    if shown.is_empty() {
        hint_line(ui, &tr!("parts-search-nothing"));
    }
    let height = HEIGHT + (ui.ctx().content_rect().height() - REST).max(0.0);
    ScrollArea::vertical().id_salt("parts-list").max_height(height).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for fact in shown {
                let names = part_names(&form.parts);
                let was_on = names.iter().any(|name| name.eq_ignore_ascii_case(&fact.name));
                let mut is_on = was_on;
                let words = tr!("parts-line", name = fact.name.as_str(), size = present::size(fact.size));
                ui.checkbox(&mut is_on, words);
                if is_on != was_on {
                    form.parts = with_part(&form.parts, &fact.name, is_on);
                }
            }
        },
    );
}

/// Each preset takes what the phone has; what it does not have is said.
fn presets(ui: &mut Ui, form: &mut ReadForm, facts: &PartFacts) {
    ui.horizontal_wrapped(|ui| {
        for preset in PartPreset::ALL {
            let words = match preset {
                PartPreset::Boot => tr!("parts-boot"),
                PartPreset::Nvram => tr!("parts-nvram"),
            };
            let names = facts.names_of(preset);
            let button = ui.add_enabled(!names.is_empty(), Button::new(words));
            let missing = facts.missing_of(preset);
            let mut hover = vec![present::listed(&names)];
            if !missing.is_empty() {
                hover.push(tr!("parts-missing", names = present::listed(&missing)));
            }
            hover.retain(|line| !line.is_empty());
            if button.on_hover_text(hover.join("\n")).clicked() {
                form.parts = names.join(", ");
            }
        }
    });
    // Of the preset that is chosen.
    let chosen = part_names(&form.parts);
    let is_chosen = |preset: &&PartPreset| !chosen.is_empty() && facts.names_of(**preset) == chosen;
    let missing = PartPreset::ALL.iter().find(is_chosen).map(|preset| facts.missing_of(*preset));
    if let Some(missing) = missing.filter(|missing| !missing.is_empty()) {
        hint_line(ui, &tr!("parts-missing", names = present::listed(&missing)));
    }
}

/// The search, and what is done with the whole list. Returns what is searched for.
fn search(
    ui: &mut Ui,
    form: &mut ReadForm,
    (facts, listing): (&PartFacts, Listing),
    actions: &mut Vec<Action>,
) -> String {
    let id = Id::unique("parts-search");
    let mut wanted: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let edit = line_edit(&mut wanted, Limit::Name).hint_text(tr!("parts-search")).desired_width(120.0);
        ui.add(edit).accessible_name(tr!("parts-search"));
        if ui.button(tr!("parts-all")).clicked() {
            let names: Vec<&str> = facts.saved_names().collect();
            form.parts = names.join(", ");
        }
        if ui.button(tr!("parts-none")).clicked() {
            form.parts.clear();
        }
        if listing == Listing::Offered {
            list_button(ui, tr!("parts-list-again"), actions);
        }
    });
    ui.data_mut(|data| data.insert_temp(id, wanted.clone()));
    wanted.trim().to_lowercase()
}

fn list_button(ui: &mut Ui, words: String, actions: &mut Vec<Action>) {
    if ui.button(words).on_hover_text(tr!("parts-list.hover")).clicked() {
        actions.push(Action::Command(UiCommand::ListParts));
    }
}
