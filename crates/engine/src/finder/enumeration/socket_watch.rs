//! [`SocketWatch`]: what is plugged in at each socket, cheap enough to poll fifty times a second.
//!
//! Used by the broker of the stations. Opens no port.

use super::ids::DeviceKind;
use super::port_watch::PortWatch;
use super::ports::{Port, place_of_node};
use super::socket::Socket;
use super::usb::UsbDevice;
use super::usb_watch::UsbWatch;
use crate::clock::wall_now;
use crate::link::LinkError;

/// A device at a socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluggedIn {
    /// Where.
    pub socket: Socket,
    /// The kind of device.
    pub kind: DeviceKind,
    /// How it is opened; `None` while a driver has not made its port yet, or if it is not a phone.
    pub port: Option<Port>,
    /// How it was found.
    pub found: FoundBy,
}

/// How a device or port was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundBy {
    /// By its USB ids.
    Ids,
    /// By the name that the user gave: whatever it is, it is to be opened. It disappears with its phone.
    Name,
    /// By the name of a port that exists with and without a phone.
    StandingName,
}

impl PluggedIn {
    /// Whether a job may begin with it: a boot ROM or preloader, or what the user named.
    #[must_use]
    pub fn is_door(&self) -> bool {
        let is_loader = matches!(self.kind, DeviceKind::BootRom | DeviceKind::Preloader);
        self.port.is_some() && (is_loader || self.found != FoundBy::Ids)
    }
}

/// Lists what is plugged in.
#[derive(Debug)]
pub struct SocketWatch {
    ports: PortWatch,
    usb: UsbWatch,
}

impl Default for SocketWatch {
    fn default() -> Self {
        SocketWatch::new()
    }
}

impl SocketWatch {
    /// A watch that has not listed anything yet.
    #[must_use]
    pub fn new() -> SocketWatch {
        SocketWatch { ports: PortWatch::new(), usb: UsbWatch::new() }
    }

    /// The devices that are plugged in now, one for each socket, in the order of the sockets.
    ///
    /// # Errors
    /// [`LinkError::NoList`].
    pub fn poll(&mut self) -> Result<Vec<PluggedIn>, LinkError> {
        let ports = self.ports.ports()?;
        let devices = self.usb.devices(wall_now(), wall_now);
        Ok(by_socket(devices, ports, &place_of_node))
    }
}

/// Puts devices and ports together. `place_of` looks up the place of a serial port where the system tells it.
fn by_socket(
    devices: &[UsbDevice],
    ports: &[Port],
    place_of: &dyn Fn(&str) -> Option<String>,
) -> Vec<PluggedIn> {
    let is_phone =
        |kind| matches!(kind, DeviceKind::BootRom | DeviceKind::Preloader | DeviceKind::DownloadAgent);
    let mut all: Vec<PluggedIn> = devices
        .iter()
        .map(|device| PluggedIn {
            socket: Socket::named(&device.port()),
            kind: device.kind,
            port: None,
            found: FoundBy::Ids,
        })
        .collect();
    for port in ports.iter().filter(|port| is_phone(port.kind)) {
        let owner = || devices.iter().find(|device| device.serial_ports().any(|name| name == port.name));
        // Where the system does not say whose port it is, the name of the port is all that distinguishes two
        // phones: the socket must not change when a second one with the same ids appears.
        let place = place_of(&port.name).or_else(|| owner().map(UsbDevice::port));
        let socket = Socket::named(&place.unwrap_or_else(|| port.name.clone()));
        match all.iter_mut().find(|device| device.socket == socket) {
            // A device may have two ports; the first is the one to open.
            Some(device) if device.port.is_some() => {}
            Some(device) => {
                device.kind = port.kind;
                device.port = Some(port.clone());
            }
            None => {
                let (kind, port) = (port.kind, Some(port.clone()));
                all.push(PluggedIn { socket, kind, port, found: FoundBy::Ids });
            }
        }
    }
    all.sort_by(|a, b| a.socket.cmp(&b.socket));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serial(name: &str, product: u16) -> Port {
        Port { name: name.into(), ..UsbDevice::simulated(1, product, &[]).as_port() }
    }

    fn shown(all: &[PluggedIn]) -> Vec<String> {
        let show = |one: &PluggedIn| {
            let port = one.port.as_ref().map_or("-", |port| &port.name);
            format!("{} {:?} {port} {}", one.socket, one.kind, one.is_door())
        };
        all.iter().map(show).collect()
    }

    #[test]
    fn a_port_belongs_to_the_socket_of_its_device() {
        let devices = [
            UsbDevice::simulated(2, 3, &["/dev/ttyACM0"]),
            UsbDevice::simulated(10, 3, &["/dev/ttyACM1", "/dev/ttyACM2"]),
            UsbDevice::simulated(3, 0x2001, &[]),
            UsbDevice::simulated(4, 9, &[]),
        ];
        let ports = [
            serial("/dev/ttyACM0", 3),
            serial("/dev/ttyACM1", 3),
            serial("/dev/ttyACM2", 3),
            serial("/dev/ttyUSB0", 9),
        ];
        assert_eq!(
            shown(&by_socket(&devices, &ports, &|_| None)),
            [
                "usb:1-2 BootRom /dev/ttyACM0 true",
                "usb:1-3 DownloadAgent - false",
                "usb:1-4 Unknown - false",
                "usb:1-10 BootRom /dev/ttyACM1 true",
            ]
        );
    }

    #[test]
    fn a_port_that_is_newer_than_the_list_of_devices_is_at_its_socket_at_once() {
        let place = |name: &str| (name == "/dev/ttyACM7").then(|| "usb:1-2.3".to_owned());
        let all = by_socket(&[], &[serial("/dev/ttyACM7", 0x2000)], &place);
        assert_eq!(shown(&all), ["usb:1-2.3 Preloader /dev/ttyACM7 true"]);
    }

    #[test]
    fn without_places_each_port_is_a_socket_of_its_own_however_many_there_are() {
        let one = [UsbDevice::simulated(2, 3, &[])];
        let sockets = |ports: &[Port]| {
            let all = by_socket(&one, ports, &|_| None);
            all.into_iter().filter(PluggedIn::is_door).map(|one| one.socket.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(sockets(&[serial("COM5", 3)]), ["COM5"]);
        assert_eq!(sockets(&[serial("COM5", 3), serial("COM6", 3)]), ["COM5", "COM6"]);
        // A phone without a serial driver is a port with the name of its place.
        assert_eq!(sockets(&[one[0].as_port()]), ["usb:1-2"]);
    }

    #[test]
    fn this_computer_has_one_device_a_socket() {
        let all = SocketWatch::new().poll().unwrap();
        assert!(all.windows(2).all(|pair| pair[0].socket < pair[1].socket), "{all:?}");
    }
}
