//! The journal and the report beside a dump: the only code that creates, replaces or removes files there.
//!
//! Used by the part file and by the code that finishes dumps. A file that Bromide provably did not write
//! stays.
//!
//! Each file is created under a temporary name (`.new`), exclusively and without following a link, then
//! renamed.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::{DiskActivity, DiskError, disk_error};
use super::job_sheet::JobSheet;
use super::journal::{Journal, is_known_version};
use super::paths::{DumpPaths, with_suffix};
use super::rename::{rename_over, retry_while_busy};
use super::report::{LARGEST_REPORT, Report};
use crate::files;
use crate::storage::Region;

/// The beginning of every journal and report, without white space: identifies a torn one.
const FIRST_KEY: &[u8] = br#"{"bromide":""#;

/// Keys of journals and reports; a torn file with at least [`KEYS_NEEDED`] of them is taken for one.
const KEYS: [&str; 10] = [
    "bromide",
    "journal",
    "hardware_code",
    "size_known_from",
    "bytes_per_second",
    "block_size",
    "retries",
    "reconnects",
    "warnings",
    "seal",
];
const KEYS_NEEDED: usize = 4;
/// The most warnings and spans of a valid journal, even for a very large dump with many interruptions. A file
/// with more is not a journal.
pub(super) const MAX_WARNINGS: usize = 1_000;
const MAX_SPANS: usize = 1 << 20;

/// The file with the name of a journal.
#[derive(Debug)]
pub(super) enum JournalFile {
    /// There is no such file.
    Missing,
    /// A journal.
    Journal(Box<Journal>),
    /// A journal damaged by a power cut: empty, zeros, or only its beginning.
    Torn,
    /// A text in UTF-16, most likely a journal that an editor has saved; must not be changed.
    Utf16,
    /// Another file, which must not be changed.
    Foreign,
}

impl JournalFile {
    pub(super) fn into_journal(self) -> Option<Journal> {
        match self {
            JournalFile::Journal(journal) => Some(*journal),
            _ => None,
        }
    }
}

/// What a job has left beside a dump's name.
#[derive(Debug, Clone, PartialEq)]
pub enum Leftover {
    /// No part file with data.
    Nothing,
    /// A part file without a readable journal.
    PartAlone,
    /// A part file and its journal.
    Part(Box<Journal>),
}

impl DumpPaths {
    /// Reads the file with the journal's name.
    pub(super) fn read_journal(&self) -> JournalFile {
        read_journal_at(&self.journal)
    }

    /// What is left of a job that ended without reporting. An empty part file is removed.
    #[must_use]
    pub fn find_leftover(&self) -> Leftover {
        self.remove_empty_part();
        if !files::is_regular(&self.part) {
            return Leftover::Nothing;
        }
        self.read_journal()
            .into_journal()
            .map_or(Leftover::PartAlone, |journal| Leftover::Part(Box::new(journal)))
    }

    /// Writes the journal: under a temporary name first, synced, then renamed.
    ///
    /// # Errors
    /// When the disk fails, or [`DiskError::Foreign`].
    pub(super) fn write_journal(&self, journal: &Journal) -> Result<(), DiskError> {
        let text = journal
            .to_text()
            .map_err(|error| disk_error(DiskActivity::Writing, &self.journal, io::Error::other(error)))?;
        let new = self.write_temporary(&self.journal, &text)?;
        rename_over(&new, &self.journal, || {})
            .map_err(|source| disk_error(DiskActivity::Writing, &self.journal, source))
    }

    /// Writes the report of a dump that does not have its final name yet. Returns the temporary path.
    ///
    /// # Errors
    /// As [`DumpPaths::write_journal`].
    pub(super) fn write_temporary_report(&self, report: &Report) -> Result<PathBuf, DiskError> {
        self.write_temporary(&self.report, &to_json(&self.report, report)?)
    }

    /// Writes what was written down about the phone after the end of its job into the report of the finished dump.
    ///
    /// # Errors
    /// [`DiskError::Foreign`] if the file with the report's name is not the report of this dump, or when the disk fails.
    pub fn set_sheet(&self, sheet: &JobSheet) -> Result<(), DiskError> {
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge => {
                DiskError::Foreign(self.report.clone())
            }
            _ => disk_error(DiskActivity::ReadingBack, &self.report, error),
        };
        let mut report = Report::read(&self.report).map_err(unreadable)?;
        if report.file != self.name() {
            return Err(DiskError::Foreign(self.report.clone()));
        }
        sheet.clone_into(&mut report.sheet);
        let new = self.write_temporary_report(&report)?;
        rename_over(&new, &self.report, || {})
            .map_err(|source| disk_error(DiskActivity::Writing, &self.report, source))
    }

    /// Removes the journal of a part file that was deleted: without its bytes it describes nothing, and would
    /// only be in the way of the next dump of that name.
    pub(crate) fn remove_orphaned_journal(&self) {
        if !files::is_taken(&self.part) {
            // Best effort: a journal that stays is offered for replacement.
            drop(self.remove_journal());
        }
    }

    /// Removes the journal, also a torn one.
    ///
    /// # Errors
    /// [`DiskError::Foreign`] if the file is not a journal, or when the disk fails.
    pub(super) fn remove_journal(&self) -> Result<(), DiskError> {
        match self.read_journal() {
            JournalFile::Missing => Ok(()),
            JournalFile::Journal(_) | JournalFile::Torn => remove(&self.journal),
            JournalFile::Utf16 => Err(DiskError::Utf16(self.journal.clone())),
            JournalFile::Foreign => Err(DiskError::Foreign(self.journal.clone())),
        }
    }

    /// Fails if the finished dump or its report exists and is not a regular file.
    ///
    /// # Errors
    /// [`DiskError::NotRegular`].
    pub(super) fn check_replaceable(&self) -> Result<(), DiskError> {
        let is_other = |path: &&&PathBuf| files::is_taken(path) && !files::is_regular(path);
        let other = [&self.file, &self.report].iter().find(is_other).copied();
        other.map_or(Ok(()), |path| Err(DiskError::NotRegular(path.clone())))
    }

    /// Removes an empty part file. Best effort: an empty one is ignored.
    pub(super) fn remove_empty_part(&self) {
        if self.part.symlink_metadata().is_ok_and(|about| about.is_file() && about.len() == 0) {
            drop(std::fs::remove_file(&self.part));
        }
    }

    /// Makes sure that journal and report can be written under their temporary names. Removes temporary files
    /// of a killed program; `journal` is the current journal.
    ///
    /// # Errors
    /// [`DiskError::Foreign`] if another program made such a file, [`DiskError::Unwritable`] if the folder
    /// cannot be written.
    pub(super) fn clear_temporary_files(&self, journal: Option<&Journal>) -> Result<(), DiskError> {
        for path in [&self.journal, &self.report] {
            let new = temporary_name(path);
            if files::is_taken(&new) {
                self.remove_temporary(&new, journal)?;
            }
        }
        let probe = temporary_name(&self.journal);
        let made = files::create_new(&probe).and_then(|_| std::fs::remove_file(&probe));
        made.map_err(|source| DiskError::Unwritable { path: self.part.clone(), source: source.into() })
    }

    fn write_temporary(&self, path: &Path, content: &[u8]) -> Result<PathBuf, DiskError> {
        let new = temporary_name(path);
        let made = match retry_while_busy(|| {}, || files::create_new(&new)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.remove_temporary(&new, None)?;
                retry_while_busy(|| {}, || files::create_new(&new))
            }
            made => made,
        };
        let written = made.and_then(|mut file| {
            let written =
                file.write_all(content).and_then(|()| file.write_all(b"\n")).and_then(|()| file.sync_all());
            if written.is_err() {
                // Best effort: the error to report is that of writing.
                drop(std::fs::remove_file(&new));
            }
            written
        });
        written.map(|()| new).map_err(|source| disk_error(DiskActivity::Writing, path, source))
    }

    /// Removes the temporary file `new` of a killed program if it is a journal or report of this dump. If the
    /// dump's final name was not decided yet, as `journal` says, a report is recognised by its range.
    fn remove_temporary(&self, new: &Path, journal: Option<&Journal>) -> Result<(), DiskError> {
        let name = self.name();
        let is_ours = match files::read_whole(new, LARGEST_REPORT) {
            Ok(text) => {
                match (serde_json::from_slice::<Journal>(&text), serde_json::from_slice::<Report>(&text)) {
                    (Ok(journal), _) => journal.file == name,
                    (_, Ok(report)) => {
                        let has_same_range = |journal: &Journal| {
                            journal.name_template.is_some()
                                && (journal.area, journal.start, journal.length)
                                    == (report.area, report.start, report.length)
                        };
                        report.file == name || journal.is_some_and(has_same_range)
                    }
                    _ => is_remnant(&text),
                }
            }
            Err(_) => false,
        };
        if !files::is_taken(new) {
            // Another process has removed it.
            Ok(())
        } else if is_ours && files::is_regular(new) {
            remove(new)
        } else {
            Err(DiskError::Foreign(new.to_owned()))
        }
    }
}

/// Whether the name ends like those of the files beside a dump; a dump may not have such a name.
pub(super) fn is_reserved_name(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    // Windows ignores dots and spaces at the end.
    let name = name.trim_end_matches(['.', ' ']);
    [".part", ".json", ".json.new"].iter().any(|ending| name.ends_with(ending))
}

/// The temporary name under which a journal or report is written.
pub(super) fn temporary_name(path: &Path) -> PathBuf {
    with_suffix(path, ".new")
}

fn read_journal_at(path: &Path) -> JournalFile {
    if !files::is_taken(path) {
        return JournalFile::Missing;
    }
    if !files::is_regular(path) {
        return JournalFile::Foreign;
    }
    let Ok(text) = files::read_whole(path, LARGEST_REPORT) else { return JournalFile::Foreign };
    let Ok(text) = files::plain_text(text) else { return JournalFile::Utf16 };
    let journal = Journal::of_text(&text).ok();
    let is_plausible = |journal: &Journal| {
        let spans = journal.unreadable.len() + journal.checked.len() + journal.differing.len();
        is_known_version(journal.journal) && journal.warnings.len() <= MAX_WARNINGS && spans <= MAX_SPANS
    };
    if let Some(journal) = journal.filter(is_plausible)
        && Region::new(journal.area, journal.start, journal.length).is_ok()
    {
        return JournalFile::Journal(Box::new(journal));
    }
    // Journals of unknown versions, and reports, are foreign and not torn.
    let version = serde_json::from_slice::<Version>(&text).ok();
    let is_another = version.is_some_and(|version| {
        u32::try_from(version.journal).map_or(true, |version| !is_known_version(version))
    });
    let is_report = serde_json::from_slice::<Report>(&text).is_ok();
    if is_remnant(&text) && !is_another && !is_report { JournalFile::Torn } else { JournalFile::Foreign }
}

#[derive(serde::Deserialize)]
struct Version {
    journal: u64,
}

/// Whether it may be a journal or report damaged by a power cut: empty, zeros, its beginning, or some of its
/// keys.
fn is_remnant(text: &[u8]) -> bool {
    let is_blank = text.iter().all(|byte| *byte == 0);
    let mut begins =
        text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).zip(FIRST_KEY).peekable();
    let has = |key: &&&str| memchr::memmem::find(text, format!("\"{key}\":").as_bytes()).is_some();
    is_blank
        || (begins.peek().is_some() && begins.all(|(is, ours)| is == *ours))
        || KEYS.iter().filter(has).count() >= KEYS_NEEDED
}

fn to_json<T: serde::Serialize>(path: &Path, what: &T) -> Result<Vec<u8>, DiskError> {
    serde_json::to_vec_pretty(what)
        .map_err(|error| disk_error(DiskActivity::Writing, path, io::Error::other(error)))
}

pub(super) fn remove(path: &Path) -> Result<(), DiskError> {
    match retry_while_busy(|| {}, || std::fs::remove_file(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(disk_error(DiskActivity::Removing, path, error))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
#[path = "beside_tests.rs"]
mod tests;
