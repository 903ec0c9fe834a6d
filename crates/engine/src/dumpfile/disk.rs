//! The files of one dump: `NAME.part` and its journal while reading, `NAME` and its report when finished.
//!
//! Used by the job; how a dump gets its name is in `finishing.rs`. Nothing here truncates or replaces a finished file unless the user said so; what is under `NAME` is
//! always complete, because it gets that name in one rename, after a sync.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::beside::{JournalThere, is_our_name, sync_folder};
use super::journal::Journal;
use super::paths::DumpPaths;
use super::unfinished::Unfinished;
use crate::files;
use crate::system::SystemError;

/// What can go wrong with the files of a dump.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DiskError {
    /// The folder of the dump does not exist.
    #[error("the folder {} does not exist", .0.display())]
    NoFolder(PathBuf),
    /// The dump's name is that of a folder, or is no name at all.
    #[error("{} is not a file name", .0.display())]
    NotAFile(PathBuf),
    /// Nothing may be written in that folder.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable {
        /// The file that could not be made.
        path: PathBuf,
        /// The system's reason.
        source: SystemError,
    },
    /// A finished file of that name is there.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// The dump's name ends as the names of files do that are made beside a dump.
    #[error("{} ends like a file that is made beside a dump", .0.display())]
    OurName(PathBuf),
    /// Something is there that is not a regular file: a link, a device, a pipe. It is never replaced.
    #[error("{} is not a regular file", .0.display())]
    NotRegular(PathBuf),
    /// A file is there under a name that is needed, and was not made by this program.
    #[error("{} is in the way and was not made by this program", .0.display())]
    InTheWay(PathBuf),
    /// An unfinished dump of that name is there.
    #[error("{} is an unfinished dump", .0.display())]
    PartExists(PathBuf),
    /// That is not the name of an unfinished dump.
    #[error("{} is not the name of an unfinished dump", .0.display())]
    NotAPart(PathBuf),
    /// That dump is finished.
    #[error("{} is finished", .0.display())]
    Finished(PathBuf),
    /// There is no unfinished dump of that name.
    #[error("there is no unfinished dump {}", .0.display())]
    NoPart(PathBuf),
    /// Another program has moved or replaced the unfinished dump.
    #[error("{} was moved or replaced", .0.display())]
    Replaced(PathBuf),
    /// The unfinished dump has a second name, a hard link: what is written to it would change under that name, too.
    #[error("{} has a second name", .0.display())]
    SecondName(PathBuf),
    /// A journal of another name that does not fit the data beside it.
    #[error("{} is the journal of another dump", .0.display())]
    OtherJournal(PathBuf),
    /// Another program has changed the unfinished dump's length.
    #[error("{} was changed by another program", .0.display())]
    Changed(PathBuf),
    /// The disk does not give back what was written, again and again.
    #[error("{} does not hold what was written to it", .0.display())]
    Unreliable(PathBuf),
    /// Another program is writing that dump.
    #[error("another program is writing {}", .0.display())]
    Locked(PathBuf),
    /// The disk has too little room.
    #[error("{needed} bytes are needed in {}, {available} are free", folder.display())]
    NoSpace {
        /// Where.
        folder: PathBuf,
        /// Bytes still to be written.
        needed: u64,
        /// Bytes that are free.
        available: u64,
    },
    /// Another program, such as a virus scanner, holds a file, and did so for longer than was waited for.
    #[error("{} is held by another program: {source}", path.display())]
    Held {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: SystemError,
    },
    /// Any other failure.
    #[error("{during} {}: {source}", path.display())]
    Io {
        /// What was being done.
        during: DiskActivity,
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: SystemError,
    },
}

/// What was being done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DiskActivity {
    /// Writing or syncing it.
    #[error("writing")]
    Writing,
    /// Reading what was written.
    #[error("reading back")]
    ReadingBack,
    /// Giving it its name.
    #[error("renaming to")]
    Renaming,
    /// Removing it.
    #[error("removing")]
    Removing,
    /// Computing its digests.
    #[error("computing the digests of")]
    Computing,
}

/// An open `NAME.part`, locked against other programs.
#[derive(Debug)]
pub struct PartFile {
    pub(crate) paths: DumpPaths,
    pub(crate) file: File,
    old: Old,
    /// The folder was synced since the file was made.
    is_named: bool,
    /// Other programs are kept away from it.
    is_locked: bool,
}

/// What is in the file from before. It is touched when the first byte is written, not earlier: until then a phone may fail
/// to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Old {
    /// Nothing, or it was dealt with.
    Nothing,
    /// An unfinished dump that is to be replaced.
    GiveUp,
    /// An unfinished dump that is gone on with; what is behind so many bytes is not trusted.
    Keep(u64),
}

impl PartFile {
    /// Makes or opens the part file, which proves that the folder can be written. An unfinished dump that may be replaced
    /// stays as it is until the first byte is written; so does the finished file until the new dump is complete.
    ///
    /// `overwrite`: a finished file, a report or an unfinished dump of that name may be replaced. An empty part file,
    /// as a program that was ended while it waited leaves behind, holds nothing and is no obstacle.
    ///
    /// # Errors
    /// When something of that name is there and may not be replaced, or the folder is missing or cannot be written.
    pub fn create(paths: DumpPaths, overwrite: bool) -> Result<PartFile, DiskError> {
        let folder = paths.folder();
        if !folder.is_dir() {
            return Err(DiskError::NoFolder(folder.to_owned()));
        }
        if paths.file.file_name().is_none() || paths.file.is_dir() {
            return Err(DiskError::NotAFile(paths.file.clone()));
        }
        if is_our_name(&paths.file) {
            return Err(DiskError::OurName(paths.file.clone()));
        }
        drop(paths.settle_finished());
        let finished = [&paths.file, &paths.report].into_iter().find(|path| files::is_taken(path));
        if let Some(path) = finished.filter(|_| !overwrite) {
            return Err(DiskError::Exists(path.clone()));
        }
        paths.check_replaceable()?;
        let (has_part, journal) = (files::is_taken(&paths.part), paths.journal_there());
        let has_journal = !matches!(journal, JournalThere::Nothing);
        let is_empty = paths.part.symlink_metadata().is_ok_and(|about| about.is_file() && about.len() == 0);
        if has_part && !files::is_regular(&paths.part) {
            return Err(DiskError::NotRegular(paths.part.clone()));
        }
        if matches!(journal, JournalThere::Foreign) {
            return Err(DiskError::InTheWay(paths.journal.clone()));
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
            // Some network file systems know no locks; the dump is worth more than the lock.
            Err(TryLockError::Error(_)) => false,
        };
        if !is_at(&file, &paths.part) {
            // Its owner has just finished it, and what is open here is a finished dump.
            return Err(DiskError::Locked(paths.part.clone()));
        }
        if files::has_other_names(&file) {
            return Err(DiskError::SecondName(paths.part.clone()));
        }
        let is_old = file.metadata().map_err(unwritable)?.len() > 0 || has_journal;
        let old = if is_old { Old::GiveUp } else { Old::Nothing };
        let part = PartFile { paths, file, old, is_named: false, is_locked };
        // That a file can be opened does not tell yet whether its folder can be written.
        if let Err(error) = part.paths.clear_asides(journal.as_ref()) {
            if !has_part {
                part.paths.remove_empty_part();
            }
            return Err(error);
        }
        Ok(part)
    }

    /// Opens the part file of an unfinished dump to go on with it, locked as a new one would be.
    ///
    /// # Errors
    /// As [`PartFile::create`], but that it is there is no obstacle.
    pub fn open(paths: DumpPaths, overwrite: bool) -> Result<PartFile, DiskError> {
        let finished = [&paths.file, &paths.report].into_iter().find(|path| files::is_taken(path));
        if !overwrite && let Some(path) = finished {
            return Err(DiskError::Exists(path.clone()));
        }
        PartFile::create(paths, true)
    }

    /// What is in the file from before. Asked of the open file: on Windows its lock keeps out everybody else, and that
    /// is also who opens it a second time.
    ///
    /// # Errors
    /// As [`Unfinished::look`].
    pub fn unfinished(&mut self) -> Result<Unfinished, DiskError> {
        Unfinished::of(&self.paths.part, &mut self.file)
    }

    /// What is in the file is to be kept up to `end`.
    pub fn keep(&mut self, end: u64) {
        self.old = Old::Keep(end);
    }

    /// Takes away what was in the file before and is not wanted. Writing does so by itself.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn begin(&mut self) -> Result<(), DiskError> {
        match std::mem::replace(&mut self.old, Old::Nothing) {
            Old::Nothing => Ok(()),
            Old::GiveUp => {
                // The journal first: it must never claim more than the disk holds.
                self.paths.remove_journal()?;
                self.cut(0)
            }
            Old::Keep(end) => self.cut(end),
        }
    }

    fn cut(&self, end: u64) -> Result<(), DiskError> {
        self.file.set_len(end).map_err(|source| self.io(DiskActivity::Writing, source))
    }

    /// Whether it still lies where it was made.
    #[must_use]
    pub fn is_there(&self) -> bool {
        is_at(&self.file, &self.paths.part)
    }

    /// Whether other programs are kept away from it; not every disk can do that.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.is_locked
    }

    /// The dump's names.
    #[must_use]
    pub fn paths(&self) -> &DumpPaths {
        &self.paths
    }

    /// Fails when `needed` more bytes do not fit on the disk. A disk that does not tell its free space passes.
    ///
    /// # Errors
    /// [`DiskError::NoSpace`].
    pub fn check_space(&self, needed: u64) -> Result<(), DiskError> {
        check_space(self.paths.folder(), needed)
    }

    /// Writes `data` at `offset`.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn write_at(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.begin()?;
        let result = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.write_all(data));
        result.map_err(|source| self.io(DiskActivity::Writing, source))
    }

    /// Reads back `into` from `offset`.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), DiskError> {
        let result = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.read_exact(into));
        result.map_err(|source| self.io(DiskActivity::ReadingBack, source))
    }

    /// Forces everything to the disk, then writes `journal`, so that the journal never claims more than the disk holds.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn sync(&mut self, journal: &Journal) -> Result<(), DiskError> {
        self.file.sync_data().map_err(|source| self.io(DiskActivity::Writing, source))?;
        self.paths.write_journal(journal)?;
        if !self.is_named {
            // The names of both, too, must outlive a power cut.
            sync_folder(self.paths.folder());
            self.is_named = true;
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
            .map_err(|source| self.io(DiskActivity::ReadingBack, source))
    }

    /// Removes an empty part file and its journal: for jobs that end before the first byte. An unfinished dump from before
    /// stays.
    pub fn discard(self) {
        if self.old == Old::Nothing {
            // Best effort: an empty left-over file does no harm. Removed while it is locked, or it might be another's.
            drop(self.paths.remove_journal());
            if self.is_there() && self.cut(0).is_ok() {
                self.paths.remove_empty_part();
            }
        }
    }

    pub(crate) fn io(&self, during: DiskActivity, source: io::Error) -> DiskError {
        DiskError::Io { during, path: self.paths.part.clone(), source: source.into() }
    }
}

/// Fails when `needed` bytes do not fit into `folder`. A disk that does not tell its free space passes.
///
/// # Errors
/// [`DiskError::NoSpace`].
pub fn check_space(folder: &Path, needed: u64) -> Result<(), DiskError> {
    match fs4::available_space(folder) {
        Ok(available) if available < needed => {
            Err(DiskError::NoSpace { folder: folder.to_owned(), needed, available })
        }
        _ => Ok(()),
    }
}

/// Whether the open `file` is still the one at `path`.
#[cfg(unix)]
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), std::fs::symlink_metadata(path)) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Whether the open `file` is still the one at `path`.
#[cfg(windows)]
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    use same_file::Handle;
    let open = file.try_clone().and_then(Handle::from_file);
    matches!((open, Handle::from_path(path)), (Ok(open), Ok(there)) if open == there)
}

#[cfg(test)]
#[path = "disk_tests.rs"]
mod tests;
