//! What the controller does on threads: making jobs of the form, the support bundle, the udev rule, imports
//! of files. Each result comes back as an event or as effects.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::AppController;
use super::background::{BackgroundTask, TaskPanicked};
use crate::app::agent::search::{AgentReading, AgentRequest};
use crate::app::boot_key::notes::KeyNotes;
use crate::app::boot_key::panel::KeysCommand;
use crate::app::form::import::{ImportKind, Imported, Imports};
use crate::app::form::read_form::{Computer, FieldError};
use crate::app::job::finished::SavedAsItIs;
use crate::app::notice::{Notice, OwnFileError};
use crate::app::privacy::bundle::{BundleParts, bundle};
use crate::app::privacy::scrub::home_folder;
use crate::app::state::{AppEvent, Effect, Now, Rule};
use crate::app::unfinished::folder_search::FolderSearch;
use crate::app::unfinished::resume::{ResumeOrder, no_folder};
use crate::worker::Work;
use bromide_engine::dumpfile::save_as_it_is;
use bromide_engine::finder::udev_rule::{self, RuleChange, RuleFailure, RuleOutcome};

/// A folder on a local disk answers within this; a window that stands still for so long does not show it.
const QUICK_WAIT: Duration = Duration::from_millis(30);
/// Tests wait until the result is there.
const TEST_WAIT: Duration = Duration::from_secs(300);

/// Everything that is under way on threads, except the station.
pub(super) struct Tasks {
    /// A job is being made of the form: folder and port are looked at.
    pub(super) order: BackgroundTask<AppEvent>,
    bundle: BackgroundTask<io::Result<Effect>>,
    rule: BackgroundTask<RuleOutcome>,
    imports: Imports,
    agent_files: BackgroundTask<AgentReading>,
    /// To be read next: another choice was made while files were being read.
    next_agent_files: Option<AgentRequest>,
    pub(super) folder_search: FolderSearch,
    /// How long the window waits for the result of the user's command before it is drawn without it.
    command_wait: Duration,
    /// How long a search of the folder is waited for, which nobody asked for.
    search_wait: Duration,
}

impl Tasks {
    /// Tasks of a window: it never waits noticeably.
    pub(super) fn for_window() -> Tasks {
        Tasks { command_wait: QUICK_WAIT, search_wait: Duration::ZERO, ..Tasks::for_tests() }
    }

    /// Tasks whose results are waited for.
    pub(super) fn for_tests() -> Tasks {
        Tasks {
            order: BackgroundTask::new("bromide-order"),
            bundle: BackgroundTask::new("bromide-bundle"),
            rule: BackgroundTask::new("bromide-rule"),
            imports: Imports::new(),
            agent_files: BackgroundTask::new("bromide-agent-files"),
            next_agent_files: None,
            folder_search: FolderSearch::new(),
            command_wait: TEST_WAIT,
            search_wait: TEST_WAIT,
        }
    }
}

impl AppController {
    /// Takes in the results that are there.
    pub(super) fn take_results(&mut self, now: Now) -> Vec<Effect> {
        let mut left = self.take_order(now, Duration::ZERO);
        left.extend(self.take_bundle(now, Duration::ZERO));
        left.extend(self.take_rule_outcome(now, Duration::ZERO));
        left.extend(self.take_imports(now, Duration::ZERO));
        left.extend(self.take_agent_files(now, Duration::ZERO));
        left
    }

    /// Searches the form's folder for unfinished dumps if the folder has changed or a job has ended. To be
    /// called after the form was edited, too.
    pub fn search_unfinished(&mut self, now: Now) {
        let folder = Path::new(self.state.form.folder.trim());
        if self.state.station.running().is_none() && !folder.as_os_str().is_empty() {
            let is_shown = self.state.offers().next().is_some() || self.state.continues_backup();
            self.tasks.folder_search.search(folder, is_shown, &self.computer, &self.wake);
        }
        if let Some((folder, found)) = self.tasks.folder_search.found(self.tasks.search_wait) {
            self.apply(now, AppEvent::Unfinished(folder, found));
        }
    }

    /// Whether a job is being made of the form: the folder has not answered yet.
    #[must_use]
    pub fn is_ordering(&self) -> bool {
        self.tasks.order.is_running()
    }

    /// Resumes the unfinished dump that is offered under this part file.
    pub fn resume(&mut self, now: Now, part: &Path) -> Vec<Effect> {
        let Some(dump) = self.state.offers().find(|dump| dump.part == part).cloned() else { return vec![] };
        let form = self.state.form.clone();
        self.make_order(now, move |computer| resume_event(form.resume(&dump, computer)))
    }

    /// Resumes what the ended job has not saved.
    pub(super) fn resume_last(&mut self, now: Now) -> Vec<Effect> {
        let Some(finished) = self.state.station.finished().cloned() else { return vec![] };
        self.make_order(now, move |computer| resume_event(finished.resume(computer)))
    }

    /// Saves the unfinished files of the ended job as they are: their digests take a while.
    pub(super) fn save_as_it_is(&mut self, now: Now) -> Vec<Effect> {
        let Some(finished) = self.state.station.finished() else { return vec![] };
        let parts: Vec<PathBuf> = finished.parts().cloned().collect();
        self.make_order(now, move |_| {
            let mut saved = Vec::new();
            for part in parts {
                match save_as_it_is(&part, &mut |_| {}) {
                    Ok((file, report)) => saved.push(SavedAsItIs { part, file, report }),
                    Err(why) => return AppEvent::SavedAsItIs(saved, Some(why)),
                }
            }
            AppEvent::SavedAsItIs(saved, None)
        })
    }

    /// Orders the job that the form describes. If its folder is that of an unfinished backup, that is continued.
    pub(super) fn order(&mut self, now: Now) -> Vec<Effect> {
        let form = self.state.form.clone();
        self.make_order(now, move |computer| {
            let folder = Path::new(form.folder.trim());
            let order =
                form.order(now.date, computer).map(|order| match computer.unfinished_backup(folder) {
                    Ok(options) => order.into_backup_of(folder, options),
                    Err(_) => order,
                });
            order.map_or_else(AppEvent::Refused, AppEvent::Start)
        })
    }

    /// Orders the list of areas and partitions.
    pub(super) fn list_parts(&mut self, now: Now) -> Vec<Effect> {
        let form = self.state.form.clone();
        self.make_order(now, move |computer| {
            form.list_order(computer).map_or_else(AppEvent::Refused, AppEvent::Start)
        })
    }

    /// Whether the ended job was to list areas and partitions.
    pub(super) fn has_listed(&self) -> bool {
        let work = self.state.station.finished().map(|finished| &finished.order.work);
        matches!(work, Some(Work::ListParts { .. }))
    }

    /// Continues the unfinished backup in this folder.
    pub fn continue_backup(&mut self, now: Now, folder: &Path) -> Vec<Effect> {
        let (form, folder) = (self.state.form.clone(), folder.to_path_buf());
        self.make_order(now, move |computer| {
            if !computer.is_folder(&folder) {
                return AppEvent::Refused(vec![no_folder(&folder)]);
            }
            match computer.unfinished_backup(&folder) {
                Ok(options) => form
                    .continue_backup(&folder, options, computer)
                    .map_or_else(AppEvent::Refused, AppEvent::Start),
                // Completed by the command line, or its record was deleted.
                Err(_) => AppEvent::NoBackup(folder),
            }
        })
    }

    fn make_order(
        &mut self,
        now: Now,
        make: impl FnOnce(&dyn Computer) -> AppEvent + Send + 'static,
    ) -> Vec<Effect> {
        if self.tasks.order.is_running() {
            return vec![];
        }
        let computer = self.computer.clone();
        if let Err(error) = self.tasks.order.start(&self.wake, move || make(&*computer)) {
            return self.apply(now, AppEvent::Notice(Notice::OrderFailed(Some(error))));
        }
        self.take_order(now, self.tasks.command_wait)
    }

    fn take_order(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        match self.tasks.order.take(within) {
            None => vec![],
            Some(Ok(event)) => {
                if !matches!(event, AppEvent::Refused(_)) {
                    self.remember(now);
                    // The job changes what is in the folder.
                    self.tasks.folder_search.forget();
                }
                self.apply(now, event)
            }
            Some(Err(TaskPanicked)) => self.apply(now, AppEvent::Notice(Notice::OrderFailed(None))),
        }
    }

    /// Makes the support bundle: a long log and a megabyte of bytes take their time.
    pub(super) fn save_bundle(&mut self, now: Now) -> Vec<Effect> {
        if self.tasks.bundle.is_running() {
            return vec![];
        }
        let (home, renderer) = (home_folder(), self.drawn_with.as_deref());
        let states = (&self.state, &self.several.state);
        let parts = BundleParts::of(states, self.recording(), renderer, self.language, home.as_deref(), now);
        let name = format!("bromide-support-{}.zip", now.date.strftime("%Y-%m-%d_%H%M%S"));
        let make = move || bundle(&parts).map(|bytes| Effect::Save { name, bytes });
        if let Err(error) = self.tasks.bundle.start(&self.wake, make) {
            return self.apply(now, AppEvent::Notice(Notice::BundleFailed(Some(error))));
        }
        self.take_bundle(now, self.tasks.command_wait)
    }

    fn take_bundle(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let why = match self.tasks.bundle.take(within) {
            None => return vec![],
            Some(Ok(Ok(save))) => return vec![save],
            Some(Ok(Err(error))) => Some(error.into()),
            Some(Err(TaskPanicked)) => None,
        };
        self.apply(now, AppEvent::Notice(Notice::BundleFailed(why)))
    }

    /// Reads files for the smartphone that waits. While others are being read, the last request waits.
    pub(super) fn read_agent_files(&mut self, now: Now, request: AgentRequest) -> Vec<Effect> {
        if self.tasks.agent_files.is_running() {
            self.tasks.next_agent_files = Some(request);
            return vec![];
        }
        if let Err(error) = self.tasks.agent_files.start(&self.wake, move || request.read()) {
            return self.apply(now, AppEvent::Notice(Notice::OrderFailed(Some(error))));
        }
        self.take_agent_files(now, self.tasks.command_wait)
    }

    fn take_agent_files(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let Some(reading) = self.tasks.agent_files.take(within) else { return vec![] };
        let next = self.tasks.next_agent_files.take();
        let mut left = match (reading, &next) {
            // Another choice was made meanwhile.
            (_, Some(_)) => vec![],
            (Ok(reading), None) => self.apply(now, AppEvent::AgentReading(Box::new(reading))),
            (Err(TaskPanicked), None) => self.apply(now, AppEvent::Notice(Notice::OrderFailed(None))),
        };
        left.extend(next.into_iter().flat_map(|next| self.read_agent_files(now, next)));
        left
    }

    /// Installs or removes the udev rule; the user has to type a password.
    pub fn change_rule(&mut self, now: Now, change: RuleChange) -> Vec<Effect> {
        if self.tasks.rule.is_running() {
            return vec![];
        }
        let mut runner = (self.make_runner)();
        if let Err(error) = self.tasks.rule.start(&self.wake, move || udev_rule::apply(change, &mut *runner))
        {
            let outcome = RuleOutcome::Failed(RuleFailure::CannotStart(error));
            return self.apply(now, AppEvent::Rule(Rule::Changed(outcome)));
        }
        let mut left = self.apply(now, AppEvent::Rule(Rule::Asking));
        left.extend(self.take_rule_outcome(now, self.tasks.command_wait));
        left
    }

    fn take_rule_outcome(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let Some(outcome) = self.tasks.rule.take(within) else { return vec![] };
        let outcome = outcome.unwrap_or(RuleOutcome::Failed(RuleFailure::NoMessage));
        self.apply(now, AppEvent::Rule(Rule::Changed(outcome)))
    }

    /// Takes in a file that was dropped on the window: a scatter file fills the ranges, any other file is to
    /// be inspected.
    pub fn dropped(&mut self, now: Now, path: &Path) -> Vec<Effect> {
        self.import(now, path, ImportKind::Dropped)
    }

    /// Fills the ranges from a scatter file.
    pub fn import_scatter(&mut self, now: Now, path: &Path) -> Vec<Effect> {
        self.import(now, path, ImportKind::Scatter)
    }

    /// Merges the notes about boot keys of a file with ours.
    pub fn import_notes(&mut self, now: Now, path: &Path) -> Vec<Effect> {
        self.import(now, path, ImportKind::Notes)
    }

    fn import(&mut self, now: Now, path: &Path, kind: ImportKind) -> Vec<Effect> {
        self.tasks.imports.begin(path, kind, &self.wake);
        self.take_imports(now, self.tasks.command_wait)
    }

    fn take_imports(&mut self, now: Now, within: Duration) -> Vec<Effect> {
        let mut left = Vec::new();
        while let Some(imported) = self.tasks.imports.next(within) {
            match imported {
                Imported::Scatter(path, scatter) => {
                    left.extend(self.apply(now, AppEvent::Scatter(path, scatter)));
                }
                Imported::LookInside(path) => left.push(Effect::LookInside(path)),
                Imported::Notes(file, notes) => {
                    left.extend(match notes.and_then(|notes| self.fitting(notes)) {
                        Ok(notes) => {
                            let mut effects = self.apply(now, AppEvent::Keys(KeysCommand::Merge(notes)));
                            effects.extend(self.apply(now, AppEvent::Notice(Notice::NotesImported { file })));
                            effects
                        }
                        Err(why) => self.warn(now, Notice::NotesNotImported { file, why }),
                    });
                }
            }
        }
        left
    }

    /// The notes, if they and ours are not too many together.
    fn fitting(&self, notes: KeyNotes) -> Result<KeyNotes, OwnFileError> {
        let mut all = self.state.keys.notes.clone();
        all.merge(notes.clone());
        if all.fits() { Ok(notes) } else { Err(OwnFileError::TooManyNotes) }
    }

    /// For the log, and shown until the user dismisses it.
    fn warn(&mut self, now: Now, notice: Notice) -> Vec<Effect> {
        let mut left = self.apply(now, AppEvent::Notice(notice.clone()));
        left.push(Effect::Warn(notice));
        left
    }
}

fn resume_event(order: Result<ResumeOrder, Vec<FieldError>>) -> AppEvent {
    order.map_or_else(AppEvent::Refused, |(order, before)| AppEvent::Resume(order, before))
}
