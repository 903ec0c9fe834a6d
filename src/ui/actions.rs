//! What the window does when the user asks for something: each [`Action`] becomes a command to the
//! controller, a dialog of the desktop, or a change of what is shown. Called once the picture is done.

use std::path::PathBuf;

use eframe::egui::Context;

use super::several::StationsAction;
use super::view::{Action, AfterSaving, DesktopDialog, Dialog, FileFor};
use super::{Window, field, where_to};
use crate::app::inside::InspectorCommand;
use crate::app::rescue::RescueCommand;
use crate::app::{AppEvent, Column, Field, PortPick, SeveralCommand, UiCommand};
use crate::desktop::Answer;
use crate::tr;

impl Window {
    /// Carries out what the user asked for.
    pub(super) fn act(&mut self, ctx: &Context, action: Action) {
        let now = (self.clock)();
        if action.is_attempt() {
            self.view.notice = None;
        }
        match action {
            Action::Command(command) => self.command(ctx, command),
            Action::EditForm(form) => {
                let before = std::mem::replace(&mut self.controller.state.form, *form).port;
                if self.controller.state.form.port == PortPick::Other && before != PortPick::Other {
                    field::focus(ctx, &tr!("phone-other-port"));
                }
            }
            Action::EditSettings(settings) => self.controller.state.settings = *settings,
            Action::ChooseLanguage(choice) => {
                self.view.next_language = Some(choice);
                ctx.request_repaint();
            }
            Action::EditModel(model) => self.controller.state.keys.set_model(model),
            Action::Resume(part) => {
                self.view.focus_main = true;
                let effects = self.controller.resume(now, &part);
                self.carry_out(ctx, effects);
            }
            Action::NotNow(part) => {
                // The button that had the focus is gone.
                self.view.focus_main = true;
                self.controller.apply(now, AppEvent::NotNow(part));
            }
            Action::ContinueBackup(folder) => {
                self.view.focus_main = true;
                let effects = self.controller.continue_backup(now, &folder);
                self.carry_out(ctx, effects);
                self.focus_refused(ctx);
            }
            Action::ForgetBackup(folder) => {
                self.view.focus_main = true;
                self.controller.apply(now, AppEvent::ForgetBackup(folder));
            }
            Action::ExplainNumber => self.view.dialog = Some(Dialog::ErrorNumber(String::new())),
            Action::AskFolder => {
                let is_open = self.desktop.ask_folder(self.folder().as_deref());
                self.desktop_dialog(ctx, is_open, DesktopDialog::Folder);
            }
            Action::AskScatter => {
                let is_open = self.desktop.ask_file(self.folder().as_deref());
                self.desktop_dialog(ctx, is_open, DesktopDialog::Scatter);
            }
            Action::AskAgent(dialog) => self.ask_agent(ctx, dialog),
            Action::Agent(command) => self.choose_agent(ctx, command),
            Action::PathTyped(dialog @ (DesktopDialog::AgentFolder | DesktopDialog::Rescue(_)), folder) => {
                self.on_dialog_answer(ctx, dialog, Answer::Folder(folder));
            }
            Action::PathTyped(dialog, file) => self.on_dialog_answer(ctx, dialog, Answer::File(file)),
            Action::SaveText { name, text } => {
                let is_open = self.desktop.save_text(&name, self.folder().as_deref(), text);
                self.desktop_dialog(ctx, is_open, DesktopDialog::SaveText);
            }
            Action::ShowInside(open) => {
                if open {
                    self.view.inside.show();
                } else {
                    self.view.inside.open = false;
                    self.view.focus_main = true;
                }
            }
            Action::LookInside(path) => self.look_inside(path),
            Action::Dropped(path) => {
                let effects = self.controller.dropped(now, &path);
                self.carry_out(ctx, effects);
            }
            Action::Inside(command) => {
                if matches!(command, InspectorCommand::Compare(_)) {
                    self.view.inside.start_comparing();
                }
                self.controller.inside.command(command);
                // It was drawn before the command.
                ctx.request_repaint();
            }
            Action::AskFile(wanted) => self.ask_file(ctx, wanted),
            Action::ShowRescue(true) => {
                let dump = self.controller.inside.state.first.as_ref().map(|file| file.path.clone());
                dump.into_iter().for_each(|dump| self.rescue(dump));
                ctx.request_repaint();
            }
            Action::ShowRescue(false) => self.view.inside.show_bytes(),
            Action::Rescue(command) => {
                self.controller.rescue.command(command);
                // It was drawn before the command.
                ctx.request_repaint();
            }
            Action::StopSaving(then) => {
                self.controller.rescue.command(RescueCommand::StopSaving);
                match then {
                    AfterSaving::Open(path) => self.open_inside(path),
                    // The window closes when the thread has ended, so that no file is left half written.
                    AfterSaving::Close => self.view.closing = true,
                }
                ctx.request_repaint();
            }
            Action::AskRescueFolder(what) => {
                let dump = &self.controller.rescue.state.dump;
                let start = dump.as_ref().and_then(|dump| dump.parent()).map(PathBuf::from);
                let is_open = self.desktop.ask_folder(start.as_deref());
                self.desktop_dialog(ctx, is_open, DesktopDialog::Rescue(what));
            }
            Action::Copy(text) => ctx.copy_text(text),
            Action::ShowFolder(path) => self.desktop.show_folder(&path),
            Action::ChangeRule(change) => {
                let effects = self.controller.change_rule(now, change);
                self.carry_out(ctx, effects);
            }
            Action::Keys(command) => {
                let effects = self.controller.apply(now, AppEvent::Keys(command));
                self.carry_out(ctx, effects);
            }
            Action::ImportNotes => {
                let is_open = self.desktop.ask_file(self.folder().as_deref());
                self.desktop_dialog(ctx, is_open, DesktopDialog::KeyNotes);
            }
            Action::Stations(action) => self.act_stations(ctx, action),
            Action::Settings(open) => {
                self.view.dialog = open.then_some(Dialog::Settings);
                if !open {
                    self.controller.save_settings(now);
                }
            }
            Action::Answer(yes) => {
                let dialog = self.view.dialog.take();
                self.view.focus_main = true;
                self.view.closing = yes && matches!(dialog, Some(Dialog::AskClose));
                if yes && self.controller.several.state.is_busy() {
                    self.act_stations(ctx, StationsAction::Command(SeveralCommand::StopAll));
                } else if yes {
                    self.command(ctx, UiCommand::Stop);
                }
            }
        }
    }

    /// Asks for a file of the smartphone that waits, where the last one was.
    fn ask_agent(&mut self, ctx: &Context, dialog: DesktopDialog) {
        let folder = self.controller.state.settings.agents.last_folder();
        let start = folder.or_else(|| self.folder());
        let is_open = match dialog {
            DesktopDialog::AgentFolder => self.desktop.ask_folder(start.as_deref()),
            _ => self.desktop.ask_file(start.as_deref()),
        };
        self.desktop_dialog(ctx, is_open, dialog);
    }

    fn ask_file(&mut self, ctx: &Context, wanted: FileFor) {
        let state = &self.controller.inside.state;
        let open = state.first.as_ref().and_then(|file| file.path.parent()).map(PathBuf::from);
        let start = open.or_else(|| self.folder());
        let is_open = match wanted {
            FileFor::Open | FileFor::Compare => self.desktop.ask_file(start.as_deref()),
            FileFor::Part => {
                let part = state.part_name(&state.position.selection());
                let name = part.file_name().map_or_else(String::new, |name| name.display().to_string());
                self.desktop.ask_save_name(&name, start.as_deref())
            }
        };
        self.desktop_dialog(ctx, is_open, DesktopDialog::Inside(wanted));
    }

    fn command(&mut self, ctx: &Context, command: UiCommand) {
        let now = (self.clock)();
        let effects = self.controller.run(now, command);
        use UiCommand::{Continue, ListParts, NextPhone, ReadBack, TryAgain};
        if matches!(command, ReadBack | Continue | TryAgain | NextPhone | ListParts) {
            self.view.focus_main = true;
        }
        self.carry_out(ctx, effects);
        self.focus_refused(ctx);
    }

    /// The first field that keeps the job from starting gets the focus.
    fn focus_refused(&mut self, ctx: &Context) {
        let Some(error) = self.controller.state.refused().first() else { return };
        let name = match error.field {
            Field::Port => tr!("phone-other-port"),
            Field::Folder => tr!("where-folder"),
            Field::Pattern => tr!("where-pattern"),
            Field::BlockSize => tr!("options-block"),
            Field::Parts => tr!("parts-names"),
            Field::Rows => return,
            Field::Cell { row, column: Column::File } => tr!("read-row-file", number = row + 1),
            Field::Cell { row, column: Column::Area } => tr!("read-row-area", number = row + 1),
            Field::Cell { row, column: Column::Start } => tr!("read-row-start", number = row + 1),
            Field::Cell { row, column: Column::Length } => tr!("read-row-length", number = row + 1),
        };
        self.view.focus_main = false;
        field::focus(ctx, &name);
    }

    /// Remembers which dialog of the desktop was opened. Who asks while one is open sees none: perhaps the
    /// desktop never answers, and the path can be typed as where there are no dialogs.
    pub(super) fn desktop_dialog(&mut self, ctx: &Context, is_open: bool, dialog: DesktopDialog) {
        if is_open {
            self.view.desktop_dialog = dialog;
        } else {
            self.on_dialog_answer(ctx, dialog, Answer::NoDialog);
        }
    }

    /// The folder of the dumps, where dialogs begin to look.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        where_to::folder(&self.controller.state.form).map(PathBuf::from)
    }
}
