//! Whether a serial port is the phone's own USB port or a serial line (adapter, built-in port).
//!
//! Used by the worker for ports given by name; a port found by its ids is the phone's own. Opens no port.

use std::path::Path;

use crate::finder::enumeration::ids::{DeviceKind, TABLE, lookup};
use crate::finder::enumeration::ports::{Port, port_in, ports};
use crate::link::Carrier;

/// Linux's folder of serial ports.
const LINUX_PORTS: &str = "/sys/class/tty";

/// The medium of the connected port `name`. A port that cannot be identified counts as the phone's own USB
/// port, because an additional packet could hang a phone on USB.
#[must_use]
pub fn carrier_of(name: &str) -> Carrier {
    if cfg!(target_os = "linux") {
        return of_device_file(Path::new(LINUX_PORTS), Path::new(name));
    }
    let port = ports().unwrap_or_default().into_iter().find(|port| port.name == name);
    port.map_or(Carrier::default(), |port| of_port(&port))
}

/// On Linux: with a few file accesses, and without opening any port.
fn of_device_file(class: &Path, name: &Path) -> Carrier {
    // Follows links such as those in /dev/serial/by-id.
    let real = name.canonicalize().unwrap_or_else(|_error| name.to_owned());
    let Some(name) = real.strip_prefix("/dev").ok().and_then(Path::to_str) else { return Carrier::default() };
    match port_in(class, name) {
        Some(port) => of_port(&port),
        // A built-in port has a device; pseudo-terminals and consoles have none.
        None if class.join(name).join("device").exists() => Carrier::Uart,
        None => Carrier::default(),
    }
}

/// From the port's ids or, if they are unknown, from the manufacturer and the driver.
fn of_port(port: &Port) -> Carrier {
    let Some(ids) = port.usb else { return Carrier::Uart };
    let makes = |kind| TABLE.iter().any(|row| row.ids.vendor == ids.vendor && row.kind == kind);
    let phones =
        [DeviceKind::BootRom, DeviceKind::Preloader, DeviceKind::DownloadAgent, DeviceKind::PhoneSystem];
    match lookup(ids).map(|row| row.kind) {
        Some(DeviceKind::UartBridge) => Carrier::Uart,
        Some(_) => Carrier::PhoneUsb,
        None if phones.into_iter().any(makes) => Carrier::PhoneUsb,
        None if makes(DeviceKind::UartBridge) => Carrier::Uart,
        // Drivers for adapter chips give such names on Linux and macOS. A device that uses the standard for
        // modems may be an adapter, or a boot ROM whose manufacturer has changed its ids.
        None if ["ttyUSB", "usbserial"].into_iter().any(|part| port.name.contains(part)) => Carrier::Uart,
        None => Carrier::PhoneUsb,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::enumeration::{DeviceName, UsbIds};

    fn carrier(name: &str, usb: Option<UsbIds>) -> Carrier {
        let (name, kind) = (name.into(), DeviceKind::Unknown);
        of_port(&Port { name, usb, kind, device: DeviceName::Serial, serial_number: None })
    }

    fn ids(vendor: u16, product: u16) -> Option<UsbIds> {
        Some(UsbIds::new(vendor, product))
    }

    #[test]
    fn a_phones_usb_port_is_a_usb_carrier_under_any_name() {
        for row in TABLE.iter().filter(|row| row.kind != DeviceKind::UartBridge) {
            for name in ["/dev/ttyACM0", "/dev/ttyUSB3", "COM7", "/dev/cu.usbmodem1410"] {
                assert_eq!(carrier(name, Some(row.ids)), Carrier::PhoneUsb, "{name} {}", row.ids);
            }
        }
        // Another MediaTek product, and a boot ROM with other ids.
        assert_eq!(carrier("/dev/ttyUSB0", ids(0x0e8d, 0x1234)), Carrier::PhoneUsb);
        assert_eq!(carrier("/dev/ttyACM0", ids(0x1234, 0x5678)), Carrier::PhoneUsb);
        assert_eq!(carrier("COM9", ids(0x1234, 0x5678)), Carrier::PhoneUsb);
    }

    #[test]
    fn adapters_and_ports_of_the_computer_are_serial_lines() {
        for row in TABLE.iter().filter(|row| row.kind == DeviceKind::UartBridge) {
            assert_eq!(carrier("/dev/ttyACM1", Some(row.ids)), Carrier::Uart);
        }
        for (name, usb) in [
            ("COM1", None),
            ("/dev/ttyS0", None),
            // Other products of FTDI and WCH, and an adapter that is not in the table.
            ("COM8", ids(0x0403, 0x6015)),
            ("/dev/ttyACM0", ids(0x1a86, 0x55d4)),
            ("/dev/ttyUSB0", ids(0x067b, 0x2303)),
            ("/dev/cu.usbserial-1420", ids(0x067b, 0x2303)),
        ] {
            assert_eq!(carrier(name, usb), Carrier::Uart, "{name} {usb:04x?}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn device_files_are_looked_up_with_links_followed() {
        let class = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(class.path().join("null").join("device")).unwrap();
        std::fs::create_dir_all(class.path().join("zero")).unwrap();
        let link = class.path().join("by-id");
        std::os::unix::fs::symlink("/dev/null", &link).unwrap();
        let of = |name: &Path| of_device_file(class.path(), name);
        assert_eq!(of(Path::new("/dev/null")), Carrier::Uart, "it has a device");
        assert_eq!(of(&link), Carrier::Uart);
        assert_eq!(of(Path::new("/dev/zero")), Carrier::PhoneUsb);
        for name in ["/dev/pts/0", "/dev/not-there", "/tmp/phone", "phone"] {
            assert_eq!(of(Path::new(name)), Carrier::PhoneUsb, "{name}");
        }
    }
}
