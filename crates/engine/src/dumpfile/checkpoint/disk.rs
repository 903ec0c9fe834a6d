//! What is on the disk: syncs of data and journal, and the comparison with the digests of what was written.
//!
//! Used by the region's passes. Knows no clock: callers pass the time.

use std::time::Duration;

use super::RegionCheckpoint;
use super::trust::{Basis, Overlap};
use crate::dumpfile::error::{DiskActivity, DiskError};
use crate::dumpfile::span::Span;
use crate::dumpfile::stretches::Stretches;
use crate::link::Moment;

impl RegionCheckpoint {
    /// Syncs if that cannot wait until the next block is in, which takes `block`, and `silence` more should
    /// the phone stop answering in it.
    ///
    /// # Errors
    /// When the disk fails.
    pub(crate) fn sync_if_due(
        &mut self,
        block: Duration,
        silence: Duration,
        now: impl Fn() -> Moment,
    ) -> Result<(), DiskError> {
        if self.may_sync() && self.sync.is_due(block, silence, now()) {
            self.force_to_disk(now)
        } else {
            Ok(())
        }
    }

    /// Syncs unless the disk is up to date: before long operations, and at every end.
    ///
    /// # Errors
    /// When the disk fails.
    pub(crate) fn sync_changes(&mut self, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        if self.may_sync() { self.force_to_disk(now) } else { Ok(()) }
    }

    /// Whether there is anything to sync, and the connected phone is known to be the right one. A journal
    /// that is written before would give the bytes of one phone the number of another, and the first phone
    /// would be refused from then on.
    fn may_sync(&self) -> bool {
        self.trust.overlap == Overlap::Compared && self.sync.is_needed(self.coverage.reached())
    }

    pub(super) fn force_to_disk(&mut self, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        let journal = self.journal()?;
        self.part.sync(&journal)?;
        self.sync.synced(now(), self.coverage.reached());
        Ok(())
    }

    /// The error for a failed digest thread.
    pub(crate) fn thread_error(&self, source: std::io::Error) -> DiskError {
        let path = self.part.paths().part.clone();
        DiskError::Io { during: DiskActivity::Computing, path, source: source.into() }
    }

    /// Empty digests, to which the bytes on the disk are added for [`RegionCheckpoint::compare_with_disk`].
    pub(crate) fn begin_disk_digests(&self) -> Stretches {
        self.stretches.as_ref().map_or_else(|| Stretches::new(self.region.len()), Stretches::empty_like)
    }

    /// Compares the bytes on the disk with the digests of what was written; changed stretches become
    /// unchecked. Without such digests those of the disk are used from now on.
    pub(crate) fn compare_with_disk(&mut self, on_disk: Stretches) {
        let Some(stretches) = &mut self.stretches else {
            self.stretches = Some(on_disk);
            self.trust.basis = Basis::TakenFromDisk;
            return;
        };
        for span in stretches.compare(&on_disk) {
            self.sync.changed();
            self.coverage.forget_check(span);
        }
    }

    /// Stretches of the part file that differ from what was written and must be read from the phone again.
    pub(crate) fn changed_on_disk(&self) -> Vec<Span> {
        self.stretches.as_ref().map(Stretches::changed).unwrap_or_default()
    }

    /// Records that a changed stretch was read from the phone again.
    pub(crate) fn mark_reread(&mut self, span: Span) {
        self.counters.changed_on_disk = self.counters.changed_on_disk.saturating_add(span.length);
        if let Some(stretches) = &mut self.stretches {
            stretches.mark_rewritten(span.start);
        }
    }
}
