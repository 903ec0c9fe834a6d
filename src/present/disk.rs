//! What goes wrong with files and disks.

use std::io;
use std::path::Path;

use super::{JobOutcome, Present, UserError};
use crate::words;
use bromide_engine::dumpfile::{DiskActivity, DiskError};

impl From<&DiskError> for UserError {
    fn from(error: &DiskError) -> UserError {
        let shown = |path: &Path| path.display().to_string();
        let (cause, what_to_do) = match error {
            DiskError::NoFolder(folder) => {
                (words!("error-no-folder", folder = shown(folder)), vec![words!("do-make-folder")])
            }
            DiskError::NotAFile(path) => {
                (words!("error-is-folder", path = shown(path)), vec![words!("do-add-name")])
            }
            DiskError::Unwritable { path, source } => (
                words!("error-unwritable", path = shown(path), why = source.present()),
                vec![words!("do-own-folder")],
            ),
            DiskError::Exists(path) => {
                (words!("error-exists", path = shown(path)), vec![words!("do-other-name-or-replace")])
            }
            DiskError::NotAPart(path) => {
                (words!("error-not-a-part", path = shown(path)), vec![words!("do-name-a-part")])
            }
            DiskError::Finished(path) => (
                words!("error-finished", path = shown(path)),
                vec![words!("do-check-it", path = shown(path))],
            ),
            DiskError::NoPart(path) => {
                (words!("error-no-part", path = shown(path)), vec![words!("do-name-a-part")])
            }
            DiskError::OurName(path) => {
                (words!("error-our-name", path = shown(path)), vec![words!("do-plain-name")])
            }
            DiskError::NotRegular(path) => {
                (words!("error-not-regular", path = shown(path)), vec![words!("do-other-name")])
            }
            DiskError::InTheWay(path) => (
                words!("error-in-the-way", path = shown(path)),
                vec![words!("do-move-away", path = shown(path))],
            ),
            DiskError::SecondName(path) => {
                (words!("error-second-name", path = shown(path)), vec![words!("do-copy-part")])
            }
            DiskError::OtherJournal(path) => {
                (words!("error-other-journal", path = shown(path)), vec![words!("do-bring-its-journal")])
            }
            DiskError::Changed(path) => (
                words!("error-changed", path = shown(path)),
                vec![words!("do-close-other-program"), words!("do-continue")],
            ),
            DiskError::Unreliable(path) => {
                (words!("error-unreliable", path = shown(path)), vec![words!("do-other-disk")])
            }
            DiskError::PartExists(path) => {
                (words!("error-part-exists", path = shown(path)), vec![words!("do-other-name-or-give-up")])
            }
            DiskError::Replaced(path) => {
                (words!("error-part-replaced", path = shown(path)), vec![words!("do-read-again")])
            }
            DiskError::Locked(path) => {
                (words!("error-locked", path = shown(path)), vec![words!("do-other-name-or-wait")])
            }
            DiskError::Held { path, .. } => (
                words!("error-held", path = shown(path)),
                vec![words!("do-let-go-of-file"), words!("do-continue")],
            ),
            DiskError::NoSpace { folder, needed, available } => (
                words!(
                    "error-no-space",
                    folder = shown(folder),
                    needed = super::size(*needed),
                    free = super::size(*available)
                ),
                vec![words!("do-make-room")],
            ),
            DiskError::Io { path, source, during } => match disk_trouble(source.kind, &shown(path)) {
                Some(known) => known,
                None => (
                    words!(
                        "error-disk",
                        during = during.present(),
                        path = shown(path),
                        why = source.present()
                    ),
                    vec![words!("do-check-disk"), words!("do-continue-or-elsewhere")],
                ),
            },
        };
        UserError::new(JobOutcome::Disk, cause, what_to_do)
    }
}

/// What everyone meets: a full disk, a stick pulled out. The cause and what to do.
fn disk_trouble(kind: io::ErrorKind, path: &str) -> Option<(String, Vec<String>)> {
    use io::ErrorKind as Kind;
    Some(match kind {
        Kind::StorageFull | Kind::QuotaExceeded => {
            (words!("error-disk-full", path = path), vec![words!("do-make-room"), words!("do-continue")])
        }
        Kind::FileTooLarge => (
            words!("error-file-too-large", path = path),
            vec![words!("do-other-file-system"), words!("do-continue-there")],
        ),
        Kind::ReadOnlyFilesystem => (
            words!("error-read-only-disk", path = path),
            vec![words!("do-unlock-disk"), words!("do-continue")],
        ),
        Kind::NotFound | Kind::StaleNetworkFileHandle | Kind::NetworkDown | Kind::HostUnreachable => (
            words!("error-disk-gone", path = path),
            vec![words!("do-bring-disk-back"), words!("do-continue")],
        ),
        _ => return None,
    })
}

impl Present for DiskActivity {
    fn present(&self) -> String {
        match self {
            DiskActivity::Writing => words!("disk-writing"),
            DiskActivity::ReadingBack => words!("disk-reading-back"),
            DiskActivity::Renaming => words!("disk-renaming"),
            DiskActivity::Removing => words!("disk-removing"),
            DiskActivity::Computing => words!("disk-computing"),
        }
    }
}
