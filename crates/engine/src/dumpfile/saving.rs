//! Saves a dump: renames it, writes its report, removes its journal.
//!
//! Used by the job. `finishing.rs` lists what is on the disk between the steps.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use super::beside::remove;
use super::error::{DiskActivity, DiskError, disk_error};
use super::journal::{Journal, SavedAs};
use super::name_template::FinalName;
use super::part_file::{PartFile, Whereabouts, is_at};
use super::paths::DumpPaths;
use super::rename::{rename_new, rename_over};
use super::report::{LARGEST_REPORT, Report};
use crate::files;

/// The largest number that is added to a name that is taken.
const MAX_NUMBER: u32 = 10_000;

impl PartFile {
    /// Syncs the dump, renames it to its final name, writes its report and removes its journal. `on_busy` is
    /// called with a file that another program uses; the rename is retried for at most ten seconds.
    ///
    /// # Errors
    /// When the disk fails, or (unless `overwrite`) when a file with the final name was created meanwhile.
    /// The part file then stays, or gets its name back, so that the dump can be continued.
    pub(crate) fn finish(
        mut self,
        report: &Report,
        overwrite: bool,
        on_busy: &mut dyn FnMut(&Path),
    ) -> Result<DumpPaths, DiskError> {
        self.begin()?;
        self.check_unchanged(report.length)?;
        self.file.sync_all().map_err(|source| self.io_error(DiskActivity::Writing, source))?;
        // The report is written before the rename: a full disk must not leave a dump without a report.
        let new_report = self.paths.write_temporary_report(report)?;
        // The file stays open, and so locked, until it is renamed: another program must not take it for an
        // unfinished dump. Windows also renames an open file if every handle allows that, which Rust's
        // handles do.
        let PartFile { paths, file, .. } = self;
        let renamed = rename_finished(&paths, overwrite, on_busy);
        if let Err(error) = renamed.and_then(|()| check_renamed(&file, &paths, &paths.file, report.length)) {
            // Best effort: the error to report is the one above.
            drop(remove(&new_report));
            return Err(error);
        }
        name_report(&new_report, &paths, &paths, on_busy)?;
        Ok(paths)
    }

    /// As [`PartFile::finish`], with a name that depends on the content. Nothing is ever replaced: a name
    /// that is taken gets a number. Returns the paths, and the report as written.
    ///
    /// # Errors
    /// When the disk fails. The part file then stays, or gets its name back.
    pub(crate) fn finish_as(
        mut self,
        name: &FinalName,
        report: &Report,
        journal: &Journal,
        on_busy: &mut dyn FnMut(&Path),
    ) -> Result<(DumpPaths, Report), DiskError> {
        let planned = self.paths.clone();
        self.begin()?;
        self.check_unchanged(report.length)?;
        self.file.sync_all().map_err(|source| self.io_error(DiskActivity::Writing, source))?;
        // The file stays open, and so locked, to the end, as in `finish`.
        let _locked = &self.file;
        for number in 1..MAX_NUMBER {
            let paths = DumpPaths::new(&planned.folder().join(name.numbered(number)));
            if paths.is_taken() {
                continue;
            }
            let saved_as = SavedAs { file: paths.name(), sha256: report.sha256.clone() };
            let report = Report { file: paths.name(), ..report.clone() };
            let journal = Journal { saved_as: Some(saved_as), ..journal.clone() };
            // Report and journal are on the disk before the dump is renamed.
            let new_report = planned.write_temporary_report(&report)?;
            let mut rename = || {
                planned.write_journal(&journal)?;
                files::sync_folder(planned.folder());
                rename_new(&planned.part, &paths.file, || on_busy(&planned.part))
                    .map_err(|source| not_renamed(DiskActivity::Renaming, &paths.file, source))?;
                check_renamed(&self.file, &planned, &paths.file, report.length)
            };
            if let Err(error) = rename() {
                // Best effort: the error to report is the one above.
                drop(remove(&new_report));
                match error {
                    // Another program has just created a file of that name.
                    DiskError::Exists(_) => continue,
                    error => return Err(error),
                }
            }
            name_report(&new_report, &planned, &paths, on_busy)?;
            return Ok((paths, report));
        }
        Err(DiskError::Exists(planned.folder().join(name.numbered(1))))
    }
}

/// Renames the part file to the final name. `on_busy` is called with a file that another program uses, before
/// the rename is retried.
fn rename_finished(
    paths: &DumpPaths,
    overwrite: bool,
    on_busy: &mut dyn FnMut(&Path),
) -> Result<(), DiskError> {
    let renamed = if overwrite {
        paths.check_replaceable()?;
        // The old report is removed first: it must never be beside the new dump.
        let old_report = files::read_whole(&paths.report, LARGEST_REPORT).ok();
        remove(&paths.report)?;
        let renamed = rename_over(&paths.part, &paths.file, || on_busy(&paths.file));
        if let (Err(_), Some(text)) = (&renamed, old_report) {
            // The old dump stays, so its report is written again. Best effort: the error to report is the
            // dump's.
            drop(files::create_new(&paths.report).and_then(|mut file| file.write_all(&text)));
        }
        renamed
    } else if files::is_taken(&paths.report) {
        return Err(DiskError::Exists(paths.report.clone()));
    } else {
        rename_new(&paths.part, &paths.file, || on_busy(&paths.part))
    };
    renamed.map_err(|source| not_renamed(DiskActivity::Renaming, &paths.file, source))
}

/// Converts an error of a rename to `to`: that name is taken, or the disk failed.
fn not_renamed(during: DiskActivity, to: &Path, source: io::Error) -> DiskError {
    match source.kind() {
        io::ErrorKind::AlreadyExists => DiskError::Exists(to.to_owned()),
        _ => disk_error(during, to, source),
    }
}

/// Renames the report `new` of a dump that has the names `finished` now, and removes its journal. A file that
/// was created there meanwhile stays; the dump is renamed back, because a dump without a report is not
/// finished.
fn name_report(
    new: &Path,
    planned: &DumpPaths,
    finished: &DumpPaths,
    on_busy: &mut dyn FnMut(&Path),
) -> Result<(), DiskError> {
    if let Err(source) = rename_new(new, &finished.report, || on_busy(&finished.report)) {
        // If the dump cannot be renamed back, the next run completes it with this report: `settle_finished`.
        if rename_new(&finished.file, &planned.part, || {}).is_ok() {
            drop(remove(new));
        }
        return Err(not_renamed(DiskActivity::Writing, &finished.report, source));
    }
    // The dump is finished. Best effort: a journal that stays is removed by `settle_finished`.
    drop(planned.remove_journal());
    files::sync_folder(planned.folder());
    Ok(())
}

/// Checks that the file now named `named` is the `file` that was written, with the same length. If not, it is
/// renamed back: only a dump that was checked has a final name.
fn check_renamed(file: &File, planned: &DumpPaths, named: &Path, length: u64) -> Result<(), DiskError> {
    let part = &planned.part;
    let result = match file.metadata() {
        _ if !is_at(file, named) => Err(DiskError::Replaced(part.clone())),
        Ok(about) if about.len() == length => Ok(()),
        Ok(_) => Err(DiskError::Changed(part.clone())),
        Err(source) => Err(disk_error(DiskActivity::ReadingBack, part, source)),
    };
    if result.is_err() {
        // Best effort: the error to report is the one above.
        drop(rename_new(named, part, || {}));
    }
    result
}

impl PartFile {
    /// Checks that the part file is still in its place and as long as the dump.
    fn check_unchanged(&self, length: u64) -> Result<(), DiskError> {
        let part = || self.paths.part.clone();
        match self.whereabouts() {
            Whereabouts::InPlace => {}
            Whereabouts::Deleted => return Err(DiskError::Deleted(part())),
            Whereabouts::Replaced => return Err(DiskError::Replaced(part())),
            Whereabouts::Unreachable => {
                return Err(self.io_error(DiskActivity::ReadingBack, io::ErrorKind::NotFound.into()));
            }
        }
        if self.len_on_disk()? != length {
            return Err(DiskError::Changed(self.paths.part.clone()));
        }
        Ok(())
    }
}

impl DumpPaths {
    /// Whether a finished or unfinished dump of that name exists.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        // A dangling link counts, too.
        [&self.file, &self.report, &self.part, &self.journal].into_iter().any(|path| files::is_taken(path))
    }
}

#[cfg(test)]
#[path = "saving_tests.rs"]
mod tests;
