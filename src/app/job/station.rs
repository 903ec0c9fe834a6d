//! [`Station`]: the state of one lane for one phone; every state owns the data that belong to it. Changed by
//! `app::state` only, drawn by the window.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use crate::app::agent::held::HeldPhone;
use crate::app::form::order::Order;
use crate::app::job::backup_view::BackupView;
use crate::app::job::curve::Curve;
use crate::app::job::finished::Finished;
use crate::app::job::region_view::RegionView;
use crate::app::job::state::State;
use crate::app::job::step::Step;
use crate::app::job::timeline::{Lost, Timeline};
use crate::worker::{JobId, Work};
use bromide_engine::dumpfile::Report;
use bromide_engine::facts::{PhoneFacts, StorageFacts};
use bromide_engine::finder::{Diagnosis, History};
use bromide_engine::link::Moment;
use bromide_engine::readback::{JobProgress, Progress, RegionEnd};
use bromide_engine::warning::Warning;

/// What the station is doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Station {
    /// Nothing; the form waits for the user.
    #[default]
    Ready,
    /// A job runs.
    Running(Box<Running>),
    /// A job is over and its result is shown.
    Finished(Box<Finished>),
}

/// A running job.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// Events of other jobs are not for this one.
    pub id: JobId,
    /// What was ordered.
    pub order: Order,
    /// When it was ordered.
    pub since: Moment,
    /// Where it stands.
    pub stage: RunningStage,
    /// Whether it was asked to stop.
    pub is_stopping: bool,
    /// Whether its check can be skipped.
    pub skip: CheckSkip,
    /// What was seen while waiting.
    pub seen: Timeline,
    /// What came and went on USB since the job began, and how attempts to open it went on.
    pub search: History,
    /// The phone, once it is recognised.
    pub phone: Option<PhoneFacts>,
    /// Its storage, once it was recognised.
    pub storage: Option<StorageFacts>,
    /// The backup, once its parts are known.
    pub backup: Option<BackupView>,
    /// A file of an earlier run that is being compared with its report.
    pub comparing: Option<PathBuf>,
    /// The region being read.
    pub region: Option<RegionView>,
    /// The phone was lost on the way and is waited for.
    pub lost: Option<Lost>,
    /// How far the whole job is, as reported last; stays while a lost phone is waited for.
    pub progress: JobProgress,
    /// The regions that are saved, by their index in the job.
    pub saved: BTreeMap<usize, (PathBuf, Box<Report>)>,
    /// What the user should know.
    pub warnings: Vec<Warning>,
    /// What was there of each region when it was ordered; empty for a job that begins anew.
    pub(in crate::app) before: Vec<RegionEnd>,
    /// An event of the job has arrived, so its files exist.
    pub(in crate::app) has_begun: bool,
}

/// Whether the check of a running job can be skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CheckSkip {
    /// It can.
    #[default]
    Possible,
    /// The user has asked for it.
    Requested,
    /// It cannot: only the check proves the data of an earlier run.
    Refused,
}

/// The stage of a running job: the phase that it reported last, with what the window needs to know of it.
#[derive(Debug, Clone, PartialEq)]
pub enum RunningStage {
    /// No phone yet.
    Waiting,
    /// A phone is there.
    Connecting,
    /// A smartphone is there, and waits for its files.
    Held(Box<HeldPhone>),
    /// The first read.
    Reading(Pass),
    /// The second read.
    Checking(Pass),
}

/// One read over a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Pass {
    /// When it began.
    pub since: Moment,
    /// The latest progress report, and when it came.
    pub progress: Option<(Moment, Progress)>,
    /// The speed so far.
    pub curve: Curve,
}

impl Station {
    /// The name of the state.
    #[must_use]
    pub fn state(&self) -> State {
        match self {
            Station::Ready => State::Ready,
            Station::Running(running) => running.stage.state(),
            Station::Finished(finished) => finished.state,
        }
    }

    /// The per cent of the whole job once reading has begun, never 100 before its end; then it is 100 for
    /// *Saved* alone.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        match self {
            Station::Running(running) => running.percent(),
            Station::Finished(finished) if finished.state == State::Saved => Some(100),
            _ => None,
        }
    }

    /// The running job.
    #[must_use]
    pub fn running(&self) -> Option<&Running> {
        if let Station::Running(running) = self { Some(running) } else { None }
    }

    /// Whether a job runs that was asked to stop.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.running().is_some_and(|running| running.is_stopping)
    }

    /// The finished job.
    #[must_use]
    pub fn finished(&self) -> Option<&Finished> {
        if let Station::Finished(finished) = self { Some(finished) } else { None }
    }
}

impl RunningStage {
    /// The name of the state.
    #[must_use]
    pub fn state(&self) -> State {
        match self {
            RunningStage::Waiting => State::Waiting,
            RunningStage::Connecting => State::Connecting,
            RunningStage::Held(_) => State::Held,
            RunningStage::Reading(_) => State::Reading,
            RunningStage::Checking(_) => State::Checking,
        }
    }

    /// The read that runs.
    #[must_use]
    pub fn pass(&self) -> Option<&Pass> {
        match self {
            RunningStage::Reading(pass) | RunningStage::Checking(pass) => Some(pass),
            RunningStage::Waiting | RunningStage::Connecting | RunningStage::Held(_) => None,
        }
    }
}

impl Running {
    /// Why no phone is found, as far as it is known at `now`. `None` for the practice phone, which is not on
    /// USB.
    #[must_use]
    pub fn diagnosis(&self, now: Moment) -> Option<Diagnosis> {
        if self.order.port.is_practice() { None } else { self.search.diagnosis(now) }
    }

    /// Whole per cents of the job, rounded down, at most 99; `None` before reading has begun.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let has_begun = self.stage.pass().is_some() || self.lost.is_some_and(|lost| lost.total > 0);
        has_begun.then(|| u8::try_from(self.progress.hundredths_of_percent / 100).unwrap_or(99).min(99))
    }

    /// The phone that was lost, while the job waits for it. Once its port is gone, it no longer needs to be
    /// unplugged.
    #[must_use]
    pub fn lost_now(&self) -> Option<Lost> {
        if !matches!(self.stage, RunningStage::Waiting) {
            return None;
        }
        self.lost.map(|lost| Lost { is_there: lost.is_there && self.seen.step() == Step::Unplug, ..lost })
    }

    /// Whether it only finds out what the phone has.
    #[must_use]
    pub fn is_listing(&self) -> bool {
        matches!(self.order.work, Work::ListParts { .. })
    }

    /// The dump of the region with this index, if it is saved; of a backup, that of the part.
    pub(in crate::app) fn saved_region(&self, index: usize) -> Option<&(PathBuf, Box<Report>)> {
        let Some(backup) = &self.backup else { return self.saved.get(&index) };
        let part = backup.plan.to_read().nth(index)?;
        self.saved.values().find(|(_, report)| report.file == part.file)
    }

    /// How many regions are saved at the end, as far as it is known.
    pub(in crate::app) fn regions(&self) -> usize {
        match (&self.backup, self.order.work.job()) {
            (Some(backup), _) => backup.parts(),
            (None, job) => job.map_or(0, |job| job.regions.len()),
        }
    }

    /// Whether something of the phone was read, and so something is kept when it stops.
    #[must_use]
    pub fn has_data(&self) -> bool {
        self.stage.pass().is_some() || self.lost.is_some_and(|lost| lost.total > 0) || !self.saved.is_empty()
    }
}

impl Pass {
    /// A read that begins at `now`.
    pub(in crate::app) fn new(now: Moment) -> Pass {
        Pass { since: now, progress: None, curve: Curve::default() }
    }

    pub(in crate::app) fn add_progress(&mut self, now: Moment, progress: Progress) {
        self.curve.add(now - self.since, progress.bytes_per_second);
        self.progress = Some((now, progress));
    }

    /// How long ago the last progress report came: a phone that stalls must not look as if it went on.
    #[must_use]
    pub fn silent_for(&self, now: Moment) -> Duration {
        now - self.progress.map_or(self.since, |(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_counts_from_the_last_report() {
        let mut pass = Pass::new(Moment::default());
        assert_eq!(pass.silent_for(Moment(Duration::from_secs(7))), Duration::from_secs(7));
        let phase = bromide_engine::readback::Phase::Reading;
        let job = JobProgress::default();
        let progress =
            Progress { phase, done: 1, total: 3, bytes_per_second: 1, left: None, retries: 0, job };
        pass.add_progress(Moment(Duration::from_secs(5)), progress);
        assert_eq!(pass.silent_for(Moment(Duration::from_secs(7))), Duration::from_secs(2));
    }
}
