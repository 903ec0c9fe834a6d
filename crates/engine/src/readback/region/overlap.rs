//! Compares the beginning and the end of the part file with the phone, before a byte is added.
//!
//! Used by the region when the bytes came from another connection. Ids are compared by
//! `acquire::differences`.

use super::RegionRead;
use super::unit::BlockResult;
use crate::acquire::Difference;
use crate::dumpfile::{Basis, Span};
use crate::readback::error::JobError;
use crate::readback::read_units::{ReadUnit, stretch};
use crate::units::as_u64;
use crate::warning::ReadingWarning;

/// What the comparison of a stretch of the part file with the phone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// The phone has this content.
    Same,
    /// The part file is blank there, and the phone has nothing else, or cannot be read: this proves nothing.
    Blank,
    /// The part file has content there, and the phone cannot be read.
    Unreadable,
    /// The phone has other bytes where the part file has zeros, as a disk leaves them that lost a write.
    Lost,
    /// The phone has other content.
    Other,
}

impl RegionRead<'_, '_> {
    /// Compares the beginning and the end of the part file with the phone. An end that the disk lost is given
    /// up. Unless a number proves that it is the same phone, content must: blank stretches are the same in
    /// many phones.
    ///
    /// # Errors
    /// [`JobError::OtherPhone`] when they differ by more than single bits; [`JobError::Unreadable`] when the
    /// phone cannot be read where the part file has content, so that it cannot be known whose that is.
    pub(super) fn compare_content(&mut self) -> Result<(), JobError> {
        let holes = self.holes();
        // After a hole if it begins with one.
        let first = holes.first().filter(|hole| hole.start == 0).map_or(0, |hole| hole.end());
        let behind = holes
            .iter()
            .find(|hole| hole.start > first)
            .map_or(self.checkpoint.coverage().reached(), |hole| hole.start);
        let beginning = (first, behind.min(first + OVERLAP));
        if beginning.0 >= beginning.1 {
            self.checkpoint.require_full_check();
            return Ok(());
        }
        let at_beginning = self.compare(beginning)?;
        if matches!(at_beginning, Verdict::Lost | Verdict::Other) {
            return Err(self.other_phone(beginning.0));
        }
        let (end, at_end) = self.find_matching_end(beginning, &holes)?;
        if !self.checkpoint.is_phone_proven() {
            match (at_beginning, at_end) {
                (_, Verdict::Same) => {}
                (Verdict::Unreadable, _) | (_, Verdict::Unreadable) => {
                    return Err(JobError::Unreadable {
                        bytes: beginning.1 - beginning.0,
                        places: 1,
                        first: self.checkpoint.region().start() + beginning.0,
                        refused: self.checkpoint.refused.clone(),
                    });
                }
                // Behind its first bytes the part file is blank.
                _ => self.checkpoint.require_full_check(),
            }
        }
        if end < comparable_end(&holes, self.checkpoint.coverage().reached()) {
            self.checkpoint.rewind_to(end);
        }
        Ok(())
    }

    /// The offset up to which the part file can be kept, and what proves that: the content of its last
    /// stretch that has any.
    fn find_matching_end(
        &mut self,
        beginning: (u64, u64),
        holes: &[Span],
    ) -> Result<(u64, Verdict), JobError> {
        let reached = self.checkpoint.coverage().reached();
        let is_proven = self.checkpoint.is_phone_proven();
        let (mut end, mut back) = (reached, OVERLAP);
        loop {
            let last = holes.iter().find(|hole| hole.start < end && end <= hole.end());
            end = last.map_or(end, |hole| hole.start);
            let hole = holes.iter().rev().find(|hole| hole.end() <= end).map_or(0, |hole| hole.end());
            let seam = (end.saturating_sub(OVERLAP).max(beginning.0).max(hole), end);
            if seam.0 >= seam.1 {
                return Ok((end, Verdict::Blank));
            }
            let (at, verdict) = match self.compare(seam)? {
                verdict @ (Verdict::Blank | Verdict::Unreadable) if !is_proven => {
                    self.compare_content_before(seam.0, beginning.1, holes, verdict)?
                }
                verdict => (seam.0, verdict),
            };
            let is_lost = match verdict {
                Verdict::Same | Verdict::Blank | Verdict::Unreadable => return Ok((end, verdict)),
                Verdict::Lost => true,
                Verdict::Other => false,
            };
            let before = end.min(at + OVERLAP).saturating_sub(back).max(beginning.1);
            back = back.saturating_mul(2);
            // Perhaps the disk lost the end: the last writes were incomplete. But where the file was compared
            // with its digests, where other content stands, or where too much would have been lost, it is
            // another phone, unless a number says that it is the same.
            let is_too_far = reached - before > (reached / 2).min(MOST_LOST);
            let may_be_lost = self.checkpoint.trust().basis == Basis::TakenFromDisk;
            if before >= end || !may_be_lost || !(is_proven || (is_lost && !is_too_far)) {
                return Err(self.other_phone(at));
            }
            end = before;
        }
    }

    /// Compares the last stretch before `end` that has content, down to the offset `lowest`. Returns its
    /// offset; `seam` is the verdict on what lies behind, and that on all if there is no such stretch.
    fn compare_content_before(
        &mut self,
        mut end: u64,
        lowest: u64,
        holes: &[Span],
        seam: Verdict,
    ) -> Result<(u64, Verdict), JobError> {
        let mut unreadable = u32::from(seam == Verdict::Unreadable);
        let mut bytes = Vec::new();
        while end > lowest {
            self.reader.stop_if_asked()?;
            let from = end.saturating_sub(OVERLAP).max(lowest);
            let is_in_hole = holes.iter().any(|hole| hole.start < end && from < hole.end());
            if !is_in_hole {
                bytes.resize(usize::try_from(end - from).unwrap_or_default(), 0);
                self.checkpoint.read_at(from, &mut bytes)?;
                if has_content(&bytes) {
                    match self.compare((from, end))? {
                        Verdict::Unreadable if unreadable < MOST_UNREADABLE => unreadable += 1,
                        verdict => return Ok((from, verdict)),
                    }
                }
            }
            end = from;
        }
        Ok((lowest, if unreadable > 0 { Verdict::Unreadable } else { Verdict::Blank }))
    }

    /// Spans that cannot be compared: unreadable ones, and those that changed on the disk.
    fn holes(&self) -> Vec<Span> {
        let mut holes = self.checkpoint.coverage().unreadable().clone();
        for span in self.checkpoint.changed_on_disk() {
            holes.insert(span.start, span.end());
        }
        holes.as_slice().to_vec()
    }

    /// Compares the bytes `from..to` of the part file with the phone. Single bits may differ.
    fn compare(&mut self, (from, to): (u64, u64)) -> Result<Verdict, JobError> {
        let unit = stretch(self.checkpoint.region(), self.granularity(), from, to);
        let mut before = vec![0; usize::try_from(to - from).unwrap_or_default()];
        self.checkpoint.read_at(from, &mut before)?;
        let differing = match self.differs_from(&unit, &before)? {
            // Perhaps this read has a flipped bit.
            Some(Differing { bytes: 1.., .. }) => self.differs_from(&unit, &before)?,
            same => same,
        };
        let has_content = has_content(&before);
        let Some(differing) = differing else {
            // A read that fails proves nothing.
            self.checkpoint.require_full_check();
            return Ok(if has_content { Verdict::Unreadable } else { Verdict::Blank });
        };
        let flips = flips_in(to - from);
        if differing.bytes > flips {
            return Ok(if differing.not_zero > flips { Verdict::Other } else { Verdict::Lost });
        }
        if differing.bytes > 0 {
            // The first read had a flipped bit: there may be more.
            self.checkpoint.require_full_check();
            let at = self.checkpoint.region().start() + from;
            self.warn(ReadingWarning::SeamDiffered { at });
        }
        Ok(if has_content { Verdict::Same } else { Verdict::Blank })
    }

    fn other_phone(&self, offset: u64) -> JobError {
        let at = self.checkpoint.region().start() + offset;
        JobError::OtherPhone { differs: vec![Difference::Content { at }] }
    }

    /// The bytes of `unit` that differ between the phone and `before`; `None` if some cannot be read.
    fn differs_from(&mut self, unit: &ReadUnit, before: &[u8]) -> Result<Option<Differing>, JobError> {
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
        let differs = || now.iter().zip(before).filter(|(now, before)| now != before);
        let bytes = as_u64(differs().count());
        let not_zero = as_u64(differs().filter(|(_, before)| **before != 0).count());
        Ok((missing == 0).then_some(Differing { bytes, not_zero }))
    }
}

/// How many bytes differ, and at how many of them the part file is not zero.
#[derive(Debug, Clone, Copy)]
struct Differing {
    bytes: u64,
    not_zero: u64,
}

/// Whether a blank stretch, or one that repeats another byte, would differ from `bytes` by more than single
/// bits.
fn has_content(bytes: &[u8]) -> bool {
    let mut counts = [0_u64; 256];
    for byte in bytes {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    as_u64(bytes.len()) - most > 2 * flips_in(as_u64(bytes.len()))
}

/// How many of so many bytes may differ because of single bits.
fn flips_in(bytes: u64) -> u64 {
    (bytes / BYTES_PER_FLIP).max(1)
}

/// The end of the comparable bytes before `reached`.
fn comparable_end(holes: &[Span], reached: u64) -> u64 {
    holes.iter().find(|hole| hole.start < reached && reached <= hole.end()).map_or(reached, |hole| hole.start)
}

/// Bytes compared at either end of the part file.
const OVERLAP: u64 = 4096;
/// The most that a disk can lose at the end of a file is what was not synced: a few seconds of the fastest link.
const MOST_LOST: u64 = 4 << 20;
/// So many stretches that the phone cannot read are skipped in the search for one with content.
const MOST_UNREADABLE: u32 = 8;
/// More than one differing byte in 64 means another phone or another place; a bad cable flips single bits.
const BYTES_PER_FLIP: u64 = 64;
