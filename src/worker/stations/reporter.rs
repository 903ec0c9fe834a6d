//! [`Reporter`]: the way out of the session: sends events, reports only what has changed, and wakes the owner no more
//! often than anyone can look.

use std::cell::Cell;
use std::time::Duration;

use crossbeam_channel::Sender;

use super::messages::{Done, StationsEvent, StationsWake};
use bromide_engine::clock::wall_now;
use bromide_engine::link::Moment;
use bromide_engine::readback::Event;
use bromide_engine::stations::Totals;

/// Progress and blocks wake the owner this often at most; anything else does so at once.
const WAKE_EVERY: Duration = Duration::from_millis(150);

pub(super) struct Reporter {
    to: Sender<StationsEvent>,
    wake: StationsWake,
    /// What was sent since the owner was woken.
    unheard: Cell<Unheard>,
    woken: Moment,
    last: State,
}

/// How urgent what was sent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unheard {
    Nothing,
    Progress,
    News,
}

/// The state of all stations together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State {
    pub(super) totals: Totals,
    /// Phones that wait for a station.
    pub(super) waiting: usize,
    /// Whether a station runs.
    pub(super) is_busy: bool,
    pub(super) done: Option<Done>,
}

impl Reporter {
    pub(super) fn new(to: Sender<StationsEvent>, wake: StationsWake) -> Reporter {
        Reporter {
            to,
            wake,
            unheard: Cell::new(Unheard::Nothing),
            woken: Moment::default(),
            last: State::default(),
        }
    }

    /// Reports what of the state has changed.
    pub(super) fn state(&mut self, now: State) {
        let last = std::mem::replace(&mut self.last, now);
        if last.totals != now.totals {
            self.send(StationsEvent::Totals(now.totals));
        }
        if last.waiting != now.waiting {
            self.send(StationsEvent::Waiting { phones: now.waiting });
        }
        if last.is_busy != now.is_busy {
            self.send(StationsEvent::KeepAwake(now.is_busy));
        }
        if let Some(done) = now.done.filter(|_| last.done != now.done) {
            self.send(StationsEvent::Done(done));
        }
    }

    /// Sends an event.
    pub(super) fn send(&self, event: StationsEvent) {
        let is_progress = matches!(
            &event,
            StationsEvent::Reported {
                event: Event::Progress(_) | Event::Block { .. } | Event::Classified { .. },
                ..
            }
        );
        let urgency = if is_progress { Unheard::Progress } else { Unheard::News };
        self.unheard.set(self.unheard.get().max(urgency));
        // Without a receiver the jobs continue: the dumps are still worth finishing.
        drop(self.to.send(event));
    }

    /// The longest wait before [`Reporter::wake_if_due`] must be called again, `at_most` if nothing is unheard.
    pub(super) fn wait(&self, at_most: Duration) -> Duration {
        if self.unheard.get() == Unheard::Nothing { at_most } else { at_most.min(WAKE_EVERY) }
    }

    /// Wakes the owner, if it is time.
    pub(super) fn wake_if_due(&mut self) {
        let now = wall_now();
        let is_due = match self.unheard.get() {
            Unheard::Nothing => false,
            Unheard::Progress => now - self.woken >= WAKE_EVERY,
            Unheard::News => true,
        };
        if is_due {
            self.woken = now;
            self.unheard.set(Unheard::Nothing);
            (self.wake)();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossbeam_channel::unbounded;
    use std::sync::Arc;

    #[test]
    fn only_changes_are_reported() {
        let (to, events) = unbounded();
        let mut reporter = Reporter::new(to, Arc::new(|| {}));
        let busy = State { is_busy: true, waiting: 2, ..State::default() };
        let done = State { done: Some(Done::Stopped), ..State::default() };
        for state in [State::default(), busy, busy, done, done, busy, done] {
            reporter.state(state);
        }
        use StationsEvent::{KeepAwake, Waiting};
        let (begins, ends) = (
            [Waiting { phones: 2 }, KeepAwake(true)],
            [Waiting { phones: 0 }, KeepAwake(false), StationsEvent::Done(Done::Stopped)],
        );
        let expected: Vec<StationsEvent> =
            [&begins[..], &ends, &begins, &ends].into_iter().flatten().cloned().collect();
        assert_eq!(events.try_iter().collect::<Vec<_>>(), expected);
    }
}
