//! Validates a job's files and regions: first without a phone, then against the phone's storage.
//!
//! Used by `run`.

use super::error::{BadJob, BadRange, JobError};
use super::job::{AreaChoice, Job, RegionJob};
use crate::dumpfile::{DiskError, DumpPaths, PartFile, SpaceLedger, Unfinished};
use crate::files;
use crate::flash::KnownFrom;
use crate::storage::{Area, AreaKind, AreaSize, Region};

/// Opens every part file of the job, before any phone is touched.
pub(super) fn prepare(job: &Job, largest_end: u64, space: &SpaceLedger) -> Result<Vec<Ready>, JobError> {
    if job.regions.is_empty() {
        return Err(JobError::BadJob(BadJob::NoRegions));
    }
    for (index, region) in job.regions.iter().enumerate() {
        check_region(region, largest_end)?;
        let paths = DumpPaths::new(&region.file);
        let before = job.regions.iter().take(index).map(|other| DumpPaths::new(&other.file));
        if let Some(file) = before.filter_map(|other| other.clash(&paths)).next() {
            return Err(JobError::BadJob(BadJob::TwoWriteOne(file)));
        }
    }
    let mut made = Vec::new();
    for region in &job.regions {
        match Ready::make(region, job, largest_end) {
            Ok(ready) => made.push(ready),
            Err(error) => {
                discard(made);
                return Err(error);
            }
        }
    }
    // As far as lengths are known; automatic ones come with the phone.
    if let Err(error) = claim_space(&mut made, space) {
        discard(made);
        return Err(JobError::Files(error));
    }
    Ok(made)
}

/// A region whose part file is open.
#[derive(Debug)]
pub(super) struct Ready {
    /// As ordered; a dump that is continued has the range of its journal.
    pub(super) job: RegionJob,
    pub(super) part: PartFile,
    /// What an earlier run has left.
    pub(super) before: Option<Unfinished>,
}

impl Ready {
    fn make(region: &RegionJob, job: &Job, largest_end: u64) -> Result<Ready, JobError> {
        let paths = DumpPaths::new(&region.file);
        let mut region = region.clone();
        if !job.start.resumes() || !(files::is_taken(&paths.part) || files::is_taken(&paths.journal)) {
            let part = PartFile::create(paths, job.start.replaces()).map_err(JobError::Files)?;
            return Ok(Ready { job: region, part, before: None });
        }
        if let Some(finished) = paths.settle_finished() {
            return Err(JobError::Files(DiskError::Finished(finished)));
        }
        // Inspected only after it is locked.
        let mut part = PartFile::open(paths, job.start.replaces()).map_err(JobError::Files)?;
        let before = part.unfinished().map_err(JobError::Files)?;
        if let Some(length) = before.length {
            (region.area, region.start, region.len) = (before.area.into(), before.start, Some(length));
            check_region(&region, largest_end)?;
        }
        if let Some(known) = &before.known {
            region.name_template = region.name_template.or_else(|| known.name_template.clone());
        }
        Ok(Ready { job: region, part, before: Some(before) })
    }

    /// Disk space still needed in bytes, as far as that is known.
    fn needed(&self) -> u64 {
        // The part file's bytes take their space already, whether they stay or are overwritten.
        let there = self.part.len_on_disk().unwrap_or(0);
        self.job.len.unwrap_or(0).saturating_sub(there)
    }
}

/// Removes part files that were only opened.
fn discard(ready: impl IntoIterator<Item = Ready>) {
    ready.into_iter().for_each(|ready| ready.part.discard());
}

/// Checks what can be checked of a region before the phone is known.
fn check_region(region: &RegionJob, end: u64) -> Result<(), JobError> {
    if region.area == AreaChoice::Area(AreaKind::Rpmb) {
        return Err(JobError::BadRange(BadRange::NeverRead(AreaKind::Rpmb)));
    }
    let start = region.start;
    if start >= end {
        return Err(JobError::BadJob(BadJob::StartPastEnd { start, end }));
    }
    let Some(length) = region.len else { return Ok(()) };
    let area = match region.area {
        AreaChoice::Area(area) => area,
        // Not known yet: its own limit is checked later.
        AreaChoice::Main | AreaChoice::Partition(_) => AreaKind::User,
    };
    let region = Region::new(area, start, length).map_err(|error| JobError::BadJob(error.into()))?;
    if region.end() > end {
        return Err(JobError::BadJob(BadJob::EndPastEnd { start, length, end }));
    }
    Ok(())
}

/// Returns the regions with their lengths, now that the storage is known. `ready` gets the lengths, too, and must fit on the disk;
/// `known_from` is how the size of the flash is known, for the error.
pub(super) fn plan(
    ready: &mut [Ready],
    areas: &[Area],
    known_from: Option<KnownFrom>,
    space: &SpaceLedger,
) -> Result<Vec<Region>, JobError> {
    let regions = ready.iter().map(|ready| region_of(&ready.job, areas, known_from));
    let regions = regions.collect::<Result<Vec<_>, JobError>>()?;
    for (ready, region) in ready.iter_mut().zip(&regions) {
        ready.job.len = Some(region.len());
    }
    claim_space(ready, space).map_err(JobError::Disk)?;
    Ok(regions)
}

fn region_of(job: &RegionJob, areas: &[Area], known_from: Option<KnownFrom>) -> Result<Region, JobError> {
    let AreaChoice::Area(kind) = job.area else { return Err(JobError::BadRange(BadRange::SizeUnknown)) };
    let no_area = || JobError::BadRange(BadRange::NoSuchArea(kind));
    let area = areas.iter().find(|area| area.kind == kind).ok_or_else(no_area)?;
    let start = job.start;
    let len = match (job.len, area.size) {
        (Some(len), None | Some(AreaSize::Doubtful(_))) => len,
        (None, None) => return Err(JobError::BadRange(BadRange::SizeUnknown)),
        (length, Some(size)) => {
            let size = size.bytes();
            let left = size.saturating_sub(start);
            match length.unwrap_or(left) {
                len if len == 0 || len > left => {
                    return Err(JobError::BadRange(BadRange::PastEnd { start, length, size, known_from }));
                }
                len => len,
            }
        }
    };
    Region::new(kind, start, len).map_err(|error| JobError::BadJob(error.into()))
}

/// Claims the space that the job still needs, as far as its lengths are known.
fn claim_space(ready: &mut [Ready], space: &SpaceLedger) -> Result<(), DiskError> {
    let Some(first) = ready.first() else { return Ok(()) };
    let folder = first.part.paths().folder().to_owned();
    // Known better now.
    ready.iter_mut().for_each(|ready| ready.part.set_claim(None));
    let dump = |ready: &Ready| (ready.job.len.unwrap_or(0), ready.needed());
    // Dumps of one job usually share a folder; others may lie on another disk and are checked one by one.
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        ready.iter_mut().partition(|ready| ready.part.paths().folder() == folder);
    let dumps: Vec<(u64, u64)> = here.iter().map(|ready| dump(ready)).collect();
    let claims = space.claim(&folder, &dumps)?;
    for (ready, claim) in here.into_iter().zip(claims) {
        ready.part.set_claim(Some(claim));
    }
    for ready in elsewhere {
        SpaceLedger::default().claim(ready.part.paths().folder(), &[dump(ready)])?;
    }
    Ok(())
}
