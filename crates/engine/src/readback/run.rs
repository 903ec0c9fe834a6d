//! The whole job: files made ready, a phone acquired, every region read, checked and saved, the phone put back; and all that once more with
//! the same phone when it was lost on the way.
//!
//! Called by the command line and by the window's worker. Whatever happens, it returns exactly one [`Ending`].

use std::time::Duration;

use super::blocks::BlockReader;
use super::error::JobError;
use super::job::{Ending, Job, RegionEnd};
use super::losses::{Loss, Losses};
use super::prepare::prepare;
use super::region::RegionRead;
use super::stages::{Begun, RegionStage, Stage, save};
use crate::acquire::{BootRomSource, NoPhone, OpenPhone, PhoneSource, report_release};
use crate::cancel::Cancel;
use crate::dumpfile::RegionContext;
use crate::event::Event;
use crate::link::{Moment, PhonePort};
use crate::session::SessionError;
use crate::storage::{LineState, Presence, Released};
use crate::warning::Warning;

/// Such a wait ends within this time when the job is stopped.
const SLICE: Duration = Duration::from_millis(50);

/// Does `job` with the first feature phone that appears at `port`. A phone that is lost on the way is waited for, and reading continues.
///
/// `wall_clock` gives the date and time for the report. `emit` gets every [`Event`] in order.
pub fn run(
    job: &Job,
    port: &mut dyn PhonePort,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(Event),
) -> Ending {
    run_from(job, &mut BootRomSource::new(port), cancel, wall_clock, emit)
}

/// As [`run`], with phones from any `source`.
pub fn run_from(
    job: &Job,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(Event),
) -> Ending {
    let ready = match prepare(job, source.largest_end()) {
        Ok(ready) => ready,
        Err(error) => {
            return Ending {
                regions: job.regions.iter().map(|_| RegionEnd::Nothing).collect(),
                result: Err(error),
            };
        }
    };
    let mut run = Run {
        job,
        cancel,
        wall_clock,
        stage: Stage::Planned(ready),
        failed: None,
        losses: Losses::default(),
    };
    let result = run.sessions(source, emit);
    Ending { regions: run.stage.ends(), result }
}

struct Run<'j> {
    job: &'j Job,
    cancel: &'j Cancel,
    wall_clock: &'j dyn Fn() -> String,
    stage: Stage,
    /// Why a region could not be saved that does not keep the others from it.
    failed: Option<JobError>,
    losses: Losses,
}

/// A session that did not finish the job.
struct Broken {
    error: JobError,
    may_be_greeted: bool,
    there: Option<Box<dyn Presence>>,
}

impl From<NoPhone> for Broken {
    fn from(none: NoPhone) -> Broken {
        let NoPhone { error, may_be_greeted, there } = none;
        Broken { error: JobError::from(error), may_be_greeted, there }
    }
}

impl Run<'_> {
    /// One session after the other until the job is over.
    fn sessions(
        &mut self,
        source: &mut dyn PhoneSource,
        emit: &mut dyn FnMut(Event),
    ) -> Result<(), JobError> {
        let mut lost: Option<Loss> = None;
        loop {
            let wait = match &lost {
                None => self.job.wait,
                Some(loss) => loss.until.map(|until| until - source.now()),
            };
            let Broken { error, may_be_greeted, there } =
                match source.acquire(wait, self.job.reset, self.cancel, emit) {
                    Ok(phone) => match self.whole_session(phone, emit) {
                        Ok(()) => break,
                        Err(broken) => broken,
                    },
                    Err(none) => Broken::from(none),
                };
            let loss = match (error, lost) {
                (error @ JobError::Cancelled { .. }, _) => return Err(error),
                (JobError::Lost(error), before) if there.is_some() => {
                    let is_first = before.is_none() && self.stage.is_planned();
                    if self.losses.are_hopeless(self.stage.progress()) || (is_first && !error.is_clean_end())
                    {
                        return Err(JobError::Lost(error));
                    }
                    self.lose(error, there, source.now(), emit)?
                }
                // Why it was lost says more than that it did not come back.
                (JobError::NoPhone { .. } | JobError::Lost(_), Some(loss)) => return Err(loss.why()),
                (error, Some(mut loss)) if !is_of_this_phone(&error) => {
                    loss.meet(&error, emit);
                    if !may_be_greeted {
                        loss.hung = there;
                    }
                    loss
                }
                (error, _) => return Err(error),
            };
            lost = Some(self.wait_for_it(loss, source)?);
        }
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Everything that can be done with this phone, and then putting it back in order.
    fn whole_session(&mut self, mut phone: OpenPhone, emit: &mut dyn FnMut(Event)) -> Result<(), Broken> {
        let result = self.session(&mut phone, emit);
        let state = match &result {
            Err(JobError::Lost(_)) => LineState::Lost,
            Err(JobError::Cancelled { .. }) => LineState::Interrupted,
            _ => LineState::InStep,
        };
        let released = phone.storage.release(state, self.job.reset);
        let phone_settled = !matches!(released, Released::LeftAlone);
        report_release(released, emit);
        let may_be_greeted = phone.storage.may_be_greeted();
        result.map_err(|error| Broken {
            error: match error {
                JobError::Cancelled { .. } => JobError::Cancelled { phone_settled },
                other => other,
            },
            may_be_greeted,
            there: Some(phone.storage),
        })
    }

    /// The phone is lost: what was read of it is kept, and what comes next depends on whether it is still there.
    fn lose(
        &mut self,
        error: SessionError,
        there: Option<Box<dyn Presence>>,
        now: Moment,
        emit: &mut dyn FnMut(Event),
    ) -> Result<Loss, JobError> {
        let hung = there.filter(|_| !error.is_clean_end());
        let reading = self.stage.reading();
        let (done, total) = reading.as_ref().map_or((0, 0), |kept| (kept.done(), kept.region().len()));
        emit(Event::Lost { done, total, is_there: hung.is_some() });
        reading.map_or(Ok(()), |kept| kept.lost(now))?;
        let until = self.job.lost_wait.map(|limit| now + limit);
        Ok(Loss::new(error, until, hung))
    }

    /// Gives a phone or a port time to come back: one that hung must be unplugged first, and may not be spoken to before.
    fn wait_for_it(&self, mut loss: Loss, source: &mut dyn PhoneSource) -> Result<Loss, JobError> {
        if let Some(mut hung) = loss.hung.take() {
            let is_gone = hung.wait_until_gone(loss.until).map_err(|error| match error {
                SessionError::Cancelled => JobError::Cancelled { phone_settled: false },
                other => JobError::Lost(other),
            })?;
            if !is_gone {
                return Err(loss.why());
            }
        }
        if loss.is_over(source.now()) {
            return Err(loss.why());
        }
        let until = source.now() + self.losses.pause(loss.strangers());
        while source.now() < until {
            if self.cancel.is_set() {
                return Err(JobError::Cancelled { phone_settled: true });
            }
            source.pause(SLICE.min(until - source.now()));
        }
        Ok(loss)
    }

    /// Everything that can be done with this phone.
    fn session(&mut self, open: &mut OpenPhone, emit: &mut dyn FnMut(Event)) -> Result<(), JobError> {
        self.stage.compare(open)?;
        self.stage.begin(open)?;
        let Stage::Begun(begun) = &mut self.stage else { return Ok(()) };
        let Begun { phone, regions, firmware, .. } = &mut **begun;
        // Without its own number it may be another phone of the same model: then only its content can tell.
        let is_nameless = phone.me_id.is_some() && open.phone.me_id.is_none();
        let has = |is: fn(&Warning) -> bool| open.warnings.iter().any(is);
        let context = RegionContext {
            phone: open.phone.clone(),
            flash: open.flash.clone(),
            door: open.door,
            port: open.storage.port(),
            started: String::new(),
            warnings: open.warnings.clone(),
            start_is_told: has(Warning::is_about_start),
            size_is_told: has(Warning::is_about_size),
        };
        let mut reader = BlockReader::new(&mut *open.storage, self.job.block_size.bytes());
        let of = regions.len();
        for (index, stage) in regions.iter_mut().enumerate() {
            let mut kept = match std::mem::replace(stage, RegionStage::Moving) {
                RegionStage::Waiting(ready, region) => {
                    let context = RegionContext { started: (self.wall_clock)(), ..context.clone() };
                    let now = reader.now();
                    ready.begin(region, self.job, context, firmware.as_ref(), now, emit)
                }
                RegionStage::Reading(kept) => kept,
                ended => {
                    *stage = ended;
                    continue;
                }
            };
            kept.through(context.port.clone(), reader.now());
            if is_nameless {
                kept.doubt();
            }
            let region = kept.region();
            reader.turn_to(region.area());
            let (area, start, length) = (region.area(), region.start(), region.len());
            emit(Event::Region { index, of, file: kept.file(), area, start, length });
            match RegionRead::new(&mut reader, emit, &mut kept).run() {
                // The phone is well, only this region is not: the others are read all the same.
                Err(
                    error @ (JobError::Unreadable { .. }
                    | JobError::RefusedAt(_)
                    | JobError::CheckFailed { .. }),
                ) => {
                    *stage = RegionStage::Ended(RegionStage::Reading(kept).end());
                    self.failed.get_or_insert(error);
                }
                Err(error) => {
                    *stage = RegionStage::Reading(kept);
                    return Err(error);
                }
                Ok((digests, check)) => {
                    if let Some(name) = kept.firmware() {
                        *firmware = Some(name);
                    }
                    let (end, saved) = save(*kept, digests, check, self.job.overwrite, emit);
                    if let RegionEnd::Saved { file, report } = &end {
                        emit(Event::Saved { file: file.clone(), report: report.clone() });
                    }
                    *stage = RegionStage::Ended(end);
                    saved?;
                }
            }
        }
        Ok(())
    }
}

/// Whether an error ends the job, because it was met with the phone itself and not with another one at its place.
fn is_of_this_phone(error: &JobError) -> bool {
    matches!(
        error,
        JobError::Files(_)
            | JobError::BadJob(_)
            | JobError::Disk(_)
            | JobError::Unreadable { .. }
            | JobError::RefusedAt(_)
            | JobError::CheckFailed { .. }
    )
}
