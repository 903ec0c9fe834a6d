//! The moment a dump becomes finished: it gets its name and its report, and the journal goes. And what a program that was killed in
//! that moment has left: it is put in order by whoever meets it next.
//!
//! Used by the job, and by everybody who looks for a dump. A dump whose name was fixed before it was read is renamed from `NAME.part` to
//! `NAME`. One whose name was decided by what is in it ([`FinalName`]) is renamed to that, and as nobody could know the name,
//! the journal says it first:
//!
//! | On the disk | What it is |
//! |---|---|
//! | `NAME.part`, its journal, perhaps `NAME.json.new` | unfinished |
//! | the same, and the journal says `saved_as` | unfinished: the name may be another the next time |
//! | `FINAL`, `NAME.json.new`, `NAME.part.json` | finished: the report gets its name, the journal goes |
//! | `FINAL`, `FINAL.json`, `NAME.part.json` | finished: the journal goes |

use std::fs::{File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::beside::{aside, failed, remove, sync_folder};
use super::digest::digests_of;
use super::disk::{DiskActivity, DiskError, PartFile, is_at};
use super::journal::{Journal, SavedAs};
use super::name_template::FinalName;
use super::paths::DumpPaths;
use super::rename::{is_one_file, rename_new, rename_over};
use super::report::{LARGEST_REPORT, Report};
use crate::files;

/// A folder that holds so many of one name is a mistake.
const MOST_OF_ONE_NAME: u32 = 10_000;

/// A dump that could not be finished.
#[derive(Debug)]
pub(crate) struct NotFinished {
    /// Where its bytes are.
    pub(crate) at: PathBuf,
    pub(crate) error: DiskError,
}

impl PartFile {
    /// Sync, rename to the finished name, put the report beside it, remove the journal: the moment a dump becomes finished.
    /// `held` hears of a file that another program holds and that is waited for, ten seconds at most.
    ///
    /// # Errors
    /// When the disk fails, or (unless `overwrite`) when a file of the finished name has appeared meanwhile; the part file
    /// then stays.
    pub(crate) fn finish(
        mut self,
        report: &Report,
        overwrite: bool,
        held: &mut dyn FnMut(&Path),
    ) -> Result<DumpPaths, DiskError> {
        self.begin()?;
        self.is_as_written(report.length)?;
        self.file.sync_all().map_err(|source| self.io(DiskActivity::Writing, source))?;
        // The report is on the disk before the dump gets its name: a full disk must not leave a dump without one.
        let new_report = self.paths.write_report_aside(report)?;
        // Open and thereby locked until it has its name, so that no other program takes it for an unfinished dump to be
        // replaced. Windows, too, renames a file that is open, if all who have it open allow that, as Rust does.
        let PartFile { paths, file, .. } = self;
        let renamed = rename_finished(&paths, overwrite, held);
        if let Err(error) = renamed.and_then(|()| has_got_its_name(&file, &paths, &paths.file, report.length))
        {
            // Best effort: the error to tell is the one above.
            drop(remove(&new_report));
            return Err(error);
        }
        rename_report(&new_report, &paths, held)?;
        paths.remove_journal()?;
        sync_folder(paths.folder());
        Ok(paths)
    }

    /// As [`PartFile::finish`], under a name that was decided by what was read. Nothing is ever replaced: where the name is taken it gets
    /// a number. Returns the names, and the report as it is beside the dump.
    ///
    /// # Errors
    /// When the disk fails.
    pub(crate) fn finish_as(
        mut self,
        name: &FinalName,
        report: &Report,
        journal: &Journal,
        held: &mut dyn FnMut(&Path),
    ) -> Result<(DumpPaths, Report), NotFinished> {
        let planned = self.paths.clone();
        let unfinished = |error| NotFinished { at: planned.part.clone(), error };
        self.begin().map_err(unfinished)?;
        self.is_as_written(report.length).map_err(unfinished)?;
        self.file.sync_all().map_err(|source| unfinished(self.io(DiskActivity::Writing, source)))?;
        // Open and thereby locked to the end, as in `finish`.
        let _locked = &self.file;
        for number in 1..MOST_OF_ONE_NAME {
            let paths = DumpPaths::new(&planned.folder().join(name.numbered(number)));
            if paths.is_taken() {
                continue;
            }
            let saved_as = SavedAs { file: paths.name(), sha256: report.sha256.clone() };
            let report = Report { file: paths.name(), ..report.clone() };
            let journal = Journal { saved_as: Some(saved_as), ..journal.clone() };
            // Both are on the disk, with their names, before the dump gets its own.
            let new_report = planned.write_report_aside(&report).map_err(unfinished)?;
            let mut rename = || {
                planned.write_journal(&journal)?;
                sync_folder(planned.folder());
                rename_new(&planned.part, &paths.file, || held(&planned.part))
                    .map_err(|source| not_renamed(DiskActivity::Renaming, &paths.file, source))?;
                has_got_its_name(&self.file, &planned, &paths.file, report.length)
            };
            if let Err(error) = rename() {
                // Best effort: the error to tell is the one above.
                drop(remove(&new_report));
                match error {
                    // Somebody else was quicker.
                    DiskError::Exists(_) => continue,
                    error => return Err(unfinished(error)),
                }
            }
            let named = |error| NotFinished { at: paths.file.clone(), error };
            rename_report(&new_report, &paths, held).map_err(named)?;
            planned.remove_journal().map_err(named)?;
            sync_folder(planned.folder());
            return Ok((paths, report));
        }
        Err(unfinished(DiskError::Exists(planned.folder().join(name.numbered(1)))))
    }
}

/// Gives the part file the finished name. `held` hears of the file that another program holds, when that has to be waited for.
fn rename_finished(paths: &DumpPaths, overwrite: bool, held: &mut dyn FnMut(&Path)) -> Result<(), DiskError> {
    let renamed = if overwrite {
        paths.check_replaceable()?;
        // An old report must not stand beside a new dump, not even for a moment.
        let old_report = files::read_whole(&paths.report, LARGEST_REPORT).ok();
        remove(&paths.report)?;
        let renamed = rename_over(&paths.part, &paths.file, || held(&paths.file));
        if let (Err(_), Some(text)) = (&renamed, old_report) {
            // The old dump stays, and with it its report. Best effort: the error to tell is that of the dump.
            drop(files::create_new(&paths.report).and_then(|mut file| file.write_all(&text)));
        }
        renamed
    } else if files::is_taken(&paths.report) {
        return Err(DiskError::Exists(paths.report.clone()));
    } else {
        rename_new(&paths.part, &paths.file, || held(&paths.part))
    };
    renamed.map_err(|source| not_renamed(DiskActivity::Renaming, &paths.file, source))
}

/// An error of a rename to `to`: that name is taken, or the disk failed.
fn not_renamed(during: DiskActivity, to: &Path, source: io::Error) -> DiskError {
    match source.kind() {
        io::ErrorKind::AlreadyExists => DiskError::Exists(to.to_owned()),
        _ => failed(during, to, source),
    }
}

/// Gives the report of a dump that has its name already the name beside it. Whatever has appeared there meanwhile stays.
fn rename_report(new: &Path, paths: &DumpPaths, held: &mut dyn FnMut(&Path)) -> Result<(), DiskError> {
    rename_new(new, &paths.report, || held(&paths.report))
        .map_err(|source| not_renamed(DiskActivity::Writing, &paths.report, source))
}

/// Whether what has the name `named` now is the `file` that was written, and nothing more. If it is another's it gets back the
/// name that it had.
fn has_got_its_name(file: &File, planned: &DumpPaths, named: &Path, length: u64) -> Result<(), DiskError> {
    if !is_at(file, named) {
        // Best effort: it is not ours, and all that was done to it is this renaming.
        drop(rename_new(named, &planned.part, || {}));
        return Err(DiskError::Replaced(planned.part.clone()));
    }
    match file.metadata() {
        Ok(about) if about.len() == length => Ok(()),
        Ok(_) => Err(DiskError::Changed(named.to_owned())),
        Err(source) => Err(failed(DiskActivity::ReadingBack, named, source)),
    }
}

impl PartFile {
    /// Whether the part file is where it was made, and as long as the dump.
    fn is_as_written(&self, length: u64) -> Result<(), DiskError> {
        if !self.is_there() {
            return Err(DiskError::Replaced(self.paths.part.clone()));
        }
        if self.len_on_disk()? != length {
            return Err(DiskError::Changed(self.paths.part.clone()));
        }
        Ok(())
    }
}

impl DumpPaths {
    /// Finishes what a program that was killed in its last moment has left: the dump has its name, but its report has not,
    /// or its journal is still there. Returns the finished dump, if there is one now. Nothing is touched that is not provably of this
    /// dump: its journal is one and names it, its report is one and has its length.
    ///
    /// Best effort: what cannot be put in order is found as it is.
    #[must_use]
    pub fn settle_finished(&self) -> Option<PathBuf> {
        let journal = self.journal_there().into_journal().filter(|journal| journal.file == self.name());
        let saved_as = journal.as_ref().and_then(|journal| journal.saved_as.as_ref());
        let saved_as = saved_as.filter(|saved| is_bare(&saved.file) && saved.file != self.name());
        let finished = match &saved_as {
            Some(saved) => DumpPaths::new(&self.folder().join(&saved.file)),
            None => self.clone(),
        };
        if !files::is_regular(&finished.file) || is_in_use(&finished.file) {
            return None;
        }
        let has_both = is_one_file(&self.part, &finished.file);
        if files::is_taken(&self.part) && !has_both {
            return None;
        }
        let new_report = aside(&self.report);
        // Of a decided name the journal says which dump has it: another one may have got it meanwhile.
        let is_its = |path: &Path| {
            Report::read(path).is_ok_and(|report| {
                report.file == finished.name()
                    && std::fs::metadata(&finished.file).is_ok_and(|about| about.len() == report.length)
                    && saved_as.is_none_or(|saved| saved.sha256 == report.sha256)
                    && journal.as_ref().is_none_or(|journal| {
                        (journal.start, journal.length) == (report.start, report.length)
                    })
            })
        };
        let is_named = is_its(&finished.report);
        // A dump that is to be replaced has the name, too, until the new one has it: only its bytes tell.
        let is_of_these_bytes = || {
            let digests = files::open_regular(&finished.file).and_then(digests_of);
            let new = Report::read(&new_report);
            matches!((digests, new), (Ok(digests), Ok(new)) if digests.sha256 == new.sha256)
        };
        let may_be_named = || {
            !files::is_taken(&finished.report)
                && is_its(&new_report)
                && (saved_as.is_some() || is_of_these_bytes())
        };
        if !is_named && !may_be_named() {
            return None;
        }
        // It got its name, but kept the old one, too.
        if has_both && std::fs::remove_file(&self.part).is_err() {
            return None;
        }
        if !is_named && rename_new(&new_report, &finished.report, || {}).is_err() {
            return None;
        }
        if journal.is_some() {
            // Without its part file a journal says nothing.
            drop(remove(&self.journal));
        }
        Some(finished.file)
    }

    /// Whether anything of that name is there, finished or not.
    fn is_taken(&self) -> bool {
        // A link that leads nowhere is something, too.
        [&self.file, &self.report, &self.part, &self.journal].into_iter().any(|path| files::is_taken(path))
    }
}

/// Puts in order what [`DumpPaths::settle_finished`] does, for all dumps in `folder`.
pub fn settle_all_in(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        // `NAME.part.json`: two endings off, whatever bytes the name is of.
        let journal = entry.path();
        let part = journal.with_extension("");
        if journal.extension().is_some_and(|end| end == "json")
            && part.extension().is_some_and(|end| end == "part")
        {
            drop(DumpPaths::new(&part.with_extension("")).settle_finished());
        }
    }
}

/// Whether it is a name and not a way to another folder: a journal may be anybody's.
fn is_bare(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|file| file == name)
}

/// Whether a program is about to finish it: it does the rest itself.
fn is_in_use(file: &Path) -> bool {
    files::open_regular(file).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
#[path = "finishing_tests.rs"]
mod tests;
