//! [`Tally`]: the totals of a session: how many phones were saved, how many not, how fast it goes.
//!
//! Fed by the supervisor; shown by the window and at the end of `batch`.

use std::time::Duration;

use crate::link::Moment;

/// How the job for one phone ended, for the totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneEnd {
    /// Saved and, if asked for, checked.
    Saved {
        /// Bytes of its dumps.
        bytes: u64,
    },
    /// Not, or not completely.
    Failed,
    /// Stopped by the user.
    Stopped,
    /// A phone that this session has saved already.
    AlreadySaved,
}

/// The totals of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Phones that were saved.
    pub saved: u32,
    /// Phones that were not. One that was saved in a second try does not count.
    pub failed: u32,
    /// Phones that were stopped.
    pub stopped: u32,
    /// Bytes of the dumps that were saved.
    pub bytes: u64,
    /// Tenths of a phone an hour, from the first phone to the last one that was saved; `None` before that.
    pub tenths_an_hour: Option<u64>,
}

/// Counts the phones of a session.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    totals: Totals,
    begun: Option<Moment>,
    last_saved: Option<Moment>,
}

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub fn new() -> Tally {
        Tally::default()
    }

    /// A job for a phone begins.
    pub fn begins(&mut self, now: Moment) {
        self.begun.get_or_insert(now);
    }

    /// A phone gets a second try: its end so far no longer counts.
    pub fn takes_back(&mut self, end: PhoneEnd) {
        match end {
            PhoneEnd::Failed => self.totals.failed = self.totals.failed.saturating_sub(1),
            PhoneEnd::Stopped => self.totals.stopped = self.totals.stopped.saturating_sub(1),
            PhoneEnd::Saved { .. } | PhoneEnd::AlreadySaved => {}
        }
    }

    /// The job for a phone has ended.
    pub fn ended(&mut self, end: PhoneEnd, now: Moment) {
        let totals = &mut self.totals;
        match end {
            PhoneEnd::Saved { bytes } => {
                totals.saved = totals.saved.saturating_add(1);
                totals.bytes = totals.bytes.saturating_add(bytes);
                self.last_saved = Some(now);
            }
            PhoneEnd::Failed => totals.failed = totals.failed.saturating_add(1),
            PhoneEnd::Stopped => totals.stopped = totals.stopped.saturating_add(1),
            PhoneEnd::AlreadySaved => {}
        }
    }

    /// The totals so far.
    #[must_use]
    pub fn totals(&self) -> Totals {
        const TENTHS_OF_AN_HOUR_IN_MS: u64 = 10 * 3_600_000;
        let took = match (self.begun, self.last_saved) {
            (Some(begun), Some(last)) => last - begun,
            _ => Duration::ZERO,
        };
        let took = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let tenths_an_hour =
            u64::from(self.totals.saved).saturating_mul(TENTHS_OF_AN_HOUR_IN_MS).checked_div(took);
        Totals { tenths_an_hour, ..self.totals }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_an_hour_count_from_the_first_phone_to_the_last_one_saved() {
        let at = |seconds: u64| Moment(Duration::from_secs(seconds));
        let mut tally = Tally::new();
        assert_eq!(tally.totals(), Totals::default());
        tally.begins(at(100));
        tally.begins(at(150));
        tally.ended(PhoneEnd::Failed, at(200));
        assert_eq!(tally.totals().tenths_an_hour, None);
        tally.ended(PhoneEnd::Saved { bytes: 5 }, at(280));
        tally.ended(PhoneEnd::AlreadySaved, at(300));
        tally.ended(PhoneEnd::Stopped, at(900));
        let totals = Totals { saved: 1, failed: 1, stopped: 1, bytes: 5, tenths_an_hour: Some(200) };
        assert_eq!(tally.totals(), totals);
        tally.takes_back(PhoneEnd::Failed);
        tally.ended(PhoneEnd::Saved { bytes: 5 }, at(460));
        let totals = Totals { saved: 2, failed: 0, bytes: 10, ..totals };
        assert_eq!(tally.totals(), totals);
    }
}
