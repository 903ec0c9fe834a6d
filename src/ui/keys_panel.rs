//! The search for the boot key: the model and what was reported of it, the current try, and the notes.
//!
//! Drawn by the waiting screen: `keys_panel` below everything else, `search` above it while a search runs.

use eframe::egui::{
    Align, CollapsingHeader, ComboBox, Id, Label, Response, RichText, ScrollArea, Ui, style::ScrollAnimation,
};

use super::field::{hint_line, text_field};
use super::icons::{Icon, icon};
use super::scale::{TITLE, bold};
use super::theme::Palette;
use super::{Action, diagnosis};
use crate::app::{
    AppState, BesideSearch, KeyFinder, KeyPanel, KeyStage, KeysCommand, ModelLookup, PhoneKind, Tested,
    Verdict,
};
use crate::tr;
use bromide_engine::finder::Diagnosis;

/// Room for a model's name.
const MODEL_WIDTH: f32 = 220.0;
/// So many results are shown: the latest.
const RESULTS: usize = 4;
/// Height of the list of reports; more are scrolled to.
const REPORTS_HEIGHT: f32 = 150.0;

/// Draws the model, its reports and the notes, while no search runs.
pub(super) fn keys_panel(ui: &mut Ui, state: &AppState, actions: &mut Vec<Action>) {
    let keys = &state.keys;
    let panel = CollapsingHeader::new(tr!("keys-heading")).id_salt("keys").show(ui, |ui| {
        hint_line(ui, &tr!("keys-hint"));
        ui.horizontal_wrapped(|ui| {
            ui.label(tr!("keys-model"));
            let mut model = keys.model().to_owned();
            let hint = tr!("keys-model-hint");
            text_field(ui, &tr!("keys-model"), &mut model, &hint, MODEL_WIDTH, &[]);
            if model != keys.model() {
                actions.push(Action::EditModel(model));
            }
            kind(ui, keys, actions);
            if ui.button(tr!("keys-begin")).clicked() {
                actions.push(Action::Keys(KeysCommand::Begin));
            }
        });
        if keys.model().trim().is_empty() {
            hint_line(ui, &tr!("keys-model-type"));
        } else {
            own_note(ui, keys);
            reports(ui, keys.lookup());
        }
        notes(ui, keys, actions);
    });
    match panel.body_response {
        Some(body) => follow(ui, &body, Shown::Panel(keys.model().to_owned())),
        None => follow(ui, &panel.header_response, Shown::Folded),
    }
}

/// What is shown; it is scrolled to whenever it changes, so that it stays in sight in a small window.
#[derive(Clone, PartialEq, Default)]
enum Shown {
    #[default]
    Folded,
    /// The reports on this model.
    Panel(String),
    /// This stage of the search, at the try of this number.
    Try(KeyStage, usize),
}

fn follow(ui: &Ui, response: &Response, shown: Shown) {
    let id = Id::unique("boot-key-shown");
    if ui.data(|data| data.get_temp::<Shown>(id)).unwrap_or_default() != shown {
        let align = match &shown {
            Shown::Folded => None,
            // No farther than needed: the field must not move away from who types in it.
            Shown::Panel(_) => Some(None),
            Shown::Try(..) => Some(Some(Align::TOP)),
        };
        if let Some(align) = align {
            response.scroll_to_me_animation(align, ScrollAnimation::none());
        }
        ui.data_mut(|data| data.insert_temp(id, shown));
    }
}

fn kind(ui: &mut Ui, keys: &KeyPanel, actions: &mut Vec<Action>) {
    let mut kind = keys.kind();
    let list = ComboBox::from_id_salt("keys-kind").selected_text(kind.label()).show_ui(ui, |ui| {
        for other in PhoneKind::ALL {
            ui.selectable_value(&mut kind, other, other.label());
        }
    });
    list.response.accessible_name(tr!("keys-kind"));
    if kind != keys.kind() {
        actions.push(Action::Keys(KeysCommand::Kind(kind)));
    }
}

/// What the user's own notes say; it ranks above all reports.
fn own_note(ui: &mut Ui, keys: &KeyPanel) {
    let Some((way, tested)) = keys.notes.working(keys.model()) else { return };
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        let model = keys.model().trim();
        if tested == Tested::Answered {
            icon(ui, Icon::Check, 15.0, palette.good);
            ui.label(tr!("keys-known", model = model, way = way.words()));
        } else {
            ui.label(tr!("keys-known-unproven", model = model, way = way.words()));
        }
    });
}

fn reports(ui: &mut Ui, lookup: &ModelLookup) {
    verdict(ui, lookup);
    let weak = Palette::of(ui).weak;
    let list = ScrollArea::vertical().id_salt("reports").auto_shrink([false, true]);
    list.max_height(REPORTS_HEIGHT).min_scrolled_height(REPORTS_HEIGHT).show(ui, |ui| {
        for report in &lookup.reports {
            ui.add(Label::new(report.line()).wrap());
            ui.add(Label::new(RichText::new(report.source_line()).small().color(weak)).wrap());
        }
    });
}

fn verdict(ui: &mut Ui, lookup: &ModelLookup) {
    let palette = Palette::of(ui);
    let is_warning = matches!(lookup.verdict(), Verdict::NotMediaTek | Verdict::Differs);
    ui.horizontal_wrapped(|ui| {
        let text = RichText::new(lookup.summary());
        if is_warning {
            icon(ui, Icon::Warning, 15.0, palette.warn);
            ui.label(text.strong().color(palette.warn));
        } else {
            ui.label(text);
        }
    });
}

fn notes(ui: &mut Ui, keys: &KeyPanel, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let count = keys.notes.len();
        ui.label(RichText::new(tr!("keys-notes", count = count)).color(Palette::of(ui).weak));
        if ui.button(tr!("keys-export")).clicked() {
            let text = keys.notes.to_json();
            actions.push(Action::SaveText { name: "boot-keys.json".to_owned(), text });
        }
        if ui.button(tr!("keys-import")).clicked() {
            actions.push(Action::ImportNotes);
        }
    });
}

/// Draws the search, and of the diagnosis only what does not contradict it.
pub(super) fn search(
    ui: &mut Ui,
    finder: &KeyFinder,
    found: Option<&Diagnosis>,
    state: &AppState,
    actions: &mut Vec<Action>,
) {
    let beside = |place: BesideSearch| found.filter(|found| BesideSearch::of(found) == place);
    if let Some(found) = beside(BesideSearch::Above) {
        diagnosis::diagnosis(ui, found, state, actions);
        ui.add_space(6.0);
    }
    current_try(ui, finder, &state.keys);
    buttons(ui, finder, actions);
    if let Some(found) = beside(BesideSearch::Below) {
        ui.add_space(6.0);
        diagnosis::diagnosis(ui, found, state, actions);
    }
    results(ui, finder);
    let lookup = state.keys.lookup();
    if matches!(lookup.verdict(), Verdict::NotMediaTek | Verdict::Differs) {
        verdict(ui, lookup);
    }
}

/// What to do now: always in sight, because a change of it scrolls there.
fn current_try(ui: &mut Ui, finder: &KeyFinder, keys: &KeyPanel) {
    let (number, of) = finder.number();
    let (sentence, way) = match finder.stage() {
        KeyStage::Try(way) => (tr!("keys-try", number = number, of = of, way = way.words()), Some(way)),
        KeyStage::There(..) => (tr!("keys-there"), None),
        KeyStage::Unplug if finder.results().is_empty() => (tr!("keys-unplug-first"), None),
        KeyStage::Unplug => (tr!("keys-unplug"), None),
        KeyStage::Found(way) if keys.model().trim().is_empty() => {
            (tr!("keys-found", way = way.words()), Some(way))
        }
        KeyStage::Found(way) => {
            (tr!("keys-found-noted", way = way.words(), model = keys.model().trim()), Some(way))
        }
        KeyStage::Exhausted => (tr!("keys-exhausted"), None),
    };
    let heading = ui.horizontal_wrapped(|ui| {
        if matches!(finder.stage(), KeyStage::Found(_)) {
            icon(ui, Icon::Check, 18.0, Palette::of(ui).good);
        }
        ui.label(bold(sentence, TITLE));
    });
    for (index, step) in way.iter().flat_map(|way| way.steps()).enumerate() {
        ui.add(Label::new(tr!("failed-step", number = index + 1, text = step)).wrap());
    }
    follow(ui, &heading.response, Shown::Try(finder.stage(), number));
}

fn buttons(ui: &mut Ui, finder: &KeyFinder, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let mut button = |words: String, command: KeysCommand, is_on: bool| {
            if is_on && ui.button(words).clicked() {
                actions.push(Action::Keys(command));
            }
        };
        let stage = finder.stage();
        button(tr!("keys-nothing"), KeysCommand::Nothing, matches!(stage, KeyStage::Try(_)));
        let can_go_back = matches!(stage, KeyStage::Try(_) | KeyStage::Unplug | KeyStage::Exhausted);
        button(tr!("keys-back"), KeysCommand::Back, can_go_back && !finder.results().is_empty());
        button(tr!("keys-end"), KeysCommand::End, true);
    });
}

fn results(ui: &mut Ui, finder: &KeyFinder) {
    let weak = Palette::of(ui).weak;
    for (way, outcome) in finder.results().iter().rev().take(RESULTS).rev() {
        let text = tr!("keys-result", way = way.words(), result = outcome.words());
        ui.label(RichText::new(text).small().color(weak));
    }
}
