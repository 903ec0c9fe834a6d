//! Opens, creates and replaces regular files, with limits for size; never blocks on a pipe or a device.
//!
//! Used by everything that reads or writes a file. Must not know what a dump is.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Opens the regular file at `path` for reading. Symbolic links are followed.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] if `path` is not a regular file (a folder, a pipe, a device); the call
/// does not block on it. Otherwise the error of the system.
pub fn open_regular(path: &Path) -> io::Result<File> {
    open(path, OpenOptions::new().read(true), Links::Follow)
}

/// Opens the regular file at `path` for reading and writing. A symbolic link is refused, so that no file
/// elsewhere is changed.
///
/// # Errors
/// As [`open_regular`], and an error for a symbolic link.
pub fn open_to_change(path: &Path) -> io::Result<File> {
    open(path, OpenOptions::new().read(true).write(true), Links::Refuse)
}

/// Creates the file at `path`. Nothing with that name may exist, not even a dangling symbolic link.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if something exists there, otherwise the error of the system.
pub fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create_new(true).open(path)
}

/// Creates a file beside `path` with an unused name: `NAME.new-PROCESS`, plus a number if a leftover file has
/// that name. Only its creator may remove it.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if a hundred such names are taken, otherwise the error of the system.
pub fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    // A file name has at most 255 bytes; a character takes up to four.
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

/// Replaces the content of the file at `path` with `bytes`, completely or not at all. If `path` is a symbolic
/// link (as dotfile managers create them), its target is replaced and the link stays.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] if `path` exists and is not a regular file, otherwise the error of the
/// system, also for a dangling symbolic link.
pub fn replace_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let is_link = path.symlink_metadata().is_ok_and(|about| about.is_symlink());
    let path = if is_link { path.canonicalize()? } else { path.to_owned() };
    if is_taken(&path) && !is_regular(&path) {
        return Err(not_regular());
    }
    let (beside, mut file) = create_beside(&path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    // Windows cannot rename an open file on every file system.
    drop(file);
    let replaced = written.and_then(|()| std::fs::rename(&beside, &path));
    if replaced.is_err() {
        // The first error is reported, not one of the clean-up.
        drop(std::fs::remove_file(&beside));
    }
    replaced
}

/// Writes `bytes` to a new file at `path`, or overwrites the regular file there. A symbolic link is refused.
///
/// # Errors
/// As [`open_to_change`], and those of writing; then the file may hold only a part of `bytes`.
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

/// Reads the whole regular file at `path`.
///
/// # Errors
/// [`io::ErrorKind::FileTooLarge`] if it has more than `limit` bytes, otherwise as [`open_regular`].
pub fn read_whole(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = open_regular(path)?;
    // Fails before reading if the system knows the size.
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

/// A text file in UTF-16, where this program reads UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file is UTF-16 text instead of UTF-8")]
pub struct Utf16Text;

/// The text of a file as a program writes it: without a byte order mark and with line ends of one byte, which
/// some editors change.
///
/// # Errors
/// [`Utf16Text`].
pub fn plain_text(mut text: Vec<u8>) -> Result<Vec<u8>, Utf16Text> {
    // Text that begins with an ASCII character has a zero byte beside it in UTF-16.
    if text.starts_with(&[0xFF, 0xFE]) || text.starts_with(&[0xFE, 0xFF]) {
        return Err(Utf16Text);
    }
    if matches!(text.get(..4), Some([0, a, 0, b] | [a, 0, b, 0]) if *a != 0 && *b != 0) {
        return Err(Utf16Text);
    }
    if text.starts_with(b"\xEF\xBB\xBF") {
        text.drain(..3);
    }
    let mut plain = Vec::with_capacity(text.len());
    let mut bytes = text.into_iter().peekable();
    while let Some(byte) = bytes.next() {
        if byte != b'\r' || bytes.peek() != Some(&b'\n') {
            plain.push(byte);
        }
    }
    Ok(plain)
}

/// Syncs a folder on Unix, so that new and renamed files survive a power cut. Other systems need no sync of
/// the folder, and not every file system can do it, so errors are ignored.
pub fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        drop(folder.sync_all());
    }
}

/// Whether `path` is a regular file, not a symbolic link to one.
#[must_use]
pub fn is_regular(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|about| about.file_type().is_file())
}

/// Whether anything exists at `path`, including a dangling symbolic link.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether the open `file` has more than one hard link, so that a write changes the file under its other
/// names, too. Always `false` on systems other than Unix.
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

/// Whether the open file was deleted: no name refers to it any more. `false` if unknown, as on Windows.
#[must_use]
pub fn has_no_name(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|about| about.nlink() == 0)
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
    // Checked before opening, too, because opening a device can already have an effect.
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
    /// The path may have been replaced since the check: opening a pipe must not block, and a terminal must
    /// not become our controlling terminal.
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
    /// `FILE_FLAG_OPEN_REPARSE_POINT`: opens the link itself, which the check afterwards refuses.
    fn custom_flags_of(&mut self, links: Links) -> &mut Self {
        use std::os::windows::fs::OpenOptionsExt as _;
        match links {
            Links::Follow => self,
            Links::Refuse => self.custom_flags(0x0020_0000),
        }
    }
}

/// Creates a named pipe for tests.
#[cfg(all(test, unix))]
pub(crate) fn make_pipe(path: impl AsRef<Path>) {
    // Runs a program because rustix has no call for it on every Unix.
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
    fn marks_and_line_ends_of_editors_are_removed_and_utf_16_is_named() {
        for (bytes, text) in [
            (&b"\xEF\xBB\xBF{\r\n \"a\": 1\r\n}\r\n"[..], &b"{\n \"a\": 1\n}\n"[..]),
            (b"{\n}", b"{\n}"),
            (b"a\rb\r\r\n\r", b"a\rb\r\n\r"),
            (b"", b""),
            (b"\0\0\0\0", b"\0\0\0\0"),
            (b"\xEF\xBB", b"\xEF\xBB"),
        ] {
            assert_eq!(plain_text(bytes.to_vec()).as_deref(), Ok(text), "{bytes:?}");
        }
        let utf16: Vec<u16> = "{ \"file\": 1 }".encode_utf16().collect();
        let little: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [[&[0xFF, 0xFE][..], &little].concat(), [&[0xFE, 0xFF][..], &big].concat(), little, big]
        {
            assert_eq!(plain_text(bytes), Err(Utf16Text));
        }
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
    fn a_leftover_file_does_not_block_a_replacement_and_is_kept() {
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
