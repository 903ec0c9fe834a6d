//! One region: read it, check it, save it.
//!
//! Used by the job, once a region. Knows the phone only through the block reader.

use std::time::Duration;

use super::blocks::BlockReader;
use super::digest::{DigestPipe, Digests};
use super::disk::{DiskError, PartFile};
use super::job::{BlockState, CheckChoice, Event, JobError, Phase};
use super::report::{
    CheckFacts, DifferingBlock, Fingerprint, FlashFacts, Journal, PhoneFacts, ReadFacts, Report, Span,
};
use super::speed::Ticker;
use super::units::{Unit, count, majority, units};
use crate::link::Moment;
use crate::units::Region;
use crate::words;

/// Data and journal are on the disk at least this often.
const SYNC_EVERY: Duration = Duration::from_secs(5);
/// So many bytes at the end of the part file are fingerprinted in the journal.
const TAIL: usize = 4096;
/// The sampled check reads one unit in so many again: 1/16 is 6.25 %, above the 5 % that is promised.
const SAMPLE_EVERY: u64 = 16;
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

/// A region being read into its part file.
pub(super) struct RegionRead<'r, 's> {
    reader: &'r mut BlockReader<'s>,
    tell: &'r mut dyn FnMut(Event),
    part: PartFile,
    region: Region,
    /// Bytes of one unit: the largest block.
    unit: u64,
    check: CheckChoice,
    facts: Facts,
    done: u64,
    checked: Vec<Span>,
    first: Option<Fingerprint>,
    last: Option<Fingerprint>,
    read_time: Duration,
    retries_before: u64,
    last_sync: Moment,
}

impl<'r, 's> RegionRead<'r, 's> {
    pub(super) fn new(
        reader: &'r mut BlockReader<'s>,
        tell: &'r mut dyn FnMut(Event),
        part: PartFile,
        region: Region,
        unit: u32,
        check: CheckChoice,
        facts: Facts,
    ) -> Self {
        let retries_before = reader.retries();
        let last_sync = reader.now();
        Self {
            reader,
            tell,
            part,
            region,
            unit: u64::from(unit),
            check: check.for_length(region.len()),
            facts,
            done: 0,
            checked: Vec::new(),
            first: None,
            last: None,
            read_time: Duration::ZERO,
            retries_before,
            last_sync,
        }
    }

    /// Reads and checks everything. What was read is on the disk whatever happens.
    pub(super) fn run(&mut self) -> Result<(Digests, CheckFacts), JobError> {
        let result = self.read().and_then(|digests| self.check_all(digests));
        if result.is_err() && self.done > 0 {
            // The first error is the one to tell; should this sync fail too, the journal claims less than is there.
            drop(self.sync());
        }
        result
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

    /// Good bytes in the part file.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// Gives the part file back.
    pub(super) fn into_part(self) -> PartFile {
        self.part
    }

    /// The first pass: every unit once, in order, into file and digests.
    fn read(&mut self) -> Result<Digests, JobError> {
        (self.tell)(Event::Phase(Phase::Reading));
        let mut pipe = DigestPipe::start().map_err(|source| self.thread_error(source))?;
        let started = self.reader.now();
        let mut ticker = Ticker::new(Phase::Reading, started, self.region.len());
        let mut buffer = Vec::new();
        for unit in units(self.region, self.unit) {
            self.read_unit(&unit, &mut buffer, &mut ticker)?;
            let data = buffer.get(unit.cut.clone()).unwrap_or_default();
            self.part.append(data).map_err(JobError::Disk)?;
            pipe.update(data).map_err(|source| self.thread_error(source))?;
            if self.first.is_none() {
                self.first = Some(Fingerprint::of(0, data.get(..TAIL.min(data.len())).unwrap_or_default()));
            }
            self.done = unit.offset + unit.len();
            let tail = data.get(data.len().saturating_sub(TAIL)..).unwrap_or_default();
            self.last = Some(Fingerprint::of(self.done - count(tail.len()), tail));
            self.read_time = self.reader.now() - started;
            self.block(&unit, BlockState::Read);
            if self.reader.now() - self.last_sync >= SYNC_EVERY {
                self.sync()?;
            }
        }
        self.sync()?;
        ticker.finish(self.reader.now(), self.tell);
        pipe.finish().map_err(|source| self.thread_error(source))
    }

    /// The second pass, as chosen.
    fn check_all(&mut self, digests: Digests) -> Result<(Digests, CheckFacts), JobError> {
        let kind = self.check;
        if kind == CheckChoice::Off {
            let check = CheckFacts {
                kind: kind.words().to_owned(),
                passed: None,
                blocks_reread: 0,
                differing: vec![],
            };
            return Ok((digests, check));
        }
        (self.tell)(Event::Phase(Phase::Checking));
        let (region, unit) = (self.region, self.unit);
        let last = count(units(region, unit).count()).saturating_sub(1);
        let is_sampled = |index: u64| index == last || index.is_multiple_of(SAMPLE_EVERY);
        // Never collected: there may be a million units.
        let numbered = || (0u64..).zip(units(region, unit));
        let mut differing = match kind {
            CheckChoice::Sampled => {
                self.check_units(numbered().filter(|(i, _)| is_sampled(*i)).map(|(_, unit)| unit))?
            }
            _ => self.check_units(units(region, unit))?,
        };
        let mut told_kind = kind;
        if kind == CheckChoice::Sampled && !differing.is_empty() {
            self.warn(&words!("read-sample-differed"));
            let rest = numbered().filter(|(i, _)| !is_sampled(*i)).map(|(_, unit)| unit);
            differing.extend(self.check_units(rest)?);
            differing.sort_by_key(|block| block.start);
            told_kind = CheckChoice::Full;
        }
        let unsettled = count(differing.iter().filter(|block| !block.settled).count());
        if unsettled > 0 {
            return Err(JobError::CheckFailed { blocks: unsettled });
        }
        let digests = if differing.is_empty() {
            digests
        } else {
            self.warn(&words!("read-blocks-settled", blocks = differing.len()));
            // Blocks were mended after the running digests had passed them.
            self.part.digests().map_err(JobError::Disk)?
        };
        let check = CheckFacts {
            kind: told_kind.words().to_owned(),
            passed: Some(true),
            blocks_reread: count(differing.len()),
            differing,
        };
        Ok((digests, check))
    }

    /// Reads `chosen` again and compares with the part file. Returns the blocks that differed.
    fn check_units(
        &mut self,
        chosen: impl Iterator<Item = Unit> + Clone,
    ) -> Result<Vec<DifferingBlock>, JobError> {
        let total = chosen.clone().map(|unit| unit.len()).sum();
        let mut ticker = Ticker::new(Phase::Checking, self.reader.now(), total);
        let mut differing = Vec::new();
        let (mut again, mut first) = (Vec::new(), Vec::new());
        for unit in chosen {
            let unit = &unit;
            self.read_unit(unit, &mut again, &mut ticker)?;
            let second = again.get(unit.cut.clone()).unwrap_or_default();
            first.resize(second.len(), 0);
            self.part.read_at(unit.offset, &mut first).map_err(JobError::Disk)?;
            if first == second {
                self.block(unit, BlockState::Checked);
            } else {
                let second = second.to_vec();
                let block = self.settle(unit, &mut first, &second)?;
                self.block(unit, if block.settled { BlockState::Differed } else { BlockState::Unreadable });
                differing.push(block);
            }
            self.checked_through(unit);
            if self.reader.now() - self.last_sync >= SYNC_EVERY {
                self.sync()?;
            }
        }
        ticker.finish(self.reader.now(), self.tell);
        Ok(differing)
    }

    /// Two reads differ: a third one decides, byte by byte, and the file is mended.
    fn settle(&mut self, unit: &Unit, first: &mut [u8], second: &[u8]) -> Result<DifferingBlock, JobError> {
        let mut buffer = Vec::new();
        let mut quiet = Ticker::new(Phase::Checking, self.reader.now(), 0);
        quiet.silent = true;
        self.read_unit(unit, &mut buffer, &mut quiet)?;
        let third = buffer.get(unit.cut.clone()).unwrap_or_default();
        let differing = first.iter().zip(second).filter(|(a, b)| a != b).count();
        let settled = majority(first, second, third);
        self.part.write_at(unit.offset, first).map_err(JobError::Disk)?;
        self.fingerprint_anew()?;
        let start = u64::from(self.region.start()) + unit.offset;
        let bytes = count(differing);
        let at = format!("{start:#010x}");
        self.note(if settled {
            words!("read-block-settled", at = at, bytes = bytes)
        } else {
            words!("read-block-differed-again", at = at, bytes = bytes)
        });
        Ok(DifferingBlock { start, length: unit.len(), bytes, settled })
    }

    /// After a block was mended the journal's fingerprints must be those of the file as it is now.
    fn fingerprint_anew(&mut self) -> Result<(), JobError> {
        for print in [&mut self.first, &mut self.last].into_iter().flatten() {
            let mut bytes = vec![0; usize::try_from(print.length).unwrap_or(TAIL).min(TAIL)];
            self.part.read_at(print.start, &mut bytes).map_err(JobError::Disk)?;
            *print = Fingerprint::of(print.start, &bytes);
        }
        Ok(())
    }

    fn read_unit(&mut self, unit: &Unit, buffer: &mut Vec<u8>, ticker: &mut Ticker) -> Result<(), JobError> {
        buffer.resize(unit.wide_len, 0);
        if !ticker.silent {
            self.block(unit, BlockState::Reading);
        }
        let base = ticker.done;
        let tell = &mut *self.tell;
        let result = self.reader.read(unit.wide_start, buffer, &mut |filled, now| {
            ticker.tick(base + count(filled).min(unit.len()), now, tell);
        });
        for note in self.reader.take_notes() {
            (self.tell)(Event::Note(note));
        }
        ticker.retries = self.reader.retries();
        if result.is_err() {
            self.block(unit, BlockState::Unreadable);
        } else {
            ticker.done = base + unit.len();
        }
        result
    }

    fn checked_through(&mut self, unit: &Unit) {
        match self.checked.last_mut() {
            Some(span) if span.start + span.length == unit.offset => span.length += unit.len(),
            _ => self.checked.push(Span { start: unit.offset, length: unit.len() }),
        }
    }

    fn sync(&mut self) -> Result<(), JobError> {
        let journal = Journal {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            journal: JOURNAL_VERSION,
            file: self.part.paths().name(),
            start: self.region.start(),
            length: self.region.len(),
            done: if self.done > 0 { vec![Span { start: 0, length: self.done }] } else { vec![] },
            checked: self.checked.clone(),
            first: self.first.clone(),
            last: self.last.clone(),
            phone: self.facts.phone.clone(),
            flash: self.facts.flash.clone(),
            check: self.check.words().to_owned(),
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
        };
        self.part.sync(&journal).map_err(JobError::Disk)?;
        self.last_sync = self.reader.now();
        Ok(())
    }

    fn read_facts(&self) -> ReadFacts {
        let millis = self.read_time.as_millis();
        let speed = u128::from(self.done).saturating_mul(1000).checked_div(millis).unwrap_or(0);
        ReadFacts {
            started: self.facts.started.clone(),
            // Milliseconds are exact enough, and read better than nine digits.
            seconds: Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX)).as_secs_f64(),
            bytes_per_second: u64::try_from(speed).unwrap_or(u64::MAX),
            block_size: u32::try_from(self.unit).unwrap_or(u32::MAX),
            retries: self.reader.retries() - self.retries_before,
            reconnects: 0,
            port: self.facts.port.clone(),
        }
    }

    fn block(&mut self, unit: &Unit, state: BlockState) {
        (self.tell)(Event::Block { offset: unit.offset, length: unit.len(), state });
    }

    fn note(&mut self, sentence: String) {
        (self.tell)(Event::Note(sentence));
    }

    fn warn(&mut self, sentence: &str) {
        self.facts.warnings.push(sentence.to_owned());
        (self.tell)(Event::Warning(sentence.to_owned()));
    }

    fn thread_error(&self, source: std::io::Error) -> JobError {
        JobError::Disk(DiskError::Io {
            during: "disk-computing",
            path: self.part.paths().part.clone(),
            source,
        })
    }
}
