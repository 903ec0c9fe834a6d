//! [`AppState`] and the one function that changes it: [`AppState::apply`]. Pure: the time comes in with the
//! event, and what must be done goes out as [`Effect`]s. Used by the controller; tests feed it lists of
//! events.

mod connected;
mod messages;
mod phone_search;
mod running;

use std::path::{Path, PathBuf};

use super::boot_key::panel::KeyPanel;
use super::form::order::Order;
use super::form::parts::PartFacts;
use super::form::problem::FieldProblem;
use super::form::read_form::{Extent, Field, FieldError, PortPick, ReadForm};
use super::form::scatter::Scatter;
use super::job::command::UiCommand;
use super::job::finished::{Finished, SavedAsItIs};
use super::job::state::State;
use super::job::station::{CheckSkip, Running, Station};
use super::log::{Log, LogFact};
use super::notice::{ImportError, Notice};
use super::privacy::secrets::Secrets;
use super::settings::{Loaded, Settings};
use super::unfinished::offers::UnfinishedDumps;
use crate::worker::{Command, JobFailure, JobId, Work, WorkerEvent};
use bromide_engine::backup::BackupEvent;
use bromide_engine::dumpfile::{DiskError, Unfinished};
use bromide_engine::event::Event;
use bromide_engine::facts::ChipCode;
use bromide_engine::finder::devices_here;
use bromide_engine::readback::{JobOutcome, RegionEnd};

pub use connected::Connected;
pub use messages::{AppEvent, Effect, Now, Rule};

/// All that the window shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AppState {
    /// The job.
    pub station: Station,
    /// What was typed; replaced by the window when the user edits it.
    pub form: ReadForm,
    /// Why no job could be made of the form.
    refusal: Option<Refusal>,
    /// The ports and USB devices of this computer.
    pub connected: Connected,
    /// The search for the boot key.
    pub keys: KeyPanel,
    /// The udev rule that lets the user open phones.
    pub rule: Rule,
    /// What happened.
    pub log: Log,
    /// What is kept from one start of the program to the next.
    pub settings: Settings,
    /// Numbers that must not be in a support bundle.
    pub(in crate::app) secrets: Secrets,
    unfinished: UnfinishedDumps,
    /// The folder that was looked at last, and whether it is there.
    folder: Option<(PathBuf, bool)>,
    /// The choice of the port with which the last job was ordered.
    ordered_port: Option<(PortPick, String)>,
    /// The areas and partitions of the last smartphone.
    pub parts: PartFacts,
    last_id: u64,
    /// The chip of a smartphone with whose files the last job failed: they are used again only when the user
    /// says so.
    pub(in crate::app) agent_doubt: Option<ChipCode>,
}

/// A form of which no job could be made.
#[derive(Debug, Clone, PartialEq)]
struct Refusal {
    form: ReadForm,
    errors: Vec<FieldError>,
}

impl AppState {
    /// The state at the start of the program: the form as it was left, and in the log the notices about the
    /// settings.
    #[must_use]
    pub fn new(now: Now, loaded: Loaded) -> AppState {
        let Loaded { settings, notices } = loaded;
        let mut state = AppState { form: settings.form(), settings, ..AppState::default() };
        for notice in notices {
            state.log.add(now.date, LogFact::Notice(notice));
        }
        state
    }

    /// Takes in what happened at `now`. Returns what has to be done, in order.
    pub fn apply(&mut self, now: Now, event: AppEvent) -> Vec<Effect> {
        self.secrets.learn(&event);
        match event {
            AppEvent::Start(order) => return self.start(now, order, vec![]),
            AppEvent::Resume(order, before) => return self.start(now, order, before),
            AppEvent::Refused(errors) => self.refusal = Some(Refusal { form: self.form.clone(), errors }),
            AppEvent::Stop => return self.stop(now),
            AppEvent::SkipCheck => return self.skip_check(now),
            AppEvent::SavedAsItIs(saved, failure) => return self.saved_as_it_is(now, saved, failure),
            AppEvent::BackToForm => {
                if matches!(self.station, Station::Finished(_)) {
                    self.station = Station::Ready;
                    self.refusal = None;
                }
            }
            AppEvent::Worker(event) => return self.on_worker_event(now, event),
            AppEvent::WorkerGone => return self.worker_gone(now),
            AppEvent::Ports(news) => return self.on_ports(now, news),
            AppEvent::Keys(command) => {
                if self.keys.run(command, self.connected.phones(), now.date) {
                    return vec![Effect::SaveNotes];
                }
            }
            AppEvent::Agent(command) => return self.agent_command(now, command),
            AppEvent::AgentReading(reading) => return self.on_agent_reading(now, *reading),
            AppEvent::Tick => return self.keys(now, |finder| finder.tick(now.at)),
            AppEvent::Rule(rule) => self.rule(now, rule),
            AppEvent::Unfinished(folder, found) => self.unfinished.set_found(folder, found),
            AppEvent::NoBackup(folder) => {
                let problem = FieldProblem::NoBackup(folder.clone());
                let errors = vec![FieldError { field: Field::Folder, problem }];
                self.refusal = Some(Refusal { form: self.form.clone(), errors });
                self.settings.backups.forget(&folder);
                return vec![Effect::SaveSettings];
            }
            AppEvent::NotNow(part) => self.unfinished.dismiss(part),
            AppEvent::ForgetBackup(folder) => {
                self.settings.backups.forget(&folder);
                return vec![Effect::SaveSettings];
            }
            AppEvent::Scatter(path, scatter) => return self.scatter(now, &path, scatter),
            AppEvent::Notice(notice) => self.log.add(now.date, LogFact::Notice(notice)),
        }
        vec![]
    }

    /// Why no job could be made of the form as it is now; empty once the form was changed.
    #[must_use]
    pub fn refused(&self) -> &[FieldError] {
        let refusal = self.refusal.as_ref().filter(|refusal| refusal.form == self.form);
        refusal.map_or(&[], |refusal| &refusal.errors)
    }

    /// Everything that is wrong with the form: what was typed, and why it was refused.
    #[must_use]
    pub fn form_errors(&self) -> Vec<FieldError> {
        let mut errors = self.form.errors();
        // A folder comes and goes while nobody types: what is known now counts.
        let typed = Path::new(self.form.folder.trim());
        let is_there = self.folder.as_ref().filter(|(seen, _)| seen == typed).map(|(_, is_there)| *is_there);
        let is_stale = |error: &FieldError| {
            matches!(error.problem, FieldProblem::NoSuchFolder(_)) && is_there == Some(true)
        };
        let refused = self.refused().iter().filter(|error| !is_stale(error)).cloned();
        let missing = (is_there == Some(false)).then(|| FieldError {
            field: Field::Folder,
            problem: FieldProblem::NoSuchFolder(typed.to_path_buf()),
        });
        for error in refused.chain(missing) {
            if !errors.contains(&error) {
                errors.push(error);
            }
        }
        errors
    }

    /// Takes in whether a folder is there. Returns whether that is news.
    pub fn see_folder(&mut self, folder: &Path, is_there: bool) -> bool {
        let seen = Some((folder.to_path_buf(), is_there));
        let is_news = self.folder != seen;
        self.folder = seen;
        is_news
    }

    /// Whether the form still names the port at which the last job was ordered: what that job has found out
    /// about its phone says nothing about another port.
    #[must_use]
    pub fn is_at_ordered_port(&self) -> bool {
        self.ordered_port.as_ref().is_none_or(|(port, name)| {
            self.form.port == *port && (*port != PortPick::Other || self.form.other_port == *name)
        })
    }

    /// The unfinished dumps to offer: those in the form's folder, while there is no job.
    pub fn offers(&self) -> impl Iterator<Item = &Unfinished> {
        let is_shown = self.station == Station::Ready;
        self.unfinished.offered_in(Path::new(self.form.folder.trim())).filter(move |_| is_shown)
    }

    /// Whether the folder of the form has the record of an unfinished backup, which is continued then.
    #[must_use]
    pub fn continues_backup(&self) -> bool {
        self.unfinished.is_backup(Path::new(self.form.folder.trim()))
    }

    /// The folders of the unfinished backups to offer, while there is no job.
    pub fn backup_offers(&self) -> impl Iterator<Item = &Path> {
        let is_shown = self.station == Station::Ready;
        self.settings.backups.iter().filter(move |_| is_shown)
    }

    fn on_worker_event(&mut self, now: Now, event: WorkerEvent) -> Vec<Effect> {
        let Station::Running(running) = &mut self.station else { return vec![] };
        if running.id != event.id() {
            return vec![];
        }
        match event {
            WorkerEvent::Reported { event, .. } => {
                let was_lost = running.lost.is_some();
                let attempt = running::attempt(&event);
                match &event {
                    Event::Storage(storage) => self.parts.set_storage(storage),
                    Event::Partitions(list) => self.parts.set_partitions(list),
                    _ => {}
                }
                running.on_event(now, event, &mut self.log);
                // Once for each loss, however often the port comes and goes.
                let lost = running.lost.filter(|_| !was_lost);
                let mut effects: Vec<Effect> = lost.map(Effect::PhoneLost).into_iter().collect();
                if let Some(how) = attempt {
                    effects.extend(self.keys(now, |finder| finder.on_attempt(&how)));
                }
                effects
            }
            // Its names were free when it was ordered.
            WorkerEvent::Named { .. } => vec![],
            WorkerEvent::BackedUp { event, .. } => {
                let mut effects = Vec::new();
                if let BackupEvent::Planned(plan) = &*event {
                    self.parts.set_plan(plan);
                    if let Some(backup) = running.order.work.backup() {
                        self.settings.backups.begin(&backup.folder);
                        effects.push(Effect::SaveSettings);
                    }
                }
                running.on_backup_event(now, *event, &mut self.log);
                effects
            }
            WorkerEvent::Listed { contents, .. } => {
                self.parts.set_contents(&contents);
                self.form.extent = Extent::Parts;
                self.log.add(now.date, LogFact::PartsListed(self.parts.iter().count()));
                vec![]
            }
            WorkerEvent::NeedsAgent { phone, .. } => self.on_needs_agent(now, *phone),
            WorkerEvent::Ended { regions, result, .. } => self.end(now, regions, result),
        }
    }

    fn start(&mut self, now: Now, order: Order, before: Vec<RegionEnd>) -> Vec<Effect> {
        if self.station.running().is_some() {
            return vec![];
        }
        self.ordered_port = Some((self.form.port.clone(), self.form.other_port.clone()));
        self.last_id += 1;
        let id = JobId(self.last_id);
        self.refusal = None;
        self.log.add(now.date, ordered(&order.work));
        self.log.add(now.date, LogFact::State(State::Waiting));
        let Order { port, program, work } = order.clone();
        let command = Command::Start { id, port, program, work };
        // What a continued backup consists of is known from its last run.
        let folder = order.work.backup().map(|backup| backup.folder.clone());
        let backup = self.station.finished().and_then(|finished| finished.backup.clone());
        let backup = backup.filter(|backup| !before.is_empty() && Some(&backup.folder) == folder.as_ref());
        let mut running = Running::new(id, order, before, now.at);
        running.backup = backup;
        running.search.devices(now.at, &devices_here(&self.connected.devices, &self.connected.ports));
        self.station = Station::Running(Box::new(running));
        vec![Effect::KeepAwake(true), Effect::Send(command)]
    }

    fn stop(&mut self, now: Now) -> Vec<Effect> {
        match &mut self.station {
            Station::Running(running) if !running.is_stopping => {
                running.is_stopping = true;
                self.log.add(now.date, LogFact::StopRequested);
                vec![Effect::StopWorker]
            }
            _ => vec![],
        }
    }

    fn end(&mut self, now: Now, regions: Vec<RegionEnd>, result: Result<(), JobFailure>) -> Vec<Effect> {
        let Station::Running(running) = std::mem::take(&mut self.station) else { return vec![] };
        if running.is_listing() && is_listing_over(&result) {
            self.log.add(now.date, LogFact::State(State::Ready));
            return vec![Effect::KeepAwake(false)];
        }
        // A backup reports its parts once it knows them.
        let is_backup = running.backup.is_some() && regions.is_empty();
        let has_begun = running.has_begun && !is_backup;
        let is_untouched = !has_begun && result.is_err() && !running.before.is_empty();
        // Refused before a phone was looked for, for example because the disk is still full: what there was
        // still exists.
        let regions = if is_untouched { running.before.clone() } else { regions };
        let state = State::of_ending(running.regions(), &regions, &result);
        let finished = running.finish(now.at, state, regions, result.err());
        self.log_ending(now, &finished);
        self.doubt_agent(&finished);
        let mut effects = vec![Effect::KeepAwake(false), Effect::Attention(state)];
        if let Some(backup) = finished.backup_order().filter(|_| finished.is_nothing_of_backup_left()) {
            self.settings.backups.forget(&backup.folder);
            effects.push(Effect::SaveSettings);
        }
        self.parts.learn_speed(&finished);
        self.station = Station::Finished(Box::new(finished));
        effects
    }

    fn log_ending(&mut self, now: Now, finished: &Finished) {
        self.log.add(now.date, LogFact::JobEnded(finished.state, finished.error.clone()));
        for end in &finished.regions {
            let fact = match end.clone() {
                RegionEnd::Kept { part, good, total } => LogFact::PartKept { part, good, total },
                RegionEnd::Gone { part, good, total } => LogFact::PartGone { part, good, total },
                RegionEnd::Deleted { part, good } => LogFact::PartDeleted { part, good },
                RegionEnd::Saved { .. } | RegionEnd::Nothing => continue,
            };
            self.log.add(now.date, fact);
        }
    }

    fn skip_check(&mut self, now: Now) -> Vec<Effect> {
        match &mut self.station {
            Station::Running(running) if running.skip == CheckSkip::Possible => {
                running.skip = CheckSkip::Requested;
                self.log.add(now.date, LogFact::SkipRequested);
                vec![Effect::SkipCheck]
            }
            _ => vec![],
        }
    }

    fn saved_as_it_is(
        &mut self,
        now: Now,
        saved: Vec<SavedAsItIs>,
        failure: Option<DiskError>,
    ) -> Vec<Effect> {
        for SavedAsItIs { file, report, .. } in &saved {
            let (file, sha256) = (file.clone(), report.sha256.clone());
            self.log.add(now.date, LogFact::RegionSaved { file, sha256 });
            for warning in &report.warnings {
                self.log.add(now.date, LogFact::Warning(warning.clone()));
            }
        }
        if let Station::Finished(finished) = &mut self.station {
            finished.take_as_it_is(saved);
        }
        let Some(why) = failure else { return vec![] };
        let notice = Notice::NotSavedAsItIs(why);
        self.log.add(now.date, LogFact::Notice(notice.clone()));
        vec![Effect::Warn(notice)]
    }

    fn worker_gone(&mut self, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Station::Running(running) = &self.station {
            // What became of the others nobody knows: what there was before the job is the best guess.
            let end = |index: usize| match running.saved_region(index) {
                Some((file, report)) => RegionEnd::Saved { file: file.clone(), report: report.clone() },
                None => running.before.get(index).cloned().unwrap_or(RegionEnd::Nothing),
            };
            let regions = (0..running.regions()).map(end).collect();
            effects = self.end(now, regions, Err(JobFailure::WorkerGone));
        } else {
            self.log.add(now.date, LogFact::WorkerRestarted);
        }
        effects.push(Effect::RestartWorker);
        effects
    }

    /// Replaces the ranges of the form by those of a scatter file, or warns why not.
    fn scatter(&mut self, now: Now, path: &Path, scatter: Result<Scatter, ImportError>) -> Vec<Effect> {
        let file = path.to_path_buf();
        let warning = if !UiCommand::EditForm.is_enabled(&self.station) {
            Some(Notice::ScatterDuringJob { file })
        } else {
            match scatter.and_then(|scatter| self.form.import(&scatter.ranges).map(|()| scatter)) {
                Ok(Scatter { ranges, left_out, errors }) => {
                    let ranges = ranges.len();
                    let imported = Notice::ScatterImported { file: file.clone(), ranges };
                    self.log.add(now.date, LogFact::Notice(imported));
                    let is_whole = left_out.is_empty() && errors.is_empty();
                    (!is_whole).then_some(Notice::ScatterLeftOut { file, ranges, left_out, errors })
                }
                Err(why) => Some(Notice::ScatterRefused { file, why }),
            }
        };
        if let Some(notice) = &warning {
            self.log.add(now.date, LogFact::Notice(notice.clone()));
        }
        warning.map(Effect::Warn).into_iter().collect()
    }
}

/// What is ordered, for the log.
fn ordered(work: &Work) -> LogFact {
    match work {
        Work::Read(job) | Work::Everything { flash: job, .. } => {
            LogFact::JobOrdered(job.regions.iter().map(|region| region.file.clone()).collect())
        }
        Work::BackUp(backup) => LogFact::JobOrdered(vec![backup.folder.clone()]),
        Work::ListParts { .. } => LogFact::ListOrdered,
    }
}

/// Whether a listing has ended so that there is nothing to show of its end: as it should, or stopped by the user.
fn is_listing_over(result: &Result<(), JobFailure>) -> bool {
    result.as_ref().err().is_none_or(|failure| failure.outcome() == JobOutcome::Stopped)
}

#[cfg(test)]
mod fixtures;
#[cfg(test)]
#[path = "job_tests.rs"]
mod job_tests;
#[cfg(test)]
#[path = "state_tests.rs"]
mod state_tests;
#[cfg(test)]
pub(in crate::app) use fixtures::{failure, fake_report};
