//! [`DeviceWatch`]: the USB devices of this computer as [`Device`]s, asked for often and cheaply.
//!
//! Used by the thread that watches ports and by `bromide-cli ports --watch`. Opens nothing.

use super::device::{Device, Role};
use super::name::DeviceIdentity;
use super::ports::Port;
use super::usb::UsbDevice;
use super::usb_watch::UsbWatch;
use crate::clock::wall_now;

/// The devices that are there.
#[derive(Debug)]
pub struct DeviceWatch {
    usb: UsbWatch,
    reported: Option<Vec<Device>>,
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
        DeviceWatch { usb: UsbWatch::new(), reported: None }
    }

    /// The devices that are there now, unless they are the same as the last time. `ports` are the serial ports that are there.
    pub fn look(&mut self, ports: &[Port]) -> Option<Vec<Device>> {
        let usb = self.usb.devices(wall_now(), wall_now);
        let devices: Vec<Device> = usb.iter().map(|device| observed(device, usb, ports)).collect();
        if self.reported.as_ref() == Some(&devices) {
            return None;
        }
        self.reported = Some(devices.clone());
        Some(devices)
    }
}

/// The devices that are there or, where the system lists none, those behind the ports.
#[must_use]
pub fn devices_here(devices: &[Device], ports: &[Port]) -> Vec<Device> {
    if !devices.is_empty() {
        return devices.to_vec();
    }
    let on_usb = ports.iter().filter_map(|port| {
        let ids = port.usb?;
        Some(Device {
            place: port.name.clone(),
            identity: DeviceIdentity { name: port.device.clone(), usb: Some(ids) },
            role: Role::of(ids, &[]),
            port: Some(port.name.clone()),
            driver: None,
        })
    });
    on_usb.collect()
}

/// One device; its port from the system or, where that does not tell, from the list of ports when only one can be meant.
fn observed(device: &UsbDevice, all: &[UsbDevice], ports: &[Port]) -> Device {
    let interfaces: Vec<(u8, u8, u8)> = device
        .interfaces
        .iter()
        .map(|interface| (interface.class, interface.subclass, interface.protocol))
        .collect();
    let own_port = device.serial_ports().next().map(str::to_owned);
    let is_alone = all.iter().filter(|other| other.ids == device.ids).count() == 1;
    let listed = || {
        let port = ports.iter().find(|port| port.usb == Some(device.ids) && port.name != device.port());
        port.map(|port| port.name.clone())
    };
    let driver = device.interfaces.iter().find_map(|interface| interface.driver.clone());
    Device {
        place: device.port(),
        identity: device.identity(),
        role: Role::of(device.ids, &interfaces),
        port: own_port.or_else(|| if is_alone { listed() } else { None }),
        driver: device.driver.clone().or(driver),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::enumeration::ids::{DeviceKind, KnownDevice, UsbIds};
    use crate::finder::enumeration::name::DeviceName;

    fn usb(ports: Vec<u8>, product: u16, serial: &[&str]) -> UsbDevice {
        UsbDevice { ports, ..UsbDevice::simulated(9, product, serial) }
    }

    fn com5() -> Port {
        Port {
            name: "COM5".into(),
            usb: Some(UsbIds::new(0x0e8d, 3)),
            kind: DeviceKind::BootRom,
            device: DeviceName::Known(KnownDevice::BootRom),
            serial_number: None,
        }
    }

    #[test]
    fn a_device_gets_its_own_port_or_the_only_candidate() {
        let ports = [com5()];
        let port_of = |all: &[UsbDevice]| observed(&all[0], all, &ports).port;
        assert_eq!(port_of(&[usb(vec![2], 3, &["/dev/ttyACM0"])]).as_deref(), Some("/dev/ttyACM0"));
        assert_eq!(port_of(&[usb(vec![2], 3, &[])]).as_deref(), Some("COM5"));
        assert_eq!(port_of(&[usb(vec![2], 3, &[]), usb(vec![3], 3, &[])]), None, "one of two");
        let all = [usb(vec![2, 1], 3, &[])];
        let device = observed(&all[0], &all, &[]);
        assert_eq!((device.place.as_str(), device.driver.as_deref()), ("usb:1-2.1", Some("cdc_acm")));
        assert_eq!(device.identity.to_string(), "MediaTek boot ROM (0E8D:0003)");
    }

    #[test]
    fn without_a_device_list_usb_ports_count_as_devices() {
        let elsewhere = Port { name: "COM1".into(), usb: None, ..com5() };
        let devices = devices_here(&[], &[elsewhere, com5()]);
        assert_eq!(devices.len(), 1);
        assert_eq!((devices[0].place.as_str(), devices[0].role), ("COM5", Role::BootRom));
        assert_eq!(devices[0].identity.to_string(), "MediaTek boot ROM (0E8D:0003)");
        let unchanged = devices_here(&devices, &[]);
        assert_eq!(unchanged, devices, "a list of devices is taken as it is");
    }
}
