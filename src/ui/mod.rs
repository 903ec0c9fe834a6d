//! The window: draws the state, takes in what the user does, and hands both to the controller.
//!
//! Opened by `main.rs`. The one place besides it that knows egui. Views draw and return what was asked for as `Action`s, which are
//! carried out once the picture is done. Nothing here waits: the phone, dialogs and disks have threads of their own.

mod diagnosis;
mod dialogs;
mod drops;
mod ended;
mod field;
mod flash_map;
mod icons;
mod import;
mod inside;
mod keys;
mod keys_panel;
mod legend;
mod log_panel;
mod page;
mod phone_card;
mod pictures;
mod settings_panel;
mod status;
mod theme;
mod third_party;
mod unfinished;
mod waiting;
mod what_to_read;
mod where_to;

use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::{self, Context, Ui, UserAttentionType, ViewportCommand};

use crate::app::inside::InspectorCommand;
use crate::app::{
    AppController, AppEvent, Effect, KeysCommand, Level, Moment, Now, Running, State, UiCommand,
};
use crate::desktop::{Answer, Desktop};
use crate::tr;
use bromide_engine::finder::udev_rule::RuleChange;

/// Clocks on the page (how long nothing was heard, time left) move on this often while a job reads.
const CLOCK: Duration = Duration::from_secs(1);

/// The window and all that it shows.
pub struct Window {
    controller: AppController,
    desktop: Box<dyn Desktop>,
    view: View,
    clock: Box<dyn Fn() -> Now>,
    on_frame: Option<Box<dyn FnMut()>>,
}

/// What is open, folded or half typed: nothing that a job depends on.
#[derive(Default)]
struct View {
    dialog: Option<Dialog>,
    paste: Option<what_to_read::Paste>,
    import: import::Import,
    settings_open: bool,
    log: log_panel::LogPanel,
    map: flash_map::FlashMap,
    /// The page that looks into files.
    inside: inside::InsideView,
    /// What the file dialog that is open is about, if it is about one.
    file_for: Option<FileFor>,
    /// A folder dialog was asked for, and this desktop has none.
    no_dialog: bool,
    /// The dialog that is open is one to save the log.
    is_saving: bool,
    /// What it saves is a support bundle, which cannot be copied instead.
    is_bundle: bool,
    /// The file dialog that is open is for notes about boot keys.
    is_importing: bool,
    /// A folder that was chosen while a job ran: for the next one.
    folder_later: Option<String>,
    /// What the user must be told, until it is put away.
    notice: Option<String>,
    /// The window closes as soon as the job has stopped.
    closing: bool,
    /// The main button gets the focus, so that Enter is enough.
    focus_main: bool,
    title: String,
    /// The state in the title, and since when it is there.
    told: Option<(State, Moment)>,
    is_awake: bool,
}

/// A question that stands in the way until it is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialog {
    /// Stop the job?
    Stop,
    /// Stop the job and close the window?
    Close,
}

/// What a file is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileFor {
    /// To look into it.
    Open,
    /// To compare with it.
    Compare,
    /// To save a part under its name.
    Part,
}

/// What the user asked for.
#[derive(Debug, Clone, PartialEq)]
enum Action {
    /// Something about the job.
    Command(UiCommand),
    /// Go on with the unfinished dump of this part file.
    Resume(PathBuf),
    /// Do not offer it again.
    NotNow(PathBuf),
    /// The folder dialog.
    AskFolder,
    /// The dialog for a scatter file.
    AskScatter,
    /// This scatter file into the ranges.
    ImportScatter(PathBuf),
    /// Save a text under this name.
    SaveText { name: String, text: String },
    /// Into the clipboard.
    Copy(String),
    /// In the file manager.
    ShowFolder(PathBuf),
    /// Show the page that looks into files, or the main one.
    ShowInside(bool),
    /// Look into this file.
    LookInside(PathBuf),
    /// A file was dropped that may have a use of its own; if not, it is looked into.
    Dropped(PathBuf),
    /// Something on that page.
    Inside(InspectorCommand),
    /// The file dialog.
    AskFile(FileFor),
    /// Install or remove the rule for phones.
    ChangeRule(RuleChange),
    /// Something about the search for the boot key.
    Keys(KeysCommand),
    /// Ask for a file of notes about boot keys.
    ImportNotes,
    /// Open or close the settings.
    Settings(bool),
    /// The answer to the dialog that is open.
    Answer(bool),
}

impl Window {
    /// A window on `controller`. Sentences in `notices` go into the log.
    #[must_use]
    pub fn new(
        ctx: &Context,
        controller: AppController,
        desktop: Box<dyn Desktop>,
        notices: Vec<(Level, String)>,
    ) -> Window {
        theme::apply(ctx);
        let mut window = Window {
            controller,
            desktop,
            view: View { focus_main: true, ..View::default() },
            clock: Box::new(Now::read),
            on_frame: None,
        };
        for (level, sentence) in notices {
            window.notice(level, sentence);
        }
        // Such as settings that had to be set aside.
        let warnings = window.controller.state.log.filtered(Level::Warning, "");
        window.view.notice = warnings.last().map(|line| line.text.clone());
        window
    }

    /// The same with another clock, for tests.
    #[must_use]
    pub fn with_clock(mut self, clock: Box<dyn Fn() -> Now>) -> Window {
        self.clock = clock;
        self
    }

    /// Calls `report` whenever a picture was laid out, to measure how long the start takes and how many there are.
    #[must_use]
    pub fn on_frame(mut self, report: Box<dyn FnMut()>) -> Window {
        self.on_frame = Some(report);
        self
    }

    /// The window's title as it was last told.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.view.title
    }

    /// Unfolds the log.
    pub fn show_log(&mut self) {
        self.view.log.open = true;
    }

    /// The controller, for tests.
    pub fn controller(&mut self) -> &mut AppController {
        &mut self.controller
    }

    /// Applies an event as if a thread had told it, for tests.
    pub fn happen(&mut self, ctx: &Context, event: AppEvent) {
        let now = (self.clock)();
        let effects = self.controller.apply(now, event);
        self.carry_out(ctx, effects);
    }

    /// Looks into this file.
    pub fn look_inside(&mut self, path: PathBuf) {
        self.view.inside.start();
        self.controller.inside.open(path);
    }

    fn process_events(&mut self, ctx: &Context) {
        let now = (self.clock)();
        let effects = self.controller.drain(now);
        self.carry_out(ctx, effects);
        if self.controller.is_behind() {
            ctx.request_repaint();
        }
        if let Some(text) = self.controller.inside.drain() {
            ctx.copy_text(text);
        }
        for answer in self.desktop.poll() {
            // There is one dialog at a time, so this is the answer to it.
            let file_for = if is_about_a_dialog(&answer) { self.view.file_for.take() } else { None };
            match answer {
                Answer::File(file) | Answer::SaveName(file) if file_for.is_some() => {
                    let action = file_for.and_then(|wanted| self.view.inside.chosen(wanted, file));
                    action.into_iter().for_each(|action| self.act(ctx, action));
                }
                Answer::NoDialog if file_for.is_some() => self.view.inside.no_dialog(),
                Answer::Folder(folder) => self.view.folder_later = Some(folder.display().to_string()),
                Answer::File(file) if self.view.import.asked() => {
                    let effects = self.controller.import_scatter(now, &file);
                    self.carry_out(ctx, effects);
                }
                Answer::NoDialog if self.view.import.asked() => self.view.import.type_it(),
                Answer::NoDialog if self.view.is_saving => {
                    let sentence =
                        if self.view.is_bundle { tr!("log-no-dialog-bundle") } else { tr!("log-no-dialog") };
                    self.notice(Level::Warning, sentence);
                }
                Answer::NoDialog => self.view.no_dialog = true,
                Answer::Saved(file) => {
                    self.notice(Level::Info, tr!("log-saved-to", file = file.display().to_string()));
                }
                Answer::SaveFailed { why, .. } => self.notice(Level::Warning, why),
                Answer::FolderNotShown(why) => self.notice(Level::Warning, why),
                Answer::Trouble(why) => self.notice(Level::Info, why),
                Answer::StartedAgain(file) => {
                    file.into_iter().for_each(|file| self.look_inside(file));
                    ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
                    ctx.send_viewport_cmd(ViewportCommand::Focus);
                }
                Answer::File(path) if std::mem::take(&mut self.view.is_importing) => {
                    let now = (self.clock)();
                    let effects = self.controller.import_notes(now, &path);
                    self.carry_out(ctx, effects);
                }
                Answer::Cancelled => self.view.is_importing = false,
                Answer::File(_) | Answer::SaveName(_) => {}
            }
            if !self.desktop.is_asking() {
                self.view.import.answered();
            }
        }
        let state = self.controller.state.station.state();
        if !state.is_running()
            && let Some(folder) = self.view.folder_later.take()
        {
            self.controller.state.form.folder = folder;
        }
        if self.view.closing && !state.is_running() {
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

    /// Into the log, and onto the page if it is a warning.
    fn notice(&mut self, level: Level, sentence: String) {
        let now = (self.clock)();
        if level > Level::Info {
            self.view.notice = Some(sentence.clone());
        }
        self.controller.apply(now, AppEvent::Notice(level, sentence));
    }

    /// The state, and how far it is, in the title and so in the taskbar.
    fn update_title(&mut self, ctx: &Context) {
        let station = &self.controller.state.station;
        let state = station.state().words();
        let title = match station.percent() {
            Some(percent) if station.state().is_running() => {
                tr!("window-title-percent", percent = percent, state = state)
            }
            _ => tr!("window-title", state = state),
        };
        // A new title costs two pictures: a new state is told at once, a new per cent once a second.
        let now = (self.clock)().at;
        let state = self.controller.state.station.state();
        let is_early = self.view.told.is_some_and(|(told, at)| told == state && now.since(at) < CLOCK);
        if title != self.view.title && !is_early {
            self.view.told = Some((state, now));
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.view.title = title;
        }
    }

    fn carry_out(&mut self, ctx: &Context, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::KeepAwake(awake) => {
                    self.view.is_awake = awake;
                    self.desktop.keep_awake(awake);
                }
                Effect::Attention(state) => {
                    // Whoever types, or is about to answer a question about the job, must not start another by it.
                    let is_busy = self.view.dialog.is_some() || ctx.text_edit_focused();
                    self.view.focus_main = !is_busy;
                    self.view.dialog = None;
                    let how = if state == State::Saved {
                        UserAttentionType::Informational
                    } else {
                        UserAttentionType::Critical
                    };
                    let body = self.ending_in_a_line();
                    self.call(ctx, state, &body, how);
                }
                Effect::PhoneLost(sentence) => {
                    self.call(ctx, State::Waiting, &sentence, UserAttentionType::Critical);
                }
                Effect::Save { name, bytes } => {
                    let start = where_to::folder(&self.controller.state.form).map(PathBuf::from);
                    let is_asked = self.desktop.save_bytes(&name, start.as_deref(), bytes);
                    self.view.is_saving |= is_asked;
                    self.view.is_bundle |= is_asked;
                }
                Effect::LookInside(path) => self.look_inside(path),
                Effect::Warn(sentence) => self.view.notice = Some(sentence),
                // The controller's own business.
                Effect::SaveNotes | Effect::Send(_) | Effect::StopWorker | Effect::RestartWorker => {}
            }
        }
    }

    /// Tells a user who is looking elsewhere.
    fn call(&mut self, ctx: &Context, state: State, body: &str, how: UserAttentionType) {
        if !ctx.input(|input| input.viewport().focused.unwrap_or(true)) {
            self.desktop.notify(&tr!("notify-summary", state = state.words()), body);
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(how));
        }
    }

    fn ending_in_a_line(&self) -> String {
        let Some(finished) = self.controller.state.station.finished() else { return String::new() };
        if let Some(error) = &finished.error {
            return error.cause.clone();
        }
        let names = finished.saved().map(|(file, _)| file.display().to_string());
        names.collect::<Vec<_>>().join(", ")
    }

    fn act(&mut self, ctx: &Context, action: Action) {
        let now = (self.clock)();
        match action {
            Action::Command(command) => self.command(ctx, command),
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
            Action::AskFolder => {
                let start = where_to::folder(&self.controller.state.form).map(PathBuf::from);
                self.view.is_saving = !self.desktop.ask_folder(start.as_deref()) && self.view.is_saving;
            }
            Action::AskScatter => {
                let start = where_to::folder(&self.controller.state.form).map(PathBuf::from);
                if self.desktop.ask_file(start.as_deref()) {
                    self.view.import.ask();
                }
            }
            Action::ImportScatter(file) => {
                let effects = self.controller.import_scatter(now, &file);
                self.carry_out(ctx, effects);
            }
            Action::SaveText { name, text } => {
                let start = where_to::folder(&self.controller.state.form).map(PathBuf::from);
                let is_asked = self.desktop.save_text(&name, start.as_deref(), text);
                self.view.is_saving |= is_asked;
                self.view.is_bundle &= !is_asked;
            }
            Action::ShowInside(open) => {
                self.view.inside.open = open;
                self.view.focus_main = !open;
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
            Action::AskFile(wanted) => self.ask_file(wanted),
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
                let start = where_to::folder(&self.controller.state.form).map(PathBuf::from);
                self.view.is_importing |= self.desktop.ask_file(start.as_deref());
            }
            Action::Settings(open) => {
                self.view.settings_open = open;
                if !open {
                    self.controller.save_settings(now);
                }
            }
            Action::Answer(yes) => {
                let dialog = self.view.dialog.take();
                self.view.focus_main = true;
                self.view.closing = yes && dialog == Some(Dialog::Close);
                if yes {
                    self.command(ctx, UiCommand::Stop);
                }
            }
        }
    }

    fn ask_file(&mut self, wanted: FileFor) {
        let state = &self.controller.inside.state;
        let open = state.first.as_ref().and_then(|file| file.path.parent()).map(PathBuf::from);
        let start = open.or_else(|| where_to::folder(&self.controller.state.form).map(PathBuf::from));
        let is_asked = match wanted {
            FileFor::Open | FileFor::Compare => self.desktop.ask_file(start.as_deref()),
            FileFor::Part => {
                let part = state.part_name(&state.position.selection());
                let name = part.file_name().map_or_else(String::new, |name| name.display().to_string());
                self.desktop.ask_save_name(&name, start.as_deref())
            }
        };
        if is_asked {
            self.view.file_for = Some(wanted);
        }
    }

    fn command(&mut self, ctx: &Context, command: UiCommand) {
        let now = (self.clock)();
        let effects = self.controller.run(now, command);
        use UiCommand::{Continue, NextPhone, ReadBack, TryAgain};
        if matches!(command, ReadBack | Continue | TryAgain | NextPhone) {
            self.view.focus_main = true;
        }
        self.carry_out(ctx, effects);
    }
}

/// Whether it is what came of a dialog.
fn is_about_a_dialog(answer: &Answer) -> bool {
    !matches!(answer, Answer::FolderNotShown(_) | Answer::Trouble(_) | Answer::StartedAgain(_))
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.process_events(ctx);
        self.on_close(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        let settings = &self.controller.state.settings;
        theme::choose(ui.ctx(), settings.theme, settings.text_percent);
        let mut actions = Vec::new();
        self.keys(ui, &mut actions);
        drops::drops(ui, &self.view, &self.controller, &mut actions);
        let now = (self.clock)();
        if self.view.inside.open {
            page::around(ui, &mut self.controller, &mut self.view, &mut actions);
            let station = &self.controller.state.station;
            inside::page(ui, &self.controller.inside.state, &mut self.view.inside, station, &mut actions);
        } else {
            page::page(ui, &mut self.controller, &mut *self.desktop, &mut self.view, now, &mut actions);
        }
        // The folder may just have been typed.
        self.controller.search_unfinished(now);
        what_to_read::paste_dialog(ui, &mut self.controller.state.form, &mut self.view.paste);
        import::path_dialog(ui, &mut self.view.import, &mut actions);
        if self.view.settings_open {
            settings_panel::settings_panel(ui, &mut self.controller.state.settings, &mut actions);
        }
        if let Some(dialog) = self.view.dialog {
            let has_data = self.controller.state.station.running().is_some_and(Running::has_data);
            dialogs::ask(ui, dialog, has_data, &mut actions);
        }
        let ctx = ui.ctx().clone();
        for action in actions {
            self.act(&ctx, action);
        }
        if self.view.inside.open {
            // What this frame lacked.
            self.controller.inside.read_visible();
        }
        if let Some(report) = &mut self.on_frame {
            report();
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.view.is_awake {
            self.desktop.keep_awake(false);
        }
    }
}

/// The size of the window at the start, in points; usable down to the smaller one.
pub const SIZE: ([f32; 2], [f32; 2]) = ([1180.0, 720.0], [640.0, 420.0]);

/// The name by which the desktop groups the window and finds its icon.
pub const APP_ID: &str = "bromide";

/// The window as the system is to make it.
#[must_use]
pub fn viewport() -> egui::ViewportBuilder {
    let (size, least) = SIZE;
    let title = tr!("window-title", state = State::Ready.words());
    egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title(title)
        .with_inner_size(size)
        .with_min_inner_size(least)
        .with_icon(pictures::program_icon())
}
