//! The files of one dump: `NAME.part` and its journal while reading, `NAME` and its report when finished.
//!
//! Used by the job. Nothing here truncates or replaces a finished file unless the user said so; what is under `NAME` is
//! always complete, because it gets that name in one rename, after a sync.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::digest::{Digests, digests_of};
use super::report::{Journal, Report};

/// What can go wrong with the files of a dump.
#[derive(Debug, thiserror::Error)]
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
        source: io::Error,
    },
    /// A finished file of that name is there.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// An unfinished dump of that name is there.
    #[error("{} is an unfinished dump", .0.display())]
    PartExists(PathBuf),
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
    /// Any other failure.
    #[error("{during} {}: {source}", path.display())]
    Io {
        /// "writing", "reading", …
        during: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// The names that belong to one dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpPaths {
    /// `NAME`
    pub file: PathBuf,
    /// `NAME.json`
    pub report: PathBuf,
    /// `NAME.part`
    pub part: PathBuf,
    /// `NAME.part.json`
    pub journal: PathBuf,
}

impl DumpPaths {
    /// The names for a finished dump called `file`.
    #[must_use]
    pub fn new(file: &Path) -> DumpPaths {
        let with = |suffix: &str| {
            let mut name = OsString::from(file);
            name.push(suffix);
            PathBuf::from(name)
        };
        DumpPaths {
            file: file.to_owned(),
            report: with(".json"),
            part: with(".part"),
            journal: with(".part.json"),
        }
    }

    /// The folder; `.` for a bare name.
    #[must_use]
    pub fn folder(&self) -> &Path {
        match self.file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    /// The file name without its folder, for the report.
    #[must_use]
    pub fn name(&self) -> String {
        self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// An open `NAME.part`, locked against other programs.
#[derive(Debug)]
pub struct PartFile {
    paths: DumpPaths,
    file: File,
    /// Where the next sequential write goes.
    position: u64,
}

impl PartFile {
    /// Makes an empty part file, which proves that the folder can be written.
    ///
    /// `overwrite`: a finished file, a report or an unfinished dump of that name may be replaced. The finished file stays
    /// untouched until the new dump is complete.
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
        if !overwrite {
            if let Some(path) = [&paths.file, &paths.report].into_iter().find(|path| path.exists()) {
                return Err(DiskError::Exists(path.clone()));
            }
            if let Some(path) = [&paths.part, &paths.journal].into_iter().find(|path| path.exists()) {
                return Err(DiskError::PartExists(path.clone()));
            }
        }
        let unwritable = |source| DiskError::Unwritable { path: paths.part.clone(), source };
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(overwrite)
            .create_new(!overwrite)
            .truncate(false)
            .open(&paths.part)
            .map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(DiskError::Locked(paths.part.clone())),
            // Some network file systems know no locks; the dump is worth more than the lock.
            Err(TryLockError::Error(_)) => {}
        }
        file.set_len(0).map_err(unwritable)?;
        remove_if_there(&paths.journal)?;
        Ok(PartFile { paths, file, position: 0 })
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

    /// Appends `data`.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn append(&mut self, data: &[u8]) -> Result<(), DiskError> {
        self.write_at(self.position, data)
    }

    /// Writes `data` at `offset`.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn write_at(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        let result = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.write_all(data));
        result.map_err(|source| self.io("writing", source))?;
        self.position = offset.saturating_add(u64::try_from(data.len()).unwrap_or(u64::MAX));
        Ok(())
    }

    /// Reads back `into` from `offset`.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), DiskError> {
        let result = self.file.seek(SeekFrom::Start(offset)).and_then(|_| self.file.read_exact(into));
        result.map_err(|source| self.io("reading back", source))
    }

    /// Forces everything to the disk, then writes `journal`, so that the journal never claims more than the disk holds.
    ///
    /// # Errors
    /// When the disk is full or fails.
    pub fn sync(&mut self, journal: &Journal) -> Result<(), DiskError> {
        self.file.sync_data().map_err(|source| self.io("writing", source))?;
        let text = serde_json::to_string_pretty(journal)
            .map_err(|error| self.io("writing", io::Error::other(error)))?;
        replace(&self.paths.journal, text.as_bytes())
    }

    /// The digests of the whole part file as it is on the disk.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn digests(&mut self) -> Result<Digests, DiskError> {
        let result = self.file.seek(SeekFrom::Start(0)).and_then(|_| digests_of(BufReader::new(&self.file)));
        result.map_err(|source| self.io("reading back", source))
    }

    /// The length on the disk.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn len_on_disk(&self) -> Result<u64, DiskError> {
        self.file.metadata().map(|meta| meta.len()).map_err(|source| self.io("reading back", source))
    }

    /// Sync, rename to the finished name, write the report, remove the journal: the moment a dump becomes finished.
    ///
    /// # Errors
    /// When the disk fails, or (unless `overwrite`) when a file of the finished name has appeared meanwhile; the part file
    /// then stays.
    pub fn finish(self, report: &Report, overwrite: bool) -> Result<DumpPaths, DiskError> {
        self.file.sync_all().map_err(|source| self.io("writing", source))?;
        if !overwrite && self.paths.file.exists() {
            return Err(DiskError::Exists(self.paths.file.clone()));
        }
        let text = serde_json::to_string_pretty(report)
            .map_err(|error| self.io("writing", io::Error::other(error)))?;
        let PartFile { paths, file, .. } = self;
        // An open file cannot be renamed everywhere.
        drop(file);
        if overwrite {
            // An old report must not stand beside a new dump, not even for a moment.
            remove_if_there(&paths.report)?;
        }
        let renamed = std::fs::rename(&paths.part, &paths.file);
        renamed.map_err(|source| DiskError::Io {
            during: "renaming to",
            path: paths.file.clone(),
            source,
        })?;
        replace(&paths.report, text.as_bytes())?;
        remove_if_there(&paths.journal)?;
        sync_folder(paths.folder());
        Ok(paths)
    }

    /// Removes an empty part file and its journal: for jobs that end before the first byte.
    pub fn discard(self) {
        let PartFile { paths, file, .. } = self;
        drop(file);
        // Best effort: an empty left-over file does no harm and is named as unfinished.
        drop(std::fs::remove_file(&paths.part));
        drop(std::fs::remove_file(&paths.journal));
    }

    fn io(&self, during: &'static str, source: io::Error) -> DiskError {
        DiskError::Io { during, path: self.paths.part.clone(), source }
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

/// Writes a whole small file beside its final name, syncs it and renames it into place.
fn replace(path: &Path, content: &[u8]) -> Result<(), DiskError> {
    let mut new_name = OsString::from(path);
    new_name.push(".new");
    let new_path = PathBuf::from(new_name);
    let written = File::create(&new_path).and_then(|mut file| {
        file.write_all(content)?;
        file.write_all(b"\n")?;
        file.sync_all()
    });
    written.and_then(|()| std::fs::rename(&new_path, path)).map_err(|source| DiskError::Io {
        during: "writing",
        path: path.to_owned(),
        source,
    })
}

fn remove_if_there(path: &Path) -> Result<(), DiskError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(DiskError::Io { during: "removing", path: path.to_owned(), source: error })
        }
        _ => Ok(()),
    }
}

/// Makes a rename survive a power cut where the system can do that; elsewhere it does so by itself.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        // Not every file system can sync a folder; the dump itself is on the disk.
        drop(folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = folder
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn nothing_that_exists_is_overwritten_unless_asked() {
        let folder = tempfile::tempdir().unwrap();
        let paths = DumpPaths::new(&folder.path().join("dump.bin"));
        for (name, is_part) in [
            ("dump.bin", false),
            ("dump.bin.json", false),
            ("dump.bin.part", true),
            ("dump.bin.part.json", true),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, "precious").unwrap();
            let error = PartFile::create(paths.clone(), false).expect_err(name);
            match error {
                DiskError::Exists(named) if !is_part => assert_eq!(named, path),
                DiskError::PartExists(named) if is_part => assert_eq!(named, path),
                other => panic!("{name}: {other}"),
            }
            assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
            std::fs::remove_file(&path).unwrap();
        }
        assert!(PartFile::create(paths, false).is_ok());
    }

    #[test]
    fn with_overwrite_the_old_dump_stays_until_the_new_one_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let paths = DumpPaths::new(&folder.path().join("dump.bin"));
        std::fs::write(&paths.file, "old").unwrap();
        let mut part = PartFile::create(paths.clone(), true).unwrap();
        part.append(b"new").unwrap();
        assert_eq!(std::fs::read(&paths.file).unwrap(), b"old");
        part.discard();
        assert_eq!(names(folder.path()), ["dump.bin"]);
    }

    #[test]
    fn two_jobs_never_write_the_same_dump() {
        let folder = tempfile::tempdir().unwrap();
        let paths = DumpPaths::new(&folder.path().join("dump.bin"));
        let mut first = PartFile::create(paths.clone(), false).unwrap();
        first.append(b"mine").unwrap();
        assert!(matches!(PartFile::create(paths.clone(), true), Err(DiskError::Locked(_))));
        assert_eq!(std::fs::read(&paths.part).unwrap(), b"mine");
    }

    #[test]
    fn missing_folders_and_folder_names_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let missing = DumpPaths::new(&folder.path().join("no/dump.bin"));
        assert!(matches!(PartFile::create(missing, false), Err(DiskError::NoFolder(_))));
        let is_folder = DumpPaths::new(folder.path());
        assert!(matches!(PartFile::create(is_folder, false), Err(DiskError::NotAFile(_))));
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn space_is_compared_with_what_the_disk_has() {
        let folder = tempfile::tempdir().unwrap();
        assert!(check_space(folder.path(), 1).is_ok());
        assert!(matches!(check_space(folder.path(), u64::MAX), Err(DiskError::NoSpace { .. })));
    }

    #[test]
    fn written_bytes_come_back_and_have_digests() {
        let folder = tempfile::tempdir().unwrap();
        let mut part = PartFile::create(DumpPaths::new(&folder.path().join("d")), false).unwrap();
        part.append(b"abX").unwrap();
        part.write_at(2, b"c").unwrap();
        let mut back = [0; 3];
        part.read_at(0, &mut back).unwrap();
        assert_eq!(&back, b"abc");
        assert_eq!(part.digests().unwrap().md5, "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(part.len_on_disk().unwrap(), 3);
    }
}
