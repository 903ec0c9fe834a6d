//! [`DeviceWatch`]: the USB devices of this computer as a [`History`](super::timeline::History) wants them, asked for often and cheaply.
//!
//! Used by the thread that watches ports and by `bromide-cli ports --watch`. Opens nothing.

use super::ports::Port;
use super::timeline::{Device, Role};
use super::usb::UsbDevice;
use super::usb_watch::UsbWatch;
use crate::clock::wall_now;
use crate::words;

/// The devices that are there.
#[derive(Debug)]
pub struct DeviceWatch {
    usb: UsbWatch,
    told: Option<Vec<Device>>,
}

impl Default for DeviceWatch {
    fn default() -> Self {
        DeviceWatch::new()
    }
}

impl DeviceWatch {
    /// A watch that has not looked yet.
    #[must_use]
    pub fn new() -> DeviceWatch {
        DeviceWatch { usb: UsbWatch::new(), told: None }
    }

    /// The devices that are there now, unless they are the same as the last time. `ports` are the serial ports that are there.
    pub fn look(&mut self, ports: &[Port]) -> Option<Vec<Device>> {
        let usb = self.usb.devices(wall_now(), wall_now);
        let devices: Vec<Device> = usb.iter().map(|device| seen(device, usb, ports)).collect();
        if self.told.as_ref() == Some(&devices) {
            return None;
        }
        self.told = Some(devices.clone());
        Some(devices)
    }
}

/// The devices that are there or, where the system lists none, those that the ports tell of.
#[must_use]
pub fn devices_here(devices: &[Device], ports: &[Port]) -> Vec<Device> {
    if !devices.is_empty() {
        return devices.to_vec();
    }
    let on_usb = ports.iter().filter_map(|port| Some((port, port.usb?)));
    let device = |(port, (vendor, product)): (&Port, (u16, u16))| Device {
        place: port.name.clone(),
        vendor,
        product,
        role: Role::of(vendor, product, &[]),
        what: words!("usb-with-ids", what = &port.what, ids = format!("{vendor:04X}:{product:04X}")),
        port: Some(port.name.clone()),
        driver: None,
    };
    on_usb.map(device).collect()
}

/// One device; its port from the system or, where that does not tell, from the list of ports when only one can be meant.
fn seen(device: &UsbDevice, all: &[UsbDevice], ports: &[Port]) -> Device {
    let ids = (device.vendor, device.product);
    let interfaces: Vec<(u8, u8, u8)> = device
        .interfaces
        .iter()
        .map(|interface| (interface.class, interface.subclass, interface.protocol))
        .collect();
    let told = device.serial_ports().next().map(str::to_owned);
    let is_alone = all.iter().filter(|other| (other.vendor, other.product) == ids).count() == 1;
    let listed = || {
        let port = ports.iter().find(|port| port.usb == Some(ids) && port.name != device.port());
        port.map(|port| port.name.clone())
    };
    let driver = device.interfaces.iter().find_map(|interface| interface.driver.clone());
    let shown = format!("{:04X}:{:04X}", ids.0, ids.1);
    Device {
        place: device.port(),
        vendor: ids.0,
        product: ids.1,
        role: Role::of(ids.0, ids.1, &interfaces),
        what: words!("usb-with-ids", what = &device.what, ids = shown),
        port: told.or_else(|| if is_alone { listed() } else { None }),
        driver: device.driver.clone().or(driver),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::ids::Kind;

    fn usb(ports: Vec<u8>, product: u16, serial: &[&str]) -> UsbDevice {
        UsbDevice { ports, ..UsbDevice::played(9, product, serial) }
    }

    #[test]
    fn a_port_is_the_devices_own_or_the_only_one_that_it_can_be() {
        let port = Port {
            name: "COM5".into(),
            usb: Some((0x0e8d, 3)),
            kind: Kind::BootRom,
            what: "MediaTek boot ROM".into(),
            serial_number: None,
        };
        let ports = [port];
        let port_of = |all: &[UsbDevice]| seen(&all[0], all, &ports).port;
        assert_eq!(port_of(&[usb(vec![2], 3, &["/dev/ttyACM0"])]).as_deref(), Some("/dev/ttyACM0"));
        assert_eq!(port_of(&[usb(vec![2], 3, &[])]).as_deref(), Some("COM5"));
        assert_eq!(port_of(&[usb(vec![2], 3, &[]), usb(vec![3], 3, &[])]), None, "one of two");
        let all = [usb(vec![2, 1], 3, &[])];
        let device = seen(&all[0], &all, &[]);
        assert_eq!((device.place.as_str(), device.driver.as_deref()), ("usb:1-2.1", Some("cdc_acm")));
        assert_eq!(device.what, "MediaTek boot ROM (0E8D:0003)");
    }
}
