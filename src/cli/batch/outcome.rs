//! [`Ends`]: how a batch as a whole ended, from what became of its phones.
//! Used by `batch`. The exit code is 0 only if all phones that were wanted are saved.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::worker::stations::{Done, StationsEvent};
use bromide_engine::readback::{JobError, JobOutcome};
use bromide_engine::stations::Totals;

/// How the phones of a batch ended.
#[derive(Debug)]
pub(super) struct Ends {
    /// How many phones are to be saved.
    wanted: Option<u32>,
    /// The last end of each phone that was not saved.
    failed: BTreeMap<u32, JobOutcome>,
    pub(super) totals: Totals,
    done: Option<Done>,
    is_stopped: bool,
    /// No phone came within this time.
    idle: Option<Duration>,
}

impl Ends {
    pub(super) fn new(wanted: Option<u32>) -> Ends {
        Ends {
            wanted,
            failed: BTreeMap::new(),
            totals: Totals::default(),
            done: None,
            is_stopped: false,
            idle: None,
        }
    }

    pub(super) fn observe(&mut self, event: &StationsEvent) {
        match event {
            StationsEvent::Ended { record, .. } => match record.outcome() {
                JobOutcome::Saved => drop(self.failed.remove(&record.number)),
                outcome => drop(self.failed.insert(record.number, outcome)),
            },
            StationsEvent::Totals(totals) => self.totals = *totals,
            _ => {}
        }
    }

    /// No phone came for so long.
    pub(super) fn no_phone_within(&mut self, wait: Duration) {
        self.idle = Some(wait);
    }

    /// All stations have ended. `is_stopped`: by Ctrl+C.
    pub(super) fn done(&mut self, done: Done, is_stopped: bool) {
        (self.done, self.is_stopped) = (Some(done), is_stopped);
    }

    /// Why not all phones were saved, where it is the batch's own reason.
    pub(super) fn error(&self) -> Option<JobError> {
        match (self.outcome(), self.idle) {
            (JobOutcome::NoPhone, Some(waited)) => Some(JobError::NoPhone { waited, seen: None }),
            _ => None,
        }
    }

    pub(super) fn outcome(&self) -> JobOutcome {
        if self.done == Some(Done::AllSaved) {
            return JobOutcome::Saved;
        }
        let worst = self.failed.values().copied();
        let worst = worst.min_by_key(|outcome| match outcome {
            JobOutcome::Disk => 0,
            JobOutcome::CheckFailed => 1,
            JobOutcome::Unfinished => 2,
            JobOutcome::CannotRead => 3,
            JobOutcome::NoPhone => 4,
            JobOutcome::Usage => 5,
            JobOutcome::Stopped | JobOutcome::Saved => 6,
        });
        match (self.done, worst) {
            (Some(Done::DiskFull), _) => JobOutcome::Disk,
            (_, Some(JobOutcome::Stopped)) => JobOutcome::Stopped,
            (_, Some(worst)) if !self.is_stopped => worst,
            // Ctrl+C, and no more phones, are how a batch without a number is meant to end.
            (_, None)
                if self.wanted.is_none()
                    && (self.is_stopped || self.idle.is_some())
                    && self.totals.saved > 0 =>
            {
                JobOutcome::Saved
            }
            _ if self.is_stopped => JobOutcome::Stopped,
            _ if self.idle.is_some() => JobOutcome::NoPhone,
            _ => JobOutcome::Unfinished,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(has_count: bool, failed: &[JobOutcome], saved: u32) -> Ends {
        let mut ends = Ends::new(has_count.then_some(2));
        ends.failed = (1..).zip(failed.iter().copied()).collect();
        ends.totals.saved = saved;
        ends
    }

    #[test]
    fn only_all_that_were_wanted_are_a_success() {
        use JobOutcome::{CannotRead, Disk, Saved, Stopped, Unfinished};
        for (has_count, failed, saved, done, is_stopped, outcome) in [
            (true, &[Unfinished][..], 2, Done::AllSaved, false, Saved),
            (true, &[CannotRead, Unfinished], 2, Done::EveryPortServed, false, Unfinished),
            (true, &[], 1, Done::Stopped, true, Stopped),
            (true, &[Stopped], 1, Done::Stopped, true, Stopped),
            (false, &[], 3, Done::Stopped, true, Saved),
            (false, &[], 0, Done::Stopped, true, Stopped),
            (false, &[Stopped], 3, Done::Stopped, true, Stopped),
            (false, &[Unfinished], 3, Done::Stopped, true, Stopped),
            (true, &[], 1, Done::EveryPortServed, false, Unfinished),
            (true, &[Disk, Stopped], 0, Done::DiskFull, false, Disk),
        ] {
            let mut ends = ends(has_count, failed, saved);
            ends.done(done, is_stopped);
            assert_eq!(ends.outcome(), outcome, "{failed:?} {saved} {done:?}");
        }
    }

    #[test]
    fn no_more_phones_end_a_batch_without_a_number_well_if_all_that_came_were_saved() {
        use JobOutcome::{CannotRead, NoPhone, Saved};
        for (has_count, failed, saved, outcome) in [
            (true, &[][..], 1, NoPhone),
            (false, &[], 0, NoPhone),
            (false, &[], 1, Saved),
            (false, &[CannotRead], 1, CannotRead),
            (false, &[CannotRead], 0, CannotRead),
        ] {
            let mut idle = ends(has_count, failed, saved);
            idle.no_phone_within(Duration::from_secs(3));
            idle.done(Done::Stopped, false);
            assert_eq!(idle.outcome(), outcome, "{has_count} {failed:?} {saved}");
            assert_eq!(idle.error().is_some(), outcome == NoPhone);
        }
    }
}
