//! The whole job: files made ready, phone found, flash surveyed, every region read, checked and saved, phone put back.
//!
//! Called by the command line and by the window's worker. Whatever happens, it returns exactly one [`Ending`].

use std::time::Duration;

use super::blocks::BlockReader;
use super::disk::{DiskError, DumpPaths, PartFile, check_space};
use super::job::{Ending, Event, Job, JobError, RegionEnd, RegionJob};
use super::kept::{Facts, Kept};
use super::phone::{Phone, find_phone, lost, put_back};
use super::region::RegionRead;
use super::report::{FlashFacts, PhoneFacts, whole_sentence};
use super::steady::Steady;
use crate::cancel::Cancel;
use crate::chip::{self, Evidence};
use crate::flash::{self, FlashSize, Survey, WindowCheck};
use crate::link::PhonePort;
use crate::units::{Region, size_in_words};
use crate::words;

/// Does `job` with the first phone that appears at `port`.
///
/// `wall_clock` tells the date and time for the report. `tell` hears every [`Event`] in order.
pub fn run(
    job: &Job,
    port: &mut dyn PhonePort,
    cancel: &Cancel,
    wall_clock: &dyn Fn() -> String,
    tell: &mut dyn FnMut(Event),
) -> Ending {
    let nothing = || job.regions.iter().map(|_| RegionEnd::Nothing).collect();
    let parts = match prepare(job) {
        Ok(parts) => parts,
        Err(error) => return Ending { regions: nothing(), result: Err(error) },
    };
    let mut surveyed = match survey_phone(port, job.wait, job.reset, cancel, tell) {
        Ok(surveyed) => surveyed,
        Err(error) => {
            parts.into_iter().for_each(PartFile::discard);
            return Ending { regions: nothing(), result: Err(error) };
        }
    };
    let planned = plan(&job.regions, &surveyed.survey).and_then(|regions| {
        let lengths: Vec<u64> = regions.iter().map(|region| region.len()).collect();
        enough_space(&parts, &lengths).map_err(JobError::Disk)?;
        Ok(regions)
    });
    let mut ending = match planned {
        Ok(regions) => read_all(job, &mut surveyed, parts, &regions, wall_clock, tell),
        Err(error) => {
            parts.into_iter().for_each(PartFile::discard);
            Ending { regions: nothing(), result: Err(error) }
        }
    };
    surveyed.put_back(ending.result.as_mut().err(), job.reset, tell);
    ending
}

/// Finds a phone, recognises its chip and surveys its flash; reads no dump. The caller ends with [`Surveyed::release`].
/// `reset`: restart a phone that turns out to be of no use.
///
/// # Errors
/// When no phone comes in time, or it cannot be read. The phone was put back in order, as far as that was possible.
pub fn survey_phone(
    port: &mut dyn PhonePort,
    wait: Option<Duration>,
    reset: bool,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Event),
) -> Result<Surveyed, JobError> {
    let mut phone = find_phone(port, wait, reset, cancel, tell)?;
    tell(Event::Phone(phone.facts.clone()));
    let mut steady = Steady::new(&mut phone.session, &phone.chip.window);
    let survey = match flash::survey(&mut steady, phone.chip) {
        Ok(survey) => survey,
        Err(error) => {
            let (mut error, undo) = (lost(error), steady.undo());
            put_back(&mut phone.session, phone.chip, undo, Some(&mut error), reset, tell);
            return Err(error);
        }
    };
    let facts = flash_facts(&survey);
    tell(Event::Flash(facts.clone()));
    let mut warnings: Vec<String> = survey.flash.warnings.iter().map(|text| whole_sentence(text)).collect();
    if let Evidence::ExpectedNoReport(_) = phone.chip.evidence {
        warnings.push(format!("{}: {}.", phone.chip.name, phone.chip.evidence.sentence()));
    }
    if let Some(obstacle) = survey.first_block.obstacle().or(lost_window(&survey)) {
        put_back(&mut phone.session, phone.chip, survey.restore, None, reset, tell);
        return Err(JobError::CannotRead { why: obstacle, needed: words!("do-unplug-and-retry") });
    }
    for warning in &warnings {
        tell(Event::Warning(warning.clone()));
    }
    Ok(Surveyed { phone, survey, flash: facts, warnings })
}

/// A phone in command mode with its flash window on.
#[derive(Debug)]
pub struct Surveyed {
    phone: Phone,
    survey: Survey,
    flash: FlashFacts,
    warnings: Vec<String>,
}

impl Surveyed {
    /// The phone.
    #[must_use]
    pub fn phone(&self) -> &PhoneFacts {
        &self.phone.facts
    }

    /// Its flash.
    #[must_use]
    pub fn flash(&self) -> &FlashFacts {
        &self.flash
    }

    /// What the user should know.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The port's name.
    #[must_use]
    pub fn port(&self) -> String {
        self.phone.session.port()
    }

    /// Gives the flash window's register its old value back and, if asked, restarts the phone. Best effort: nothing is
    /// lost when the phone has gone meanwhile.
    pub fn release(mut self, reset: bool, tell: &mut dyn FnMut(Event)) {
        self.put_back(None, reset, tell);
    }

    fn put_back(&mut self, error: Option<&mut JobError>, reset: bool, tell: &mut dyn FnMut(Event)) {
        put_back(&mut self.phone.session, self.phone.chip, self.survey.restore, error, reset, tell);
    }
}

/// Makes every file of the job ready, before any phone is touched.
fn prepare(job: &Job) -> Result<Vec<PartFile>, JobError> {
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
    let mut parts: Vec<PartFile> = Vec::new();
    for region in &job.regions {
        match PartFile::create(DumpPaths::new(&region.file), job.overwrite) {
            Ok(part) => parts.push(part),
            Err(error) => {
                parts.into_iter().for_each(PartFile::discard);
                return Err(JobError::Files(error));
            }
        }
    }
    // What is known already; lengths of "auto" come with the phone.
    let lengths: Vec<u64> = job.regions.iter().map(|region| region.len.unwrap_or(0)).collect();
    if let Err(error) = enough_space(&parts, &lengths) {
        parts.into_iter().for_each(PartFile::discard);
        return Err(JobError::Files(error));
    }
    Ok(parts)
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

/// The regions with their lengths, now that the flash is known.
fn plan(jobs: &[RegionJob], survey: &Survey) -> Result<Vec<Region>, JobError> {
    jobs.iter().map(|job| region_of(job, survey.flash.size.as_ref())).collect()
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

fn enough_space(parts: &[PartFile], lengths: &[u64]) -> Result<(), DiskError> {
    let Some(first) = parts.first() else { return Ok(()) };
    // Dumps of one job mostly share a folder; one that does not is checked alone.
    let folder = first.paths().folder();
    let here = parts.iter().zip(lengths).filter(|(part, _)| part.paths().folder() == folder);
    check_space(folder, here.fold(0, |sum: u64, (_, len)| sum.saturating_add(*len)))?;
    parts.iter().zip(lengths).try_for_each(|(part, len)| part.check_space(*len))
}

fn read_all(
    job: &Job,
    surveyed: &mut Surveyed,
    parts: Vec<PartFile>,
    regions: &[Region],
    wall_clock: &dyn Fn() -> String,
    tell: &mut dyn FnMut(Event),
) -> Ending {
    let facts = Facts {
        phone: surveyed.phone.facts.clone(),
        flash: surveyed.flash.clone(),
        port: surveyed.phone.session.port(),
        started: String::new(),
        warnings: surveyed.warnings.clone(),
    };
    let base = surveyed.phone.chip.window.base().0;
    let mut reader = BlockReader::new(&mut surveyed.phone.session, base, job.block_size.bytes());
    let mut ends = Vec::new();
    let mut result = Ok(());
    for (index, (part, region)) in parts.into_iter().zip(regions).enumerate() {
        if result.is_err() {
            part.discard();
            ends.push(RegionEnd::Nothing);
            continue;
        }
        tell(Event::Region {
            index,
            of: regions.len(),
            file: part.paths().file.clone(),
            start: region.start(),
            length: region.len(),
        });
        let facts = Facts { started: wall_clock(), ..facts.clone() };
        let check = job.check.for_length(region.len());
        let kept = Kept::new(part, *region, job.block_size.bytes(), check, facts, reader.now());
        let mut read = RegionRead::new(&mut reader, tell, kept, *region, job.block_size.bytes(), check);
        let outcome = read.run();
        let (end, outcome) = conclude(read, outcome, region.len(), job.overwrite);
        if let RegionEnd::Saved { file, report } = &end {
            tell(Event::Saved { file: file.clone(), report: report.clone() });
        }
        ends.push(end);
        result = outcome;
    }
    Ending { regions: ends, result }
}

/// Saves a good region under its final name; keeps what there is of any other.
fn conclude(
    read: RegionRead<'_, '_>,
    outcome: Result<(super::Digests, super::CheckFacts), JobError>,
    total: u64,
    overwrite: bool,
) -> (RegionEnd, Result<(), JobError>) {
    let done = read.done();
    let kept = |part| RegionEnd::Kept { part, done, total };
    match outcome {
        Ok((digests, check)) => {
            let report = read.report(digests, check);
            let part = read.into_part();
            let part_path = part.paths().part.clone();
            match part.finish(&report, overwrite) {
                Ok(paths) => (RegionEnd::Saved { file: paths.file, report: Box::new(report) }, Ok(())),
                Err(error) => (kept(part_path), Err(JobError::Disk(error))),
            }
        }
        Err(error) => {
            let part = read.into_part();
            if done == 0 {
                part.discard();
                (RegionEnd::Nothing, Err(error))
            } else {
                (kept(part.paths().part.clone()), Err(error))
            }
        }
    }
}

fn lost_window(survey: &Survey) -> Option<String> {
    matches!(survey.window_check, WindowCheck::Lost).then(|| survey.window_check.warning()).flatten()
}

fn flash_facts(survey: &Survey) -> FlashFacts {
    FlashFacts {
        jedec_id: survey.flash.jedec.map(|id| id.to_string()),
        unique_id: survey.flash.unique_id.as_ref().map(ToString::to_string),
        name: survey.flash.name.clone(),
        size: survey.flash.size.as_ref().map(|size| size.bytes),
        size_known_from: survey.flash.size.as_ref().map(|size| size.known_from.to_string()),
    }
}
