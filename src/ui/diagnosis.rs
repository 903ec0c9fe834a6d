//! Why the phone is not found: the sentence, its numbered steps, and the button that installs the rule for phones (Linux).
//!
//! Drawn by the waiting screen and by the end of a job that found no phone. Knows no rules: those are in `finder`.

use std::path::Path;

use eframe::egui::{CollapsingHeader, Frame, Label, Margin, RichText, Stroke, Ui};

use super::Action;
use super::icons::{Icon, icon};
use super::theme::Palette;
use crate::app::{AppState, Rule};
use crate::words;
use bromide_engine::finder::Diagnosis;
use bromide_engine::finder::doctor::{self, Outcome, Treatment};

/// Draws a diagnosis.
pub(super) fn diagnosis(ui: &mut Ui, found: &Diagnosis, state: &AppState, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 8)).fill(palette.field);
    frame.stroke(Stroke::new(1.0, palette.warn)).corner_radius(6).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Warning, 18.0, palette.warn);
            let sentence =
                RichText::new(words!("find-sentence", text = found.sentence())).size(16.0).strong();
            ui.add(Label::new(sentence).wrap());
        });
        for (index, step) in found.steps().iter().enumerate() {
            ui.add(Label::new(words!("failed-step", number = index + 1, text = step.as_str())).wrap());
        }
        if found.asks_for_rule() {
            rule(ui, found, state, actions);
        }
    });
}

/// What became of the rule: also when the diagnosis that asked for it has gone by it.
pub(super) fn treated(ui: &mut Ui, state: &AppState) {
    let palette = Palette::of(ui);
    match &state.rule {
        Rule::Idle => {}
        Rule::Asking => drop(ui.label(words!("rule-asking"))),
        Rule::Treated(outcome) => {
            let is_done = matches!(outcome, Outcome::Done(_));
            let (sign, color) =
                if is_done { (Icon::Check, palette.good) } else { (Icon::Warning, palette.warn) };
            ui.horizontal_wrapped(|ui| {
                icon(ui, sign, 15.0, color);
                ui.label(RichText::new(outcome.words()).color(color));
            });
        }
    }
}

/// The rule: what it says, whether it is there, and the buttons.
fn rule(ui: &mut Ui, found: &Diagnosis, state: &AppState, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let is_asking = state.rule == Rule::Asking;
    let is_ours =
        doctor::is_ours_installed() || state.rule == Rule::Treated(Outcome::Done(Treatment::Install));
    ui.horizontal_wrapped(|ui| {
        let install = ui.add_enabled(!is_asking, eframe::egui::Button::new(words!("rule-install")));
        if install.clicked() {
            actions.push(Action::Treat(Treatment::Install));
        }
        if is_ours {
            let remove = ui.add_enabled(!is_asking, eframe::egui::Button::new(words!("rule-remove")));
            if remove.clicked() {
                actions.push(Action::Treat(Treatment::Remove));
            }
        }
    });
    treated(ui, state);
    let facts = |port: &str| doctor::node_facts(Path::new(port)).map(|facts| facts.words());
    if let Diagnosis::Denied { port } = found
        && let Some(facts) = facts(port)
    {
        ui.label(RichText::new(facts).small().color(palette.weak));
    }
    CollapsingHeader::new(words!("rule-show")).id_salt("rule").show(ui, |ui| {
        ui.label(RichText::new(words!("rule-place", path = doctor::RULE_PATH)).small());
        ui.add(Label::new(RichText::new(doctor::RULE).monospace().small()).wrap());
    });
}
