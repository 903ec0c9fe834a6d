//! When things happen to the practice phone: it is connected, its packets are ready, it resets, it is
//! unplugged. Called by [`super::link`] and [`super::pty`], which own the clock: every call passes the time.

use std::collections::VecDeque;
use std::time::Duration;

use super::fault::{Fault, FaultState, PacketFault, SHORTEST};
use super::model::PACKET;
use super::pace::{HOST_BUFFER, Pacing, Timeline};
use super::phone::{Phone, Waiting};
use super::scenario::{PortKind, Scenario};

/// Data becomes available in steps of this length, as a host controller completes transfers once a frame.
const GRAIN: Duration = Duration::from_millis(1);

/// Most events that one call of [`World::settle`] works off at their own times. The rest, after a long time
/// without a call, happens at the time of the call.
const CATCH_UP: u32 = 1000;

/// Whether the phone is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Power {
    Here { since: Duration },
    Away { until: Option<Duration> },
}

/// What is at the other end of an open link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Peer {
    Here,
    /// No phone, but the port stays.
    Off,
    /// The port is gone, or belongs to a later session.
    Gone,
}

/// The result of a read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ReadOutcome {
    /// This many bytes.
    Got(usize),
    /// Nothing yet; ask again at this time.
    WaitUntil(Duration),
    /// The session is over.
    Gone,
}

/// A phone, its cable, and the part of its answers that the host's driver holds.
#[derive(Debug)]
pub(super) struct World {
    pub(super) phone: Phone,
    pub(super) power: Power,
    /// Whether the port exists with and without the phone (a UART adapter).
    standing: bool,
    timeline: Timeline,
    /// Bytes the host's driver has taken and the program has not read.
    taken: VecDeque<u8>,
    /// Which session those bytes are of.
    taken_session: u32,
    stalled_until: Option<Option<Duration>>,
    window_back: Option<Duration>,
    back_after_reset: Option<Duration>,
    busy_until: Duration,
    denied_until: Duration,
    resets: u32,
    /// The session a link is open on.
    pub(super) opened: Option<u32>,
    appeared_before: bool,
}

impl World {
    pub(super) fn new(scenario: &Scenario) -> World {
        let model = scenario.effective_model();
        let faults = FaultState::new(&scenario.faults);
        let time = |pick: fn(&Fault) -> Option<Duration>| scenario.longest(pick);
        let mut phone = Phone::with_faults(model.clone(), scenario.effective_flash(), faults);
        let standing = scenario.port == PortKind::Standing;
        if scenario.pacing.is_uart() || standing {
            phone.on_uart();
        }
        phone.paced = scenario.pacing != Pacing::None;
        let late = time(|f| if let Fault::Late(t) = f { Some(*t) } else { None });
        World {
            phone,
            power: Power::Away { until: Some(late.unwrap_or_default()) },
            standing,
            timeline: Timeline::new(scenario.pacing),
            taken: VecDeque::new(),
            taken_session: 0,
            stalled_until: None,
            window_back: time(|f| if let Fault::Window { back, .. } = f { *back } else { None }),
            back_after_reset: model.back_after_reset,
            busy_until: time(|f| if let Fault::Busy(t) = f { Some(*t) } else { None }).unwrap_or_default(),
            denied_until: time(|f| if let Fault::Denied(t) = f { Some(*t) } else { None })
                .unwrap_or_default(),
            resets: 0,
            opened: None,
            appeared_before: false,
        }
    }

    pub(super) fn session(&self) -> u32 {
        self.phone.journal.session
    }

    pub(super) fn resets(&self) -> u32 {
        self.resets
    }

    pub(super) fn is_busy(&self, now: Duration) -> bool {
        let is_open = self.opened.is_some_and(|session| self.standing || session == self.session());
        now < self.busy_until || is_open
    }

    pub(super) fn is_denied(&self, now: Duration) -> bool {
        now < self.denied_until
    }

    /// The user unplugs the phone now, or plugs it in again after `back`.
    pub(super) fn unplug(&mut self, now: Duration, back: Option<Duration>) {
        match self.settle(now) {
            Some(_) => self.leave(now, "unplugged", back),
            None => self.power = Power::Away { until: back.map(|back| now.saturating_add(back)) },
        }
    }

    /// Works off everything that was due by `now`. Returns the current session, `None` while the phone is
    /// away.
    pub(super) fn settle(&mut self, now: Duration) -> Option<u32> {
        let mut turns = 0;
        loop {
            turns += 1;
            // An event moved to `now` is followed by none that is due, as each is at least SHORTEST later.
            let at = |due: Duration| if turns > CATCH_UP { now } else { due };
            match self.power {
                Power::Away { until: Some(until) } if until <= now => self.appear(at(until)),
                Power::Away { .. } => return None,
                Power::Here { .. } if self.phone.is_reset() => {
                    self.resets += 1;
                    self.leave(now, "reset", self.back_after_reset);
                }
                Power::Here { since } => match self.deadline(since) {
                    Some((due, true)) if due <= now => {
                        self.resets += 1;
                        self.leave(at(due), "watchdog reset", self.back_after_reset);
                    }
                    Some((due, false)) if due <= now => self.leave(at(due), "left", self.window_back),
                    _ => return Some(self.session()),
                },
            }
        }
    }

    /// The program opens the port, which discards what an earlier program left in the driver. Returns the
    /// session.
    pub(super) fn open(&mut self) -> u32 {
        self.taken.clear();
        self.opened = Some(self.session());
        self.session()
    }

    /// The program closes its link of `session`. The ROM does not notice.
    pub(super) fn close(&mut self, session: u32) {
        if self.opened == Some(session) {
            self.opened = None;
            self.taken.clear();
        }
    }

    /// What is at the other end of the link that was opened in `session`.
    fn peer(&mut self, session: u32, now: Duration) -> Peer {
        match self.settle(now) {
            Some(here) if here == session || self.standing => Peer::Here,
            None if self.standing => Peer::Off,
            _ => Peer::Gone,
        }
    }

    /// A write of `packet` at `now`; `false` when the session is over.
    pub(super) fn write(&mut self, session: u32, now: Duration, packet: &[u8]) -> bool {
        match self.peer(session, now) {
            Peer::Here => {}
            Peer::Off => return true,
            Peer::Gone => return false,
        }
        // The host's driver has taken what was ready before this write.
        self.driver_takes(now);
        if self.phone.waiting().is_none() {
            self.timeline.woken(now, packet.len());
        }
        // The program sees a packet when it has arrived; the ROM's answers take the time into account.
        let at = match self.phone.runs_program() {
            true => now + self.timeline.pacing().out_time(packet.len()),
            false => now,
        };
        // A longer write is several packets on the wire, so it can hang the ROM.
        for part in packet.chunks(PACKET) {
            self.phone.out_packet(at, part);
        }
        true
    }

    /// A read into `out` at `now`.
    pub(super) fn read(&mut self, session: u32, now: Duration, out: &mut [u8]) -> ReadOutcome {
        let is_ours = self.standing || self.taken_session == session;
        if is_ours && !self.taken.is_empty() && !out.is_empty() {
            // What the driver holds can be read even if the session is over.
            let held = self.read_taken(out);
            let (_, rest) = out.split_at_mut(held);
            let more = if self.peer(session, now) == Peer::Here { self.collect(now, rest) } else { 0 };
            return ReadOutcome::Got(held + more);
        }
        let count = match self.peer(session, now) {
            Peer::Here => self.collect(now, out),
            Peer::Off => 0,
            Peer::Gone => return ReadOutcome::Gone,
        };
        match count {
            0 if self.peer(session, now) == Peer::Gone => ReadOutcome::Gone,
            0 => ReadOutcome::WaitUntil(self.next_event(now)),
            count => ReadOutcome::Got(count),
        }
    }

    /// When the next event is due; `Duration::MAX` when none is.
    pub(super) fn next_event(&self, now: Duration) -> Duration {
        let mut next = Duration::MAX;
        match self.power {
            Power::Away { until } => return until.unwrap_or(Duration::MAX),
            Power::Here { since } => {
                if let Some((due, _)) = self.deadline(since) {
                    next = next.min(due);
                }
            }
        }
        match (self.stalled_until, self.phone.waiting()) {
            (Some(until), _) => next = next.min(until.unwrap_or(Duration::MAX)),
            (None, Some(Waiting::Short(len) | Waiting::Program(len))) => next = next.min(self.ready(len)),
            (None, Some(Waiting::Data(left))) => {
                let first = self.timeline.ready(data_packet(left));
                next = next.min(first.max((now + GRAIN).min(self.timeline.end_of(left))));
            }
            (None, None) => {}
        }
        next
    }

    /// When the phone leaves without the host, and whether by its watchdog.
    fn deadline(&self, since: Duration) -> Option<(Duration, bool)> {
        if let Some(due) = self.phone.watchdog_due() {
            return Some((due, true));
        }
        let open = self.phone.model().handshake_window.filter(|_| !self.phone.is_synced())?;
        Some((since.saturating_add(open.max(SHORTEST)), false))
    }

    fn appear(&mut self, at: Duration) {
        if self.appeared_before {
            self.phone.power_on(at);
        } else {
            self.phone.apply_power_on_faults(at);
        }
        self.appeared_before = true;
        self.power = Power::Here { since: at };
        self.timeline.not_before(at);
        self.stalled_until = None;
        self.phone.journal.event(at, "appeared");
    }

    fn leave(&mut self, at: Duration, why: &'static str, back: Option<Duration>) {
        self.phone.journal.event(at, why);
        self.power = Power::Away { until: back.map(|back| at.saturating_add(back.max(SHORTEST))) };
    }

    fn read_taken(&mut self, out: &mut [u8]) -> usize {
        let count = self.taken.len().min(out.len());
        for (to, from) in out.iter_mut().zip(self.taken.drain(..count)) {
            *to = from;
        }
        count
    }

    /// Moves packets that were ready before `now` into the driver's buffer, while it has room.
    fn driver_takes(&mut self, now: Duration) {
        while self.taken.len() + PACKET <= HOST_BUFFER {
            if self.stalled_until.is_some_and(|until| until.is_none_or(|until| until > now)) {
                return;
            }
            let ready = match self.phone.waiting() {
                Some(Waiting::Short(len) | Waiting::Program(len)) => self.ready(len),
                Some(Waiting::Data(left)) => self.timeline.ready(data_packet(left)),
                None => return,
            };
            if ready >= now || self.take_one(now) == 0 {
                return;
            }
        }
    }

    /// Moves one packet into the driver's buffer. Returns 0 when none waits.
    fn take_one(&mut self, now: Duration) -> usize {
        let mut packet = [0; PACKET];
        let len = match self.phone.waiting() {
            Some(Waiting::Data(left)) => {
                let (part, _) = packet.split_at_mut(data_packet(left));
                match self.take_data(now, part) {
                    0 => return 0,
                    taken => taken,
                }
            }
            Some(Waiting::Short(len)) => {
                self.timeline.taken(len);
                self.phone.take_packet(now, &mut packet)
            }
            Some(Waiting::Program(len)) => match self.take_of_program(now, len, &mut packet) {
                Some(len) => len,
                None => return 0,
            },
            None => return 0,
        };
        self.taken_session = self.session();
        self.taken.extend(packet.iter().take(len));
        // A packet that was lost, too, makes room for the next one.
        len.max(1)
    }

    /// When the short packet of `len` bytes that waits has been sent.
    fn ready(&self, len: usize) -> Duration {
        match self.phone.program_ready() {
            Some(at) => self.timeline.ready_after(at, len),
            None => self.timeline.ready(len),
        }
    }

    /// Moves a packet of the loaded program. Returns how many of its bytes arrive; `None` when a fault comes
    /// instead of it.
    fn take_of_program(&mut self, now: Duration, len: usize, packet: &mut [u8; PACKET]) -> Option<usize> {
        let is_full = len == PACKET;
        if is_full && self.phone.faults.room() == 0 && self.apply_packet_fault(now) {
            return None;
        }
        let at = self.ready(len);
        self.timeline.taken_at(at);
        let len = self.phone.take_packet(at, packet);
        if !is_full {
            return Some(len);
        }
        self.phone.faults.flash_sent += len as u64;
        Some(self.phone.faults.spoil_packet(packet))
    }

    /// Takes what is ready by `now`. Returns the number of bytes.
    fn collect(&mut self, now: Duration, out: &mut [u8]) -> usize {
        self.timeline.held_up(now, self.phone.runs_program());
        let mut count = 0;
        loop {
            if let Some(until) = self.stalled_until {
                match until {
                    Some(until) if until <= now => {
                        self.stalled_until = None;
                        self.timeline.not_before(until);
                    }
                    _ => return count,
                }
            }
            let Some(room) = out.get_mut(count..).filter(|room| !room.is_empty()) else { return count };
            let (len, data) = match self.phone.waiting() {
                None => return count,
                Some(Waiting::Short(len) | Waiting::Program(len)) => (len, false),
                Some(Waiting::Data(left)) => (data_packet(left), true),
            };
            let ready = if data { self.timeline.ready(len) } else { self.ready(len) };
            if ready > now {
                return count;
            }
            if data && room.len() >= len {
                match self.take_data(now, room) {
                    0 => return count,
                    taken => count += taken,
                }
                continue;
            }
            if self.take_one(now) == 0 {
                return count;
            }
            let Some(room) = out.get_mut(count..) else { return count };
            count += self.read_taken(room);
        }
    }

    /// Takes whole packets of memory content that are ready, and applies faults between them. Returns their
    /// length.
    fn take_data(&mut self, now: Duration, out: &mut [u8]) -> usize {
        let Some(Waiting::Data(left)) = self.phone.waiting() else { return 0 };
        let mut most = usize::try_from(left).map_or(out.len(), |left| left.min(out.len()));
        let flash = self.phone.sending_flash();
        if flash {
            let room = self.phone.faults.room();
            if room == 0 && self.apply_packet_fault(now) {
                return 0;
            }
            most = usize::try_from(room.max(PACKET as u64)).map_or(most, |room| room.min(most));
        }
        if self.timeline.pacing() != Pacing::None {
            most = self.ready_data(now, left, most);
        }
        let (part, _) = out.split_at_mut(most);
        let taken = self.phone.take_data(now, part);
        if flash && taken > 0 {
            let (sent, _) = part.split_at_mut(taken);
            return self.phone.faults.drop_bytes(sent);
        }
        taken
    }

    /// Of `left` bytes that go out in packets, how many up to `most` are ready by `now`.
    fn ready_data(&mut self, now: Duration, left: u64, most: usize) -> usize {
        let mut total = 0;
        loop {
            let len = data_packet(left - total as u64);
            if len == 0 || total + len > most || self.timeline.ready(len) > now {
                return total;
            }
            self.timeline.taken(len);
            total += len;
        }
    }

    fn apply_packet_fault(&mut self, now: Duration) -> bool {
        match self.phone.faults.next_packet_fault() {
            None => false,
            Some(PacketFault::Vanish(back)) => {
                self.leave(now, "vanished", back);
                true
            }
            Some(PacketFault::Hang) => {
                self.phone.journal.event(now, "hung");
                self.phone.kill_program();
                true
            }
            Some(PacketFault::Stall(lasting)) => {
                self.phone.journal.event(now, "stalled");
                self.stalled_until = Some(lasting.map(|lasting| now.saturating_add(lasting)));
                true
            }
        }
    }
}

/// The length of the next packet when `left` bytes of data remain.
fn data_packet(left: u64) -> usize {
    usize::try_from(left).map_or(PACKET, |left| left.min(PACKET))
}

#[cfg(test)]
#[path = "world_tests.rs"]
mod tests;
