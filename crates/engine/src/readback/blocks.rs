//! Reads an area in blocks that shrink after a failure and grow again after successes. A block takes at most two seconds on any
//! link, because a block that fails is lost as a whole.
//!
//! Used by the read pass and by the check. Knows the storage, but no file.

use std::time::Duration;

use super::error::{BadJob, JobError};
use super::policy::{BLOCK_STEP, CLIMB_AFTER, FIRST_BLOCK, LAST_TRIES, LONGEST_BLOCK, SMALLEST_BLOCK};
use crate::event::Note;
use crate::link::Moment;
use crate::storage::{AreaKind, NotRecovered, ReadError, RefusedRead, Storage};

/// Reads an area of a storage, block by block.
#[derive(Debug)]
pub(super) struct BlockReader<'s> {
    storage: &'s mut dyn Storage,
    /// The area of the region that is being read.
    area: AreaKind,
    granularity: u32,
    /// Blocks follow each other up to this offset in the area; 0 if that is not known.
    ahead: u64,
    ladder: Ladder,
    /// Failures in a row with the smallest block.
    failures: u32,
    /// The time the last good block took.
    took: Duration,
    retries: u64,
}

/// A block that failed: no byte of it is good.
#[derive(Debug)]
pub(super) struct BlockError {
    at: u64,
    error: ReadError,
}

/// What follows a failed block, once host and phone are in step again.
#[derive(Debug)]
pub(super) enum Recovery {
    /// Ask again, for less.
    Retry,
    /// This many bytes at this place cannot be read and must be skipped.
    Unreadable {
        bytes: u32,
        /// Where and how the phone refused, if it did.
        refused: Option<RefusedRead>,
    },
}

impl<'s> BlockReader<'s> {
    pub(super) fn new(storage: &'s mut dyn Storage, largest: u32) -> Self {
        Self {
            storage,
            area: AreaKind::default(),
            granularity: 1,
            ahead: 0,
            ladder: Ladder::new(largest),
            failures: 0,
            took: Duration::ZERO,
            retries: 0,
        }
    }

    /// Reads blocks of `area` from now on.
    pub(super) fn set_area(&mut self, area: AreaKind) {
        self.area = area;
        let areas = self.storage.areas().iter();
        self.granularity = areas.filter(|of| of.kind == area).map(|of| of.granularity).max().unwrap_or(1);
    }

    /// Blocks are read one after the other up to the offset `end` in the area; 0: not known.
    pub(super) fn expect_to(&mut self, end: u64) {
        let granularity = u64::from(self.granularity.max(1));
        self.ahead = end.div_ceil(granularity).saturating_mul(granularity);
    }

    /// Offsets and lengths of reads are multiples of this, in bytes.
    pub(super) fn granularity(&self) -> u32 {
        self.granularity
    }

    /// Reads one block into the beginning of `into`, which begins at `offset` (both multiples of the granularity). `on_bytes` gets how many
    /// bytes of it have arrived. Returns the number of good bytes.
    ///
    /// # Errors
    /// A failed block must go to [`BlockReader::recover`] before anything else is read.
    pub(super) fn next_block(
        &mut self,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<usize, BlockError> {
        let block = self.block();
        let want = usize::try_from(block).unwrap_or(usize::MAX).min(into.len());
        // Small blocks feel their way: nothing behind them is asked for.
        self.storage.expect(self.area, if self.ladder.size == self.ladder.largest { self.ahead } else { 0 });
        let started = self.storage.now();
        let mut here = 0;
        let block = into.get_mut(..want).unwrap_or_default();
        let result = self.storage.read(self.area, offset, block, &mut |count, now| {
            here += count;
            on_bytes(here, now);
        });
        match result {
            Ok(()) => {
                self.failures = 0;
                self.took = self.storage.now() - started;
                self.ladder.good();
                self.ladder.took(want, self.took);
                Ok(want)
            }
            Err(error) => Err(BlockError { at: offset, error }),
        }
    }

    /// The CRC-32 of `len` bytes at `offset` (both multiples of the granularity), for which the phone itself
    /// reads its storage anew; `None`: it cannot.
    ///
    /// # Errors
    /// As [`BlockReader::next_block`].
    pub(super) fn sum(&mut self, offset: u64, len: u64) -> Result<Option<u32>, BlockError> {
        self.storage.expect(self.area, self.ahead);
        self.storage.sum(self.area, offset, len).map_err(|error| BlockError { at: offset, error })
    }

    /// Brings host and phone back into step after a failure, and decides whether to ask again with a smaller block or to skip the
    /// place. `note` gets entries for the log.
    ///
    /// # Errors
    /// When the phone is lost, or the job was stopped.
    pub(super) fn recover(
        &mut self,
        failed: BlockError,
        note: &mut dyn FnMut(Note),
    ) -> Result<Recovery, JobError> {
        let BlockError { at, error } = failed;
        let was_smallest = self.is_smallest();
        self.failures += u32::from(was_smallest);
        let bytes = self.block();
        let error = match error {
            ReadError::Stopped => return Err(JobError::Cancelled { phone_settled: false }),
            ReadError::Lost(error) => return Err(JobError::Lost(error)),
            ReadError::OutOfArea(offset) => return Err(JobError::BadJob(BadJob::PastArea(offset))),
            // A smaller block may avoid the forbidden place; the same block will not.
            ReadError::Refused(error) if was_smallest => {
                self.failures = 0;
                return Ok(Recovery::Unreadable { bytes, refused: Some(RefusedRead { at, error }) });
            }
            ReadError::Refused(error) => error,
            ReadError::Transient(error) => {
                let on_wait = &mut |waited| note(Note::NoAnswer { waited });
                match self.storage.recover(error, on_wait) {
                    Ok(error) if was_smallest && self.failures >= LAST_TRIES => {
                        self.failures = 0;
                        note(Note::Skipped { at, error });
                        return Ok(Recovery::Unreadable { bytes, refused: None });
                    }
                    Ok(error) => error,
                    Err(NotRecovered::Stopped) => return Err(JobError::Cancelled { phone_settled: false }),
                    Err(NotRecovered::Lost(error)) => return Err(JobError::Lost(error)),
                }
            }
        };
        self.retries += 1;
        note(Note::ReadAgain { at, error });
        self.ladder.bad();
        Ok(Recovery::Retry)
    }

    /// The length of the next block: a multiple of the granularity.
    fn block(&self) -> u32 {
        let granularity = self.granularity.max(1);
        (self.ladder.size() / granularity * granularity).max(granularity)
    }

    fn is_smallest(&self) -> bool {
        self.ladder.is_smallest() || self.ladder.size() <= self.granularity
    }

    /// The shortest length that is asked for after failures: a multiple of the granularity.
    pub(super) fn smallest(&self) -> u32 {
        let granularity = self.granularity.max(1);
        (SMALLEST_BLOCK.min(self.ladder.largest) / granularity * granularity).max(granularity)
    }

    /// Starts again with the smallest block: at a place where the phone was lost, larger blocks would be lost, too.
    pub(super) fn begin_small(&mut self) {
        self.ladder.begin_small();
    }

    /// Fails if the user stopped the job. Called between reads, where the phone waits for a command.
    pub(super) fn stop_if_asked(&self) -> Result<(), JobError> {
        if self.storage.is_stopped() { Err(JobError::Cancelled { phone_settled: true }) } else { Ok(()) }
    }

    /// How long the last good block took.
    pub(super) fn block_time(&self) -> Duration {
        self.took
    }

    /// The longest pause within a block before it counts as failed.
    pub(super) fn silence_limit(&self) -> Duration {
        self.storage.silence_limit()
    }

    /// Blocks asked for again so far.
    pub(super) fn retries(&self) -> u64 {
        self.retries
    }

    /// The link's time.
    pub(super) fn now(&self) -> Moment {
        self.storage.now()
    }
}

/// The size of the next block.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ladder {
    largest: u32,
    size: u32,
    good: u32,
    /// Bytes that the link carries within [`LONGEST_BLOCK`].
    carried: u32,
}

impl Ladder {
    fn new(largest: u32) -> Self {
        Self { largest, size: largest, good: 0, carried: FIRST_BLOCK }
    }

    fn size(&self) -> u32 {
        self.size.min(self.carried)
    }

    fn is_smallest(&self) -> bool {
        self.size() <= SMALLEST_BLOCK.min(self.largest)
    }

    fn begin_small(&mut self) {
        self.good = 0;
        self.size = SMALLEST_BLOCK.min(self.largest);
    }

    fn bad(&mut self) {
        self.good = 0;
        self.size = (self.size() / BLOCK_STEP / 4 * 4).max(SMALLEST_BLOCK.min(self.largest));
    }

    /// Records that a block of `bytes` took `time`.
    fn took(&mut self, bytes: usize, time: Duration) {
        let bytes = u128::try_from(bytes).unwrap_or(0);
        let carried = (bytes * LONGEST_BLOCK.as_nanos()).checked_div(time.as_nanos()).unwrap_or(u128::MAX);
        let carried = u32::try_from(carried).unwrap_or(u32::MAX).max(SMALLEST_BLOCK);
        // A power of two, so that blocks of the usual sizes are divided evenly.
        self.carried = 1 << carried.ilog2();
    }

    fn good(&mut self) {
        if self.size == self.largest {
            return;
        }
        self.good += 1;
        if self.good >= CLIMB_AFTER {
            self.good = 0;
            self.size = self.size.saturating_mul(BLOCK_STEP).min(self.largest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_size_shrinks_to_a_quarter_and_grows_again() {
        let mut ladder = Ladder::new(64 * 1024);
        ladder.took(16 * 1024, Duration::from_millis(70));
        let mut sizes = vec![ladder.size()];
        for _ in 0..4 {
            ladder.bad();
            sizes.push(ladder.size());
        }
        assert_eq!(sizes, [65536, 16384, 4096, 1024, 1024]);
        assert!(ladder.is_smallest());
        let mut grown = Vec::new();
        for _ in 0..CLIMB_AFTER * 4 {
            ladder.good();
            grown.push(ladder.size());
        }
        grown.dedup();
        assert_eq!(grown, [1024, 4096, 16384, 65536]);
    }

    #[test]
    fn a_block_takes_at_most_two_seconds_on_the_link() {
        let mut ladder = Ladder::new(1 << 20);
        assert_eq!(ladder.size(), FIRST_BLOCK, "the slowest until the first block was timed");
        for (bytes, millis, size) in [
            (16 * 1024, 1424, 16 * 1024),
            (16 * 1024, 4000, 8 * 1024),
            (16 * 1024, 72, 256 * 1024),
            (16 * 1024, 17, 1 << 20),
            (1024, 60_000, SMALLEST_BLOCK),
            (1024, 0, 1 << 20),
        ] {
            ladder.took(bytes, Duration::from_millis(millis));
            assert_eq!(ladder.size(), size, "{bytes} {millis}");
        }
        ladder.took(16 * 1024, Duration::from_millis(1424));
        ladder.bad();
        assert_eq!(ladder.size(), 4096, "a quarter of what was asked for");
    }

    #[test]
    fn a_small_chosen_block_size_does_not_shrink() {
        let mut ladder = Ladder::new(256);
        assert!(ladder.is_smallest());
        ladder.bad();
        assert_eq!(ladder.size(), 256);
        let mut odd = Ladder::new(1048572);
        for _ in 0..10 {
            odd.bad();
            assert_eq!(odd.size() % 4, 0);
        }
    }
}
