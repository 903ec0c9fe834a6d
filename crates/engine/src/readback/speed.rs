//! Speed over the last seconds, and the time that is left. Fed by the job with cumulative byte counts and the link's time.

use std::collections::VecDeque;
use std::time::Duration;

use crate::event::{Event, Phase, Progress};
use crate::link::Moment;

/// Progress is told at most 20 times a second.
const TELL_EVERY: Duration = Duration::from_millis(50);
/// The window over which the speed is taken.
const WINDOW: Duration = Duration::from_secs(5);
/// No time left is told before this much has been seen: the first blocks say little.
const WARM_UP: Duration = Duration::from_secs(3);

/// Bytes against time, for one phase of one region.
#[derive(Debug, Clone)]
pub struct Speed {
    started: Moment,
    samples: VecDeque<(Moment, u64)>,
}

impl Speed {
    /// Starts at `now` with `done` bytes done.
    #[must_use]
    pub fn new(now: Moment, done: u64) -> Self {
        Self { started: now, samples: VecDeque::from([(now, done)]) }
    }

    /// `done` bytes are done at `now`. Both only grow.
    pub fn add(&mut self, now: Moment, done: u64) {
        self.samples.push_back((now, done));
        // One sample older than the window stays, as the point to measure from.
        while self.samples.len() > 2 && self.samples.get(1).is_some_and(|(at, _)| now - *at >= WINDOW) {
            self.samples.pop_front();
        }
    }

    /// Bytes per second over the last seconds; 0 before any time has gone by.
    #[must_use]
    pub fn bytes_per_second(&self) -> u64 {
        let (Some((from, had)), Some((to, has))) = (self.samples.front(), self.samples.back()) else {
            return 0;
        };
        let micros = (*to - *from).as_micros();
        if micros == 0 {
            return 0;
        }
        let bytes = u128::from(has.saturating_sub(*had));
        u64::try_from(bytes.saturating_mul(1_000_000) / micros).unwrap_or(u64::MAX)
    }

    /// The time left for `left` more bytes; `None` while it cannot be told yet.
    #[must_use]
    pub fn time_left(&self, now: Moment, left: u64) -> Option<Duration> {
        let speed = self.bytes_per_second();
        if now - self.started < WARM_UP || speed == 0 {
            return None;
        }
        Some(Duration::from_millis(left.saturating_mul(1000) / speed))
    }
}

/// Progress of one phase, told at most 20 times a second.
pub(super) struct Ticker {
    phase: Phase,
    speed: Speed,
    total: u64,
    /// Bytes of finished units.
    pub(super) done: u64,
    /// The most that was told: what is asked for again does not count backwards.
    told: u64,
    last_told: Option<Moment>,
    pub(super) retries: u64,
    /// Counts nothing and tells nothing.
    pub(super) silent: bool,
}

impl Ticker {
    pub(super) fn new(phase: Phase, now: Moment, total: u64) -> Self {
        Self {
            phase,
            speed: Speed::new(now, 0),
            total,
            done: 0,
            told: 0,
            last_told: None,
            retries: 0,
            silent: false,
        }
    }

    /// `done` bytes were there before; they do not count for the speed.
    pub(super) fn begin_at(&mut self, done: u64, now: Moment) {
        (self.done, self.told, self.speed) = (done, done.min(self.total), Speed::new(now, done));
    }

    pub(super) fn tick(&mut self, done: u64, now: Moment, tell: &mut dyn FnMut(Event)) {
        if self.silent || self.last_told.is_some_and(|last| now - last < TELL_EVERY) {
            return;
        }
        self.last_told = Some(now);
        // The last byte does not count before its status was good: never 100 % before the end.
        self.told = self.told.max(done.min(self.total.saturating_sub(1)));
        self.speed.add(now, self.told);
        self.tell(now, tell);
    }

    pub(super) fn finish(&mut self, now: Moment, tell: &mut dyn FnMut(Event)) {
        self.told = self.total;
        self.speed.add(now, self.told);
        self.tell(now, tell);
    }

    fn tell(&self, now: Moment, tell: &mut dyn FnMut(Event)) {
        tell(Event::Progress(Progress {
            phase: self.phase,
            done: self.told,
            total: self.total,
            bytes_per_second: self.speed.bytes_per_second(),
            left: self.speed.time_left(now, self.total - self.told.min(self.total)),
            retries: self.retries,
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment(Duration::from_millis(millis))
    }

    #[test]
    fn the_speed_is_that_of_the_last_seconds() {
        let mut speed = Speed::new(at(0), 0);
        assert_eq!(speed.bytes_per_second(), 0);
        for second in 1..=20 {
            speed.add(at(second * 1000), second * 1000);
        }
        assert_eq!(speed.bytes_per_second(), 1000);
        for second in 21..=26 {
            speed.add(at(second * 1000), 20_000 + (second - 20) * 3000);
        }
        assert_eq!(speed.bytes_per_second(), 3000);
        assert!(speed.samples.len() < 10);
    }

    #[test]
    fn no_time_left_is_told_in_the_first_three_seconds() {
        let mut speed = Speed::new(at(0), 0);
        speed.add(at(2000), 2000);
        assert_eq!(speed.time_left(at(2000), 10_000), None);
        speed.add(at(4000), 4000);
        assert_eq!(speed.time_left(at(4000), 10_000), Some(Duration::from_secs(10)));
    }
}
