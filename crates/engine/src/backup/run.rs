//! [`run_backup`]: acquires a phone, plans the backup of what it has, reads all parts as one job of several
//! regions, and completes the folder. The same order again continues what an earlier run has begun.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::contents::StorageContents;
use super::files::{BackupFolder, Finished};
use super::manifest::Manifest;
use super::plan::{BackupPlan, Part};
use super::selection::Selection;
use super::unfinished::UnfinishedBackup;
use crate::acquire::{AcquireFailure, HeldPhone, OpenPhone, PhoneSource, differences};
use crate::cancel::Cancel;
use crate::dumpfile::{DiskError, Report};
use crate::event::Event;
use crate::readback::{
    BadRange, BlockSize, CheckChoice, Ending, Job, JobError, JobHandles, RegionEnd, RegionJob, run_with,
};
use crate::session::SessionError;
use crate::storage::LineState;

/// What a backup is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupOrder {
    /// Where its files go. It is made if it does not exist.
    pub folder: PathBuf,
    /// What to save.
    pub selection: Selection,
    /// How to check what was read.
    pub check: CheckChoice,
    /// The largest block to ask for.
    pub block_size: BlockSize,
    /// How long to wait for a phone; `None`: until stopped.
    pub wait: Option<Duration>,
    /// How long to wait for a phone that was lost on the way; `None`: until stopped.
    pub lost_wait: Option<Duration>,
    /// Whether a backup in the folder is replaced. Otherwise an unfinished one is continued, and a complete one is
    /// an error.
    pub replaces: bool,
    /// Restart the phone at the end.
    pub reset: bool,
}

impl BackupOrder {
    /// What is kept in the folder until the backup is complete.
    fn options(&self) -> UnfinishedBackup {
        let BackupOrder { selection, check, block_size, .. } = self;
        UnfinishedBackup { selection: selection.clone(), check: *check, block_size: *block_size }
    }
}

/// What a backup reports while it runs.
#[derive(Debug, Clone, PartialEq)]
pub enum BackupEvent {
    /// An event of acquiring the phone or of the job.
    Job(Event),
    /// A file of an earlier run is compared with its report.
    Comparing {
        /// The file.
        file: PathBuf,
        /// Its length in bytes.
        length: u64,
    },
    /// The phone is open, and this will be done.
    Planned(BackupPlan),
    /// An earlier run has saved this part already.
    Kept {
        /// The file.
        file: PathBuf,
        /// Its report.
        report: Box<Report>,
    },
    /// All parts are saved, and the manifest is written.
    Completed {
        /// The manifest.
        manifest: PathBuf,
    },
}

/// How a backup ended.
#[derive(Debug)]
pub struct BackupEnding {
    /// What was to be done; `None` if no phone was opened.
    pub plan: Option<BackupPlan>,
    /// What became of each part that was to be saved, in the order of the plan.
    pub parts: Vec<PartEnd>,
    /// The manifest, if it was written: nothing is left to be continued.
    pub manifest: Option<PathBuf>,
    /// All saved and the manifest written, or why not. [`BadRange::PartsPastEnd`] comes with a manifest if
    /// everything else is saved.
    pub result: Result<(), JobError>,
}

/// What became of one part.
#[derive(Debug, Clone, PartialEq)]
pub struct PartEnd {
    /// The part.
    pub part: Part,
    /// Whether an earlier run has saved it.
    pub is_kept: bool,
    /// How it ended.
    pub end: RegionEnd,
}

/// So often the partition table is read again after the phone was lost during that.
const MOST_LOSSES_WHILE_PLANNING: u32 = 3;

/// Saves the parts of the first phone that comes from `source`.
///
/// `wall_clock` gives the date and time for the reports. `emit` gets every [`BackupEvent`] in order.
pub fn run_backup(
    order: &BackupOrder,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(BackupEvent),
) -> BackupEnding {
    run_backup_with(order, &JobHandles::default(), source, cancel, wall_clock, emit)
}

/// As [`run_backup`], with what its job shares with its owner and with other jobs.
pub fn run_backup_with(
    order: &BackupOrder,
    handles: &JobHandles,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(BackupEvent),
) -> BackupEnding {
    let failed = |error| BackupEnding { plan: None, parts: Vec::new(), manifest: None, result: Err(error) };
    let folder = match BackupFolder::open(&order.folder, order.replaces) {
        Ok(folder) => folder,
        Err(error) => return failed(JobError::Files(error)),
    };
    let ending = match Backup::open(order, &folder, source, cancel, emit) {
        Ok((backup, phone)) => backup.run(phone, handles, source, cancel, wall_clock, emit),
        Err(error) => failed(error),
    };
    folder.discard_if_empty();
    ending
}

/// A backup whose phone is known.
struct Backup<'o> {
    order: &'o BackupOrder,
    folder: &'o BackupFolder,
    plan: BackupPlan,
    /// The parts to save, with what an earlier run has finished.
    parts: Vec<(Part, Option<Finished>)>,
}

impl<'o> Backup<'o> {
    /// Opens the phone and finds out what there is to do.
    fn open(
        order: &'o BackupOrder,
        folder: &'o BackupFolder,
        source: &mut dyn PhoneSource,
        cancel: &Cancel,
        emit: &mut dyn FnMut(BackupEvent),
    ) -> Result<(Backup<'o>, OpenPhone), JobError> {
        let finished = folder.finished(cancel, &mut |file, length| {
            emit(BackupEvent::Comparing { file: file.to_owned(), length });
        })?;
        let (phone, plan) = open_and_plan(order, source, cancel, emit)?;
        match match_parts(&plan, folder, finished, &phone) {
            Ok(parts) => Ok((Backup { order, folder, plan, parts }, phone)),
            Err(error) => {
                phone.release(order.reset, &mut |event| emit(BackupEvent::Job(event)));
                Err(error)
            }
        }
    }

    fn run(
        self,
        phone: OpenPhone,
        handles: &JobHandles,
        source: &mut dyn PhoneSource,
        cancel: &Cancel,
        wall_clock: &dyn Fn() -> String,
        emit: &mut dyn FnMut(BackupEvent),
    ) -> BackupEnding {
        emit(BackupEvent::Planned(self.plan.clone()));
        for Finished { file, report } in self.parts.iter().filter_map(|(_, finished)| finished.clone()) {
            emit(BackupEvent::Kept { file, report: Box::new(report) });
        }
        let mut source = HeldPhone { first: Some(phone), source };
        let mut on_event = |event| emit(BackupEvent::Job(event));
        let job = self.job();
        let ending = match self.folder.begin(&self.order.options()) {
            Err(error) => Ending { regions: Vec::new(), result: Err(JobError::Disk(error)) },
            Ok(()) if job.regions.is_empty() => {
                Ending { regions: Vec::new(), result: self.nothing_to_read() }
            }
            Ok(()) => run_with(&job, handles, &mut source, cancel, wall_clock, &mut on_event),
        };
        // The job did not begin.
        if let Some(phone) = source.first.take() {
            phone.release(self.order.reset, &mut on_event);
        }
        let Ending { regions, result } = ending;
        let mut read = regions.into_iter();
        let parts: Vec<PartEnd> = self
            .parts
            .iter()
            .map(|(part, finished)| match finished {
                Some(Finished { file, report }) => PartEnd {
                    part: part.clone(),
                    is_kept: true,
                    end: RegionEnd::Saved { file: file.clone(), report: Box::new(report.clone()) },
                },
                None => PartEnd {
                    part: part.clone(),
                    is_kept: false,
                    end: read.next().unwrap_or(RegionEnd::Nothing),
                },
            })
            .collect();
        let completed = result.and_then(|()| self.complete(&parts, wall_clock()));
        let (manifest, result) = match completed {
            Err(error) => (None, Err(error)),
            Ok(manifest) => match self.plan.impossible() {
                Some(impossible) => (Some(manifest), Err(JobError::BadRange(impossible))),
                None => {
                    emit(BackupEvent::Completed { manifest: manifest.clone() });
                    (Some(manifest), Ok(()))
                }
            },
        };
        BackupEnding { plan: Some(self.plan), parts, manifest, result }
    }

    /// The job for everything that is not finished.
    fn job(&self) -> Job {
        let to_read = self.parts.iter().filter(|(_, finished)| finished.is_none());
        let regions = to_read.map(|(part, _)| RegionJob {
            area: part.area.into(),
            start: part.start,
            len: part.len,
            file: self.folder.at(&part.file),
            name_template: None,
        });
        Job {
            regions: regions.collect(),
            check: self.order.check,
            block_size: self.order.block_size,
            wait: self.order.wait,
            lost_wait: self.order.lost_wait,
            start: self.folder.start(),
            reset: self.order.reset,
        }
    }

    /// Everything is finished, or nothing was chosen.
    fn nothing_to_read(&self) -> Result<(), JobError> {
        if self.parts.is_empty() {
            return Err(JobError::BadRange(self.plan.impossible().unwrap_or(BadRange::NothingToSave)));
        }
        Ok(())
    }

    /// Writes the lists once every part is saved that can be, and then the manifest. Returns its path.
    fn complete(&self, parts: &[PartEnd], now: String) -> Result<PathBuf, JobError> {
        let saved: Vec<(&Part, &Report)> = parts
            .iter()
            .filter_map(|part| match &part.end {
                RegionEnd::Saved { report, .. } => Some((&part.part, &**report)),
                _ => None,
            })
            .collect();
        let Some(manifest) = Manifest::new(&self.plan, &saved, now).filter(|_| saved.len() == parts.len())
        else {
            return Err(JobError::BadRange(BadRange::NothingToSave));
        };
        self.folder.complete(&self.plan, manifest).map_err(JobError::Disk)
    }
}

/// Opens a phone and plans. A phone that is lost meanwhile is waited for.
fn open_and_plan(
    order: &BackupOrder,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    emit: &mut dyn FnMut(BackupEvent),
) -> Result<(OpenPhone, BackupPlan), JobError> {
    let mut lost: Option<SessionError> = None;
    let mut losses = 0;
    let mut on_event = |event| emit(BackupEvent::Job(event));
    loop {
        let wait = if lost.is_some() { order.lost_wait } else { order.wait };
        let mut phone = match source.acquire(wait, order.reset, cancel, &mut on_event) {
            Ok(phone) => phone,
            Err(AcquireFailure { error, .. }) => {
                // The reason of the loss says more than that the phone did not come back.
                return Err(match (JobError::from(error), lost) {
                    (JobError::NoPhone { .. } | JobError::Lost(_), Some(lost)) => JobError::Lost(lost),
                    (error, _) => error,
                });
            }
        };
        let error = match plan(&mut phone, &order.selection) {
            Ok(plan) => return Ok((phone, plan)),
            Err(JobError::Lost(error)) if losses < MOST_LOSSES_WHILE_PLANNING => error,
            Err(error) => {
                let state = match &error {
                    JobError::Lost(_) => LineState::Lost,
                    JobError::Cancelled { .. } => LineState::Interrupted,
                    _ => LineState::InStep,
                };
                crate::acquire::report_release(phone.storage.release(state, order.reset), &mut on_event);
                return Err(error);
            }
        };
        losses += 1;
        let is_there = !error.is_clean_end();
        on_event(Event::Lost { good: 0, total: 0, is_there });
        drop(phone.storage.release(LineState::Lost, order.reset));
        if is_there {
            let until = order.lost_wait.map(|limit| source.now() + limit);
            match phone.storage.wait_until_gone(until) {
                Ok(true) => {}
                Ok(false) => return Err(JobError::Lost(error)),
                Err(SessionError::Cancelled) => {
                    return Err(JobError::Cancelled { phone_settled: false });
                }
                Err(error) => return Err(JobError::Lost(error)),
            }
        }
        lost = Some(error);
    }
}

/// What this phone has. Reads its partition table only.
fn plan(phone: &mut OpenPhone, selection: &Selection) -> Result<BackupPlan, JobError> {
    let StorageContents { areas, main, table, list } = StorageContents::of(phone)?;
    let plan = BackupPlan::new(&areas, main, table, list.as_ref(), selection).map_err(JobError::BadRange)?;
    Ok(plan.with_names_of_pages(&phone.storage_facts))
}

/// The parts to save, each with what an earlier run has finished of it.
fn match_parts(
    plan: &BackupPlan,
    folder: &BackupFolder,
    finished: Vec<Finished>,
    phone: &OpenPhone,
) -> Result<Vec<(Part, Option<Finished>)>, JobError> {
    folder.check_lists(plan, &phone.phone, &phone.storage_facts).map_err(JobError::Files)?;
    let mut parts = Vec::new();
    for part in plan.to_read() {
        let path = folder.at(&part.file);
        let is_it = |finished: &&Finished| is_same_part(finished, part, &path);
        let kept = finished.iter().find(is_it).cloned();
        if let Some(Finished { report, .. }) = &kept {
            let differs = differences((&report.phone, &report.storage), (&phone.phone, &phone.storage_facts));
            if !differs.is_empty() {
                return Err(JobError::OtherPhone { differs });
            }
        } else {
            folder.check_unfinished(part).map_err(|error: DiskError| JobError::Files(error))?;
        }
        parts.push((part.clone(), kept));
    }
    Ok(parts)
}

fn is_same_part(finished: &Finished, part: &Part, path: &Path) -> bool {
    let Finished { file, report } = finished;
    file == path
        && (report.area, report.start) == (part.area, part.start)
        && part.len.is_none_or(|len| len == report.length)
}
