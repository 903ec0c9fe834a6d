//! The second pass over a region: blocks are read again and compared with the part file; a third read decides where they differ.

use super::RegionRead;
use super::unit::BlockResult;
use crate::dumpfile::{CheckFacts, CheckKind, DifferingBlock, RegionCheckpoint, Verify};
use crate::event::{BlockState, Event, Note, Phase};
use crate::readback::error::JobError;
use crate::readback::read_units::{ReadUnit, majority, units};
use crate::readback::speed::Ticker;
use crate::storage::Region;
use crate::units::as_u64;
use crate::warning::ReadingWarning;

/// The sampled check rereads one unit in 16: 6.25 %, above the promised 5 %.
const SAMPLE_EVERY: u64 = 16;
/// At most this many separate stretches are sampled.
const MOST_SAMPLES: u64 = 512;

/// How a pass of the check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CheckPass {
    /// Every unit was read again.
    Complete,
    /// The user skipped the rest.
    Skipped,
}

/// Which units a sampled check reads.
#[derive(Debug, Clone, Copy)]
struct Sample {
    last: u64,
    /// Neighbouring units that are sampled together: they are one span of the journal, which must not grow with the dump.
    in_a_row: u64,
}

impl Sample {
    fn of(region: Region, granularity: u32, unit: u64) -> Sample {
        let last = as_u64(units(region, granularity, unit).count()).saturating_sub(1);
        Sample { last, in_a_row: last.div_ceil(SAMPLE_EVERY * MOST_SAMPLES).max(1) }
    }

    fn holds(self, index: u64) -> bool {
        index == self.last || (index / self.in_a_row).is_multiple_of(SAMPLE_EVERY)
    }
}

/// Bytes that a check of `region` reads.
pub(in crate::readback) fn bytes_to_check(
    kind: &CheckKind,
    region: Region,
    granularity: u32,
    unit: u64,
) -> u64 {
    match kind {
        CheckKind::None => 0,
        CheckKind::Sampled => {
            let sample = Sample::of(region, granularity, unit);
            let numbered = (0u64..).zip(units(region, granularity, unit));
            numbered.filter(|(index, _)| sample.holds(*index)).map(|(_, unit)| unit.len()).sum()
        }
        _ => region.len(),
    }
}

impl RegionRead<'_, '_> {
    /// Runs the chosen check.
    pub(super) fn check_all(&mut self) -> Result<CheckFacts, JobError> {
        let kind = self.checkpoint.check();
        if kind == CheckKind::None {
            return Ok(CheckFacts {
                kind,
                passed: None,
                skipped: false,
                blocks_reread: 0,
                differing: vec![],
            });
        }
        self.skip_is_refused = false;
        (self.emit)(Event::Phase(Phase::Checking));
        let (region, size) = (self.checkpoint.region(), u64::from(self.checkpoint.block_size()));
        let granularity = self.reader.granularity();
        let sample = Sample::of(region, granularity, size);
        // Never collected: there may be a million units.
        let numbered = || (0u64..).zip(units(region, granularity, size));
        let mut made = kind.clone();
        self.sums_compared = 0;
        let pass = match kind {
            CheckKind::Sampled => {
                let sampled = numbered().filter(|(i, _)| sample.holds(*i)).map(|(_, unit)| unit);
                let pass = self.check_units(sampled)?;
                if pass == CheckPass::Complete && !self.checkpoint.coverage().differing().is_empty() {
                    self.warn(ReadingWarning::SampleDiffered);
                    let rest = numbered().filter(|(i, _)| !sample.holds(*i)).map(|(_, unit)| unit);
                    made = CheckKind::Full;
                    self.check_units(rest)?
                } else {
                    pass
                }
            }
            _ => {
                self.reader.expect_to(region.end());
                let pass = self.check_units(units(region, self.reader.granularity(), size))?;
                self.reader.expect_to(0);
                pass
            }
        };
        let differing = self.checkpoint.coverage().differing().to_vec();
        let unsettled = DifferingBlock::count(differing.iter().filter(|block| !block.settled));
        if unsettled > 0 {
            return Err(JobError::CheckFailed { blocks: unsettled });
        }
        let all = as_u64(units(region, self.reader.granularity(), size).count());
        let blocks_reread = DifferingBlock::count(&differing);
        if is_many(blocks_reread, all) {
            self.warn(ReadingWarning::ManyBlocksSettled { blocks: blocks_reread, of: all });
        } else if blocks_reread > 0 {
            self.warn(ReadingWarning::BlocksSettled { blocks: blocks_reread });
        }
        if made == CheckKind::Full && self.sums_compared > 0 {
            made = CheckKind::ReadAgainOnPhone;
        }
        let skipped = pass == CheckPass::Skipped;
        let passed = if skipped { None } else { Some(true) };
        Ok(CheckFacts { kind: made, passed, skipped, blocks_reread, differing })
    }

    /// Whether the user skips the check. Refused while bytes may be those of another phone or were changed on the
    /// disk: only the check can prove them.
    fn is_skipped(&mut self) -> bool {
        if !self.skip_check.is_set() {
            return false;
        }
        let is_needed = self.checkpoint.trust().verify == Verify::Full;
        if is_needed && !std::mem::replace(&mut self.skip_is_refused, true) {
            (self.emit)(Event::Note(Note::CheckNeeded));
        }
        !is_needed
    }

    /// Rereads those of `chosen` that no earlier connection has checked, and compares them with the part
    /// file.
    fn check_units(&mut self, chosen: impl Iterator<Item = ReadUnit> + Clone) -> Result<CheckPass, JobError> {
        let total = chosen.clone().map(|unit| unit.len()).sum();
        let mut ticker = Ticker::new(Phase::Checking, self.reader.now(), total);
        let is_done = |checkpoint: &RegionCheckpoint, unit: &ReadUnit| {
            checkpoint.coverage().checked().contains(unit.offset, unit.end())
        };
        let before =
            chosen.clone().filter(|unit| is_done(self.checkpoint, unit)).map(|unit| unit.len()).sum();
        ticker.begin_at(before, self.reader.now(), self.meter);
        for unit in chosen {
            if is_done(self.checkpoint, &unit) {
                continue;
            }
            if self.is_skipped() {
                return Ok(CheckPass::Skipped);
            }
            // Unreadable places are skipped.
            let pieces = unit.without(self.checkpoint.coverage().unreadable().as_slice());
            let left_out = unit.len() - pieces.iter().map(ReadUnit::len).sum::<u64>();
            for piece in &pieces {
                self.check_unit(piece, &mut ticker)?;
            }
            ticker.done += left_out;
            self.checkpoint.mark_checked(unit.offset, unit.end());
        }
        ticker.finish(self.reader.now(), self.meter, self.emit);
        Ok(CheckPass::Complete)
    }

    /// Compares a unit with what the phone reads now: by the checksum that the phone computes, or else by a
    /// second read.
    fn check_unit(&mut self, unit: &ReadUnit, ticker: &mut Ticker) -> Result<(), JobError> {
        match self.sum_on_phone(unit)? {
            Some(sum) => self.check_by_sum(unit, sum, ticker),
            None => self.check_by_reading(unit, ticker),
        }
    }

    /// The checksum of the unit as the phone computes it now; `None` if it cannot, or not for this unit.
    fn sum_on_phone(&mut self, unit: &ReadUnit) -> Result<Option<u32>, JobError> {
        if !unit.is_whole() {
            return Ok(None);
        }
        let failed = match self.reader.sum(unit.wide_start, as_u64(unit.wide_len)) {
            Ok(sum) => return Ok(sum),
            Err(failed) => failed,
        };
        // Resynchronising can take long and may fail.
        self.checkpoint.sync_changes(|| self.reader.now())?;
        self.reader.recover(failed, &mut |note| (self.emit)(Event::Note(note)))?;
        Ok(None)
    }

    /// A unit whose checksum differs is read a third time: two of three must agree (agent.md section 2, step
    /// 11).
    fn check_by_sum(&mut self, unit: &ReadUnit, sum: u32, ticker: &mut Ticker) -> Result<(), JobError> {
        self.sums_compared += 1;
        self.block(unit.offset, unit.end(), BlockState::Reading);
        let mut first = vec![0; unit.wide_len];
        self.checkpoint.read_at(unit.offset, &mut first)?;
        if crc32fast::hash(&first) == sum {
            ticker.done += unit.len();
            ticker.tick(ticker.done, self.reader.now(), self.meter, self.emit);
            self.block(unit.offset, unit.end(), BlockState::Checked);
            return Ok(());
        }
        let (mut third, mut missing) = (Vec::new(), false);
        self.read_unit(unit, &mut third, ticker, &mut |_, got| {
            missing |= matches!(got, BlockResult::Unreadable(..));
            Ok(())
        })?;
        let differing = first.iter().zip(&third).filter(|(a, b)| a != b).count();
        let is_new = !missing && crc32fast::hash(&third) == sum;
        let settled = !missing && (is_new || differing == 0);
        if is_new {
            self.checkpoint.rewrite(unit.offset, &third)?;
            // The journal's fingerprints may cover it.
            self.checkpoint.sync_changes(|| self.reader.now())?;
        }
        self.settled(unit, settled, as_u64(differing))
    }

    /// Reports and records a unit whose reads differed.
    fn settled(&mut self, unit: &ReadUnit, settled: bool, bytes: u64) -> Result<(), JobError> {
        let start = self.checkpoint.region().start() + unit.offset;
        (self.emit)(Event::Note(match settled {
            true => Note::BlockSettled { at: start, bytes },
            false => Note::BlockUnsettled { at: start, bytes },
        }));
        let state = if settled { BlockState::Differed } else { BlockState::Unsettled };
        self.block(unit.offset, unit.end(), state);
        self.checkpoint.mark_differing(DifferingBlock {
            start,
            length: unit.len(),
            bytes,
            settled,
            blocks: 1,
        });
        Ok(())
    }

    fn check_by_reading(&mut self, unit: &ReadUnit, ticker: &mut Ticker) -> Result<(), JobError> {
        let (mut again, mut first) = (Vec::new(), Vec::new());
        let (mut same, mut missing) = (true, 0);
        self.read_unit(unit, &mut again, ticker, &mut |me, got| {
            match got {
                BlockResult::Good(offset, second) => {
                    first.resize(second.len(), 0);
                    me.checkpoint.read_at(offset, &mut first)?;
                    same &= first == second;
                    if same {
                        me.checkpoint.mark_checked(offset, offset + as_u64(second.len()));
                    }
                }
                BlockResult::Unreadable(_, length) => missing += length,
            }
            Ok(())
        })?;
        if missing > 0 {
            // Readable once and never again: the first read cannot be confirmed.
            let start = self.checkpoint.region().start() + unit.offset;
            self.block(unit.offset, unit.end(), BlockState::Unsettled);
            let block =
                DifferingBlock { start, length: unit.len(), bytes: missing, settled: false, blocks: 1 };
            self.checkpoint.mark_differing(block);
        } else if same {
            self.block(unit.offset, unit.end(), BlockState::Checked);
        } else {
            let second = again.get(unit.cut.clone()).unwrap_or_default();
            first.resize(second.len(), 0);
            self.checkpoint.read_at(unit.offset, &mut first)?;
            let block = self.settle(unit, &mut first, second)?;
            let state = if block.settled { BlockState::Differed } else { BlockState::Unsettled };
            self.block(unit.offset, unit.end(), state);
            self.checkpoint.mark_differing(block);
        }
        Ok(())
    }

    /// Two reads differ: a third one decides byte by byte, and the file is corrected.
    fn settle(
        &mut self,
        unit: &ReadUnit,
        first: &mut [u8],
        second: &[u8],
    ) -> Result<DifferingBlock, JobError> {
        let mut buffer = Vec::new();
        let mut missing = false;
        let mut quiet = self.quiet();
        self.read_unit(unit, &mut buffer, &mut quiet, &mut |_, got| {
            missing |= matches!(got, BlockResult::Unreadable(..));
            Ok(())
        })?;
        let third = buffer.get(unit.cut.clone()).unwrap_or_default();
        let differing = first.iter().zip(second).filter(|(a, b)| a != b).count();
        let settled = !missing && majority(first, second, third);
        if settled {
            self.checkpoint.rewrite(unit.offset, first)?;
            // The journal's fingerprints may cover it.
            self.checkpoint.sync_changes(|| self.reader.now())?;
        }
        let start = self.checkpoint.region().start() + unit.offset;
        let bytes = as_u64(differing);
        (self.emit)(Event::Note(if settled {
            Note::BlockSettled { at: start, bytes }
        } else {
            Note::BlockUnsettled { at: start, bytes }
        }));
        Ok(DifferingBlock { start, length: unit.len(), bytes, settled, blocks: 1 })
    }
}

/// Whether the number of differing blocks suggests a bad connection: then the majority of three reads can be wrong, too.
fn is_many(differing: u64, of: u64) -> bool {
    differing >= 4 && differing.saturating_mul(16) >= of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_in_a_sixteenth_of_the_blocks_are_reported_and_single_ones_not() {
        for (differing, of, many) in
            [(0, 64, false), (3, 3, false), (4, 64, true), (4, 65, false), (64, 64, true)]
        {
            assert_eq!(is_many(differing, of), many, "{differing} of {of}");
        }
    }
}
