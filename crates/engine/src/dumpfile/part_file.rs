//! [`PartFile`]: `NAME.part` and its journal, which become `NAME` and its report (`saving.rs`).
//!
//! Used by the job. A finished file is truncated or replaced only if the user asked for that. `NAME` is
//! always complete, because it gets that name by one rename after a sync.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::beside::{JournalFile, is_reserved_name};
use super::error::{DiskActivity, DiskError};
use super::journal::Journal;
use super::name_limit::NameLimit;
use super::paths::DumpPaths;
use super::space::SpaceClaim;
use super::unfinished::Unfinished;
use crate::files;
use crate::units::as_u64;

/// An open `NAME.part`, locked against other programs.
#[derive(Debug)]
pub struct PartFile {
    pub(crate) paths: DumpPaths,
    pub(crate) file: File,
    old: OldContent,
    /// Whether the folder was synced since the file was created.
    is_folder_synced: bool,
    /// Whether the file is locked; not every file system supports locks.
    is_locked: bool,
    /// The space that it still needs, once its length is known.
    claim: Option<SpaceClaim>,
}

/// The data of an earlier run in the file. It stays until the first byte is written, because no phone may
/// come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OldContent {
    /// There is none, or it was truncated already.
    None,
    /// An unfinished dump that will be replaced.
    Discard,
    /// An unfinished dump that is continued; the bytes after this length are discarded.
    Keep(u64),
}

/// Where an open part file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whereabouts {
    /// Under its path.
    InPlace,
    /// It has no name any more. Not recognised on Windows, where an open file cannot be deleted.
    Deleted,
    /// Nothing is under its path: the disk was unplugged or its folder moved.
    Unreachable,
    /// Another file is under its path.
    Replaced,
}

/// A second handle of a part file, which outlives the first one.
pub(crate) struct WatchedPart {
    file: File,
    path: PathBuf,
}

impl WatchedPart {
    /// Where the part file is.
    pub(crate) fn whereabouts(&self) -> Whereabouts {
        whereabouts(&self.file, &self.path)
    }
}

fn whereabouts(file: &File, path: &Path) -> Whereabouts {
    if is_at(file, path) {
        Whereabouts::InPlace
    } else if files::has_no_name(file) {
        Whereabouts::Deleted
    } else if files::is_taken(path) {
        Whereabouts::Replaced
    } else {
        Whereabouts::Unreachable
    }
}

impl PartFile {
    /// Creates or opens the part file, which proves that the folder can be written. An unfinished dump stays
    /// until the first byte is written; a finished file stays until the new dump is complete.
    ///
    /// `overwrite`: a finished file, a report or an unfinished dump of that name may be replaced. An empty
    /// part file, left by a program that ended while it waited for a phone, is always reused.
    ///
    /// # Errors
    /// When a file of that name exists and may not be replaced, or the folder is missing or cannot be
    /// written.
    pub fn create(paths: DumpPaths, overwrite: bool) -> Result<PartFile, DiskError> {
        let folder = paths.folder();
        if !folder.is_dir() {
            return Err(DiskError::NoFolder(folder.to_owned()));
        }
        if paths.file.file_name().is_none() || paths.file.is_dir() {
            return Err(DiskError::NotAFile(paths.file.clone()));
        }
        if is_reserved_name(&paths.file) {
            return Err(DiskError::ReservedName(paths.file.clone()));
        }
        check_name_length(&paths)?;
        drop(paths.settle_finished());
        // First: what is not a file is never replaced, whatever the user allows.
        paths.check_replaceable()?;
        let finished = [&paths.file, &paths.report].into_iter().find(|path| files::is_taken(path));
        if let Some(path) = finished.filter(|_| !overwrite) {
            return Err(DiskError::Exists(path.clone()));
        }
        let (has_part, journal) = (files::is_taken(&paths.part), paths.read_journal());
        let has_journal = !matches!(journal, JournalFile::Missing);
        let is_empty = paths.part.symlink_metadata().is_ok_and(|about| about.is_file() && about.len() == 0);
        if has_part && !files::is_regular(&paths.part) {
            return Err(DiskError::NotRegular(paths.part.clone()));
        }
        if matches!(journal, JournalFile::Utf16) {
            return Err(DiskError::Utf16(paths.journal.clone()));
        }
        if matches!(journal, JournalFile::Foreign) {
            return Err(DiskError::Foreign(paths.journal.clone()));
        }
        let journal = journal.into_journal();
        if !overwrite && (has_part || has_journal) && !is_empty {
            let path = if has_part { &paths.part } else { &paths.journal };
            return Err(DiskError::PartExists(path.clone()));
        }
        let unwritable =
            |source: io::Error| DiskError::Unwritable { path: paths.part.clone(), source: source.into() };
        let opened =
            if has_part { files::open_to_change(&paths.part) } else { files::create_new(&paths.part) };
        let file = opened.map_err(unwritable)?;
        let is_locked = match file.try_lock() {
            Ok(()) => true,
            Err(TryLockError::WouldBlock) => return Err(DiskError::Locked(paths.part.clone())),
            // Some network file systems have no locks: continue without one.
            Err(TryLockError::Error(_)) => false,
        };
        if !is_at(&file, &paths.part) {
            // Another program has just finished and renamed it: the open file is a finished dump.
            return Err(DiskError::Locked(paths.part.clone()));
        }
        if files::has_other_names(&file) {
            return Err(DiskError::SecondName(paths.part.clone()));
        }
        let is_old = file.metadata().map_err(unwritable)?.len() > 0 || has_journal;
        let old = if is_old { OldContent::Discard } else { OldContent::None };
        let part = PartFile { paths, file, old, is_folder_synced: false, is_locked, claim: None };
        // The folder may be read-only even if the file can be opened.
        if let Err(error) = part.paths.clear_temporary_files(journal.as_ref()) {
            if !has_part {
                part.paths.remove_empty_part();
            }
            return Err(error);
        }
        Ok(part)
    }

    /// Opens and locks the part file of an unfinished dump, to continue it.
    ///
    /// # Errors
    /// As [`PartFile::create`], except that the part file may exist.
    pub fn open(paths: DumpPaths, overwrite: bool) -> Result<PartFile, DiskError> {
        paths.check_replaceable()?;
        let finished = [&paths.file, &paths.report].into_iter().find(|path| files::is_taken(path));
        if !overwrite && let Some(path) = finished {
            return Err(DiskError::Exists(path.clone()));
        }
        PartFile::create(paths, true)
    }

    /// The unfinished dump in the file. Read through the open handle: on Windows the lock also blocks a
    /// second handle of the same program.
    ///
    /// # Errors
    /// As [`Unfinished::look`].
    pub fn unfinished(&mut self) -> Result<Unfinished, DiskError> {
        Unfinished::from_open_file(&self.paths.part, &mut self.file)
    }

    /// Keeps the data in the file up to `end`; the rest is discarded before the first write.
    pub fn keep(&mut self, end: u64) {
        self.old = OldContent::Keep(end);
    }

    /// Discards the data of an earlier run that is not continued. [`PartFile::write_at`] does this, too.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn begin(&mut self) -> Result<(), DiskError> {
        match std::mem::replace(&mut self.old, OldContent::None) {
            OldContent::None => Ok(()),
            OldContent::Discard => {
                // The journal first: it must never list more bytes than the disk has.
                self.paths.remove_journal()?;
                self.truncate(0)
            }
            OldContent::Keep(end) => self.truncate(end),
        }
    }

    fn truncate(&self, end: u64) -> Result<(), DiskError> {
        self.file.set_len(end).map_err(|source| self.io_error(DiskActivity::Writing, source))
    }

    /// Whether the open file still has the path under which it was created.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        is_at(&self.file, &self.paths.part)
    }

    /// Where the open file is.
    pub(crate) fn whereabouts(&self) -> Whereabouts {
        whereabouts(&self.file, &self.paths.part)
    }

    /// A second handle, to find out where the file is once this one is used up; `None` if the system has no more.
    pub(crate) fn watch(&self) -> Option<WatchedPart> {
        let file = self.file.try_clone().ok()?;
        Some(WatchedPart { file, path: self.paths.part.clone() })
    }

    /// Whether the file is locked against other programs; not every file system supports locks.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.is_locked
    }

    /// The dump's names.
    #[must_use]
    pub fn paths(&self) -> &DumpPaths {
        &self.paths
    }

    /// Keeps the claim on the space that the file still needs, or gives it back.
    pub(crate) fn set_claim(&mut self, claim: Option<SpaceClaim>) {
        self.claim = claim;
    }

    /// Writes `data` at `offset`.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn write_at(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.begin()?;
        let result = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.write_all(data));
        result.map_err(|source| self.io_error(DiskActivity::Writing, source))?;
        if let Some(claim) = &self.claim {
            claim.written_to(offset.saturating_add(as_u64(data.len())));
        }
        Ok(())
    }

    /// Reads back `into` from `offset`.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), DiskError> {
        let result = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.read_exact(into));
        result.map_err(|source| self.io_error(DiskActivity::ReadingBack, source))
    }

    /// Syncs the data, then writes `journal`, so that the journal never lists more bytes than the disk has.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn sync(&mut self, journal: &Journal) -> Result<(), DiskError> {
        self.file.sync_data().map_err(|source| self.io_error(DiskActivity::Writing, source))?;
        self.paths.write_journal(journal)?;
        if !self.is_folder_synced {
            // The directory entries of both files must also survive a power cut.
            files::sync_folder(self.paths.folder());
            self.is_folder_synced = true;
        }
        Ok(())
    }

    /// The length on the disk.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn len_on_disk(&self) -> Result<u64, DiskError> {
        self.file
            .metadata()
            .map(|meta| meta.len())
            .map_err(|source| self.io_error(DiskActivity::ReadingBack, source))
    }

    /// Removes an empty part file and its journal: for jobs that end before the first byte. An unfinished
    /// dump of an earlier run stays.
    pub fn discard(self) {
        if self.old == OldContent::None {
            // Best effort: an empty file does no harm. Removed while locked, so that it is certainly this
            // program's.
            drop(self.paths.remove_journal());
            if self.is_in_place() && self.truncate(0).is_ok() {
                self.paths.remove_empty_part();
            }
        }
    }

    pub(crate) fn io_error(&self, during: DiskActivity, source: io::Error) -> DiskError {
        DiskError::Io { during, path: self.paths.part.clone(), source: source.into() }
    }
}

/// Fails when a file of the dump would have a longer name than its file system takes.
fn check_name_length(paths: &DumpPaths) -> Result<(), DiskError> {
    let limit = NameLimit::of(paths.folder());
    match limit.excess(paths.file.file_name().unwrap_or_default()) {
        0 => Ok(()),
        excess => Err(DiskError::NameTooLong { path: paths.file.clone(), excess, limit: limit.most() }),
    }
}

/// Whether the open `file` is still the one at `path`.
#[cfg(unix)]
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), std::fs::symlink_metadata(path)) {
        (Ok(open), Ok(at_path)) => (open.dev(), open.ino()) == (at_path.dev(), at_path.ino()),
        _ => false,
    }
}

/// Whether the open `file` is still the one at `path`.
#[cfg(windows)]
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    use same_file::Handle;
    let open = file.try_clone().and_then(Handle::from_file);
    matches!((open, Handle::from_path(path)), (Ok(open), Ok(at_path)) if open == at_path)
}

#[cfg(test)]
#[path = "part_file_tests.rs"]
mod tests;
