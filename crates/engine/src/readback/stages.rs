//! The state of a job and of each of its regions.
//!
//! Used by `run`.

use std::path::Path;

use super::areas::resolve;
use super::error::JobError;
use super::job::{Job, RegionEnd};
use super::meter::{JobMeter, RegionWork};
use super::prepare::{Ready, plan};
use super::region::bytes_to_check;
use crate::acquire::{OpenPhone, differences};
use crate::dumpfile::{
    CheckFacts, CheckKind, Digests, DiskError, DumpPaths, FirmwareName, NameTemplate, PartFile,
    RegionCheckpoint, RegionContext, RegionPlan, SpaceLedger, Whereabouts,
};
use crate::event::{Event, Note};
use crate::facts::{PhoneFacts, StorageFacts};
use crate::link::Moment;
use crate::storage::{Area, AreaKind, NandPages, Region};
use crate::warning::{ReadingWarning, Warning};

/// How far a job is prepared, inside `run`: what it tells others is [`Phase`](crate::event::Phase).
pub(super) enum JobStage {
    /// No phone was seen yet.
    Planned(Vec<Ready>),
    /// The phone is known.
    Begun(Box<Begun>),
}

/// A job whose phone is known.
pub(super) struct Begun {
    pub(super) phone: PhoneFacts,
    pub(super) storage: StorageFacts,
    pub(super) regions: Vec<RegionStage>,
    /// The firmware's name for itself, once a region has shown it.
    pub(super) firmware: Option<FirmwareName>,
    /// How far the job is.
    pub(super) meter: JobMeter,
}

/// How far one region of a job is.
pub(super) enum RegionStage {
    /// Not begun.
    Waiting(Box<Ready>, Region),
    /// Being read.
    Reading(Box<RegionCheckpoint>),
    /// Ended.
    Ended(RegionEnd),
    /// Taken out while it changes.
    Moving,
}

impl JobStage {
    /// Whether no phone was recognised so far.
    pub(super) fn is_planned(&self) -> bool {
        matches!(self, JobStage::Planned(_))
    }

    /// Fails when this is not the phone that this or an earlier run began with.
    pub(super) fn compare(&self, open: &OpenPhone) -> Result<(), JobError> {
        let now = (&open.phone, &open.storage_facts);
        let differs = match self {
            JobStage::Begun(begun) => differences((&begun.phone, &begun.storage), now),
            JobStage::Planned(ready) => {
                let before = ready.iter().filter_map(|ready| ready.before.as_ref());
                let known =
                    before.filter(|before| before.reached > 0).filter_map(|before| before.known.as_ref());
                let mut differs = known.map(|known| differences((&known.phone, &known.storage), now));
                differs.find(|differs| !differs.is_empty()).unwrap_or_default()
            }
        };
        if differs.is_empty() { Ok(()) } else { Err(JobError::OtherPhone { differs }) }
    }

    /// With the first phone, the regions become known.
    pub(super) fn begin(
        &mut self,
        open: &mut OpenPhone,
        (job, space): (&Job, &SpaceLedger),
        emit: &mut dyn FnMut(Event),
    ) -> Result<(), JobError> {
        let JobStage::Planned(ready) = self else { return Ok(()) };
        resolve(ready, open, emit)?;
        let regions = plan(ready, open.storage.areas(), open.storage_facts.size_known_from(), space)?;
        let ready = std::mem::take(ready);
        let meter = meter(&ready, &regions, open.storage.areas(), job);
        let waiting = |(ready, region): (Ready, Region)| RegionStage::Waiting(Box::new(ready), region);
        *self = JobStage::Begun(Box::new(Begun {
            phone: open.phone.clone(),
            storage: open.storage_facts.clone(),
            firmware: ready.iter().find_map(known_before),
            regions: ready.into_iter().zip(regions).map(waiting).collect(),
            meter,
        }));
        Ok(())
    }

    /// The region being read.
    pub(super) fn reading(&mut self) -> Option<&mut RegionCheckpoint> {
        let JobStage::Begun(begun) = self else { return None };
        begun.regions.iter_mut().find_map(|stage| match stage {
            RegionStage::Reading(checkpoint) => Some(&mut **checkpoint),
            _ => None,
        })
    }

    /// Grows with every byte of the region being read.
    pub(super) fn progress(&mut self) -> u64 {
        self.reading().map_or(0, |checkpoint| checkpoint.coverage().progress())
    }

    /// How each region ended.
    pub(super) fn ends(self) -> Vec<RegionEnd> {
        match self {
            JobStage::Planned(ready) => ready.into_iter().map(not_begun).collect(),
            JobStage::Begun(begun) => begun.regions.into_iter().map(RegionStage::end).collect(),
        }
    }
}

impl RegionStage {
    /// How it ended.
    pub(super) fn end(self) -> RegionEnd {
        match self {
            RegionStage::Waiting(ready, _) => not_begun(*ready),
            RegionStage::Reading(checkpoint) => {
                let (good, total) = (checkpoint.coverage().good(), checkpoint.region().len());
                keep(checkpoint.into_part(), good, total)
            }
            RegionStage::Ended(end) => end,
            RegionStage::Moving => RegionEnd::Nothing,
        }
    }
}

impl Ready {
    /// Begins to read the region.
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
        let is_guessed = before.as_ref().is_some_and(|before| before.known.is_none() && before.reached > 0);
        let is_locked = part.is_locked();
        let plan = RegionPlan {
            region,
            check: job.check.for_length(region.len()),
            block_size: job.block_size.bytes(),
            name_template: template,
            before,
        };
        let of_nand = nand_warning(region.area(), &context.storage);
        let mut checkpoint = RegionCheckpoint::new(part, plan, context, now);
        let doubts = [
            of_nand,
            is_guessed.then_some(ReadingWarning::RangeGuessed),
            (!is_locked).then_some(ReadingWarning::NotLocked),
        ];
        for doubt in doubts.into_iter().flatten().map(Warning::from) {
            if checkpoint.warn(doubt.clone()) {
                emit(Event::Warning(doubt));
            }
        }
        Box::new(checkpoint)
    }
}

/// What a reader of a dump of NAND flash should know (da.md section 8).
fn nand_warning(area: AreaKind, storage: &StorageFacts) -> Option<ReadingWarning> {
    match (area, storage) {
        (AreaKind::Nand, _) => Some(ReadingWarning::NandPages),
        (AreaKind::NandWithSpare, StorageFacts::Managed(storage)) => {
            let NandPages { page, spare, .. } = storage.pages?;
            Some(ReadingWarning::NandWithSpare { page, spare })
        }
        _ => None,
    }
}

/// The end of a region that was not begun: what an earlier run left is still there.
fn not_begun(ready: Ready) -> RegionEnd {
    let good = ready.before.as_ref().map_or(0, |before| before.good());
    let total = ready.job.len.unwrap_or(good);
    keep(ready.part, good, total)
}

fn keep(part: PartFile, good: u64, total: u64) -> RegionEnd {
    if good == 0 {
        part.discard();
        RegionEnd::Nothing
    } else {
        left(part.whereabouts(), part.paths(), good, total)
    }
}

/// The end of a region that was read in part.
fn left(whereabouts: Whereabouts, paths: &DumpPaths, good: u64, total: u64) -> RegionEnd {
    let part = paths.part.clone();
    match whereabouts {
        Whereabouts::InPlace => RegionEnd::Kept { part, good, total },
        Whereabouts::Unreachable => RegionEnd::Gone { part, good, total },
        Whereabouts::Deleted => {
            paths.remove_orphaned_journal();
            RegionEnd::Deleted { part, good }
        }
        // Whatever has the name now, it is not the dump.
        Whereabouts::Replaced => RegionEnd::Nothing,
    }
}

/// The meter of a job with these regions, some of which an earlier run may have begun.
fn meter(ready: &[Ready], regions: &[Region], areas: &[Area], job: &Job) -> JobMeter {
    let mut done = 0_u64;
    let works = ready.iter().zip(regions).map(|(ready, region)| {
        let area = areas.iter().find(|area| area.kind == region.area());
        let granularity = area.map_or(1, |area| area.granularity);
        let before = ready.before.as_ref();
        let is_doubtful = before.is_some_and(|before| before.is_doubtful);
        let kind = if is_doubtful { CheckKind::Full } else { job.check.for_length(region.len()) };
        let check = bytes_to_check(&kind, *region, granularity, u64::from(job.block_size.bytes()));
        let read_before = before.map_or(0, |before| before.reached.min(region.len()));
        let checked = before.and_then(|before| before.known.as_ref()).map_or(0, |known| {
            known.checked.iter().fold(0, |sum: u64, span| sum.saturating_add(span.length))
        });
        let checked = checked.min(check);
        done = done.saturating_add(read_before).saturating_add(checked);
        RegionWork { read: region.len() - read_before, check: check - checked }
    });
    let works = works.collect();
    JobMeter::new(works, done)
}

/// The firmware's name for itself from an earlier run.
fn known_before(ready: &Ready) -> Option<FirmwareName> {
    let firmware = &ready.job.name_template.as_ref()?.firmware;
    (!firmware.is_empty()).then(|| firmware.clone())
}

/// Saves a good region under its final name. If that fails, the part file stays or gets its name back.
pub(super) fn save(
    mut checkpoint: RegionCheckpoint,
    digests: Digests,
    check: CheckFacts,
    overwrite: bool,
    emit: &mut dyn FnMut(Event),
) -> (RegionEnd, Result<(), JobError>) {
    let (good, total) = (checkpoint.coverage().good(), checkpoint.region().len());
    let report = checkpoint.report(digests, check);
    let name = checkpoint.final_name();
    let journal = name.is_some().then(|| checkpoint.journal()).transpose();
    let part = checkpoint.into_part();
    let paths = part.paths().clone();
    let watched = part.watch();
    let mut on_busy = |path: &Path| {
        let file = path.file_name().unwrap_or_default().into();
        emit(Event::Note(Note::FileBusy { file }));
    };
    let unsaved = |error: DiskError| {
        let whereabouts = watched.as_ref().map_or(Whereabouts::Unreachable, |part| part.whereabouts());
        (left(whereabouts, &paths, good, total), Err(JobError::Disk(error)))
    };
    let finished = match (name, journal) {
        (_, Err(error)) => return unsaved(error),
        (Some(name), Ok(Some(journal))) => part.finish_as(&name, &report, &journal, &mut on_busy),
        _ => part.finish(&report, overwrite, &mut on_busy).map(|paths| (paths, report)),
    };
    match finished {
        Ok((paths, report)) => (RegionEnd::Saved { file: paths.file, report: Box::new(report) }, Ok(())),
        Err(error) => unsaved(error),
    }
}
