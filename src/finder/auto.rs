//! [`AutoPort`]: the first MediaTek boot ROM that is plugged in, under whatever name the system gives it.
//!
//! Used by the worker and the command line for the port `auto`. Goes by USB ids, never by a name: a phone that returns
//! while its old port is still open gets another one.

use std::path::Path;
use std::time::Duration;

use super::ids::Kind;
use super::ports::Port;
use super::watch::PortWatch;
use crate::link::changes::Changes;
use crate::link::serial::{SerialPlace, wall_now, wall_pause};
use crate::link::{Link, LinkError, Moment, PhonePort};

/// Lists the ports that are there now.
type ListPorts = Box<dyn FnMut() -> Result<Vec<Port>, LinkError> + Send>;
/// Makes the place for a port name.
type MakePlace = Box<dyn FnMut(&str) -> Box<dyn PhonePort> + Send>;

/// Waits for any MediaTek boot ROM and opens it.
///
/// Of several phones the first in the list that can be opened is taken; one that is in use or forbidden is an error
/// only when no other can be had.
pub struct AutoPort {
    list: ListPorts,
    make_place: MakePlace,
    /// The boot ROMs of the last look.
    places: Vec<(String, Box<dyn PhonePort>)>,
    /// The name of the boot ROM that was opened last.
    opened: Option<String>,
    /// Of the folder with the device files.
    changes: Option<Changes>,
}

impl AutoPort {
    /// Looks at the serial ports of this computer.
    #[must_use]
    pub fn new() -> AutoPort {
        let mut watch = PortWatch::new();
        AutoPort::with(
            Box::new(move || watch.ports().map(<[Port]>::to_vec)),
            Box::new(|name| Box::new(SerialPlace::new(name))),
        )
    }

    /// The same on any list of ports, for tests.
    fn with(list: ListPorts, make_place: MakePlace) -> AutoPort {
        AutoPort { list, make_place, places: Vec::new(), opened: None, changes: None }
    }

    /// Brings `places` up to date: a place is kept as long as its port is listed, since it remembers how long the
    /// port has been refusing.
    fn look(&mut self) -> Result<(), LinkError> {
        let ports = (self.list)()?;
        let mut before = std::mem::take(&mut self.places);
        for port in ports.into_iter().filter(|port| port.kind == Kind::BootRom) {
            let known = before.iter().position(|(name, _)| *name == port.name);
            let place = match known {
                Some(at) => before.swap_remove(at).1,
                None => (self.make_place)(&port.name),
            };
            self.places.push((port.name, place));
        }
        Ok(())
    }
}

impl Default for AutoPort {
    fn default() -> Self {
        AutoPort::new()
    }
}

impl PhonePort for AutoPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.look()?;
        // The one that was opened last comes last: it may be the wrong phone of two.
        if let Some(at) = self.places.iter().position(|(name, _)| Some(name) == self.opened.as_ref()) {
            self.places.rotate_left(at + 1);
        }
        let mut refused = None;
        for (name, place) in &mut self.places {
            match place.try_open() {
                Ok(Some(link)) => {
                    self.opened = Some(name.clone());
                    return Ok(Some(link));
                }
                Ok(None) => {}
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
        refused.map_or(Ok(None), Err)
    }

    fn now(&self) -> Moment {
        wall_now()
    }

    fn pause(&mut self, pause: Duration) {
        wall_pause(pause);
    }

    fn pause_between_looks(&mut self, look_every: Duration) {
        self.changes.get_or_insert_with(|| Changes::of(Path::new("/dev"))).wait(look_every);
    }

    fn describe(&self) -> String {
        crate::words!("port-any-phone")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::finder::ids;

    struct FakeLink(String);

    impl Link for FakeLink {
        fn write(&mut self, _packet: &[u8]) -> Result<(), LinkError> {
            Ok(())
        }
        fn read(&mut self, _buf: &mut [u8], _wait: Duration) -> Result<usize, LinkError> {
            Ok(0)
        }
        fn now(&self) -> Moment {
            Moment::default()
        }
        fn describe(&self) -> String {
            self.0.clone()
        }
    }

    /// A place that is in use if its name says so.
    struct FakePlace(String);

    impl PhonePort for FakePlace {
        fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
            if self.0.contains("busy") {
                let holder = Some("ModemManager".to_owned());
                return Err(LinkError::Busy { port: self.0.clone(), holder });
            }
            Ok(Some(Box::new(FakeLink(self.0.clone()))))
        }
        fn now(&self) -> Moment {
            Moment::default()
        }
        fn pause(&mut self, _pause: Duration) {}
        fn describe(&self) -> String {
            self.0.clone()
        }
    }

    fn port(name: &str, vendor: u16, product: u16) -> Port {
        let row = ids::find(vendor, product).unwrap();
        let (usb, what) = (Some((vendor, product)), row.words());
        Port { name: name.into(), usb, kind: row.kind, what, serial_number: None }
    }

    fn rom(name: &str) -> Port {
        port(name, 0x0e8d, 0x0003)
    }

    /// What happened: the opened port's name, "nothing", or the error; and the places that were made.
    fn play(looks: Vec<Vec<Port>>) -> (Vec<String>, Vec<String>) {
        let made = Arc::new(Mutex::new(Vec::new()));
        let noted = made.clone();
        let count = looks.len();
        let mut looks = VecDeque::from(looks);
        let mut auto = AutoPort::with(
            Box::new(move || Ok(looks.pop_front().unwrap_or_default())),
            Box::new(move |name| {
                noted.lock().unwrap().push(name.to_owned());
                Box::new(FakePlace(name.to_owned()))
            }),
        );
        let seen = (0..count).map(|_| match auto.try_open() {
            Ok(Some(link)) => link.describe(),
            Ok(None) => "nothing".to_owned(),
            Err(error) => error.to_string(),
        });
        let seen = seen.collect();
        let made = made.lock().unwrap().clone();
        (seen, made)
    }

    #[test]
    fn a_phone_that_appears_late_is_opened() {
        let (seen, made) = play(vec![vec![], vec![], vec![rom("COM5")]]);
        assert_eq!(seen, ["nothing", "nothing", "COM5"]);
        assert_eq!(made, ["COM5"]);
    }

    #[test]
    fn a_phone_may_vanish_and_return_under_another_name() {
        let (seen, _) = play(vec![vec![rom("/dev/ttyACM0")], vec![], vec![rom("/dev/ttyACM1")]]);
        assert_eq!(seen, ["/dev/ttyACM0", "nothing", "/dev/ttyACM1"]);
    }

    #[test]
    fn only_boot_roms_are_opened() {
        let others = vec![port("a", 0x0e8d, 0x2000), port("b", 0x0403, 0x6001), port("c", 0x1004, 0x6000)];
        let (seen, made) = play(vec![others, vec![port("sony", 0x0fce, 0xf200)]]);
        assert_eq!(seen, ["nothing", "sony"]);
        assert_eq!(made.len(), 1);
    }

    #[test]
    fn of_two_phones_the_first_that_can_be_opened_is_taken() {
        let (seen, _) = play(vec![vec![rom("one"), rom("two")], vec![rom("busy"), rom("two")]]);
        assert_eq!(seen, ["one", "two"]);
    }

    #[test]
    fn two_phones_have_their_turns() {
        let both = || vec![rom("one"), rom("two")];
        let (seen, _) = play(vec![both(), both(), both(), vec![rom("one")]]);
        assert_eq!(seen, ["one", "two", "one", "one"]);
    }

    #[test]
    fn a_phone_that_cannot_be_opened_is_an_error_with_the_reason() {
        let (seen, made) = play(vec![vec![rom("busy")], vec![rom("busy")]]);
        assert_eq!(seen, ["busy is in use by ModemManager", "busy is in use by ModemManager"]);
        assert_eq!(made.len(), 1, "the place is kept while the port is there");
    }
}
