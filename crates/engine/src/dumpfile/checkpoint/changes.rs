//! What the passes over a region add to its checkpoint: bytes for the part file, and the state of bytes.
//!
//! Used by the region's passes. Writes the part file, but syncs nothing except before the first byte.

use std::time::Duration;

use super::RegionCheckpoint;
use crate::dumpfile::error::DiskError;
use crate::dumpfile::report::DifferingBlock;
use crate::dumpfile::span::Span;
use crate::units::as_u64;

impl RegionCheckpoint {
    /// Adds bytes at the end, which took `time` to read.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn append(&mut self, data: &[u8], time: Duration) -> Result<(), DiskError> {
        if self.sync.has_no_journal() {
            // Written before the first byte: only the journal identifies the phone and the region.
            self.part.begin()?;
            let now = self.sync.last();
            self.force_to_disk(|| now)?;
        }
        self.sync.changed();
        self.part.write_at(self.coverage.reached(), data)?;
        if let Some(stretches) = &mut self.stretches {
            stretches.append(data);
        }
        self.coverage.append(as_u64(data.len()));
        self.counters.read_time = self.counters.read_time.saturating_add(time);
        Ok(())
    }

    /// Adds `length` bytes at the end that could not be read.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn append_unreadable(&mut self, length: u64) -> Result<(), DiskError> {
        let start = self.coverage.reached();
        self.append(&unreadable_bytes(length), Duration::ZERO)?;
        self.coverage.add_unreadable(start, length);
        Ok(())
    }

    /// Writes bytes that could not be read before.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn fill(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.rewrite(offset, data)?;
        self.coverage.add_filled(offset, as_u64(data.len()));
        Ok(())
    }

    /// Marks bytes of a changed stretch that cannot be read from the phone any more.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn mark_unreadable(&mut self, offset: u64, length: u64) -> Result<(), DiskError> {
        self.rewrite(offset, &unreadable_bytes(length))?;
        self.coverage.add_unreadable(offset, length);
        Ok(())
    }

    /// Rewrites a block after a further read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn rewrite(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.sync.changed();
        let mut before = vec![0; data.len()];
        self.read_at(offset, &mut before)?;
        self.part.write_at(offset, data)?;
        let differs = |(old, new): (&u8, &u8)| old != new;
        if let Some(first) = before.iter().zip(data).position(differs) {
            let last = before.iter().zip(data).rposition(differs).unwrap_or(first);
            self.classes.mark_rewritten(offset + as_u64(first), as_u64(last - first + 1));
        }
        if let Some(stretches) = &mut self.stretches {
            stretches.patch(offset, &before, data);
        }
        Ok(())
    }

    /// Reads bytes of the part file.
    ///
    /// # Errors
    /// When they cannot be read.
    pub(crate) fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), DiskError> {
        self.part.read_at(offset, into)
    }

    /// Marks the bytes from `offset` to `end` as read a second time.
    pub(crate) fn mark_checked(&mut self, offset: u64, end: u64) {
        self.sync.changed();
        self.coverage.add_checked(offset, end);
    }

    /// Adds a block whose reads differed.
    pub(crate) fn mark_differing(&mut self, block: DifferingBlock) {
        self.sync.changed();
        self.coverage.add_differing(block);
    }

    /// Takes the next unreadable span of an earlier run that this run has not tried.
    pub(crate) fn take_untried(&mut self) -> Option<Span> {
        self.coverage.take_untried()
    }

    /// Sets the number of blocks requested again, over all runs.
    pub(crate) fn set_retries(&mut self, retries: u64) {
        self.counters.retries = retries;
    }
}

/// The bytes of the part file where nothing could be read: zeros, because blank flash is FF.
fn unreadable_bytes(length: u64) -> Vec<u8> {
    vec![0; usize::try_from(length).unwrap_or_default()]
}
