//! The search for the boot key: the next way to try, what came of those before, and the notes by model.
//!
//! Drawn by the waiting screen; `app::keys` decides what is next.

use eframe::egui::{CollapsingHeader, Label, RichText, Ui};

use super::Action;
use super::field::{hint_line, text_field};
use super::icons::{Icon, icon};
use super::scale::{TITLE, bold};
use super::theme::Palette;
use crate::app::{AppState, KeyFinder, KeyStage, KeysCommand};
use crate::tr;

/// Room for a model's name.
const MODEL_WIDTH: f32 = 200.0;
/// So many results are shown: the latest.
const RESULTS: usize = 4;

/// Draws the panel.
pub(super) fn keys_panel(ui: &mut Ui, state: &AppState, actions: &mut Vec<Action>) {
    let is_searching = state.keys.finder.is_some();
    let header = CollapsingHeader::new(tr!("keys-heading")).id_salt("keys");
    let header = if is_searching { header.open(Some(true)) } else { header };
    header.show(ui, |ui| {
        let weak = Palette::of(ui).weak;
        match &state.keys.finder {
            None => {
                hint_line(ui, &tr!("keys-hint"));
                ui.horizontal_wrapped(|ui| {
                    ui.label(tr!("keys-model"));
                    let hint = tr!("keys-model-hint");
                    let mut model = state.keys.model.clone();
                    text_field(ui, &tr!("keys-model"), &mut model, &hint, MODEL_WIDTH, &[]);
                    if model != state.keys.model {
                        actions.push(Action::EditModel(model));
                    }
                    if ui.button(tr!("keys-begin")).clicked() {
                        actions.push(Action::Keys(KeysCommand::Begin));
                    }
                });
                if let Some(way) = state.keys.notes.working(&state.keys.model) {
                    ui.horizontal_wrapped(|ui| {
                        icon(ui, Icon::Check, 15.0, Palette::of(ui).good);
                        ui.label(tr!("keys-known", model = state.keys.model.trim(), way = way.words()));
                    });
                }
            }
            Some(finder) => search(ui, finder, &state.keys.model, actions),
        }
        ui.horizontal_wrapped(|ui| {
            let count = state.keys.notes.len();
            ui.label(RichText::new(tr!("keys-notes", count = count)).color(weak));
            if ui.button(tr!("keys-export")).clicked() {
                let text = state.keys.notes.to_json();
                actions.push(Action::SaveText { name: "boot-keys.json".to_owned(), text });
            }
            if ui.button(tr!("keys-import")).clicked() {
                actions.push(Action::ImportNotes);
            }
        });
    });
}

fn search(ui: &mut Ui, finder: &KeyFinder, model: &str, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let (number, of) = finder.number();
    match finder.stage() {
        KeyStage::Try(way) => {
            let heading = tr!("keys-try", number = number, of = of, way = way.words());
            ui.add(Label::new(bold(heading, TITLE)).wrap());
            for (index, step) in way.steps().iter().enumerate() {
                ui.label(tr!("failed-step", number = index + 1, text = step.as_str()));
            }
        }
        KeyStage::There(..) => {
            ui.label(bold(tr!("keys-there"), TITLE));
        }
        KeyStage::Unplug => {
            ui.label(bold(tr!("keys-unplug"), TITLE));
        }
        KeyStage::Found(way) => {
            ui.horizontal_wrapped(|ui| {
                icon(ui, Icon::Check, 18.0, palette.good);
                let words = if model.trim().is_empty() {
                    tr!("keys-found", way = way.words())
                } else {
                    tr!("keys-found-noted", way = way.words(), model = model.trim())
                };
                ui.label(bold(words, TITLE));
            });
        }
        KeyStage::Exhausted => drop(ui.label(tr!("keys-exhausted"))),
    }
    for (way, tested) in finder.results().iter().rev().take(RESULTS).rev() {
        let text = tr!("keys-result", way = way.words(), result = tested.words());
        ui.label(RichText::new(text).small().color(palette.weak));
    }
    ui.horizontal_wrapped(|ui| {
        let mut button = |words: String, command: KeysCommand, is_on: bool| {
            if is_on && ui.button(words).clicked() {
                actions.push(Action::Keys(command));
            }
        };
        let is_trying = matches!(finder.stage(), KeyStage::Try(_));
        button(tr!("keys-nothing"), KeysCommand::Nothing, is_trying);
        let has_before = is_trying && !finder.results().is_empty();
        button(tr!("keys-back"), KeysCommand::Back, has_before);
        button(tr!("keys-end"), KeysCommand::End, true);
    });
}
