//! What lies beside a dump, and whose it is: the only code that makes, replaces or removes a file there.
//!
//! Used by the part file and by whoever puts a dump in order. Whatever is not provably ours stays as it is.
//!
//! Everything is made under a name of its own (`.new`), exclusively and without following a link, and gets its final name by a rename.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{DiskActivity, DiskError};
use super::journal::{Journal, is_known_version};
use super::paths::{DumpPaths, with_suffix};
use super::rename::{may_pass, patiently, rename_over};
use super::report::{LARGEST_REPORT, Report};
use crate::files;
use crate::storage::Region;

/// How every journal and report of ours begins, but for white space: by this one that was torn is known.
const BEGINNING: &[u8] = br#"{"bromide":""#;

/// Keys of journals and reports that hardly any other file has all of, and how many of them must be there.
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
const MOST_KEYS: usize = 4;
/// A journal has no more warnings and stretches than these, even one of a very large dump that is read in bits; what has is none.
const MOST_WARNINGS: usize = 1_000;
const MOST_SPANS: usize = 1 << 20;

/// What has the name of a journal.
#[derive(Debug)]
pub(super) enum JournalThere {
    /// Nothing.
    Nothing,
    /// A journal.
    Journal(Box<Journal>),
    /// What a power cut makes of one: empty, blank, or only its beginning.
    Torn,
    /// Something else: not ours to touch.
    Foreign,
}

impl JournalThere {
    pub(super) fn into_journal(self) -> Option<Journal> {
        match self {
            JournalThere::Journal(journal) => Some(*journal),
            _ => None,
        }
    }
}

impl DumpPaths {
    /// What has the journal's name.
    pub(super) fn journal_there(&self) -> JournalThere {
        journal_at(&self.journal)
    }

    /// What a job that cannot speak for itself any more has left: `None` if there is no part file with bytes in it, else its journal,
    /// if it has one. A part file without a byte is removed: it would only be in the way.
    #[must_use]
    pub fn left_over(&self) -> Option<Option<Journal>> {
        self.remove_empty_part();
        files::is_regular(&self.part).then(|| self.journal_there().into_journal())
    }

    /// Writes the journal: under another name first, synced, then renamed.
    ///
    /// # Errors
    /// When the disk fails, or [`DiskError::InTheWay`].
    pub(super) fn write_journal(&self, journal: &Journal) -> Result<(), DiskError> {
        let text = journal
            .to_text()
            .map_err(|error| failed(DiskActivity::Writing, &self.journal, io::Error::other(error)))?;
        let new = self.write_aside(&self.journal, &text)?;
        rename_over(&new, &self.journal, || {})
            .map_err(|source| failed(DiskActivity::Writing, &self.journal, source))
    }

    /// Writes the report of a dump that has not got its name yet. Returns where it is.
    ///
    /// # Errors
    /// As [`DumpPaths::write_journal`].
    pub(super) fn write_report_aside(&self, report: &Report) -> Result<PathBuf, DiskError> {
        self.write_aside(&self.report, &in_json(&self.report, report)?)
    }

    /// Removes the journal if it is one, or what is left of one.
    ///
    /// # Errors
    /// [`DiskError::InTheWay`] if it is not, or when the disk fails.
    pub(super) fn remove_journal(&self) -> Result<(), DiskError> {
        match self.journal_there() {
            JournalThere::Nothing => Ok(()),
            JournalThere::Journal(_) | JournalThere::Torn => remove(&self.journal),
            JournalThere::Foreign => Err(DiskError::InTheWay(self.journal.clone())),
        }
    }

    /// Fails where the finished dump or its report is something that is never replaced.
    ///
    /// # Errors
    /// [`DiskError::NotRegular`].
    pub(super) fn check_replaceable(&self) -> Result<(), DiskError> {
        let is_other = |path: &&&PathBuf| files::is_taken(path) && !files::is_regular(path);
        let other = [&self.file, &self.report].iter().find(is_other).copied();
        other.map_or(Ok(()), |path| Err(DiskError::NotRegular(path.clone())))
    }

    /// Removes a part file without a byte. Best effort: it holds nothing and is no obstacle.
    pub(super) fn remove_empty_part(&self) {
        if self.part.symlink_metadata().is_ok_and(|about| about.is_file() && about.len() == 0) {
            drop(std::fs::remove_file(&self.part));
        }
    }

    /// Makes sure that journal and report can be written under another name first. What a killed program has left there is removed;
    /// `journal` is the one that is there.
    ///
    /// # Errors
    /// [`DiskError::InTheWay`] names what is not ours, [`DiskError::Unwritable`] the folder's refusal.
    pub(super) fn clear_asides(&self, journal: Option<&Journal>) -> Result<(), DiskError> {
        for path in [&self.journal, &self.report] {
            let new = aside(path);
            if files::is_taken(&new) {
                self.remove_aside(&new, journal)?;
            }
        }
        let probe = aside(&self.journal);
        let made = files::create_new(&probe).and_then(|_| std::fs::remove_file(&probe));
        made.map_err(|source| DiskError::Unwritable { path: self.part.clone(), source: source.into() })
    }

    fn write_aside(&self, path: &Path, content: &[u8]) -> Result<PathBuf, DiskError> {
        let new = aside(path);
        let made = match patiently(|| {}, || files::create_new(&new)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.remove_aside(&new, None)?;
                patiently(|| {}, || files::create_new(&new))
            }
            made => made,
        };
        let written = made.and_then(|mut file| {
            let written =
                file.write_all(content).and_then(|()| file.write_all(b"\n")).and_then(|()| file.sync_all());
            if written.is_err() {
                // Made a moment ago, and of no use. Best effort: the error to tell is that of the writing.
                drop(std::fs::remove_file(&new));
            }
            written
        });
        written.map(|()| new).map_err(|source| failed(DiskActivity::Writing, path, source))
    }

    /// Removes what a killed program left of a journal or report of this dump before it got its name. The `journal` tells whether the
    /// report's name was still to be decided.
    fn remove_aside(&self, new: &Path, journal: Option<&Journal>) -> Result<(), DiskError> {
        let name = self.name();
        let is_ours = match files::read_whole(new, LARGEST_REPORT) {
            Ok(text) => {
                match (serde_json::from_slice::<Journal>(&text), serde_json::from_slice::<Report>(&text)) {
                    (Ok(journal), _) => journal.file == name,
                    (_, Ok(report)) => {
                        let is_of_its_range = |journal: &Journal| {
                            journal.name_template.is_some()
                                && (journal.area, journal.start, journal.length)
                                    == (report.area, report.start, report.length)
                        };
                        report.file == name || journal.is_some_and(is_of_its_range)
                    }
                    _ => begins_like_ours(&text),
                }
            }
            Err(_) => false,
        };
        if !files::is_taken(new) {
            // Gone meanwhile.
            Ok(())
        } else if is_ours && files::is_regular(new) {
            remove(new)
        } else {
            Err(DiskError::InTheWay(new.to_owned()))
        }
    }
}

/// Whether `name` ends as the files do that are made beside a dump: no dump can have such a name.
pub(super) fn is_our_name(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    // Windows leaves dots and spaces at the end out.
    let name = name.trim_end_matches(['.', ' ']);
    [".part", ".json", ".json.new"].iter().any(|ending| name.ends_with(ending))
}

/// Where a journal or report is written before it gets its name.
pub(super) fn aside(path: &Path) -> PathBuf {
    with_suffix(path, ".new")
}

fn journal_at(path: &Path) -> JournalThere {
    if !files::is_taken(path) {
        return JournalThere::Nothing;
    }
    if !files::is_regular(path) {
        return JournalThere::Foreign;
    }
    let Ok(text) = files::read_whole(path, LARGEST_REPORT) else { return JournalThere::Foreign };
    let journal = Journal::of_text(&text).ok();
    let is_sensible = |journal: &Journal| {
        let spans = journal.bad.len() + journal.checked.len() + journal.differing.len();
        is_known_version(journal.journal) && journal.warnings.len() <= MOST_WARNINGS && spans <= MOST_SPANS
    };
    if let Some(journal) = journal.filter(is_sensible)
        && Region::new(journal.area, journal.start, journal.length).is_ok()
    {
        return JournalThere::Journal(Box::new(journal));
    }
    // Of another format nobody knows what it claims; and a report is no journal.
    let version = serde_json::from_slice::<Version>(&text).ok();
    let is_another = version.is_some_and(|version| {
        u32::try_from(version.journal).map_or(true, |version| !is_known_version(version))
    });
    let is_report = serde_json::from_slice::<Report>(&text).is_ok();
    if begins_like_ours(&text) && !is_another && !is_report {
        JournalThere::Torn
    } else {
        JournalThere::Foreign
    }
}

#[derive(serde::Deserialize)]
struct Version {
    journal: u64,
}

/// Whether it is what is left of a journal or report of ours after a power cut: nothing, zeros, its beginning, or most of its keys.
fn begins_like_ours(text: &[u8]) -> bool {
    let is_blank = text.iter().all(|byte| *byte == 0);
    let mut begins =
        text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).zip(BEGINNING).peekable();
    let has = |key: &&&str| memchr::memmem::find(text, format!("\"{key}\":").as_bytes()).is_some();
    is_blank
        || (begins.peek().is_some() && begins.all(|(is, ours)| is == *ours))
        || KEYS.iter().filter(has).count() >= MOST_KEYS
}

fn in_json<T: serde::Serialize>(path: &Path, what: &T) -> Result<Vec<u8>, DiskError> {
    serde_json::to_vec_pretty(what)
        .map_err(|error| failed(DiskActivity::Writing, path, io::Error::other(error)))
}

/// An error of the disk, or of another program that holds the file.
pub(super) fn failed(during: DiskActivity, path: &Path, source: io::Error) -> DiskError {
    let path = path.to_owned();
    if may_pass(&source) {
        DiskError::Held { path, source: source.into() }
    } else {
        DiskError::Io { during, path, source: source.into() }
    }
}

pub(super) fn remove(path: &Path) -> Result<(), DiskError> {
    match patiently(|| {}, || std::fs::remove_file(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(failed(DiskActivity::Removing, path, error))
        }
        _ => Ok(()),
    }
}

/// Makes a rename survive a power cut where the system can do that; elsewhere it does so by itself.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = std::fs::File::open(folder)
    {
        // Not every file system can sync a folder; the dump itself is on the disk.
        drop(folder.sync_all());
    }
}

#[cfg(test)]
#[path = "beside_tests.rs"]
mod tests;
