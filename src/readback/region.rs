//! One region: read it, check it, save it.
//!
//! Used by the job, once a region. Knows the phone only through the block reader.

use super::blocks::{BlockReader, Step};
use super::digest::{DigestPipe, Digests};
use super::disk::PartFile;
use super::job::{BlockState, CheckChoice, Event, JobError, Phase};
use super::kept::Kept;
use super::report::{CheckFacts, DifferingBlock, Report};
use super::speed::Ticker;
use super::units::{Unit, count, majority, units};
use crate::units::Region;
use crate::words;

/// The sampled check reads one unit in so many again: 1/16 is 6.25 %, above the 5 % that is promised.
const SAMPLE_EVERY: u64 = 16;

/// What a pass does with the good bytes of a block and their offset in the dump.
type OnGood<'c, R> = dyn FnMut(&mut R, u64, &[u8]) -> Result<(), JobError> + 'c;

/// A region being read into its part file.
pub(super) struct RegionRead<'r, 's> {
    reader: &'r mut BlockReader<'s>,
    tell: &'r mut dyn FnMut(Event),
    kept: Kept,
    region: Region,
    /// Bytes of one unit: the largest block.
    unit: u64,
    check: CheckChoice,
    retries_before: u64,
}

impl<'r, 's> RegionRead<'r, 's> {
    pub(super) fn new(
        reader: &'r mut BlockReader<'s>,
        tell: &'r mut dyn FnMut(Event),
        kept: Kept,
        region: Region,
        unit: u32,
        check: CheckChoice,
    ) -> Self {
        let retries_before = reader.retries();
        Self { reader, tell, kept, region, unit: u64::from(unit), check, retries_before }
    }

    /// Reads and checks everything. What was read is on the disk whatever happens.
    pub(super) fn run(&mut self) -> Result<(Digests, CheckFacts), JobError> {
        let result = self.read().and_then(|digests| self.check_all(digests));
        if result.is_err() {
            // The first error is the one to tell; should this sync fail too, the journal claims less than is there.
            drop(self.kept.sync_changes(|| self.reader.now()));
        }
        result
    }

    /// The report for the finished dump.
    pub(super) fn report(&self, digests: Digests, check: CheckFacts) -> Report {
        self.kept.report(digests, check)
    }

    /// Good bytes in the part file.
    pub(super) fn done(&self) -> u64 {
        self.kept.done()
    }

    /// Gives the part file back.
    pub(super) fn into_part(self) -> PartFile {
        self.kept.into_part()
    }

    /// The first pass: every unit once, in order, into file and digests.
    fn read(&mut self) -> Result<Digests, JobError> {
        (self.tell)(Event::Phase(Phase::Reading));
        let mut pipe = DigestPipe::start().map_err(|source| self.kept.thread_error(source))?;
        let started = self.reader.now();
        let mut ticker = Ticker::new(Phase::Reading, started, self.region.len());
        let mut buffer = Vec::new();
        for unit in units(self.region, self.unit) {
            let end = unit.offset + unit.len();
            let result = self.read_unit(&unit, &mut buffer, &mut ticker, &mut |me, offset, data| {
                me.kept.append(data)?;
                pipe.update(data).map_err(|source| me.kept.thread_error(source))?;
                me.kept.read_time = me.reader.now() - started;
                let good = offset + count(data.len());
                me.block(offset, good, BlockState::Read);
                if good < end {
                    me.block(good, end, BlockState::Reading);
                }
                Ok(())
            });
            if result.is_err() {
                self.block(self.kept.done(), end, BlockState::Unreadable);
            }
            result?;
        }
        self.kept.sync_changes(|| self.reader.now())?;
        ticker.finish(self.reader.now(), self.tell);
        pipe.finish().map_err(|source| self.kept.thread_error(source))
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
            self.kept.digests()?
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
            let (unit, end) = (&unit, unit.offset + unit.len());
            let mut same = true;
            let result = self.read_unit(unit, &mut again, &mut ticker, &mut |me, offset, second| {
                first.resize(second.len(), 0);
                me.kept.read_at(offset, &mut first)?;
                same &= first == second;
                if same {
                    me.kept.checked(offset, offset + count(second.len()));
                }
                Ok(())
            });
            if result.is_err() {
                self.block(unit.offset, end, BlockState::Unreadable);
            }
            result?;
            if same {
                self.block(unit.offset, end, BlockState::Checked);
            } else {
                let second = again.get(unit.cut.clone()).unwrap_or_default();
                first.resize(second.len(), 0);
                self.kept.read_at(unit.offset, &mut first)?;
                let block = self.settle(unit, &mut first, second)?;
                let state = if block.settled { BlockState::Differed } else { BlockState::Unreadable };
                self.block(unit.offset, end, state);
                differing.push(block);
                self.kept.checked(unit.offset, end);
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
        self.read_unit(unit, &mut buffer, &mut quiet, &mut |_, _, _| Ok(()))?;
        let third = buffer.get(unit.cut.clone()).unwrap_or_default();
        let differing = first.iter().zip(second).filter(|(a, b)| a != b).count();
        let settled = majority(first, second, third);
        self.kept.mend(unit.offset, first)?;
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

    /// Reads a unit block by block. `good` gets each block's bytes, cut to the region, and their offset in the dump.
    fn read_unit(
        &mut self,
        unit: &Unit,
        buffer: &mut Vec<u8>,
        ticker: &mut Ticker,
        good: &mut OnGood<'_, Self>,
    ) -> Result<(), JobError> {
        buffer.resize(unit.wide_len, 0);
        if !ticker.silent {
            self.block(unit.offset, unit.offset + unit.len(), BlockState::Reading);
        }
        let base = ticker.done;
        let mut filled = 0;
        while filled < unit.wide_len {
            let tell = &mut *self.tell;
            let space = buffer.get_mut(filled..).unwrap_or_default();
            let step =
                self.reader.next_block(unit.wide_start + count(filled), space, &mut |count_now, now| {
                    ticker.tick(base + count(filled + count_now).min(unit.len()), now, tell);
                })?;
            match step {
                Step::Good(bytes) => {
                    let (from, to) = (filled.max(unit.cut.start), (filled + bytes).min(unit.cut.end));
                    filled += bytes;
                    if let Some(data) = buffer.get(from..to).filter(|data| !data.is_empty()) {
                        good(self, unit.offset + count(from - unit.cut.start), data)?;
                    }
                    let block = self.reader.block_time();
                    self.kept.sync_if_due(block, || self.reader.now())?;
                }
                Step::Broken(broken) => {
                    // Finding back into step can take long, and may fail.
                    self.kept.sync_changes(|| self.reader.now())?;
                    let result = self.reader.recover(broken);
                    self.kept.retries = self.reader.retries() - self.retries_before;
                    ticker.retries = self.reader.retries();
                    for note in self.reader.take_notes() {
                        (self.tell)(Event::Note(note));
                    }
                    result?;
                }
            }
        }
        ticker.done = base + unit.len();
        Ok(())
    }

    fn block(&mut self, offset: u64, end: u64, state: BlockState) {
        (self.tell)(Event::Block { offset, length: end - offset, state });
    }

    fn note(&mut self, sentence: String) {
        (self.tell)(Event::Note(sentence));
    }

    fn warn(&mut self, sentence: &str) {
        self.kept.facts.warnings.push(sentence.to_owned());
        (self.tell)(Event::Warning(sentence.to_owned()));
    }
}
