//! [`PortWatch`]: the list of ports, cheap enough to poll fifty times a second. Includes the USB places of
//! phones without a serial port.
//!
//! Used by `auto.rs` and by lists of ports. Works by polling, because hot-plug events need udev on Linux,
//! which containers lack; if there are events, they wake the poller (`link::changes`).

use std::time::Duration;

use super::ids::DeviceKind;
use super::ports::{Port, port_of_node, ports};
use super::usb_watch::UsbWatch;
use crate::clock::wall_now;
use crate::link::{LinkError, Moment};

/// Listing all ports takes about 0.5 ms on Linux and may take tens of milliseconds elsewhere. It takes at
/// most one part in this many of the time.
const LISTING_SHARE: u32 = 10;
/// Maximum age of the list. A boot ROM may be connected for only a second (protocol.md 1.2).
const MAX_AGE: Duration = Duration::from_millis(200);
/// How often the list is made although the device files show no change, in case that is wrong.
const FALLBACK_POLL: Duration = Duration::from_secs(30);

/// Names and inode numbers of device files; `None`: this system has no such files.
type Snapshot = Option<Vec<(String, u64)>>;

/// Coarsest resolution of a folder's modification time: a change within it may leave the time the same.
const STAMP_RESOLUTION: Duration = Duration::from_millis(50);

/// Lists the ports that are connected now.
#[derive(Debug)]
pub struct PortWatch {
    /// Serial ports, and then the USB places of phones without one.
    ports: Vec<Port>,
    serial: Vec<Port>,
    /// The USB places of phones without a serial port, as of the last list of USB devices.
    portless: Vec<Port>,
    usb: UsbWatch,
    listed: Option<Listed>,
    folder: Folder,
    /// The device files at the last poll.
    seen: Snapshot,
}

/// The device files at the last read of their folder, so that an unchanged folder is not read again.
#[derive(Debug, Default)]
struct Folder {
    /// The folder's modification time, and when that was first seen.
    stamp: Option<((i64, i64), Moment)>,
    /// The content of the folder, and when it was read.
    names: Option<(Snapshot, Moment)>,
}

impl Folder {
    /// The result of `read`, from memory if the folder has not changed. `stamp`: the folder's modification
    /// time at `now`.
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
    /// A watch that has not listed anything yet.
    #[must_use]
    pub fn new() -> PortWatch {
        PortWatch {
            ports: Vec::new(),
            serial: Vec::new(),
            portless: Vec::new(),
            usb: UsbWatch::debounced(),
            listed: None,
            folder: Folder::default(),
            seen: None,
        }
    }

    /// The ports that are connected now. The list is at most 0.2 s old.
    ///
    /// # Errors
    /// [`LinkError::NoList`].
    pub fn ports(&mut self) -> Result<&[Port], LinkError> {
        let now = wall_now();
        let snapshot = self.folder.snapshot(now, folder_stamp(), snapshot);
        let seen = std::mem::replace(&mut self.seen, snapshot.clone());
        // A new phone is returned at once; the full lists of ports and USB devices are made at the next poll.
        // Listing takes more than half of the time between the appearance of a phone's port and the first
        // byte.
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
            self.portless = self.usb.phones_without_port(wall_now(), wall_now, &self.serial);
        }
        self.ports.clone_from(&self.serial);
        self.ports.extend(self.portless.iter().cloned());
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

/// The boot ROMs among the device files that are new since `seen`, each examined on its own.
fn fresh_phones(seen: &Snapshot, now: &Snapshot, examine: impl Fn(&str) -> Option<Port>) -> Vec<Port> {
    let (Some(seen), Some(now)) = (seen, now) else { return Vec::new() };
    let new = now.iter().filter(|node| !seen.contains(node));
    new.filter_map(|(name, _)| examine(name)).filter(|port| port.kind == DeviceKind::BootRom).collect()
}

/// Names and inode numbers of the device files of USB serial ports. A port that reappears under its old name
/// has another number. `None`: this system has no such files.
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

/// When a device file was last added or removed. `None`: unknown (known on Linux only), so the folder must be
/// read.
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
    fn an_unchanged_folder_is_not_read_again_but_after_a_change_it_is_read_twice() {
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
        // Within the time resolution another file may have appeared without a new modification time.
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
    fn only_new_boot_roms_are_examined_on_their_own() {
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
