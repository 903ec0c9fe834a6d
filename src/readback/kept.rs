//! What of a region is safe: its part file, the journal beside it, and when both were last forced to the disk.
//!
//! Used by the region's passes, which say what is good. Knows no phone; is told the time.

use std::time::Duration;

use super::digest::Digests;
use super::disk::{DiskError, PartFile};
use super::job::{CheckChoice, JobError};
use super::report::{CheckFacts, Fingerprint, FlashFacts, Journal, PhoneFacts, ReadFacts, Report, Span};
use super::units::count;
use crate::link::Moment;
use crate::units::Region;

/// Data and journal are on the disk at least this often.
const SYNC_EVERY: Duration = Duration::from_secs(5);
/// So long a phone may be silent before a block counts as failed: what came before it must be safe by then, too.
const STALL: Duration = Duration::from_secs(2);
/// So many bytes at either end of the part file are fingerprinted in the journal.
const TAIL: u64 = 4096;
/// The journal format's version.
const JOURNAL_VERSION: u32 = 1;

/// What is known before the first byte, for journal and report.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) phone: PhoneFacts,
    pub(super) flash: FlashFacts,
    pub(super) port: String,
    pub(super) started: String,
    pub(super) warnings: Vec<String>,
}

/// A region's part file and all that its journal tells.
#[derive(Debug)]
pub(super) struct Kept {
    part: PartFile,
    region: Region,
    block_size: u32,
    check: CheckChoice,
    pub(super) facts: Facts,
    done: u64,
    checked: Vec<Span>,
    pub(super) read_time: Duration,
    pub(super) retries: u64,
    last_sync: Moment,
    /// Nothing has changed since the last sync.
    is_synced: bool,
}

impl Kept {
    pub(super) fn new(
        part: PartFile,
        region: Region,
        block_size: u32,
        check: CheckChoice,
        facts: Facts,
        now: Moment,
    ) -> Kept {
        Kept {
            part,
            region,
            block_size,
            check,
            facts,
            done: 0,
            checked: Vec::new(),
            read_time: Duration::ZERO,
            retries: 0,
            last_sync: now,
            is_synced: true,
        }
    }

    /// Good bytes in the part file.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    pub(super) fn into_part(self) -> PartFile {
        self.part
    }

    /// Adds good bytes at the end.
    pub(super) fn append(&mut self, data: &[u8]) -> Result<(), JobError> {
        self.is_synced = false;
        self.part.append(data).map_err(JobError::Disk)?;
        self.done += count(data.len());
        Ok(())
    }

    /// Reads back what was kept.
    pub(super) fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), JobError> {
        self.part.read_at(offset, into).map_err(JobError::Disk)
    }

    /// Writes a block anew that a further read settled.
    pub(super) fn mend(&mut self, offset: u64, data: &[u8]) -> Result<(), JobError> {
        self.is_synced = false;
        self.part.write_at(offset, data).map_err(JobError::Disk)
    }

    /// The bytes from `offset` to `end` were read a second time.
    pub(super) fn checked(&mut self, offset: u64, end: u64) {
        self.is_synced = false;
        match self.checked.last_mut() {
            Some(span) if span.start <= offset && offset <= span.start + span.length => {
                span.length = span.length.max(end - span.start);
            }
            _ => self.checked.push(Span { start: offset, length: end - offset }),
        }
    }

    /// Syncs if that cannot wait until the next block is in, which takes `block`, even should the phone fall silent in it.
    pub(super) fn sync_if_due(&mut self, block: Duration, now: impl Fn() -> Moment) -> Result<(), JobError> {
        if now() - self.last_sync + block + STALL >= SYNC_EVERY { self.sync(now) } else { Ok(()) }
    }

    /// Syncs unless the disk has everything: before something that may take long, and at every end.
    pub(super) fn sync_changes(&mut self, now: impl Fn() -> Moment) -> Result<(), JobError> {
        if self.is_synced || self.done == 0 { Ok(()) } else { self.sync(now) }
    }

    fn sync(&mut self, now: impl Fn() -> Moment) -> Result<(), JobError> {
        let tail = self.done.min(TAIL);
        let (first, last) = (self.fingerprint(0, tail)?, self.fingerprint(self.done - tail, tail)?);
        let journal = Journal {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            journal: JOURNAL_VERSION,
            file: self.part.paths().name(),
            start: self.region.start(),
            length: self.region.len(),
            done: if self.done > 0 { vec![Span { start: 0, length: self.done }] } else { vec![] },
            checked: self.checked.clone(),
            first,
            last,
            phone: self.facts.phone.clone(),
            flash: self.facts.flash.clone(),
            check: self.check.words().to_owned(),
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
        };
        self.part.sync(&journal).map_err(JobError::Disk)?;
        self.last_sync = now();
        self.is_synced = true;
        Ok(())
    }

    /// Taken from the file as it is now: a block may have been mended.
    fn fingerprint(&mut self, start: u64, len: u64) -> Result<Option<Fingerprint>, JobError> {
        let mut bytes = vec![0; usize::try_from(len).unwrap_or_default()];
        if bytes.is_empty() {
            return Ok(None);
        }
        self.read_at(start, &mut bytes)?;
        Ok(Some(Fingerprint::of(start, &bytes)))
    }

    /// The digests of the file as it is now.
    pub(super) fn digests(&mut self) -> Result<Digests, JobError> {
        self.part.digests().map_err(JobError::Disk)
    }

    /// The report for the finished dump.
    pub(super) fn report(&self, digests: Digests, check: CheckFacts) -> Report {
        Report {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            file: self.part.paths().name(),
            start: self.region.start(),
            length: self.region.len(),
            sha256: digests.sha256,
            md5: digests.md5,
            crc32: digests.crc32,
            phone: self.facts.phone.clone(),
            flash: self.facts.flash.clone(),
            check,
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
        }
    }

    fn read_facts(&self) -> ReadFacts {
        let millis = self.read_time.as_millis();
        let speed = u128::from(self.done).saturating_mul(1000).checked_div(millis).unwrap_or(0);
        ReadFacts {
            started: self.facts.started.clone(),
            // Milliseconds are exact enough, and read better than nine digits.
            seconds: Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX)).as_secs_f64(),
            bytes_per_second: u64::try_from(speed).unwrap_or(u64::MAX),
            block_size: self.block_size,
            retries: self.retries,
            reconnects: 0,
            port: self.facts.port.clone(),
        }
    }

    pub(super) fn thread_error(&self, source: std::io::Error) -> JobError {
        JobError::Disk(DiskError::Io {
            during: "disk-computing",
            path: self.part.paths().part.clone(),
            source,
        })
    }
}
