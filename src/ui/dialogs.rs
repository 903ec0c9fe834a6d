//! What all dialogs have in common: Enter presses the main button, Esc and a click beside it leave it, the
//! first field has the focus. And the questions before a job is stopped or the window closed.

use eframe::egui::{Button, Id, Key, Modal, Modifiers, Response, RichText, ScrollArea, Ui};

use super::theme::{Palette, card_heading};
use super::view::{Action, AfterSaving};
use crate::tr;

/// The words and the size of a dialog.
pub(super) struct DialogFrame {
    /// Unlike that of any other dialog.
    pub(super) id: &'static str,
    pub(super) heading: String,
    /// In points; less where the window is narrower.
    pub(super) width: f32,
    /// The main button, under the Enter key.
    pub(super) main: String,
    /// The second one.
    pub(super) other: Option<Other>,
}

/// The second button of a dialog.
pub(super) enum Other {
    /// Leaves it, as Esc does.
    Cancel,
    /// Does what the question warns of.
    Harmful(String),
}

/// What a dialog shows.
pub(super) struct Body {
    /// What gets the focus; `None`: the main button.
    pub(super) first: Option<Response>,
    /// Whether the main button can be pressed.
    pub(super) is_complete: bool,
}

impl Body {
    /// Nothing to type.
    pub(super) const PLAIN: Body = Body { first: None, is_complete: true };
}

/// How the user left a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// By the main button, or Enter.
    Main,
    /// By the second button, if it does something.
    Other,
    /// By Cancel, Esc or a click beside it.
    Dismissed,
}

/// Draws a dialog. `None` while it stays open.
pub(super) fn dialog(ui: &Ui, frame: DialogFrame, contents: impl FnOnce(&mut Ui) -> Body) -> Option<Left> {
    let DialogFrame { id, heading, width, main, other } = frame;
    let mut left = None;
    let modal = Modal::new(Id::unique(id)).show(ui.ctx(), |ui| {
        let window = ui.ctx().content_rect();
        ui.set_width(width.min(window.width() - 60.0));
        // It has the whole window from the first picture on, and not what is below its place: otherwise a high one would
        // grow and move with every picture.
        ui.set_max_height(window.height());
        card_heading(ui, heading);
        // Room for the heading and the buttons on the smallest window with the largest text.
        let height = (window.height() - 110.0).max(60.0);
        let body = ScrollArea::vertical().id_salt(id).max_height(height).show(ui, contents).inner;
        ui.add_space(6.0);
        let main = ui.horizontal_wrapped(|ui| {
            let palette = Palette::of(ui);
            let main = ui.add_enabled(body.is_complete, Button::new(main));
            if main.clicked() {
                left = Some(Left::Main);
            }
            match other {
                Some(Other::Cancel) if ui.button(tr!("dialog-cancel")).clicked() => {
                    left = Some(Left::Dismissed)
                }
                Some(Other::Harmful(words)) => {
                    let words = RichText::new(words).color(palette.on_accent);
                    if ui.add(Button::new(words).fill(palette.stop)).clicked() {
                        left = Some(Left::Other);
                    }
                }
                _ => {}
            }
            main
        });
        // A field of one line has given the focus away by Enter; a button that has it reacts to Enter itself.
        let focused = ui.memory(|memory| memory.focused());
        let is_free = focused.is_none() && ui.input(|input| input.key_pressed(Key::Enter));
        let is_confirmed = is_free || ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if is_confirmed && body.is_complete {
            left = Some(Left::Main);
        }
        let is_ours = |id: Id| {
            ui.ctx()
                .viewport(|viewport| viewport.this_pass.widgets.order(id))
                .is_some_and(|(layer, _)| layer == ui.layer_id())
        };
        if !focused.is_some_and(is_ours) && left.is_none() {
            body.first.unwrap_or(main.inner).request_focus();
        }
    });
    left.or(modal.should_close().then_some(Left::Dismissed))
}

/// Asks whether to stop saving people's data. Returns whether the question is answered.
pub(super) fn ask_saving(ui: &Ui, then: &AfterSaving, actions: &mut Vec<Action>) -> bool {
    let yes = match then {
        AfterSaving::Open(_) => tr!("rescue-ask-open"),
        AfterSaving::Close => tr!("rescue-ask-close"),
    };
    // The harmless answer is the main one.
    let (main, other) = (tr!("rescue-ask-no"), Some(Other::Harmful(yes)));
    let frame =
        DialogFrame { id: "stop-saving", heading: tr!("rescue-ask-heading"), width: 400.0, main, other };
    let left = dialog(ui, frame, |ui| {
        ui.label(tr!("rescue-ask-text"));
        Body::PLAIN
    });
    if left == Some(Left::Other) {
        actions.push(Action::StopSaving(then.clone()));
    }
    left.is_some()
}

/// Asks whether to stop the job, and to close the window (`is_close`). The answer comes as an action.
pub(super) fn ask(ui: &Ui, is_close: bool, has_data: bool, actions: &mut Vec<Action>) {
    let (heading, yes) = match (is_close, has_data) {
        (true, _) => (tr!("close-heading"), tr!("close-yes")),
        (false, true) => (tr!("stop-heading"), tr!("stop-yes")),
        (false, false) => (tr!("stop-waiting-heading"), tr!("stop-yes")),
    };
    // The harmless answer is the main one.
    let main = if has_data { tr!("stop-no") } else { tr!("stop-waiting-no") };
    let other = Some(Other::Harmful(yes));
    let left = dialog(ui, DialogFrame { id: "question", heading, width: 400.0, main, other }, |ui| {
        ui.label(if has_data { tr!("stop-text") } else { tr!("stop-waiting-text") });
        Body::PLAIN
    });
    if let Some(left) = left {
        actions.push(Action::Answer(left == Left::Other));
    }
}
