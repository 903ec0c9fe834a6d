//! Reads stretches of memory in blocks that shrink when a block fails and grow again when all is well.
//!
//! Used by the read pass and by the check. Knows the session, no file.

use super::job::JobError;
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

/// Reads through a session, block by block.
#[derive(Debug)]
pub(super) struct BlockReader<'s> {
    session: &'s mut Session,
    /// Address of offset 0.
    base: u32,
    ladder: Ladder,
    retries: u64,
    notes: Vec<String>,
}

impl<'s> BlockReader<'s> {
    pub(super) fn new(session: &'s mut Session, base: u32, largest: u32) -> Self {
        Self { session, base, ladder: Ladder::new(largest), retries: 0, notes: Vec::new() }
    }

    /// Fills `into` with the flash from `offset` (both whole words). `on_bytes` hears how many bytes of `into` are there.
    pub(super) fn read(
        &mut self,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), JobError> {
        let mut filled = 0;
        let mut failures = 0;
        while filled < into.len() {
            let want = usize::try_from(self.ladder.size()).unwrap_or(usize::MAX).min(into.len() - filled);
            let at = self.address(offset, filled)?;
            let Some(block) = into.get_mut(filled..filled + want) else { return Ok(()) };
            let mut here = filled;
            let result = self.session.read_block(at, block, &mut |count, now| {
                here += count;
                on_bytes(here, now);
            });
            match result {
                Ok(()) => {
                    filled += want;
                    failures = 0;
                    self.ladder.good();
                }
                Err(error) => {
                    failures += u32::from(self.ladder.is_smallest());
                    self.failed(at, error, failures)?;
                }
            }
        }
        Ok(())
    }

    /// After a failure: back into step and a smaller block, or the end of the job.
    fn failed(&mut self, at: Address, error: SessionError, failures: u32) -> Result<(), JobError> {
        let was_smallest = self.ladder.is_smallest();
        match &error {
            SessionError::Cancelled => return Err(JobError::Cancelled { phone_settled: false }),
            SessionError::Refused { status, .. } => {
                // In step. A smaller block may avoid the forbidden place; the same block will not.
                if was_smallest {
                    return Err(JobError::RefusedAt { at, status: *status });
                }
            }
            SessionError::Silent { .. } | SessionError::OutOfStep { .. } => {
                if was_smallest && failures >= LAST_TRIES {
                    return Err(JobError::Lost(error));
                }
                match self.session.resync() {
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
        self.notes.push(words!("read-again", at = at.to_string(), why = error.to_string()));
        self.ladder.bad();
        Ok(())
    }

    fn address(&self, offset: u64, filled: usize) -> Result<Address, JobError> {
        let filled = u64::try_from(filled).unwrap_or(u64::MAX);
        Address(self.base)
            .checked_add(offset.saturating_add(filled))
            .ok_or_else(|| JobError::BadJob(words!("job-offset-past-end", offset = format!("{offset:#x}"))))
    }

    /// Blocks asked for again so far.
    pub(super) fn retries(&self) -> u64 {
        self.retries
    }

    /// Sentences about what went wrong since the last call.
    pub(super) fn take_notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
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
}

impl Ladder {
    fn new(largest: u32) -> Self {
        Self { largest, size: largest, good: 0 }
    }

    fn size(&self) -> u32 {
        self.size
    }

    fn is_smallest(&self) -> bool {
        self.size <= SMALLEST.min(self.largest)
    }

    fn bad(&mut self) {
        self.good = 0;
        self.size = (self.size / STEP / 4 * 4).max(SMALLEST.min(self.largest));
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
