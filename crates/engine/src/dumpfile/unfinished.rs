//! [`Unfinished`]: an unfinished dump on the disk, and how much of it can be used.
//!
//! Used by the job that continues it, and by the lists that offer it to the user. Knows no phone.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::error::{DiskActivity, DiskError};
use super::finishing::settle_all_in;
use super::job_sheet::JobSheet;
use super::name_template::NameTemplate;
use super::paths::DumpPaths;
use super::report::{CheckKind, DifferingBlock, ReadFacts};
use super::span::{Fingerprint, Span};
use super::spans::Spans;
use super::stretches::{StretchDigests, Stretches};
use crate::facts::{AgentFacts, Door, PhoneFacts, StorageFacts};
use crate::files;
use crate::storage::AreaKind;
use crate::warning::Warning;

/// An unfinished dump.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// `NAME.part`
    pub part: PathBuf,
    /// `NAME`
    pub file: PathBuf,
    /// The area.
    pub area: AreaKind,
    /// The first offset.
    pub start: u64,
    /// Bytes of the whole dump; `None` without a journal.
    pub length: Option<u64>,
    /// Bytes from the start that need not be read again.
    pub reached: u64,
    /// The other contents of the journal; `None` if it is missing or torn.
    pub known: Option<Known>,
    /// Whether all of the data must be compared with the phone, because the journal cannot verify it.
    pub is_doubtful: bool,
}

/// The facts of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Spans that could not be read.
    pub unreadable: Vec<Span>,
    /// Spans that were read a second time.
    pub checked: Vec<Span>,
    /// Blocks whose reads differed.
    pub differing: Vec<DifferingBlock>,
    /// How the phone was entered.
    pub door: Door,
    /// The Download Agent through which it is read, if any.
    pub agent: Option<AgentFacts>,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its storage.
    pub storage: StorageFacts,
    /// The check that was requested.
    pub check: CheckKind,
    /// How the dump was read so far.
    pub read: ReadFacts,
    /// Warnings so far.
    pub warnings: Vec<Warning>,
    /// What the user wrote down about the phone.
    pub sheet: JobSheet,
    /// The template of the finished dump's name, if the name depends on the phone or the content.
    pub name_template: Option<NameTemplate>,
    /// Whether the journal names another dump: both files were renamed, or it belongs to another part file.
    pub is_of_another_name: bool,
    /// The digests of the part file up to `reached`; `None` if the journal has none.
    pub digests: Option<StretchDigests>,
}

impl Unfinished {
    /// Inspects an unfinished dump, by the path of its part file.
    ///
    /// If the journal is older than the data, bytes after its end are read again; if it is newer, missing
    /// bytes are. If it is torn, missing or without digests, all data is compared with the phone. The data is
    /// not verified here: the job compares it with the journal's digests.
    ///
    /// # Errors
    /// [`DiskError::NotAPart`] when the name is not that of a part file, [`DiskError::NoPart`] when there is
    /// none, [`DiskError::Finished`] when the dump is finished.
    pub fn look(part: &Path) -> Result<Unfinished, DiskError> {
        let file = finished_name(part)?;
        let io_error = |source: io::Error| DiskError::Io {
            during: DiskActivity::ReadingBack,
            path: part.to_owned(),
            source: source.into(),
        };
        if let Some(finished) = DumpPaths::new(&file).settle_finished() {
            return Err(DiskError::Finished(finished));
        }
        let mut data = match files::open_regular(part) {
            // Missing, or a folder, a pipe, a device.
            Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::InvalidInput].contains(&error.kind()) => {
                return Err(DiskError::NoPart(part.to_owned()));
            }
            opened => opened.map_err(io_error)?,
        };
        Unfinished::from_open_file(part, &mut data)
    }

    /// As [`Unfinished::look`], for a part file that is open.
    pub(super) fn from_open_file(part: &Path, data: &mut File) -> Result<Unfinished, DiskError> {
        let file = finished_name(part)?;
        let io_error = |source: io::Error| DiskError::Io {
            during: DiskActivity::ReadingBack,
            path: part.to_owned(),
            source: source.into(),
        };
        let about = data.metadata().map_err(io_error)?;
        if !about.is_file() {
            return Err(DiskError::NoPart(part.to_owned()));
        }
        let length = about.len();
        let paths = DumpPaths::new(&file);
        let Some(journal) = paths.read_journal().into_journal() else {
            return Ok(Unfinished {
                part: part.to_owned(),
                file,
                area: AreaKind::Flash,
                start: 0,
                length: None,
                reached: length,
                known: None,
                is_doubtful: length > 0,
            });
        };
        let claimed = journal.done.iter().find(|span| span.start == 0).map_or(0, |span| span.length);
        let mut reached = claimed.min(length).min(journal.length);
        let stretches =
            journal.digests.as_ref().and_then(|digests| Stretches::from_journal(digests, claimed));
        let mut is_doubtful = journal.doubtful;
        let stretches = if let Some(mut stretches) = stretches {
            // The data is compared with these digests before it is used: only whole stretches can be.
            reached = stretches.verifiable(reached);
            stretches.truncate(reached);
            Some(stretches)
        } else {
            // A journal of an older program, or with invalid digests: only the fingerprint of the end can be
            // compared, so all data is doubtful.
            let fits = |print: &Option<Fingerprint>, data: &mut File| {
                print.as_ref().is_none_or(|print| print.end() > reached || print.is_of(data))
            };
            if !fits(&journal.last, data) {
                // Drop the last bytes that were written. The new end is compared with the phone in any case.
                reached = reached.min(journal.last.as_ref().map_or(0, |print| print.start));
            }
            is_doubtful |= reached > 0 || claimed > 0;
            None
        };
        let is_of_another_name = journal.file != paths.name();
        // Without digests the bytes may have changed since they were checked.
        let is_proved = stretches.is_some();
        let first = journal.start;
        let end = first.saturating_add(reached);
        // An unsettled block at the end must not be forgotten: the rest of it is checked again.
        let is_inside = |block: &DifferingBlock| {
            block.start >= first && (block.end() <= end || (!block.settled && block.start < end))
        };
        let differing: Vec<DifferingBlock> = journal.differing.into_iter().filter(is_inside).collect();
        let within = |spans: Vec<Span>| clipped(spans, reached);
        let known = Known {
            unreadable: within(journal.unreadable),
            // Without digests no check counts.
            checked: if is_proved { within(journal.checked) } else { vec![] },
            differing: if is_proved { differing } else { vec![] },
            is_of_another_name,
            digests: stretches.as_ref().map(Stretches::to_journal),
            phone: journal.phone,
            storage: journal.storage,
            door: journal.door,
            agent: journal.agent,
            check: journal.check,
            read: journal.read,
            warnings: journal.warnings,
            sheet: journal.sheet,
            name_template: journal.name_template,
        };
        Ok(Unfinished {
            part: part.to_owned(),
            file,
            area: journal.area,
            start: journal.start,
            length: Some(journal.length),
            reached,
            known: Some(known),
            is_doubtful,
        })
    }

    /// Bytes of the part file that could be read.
    #[must_use]
    pub fn good(&self) -> u64 {
        // The spans of a changed journal may overlap.
        let unreadable = Spans::of(self.known.iter().flat_map(|known| &known.unreadable).copied());
        self.reached.saturating_sub(unreadable.bytes())
    }

    /// All unfinished dumps with data in `folder`, the newest first. Completes dumps whose finishing was
    /// interrupted. Leaves out files that cannot be inspected, and those without a journal: other programs
    /// also use `.part`.
    #[must_use]
    pub fn all_in(folder: &Path) -> Vec<Unfinished> {
        settle_all_in(folder);
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut dumps: Vec<_> = entries
            .filter(|entry| {
                entry.file_type().is_ok_and(|kind| kind.is_file())
                    && entry.path().extension().is_some_and(|extension| extension == "part")
            })
            .filter_map(|entry| {
                let path = entry.path();
                let has_journal = files::is_regular(&DumpPaths::new(&path.with_extension("")).journal);
                let unfinished = has_journal.then(|| Unfinished::look(&path).ok())??;
                let changed = entry.metadata().and_then(|about| about.modified()).ok();
                (unfinished.reached > 0).then_some((changed, unfinished))
            })
            .collect();
        dumps.sort_by(|(a, _), (b, _)| b.cmp(a));
        dumps.into_iter().map(|(_, unfinished)| unfinished).collect()
    }
}

/// The path of the finished dump, if `part` is the path of a part file.
fn finished_name(part: &Path) -> Result<PathBuf, DiskError> {
    let file = part.with_extension("");
    if part.extension().is_some_and(|extension| extension == "part") && file.file_name().is_some() {
        Ok(file)
    } else {
        Err(DiskError::NotAPart(part.to_owned()))
    }
}

/// The parts of the spans before `end`.
fn clipped(spans: Vec<Span>, end: u64) -> Vec<Span> {
    let clip = |span: Span| Span { length: span.length.min(end.saturating_sub(span.start)), ..span };
    spans.into_iter().map(clip).filter(|span| span.length > 0).collect()
}

impl Fingerprint {
    fn end(&self) -> u64 {
        self.start.saturating_add(self.length)
    }

    /// Whether the file `data` has these bytes at this offset.
    fn is_of(&self, data: &mut File) -> bool {
        let Some(len) = usize::try_from(self.length).ok().filter(|len| *len <= LARGEST_PRINT) else {
            return false;
        };
        let mut bytes = vec![0; len];
        let read = data.seek(SeekFrom::Start(self.start)).and_then(|_| data.read_exact(&mut bytes));
        read.is_ok() && Fingerprint::of(self.start, &bytes) == *self
    }
}

/// Bytes of the largest fingerprint that is accepted; this program writes 4 KiB.
const LARGEST_PRINT: usize = 1 << 20;

#[cfg(test)]
#[path = "unfinished_tests.rs"]
mod tests;
