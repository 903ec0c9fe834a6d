//! Why the phone is not found: the sentence, its numbered steps, and the button that installs the rule for
//! phones (Linux).
//!
//! Drawn by the waiting screen and by the end of a job that found no phone. Knows no rules of a diagnosis:
//! those are in `finder`.

use std::path::Path;

use eframe::egui::{CollapsingHeader, Frame, Label, Margin, RichText, Stroke, Ui};

use super::Action;
use super::icons::{Icon, icon};
use super::scale::{TITLE, bold};
use super::theme::Palette;
use crate::app::{AppState, Rule};
use crate::present::{Present, diagnosis_steps};
use crate::tr;
use bromide_engine::finder::Diagnosis;
use bromide_engine::finder::udev_rule::{self, RuleChange, RuleOutcome};

/// Draws a diagnosis.
pub(super) fn diagnosis(ui: &mut Ui, found: &Diagnosis, state: &AppState, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 8)).fill(palette.field);
    frame.stroke(Stroke::new(1.0, palette.warn)).corner_radius(6).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Warning, 18.0, palette.warn);
            let sentence = bold(found.present(), TITLE);
            ui.add(Label::new(sentence).wrap());
        });
        for (index, step) in diagnosis_steps(found).iter().enumerate() {
            ui.add(Label::new(tr!("failed-step", number = index + 1, text = step.as_str())).wrap());
        }
        if found.needs_udev_rule() {
            rule(ui, found, state, actions);
        }
    });
}

/// The result of changing the rule; shown even after that has ended the diagnosis.
pub(super) fn rule_outcome(ui: &mut Ui, state: &AppState) {
    let palette = Palette::of(ui);
    match &state.rule {
        Rule::Idle => {}
        Rule::Asking => drop(ui.label(tr!("rule-asking"))),
        Rule::Changed(outcome) => {
            let is_done = matches!(outcome, RuleOutcome::Done(_));
            let (sign, color) =
                if is_done { (Icon::Check, palette.good) } else { (Icon::Warning, palette.warn) };
            ui.horizontal_wrapped(|ui| {
                icon(ui, sign, 15.0, color);
                ui.label(RichText::new(outcome.present()).color(color));
            });
        }
    }
}

/// The udev rule: its text, whether it is installed, and the buttons.
fn rule(ui: &mut Ui, found: &Diagnosis, state: &AppState, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let is_asking = state.rule == Rule::Asking;
    let is_ours =
        udev_rule::is_installed() || state.rule == Rule::Changed(RuleOutcome::Done(RuleChange::Install));
    ui.horizontal_wrapped(|ui| {
        let install = ui.add_enabled(!is_asking, eframe::egui::Button::new(tr!("rule-install")));
        if install.clicked() {
            actions.push(Action::ChangeRule(RuleChange::Install));
        }
        if is_ours {
            let remove = ui.add_enabled(!is_asking, eframe::egui::Button::new(tr!("rule-remove")));
            if remove.clicked() {
                actions.push(Action::ChangeRule(RuleChange::Remove));
            }
        }
    });
    rule_outcome(ui, state);
    let facts = |port: &str| udev_rule::node_facts(Path::new(port)).map(|facts| facts.present());
    if let Diagnosis::Denied { port } = found
        && let Some(facts) = facts(port)
    {
        ui.label(RichText::new(facts).small().color(palette.weak));
    }
    CollapsingHeader::new(tr!("rule-show")).id_salt("rule").show(ui, |ui| {
        ui.label(RichText::new(tr!("rule-place", path = udev_rule::RULE_PATH)).small());
        ui.add(Label::new(RichText::new(udev_rule::RULE).monospace().small()).wrap());
    });
}
