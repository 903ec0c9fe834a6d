//! The serial ports of this computer and what they are, phones first.
//!
//! Used by `port_watch.rs`, the port selector and `bromide-cli ports`. Opens no port.

use std::fmt;
use std::path::Path;

use serialport::{SerialPortInfo, SerialPortType, UsbPortInfo};

use super::ids::{DeviceKind, UsbIds};
use super::name::DeviceName;
use super::socket::UsbSocket;
use crate::link::LinkError;

/// A connected serial port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Port {
    /// The name by which it is opened: `/dev/ttyACM0`, `COM5`.
    pub name: String,
    /// Its USB ids if it is on USB.
    pub usb: Option<UsbIds>,
    /// The kind of device.
    pub kind: DeviceKind,
    /// The device's name.
    pub device: DeviceName,
    /// The device's serial number; boot ROMs have none.
    pub serial_number: Option<String>,
}

/// `MediaTek boot ROM - COM5 (0E8D:0003)`, the stable English text of `ports --json`.
impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} - {}", self.device, self.name)?;
        self.usb.map_or(Ok(()), |ids| write!(f, " ({ids})"))
    }
}

/// Why the ports could not be listed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PortListError {
    /// The system did not list them.
    #[error(transparent)]
    Failed(#[from] LinkError),
    /// The listing code panicked: some systems return entries that it does not expect. The next attempt may
    /// succeed.
    #[error("the list of ports cannot be read")]
    Panicked,
}

/// All connected serial ports, boot ROMs first, then by kind and name.
///
/// # Errors
/// [`LinkError::NoList`].
pub fn ports() -> Result<Vec<Port>, LinkError> {
    if cfg!(target_os = "linux") && !Path::new("/sys/class/tty").is_dir() {
        // `serialport` would panic. Some containers have no /sys, and then no ports either.
        return Ok(Vec::new());
    }
    let found = serialport::available_ports()
        .map_err(|error| LinkError::NoList(std::io::Error::from(error).into()))?;
    Ok(sorted(found.into_iter().filter(|port| has_hardware(&port.port_name)).collect()))
}

/// The USB serial port of the device file `/dev/NAME`, found with a few file accesses instead of a list of
/// all ports. `None`: it is not on USB, or this system does not report it.
pub(super) fn port_of_node(name: &str) -> Option<Port> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    port_in(Path::new("/sys/class/tty"), name)
}

/// The place on USB (`usb:1-2.3`) of the serial port `/dev/NAME`, found with one file access. `None`: it is not
/// on USB, or this system does not report it.
pub(super) fn place_of_node(path: &str) -> Option<String> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    place_in(Path::new("/sys/class/tty"), path.strip_prefix("/dev/")?)
}

/// The same with another path of the system's folder of ports.
fn place_in(class: &Path, name: &str) -> Option<String> {
    // The folder of the interface or, with the drivers of adapters, one within it: `1-2.3:1.0`.
    let real = class.join(name).join("device").canonicalize().ok()?;
    let interface = real.iter().rev().filter_map(|part| part.to_str()).find_map(|part| part.split_once(':'));
    let place = format!("usb:{}", interface?.0);
    UsbSocket::parse(&place).map(|socket| socket.to_string())
}

/// The port of `name` with another path of the system's folder of ports.
pub(in crate::finder) fn port_in(class: &Path, name: &str) -> Option<Port> {
    // The interface's folder or, with the drivers of adapters, one within it. The device's folder is above
    // it.
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

/// Makes our list from the system's: removes duplicates, identifies the ports and sorts them.
fn sorted(found: Vec<SerialPortInfo>) -> Vec<Port> {
    let names: Vec<String> = found.iter().map(|port| port.port_name.clone()).collect();
    let mut ports: Vec<Port> =
        found.into_iter().filter(|port| !is_duplicate(&port.port_name, &names)).map(describe).collect();
    ports.sort_by_cached_key(|port| (rank(port), natural_sort_key(&port.name)));
    ports.dedup_by(|a, b| a.name == b.name);
    ports
}

/// macOS lists each port twice. `tty.` waits for a carrier signal that a phone does not send; `cu.` does not.
fn is_duplicate(name: &str, names: &[String]) -> bool {
    name.strip_prefix("/dev/tty.").is_some_and(|rest| names.iter().any(|n| n == &format!("/dev/cu.{rest}")))
}

fn describe(found: SerialPortInfo) -> Port {
    let (usb, device, serial_number) = match found.port_type {
        SerialPortType::UsbPort(usb) => {
            let ids = UsbIds::new(usb.vid, usb.pid);
            let device = DeviceName::of(ids, usb.product.as_deref(), DeviceName::UsbSerial);
            (Some(ids), device, usb.serial_number)
        }
        SerialPortType::BluetoothPort => (None, DeviceName::BluetoothSerial, None),
        SerialPortType::PciPort | SerialPortType::Unknown => (None, DeviceName::Serial, None),
    };
    let kind = usb.map_or(DeviceKind::Unknown, DeviceKind::of);
    Port { name: found.port_name, usb, kind, device, serial_number }
}

/// Sort key: by kind, the id of nearly all boot ROMs first, ports on USB before others.
fn rank(port: &Port) -> (DeviceKind, bool, bool) {
    (port.kind, port.usb != Some(UsbIds::new(0x0e8d, 0x0003)), port.usb.is_none())
}

/// Sort key that puts COM10 after COM9.
fn natural_sort_key(name: &str) -> (String, u32) {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = name.strip_prefix(stem).and_then(|digits| digits.parse().ok());
    (stem.to_owned(), number.unwrap_or(0))
}

/// Linux makes nodes /dev/ttyS0 to ttyS3 (or more) on any computer. Those without hardware have type 0,
/// PORT_UNKNOWN in the kernel's serial_core.h.
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

    fn shown(found: Vec<SerialPortInfo>) -> Vec<String> {
        sorted(found).iter().map(Port::to_string).collect()
    }

    #[test]
    fn boot_roms_are_listed_first_and_each_port_names_its_device() {
        let found = vec![
            plain("COM1"),
            SerialPortInfo { port_name: "COM8".into(), port_type: SerialPortType::BluetoothPort },
            usb("COM10", 0x1234, 0x5678, Some("Gadget\u{7} ")),
            usb("COM9", 0x1234, 0x5678, None),
            usb("COM3", 0x0e8d, 0x2000, None),
            usb("COM2", 0x0fce, 0xf200, None),
            usb("COM5", 0x0e8d, 0x0003, Some("whatever it says")),
        ];
        assert_eq!(
            shown(found),
            [
                "MediaTek boot ROM - COM5 (0E8D:0003)",
                "MediaTek boot ROM (Sony) - COM2 (0FCE:F200)",
                "MediaTek preloader - COM3 (0E8D:2000)",
                "USB serial port - COM9 (1234:5678)",
                "Gadget - COM10 (1234:5678)",
                "Serial port - COM1",
                "Bluetooth serial port - COM8",
            ]
        );
    }

    #[test]
    fn only_one_of_the_two_macos_names_is_shown() {
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
    fn a_device_file_is_identified_by_its_parent_folders() {
        let sys = tempfile::tempdir().unwrap();
        // The folders of the kernel's cdc-acm and of adapter drivers.
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
        let port = |name| port_in(&sys.path().join("class"), name);
        let shown = |name| port(name).map(|port| port.to_string());
        assert_eq!(shown("ttyACM0").as_deref(), Some("MediaTek boot ROM - /dev/ttyACM0 (0E8D:0003)"));
        assert_eq!(port("ttyUSB0").and_then(|port| port.usb), Some(UsbIds::new(0x1a86, 0x7523)));
        assert_eq!(shown("ttyACM1"), None);
        let place = |name| place_in(&sys.path().join("class"), name);
        assert_eq!(place("ttyACM0").as_deref(), Some("usb:1-1"));
        assert_eq!(place("ttyUSB0").as_deref(), Some("usb:1-2"));
        assert_eq!(place("ttyACM1"), None);
    }

    #[test]
    fn listing_ports_of_this_computer_succeeds() {
        assert!(ports().is_ok());
    }
}
