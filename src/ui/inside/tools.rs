//! The line above the bytes (go to an address, look for something) and the one below (what is selected, and what can be done with it).

use eframe::egui::{ComboBox, Id, Key, Modifiers, RichText, TextEdit, Ui};

use super::{Focus, InsideView};
use crate::app::inside::{As, InsideCommand, Look, SearchKind, Work};
use crate::present::{self, Present as _};
use crate::ui::Action;
use crate::ui::field::{cell, error_line};
use crate::ui::theme::Palette;
use crate::words;
use bromide_engine::dump::search::Direction;
use bromide_engine::units::parse_number;

/// What was typed to go somewhere.
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
pub(super) fn above(ui: &mut Ui, look: &mut Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        go_to(ui, look, view);
        ui.separator();
        find(ui, look, view, actions);
    });
    if let Some(wrong) = &view.go_to.wrong {
        error_line(ui, wrong);
    }
    let is_wrong = look.search.wrong.is_some();
    if look.search.task.is_running() {
        let percent = look.search.task.percent().unwrap_or(0);
        working(ui, words!("inside-searching", percent = percent), Work::Search, actions);
    } else if let Some(told) = look.search.told() {
        let palette = Palette::of(ui);
        let color = if is_wrong { palette.bad } else { palette.text };
        ui.label(RichText::new(told).color(color).small());
    }
}

/// Something under way, with a button to stop it.
pub(super) fn working(ui: &mut Ui, words: String, work: Work, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(words.as_str());
        let stop = ui.button(words!("inside-stop"));
        if stop.accessible_name(words!("inside-stop-named", what = words)).clicked() {
            actions.push(Action::Inside(InsideCommand::Stop(work)));
        }
    });
}

fn go_to(ui: &mut Ui, look: &mut Look, view: &mut InsideView) {
    let (address_name, length_name) = (words!("inside-go-to"), words!("inside-length"));
    let edit = TextEdit::singleline(&mut view.go_to.address).id(go_to_id()).desired_width(96.0);
    let address = ui.add(edit.hint_text(words!("inside-go-to"))).accessible_name(address_name);
    if view.focus == Some(Focus::GoTo) {
        address.request_focus();
        view.focus = None;
    }
    let edit = TextEdit::singleline(&mut view.go_to.length).desired_width(64.0);
    let length = ui.add(edit.hint_text(words!("inside-length"))).accessible_name(length_name);
    let length = length.on_hover_text(words!("inside-length.hover"));
    let is_entered =
        (address.lost_focus() || length.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter));
    let go = ui.button(words!("inside-go"));
    if go.on_hover_text(words!("inside-go.hover")).clicked() || is_entered {
        view.go_to.wrong = view.go_to.go(look).err();
        view.hex.take_focus |= view.go_to.wrong.is_none();
    }
}

impl GoTo {
    /// Goes there and selects as much as was asked for.
    fn go(&self, look: &mut Look) -> Result<(), String> {
        let start = parse_number(&self.address).map_err(|error| error.present())?;
        let length = match self.length.trim() {
            "" => 1,
            typed => parse_number(typed).map_err(|error| error.present())?,
        };
        let end = look.file(look.shown).map_or(0, |file| file.length);
        if start >= end {
            let (start, end) = (format!("{start:#x}"), format!("{end:#x}"));
            return Err(words!("inside-past-end", start = start, end = end));
        }
        look.place.jump(&(start..start.saturating_add(length.max(1)).min(end)));
        Ok(())
    }
}

fn find(ui: &mut Ui, look: &mut Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    let search = &mut look.search;
    let combo = ComboBox::from_id_salt("inside-find-kind").selected_text(search.kind.words()).width(90.0);
    let combo = combo.show_ui(ui, |ui| {
        for kind in SearchKind::ALL {
            ui.selectable_value(&mut search.kind, kind, kind.words());
        }
    });
    combo.response.accessible_name(words!("inside-find-kind"));
    let edit = TextEdit::singleline(&mut search.typed).id(find_id()).desired_width(130.0);
    let field = ui.add(edit.hint_text(words!("inside-find"))).accessible_name(words!("inside-find"));
    if field.changed() {
        search.wrong = None;
    }
    if view.focus == Some(Focus::Find) {
        field.request_focus();
        view.focus = None;
    }
    let lost_focus = field.lost_focus();
    let (is_entered, is_back) =
        ui.input(|input| (lost_focus && input.key_pressed(Key::Enter), input.modifiers.shift));
    let next = ui.button(words!("inside-next")).on_hover_text(words!("inside-next.hover")).clicked();
    let previous =
        ui.button(words!("inside-previous")).on_hover_text(words!("inside-previous.hover")).clicked();
    if is_entered {
        // Enter again finds the next one.
        field.request_focus();
    }
    if next || is_entered && !is_back {
        actions.push(Action::Inside(InsideCommand::Find(Direction::Forward)));
    }
    if previous || is_entered && is_back {
        actions.push(Action::Inside(InsideCommand::Find(Direction::Backward)));
    }
}

/// Draws the line below.
pub(super) fn below(ui: &mut Ui, look: &Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let selection = look.place.selection();
    let trouble =
        look.file(look.shown).and_then(|file| file.trouble.as_deref()).or(look.not_copied.as_deref());
    if let Some(trouble) = trouble {
        ui.label(RichText::new(trouble).color(palette.bad));
    }
    ui.horizontal_wrapped(|ui| {
        let button = |ui: &mut Ui, words: String| {
            ui.add_enabled(!selection.is_empty(), super::button(words)).clicked()
        };
        if button(ui, words!("inside-copy-hex")) {
            actions.push(Action::Inside(InsideCommand::Copy(As::Hex)));
        }
        if button(ui, words!("inside-copy-text")) {
            actions.push(Action::Inside(InsideCommand::Copy(As::Text)));
        }
        if button(ui, words!("inside-save-part")) {
            view.ask_part(look);
        }
        if !selection.is_empty() {
            let bytes = selection.end - selection.start;
            let (from, to) = (format!("{:#010x}", selection.start), format!("{:#010x}", selection.end - 1));
            let told = if bytes == 1 {
                words!("inside-at", at = from)
            } else {
                words!("inside-selected", from = from, to = to, size = present::size(bytes))
            };
            ui.label(told);
            if let Some(finding) = look.finding_at(selection.start) {
                ui.label(RichText::new(finding.name()).color(palette.weak));
            }
        }
    });
    match &look.saving {
        crate::app::inside::Task::Running { .. } => {
            let percent = look.saving.percent().unwrap_or(0);
            working(ui, words!("inside-saving", percent = percent), Work::Saving, actions);
        }
        crate::app::inside::Task::Done(file) => {
            let file = file.display().to_string();
            ui.label(RichText::new(words!("log-saved-to", file = file)).color(palette.good));
        }
        crate::app::inside::Task::Stopped => {
            ui.label(RichText::new(words!("inside-not-saved")).color(palette.warn));
        }
        crate::app::inside::Task::Failed(why) => {
            ui.label(RichText::new(why.as_str()).color(palette.bad));
        }
        crate::app::inside::Task::None => {}
    }
}

/// The keys of the whole page.
pub(super) fn keys(ui: &Ui, look: &Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::F) {
        view.focus = Some(Focus::Find);
    }
    if pressed(Modifiers::COMMAND, Key::G) {
        view.focus = Some(Focus::GoTo);
    }
    if pressed(Modifiers::COMMAND, Key::O) {
        view.ask_open(false);
    }
    // With Shift first: a key without modifiers would take it as well.
    if pressed(Modifiers::SHIFT, Key::F3) {
        actions.push(Action::Inside(InsideCommand::Find(Direction::Backward)));
    }
    if pressed(Modifiers::NONE, Key::F3) {
        actions.push(Action::Inside(InsideCommand::Find(Direction::Forward)));
    }
    let is_typing = ui.text_edit_focused();
    if !is_typing
        && look.has_file()
        && ui.input(|input| input.modifiers.alt && input.key_pressed(Key::ArrowLeft))
    {
        actions.push(Action::ShowInside(false));
    }
}

/// A field of the dialogs, with its name before it.
pub(super) fn named_field(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> bool {
    ui.horizontal_wrapped(|ui| {
        ui.label(name);
        cell(ui, name, text, "", width, false)
    })
    .inner
}
