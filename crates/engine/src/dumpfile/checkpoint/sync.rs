//! [`SyncState`]: when data and journal were last synced to the disk, and whether the next sync is due.
//!
//! Used by the region's checkpoint. Knows no clock: callers pass the time.

use std::time::Duration;

use crate::link::Moment;

/// The longest time between two syncs.
const SYNC_EVERY: Duration = Duration::from_secs(5);
/// The longest time without an answer before a block counts as failed. A sync must not be later because of
/// it.
const STALL: Duration = Duration::from_secs(2);

/// The time of the last sync, and the state of the journal.
#[derive(Debug)]
pub(super) struct SyncState {
    last: Moment,
    journal: JournalState,
}

/// The state of the journal on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JournalState {
    /// There is none: the bytes could not be assigned to a phone.
    Missing,
    /// It is up to date.
    Current,
    /// Something changed since it was written.
    Outdated,
}

impl SyncState {
    pub(super) fn new(now: Moment, journal: JournalState) -> SyncState {
        SyncState { last: now, journal }
    }

    /// The time of the last sync, or of the beginning of the session.
    pub(super) fn last(&self) -> Moment {
        self.last
    }

    /// Begins a session, which may have another clock.
    pub(super) fn begin_session(&mut self, now: Moment, done: u64) {
        if !self.is_needed(done) {
            self.last = now;
        }
    }

    /// Records a change that is not on the disk.
    pub(super) fn changed(&mut self) {
        if self.journal == JournalState::Current {
            self.journal = JournalState::Outdated;
        }
    }

    /// Records a sync.
    pub(super) fn synced(&mut self, now: Moment) {
        (self.last, self.journal) = (now, JournalState::Current);
    }

    /// Whether the disk has no journal.
    pub(super) fn has_no_journal(&self) -> bool {
        self.journal == JournalState::Missing
    }

    /// Whether a part file of `done` bytes has anything to sync.
    pub(super) fn is_needed(&self, done: u64) -> bool {
        done > 0 && self.journal != JournalState::Current
    }

    /// Whether a sync cannot wait until the next block was read. That takes the time `block`, and [`STALL`]
    /// more if the phone stops answering.
    pub(super) fn is_due(&self, block: Duration, now: Moment) -> bool {
        now - self.last + block + STALL >= SYNC_EVERY
    }
}
