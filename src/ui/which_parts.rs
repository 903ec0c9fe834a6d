//! Which areas and partitions of a smartphone to read: a field for their names, presets, and the list of the
//! last phone with a search.

use eframe::egui::{CollapsingHeader, Id, ScrollArea, Ui};

use super::field::{Limit, hint_line, line_edit, text_field};
use super::where_to;
use crate::app::{Field, FieldError, PartFact, PartFacts, PartPreset, ReadForm, part_names, with_part};
use crate::present;
use crate::tr;

/// About eight parts; more are scrolled to.
const HEIGHT: f32 = 190.0;

/// Draws the field, the presets and the list.
pub(super) fn which_parts(ui: &mut Ui, form: &mut ReadForm, facts: &PartFacts, errors: &[FieldError]) {
    let errors = where_to::of(errors, Field::Parts);
    text_field(ui, &tr!("parts-names"), &mut form.parts, "boot1, nvram", f32::INFINITY, &errors);
    ui.horizontal_wrapped(|ui| {
        for preset in PartPreset::ALL {
            let words = match preset {
                PartPreset::Boot => tr!("parts-boot"),
                PartPreset::Nvram => tr!("parts-nvram"),
            };
            let names = facts.names_of(preset);
            let button = ui.add_enabled(!names.is_empty(), eframe::egui::Button::new(words));
            if button.on_hover_text(names.join(", ")).clicked() {
                form.parts = names.join(", ");
            }
        }
    });
    hint_line(ui, &tr!("parts-hint"));
    if facts.iter().next().is_some() {
        let list = CollapsingHeader::new(tr!("parts-last-phone")).id_salt("parts");
        list.show(ui, |ui| last_phone(ui, form, facts));
    }
}

/// What the last phone has, with sizes; what is chosen is ticked.
fn last_phone(ui: &mut Ui, form: &mut ReadForm, facts: &PartFacts) {
    let id = Id::unique("parts-search");
    let mut wanted: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let edit = line_edit(&mut wanted, Limit::Name).hint_text(tr!("parts-search"));
    ui.add(edit).accessible_name(tr!("parts-search"));
    ui.data_mut(|data| data.insert_temp(id, wanted.clone()));
    let wanted = wanted.trim().to_lowercase();
    let shown: Vec<&PartFact> =
        facts.iter().filter(|fact| fact.name.to_lowercase().contains(&wanted)).collect();
    ScrollArea::vertical().id_salt("parts-list").max_height(HEIGHT).show(ui, |ui| {
        for fact in shown {
            let was_on = part_names(&form.parts).contains(&fact.name.as_str());
            let mut is_on = was_on;
            let words = tr!("parts-line", name = fact.name.as_str(), size = present::size(fact.size));
            ui.checkbox(&mut is_on, words);
            if is_on != was_on {
                form.parts = with_part(&form.parts, &fact.name, is_on);
            }
        }
    });
}
