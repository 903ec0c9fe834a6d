//! [`Imports`]: reads files that were dropped or chosen, each on a thread, because a network drive may answer
//! late. Used by the controller. Scatter files and notes about boot keys are parsed; of other files only the
//! first bytes are read.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, unbounded};

use crate::app::boot_key::notes::{self, KeyNotes};
use crate::app::form::drops::{DropKind, kind_of_drop};
use crate::app::form::scatter::{self, LARGEST_SCATTER, Scatter};
use crate::app::notice::{ImportError, OwnFileError};
use bromide_engine::files;

/// This many bytes are enough to distinguish a text from a dump.
const FIRST: usize = 512;

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum Imported {
    /// A scatter file, or why it cannot be used.
    Scatter(PathBuf, Result<Scatter, ImportError>),
    /// A file to inspect.
    LookInside(PathBuf),
    /// Notes about boot keys, or why they cannot be used.
    Notes(PathBuf, Result<KeyNotes, OwnFileError>),
}

/// How a file kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum ImportKind {
    /// It was dropped, and may be anything.
    Dropped,
    /// It was chosen as a scatter file.
    Scatter,
    /// It was chosen as a file of notes about boot keys.
    Notes,
}

pub(in crate::app) struct Imports {
    to: Sender<Imported>,
    done: Receiver<Imported>,
    under_way: usize,
}

/// At most this many files are read at once: on a drive that hangs more threads would hang, too.
const MOST: usize = 4;

impl Imports {
    pub(in crate::app) fn new() -> Imports {
        let (to, done) = unbounded();
        Imports { to, done, under_way: 0 }
    }

    /// Begins to read `path`; `wake` is called when it is done.
    pub(in crate::app) fn begin(
        &mut self,
        path: &Path,
        kind: ImportKind,
        wake: &Arc<dyn Fn() + Send + Sync>,
    ) {
        if self.under_way >= MOST {
            return;
        }
        let (to, wake, path) = (self.to.clone(), wake.clone(), path.to_path_buf());
        let thread = std::thread::Builder::new().name("bromide-import".into()).spawn(move || {
            // Nobody takes it any more: the window was closed.
            drop(to.send(read(&path, kind)));
            wake();
        });
        self.under_way += usize::from(thread.is_ok());
    }

    /// The next file that was read, if it is there within this time.
    pub(in crate::app) fn next(&mut self, within: Duration) -> Option<Imported> {
        if self.under_way == 0 {
            return None;
        }
        let imported = self.done.recv_timeout(within).ok()?;
        self.under_way -= 1;
        Some(imported)
    }
}

fn read(path: &Path, kind: ImportKind) -> Imported {
    if kind == ImportKind::Notes {
        return Imported::Notes(path.to_path_buf(), notes::import(path));
    }
    let bytes = beginning(path);
    // A file that cannot be read is sorted by its name; the error is shown where it is used.
    let first = bytes.as_ref().map_or(&[][..], |bytes| bytes.get(..FIRST).unwrap_or(bytes));
    if kind == ImportKind::Dropped && kind_of_drop(path, first) == DropKind::LookInside {
        return Imported::LookInside(path.to_path_buf());
    }
    let scatter = match bytes {
        Ok(bytes) if bytes.len() as u64 > LARGEST_SCATTER => Err(ImportError::TooLarge),
        Ok(bytes) => scatter::parse(&bytes).map_err(ImportError::Scatter),
        Err(error) => Err(ImportError::System(error.into())),
    };
    Imported::Scatter(path.to_path_buf(), scatter)
}

/// A file's bytes, of a large one a little more than a scatter file may have.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    files::open_regular(path)?.take(LARGEST_SCATTER + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::Present as _;

    const SOON: Duration = Duration::from_secs(300);

    fn imported(path: &Path, kind: ImportKind) -> Imported {
        let mut imports = Imports::new();
        assert_eq!(imports.next(SOON), None, "nothing is waited for");
        imports.begin(path, kind, &(Arc::new(|| {}) as Arc<dyn Fn() + Send + Sync>));
        imports.next(SOON).unwrap()
    }

    #[test]
    fn files_are_sorted_read_and_refused() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let good = write("scatter.txt", b"ROM 0x0\r\n{\r\n}\r\n");
        let Imported::Scatter(path, Ok(scatter)) = imported(&good, ImportKind::Dropped) else { panic!() };
        assert_eq!((path, scatter.ranges.len()), (good, 1));
        let dump = write("dump.bin", b"ROM 0x0 { }");
        assert_eq!(imported(&dump, ImportKind::Dropped), Imported::LookInside(dump.clone()));
        assert!(
            matches!(imported(&dump, ImportKind::Scatter), Imported::Scatter(_, Ok(_))),
            "chosen on purpose"
        );
        let large = write("large.txt", &vec![b' '; usize::try_from(LARGEST_SCATTER).unwrap() + 1]);
        let gone = folder.path().join("gone.txt");
        for (path, says) in [(large, "more than 1 MB"), (gone, "No such file"), (folder.path().into(), "")] {
            let Imported::Scatter(_, Err(why)) = imported(&path, ImportKind::Scatter) else {
                panic!("{path:?}")
            };
            let why = why.present();
            assert!(why.contains(says) || cfg!(windows), "{why}");
        }
        let notes = write("notes.json", KeyNotes::default().to_json().as_bytes());
        assert_eq!(imported(&notes, ImportKind::Notes), Imported::Notes(notes, Ok(KeyNotes::default())));
        let Imported::Notes(_, Err(why)) = imported(&dump, ImportKind::Notes) else { panic!() };
        assert!(matches!(why, OwnFileError::Malformed(_)), "{why:?}");
    }

    #[cfg(unix)]
    #[test]
    fn files_that_are_not_regular_are_refused_at_once_and_a_huge_one_is_too_large() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        // Whoever opens it waits until somebody writes.
        crate::pipes::make_pipe(at("pipe.txt"));
        std::os::unix::fs::symlink("/dev/zero", at("zero.txt")).unwrap();
        std::fs::create_dir(at("folder.txt")).unwrap();
        std::fs::File::create(at("huge.txt")).unwrap().set_len(2 << 30).unwrap();
        for (name, as_scatter, as_notes) in [
            ("pipe.txt", "not a regular file", "not a regular file"),
            ("zero.txt", "not a regular file", "not a regular file"),
            ("folder.txt", "not a regular file", "not a regular file"),
            ("huge.txt", "more than 1 MB", "too many"),
        ] {
            for kind in [ImportKind::Scatter, ImportKind::Dropped] {
                match imported(&at(name), kind) {
                    Imported::Scatter(_, Err(why)) => {
                        assert!(why.present().contains(as_scatter), "{name}: {why:?}")
                    }
                    // A text has no zero bytes.
                    Imported::LookInside(_) => assert_eq!((name, kind), ("huge.txt", ImportKind::Dropped)),
                    other => panic!("{name}: {other:?}"),
                }
            }
            let Imported::Notes(_, Err(why)) = imported(&at(name), ImportKind::Notes) else {
                panic!("{name}")
            };
            assert!(why.present().contains(as_notes), "{name}: {why:?}");
        }
    }
}
