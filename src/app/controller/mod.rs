//! [`AppController`]: the state together with the threads it lives on: takes in what they tell, and carries out what follows.
//!
//! Owned by the window, which calls [`AppController::drain`] before it draws and [`AppController::run`] when a button is pressed. Never waits long.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, TryRecvError, bounded};

use crate::app::boot_key::keys::KeysCommand;
use crate::app::boot_key::notes::NotesFile;
use crate::app::form::import::{ImportKind, Imported, Imports};
use crate::app::form::read_form::{Computer, FieldError, PortPick, ThisComputer};
use crate::app::inside::Inspector;
use crate::app::job::command::UiCommand;
use crate::app::log::Level;
use crate::app::privacy::bundle::{BundleParts, bundle};
use crate::app::privacy::scrub::home_folder;
use crate::app::settings::{Loaded, SettingsFile};
use crate::app::state::{AppEvent, AppState, Effect, Now, Rule};
use crate::app::unfinished::folder_search::FolderSearch;
use crate::app::unfinished::resume::ResumeOrder;
use crate::present::{UserError, system_words};
use crate::tr;
use crate::worker::{PortsNews, PortsThread, Worker, WorkerEvent, local_time};
use bromide_engine::clock::wall_now;
use bromide_engine::finder::udev_rule::{
    self, CommandRunner, RuleChange, RuleFailure, RuleOutcome, SystemRunner,
};
use bromide_engine::link::recording::Recording;

/// So many events are taken in at once, so that a window that was held up for long does not stand still for it.
const MOST_AT_ONCE: usize = 20_000;

/// A folder that is there answers within this; a window that stands still for so long does not show it.
const QUICK_WAIT: Duration = Duration::from_millis(30);
/// In tests an order is always waited for.
const TEST_WAIT: Duration = Duration::from_secs(300);

/// Makes what runs programs.
pub type MakeRunner = Box<dyn Fn() -> Box<dyn CommandRunner>>;
/// Starts a station's worker.
pub type StartWorker = Box<dyn Fn() -> (Worker, Receiver<WorkerEvent>)>;

/// The state, its threads and its computer.
pub struct AppController {
    /// What is shown. The window may edit the form and the settings in it.
    pub state: AppState,
    computer: Arc<dyn Computer + Send + Sync>,
    start_worker: StartWorker,
    worker: Worker,
    events: Receiver<WorkerEvent>,
    /// The transcript of a worker that has ended.
    earlier: Recording,
    ports: Option<(PortsThread, Receiver<PortsNews>)>,
    settings_file: Option<SettingsFile>,
    notes_file: Option<NotesFile>,
    /// The rule for phones is being installed or removed.
    rule_change: Option<Receiver<RuleOutcome>>,
    /// Runs the programs that do it.
    make_runner: MakeRunner,
    /// An order is being made: folder and port are looked at, and a network drive may take long to answer.
    ordering: Option<Receiver<AppEvent>>,
    /// A support bundle is being made.
    bundling: Option<Receiver<Result<Effect, String>>>,
    /// What draws the window, once it is known.
    pub drawn_with: Option<String>,
    /// So long an order is waited for before the window goes on without it.
    order_wait: Duration,
    /// What is looked into: a page of its own, which no job knows.
    pub inside: Inspector,
    folder_search: FolderSearch,
    imports: Imports,
    /// So long a look at the folder is waited for: nobody asked for it.
    search_wait: Duration,
    wake: Arc<dyn Fn() + Send + Sync>,
    /// The port that the command line named: no choice to remember.
    preselected: Option<(PortPick, String)>,
}

impl Now {
    /// The time by this computer's clocks.
    #[must_use]
    pub fn read() -> Now {
        Now { at: wall_now(), date: local_time() }
    }
}

impl AppController {
    /// A controller for the phones of this computer, with the settings of the last time. `wake` is called from other threads
    /// when there is something to [`AppController::drain`].
    #[must_use]
    pub fn open(settings_file: Option<SettingsFile>, wake: Arc<dyn Fn() + Send + Sync>) -> AppController {
        let now = Now::read();
        let loaded = settings_file.as_ref().map_or_else(Loaded::usual, |file| file.load(now.date));
        let for_ports = wake.clone();
        let for_orders = wake.clone();
        let start_worker: StartWorker = Box::new(move || {
            let wake = wake.clone();
            Worker::start(Box::new(move || wake()))
        });
        let ports = PortsThread::start(Box::new(move || for_ports()));
        let mut controller =
            AppController::new(AppState::new(now, loaded), Arc::new(ThisComputer), start_worker, Some(ports));
        controller.notes_file = settings_file.as_ref().map(NotesFile::beside);
        if let Some((notes, notice)) = controller.notes_file.as_ref().map(|file| file.load(now.date)) {
            controller.state.keys.notes = notes;
            if let Some(notice) = notice {
                controller.state.apply(now, AppEvent::Notice(Level::Warning, notice));
            }
        }
        controller.settings_file = settings_file;
        controller.inside = Inspector::new(for_orders.clone());
        controller.wake = for_orders;
        controller.order_wait = QUICK_WAIT;
        controller.search_wait = Duration::ZERO;
        controller
    }

    /// A controller of given parts, for tests. Its settings are not saved, and orders are waited for.
    #[must_use]
    pub fn new(
        state: AppState,
        computer: Arc<dyn Computer + Send + Sync>,
        start_worker: StartWorker,
        ports: Option<(PortsThread, Receiver<PortsNews>)>,
    ) -> AppController {
        let (worker, events) = start_worker();
        AppController {
            state,
            computer,
            start_worker,
            worker,
            events,
            earlier: Recording::default(),
            ports,
            settings_file: None,
            notes_file: None,
            rule_change: None,
            make_runner: Box::new(|| Box::new(SystemRunner)),
            ordering: None,
            bundling: None,
            drawn_with: None,
            order_wait: TEST_WAIT,
            inside: Inspector::new(Arc::new(|| {})),
            folder_search: FolderSearch::new(),
            imports: Imports::new(),
            search_wait: TEST_WAIT,
            wake: Arc::new(|| {}),
            preselected: None,
        }
    }

    /// Takes in all that the threads have told. Returns what is left for the window to do.
    pub fn drain(&mut self, now: Now) -> Vec<Effect> {
        let mut left = self.take_order(now, Duration::ZERO);
        left.extend(self.take_bundle(now, Duration::ZERO));
        left.extend(self.take_rule_outcome(now, Duration::ZERO));
        left.extend(self.take_imports(now, Duration::ZERO));
        if let Some((_, ports)) = &self.ports {
            let news: Vec<PortsNews> = ports.try_iter().collect();
            for news in news {
                left.extend(self.apply(now, AppEvent::Ports(news)));
            }
        }
        for _ in 0..MOST_AT_ONCE {
            match self.events.try_recv() {
                Ok(event) => left.extend(self.apply(now, AppEvent::Worker(event))),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    left.extend(self.apply(now, AppEvent::WorkerGone));
                    break;
                }
            }
        }
        self.search_unfinished(now);
        left
    }

    /// FolderSearch for unfinished dumps in the form's folder if it has changed, or a job has ended. To be called when the form may have
    /// been edited, too.
    pub fn search_unfinished(&mut self, now: Now) {
        let folder = PathBuf::from(self.state.form.folder.trim());
        if self.state.station.running().is_none() && !folder.as_os_str().is_empty() {
            let is_shown = self.state.offers().next().is_some();
            self.folder_search.search(&folder, is_shown, &self.computer, &self.wake);
        }
        if let Some((folder, found)) = self.folder_search.found(self.search_wait) {
            self.apply(now, AppEvent::Unfinished(folder, found));
        }
    }

    /// Whether [`AppController::drain`] left something for the next time.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        !self.events.is_empty()
    }

    /// The bytes that went to and from the last phone; empty before the first. May be asked at any time, but not in every frame:
    /// it can be a megabyte.
    #[must_use]
    pub fn recording(&self) -> Recording {
        let recording = self.worker.recording();
        if recording.is_empty() { self.earlier.clone() } else { recording }
    }

    /// Carries out a command about the job, if it can be given now. Others are the window's own business.
    pub fn run(&mut self, now: Now, command: UiCommand) -> Vec<Effect> {
        if !command.is_enabled(&self.state.station) {
            return vec![];
        }
        match command {
            UiCommand::ReadBack | UiCommand::TryAgain | UiCommand::NextPhone => self.order(now),
            UiCommand::Continue => self.resume_last(now),
            UiCommand::Stop => self.apply(now, AppEvent::Stop),
            UiCommand::BackToForm => self.apply(now, AppEvent::BackToForm),
            UiCommand::SaveBundle => self.save_bundle(now),
            _ => vec![],
        }
    }

    /// Chooses a port for this start of the program alone.
    pub fn preselect(&mut self, pick: PortPick, name: &str) {
        self.state.form.port = pick.clone();
        name.clone_into(&mut self.state.form.other_port);
        self.preselected = Some((pick, name.to_owned()));
    }

    /// Takes the form over into the settings and saves them.
    pub fn remember(&mut self, now: Now) {
        let last_port = self.state.settings.last_port.clone();
        self.state.settings.remember(&self.state.form);
        let form = &self.state.form;
        if self
            .preselected
            .as_ref()
            .is_some_and(|(pick, name)| *pick == form.port && *name == form.other_port)
        {
            self.state.settings.last_port = last_port;
        }
        self.save_settings(now);
    }

    /// Whether an order is being made: the folder has not answered yet.
    #[must_use]
    pub fn is_ordering(&self) -> bool {
        self.ordering.is_some()
    }

    /// Goes on with the unfinished dump that is offered under this part file.
    pub fn resume(&mut self, now: Now, part: &Path) -> Vec<Effect> {
        let Some(dump) = self.state.offers().find(|dump| dump.part == part).cloned() else { return vec![] };
        let form = self.state.form.clone();
        self.have_made(now, move |computer| resume_event(form.resume(&dump, computer)))
    }

    /// Takes in a file that was dropped on the window: a scatter file fills the ranges, what else it may be is to be looked into.
    pub fn dropped(&mut self, now: Now, path: &Path) -> Vec<Effect> {
        self.imports.begin(path, ImportKind::Dropped, &self.wake);
        self.take_imports(now, self.order_wait)
    }

    /// Fills the ranges from a file that was chosen as a scatter file.
    pub fn import_scatter(&mut self, now: Now, path: &Path) -> Vec<Effect> {
        self.imports.begin(path, ImportKind::Scatter, &self.wake);
        self.take_imports(now, self.order_wait)
    }

    /// Takes in the notes about boot keys of a file that was chosen.
    pub fn import_notes(&mut self, now: Now, path: &Path) -> Vec<Effect> {
        self.imports.begin(path, ImportKind::Notes, &self.wake);
        self.take_imports(now, self.order_wait)
    }

    fn take_imports(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let mut left = Vec::new();
        while let Some(imported) = self.imports.next(within) {
            match imported {
                Imported::Scatter(path, scatter) => {
                    left.extend(self.apply(now, AppEvent::Scatter(path, scatter)));
                }
                Imported::LookInside(path) => left.push(Effect::LookInside(path)),
                Imported::Notes(path, Ok(notes)) => {
                    let mut all = self.state.keys.notes.clone();
                    all.merge(notes.clone());
                    if !all.fits() {
                        let (path, why) = (path.display().to_string(), tr!("notes-too-large"));
                        left.extend(self.warn(now, tr!("notes-not-imported", path = path, why = why)));
                        continue;
                    }
                    left.extend(self.apply(now, AppEvent::Keys(KeysCommand::Merge(notes))));
                    let said = tr!("keys-imported", file = path.display().to_string());
                    left.extend(self.apply(now, AppEvent::Notice(Level::Info, said)));
                }
                Imported::Notes(_, Err(why)) => left.extend(self.warn(now, why)),
            }
        }
        left
    }

    /// For the log, and to be shown until it is put away.
    fn warn(&mut self, now: Now, sentence: String) -> Vec<Effect> {
        let mut left = self.apply(now, AppEvent::Notice(Level::Warning, sentence.clone()));
        left.push(Effect::Warn(sentence));
        left
    }

    fn resume_last(&mut self, now: Now) -> Vec<Effect> {
        let Some(finished) = self.state.station.finished().cloned() else { return vec![] };
        self.have_made(now, move |computer| resume_event(finished.resume(computer)))
    }

    fn order(&mut self, now: Now) -> Vec<Effect> {
        let form = self.state.form.clone();
        self.have_made(now, move |computer| {
            form.order(now.date, computer).map_or_else(AppEvent::Refused, AppEvent::Start)
        })
    }

    /// Has an order made on a thread of its own.
    fn have_made(
        &mut self,
        now: Now,
        make: impl FnOnce(&dyn Computer) -> AppEvent + Send + 'static,
    ) -> Vec<Effect> {
        if self.ordering.is_some() {
            return vec![];
        }
        let (to, ordered) = bounded(1);
        let (computer, wake) = (self.computer.clone(), self.wake.clone());
        let thread = std::thread::Builder::new().name("bromide-order".into()).spawn(move || {
            // Nobody takes it any more: the window was closed.
            drop(to.send(make(&*computer)));
            wake();
        });
        if let Err(error) = thread {
            return self
                .apply(now, AppEvent::Notice(Level::Error, UserError::internal(&error.to_string()).cause));
        }
        self.ordering = Some(ordered);
        self.take_order(now, self.order_wait)
    }

    fn take_order(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let Some(ordered) = &self.ordering else { return vec![] };
        let order = match ordered.recv_timeout(within) {
            Err(RecvTimeoutError::Timeout) => return vec![],
            Err(RecvTimeoutError::Disconnected) => None,
            Ok(order) => Some(order),
        };
        self.ordering = None;
        match order {
            Some(event) => {
                if !matches!(event, AppEvent::Refused(_)) {
                    self.remember(now);
                    // The job changes what lies in the folder.
                    self.folder_search.forget();
                }
                self.apply(now, event)
            }
            None => {
                let error = UserError::internal(&tr!("log-no-order"));
                self.apply(now, AppEvent::Notice(Level::Error, error.cause))
            }
        }
    }

    /// Has the support bundle made on a thread of its own: a long log and a megabyte of bytes take their time.
    fn save_bundle(&mut self, now: Now) -> Vec<Effect> {
        if self.bundling.is_some() {
            return vec![];
        }
        let home = home_folder();
        let drawn_with = self.drawn_with.as_deref();
        let parts = BundleParts::of(&self.state, self.recording(), drawn_with, home.as_deref(), now);
        let name = format!("bromide-support-{}.zip", now.date.strftime("%Y-%m-%d_%H%M%S"));
        let (to, made) = bounded(1);
        let wake = self.wake.clone();
        let thread = std::thread::Builder::new().name("bromide-bundle".into()).spawn(move || {
            let bytes = bundle(&parts).map_err(|error| system_words(&error));
            // Nobody takes it any more: the window was closed.
            drop(to.send(bytes.map(|bytes| Effect::Save { name, bytes })));
            wake();
        });
        if let Err(error) = thread {
            return self.no_bundle(now, &error.to_string());
        }
        self.bundling = Some(made);
        self.take_bundle(now, self.order_wait)
    }

    fn take_bundle(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let Some(made) = &self.bundling else { return vec![] };
        let made = match made.recv_timeout(within) {
            Err(RecvTimeoutError::Timeout) => return vec![],
            Err(RecvTimeoutError::Disconnected) => Err(tr!("desktop-broke")),
            Ok(made) => made,
        };
        self.bundling = None;
        match made {
            Ok(save) => vec![save],
            Err(why) => self.no_bundle(now, &why),
        }
    }

    fn no_bundle(&mut self, now: Now, why: &str) -> Vec<Effect> {
        self.apply(now, AppEvent::Notice(Level::Warning, tr!("log-no-bundle", why = why)))
    }

    /// Installs or removes the rule for phones, on a thread of its own: a person must type the password.
    pub fn change_rule(&mut self, now: Now, change: RuleChange) -> Vec<Effect> {
        if self.rule_change.is_some() {
            return vec![];
        }
        let (to, outcome) = bounded(1);
        let (mut runner, wake) = ((self.make_runner)(), self.wake.clone());
        let thread = std::thread::Builder::new().name("bromide-rule".into()).spawn(move || {
            // Nobody takes it any more: the window was closed.
            drop(to.send(udev_rule::apply(change, &mut *runner)));
            wake();
        });
        if let Err(error) = thread {
            let failure = RuleFailure::CannotStart(error.into());
            return self.apply(now, AppEvent::Rule(Rule::Changed(RuleOutcome::Failed(failure))));
        }
        self.rule_change = Some(outcome);
        let mut left = self.apply(now, AppEvent::Rule(Rule::Asking));
        left.extend(self.take_rule_outcome(now, self.order_wait));
        left
    }

    fn take_rule_outcome(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let Some(receiver) = &self.rule_change else { return vec![] };
        let outcome = match receiver.recv_timeout(within) {
            Err(RecvTimeoutError::Timeout) => return vec![],
            Err(RecvTimeoutError::Disconnected) => RuleOutcome::Failed(RuleFailure::NoMessage),
            Ok(outcome) => outcome,
        };
        self.rule_change = None;
        self.apply(now, AppEvent::Rule(Rule::Changed(outcome)))
    }

    /// Other programs than this computer's, for tests.
    pub fn set_runner(&mut self, make_runner: MakeRunner) {
        self.make_runner = make_runner;
    }

    fn save_notes(&mut self, now: Now) {
        if let Some(file) = &self.notes_file
            && let Err(error) = file.save(&self.state.keys.notes)
        {
            let sentence = tr!("notes-not-saved", why = system_words(&error));
            self.state.apply(now, AppEvent::Notice(Level::Warning, sentence));
        }
    }

    /// Saves the settings. That they cannot be saved is said in the log and stops nothing.
    pub fn save_settings(&mut self, now: Now) {
        if let Some(file) = &self.settings_file
            && let Err(error) = file.save(&self.state.settings)
        {
            let sentence = tr!("settings-not-saved", why = system_words(&error));
            self.state.apply(now, AppEvent::Notice(Level::Warning, sentence));
        }
    }

    /// Applies an event and carries out what concerns the worker; the rest is returned.
    pub fn apply(&mut self, now: Now, event: AppEvent) -> Vec<Effect> {
        let mut left = Vec::new();
        for effect in self.state.apply(now, event) {
            match effect {
                Effect::Send(command) => self.worker.send(command),
                Effect::StopWorker => self.worker.stop(),
                Effect::RestartWorker => {
                    self.earlier = self.recording();
                    (self.worker, self.events) = (self.start_worker)();
                }
                Effect::SaveNotes => self.save_notes(now),
                Effect::KeepAwake(_)
                | Effect::Attention(_)
                | Effect::PhoneLost(_)
                | Effect::Save { .. }
                | Effect::LookInside(_)
                | Effect::Warn(_) => left.push(effect),
            }
        }
        left
    }
}

fn resume_event(order: Result<ResumeOrder, Vec<FieldError>>) -> AppEvent {
    order.map_or_else(AppEvent::Refused, |(order, before)| AppEvent::Resume(order, before))
}
