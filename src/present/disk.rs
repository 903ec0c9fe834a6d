//! What goes wrong with files and disks.

use std::io;
use std::path::Path;

use super::words::{Front, front};
use super::{Advice, JobOutcome, Present, UserError};
use crate::tr;
use bromide_engine::dumpfile::{DiskActivity, DiskError};

impl From<&DiskError> for UserError {
    fn from(error: &DiskError) -> UserError {
        let shown = |path: &Path| path.display().to_string();
        let (cause, advice) = match error {
            DiskError::NoFolder(folder) => {
                (tr!("error-no-folder", folder = shown(folder)), vec![Advice::MakeFolder])
            }
            DiskError::NotAFile(path) => (tr!("error-is-folder", path = shown(path)), vec![Advice::AddName]),
            DiskError::Unwritable { path, source } => {
                (tr!("error-unwritable", path = shown(path), why = source.present()), vec![Advice::OwnFolder])
            }
            DiskError::Exists(path) => (
                tr!("error-exists", path = shown(path)),
                std::iter::once(Advice::OtherName).chain(by_force(Advice::ReplaceFinished)).collect(),
            ),
            DiskError::NotAPart(path) => {
                (tr!("error-not-a-part", path = shown(path)), vec![Advice::NameAPart])
            }
            DiskError::Finished(path) => {
                (tr!("error-finished", path = shown(path)), vec![Advice::CheckIt(path.clone())])
            }
            DiskError::NoPart(path) => (tr!("error-no-part", path = shown(path)), vec![Advice::NameAPart]),
            DiskError::ReservedName(path) => {
                (tr!("error-our-name", path = shown(path)), vec![Advice::OtherEnding])
            }
            DiskError::NameTooLong { path, excess, limit } => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                (
                    tr!("error-name-too-long", name = name, excess = *excess, limit = *limit),
                    vec![Advice::ShorterName { bytes: *excess }],
                )
            }
            DiskError::NotRegular(path) => {
                (tr!("error-not-regular", path = shown(path)), vec![Advice::OtherName])
            }
            DiskError::Foreign(path) => {
                (tr!("error-in-the-way", path = shown(path)), vec![Advice::MoveAway(path.clone())])
            }
            DiskError::Utf16(path) => (tr!("error-utf16", path = shown(path)), vec![Advice::SaveAsUtf8]),
            DiskError::SecondName(path) => {
                (tr!("error-second-name", path = shown(path)), vec![Advice::CopyPart])
            }
            DiskError::OtherJournal(path) => {
                (tr!("error-other-journal", path = shown(path)), vec![Advice::BringItsJournal])
            }
            DiskError::NoJournal(path) => {
                (tr!("error-no-journal", path = shown(path)), vec![Advice::BringItsJournal])
            }
            DiskError::Changed(path) => {
                (tr!("error-changed", path = shown(path)), vec![Advice::CloseWriter, Advice::ReadAgain])
            }
            DiskError::Unreliable(path) => {
                (tr!("error-unreliable", path = shown(path)), vec![Advice::OtherDisk])
            }
            DiskError::PartExists(path) => {
                (tr!("error-part-exists", path = shown(path)), unfinished_dump(path))
            }
            DiskError::Deleted(path) => {
                (tr!("error-part-deleted", path = shown(path)), vec![Advice::ReadAgain])
            }
            DiskError::Replaced(path) => {
                (tr!("error-part-replaced", path = shown(path)), vec![Advice::OtherName])
            }
            DiskError::Locked(path) => (tr!("error-locked", path = shown(path)), vec![Advice::LetItFinish]),
            DiskError::Busy { path, .. } => {
                (tr!("error-held", path = shown(path)), vec![Advice::LetGoOfFile, Advice::ReadAgain])
            }
            DiskError::NoSpace { folder, needed, available, claimed: claimed @ 1.. } => {
                let [needed, free, claimed] = super::sizes_apart([*needed, *available, *claimed]);
                let cause = tr!(
                    "error-no-space-claimed",
                    folder = shown(folder),
                    needed = needed,
                    free = free,
                    claimed = claimed
                );
                (cause, vec![Advice::MakeRoom])
            }
            DiskError::NoSpace { folder, needed, available, claimed: 0 } => {
                let [needed, free] = super::sizes_apart([*needed, *available]);
                let cause = tr!("error-no-space", folder = shown(folder), needed = needed, free = free);
                (cause, vec![Advice::MakeRoom])
            }
            DiskError::Io { path, source, during } => match disk_trouble(source.kind, path) {
                Some(known) => known,
                None => (
                    tr!("error-disk", during = during.present(), path = shown(path), why = source.present()),
                    vec![Advice::CheckDisk, Advice::ReadAgain],
                ),
            },
        };
        UserError::new(JobOutcome::Disk, cause, advice)
    }
}

/// An unfinished dump has the name. A journal alone cannot be continued.
fn unfinished_dump(path: &Path) -> Vec<Advice> {
    let is_part = path.extension().is_some_and(|extension| extension == "part");
    let resume = is_part.then(|| Advice::ResumeListed(path.to_owned()));
    let others = std::iter::once(Advice::OtherName).chain(by_force(Advice::ReplaceUnfinished));
    resume.into_iter().chain(others).collect()
}

/// Advice that needs `--force`; the window replaces nothing.
fn by_force(advice: Advice) -> Option<Advice> {
    (front() == Front::Cli).then_some(advice)
}

/// The folder is no longer there: a disk that was unplugged still has the unfinished dump, a deleted folder
/// does not. Which of the two it is nobody can see.
fn back_again(path: &Path) -> Vec<Advice> {
    let is_part = path.extension().is_some_and(|extension| extension == "part");
    let resume = if is_part { Advice::Resume(path.to_owned()) } else { Advice::ReadAgain };
    vec![Advice::BringDiskBack, resume, Advice::ElsewhereIfDeleted]
}

/// What everyone meets: a full disk, a stick pulled out. The cause and what to do.
fn disk_trouble(kind: io::ErrorKind, file: &Path) -> Option<(String, Vec<Advice>)> {
    use io::ErrorKind as Kind;
    let path = file.display().to_string();
    Some(match kind {
        Kind::StorageFull | Kind::QuotaExceeded => {
            (tr!("error-disk-full", path = path), vec![Advice::MakeRoom, Advice::ReadAgain])
        }
        Kind::FileTooLarge => {
            (tr!("error-file-too-large", path = path), vec![Advice::OtherFileSystem, Advice::MoveThere])
        }
        Kind::ReadOnlyFilesystem => {
            (tr!("error-read-only-disk", path = path), vec![Advice::UnlockDisk, Advice::ReadAgain])
        }
        Kind::NotFound | Kind::StaleNetworkFileHandle | Kind::NetworkDown | Kind::HostUnreachable => {
            (tr!("error-disk-gone", path = path), back_again(file))
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
