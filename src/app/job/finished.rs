//! [`Finished`]: a job that is over, with what it saved and what can be continued. Changed by `app::state` only, drawn by
//! the window.

use std::path::PathBuf;
use std::time::Duration;

use crate::app::form::order::Order;
use crate::app::job::backup_view::BackupView;
use crate::app::job::region_view::RegionView;
use crate::app::job::state::State;
use crate::app::job::timeline::Timeline;
use crate::worker::{JobFailure, Work};
use bromide_engine::backup::BackupOrder;
use bromide_engine::dumpfile::Report;
use bromide_engine::facts::{PhoneFacts, StorageFacts};
use bromide_engine::finder::Diagnosis;
use bromide_engine::readback::{BadRange, JobError, RegionEnd};
use bromide_engine::warning::Warning;

/// A job that is over.
#[derive(Debug, Clone, PartialEq)]
pub struct Finished {
    /// Saved, Partly saved, Stopped or Failed.
    pub state: State,
    /// What was ordered.
    pub order: Order,
    /// What became of each region, in the job's order; of each part of a backup, in that of its plan.
    pub regions: Vec<RegionEnd>,
    /// The backup, if it was one and its parts are known.
    pub backup: Option<BackupView>,
    /// Why not everything was saved.
    pub error: Option<JobFailure>,
    /// How long it took.
    pub took: Duration,
    /// What was seen while waiting.
    pub seen: Timeline,
    /// Why no phone was found, where that is known.
    pub diagnosis: Option<Diagnosis>,
    /// The phone, if it was recognised.
    pub phone: Option<PhoneFacts>,
    /// Its flash, if it was looked at.
    pub storage: Option<StorageFacts>,
    /// The last region that was read.
    pub region: Option<RegionView>,
    /// What the user should know.
    pub warnings: Vec<Warning>,
}

/// An unfinished file that was saved as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedAsItIs {
    /// `NAME.part`, which is gone.
    pub part: PathBuf,
    /// `NAME`
    pub file: PathBuf,
    /// Its report, with what is missing.
    pub report: Report,
}

impl Finished {
    /// The saved dumps and their reports.
    pub fn saved(&self) -> impl Iterator<Item = (&PathBuf, &Report)> {
        self.regions.iter().filter_map(|end| match end {
            RegionEnd::Saved { file, report } => Some((file, &**report)),
            _ => None,
        })
    }

    /// Whether nothing is left to continue because the user saved an unfinished file as it was.
    #[must_use]
    pub fn is_saved_as_it_is(&self) -> bool {
        self.kept_bytes() == 0 && self.saved().any(|(_, report)| report.is_as_it_is())
    }

    /// Whether the same job can neither be continued nor done again: its files are there, and as complete as
    /// they can be.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_saved_as_it_is() || self.is_all_but_impossible()
    }

    /// Whether it is a backup of which everything is saved but what the partition table puts past the end.
    fn is_all_but_impossible(&self) -> bool {
        let is_impossible =
            matches!(self.error, Some(JobFailure::Engine(JobError::BadRange(BadRange::PartsPastEnd { .. }))));
        is_impossible && self.saved().next().is_some()
    }

    /// Takes in the unfinished files that were saved as they are. The job stays *Partly saved*: nothing that was
    /// saved so is ever *Saved*.
    pub(in crate::app) fn take_as_it_is(&mut self, saved: Vec<SavedAsItIs>) {
        for SavedAsItIs { part, file, report } in saved {
            let is_its =
                |end: &&mut RegionEnd| matches!(end, RegionEnd::Kept { part: kept, .. } if *kept == part);
            if let Some(end) = self.regions.iter_mut().find(is_its) {
                *end = RegionEnd::Saved { file, report: Box::new(report) };
                self.state = State::PartlySaved;
            }
        }
    }

    /// Bytes that the phone did not deliver, if that is why the job ended.
    #[must_use]
    pub fn unreadable(&self) -> Option<u64> {
        match &self.error {
            Some(JobFailure::Engine(JobError::Unreadable { bytes, .. })) => Some(*bytes),
            _ => None,
        }
    }

    /// Bytes that nobody has tried to read yet, if some could not be read; known for a job of one region.
    #[must_use]
    pub fn not_read_yet(&self) -> Option<u64> {
        let unreadable = self.unreadable()?;
        match self.regions.as_slice() {
            [RegionEnd::Kept { good, total, .. }] => Some(total.saturating_sub(*good + unreadable)),
            _ => None,
        }
    }

    /// The backup that it was, as it was ordered.
    #[must_use]
    pub fn backup_order(&self) -> Option<&BackupOrder> {
        let is_backup = self.backup.is_some() || matches!(self.order.work, Work::BackUp(_));
        self.order.work.backup().filter(|_| is_backup)
    }

    /// Good bytes after which the same job continues; 0: there is nothing to continue. A finished part of a backup
    /// counts, too, for it is not read again.
    #[must_use]
    pub fn resumable_bytes(&self) -> u64 {
        if self.backup_order().is_none() || self.state == State::Saved {
            return self.kept_bytes();
        }
        if self.is_all_but_impossible() {
            return 0;
        }
        // What was saved as it is stands in the way of the part's rest.
        if self.saved().any(|(_, report)| report.is_as_it_is()) {
            return 0;
        }
        self.saved().fold(self.kept_bytes(), |sum, (_, report)| sum.saturating_add(report.length))
    }

    /// Whether there is nothing of the backup to be continued. One that ended before its phone was known says
    /// nothing about what earlier runs have saved.
    #[must_use]
    pub(in crate::app) fn is_nothing_of_backup_left(&self) -> bool {
        self.state == State::Saved || (self.backup.is_some() && self.resumable_bytes() == 0)
    }

    /// The names of the parts that were wanted and are not saved.
    pub fn missing_parts(&self) -> impl Iterator<Item = &str> {
        let parts = self.backup.iter().flat_map(|backup| backup.plan.to_read());
        let ends = parts.zip(&self.regions);
        let missing = ends.filter(|(_, end)| !matches!(end, RegionEnd::Saved { .. })).map(|(part, _)| part);
        let past_end = self.backup.iter().flat_map(|backup| backup.plan.past_end());
        missing.chain(past_end).map(|part| part.name.as_str())
    }

    /// The planned file of a region.
    #[must_use]
    pub fn planned_file(&self, index: usize) -> Option<PathBuf> {
        match (&self.backup, self.order.work.job()) {
            (Some(backup), _) => Some(backup.folder.join(&backup.plan.to_read().nth(index)?.file)),
            (None, job) => Some(job?.regions.get(index)?.file.clone()),
        }
    }

    /// The unfinished files.
    pub fn parts(&self) -> impl Iterator<Item = &PathBuf> {
        self.regions.iter().filter_map(|end| match end {
            RegionEnd::Kept { part, .. } => Some(part),
            _ => None,
        })
    }

    /// Good bytes in part files, from which the job can be resumed; also in those whose disk must be back first.
    #[must_use]
    pub fn kept_bytes(&self) -> u64 {
        let kept = |end: &RegionEnd| match end {
            RegionEnd::Kept { good, .. } | RegionEnd::Gone { good, .. } => *good,
            RegionEnd::Saved { .. } | RegionEnd::Deleted { .. } | RegionEnd::Nothing => 0,
        };
        self.regions.iter().map(kept).sum()
    }
}
