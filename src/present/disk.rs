//! What goes wrong with files and disks.

use std::io;
use std::path::Path;

use super::{JobOutcome, Present, UserError};
use crate::tr;
use bromide_engine::dumpfile::{DiskActivity, DiskError};

impl From<&DiskError> for UserError {
    fn from(error: &DiskError) -> UserError {
        let shown = |path: &Path| path.display().to_string();
        let (cause, what_to_do) = match error {
            DiskError::NoFolder(folder) => {
                (tr!("error-no-folder", folder = shown(folder)), vec![tr!("do-make-folder")])
            }
            DiskError::NotAFile(path) => {
                (tr!("error-is-folder", path = shown(path)), vec![tr!("do-add-name")])
            }
            DiskError::Unwritable { path, source } => (
                tr!("error-unwritable", path = shown(path), why = source.present()),
                vec![tr!("do-own-folder")],
            ),
            DiskError::Exists(path) => {
                (tr!("error-exists", path = shown(path)), vec![tr!("do-other-name-or-replace")])
            }
            DiskError::NotAPart(path) => {
                (tr!("error-not-a-part", path = shown(path)), vec![tr!("do-name-a-part")])
            }
            DiskError::Finished(path) => {
                (tr!("error-finished", path = shown(path)), vec![tr!("do-check-it", path = shown(path))])
            }
            DiskError::NoPart(path) => {
                (tr!("error-no-part", path = shown(path)), vec![tr!("do-name-a-part")])
            }
            DiskError::ReservedName(path) => {
                (tr!("error-our-name", path = shown(path)), vec![tr!("do-plain-name")])
            }
            DiskError::NotRegular(path) => {
                (tr!("error-not-regular", path = shown(path)), vec![tr!("do-other-name")])
            }
            DiskError::Foreign(path) => {
                (tr!("error-in-the-way", path = shown(path)), vec![tr!("do-move-away", path = shown(path))])
            }
            DiskError::SecondName(path) => {
                (tr!("error-second-name", path = shown(path)), vec![tr!("do-copy-part")])
            }
            DiskError::OtherJournal(path) => {
                (tr!("error-other-journal", path = shown(path)), vec![tr!("do-bring-its-journal")])
            }
            DiskError::Changed(path) => (
                tr!("error-changed", path = shown(path)),
                vec![tr!("do-close-other-program"), tr!("do-continue")],
            ),
            DiskError::Unreliable(path) => {
                (tr!("error-unreliable", path = shown(path)), vec![tr!("do-other-disk")])
            }
            DiskError::PartExists(path) => {
                (tr!("error-part-exists", path = shown(path)), vec![tr!("do-other-name-or-give-up")])
            }
            DiskError::Replaced(path) => {
                (tr!("error-part-replaced", path = shown(path)), vec![tr!("do-read-again")])
            }
            DiskError::Locked(path) => {
                (tr!("error-locked", path = shown(path)), vec![tr!("do-other-name-or-wait")])
            }
            DiskError::Busy { path, .. } => {
                (tr!("error-held", path = shown(path)), vec![tr!("do-let-go-of-file"), tr!("do-continue")])
            }
            DiskError::NoSpace { folder, needed, available } => {
                let [needed, free] = super::sizes_apart([*needed, *available]);
                let cause = tr!("error-no-space", folder = shown(folder), needed = needed, free = free);
                (cause, vec![tr!("do-make-room")])
            }
            DiskError::Io { path, source, during } => match disk_trouble(source.kind, &shown(path)) {
                Some(known) => known,
                None => (
                    tr!("error-disk", during = during.present(), path = shown(path), why = source.present()),
                    vec![tr!("do-check-disk"), tr!("do-continue-or-elsewhere")],
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
            (tr!("error-disk-full", path = path), vec![tr!("do-make-room"), tr!("do-continue")])
        }
        Kind::FileTooLarge => (
            tr!("error-file-too-large", path = path),
            vec![tr!("do-other-file-system"), tr!("do-continue-there")],
        ),
        Kind::ReadOnlyFilesystem => {
            (tr!("error-read-only-disk", path = path), vec![tr!("do-unlock-disk"), tr!("do-continue")])
        }
        Kind::NotFound | Kind::StaleNetworkFileHandle | Kind::NetworkDown | Kind::HostUnreachable => {
            (tr!("error-disk-gone", path = path), vec![tr!("do-bring-disk-back"), tr!("do-continue")])
        }
        _ => return None,
    })
}

impl Present for DiskActivity {
    fn present(&self) -> String {
        match self {
            DiskActivity::Writing => tr!("disk-writing"),
            DiskActivity::ReadingBack => tr!("disk-reading-back"),
            DiskActivity::Renaming => tr!("disk-renaming"),
            DiskActivity::Removing => tr!("disk-removing"),
            DiskActivity::Computing => tr!("disk-computing"),
        }
    }
}
