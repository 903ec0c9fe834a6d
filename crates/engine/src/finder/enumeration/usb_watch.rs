//! [`UsbWatch`]: the list of USB devices kept up to date, cheaply enough to ask fifty times a second, and which phones among them have no
//! serial port.
//!
//! Used by the other watches and by `auto.rs`. Listing reads dozens of small files, so it is done when something has changed.

use std::task::Waker;
use std::time::Duration;

use super::ids::DeviceKind;
use super::ports::Port;
use super::usb::{UsbDevice, usb_devices};
use crate::link::Moment;
use crate::link::usb::News;

/// A phone is without a serial port for good when none has come after this time. A driver takes up to 0.7 s to make one
/// (measured with the kernel's cdc-acm on a slow virtual machine), and some phones stay for 3 s only (protocol.md section 1.2).
const PORT_GRACE: Duration = Duration::from_secs(1);
/// After a change drivers are still at work: for so long the list is made every [`SETTLING_POLL`].
const SETTLING: Duration = Duration::from_secs(3);
const SETTLING_POLL: Duration = Duration::from_millis(100);
/// A list that is in no hurry is made so long after a change.
const DEBOUNCE: Duration = Duration::from_millis(100);
/// Where the system reports no changes, listing takes one part in so many of the time at most ...
const LISTING_SHARE: u32 = 20;
/// ... but a phone is seen after this time at the latest.
const MAX_AGE: Duration = Duration::from_millis(200);
/// Where it does, a list is made this often in case a change was missed.
const FALLBACK_POLL: Duration = Duration::from_secs(30);

/// Names and numbers of what is plugged in; `None`: this system has no such folder.
type Snapshot = Option<Vec<(String, u64)>>;

/// The USB devices that are there, as of now or a moment ago.
#[derive(Debug, Default)]
pub(in crate::finder) struct UsbWatch {
    devices: Vec<UsbDevice>,
    listed: Option<Listed>,
    news: Option<News>,
    /// When something changed last.
    changed: Moment,
    /// When a change was seen first that the list does not have yet.
    stale: Option<Moment>,
    /// How long a change may wait to be listed.
    debounce: Duration,
    /// The phones without a serial port, and since when.
    bare: Vec<(Plugged, Moment)>,
}

/// One device from plugging it in to pulling it out.
type Plugged = (String, Vec<u8>, u8);

#[derive(Debug)]
struct Listed {
    at: Moment,
    took: Duration,
    snapshot: Snapshot,
}

impl UsbWatch {
    /// A watch that has not looked yet.
    pub(in crate::finder) fn new() -> UsbWatch {
        UsbWatch { news: News::subscribe(), ..UsbWatch::default() }
    }

    /// The same for someone who hopes for a serial port: its device file comes within a moment of the device, and the list would be in its way.
    pub(super) fn unhurried() -> UsbWatch {
        UsbWatch { debounce: DEBOUNCE, ..UsbWatch::new() }
    }

    /// The devices that are there at `now`.
    pub(in crate::finder) fn devices(&mut self, now: Moment, clock: impl Fn() -> Moment) -> &[UsbDevice] {
        let is_news = self.news.as_mut().is_some_and(|news| news.poll(Waker::noop()));
        let snapshot = snapshot();
        let differs = self.listed.as_ref().is_none_or(|listed| listed.snapshot != snapshot);
        if is_news || differs {
            self.changed = now;
            self.stale.get_or_insert(now);
        }
        let is_due = match self.stale {
            Some(since) => self.listed.is_none() || now.since(since) >= self.debounce,
            None => false,
        };
        let has_reports = self.news.is_some() || snapshot.is_some();
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

    /// The phones that have had no serial port for a second, as ports of their own.
    pub(super) fn bare_phones(
        &mut self,
        now: Moment,
        clock: impl Fn() -> Moment,
        serial: &[Port],
    ) -> Vec<Port> {
        self.devices(now, clock);
        bare_phones(&mut self.bare, now, PORT_GRACE.saturating_sub(self.debounce), &self.devices, serial)
    }
}

impl Listed {
    /// Whether the devices must be listed again. `has_reports`: the system reports changes; `is_settling`: drivers are at
    /// work after one.
    fn is_outdated(&self, now: Moment, has_reports: bool, is_settling: bool) -> bool {
        let age = now.since(self.at);
        match has_reports {
            true if is_settling => age >= SETTLING_POLL.max(self.took * LISTING_SHARE),
            true => age >= FALLBACK_POLL,
            false => age >= MAX_AGE.min(self.took * LISTING_SHARE),
        }
    }
}

/// Which phones among `devices` have been without a serial port since `grace` ago; `since` remembers.
fn bare_phones(
    since: &mut Vec<(Plugged, Moment)>,
    now: Moment,
    grace: Duration,
    devices: &[UsbDevice],
    serial: &[Port],
) -> Vec<Port> {
    let is_phone = |device: &&UsbDevice| {
        matches!(device.kind, DeviceKind::BootRom | DeviceKind::Preloader | DeviceKind::DownloadAgent)
            && !has_serial_port(device, devices, serial)
    };
    let bare: Vec<&UsbDevice> = devices.iter().filter(is_phone).collect();
    since.retain(|(plugged, _)| bare.iter().any(|device| plugged_of(device) == *plugged));
    let mut for_good = Vec::new();
    for device in bare {
        let plugged = plugged_of(device);
        let known = since.iter().find(|(known, _)| *known == plugged).map(|(_, first)| *first);
        let first = known.unwrap_or_else(|| {
            since.push((plugged, now));
            now
        });
        if now.since(first) >= grace {
            for_good.push(device.as_port());
        }
    }
    for_good
}

/// Linux tells which port is whose; elsewhere a port with the same ids may be anybody's.
fn has_serial_port(device: &UsbDevice, devices: &[UsbDevice], serial: &[Port]) -> bool {
    let is_explained =
        |port: &Port| devices.iter().any(|other| other.serial_ports().any(|name| name == port.name));
    let ids = Some(device.ids);
    device.serial_ports().next().is_some() || serial.iter().any(|port| port.usb == ids && !is_explained(port))
}

fn plugged_of(device: &UsbDevice) -> Plugged {
    (device.bus.clone(), device.ports.clone(), device.address)
}

/// What the kernel has made of each device that is plugged in: a device that goes and comes back has another number.
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

    /// The names of the bare phones at each of these looks.
    fn play(looks: &[(u64, &[UsbDevice], &[Port])]) -> Vec<Vec<String>> {
        let mut since = Vec::new();
        let mut names = |(ms, devices, serial): &(u64, &[UsbDevice], &[Port])| {
            let found = bare_phones(&mut since, at_ms(*ms), PORT_GRACE, devices, serial);
            found.into_iter().map(|port| port.name).collect()
        };
        looks.iter().map(&mut names).collect()
    }

    #[test]
    fn a_phone_without_a_serial_port_is_offered_directly_after_one_second() {
        let bare = [rom(4, &[])];
        let served = [rom(4, &["/dev/ttyACM0"])];
        let none: Vec<String> = vec![];
        let seen = play(&[
            (0, &bare, &[]),
            (700, &served, &[]),
            (900, &bare, &[]),
            (1800, &bare, &[]),
            (1900, &bare, &[]),
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
        // Linux tells: the port is the other phone's.
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
