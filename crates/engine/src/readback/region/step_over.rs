//! Steps over a long stretch that cannot be read: ahead in growing steps until a block is good, then back, block
//! by block, to where the stretch ends.
//!
//! Used by `unit`. Asking for every block of such a stretch would take hours: damaged cells cost seconds each.

use std::ops::Range;

use super::RegionRead;
use crate::event::Event;
use crate::readback::blocks::Recovery;
use crate::readback::error::JobError;
use crate::readback::read_units::ReadUnit;
use crate::units::as_u64;

/// After as many unreadable bytes in a row blocks are stepped over. Below that every block is asked for, so that
/// single good blocks among damaged ones are found.
pub(super) const FAR_FROM_READABLE: u64 = 16 * 1024;
/// The first step in bytes; each further step is four times as long, up to the end of the unit.
const FIRST_STEP: usize = 4 * 1024;
const GROWTH: usize = 4;

impl RegionRead<'_, '_> {
    /// Looks for good bytes in `unit` from the offset `from` on, before which everything is unreadable. Returns
    /// where the first good bytes lie in `buffer`; an empty range at the end if there are none.
    pub(super) fn step_over(
        &mut self,
        unit: &ReadUnit,
        from: usize,
        buffer: &mut [u8],
    ) -> Result<Range<usize>, JobError> {
        let end = unit.wide_len;
        let smallest = usize::try_from(self.reader.smallest()).unwrap_or(usize::MAX);
        let aligned = |bytes: usize| bytes.div_ceil(smallest).saturating_mul(smallest);
        let (mut bad_to, mut step) = (from, aligned(FIRST_STEP));
        let good = loop {
            if bad_to >= end {
                return Ok(end..end);
            }
            // The last block of the unit is asked for, too: the next unit may begin with good ones.
            let last = bad_to.max(aligned(end).saturating_sub(smallest));
            let at = bad_to.saturating_add(step).saturating_sub(smallest).min(last);
            let block = at..at.saturating_add(smallest).min(end);
            if self.is_readable(unit, block.clone(), buffer)? {
                break block;
            }
            (bad_to, step) = (block.end, step.saturating_mul(GROWTH));
        };
        let mut first = good.start;
        while first > bad_to {
            let block = first.saturating_sub(smallest).max(bad_to)..first;
            if !self.is_readable(unit, block.clone(), buffer)? {
                break;
            }
            first = block.start;
        }
        Ok(first..good.end)
    }

    /// Reads one block of `unit`. Returns whether all of it is good.
    fn is_readable(
        &mut self,
        unit: &ReadUnit,
        block: Range<usize>,
        buffer: &mut [u8],
    ) -> Result<bool, JobError> {
        let mut at = block.start;
        while at < block.end {
            let space = buffer.get_mut(at..block.end).unwrap_or_default();
            match self.reader.next_block(unit.wide_start + as_u64(at), space, &mut |_, _| {}) {
                Ok(bytes) => at += bytes,
                Err(failed) => {
                    match self.reader.recover(failed, &mut |note| (self.emit)(Event::Note(note)))? {
                        Recovery::Retry => {}
                        Recovery::Unreadable { .. } => return Ok(false),
                    }
                }
            }
        }
        Ok(true)
    }
}
