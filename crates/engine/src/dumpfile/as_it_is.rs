//! [`save_as_it_is`]: gives an unfinished dump that cannot be completed its final name and a report that lists
//! what is missing.
//!
//! Used by the window, after the user asked for it. Knows no phone; never makes a dump that counts as checked.

use std::path::{Path, PathBuf};

use super::digest::{DigestPipe, Digests};
use super::error::{DiskActivity, DiskError};
use super::part_file::PartFile;
use super::paths::DumpPaths;
use super::report::{CheckFacts, DifferingBlock, REPORT_VERSION, Report};
use super::spans::Spans;
use super::stretches::Stretches;
use super::unfinished::{Known, Unfinished};
use crate::units::as_u64;
use crate::warning::{ReadingWarning, Warning};

/// Bytes that are read from the part file at once.
const PIECE: u64 = 64 * 1024;

/// Saves the unfinished dump `part` (`NAME.part`) as `NAME`, with the report `NAME.json`. The bytes stay as they
/// are: what could not be read is zero, what was never read is left out. The report holds the warning
/// [`ReadingWarning::SavedAsItIs`] and the unreadable spans, and its check has never passed.
///
/// `on_busy` is called with a file that another program uses, before the rename is retried. Returns the path of
/// the saved dump and its report.
///
/// # Errors
/// Those of [`Unfinished::look`] and [`PartFile::open`]; [`DiskError::NoJournal`] or [`DiskError::OtherJournal`]
/// when there is no journal of this dump, so that the phone is unknown; [`DiskError::NoPart`] when nothing was
/// read; otherwise those of the disk. The unfinished dump then stays as it was.
pub fn save_as_it_is(part: &Path, on_busy: &mut dyn FnMut(&Path)) -> Result<(PathBuf, Report), DiskError> {
    // First without a lock, because opening would create a missing file.
    let file = Unfinished::look(part)?.file;
    let mut part = PartFile::open(DumpPaths::new(&file), false)?;
    let unfinished = part.unfinished()?;
    let paths = part.paths().clone();
    let Some(known) = unfinished.known.clone() else { return Err(DiskError::NoJournal(paths.part)) };
    if known.is_of_another_name {
        return Err(DiskError::OtherJournal(paths.journal));
    }
    if unfinished.reached == 0 {
        return Err(DiskError::NoPart(paths.part));
    }
    part.keep(unfinished.reached);
    let (digests, changed) = digests(&mut part, &unfinished, &known)?;
    let report = report(paths.name(), unfinished, known, digests, changed);
    let paths = part.finish(&report, false, on_busy)?;
    Ok((paths.file, report))
}

/// The digests of the bytes to save, and how many of them are not those that were written.
fn digests(part: &mut PartFile, unfinished: &Unfinished, known: &Known) -> Result<(Digests, u64), DiskError> {
    let failed = |part: &PartFile, source| part.io_error(DiskActivity::Computing, source);
    let written =
        known.digests.as_ref().and_then(|digests| Stretches::from_journal(digests, unfinished.reached));
    let mut on_disk = written.as_ref().map(Stretches::empty_like);
    let mut pipe = DigestPipe::start().map_err(|error| failed(part, error))?;
    let mut piece = Vec::new();
    let mut offset = 0;
    while offset < unfinished.reached {
        piece.resize(usize::try_from(PIECE.min(unfinished.reached - offset)).unwrap_or_default(), 0);
        part.read_at(offset, &mut piece)?;
        pipe.update(&piece).map_err(|error| failed(part, error))?;
        if let Some(on_disk) = &mut on_disk {
            on_disk.append(&piece);
        }
        offset += as_u64(piece.len());
    }
    let digests = pipe.finish().map_err(|error| failed(part, error))?;
    let changed = match (written, on_disk) {
        (Some(mut written), Some(on_disk)) => written.compare(&on_disk).iter().map(|span| span.length).sum(),
        _ => 0,
    };
    Ok((digests, changed))
}

fn report(name: String, unfinished: Unfinished, known: Known, digests: Digests, changed: u64) -> Report {
    let Unfinished { area, start, length, reached, .. } = unfinished;
    let unreadable = Spans::of(known.unreadable.iter().copied()).bytes();
    let checked = Spans::of(known.checked.iter().copied()).bytes();
    let as_it_is = ReadingWarning::SavedAsItIs {
        missing: length.unwrap_or(reached).saturating_sub(reached),
        unreadable,
        unchecked: reached.saturating_sub(unreadable).saturating_sub(checked),
        changed,
    };
    let is_settled = known.differing.iter().all(|block| block.settled);
    let mut warnings = known.warnings;
    warnings.push(Warning::from(as_it_is));
    Report {
        bromide: env!("CARGO_PKG_VERSION").to_owned(),
        bromide_report: REPORT_VERSION,
        file: name,
        area,
        start,
        length: reached,
        sha256: digests.sha256,
        md5: digests.md5,
        crc32: digests.crc32,
        door: known.door,
        phone: known.phone,
        agent: known.agent,
        storage: known.storage,
        check: CheckFacts {
            kind: known.check,
            // A check that was not completed has not passed, even if nothing differed so far.
            passed: if is_settled { None } else { Some(false) },
            skipped: false,
            blocks_reread: DifferingBlock::count(&known.differing),
            differing: known.differing,
        },
        unreadable: known.unreadable,
        read: known.read,
        warnings,
        sheet: known.sheet,
        content: None,
    }
}

#[cfg(test)]
#[path = "as_it_is_tests.rs"]
mod tests;
