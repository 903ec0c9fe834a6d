//! [`Socket`]: where a phone is plugged in. Stays the same while the phone changes its device or its port name.
//!
//! Used to bind a station to one place on the bench. Makes no system calls.

use std::fmt;

/// A place where one phone can be plugged in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Socket {
    /// A socket of the computer or of a hub on USB.
    Usb(UsbSocket),
    /// A port whose place on USB is not known, or that is not on USB: its name stands for the place.
    Port(String),
}

/// A socket on USB: the bus, and the port numbers from the bus through all hubs to the socket.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsbSocket {
    /// The bus, by the system's number: `1`.
    pub bus: String,
    /// At least one port number.
    pub chain: Vec<u8>,
}

impl UsbSocket {
    /// The socket written as a PORT: `usb:1-2.3`.
    #[must_use]
    pub fn parse(place: &str) -> Option<UsbSocket> {
        let (bus, chain) = place.strip_prefix("usb:")?.split_once('-')?;
        let is_bus = !bus.is_empty() && bus.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let chain = chain.split('.').map(str::parse).collect::<Result<Vec<u8>, _>>().ok()?;
        (is_bus && !chain.is_empty()).then(|| UsbSocket { bus: bus.to_owned(), chain })
    }

    /// The socket that the hub of this one is plugged into; `None` for a socket of the computer itself.
    #[must_use]
    pub fn hub(&self) -> Option<UsbSocket> {
        let (_, above) = self.chain.split_last()?;
        (!above.is_empty()).then(|| UsbSocket { bus: self.bus.clone(), chain: above.to_vec() })
    }
}

impl Socket {
    /// The socket of a place on USB (`usb:1-2.3`), or else of a port with that name.
    #[must_use]
    pub fn named(name: &str) -> Socket {
        UsbSocket::parse(name).map_or_else(|| Socket::Port(name.to_owned()), Socket::Usb)
    }

    /// The hub of the socket, if it is on USB and not one of the computer's own.
    #[must_use]
    pub fn hub(&self) -> Option<UsbSocket> {
        match self {
            Socket::Usb(socket) => socket.hub(),
            Socket::Port(_) => None,
        }
    }
}

impl fmt::Display for UsbSocket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chain: Vec<String> = self.chain.iter().map(u8::to_string).collect();
        write!(f, "usb:{}-{}", self.bus, chain.join("."))
    }
}

/// As a PORT: `usb:1-2.3`, or the port's name.
impl fmt::Display for Socket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Socket::Usb(socket) => write!(f, "{socket}"),
            Socket::Port(name) => f.write_str(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sockets_are_parsed_and_printed_as_ports() {
        for place in ["usb:1-2", "usb:14-1.2.10", "usb:PCI0USBROOT1-3"] {
            assert_eq!(UsbSocket::parse(place).unwrap().to_string(), place);
            assert!(matches!(Socket::named(place), Socket::Usb(_)));
        }
        for name in ["usb", "usb:1", "usb:-1", "usb:1-", "usb:1-a", "usb:1-2.", "COM5", "/dev/ttyACM0"] {
            assert_eq!(Socket::named(name), Socket::Port(name.into()));
        }
    }

    #[test]
    fn the_hub_of_a_socket_is_the_chain_above_it() {
        let hub = |place: &str| Socket::named(place).hub().map(|hub| hub.to_string());
        assert_eq!(hub("usb:1-2.3"), Some("usb:1-2".into()));
        assert_eq!(hub("usb:1-2.3.4"), Some("usb:1-2.3".into()));
        assert_eq!(hub("usb:1-2"), None, "the computer's own");
        assert_eq!(hub("COM5"), None);
    }
}
