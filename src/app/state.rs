//! [`AppState`] and the one function that changes it: [`AppState::apply`].
//!
//! Pure: the time comes in with the event, and what must be done goes out as [`Effect`]s. Tests feed it lists of events.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::command::UiCommand;
use super::form::{FieldError, Order, ReadForm};
use super::keys::{KeyFinder, KeyPanel, KeysCommand};
use super::log::{Level, Log};
use super::map::BlockMap;
use super::scatter::Scatter;
use super::secrets::Secrets;
use super::settings::{Loaded, Settings};
use super::station::{Finished, Lost, Pass, RegionView, Running, Stage, State, Station};
use super::timeline::Timeline;
use crate::present::{self, Present as _, UserError};
use crate::tr;
use crate::worker::{Command, JobId, PortsNews, WorkerEvent};
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::finder::udev_rule::RuleOutcome;
use bromide_engine::finder::{Device, History, Port, PortChoice, PortListError, System, devices_here};
use bromide_engine::link::{ConnectAttempt, LinkError, Moment};
use bromide_engine::readback::{Event, Phase, RegionEnd};

/// Cells of a flash map: more cannot be told apart on the smallest window.
const MAP_CELLS: usize = 4096;

/// The time of an event on both clocks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Now {
    /// On a clock that never goes back, for durations.
    pub at: Moment,
    /// On the wall, for people.
    pub date: DateTime,
}

/// All that the window shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AppState {
    /// The job.
    pub station: Station,
    /// What was typed; edited by the window directly.
    pub form: ReadForm,
    /// What was wrong when the last order was made, until the next.
    pub refused: Vec<FieldError>,
    /// The form that they are about.
    pub refused_form: Option<ReadForm>,
    /// The ports that are there.
    pub ports: Vec<Port>,
    /// The USB devices that are there, whether or not they have a port.
    pub devices: Vec<Device>,
    /// Why the ports are not known.
    pub ports_unknown: Option<PortListError>,
    /// The search for the boot key.
    pub keys: KeyPanel,
    /// What is being done, or was done last, about the rule that lets the user open phones.
    pub rule: Rule,
    /// What happened.
    pub log: Log,
    /// What is kept from one start of the program to the next.
    pub settings: Settings,
    /// Numbers that no stranger is told.
    pub(super) secrets: Secrets,
    /// The unfinished dumps that lie in a folder, and which folder.
    unfinished: (PathBuf, Vec<Unfinished>),
    /// Part files that the user does not want to be offered.
    not_now: BTreeSet<PathBuf>,
    last_id: u64,
}

/// How it stands with the udev rule that lets the user open phones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Rule {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// The password is being asked for.
    Asking,
    /// What came of it.
    Changed(RuleOutcome),
}

/// Everything that can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum AppEvent {
    /// A job was ordered. Ignored while one runs.
    Start(Order),
    /// Going on was ordered. What there is of each region comes with it. Ignored while a job runs.
    GoOn(Order, Vec<RegionEnd>),
    /// No order could be made of the form.
    Refused(Vec<FieldError>),
    /// The user wants the job to stop, and has been asked.
    Stop,
    /// The user has seen the result.
    BackToForm,
    /// The worker tells something.
    Worker(WorkerEvent),
    /// The worker's channel closed.
    WorkerGone,
    /// The ports changed.
    Ports(PortsNews),
    /// These unfinished dumps lie in that folder.
    Unfinished(PathBuf, Vec<Unfinished>),
    /// The unfinished dump with this part file is not to be offered again.
    NotNow(PathBuf),
    /// The user asks something of the search for the boot key.
    Keys(KeysCommand),
    /// How it stands with the rule now.
    Rule(Rule),
    /// Time went by that something is waiting for.
    Tick,
    /// This scatter file was read, or why it could not be.
    Scatter(PathBuf, Result<Scatter, String>),
    /// Something else for the log: a damaged settings file, a renderer that failed.
    Notice(Level, String),
}

/// What has to be done because of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Send this to the worker.
    Send(Command),
    /// Set the worker's stop flag.
    StopWorker,
    /// Start another worker: the old one's thread has ended.
    RestartWorker,
    /// Keep the computer awake, or no longer.
    KeepAwake(bool),
    /// A job ended: tell a user who is looking elsewhere.
    Attention(State),
    /// The phone was lost and a hand is needed: tell a user who is looking elsewhere, in this sentence.
    Beckon(String),
    /// Save the notes about boot keys.
    SaveNotes,
    /// Ask where this file is to be saved, and save it there.
    Save {
        /// The suggested name.
        name: String,
        /// What is written.
        bytes: Vec<u8>,
    },
    /// Look into this file.
    LookInside(PathBuf),
    /// Show this sentence until it is put away.
    Warn(String),
}

impl AppState {
    /// The state of a fresh start: the form as it was left, and in the log what there was to say about the settings.
    #[must_use]
    pub fn new(now: Now, loaded: Loaded) -> AppState {
        let Loaded { settings, notices } = loaded;
        let mut state = AppState { form: settings.form(), settings, ..AppState::default() };
        for notice in notices {
            state.log.add(now.date, Level::Warning, notice);
        }
        state
    }

    /// Takes in what happened at `now`. Returns what has to be done, in order.
    pub fn apply(&mut self, now: Now, event: AppEvent) -> Vec<Effect> {
        self.secrets.learn(&event);
        match event {
            AppEvent::Start(order) => self.start(now, order, vec![]),
            AppEvent::GoOn(order, before) => self.start(now, order, before),
            AppEvent::Refused(errors) => {
                self.refused = errors;
                self.refused_form = Some(self.form.clone());
                vec![]
            }
            AppEvent::Stop => self.stop(now),
            AppEvent::BackToForm => {
                if matches!(self.station, Station::Finished(_)) {
                    self.station = Station::Ready;
                    self.refused.clear();
                }
                vec![]
            }
            AppEvent::Worker(WorkerEvent::Told { id, event }) => {
                let Station::Running(running) = &mut self.station else { return vec![] };
                if running.id != id {
                    return vec![];
                }
                let was_lost = running.lost.is_some();
                let has_answered = is_answer(&event);
                running.hear(now, event, &mut self.log);
                // Told once, however often it comes and goes.
                let lost = running.lost.as_ref().filter(|_| !was_lost);
                let mut effects: Vec<Effect> =
                    lost.map(|lost| Effect::Beckon(lost.sentence())).into_iter().collect();
                if has_answered {
                    effects.extend(self.keys(now, KeyFinder::answered));
                }
                effects
            }
            AppEvent::Worker(WorkerEvent::Ended { id, regions, result }) => {
                if self.station.running().is_some_and(|running| running.id == id) {
                    self.end(now, regions, result)
                } else {
                    vec![]
                }
            }
            AppEvent::WorkerGone => self.worker_gone(now),
            AppEvent::Ports(news) => self.ports(now, news),
            AppEvent::Keys(command) => {
                let save = self.keys.run(command, self.phones(), now.date);
                if save { vec![Effect::SaveNotes] } else { vec![] }
            }
            AppEvent::Tick => self.keys(now, |finder| finder.tick(now.at)),
            AppEvent::Rule(rule) => {
                self.rule(now, rule);
                vec![]
            }
            AppEvent::Unfinished(folder, found) => {
                self.unfinished = (folder, found);
                vec![]
            }
            AppEvent::NotNow(part) => {
                self.not_now.insert(part);
                vec![]
            }
            AppEvent::Scatter(path, scatter) => self.scatter(now, &path, scatter),
            AppEvent::Notice(level, sentence) => {
                self.log.add(now.date, level, sentence);
                vec![]
            }
        }
    }

    /// The unfinished dumps to offer: those in the form's folder, while there is no job.
    pub fn offers(&self) -> impl Iterator<Item = &Unfinished> {
        let (folder, found) = &self.unfinished;
        let is_shown = self.station == Station::Ready && Path::new(self.form.folder.trim()) == folder;
        found.iter().filter(move |dump| is_shown && !self.not_now.contains(&dump.part))
    }

    /// What happened to the last job, as text for someone who can help.
    #[must_use]
    pub fn details(&self) -> String {
        let mut text = String::new();
        let mut line = |words: String| text += &format!("{words}\n");
        line(tr!("details-program", name = "Bromide", version = env!("CARGO_PKG_VERSION")));
        line(tr!("details-state", state = self.station.state().words()));
        if let Station::Finished(finished) = &self.station {
            finished.details(&mut line);
        }
        line(String::new());
        text + &self.log.as_text(Level::Info, "")
    }

    fn start(&mut self, now: Now, order: Order, before: Vec<RegionEnd>) -> Vec<Effect> {
        if self.station.running().is_some() {
            return vec![];
        }
        self.last_id += 1;
        let id = JobId(self.last_id);
        self.refused.clear();
        let files: Vec<String> =
            order.job.regions.iter().map(|region| region.file.display().to_string()).collect();
        self.log.add(now.date, Level::Info, tr!("log-read-back", files = files.join(", ")));
        self.log.add(now.date, Level::Info, State::Waiting.words());
        let command = Command::Start { id, port: order.port.clone(), job: order.job.clone() };
        let mut running = Running::new(id, order, before, now.at);
        running.search.devices(now.at, &devices_here(&self.devices, &self.ports));
        self.station = Station::Running(Box::new(running));
        vec![Effect::KeepAwake(true), Effect::Send(command)]
    }

    fn stop(&mut self, now: Now) -> Vec<Effect> {
        match &mut self.station {
            Station::Running(running) if !running.is_stopping => {
                running.is_stopping = true;
                self.log.add(now.date, Level::Info, tr!("log-stop"));
                vec![Effect::StopWorker]
            }
            _ => vec![],
        }
    }

    fn end(&mut self, now: Now, regions: Vec<RegionEnd>, result: Result<(), UserError>) -> Vec<Effect> {
        let Station::Running(running) = std::mem::take(&mut self.station) else { return vec![] };
        let is_untouched = !running.has_begun && result.is_err() && !running.before.is_empty();
        // Refused before a phone was looked for, say because the disk is still full: what there was is still there.
        let regions = if is_untouched { running.before.clone() } else { regions };
        let state = State::of_ending(running.order.job.regions.len(), &regions, &result);
        let finished = running.finish(now.at, state, regions, result.err());
        finished.tell(now, &mut self.log);
        self.station = Station::Finished(Box::new(finished));
        vec![Effect::KeepAwake(false), Effect::Attention(state)]
    }

    fn worker_gone(&mut self, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Station::Running(running) = &self.station {
            let saved = running.saved.iter();
            let mut regions: Vec<RegionEnd> = saved
                .map(|(file, report)| RegionEnd::Saved { file: file.clone(), report: report.clone() })
                .collect();
            regions.resize(running.order.job.regions.len().max(regions.len()), RegionEnd::Nothing);
            let error = UserError::internal(&tr!("error-worker-gone"));
            effects = self.end(now, regions, Err(error));
        } else {
            self.log.add(now.date, Level::Warning, tr!("log-worker-restarted"));
        }
        effects.push(Effect::RestartWorker);
        effects
    }

    /// The ranges become those of a scatter file; or it is said why not.
    fn scatter(&mut self, now: Now, path: &Path, scatter: Result<Scatter, String>) -> Vec<Effect> {
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let mut warnings = Vec::new();
        if !UiCommand::EditForm.is_enabled(&self.station) {
            warnings.push(tr!("import-not-now", file = file));
        } else {
            match scatter.and_then(|scatter| self.form.import(&scatter.ranges).map(|()| scatter)) {
                Ok(Scatter { ranges, left_out }) => {
                    let done = tr!("import-done", count = ranges.len(), file = file);
                    self.log.add(now.date, Level::Info, done);
                    if !left_out.is_empty() {
                        warnings.push(tr!("import-left-out", names = left_out.join(", ")));
                    }
                }
                Err(why) => warnings.push(tr!("import-refused", file = file, why = why)),
            }
        }
        for sentence in &warnings {
            self.log.add(now.date, Level::Warning, sentence.clone());
        }
        warnings.into_iter().map(Effect::Warn).collect()
    }

    fn ports(&mut self, now: Now, news: PortsNews) -> Vec<Effect> {
        match news {
            PortsNews::Ports(ports) => {
                self.ports_unknown = None;
                if let Station::Running(running) = &mut self.station
                    && matches!(running.stage, Stage::Waiting | Stage::Connecting)
                {
                    for seen in running.seen.ports(now.date, &self.ports, &ports) {
                        self.log.add(now.date, Level::Info, seen.text);
                    }
                }
                self.ports = ports;
                return self.sighted(now);
            }
            PortsNews::Devices(devices) => return self.devices(now, devices),
            PortsNews::CannotTell(why) => {
                self.log.add(now.date, Level::Warning, tr!("log-ports-unknown", why = why.present()));
                self.ports_unknown = Some(why);
            }
        }
        vec![]
    }
}

fn is_answer(event: &Event) -> bool {
    matches!(event, Event::Tried { how: ConnectAttempt::Answered, .. })
}

impl Running {
    fn new(id: JobId, order: Order, before: Vec<RegionEnd>, now: Moment) -> Running {
        let chosen = match &order.port {
            PortChoice::Named(name) | PortChoice::Usb(Some(name)) => Some(name.clone()),
            PortChoice::Auto | PortChoice::Demo | PortChoice::Usb(None) => None,
        };
        Running {
            id,
            order,
            since: now,
            stage: Stage::Waiting,
            is_stopping: false,
            seen: Timeline::default(),
            search: History::new(now, System::here(), chosen),
            phone: None,
            flash: None,
            region: None,
            lost: None,
            saved: Vec::new(),
            warnings: Vec::new(),
            before,
            has_begun: false,
        }
    }

    fn hear(&mut self, now: Now, event: Event, log: &mut Log) {
        self.has_begun = true;
        let mut say = |level, text: String| log.add(now.date, level, text);
        match event {
            Event::Phase(phase) => {
                let before = self.stage.state();
                self.stage = match phase {
                    Phase::Waiting => Stage::Waiting,
                    Phase::Connecting => Stage::Connecting,
                    Phase::Reading => {
                        self.lost = None;
                        Stage::Reading(Pass::new(now.at))
                    }
                    Phase::Checking => {
                        self.lost = None;
                        Stage::Checking(Pass::new(now.at))
                    }
                };
                if self.stage.state() != before {
                    say(Level::Info, phase.present());
                }
            }
            Event::Phone(phone) => {
                let (name, code) = (phone.chip_name(), phone.hardware_code.to_string());
                say(Level::Info, tr!("log-phone", name = name, code = code));
                self.phone = Some(phone);
            }
            Event::Flash(flash) => {
                let name = flash.name.present();
                say(
                    Level::Info,
                    match flash.size {
                        Some(size) => tr!("log-flash", name = name, size = present::size(size)),
                        None => tr!("log-flash-size-unknown", name = name),
                    },
                );
                self.flash = Some(flash);
            }
            Event::Region { index, of, file, area, start, length } => {
                let (size, from) = (present::size(length), format!("{start:#x}"));
                say(
                    Level::Info,
                    tr!("log-region", size = size, from = from, file = file.display().to_string()),
                );
                let mut map = BlockMap::new(length, self.order.job.block_size.bytes(), MAP_CELLS);
                if let Some(before) = self.region.as_ref().filter(|before| before.index == index) {
                    map = map.with_classes_of(&before.map);
                }
                self.region = Some(RegionView { index, of, file, area, start, length, map });
            }
            Event::Lost { done, total, is_there } => {
                self.stage = Stage::Waiting;
                say(Level::Info, State::Waiting.words());
                say(Level::Info, present::lost(done, is_there));
                let lost = Lost { done, total, is_there };
                self.seen.lost(now.date, lost.sentence());
                self.lost = Some(lost);
                if let Some(region) = &mut self.region {
                    region.map.settle();
                }
            }
            Event::Progress(progress) => match (&mut self.stage, progress.phase) {
                (Stage::Reading(pass), Phase::Reading) | (Stage::Checking(pass), Phase::Checking) => {
                    pass.heard(now.at, progress);
                }
                // Of a pass that is over.
                _ => {}
            },
            Event::Content { offset, length, cell } => {
                if let Some(region) = &mut self.region {
                    region.map.learn(offset, length, cell.class);
                }
            }
            Event::Block { offset, length, state } => {
                if let Some(region) = &mut self.region {
                    region.map.set(offset, length, state);
                }
            }
            Event::Tried { port, how } => {
                if how == ConnectAttempt::Denied {
                    let text = LinkError::Denied { port: port.clone() }.present();
                    say(Level::Info, text.clone());
                    self.seen.told(now.date, text);
                }
                self.search.record_attempt(now.at, &port, how);
            }
            Event::Warning(warning) => {
                say(Level::Warning, warning.present());
                self.warnings.push(warning);
            }
            Event::Note(note) => {
                say(Level::Info, note.present());
                if self.stage.pass().is_none() {
                    self.seen.told(now.date, note.present());
                }
            }
            Event::Saved { file, report } => {
                say(
                    Level::Info,
                    tr!("log-saved", file = file.display().to_string(), sha256 = &report.sha256),
                );
                self.saved.push((file, report));
            }
        }
    }

    fn finish(
        self,
        now: Moment,
        state: State,
        regions: Vec<RegionEnd>,
        error: Option<UserError>,
    ) -> Finished {
        let diagnosis = self.diagnosis(now).filter(|_| self.phone.is_none());
        let Running { order, since, seen, phone, flash, mut region, warnings, .. } = self;
        if let Some(region) = &mut region {
            region.map.settle();
        }
        Finished {
            state,
            order,
            regions,
            error,
            took: now - since,
            seen,
            diagnosis,
            phone,
            flash,
            region,
            warnings,
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
#[cfg(test)]
pub(super) use tests::fake_report;
