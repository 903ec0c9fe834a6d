//! The first pass over a region, and another attempt at places that an earlier run could not read.

use super::RegionRead;
use super::unit::BlockResult;
use crate::dump::Scan;
use crate::dumpfile::PendingDigests;
use crate::event::{BlockState, Event, Phase};
use crate::readback::error::JobError;
use crate::readback::intake::Intake;
use crate::readback::read_units::{blocks, units};
use crate::readback::speed::Ticker;
use crate::units::as_u64;

impl RegionRead<'_, '_> {
    /// Reads every missing unit once, in order, into file and digests.
    pub(super) fn read(&mut self, mut intake: Intake) -> Result<(PendingDigests, Option<Scan>), JobError> {
        (self.emit)(Event::Phase(Phase::Reading));
        let (region, size) = (self.checkpoint.region(), u64::from(self.checkpoint.block_size()));
        let mut ticker = Ticker::new(Phase::Reading, self.reader.now(), region.len());
        ticker.begin_at(self.checkpoint.coverage().reached(), self.reader.now(), self.meter);
        let mut buffer = Vec::new();
        let reached = self.checkpoint.coverage().reached();
        let mut since = self.reader.now();
        self.reader.expect_to(region.end());
        for unit in units(region, self.reader.granularity(), size).filter_map(|unit| unit.after(reached)) {
            let end = unit.end();
            self.read_unit(&unit, &mut buffer, &mut ticker, &mut |me, got| {
                let good = match got {
                    BlockResult::Good(offset, data) => {
                        let now = me.reader.now();
                        me.checkpoint.append(data, now - since)?;
                        since = now;
                        me.take_in(&mut intake, data)?;
                        me.block(offset, offset + as_u64(data.len()), BlockState::Read);
                        offset + as_u64(data.len())
                    }
                    BlockResult::Unreadable(offset, length) => {
                        me.checkpoint.append_unreadable(length)?;
                        let zeros = vec![0; usize::try_from(length).unwrap_or_default()];
                        // On the map unreadable bytes have a state, not a class.
                        let taken = intake.update(&zeros, &mut me.checkpoint.classes, &mut |_| {});
                        taken.map_err(|source| me.checkpoint.thread_error(source))?;
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
        self.reader.expect_to(0);
        self.checkpoint.sync_changes(|| self.reader.now())?;
        ticker.finish(self.reader.now(), self.meter, self.emit);
        Ok(intake.close())
    }

    /// Tries again to read what an earlier run could not. Returns whether any byte was filled.
    pub(super) fn fill_unreadable(&mut self) -> Result<bool, JobError> {
        let mut was_filled = false;
        let mut buffer = Vec::new();
        while let Some(span) = self.checkpoint.take_untried() {
            self.reader.begin_small();
            let mut quiet = self.quiet();
            // In blocks, because a span may be of any length.
            let block = u64::from(self.checkpoint.block_size());
            for unit in blocks(self.checkpoint.region(), self.reader.granularity(), span, block) {
                self.read_unit(&unit, &mut buffer, &mut quiet, &mut |me, got| {
                    if let BlockResult::Good(offset, data) = got {
                        was_filled = true;
                        me.checkpoint.fill(offset, data)?;
                        me.block(offset, offset + as_u64(data.len()), BlockState::Read);
                    }
                    Ok(())
                })?;
            }
        }
        Ok(was_filled)
    }
}
