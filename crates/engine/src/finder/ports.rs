//! The serial ports of this computer with what they are, in plain words, phones first.
//!
//! Used by `watch.rs`, the port selector and `bromide-cli ports`. Opens nothing.

use std::io;
use std::path::Path;

use serialport::{SerialPortInfo, SerialPortType, UsbPortInfo};

use super::ids::{self, Kind};
use crate::link::LinkError;
use crate::words;

/// A serial port that is there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Port {
    /// The name to open it by: `/dev/ttyACM0`, `COM5`.
    pub name: String,
    /// USB vendor and product id, where it is on USB.
    pub usb: Option<(u16, u16)>,
    /// What it is to us.
    pub kind: Kind,
    /// What it is, for people: "MediaTek boot ROM".
    pub what: String,
    /// The serial number the device gives itself; boot ROMs give none.
    pub serial_number: Option<String>,
}

impl Port {
    /// The port in plain words: `MediaTek boot ROM - COM5 (0E8D:0003)`.
    #[must_use]
    pub fn words(&self) -> String {
        match self.usb {
            Some((vendor, product)) => {
                let ids = format!("{vendor:04X}:{product:04X}");
                words!("port-on-usb", what = &self.what, name = &self.name, ids = ids)
            }
            None => words!("port-elsewhere", what = &self.what, name = &self.name),
        }
    }
}

/// All serial ports that are plugged in now, boot ROMs first, then by kind and name.
///
/// # Errors
/// [`LinkError::Io`] when the system does not tell.
pub fn ports() -> Result<Vec<Port>, LinkError> {
    if cfg!(target_os = "linux") && !Path::new("/sys/class/tty").is_dir() {
        // `serialport` would panic. Some containers have no /sys, and no ports either.
        return Ok(Vec::new());
    }
    let found =
        serialport::available_ports().map_err(|error| LinkError::NoList(io::Error::from(error).into()))?;
    Ok(sorted(found.into_iter().filter(|port| has_hardware(&port.port_name)).collect()))
}

/// The port behind the device file `/dev/NAME` of something on USB, without a list of all ports and therefore within some file
/// accesses. `None`: it is not on USB, or this system does not tell.
pub(super) fn port_of_node(name: &str) -> Option<Port> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    port_in(Path::new("/sys/class/tty"), name)
}

pub(super) fn port_in(class: &Path, name: &str) -> Option<Port> {
    // The interface's folder or, with the drivers of adapters, one within it; the device's is above it.
    let interface = class.join(name).join("device");
    let id = |file: &str| {
        let places = ["..", "../.."].map(|up| interface.join(up).join(file));
        let text = places.iter().find_map(|place| std::fs::read_to_string(place).ok())?;
        u16::from_str_radix(text.trim(), 16).ok()
    };
    let usb = UsbPortInfo {
        vid: id("idVendor")?,
        pid: id("idProduct")?,
        serial_number: None,
        manufacturer: None,
        product: None,
    };
    Some(describe(SerialPortInfo {
        port_name: format!("/dev/{name}"),
        port_type: SerialPortType::UsbPort(usb),
    }))
}

/// Turns the system's list into ours: hides double entries, says what each port is, sorts.
fn sorted(found: Vec<SerialPortInfo>) -> Vec<Port> {
    let names: Vec<String> = found.iter().map(|port| port.port_name.clone()).collect();
    let mut ports: Vec<Port> =
        found.into_iter().filter(|port| !is_twin(&port.port_name, &names)).map(describe).collect();
    ports.sort_by_cached_key(|port| (rank(port), natural(&port.name)));
    ports.dedup_by(|a, b| a.name == b.name);
    ports
}

/// macOS lists each port twice. `tty.` waits for a carrier signal that a phone does not give; `cu.` is the one to use.
fn is_twin(name: &str, names: &[String]) -> bool {
    name.strip_prefix("/dev/tty.").is_some_and(|rest| names.iter().any(|n| n == &format!("/dev/cu.{rest}")))
}

fn describe(found: SerialPortInfo) -> Port {
    let (usb, kind, what, serial_number) = match found.port_type {
        SerialPortType::UsbPort(usb) => {
            let known = ids::find(usb.vid, usb.pid);
            let product = usb.product.as_deref().map(tidy).filter(|text| !text.is_empty());
            let (kind, what) = match known {
                Some(row) => (row.kind, row.words()),
                None => (Kind::Unknown, product.unwrap_or_else(|| words!("port-usb-serial"))),
            };
            (Some((usb.vid, usb.pid)), kind, what, usb.serial_number)
        }
        SerialPortType::BluetoothPort => (None, Kind::Unknown, words!("port-bluetooth"), None),
        SerialPortType::PciPort | SerialPortType::Unknown => {
            (None, Kind::Unknown, words!("port-serial"), None)
        }
    };
    Port { name: found.port_name, usb, kind, what, serial_number }
}

/// A device's own words, made fit for one line of a list.
pub(super) fn tidy(text: &str) -> String {
    let printable = text.chars().filter(|c| !c.is_control()).take(40);
    printable.collect::<String>().trim().to_owned()
}

/// The id of nearly all boot ROMs first, then by kind; what is on USB before what is not.
fn rank(port: &Port) -> (Kind, bool, bool) {
    (port.kind, port.usb != Some((0x0e8d, 0x0003)), port.usb.is_none())
}

/// A key that sorts COM10 behind COM9.
fn natural(name: &str) -> (String, u32) {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = name.strip_prefix(stem).and_then(|digits| digits.parse().ok());
    (stem.to_owned(), number.unwrap_or(0))
}

/// Linux makes nodes /dev/ttyS0 to ttyS3 (or more) on any computer. Those without hardware have type 0, PORT_UNKNOWN in
/// the kernel's serial_core.h.
fn has_hardware(name: &str) -> bool {
    let Some(tty) = name.strip_prefix("/dev/ttyS") else { return true };
    if !cfg!(target_os = "linux") {
        return true;
    }
    let kind = std::fs::read_to_string(format!("/sys/class/tty/ttyS{tty}/type"));
    kind.map_or(true, |kind| kind.trim() != "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usb(name: &str, vid: u16, pid: u16, product: Option<&str>) -> SerialPortInfo {
        let product = product.map(str::to_owned);
        let info = UsbPortInfo { vid, pid, serial_number: None, manufacturer: None, product };
        SerialPortInfo { port_name: name.into(), port_type: SerialPortType::UsbPort(info) }
    }

    fn plain(name: &str) -> SerialPortInfo {
        SerialPortInfo { port_name: name.into(), port_type: SerialPortType::Unknown }
    }

    fn words(found: Vec<SerialPortInfo>) -> Vec<String> {
        sorted(found).iter().map(Port::words).collect()
    }

    #[test]
    fn the_boot_rom_comes_first_in_plain_words() {
        let found = vec![
            plain("COM1"),
            usb("COM10", 0x1234, 0x5678, Some("Gadget\u{7} ")),
            usb("COM9", 0x1234, 0x5678, None),
            usb("COM3", 0x0e8d, 0x2000, None),
            usb("COM2", 0x0fce, 0xf200, None),
            usb("COM5", 0x0e8d, 0x0003, Some("whatever it says")),
        ];
        assert_eq!(
            words(found),
            [
                "MediaTek boot ROM - COM5 (0E8D:0003)",
                "MediaTek boot ROM (Sony) - COM2 (0FCE:F200)",
                "MediaTek preloader - COM3 (0E8D:2000)",
                "USB serial port - COM9 (1234:5678)",
                "Gadget - COM10 (1234:5678)",
                "Serial port - COM1",
            ]
        );
    }

    #[test]
    fn of_the_two_names_on_macos_one_is_shown() {
        let id = (0x0e8d, 0x0003);
        let found = vec![
            usb("/dev/tty.usbmodem14100", id.0, id.1, None),
            usb("/dev/cu.usbmodem14100", id.0, id.1, None),
            plain("/dev/tty.alone"),
        ];
        let names: Vec<_> = sorted(found).into_iter().map(|port| port.name).collect();
        assert_eq!(names, ["/dev/cu.usbmodem14100", "/dev/tty.alone"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_file_is_known_by_the_folders_above_it() {
        let sys = tempfile::tempdir().unwrap();
        // As the kernel's cdc-acm and the drivers of adapters have it.
        for (name, device, ids) in [
            ("ttyACM0", "1-1/1-1:1.1", ["0e8d\n", "0003\n"]),
            ("ttyUSB0", "1-2/1-2:1.0/ttyUSB0", ["1a86\n", "7523\n"]),
        ] {
            let (class, folder) = (sys.path().join("class").join(name), sys.path().join(device));
            std::fs::create_dir_all(&class).unwrap();
            std::fs::create_dir_all(&folder).unwrap();
            std::os::unix::fs::symlink(&folder, class.join("device")).unwrap();
            let above = sys.path().join(&device[..3]);
            std::fs::write(above.join("idVendor"), ids[0]).unwrap();
            std::fs::write(above.join("idProduct"), ids[1]).unwrap();
        }
        let words = |name| port_in(&sys.path().join("class"), name).map(|port| port.words());
        assert_eq!(words("ttyACM0").as_deref(), Some("MediaTek boot ROM - /dev/ttyACM0 (0E8D:0003)"));
        assert!(words("ttyUSB0").is_some_and(|words| words.ends_with("/dev/ttyUSB0 (1A86:7523)")));
        assert_eq!(words("ttyACM1"), None);
    }

    #[test]
    fn this_computer_can_be_asked() {
        assert!(ports().is_ok());
    }
}
