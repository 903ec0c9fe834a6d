//! The practice smartphone behind the engine's traits: [`SmartphonePort`] is the port where it appears,
//! [`SmartphoneLink`] an open link to it. Used by tests and by the port `demo-smartphone`. Knows no protocol.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::link::{Carrier, Link, LinkError, Moment, PhonePort, PortHolder};
use crate::sim::link::{Clock, HasClock, lock, wait_until};

use super::content::SmartphoneContent;
use super::fault::SmartphoneFault;
use super::journal::SmartphoneRecord;
use super::pace::SmartphonePacing;
use super::scenario::SmartphoneScenario;
use super::world::World;
use crate::sim::world::ReadOutcome;

const NAME: &str = "demo-smartphone";
/// USB product number of an agent that has appeared again (da.md section 1.1).
const AGENT: u16 = 0x2001;

/// A port where a practice smartphone appears. Clones are handles to the same phone, to inspect it during and
/// after a run.
#[derive(Debug, Clone)]
pub struct SmartphonePort {
    shared: Arc<Mutex<Shared>>,
    scenario: Arc<SmartphoneScenario>,
    content: SmartphoneContent,
}

/// An open link to the practice smartphone.
#[derive(Debug)]
pub struct SmartphoneLink {
    shared: Arc<Mutex<Shared>>,
    session: u32,
    carrier: Carrier,
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

impl SmartphonePort {
    /// A port where the phone of `scenario` appears.
    #[must_use]
    pub fn new(scenario: SmartphoneScenario) -> SmartphonePort {
        let clock = Clock::new(scenario.clock);
        let world = World::new(scenario.clone());
        let content = world.device.content.clone();
        SmartphonePort {
            shared: Arc::new(Mutex::new(Shared { world, clock })),
            scenario: Arc::new(scenario),
            content,
        }
    }

    /// The scenario of this phone.
    #[must_use]
    pub fn scenario(&self) -> &SmartphoneScenario {
        &self.scenario
    }

    /// The true content of its storage.
    #[must_use]
    pub fn content(&self) -> &SmartphoneContent {
        &self.content
    }

    /// Commands that write, erase or are not known, over all sessions: none, ever.
    #[must_use]
    pub fn violations(&self) -> u32 {
        lock(&self.shared).world.device.journal.violations()
    }

    /// What the phone was asked and what happened to it, in order, over all sessions.
    #[must_use]
    pub fn log(&self) -> Vec<SmartphoneRecord> {
        lock(&self.shared).world.device.journal.records().to_vec()
    }

    /// The log as JSON, one object a line.
    #[must_use]
    pub fn log_as_json_lines(&self) -> String {
        self.log().iter().map(|record| format!("{}\n", record.to_json())).collect()
    }

    /// Bytes of its storage that it has sent, over all sessions.
    #[must_use]
    pub fn data_sent(&self) -> u64 {
        lock(&self.shared).world.device.faults.data_sent
    }

    /// Adds a fault to those that are still to come.
    pub fn add_fault(&self, fault: SmartphoneFault) {
        lock(&self.shared).world.device.faults.add(fault);
    }

    /// The user unplugs the phone now and connects it again after `back`; `None`: never.
    pub fn unplug(&self, back: Option<Duration>) {
        let mut shared = lock(&self.shared);
        let now = shared.clock.now();
        shared.world.unplug(now, back);
    }

    /// The USB product number of what is connected now; `None` while the phone is away.
    #[must_use]
    pub fn usb_product(&self) -> Option<u16> {
        let mut shared = lock(&self.shared);
        let now = shared.clock.now();
        shared.world.settle(now)?;
        Some(shared.world.device.product())
    }
}

/// The phone of `scenario` for the pseudo-terminal server.
#[cfg(unix)]
pub(in crate::sim) fn served(scenario: &SmartphoneScenario) -> Box<dyn crate::sim::pty::Served> {
    Box::new(World::new(scenario.clone()))
}

impl PhonePort for SmartphonePort {
    /// As a port that is found by its USB ids, it does not open an agent that has appeared again.
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if self.usb_product() == Some(AGENT) { Ok(None) } else { self.open() }
    }

    /// What has come back at its door is not the agent.
    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if self.usb_product() == Some(AGENT) { self.open() } else { Ok(None) }
    }

    fn now(&self) -> Moment {
        Moment(lock(&self.shared).clock.now())
    }

    fn pause(&mut self, pause: Duration) {
        let until = lock(&self.shared).clock.now().saturating_add(pause);
        wait_until(&self.shared, until);
    }

    fn describe(&self) -> String {
        NAME.to_owned()
    }
}

impl SmartphonePort {
    /// Opens what is there, a loader or an agent.
    ///
    /// # Errors
    /// [`LinkError::Busy`] while another link is open.
    pub fn open(&self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let mut shared = lock(&self.shared);
        let now = shared.clock.now();
        if shared.world.settle(now).is_none() {
            return Ok(None);
        }
        if shared.world.is_open() {
            return Err(LinkError::Busy { port: NAME.to_owned(), holder: PortHolder::Unknown });
        }
        let session = shared.world.open();
        let carrier = match self.scenario.pacing {
            SmartphonePacing::Uart { .. } => Carrier::Uart,
            SmartphonePacing::None | SmartphonePacing::Usb { .. } => Carrier::PhoneUsb,
        };
        Ok(Some(Box::new(SmartphoneLink { shared: Arc::clone(&self.shared), session, carrier })))
    }
}

impl Link for SmartphoneLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        let mut shared = lock(&self.shared);
        let now = shared.clock.now();
        if shared.world.write(self.session, now, packet) { Ok(()) } else { Err(LinkError::Unplugged) }
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if buf.is_empty() {
            return Ok(0);
        }
        let deadline = lock(&self.shared).clock.now().saturating_add(wait);
        loop {
            let next = {
                let mut shared = lock(&self.shared);
                let now = shared.clock.now();
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

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        self.write(bytes)
    }

    fn carrier(&self) -> Carrier {
        self.carrier
    }

    fn now(&self) -> Moment {
        Moment(lock(&self.shared).clock.now())
    }

    fn idle(&mut self, time: Duration) {
        let until = lock(&self.shared).clock.now().saturating_add(time);
        wait_until(&self.shared, until);
    }

    fn describe(&self) -> String {
        NAME.to_owned()
    }
}

impl Drop for SmartphoneLink {
    fn drop(&mut self) {
        lock(&self.shared).world.close(self.session);
    }
}
