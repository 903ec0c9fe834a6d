//! [`Lane`]: one station with its phone: the job as the page of a single phone has it, the job sheet, a log of its
//! own, and the sign that is read from two metres. Changed by the session.

use crate::app::form::order::Order;
use crate::app::job::state::State;
use crate::app::job::station::{Running, RunningStage, Station};
use crate::app::log::{Log, LogFact};
use crate::app::state::Now;
use crate::worker::stations::{NotSaved, StationRecord};
use crate::worker::{JobFailure, JobId, Work};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::backup::BackupEvent;
use bromide_engine::dumpfile::JobSheet;
use bromide_engine::finder::{PortChoice, Socket};
use bromide_engine::readback::{Event, Job};
use bromide_engine::stations::StationNumber;

/// One station and its phone.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// The station.
    pub station: StationNumber,
    /// The number of the phone in this session.
    pub number: u32,
    /// The socket.
    pub socket: Socket,
    /// What is written down about the phone.
    pub sheet: JobSheet,
    /// The job: running or finished.
    pub job: Station,
    /// What became of the phone.
    pub record: Option<Box<StationRecord>>,
    /// Whether its end must be looked at.
    pub review: Review,
    /// What happened at this station.
    pub log: Log,
    /// Tells the jobs of this station apart.
    last_id: u64,
}

/// Whether the end of a station must be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Review {
    /// It needs none.
    #[default]
    NotNeeded,
    /// The phone was not saved, and nobody has looked yet.
    Due,
    /// The user has looked: the station is free once its phone is unplugged.
    Done,
}

/// What a lane shows from two metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// It goes on.
    Working,
    /// It waits for the user: the phone was lost, or needs a file.
    NeedsUser,
    /// Saved and checked.
    Saved,
    /// Saved without a check.
    SavedUnchecked,
    /// This session has saved the phone before.
    SavedBefore,
    /// A part of it is kept.
    Unfinished,
    /// The user stopped it.
    Stopped,
    /// Nothing can be used.
    Failed,
}

impl Sign {
    /// Whether the phone can be unplugged and forgotten.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Sign::Saved | Sign::SavedUnchecked | Sign::SavedBefore)
    }

    /// Whether a job runs.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, Sign::Working | Sign::NeedsUser)
    }
}

impl Lane {
    /// A lane whose job begins at `now`.
    pub(in crate::app) fn new(
        now: Now,
        (station, number): (StationNumber, u32),
        socket: Socket,
        sheet: JobSheet,
        work: Work,
    ) -> Lane {
        let mut lane = Lane {
            station,
            number,
            socket,
            sheet,
            job: Station::Ready,
            record: None,
            review: Review::NotNeeded,
            log: Log::default(),
            last_id: 0,
        };
        lane.begin(now, work);
        lane
    }

    /// A job for its phone begins, the first one or another try.
    pub(in crate::app) fn begin(&mut self, now: Now, work: Work) {
        self.last_id += 1;
        self.log.add(now.date, ordered(&work));
        // The order of the stations says who reads; nothing of a lane asks.
        let program = ReadingProgramChoice::Off;
        let order = Order { port: self.port(), program, work };
        self.job = Station::Running(Box::new(Running::new(JobId(self.last_id), order, vec![], now.at)));
        (self.record, self.review) = (None, Review::NotNeeded);
    }

    /// Its files have got other names.
    pub(in crate::app) fn named(&mut self, now: Now, work: Work) {
        if let Station::Running(running) = &mut self.job {
            self.log.add(now.date, ordered(&work));
            running.order.work = work;
        }
    }

    /// The socket as a port. Practice phones have ports of their own.
    fn port(&self) -> PortChoice {
        let name = self.socket.to_string();
        match name.as_str() {
            name if name.starts_with("demo-smartphone") => PortChoice::DemoSmartphone,
            name if name.starts_with("demo") => PortChoice::Demo,
            _ => PortChoice::Named(name),
        }
    }

    /// Takes in an event of the job. Returns whether it needs the user from now on.
    pub(in crate::app) fn on_event(&mut self, now: Now, event: Event) -> bool {
        let Station::Running(running) = &mut self.job else { return false };
        let was_lost = running.lost.is_some();
        running.on_event(now, event, &mut self.log);
        running.lost.is_some() && !was_lost
    }

    /// Takes in an event of its backup.
    pub(in crate::app) fn on_backup_event(&mut self, now: Now, event: BackupEvent) {
        if let Station::Running(running) = &mut self.job {
            running.on_backup_event(now, event, &mut self.log);
        }
    }

    /// The job has ended.
    pub(in crate::app) fn end(&mut self, now: Now, record: Box<StationRecord>) {
        let Some(running) = self.take_running() else { return };
        let (state, failure) = match &record.result {
            Ok(()) => (State::of_ending(running.regions(), &record.regions, &Ok(())), None),
            // Nothing is read of it; the record says that it was saved before.
            Err(NotSaved::AlreadySaved { .. }) => (State::Stopped, None),
            Err(NotSaved::Job(failure)) => {
                let result = Err(failure.clone());
                (State::of_ending(running.regions(), &record.regions, &result), Some(failure.clone()))
            }
        };
        self.finish(now, running, state, record.regions.clone(), failure);
        self.record = Some(record);
        self.review = if self.sign().is_good() { Review::NotNeeded } else { Review::Due };
    }

    /// The thread of the stations has ended without an ending of this job.
    pub(in crate::app) fn gone(&mut self, now: Now) {
        let Some(running) = self.take_running() else { return };
        let failure = JobFailure::WorkerGone;
        self.finish(now, running, State::Failed, vec![], Some(failure));
        self.review = Review::Due;
    }

    /// The running job; one that has finished stays.
    fn take_running(&mut self) -> Option<Running> {
        match std::mem::take(&mut self.job) {
            Station::Running(running) => Some(*running),
            other => {
                self.job = other;
                None
            }
        }
    }

    fn finish(
        &mut self,
        now: Now,
        running: Running,
        state: State,
        regions: Vec<bromide_engine::readback::RegionEnd>,
        failure: Option<JobFailure>,
    ) {
        self.log.add(now.date, LogFact::JobEnded(state, failure.clone()));
        self.job = Station::Finished(Box::new(running.finish(now.at, state, regions, failure)));
    }

    /// Whether its job runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.job.running().is_some()
    }

    /// What it shows from two metres. Green needs a good result, a saved file and a check that has passed.
    #[must_use]
    pub fn sign(&self) -> Sign {
        if let Some(running) = self.job.running() {
            let is_held = matches!(running.stage, RunningStage::Held(_));
            return if is_held || running.lost_now().is_some() { Sign::NeedsUser } else { Sign::Working };
        }
        if let Some(Err(NotSaved::AlreadySaved { .. })) = self.record.as_ref().map(|record| &record.result) {
            return Sign::SavedBefore;
        }
        match self.job.state() {
            State::Saved => {
                let mut saved = self.job.finished().into_iter().flat_map(|finished| finished.saved());
                let is_checked = saved.all(|(_, report)| report.check.passed == Some(true));
                if is_checked { Sign::Saved } else { Sign::SavedUnchecked }
            }
            State::PartlySaved => Sign::Unfinished,
            State::Stopped => Sign::Stopped,
            _ => Sign::Failed,
        }
    }

    /// Whether a retry makes sense: the phone was not saved.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        self.record.is_some() && !matches!(self.sign(), Sign::Saved | Sign::SavedUnchecked)
    }
}

/// The line of the log about what is to be done.
fn ordered(work: &Work) -> LogFact {
    let dumps = |job: &Job| job.regions.iter().map(|region| region.file.clone()).collect();
    LogFact::JobOrdered(match work {
        Work::Read(job) | Work::Everything { flash: job, .. } => dumps(job),
        Work::BackUp(backup) => vec![backup.folder.clone()],
        Work::ListParts { .. } => vec![],
    })
}
