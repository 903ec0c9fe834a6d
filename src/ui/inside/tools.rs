//! The line above the bytes (go to an address, look for something) and the one below (what is selected, and
//! what can be done with it).

use std::ops::Range;

use eframe::egui::{ComboBox, Id, Key, Label, Modifiers, RichText, Ui};

use super::{Focus, InsideView};
use crate::app::inside::{
    CopyFormat, InspectorCommand, InspectorState, Operation, OperationKind, Search, SearchKind, ViewChange,
};
use crate::present::{self, Present, describe_hit};
use crate::tr;
use crate::ui::field::{Limit, cell, error_line, line_edit};
use crate::ui::theme::Palette;
use crate::ui::{Action, FileFor};
use bromide_engine::dump::search::Direction;
use bromide_engine::units::parse_number;

/// The fields for an offset and a length to go to.
#[derive(Default)]
pub(super) struct GoTo {
    address: String,
    length: String,
    wrong: Option<String>,
}

fn find_id() -> Id {
    Id::unique("inside-find-field")
}

fn go_to_id() -> Id {
    Id::unique("inside-go-to-field")
}

/// Draws the line above.
pub(super) fn above(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        go_to(ui, state, view, actions);
        ui.separator();
        find(ui, state, view, actions);
    });
    if let Some(wrong) = &view.go_to.wrong {
        error_line(ui, wrong);
    }
    if let Some(percent) = state.search.operation.percent() {
        working(ui, tr!("inside-searching", percent = percent), OperationKind::Search, actions);
    } else if let Some(result) = search_result(&state.search) {
        let palette = Palette::of(ui);
        let color = if state.search.error.is_some() { palette.bad } else { palette.text };
        ui.label(RichText::new(result).color(color).small());
    }
}

/// The result of the last search, or why there is none.
fn search_result(search: &Search) -> Option<String> {
    if let Some(error) = &search.error {
        return Some(error.present());
    }
    match &search.operation {
        Operation::Done(hit) => Some(describe_hit(*hit, search.direction)),
        Operation::Stopped => Some(tr!("inside-search-stopped")),
        Operation::Failed(problem) => Some(problem.present()),
        Operation::None | Operation::Running { .. } => None,
    }
}

/// An operation under way, with a button to stop it.
pub(super) fn working(ui: &mut Ui, words: String, kind: OperationKind, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(words.as_str());
        let stop = ui.button(tr!("inside-stop"));
        if stop.accessible_name(tr!("inside-stop-named", what = words)).clicked() {
            actions.push(Action::Inside(InspectorCommand::Stop(kind)));
        }
    });
}

fn go_to(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let (address_name, length_name) = (tr!("inside-go-to"), tr!("inside-length"));
    let edit = line_edit(&mut view.go_to.address, Limit::Number).id(go_to_id()).desired_width(96.0);
    let address = ui.add(edit.hint_text(tr!("inside-go-to"))).accessible_name(address_name);
    if view.focus == Some(Focus::GoTo) {
        address.request_focus();
        view.focus = None;
    }
    let edit = line_edit(&mut view.go_to.length, Limit::Number).desired_width(64.0);
    let length = ui.add(edit.hint_text(tr!("inside-length"))).accessible_name(length_name);
    let length = length.on_hover_text(tr!("inside-length.hover"));
    if address.changed() || length.changed() {
        view.go_to.wrong = None;
    }
    let is_entered =
        (address.lost_focus() || length.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter));
    let go = ui.button(tr!("inside-go"));
    if go.on_hover_text(tr!("inside-go.hover")).clicked() || is_entered {
        match view.go_to.range(state) {
            Ok(range) => {
                view.go_to.wrong = None;
                view.hex.take_focus = true;
                actions.push(Action::Inside(InspectorCommand::View(ViewChange::Jump(range))));
            }
            Err(wrong) => view.go_to.wrong = Some(wrong),
        }
    }
}

impl GoTo {
    /// The range to go to and to select.
    fn range(&self, state: &InspectorState) -> Result<Range<u64>, String> {
        let start = parse_number(&self.address).map_err(|error| error.present())?;
        let length = match self.length.trim() {
            "" => 1,
            typed => parse_number(typed).map_err(|error| error.present())?,
        };
        let end = state.shown_length();
        if start >= end {
            let (start, end) = (format!("{start:#x}"), format!("{end:#x}"));
            return Err(tr!("inside-past-end", start = start, end = end));
        }
        Ok(start..start.saturating_add(length.max(1)).min(end))
    }
}

fn find(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let Search { typed, kind, .. } = &state.search;
    let (mut typed_now, mut kind_now) = (typed.clone(), *kind);
    let combo = ComboBox::from_id_salt("inside-find-kind").selected_text(kind_label(*kind)).width(90.0);
    let combo = combo.show_ui(ui, |ui| {
        for kind in SearchKind::ALL {
            ui.selectable_value(&mut kind_now, kind, kind_label(kind));
        }
    });
    combo.response.accessible_name(tr!("inside-find-kind"));
    let edit = line_edit(&mut typed_now, Limit::Name).id(find_id()).desired_width(130.0);
    let field = ui.add(edit.hint_text(tr!("inside-find"))).accessible_name(tr!("inside-find"));
    if (&typed_now, &kind_now) != (typed, kind) {
        actions.push(Action::Inside(InspectorCommand::Search { typed: typed_now, kind: kind_now }));
    }
    if view.focus == Some(Focus::Find) {
        field.request_focus();
        view.focus = None;
    }
    let lost_focus = field.lost_focus();
    let (is_entered, is_back) =
        ui.input(|input| (lost_focus && input.key_pressed(Key::Enter), input.modifiers.shift));
    let next = ui.button(tr!("inside-next")).on_hover_text(tr!("inside-next.hover")).clicked();
    let previous = ui.button(tr!("inside-previous")).on_hover_text(tr!("inside-previous.hover")).clicked();
    if is_entered {
        // Enter again finds the next one.
        field.request_focus();
    }
    if next || is_entered && !is_back {
        actions.push(Action::Inside(InspectorCommand::Find(Direction::Forward)));
    }
    if previous || is_entered && is_back {
        actions.push(Action::Inside(InspectorCommand::Find(Direction::Backward)));
    }
}

fn kind_label(kind: SearchKind) -> String {
    match kind {
        SearchKind::Text => tr!("inside-find-text"),
        SearchKind::WideText => tr!("inside-find-wide"),
        SearchKind::Hex => tr!("inside-find-hex"),
    }
}

/// Draws the line below.
pub(super) fn below(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let selection = state.position.selection();
    let problem = state.file(state.shown).and_then(|file| file.problem.as_ref());
    if let Some(problem) = problem.or(state.copy_problem.as_ref()) {
        ui.label(RichText::new(problem.present()).color(palette.bad));
    }
    // One line, whatever is selected: the room is for the bytes.
    ui.horizontal(|ui| {
        let button = |ui: &mut Ui, words: String| {
            ui.add_enabled(!selection.is_empty(), super::button(words)).clicked()
        };
        if button(ui, tr!("inside-copy-hex")) {
            actions.push(Action::Inside(InspectorCommand::Copy(CopyFormat::Hex)));
        }
        if button(ui, tr!("inside-copy-text")) {
            actions.push(Action::Inside(InspectorCommand::Copy(CopyFormat::Text)));
        }
        if button(ui, tr!("inside-save-part")) {
            view.ask_part(state);
        }
        if !selection.is_empty() {
            let bytes = selection.end - selection.start;
            let (from, to) = (format!("{:#010x}", selection.start), format!("{:#010x}", selection.end - 1));
            let text = if bytes == 1 {
                tr!("inside-at", at = from)
            } else {
                tr!("inside-selected", from = from, to = to, size = present::size(bytes))
            };
            ui.add(Label::new(text).truncate());
            if let Some(finding) = state.finding_at(selection.start) {
                ui.add(Label::new(RichText::new(finding.kind.present()).color(palette.weak)).truncate());
            }
        }
    });
    match &state.saving {
        Operation::Running { .. } => {
            let percent = state.saving.percent().unwrap_or(0);
            working(ui, tr!("inside-saving", percent = percent), OperationKind::Saving, actions);
        }
        Operation::Done(file) => {
            let file = file.display().to_string();
            ui.label(RichText::new(tr!("log-saved-to", file = file)).color(palette.good));
        }
        Operation::Stopped => {
            ui.label(RichText::new(tr!("inside-not-saved")).color(palette.warn));
        }
        Operation::Failed(problem) => {
            ui.label(RichText::new(problem.present()).color(palette.bad));
        }
        Operation::None => {}
    }
}

/// The keys of the whole page.
pub(super) fn keys(ui: &Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::O) {
        actions.push(Action::AskFile(FileFor::Open));
    }
    if view.rescue.open {
        // There are no bytes to look for.
        view.rescue.focus_search |= pressed(Modifiers::COMMAND, Key::F);
    } else {
        if pressed(Modifiers::COMMAND, Key::F) {
            view.focus = Some(Focus::Find);
        }
        if pressed(Modifiers::COMMAND, Key::G) {
            view.focus = Some(Focus::GoTo);
        }
        // With Shift first: a key without modifiers would take it as well.
        if pressed(Modifiers::SHIFT, Key::F3) {
            actions.push(Action::Inside(InspectorCommand::Find(Direction::Backward)));
        }
        if pressed(Modifiers::NONE, Key::F3) {
            actions.push(Action::Inside(InspectorCommand::Find(Direction::Forward)));
        }
    }
    let is_typing = ui.text_edit_focused();
    if !is_typing
        && state.has_file()
        && ui.input(|input| input.modifiers.alt && input.key_pressed(Key::ArrowLeft))
    {
        actions.push(Action::ShowInside(false));
    }
}

/// A field of the dialogs, with its name before it.
pub(super) fn named_field(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> bool {
    ui.horizontal_wrapped(|ui| {
        ui.label(name);
        cell(ui, name, text, ("", Limit::Number), width, false)
    })
    .inner
}
