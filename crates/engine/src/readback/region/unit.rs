//! Reading one unit block by block, with recovery: what all passes over a region share.

use super::RegionRead;
use super::step_over::FAR_FROM_READABLE;
use crate::event::{BlockState, Event};
use crate::readback::blocks::Recovery;
use crate::readback::error::JobError;
use crate::readback::read_units::ReadUnit;
use crate::readback::speed::Ticker;
use crate::units::as_u64;

/// Called with the result of each block.
pub(super) type OnBlock<'c, R> = dyn FnMut(&mut R, BlockResult<'_>) -> Result<(), JobError> + 'c;

/// The result of one block, cut to the region.
pub(super) enum BlockResult<'b> {
    /// An offset in the dump and the good bytes there.
    Good(u64, &'b [u8]),
    /// An offset in the dump and the number of bytes that cannot be read there.
    Unreadable(u64, u64),
}

impl RegionRead<'_, '_> {
    /// Reads a unit block by block. `on_block` gets the result of each.
    pub(super) fn read_unit(
        &mut self,
        unit: &ReadUnit,
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
            let (emit, meter) = (&mut *self.emit, &mut *self.meter);
            let space = buffer.get_mut(filled..).unwrap_or_default();
            let result =
                self.reader.next_block(unit.wide_start + as_u64(filled), space, &mut |count_now, now| {
                    ticker.tick(base + as_u64(filled + count_now).min(unit.len()), now, meter, emit);
                });
            let cut = |filled: usize, bytes: usize| {
                (filled.max(unit.cut.start), (filled + bytes).min(unit.cut.end))
            };
            match result {
                Ok(bytes) => {
                    let (from, to) = cut(filled, bytes);
                    filled += bytes;
                    self.unreadable_in_a_row = 0;
                    if let Some(data) = buffer.get(from..to).filter(|data| !data.is_empty()) {
                        on_block(self, BlockResult::Good(unit.offset + as_u64(from - unit.cut.start), data))?;
                    }
                    let (block, silence) = (self.reader.block_time(), self.reader.silence_limit());
                    self.checkpoint.sync_if_due(block, silence, || self.reader.now())?;
                }
                Err(failed) => {
                    // Resynchronising can take long and may fail.
                    self.checkpoint.sync_changes(|| self.reader.now())?;
                    let recovery = self.reader.recover(failed, &mut |note| (self.emit)(Event::Note(note)));
                    let (of_reader, of_region) = self.retries_before;
                    let retries = of_region.saturating_add(self.reader.retries().saturating_sub(of_reader));
                    self.checkpoint.set_retries(retries);
                    ticker.retries = retries;
                    match recovery? {
                        Recovery::Retry => {}
                        Recovery::Unreadable { bytes, refused } => {
                            if let Some(refused) = refused {
                                // A phone that refuses the first byte refuses the range.
                                if self.checkpoint.coverage().reached() == 0 {
                                    return Err(JobError::RefusedAt(refused));
                                }
                                self.checkpoint.refused.get_or_insert(refused);
                            }
                            let bytes =
                                usize::try_from(bytes).unwrap_or(usize::MAX).min(unit.wide_len - filled);
                            self.unreadable_in_a_row = self.unreadable_in_a_row.saturating_add(as_u64(bytes));
                            let good = match self.unreadable_in_a_row >= FAR_FROM_READABLE {
                                true => self.step_over(unit, filled + bytes, buffer)?,
                                false => filled + bytes..filled + bytes,
                            };
                            let (from, to) = cut(filled, good.start - filled);
                            if from < to {
                                let offset = unit.offset + as_u64(from - unit.cut.start);
                                on_block(self, BlockResult::Unreadable(offset, as_u64(to - from)))?;
                            }
                            let (from, to) = cut(good.start, good.len());
                            if let Some(data) = buffer.get(from..to).filter(|data| !data.is_empty()) {
                                self.unreadable_in_a_row = 0;
                                let offset = unit.offset + as_u64(from - unit.cut.start);
                                on_block(self, BlockResult::Good(offset, data))?;
                            }
                            filled = good.end;
                        }
                    }
                }
            }
        }
        ticker.done = base + unit.len();
        Ok(())
    }
}
