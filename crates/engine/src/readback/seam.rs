//! Whether the phone holds what the part file holds, at its beginning and at the seam: the last test before a byte is added.
//!
//! Used by the region when what is there came from another session. What the ids can tell is in [`super::same_phone`].

use super::error::JobError;
use super::region::{Got, RegionRead};
use super::units::{Unit, stretch};
use crate::acquire::Difference;
use crate::dumpfile::{Span, count};
use crate::warning::ReadingWarning;

impl RegionRead<'_, '_> {
    /// Whether the phone holds what the part file holds, at its beginning and at the seam: it is the same phone, and both fit.
    pub(super) fn compare_content(&mut self) -> Result<(), JobError> {
        let holes = self.holes();
        // Next to a hole if there is one.
        let first = holes.first().filter(|hole| hole.start == 0).map_or(0, |hole| hole.end());
        let behind = holes.iter().find(|hole| hole.start > first).map_or(self.kept.done(), |hole| hole.start);
        let beginning = (first, behind.min(first + SEAM));
        if beginning.0 >= beginning.1 {
            self.kept.doubt();
            return Ok(());
        }
        if !self.fits(beginning)? {
            return Err(self.another(beginning.0));
        }
        let done = self.kept.done();
        let (mut end, mut back) = (done, SEAM);
        loop {
            let last = holes.iter().find(|hole| hole.start < end && end <= hole.end());
            end = last.map_or(end, |hole| hole.start);
            let hole = holes.iter().rev().find(|hole| hole.end() <= end).map_or(0, |hole| hole.end());
            let seam = (end.saturating_sub(SEAM).max(beginning.0).max(hole), end);
            if seam.0 >= seam.1 || self.fits(seam)? {
                if end < last_of(&holes, done) {
                    self.kept.step_back(end);
                }
                return Ok(());
            }
            end = end.saturating_sub(back).max(beginning.1);
            back = back.saturating_mul(2);
            // The disk lost the end of it, perhaps: what is there was not written in full. But where it was proved, or where too much
            // would have been lost, it is another phone, if no number says that it is the same.
            let is_too_far = done - end > (done / 2).min(MOST_LOST);
            if !self.kept.is_taken_as_it_is || (is_too_far && !self.kept.is_known_by_number) {
                return Err(self.another(seam.0));
            }
        }
    }

    /// What says nothing about the phone: what it did not give, and what the disk holds that was never written there.
    fn holes(&self) -> Vec<Span> {
        let mut holes = self.kept.bad().clone();
        for span in self.kept.changed() {
            holes.insert(span.start, span.end());
        }
        holes.as_slice().to_vec()
    }

    /// Whether the phone has the bytes `from..to` of the part file, but for single bits.
    fn fits(&mut self, (from, to): (u64, u64)) -> Result<bool, JobError> {
        let unit = stretch(self.kept.region(), self.granularity(), from, to);
        let mut before = vec![0; usize::try_from(to - from).unwrap_or_default()];
        self.kept.read_at(from, &mut before)?;
        let differing = match self.differs_from(&unit, &before)? {
            // A flipped bit of this read, perhaps.
            Some(1..) => self.differs_from(&unit, &before)?,
            same => same,
        };
        let Some(differing) = differing else {
            // What cannot be read just now says nothing about the phone.
            self.kept.doubt();
            return Ok(true);
        };
        if differing > ((to - from) / ANOTHER).max(1) {
            return Ok(false);
        }
        if differing > 0 {
            // A flipped bit of the first read: then there may be more of them.
            self.kept.doubt();
            let at = self.kept.region().start() + from;
            self.warn(ReadingWarning::SeamDiffered { at });
        }
        Ok(true)
    }

    fn another(&self, offset: u64) -> JobError {
        let at = self.kept.region().start() + offset;
        JobError::OtherPhone { differs: vec![Difference::Content { at }] }
    }

    /// How many bytes of `unit` the phone has otherwise than `before`; `None` if some cannot be read.
    fn differs_from(&mut self, unit: &Unit, before: &[u8]) -> Result<Option<u64>, JobError> {
        let mut buffer = Vec::new();
        let mut missing = 0;
        let mut quiet = self.quiet();
        self.read_unit(unit, &mut buffer, &mut quiet, &mut |_, got| {
            if let Got::Unreadable(_, length) = got {
                missing += length;
            }
            Ok(())
        })?;
        let now = buffer.get(unit.cut.clone()).unwrap_or_default();
        let differing = count(now.iter().zip(before).filter(|(a, b)| a != b).count());
        Ok((missing == 0).then_some(differing))
    }
}

/// Where the bytes end that say something, before `done`.
fn last_of(holes: &[Span], done: u64) -> u64 {
    holes.iter().find(|hole| hole.start < done && done <= hole.end()).map_or(done, |hole| hole.start)
}

/// So many bytes at either end of what is there are compared before it is gone on with.
const SEAM: u64 = 4096;
/// A disk that loses the end of a file loses what was not synced yet: a few seconds of the fastest link, and never most of it.
const MOST_LOST: u64 = 4 << 20;
/// If more than one byte in so many differs, it is another phone, or another place. A cable flips bits, one here and there.
const ANOTHER: u64 = 64;
