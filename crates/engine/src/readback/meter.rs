//! [`JobMeter`]: how far the whole job is, over all regions, reading and checking, and how long the rest takes.
//!
//! Fed by the passes with bytes that are left and the link's time. Pure arithmetic: knows no phone and no file.

use std::time::Duration;

use crate::event::{JobProgress, PassNumber, Phase};
use crate::link::Moment;

/// No remaining time is reported before this much measured time: the speed of the first blocks is not typical.
const WARM_UP: Duration = Duration::from_secs(1);
/// Measurements lose half of their weight in this time, so that the estimate follows a link whose speed changes.
const HALF_LIFE: Duration = Duration::from_secs(8);
/// Shown per cents and this share of the work belong together; 100 % is for a saved dump only.
const ALL: f64 = 10_000.0;

/// Bytes over the link that a region still needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RegionWork {
    /// For the first read.
    pub(super) read: u64,
    /// For the check.
    pub(super) check: u64,
}

/// The work of a job and the measured speed of each kind of it.
#[derive(Debug)]
pub(super) struct JobMeter {
    regions: Vec<RegionWork>,
    /// The region that is being worked on.
    current: usize,
    has_check: bool,
    reading: Rate,
    checking: Rate,
    /// Time per region beside its two passes: files are made, synced and renamed.
    between: Option<Duration>,
    began: Option<Moment>,
    /// The last report of a pass: what it was, when, and what was left then.
    last: Option<(Phase, Moment, u64)>,
    /// When the last region ended.
    region_ended: Option<Moment>,
    scale: Scale,
}

impl JobMeter {
    /// Of a job with these regions, of which `done` bytes of work were done by an earlier run.
    pub(super) fn new(regions: Vec<RegionWork>, done: u64) -> JobMeter {
        let left = left_of(&regions);
        JobMeter {
            has_check: false,
            current: 0,
            regions,
            reading: Rate::default(),
            checking: Rate::default(),
            between: None,
            began: None,
            last: None,
            region_ended: None,
            scale: Scale::new(done, left),
        }
    }

    /// Work on the region `index` begins or continues; `work` is what it still needs.
    pub(super) fn begin_region(&mut self, index: usize, work: RegionWork, now: Moment) {
        self.began.get_or_insert(now);
        self.current = index;
        self.last = None;
        self.has_check = work.check > 0;
        self.set(work);
    }

    /// A pass over the current region begins, with this much left of it.
    pub(super) fn begin_pass(&mut self, phase: Phase, left: u64, now: Moment) {
        if let Some(ended) = self.region_ended.take() {
            let gap = now - ended;
            self.between = Some(self.between.map_or(gap, |before| (before + gap) / 2));
        }
        self.set_left(phase, left);
        self.last = Some((phase, now, left));
    }

    /// So much is left of the pass at `now`.
    pub(super) fn advance(&mut self, phase: Phase, left: u64, now: Moment) {
        if let Some((before, at, had)) = self.last
            && before == phase
        {
            let rate = if phase == Phase::Checking { &mut self.checking } else { &mut self.reading };
            rate.add(had.saturating_sub(left), now - at);
        }
        self.last = Some((phase, now, left));
        self.set_left(phase, left);
    }

    /// The current region needs nothing more: it is saved, or given up.
    pub(super) fn end_region(&mut self, now: Moment) {
        self.last = None;
        self.region_ended = Some(now);
        self.set(RegionWork::default());
    }

    /// The phone was lost: the time until it is back says nothing about speed.
    pub(super) fn interrupt(&mut self) {
        (self.last, self.region_ended) = (None, None);
    }

    /// How far the job is at `now`.
    pub(super) fn progress(&self, phase: Phase, now: Moment) -> JobProgress {
        let of = if self.has_check { 2 } else { 1 };
        JobProgress {
            hundredths_of_percent: self.scale.hundredths(left_of(&self.regions)),
            left: self.left(),
            elapsed: self.began.map_or(Duration::ZERO, |began| now - began),
            pass: PassNumber { number: if phase == Phase::Checking { of } else { 1 }, of },
        }
    }

    fn left(&self) -> Option<Duration> {
        if self.reading.time + self.checking.time < WARM_UP {
            return None;
        }
        let sum = |of: fn(&RegionWork) -> u64| self.regions.iter().map(of).fold(0, u64::saturating_add);
        let reading = self.reading.time_for(sum(|work| work.read), &self.checking)?;
        let checking = self.checking.time_for(sum(|work| work.check), &self.reading)?;
        let after = self
            .regions
            .iter()
            .enumerate()
            .filter(|(index, work)| *index != self.current && **work != RegionWork::default());
        let between =
            self.between.unwrap_or_default().saturating_mul(u32::try_from(after.count()).unwrap_or(u32::MAX));
        Some(reading.saturating_add(checking).saturating_add(between))
    }

    fn set_left(&mut self, phase: Phase, left: u64) {
        let Some(work) = self.regions.get(self.current).copied() else { return };
        let is_check = phase == Phase::Checking;
        self.has_check |= is_check;
        self.set(if is_check {
            RegionWork { read: 0, check: left }
        } else {
            RegionWork { read: left, ..work }
        });
    }

    fn set(&mut self, work: RegionWork) {
        let before = left_of(&self.regions);
        if let Some(current) = self.regions.get_mut(self.current) {
            *current = work;
        }
        self.scale.changed(before, left_of(&self.regions));
    }
}

fn left_of(regions: &[RegionWork]) -> u64 {
    regions.iter().fold(0, |sum, work| sum.saturating_add(work.read).saturating_add(work.check))
}

/// Turns work that is left into a share that never falls: where work is added, the rest of the scale stretches over it.
#[derive(Debug)]
struct Scale {
    /// The share that was reached when `from` bytes were left.
    base: f64,
    from: u64,
}

impl Scale {
    #[expect(clippy::cast_precision_loss, reason = "a share of four digits")]
    fn new(done: u64, left: u64) -> Scale {
        let all = done.saturating_add(left).max(1);
        Scale { base: done as f64 / all as f64, from: left }
    }

    fn changed(&mut self, before: u64, now: u64) {
        if now > before {
            *self = Scale { base: self.share(before), from: now };
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a share of four digits")]
    fn share(&self, left: u64) -> f64 {
        if self.from == 0 {
            return self.base;
        }
        let part = 1.0 - left.min(self.from) as f64 / self.from as f64;
        self.base + (1.0 - self.base) * part
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 9999")]
    fn hundredths(&self, left: u64) -> u16 {
        (self.share(left) * ALL + 1e-6).clamp(0.0, ALL - 1.0) as u16
    }
}

/// Bytes against time, recent ones with more weight.
#[derive(Debug, Default)]
struct Rate {
    bytes: f64,
    seconds: f64,
    /// All time that was measured.
    time: Duration,
}

impl Rate {
    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    fn add(&mut self, bytes: u64, time: Duration) {
        let keep = 0.5_f64.powf(time.as_secs_f64() / HALF_LIFE.as_secs_f64());
        self.bytes = self.bytes * keep + bytes as f64;
        self.seconds = self.seconds * keep + time.as_secs_f64();
        self.time = self.time.saturating_add(time);
    }

    fn per_second(&self) -> Option<f64> {
        (self.bytes > 0.0 && self.seconds > 0.0).then(|| self.bytes / self.seconds)
    }

    /// The time for `bytes` more, at the rate of the `other` kind of work where this one was not measured yet.
    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    fn time_for(&self, bytes: u64, other: &Rate) -> Option<Duration> {
        if bytes == 0 {
            return Some(Duration::ZERO);
        }
        let rate = self.per_second().or_else(|| other.per_second())?;
        Duration::try_from_secs_f64(bytes as f64 / rate).ok()
    }
}

#[cfg(test)]
#[path = "meter_tests.rs"]
mod tests;
