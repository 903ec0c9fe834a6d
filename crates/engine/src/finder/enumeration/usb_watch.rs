//! [`UsbWatch`]: the list of USB devices, cheap enough to poll fifty times a second, and the phones in it
//! without a serial port.
//!
//! Used by the other watches and by `auto.rs`. Listing reads dozens of small files, so it is done only after
//! a change.

use std::task::Waker;
use std::time::Duration;

use super::ids::DeviceKind;
use super::ports::Port;
use super::usb::{UsbDevice, usb_devices};
use crate::link::Moment;
use crate::link::usb::HotplugEvents;

/// Time after which a phone without a serial port will not get one. A driver takes up to 0.7 s to make one
/// (measured with the kernel's cdc-acm on a slow virtual machine), and some phones are connected for only 3 s
/// (protocol.md section 1.2).
const PORT_GRACE: Duration = Duration::from_secs(1);
/// After a change drivers still make ports: for so long the list is made every [`SETTLING_POLL`].
const SETTLING: Duration = Duration::from_secs(3);
const SETTLING_POLL: Duration = Duration::from_millis(100);
/// Delay of the list after a change, for [`UsbWatch::debounced`].
const DEBOUNCE: Duration = Duration::from_millis(100);
/// If the system does not report changes, listing takes at most one part in this many of the time ...
const LISTING_SHARE: u32 = 20;
/// ... and the list is never older than this.
const MAX_AGE: Duration = Duration::from_millis(200);
/// If it does, the list is made this often in case a change was missed.
const FALLBACK_POLL: Duration = Duration::from_secs(30);

/// Names and inode numbers of connected devices; `None`: this system has no such folder.
type Snapshot = Option<Vec<(String, u64)>>;

/// Lists the USB devices that are connected now.
#[derive(Debug, Default)]
pub(in crate::finder) struct UsbWatch {
    devices: Vec<UsbDevice>,
    listed: Option<Listed>,
    events: Option<HotplugEvents>,
    /// Time of the last change.
    changed: Moment,
    /// Time of the first change that is not in the list yet.
    stale: Option<Moment>,
    /// How long a change may wait before the list is made.
    debounce: Duration,
    /// The phones without a serial port, and since when.
    portless: Vec<(DeviceKey, Moment)>,
}

/// Identifies one device until it is unplugged: bus, ports, address.
type DeviceKey = (String, Vec<u8>, u8);

#[derive(Debug)]
struct Listed {
    at: Moment,
    took: Duration,
    snapshot: Snapshot,
}

impl UsbWatch {
    /// A watch that has not listed anything yet.
    pub(in crate::finder) fn new() -> UsbWatch {
        UsbWatch { events: HotplugEvents::subscribe(), ..UsbWatch::default() }
    }

    /// A watch for callers that expect a serial port: its device file appears a moment after the device, and
    /// making the list at once would delay finding it.
    pub(super) fn debounced() -> UsbWatch {
        UsbWatch { debounce: DEBOUNCE, ..UsbWatch::new() }
    }

    /// The devices that are connected at `now`.
    pub(in crate::finder) fn devices(&mut self, now: Moment, clock: impl Fn() -> Moment) -> &[UsbDevice] {
        let has_events = self.events.as_mut().is_some_and(|events| events.poll(Waker::noop()));
        let snapshot = snapshot();
        let differs = self.listed.as_ref().is_none_or(|listed| listed.snapshot != snapshot);
        if has_events || differs {
            self.changed = now;
            self.stale.get_or_insert(now);
        }
        let is_due = match self.stale {
            Some(since) => self.listed.is_none() || now.since(since) >= self.debounce,
            None => false,
        };
        let has_reports = self.events.is_some() || snapshot.is_some();
        let is_settling = now.since(self.changed) < SETTLING;
        let is_outdated =
            || self.listed.as_ref().is_none_or(|listed| listed.is_outdated(now, has_reports, is_settling));
        if is_due || (self.stale.is_none() && is_outdated()) {
            self.stale = None;
            self.devices = usb_devices();
            self.listed = Some(Listed { at: now, took: clock().since(now), snapshot });
        }
        &self.devices
    }

    /// The phones that have had no serial port for a second, as ports.
    pub(super) fn phones_without_port(
        &mut self,
        now: Moment,
        clock: impl Fn() -> Moment,
        serial: &[Port],
    ) -> Vec<Port> {
        self.devices(now, clock);
        phones_without_port(
            &mut self.portless,
            now,
            PORT_GRACE.saturating_sub(self.debounce),
            &self.devices,
            serial,
        )
    }
}

impl Listed {
    /// Whether the devices must be listed again. `has_reports`: the system reports changes; `is_settling`: a
    /// change was recent.
    fn is_outdated(&self, now: Moment, has_reports: bool, is_settling: bool) -> bool {
        let age = now.since(self.at);
        match has_reports {
            true if is_settling => age >= SETTLING_POLL.max(self.took * LISTING_SHARE),
            true => age >= FALLBACK_POLL,
            false => age >= MAX_AGE.min(self.took * LISTING_SHARE),
        }
    }
}

/// The phones among `devices` that have been without a serial port for `grace`. `since`: state between calls.
fn phones_without_port(
    since: &mut Vec<(DeviceKey, Moment)>,
    now: Moment,
    grace: Duration,
    devices: &[UsbDevice],
    serial: &[Port],
) -> Vec<Port> {
    let is_phone = |device: &&UsbDevice| {
        matches!(device.kind, DeviceKind::BootRom | DeviceKind::Preloader | DeviceKind::DownloadAgent)
            && !has_serial_port(device, devices, serial)
    };
    let portless: Vec<&UsbDevice> = devices.iter().filter(is_phone).collect();
    since.retain(|(key, _)| portless.iter().any(|device| device_key(device) == *key));
    let mut for_good = Vec::new();
    for device in portless {
        let key = device_key(device);
        let known = since.iter().find(|(known, _)| *known == key).map(|(_, first)| *first);
        let first = known.unwrap_or_else(|| {
            since.push((key, now));
            now
        });
        if now.since(first) >= grace {
            for_good.push(device.as_port());
        }
    }
    for_good
}

/// Linux reports the device of each port; elsewhere a port with the same ids may belong to any such device.
fn has_serial_port(device: &UsbDevice, devices: &[UsbDevice], serial: &[Port]) -> bool {
    let has_owner =
        |port: &Port| devices.iter().any(|other| other.serial_ports().any(|name| name == port.name));
    let ids = Some(device.ids);
    device.serial_ports().next().is_some() || serial.iter().any(|port| port.usb == ids && !has_owner(port))
}

fn device_key(device: &UsbDevice) -> DeviceKey {
    (device.bus.clone(), device.ports.clone(), device.address)
}

/// Names and inode numbers of connected devices. A device that is reconnected has another number.
#[cfg(target_os = "linux")]
fn snapshot() -> Snapshot {
    use std::os::unix::fs::DirEntryExt as _;
    let entries = std::fs::read_dir("/sys/bus/usb/devices").ok()?.flatten();
    let mut seen: Vec<(String, u64)> =
        entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.ino()))).collect();
    seen.sort();
    Some(seen)
}

#[cfg(not(target_os = "linux"))]
fn snapshot() -> Snapshot {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_ms(ms: u64) -> Moment {
        Moment(Duration::from_millis(ms))
    }

    fn rom(address: u8, serial: &[&str]) -> UsbDevice {
        UsbDevice::simulated(address, 3, serial)
    }

    fn port(name: &str) -> Port {
        Port { name: name.into(), ..rom(1, &[]).as_port() }
    }

    /// The names of the phones without a port at each of these polls.
    fn play(looks: &[(u64, &[UsbDevice], &[Port])]) -> Vec<Vec<String>> {
        let mut since = Vec::new();
        let mut names = |(ms, devices, serial): &(u64, &[UsbDevice], &[Port])| {
            let found = phones_without_port(&mut since, at_ms(*ms), PORT_GRACE, devices, serial);
            found.into_iter().map(|port| port.name).collect()
        };
        looks.iter().map(&mut names).collect()
    }

    #[test]
    fn a_phone_is_given_a_second_to_get_its_serial_port() {
        let portless = [rom(4, &[])];
        let served = [rom(4, &["/dev/ttyACM0"])];
        let none: Vec<String> = vec![];
        let seen = play(&[
            (0, &portless, &[]),
            (700, &served, &[]),
            (900, &portless, &[]),
            (1800, &portless, &[]),
            (1900, &portless, &[]),
        ]);
        assert_eq!(seen, [none.clone(), none.clone(), none.clone(), none, vec!["usb:1-4".into()]]);
    }

    #[test]
    fn the_second_starts_anew_when_a_phone_comes_back() {
        let (first, second) = ([rom(4, &[])], [rom(5, &[])]);
        let seen = play(&[
            (0, &first, &[]),
            (1000, &first, &[]),
            (1100, &[], &[]),
            (1200, &second, &[]),
            (2100, &second, &[]),
        ]);
        assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [0, 1, 0, 0, 0]);
        assert_eq!(play(&[(0, &first, &[]), (1000, &second, &[])])[1].len(), 0);
    }

    #[test]
    fn a_port_with_the_same_ids_counts_as_the_phones_unless_the_system_says_otherwise() {
        let two = [rom(4, &["/dev/ttyACM0"]), rom(5, &[])];
        // Linux reports that the port belongs to the other phone.
        assert_eq!(
            play(&[(0, &two, &[port("/dev/ttyACM0")]), (1000, &two, &[port("/dev/ttyACM0")])])[1],
            ["usb:1-5"]
        );
        let one = [rom(4, &[])];
        assert_eq!(play(&[(0, &one, &[port("COM5")]), (1000, &one, &[port("COM5")])])[1], [""; 0]);
    }

    #[test]
    fn only_loaders_of_phones_become_ports() {
        let others = [
            UsbDevice::simulated(6, 0x2000, &[]),
            UsbDevice::simulated(7, 2, &[]),
            UsbDevice::simulated(8, 9, &[]),
        ];
        assert_eq!(play(&[(0, &others, &[]), (1000, &others, &[])])[1], ["usb:1-6"]);
    }

    #[test]
    fn a_list_expires_soon_after_a_change_and_late_without_one() {
        let listed = Listed { at: at_ms(0), took: Duration::from_millis(2), snapshot: None };
        assert!(!listed.is_outdated(at_ms(29_000), true, false));
        assert!(listed.is_outdated(at_ms(30_000), true, false), "in case a change was missed");
        assert!(!listed.is_outdated(at_ms(99), true, true));
        assert!(listed.is_outdated(at_ms(100), true, true), "drivers are at work");
        assert!(!listed.is_outdated(at_ms(39), false, false));
        assert!(listed.is_outdated(at_ms(40), false, false));
        let slow = Listed { at: at_ms(0), took: Duration::from_millis(90), snapshot: None };
        assert!(slow.is_outdated(at_ms(200), false, false), "never blind for long");
    }
}
