//! [`SyncState`]: when data and journal were last synced to the disk, and whether the next sync is due.
//!
//! Used by the region's checkpoint. Knows no clock: callers pass the time.

use std::time::Duration;

use crate::link::Moment;

/// The longest time between two syncs.
const SYNC_EVERY: Duration = Duration::from_secs(5);
/// After the first block, which is synced at once so that a killed job leaves something to continue; then twice as long each time.
const SECOND_SYNC: Duration = Duration::from_secs(1);
/// The time of the last sync, and the state of the journal.
#[derive(Debug)]
pub(super) struct SyncState {
    last: Moment,
    /// The longest time to the next sync.
    interval: Duration,
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
        SyncState { last: now, interval: Duration::ZERO, journal }
    }

    /// The time of the last sync, or of the beginning of the connection.
    pub(super) fn last(&self) -> Moment {
        self.last
    }

    /// Begins a connection, which may have another clock.
    pub(super) fn begin_connection(&mut self, now: Moment, reached: u64) {
        if !self.is_needed(reached) {
            self.last = now;
        }
    }

    /// Records a change that is not on the disk.
    pub(super) fn changed(&mut self) {
        if self.journal == JournalState::Current {
            self.journal = JournalState::Outdated;
        }
    }

    /// All is on the disk.
    pub(super) fn synced(&mut self, now: Moment, reached: u64) {
        (self.last, self.journal) = (now, JournalState::Current);
        // The journal that is written before the first byte does not count.
        if reached > 0 {
            self.interval = (self.interval * 2).clamp(SECOND_SYNC, SYNC_EVERY);
        }
    }

    /// Whether the disk has no journal.
    pub(super) fn has_no_journal(&self) -> bool {
        self.journal == JournalState::Missing
    }

    /// Whether a part file of `reached` bytes has anything to sync.
    pub(super) fn is_needed(&self, reached: u64) -> bool {
        reached > 0 && self.journal != JournalState::Current
    }

    /// Whether a sync cannot wait until the next block was read. That takes the time `block`, and
    /// `silence` more if the phone stops answering: what came before it must be safe by then, too.
    pub(super) fn is_due(&self, block: Duration, silence: Duration, now: Moment) -> bool {
        let next = now - self.last + block;
        next >= self.interval || next + silence >= SYNC_EVERY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_block_is_synced_at_once_and_the_next_ones_after_1_2_and_3_seconds() {
        let (block, silence) = (Duration::from_millis(250), Duration::from_secs(2));
        let mut sync = SyncState::new(Moment::default(), JournalState::Missing);
        sync.synced(Moment::default(), 0);
        let synced: Vec<u128> = (1_u32..=60)
            .map(|index| Moment(block * index))
            .filter(|now| {
                let is_due = sync.is_due(block, silence, *now);
                if is_due {
                    sync.synced(*now, 1);
                }
                is_due
            })
            .map(|now| now.0.as_millis())
            .collect();
        // Three seconds: a phone that falls silent for two must not make it more than five.
        assert_eq!(synced, [250, 1000, 2750, 5500, 8250, 11_000, 13_750]);
    }
}
