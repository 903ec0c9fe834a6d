//! How files are opened: regular files only, never waiting for whoever is at the other end of a pipe, and never more of them in
//! memory than was meant.
//!
//! Used by everything that reads or makes a file. Knows no dumps.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

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

/// All bytes of the regular file at `path`.
///
/// # Errors
/// [`io::ErrorKind::FileTooLarge`] when there are more than `limit`, otherwise as [`open_regular`].
pub fn read_whole(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open_regular(path)?;
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
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
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
    fn a_link_is_followed_for_reading_and_refused_for_changing() {
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
}
