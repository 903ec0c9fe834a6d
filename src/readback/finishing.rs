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
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{DiskError, PartFile, failed, remove_if_there, replace, sync_folder, write_new};
use super::late_name::FinalName;
use super::names::{is_one_file, rename_new, rename_over};
use super::paths::{DumpPaths, with_suffix};
use super::report::{Journal, Report, SavedAs};
use super::unfinished::read_journal;

/// A folder that holds so many of one name is a mistake.
const MOST_OF_ONE_NAME: u32 = 10_000;

/// A dump that could not be finished.
#[derive(Debug)]
pub(super) struct NotFinished {
    /// Where its bytes are.
    pub(super) at: PathBuf,
    pub(super) error: DiskError,
}

impl PartFile {
    /// Sync, rename to the finished name, put the report beside it, remove the journal: the moment a dump becomes finished.
    /// `held` hears of a file that another program holds and that is waited for, ten seconds at most.
    ///
    /// # Errors
    /// When the disk fails, or (unless `overwrite`) when a file of the finished name has appeared meanwhile; the part file
    /// then stays.
    pub(super) fn finish(
        mut self,
        report: &Report,
        overwrite: bool,
        held: &mut dyn FnMut(&Path),
    ) -> Result<DumpPaths, DiskError> {
        self.begin()?;
        if !self.is_there() {
            return Err(DiskError::Replaced(self.paths.part.clone()));
        }
        self.file.sync_all().map_err(|source| self.io("disk-writing", source))?;
        let text = serde_json::to_string_pretty(report)
            .map_err(|error| self.io("disk-writing", io::Error::other(error)))?;
        // The report is on the disk before the dump gets its name: a full disk must not leave a dump without one.
        let new_report = write_new(&self.paths.report, text.as_bytes())?;
        let PartFile { paths, file, .. } = self;
        // Open and thereby locked until it has its name, so that no other program takes it for an unfinished dump to be
        // replaced. Windows, too, renames a file that is open, if all who have it open allow that, as Rust does.
        let _locked = file;
        if let Err(error) = rename_finished(&paths, overwrite, held) {
            // Best effort: the error to tell is the one above.
            drop(std::fs::remove_file(&new_report));
            return Err(error);
        }
        rename_over(&new_report, &paths.report, || held(&paths.report))
            .map_err(|source| failed("disk-writing", &paths.report, source))?;
        remove_if_there(&paths.journal)?;
        sync_folder(paths.folder());
        Ok(paths)
    }

    /// As [`PartFile::finish`], under a name that was decided by what was read. Nothing is ever replaced: where the name is taken it gets
    /// a number. Returns the names, and the report as it is beside the dump.
    ///
    /// # Errors
    /// When the disk fails.
    pub(super) fn finish_as(
        mut self,
        name: &FinalName,
        report: &Report,
        journal: &Journal,
        held: &mut dyn FnMut(&Path),
    ) -> Result<(DumpPaths, Report), NotFinished> {
        let planned = self.paths.clone();
        let unfinished = |error| NotFinished { at: planned.part.clone(), error };
        self.begin().map_err(unfinished)?;
        if !self.is_there() {
            return Err(unfinished(DiskError::Replaced(planned.part.clone())));
        }
        self.file.sync_all().map_err(|source| unfinished(self.io("disk-writing", source)))?;
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
            let text = in_json(&report).map_err(|source| unfinished(self.io("disk-writing", source)))?;
            let new_report = write_new(&planned.report, text.as_bytes()).map_err(unfinished)?;
            let text = in_json(&journal).map_err(|source| unfinished(self.io("disk-writing", source)))?;
            replace(&planned.journal, text.as_bytes()).map_err(unfinished)?;
            sync_folder(planned.folder());
            match rename_new(&planned.part, &paths.file, || held(&planned.part)) {
                Ok(()) => {}
                // Somebody else was quicker.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(source) => {
                    // Best effort: the error to tell is the one above.
                    drop(std::fs::remove_file(&new_report));
                    return Err(unfinished(failed("disk-renaming", &paths.file, source)));
                }
            }
            let named = |error| NotFinished { at: paths.file.clone(), error };
            rename_over(&new_report, &paths.report, || held(&paths.report))
                .map_err(|source| named(failed("disk-writing", &paths.report, source)))?;
            remove_if_there(&planned.journal).map_err(named)?;
            sync_folder(planned.folder());
            return Ok((paths, report));
        }
        Err(unfinished(DiskError::Exists(planned.folder().join(name.numbered(1)))))
    }
}

fn in_json<T: serde::Serialize>(what: &T) -> io::Result<String> {
    serde_json::to_string_pretty(what).map_err(io::Error::other)
}

/// Gives the part file the finished name. `held` hears of the file that another program holds, when that has to be waited for.
fn rename_finished(paths: &DumpPaths, overwrite: bool, held: &mut dyn FnMut(&Path)) -> Result<(), DiskError> {
    let renamed = if overwrite {
        // An old report must not stand beside a new dump, not even for a moment.
        let old_report = std::fs::read(&paths.report).ok();
        remove_if_there(&paths.report)?;
        let renamed = rename_over(&paths.part, &paths.file, || held(&paths.file));
        if let (Err(_), Some(text)) = (&renamed, old_report) {
            // The old dump stays, and with it its report. Best effort: the error to tell is that of the dump.
            drop(std::fs::write(&paths.report, text));
        }
        renamed
    } else if paths.report.exists() {
        return Err(DiskError::Exists(paths.report.clone()));
    } else {
        rename_new(&paths.part, &paths.file, || held(&paths.part))
    };
    renamed.map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => DiskError::Exists(paths.file.clone()),
        _ => failed("disk-renaming", &paths.file, source),
    })
}

impl DumpPaths {
    /// Finishes what a program that was killed in its last moment has left: the dump has its name, but its report has not,
    /// or its journal is still there. Returns the finished dump, if there is one now.
    ///
    /// Best effort: what cannot be put in order is found as it is.
    #[must_use]
    pub fn settle_finished(&self) -> Option<PathBuf> {
        let saved_as = read_journal(&self.journal).and_then(|journal| journal.saved_as);
        let saved_as = saved_as.filter(|saved| is_bare(&saved.file) && saved.file != self.name());
        let finished = match &saved_as {
            Some(saved) => DumpPaths::new(&self.folder().join(&saved.file)),
            None => self.clone(),
        };
        // Of a decided name the journal says which dump has it: another one may have got it meanwhile.
        let is_its = |path: &Path| {
            let report = serde_json::from_slice::<Report>(&std::fs::read(path).unwrap_or_default());
            report.is_ok_and(|report| {
                report.file == finished.name()
                    && std::fs::metadata(&finished.file).is_ok_and(|about| about.len() == report.length)
                    && saved_as.as_ref().is_none_or(|saved| saved.sha256 == report.sha256)
            })
        };
        if !finished.file.is_file() || is_in_use(&finished.file) {
            return None;
        }
        // It got its name, but kept the old one, too.
        if is_one_file(&self.part, &finished.file) && std::fs::remove_file(&self.part).is_err() {
            return None;
        }
        if self.part.exists() {
            return None;
        }
        let new_report = with_suffix(&self.report, ".new");
        if !finished.report.exists() {
            if !is_its(&new_report) || rename_new(&new_report, &finished.report, || {}).is_err() {
                return None;
            }
        } else if saved_as.is_some() && !is_its(&finished.report) {
            return None;
        }
        // Without its part file a journal says nothing.
        drop(std::fs::remove_file(&self.journal));
        Some(finished.file)
    }

    /// Whether anything of that name is there, finished or not.
    fn is_taken(&self) -> bool {
        // A link that leads nowhere is something, too.
        [&self.file, &self.report, &self.part, &self.journal]
            .iter()
            .any(|path| path.symlink_metadata().is_ok())
    }
}

/// Puts in order what [`DumpPaths::settle_finished`] does, for all dumps in `folder`.
pub fn settle_all_in(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".part.json")) {
            drop(DumpPaths::new(&folder.join(name)).settle_finished());
        }
    }
}

/// Whether it is a name and not a way to another folder: a journal may be anybody's.
fn is_bare(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|file| file == name)
}

/// Whether a program is about to finish it: it does the rest itself.
fn is_in_use(file: &Path) -> bool {
    File::open(file).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
#[path = "finishing_tests.rs"]
mod tests;
