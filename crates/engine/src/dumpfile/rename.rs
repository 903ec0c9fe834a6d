//! Renames that do not replace existing files, and that are retried while another program uses a file.
//!
//! Used by the files of a dump. Knows no dumps.

use std::io;
use std::path::Path;
use std::time::Duration;

/// Virus scanners, indexers and backups open new files for a moment, and Windows does not rename or remove an
/// open file. Retries end after this time.
const MAX_WAIT: Duration = Duration::from_secs(10);
/// The first pause between two tries. It doubles up to [`LAST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LAST_PAUSE: Duration = Duration::from_millis(320);

/// Retries `act` while another program uses the file, for [`MAX_WAIT`] at most. `on_busy` is called once,
/// before the first pause.
#[expect(clippy::disallowed_methods, reason = "a disk is real even where the phone's clock is not")]
pub(super) fn retry_while_busy<T>(
    on_busy: impl FnMut(),
    act: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    retry(on_busy, &mut std::thread::sleep, act)
}

fn retry<T>(
    mut on_busy: impl FnMut(),
    pause: &mut dyn FnMut(Duration),
    mut act: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    let (mut waited, mut next) = (Duration::ZERO, FIRST_PAUSE);
    loop {
        match act() {
            Err(error) if may_be_busy(&error) && waited < MAX_WAIT => {
                if waited.is_zero() {
                    on_busy();
                }
                pause(next);
                waited += next;
                next = (next * 2).min(LAST_PAUSE);
            }
            result => return result,
        }
    }
}

/// Whether the error means that another program uses the file.
fn is_busy(error: &io::Error) -> bool {
    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
    (cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)))
        || matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
}

/// Whether the error probably means that another program uses the file, in a folder that can be written:
/// Windows returns ERROR_ACCESS_DENIED, too, for a file that is open elsewhere or being deleted.
pub(super) fn may_be_busy(error: &io::Error) -> bool {
    is_busy(error) || (cfg!(windows) && error.raw_os_error() == Some(5))
}

/// Renames, and replaces an existing file.
pub(super) fn rename_over(from: &Path, to: &Path, on_busy: impl FnMut()) -> io::Result<()> {
    retry_while_busy(on_busy, || std::fs::rename(from, to))
}

/// Renames without replacing. `on_busy` is called once, before the first retry, if another program uses the
/// file.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if the new name is taken; then nothing has changed. Otherwise those of
/// the system.
pub fn rename_new(from: &Path, to: &Path, on_busy: impl FnMut()) -> io::Result<()> {
    retry_while_busy(on_busy, || rename_exclusive(from, to))
}

#[cfg(unix)]
fn rename_exclusive(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // This file system does not support it.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            result => return result.map_err(io::Error::from),
        }
    }
    link_exclusive(from, to)
}

/// As [`rename_exclusive`], in two steps: a hard link, which fails if the name is taken, then removing the
/// old name. After an interruption between them both names refer to one file: [`is_same_file`].
#[cfg(unix)]
fn link_exclusive(from: &Path, to: &Path) -> io::Result<()> {
    match std::fs::hard_link(from, to) {
        Ok(()) => match std::fs::remove_file(from) {
            // Another program has removed the old name.
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        },
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // A file system without hard links, as on a memory stick: only a check before the rename is possible.
        Err(_) if std::fs::symlink_metadata(to).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => std::fs::rename(from, to),
    }
}

/// Windows renames without replacing, but Rust's own `rename` always asks it to replace.
#[cfg(windows)]
fn rename_exclusive(from: &Path, to: &Path) -> io::Result<()> {
    let mut name = tempfile::TempPath::try_from_path(long_path(from))?;
    // `TempPath` would delete the file when dropped.
    name.disable_cleanup(true);
    name.persist_noclobber(long_path(to)).map_err(|failed| {
        // The attempt set the temporary attribute; `keep` removes it.
        drop(failed.path.keep());
        failed.error
    })
}

/// The path in the form that Windows accepts beyond 260 characters.
#[cfg(windows)]
fn long_path(path: &Path) -> std::path::PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match (folder.unwrap_or(Path::new(".")).canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Whether two paths are hard links of one file, as after an interruption of [`link_exclusive`]. A symbolic
/// link is a different file.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        match (std::fs::symlink_metadata(one), std::fs::symlink_metadata(other)) {
            (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
            _ => false,
        }
    }
    // Windows renames in one step.
    #[cfg(windows)]
    {
        let _ = (one, other);
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy() -> io::Error {
        io::ErrorKind::ResourceBusy.into()
    }

    /// How an action that fails `failures` times ends, and how often and for how long it was waited for.
    fn after(failures: u32, error: fn() -> io::Error) -> (io::Result<u32>, u32, Duration) {
        let (mut left, mut reports, mut waited) = (failures, 0, Duration::ZERO);
        let result = retry(
            || reports += 1,
            &mut |pause| waited += pause,
            || {
                if left == 0 {
                    return Ok(7);
                }
                left -= 1;
                Err(error())
            },
        );
        (result, reports, waited)
    }

    #[test]
    fn a_file_held_for_a_moment_is_waited_for_and_reported_once() {
        let (result, told, waited) = after(5, busy);
        assert_eq!((result.unwrap(), told), (7, 1));
        assert_eq!(waited, Duration::from_millis(10 + 20 + 40 + 80 + 160));
        assert_eq!(after(0, busy).1, 0);
    }

    #[test]
    fn a_file_held_for_ever_is_an_error_after_the_limit() {
        let (result, told, waited) = after(u32::MAX, busy);
        assert!(is_busy(&result.unwrap_err()));
        assert_eq!(told, 1);
        assert!(waited >= MAX_WAIT && waited < MAX_WAIT + LAST_PAUSE, "{waited:?}");
    }

    #[test]
    fn a_permanent_error_is_returned_at_once() {
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::AlreadyExists, io::ErrorKind::NotFound] {
            let mut tries = 0;
            let result: io::Result<()> = retry(
                || panic!("nothing holds it"),
                &mut |_| panic!("no reason to wait"),
                || {
                    tries += 1;
                    Err(kind.into())
                },
            );
            assert_eq!((result.unwrap_err().kind(), tries), (kind, 1));
        }
    }

    type Rename = fn(&Path, &Path) -> io::Result<()>;

    /// Every way there is here.
    fn ways() -> Vec<(&'static str, Rename)> {
        vec![
            ("in one step", rename_exclusive),
            #[cfg(unix)]
            ("in two steps", link_exclusive),
        ]
    }

    #[test]
    fn a_rename_never_replaces_an_existing_file() {
        for (way, rename) in ways() {
            let folder = tempfile::tempdir().unwrap();
            let at = |name: &str| folder.path().join(name);
            std::fs::write(at("part"), "new").unwrap();
            std::fs::write(at("taken"), "precious").unwrap();
            std::fs::create_dir(at("folder")).unwrap();
            for taken in ["taken", "folder"] {
                let error = rename(&at("part"), &at(taken)).unwrap_err();
                assert_eq!(error.kind(), io::ErrorKind::AlreadyExists, "{way}, {taken}: {error}");
            }
            assert_eq!(std::fs::read(at("taken")).unwrap(), b"precious", "{way}");
            assert_eq!(std::fs::read(at("part")).unwrap(), b"new", "{way}");
            rename(&at("part"), &at("free")).unwrap();
            assert_eq!(std::fs::read(at("free")).unwrap(), b"new", "{way}");
            assert!(!at("part").exists(), "{way}");
        }
    }

    /// Two programs that finish the same dump at once: one of them gets the name.
    #[test]
    fn of_concurrent_renames_to_one_name_one_succeeds() {
        for (way, rename) in ways() {
            let folder = tempfile::tempdir().unwrap();
            let to = folder.path().join("wanted");
            let got: Vec<bool> = std::thread::scope(|scope| {
                let runners: Vec<_> = (0..8)
                    .map(|number| {
                        let (from, to) = (folder.path().join(number.to_string()), &to);
                        std::fs::write(&from, number.to_string()).unwrap();
                        scope.spawn(move || rename(&from, to).is_ok())
                    })
                    .collect();
                runners.into_iter().map(|runner| runner.join().unwrap()).collect()
            });
            assert_eq!(got.iter().filter(|got| **got).count(), 1, "{way}: {got:?}");
            let winner = got.iter().position(|got| *got).unwrap().to_string();
            assert_eq!(std::fs::read_to_string(&to).unwrap(), winner, "{way}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn two_names_of_one_file_are_distinguished_from_two_files() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("a"), "x").unwrap();
        std::fs::write(at("b"), "x").unwrap();
        std::fs::hard_link(at("a"), at("c")).unwrap();
        assert!(is_same_file(&at("a"), &at("c")));
        assert!(!is_same_file(&at("a"), &at("b")));
        assert!(!is_same_file(&at("a"), &at("missing")));
    }

    /// A file that is open without sharing, as a virus scanner or a backup opens it.
    #[cfg(windows)]
    #[test]
    fn an_open_file_is_replaced_and_renamed_only_after_it_is_closed() {
        use std::os::windows::fs::OpenOptionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("part"), "new").unwrap();
        std::fs::write(at("old"), "precious").unwrap();
        for name in ["part", "old"] {
            let holder = std::fs::OpenOptions::new().read(true).share_mode(0).open(at(name)).unwrap();
            let error = std::fs::rename(at("part"), at("old")).unwrap_err();
            assert!(may_be_busy(&error), "{name}: {error:?}");
            drop(holder);
            assert_eq!(std::fs::read(at("old")).unwrap(), b"precious");
        }
        let mut holder = Some(std::fs::OpenOptions::new().read(true).share_mode(0).open(at("part")).unwrap());
        let mut pauses = 0;
        let renamed = retry(
            || {},
            &mut |_| {
                pauses += 1;
                if pauses == 3 {
                    holder = None;
                }
            },
            || rename_exclusive(&at("part"), &at("new")),
        );
        renamed.unwrap();
        assert_eq!(pauses, 3);
        assert_eq!(std::fs::read(at("new")).unwrap(), b"new");
    }
}
