//! How files are opened: regular files only, never waiting for whoever is at the other end of a pipe, and never more of them in
//! memory than was meant.
//!
//! Used by everything that reads or makes a file. Knows no dumps.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Opens the regular file at `path` for reading; a link is followed.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] when something else has that name (a folder, a pipe, a device): it is never waited for. Otherwise
/// those of the system.
pub fn open_regular(path: &Path) -> io::Result<File> {
    open(path, OpenOptions::new().read(true), Links::Follow)
}

/// Opens the regular file at `path` for reading and writing; a link is not followed, so that nothing elsewhere is ever changed.
///
/// # Errors
/// As [`open_regular`]; a link is an error, too.
pub fn open_to_change(path: &Path) -> io::Result<File> {
    open(path, OpenOptions::new().read(true).write(true), Links::Refuse)
}

/// Makes the file at `path`. Nothing may have that name, not even a link that leads nowhere.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when something has, otherwise those of the system.
pub fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create_new(true).open(path)
}

/// Makes a file beside `path`, under a name that nothing has: `NAME.new-PROCESS`, with a number behind it where a file that was left
/// behind has that name. Nothing but its maker may remove it.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when a hundred such names are taken, otherwise those of the system.
pub fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    // A name may have 255 bytes in all, and a character four.
    let name: String = path.file_name().unwrap_or_default().to_string_lossy().chars().take(50).collect();
    let process = std::process::id();
    for number in 1..=100 {
        let ending = if number == 1 { process.to_string() } else { format!("{process}-{number}") };
        let beside = path.with_file_name(format!("{name}.new-{ending}"));
        match create_new(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (beside, file)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Gives the file at `path` these bytes: all of them, or it stays as it was. Behind a link, such as those that keep settings in a folder
/// of their own, the file that it leads to is replaced, and the link stays.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] when something has that name that is not a regular file, otherwise those of the system; for a link
/// that leads nowhere as well.
pub fn replace_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let is_link = path.symlink_metadata().is_ok_and(|about| about.is_symlink());
    let path = if is_link { path.canonicalize()? } else { path.to_owned() };
    if is_taken(&path) && !is_regular(&path) {
        return Err(not_regular());
    }
    let (beside, mut file) = create_beside(&path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    // On Windows an open file cannot be renamed everywhere.
    drop(file);
    let replaced = written.and_then(|()| std::fs::rename(&beside, &path));
    if replaced.is_err() {
        // What went wrong first is what counts.
        drop(std::fs::remove_file(&beside));
    }
    replaced
}

/// Writes these bytes into a new file at `path`, or over those of the regular file there. A link is not followed.
///
/// # Errors
/// As [`open_to_change`], and those of writing; then a part of them may be there.
pub fn write_over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = match create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let file = open_to_change(path)?;
            file.set_len(0)?;
            file
        }
        made => made?,
    };
    file.write_all(bytes)
}

/// All bytes of the regular file at `path`.
///
/// # Errors
/// [`io::ErrorKind::FileTooLarge`] when there are more than `limit`, otherwise as [`open_regular`].
pub fn read_whole(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open_regular(path)?;
    // Told apart before it is read, where the system knows.
    if file.metadata()?.len() > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    match u64::try_from(bytes.len()) {
        Ok(len) if len <= limit => Ok(bytes),
        _ => Err(io::ErrorKind::FileTooLarge.into()),
    }
}

/// Whether a regular file, and no link to one, has this name.
#[must_use]
pub fn is_regular(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|about| about.file_type().is_file())
}

/// Whether anything at all has this name, such as a link that leads nowhere.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether the open `file` has more than one name, so that whoever writes to it changes what is under the others. Asked on Unix
/// only: `false` elsewhere.
#[must_use]
pub fn has_other_names(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|about| about.nlink() > 1)
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        false
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Follow,
    Refuse,
}

fn open(path: &Path, options: &mut OpenOptions, links: Links) -> io::Result<File> {
    // Asked before opening as well: to open a device can already do something.
    let about = match links {
        Links::Follow => std::fs::metadata(path)?,
        Links::Refuse => std::fs::symlink_metadata(path)?,
    };
    if !about.is_file() {
        return Err(not_regular());
    }
    let file = options.custom_flags_of(links).open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(not_regular()) }
}

fn not_regular() -> io::Error {
    io::ErrorKind::InvalidInput.into()
}

trait CustomFlags {
    fn custom_flags_of(&mut self, links: Links) -> &mut Self;
}

#[cfg(unix)]
impl CustomFlags for OpenOptions {
    /// Something else may have got the name since it was looked at: a pipe must not hold up its opening, a terminal not become ours.
    fn custom_flags_of(&mut self, links: Links) -> &mut Self {
        use std::os::unix::fs::OpenOptionsExt as _;

        use rustix::fs::OFlags;
        let flags = match links {
            Links::Follow => OFlags::NONBLOCK | OFlags::NOCTTY,
            Links::Refuse => OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::NOFOLLOW,
        };
        self.custom_flags(flags.bits().cast_signed())
    }
}

#[cfg(windows)]
impl CustomFlags for OpenOptions {
    /// `FILE_FLAG_OPEN_REPARSE_POINT`: a link itself is opened, and then found not to be a file.
    fn custom_flags_of(&mut self, links: Links) -> &mut Self {
        use std::os::windows::fs::OpenOptionsExt as _;
        match links {
            Links::Follow => self,
            Links::Refuse => self.custom_flags(0x0020_0000),
        }
    }
}

/// A named pipe, for tests.
#[cfg(all(test, unix))]
pub(crate) fn make_pipe(path: impl AsRef<Path>) {
    // As a program: rustix has no call for it that every Unix has.
    let made = std::process::Command::new("mkfifo").arg(path.as_ref()).status();
    assert!(made.is_ok_and(|status| status.success()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_just_the_limit_is_read_and_one_byte_more_is_too_large() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, b"12345").unwrap();
        assert_eq!(read_whole(&path, 5).unwrap(), b"12345");
        assert_eq!(read_whole(&path, 4).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn a_folder_is_not_opened_as_a_file() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(open_regular(folder.path()).unwrap_err().kind(), io::ErrorKind::InvalidInput);
        assert_eq!(open_to_change(folder.path()).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_refused_without_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        make_pipe(&pipe);
        let link = folder.path().join("link");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        for path in [&pipe, &link] {
            assert_eq!(read_whole(path, 10).unwrap_err().kind(), io::ErrorKind::InvalidInput, "{path:?}");
            assert_eq!(open_to_change(path).unwrap_err().kind(), io::ErrorKind::InvalidInput, "{path:?}");
            assert_eq!(create_new(path).unwrap_err().kind(), io::ErrorKind::AlreadyExists, "{path:?}");
            assert!(is_taken(path) && !is_regular(path));
        }
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_followed_for_reading_and_refused_for_changing() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("file"), b"precious").unwrap();
        std::os::unix::fs::symlink("file", at("link")).unwrap();
        std::os::unix::fs::symlink("nowhere", at("dangling")).unwrap();
        assert_eq!(read_whole(&at("link"), 100).unwrap(), b"precious");
        assert!(open_to_change(&at("link")).is_err());
        assert!(create_new(&at("dangling")).is_err());
        assert!(is_taken(&at("dangling")) && !at("nowhere").exists());
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = folder.read_dir().unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn replacing_a_file_leaves_no_other_file() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", &"n".repeat(255)] {
            let path = folder.path().join(name);
            for bytes in [&b"long and old"[..], b"new"] {
                replace_whole(&path, bytes).unwrap();
                assert_eq!(std::fs::read(&path).unwrap(), bytes);
                write_over(&path, bytes).unwrap();
                assert_eq!(std::fs::read(&path).unwrap(), bytes);
            }
        }
        assert_eq!(names(folder.path()).len(), 2);
        assert!(replace_whole(folder.path(), b"x").is_err(), "a folder is not replaced");
        assert!(write_over(folder.path(), b"x").is_err(), "a folder is not written over");
    }

    #[test]
    fn leftover_temporary_files_do_not_block_a_replacement_and_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let (first, _file) = create_beside(&path).unwrap();
        std::fs::write(&first, "left behind").unwrap();
        replace_whole(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::read(&first).unwrap(), b"left behind");
        assert_eq!(names(folder.path()).len(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_replaced_and_a_link_stays_a_link() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("dotfiles")).unwrap();
        std::fs::write(at("dotfiles/file"), "old").unwrap();
        symlink("dotfiles/file", at("link")).unwrap();
        replace_whole(&at("link"), b"new").unwrap();
        assert_eq!(std::fs::read(at("dotfiles/file")).unwrap(), b"new");
        assert_eq!(at("link").read_link().unwrap(), Path::new("dotfiles/file"));
        assert!(write_over(&at("link"), b"newer").is_err());
        assert_eq!(std::fs::read(at("dotfiles/file")).unwrap(), b"new");

        symlink("nowhere", at("dangling")).unwrap();
        symlink("/dev/zero", at("zero")).unwrap();
        make_pipe(at("pipe"));
        let before = names(folder.path());
        for name in ["dangling", "zero", "pipe"] {
            assert!(replace_whole(&at(name), b"x").is_err(), "{name}");
            assert!(write_over(&at(name), b"x").is_err(), "{name}");
            assert!(!is_regular(&at(name)), "{name}");
        }
        assert_eq!(names(folder.path()), before);
    }
}
