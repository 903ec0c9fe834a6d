//! [`SocketPort`]: a port that sees only the phone at its socket, whatever else is plugged in.
//!
//! Used by the worker of a station. A phone that re-enumerates, resets or is plugged in again at the same socket is
//! opened again; whether it is the same phone is for the job to find out.

use std::time::Duration;

use super::bench::Bench;
use crate::finder::{AutoPort, PluggedIn, Port, Socket};
use crate::link::{Link, LinkError, Moment, PhonePort};

/// The longest wait between two polls: a stop must be noticed quickly.
const FALLBACK_POLL: Duration = Duration::from_millis(100);

/// A port bound to a socket.
pub struct SocketPort {
    bench: Bench,
    socket: Socket,
    inner: AutoPort,
    /// The bench at the last poll.
    version: u64,
}

impl std::fmt::Debug for SocketPort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SocketPort").field("socket", &self.socket).finish_non_exhaustive()
    }
}

impl SocketPort {
    /// The port of `socket` on `bench`, which somebody keeps up to date. Opens nothing yet.
    #[must_use]
    pub fn new(bench: Bench, socket: Socket) -> SocketPort {
        let (listed, place) = (bench.clone(), socket.clone());
        let list = move || Ok(ports_of(listed.at(&place)));
        let version = bench.version();
        let inner = AutoPort::at_place(socket.to_string(), Box::new(list)).accept_preloaders();
        SocketPort { bench, socket, inner, version }
    }
}

/// The port of what is plugged in, if it has one.
fn ports_of(plugged: Option<PluggedIn>) -> Vec<Port> {
    plugged.and_then(|one| one.port).into_iter().collect()
}

impl PhonePort for SocketPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        // Before the look: a change during it ends the next wait.
        self.version = self.bench.version();
        self.inner.try_open()
    }

    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.version = self.bench.version();
        self.inner.try_open_agent()
    }

    fn takes_any_phone(&self) -> bool {
        self.inner.takes_any_phone()
    }

    fn now(&self) -> Moment {
        self.inner.now()
    }

    fn pause(&mut self, pause: Duration) {
        self.inner.pause(pause);
    }

    fn pause_between_polls(&mut self, poll_interval: Duration) {
        // While something is there, it may be one whose permissions are not set yet.
        let is_empty = self.bench.at(&self.socket).is_none();
        let longest = if is_empty { FALLBACK_POLL.max(poll_interval) } else { poll_interval };
        self.bench.wait_for_change(self.version, longest);
    }

    fn describe(&self) -> String {
        self.socket.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::{DeviceKind, DeviceName, FoundBy};

    fn rom(place: &str, name: &str) -> PluggedIn {
        let kind = DeviceKind::BootRom;
        let port = Port {
            name: name.to_owned(),
            usb: None,
            kind,
            device: DeviceName::UsbSerial,
            serial_number: None,
        };
        PluggedIn { socket: Socket::named(place), kind, port: Some(port), found: FoundBy::Ids }
    }

    #[cfg(unix)]
    #[test]
    fn a_phone_at_another_socket_is_never_opened() {
        let bench = Bench::new();
        let mut port = SocketPort::new(bench.clone(), Socket::named("usb:1-1"));
        assert!(port.try_open().unwrap().is_none());
        bench.publish(vec![rom("usb:1-2", "/dev/null")]);
        assert!(port.try_open().unwrap().is_none(), "it is not looked at");
        // The system refuses to open this one, which shows that it was tried.
        bench.publish(vec![rom("usb:1-1", "/dev/null"), rom("usb:1-2", "/dev/zero")]);
        match port.try_open() {
            Err(LinkError::NotAPort { port } | LinkError::Io { port, .. }) => assert_eq!(port, "/dev/null"),
            other => panic!("{:?}", other.err()),
        }
        assert_eq!(port.describe(), "usb:1-1");
        assert!(port.takes_any_phone());
    }

    #[test]
    fn a_change_between_look_and_wait_ends_the_wait_at_once() {
        let bench = Bench::new();
        let mut port = SocketPort::new(bench.clone(), Socket::named("usb:1-1"));
        assert!(port.try_open().unwrap().is_none());
        bench.publish(vec![rom("usb:1-2", "/dev/null")]);
        let before = port.now();
        port.pause_between_polls(Duration::from_secs(3600));
        assert!(port.now() - before < Duration::from_secs(1800));
    }
}
