//! Completes the steps of a program that was killed while it saved a dump (`saving.rs`).
//!
//! Used before dumps are made, listed or checked. A dump with a fixed name is renamed from
//! `NAME.part` to `NAME`. A dump whose name depends on its content
//! ([`FinalName`](super::name_template::FinalName)) is renamed to `FINAL`; the journal stores that name
//! first, so that a later run can find the dump:
//!
//! | On the disk | State |
//! |---|---|
//! | `NAME.part`, its journal, perhaps `NAME.json.new` | unfinished |
//! | the same, and the journal has `saved_as` | unfinished: the next run may choose another name |
//! | `FINAL`, `NAME.json.new`, `NAME.part.json` | finished: rename the report, remove the journal |
//! | `FINAL`, `FINAL.json`, `NAME.part.json` | finished: remove the journal |

use std::fs::TryLockError;
use std::path::{Path, PathBuf};

use super::beside::{remove, temporary_name};
use super::digest::digests_of;
use super::paths::DumpPaths;
use super::rename::{is_same_file, rename_new};
use super::report::Report;
use crate::files;

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
