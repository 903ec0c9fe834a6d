//! [`UsbAddress`]: identifies one connected USB device.
//!
//! Made by the finder, used by `place.rs` to open the device.

/// Identifies one device until it is unplugged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsbAddress {
    /// Its bus, as returned by [`short_bus`].
    pub bus: String,
    /// Its number on the bus.
    pub address: u8,
    /// Vendor id.
    pub vendor: u16,
    /// Product id.
    pub product: u16,
    /// Its name for users and reports: `usb:1-2`.
    pub name: String,
    /// Whether it needs a baud rate, DTR and RTS. A preloader does, a boot ROM does not (protocol.md section
    /// 1.3).
    pub wants_line_state: bool,
}

impl UsbAddress {
    pub(super) fn is_of(&self, device: &nusb::DeviceInfo) -> bool {
        short_bus(device.bus_id()) == self.bus
            && device.device_address() == self.address
            && (device.vendor_id(), device.product_id()) == (self.vendor, self.product)
    }

    /// The device file of the whole device on Linux.
    pub(super) fn node(&self) -> String {
        format!("/dev/bus/usb/{:0>3}/{:03}", self.bus, self.address)
    }
}

/// The short name of a bus: `1` for Linux's `001`. Windows names a bus by its whole path, of which only
/// letters and digits are kept.
#[must_use]
pub fn short_bus(system: &str) -> String {
    let short: String = system.chars().filter(char::is_ascii_alphanumeric).collect();
    let bare = short.trim_start_matches('0');
    if bare.is_empty() { short } else { bare.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usb_buses_have_short_names() {
        for (system, short) in
            [("001", "1"), ("14", "14"), ("000", "000"), ("PCI(0)#USBROOT(1)", "PCI0USBROOT1")]
        {
            assert_eq!(short_bus(system), short);
        }
    }

    #[test]
    fn the_device_file_has_three_digits_for_bus_and_number() {
        let address = UsbAddress {
            bus: "1".into(),
            address: 7,
            vendor: 0x0e8d,
            product: 3,
            name: "usb:1-2".into(),
            wants_line_state: false,
        };
        assert_eq!(address.node(), "/dev/bus/usb/001/007");
    }
}
