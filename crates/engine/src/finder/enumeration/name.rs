//! Names of ports and USB devices as facts, with stable English texts.
//!
//! Used by all lists of devices. The texts are for JSON and logs only.

use std::fmt;

use super::ids::{KnownDevice, UsbIds, lookup};

/// What a port or USB device is, as far as the system reports it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DeviceName {
    /// A device of the table of known ids.
    Known(KnownDevice),
    /// The device's own product name, shortened and without control characters.
    Product(String),
    /// A serial port on USB without a product name.
    UsbSerial,
    /// A serial port over Bluetooth.
    BluetoothSerial,
    /// Another serial port.
    Serial,
    /// A USB device without a product name.
    UsbDevice,
}

impl DeviceName {
    /// The name of a device with these ids and this product name; `nameless` if both are unknown.
    pub(super) fn of(ids: UsbIds, product: Option<&str>, nameless: DeviceName) -> DeviceName {
        if let Some(row) = lookup(ids) {
            return DeviceName::Known(row.device);
        }
        let product = product.map(shorten).filter(|text| !text.is_empty());
        product.map_or(nameless, DeviceName::Product)
    }
}

/// The stable English text of `ports --json`.
impl fmt::Display for DeviceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeviceName::Known(device) => write!(f, "{device}"),
            DeviceName::Product(name) => f.write_str(name),
            DeviceName::UsbSerial => f.write_str("USB serial port"),
            DeviceName::BluetoothSerial => f.write_str("Bluetooth serial port"),
            DeviceName::Serial => f.write_str("Serial port"),
            DeviceName::UsbDevice => f.write_str("USB device"),
        }
    }
}

/// A device's name and ids: `MediaTek boot ROM (0E8D:0003)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeviceIdentity {
    /// Its name.
    pub name: DeviceName,
    /// Its ids if it is on USB.
    pub usb: Option<UsbIds>,
}

impl fmt::Display for DeviceIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.usb {
            Some(ids) => write!(f, "{} ({ids})", self.name),
            None => write!(f, "{}", self.name),
        }
    }
}

/// Shortens a device's own text to 40 characters and removes control characters.
pub(super) fn shorten(text: &str) -> String {
    let printable = text.chars().filter(|c| !c.is_control()).take(40);
    printable.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_ids_wins_over_the_devices_own_name() {
        let name = |product_id, product| {
            DeviceName::of(UsbIds::new(0x0e8d, product_id), product, DeviceName::UsbDevice)
        };
        assert_eq!(name(3, Some("whatever it says")), DeviceName::Known(KnownDevice::BootRom));
        assert_eq!(name(9, Some("Gadget\u{7} ")), DeviceName::Product("Gadget".into()));
        assert_eq!(name(9, Some(" \u{7}")), DeviceName::UsbDevice);
        assert_eq!(name(9, None), DeviceName::UsbDevice);
    }

    #[test]
    fn an_identity_shows_its_ids_if_there_are_any() {
        let name = DeviceName::Known(KnownDevice::BootRom);
        let on_usb = DeviceIdentity { name: name.clone(), usb: Some(UsbIds::new(0x0e8d, 3)) };
        assert_eq!(on_usb.to_string(), "MediaTek boot ROM (0E8D:0003)");
        let elsewhere = DeviceIdentity { name: DeviceName::Serial, usb: None };
        assert_eq!(elsewhere.to_string(), "Serial port");
    }
}
