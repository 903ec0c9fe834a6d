//! The list of ports kept up to date by asking again and again, cheaply enough to ask fifty times a second. Phones that have no serial
//! port are in it by their places on USB.
//!
//! Used by `auto.rs` and by whoever shows what is plugged in. Polling works everywhere: hot-plug events need a udev service on
//! Linux, which containers lack. Where there are such events, whoever polls is woken by them (`link::changes`).

use std::time::Duration;

use super::ids::DeviceKind;
use super::ports::{Port, port_of_node, ports};
use super::usb_watch::UsbWatch;
use crate::clock::wall_now;
use crate::link::{LinkError, Moment};

/// Listing all ports takes about 0.5 ms on Linux and may take tens of milliseconds elsewhere: at most one part in this
/// many of the time goes into it.
const LISTING_SHARE: u32 = 10;
/// But a phone is seen after this time at the latest. A boot ROM may stay for only a second (protocol.md 1.2).
const MAX_AGE: Duration = Duration::from_millis(200);
/// Where the device files show that nothing has changed, the full list is still made this often, in case they mislead.
const FALLBACK_POLL: Duration = Duration::from_secs(30);

/// Names and numbers of device files; `None`: this system has no such files.
type Snapshot = Option<Vec<(String, u64)>>;

/// A folder's time of change is this coarse at most: what happens within it may leave the time as it was.
const STAMP_RESOLUTION: Duration = Duration::from_millis(50);

/// The ports that are there, as of now or a moment ago.
#[derive(Debug)]
pub struct PortWatch {
    /// Serial ports, and behind them the places of phones without one.
    ports: Vec<Port>,
    serial: Vec<Port>,
    /// The places of phones without a serial port, as of the last look at USB.
    bare: Vec<Port>,
    usb: UsbWatch,
    listed: Option<Listed>,
    folder: Folder,
    /// The device files at the last look.
    seen: Snapshot,
}

/// The device files as of the last time the folder was read, so that an unchanged folder need not be read again.
#[derive(Debug, Default)]
struct Folder {
    /// The folder's time of change, and when it was first seen.
    stamp: Option<((i64, i64), Moment)>,
    /// What was in it, and when it was read.
    names: Option<(Snapshot, Moment)>,
}

impl Folder {
    /// What `read` would return at `now`, when the folder's time of change is `stamp`.
    fn snapshot(
        &mut self,
        now: Moment,
        stamp: Option<(i64, i64)>,
        read: impl FnOnce() -> Snapshot,
    ) -> Snapshot {
        if self.stamp.map(|(stamp, _)| stamp) != stamp {
            self.stamp = stamp.map(|stamp| (stamp, now));
        }
        if let (Some((_, since)), Some((names, at))) = (self.stamp, &self.names)
            && at.since(since) >= STAMP_RESOLUTION
        {
            return names.clone();
        }
        let names = read();
        self.names = Some((names.clone(), now));
        names
    }
}

#[derive(Debug)]
struct Listed {
    at: Moment,
    took: Duration,
    snapshot: Snapshot,
}

impl Default for PortWatch {
    fn default() -> Self {
        PortWatch::new()
    }
}

impl PortWatch {
    /// A watch that has not looked yet.
    #[must_use]
    pub fn new() -> PortWatch {
        PortWatch {
            ports: Vec::new(),
            serial: Vec::new(),
            bare: Vec::new(),
            usb: UsbWatch::unhurried(),
            listed: None,
            folder: Folder::default(),
            seen: None,
        }
    }

    /// The ports that are there now; at most 0.2 s old.
    ///
    /// # Errors
    /// [`LinkError::NoList`].
    pub fn ports(&mut self) -> Result<&[Port], LinkError> {
        let now = wall_now();
        let snapshot = self.folder.snapshot(now, folder_stamp(), snapshot);
        let seen = std::mem::replace(&mut self.seen, snapshot.clone());
        // Whoever waits for a phone should not wait for a list of all ports as well, and not for one of USB devices: those are made at
        // the next look. Listing takes more than half of the time from a phone's port to the first byte on it.
        let fresh = fresh_phones(&seen, &snapshot, port_of_node);
        let mut is_phone_new = !fresh.is_empty();
        if is_phone_new {
            self.serial.retain(|port| fresh.iter().all(|fresh| fresh.name != port.name));
            self.serial.extend(fresh);
        } else if self.listed.as_ref().is_none_or(|listed| listed.is_outdated(now, &snapshot)) {
            self.listed = None;
            let before = std::mem::replace(&mut self.serial, ports()?);
            self.listed = Some(Listed { at: now, took: wall_now().since(now), snapshot });
            is_phone_new =
                before != self.serial && self.serial.iter().any(|port| port.kind == DeviceKind::BootRom);
        }
        if !is_phone_new {
            self.bare = self.usb.bare_phones(wall_now(), wall_now, &self.serial);
        }
        self.ports.clone_from(&self.serial);
        self.ports.extend(self.bare.iter().cloned());
        self.ports.sort_by_key(|port| port.kind);
        Ok(&self.ports)
    }
}

impl Listed {
    /// Whether the ports must be listed again.
    fn is_outdated(&self, now: Moment, snapshot: &Snapshot) -> bool {
        let age = now.since(self.at);
        match snapshot {
            Some(_) => *snapshot != self.snapshot || age >= FALLBACK_POLL,
            None => age >= MAX_AGE.min(self.took * LISTING_SHARE),
        }
    }
}

/// The boot ROMs among the device files that came since `seen`, each looked at alone.
fn fresh_phones(seen: &Snapshot, now: &Snapshot, look_at: impl Fn(&str) -> Option<Port>) -> Vec<Port> {
    let (Some(seen), Some(now)) = (seen, now) else { return Vec::new() };
    let new = now.iter().filter(|node| !seen.contains(node));
    new.filter_map(|(name, _)| look_at(name)).filter(|port| port.kind == DeviceKind::BootRom).collect()
}

/// The names and numbers of the device files that USB serial ports get. A port that goes and comes back under its
/// old name has another number. `None`: this system has no such files.
#[cfg(unix)]
fn snapshot() -> Snapshot {
    use std::os::unix::fs::DirEntryExt as _;
    let mut seen = Vec::new();
    for entry in std::fs::read_dir("/dev").ok()?.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if ["ttyACM", "ttyUSB", "cu."].iter().any(|start| name.starts_with(start)) {
            seen.push((name.to_owned(), entry.ino()));
        }
    }
    seen.sort();
    Some(seen)
}

/// When a device file last came or went. `None`: not known (known on Linux only), so the folder must be read.
#[cfg(target_os = "linux")]
fn folder_stamp() -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt as _;
    let folder = std::fs::metadata("/dev").ok()?;
    Some((folder.mtime(), folder.mtime_nsec()))
}

#[cfg(not(target_os = "linux"))]
fn folder_stamp() -> Option<(i64, i64)> {
    None
}

#[cfg(not(unix))]
fn snapshot() -> Snapshot {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::enumeration::name::DeviceName;

    fn at_ms(ms: u64) -> Moment {
        Moment(Duration::from_millis(ms))
    }

    #[test]
    fn with_device_files_the_list_is_made_when_one_of_them_changed() {
        let seen = |number| Some(vec![("ttyACM0".to_owned(), number)]);
        let listed = Listed { at: at_ms(0), took: Duration::from_millis(1), snapshot: seen(7) };
        assert!(!listed.is_outdated(at_ms(29_900), &seen(7)));
        assert!(listed.is_outdated(at_ms(1), &seen(8)), "back under the same name");
        assert!(listed.is_outdated(at_ms(1), &Some(Vec::new())));
        assert!(listed.is_outdated(at_ms(30_000), &seen(7)));
    }

    #[test]
    fn without_device_files_listing_takes_at_most_a_tenth_of_the_time() {
        let listed = |took_ms| Listed { at: at_ms(0), took: Duration::from_millis(took_ms), snapshot: None };
        assert!(!listed(5).is_outdated(at_ms(49), &None));
        assert!(listed(5).is_outdated(at_ms(50), &None));
        assert!(listed(90).is_outdated(at_ms(200), &None), "never blind for long");
    }

    #[test]
    fn an_unchanged_folder_is_not_read_and_a_recent_change_is_read_twice() {
        let mut folder = Folder::default();
        let mut reads = Vec::new();
        let mut look = |ms: u64, stamp: Option<(i64, i64)>, number: u64| {
            let names = folder.snapshot(at_ms(ms), stamp, || {
                reads.push(ms);
                Some(vec![("ttyACM0".to_owned(), number)])
            });
            names.unwrap()[0].1
        };
        let (first, second) = (Some((1, 0)), Some((2, 0)));
        assert_eq!(look(0, first, 1), 1);
        // Within the coarse time another file may have come without a new stamp.
        assert_eq!(look(20, first, 2), 2);
        assert_eq!(look(50, first, 2), 2);
        assert_eq!(look(70, first, 9), 2, "not read again");
        assert_eq!(look(900, first, 9), 2);
        assert_eq!(look(920, second, 3), 3);
        assert_eq!(look(940, second, 4), 4);
        assert_eq!(look(980, second, 4), 4);
        assert_eq!(look(1000, None, 5), 5, "no stamp, no trust");
        assert_eq!(look(1020, None, 6), 6);
        assert_eq!(reads, [0, 20, 50, 920, 940, 980, 1000, 1020]);
    }

    #[test]
    fn only_a_new_boot_rom_is_looked_up_without_a_full_list() {
        let port = |name: &str| {
            let kind = if name == "ttyACM1" { DeviceKind::Preloader } else { DeviceKind::BootRom };
            let name = format!("/dev/{name}");
            Some(Port { name, usb: None, kind, device: DeviceName::Serial, serial_number: None })
        };
        let nodes = |nodes: &[(&str, u64)]| {
            Some(nodes.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect::<Vec<_>>())
        };
        let names = |seen: &Snapshot, now: &Snapshot| {
            let fresh = fresh_phones(seen, now, port);
            fresh.into_iter().map(|port| port.name).collect::<Vec<_>>()
        };
        let before = nodes(&[("ttyACM0", 7)]);
        let after = nodes(&[("ttyACM0", 7), ("ttyACM1", 8), ("ttyACM2", 9)]);
        assert_eq!(names(&before, &after), ["/dev/ttyACM2"]);
        assert_eq!(names(&before, &nodes(&[("ttyACM0", 8)])), ["/dev/ttyACM0"], "it went and came back");
        assert_eq!(names(&after, &before), [""; 0]);
        assert_eq!(names(&None, &after), [""; 0], "the first look lists everything");
    }

    #[test]
    fn a_watch_has_the_same_ports_as_the_list() {
        let mut watch = PortWatch::new();
        let names = |ports: &[Port]| ports.iter().map(|port| port.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(watch.ports().unwrap()), names(&ports().unwrap()));
    }
}
