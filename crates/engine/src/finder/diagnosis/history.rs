//! [`History`]: what came and went on USB while a phone was waited for, and how every attempt to open it ended. Pure: the times come in.
//!
//! Fed by the window's state and by `bromide-cli ports --watch`; judged by `rules.rs`. Asks no system and opens nothing.

use std::collections::VecDeque;
use std::time::Duration;

use crate::finder::enumeration::{Device, DeviceIdentity, DeviceName, Role};
use crate::link::{ConnectAttempt, Moment};

/// A phone that restarts once a second fills this in minutes; what was seen before does not matter any more.
const MOST_VISITS: usize = 64;
/// Of one visit the latest attempts matter.
const MOST_TRIES: usize = 8;

/// All that was seen since the wait began, bounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub(super) system: System,
    pub(super) began: Moment,
    /// The port that is waited at; `None`: any.
    pub(super) chosen: Option<String>,
    pub(super) mode: WaitMode,
    pub(super) visits: VecDeque<Visit>,
    /// The port that may not be opened, or is taken, until one is opened.
    pub(super) barred: Option<(String, ConnectAttempt)>,
    /// The first list of devices is what was there before.
    has_looked: bool,
}

impl History {
    /// A wait that begins at `began`, at the port `chosen` (`None`: any) of a computer with this `system`.
    #[must_use]
    pub fn new(began: Moment, system: System, chosen: Option<String>) -> History {
        History {
            system,
            began,
            chosen,
            mode: WaitMode::Read,
            visits: VecDeque::new(),
            barred: None,
            has_looked: false,
        }
    }

    /// The same for someone who only watches: no boot ROM gets a handshake.
    #[must_use]
    pub fn watch_only(began: Moment, system: System) -> History {
        History { mode: WaitMode::WatchOnly, ..History::new(began, system, None) }
    }

    /// All stays that are remembered, the oldest first.
    pub fn visits(&self) -> impl DoubleEndedIterator<Item = &Visit> {
        self.visits.iter()
    }

    /// The devices that are there.
    pub fn here(&self) -> impl Iterator<Item = &Device> {
        self.visits.iter().filter(|visit| visit.went.is_none()).map(|visit| &visit.device)
    }

    /// Takes in which devices are there at `now`. Returns what has changed; of the first list nothing has.
    pub fn devices(&mut self, now: Moment, devices: &[Device]) -> Vec<DeviceChange> {
        let mut changes = Vec::new();
        for visit in self.visits.iter_mut().filter(|visit| visit.went.is_none()) {
            match devices.iter().find(|device| is_same(device, &visit.device)) {
                // Its port and its driver come a moment later.
                Some(device) => visit.device = device.clone(),
                None if visit.off_usb => {}
                None => {
                    visit.went = Some(now);
                    changes.push(DeviceChange::Went(visit.device.clone(), now.since(visit.came)));
                }
            }
        }
        for device in devices {
            if self.here().any(|here| is_same(here, device)) {
                continue;
            }
            let from_start = !self.has_looked;
            if !from_start {
                changes.push(DeviceChange::Came(device.clone()));
            }
            self.add(Visit {
                device: device.clone(),
                came: now,
                went: None,
                from_start,
                off_usb: false,
                tries: VecDeque::new(),
            });
        }
        self.has_looked = true;
        changes
    }

    /// Takes in how an attempt to reach a phone at `port` went on. An empty name is that of the phone that is there.
    pub fn tried(&mut self, now: Moment, port: &str, how: ConnectAttempt) {
        match &how {
            ConnectAttempt::Denied | ConnectAttempt::Busy(_) => {
                self.barred = Some((port.to_owned(), how.clone()));
            }
            ConnectAttempt::Failed(_) => {}
            // Whatever follows an open port.
            _ => self.barred = None,
        }
        let is_at = |visit: &&mut Visit| {
            let device = &visit.device;
            let is_named = device.port.as_deref() == Some(port) || device.place == port;
            visit.went.is_none() && (is_named || (port.is_empty() && device.role.is_phone()))
        };
        if let Some(visit) = self.visits.iter_mut().rev().find(is_at) {
            visit.tries.push_back((now, how));
            if visit.tries.len() > MOST_TRIES {
                visit.tries.pop_front();
            }
            return;
        }
        if port.is_empty() {
            return;
        }
        // A phone whose arrival was too quick to be seen, or a port that is not on USB.
        let device = Device {
            place: port.to_owned(),
            identity: DeviceIdentity { name: DeviceName::Serial, usb: None },
            role: Role::Adapter,
            port: Some(port.to_owned()),
            driver: None,
        };
        self.add(Visit {
            device,
            came: now,
            went: None,
            from_start: false,
            off_usb: true,
            tries: [(now, how)].into(),
        });
    }

    /// The port can be opened, as far as can be told without opening it.
    pub fn freed(&mut self, port: &str) {
        self.barred.take_if(|(barred, _)| barred == port);
    }

    /// The user was given the right to open ports.
    pub fn rights_given(&mut self) {
        self.barred.take_if(|(_, how)| *how == ConnectAttempt::Denied);
    }

    fn add(&mut self, visit: Visit) {
        self.visits.push_back(visit);
        if self.visits.len() > MOST_VISITS {
            self.visits.pop_front();
        }
    }
}

/// One stay of one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Which device.
    pub device: Device,
    /// When it came.
    pub came: Moment,
    /// When it went.
    pub went: Option<Moment>,
    /// Whether it was there already when the wait began.
    pub from_start: bool,
    /// Whether it is known by an attempt alone, so that no list of USB devices tells when it goes.
    pub off_usb: bool,
    /// The latest attempts to reach it.
    pub tries: VecDeque<(Moment, ConnectAttempt)>,
}

impl Visit {
    /// How long it was there, or is by now.
    #[must_use]
    pub fn stay(&self, now: Moment) -> Duration {
        self.went.unwrap_or(now).since(self.came)
    }

    /// Whether it answered as a phone should.
    #[must_use]
    pub fn answered(&self) -> bool {
        self.tries.iter().any(|(_, how)| *how == ConnectAttempt::Answered)
    }
}

/// A change of what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceChange {
    /// It was plugged in, or turned into this.
    Came(Device),
    /// It is gone; so long it was there.
    Went(Device, Duration),
}

/// The computer's system, as far as what to do depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum System {
    /// Linux.
    Linux,
    /// Windows.
    Windows,
    /// macOS.
    MacOs,
}

impl System {
    /// The one that this program runs on.
    #[must_use]
    pub fn here() -> System {
        if cfg!(windows) {
            System::Windows
        } else if cfg!(target_os = "macos") {
            System::MacOs
        } else {
            System::Linux
        }
    }
}

/// What follows when a boot ROM appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WaitMode {
    /// It is read.
    Read,
    /// Nothing: somebody only watches.
    WatchOnly,
}

fn is_same(a: &Device, b: &Device) -> bool {
    (&a.place, a.identity.usb) == (&b.place, b.identity.usb)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::enumeration::UsbIds;

    fn device(place: &str, vendor: u16, product: u16) -> Device {
        let ids = UsbIds::new(vendor, product);
        let identity = DeviceIdentity { name: DeviceName::UsbDevice, usb: Some(ids) };
        Device { place: place.into(), identity, role: Role::of(ids, &[]), port: None, driver: None }
    }

    fn at(seconds: u64) -> Moment {
        Moment(Duration::from_secs(seconds))
    }

    #[test]
    fn devices_of_the_first_list_are_not_changes() {
        let mut history = History::new(at(0), System::Linux, None);
        let (keyboard, rom) = (device("1-1", 0x046d, 0xc31c), device("1-2", 0x0e8d, 3));
        assert_eq!(history.devices(at(0), std::slice::from_ref(&keyboard)), []);
        assert_eq!(
            history.devices(at(3), &[keyboard.clone(), rom.clone()]),
            [DeviceChange::Came(rom.clone())]
        );
        let with_port = Device { port: Some("/dev/ttyACM0".into()), ..rom.clone() };
        assert_eq!(history.devices(at(4), &[keyboard.clone(), with_port.clone()]), [], "the port came late");
        assert_eq!(history.here().last(), Some(&with_port));
        let gone = DeviceChange::Went(with_port, Duration::from_secs(2));
        assert_eq!(history.devices(at(5), std::slice::from_ref(&keyboard)), [gone]);
        assert_eq!(history.devices(at(6), &[keyboard, rom.clone()]), [DeviceChange::Came(rom)]);
        assert_eq!(history.visits().count(), 3);
    }

    #[test]
    fn attempts_belong_to_the_device_with_that_port() {
        let mut history = History::new(at(0), System::Linux, None);
        let rom = Device { port: Some("COM5".into()), ..device("1-2", 0x0e8d, 3) };
        history.devices(at(0), &[]);
        history.devices(at(1), std::slice::from_ref(&rom));
        for second in 0..20 {
            history.tried(at(second), "COM5", ConnectAttempt::Silent);
        }
        assert_eq!(history.visits.back().map(|visit| visit.tries.len()), Some(MOST_TRIES));
        history.tried(at(30), "/dev/pts/7", ConnectAttempt::Echo);
        assert_eq!(history.visits.len(), 2);
        history.devices(at(31), &[]);
        assert_eq!(history.here().count(), 1, "a port off USB is in no list of devices and never goes");
    }

    #[test]
    fn the_number_of_visits_is_bounded() {
        let mut history = History::new(at(0), System::Linux, None);
        for second in 0..1000 {
            let here = if second % 2 == 0 { vec![] } else { vec![device("1-2", 0x0e8d, 3)] };
            history.devices(at(second), &here);
        }
        assert_eq!(history.visits.len(), MOST_VISITS);
    }
}
