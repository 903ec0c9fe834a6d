//! The practice phone behind the engine's traits: [`SimPort`] is the port where it appears, [`SimLink`] an
//! open link to it. Used by tests and by the port called `demo`. Knows no protocol; `sim` sleeps only here
//! and in `pty`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::link::{Carrier, Link, LinkActivity, LinkError, LinkFault, Moment, PhonePort, PortHolder};

use super::journal::{CommandRecord, Entry};
use super::program::ProgramStats;
use super::scenario::{ClockKind, PortKind, Scenario};
use super::world::{ReadOutcome, World};

const NAME: &str = "demo";
/// How long a packet waits to be taken by a phone that is reached directly on USB.
const WRITE_WAIT: Duration = Duration::from_secs(2);

/// A port where a practice phone appears. Clones are handles to the same phone, to inspect it during and
/// after a run.
#[derive(Debug, Clone)]
pub struct SimPort {
    shared: Arc<Mutex<Shared>>,
    scenario: Arc<Scenario>,
}

/// An open link to the practice phone.
#[derive(Debug)]
pub struct SimLink {
    shared: Arc<Mutex<Shared>>,
    session: u32,
    port: PortKind,
}

/// Counters of a practice phone since it was created.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SimStats {
    /// How often the port has appeared.
    pub sessions: u32,
    /// Resets, by the host or by the watchdog.
    pub resets: u32,
    /// Writes and flash opcodes that no read back needs.
    pub violations: u32,
    /// Whether a packet was lost and the ROM hangs (silicon.md section 5).
    pub hung: bool,
    /// Bytes sent from the flash window, over all sessions.
    pub flash_bytes_sent: u64,
    /// The programs that were loaded and started, over all sessions.
    pub program: ProgramStats,
}

#[derive(Debug)]
struct Shared {
    world: World,
    clock: Clock,
}

impl HasClock for Shared {
    fn clock(&mut self) -> &mut Clock {
        &mut self.clock
    }
}

/// The clock of a practice phone.
#[derive(Debug)]
pub(super) enum Clock {
    Virtual(Duration),
    Wall(Instant),
}

/// Whatever the port and the links of one phone share.
pub(super) trait HasClock {
    fn clock(&mut self) -> &mut Clock;
}

impl Clock {
    pub(super) fn new(kind: ClockKind) -> Clock {
        match kind {
            ClockKind::Virtual => Clock::Virtual(Duration::ZERO),
            ClockKind::Wall => Clock::Wall(Instant::now()),
        }
    }

    pub(super) fn now(&self) -> Duration {
        match self {
            Clock::Virtual(now) => *now,
            Clock::Wall(start) => start.elapsed(),
        }
    }
}

impl SimPort {
    /// A port where the phone of `scenario` appears.
    #[must_use]
    pub fn new(scenario: Scenario) -> SimPort {
        let world = World::new(&scenario);
        let clock = Clock::new(scenario.clock);
        SimPort { shared: Arc::new(Mutex::new(Shared { world, clock })), scenario: Arc::new(scenario) }
    }

    /// The scenario of this phone.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The commands received so far, in order, over all sessions.
    #[must_use]
    pub fn log(&self) -> Vec<CommandRecord> {
        let commands = |entry| if let Entry::Command(command) = entry { Some(command) } else { None };
        self.entries().into_iter().filter_map(commands).collect()
    }

    /// The commands received and what happened to the phone, in order.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        lock(&self.shared).world.phone.entries().to_vec()
    }

    /// The log as JSON, one object a line.
    #[must_use]
    pub fn log_as_json_lines(&self) -> String {
        self.entries().iter().map(|entry| format!("{}\n", entry.to_json())).collect()
    }

    /// The counters.
    #[must_use]
    pub fn stats(&self) -> SimStats {
        let shared = lock(&self.shared);
        let world = &shared.world;
        SimStats {
            sessions: world.session(),
            resets: world.resets(),
            violations: world.phone.violations(),
            hung: world.phone.is_hung(),
            flash_bytes_sent: world.phone.faults.flash_sent,
            program: world.phone.program_stats(),
        }
    }

    /// What a register holds now, for tests that compare before and after.
    #[must_use]
    pub fn register(&self, address: u32) -> u32 {
        lock(&self.shared).world.phone.peek(address)
    }

    /// The host clears the halt of the OUT endpoint, which ends a hang (silicon.md section 5).
    pub fn clear_halt(&self) {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        shared.world.phone.clear_halt(now);
    }

    /// The user unplugs the phone now and connects it again after `back`; `None`: not before
    /// [`SimPort::plug_in`]. It loses its power.
    pub fn unplug(&self, back: Option<Duration>) {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        shared.world.unplug(now, back);
    }

    /// The user connects the phone at this time of its clock, if it was unplugged.
    pub fn plug_in(&self) {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        if shared.world.settle(now).is_none() {
            shared.world.unplug(now, Some(Duration::ZERO));
        }
    }

    /// Whether the phone is on USB at this time of its clock.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        shared.world.settle(now).is_some()
    }

    /// The host resets the USB port (silicon.md section 6).
    pub fn port_reset(&self) {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        shared.world.phone.port_reset(now);
    }
}

impl PhonePort for SimPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        if shared.world.settle(now).is_none() && self.scenario.port != PortKind::Standing {
            return Ok(None);
        }
        if shared.world.is_denied(now) {
            return Err(LinkError::Denied { port: NAME.to_owned() });
        }
        if shared.world.is_busy(now) {
            return Err(LinkError::Busy { port: NAME.to_owned(), holder: PortHolder::Unknown });
        }
        let session = shared.world.open();
        Ok(Some(Box::new(SimLink { shared: Arc::clone(&self.shared), session, port: self.scenario.port })))
    }

    fn now(&self) -> Moment {
        Moment(lock(&self.shared).now())
    }

    fn pause(&mut self, pause: Duration) {
        let until = lock(&self.shared).now().saturating_add(pause);
        wait_until(&self.shared, until);
    }

    fn describe(&self) -> String {
        NAME.to_owned()
    }
}

impl Link for SimLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        if self.port == PortKind::Direct && self.is_hung() {
            // The controller answers NAK. A serial driver would take the packet and keep it.
            let until = lock(&self.shared).now().saturating_add(WRITE_WAIT);
            wait_until(&self.shared, until);
            let (port, during) = (NAME.to_owned(), LinkActivity::Writing);
            return Err(LinkError::Io { port, during, fault: LinkFault::WriteTimedOut });
        }
        let mut shared = lock(&self.shared);
        let now = shared.now();
        if shared.world.write(self.session, now, packet) { Ok(()) } else { Err(LinkError::Unplugged) }
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if buf.is_empty() {
            return Ok(0);
        }
        let deadline = lock(&self.shared).now().saturating_add(wait);
        loop {
            let next = {
                let mut shared = lock(&self.shared);
                let now = shared.now();
                match shared.world.read(self.session, now, buf) {
                    ReadOutcome::Got(count) => return Ok(count),
                    ReadOutcome::Gone => return Err(LinkError::Unplugged),
                    ReadOutcome::WaitUntil(_) if now >= deadline => return Ok(0),
                    // At least 1 ns: a wait of 0 would leave virtual time where it is, without end.
                    ReadOutcome::WaitUntil(next) => next.max(now + Duration::from_nanos(1)).min(deadline),
                }
            };
            wait_until(&self.shared, next);
        }
    }

    fn idle(&mut self, time: Duration) {
        let until = lock(&self.shared).now().saturating_add(time);
        wait_until(&self.shared, until);
    }

    /// Clears the halt of the OUT endpoint: the packet in the phone's controller is lost, and a hung ROM
    /// continues in the middle of its command (silicon.md section 5). Not possible through a serial driver.
    fn recover(&mut self) -> Result<bool, LinkError> {
        if self.port != PortKind::Direct {
            return Ok(false);
        }
        let mut shared = lock(&self.shared);
        let now = shared.now();
        if shared.world.settle(now) != Some(self.session) {
            return Err(LinkError::Unplugged);
        }
        shared.world.phone.clear_halt(now);
        Ok(true)
    }

    fn carrier(&self) -> Carrier {
        match self.port {
            PortKind::Driver | PortKind::Direct => Carrier::PhoneUsb,
            PortKind::Standing => Carrier::Uart,
        }
    }

    fn now(&self) -> Moment {
        Moment(lock(&self.shared).now())
    }

    fn describe(&self) -> String {
        NAME.to_owned()
    }
}

impl SimLink {
    fn is_hung(&self) -> bool {
        let mut shared = lock(&self.shared);
        let now = shared.now();
        shared.world.settle(now) == Some(self.session) && shared.world.phone.is_hung()
    }
}

impl Drop for SimLink {
    fn drop(&mut self) {
        lock(&self.shared).world.close(self.session);
    }
}

impl Shared {
    fn now(&self) -> Duration {
        self.clock.now()
    }
}

/// Waits until `until` without holding the lock while asleep.
#[allow(clippy::disallowed_methods, reason = "the practice phone's wall clock; a virtual clock never sleeps")]
pub(super) fn wait_until<S: HasClock>(shared: &Mutex<S>, until: Duration) {
    let asleep = {
        let mut shared = lock(shared);
        match shared.clock() {
            Clock::Virtual(now) => {
                *now = until.max(*now);
                return;
            }
            Clock::Wall(start) => until.saturating_sub(start.elapsed()),
        }
    };
    if !asleep.is_zero() {
        std::thread::sleep(asleep);
    }
}

/// Locks the phone, even after a panic in another thread: tests inspect it then.
pub(super) fn lock<S>(shared: &Mutex<S>) -> MutexGuard<'_, S> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
