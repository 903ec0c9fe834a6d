//! [`History`]: the devices that were connected during a wait for a phone, and the results of attempts to
//! open them.
//!
//! Filled by the window's state and by `bromide-cli ports --watch`, evaluated by `rules.rs`. Makes no system
//! calls; times are arguments.

use std::collections::VecDeque;
use std::time::Duration;

use crate::finder::enumeration::{Device, DeviceIdentity, DeviceName, Role};
use crate::link::{ConnectAttempt, Moment};

/// A phone that restarts once a second fills this in a minute or two; older visits no longer matter.
const MAX_VISITS: usize = 64;
/// Number of latest attempts kept for each visit.
const MAX_ATTEMPTS: usize = 8;

/// The devices and attempts since the wait began, up to a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub(super) system: System,
    pub(super) began: Moment,
    /// The chosen port; `None`: any.
    pub(super) chosen: Option<String>,
    pub(super) mode: WaitMode,
    pub(super) visits: VecDeque<Visit>,
    /// The port that is busy or without permission, until a port was opened.
    pub(super) unusable_port: Option<(String, ConnectAttempt)>,
    /// Whether the list of devices that were connected from the start was recorded.
    has_first_list: bool,
}

impl History {
    /// A wait that starts at `began` for the port `chosen` (`None`: any).
    #[must_use]
    pub fn new(began: Moment, system: System, chosen: Option<String>) -> History {
        History {
            system,
            began,
            chosen,
            mode: WaitMode::Read,
            visits: VecDeque::new(),
            unusable_port: None,
            has_first_list: false,
        }
    }

    /// A wait that only watches: no handshake is made with boot ROMs.
    #[must_use]
    pub fn watch_only(began: Moment, system: System) -> History {
        History { mode: WaitMode::WatchOnly, ..History::new(began, system, None) }
    }

    /// All recorded visits, oldest first.
    pub fn visits(&self) -> impl DoubleEndedIterator<Item = &Visit> {
        self.visits.iter()
    }

    /// The devices that are connected now.
    pub fn connected_devices(&self) -> impl Iterator<Item = &Device> {
        self.visits.iter().filter(|visit| visit.disappeared.is_none()).map(|visit| &visit.device)
    }

    /// Records the devices connected at `now`. Returns the changes; the first list causes none.
    pub fn devices(&mut self, now: Moment, devices: &[Device]) -> Vec<DeviceChange> {
        let mut changes = Vec::new();
        for visit in self.visits.iter_mut().filter(|visit| visit.disappeared.is_none()) {
            match devices.iter().find(|device| is_same(device, &visit.device)) {
                // Port and driver become known a moment after the device.
                Some(device) => visit.device = device.clone(),
                None if visit.off_usb => {}
                None => {
                    visit.disappeared = Some(now);
                    changes.push(DeviceChange::Disappeared(visit.device.clone(), now.since(visit.appeared)));
                }
            }
        }
        for device in devices {
            if self.connected_devices().any(|here| is_same(here, device)) {
                continue;
            }
            let from_start = !self.has_first_list;
            if !from_start {
                changes.push(DeviceChange::Appeared(device.clone()));
            }
            self.add(Visit {
                device: device.clone(),
                appeared: now,
                disappeared: None,
                from_start,
                off_usb: false,
                attempts: VecDeque::new(),
            });
        }
        self.has_first_list = true;
        changes
    }

    /// Records the result of an attempt to connect at `port`. An empty name means the phone that is
    /// connected.
    pub fn record_attempt(&mut self, now: Moment, port: &str, how: ConnectAttempt) {
        match &how {
            ConnectAttempt::Denied | ConnectAttempt::Busy(_) => {
                self.unusable_port = Some((port.to_owned(), how.clone()));
            }
            ConnectAttempt::Failed(_) => {}
            // All other results follow a successful opening.
            _ => self.unusable_port = None,
        }
        let is_at = |visit: &&mut Visit| {
            let device = &visit.device;
            let is_named = device.port.as_deref() == Some(port) || device.place == port;
            visit.disappeared.is_none() && (is_named || (port.is_empty() && device.role.is_phone()))
        };
        if let Some(visit) = self.visits.iter_mut().rev().find(is_at) {
            visit.attempts.push_back((now, how));
            if visit.attempts.len() > MAX_ATTEMPTS {
                visit.attempts.pop_front();
            }
            return;
        }
        if port.is_empty() {
            return;
        }
        // A phone that was connected too briefly to be listed, or a port that is not on USB.
        let device = Device {
            place: port.to_owned(),
            identity: DeviceIdentity { name: DeviceName::Serial, usb: None },
            role: Role::Adapter,
            port: Some(port.to_owned()),
            driver: None,
        };
        self.add(Visit {
            device,
            appeared: now,
            disappeared: None,
            from_start: false,
            off_usb: true,
            attempts: [(now, how)].into(),
        });
    }

    /// Records that the port can be opened, as far as this can be checked without opening it.
    pub fn port_available(&mut self, port: &str) {
        self.unusable_port.take_if(|(unusable_port, _)| unusable_port == port);
    }

    /// Records that the user was given permission to open ports.
    pub fn permission_granted(&mut self) {
        self.unusable_port.take_if(|(_, how)| *how == ConnectAttempt::Denied);
    }

    fn add(&mut self, visit: Visit) {
        self.visits.push_back(visit);
        if self.visits.len() > MAX_VISITS {
            self.visits.pop_front();
        }
    }
}

/// The time that one device was connected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The device.
    pub device: Device,
    /// When it appeared.
    pub appeared: Moment,
    /// When it disappeared; `None`: still connected.
    pub disappeared: Option<Moment>,
    /// Whether it was connected before the wait began.
    pub from_start: bool,
    /// Whether it is known only from an attempt to open it, so that no list of USB devices shows when it
    /// disappears.
    pub off_usb: bool,
    /// The latest attempts to reach it.
    pub attempts: VecDeque<(Moment, ConnectAttempt)>,
}

impl Visit {
    /// How long it was connected, until `now` at most.
    #[must_use]
    pub fn stay(&self, now: Moment) -> Duration {
        self.disappeared.unwrap_or(now).since(self.appeared)
    }

    /// Whether it answered the handshake.
    #[must_use]
    pub fn answered(&self) -> bool {
        self.attempts.iter().any(|(_, how)| *how == ConnectAttempt::Answered)
    }
}

/// A change in the connected devices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceChange {
    /// It was connected, or a device changed into it.
    Appeared(Device),
    /// It was disconnected, after being connected for this long.
    Disappeared(Device, Duration),
}

/// The operating system, because the advice depends on it.
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
    /// The system on which this program runs.
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

/// What happens with a boot ROM that appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WaitMode {
    /// It is read.
    Read,
    /// Nothing, because the user only watches.
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
            [DeviceChange::Appeared(rom.clone())]
        );
        let with_port = Device { port: Some("/dev/ttyACM0".into()), ..rom.clone() };
        assert_eq!(history.devices(at(4), &[keyboard.clone(), with_port.clone()]), [], "the port came late");
        assert_eq!(history.connected_devices().last(), Some(&with_port));
        let gone = DeviceChange::Disappeared(with_port, Duration::from_secs(2));
        assert_eq!(history.devices(at(5), std::slice::from_ref(&keyboard)), [gone]);
        assert_eq!(history.devices(at(6), &[keyboard, rom.clone()]), [DeviceChange::Appeared(rom)]);
        assert_eq!(history.visits().count(), 3);
    }

    #[test]
    fn attempts_belong_to_the_device_with_that_port() {
        let mut history = History::new(at(0), System::Linux, None);
        let rom = Device { port: Some("COM5".into()), ..device("1-2", 0x0e8d, 3) };
        history.devices(at(0), &[]);
        history.devices(at(1), std::slice::from_ref(&rom));
        for second in 0..20 {
            history.record_attempt(at(second), "COM5", ConnectAttempt::Silent);
        }
        assert_eq!(history.visits.back().map(|visit| visit.attempts.len()), Some(MAX_ATTEMPTS));
        history.record_attempt(at(30), "/dev/pts/7", ConnectAttempt::Echo);
        assert_eq!(history.visits.len(), 2);
        history.devices(at(31), &[]);
        assert_eq!(
            history.connected_devices().count(),
            1,
            "a port off USB is in no list of devices and never goes"
        );
    }

    #[test]
    fn the_number_of_visits_is_bounded() {
        let mut history = History::new(at(0), System::Linux, None);
        for second in 0..1000 {
            let here = if second % 2 == 0 { vec![] } else { vec![device("1-2", 0x0e8d, 3)] };
            history.devices(at(second), &here);
        }
        assert_eq!(history.visits.len(), MAX_VISITS);
    }
}
