//! The whole job: files made ready, phone found, flash surveyed, every region read, checked and saved, phone put back; and
//! all that once more with the same phone when it was lost on the way.
//!
//! Called by the command line and by the window's worker. Whatever happens, it returns exactly one [`Ending`].

use std::path::Path;
use std::time::Duration;

use super::blocks::BlockReader;
use super::digest::Digests;
use super::disk::{DiskError, PartFile};
use super::finishing::NotFinished;
use super::job::{Ending, Event, Job, JobError, RegionEnd};
use super::kept::{Facts, Kept};
use super::late_name::{FirmwareName, LateName};
use super::phone::{NoPhone, lost};
use super::prepare::{Ready, plan, prepare};
use super::region::RegionRead;
use super::report::{CheckFacts, FlashFacts, PhoneFacts};
use super::same_phone::differences;
use super::survey::{Surveyed, survey};
use crate::cancel::Cancel;
use crate::link::{Moment, PhonePort};
use crate::session::{Session, SessionError};
use crate::units::{Region, size_in_words};
use crate::words;

/// So often in a row the phone may be lost without another byte having come of it.
const LOSSES: u32 = 12;
/// Before a lost phone is looked for: a port that is still open at the other end needs a moment, and one that is always there
/// but does not answer must not be knocked at without a break.
const FIRST_BREAK: Duration = Duration::from_millis(100);
const LONGEST_BREAK: Duration = Duration::from_secs(2);
/// Such a break ends within this time when the job is stopped.
const SLICE: Duration = Duration::from_millis(50);

/// Does `job` with the first phone that appears at `port`. A phone that is lost on the way is waited for and gone on with.
///
/// `wall_clock` tells the date and time for the report. `tell` hears every [`Event`] in order.
pub fn run(
    job: &Job,
    port: &mut dyn PhonePort,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    tell: &mut dyn FnMut(Event),
) -> Ending {
    let ready = match prepare(job) {
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
    let result = run.go(port, tell);
    Ending { regions: run.ends(), result }
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

/// How far the job is.
enum Stage {
    /// No phone was seen yet.
    Planned(Vec<Ready>),
    /// The phone is known.
    Begun(Box<Begun>),
}

/// A job whose phone is known.
struct Begun {
    phone: PhoneFacts,
    flash: FlashFacts,
    regions: Vec<RegionStage>,
    /// What its firmware calls itself, once a region told.
    firmware: Option<FirmwareName>,
}

/// How far a region is.
enum RegionStage {
    /// Nothing of it was touched.
    Waiting(Box<Ready>, Region),
    /// Being read.
    Reading(Box<Kept>),
    /// Over.
    Ended(RegionEnd),
    /// While it is being changed.
    Moving,
}

/// A phone that was lost and is waited for.
struct Loss {
    error: SessionError,
    /// Until when; `None`: until the job is stopped.
    until: Option<Moment>,
    /// It is still there, but does not answer.
    hung: Option<Box<Session>>,
    /// How often something else was there in its place.
    strangers: u32,
    /// What was said about that last: it may be there for long, and is looked at again and again.
    told: Option<String>,
}

impl Loss {
    fn why(self) -> JobError {
        JobError::Lost(self.error)
    }

    fn meet(&mut self, error: &JobError, tell: &mut dyn FnMut(Event)) {
        self.strangers = self.strangers.saturating_add(1);
        let note = match error {
            JobError::OtherPhone { differs } => words!("read-other-phone", differs = differs.join(", ")),
            other => words!("read-not-this-one", why = other.to_string()),
        };
        if self.told.as_ref() != Some(&note) {
            tell(Event::Note(note.clone()));
            self.told = Some(note);
        }
    }
}

/// The losses since something was read.
#[derive(Debug, Default)]
struct Losses {
    in_a_row: u32,
    progress: u64,
}

impl Run<'_> {
    /// One session after the other until the job is over.
    fn go(&mut self, port: &mut dyn PhonePort, tell: &mut dyn FnMut(Event)) -> Result<(), JobError> {
        let mut lost: Option<Loss> = None;
        loop {
            let left = match &lost {
                None => self.job.wait,
                Some(loss) => loss.until.map(|until| until - port.now()),
            };
            let tried = match survey(port, left, self.job.reset, self.cancel, tell) {
                Ok(mut surveyed) => {
                    let mut result = self.session(&mut surveyed, tell);
                    surveyed.put_back(result.as_mut().err(), self.job.reset, tell);
                    let may_knock = !surveyed.phone.session.write_broke_off();
                    match result {
                        Ok(()) => break,
                        Err(error) => {
                            NoPhone { error, may_knock, session: Some(Box::new(surveyed.phone.session)) }
                        }
                    }
                }
                Err(none) => none,
            };
            let NoPhone { error, may_knock, session } = tried;
            let loss = match (error, lost) {
                (error @ JobError::Cancelled { .. }, _) => return Err(error),
                (JobError::Lost(error), before) if session.is_some() => {
                    if self.is_hopeless() || (before.is_none() && self.is_planned() && !error.is_clean_end())
                    {
                        return Err(JobError::Lost(error));
                    }
                    self.lose(error, session, port.now(), tell)?
                }
                // Why it was lost says more than that it did not come back.
                (JobError::NoPhone { .. } | JobError::Lost(_), Some(loss)) => return Err(loss.why()),
                (error, Some(mut loss)) if !Self::is_of_this_phone(&error) => {
                    loss.meet(&error, tell);
                    if !may_knock {
                        loss.hung = session;
                    }
                    loss
                }
                (error, _) => return Err(error),
            };
            lost = Some(self.wait_for_it(loss, port)?);
        }
        self.failed.take().map_or(Ok(()), Err)
    }

    /// The phone is lost: what was read of it is kept, and what comes next depends on whether it is still there.
    fn lose(
        &mut self,
        error: SessionError,
        session: Option<Box<Session>>,
        now: Moment,
        tell: &mut dyn FnMut(Event),
    ) -> Result<Loss, JobError> {
        let hung = session.filter(|_| !error.is_clean_end());
        self.say_lost(hung.is_some(), tell);
        self.current().map_or(Ok(()), |kept| kept.lost(now))?;
        let until = self.job.lost_wait.map(|limit| now + limit);
        Ok(Loss { error, until, hung, strangers: 0, told: None })
    }

    /// Gives a phone or a port time to come back: one that hung must be unplugged first, and may not be spoken to before.
    fn wait_for_it(&self, mut loss: Loss, port: &mut dyn PhonePort) -> Result<Loss, JobError> {
        if let Some(mut session) = loss.hung.take()
            && !session.wait_until_gone(loss.until).map_err(lost)?
        {
            return Err(loss.why());
        }
        if loss.strangers > 0 && loss.until.is_some_and(|until| port.now() >= until) {
            return Err(loss.why());
        }
        let doublings = self.losses.in_a_row.saturating_sub(1).max(loss.strangers).min(5);
        let until = port.now() + (FIRST_BREAK * 2_u32.pow(doublings)).min(LONGEST_BREAK);
        while port.now() < until {
            if self.cancel.is_set() {
                return Err(JobError::Cancelled { phone_settled: true });
            }
            port.pause(SLICE.min(until - port.now()));
        }
        Ok(loss)
    }

    /// Whether an error ends the job, because it was met with the phone itself and not with another one at its place.
    fn is_of_this_phone(error: &JobError) -> bool {
        matches!(
            error,
            JobError::Files(_)
                | JobError::BadJob(_)
                | JobError::Disk(_)
                | JobError::Unreadable { .. }
                | JobError::RefusedAt { .. }
                | JobError::CheckFailed { .. }
        )
    }

    /// Whether no phone was recognised so far.
    fn is_planned(&self) -> bool {
        matches!(self.stage, Stage::Planned(_))
    }

    /// Everything that can be done with this phone.
    fn session(&mut self, surveyed: &mut Surveyed, tell: &mut dyn FnMut(Event)) -> Result<(), JobError> {
        self.compare(surveyed)?;
        self.begin(surveyed)?;
        let Stage::Begun(begun) = &mut self.stage else { return Ok(()) };
        let Begun { phone, regions, firmware, .. } = &mut **begun;
        // Without its own number it may be another phone of the same model: then only its content can tell.
        let is_nameless = phone.me_id.is_some() && surveyed.phone().me_id.is_none();
        let facts = Facts {
            phone: surveyed.phone().clone(),
            flash: surveyed.flash().clone(),
            port: surveyed.port(),
            started: String::new(),
            warnings: surveyed.warnings().to_vec(),
            start_is_told: surveyed.survey.first_block.warning().is_some(),
            size_is_told: surveyed.survey.size_is_doubted,
        };
        let base = surveyed.phone.chip.window.base().0;
        let mut reader = BlockReader::new(&mut surveyed.phone.session, base, self.job.block_size.bytes());
        let of = regions.len();
        for (index, stage) in regions.iter_mut().enumerate() {
            let mut kept = match std::mem::replace(stage, RegionStage::Moving) {
                RegionStage::Waiting(ready, region) => {
                    let facts = Facts { started: (self.wall_clock)(), ..facts.clone() };
                    let Ready { part, before, job } = *ready;
                    let later = job.later.map(|later| match firmware.clone() {
                        Some(firmware) => LateName { firmware, ..later },
                        None => later,
                    });
                    let is_guessed =
                        before.as_ref().is_some_and(|before| before.known.is_none() && before.done > 0);
                    let is_locked = part.is_locked();
                    let mut kept = Kept::new(part, region, self.job, facts, later, before, reader.now());
                    let doubts = [
                        is_guessed.then(|| words!("read-range-guessed")),
                        (!is_locked).then(|| words!("read-not-locked")),
                    ];
                    for doubt in doubts.into_iter().flatten() {
                        if kept.warn(doubt.clone()) {
                            tell(Event::Warning(doubt));
                        }
                    }
                    Box::new(kept)
                }
                RegionStage::Reading(kept) => kept,
                ended => {
                    *stage = ended;
                    continue;
                }
            };
            kept.through(facts.port.clone(), reader.now());
            if is_nameless {
                kept.doubt();
            }
            let region = kept.region();
            tell(Event::Region { index, of, file: kept.file(), start: region.start(), length: region.len() });
            let outcome = RegionRead::new(&mut reader, tell, &mut kept).run();
            match outcome {
                // The phone is well, only this region is not: the others are read all the same.
                Err(
                    error @ (JobError::Unreadable { .. }
                    | JobError::RefusedAt { .. }
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
                    if let Some(told) = kept.firmware() {
                        *firmware = Some(told);
                    }
                    let end = save(*kept, digests, check, self.job.overwrite, tell);
                    let (end, saved) = match end {
                        Ok(end) => (end, Ok(())),
                        Err((end, error)) => (end, Err(error)),
                    };
                    if let RegionEnd::Saved { file, report } = &end {
                        tell(Event::Saved { file: file.clone(), report: report.clone() });
                    }
                    *stage = RegionStage::Ended(end);
                    saved?;
                }
            }
        }
        Ok(())
    }

    /// Fails when this is another phone than the one that was begun with, now or in an earlier run.
    fn compare(&self, surveyed: &Surveyed) -> Result<(), JobError> {
        let now = (surveyed.phone(), surveyed.flash());
        let differs = match &self.stage {
            Stage::Begun(begun) => differences((&begun.phone, &begun.flash), now),
            Stage::Planned(ready) => {
                let before = ready.iter().filter_map(|ready| ready.before.as_ref());
                let known =
                    before.filter(|before| before.done > 0).filter_map(|before| before.known.as_ref());
                let mut differs = known.map(|known| differences((&known.phone, &known.flash), now));
                differs.find(|differs| !differs.is_empty()).unwrap_or_default()
            }
        };
        if differs.is_empty() { Ok(()) } else { Err(JobError::OtherPhone { differs }) }
    }

    /// The first phone: now the regions are known.
    fn begin(&mut self, surveyed: &Surveyed) -> Result<(), JobError> {
        let Stage::Planned(ready) = &mut self.stage else { return Ok(()) };
        let regions = plan(ready, surveyed.survey.flash.size.as_ref())?;
        let ready = std::mem::take(ready);
        let waiting = |(ready, region): (Ready, Region)| RegionStage::Waiting(Box::new(ready), region);
        self.stage = Stage::Begun(Box::new(Begun {
            phone: surveyed.phone().clone(),
            flash: surveyed.flash().clone(),
            firmware: ready.iter().find_map(told_before),
            regions: ready.into_iter().zip(regions).map(waiting).collect(),
        }));
        Ok(())
    }

    /// The region being read.
    fn current(&mut self) -> Option<&mut Kept> {
        let Stage::Begun(begun) = &mut self.stage else { return None };
        begun.regions.iter_mut().find_map(|stage| match stage {
            RegionStage::Reading(kept) => Some(&mut **kept),
            _ => None,
        })
    }

    /// Whether the phone has been lost too often without anything new.
    fn is_hopeless(&mut self) -> bool {
        let progress = self.current().map_or(0, |kept| kept.progress());
        let losses = &mut self.losses;
        if progress != losses.progress {
            *losses = Losses { in_a_row: 0, progress };
        }
        losses.in_a_row += 1;
        losses.in_a_row >= LOSSES
    }

    /// `is_there`: its port is, but it does not answer.
    fn say_lost(&mut self, is_there: bool, tell: &mut dyn FnMut(Event)) {
        let (done, total) = self.current().map_or((0, 0), |kept| (kept.done(), kept.region().len()));
        tell(Event::Lost { done, total, is_there });
        let at = if done > 0 { size_in_words(done) } else { "none".to_owned() };
        tell(Event::Note(if is_there {
            words!("read-hung-at", at = at)
        } else {
            words!("read-lost-at", at = at)
        }));
    }

    /// What became of each region.
    fn ends(self) -> Vec<RegionEnd> {
        match self.stage {
            Stage::Planned(ready) => ready.into_iter().map(left_alone).collect(),
            Stage::Begun(begun) => begun.regions.into_iter().map(RegionStage::end).collect(),
        }
    }
}

impl RegionStage {
    fn end(self) -> RegionEnd {
        match self {
            RegionStage::Waiting(ready, _) => left_alone(*ready),
            RegionStage::Reading(kept) => {
                let (done, total) = (kept.good(), kept.region().len());
                keep(kept.into_part(), done, total)
            }
            RegionStage::Ended(end) => end,
            RegionStage::Moving => RegionEnd::Nothing,
        }
    }
}

/// A region that nothing was done for: what there was before is still there.
fn left_alone(ready: Ready) -> RegionEnd {
    let done = ready.before.as_ref().map_or(0, |before| before.good());
    let total = ready.job.len.unwrap_or(done);
    keep(ready.part, done, total)
}

fn keep(part: PartFile, done: u64, total: u64) -> RegionEnd {
    if done == 0 {
        part.discard();
        RegionEnd::Nothing
    } else if !part.is_there() {
        // Its folder was removed, or its stick pulled out.
        RegionEnd::Nothing
    } else {
        RegionEnd::Kept { part: part.paths().part.clone(), done, total }
    }
}

/// What an earlier run, or a region that is saved already, told of the firmware.
fn told_before(ready: &Ready) -> Option<FirmwareName> {
    let firmware = &ready.job.later.as_ref()?.firmware;
    (!firmware.is_empty()).then(|| firmware.clone())
}

/// Saves a good region under its final name; if that fails, what there is stays.
fn save(
    mut kept: Kept,
    digests: Digests,
    check: CheckFacts,
    overwrite: bool,
    tell: &mut dyn FnMut(Event),
) -> Result<RegionEnd, (RegionEnd, JobError)> {
    let (done, total) = (kept.good(), kept.region().len());
    let report = kept.report(digests, check);
    let name = kept.final_name();
    let journal = name.is_some().then(|| kept.journal()).transpose();
    let part = kept.into_part();
    let paths = part.paths().clone();
    let mut held = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        tell(Event::Note(words!("read-file-held", file = name)));
    };
    let unsaved = |part, error| Err((RegionEnd::Kept { part, done, total }, error));
    let finished = match (name, journal) {
        (_, Err(error)) => return unsaved(paths.part, error),
        (Some(name), Ok(Some(journal))) => part.finish_as(&name, &report, &journal, &mut held),
        _ => match part.finish(&report, overwrite, &mut held) {
            Ok(paths) => Ok((paths, report)),
            // Whatever is there now, it is not what was read.
            Err(error @ DiskError::Replaced(_)) => return Err((RegionEnd::Nothing, JobError::Disk(error))),
            // It may have its name already, but not its report.
            Err(error) => {
                let at = if paths.part.exists() { paths.part } else { paths.file };
                Err(NotFinished { at, error })
            }
        },
    };
    match finished {
        Ok((paths, report)) => Ok(RegionEnd::Saved { file: paths.file, report: Box::new(report) }),
        Err(NotFinished { error: error @ DiskError::Replaced(_), .. }) => {
            Err((RegionEnd::Nothing, JobError::Disk(error)))
        }
        Err(NotFinished { at, error }) => unsaved(at, JobError::Disk(error)),
    }
}
