//! One region: read it, check it. Goes on where an earlier session ended.
//!
//! Used by the job, once a region and session. Knows the phone only through the block reader; what is good is in [`RegionCheckpoint`].

use super::blocks::{BlockOutcome, BlockReader, Recovery};
use super::error::JobError;
use super::intake::{ClassRuns, Intake};
use super::speed::Ticker;
use super::units::{Unit, blocks, majority, units};
use crate::dump::{ContentSummary, DumpContext, Scan, find_anomalies};
use crate::dumpfile::{
    CheckFacts, CheckKind, DifferingBlock, Digests, DiskError, LastBlocks, RegionCheckpoint, Span, count,
};
use crate::event::{BlockState, Event, Note, Phase};
use crate::storage::AreaKind;
use crate::warning::{ReadingWarning, Warning};

/// The sampled check reads one unit in so many again: 1/16 is 6.25 %, above the 5 % that is promised.
const SAMPLE_EVERY: u64 = 16;
/// The sample lies in so many places at most.
const MOST_SAMPLES: u64 = 512;
/// A disk that has lost something again so often is not believed any more.
const MOST_LOOKS: u32 = 3;
/// Bytes that are read back from the disk at a time.
const PIECE: u64 = 64 * 1024;

/// What a pass does with what came of a block.
pub(super) type OnBlock<'c, R> = dyn FnMut(&mut R, Got<'_>) -> Result<(), JobError> + 'c;

/// What a pass over the part file does with the bytes of each piece.
type EachPiece<'c, R> = dyn FnMut(&mut R, &[u8]) -> Result<(), JobError> + 'c;

/// What came of one block, cut to the region.
pub(super) enum Got<'b> {
    /// Good bytes, and their offset in the dump.
    Good(u64, &'b [u8]),
    /// So many bytes from this offset cannot be read.
    Unreadable(u64, u64),
}

/// A region being read into its part file.
pub(super) struct RegionRead<'r, 's> {
    reader: &'r mut BlockReader<'s>,
    emit: &'r mut dyn FnMut(Event),
    pub(super) kept: &'r mut RegionCheckpoint,
    /// Retries of the reader and of the region when this began: the reader counts those of all regions of its session.
    retries_before: (u64, u64),
}

impl<'r, 's> RegionRead<'r, 's> {
    pub(super) fn new(
        reader: &'r mut BlockReader<'s>,
        emit: &'r mut dyn FnMut(Event),
        kept: &'r mut RegionCheckpoint,
    ) -> Self {
        let retries_before = (reader.retries(), kept.retries);
        Self { reader, emit, kept, retries_before }
    }

    /// Reads and checks what is missing. What was read is on the disk whatever happens.
    pub(super) fn run(&mut self) -> Result<(Digests, CheckFacts), JobError> {
        let result = self.passes();
        // Of another phone nothing is written down: what lies there stays as it is.
        let is_anothers =
            matches!(result, Err(JobError::OtherPhone { .. } | JobError::Disk(DiskError::OtherJournal(_))));
        if result.is_err() && !is_anothers {
            // The first error is the one to tell; should this sync fail too, the journal claims less than is there.
            drop(self.kept.sync_changes(|| self.reader.now()));
        }
        result
    }

    fn passes(&mut self) -> Result<(Digests, CheckFacts), JobError> {
        self.show_what_is_there();
        let mut intake = self.take_what_is_there()?;
        if self.kept.is_of_another_name && !self.kept.changed().is_empty() {
            return Err(JobError::Disk(DiskError::OtherJournal(self.kept.paths().journal.clone())));
        }
        if self.kept.is_unproved {
            let before = self.kept.done();
            self.compare_content()?;
            self.kept.is_unproved = false;
            if self.kept.done() != before {
                intake = self.take_what_is_there()?;
            }
        }
        if self.kept.is_doubtful() {
            // Before a byte is added: whoever goes on from here must know of the doubt.
            self.kept.sync_changes(|| self.reader.now())?;
        }
        let mut is_other = self.read_changed_again()?;
        self.kept.is_reading = true;
        if self.kept.is_stuck() {
            self.reader.begin_small();
        }
        let mut seen = self.read(intake)?;
        is_other |= self.fill_holes()?;
        let check = self.check_what_is_there(&mut seen, is_other)?;
        let (digests, scan) = seen;
        self.judge()?;
        if let Some(scan) = scan {
            self.look_inside(scan)?;
        }
        // Last: until here the thread of SHA-256 worked beside this one.
        let digests = digests.finish().map_err(|source| self.kept.thread_error(source))?;
        Ok((digests, check))
    }

    /// The check, then a last look at the disk: what the dump is given its name for is what was written and checked. What has changed behind
    /// the check is read and checked again. `seen` is made anew where it has seen other bytes than are there.
    fn check_what_is_there(
        &mut self,
        seen: &mut (LastBlocks, Option<Scan>),
        mut is_other: bool,
    ) -> Result<CheckFacts, JobError> {
        for _ in 0..MOST_LOOKS {
            let check = self.check_all()?;
            let bad = self.kept.bad();
            if bad.bytes() > 0 {
                let (bytes, places) = (bad.bytes(), count(bad.as_slice().len()));
                return Err(JobError::Unreadable { bytes, places, refused: self.kept.refused.clone() });
            }
            // Blocks that were filled or mended changed after the first pass had seen them.
            if is_other || check.blocks_reread > 0 {
                *seen = self.take_what_is_there()?.close();
            } else {
                self.prove(&mut |_, _| Ok(()))?;
            }
            if !self.read_changed_again()? {
                return Ok(check);
            }
            is_other = true;
        }
        Err(JobError::Disk(DiskError::Unreliable(self.kept.paths().part.clone())))
    }

    /// Reads from the phone again what is on the disk and is not what was written there. Returns whether there was any.
    fn read_changed_again(&mut self) -> Result<bool, JobError> {
        let changed = self.kept.changed();
        if changed.is_empty() {
            return Ok(false);
        }
        let size: u64 = changed.iter().map(|span| span.length).sum();
        self.warn(ReadingWarning::DiskChanged { bytes: size });
        (self.emit)(Event::Phase(Phase::Reading));
        let (region, block) = (self.kept.region(), u64::from(self.kept.block_size()));
        let granularity = self.reader.granularity();
        let (mut buffer, mut quiet) = (Vec::new(), self.quiet());
        for span in changed {
            // What could not be read before has its turn later.
            let holes = self.kept.bad().clone();
            for unit in
                blocks(region, granularity, span, block).flat_map(|unit| unit.without(holes.as_slice()))
            {
                self.block(unit.offset, unit.end(), BlockState::Reading);
                self.read_unit(&unit, &mut buffer, &mut quiet, &mut |me, got| match got {
                    Got::Good(offset, data) => {
                        me.kept.mend(offset, data)?;
                        me.classify_again(offset, data);
                        me.block(offset, offset + count(data.len()), BlockState::Read);
                        Ok(())
                    }
                    Got::Unreadable(offset, length) => {
                        me.block(offset, offset + length, BlockState::Unreadable);
                        me.kept.lose(offset, length)?;
                        Ok(())
                    }
                })?;
            }
            self.kept.renewed(span);
        }
        self.kept.sync_changes(|| self.reader.now())?;
        Ok(true)
    }

    /// The map's colours for what an earlier session read.
    fn show_what_is_there(&mut self) {
        let mut show = |spans: &[Span], state| {
            for span in spans {
                (self.emit)(Event::Block { offset: span.start, length: span.length, state });
            }
        };
        if self.kept.done() > 0 {
            show(&[Span { start: 0, length: self.kept.done() }], BlockState::Read);
        }
        show(self.kept.checked_spans().as_slice(), BlockState::Checked);
        show(self.kept.bad().as_slice(), BlockState::Unreadable);
        for block in self.kept.differing() {
            let offset = block.start.saturating_sub(self.kept.region().start());
            let state = if block.settled { BlockState::Differed } else { BlockState::Unreadable };
            (self.emit)(Event::Block { offset, length: block.length, state });
        }
    }

    /// The first pass: every unit once, in order, into file and digests.
    fn read(&mut self, mut intake: Intake) -> Result<(LastBlocks, Option<Scan>), JobError> {
        (self.emit)(Event::Phase(Phase::Reading));
        let (region, size) = (self.kept.region(), u64::from(self.kept.block_size()));
        let mut ticker = Ticker::new(Phase::Reading, self.reader.now(), region.len());
        ticker.begin_at(self.kept.done(), self.reader.now());
        let mut buffer = Vec::new();
        let done = self.kept.done();
        let mut since = self.reader.now();
        for unit in units(region, self.reader.granularity(), size).filter_map(|unit| unit.after(done)) {
            let end = unit.end();
            self.read_unit(&unit, &mut buffer, &mut ticker, &mut |me, got| {
                let good = match got {
                    Got::Good(offset, data) => {
                        let now = me.reader.now();
                        me.kept.append(data, now - since)?;
                        since = now;
                        me.take_in(&mut intake, data)?;
                        me.block(offset, offset + count(data.len()), BlockState::Read);
                        offset + count(data.len())
                    }
                    Got::Unreadable(offset, length) => {
                        me.kept.append_bad(length)?;
                        let zeros = vec![0; usize::try_from(length).unwrap_or_default()];
                        // On the map such bytes have a state, not a class.
                        let taken = intake.update(&zeros, &mut me.kept.classes, &mut |_| {});
                        taken.map_err(|source| me.kept.thread_error(source))?;
                        me.block(offset, offset + length, BlockState::Unreadable);
                        offset + length
                    }
                };
                if good < end {
                    me.block(good, end, BlockState::Reading);
                }
                Ok(())
            })?;
        }
        self.kept.sync_changes(|| self.reader.now())?;
        ticker.finish(self.reader.now(), self.emit);
        Ok(intake.close())
    }

    /// What is in the part file already, proved as it is taken in.
    fn take_what_is_there(&mut self) -> Result<Intake, JobError> {
        let mut intake =
            Intake::start(self.kept.region()).map_err(|source| self.kept.thread_error(source))?;
        self.prove(&mut |me, data| me.take_in(&mut intake, data))?;
        Ok(intake)
    }

    /// Compares the part file with what was written there: what differs is known to [`RegionCheckpoint::changed`] afterwards.
    fn prove(&mut self, each: &mut EachPiece<'_, Self>) -> Result<(), JobError> {
        let mut on_disk = self.kept.begin_proof();
        let mut buffer = Vec::new();
        let mut at = 0;
        while at < self.kept.done() {
            // A large dump on a slow disk takes its time.
            self.reader.stop_if_asked()?;
            let length = PIECE.min(self.kept.done() - at);
            buffer.resize(usize::try_from(length).unwrap_or_default(), 0);
            self.kept.read_at(at, &mut buffer)?;
            on_disk.append(&buffer);
            each(self, &buffer)?;
            at += length;
        }
        self.kept.prove(on_disk);
        Ok(())
    }

    /// What could not be read in an earlier run gets another chance; what failed in this one has had it. Returns whether
    /// anything came of it.
    fn fill_holes(&mut self) -> Result<bool, JobError> {
        let mut was_filled = false;
        let mut buffer = Vec::new();
        while let Some(hole) = self.kept.take_untried() {
            self.reader.begin_small();
            let mut quiet = self.quiet();
            // A hole may be of any length, and a buffer not.
            let block = u64::from(self.kept.block_size());
            for unit in blocks(self.kept.region(), self.reader.granularity(), hole, block) {
                self.read_unit(&unit, &mut buffer, &mut quiet, &mut |me, got| {
                    if let Got::Good(offset, data) = got {
                        was_filled = true;
                        me.kept.fill(offset, data)?;
                        me.block(offset, offset + count(data.len()), BlockState::Read);
                    }
                    Ok(())
                })?;
            }
        }
        Ok(was_filled)
    }

    /// The second pass, as chosen.
    fn check_all(&mut self) -> Result<CheckFacts, JobError> {
        let kind = self.kept.check();
        if kind == CheckKind::None {
            return Ok(CheckFacts { kind, passed: None, blocks_reread: 0, differing: vec![] });
        }
        (self.emit)(Event::Phase(Phase::Checking));
        let (region, size) = (self.kept.region(), u64::from(self.kept.block_size()));
        let last = count(units(region, self.reader.granularity(), size).count()).saturating_sub(1);
        // Units in a row are one stretch of the journal, which must not grow with the dump.
        let in_a_row = last.div_ceil(SAMPLE_EVERY * MOST_SAMPLES).max(1);
        let is_sampled = |index: u64| index == last || (index / in_a_row).is_multiple_of(SAMPLE_EVERY);
        // Never collected: there may be a million units.
        let granularity = self.reader.granularity();
        let numbered = || (0u64..).zip(units(region, granularity, size));
        let mut made = kind.clone();
        match kind {
            CheckKind::Sampled => {
                self.check_units(numbered().filter(|(i, _)| is_sampled(*i)).map(|(_, unit)| unit))?;
                if !self.kept.differing().is_empty() {
                    self.warn(ReadingWarning::SampleDiffered);
                    let rest = numbered().filter(|(i, _)| !is_sampled(*i)).map(|(_, unit)| unit);
                    self.check_units(rest)?;
                    made = CheckKind::Full;
                }
            }
            _ => self.check_units(units(region, self.reader.granularity(), size))?,
        }
        let differing = self.kept.differing().to_vec();
        let unsettled = count(differing.iter().filter(|block| !block.settled).count());
        if unsettled > 0 {
            return Err(JobError::CheckFailed { blocks: unsettled });
        }
        let all = units(region, self.reader.granularity(), size).count();
        if is_many(differing.len(), all) {
            self.warn(ReadingWarning::ManyBlocksSettled { blocks: count(differing.len()), of: count(all) });
        } else if !differing.is_empty() {
            self.warn(ReadingWarning::BlocksSettled { blocks: count(differing.len()) });
        }
        let blocks_reread = count(differing.len());
        Ok(CheckFacts { kind: made, passed: Some(true), blocks_reread, differing })
    }

    /// Reads those of `chosen` again that no earlier session has, and compares with the part file.
    fn check_units(&mut self, chosen: impl Iterator<Item = Unit> + Clone) -> Result<(), JobError> {
        let total = chosen.clone().map(|unit| unit.len()).sum();
        let mut ticker = Ticker::new(Phase::Checking, self.reader.now(), total);
        let is_done =
            |kept: &RegionCheckpoint, unit: &Unit| kept.checked_spans().contains(unit.offset, unit.end());
        let before = chosen.clone().filter(|unit| is_done(self.kept, unit)).map(|unit| unit.len()).sum();
        ticker.begin_at(before, self.reader.now());
        for unit in chosen {
            if is_done(self.kept, &unit) {
                continue;
            }
            // What could not be read the first time is left out.
            let pieces = unit.without(self.kept.bad().as_slice());
            let left_out = unit.len() - pieces.iter().map(Unit::len).sum::<u64>();
            for piece in &pieces {
                self.check_unit(piece, &mut ticker)?;
            }
            ticker.done += left_out;
            self.kept.checked(unit.offset, unit.end());
        }
        ticker.finish(self.reader.now(), self.emit);
        Ok(())
    }

    fn check_unit(&mut self, unit: &Unit, ticker: &mut Ticker) -> Result<(), JobError> {
        let (mut again, mut first) = (Vec::new(), Vec::new());
        let (mut same, mut missing) = (true, 0);
        self.read_unit(unit, &mut again, ticker, &mut |me, got| {
            match got {
                Got::Good(offset, second) => {
                    first.resize(second.len(), 0);
                    me.kept.read_at(offset, &mut first)?;
                    same &= first == second;
                    if same {
                        me.kept.checked(offset, offset + count(second.len()));
                    }
                }
                Got::Unreadable(_, length) => missing += length,
            }
            Ok(())
        })?;
        if missing > 0 {
            // Readable once and never again: nobody knows whether the first read was right.
            let start = self.kept.region().start() + unit.offset;
            self.block(unit.offset, unit.end(), BlockState::Unreadable);
            let block = DifferingBlock { start, length: unit.len(), bytes: missing, settled: false };
            self.kept.differed(block);
        } else if same {
            self.block(unit.offset, unit.end(), BlockState::Checked);
        } else {
            let second = again.get(unit.cut.clone()).unwrap_or_default();
            first.resize(second.len(), 0);
            self.kept.read_at(unit.offset, &mut first)?;
            let block = self.settle(unit, &mut first, second)?;
            let state = if block.settled { BlockState::Differed } else { BlockState::Unreadable };
            self.block(unit.offset, unit.end(), state);
            self.kept.differed(block);
        }
        Ok(())
    }

    /// Two reads differ: a third one decides, byte by byte, and the file is mended.
    fn settle(&mut self, unit: &Unit, first: &mut [u8], second: &[u8]) -> Result<DifferingBlock, JobError> {
        let mut buffer = Vec::new();
        let mut missing = false;
        let mut quiet = self.quiet();
        self.read_unit(unit, &mut buffer, &mut quiet, &mut |_, got| {
            missing |= matches!(got, Got::Unreadable(..));
            Ok(())
        })?;
        let third = buffer.get(unit.cut.clone()).unwrap_or_default();
        let differing = first.iter().zip(second).filter(|(a, b)| a != b).count();
        let settled = !missing && majority(first, second, third);
        if settled {
            self.kept.mend(unit.offset, first)?;
            // The journal's fingerprints may lie in it.
            self.kept.sync_changes(|| self.reader.now())?;
        }
        let start = self.kept.region().start() + unit.offset;
        let bytes = count(differing);
        (self.emit)(Event::Note(if settled {
            Note::BlockSettled { at: start, bytes }
        } else {
            Note::BlockUnsettled { at: start, bytes }
        }));
        Ok(DifferingBlock { start, length: unit.len(), bytes, settled })
    }

    /// Takes in the next bytes of the dump. The classes of the cells that they complete are emitted for the map.
    fn take_in(&mut self, intake: &mut Intake, data: &[u8]) -> Result<(), JobError> {
        let taken = intake.update(data, &mut self.kept.classes, self.emit);
        Ok(taken.map_err(|source| self.kept.thread_error(source))?)
    }

    /// Emits the classes of cells that were written anew.
    fn classify_again(&mut self, offset: u64, data: &[u8]) {
        let mut runs = ClassRuns::new(self.emit);
        self.kept.classes.renew(offset, data, &mut |offset, length, cell| runs.add(offset, length, cell));
        runs.end();
    }

    /// What is inside a dump from the start of the flash, of which the pass over it has seen the beginning.
    fn look_inside(&mut self, scan: Scan) -> Result<(), JobError> {
        let region = self.kept.region();
        let mut read_at = |offset, into: &mut [u8]| self.kept.read_at(offset, into);
        let found = scan.finish(&mut read_at, &mut || self.reader.stop_if_asked().is_ok())?;
        let Some(mut found) = found else { return self.reader.stop_if_asked() };
        self.kept.content = Some(ContentSummary::from(&found).without_files());
        let facts = &self.kept.facts;
        // A part of the flash is as short as it was meant to be.
        if facts.flash.size.is_none_or(|size| size == region.len()) && !facts.size_is_told {
            found.length = region.len();
            if let Some(anomaly) = found.size_anomaly() {
                self.warn(anomaly);
            }
        }
        Ok(())
    }

    /// Says what is strange about the dump, read true as it may be.
    fn judge(&mut self) -> Result<(), JobError> {
        let region = self.kept.region();
        if region.area() != AreaKind::Flash {
            return Ok(());
        }
        let flash_size = self.kept.facts.flash.size;
        let context = DumpContext { start: region.start(), length: region.len(), flash_size };
        let found = find_anomalies(&context, &mut |offset, into: &mut [u8]| self.kept.read_at(offset, into))?;
        let start_is_told = self.kept.facts.start_is_told;
        for anomaly in found.into_iter().filter(|anomaly| !(start_is_told && anomaly.is_about_start())) {
            self.warn(anomaly);
        }
        Ok(())
    }

    /// Reads a unit block by block; `on_block` gets what came of each.
    pub(super) fn read_unit(
        &mut self,
        unit: &Unit,
        buffer: &mut Vec<u8>,
        ticker: &mut Ticker,
        on_block: &mut OnBlock<'_, Self>,
    ) -> Result<(), JobError> {
        buffer.resize(unit.wide_len, 0);
        if !ticker.silent {
            self.block(unit.offset, unit.end(), BlockState::Reading);
        }
        let base = ticker.done;
        let mut filled = 0;
        while filled < unit.wide_len {
            let emit = &mut *self.emit;
            let space = buffer.get_mut(filled..).unwrap_or_default();
            let outcome =
                self.reader.next_block(unit.wide_start + count(filled), space, &mut |count_now, now| {
                    ticker.tick(base + count(filled + count_now).min(unit.len()), now, emit);
                });
            let cut = |filled: usize, bytes: usize| {
                (filled.max(unit.cut.start), (filled + bytes).min(unit.cut.end))
            };
            match outcome {
                BlockOutcome::Good(bytes) => {
                    let (from, to) = cut(filled, bytes);
                    filled += bytes;
                    if let Some(data) = buffer.get(from..to).filter(|data| !data.is_empty()) {
                        on_block(self, Got::Good(unit.offset + count(from - unit.cut.start), data))?;
                    }
                    let block = self.reader.block_time();
                    self.kept.sync_if_due(block, || self.reader.now())?;
                }
                BlockOutcome::Failed(failed) => {
                    // Finding back into step can take long, and may fail.
                    self.kept.sync_changes(|| self.reader.now())?;
                    let result = self.reader.recover(failed, &mut |note| (self.emit)(Event::Note(note)));
                    let (of_reader, of_region) = self.retries_before;
                    self.kept.retries =
                        of_region.saturating_add(self.reader.retries().saturating_sub(of_reader));
                    ticker.retries = self.kept.retries;
                    match result? {
                        Recovery::Retry => {}
                        Recovery::Unreadable { bytes, refused } => {
                            if let Some(refused) = refused {
                                // A phone that refuses from the first byte on refuses the range.
                                if self.kept.done() == 0 {
                                    return Err(JobError::RefusedAt(refused));
                                }
                                self.kept.refused.get_or_insert(refused);
                            }
                            let bytes =
                                usize::try_from(bytes).unwrap_or(usize::MAX).min(unit.wide_len - filled);
                            let (from, to) = cut(filled, bytes);
                            filled += bytes;
                            if from < to {
                                let offset = unit.offset + count(from - unit.cut.start);
                                on_block(self, Got::Unreadable(offset, count(to - from)))?;
                            }
                        }
                    }
                }
            }
        }
        ticker.done = base + unit.len();
        Ok(())
    }

    /// What reads of the area are multiples of.
    pub(super) fn granularity(&self) -> u32 {
        self.reader.granularity()
    }

    /// For reads that are no progress.
    pub(super) fn quiet(&self) -> Ticker {
        let mut quiet = Ticker::new(Phase::Checking, self.reader.now(), 0);
        quiet.silent = true;
        quiet
    }

    fn block(&mut self, offset: u64, end: u64, state: BlockState) {
        (self.emit)(Event::Block { offset, length: end - offset, state });
    }

    pub(super) fn warn(&mut self, warning: impl Into<Warning>) {
        let warning = warning.into();
        if self.kept.warn(warning.clone()) {
            (self.emit)(Event::Warning(warning));
        }
    }
}

/// Whether so many differing blocks are more than an accident: the majority of three bad reads can be wrong as well.
fn is_many(differing: usize, of: usize) -> bool {
    differing >= 4 && differing.saturating_mul(16) >= of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_differences_are_accidents_and_a_sixteenth_is_none() {
        for (differing, of, many) in
            [(0, 64, false), (3, 3, false), (4, 64, true), (4, 65, false), (64, 64, true)]
        {
            assert_eq!(is_many(differing, of), many, "{differing} of {of}");
        }
    }
}
