//! Compares the beginning and the end of the part file with the phone, before a byte is added.
//!
//! Used by the region when the bytes came from another session. Ids are compared by `acquire::differences`.

use super::RegionRead;
use super::unit::BlockResult;
use crate::acquire::Difference;
use crate::dumpfile::{Basis, Span, count};
use crate::readback::error::JobError;
use crate::readback::units::{ReadUnit, stretch};
use crate::warning::ReadingWarning;

impl RegionRead<'_, '_> {
    /// Compares the beginning and the end of the part file with the phone. An end that the disk lost is given up.
    ///
    /// # Errors
    /// [`JobError::OtherPhone`] when they differ by more than single bits.
    pub(super) fn compare_content(&mut self) -> Result<(), JobError> {
        let holes = self.holes();
        // After a hole if it begins with one.
        let first = holes.first().filter(|hole| hole.start == 0).map_or(0, |hole| hole.end());
        let behind = holes
            .iter()
            .find(|hole| hole.start > first)
            .map_or(self.checkpoint.coverage().done(), |hole| hole.start);
        let beginning = (first, behind.min(first + OVERLAP));
        if beginning.0 >= beginning.1 {
            self.checkpoint.require_full_check();
            return Ok(());
        }
        if !self.fits(beginning)? {
            return Err(self.other_phone(beginning.0));
        }
        let done = self.checkpoint.coverage().done();
        let (mut end, mut back) = (done, OVERLAP);
        loop {
            let last = holes.iter().find(|hole| hole.start < end && end <= hole.end());
            end = last.map_or(end, |hole| hole.start);
            let hole = holes.iter().rev().find(|hole| hole.end() <= end).map_or(0, |hole| hole.end());
            let seam = (end.saturating_sub(OVERLAP).max(beginning.0).max(hole), end);
            if seam.0 >= seam.1 || self.fits(seam)? {
                if end < comparable_end(&holes, done) {
                    self.checkpoint.rewind_to(end);
                }
                return Ok(());
            }
            end = end.saturating_sub(back).max(beginning.1);
            back = back.saturating_mul(2);
            // Perhaps the disk lost the end: the last writes were incomplete. But where the file was compared with its digests, or where
            // too much would have been lost, it is another phone, unless a number says that it is the same.
            let is_too_far = done - end > (done / 2).min(MOST_LOST);
            let may_be_lost = self.checkpoint.trust().basis == Basis::TakenFromDisk;
            let is_same_number = self.checkpoint.origin().has_same_number();
            if !may_be_lost || (is_too_far && !is_same_number) {
                return Err(self.other_phone(seam.0));
            }
        }
    }

    /// Spans that cannot be compared: unreadable ones, and those that changed on the disk.
    fn holes(&self) -> Vec<Span> {
        let mut holes = self.checkpoint.coverage().unreadable().clone();
        for span in self.checkpoint.changed_on_disk() {
            holes.insert(span.start, span.end());
        }
        holes.as_slice().to_vec()
    }

    /// Whether the phone has the bytes `from..to` of the part file, except for single bits.
    fn fits(&mut self, (from, to): (u64, u64)) -> Result<bool, JobError> {
        let unit = stretch(self.checkpoint.region(), self.granularity(), from, to);
        let mut before = vec![0; usize::try_from(to - from).unwrap_or_default()];
        self.checkpoint.read_at(from, &mut before)?;
        let differing = match self.differs_from(&unit, &before)? {
            // Perhaps this read has a flipped bit.
            Some(1..) => self.differs_from(&unit, &before)?,
            same => same,
        };
        let Some(differing) = differing else {
            // A read that fails proves nothing.
            self.checkpoint.require_full_check();
            return Ok(true);
        };
        if differing > ((to - from) / BYTES_PER_FLIP).max(1) {
            return Ok(false);
        }
        if differing > 0 {
            // The first read had a flipped bit: there may be more.
            self.checkpoint.require_full_check();
            let at = self.checkpoint.region().start() + from;
            self.warn(ReadingWarning::SeamDiffered { at });
        }
        Ok(true)
    }

    fn other_phone(&self, offset: u64) -> JobError {
        let at = self.checkpoint.region().start() + offset;
        JobError::OtherPhone { differs: vec![Difference::Content { at }] }
    }

    /// How many bytes of `unit` differ between the phone and `before`; `None` if some cannot be read.
    fn differs_from(&mut self, unit: &ReadUnit, before: &[u8]) -> Result<Option<u64>, JobError> {
        let mut buffer = Vec::new();
        let mut missing = 0;
        let mut quiet = self.quiet();
        self.read_unit(unit, &mut buffer, &mut quiet, &mut |_, got| {
            if let BlockResult::Unreadable(_, length) = got {
                missing += length;
            }
            Ok(())
        })?;
        let now = buffer.get(unit.cut.clone()).unwrap_or_default();
        let differing = count(now.iter().zip(before).filter(|(a, b)| a != b).count());
        Ok((missing == 0).then_some(differing))
    }
}

/// The end of the comparable bytes before `done`.
fn comparable_end(holes: &[Span], done: u64) -> u64 {
    holes.iter().find(|hole| hole.start < done && done <= hole.end()).map_or(done, |hole| hole.start)
}

/// Bytes compared at either end of the part file.
const OVERLAP: u64 = 4096;
/// The most that a disk can lose at the end of a file is what was not synced: a few seconds of the fastest link.
const MOST_LOST: u64 = 4 << 20;
/// More than one differing byte in 64 means another phone or another place; a bad cable flips single bits.
const BYTES_PER_FLIP: u64 = 64;
