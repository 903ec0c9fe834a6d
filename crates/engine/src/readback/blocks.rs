//! Reads stretches of memory in blocks that shrink when a block fails and grow again when all is well, and that no link
//! needs long for: until a block is over nothing of it can be kept.
//!
//! Used by the read pass and by the check. Knows the session, no file.

use std::time::Duration;

use super::job::JobError;
use crate::brom::Status;
use crate::link::Moment;
use crate::session::{Session, SessionError};
use crate::units::Address;
use crate::words;

/// A failed block is asked for again in blocks a quarter as large, down to this: 64 -> 16 -> 4 -> 1 KiB.
const SMALLEST: u32 = 1024;
const STEP: u32 = 4;
/// Failures at one place with the smallest block before giving up.
const LAST_TRIES: u32 = 3;
/// So many good blocks in a row let the block grow again.
const CLIMB_AFTER: u32 = 8;
/// The longest that a block shall take at the speed of the last one. Less than half of the 5 s after which data must be
/// on the disk; a USB phone's 64 KiB take 0.07 to 0.3 s.
const LONGEST: Duration = Duration::from_secs(2);
/// The first block: 1.4 s on the slowest link in use, a UART at 115,200 baud.
const FIRST: u32 = 16 * 1024;

/// Reads through a session, block by block.
#[derive(Debug)]
pub(super) struct BlockReader<'s> {
    session: &'s mut Session,
    /// Address of offset 0.
    base: u32,
    ladder: Ladder,
    /// Failures in a row with the smallest block.
    failures: u32,
    /// The time the last good block took.
    took: Duration,
    retries: u64,
}

/// How reading one block went.
#[derive(Debug)]
pub(super) enum Step {
    /// So many bytes are good.
    Good(usize),
    /// Not a byte of it is.
    Broken(Broken),
}

/// A block that failed.
#[derive(Debug)]
pub(super) struct Broken {
    at: Address,
    error: SessionError,
}

/// What a broken block leads to, once host and phone are in step again.
#[derive(Debug)]
pub(super) enum Recovered {
    /// Asking again, for less.
    Again,
    /// So many bytes at this place cannot be read: they must be left out.
    Unreadable {
        bytes: u32,
        /// Where and how the phone refused, if it did.
        refused: Option<(Address, Status)>,
    },
}

impl<'s> BlockReader<'s> {
    pub(super) fn new(session: &'s mut Session, base: u32, largest: u32) -> Self {
        Self { session, base, ladder: Ladder::new(largest), failures: 0, took: Duration::ZERO, retries: 0 }
    }

    /// Reads one block into the beginning of `into`, which begins at `offset` (both whole words). `on_bytes` hears how many
    /// bytes of it are there. A broken block must go to [`BlockReader::recover`] before anything else is read.
    pub(super) fn next_block(
        &mut self,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<Step, JobError> {
        let want = usize::try_from(self.ladder.size()).unwrap_or(usize::MAX).min(into.len());
        let at = self.address(offset)?;
        let started = self.session.now();
        let mut here = 0;
        let result =
            self.session.read_block(at, into.get_mut(..want).unwrap_or_default(), &mut |count, now| {
                here += count;
                on_bytes(here, now);
            });
        Ok(match result {
            Ok(()) => {
                self.failures = 0;
                self.took = self.session.now() - started;
                self.ladder.good();
                self.ladder.took(want, self.took);
                Step::Good(want)
            }
            Err(error) => Step::Broken(Broken { at, error }),
        })
    }

    /// After a failure: back into step, and a smaller block or none at all at this place; or the phone is lost.
    /// `note` hears sentences about it.
    pub(super) fn recover(
        &mut self,
        broken: Broken,
        note: &mut dyn FnMut(String),
    ) -> Result<Recovered, JobError> {
        let Broken { at, error } = broken;
        let was_smallest = self.ladder.is_smallest();
        self.failures += u32::from(was_smallest);
        match &error {
            SessionError::Cancelled => return Err(JobError::Cancelled { phone_settled: false }),
            SessionError::Refused { status, .. } => {
                // In step. A smaller block may avoid the forbidden place; the same block will not.
                if was_smallest {
                    self.failures = 0;
                    return Ok(Recovered::Unreadable {
                        bytes: self.ladder.size(),
                        refused: Some((at, *status)),
                    });
                }
            }
            SessionError::Silent { .. } | SessionError::OutOfStep { .. } => {
                match self.session.resync(&mut |waited| {
                    note(words!("read-no-answer", seconds = waited.as_secs()));
                }) {
                    Ok(()) if was_smallest && self.failures >= LAST_TRIES => {
                        self.failures = 0;
                        note(words!("read-gave-up", at = at.to_string(), why = error.to_string()));
                        return Ok(Recovered::Unreadable { bytes: self.ladder.size(), refused: None });
                    }
                    Ok(()) => {}
                    Err(SessionError::Cancelled) => return Err(JobError::Cancelled { phone_settled: false }),
                    // What broke first says more than that nothing mended it.
                    Err(SessionError::Lost) => return Err(JobError::Lost(error)),
                    Err(other) => return Err(JobError::Lost(other)),
                }
            }
            SessionError::NotTaken { .. }
            | SessionError::Link(_)
            | SessionError::Restarted
            | SessionError::Lost => return Err(JobError::Lost(error)),
        }
        self.retries += 1;
        note(words!("read-again", at = at.to_string(), why = error.to_string()));
        self.ladder.bad();
        Ok(Recovered::Again)
    }

    fn address(&self, offset: u64) -> Result<Address, JobError> {
        Address(self.base)
            .checked_add(offset)
            .ok_or_else(|| JobError::BadJob(words!("job-offset-past-end", offset = format!("{offset:#x}"))))
    }

    /// Begins small: at a place where the phone was lost, larger blocks would only be lost again.
    pub(super) fn begin_small(&mut self) {
        self.ladder.begin_small();
    }

    /// Ends the job if that was asked for: between reads, where the phone waits for a command.
    pub(super) fn stop_if_asked(&self) -> Result<(), JobError> {
        if self.session.is_stopped() { Err(JobError::Cancelled { phone_settled: true }) } else { Ok(()) }
    }

    /// How long the last good block took.
    pub(super) fn block_time(&self) -> Duration {
        self.took
    }

    /// Blocks asked for again so far.
    pub(super) fn retries(&self) -> u64 {
        self.retries
    }

    /// The link's time.
    pub(super) fn now(&self) -> Moment {
        self.session.now()
    }
}

/// The size of the next block.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ladder {
    largest: u32,
    size: u32,
    good: u32,
    /// What the link carries within [`LONGEST`].
    carried: u32,
}

impl Ladder {
    fn new(largest: u32) -> Self {
        Self { largest, size: largest, good: 0, carried: FIRST }
    }

    fn size(&self) -> u32 {
        self.size.min(self.carried)
    }

    fn is_smallest(&self) -> bool {
        self.size() <= SMALLEST.min(self.largest)
    }

    fn begin_small(&mut self) {
        self.good = 0;
        self.size = SMALLEST.min(self.largest);
    }

    fn bad(&mut self) {
        self.good = 0;
        self.size = (self.size() / STEP / 4 * 4).max(SMALLEST.min(self.largest));
    }

    /// A block of `bytes` took this long.
    fn took(&mut self, bytes: usize, time: Duration) {
        let bytes = u128::try_from(bytes).unwrap_or(0);
        let carried = (bytes * LONGEST.as_nanos()).checked_div(time.as_nanos()).unwrap_or(u128::MAX);
        let carried = u32::try_from(carried).unwrap_or(u32::MAX).max(SMALLEST);
        // A power of two, so that blocks of a usual size are cut into equal parts.
        self.carried = 1 << carried.ilog2();
    }

    fn good(&mut self) {
        if self.size == self.largest {
            return;
        }
        self.good += 1;
        if self.good >= CLIMB_AFTER {
            self.good = 0;
            self.size = self.size.saturating_mul(STEP).min(self.largest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_shrinks_by_quarters_and_grows_again() {
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
    fn a_block_is_what_the_link_carries_in_two_seconds() {
        let mut ladder = Ladder::new(1 << 20);
        assert_eq!(ladder.size(), FIRST, "the slowest until the first block was timed");
        for (bytes, millis, size) in [
            (16 * 1024, 1424, 16 * 1024),
            (16 * 1024, 4000, 8 * 1024),
            (16 * 1024, 72, 256 * 1024),
            (16 * 1024, 17, 1 << 20),
            (1024, 60_000, SMALLEST),
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
    fn a_small_chosen_block_is_its_own_smallest() {
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
