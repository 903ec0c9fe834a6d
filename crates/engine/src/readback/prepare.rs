//! A job's files and regions, judged before they are used: first without a phone, then with what is known of its flash.
//!
//! Used by the job.

use super::disk::{DiskError, PartFile, check_space};
use super::job::{Job, JobError, RegionJob};
use super::paths::DumpPaths;
use super::unfinished::Unfinished;
use crate::chip;
use crate::flash::FlashSize;
use crate::units::{Region, size_in_words};
use crate::{files, words};

/// Makes every file of the job ready, before any phone is touched.
pub(super) fn prepare(job: &Job) -> Result<Vec<Ready>, JobError> {
    if job.regions.is_empty() {
        return Err(JobError::BadJob(words!("job-nothing")));
    }
    let window = chip::largest_window();
    for (index, region) in job.regions.iter().enumerate() {
        check_region(region, window)?;
        let paths = DumpPaths::new(&region.file);
        let before = job.regions.iter().take(index).map(|other| DumpPaths::new(&other.file));
        if let Some(file) = before.filter_map(|other| other.clash(&paths)).next() {
            return Err(JobError::BadJob(words!("job-two-write-one", file = file.display().to_string())));
        }
    }
    let mut made = Vec::new();
    for region in &job.regions {
        match Ready::make(region, job) {
            Ok(ready) => made.push(ready),
            Err(error) => {
                discard(made);
                return Err(error);
            }
        }
    }
    // What is known already; lengths of "auto" come with the phone.
    if let Err(error) = enough_space(&made) {
        discard(made);
        return Err(JobError::Files(error));
    }
    Ok(made)
}

/// A region whose part file is open.
#[derive(Debug)]
pub(super) struct Ready {
    /// As ordered; what is gone on with has the range its journal says.
    pub(super) job: RegionJob,
    pub(super) part: PartFile,
    /// What is there already.
    pub(super) before: Option<Unfinished>,
}

impl Ready {
    fn make(region: &RegionJob, job: &Job) -> Result<Ready, JobError> {
        let paths = DumpPaths::new(&region.file);
        let mut region = region.clone();
        if !job.resume || !(files::is_taken(&paths.part) || files::is_taken(&paths.journal)) {
            let part = PartFile::create(paths, job.overwrite).map_err(JobError::Files)?;
            return Ok(Ready { job: region, part, before: None });
        }
        if let Some(finished) = paths.settle_finished() {
            return Err(JobError::Files(DiskError::Finished(finished)));
        }
        // Looked at when it is locked.
        let mut part = PartFile::open(paths, job.overwrite).map_err(JobError::Files)?;
        let before = part.unfinished().map_err(JobError::Files)?;
        if let Some(length) = before.length {
            (region.start, region.len) = (before.start, Some(length));
            check_region(&region, chip::largest_window())?;
        }
        if let Some(known) = &before.known {
            region.later = region.later.or_else(|| known.later.clone());
        }
        Ok(Ready { job: region, part, before: Some(before) })
    }

    /// Bytes that still have to be written, as far as that is known.
    fn needed(&self) -> u64 {
        // What is in the part file takes its room already, whether it is kept or written over.
        let there = self.part.len_on_disk().unwrap_or(0);
        self.job.len.unwrap_or(0).saturating_sub(there)
    }
}

/// Removes what was only made ready.
fn discard(ready: impl IntoIterator<Item = Ready>) {
    ready.into_iter().for_each(|ready| ready.part.discard());
}

/// What can be said of a region before the phone is known.
fn check_region(region: &RegionJob, window: u64) -> Result<(), JobError> {
    let start = u64::from(region.start);
    if start >= window {
        return Err(JobError::BadJob(words!(
            "job-start-past-window",
            start = format!("{start:#x}"),
            size = size_in_words(window),
            end = format!("{window:#x}")
        )));
    }
    let Some(len) = region.len else { return Ok(()) };
    let region = Region::new(start, len).map_err(|error| JobError::BadJob(error.to_string()))?;
    if region.end() > window {
        return Err(JobError::BadJob(words!(
            "job-end-past-window",
            start = format!("{start:#x}"),
            length = format!("{len:#x}"),
            end = format!("{window:#x}"),
            longest = format!("{:#x}", window - start)
        )));
    }
    Ok(())
}

/// The regions with their lengths, now that the flash is known; `ready` gets them, too, and must fit on the disk.
pub(super) fn plan(ready: &mut [Ready], size: Option<&FlashSize>) -> Result<Vec<Region>, JobError> {
    let regions =
        ready.iter().map(|ready| region_of(&ready.job, size)).collect::<Result<Vec<_>, JobError>>()?;
    for (ready, region) in ready.iter_mut().zip(&regions) {
        ready.job.len = Some(region.len());
    }
    enough_space(ready).map_err(JobError::Disk)?;
    Ok(regions)
}

fn region_of(job: &RegionJob, size: Option<&FlashSize>) -> Result<Region, JobError> {
    let start = u64::from(job.start);
    let len = match (job.len, size) {
        (Some(len), None) => len,
        (Some(len), Some(size)) if size.is_doubtful() => len,
        (None, None) => {
            return Err(JobError::BadRange {
                why: words!("range-size-unknown"),
                instead: words!("range-give-length"),
            });
        }
        (asked, Some(size)) => {
            let left = size.bytes.saturating_sub(start);
            match asked.unwrap_or(left) {
                0 => return Err(past_flash(job, *size)),
                len if len > left => return Err(past_flash(job, *size)),
                len => len,
            }
        }
    };
    Region::new(start, len).map_err(|error| JobError::BadJob(error.to_string()))
}

fn past_flash(job: &RegionJob, size: FlashSize) -> JobError {
    let FlashSize { bytes, known_from } = size;
    let start = format!("{:#x}", job.start);
    let (size, hex, known_from) = (size_in_words(bytes), format!("{bytes:#x}"), known_from.words());
    JobError::BadRange {
        why: match job.len {
            Some(len) => words!(
                "range-end-past-flash",
                start = start,
                length = format!("{len:#x}"),
                size = size,
                bytes = hex,
                from = known_from
            ),
            None => {
                words!("range-start-past-flash", start = start, size = size, bytes = hex, from = known_from)
            }
        },
        instead: match bytes.checked_sub(u64::from(job.start)) {
            Some(left) if left > 0 => words!("range-give-less", most = format!("{left:#x}")),
            _ => words!("range-give-start", end = format!("{bytes:#x}")),
        },
    }
}

fn enough_space(ready: &[Ready]) -> Result<(), DiskError> {
    let Some(first) = ready.first() else { return Ok(()) };
    // Dumps of one job mostly share a folder; one that does not is checked alone.
    let folder = first.part.paths().folder();
    let here = ready.iter().filter(|ready| ready.part.paths().folder() == folder);
    check_space(folder, here.fold(0, |sum: u64, ready| sum.saturating_add(ready.needed())))?;
    ready.iter().try_for_each(|ready| ready.part.check_space(ready.needed()))
}
