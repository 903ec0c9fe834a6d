//! [`AutoPort`]: the first MediaTek boot ROM that is plugged in, under whatever name the system gives it, or on USB without a name.
//!
//! Used by the worker and the command line for the ports `auto`, `usb` and `usb:1-2`. Goes by USB ids and places, never by a
//! name: a phone that returns while its old port is still open gets another one.

use std::time::Duration;

use super::direct::{DirectPlace, is_direct};
use super::ids::Kind;
use super::ports::Port;
use super::usb::UsbDevice;
use super::usb_watch::UsbWatch;
use super::watch::PortWatch;
use crate::clock::{wall_now, wall_pause};
use crate::link::changes::Changes;
use crate::link::serial::SerialPlace;
use crate::link::{Link, LinkError, Moment, PhonePort};
use crate::words;

/// A serial port that has been failing for so long is tried without its driver. Not at once: a port's permissions come a moment after it.
const DIRECT_AFTER: Duration = Duration::from_millis(300);

/// Lists the ports to try, those that are there now.
type ListPorts = Box<dyn FnMut() -> Result<Vec<Port>, LinkError> + Send>;
/// Makes the place for a port.
type MakePlace = Box<dyn FnMut(&Port) -> Box<dyn PhonePort> + Send>;
/// Makes the place of the device behind a serial port, where that is known.
type MakeDirect = Box<dyn FnMut(&Port) -> Option<Box<dyn PhonePort>> + Send>;

/// Waits for any MediaTek boot ROM and opens it.
///
/// Of several phones the first in the list that can be opened is taken; one that is in use or forbidden is an error
/// only when no other can be had.
pub struct AutoPort {
    list: ListPorts,
    make_place: MakePlace,
    make_direct: MakeDirect,
    clock: fn() -> Moment,
    /// What is waited for, for people.
    what: String,
    /// The boot ROMs of the last look.
    places: Vec<Place>,
    /// The name of the boot ROM that was opened last.
    opened: Option<String>,
    /// What the system tells of devices that come and go.
    changes: Option<Changes>,
}

/// One of the ports to try.
struct Place {
    port: Port,
    place: Box<dyn PhonePort>,
    /// Since when it has been failing.
    failing: Option<Moment>,
    /// The same device without its driver; looked up once it is needed.
    direct: Option<Option<Box<dyn PhonePort>>>,
}

impl AutoPort {
    /// Any boot ROM: on a serial port, and where there is none or it fails, directly on USB.
    #[must_use]
    pub fn new() -> AutoPort {
        let mut watch = PortWatch::new();
        let boot_roms = move || {
            let ports = watch.ports()?.iter().filter(|port| port.kind == Kind::BootRom);
            Ok(ports.cloned().collect())
        };
        AutoPort::with(Box::new(boot_roms), words!("port-any-phone"))
    }

    /// A boot ROM directly on USB, or with `at` (`usb:1-2`) whatever is plugged in there.
    #[must_use]
    pub fn direct(at: Option<String>) -> AutoPort {
        let what = at.clone().unwrap_or_else(|| words!("port-any-phone"));
        let mut watch = UsbWatch::new();
        let devices = move || {
            let devices = watch.devices(wall_now(), wall_now).iter().filter(|device| match &at {
                Some(at) => device.port() == *at,
                None => device.kind == Kind::BootRom,
            });
            Ok(devices.map(UsbDevice::as_port).collect())
        };
        AutoPort::with(Box::new(devices), what)
    }

    fn with(list: ListPorts, what: String) -> AutoPort {
        AutoPort {
            list,
            make_place: Box::new(|port| match is_direct(&port.name) {
                true => Box::new(DirectPlace::new(&port.name)),
                false => Box::new(SerialPlace::new(&port.name)),
            }),
            make_direct: Box::new(|port| {
                let place = DirectPlace::behind(&port.name, port.usb)?;
                Some(Box::new(place))
            }),
            clock: wall_now,
            what,
            places: Vec::new(),
            opened: None,
            changes: None,
        }
    }

    /// Brings `places` up to date: a place is kept as long as its port is listed, since it remembers how long the
    /// port has been refusing.
    fn look(&mut self) -> Result<(), LinkError> {
        let ports = (self.list)()?;
        let mut before = std::mem::take(&mut self.places);
        for port in ports {
            let known = before.iter().position(|place| place.port.name == port.name);
            let place = match known {
                Some(at) => before.swap_remove(at),
                None => Place { place: (self.make_place)(&port), port, failing: None, direct: None },
            };
            self.places.push(place);
        }
        Ok(())
    }
}

impl Place {
    /// Opens the port; when that has been failing for a while for another reason than that somebody uses it, the device behind it.
    fn try_open(&mut self, now: Moment, direct: &mut MakeDirect) -> Result<Option<Box<dyn Link>>, LinkError> {
        let error = match self.place.try_open() {
            Ok(opened) => {
                self.failing = None;
                return Ok(opened);
            }
            Err(error) => error,
        };
        let since = *self.failing.get_or_insert(now);
        if matches!(error, LinkError::Busy { .. })
            || is_direct(&self.port.name)
            || now.since(since) < DIRECT_AFTER
        {
            return Err(error);
        }
        let direct = self.direct.get_or_insert_with(|| direct(&self.port));
        match direct.as_mut().map(|direct| direct.try_open()) {
            Some(Ok(Some(link))) => Ok(Some(link)),
            // What is wrong with the port is what a person can do something about.
            _ => Err(error),
        }
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
        if let Some(at) = self.places.iter().position(|place| Some(&place.port.name) == self.opened.as_ref())
        {
            self.places.rotate_left(at + 1);
        }
        let mut refused = None;
        for place in &mut self.places {
            match place.try_open((self.clock)(), &mut self.make_direct) {
                Ok(Some(link)) => {
                    self.opened = Some(place.port.name.clone());
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
        self.changes.get_or_insert_with(Changes::of_devices).wait(look_every);
    }

    fn describe(&self) -> String {
        self.what.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::collections::VecDeque;
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::finder::ids;
    use crate::link::PortHolder;

    thread_local! {
        /// The time; 100 ms go by between two looks.
        static NOW: Cell<u64> = const { Cell::new(0) };
    }

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

    /// A place that is in use or broken if its name says so.
    struct FakePlace(String);

    impl PhonePort for FakePlace {
        fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
            if self.0.contains("busy") {
                let holder = PortHolder::Named("ModemManager".to_owned());
                return Err(LinkError::Busy { port: self.0.clone(), holder });
            }
            if self.0.contains("denied") {
                return Err(LinkError::Denied { port: self.0.clone() });
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
        let list = Box::new(move || Ok(looks.pop_front().unwrap_or_default()));
        let mut auto = AutoPort {
            make_place: Box::new(move |port| {
                noted.lock().unwrap().push(port.name.clone());
                Box::new(FakePlace(port.name.clone()))
            }),
            make_direct: Box::new(|port| {
                let name = port.name.strip_suffix("with usb")?;
                Some(Box::new(FakePlace(name.replace("denied", "usb behind"))))
            }),
            clock: || Moment(Duration::from_millis(NOW.get())),
            ..AutoPort::with(list, "any".into())
        };
        NOW.set(0);
        let seen = (0..count).map(|_| {
            let seen = match auto.try_open() {
                Ok(Some(link)) => link.describe(),
                Ok(None) => "nothing".to_owned(),
                Err(error) => error.to_string(),
            };
            NOW.set(NOW.get() + 100);
            seen
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
    fn a_port_that_fails_for_a_while_is_tried_without_its_driver() {
        let (seen, _) = play(vec![vec![rom("denied with usb")]; 5]);
        assert_eq!(seen[..3], ["no permission to open denied with usb"; 3]);
        assert_eq!(seen[3..], ["usb behind "; 2]);
    }

    #[test]
    fn a_port_in_use_or_without_a_known_device_is_not() {
        for name in ["busy with usb", "denied alone"] {
            let (seen, _) = play(vec![vec![rom(name)]; 6]);
            assert!(seen.iter().all(|seen| seen.contains(name) && seen != name), "{seen:?}");
        }
    }

    #[test]
    fn a_port_that_comes_back_is_patiently_waited_for_again() {
        let denied = || vec![rom("denied with usb")];
        let (seen, _) = play(vec![denied(), denied(), vec![], denied(), denied(), denied()]);
        assert!(!seen.contains(&"usb behind ".to_owned()), "{seen:?}");
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
