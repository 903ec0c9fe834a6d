//! The folder that is filled: safe paths for files of volumes, new files only, times kept, digests made. Used
//! by `save`. Knows no message and no contact.

use std::collections::HashMap;
use std::fs::{self, File, FileTimes};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use ring::digest::{Context, SHA256};

use super::names::TakenNames;
use super::outcome::ExportError;
use crate::files::{create_new, sync_folder};
use crate::rescue::contents::RescueContents;
use crate::rescue::place::{Pieces, Source, Stream};
use crate::rescue::volume::Drive;

/// The longest path of a folder below the chosen one, in bytes; deeper folders are put into a new one at the
/// top.
const MAX_PATH: usize = 400;
/// Bytes that are copied at once.
const WINDOW: usize = 256 * 1024;

/// Folders that are made as they are needed.
pub(super) struct Tree {
    root: PathBuf,
    /// Names that each folder has, by its path below the root.
    taken: HashMap<PathBuf, TakenNames>,
    /// The folder for each name in a folder of the dump.
    folders: HashMap<(PathBuf, String), PathBuf>,
    /// Files that were made, by their paths below the root.
    made: Vec<PathBuf>,
}

/// A file that was saved.
pub(super) struct SavedFile {
    /// Path below the root, with `/`.
    pub(super) path: String,
    /// SHA-256 in hexadecimal.
    pub(super) sha256: String,
}

/// The name of a volume's folder: that of the drive, and a number if there are more of it.
pub(super) fn drive_name(contents: &RescueContents, volume: usize) -> String {
    let Some(drive) = contents.volumes.get(volume).map(|volume| volume.drive) else { return String::new() };
    let name = match drive {
        Drive::User => "user",
        Drive::System => "system",
        Drive::Only => "phone",
    };
    let before = contents.volumes.iter().take(volume).filter(|other| other.drive == drive).count();
    if before == 0 { name.to_owned() } else { format!("{name}-{}", before + 1) }
}

impl Tree {
    pub(super) fn new(root: &Path) -> Tree {
        Tree { root: root.to_owned(), taken: HashMap::new(), folders: HashMap::new(), made: Vec::new() }
    }

    /// The folder for `name` in `parent`, which is below the root; it is made when it is asked for first.
    pub(super) fn folder<E>(&mut self, parent: &Path, name: &str) -> Result<PathBuf, ExportError<E>> {
        let key = (parent.to_owned(), name.to_owned());
        if let Some(folder) = self.folders.get(&key) {
            return Ok(folder.clone());
        }
        let is_deep = parent.as_os_str().len() > MAX_PATH;
        let top = parent.components().next().map(|top| PathBuf::from(top.as_os_str())).unwrap_or_default();
        let parent = if is_deep { top } else { parent.to_owned() };
        loop {
            let folder = parent.join(self.taken.entry(parent.clone()).or_default().take(name));
            let path = self.root.join(&folder);
            match fs::create_dir(&path) {
                Ok(()) => {
                    self.folders.insert(key, folder.clone());
                    return Ok(folder);
                }
                // Two names that differ for us are one for the file system.
                Err(error)
                    if error.kind() == io::ErrorKind::AlreadyExists && !parent.as_os_str().is_empty() => {}
                Err(error) => return Err(self.failed(error)),
            }
        }
    }

    /// A failure of the disk. It names no file, because names of files are a person's and errors get into
    /// logs.
    pub(super) fn failed<E>(&self, error: io::Error) -> ExportError<E> {
        ExportError::Write(self.root.clone(), error)
    }

    /// Saves bytes of the dump under a name in a folder below the root.
    pub(super) fn save<E>(
        &mut self,
        folder: &Path,
        name: &str,
        pieces: &Pieces,
        modified: Option<DateTime>,
        source: &mut Source<'_, '_, E>,
        on_bytes: &mut dyn FnMut(u64) -> bool,
    ) -> Result<SavedFile, ExportError<E>> {
        let (below, mut file) = self.create(folder, name)?;
        let saved = self.fill(&mut file, pieces, source, on_bytes);
        let sha256 = match saved {
            Ok(sha256) => sha256,
            Err(error) => {
                // Half a file must not look like a whole one. It was made here.
                drop(file);
                drop(std::fs::remove_file(self.root.join(&below)));
                return Err(error);
            }
        };
        // A time that the computer's file system cannot have is left out.
        let time = modified.and_then(|time| time.to_zoned(jiff::tz::TimeZone::system()).ok());
        if let Some(time) = time {
            drop(file.set_times(FileTimes::new().set_modified(time.timestamp().into())));
        }
        let path = below.to_string_lossy().replace('\\', "/");
        self.made.push(below);
        Ok(SavedFile { path, sha256 })
    }

    /// Writes the bytes and returns their SHA-256.
    fn fill<E>(
        &self,
        file: &mut std::fs::File,
        pieces: &Pieces,
        source: &mut Source<'_, '_, E>,
        on_bytes: &mut dyn FnMut(u64) -> bool,
    ) -> Result<String, ExportError<E>> {
        let mut digest = Context::new(&SHA256);
        let mut stream = Stream::new(pieces);
        let mut window = vec![0; WINDOW];
        loop {
            let count = stream.next(source, &mut window).map_err(ExportError::Read)?;
            let bytes = window.get(..count).unwrap_or_default();
            if bytes.is_empty() {
                break;
            }
            file.write_all(bytes).map_err(|error| self.failed(error))?;
            digest.update(bytes);
            if !on_bytes(count as u64) {
                return Err(ExportError::Stopped);
            }
        }
        Ok(hex::encode(digest.finish()))
    }

    /// Saves a text under a name at the root that nothing has.
    pub(super) fn save_text<E>(&mut self, name: &str, text: &str) -> Result<(), ExportError<E>> {
        let mut file = self.create_text(name)?;
        file.write_all(text.as_bytes()).map_err(|error| self.failed(error))
    }

    /// Makes a file at the root, for a text.
    pub(super) fn create_text<E>(&mut self, name: &str) -> Result<File, ExportError<E>> {
        let file = create_new(&self.root.join(name)).map_err(|error| self.failed(error))?;
        self.made.push(name.into());
        Ok(file)
    }

    /// Brings everything that was made to the disk: content, then folders. All files at once at the end are
    /// many times faster than each after it was written.
    pub(super) fn sync<E>(&self, keep_going: &mut dyn FnMut() -> bool) -> Result<(), ExportError<E>> {
        for below in &self.made {
            if !keep_going() {
                return Err(ExportError::Stopped);
            }
            let file = File::options().write(true).open(self.root.join(below));
            file.and_then(|file| file.sync_all()).map_err(|error| self.failed(error))?;
        }
        for folder in self.folders.values() {
            sync_folder(&self.root.join(folder));
        }
        sync_folder(&self.root);
        // The folder itself was made, too.
        self.root.parent().filter(|parent| !parent.as_os_str().is_empty()).into_iter().for_each(sync_folder);
        Ok(())
    }

    fn create<E>(&mut self, folder: &Path, name: &str) -> Result<(PathBuf, File), ExportError<E>> {
        loop {
            let below = folder.join(self.taken.entry(folder.to_owned()).or_default().take(name));
            match create_new(&self.root.join(&below)) {
                Ok(file) => return Ok((below, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(self.failed(error)),
            }
        }
    }
}
