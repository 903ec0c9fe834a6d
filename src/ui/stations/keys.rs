//! The Enter key on the pages of several phones: it presses the big button, but never one that stops or ends.

use eframe::egui::{Key, Ui};

use crate::app::{SeveralButton, SeveralCommand};
use crate::ui::Window;
use crate::ui::several::StationsAction;
use crate::ui::view::Action;

impl Window {
    /// Called by the page's keys. A focused button reacts to Enter by itself; on the form Enter starts from a text
    /// field, too. Later the fields are those of the job sheet, where Enter jumps on.
    pub(in crate::ui) fn several_keys(&self, ui: &Ui, actions: &mut Vec<Action>) {
        let pressed = ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::Enter));
        if !pressed || self.view.inside.open || self.view.log.is_typing(ui) {
            return;
        }
        let is_free = ui.memory(|memory| memory.focused()).is_none();
        match self.controller.several.state.button() {
            SeveralButton::Start if is_free || ui.text_edit_focused() => {
                actions.push(Action::Stations(StationsAction::Start));
            }
            SeveralButton::Continue if is_free => {
                actions.push(Action::Stations(StationsAction::Command(SeveralCommand::Continue)));
            }
            _ => {}
        }
    }
}
