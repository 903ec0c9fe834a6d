//! Names on the disk: renames that never replace what they should not, and that wait for a file which another program holds.
//!
//! Used by the files of a dump. Knows no dumps.

use std::io;
use std::path::Path;
use std::time::Duration;

/// Virus scanners, indexers and backups open new files for a moment, and Windows then lets nobody rename or remove them.
const LONGEST: Duration = Duration::from_secs(10);
/// The first pause between two tries. It doubles up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LAST_PAUSE: Duration = Duration::from_millis(320);

/// Does `act` until no other program is in the way any more, for ten seconds at most. `held` is called once, before the first wait.
#[expect(clippy::disallowed_methods, reason = "a disk is real even where the phone's clock is not")]
pub(super) fn patiently<T>(held: impl FnMut(), act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    tried(held, &mut std::thread::sleep, act)
}

fn tried<T>(
    mut held: impl FnMut(),
    pause: &mut dyn FnMut(Duration),
    mut act: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    let (mut waited, mut next) = (Duration::ZERO, FIRST_PAUSE);
    loop {
        match act() {
            Err(error) if may_pass(&error) && waited < LONGEST => {
                if waited.is_zero() {
                    held();
                }
                pause(next);
                waited += next;
                next = (next * 2).min(LAST_PAUSE);
            }
            result => return result,
        }
    }
}

/// Whether another program is in the way.
fn is_held(error: &io::Error) -> bool {
    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
    (cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)))
        || matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
}

/// Whether it is most likely so, in a folder where we may write: Windows says ERROR_ACCESS_DENIED, too, of a file that is open
/// elsewhere or about to vanish.
pub(super) fn may_pass(error: &io::Error) -> bool {
    is_held(error) || (cfg!(windows) && error.raw_os_error() == Some(5))
}

/// Renames, and replaces what is there.
pub(super) fn rename_over(from: &Path, to: &Path, held: impl FnMut()) -> io::Result<()> {
    patiently(held, || std::fs::rename(from, to))
}

/// Renames, unless something of the new name is there: then [`io::ErrorKind::AlreadyExists`], and nothing has changed. `held` is called
/// before each try after the first, while another program holds the file.
///
/// # Errors
/// That one, and those of the system.
pub fn rename_new(from: &Path, to: &Path, held: impl FnMut()) -> io::Result<()> {
    patiently(held, || move_new(from, to))
}

#[cfg(unix)]
fn move_new(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // This disk cannot do both in one step.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            result => return result.map_err(io::Error::from),
        }
    }
    link_new(from, to)
}

/// As [`move_new`], in two steps, the first of which fails if something is there. Between them both names are those of one file:
/// [`is_one_file`].
#[cfg(unix)]
fn link_new(from: &Path, to: &Path) -> io::Result<()> {
    match std::fs::hard_link(from, to) {
        Ok(()) => match std::fs::remove_file(from) {
            // Somebody else has put it in order.
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        },
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // A disk without links, such as a memory stick: looking first is all that can be done.
        Err(_) if std::fs::symlink_metadata(to).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => std::fs::rename(from, to),
    }
}

/// Windows renames without replacing, but Rust's own `rename` always asks it to replace.
#[cfg(windows)]
fn move_new(from: &Path, to: &Path) -> io::Result<()> {
    let mut name = tempfile::TempPath::try_from_path(in_full(from))?;
    // It is no temporary file, whatever comes of this.
    name.disable_cleanup(true);
    name.persist_noclobber(in_full(to)).map_err(|failed| {
        // Marked as temporary by the try; `keep` takes that back.
        drop(failed.path.keep());
        failed.error
    })
}

/// The path in the form that may be longer than 260 characters.
#[cfg(windows)]
fn in_full(path: &Path) -> std::path::PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    match (folder.unwrap_or(Path::new(".")).canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Whether two names are those of one and the same file: what a kill between two steps leaves behind. A link by name is a
/// file of its own.
pub(super) fn is_one_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        match (std::fs::symlink_metadata(one), std::fs::symlink_metadata(other)) {
            (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
            _ => false,
        }
    }
    // One step is enough there.
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
        let (mut left, mut told, mut waited) = (failures, 0, Duration::ZERO);
        let result = tried(
            || told += 1,
            &mut |pause| waited += pause,
            || {
                if left == 0 {
                    return Ok(7);
                }
                left -= 1;
                Err(error())
            },
        );
        (result, told, waited)
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
        assert!(is_held(&result.unwrap_err()));
        assert_eq!(told, 1);
        assert!(waited >= LONGEST && waited < LONGEST + LAST_PAUSE, "{waited:?}");
    }

    #[test]
    fn a_permanent_error_is_returned_at_once() {
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::AlreadyExists, io::ErrorKind::NotFound] {
            let mut tries = 0;
            let result: io::Result<()> = tried(
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
            ("in one step", move_new),
            #[cfg(unix)]
            ("in two steps", link_new),
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
        assert!(is_one_file(&at("a"), &at("c")));
        assert!(!is_one_file(&at("a"), &at("b")));
        assert!(!is_one_file(&at("a"), &at("missing")));
    }

    /// As a virus scanner or a backup has it: nobody else may touch it.
    #[cfg(windows)]
    #[test]
    fn an_open_file_is_replaced_and_renamed_only_after_it_is_closed() {
        use std::os::windows::fs::OpenOptionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("part"), "new").unwrap();
        std::fs::write(at("old"), "precious").unwrap();
        for held in ["part", "old"] {
            let holder = std::fs::OpenOptions::new().read(true).share_mode(0).open(at(held)).unwrap();
            let error = std::fs::rename(at("part"), at("old")).unwrap_err();
            assert!(may_pass(&error), "{held}: {error:?}");
            drop(holder);
            assert_eq!(std::fs::read(at("old")).unwrap(), b"precious");
        }
        let mut holder = Some(std::fs::OpenOptions::new().read(true).share_mode(0).open(at("part")).unwrap());
        let mut pauses = 0;
        let renamed = tried(
            || {},
            &mut |_| {
                pauses += 1;
                if pauses == 3 {
                    holder = None;
                }
            },
            || move_new(&at("part"), &at("new")),
        );
        renamed.unwrap();
        assert_eq!(pauses, 3);
        assert_eq!(std::fs::read(at("new")).unwrap(), b"new");
    }
}
