//! *What does 4032 mean?*: the dialog that explains error numbers of SP Flash Tool, agents and boot ROMs. Opened from
//! the settings, the screen of a held smartphone and the end screens. Knows no state.

use eframe::egui::{Label, Ui};

use super::dialogs::{Body, DialogFrame, dialog};
use super::field::{Limit, hint_line, named_edit};
use super::scale::{BODY, XS, bold};
use super::theme::Palette;
use super::view::Action;
use crate::present;
use crate::tr;

/// The button that opens the dialog.
pub(super) fn open_button(ui: &mut Ui, actions: &mut Vec<Action>) {
    if ui.button(tr!("number-open")).on_hover_text(tr!("number-open.hover")).clicked() {
        actions.push(Action::ExplainNumber);
    }
}

/// Draws the dialog; `text` is what was typed. Returns whether it is to be closed.
pub(super) fn number_dialog(ui: &Ui, text: &mut String) -> bool {
    let (heading, main) = (tr!("number-heading"), tr!("dialog-close"));
    let frame = DialogFrame { id: "number", heading, width: 480.0, main, other: None };
    let left = dialog(ui, frame, |ui| {
        let width = ui.available_width();
        let field = named_edit(ui, &tr!("number-field"), text, ("4032", Limit::Name), width, false);
        hint_line(ui, &tr!("number-hint"));
        for (label, meaning) in present::explain_number(text) {
            ui.add_space(XS);
            match label {
                Some(label) => {
                    ui.add(Label::new(bold(label, BODY)).wrap());
                    ui.add(Label::new(meaning).wrap());
                }
                None => {
                    ui.visuals_mut().override_text_color = Some(Palette::of(ui).warn);
                    ui.add(Label::new(meaning).wrap());
                    ui.visuals_mut().override_text_color = None;
                }
            }
        }
        Body { first: Some(field), is_complete: true }
    });
    left.is_some()
}
