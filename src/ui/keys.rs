//! The keys that work everywhere, and closing the window.

use eframe::egui::{Context, Key, Modifiers, Ui, ViewportCommand};

use super::Window;
use super::keyboard::Owner;
use super::view::{Action, AfterSaving, Dialog};
use crate::app::{MainButton, Mode, SessionStage, TEXT_PERCENT};

impl Window {
    /// The keys of the page: Enter presses the main button, F1 opens the log, Ctrl+, the settings. Nothing of
    /// it while a dialog or a list is open.
    pub(super) fn keys(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        if self.view.keyboard.owner() != Owner::Page {
            return;
        }
        let button = MainButton::of(&self.controller.state.station);
        let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
        // A focused button reacts to Enter by itself; from a text field it starts as in any dialog.
        let is_free = ui.memory(|memory| memory.focused()).is_none() || ui.text_edit_focused();
        let is_several = self.controller.several.state.mode == Mode::Several;
        if is_several {
            self.several_keys(ui, actions);
        }
        let is_main = !self.view.inside.open && !is_several;
        if pressed(Key::Enter)
            && is_main
            && is_free
            && button != MainButton::Stop
            && !self.view.log.is_typing(ui)
        {
            actions.push(Action::Command(button.command()));
        }
        let is_f1 = pressed(Key::F1);
        if is_f1 {
            self.view.log.open = !self.view.log.open;
        }
        let with_command = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
        if with_command(Key::Comma) {
            actions.push(Action::Settings(true));
        }
        let percent = self.controller.state.settings.text_percent;
        let (least, most) = (*TEXT_PERCENT.start(), *TEXT_PERCENT.end());
        let mut wanted = percent;
        if with_command(Key::Plus) || with_command(Key::Equals) {
            wanted = (percent + 10).min(most);
        }
        if with_command(Key::Minus) {
            wanted = percent.saturating_sub(10).max(least);
        }
        if with_command(Key::Num0) {
            wanted = 100;
        }
        if wanted != percent {
            let mut settings = self.controller.state.settings.clone();
            settings.text_percent = wanted;
            actions.push(Action::EditSettings(Box::new(settings)));
        }
    }

    /// The window was asked to close: a job that runs is asked about first.
    pub(super) fn on_close(&mut self, ctx: &Context) {
        let wants = ctx.input(|input| input.viewport().close_requested());
        let several = self.controller.several.state.session.as_ref();
        let is_busy = several.is_some_and(|session| session.is_busy());
        let is_stopping = self.controller.state.station.is_stopping()
            || several.is_some_and(|session| session.stage == SessionStage::Stopping);
        // Who asks a second time means it: the part file is good whenever the program ends.
        let is_running = self.controller.state.station.state().is_running() || is_busy;
        if wants && is_running && !self.view.closing {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if is_stopping {
                self.view.closing = true;
            } else {
                self.ask(Dialog::AskClose);
                // No question can be seen in a window that is not.
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
                ctx.send_viewport_cmd(ViewportCommand::Focus);
            }
        } else if wants && self.controller.rescue.state.is_saving() && !self.view.closing {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.ask(Dialog::AskStopSaving(AfterSaving::Close));
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        } else if wants {
            let now = (self.clock)();
            self.controller.remember(now);
            let effects = self.controller.several.settle(now);
            self.carry_out_stations(ctx, effects);
        }
    }
}
