//! How far a job and each of its regions are, and what became of them.
//!
//! Used by `run`.

use std::path::Path;

use super::error::JobError;
use super::job::{Job, RegionEnd};
use super::prepare::{Ready, plan};
use crate::acquire::{OpenPhone, differences};
use crate::dumpfile::{
    CheckFacts, Digests, DiskError, FirmwareName, NameTemplate, NotFinished, PartFile, RegionCheckpoint,
    RegionContext, RegionPlan,
};
use crate::event::{Event, Note};
use crate::facts::{FlashFacts, PhoneFacts};
use crate::link::Moment;
use crate::storage::Region;
use crate::warning::{ReadingWarning, Warning};

/// How far the job is.
pub(super) enum Stage {
    /// No phone was seen yet.
    Planned(Vec<Ready>),
    /// The phone is known.
    Begun(Box<Begun>),
}

/// A job whose phone is known.
pub(super) struct Begun {
    pub(super) phone: PhoneFacts,
    pub(super) flash: FlashFacts,
    pub(super) regions: Vec<RegionStage>,
    /// What its firmware calls itself, once a region has shown it.
    pub(super) firmware: Option<FirmwareName>,
}

/// How far a region is.
pub(super) enum RegionStage {
    /// Nothing of it was touched.
    Waiting(Box<Ready>, Region),
    /// Being read.
    Reading(Box<RegionCheckpoint>),
    /// Over.
    Ended(RegionEnd),
    /// While it is being changed.
    Moving,
}

impl Stage {
    /// Whether no phone was recognised so far.
    pub(super) fn is_planned(&self) -> bool {
        matches!(self, Stage::Planned(_))
    }

    /// Fails when this is another phone than the one that was begun with, now or in an earlier run.
    pub(super) fn compare(&self, open: &OpenPhone) -> Result<(), JobError> {
        let now = (&open.phone, &open.flash);
        let differs = match self {
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
    pub(super) fn begin(&mut self, open: &OpenPhone) -> Result<(), JobError> {
        let Stage::Planned(ready) = self else { return Ok(()) };
        let regions = plan(ready, open.storage.areas(), open.flash.size_known_from)?;
        let ready = std::mem::take(ready);
        let waiting = |(ready, region): (Ready, Region)| RegionStage::Waiting(Box::new(ready), region);
        *self = Stage::Begun(Box::new(Begun {
            phone: open.phone.clone(),
            flash: open.flash.clone(),
            firmware: ready.iter().find_map(known_before),
            regions: ready.into_iter().zip(regions).map(waiting).collect(),
        }));
        Ok(())
    }

    /// The region being read.
    pub(super) fn reading(&mut self) -> Option<&mut RegionCheckpoint> {
        let Stage::Begun(begun) = self else { return None };
        begun.regions.iter_mut().find_map(|stage| match stage {
            RegionStage::Reading(kept) => Some(&mut **kept),
            _ => None,
        })
    }

    /// Grows with everything that is read of the region being read.
    pub(super) fn progress(&mut self) -> u64 {
        self.reading().map_or(0, |kept| kept.progress())
    }

    /// What became of each region.
    pub(super) fn ends(self) -> Vec<RegionEnd> {
        match self {
            Stage::Planned(ready) => ready.into_iter().map(left_alone).collect(),
            Stage::Begun(begun) => begun.regions.into_iter().map(RegionStage::end).collect(),
        }
    }
}

impl RegionStage {
    /// What became of it.
    pub(super) fn end(self) -> RegionEnd {
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

impl Ready {
    /// The region is read now: what is known of it so far.
    pub(super) fn begin(
        self,
        region: Region,
        job: &Job,
        context: RegionContext,
        firmware: Option<&FirmwareName>,
        now: Moment,
        emit: &mut dyn FnMut(Event),
    ) -> Box<RegionCheckpoint> {
        let Ready { part, before, job: of_region } = self;
        let template = of_region.name_template.map(|template| match firmware {
            Some(firmware) => NameTemplate { firmware: firmware.clone(), ..template },
            None => template,
        });
        let is_guessed = before.as_ref().is_some_and(|before| before.known.is_none() && before.done > 0);
        let is_locked = part.is_locked();
        let plan = RegionPlan {
            region,
            check: job.check.for_length(region.len()),
            block_size: job.block_size.bytes(),
            name_template: template,
            before,
        };
        let mut kept = RegionCheckpoint::new(part, plan, context, now);
        let doubts = [
            is_guessed.then_some(ReadingWarning::RangeGuessed),
            (!is_locked).then_some(ReadingWarning::NotLocked),
        ];
        for doubt in doubts.into_iter().flatten().map(Warning::from) {
            if kept.warn(doubt.clone()) {
                emit(Event::Warning(doubt));
            }
        }
        Box::new(kept)
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

/// What an earlier run, or a region that is saved already, knows of the firmware.
fn known_before(ready: &Ready) -> Option<FirmwareName> {
    let firmware = &ready.job.name_template.as_ref()?.firmware;
    (!firmware.is_empty()).then(|| firmware.clone())
}

/// Saves a good region under its final name; if that fails, what there is stays.
pub(super) fn save(
    mut kept: RegionCheckpoint,
    digests: Digests,
    check: CheckFacts,
    overwrite: bool,
    emit: &mut dyn FnMut(Event),
) -> (RegionEnd, Result<(), JobError>) {
    let (done, total) = (kept.good(), kept.region().len());
    let report = kept.report(digests, check);
    let name = kept.final_name();
    let journal = name.is_some().then(|| kept.journal()).transpose();
    let part = kept.into_part();
    let paths = part.paths().clone();
    let mut held = |path: &Path| {
        let file = path.file_name().unwrap_or_default().into();
        emit(Event::Note(Note::FileHeld { file }));
    };
    let unsaved = |part, error: DiskError| {
        // Whatever is there now, it is not what was read.
        let end = match &error {
            DiskError::Replaced(_) => RegionEnd::Nothing,
            _ => RegionEnd::Kept { part, done, total },
        };
        (end, Err(JobError::Disk(error)))
    };
    let finished = match (name, journal) {
        (_, Err(error)) => return unsaved(paths.part, error),
        (Some(name), Ok(Some(journal))) => part.finish_as(&name, &report, &journal, &mut held),
        _ => part.finish(&report, overwrite, &mut held).map(|paths| (paths, report)).map_err(|error| {
            // It may have its name already, but not its report.
            let at = if paths.part.exists() { paths.part } else { paths.file };
            NotFinished { at, error }
        }),
    };
    match finished {
        Ok((paths, report)) => (RegionEnd::Saved { file: paths.file, report: Box::new(report) }, Ok(())),
        Err(NotFinished { at, error }) => unsaved(at, error),
    }
}
