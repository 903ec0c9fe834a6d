//! [`DirectPlace`]: a place on USB, `usb:1-2`, whose device is opened without a serial port.
//!
//! Used by `auto.rs` for PORTs of that form, for phones without a serial port, and if the serial port fails.

use std::time::Duration;

use crate::clock::{wall_now, wall_pause};
use crate::finder::enumeration::ids::{DeviceKind, UsbIds};
use crate::finder::enumeration::ports::ports;
use crate::finder::enumeration::usb::{UsbDevice, usb_devices};
use crate::link::usb::{UsbAddress, UsbPlace};
use crate::link::{Link, LinkError, Moment, PhonePort};

/// Prefix of the names of these places.
pub(super) const PREFIX: &str = "usb:";

/// Whether `name` is a place on USB: `usb:1-2.3`.
pub(super) fn is_direct(name: &str) -> bool {
    let Some((bus, ports)) = name.strip_prefix(PREFIX).and_then(|rest| rest.split_once('-')) else {
        return false;
    };
    let is_number = |text: &str| text.parse::<u8>().is_ok() && text.bytes().all(|byte| byte.is_ascii_digit());
    !bus.is_empty() && bus.bytes().all(|byte| byte.is_ascii_alphanumeric()) && ports.split('.').all(is_number)
}

/// A place on USB. Opens any device that is connected there.
pub(super) struct DirectPlace {
    name: String,
    /// The device of the last attempt.
    place: Option<UsbPlace>,
}

impl DirectPlace {
    pub(super) fn new(name: &str) -> DirectPlace {
        DirectPlace { name: name.to_owned(), place: None }
    }

    /// The place of the device with this serial port; `None` if it is not certain.
    pub(super) fn of_serial_port(serial: &str, ids: Option<UsbIds>) -> Option<DirectPlace> {
        device_of_port(&usb_devices(), serial, ids).map(|device| DirectPlace::new(&device.port()))
    }
}

/// The place on USB (`usb:1-2`) of the device with the serial port `name`; `None` if it is not certain.
#[must_use]
pub fn place_on_usb(name: &str) -> Option<String> {
    let ports = ports().unwrap_or_default();
    let ids = ports.iter().find(|port| port.name == name).and_then(|port| port.usb);
    device_of_port(&usb_devices(), name, ids).map(UsbDevice::port)
}

/// The device with this serial port: the one reported by the system (on Linux), or the only one with its ids.
fn device_of_port<'d>(devices: &'d [UsbDevice], serial: &str, ids: Option<UsbIds>) -> Option<&'d UsbDevice> {
    let owner = devices.iter().find(|device| device.serial_ports().any(|name| name == serial));
    owner.or_else(|| {
        let mut same =
            devices.iter().filter(|device| Some(device.ids) == ids && device.serial_ports().next().is_none());
        same.next().filter(|_| same.next().is_none())
    })
}

fn address_of(device: &UsbDevice) -> UsbAddress {
    UsbAddress {
        bus: device.bus.clone(),
        address: device.address,
        vendor: device.ids.vendor,
        product: device.ids.product,
        name: device.port(),
        wants_line_state: matches!(device.kind, DeviceKind::Preloader | DeviceKind::DownloadAgent),
    }
}

impl PhonePort for DirectPlace {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let address = usb_devices().iter().find(|device| device.port() == self.name).map(address_of);
        let Some(address) = address else {
            self.place = None;
            return Ok(None);
        };
        let known = self.place.take().filter(|place| *place.address() == address);
        self.place.insert(known.unwrap_or_else(|| UsbPlace::new(address))).try_open()
    }

    fn now(&self) -> Moment {
        wall_now()
    }

    fn pause(&mut self, pause: Duration) {
        wall_pause(pause);
    }

    fn describe(&self) -> String {
        self.name.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usb_places_are_parsed_from_their_names() {
        for name in ["usb:1-2", "usb:14-1.2.10", "usb:PCI0USBROOT1-3"] {
            assert!(is_direct(name), "{name}");
        }
        for name in [
            "usb",
            "usb:",
            "usb:1",
            "usb:1-",
            "usb:-1",
            "usb:1-2.",
            "usb:1-x",
            "usb:1-+2",
            "usb:1-999",
            "ttyUSB0",
            "usb:a b-1",
        ] {
            assert!(!is_direct(name), "{name}");
        }
    }

    fn device(address: u8, serial: &[&str]) -> UsbDevice {
        UsbDevice::simulated(address, 3, serial)
    }

    #[test]
    fn the_device_behind_a_serial_port_is_known_from_the_system_or_by_unique_ids() {
        let ids = Some(UsbIds::new(0x0e8d, 3));
        let found = |devices: &[UsbDevice], ids| device_of_port(devices, "COM5", ids).map(UsbDevice::port);
        assert_eq!(found(&[device(1, &["COM4"]), device(2, &["COM5"])], ids), Some("usb:1-2".into()));
        assert_eq!(found(&[device(1, &[])], ids), Some("usb:1-1".into()));
        assert_eq!(found(&[device(1, &[]), device(2, &[])], ids), None, "which of the two?");
        assert_eq!(found(&[device(1, &["COM4"])], ids), None, "it has another port");
        assert_eq!(found(&[device(1, &[])], Some(UsbIds::new(1, 2))), None);
        assert_eq!(found(&[device(1, &[])], None), None);
    }

    #[test]
    fn a_usb_place_without_a_device_is_not_an_error() {
        assert!(matches!(DirectPlace::new("usb:99-99").try_open(), Ok(None)));
    }

    #[test]
    fn line_states_are_set_for_loaders_only() {
        assert!(!address_of(&device(1, &[])).wants_line_state);
        assert!(address_of(&UsbDevice::simulated(1, 0x2000, &[])).wants_line_state);
    }
}
