//! Speed over the last seconds, and the remaining time. Fed with cumulative byte counts and the link's time.

use std::collections::VecDeque;
use std::time::Duration;

use super::meter::JobMeter;
use crate::event::{Event, Phase, Progress};
use crate::link::Moment;

/// Progress is reported at most 20 times a second.
const REPORT_EVERY: Duration = Duration::from_millis(50);
/// The window over which the speed is averaged.
const WINDOW: Duration = Duration::from_secs(5);
/// No remaining time is reported before this: the speed of the first blocks is not typical.
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

    /// Records that `done` bytes are done at `now`. Both only grow.
    pub fn add(&mut self, now: Moment, done: u64) {
        self.samples.push_back((now, done));
        // One sample older than the window stays as the starting point.
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

    /// The time for `left` more bytes; `None` until it can be estimated.
    #[must_use]
    pub fn time_left(&self, now: Moment, left: u64) -> Option<Duration> {
        let speed = self.bytes_per_second();
        if now - self.started < WARM_UP || speed == 0 {
            return None;
        }
        Some(Duration::from_millis(left.saturating_mul(1000) / speed))
    }
}

/// Progress of one phase, reported at most 20 times a second.
pub(super) struct Ticker {
    phase: Phase,
    speed: Speed,
    total: u64,
    /// Bytes of finished units.
    pub(super) done: u64,
    /// The largest value that was reported: a block that is asked for again does not move progress backwards.
    reported: u64,
    last_report: Option<Moment>,
    pub(super) retries: u64,
    /// Counts nothing and reports nothing.
    pub(super) silent: bool,
}

impl Ticker {
    pub(super) fn new(phase: Phase, now: Moment, total: u64) -> Self {
        Self {
            phase,
            speed: Speed::new(now, 0),
            total,
            done: 0,
            reported: 0,
            last_report: None,
            retries: 0,
            silent: false,
        }
    }

    /// Starts with `done` bytes from before, which do not count for the speed.
    pub(super) fn begin_at(&mut self, done: u64, now: Moment, meter: &mut JobMeter) {
        (self.done, self.reported, self.speed) = (done, done.min(self.total), Speed::new(now, done));
        meter.begin_pass(self.phase, self.total - self.reported, now);
    }

    pub(super) fn tick(&mut self, done: u64, now: Moment, meter: &mut JobMeter, emit: &mut dyn FnMut(Event)) {
        if self.silent || self.last_report.is_some_and(|last| now - last < REPORT_EVERY) {
            return;
        }
        self.last_report = Some(now);
        // The last byte counts only after its good status: never 100 % before the end.
        self.reported = self.reported.max(done.min(self.total.saturating_sub(1)));
        self.speed.add(now, self.reported);
        self.report(now, meter, emit);
    }

    pub(super) fn finish(&mut self, now: Moment, meter: &mut JobMeter, emit: &mut dyn FnMut(Event)) {
        self.reported = self.total;
        self.speed.add(now, self.reported);
        self.report(now, meter, emit);
    }

    fn report(&self, now: Moment, meter: &mut JobMeter, emit: &mut dyn FnMut(Event)) {
        meter.advance(self.phase, self.total - self.reported.min(self.total), now);
        emit(Event::Progress(Progress {
            phase: self.phase,
            done: self.reported,
            total: self.total,
            bytes_per_second: self.speed.bytes_per_second(),
            left: self.speed.time_left(now, self.total - self.reported.min(self.total)),
            retries: self.retries,
            job: meter.progress(self.phase, now),
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
    fn the_speed_is_measured_over_the_last_seconds() {
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
    fn no_remaining_time_is_reported_in_the_first_three_seconds() {
        let mut speed = Speed::new(at(0), 0);
        speed.add(at(2000), 2000);
        assert_eq!(speed.time_left(at(2000), 10_000), None);
        speed.add(at(4000), 4000);
        assert_eq!(speed.time_left(at(4000), 10_000), Some(Duration::from_secs(10)));
    }
}
