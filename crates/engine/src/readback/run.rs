//! The whole job: prepares files, acquires a phone, reads, checks and saves every region, releases the phone; and continues with the same
//! phone when it was lost.
//!
//! Called by the command line and by the window's worker. Always returns exactly one [`Ending`].

use super::blocks::BlockReader;
use super::error::JobError;
use super::job::{Ending, Job, JobHandles, RegionEnd};
use super::losses::{Loss, Losses};
use super::meter::RegionWork;
use super::policy::STOP_SLICE;
use super::prepare::prepare;
use super::region::{RegionRead, bytes_to_check};
use super::stages::{Begun, JobStage, RegionStage, save};
use crate::acquire::{AcquireFailure, OpenPhone, PhoneSource, PortSource, report_release};
use crate::cancel::Cancel;
use crate::dumpfile::{PhoneMatch, RegionCheckpoint, RegionContext};
use crate::event::Event;
use crate::link::{Moment, PhonePort};
use crate::session::SessionError;
use crate::storage::{LineState, Presence, Released};

/// Runs `job` with the first feature phone that appears at `port`. A phone that is lost on the way is waited for, and reading continues.
///
/// `wall_clock` gives the date and time for the report. `emit` gets every [`Event`] in order.
pub fn run(
    job: &Job,
    port: &mut dyn PhonePort,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(Event),
) -> Ending {
    run_from(job, &mut PortSource::new(port), cancel, wall_clock, emit)
}

/// As [`run`], with phones from any `source`.
pub fn run_from(
    job: &Job,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(Event),
) -> Ending {
    run_with(job, &JobHandles::default(), source, cancel, wall_clock, emit)
}

/// As [`run_from`], with what the job shares with its owner and with other jobs.
pub fn run_with(
    job: &Job,
    handles: &JobHandles,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    emit: &mut dyn FnMut(Event),
) -> Ending {
    let ready = match prepare(job, source.largest_end(), &handles.space) {
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
        handles,
        cancel,
        wall_clock,
        stage: JobStage::Planned(ready),
        failed: None,
        losses: Losses::default(),
    };
    let result = run.read_until_over(source, emit);
    Ending { regions: run.stage.ends(), result }
}

struct Run<'j> {
    job: &'j Job,
    handles: &'j JobHandles,
    cancel: &'j Cancel,
    wall_clock: &'j dyn Fn() -> String,
    stage: JobStage,
    /// The first failure of a region that does not prevent saving the others.
    failed: Option<JobError>,
    losses: Losses,
}

/// A connection that did not finish the job.
struct Interrupted {
    error: JobError,
    can_handshake_again: bool,
    presence: Option<Box<dyn Presence>>,
}

impl From<AcquireFailure> for Interrupted {
    fn from(failure: AcquireFailure) -> Interrupted {
        let AcquireFailure { error, can_handshake_again, presence } = failure;
        Interrupted { error: JobError::from(error), can_handshake_again, presence }
    }
}

impl Run<'_> {
    /// Connects and reads until the job is over.
    fn read_until_over(
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
            let Interrupted { error, can_handshake_again, presence } =
                match source.acquire(wait, self.job.reset, self.cancel, emit) {
                    Ok(phone) => match self.read_and_release(phone, emit) {
                        Ok(()) => break,
                        Err(interrupted) => interrupted,
                    },
                    Err(failure) => Interrupted::from(failure),
                };
            let loss = match (error, lost) {
                (error @ JobError::Cancelled { .. }, _) => return Err(error),
                (JobError::Lost(error), before) if presence.is_some() => {
                    let is_first = before.is_none() && self.stage.is_planned();
                    if self.losses.are_too_many(self.stage.progress()) || (is_first && !error.is_clean_end())
                    {
                        return Err(JobError::Lost(error));
                    }
                    self.lose(error, presence, source.now(), emit)?
                }
                // The reason of the loss says more than that the phone did not come back.
                (JobError::NoPhone { .. } | JobError::Lost(_), Some(loss)) => return Err(loss.why()),
                (error, Some(mut loss)) if !is_of_this_phone(&error) => {
                    loss.found_other_device(&error, emit);
                    if !can_handshake_again {
                        loss.hung = presence;
                    }
                    loss
                }
                (error, _) => return Err(error),
            };
            lost = Some(self.wait_for_it(loss, source)?);
        }
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Reads what this phone has of the job, then releases the phone.
    fn read_and_release(
        &mut self,
        mut phone: OpenPhone,
        emit: &mut dyn FnMut(Event),
    ) -> Result<(), Interrupted> {
        let result = self.read_regions(&mut phone, emit);
        let state = match &result {
            Err(JobError::Lost(_)) => LineState::Lost,
            Err(JobError::Cancelled { .. }) => LineState::Interrupted,
            _ => LineState::InStep,
        };
        let released = phone.storage.release(state, self.job.reset);
        let phone_settled = !matches!(released, Released::Unreachable);
        report_release(released, emit);
        let can_handshake_again = phone.storage.can_handshake_again();
        result.map_err(|error| Interrupted {
            error: match error {
                JobError::Cancelled { .. } => JobError::Cancelled { phone_settled },
                other => other,
            },
            can_handshake_again,
            presence: Some(phone.storage),
        })
    }

    /// Handles the loss of the phone: syncs what was read and decides how to wait for the phone.
    fn lose(
        &mut self,
        error: SessionError,
        presence: Option<Box<dyn Presence>>,
        now: Moment,
        emit: &mut dyn FnMut(Event),
    ) -> Result<Loss, JobError> {
        let hung = presence.filter(|_| !error.is_clean_end());
        let reading = self.stage.reading();
        let (good, total) = reading
            .as_ref()
            .map_or((0, 0), |checkpoint| (checkpoint.coverage().good(), checkpoint.region().len()));
        emit(Event::Lost { good, total, is_there: hung.is_some() });
        reading.map_or(Ok(()), |checkpoint| checkpoint.record_loss(now))?;
        let until = self.job.lost_wait.map(|limit| now + limit);
        Ok(Loss::new(error, until, hung))
    }

    /// Waits before a lost phone is looked for. A phone that hangs must be unplugged first and gets no bytes before that.
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
        let until = source.now() + self.losses.pause(loss.other_devices());
        while source.now() < until {
            if self.cancel.is_set() {
                return Err(JobError::Cancelled { phone_settled: true });
            }
            source.pause(STOP_SLICE.min(until - source.now()));
        }
        Ok(loss)
    }

    /// Reads what this phone has of the job.
    fn read_regions(&mut self, open: &mut OpenPhone, emit: &mut dyn FnMut(Event)) -> Result<(), JobError> {
        self.stage.compare(open)?;
        self.stage.begin(open, (self.job, &self.handles.space), emit)?;
        let JobStage::Begun(begun) = &mut self.stage else { return Ok(()) };
        let Begun { phone, storage, regions, firmware, meter } = &mut **begun;
        let phone_match = PhoneMatch::of((phone, storage), (&open.phone, &open.storage_facts));
        // Without its own number it may be another phone of the same model: only its content can show that.
        let is_nameless = phone.me_id.is_some() && open.phone.me_id.is_none();
        let context = RegionContext {
            phone: open.phone.clone(),
            storage: open.storage_facts.clone(),
            door: open.door,
            agent: open.agent.clone(),
            port: open.storage.port(),
            started: String::new(),
            survey_warnings: open.warnings.clone(),
            sheet: self.handles.sheet.clone(),
        };
        let mut reader = BlockReader::new(&mut *open.storage, self.job.block_size.bytes());
        let of = regions.len();
        for (index, stage) in regions.iter_mut().enumerate() {
            let mut checkpoint = match std::mem::replace(stage, RegionStage::Moving) {
                RegionStage::Waiting(ready, region) => {
                    let context = RegionContext { started: (self.wall_clock)(), ..context.clone() };
                    let now = reader.now();
                    ready.begin(region, self.job, context, firmware.as_ref(), now, emit)
                }
                RegionStage::Reading(checkpoint) => checkpoint,
                ended => {
                    *stage = ended;
                    continue;
                }
            };
            checkpoint.begin_connection(context.port.clone(), phone_match, reader.now());
            checkpoint.note_reading_program(open.reading_program.as_ref());
            if is_nameless {
                checkpoint.require_full_check();
            }
            let region = checkpoint.region();
            reader.set_area(region.area());
            let (area, start, length) = (region.area(), region.start(), region.len());
            emit(Event::Region { index, of, file: checkpoint.paths().file.clone(), area, start, length });
            meter.begin_region(index, work_left(&checkpoint, reader.granularity()), reader.now());
            match RegionRead::new(&mut reader, emit, &mut checkpoint, meter, self.cancel.skip_check()).run() {
                // The phone works, only this region failed: the others are still read.
                Err(
                    error @ (JobError::Unreadable { .. }
                    | JobError::RefusedAt(_)
                    | JobError::CheckFailed { .. }),
                ) => {
                    meter.end_region(reader.now());
                    *stage = RegionStage::Ended(RegionStage::Reading(checkpoint).end());
                    self.failed.get_or_insert(error);
                }
                Err(error) => {
                    meter.interrupt();
                    *stage = RegionStage::Reading(checkpoint);
                    return Err(error);
                }
                Ok((digests, check)) => {
                    meter.end_region(reader.now());
                    if let Some(name) = checkpoint.firmware() {
                        *firmware = Some(name);
                    }
                    let (end, saved) = save(*checkpoint, digests, check, self.job.start.replaces(), emit);
                    if let RegionEnd::Saved { file, report } = &end {
                        emit(Event::Saved { index, file: file.clone(), report: report.clone() });
                    }
                    *stage = RegionStage::Ended(end);
                    saved?;
                }
            }
        }
        Ok(())
    }
}

/// What a region still needs.
fn work_left(checkpoint: &RegionCheckpoint, granularity: u32) -> RegionWork {
    let (region, coverage) = (checkpoint.region(), checkpoint.coverage());
    let check = bytes_to_check(&checkpoint.check(), region, granularity, u64::from(checkpoint.block_size()));
    RegionWork {
        read: region.len().saturating_sub(coverage.reached()),
        check: check.saturating_sub(coverage.checked().bytes()),
    }
}

/// Whether an error ends the job because it concerns the job's own phone, not another device in its place.
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
