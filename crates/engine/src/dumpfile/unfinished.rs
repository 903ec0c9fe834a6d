//! [`Unfinished`]: a dump that was begun, as it lies on the disk, and how much of it may be trusted.
//!
//! Used by the job that goes on with it, and by whoever offers it to the user. Knows no phone.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::disk::{DiskActivity, DiskError};
use super::finishing::settle_all_in;
use super::name_template::NameTemplate;
use super::paths::DumpPaths;
use super::report::{CheckKind, DifferingBlock, ReadFacts};
use super::span::{Fingerprint, Span};
use super::stretches::{StretchDigests, Stretches};
use crate::facts::{FlashFacts, PhoneFacts};
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
    /// Bytes of the whole; `None` where nobody knows, because the journal is gone.
    pub length: Option<u64>,
    /// Bytes from the start that need not be read again.
    pub done: u64,
    /// What the journal says beyond that; `None`: it is gone or torn.
    pub known: Option<Known>,
    /// Whether what is there must be compared with the phone from end to end, because journal and data do not fit.
    pub is_doubtful: bool,
}

/// What only the journal knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Stretches that could not be read.
    pub bad: Vec<Span>,
    /// Stretches that were read a second time.
    pub checked: Vec<Span>,
    /// Blocks whose reads differed.
    pub differing: Vec<DifferingBlock>,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its flash.
    pub flash: FlashFacts,
    /// The check that was asked for.
    pub check: CheckKind,
    /// How it was read so far.
    pub read: ReadFacts,
    /// Warnings so far.
    pub warnings: Vec<Warning>,
    /// The finished dump's name, where only what is in it decides that.
    pub name_template: Option<NameTemplate>,
    /// The journal has another dump's name: both were renamed, or it is not the part file's.
    pub is_of_another_name: bool,
    /// What must be in the part file, up to `done`; `None` where the journal does not tell.
    pub digests: Option<StretchDigests>,
}

impl Unfinished {
    /// Looks at an unfinished dump, by the name of its part file.
    ///
    /// The journal may be older than the data (then what it does not know is read again), newer (then what is not there is),
    /// torn, gone or without digests (then everything that is there is compared with the phone). Nothing of the data is read here: the job
    /// compares it with the journal's digests.
    ///
    /// # Errors
    /// [`DiskError::NotAPart`] when the name is not that of a part file, [`DiskError::NoPart`] when there is none.
    pub fn look(part: &Path) -> Result<Unfinished, DiskError> {
        let file = finished_name(part)?;
        let io = |source: io::Error| DiskError::Io {
            during: DiskActivity::ReadingBack,
            path: part.to_owned(),
            source: source.into(),
        };
        if let Some(finished) = DumpPaths::new(&file).settle_finished() {
            return Err(DiskError::Finished(finished));
        }
        let mut data = match files::open_regular(part) {
            // Nothing, or a folder, a pipe, a device.
            Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::InvalidInput].contains(&error.kind()) => {
                return Err(DiskError::NoPart(part.to_owned()));
            }
            opened => opened.map_err(io)?,
        };
        Unfinished::of(part, &mut data)
    }

    /// As [`Unfinished::look`], with the part file open already.
    pub(super) fn of(part: &Path, data: &mut File) -> Result<Unfinished, DiskError> {
        let file = finished_name(part)?;
        let io = |source: io::Error| DiskError::Io {
            during: DiskActivity::ReadingBack,
            path: part.to_owned(),
            source: source.into(),
        };
        let about = data.metadata().map_err(io)?;
        if !about.is_file() {
            return Err(DiskError::NoPart(part.to_owned()));
        }
        let there = about.len();
        let paths = DumpPaths::new(&file);
        let Some(journal) = paths.journal_there().into_journal() else {
            return Ok(Unfinished {
                part: part.to_owned(),
                file,
                area: AreaKind::Flash,
                start: 0,
                length: None,
                done: there,
                known: None,
                is_doubtful: there > 0,
            });
        };
        let claimed = journal.done.iter().find(|span| span.start == 0).map_or(0, |span| span.length);
        let mut done = claimed.min(there).min(journal.length);
        let stretches = journal.digests.as_ref().and_then(|digests| Stretches::of_journal(digests, claimed));
        let mut is_doubtful = journal.doubtful;
        let stretches = if let Some(mut stretches) = stretches {
            // All of it is compared with these before it is used; what is not there any more cannot be.
            done = stretches.provable(done);
            stretches.truncate(done);
            Some(stretches)
        } else {
            // Of an older program, or changed: its own ends are all that can be compared, so everything else is doubtful.
            let fits = |print: &Option<Fingerprint>, data: &mut File| {
                print.as_ref().is_none_or(|print| print.end() > done || print.is_of(data))
            };
            if !fits(&journal.last, data) {
                // The end is what was written last; the seam is compared with the phone in any case.
                done = done.min(journal.last.as_ref().map_or(0, |print| print.start));
            }
            is_doubtful |= done > 0 || claimed > 0;
            None
        };
        let is_of_another_name = journal.file != paths.name();
        // A check of bytes that may be others now says nothing.
        let is_proved = stretches.is_some();
        let first = journal.start;
        let is_inside = |block: &DifferingBlock| {
            block
                .start
                .checked_sub(first)
                .and_then(|at| at.checked_add(block.length))
                .is_some_and(|end| end <= done)
        };
        let differing: Vec<DifferingBlock> = journal.differing.into_iter().filter(is_inside).collect();
        let within = |spans: Vec<Span>| clipped(spans, done);
        let known = Known {
            bad: within(journal.bad),
            // What must be compared anew was not checked.
            checked: if is_proved { within(journal.checked) } else { vec![] },
            differing: if is_proved { differing } else { vec![] },
            is_of_another_name,
            digests: stretches.as_ref().map(Stretches::for_journal),
            phone: journal.phone,
            flash: journal.flash,
            check: journal.check,
            read: journal.read,
            warnings: journal.warnings,
            name_template: journal.name_template,
        };
        Ok(Unfinished {
            part: part.to_owned(),
            file,
            area: journal.area,
            start: journal.start,
            length: Some(journal.length),
            done,
            known: Some(known),
            is_doubtful,
        })
    }

    /// Good bytes in it.
    #[must_use]
    pub fn good(&self) -> u64 {
        let bad = self.known.iter().flat_map(|known| &known.bad).map(|span| span.length);
        self.done.saturating_sub(bad.sum())
    }

    /// All unfinished dumps with something in them that lie in `folder`, the youngest first; what was finished but for a file's name is
    /// so then. What cannot be looked at is left out,
    /// and what has no journal: other programs, too, call their unfinished files `.part`.
    #[must_use]
    pub fn all_in(folder: &Path) -> Vec<Unfinished> {
        settle_all_in(folder);
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut found: Vec<_> = entries
            .filter(|entry| {
                entry.file_type().is_ok_and(|kind| kind.is_file())
                    && entry.path().extension().is_some_and(|extension| extension == "part")
            })
            .filter_map(|entry| {
                let path = entry.path();
                let has_journal = files::is_regular(&DumpPaths::new(&path.with_extension("")).journal);
                let unfinished = has_journal.then(|| Unfinished::look(&path).ok())??;
                let changed = entry.metadata().and_then(|about| about.modified()).ok();
                (unfinished.done > 0).then_some((changed, unfinished))
            })
            .collect();
        found.sort_by(|(a, _), (b, _)| b.cmp(a));
        found.into_iter().map(|(_, unfinished)| unfinished).collect()
    }
}

/// The name that the dump will have, if `part` is that of an unfinished one.
fn finished_name(part: &Path) -> Result<PathBuf, DiskError> {
    let file = part.with_extension("");
    if part.extension().is_some_and(|extension| extension == "part") && file.file_name().is_some() {
        Ok(file)
    } else {
        Err(DiskError::NotAPart(part.to_owned()))
    }
}

/// The spans as far as they lie before `end`.
fn clipped(spans: Vec<Span>, end: u64) -> Vec<Span> {
    let clip = |span: Span| Span { length: span.length.min(end.saturating_sub(span.start)), ..span };
    spans.into_iter().map(clip).filter(|span| span.length > 0).collect()
}

impl Fingerprint {
    fn end(&self) -> u64 {
        self.start.saturating_add(self.length)
    }

    /// Whether `data` has these bytes there.
    fn is_of(&self, data: &mut File) -> bool {
        let Some(len) = usize::try_from(self.length).ok().filter(|len| *len <= LARGEST_PRINT) else {
            return false;
        };
        let mut bytes = vec![0; len];
        let read = data.seek(SeekFrom::Start(self.start)).and_then(|_| data.read_exact(&mut bytes));
        read.is_ok() && Fingerprint::of(self.start, &bytes) == *self
    }
}

/// Ours have 4 KiB.
const LARGEST_PRINT: usize = 1 << 20;

#[cfg(test)]
#[path = "unfinished_tests.rs"]
mod tests;
