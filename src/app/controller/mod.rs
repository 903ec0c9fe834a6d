//! [`AppController`]: the state together with the threads that work for it. Feeds their events to the state
//! and carries the effects out. Owned by the window, which calls [`AppController::drain`] before it draws;
//! never waits noticeably.

pub(in crate::app) mod background;
mod station_thread;
mod tasks;

use std::path::Path;
use std::sync::Arc;

use crossbeam_channel::Receiver;

use super::boot_key::notes::NotesFile;
use super::form::read_form::{Computer, PortPick, ThisComputer};
use super::inside::Inspector;
use super::job::command::UiCommand;
use super::notice::Notice;
use super::rescue::Rescue;
use super::settings::{Loaded, SettingsFile};
use super::state::{AppEvent, AppState, Effect, Now};
use super::stations::controller::Several;
use super::stations::form::Phones;
use super::stations::messages::{Mode, SeveralEffect};
use crate::worker::{PortsNews, PortsThread, Worker, local_time};
use background::Wake;
use bromide_engine::clock::wall_now;
use bromide_engine::finder::udev_rule::{CommandRunner, SystemRunner};
use bromide_engine::link::recording::Recording;
use station_thread::{Received, StationThread};
use tasks::Tasks;

pub use station_thread::StartWorker;

/// At most this many events are taken in at once, so that a window that was held up for long stays
/// responsive.
const MOST_AT_ONCE: usize = 20_000;

/// Makes what runs programs.
pub type MakeRunner = Box<dyn Fn() -> Box<dyn CommandRunner>>;

/// The state and its threads.
pub struct AppController {
    /// What is shown.
    pub state: AppState,
    /// The inspector of dumps: a page of its own, which no job knows.
    pub inside: Inspector,
    /// People's data in the inspected dump.
    pub rescue: Rescue,
    /// Several phones at once: a page of its own, too.
    pub several: Several,
    /// What draws the window, once it is known.
    pub drawn_with: Option<String>,
    /// The tag of the language in which sentences are shown, for support bundles.
    pub language: &'static str,
    computer: Arc<dyn Computer + Send + Sync>,
    station: StationThread,
    ports: Option<(PortsThread, Receiver<PortsNews>)>,
    tasks: Tasks,
    files: Files,
    make_runner: MakeRunner,
    wake: Wake,
    /// The port that the command line named: not a choice to remember.
    preselected: Option<(PortPick, String)>,
}

/// Where settings and notes are kept; `None`: they are not saved.
#[derive(Default)]
struct Files {
    settings: Option<SettingsFile>,
    notes: Option<NotesFile>,
}

impl Now {
    /// The time by this computer's clocks.
    #[must_use]
    pub fn read() -> Now {
        Now { at: wall_now(), date: local_time() }
    }
}

impl AppController {
    /// A controller for the phones of this computer, with the saved settings. `wake` is called from other
    /// threads when there is something to [`AppController::drain`].
    #[must_use]
    pub fn open(settings_file: Option<SettingsFile>, wake: Arc<dyn Fn() + Send + Sync>) -> AppController {
        let now = Now::read();
        let loaded = settings_file.as_ref().map_or_else(Loaded::usual, |file| file.load(now.date));
        let (for_ports, for_worker) = (wake.clone(), wake.clone());
        let start_worker: StartWorker = Box::new(move || {
            let wake = for_worker.clone();
            Worker::start(Box::new(move || wake()))
        });
        let ports = PortsThread::start(Box::new(move || for_ports()));
        let state = AppState::new(now, loaded);
        let mut controller = AppController::new(state, Arc::new(ThisComputer), start_worker, Some(ports));
        let notes_file = settings_file.as_ref().map(NotesFile::beside);
        if let Some((notes, notice)) = notes_file.as_ref().map(|file| file.load(now.date)) {
            controller.state.keys.notes = notes;
            if let Some(notice) = notice {
                controller.state.apply(now, AppEvent::Notice(notice));
            }
        }
        controller.files = Files { settings: settings_file, notes: notes_file };
        controller.inside = Inspector::new(wake.clone());
        controller.rescue = Rescue::new(wake.clone());
        controller.several = Several::new(wake.clone(), &controller.state.settings);
        if let Some(file) = &controller.files.settings {
            controller.several.keep_days_in(file.beside("sessions"));
        }
        controller.wake = wake;
        controller.tasks = Tasks::for_window();
        controller
    }

    /// A controller of given parts, for tests. Its settings are not saved, and results of threads are waited
    /// for.
    #[must_use]
    pub fn new(
        state: AppState,
        computer: Arc<dyn Computer + Send + Sync>,
        start_worker: StartWorker,
        ports: Option<(PortsThread, Receiver<PortsNews>)>,
    ) -> AppController {
        let several = Several::new(Arc::new(|| {}), &state.settings);
        AppController {
            state,
            inside: Inspector::new(Arc::new(|| {})),
            rescue: Rescue::new(Arc::new(|| {})),
            several,
            drawn_with: None,
            language: "en",
            computer,
            station: StationThread::new(start_worker),
            ports,
            tasks: Tasks::for_tests(),
            files: Files::default(),
            make_runner: Box::new(|| Box::new(SystemRunner)),
            wake: Arc::new(|| {}),
            preselected: None,
        }
    }

    /// Takes in what the threads have sent. Returns the effects that the window has to carry out.
    pub fn drain(&mut self, now: Now) -> Vec<Effect> {
        let mut left = self.take_results(now);
        let news: Vec<PortsNews> =
            self.ports.iter().flat_map(|(_, receiver)| receiver.try_iter().collect::<Vec<_>>()).collect();
        for news in news {
            left.extend(self.apply(now, AppEvent::Ports(news)));
        }
        for _ in 0..MOST_AT_ONCE {
            match self.station.receive() {
                Received::Event(event) => left.extend(self.apply(now, AppEvent::Worker(event))),
                Received::Nothing => break,
                Received::Gone => {
                    left.extend(self.apply(now, AppEvent::WorkerGone));
                    break;
                }
            }
        }
        self.search_unfinished(now);
        left
    }

    /// Whether [`AppController::drain`] left events for the next time.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.station.has_events()
    }

    /// The bytes that went to and from the last phone; empty before the first. Up to a megabyte is copied, so
    /// not to be called in every frame.
    #[must_use]
    pub fn recording(&self) -> Recording {
        self.station.recording()
    }

    /// Carries out a command about the job, if it is possible now. Others are the window's own business.
    pub fn run(&mut self, now: Now, command: UiCommand) -> Vec<Effect> {
        if !command.is_enabled(&self.state.station) {
            return vec![];
        }
        match command {
            UiCommand::TryAgain if self.has_listed() => self.list_parts(now),
            UiCommand::ReadBack | UiCommand::TryAgain | UiCommand::NextPhone => self.order(now),
            UiCommand::ListParts => self.list_parts(now),
            UiCommand::Continue => self.resume_last(now),
            UiCommand::SkipCheck => self.apply(now, AppEvent::SkipCheck),
            UiCommand::SaveAsItIs => self.save_as_it_is(now),
            UiCommand::Stop => self.apply(now, AppEvent::Stop),
            UiCommand::BackToForm => self.apply(now, AppEvent::BackToForm),
            UiCommand::SaveBundle => self.save_bundle(now),
            _ => vec![],
        }
    }

    /// Applies an event and carries out the effects that concern threads and files; the others are returned.
    pub fn apply(&mut self, now: Now, event: AppEvent) -> Vec<Effect> {
        let mut left = Vec::new();
        for effect in self.state.apply(now, event) {
            match effect {
                Effect::Send(command) => self.station.send(command),
                Effect::StopWorker => self.station.stop(),
                Effect::SkipCheck => self.station.skip_check(),
                Effect::RestartWorker => self.station.restart(),
                Effect::SaveNotes => self.save_notes(now),
                Effect::SaveSettings => self.save_settings(now),
                Effect::ReadAgentFiles(request) => left.extend(self.read_agent_files(now, *request)),
                Effect::KeepAwake(_)
                | Effect::Attention(_)
                | Effect::PhoneLost(_)
                | Effect::AgentNeeded
                | Effect::Save { .. }
                | Effect::LookInside(_)
                | Effect::Warn(_) => left.push(effect),
            }
        }
        left
    }

    /// Chooses a port for this start of the program alone.
    pub fn preselect(&mut self, pick: PortPick, name: &str) {
        self.state.form.port = pick.clone();
        name.clone_into(&mut self.state.form.other_port);
        // A port is that of one phone.
        match pick {
            PortPick::Demo | PortPick::DemoSmartphone => self.several.state.form.phones = Phones::Practice,
            PortPick::Auto => {}
            PortPick::Listed(_) | PortPick::Other => self.several.state.mode = Mode::One,
        }
        self.preselected = Some((pick, name.to_owned()));
    }

    /// Copies the form into the settings and saves them.
    pub fn remember(&mut self, now: Now) {
        let form = &self.state.form;
        let is_preselected =
            |(pick, name): &(PortPick, String)| *pick == form.port && *name == form.other_port;
        let last_port = self.state.settings.last_port.clone();
        self.state.settings.remember(form);
        let several = &self.several.state;
        self.state.settings.mode = several.mode;
        self.state.settings.several_pattern.clone_from(&several.form.pattern);
        self.state.settings.several_ports.clone_from(&several.form.ports);
        self.state.settings.several_phones = match several.form.phones {
            // Whoever comes to this computer next brings real phones.
            Phones::Practice => Phones::All,
            phones => phones,
        };
        if self.preselected.as_ref().is_some_and(is_preselected) {
            self.state.settings.last_port = last_port;
        }
        self.save_settings(now);
    }

    /// Begins a session with several phones, with what was typed.
    pub fn begin_several(&mut self, now: Now) -> Vec<SeveralEffect> {
        if self.state.station.running().is_some() {
            return vec![];
        }
        let (form, agents) = (&self.state.form, &self.state.settings.agents);
        self.several.begin(now, form, agents, self.computer.clone())
    }

    /// Replaces what runs programs, for tests.
    pub fn set_runner(&mut self, make_runner: MakeRunner) {
        self.make_runner = make_runner;
    }

    /// Takes in whether the form's folder is there: a stick that was plugged in is searched again.
    pub fn see_folder(&mut self, folder: &Path, is_there: bool) {
        if self.state.see_folder(folder, is_there) {
            self.tasks.folder_search.forget();
        }
    }

    /// Saves the settings. An error goes into the log and stops nothing.
    pub fn save_settings(&mut self, now: Now) {
        if let Some(file) = &self.files.settings
            && let Err(error) = file.save(&self.state.settings)
        {
            self.state.apply(now, AppEvent::Notice(Notice::SettingsNotSaved(error.into())));
        }
    }

    fn save_notes(&mut self, now: Now) {
        if let Some(file) = &self.files.notes
            && let Err(error) = file.save(&self.state.keys.notes)
        {
            self.state.apply(now, AppEvent::Notice(Notice::NotesNotSaved(error)));
        }
    }
}
