//! Finishes a dump: renames it, writes its report, removes its journal. Also completes the steps of a program
//! that was killed while it finished a dump.
//!
//! Used by the job, and before dumps are listed or checked. A dump with a fixed name is renamed from
//! `NAME.part` to `NAME`. A dump whose name depends on its content ([`FinalName`]) is renamed to `FINAL`; the
//! journal stores that name first, so that a later run can find the dump:
//!
//! | On the disk | State |
//! |---|---|
//! | `NAME.part`, its journal, perhaps `NAME.json.new` | unfinished |
//! | the same, and the journal has `saved_as` | unfinished: the next run may choose another name |
//! | `FINAL`, `NAME.json.new`, `NAME.part.json` | finished: rename the report, remove the journal |
//! | `FINAL`, `FINAL.json`, `NAME.part.json` | finished: remove the journal |

use std::fs::{File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::beside::{disk_error, remove, sync_folder, temporary_name};
use super::digest::digests_of;
use super::disk::{DiskActivity, DiskError, PartFile, is_at};
use super::journal::{Journal, SavedAs};
use super::name_template::FinalName;
use super::paths::DumpPaths;
use super::rename::{is_same_file, rename_new, rename_over};
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
                sync_folder(planned.folder());
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
    sync_folder(planned.folder());
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
        if !self.is_in_place() {
            return Err(DiskError::Replaced(self.paths.part.clone()));
        }
        if self.len_on_disk()? != length {
            return Err(DiskError::Changed(self.paths.part.clone()));
        }
        Ok(())
    }
}

impl DumpPaths {
    /// Completes the finishing of a dump whose program was killed after the rename: the report still has its
    /// temporary name, or the journal still exists. Returns the finished dump, if there is one now. Changes
    /// only files that provably belong to this dump: a journal that names it, a report with its length.
    ///
    /// Best effort: what cannot be completed stays unchanged.
    #[must_use]
    pub fn settle_finished(&self) -> Option<PathBuf> {
        let journal = self.read_journal().into_journal().filter(|journal| journal.file == self.name());
        let saved_as = journal.as_ref().and_then(|journal| journal.saved_as.as_ref());
        let saved_as = saved_as.filter(|saved| is_bare_name(&saved.file) && saved.file != self.name());
        let finished = match &saved_as {
            Some(saved) => DumpPaths::new(&self.folder().join(&saved.file)),
            None => self.clone(),
        };
        if !files::is_regular(&finished.file) || is_in_use(&finished.file) {
            return None;
        }
        let has_both_names = is_same_file(&self.part, &finished.file);
        if files::is_taken(&self.part) && !has_both_names {
            return None;
        }
        let new_report = temporary_name(&self.report);
        // Another dump may have that name by now: the journal has the digest of the right one.
        let is_its_report = |path: &Path| {
            Report::read(path).is_ok_and(|report| {
                report.file == finished.name()
                    && std::fs::metadata(&finished.file).is_ok_and(|about| about.len() == report.length)
                    && saved_as.is_none_or(|saved| saved.sha256 == report.sha256)
                    && journal.as_ref().is_none_or(|journal| {
                        // A dump that is saved as it is may end before the range does.
                        let is_whole = journal.length == report.length;
                        let is_shorter = report.is_as_it_is() && report.length < journal.length;
                        journal.start == report.start && (is_whole || is_shorter)
                    })
            })
        };
        let has_report = is_its_report(&finished.report);
        // An old dump that was to be replaced may still have the name: only the digest of its bytes decides.
        let has_same_bytes = || {
            let digests = files::open_regular(&finished.file).and_then(digests_of);
            let new = Report::read(&new_report);
            matches!((digests, new), (Ok(digests), Ok(new)) if digests.sha256 == new.sha256)
        };
        let may_rename_report = || {
            !files::is_taken(&finished.report)
                && is_its_report(&new_report)
                && (saved_as.is_some() || has_same_bytes())
        };
        if !has_report && !may_rename_report() {
            return None;
        }
        // The rename in two steps was interrupted: the file has both names.
        if has_both_names && std::fs::remove_file(&self.part).is_err() {
            return None;
        }
        if !has_report && rename_new(&new_report, &finished.report, || {}).is_err() {
            return None;
        }
        if journal.is_some() {
            // A journal without a part file is useless.
            drop(remove(&self.journal));
        }
        Some(finished.file)
    }

    /// Whether a finished or unfinished dump of that name exists.
    fn is_taken(&self) -> bool {
        // A dangling link counts, too.
        [&self.file, &self.report, &self.part, &self.journal].into_iter().any(|path| files::is_taken(path))
    }
}

/// Does what [`DumpPaths::settle_finished`] does, for all dumps in `folder`.
pub fn settle_all_in(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        // `NAME.part.json` without its two endings; the name may not be UTF-8.
        let journal = entry.path();
        let part = journal.with_extension("");
        if journal.extension().is_some_and(|end| end == "json")
            && part.extension().is_some_and(|end| end == "part")
        {
            drop(DumpPaths::new(&part.with_extension("")).settle_finished());
        }
    }
}

/// Whether it is a file name without a folder: a journal may have been written by anyone.
fn is_bare_name(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|file| file == name)
}

/// Whether a running program has locked the file, and will complete its finishing.
fn is_in_use(file: &Path) -> bool {
    files::open_regular(file).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
#[path = "finishing_tests.rs"]
mod tests;
