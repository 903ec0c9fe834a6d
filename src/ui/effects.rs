//! What the window does when something happened: effects of the state, answers of the desktop, the title.
//! Called before the picture is drawn.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{Context, UserAttentionType, ViewportCommand};

use super::view::{Action, DesktopDialog, Dialog, FileFor};
use super::{Window, field};
use crate::app::rescue::Words;
use crate::app::{AgentCommand, AppEvent, Effect, Level, LogFact, Lost, Notice, State};
use crate::desktop::{Answer, Sound};
use crate::present::{RescueWords, listed};
use crate::tr;

/// Clocks on the page (time since the last answer, time left) move on this often while a job reads.
pub(super) const CLOCK: Duration = Duration::from_secs(1);

impl Window {
    /// Takes in everything that threads and the desktop have sent.
    pub(super) fn process_events(&mut self, ctx: &Context) {
        let now = (self.clock)();
        let effects = self.controller.drain(now);
        self.carry_out(ctx, effects);
        if self.controller.is_behind() {
            ctx.request_repaint();
        }
        if let Some(text) = self.controller.inside.drain() {
            ctx.copy_text(text);
        }
        if let Some(text) = self.controller.rescue.drain() {
            // The name of the dump may be a person's.
            self.act(ctx, Action::SaveText { name: "bromide-shape-report.txt".to_owned(), text });
        }
        self.process_stations(ctx);
        for answer in self.desktop.poll() {
            self.on_answer(ctx, answer);
        }
        let state = self.controller.state.station.state();
        if !state.is_running()
            && let Some(folder) = self.view.next_folder.take()
        {
            self.controller.state.form.folder = folder;
        }
        let is_saving = self.controller.rescue.state.is_saving();
        let is_busy = self.controller.several.state.is_busy();
        if self.view.closing && !state.is_running() && !is_busy && !is_saving {
            let effects = self.controller.several.settle(now);
            self.carry_out_stations(ctx, effects);
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if matches!(state, State::Reading | State::Checking) {
            ctx.request_repaint_after(CLOCK);
        }
        let effects = self.controller.apply(now, AppEvent::Tick);
        self.carry_out(ctx, effects);
        if let Some(due) = self.controller.state.due(now) {
            ctx.request_repaint_after(due);
        }
        self.update_title(ctx);
    }

    fn on_answer(&mut self, ctx: &Context, answer: Answer) {
        match answer {
            Answer::FolderNotShown(why) => self.notice(Notice::FromDesktop(Level::Warning, why)),
            Answer::Trouble(why) => self.notice(Notice::FromDesktop(Level::Info, why)),
            Answer::StartedAgain(file) => {
                file.into_iter().for_each(|file| self.look_inside(file));
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
                ctx.send_viewport_cmd(ViewportCommand::Focus);
            }
            answer => {
                let dialog = std::mem::take(&mut self.view.desktop_dialog);
                self.on_dialog_answer(ctx, dialog, answer);
            }
        }
    }

    /// Takes in what came of the dialog of the desktop that was open.
    pub(super) fn on_dialog_answer(&mut self, ctx: &Context, dialog: DesktopDialog, answer: Answer) {
        let now = (self.clock)();
        match (dialog, answer) {
            (DesktopDialog::Inside(wanted), Answer::File(file) | Answer::SaveName(file)) => {
                let action = self.view.inside.chosen(wanted, file);
                action.into_iter().for_each(|action| self.act(ctx, action));
            }
            (DesktopDialog::Inside(FileFor::Part), Answer::NoDialog) => self.view.inside.no_dialog(),
            (DesktopDialog::Agent, Answer::File(file)) => self.choose_agent(ctx, AgentCommand::Agent(file)),
            (DesktopDialog::Preloader, Answer::File(file)) => {
                self.choose_agent(ctx, AgentCommand::Preloader(file));
            }
            (DesktopDialog::AgentFolder, Answer::Folder(folder)) => {
                self.choose_agent(ctx, AgentCommand::Folder(folder));
            }
            (DesktopDialog::Rescue(what), Answer::Folder(folder)) => {
                let words = Words(Arc::new(RescueWords));
                self.controller.rescue.save(what, folder, words);
                ctx.request_repaint();
            }
            (_, Answer::Folder(folder)) => self.view.next_folder = Some(folder.display().to_string()),
            (DesktopDialog::Scatter, Answer::File(file)) => {
                let effects = self.controller.import_scatter(now, &file);
                self.carry_out(ctx, effects);
            }
            (
                DesktopDialog::Scatter
                | DesktopDialog::KeyNotes
                | DesktopDialog::Agent
                | DesktopDialog::Preloader
                | DesktopDialog::AgentFolder
                | DesktopDialog::Inside(_)
                | DesktopDialog::Rescue(_),
                Answer::NoDialog,
            ) => {
                // A question that has come up meanwhile goes first: the button can be pressed again.
                self.view.dialog.get_or_insert(Dialog::TypedPath(dialog, String::new()));
            }
            (DesktopDialog::KeyNotes, Answer::File(file)) => {
                let effects = self.controller.import_notes(now, &file);
                self.carry_out(ctx, effects);
            }
            (DesktopDialog::SaveText, Answer::NoDialog) => self.notice(Notice::NoSaveDialog),
            (DesktopDialog::SaveBundle, Answer::NoDialog) => self.notice(Notice::NoBundleDialog),
            (_, Answer::NoDialog) => {
                self.view.desktop_dialog = DesktopDialog::FolderUnavailable;
                field::focus(ctx, &tr!("where-folder"));
            }
            (_, Answer::Saved(file)) => self.notice(Notice::FileSaved(file)),
            (_, Answer::SaveFailed { why, .. }) => self.notice(Notice::FromDesktop(Level::Warning, why)),
            _ => {}
        }
    }

    /// A file for the smartphone that waits was chosen.
    pub(super) fn choose_agent(&mut self, ctx: &Context, command: AgentCommand) {
        let now = (self.clock)();
        if self.controller.several.state.session.is_some() {
            let open = self.view.stations.open.lane();
            let effects = open.map(|station| self.controller.several.agent(now, station, command));
            self.carry_out_stations(ctx, effects.unwrap_or_default());
            return;
        }
        let effects = self.controller.apply(now, AppEvent::Agent(command));
        self.carry_out(ctx, effects);
    }

    /// Adds a notice to the log, and shows it on the page if it is a warning.
    pub(super) fn notice(&mut self, notice: Notice) {
        let now = (self.clock)();
        if notice.level() > Level::Info {
            self.view.notice = Some(LogFact::Notice(notice.clone()));
        }
        self.controller.apply(now, AppEvent::Notice(notice));
    }

    /// Carries out effects of the state.
    pub(super) fn carry_out(&mut self, ctx: &Context, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::KeepAwake(awake) => {
                    self.view.is_awake = awake;
                    self.desktop.keep_awake(awake);
                }
                Effect::Attention(state) => self.on_end(ctx, state),
                Effect::PhoneLost(lost) => self.on_lost(ctx, lost),
                Effect::AgentNeeded => {
                    self.view.focus_main = !self.view.has_dialog() && !ctx.text_edit_focused();
                    self.notify(
                        ctx,
                        State::Held,
                        &State::Held.words(),
                        &tr!("held-notice-phone"),
                        UserAttentionType::Critical,
                    );
                }
                Effect::Save { name, bytes } => {
                    let is_open = self.desktop.save_bytes(&name, self.folder().as_deref(), bytes);
                    self.desktop_dialog(ctx, is_open, DesktopDialog::SaveBundle);
                }
                Effect::LookInside(path) => self.look_inside(path),
                Effect::Warn(notice) => self.view.notice = Some(LogFact::Notice(notice)),
                // Carried out by the controller.
                Effect::SaveNotes
                | Effect::SaveSettings
                | Effect::ReadAgentFiles(_)
                | Effect::Send(_)
                | Effect::StopWorker
                | Effect::SkipCheck
                | Effect::RestartWorker => {}
            }
        }
    }

    fn on_lost(&mut self, ctx: &Context, lost: Lost) {
        let words = self.controller.state.station.words();
        self.notify(ctx, State::Waiting, &words, &lost.sentence(), UserAttentionType::Critical);
    }

    fn on_end(&mut self, ctx: &Context, state: State) {
        // Whoever types, or is about to answer a question about the job, must not start another by it.
        let is_busy = self.view.is_asking() || ctx.text_edit_focused();
        self.view.focus_main = !is_busy;
        if self.view.is_asking() {
            self.view.dialog = None;
        }
        let how = if state == State::Saved {
            UserAttentionType::Informational
        } else {
            UserAttentionType::Critical
        };
        let body = self.ending_in_a_line();
        self.notify(ctx, state, &state.words(), &body, how);
    }

    /// Notifies a user who is looking elsewhere. With sound, whoever has left the computer alone, too: the
    /// desktop plays it with its notice.
    pub(super) fn notify(
        &mut self,
        ctx: &Context,
        state: State,
        words: &str,
        body: &str,
        how: UserAttentionType,
    ) {
        let is_elsewhere = !ctx.input(|input| input.viewport().focused.unwrap_or(true));
        // Whoever stops a job sits in front of it.
        let rings = self.controller.state.settings.sound && state != State::Stopped;
        let sound = if state == State::Saved { Sound::Success } else { Sound::Trouble };
        if is_elsewhere || rings {
            let summary = tr!("notify-summary", state = words);
            self.desktop.notify(&summary, body, rings.then_some(sound));
        }
        if is_elsewhere {
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(how));
        }
    }

    fn ending_in_a_line(&self) -> String {
        let Some(finished) = self.controller.state.station.finished() else { return String::new() };
        if let Some(error) = finished.user_error() {
            return error.cause;
        }
        if let Some(backup) = &finished.backup {
            return backup.folder.display().to_string();
        }
        let names = finished.saved().map(|(file, _)| file.display().to_string());
        listed(&names.collect::<Vec<_>>())
    }

    /// Writes the state and the per cent into the title, and so into the taskbar.
    fn update_title(&mut self, ctx: &Context) {
        let station = &self.controller.state.station;
        let (state, words) = (station.state(), station.words());
        let several = self.controller.several.state.session.as_ref();
        let title = match station.percent() {
            _ if several.is_some() => {
                let saved = several.map_or(0, |session| session.totals.saved);
                tr!("window-title", state = tr!("several-title", saved = saved))
            }
            Some(percent) if state.is_running() => {
                tr!("window-title-percent", percent = percent, state = words)
            }
            _ => tr!("window-title", state = words),
        };
        // A new title costs two pictures: a new state is shown at once, a new per cent once a second.
        let now = (self.clock)().at;
        let is_early = self.view.title.shown.is_some_and(|(old, at)| old == state && now.since(at) < CLOCK);
        if title != self.view.title.text && !is_early {
            self.view.title.shown = Some((state, now));
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.view.title.text = title;
        }
    }
}
