//! The page of people's data, in place of the bytes of the dump that is open. Before the user presses *Show*
//! it draws counts only. It draws the state of the rescue and changes nothing but by commands.

mod preview;
mod table;

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{Button, Label, Panel, RichText, ScrollArea, TextureHandle, Ui};

use super::Action;
use super::field::{Limit, line_edit};
use super::icons::{Icon, icon};
use super::lines;
use super::scale::S;
use super::theme::{Palette, card};
use crate::app::inside::{InspectorCommand, Operation, Side, ViewChange};
use crate::app::rescue::{RescueCommand, RescueItem, RescueSave, RescueState, RescueTab, Saving, bytes_of};
use crate::present::{
    Present as _, export_error, rescue_details, rescue_imeis, rescue_saved, rescue_step, rescue_summary,
    rescue_tab,
};
use crate::tr;
use bromide_engine::rescue::{Personal, RescueContents};

/// What is open and painted: state of the drawing alone.
#[derive(Default)]
pub(super) struct RescueView {
    /// The page is shown in place of the bytes.
    pub(super) open: bool,
    /// The search field gets the focus in the next frame.
    pub(super) focus_search: bool,
    /// Painted small pictures of the contents at this address; gone as soon as they are hidden.
    pictures: BTreeMap<RescueItem, TextureHandle>,
    pictures_of: usize,
}

/// Draws the page below the bar of the page that inspects files.
pub(super) fn panel(ui: &mut Ui, state: &RescueState, view: &mut RescueView, actions: &mut Vec<Action>) {
    let contents = state.contents();
    let address = contents.map_or(0, |contents| Arc::as_ptr(contents) as usize);
    if !state.is_shown || view.pictures_of != address {
        view.pictures.clear();
        view.pictures_of = address;
    }
    match (&state.scan, contents) {
        (_, Some(contents)) => found(ui, state, contents, view, actions),
        (Operation::Running { .. }, _) => card(ui, |ui| {
            ui.label(tr!("rescue-private"));
            ui.add_space(S);
            ui.horizontal_wrapped(|ui| {
                ui.label(rescue_step(state.step, state.scan.percent().unwrap_or(0)));
                if ui.button(tr!("inside-stop")).accessible_name(tr!("rescue-scan-stop")).clicked() {
                    actions.push(Action::Rescue(RescueCommand::StopScan));
                }
            });
        }),
        (Operation::Failed(problem), _) => again(ui, problem.present(), actions),
        _ => again(ui, tr!("rescue-scan-stopped"), actions),
    }
}

fn again(ui: &mut Ui, why: String, actions: &mut Vec<Action>) {
    card(ui, |ui| {
        ui.label(why);
        if ui.button(tr!("rescue-scan-again")).clicked() {
            actions.push(Action::ShowRescue(true));
        }
    });
}

fn found(
    ui: &mut Ui,
    state: &RescueState,
    contents: &RescueContents,
    view: &mut RescueView,
    actions: &mut Vec<Action>,
) {
    if contents.is_empty() {
        card(ui, |ui| summary(ui, contents));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for tab in RescueTab::ALL {
            let button = Button::selectable(state.tab == tab, rescue_tab(tab, contents));
            if ui.add(button).clicked() {
                actions.push(Action::Rescue(RescueCommand::Tab(tab)));
            }
        }
    });
    if !state.is_shown {
        ScrollArea::vertical().id_salt("rescue-counts").auto_shrink(false).show(ui, |ui| {
            card(ui, |ui| {
                ui.label(tr!("rescue-private"));
                ui.add_space(S);
                // In sight in the lowest window, whatever was found.
                ui.horizontal_wrapped(|ui| {
                    if ui.button(tr!("rescue-show")).on_hover_text(tr!("rescue-show.hover")).clicked() {
                        actions.push(Action::Rescue(RescueCommand::Show(true)));
                    }
                    save_all(ui, state, actions);
                });
                saving(ui, state, actions);
                ui.add_space(S);
                summary(ui, contents);
                shape_report(ui, state, contents, actions);
            });
        });
        return;
    }
    tools(ui, state, view, actions);
    saving(ui, state, actions);
    notes(ui, state, contents, actions);
    details(ui, state, contents, actions);
    table::table(ui, state, contents, &mut view.pictures, actions);
}

/// Counts, and what is damaged.
fn summary(ui: &mut Ui, contents: &RescueContents) {
    for line in rescue_summary(contents) {
        ui.add(Label::new(line).wrap());
    }
    lines::warnings(ui, contents.notes.iter().map(|note| note.present()));
}

/// Search, what is done with the selection, and the way back to the counts.
fn tools(ui: &mut Ui, state: &RescueState, view: &mut RescueView, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let list = state.list(state.tab);
        let mut typed = list.search.reveal().to_owned();
        let edit = line_edit(&mut typed, Limit::Name).desired_width(170.0).hint_text(tr!("rescue-search"));
        let field = ui.add(edit).accessible_name(tr!("rescue-search"));
        if std::mem::take(&mut view.focus_search) {
            field.request_focus();
        }
        if field.changed() {
            actions.push(Action::Rescue(RescueCommand::Search(Personal::new(typed))));
        }
        let (count, is_saving) = (state.selected(), state.is_saving());
        let selected = Button::new(tr!("rescue-save-selected", count = count));
        if ui.add_enabled(count > 0 && !is_saving, selected).clicked() {
            actions.push(Action::AskRescueFolder(RescueSave::Selected));
        }
        save_all(ui, state, actions);
        if ui.button(tr!("rescue-hide")).on_hover_text(tr!("rescue-hide.hover")).clicked() {
            actions.push(Action::Rescue(RescueCommand::Show(false)));
        }
    });
}

fn save_all(ui: &mut Ui, state: &RescueState, actions: &mut Vec<Action>) {
    let all = ui.add_enabled(!state.is_saving(), Button::new(tr!("rescue-save-all")));
    if all.on_hover_text(tr!("rescue-save-all.hover")).clicked() {
        actions.push(Action::AskRescueFolder(RescueSave::Everything));
    }
}

/// How far saving is, and what came of it.
fn saving(ui: &mut Ui, state: &RescueState, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let (sign, color, lines) = match &state.saving {
        Saving::None => return,
        Saving::Running { .. } => {
            ui.horizontal_wrapped(|ui| {
                ui.label(tr!("rescue-saving", percent = state.saving_percent().unwrap_or(0)));
                if ui.button(tr!("inside-stop")).accessible_name(tr!("rescue-saving-stop")).clicked() {
                    actions.push(Action::Rescue(RescueCommand::StopSaving));
                }
            });
            return;
        }
        Saving::Done { summary, folder } => {
            ui.horizontal_wrapped(|ui| {
                icon(ui, Icon::Check, 15.0, palette.good);
                rescue_saved(summary, folder).into_iter().for_each(|line| drop(ui.label(line)));
                if ui.button(tr!("button-open-folder")).clicked() {
                    actions.push(Action::ShowFolder(folder.clone()));
                }
            });
            return;
        }
        Saving::Failed(error) => {
            let shown = export_error(error);
            let advice = shown.advice.iter().map(|step| step.present());
            (Icon::Cross, palette.bad, std::iter::once(shown.cause.clone()).chain(advice).collect::<Vec<_>>())
        }
        Saving::Broken(problem) => (Icon::Cross, palette.bad, vec![problem.present()]),
    };
    for line in lines {
        ui.horizontal_wrapped(|ui| {
            icon(ui, sign, 15.0, color);
            ui.label(RichText::new(line).color(color));
        });
    }
}

/// What the shown list needs to be judged: how contacts and possible calls were found, and the phone's own
/// number, masked.
fn notes(ui: &mut Ui, state: &RescueState, contents: &RescueContents, actions: &mut Vec<Action>) {
    let lines = match (state.tab, contents.contacts.form) {
        (RescueTab::Contacts, Some(form)) => vec![form.present()],
        (RescueTab::Contacts, None) => vec![tr!("rescue-no-contacts")],
        (RescueTab::Files, _) => rescue_imeis(contents),
        (RescueTab::Calls, _) if !contents.possible_calls.is_empty() => vec![tr!("rescue-calls-by-look")],
        _ => vec![],
    };
    for line in lines {
        ui.add(Label::new(RichText::new(line).color(Palette::of(ui).weak)).wrap());
    }
    if matches!(state.tab, RescueTab::Contacts | RescueTab::Calls) {
        shape_report(ui, state, contents, actions);
    }
}

/// The button for the report by which others can find out the form of this phone's records.
fn shape_report(ui: &mut Ui, state: &RescueState, contents: &RescueContents, actions: &mut Vec<Action>) {
    if !contents.has_shapes() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let button = ui.add_enabled(!state.shape.is_running(), Button::new(tr!("rescue-shape")));
        if button.on_hover_text(tr!("rescue-shape.hover")).clicked() {
            actions.push(Action::Rescue(RescueCommand::ShapeReport));
        }
        if let Operation::Failed(problem) = &state.shape {
            ui.label(RichText::new(problem.present()).color(Palette::of(ui).bad));
        }
    });
}

/// The details of the row that was clicked, below the list.
fn details(ui: &mut Ui, state: &RescueState, contents: &RescueContents, actions: &mut Vec<Action>) {
    let Some(item) = state.list(state.tab).current else { return };
    let height = (ui.available_height() * 0.4).min(150.0);
    Panel::bottom("rescue-details").exact_size(height).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("rescue-details", item)).auto_shrink(false).show(ui, |ui| {
            for line in rescue_details(contents, item) {
                ui.add(Label::new(line).wrap());
            }
            if let Some(range) = bytes_of(contents, item)
                && ui.button(tr!("rescue-bytes")).clicked()
            {
                show_bytes(range, actions);
            }
        });
    });
}

/// Leads to bytes of the dump in the page that inspects it.
fn show_bytes(range: std::ops::Range<u64>, actions: &mut Vec<Action>) {
    actions.push(Action::ShowRescue(false));
    actions.push(Action::Inside(InspectorCommand::Show(Side::First)));
    actions.push(Action::Inside(InspectorCommand::View(ViewChange::Jump(range))));
}
