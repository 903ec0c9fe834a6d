//! The window: draws the state and hands what the user does to the controller. Opened by `main.rs`; besides
//! it the one place that knows egui. Views draw and return `Action`s, which are carried out
//! once the picture is done.

mod actions;
mod announce;
mod backup_ended;
mod backup_progress;
mod bars;
mod diagnosis;
mod dialogs;
mod drops;
mod effects;
mod ended;
mod error_number;
mod estimate;
mod field;
mod flash_map;
mod held;
mod icons;
mod import;
mod inside;
mod job_lines;
mod keyboard;
mod keys;
mod keys_panel;
mod language;
mod legend;
mod lines;
mod log_panel;
mod main_bar;
mod page;
mod pattern;
mod phone_card;
mod pictures;
mod region_ends;
mod rescue;
mod scale;
mod scrolled;
mod settings_panel;
mod several;
mod stations;
mod status;
mod system_fonts;
mod theme;
mod third_party;
mod unfinished;
mod view;
mod waiting;
mod what_to_read;
mod where_to;
mod which_parts;
mod window_place;

use std::path::PathBuf;

use eframe::egui::{self, Context, Ui};

use crate::app::rescue::RescueCommand;
use crate::app::{
    AppController, AppEvent, Lane, Level, LogFact, Mode, Notice, Now, Running, SeveralEvent, State,
    WindowPlace,
};
use crate::desktop::{Desktop, LOOK_EVERY};
use crate::present::words;
use crate::tr;
use view::{Action, AfterSaving, Dialog, FileFor, View};

/// The window and all that it shows.
pub struct Window {
    controller: AppController,
    desktop: Box<dyn Desktop>,
    view: View,
    clock: Box<dyn Fn() -> Now>,
    on_frame: Option<Box<dyn FnMut()>>,
    has_system_fonts: bool,
}

impl Window {
    /// A window on `controller`. The notices go into the log.
    #[must_use]
    pub fn new(
        ctx: &Context,
        controller: AppController,
        desktop: Box<dyn Desktop>,
        notices: Vec<Notice>,
    ) -> Window {
        theme::apply(ctx);
        let mut window = Window {
            controller,
            desktop,
            view: View { focus_main: true, ..View::default() },
            clock: Box::new(Now::read),
            on_frame: None,
            has_system_fonts: false,
        };
        for notice in notices {
            window.notice(notice);
        }
        // Such as settings that had to be set aside.
        let mut entries = window.controller.state.log.entries().rev();
        // What a job reports is on its page.
        let is_notice = |fact: &LogFact| matches!(fact, LogFact::Notice(_));
        let last = entries.find(|entry| entry.level() > Level::Info && is_notice(&entry.fact));
        let last = last.map(|entry| entry.fact.clone());
        drop(entries);
        window.view.notice = last;
        window
    }

    /// The same with another clock, for tests.
    #[must_use]
    pub fn with_clock(mut self, clock: Box<dyn Fn() -> Now>) -> Window {
        self.clock = clock;
        self
    }

    /// The same with the fonts of the system behind the bundled ones.
    #[must_use]
    pub fn with_system_fonts(mut self, ctx: &Context) -> Window {
        system_fonts::use_system_fonts(ctx, words::locale());
        self.has_system_fonts = true;
        self
    }

    /// Calls `report` after each picture was laid out, to measure how long the start takes and how many there
    /// are.
    #[must_use]
    pub fn on_frame(mut self, report: Box<dyn FnMut()>) -> Window {
        self.on_frame = Some(report);
        self
    }

    /// The window's title as it was set last.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.view.title.text
    }

    /// Unfolds the log.
    pub fn show_log(&mut self) {
        self.view.log.open = true;
    }

    /// The controller, for tests.
    pub fn controller(&mut self) -> &mut AppController {
        &mut self.controller
    }

    /// Applies an event as if a thread had sent it, for tests.
    pub fn happen(&mut self, ctx: &Context, event: AppEvent) {
        let now = (self.clock)();
        let effects = self.controller.apply(now, event);
        self.carry_out(ctx, effects);
    }

    /// Applies an event of several phones as if a thread had sent it, for tests.
    pub fn happen_several(&mut self, ctx: &Context, event: SeveralEvent) {
        let now = (self.clock)();
        let effects = self.controller.several.apply(now, event);
        self.carry_out_stations(ctx, effects);
    }

    /// Inspects this file; asks first while people's data is being saved, because opening another file stops
    /// that.
    pub fn look_inside(&mut self, path: PathBuf) {
        if self.controller.rescue.state.is_saving() {
            self.ask(Dialog::AskStopSaving(AfterSaving::Open(path)));
        } else {
            self.open_inside(path);
        }
    }

    /// Asks a question in place of the dialog that is open.
    fn ask(&mut self, question: Dialog) {
        if matches!(self.view.dialog, Some(Dialog::Settings)) {
            self.controller.save_settings((self.clock)());
        }
        self.view.dialog = Some(question);
    }

    fn open_inside(&mut self, path: PathBuf) {
        let is_rescue = self.view.inside.open && self.view.inside.rescue.open;
        self.view.inside.start();
        self.controller.rescue.command(RescueCommand::Close);
        if is_rescue {
            // Another dump in place of the one that was searched.
            self.rescue(path.clone());
        }
        self.controller.inside.open(path);
    }

    /// Shows people's data in this dump; it is searched unless it was.
    fn rescue(&mut self, dump: PathBuf) {
        self.view.inside.rescue.open = true;
        let state = &self.controller.rescue.state;
        let is_known = state.contents().is_some() || state.scan.is_running();
        if state.dump.as_ref() != Some(&dump) || !is_known {
            self.controller.rescue.command(RescueCommand::Scan(dump));
        }
    }

    /// Draws the page and the dialog over it.
    fn draw(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let now = (self.clock)();
        let folder = where_to::folder(&self.controller.state.form).map(PathBuf::from);
        let facts = folder.as_ref().map(|folder| self.desktop.folder(folder, now.at)).unwrap_or_default();
        if let (Some(folder), Some(is_there)) = (folder, facts.is_there) {
            self.controller.see_folder(&folder, is_there);
            ui.request_repaint_after(LOOK_EVERY);
        }
        let station = &self.controller.state.station;
        // One that is continued may have another folder than the form.
        let backup =
            station.running().and_then(|running| running.backup.as_ref()).map(|backup| &backup.folder);
        let free_for_backup = backup.and_then(|folder| self.desktop.folder(folder, now.at).free);
        let (controller, view) = (&self.controller, &mut self.view);
        (view.free, view.free_for_backup) = (facts.free, free_for_backup);
        // What is behind a dialog gets no keys.
        let had_dialog = view.has_dialog();
        let for_dialog = had_dialog.then(|| keyboard::hold(ui.ctx()));
        if view.inside.open {
            page::around(ui, controller, view, actions);
            let station = &controller.state.station;
            let owner = view.keyboard.owner();
            let states = (&controller.inside.state, &controller.rescue.state);
            inside::page(ui, states, &mut view.inside, station, owner, actions);
        } else if controller.several.state.mode == Mode::Several {
            stations::page(ui, controller, view, facts, now, actions);
        } else {
            page::page(ui, controller, view, now, actions);
        }
        // And a dialog none of the keys that opened it.
        let of_page = (!had_dialog).then(|| keyboard::hold(ui.ctx()));
        for_dialog.into_iter().for_each(|held| keyboard::give_back(ui.ctx(), held));
        if view.inside.open {
            inside::dialog(ui, &controller.inside.state, &mut view.inside, actions);
        }
        let is_closed = match &mut view.dialog {
            None => false,
            Some(Dialog::PasteRows(paste)) => {
                what_to_read::paste_dialog(ui, &controller.state.form, paste, actions)
            }
            Some(Dialog::TypedPath(kind, path)) => import::path_dialog(ui, *kind, path, actions),
            Some(Dialog::ErrorNumber(text)) => error_number::number_dialog(ui, text),
            Some(Dialog::Settings) => {
                settings_panel::settings_panel(ui, &controller.state.settings, actions);
                false
            }
            Some(question @ (Dialog::AskStop | Dialog::AskClose)) => {
                let has_data = |running: Option<&Running>| running.is_some_and(Running::has_data);
                let mut lanes = controller.several.state.session.iter().flat_map(|open| open.lanes.values());
                let has_data = has_data(controller.state.station.running())
                    || lanes.any(|lane: &Lane| has_data(lane.job.running()));
                let is_close = matches!(question, Dialog::AskClose);
                dialogs::ask(ui, is_close, has_data, actions);
                false
            }
            // Once everything is saved there is nothing to ask.
            Some(Dialog::AskStopSaving(then)) => {
                !controller.rescue.state.is_saving() || dialogs::ask_saving(ui, then, actions)
            }
        };
        if is_closed {
            view.dialog = None;
        }
        of_page.into_iter().for_each(|held| keyboard::give_back(ui.ctx(), held));
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.take_language(ctx);
        self.process_events(ctx);
        self.keep_place(ctx);
        self.on_close(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        let settings = &self.controller.state.settings;
        theme::choose(ui.ctx(), settings.theme, settings.text_percent);
        let mut actions = Vec::new();
        self.view.keyboard.begin(ui.ctx(), self.view.has_dialog());
        self.keys(ui, &mut actions);
        drops::drops(ui, &self.view, &self.controller, &mut actions);
        self.draw(ui, &mut actions);
        let ctx = ui.ctx().clone();
        self.view.keyboard.end(&ctx, theme::Palette::of(ui));
        // A command uses what was typed in the same frame.
        let (edits, others): (Vec<_>, Vec<_>) = actions.into_iter().partition(Action::is_edit);
        for action in edits.into_iter().chain(others) {
            self.act(&ctx, action);
        }
        // The folder may just have been typed.
        let now = (self.clock)();
        self.controller.search_unfinished(now);
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

/// The size of the window at the first start, in points; usable down to the smaller one, which fits a screen of
/// 1024 x 600 pixels at a scale of 1.5.
pub const SIZE: ([f32; 2], [f32; 2]) = ([1180.0, 720.0], [560.0, 340.0]);

/// The name by which the desktop groups the window and finds its icon.
pub const APP_ID: &str = "bromide";

/// The window as the system is to make it, at the place of the last time.
#[must_use]
pub fn viewport(place: Option<WindowPlace>) -> egui::ViewportBuilder {
    let (size, least) = SIZE;
    let is_maximized = place.is_some_and(|place| place.is_maximized);
    let at = place.and_then(|place| place.at);
    let size = place.map_or(size, |place| place.size);
    let title = tr!("window-title", state = State::Ready.words());
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title(title)
        .with_inner_size(size)
        .with_min_inner_size(least)
        .with_maximized(is_maximized)
        .with_icon(pictures::program_icon());
    match at {
        Some(at) => viewport.with_position(at),
        None => viewport,
    }
}
