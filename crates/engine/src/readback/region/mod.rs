//! One region: compare what is there, read what is missing, check it. Continues where an earlier connection
//! ended.
//!
//! Used by the job, once per region and connection. Knows the phone only through the block reader; what is
//! good is in [`RegionCheckpoint`].

mod check;
mod content;
mod disk;
mod overlap;
mod read;
mod step_over;
mod unit;

pub(super) use self::check::bytes_to_check;

use super::blocks::BlockReader;
use super::error::JobError;
use super::meter::JobMeter;
use super::policy::DISK_CHECKS;
use super::speed::Ticker;
use crate::cancel::SkipCheck;
use crate::dump::Scan;
use crate::dumpfile::{
    CheckFacts, Digests, DiskError, Overlap, PendingDigests, RegionCheckpoint, Span, Verify,
};
use crate::event::{BlockState, Event, Phase};
use crate::units::as_u64;
use crate::warning::Warning;

/// A region being read into its part file.
pub(super) struct RegionRead<'r, 's> {
    reader: &'r mut BlockReader<'s>,
    emit: &'r mut dyn FnMut(Event),
    checkpoint: &'r mut RegionCheckpoint,
    meter: &'r mut JobMeter,
    skip_check: SkipCheck,
    /// The user was told that this check cannot be skipped.
    skip_is_refused: bool,
    /// Retries of the reader and of the region when this began: the reader counts those of all regions of its
    /// connection.
    retries_before: (u64, u64),
    /// Bytes that could not be read since the last good block.
    unreadable_in_a_row: u64,
    /// Units whose checksums the phone has computed in the check.
    sums_compared: u64,
}

impl<'r, 's> RegionRead<'r, 's> {
    pub(super) fn new(
        reader: &'r mut BlockReader<'s>,
        emit: &'r mut dyn FnMut(Event),
        checkpoint: &'r mut RegionCheckpoint,
        meter: &'r mut JobMeter,
        skip_check: &SkipCheck,
    ) -> Self {
        let retries_before = (reader.retries(), checkpoint.retries());
        let skip_check = skip_check.clone();
        Self {
            reader,
            emit,
            checkpoint,
            meter,
            skip_check,
            skip_is_refused: false,
            retries_before,
            unreadable_in_a_row: 0,
            sums_compared: 0,
        }
    }

    /// Reads and checks what is missing. What was read is on the disk whatever happens; until the phone was
    /// compared with the part file, the files stay as they are.
    pub(super) fn run(&mut self) -> Result<(Digests, CheckFacts), JobError> {
        let result = self.passes();
        if result.is_err() {
            // The first error is the one to report. Should this sync fail too, the journal claims less than the disk has.
            drop(self.checkpoint.sync_changes(|| self.reader.now()));
        }
        result
    }

    fn passes(&mut self) -> Result<(Digests, CheckFacts), JobError> {
        self.show_part_file();
        let mut intake = self.take_in_part_file()?;
        if self.checkpoint.origin().has_other_name() && !self.checkpoint.changed_on_disk().is_empty() {
            return Err(JobError::Disk(DiskError::OtherJournal(self.checkpoint.paths().journal.clone())));
        }
        if self.checkpoint.trust().overlap == Overlap::Needed {
            let before = self.checkpoint.coverage().reached();
            self.compare_content()?;
            self.checkpoint.mark_overlap_compared();
            let reached = self.checkpoint.coverage().reached();
            if reached != before {
                self.block(reached, before, BlockState::NotRead);
                intake = self.take_in_part_file()?;
            }
        }
        if self.checkpoint.trust().verify == Verify::Full {
            // Before a byte is added: a later run must know that a full check is needed.
            self.checkpoint.sync_changes(|| self.reader.now())?;
        }
        let mut digests_stale = self.read_changed_again()?;
        self.checkpoint.begin_reading();
        if self.checkpoint.was_lost_here() {
            self.reader.begin_small();
        }
        let seen = self.read(intake)?;
        digests_stale |= self.fill_unreadable()?;
        self.check_to_the_end(seen, digests_stale)
    }

    /// Runs the check and inspects the dump, then reads the part file once more: the dump gets its name only
    /// for bytes that were written and checked. What changed on the disk meanwhile is read and checked again.
    /// `seen` is what was computed while reading; it is computed again if it is stale, because it saw other
    /// bytes.
    ///
    /// Nothing that takes long comes after the last comparison: only the sync and the renames. A program that
    /// changes the part file in spite of its lock, or on a file system without locks, is not noticed if it
    /// does so behind the comparison, up to the rename.
    fn check_to_the_end(
        &mut self,
        seen: (PendingDigests, Option<Scan>),
        mut digests_stale: bool,
    ) -> Result<(Digests, CheckFacts), JobError> {
        let mut seen = Some(seen);
        for _ in 0..DISK_CHECKS {
            let check = self.check_all()?;
            let unreadable = self.checkpoint.coverage().unreadable();
            if unreadable.bytes() > 0 {
                let (bytes, places) = (unreadable.bytes(), as_u64(unreadable.as_slice().len()));
                let first = unreadable.as_slice().first().map_or(0, |span| span.start);
                let first = self.checkpoint.region().start() + first;
                let refused = self.checkpoint.refused.clone();
                return Err(JobError::Unreadable { bytes, places, first, refused });
            }
            // Blocks that were filled or corrected changed after the first pass.
            let current = seen.take().filter(|_| !digests_stale && check.blocks_reread == 0);
            let (digests, scan) = match current {
                Some(seen) => seen,
                None => self.take_in_part_file()?.close(),
            };
            // The bytes may have changed already: then nothing is said about them.
            if !self.read_changed_again()? {
                self.judge()?;
                if let Some(scan) = scan {
                    self.look_inside(scan)?;
                }
                let digests = digests.finish().map_err(|source| self.checkpoint.thread_error(source))?;
                self.compare_with_disk(&mut |_, _| Ok(()))?;
                if !self.read_changed_again()? {
                    return Ok((digests, check));
                }
            }
            digests_stale = true;
        }
        Err(JobError::Disk(DiskError::Unreliable(self.checkpoint.paths().part.clone())))
    }

    /// Emits the block states of what an earlier connection read, for the map.
    fn show_part_file(&mut self) {
        let mut show = |spans: &[Span], state| {
            for span in spans {
                (self.emit)(Event::Block { offset: span.start, length: span.length, state });
            }
        };
        if self.checkpoint.coverage().reached() > 0 {
            show(&[Span { start: 0, length: self.checkpoint.coverage().reached() }], BlockState::Read);
        }
        show(self.checkpoint.coverage().checked().as_slice(), BlockState::Checked);
        show(self.checkpoint.coverage().unreadable().as_slice(), BlockState::Unreadable);
        for block in self.checkpoint.coverage().differing() {
            let offset = block.start.saturating_sub(self.checkpoint.region().start());
            let state = if block.settled { BlockState::Differed } else { BlockState::Unsettled };
            (self.emit)(Event::Block { offset, length: block.length, state });
        }
    }

    /// Offsets and lengths of reads are multiples of this, in bytes.
    pub(super) fn granularity(&self) -> u32 {
        self.reader.granularity()
    }

    /// A ticker for reads that do not count as progress.
    pub(super) fn quiet(&self) -> Ticker {
        let mut quiet = Ticker::new(Phase::Checking, self.reader.now(), 0);
        quiet.silent = true;
        quiet
    }

    pub(super) fn block(&mut self, offset: u64, end: u64, state: BlockState) {
        (self.emit)(Event::Block { offset, length: end - offset, state });
    }

    pub(super) fn warn(&mut self, warning: impl Into<Warning>) {
        let warning = warning.into();
        if self.checkpoint.warn(warning.clone()) {
            (self.emit)(Event::Warning(warning));
        }
    }
}
