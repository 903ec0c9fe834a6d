//! When things happen to a practice smartphone: it appears, its bytes are ready, its port goes away. Called
//! by the port, which owns the clock: every call passes the time.

use std::collections::VecDeque;
use std::time::Duration;

use super::device::Device;
use super::journal::SmartphoneEvent;
use super::pace::SmartphonePacing;
use super::scenario::SmartphoneScenario;
use super::wire::{Leaving, Outgoing};
use crate::sim::world::ReadOutcome;

/// Data becomes available in steps of this length, as a host controller completes transfers once a frame.
const GRAIN: Duration = Duration::from_millis(1);
/// From the last byte before the port goes away until it does.
const LAST_BYTES: Duration = Duration::from_millis(30);
/// A port that goes away is away for at least so long.
const SHORTEST: Duration = Duration::from_millis(1);
/// What the preloader says until it is greeted.
const READY: &[u8] = b"READY";
/// At most this much of it waits in the host's driver.
const MOST_NOISE: usize = 64 << 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Power {
    Here { since: Duration },
    Away { until: Option<Duration>, keeps_agent: bool },
}

/// Something on its way to the host.
#[derive(Debug)]
enum Scheduled {
    /// Bytes, the first of which is on the cable from `start` on, and how many were read.
    Bytes {
        bytes: Vec<u8>,
        start: Duration,
        read: usize,
    },
    Leave {
        due: Duration,
        leaving: Leaving,
    },
}

/// A phone and its cable.
#[derive(Debug)]
pub(super) struct World {
    pub(super) device: Device,
    power: Power,
    pacing: SmartphonePacing,
    queue: VecDeque<Scheduled>,
    /// What the host's driver holds of an earlier session, and which.
    held: (u32, VecDeque<u8>),
    /// When the phone has done what it was told.
    busy_until: Duration,
    /// When the cable to the host and the one to the phone are free.
    line_free: Duration,
    input_free: Duration,
    /// When the preloader speaks next.
    next_noise: Option<Duration>,
    handshake_done: Option<Duration>,
    is_open: bool,
}

impl World {
    pub(super) fn new(scenario: SmartphoneScenario) -> World {
        World {
            pacing: scenario.pacing,
            device: Device::new(scenario),
            power: Power::Away { until: Some(Duration::ZERO), keeps_agent: false },
            queue: VecDeque::new(),
            held: (0, VecDeque::new()),
            busy_until: Duration::ZERO,
            line_free: Duration::ZERO,
            input_free: Duration::ZERO,
            next_noise: None,
            handshake_done: None,
            is_open: false,
        }
    }

    /// Works off everything that was due by `now`. Returns the current session, `None` while the phone is
    /// away.
    pub(super) fn settle(&mut self, now: Duration) -> Option<u32> {
        // Each event moves time on by at least SHORTEST, so this ends.
        loop {
            match self.power {
                Power::Away { until: Some(until), keeps_agent } if until <= now => {
                    self.appear(until, keeps_agent);
                }
                Power::Away { .. } => return None,
                Power::Here { since } => match self.departure(since) {
                    Some((due, leaving)) if due <= now => self.leave(due, leaving),
                    _ => break,
                },
            }
        }
        self.make_noise(now);
        Some(self.device.journal.session)
    }

    /// The user pulls the plug.
    pub(super) fn unplug(&mut self, now: Duration, back: Option<Duration>) {
        if self.settle(now).is_some() {
            self.leave(now, Leaving { why: "unplugged", back, keeps_agent: false });
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    pub(super) fn open(&mut self) -> u32 {
        self.is_open = true;
        self.held.1.clear();
        self.device.journal.session
    }

    pub(super) fn close(&mut self, session: u32) {
        if session == self.device.journal.session {
            self.is_open = false;
        }
    }

    /// A write at `now`; `false` when the session is over.
    pub(super) fn write(&mut self, session: u32, now: Duration, bytes: &[u8]) -> bool {
        if self.settle(now) != Some(session) {
            return false;
        }
        let fast = self.device.line.is_high_speed;
        self.input_free = self.input_free.max(now) + self.pacing.time_of(bytes.len() as u64, fast);
        self.device.journal.now = self.input_free;
        let outgoing = self.device.receive(bytes);
        if !self.device.is_unheard() {
            self.next_noise = None;
        }
        if self.handshake_done.is_none() && !self.device.awaits_handshake() {
            self.handshake_done = Some(now);
        }
        self.schedule(outgoing);
        true
    }

    /// A read into `out` at `now`.
    pub(super) fn read(&mut self, session: u32, now: Duration, out: &mut [u8]) -> ReadOutcome {
        let here = self.settle(now) == Some(session);
        if self.held.0 == session && !self.held.1.is_empty() {
            let count = self.held.1.len().min(out.len());
            out.iter_mut().zip(self.held.1.drain(..count)).for_each(|(to, from)| *to = from);
            return ReadOutcome::Got(count);
        }
        if !here {
            return ReadOutcome::Gone;
        }
        match self.collect(now, out) {
            0 => ReadOutcome::WaitUntil(self.next_event(now)),
            count => ReadOutcome::Got(count),
        }
    }

    /// When the next event is due; `Duration::MAX` when none is.
    pub(super) fn next_event(&self, now: Duration) -> Duration {
        let since = match self.power {
            Power::Away { until, .. } => return until.unwrap_or(Duration::MAX),
            Power::Here { since } => since,
        };
        let departure = self.departure(since).map_or(Duration::MAX, |(due, _)| due);
        let noise = self.next_noise.unwrap_or(Duration::MAX);
        let data = match self.queue.front() {
            Some(Scheduled::Bytes { bytes, start, read }) => {
                let fast = self.device.line.is_high_speed;
                let all = start.saturating_add(self.pacing.time_of(bytes.len() as u64, fast));
                let next = start.saturating_add(self.pacing.time_of(*read as u64 + 1, fast));
                all.min(next.max(now + GRAIN))
            }
            _ => Duration::MAX,
        };
        departure.min(noise).min(data)
    }

    /// When and how the port goes away without anything more from the host.
    fn departure(&self, since: Duration) -> Option<(Duration, Leaving)> {
        let planned = self.queue.iter().find_map(|item| match item {
            Scheduled::Leave { due, leaving } => Some((*due, *leaving)),
            Scheduled::Bytes { .. } => None,
        });
        let scenario = &self.device.scenario;
        let back = scenario.back_after_reset;
        let window = scenario.window.filter(|_| self.device.awaits_handshake()).map(|(open, back)| {
            (since + open.max(SHORTEST), Leaving { why: "booted", back, keeps_agent: false })
        });
        let watchdog = scenario.watchdog.filter(|_| !self.device.line.watchdog_stopped).and_then(|time| {
            let due = self.handshake_done? + time.max(SHORTEST);
            Some((due, Leaving { why: "watchdog reset", back, keeps_agent: false }))
        });
        [planned, window, watchdog].into_iter().flatten().min_by_key(|(due, _)| *due)
    }

    fn appear(&mut self, at: Duration, keeps_agent: bool) {
        self.power = Power::Here { since: at };
        self.queue.clear();
        self.is_open = false;
        (self.busy_until, self.line_free, self.input_free) = (at, at, at);
        self.device.journal.now = at;
        self.device.journal.session += 1;
        if keeps_agent {
            self.device.reconnected();
        } else {
            self.device.power_on();
            self.handshake_done = None;
            self.next_noise =
                self.device.scenario.ready_noise.filter(|_| !self.device.scenario.is_boot_rom()).map(|_| at);
        }
        let product = self.device.product();
        self.device.journal.add(SmartphoneEvent::Appeared(product));
    }

    fn leave(&mut self, at: Duration, leaving: Leaving) {
        let mut held = VecDeque::new();
        let mut part = [0; 4096];
        loop {
            match self.collect(at, &mut part) {
                0 => break,
                count => held.extend(part.iter().take(count)),
            }
        }
        self.held = (self.device.journal.session, held);
        self.queue.clear();
        self.next_noise = None;
        self.device.journal.now = at;
        self.device.journal.add(SmartphoneEvent::Gone(leaving.why));
        let until = leaving.back.map(|back| at.saturating_add(back.max(SHORTEST)));
        self.power = Power::Away { until, keeps_agent: leaving.keeps_agent };
    }

    fn schedule(&mut self, outgoing: Vec<Outgoing>) {
        let fast = self.device.line.is_high_speed;
        self.busy_until = self.busy_until.max(self.input_free + self.pacing.turn_around());
        for item in outgoing {
            match item {
                Outgoing::Wait(time) => self.busy_until = self.busy_until.saturating_add(time),
                Outgoing::Hang => self.busy_until = Duration::MAX,
                Outgoing::Bytes(bytes) => {
                    let start = self.line_free.max(self.busy_until);
                    self.line_free = start.saturating_add(self.pacing.time_of(bytes.len() as u64, fast));
                    self.queue.push_back(Scheduled::Bytes { bytes, start, read: 0 });
                }
                Outgoing::Leave(leaving) => {
                    let due = self.line_free.max(self.busy_until).saturating_add(LAST_BYTES);
                    self.queue.push_back(Scheduled::Leave { due, leaving });
                }
            }
        }
    }

    fn make_noise(&mut self, now: Duration) {
        let Some(interval) = self.device.scenario.ready_noise else { return };
        while let Some(at) = self.next_noise.filter(|at| *at <= now) {
            let waiting = self.queue.len() * READY.len();
            if waiting < MOST_NOISE {
                let start = self.line_free.max(at);
                self.line_free = start + self.pacing.time_of(READY.len() as u64, false);
                self.queue.push_back(Scheduled::Bytes { bytes: READY.to_vec(), start, read: 0 });
            }
            self.next_noise = Some(at + interval.max(SHORTEST));
        }
    }

    /// Takes what is ready by `now`. Returns the number of bytes.
    fn collect(&mut self, now: Duration, out: &mut [u8]) -> usize {
        let fast = self.device.line.is_high_speed;
        let mut count = 0;
        while let Some(Scheduled::Bytes { bytes, start, read }) = self.queue.front_mut() {
            let Some(elapsed) = now.checked_sub(*start) else { break };
            let ready =
                usize::try_from(self.pacing.bytes_in(elapsed, fast)).unwrap_or(usize::MAX).min(bytes.len());
            let (Some(from), Some(to)) = (bytes.get(*read..ready), out.get_mut(count..)) else { break };
            let len = from.len().min(to.len());
            to.split_at_mut(len).0.copy_from_slice(from.split_at(len).0);
            *read += len;
            count += len;
            if *read < bytes.len() {
                break;
            }
            self.queue.pop_front();
        }
        count
    }
}

#[cfg(unix)]
impl crate::sim::pty::Served for World {
    fn settle(&mut self, now: Duration) -> Option<u32> {
        World::settle(self, now)
    }

    fn next_event(&self, now: Duration) -> Duration {
        World::next_event(self, now)
    }

    fn read(&mut self, session: u32, now: Duration, out: &mut [u8]) -> crate::sim::pty::PtyRead {
        World::read(self, session, now, out).into()
    }

    fn write(&mut self, session: u32, now: Duration, bytes: &[u8]) {
        World::write(self, session, now, bytes);
    }

    fn takes_more(&self) -> bool {
        true
    }

    fn take_log(&mut self) -> String {
        self.device.journal.take().iter().map(|record| format!("{}\n", record.to_json())).collect()
    }
}
