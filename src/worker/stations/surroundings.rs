//! [`Surroundings`]: what the stations see of the world: the list of what is plugged in, and the place of a socket.
//! Tests supply their own.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::order::StationPorts;
use super::practice::practice_place;
use crate::worker::place;
use bromide_engine::finder::{
    DeviceKind, DeviceName, FoundBy, PluggedIn, Port, PortChoice, Socket, SocketWatch, carrier_of, ports,
};
use bromide_engine::link::changes::Changes;
use bromide_engine::link::{Carrier, LinkError, PhonePort};
use bromide_engine::stations::{Bench, SocketPort};

/// Makes the place of a socket; called on the thread of a station, once for each job.
pub type MakeSocketPlace = Arc<dyn Fn(&Socket) -> Box<dyn PhonePort> + Send + Sync>;

/// What the stations see of the world.
pub struct Surroundings {
    /// What is plugged in; filled by the thread that watches.
    pub bench: Bench,
    /// Lists what is plugged in.
    pub look: Box<dyn FnMut() -> Result<Vec<PluggedIn>, LinkError> + Send>,
    /// Changes that the system reports, between two looks; `None`: there is a look every `look_every`.
    pub changes: Option<Changes>,
    /// The time between two looks.
    pub look_every: Duration,
    /// Makes the place of a socket.
    pub make_place: MakeSocketPlace,
}

impl std::fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Surroundings").field("bench", &self.bench).finish_non_exhaustive()
    }
}

/// As often as a port of its own would look: a boot ROM may be there for 0.3 s only (protocol.md section 2.2).
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A port that was named, and its socket.
#[derive(Debug, Clone)]
struct NamedPort {
    socket: Socket,
    choice: PortChoice,
    /// Which practice phone it is, from 0.
    practice: u8,
}

impl Surroundings {
    /// This computer's.
    #[must_use]
    pub fn of(ports: &StationPorts) -> Surroundings {
        let bench = Bench::new();
        let named = match ports {
            StationPorts::AllPhones => Vec::new(),
            StationPorts::Named(choices) => named_ports(choices),
        };
        let takes_all = *ports == StationPorts::AllPhones;
        let mut sockets = SocketWatch::new();
        let listed = named.clone();
        let needs_sockets = takes_all || named.iter().any(|port| matches!(port.socket, Socket::Usb(_)));
        let look = move || {
            let mut plugged = if needs_sockets { sockets.poll()? } else { Vec::new() };
            if !takes_all {
                plugged.retain(|one| listed.iter().any(|port| port.socket == one.socket));
                let named = listed.iter().filter(|port| !port.is_among(&plugged));
                let named: Vec<PluggedIn> = named.filter_map(NamedPort::plugged).collect();
                plugged.extend(named);
            }
            Ok(plugged)
        };
        let at = bench.clone();
        let make_place = move |socket: &Socket| match named
            .iter()
            .find(|port| port.socket == *socket && !matches!(socket, Socket::Usb(_)))
        {
            Some(port) => practice_place(&port.choice, port.practice).unwrap_or_else(|| place(&port.choice)),
            None => Box::new(SocketPort::new(at.clone(), socket.clone())) as Box<dyn PhonePort>,
        };
        Surroundings {
            bench,
            look: Box::new(look),
            changes: Some(Changes::of_devices()),
            look_every: LOOK_EVERY,
            make_place: Arc::new(make_place),
        }
    }
}

/// The sockets of the ports, in their order: `demo`, `demo-2`, …
fn named_ports(choices: &[PortChoice]) -> Vec<NamedPort> {
    let mut named: Vec<NamedPort> = Vec::new();
    for choice in choices {
        let before = named.iter().filter(|port| port.choice == *choice).count();
        let practice = u8::try_from(before).unwrap_or(u8::MAX);
        let name = match choice {
            PortChoice::Auto => "auto",
            PortChoice::Demo => "demo",
            PortChoice::DemoSmartphone => "demo-smartphone",
            PortChoice::Usb(None) => "usb",
            PortChoice::Usb(Some(name)) | PortChoice::Named(name) => name,
        };
        let name = if before == 0 { name.to_owned() } else { format!("{name}-{}", before + 1) };
        named.push(NamedPort { socket: Socket::named(&name), choice: choice.clone(), practice });
    }
    named
}

impl NamedPort {
    /// Whether it is the port of a phone whose socket was named, too: that phone has its station already.
    fn is_among(&self, plugged: &[PluggedIn]) -> bool {
        let PortChoice::Named(name) = &self.choice else { return false };
        if plugged.is_empty() {
            return false;
        }
        let real = Path::new(name).canonicalize().unwrap_or_else(|_| name.into());
        plugged.iter().filter_map(|one| one.port.as_ref()).any(|port| real == Path::new(&port.name))
    }

    /// The port as it is now, if it exists. Sockets on USB are in the list of devices.
    fn plugged(&self) -> Option<PluggedIn> {
        if matches!(self.socket, Socket::Usb(_)) {
            return None;
        }
        let found = match &self.choice {
            PortChoice::Named(name) => {
                if !exists(name) {
                    return None;
                }
                if carrier_of(name) == Carrier::Uart { FoundBy::StandingName } else { FoundBy::Name }
            }
            _ => FoundBy::Name,
        };
        let kind = DeviceKind::Unknown;
        let name = self.socket.to_string();
        let port = Port { name, usb: None, kind, device: DeviceName::Serial, serial_number: None };
        Some(PluggedIn { socket: self.socket.clone(), kind, port: Some(port), found })
    }
}

fn exists(name: &str) -> bool {
    if cfg!(unix) {
        return Path::new(name).exists();
    }
    ports().unwrap_or_default().iter().any(|port| port.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_of_a_phone_whose_socket_was_named_too_is_left_out() {
        let choices = [PortChoice::Usb(Some("usb:1-2".into())), PortChoice::Named("/no/such/ACM0".into())];
        let named = named_ports(&choices);
        let kind = DeviceKind::BootRom;
        let port = |name: &str| Port {
            name: name.to_owned(),
            usb: None,
            kind,
            device: DeviceName::UsbSerial,
            serial_number: None,
        };
        let socket = Socket::named("usb:1-2");
        let plugged = |name: &str| {
            vec![PluggedIn { socket: socket.clone(), kind, port: Some(port(name)), found: FoundBy::Ids }]
        };
        let left_out = |name| named.iter().map(|port| port.is_among(&plugged(name))).collect::<Vec<_>>();
        assert_eq!(left_out("/no/such/ACM0"), [false, true]);
        assert_eq!(left_out("/no/such/ACM1"), [false, false]);
    }

    #[test]
    fn practice_phones_of_one_kind_have_sockets_of_their_own() {
        let choices = [
            PortChoice::Demo,
            PortChoice::DemoSmartphone,
            PortChoice::Demo,
            PortChoice::Usb(Some("usb:1-2".into())),
            PortChoice::Named("/no/such/port".into()),
        ];
        let named = named_ports(&choices);
        let shown: Vec<_> = named.iter().map(|port| (port.socket.to_string(), port.practice)).collect();
        let expected =
            [("demo", 0), ("demo-smartphone", 0), ("demo-2", 1), ("usb:1-2", 0), ("/no/such/port", 0)];
        assert_eq!(shown, expected.map(|(name, number)| (name.to_owned(), number)));
        let there: Vec<bool> = named.iter().map(|port| port.plugged().is_some()).collect();
        assert_eq!(there, [true, true, true, false, false]);
        let mut surroundings = Surroundings::of(&StationPorts::Named(choices.to_vec()));
        let plugged = (surroundings.look)().unwrap();
        assert_eq!(plugged.iter().filter(|one| one.is_door()).count(), 3, "{plugged:?}");
    }
}
