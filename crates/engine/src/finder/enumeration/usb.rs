//! The USB devices of this computer, with and without a serial driver, phones first.
//!
//! Used by the watches, by USB ports and by `bromide-cli ports`. Uses only what the system knows: opens no
//! device and sends it no requests.

use nusb::MaybeFuture as _;

use super::ids::{DeviceKind, UsbIds};
use super::name::{DeviceIdentity, DeviceName, shorten};
use super::ports::Port;

/// A connected USB device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsbDevice {
    /// Its bus, by the system's number: `1`.
    pub bus: String,
    /// The port numbers from the bus to the device, through all hubs. They are the same whenever a device is
    /// plugged in at the same place.
    pub ports: Vec<u8>,
    /// Its address on the bus, which changes each time it is plugged in.
    pub address: u8,
    /// Vendor and product id.
    pub ids: UsbIds,
    /// The kind of device.
    pub kind: DeviceKind,
    /// Its name.
    pub name: DeviceName,
    /// The class of the device as a whole.
    pub class: u8,
    /// Its interfaces, as far as the system reports them without a request to the device (Windows does not
    /// always).
    pub interfaces: Vec<UsbInterface>,
    /// The driver of the device as a whole, if the system reports it (Windows).
    pub driver: Option<String>,
    /// The manufacturer in its descriptor; boot ROMs have none.
    pub manufacturer: Option<String>,
    /// The product name in its descriptor; boot ROMs have none.
    pub product_name: Option<String>,
    /// The serial number in its descriptor; boot ROMs have none.
    pub serial_number: Option<String>,
}

/// One interface of a USB device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsbInterface {
    /// Its number.
    pub number: u8,
    /// Its class: `0x0A` is serial data, `0x02` serial control.
    pub class: u8,
    /// Its subclass.
    pub subclass: u8,
    /// Its protocol.
    pub protocol: u8,
    /// The driver that serves it, if the system reports it (Linux).
    pub driver: Option<String>,
    /// The serial ports that this driver made for it (Linux): `/dev/ttyACM0`.
    pub serial_ports: Vec<String>,
}

impl UsbDevice {
    /// The place where it is plugged in, as a PORT: `usb:1-2.3`.
    #[must_use]
    pub fn port(&self) -> String {
        let ports: Vec<String> = self.ports.iter().map(u8::to_string).collect();
        format!("usb:{}-{}", self.bus, ports.join("."))
    }

    /// The device as an entry in the list of ports.
    #[must_use]
    pub fn as_port(&self) -> Port {
        Port {
            name: self.port(),
            usb: Some(self.ids),
            kind: self.kind,
            device: self.name.clone(),
            serial_number: self.serial_number.clone(),
        }
    }

    /// Its name and ids.
    #[must_use]
    pub fn identity(&self) -> DeviceIdentity {
        DeviceIdentity { name: self.name.clone(), usb: Some(self.ids) }
    }

    /// The serial ports that drivers made for it; always empty on systems that do not report them (all but
    /// Linux).
    pub fn serial_ports(&self) -> impl Iterator<Item = &str> {
        self.interfaces.iter().flat_map(|interface| interface.serial_ports.iter().map(String::as_str))
    }
}

#[cfg(test)]
impl UsbDevice {
    /// A MediaTek device at port `address` of bus 1, for whose control interface a driver made these serial
    /// ports.
    pub(in crate::finder) fn simulated(address: u8, product: u16, serial: &[&str]) -> UsbDevice {
        let ids = UsbIds::new(0x0e8d, product);
        let interface = UsbInterface {
            number: 1,
            class: 2,
            subclass: 2,
            protocol: 1,
            driver: Some("cdc_acm".into()),
            serial_ports: serial.iter().map(|name| (*name).to_owned()).collect(),
        };
        UsbDevice {
            bus: "1".into(),
            ports: vec![address],
            address,
            ids,
            kind: DeviceKind::of(ids),
            name: DeviceName::of(ids, None, DeviceName::UsbDevice),
            class: 2,
            interfaces: vec![interface],
            driver: None,
            manufacturer: None,
            product_name: None,
            serial_number: None,
        }
    }
}

/// All connected USB devices, boot ROMs first, without the computer's own hubs. Empty if the system does not
/// list them.
///
/// Takes a millisecond or more: call it after a change, not in every poll.
#[must_use]
pub fn usb_devices() -> Vec<UsbDevice> {
    let Ok(found) = nusb::list_devices().wait() else { return Vec::new() };
    let mut devices: Vec<UsbDevice> = found.map(|device| describe(&device)).collect();
    devices.sort_by(|a, b| (a.kind, &a.bus, &a.ports).cmp(&(b.kind, &b.bus, &b.ports)));
    devices
}

fn describe(device: &nusb::DeviceInfo) -> UsbDevice {
    let ids = UsbIds::new(device.vendor_id(), device.product_id());
    let interfaces = device.interfaces().map(|interface| {
        let number = interface.interface_number();
        let (driver, serial_ports) = system::interface(device, number);
        UsbInterface {
            number,
            class: interface.class(),
            subclass: interface.subclass(),
            protocol: interface.protocol(),
            driver,
            serial_ports,
        }
    });
    UsbDevice {
        bus: crate::link::usb::short_bus(device.bus_id()),
        ports: device.port_chain().to_vec(),
        address: device.device_address(),
        ids,
        kind: DeviceKind::of(ids),
        name: DeviceName::of(ids, device.product_string(), DeviceName::UsbDevice),
        class: device.class(),
        interfaces: interfaces.collect(),
        driver: system::driver(device),
        manufacturer: device.manufacturer_string().map(shorten),
        product_name: device.product_string().map(shorten).filter(|text| !text.is_empty()),
        serial_number: device.serial_number().map(str::to_owned),
    }
}

#[cfg(target_os = "linux")]
mod system {
    use std::fs;
    use std::path::Path;

    /// The driver of interface `number` and the serial ports it made, from sysfs.
    pub(super) fn interface(device: &nusb::DeviceInfo, number: u8) -> (Option<String>, Vec<String>) {
        // The folder of an interface is named after the device's: 1-2.3:1.0 is interface 0 of configuration
        // 1.
        let end = format!(".{number}");
        let mut folders = fs::read_dir(device.sysfs_path()).into_iter().flatten().flatten();
        let folder = folders.find(|entry| {
            let name = entry.file_name();
            name.to_str().is_some_and(|name| name.contains(':') && name.ends_with(&end))
        });
        folder.map_or((None, Vec::new()), |folder| (driver_of(&folder.path()), ttys(&folder.path())))
    }

    /// On Linux drivers serve interfaces, not whole devices.
    pub(super) fn driver(_device: &nusb::DeviceInfo) -> Option<String> {
        None
    }

    fn driver_of(folder: &Path) -> Option<String> {
        let driver = fs::read_link(folder.join("driver")).ok()?;
        driver.file_name()?.to_str().map(str::to_owned)
    }

    /// cdc-acm puts its ports in `tty/ttyACM0`, the drivers of adapters in `ttyUSB0/tty/ttyUSB0`.
    fn ttys(folder: &Path) -> Vec<String> {
        let names = |folder: &Path| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            entries.filter_map(|entry| entry.file_name().into_string().ok()).collect::<Vec<_>>()
        };
        let mut found = names(&folder.join("tty"));
        found.extend(names(folder).into_iter().filter(|name| folder.join(name).join("tty").is_dir()));
        found.sort();
        found.into_iter().map(|name| format!("/dev/{name}")).collect()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn serial_ports_are_found_where_either_kind_of_driver_puts_them() {
            let folder = tempfile::tempdir().unwrap();
            assert_eq!(ttys(folder.path()), [""; 0]);
            fs::create_dir_all(folder.path().join("tty/ttyACM3")).unwrap();
            assert_eq!(ttys(folder.path()), ["/dev/ttyACM3"]);
            let adapter = tempfile::tempdir().unwrap();
            fs::create_dir_all(adapter.path().join("ttyUSB0/tty/ttyUSB0")).unwrap();
            fs::create_dir_all(adapter.path().join("ep_81")).unwrap();
            assert_eq!(ttys(adapter.path()), ["/dev/ttyUSB0"]);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    pub(super) fn interface(_device: &nusb::DeviceInfo, _number: u8) -> (Option<String>, Vec<String>) {
        (None, Vec::new())
    }

    #[cfg(windows)]
    pub(super) fn driver(device: &nusb::DeviceInfo) -> Option<String> {
        device.driver().map(str::to_owned)
    }

    #[cfg(not(windows))]
    pub(super) fn driver(_device: &nusb::DeviceInfo) -> Option<String> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usb_device_is_named_by_its_bus_and_ports() {
        let device = UsbDevice { ports: vec![2, 3], ..UsbDevice::simulated(9, 3, &["/dev/ttyACM0"]) };
        assert_eq!(device.port(), "usb:1-2.3");
        assert_eq!(device.as_port().to_string(), "MediaTek boot ROM - usb:1-2.3 (0E8D:0003)");
        assert_eq!(device.serial_ports().collect::<Vec<_>>(), ["/dev/ttyACM0"]);
    }

    #[test]
    fn this_computer_can_be_asked() {
        // Containers have no list of USB devices, which is not an error.
        for device in usb_devices() {
            assert!(device.port().starts_with("usb:"), "{device:?}");
        }
    }
}
