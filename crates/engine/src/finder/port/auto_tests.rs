//! Tests of `auto.rs`: which of several ports is opened, and when a device is tried without its driver.

use std::cell::Cell;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::*;
use crate::finder::enumeration::{DeviceName, KnownDevice, UsbIds};
use crate::link::PortHolder;

thread_local! {
    /// The time; each check of the ports advances it by 100 ms.
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

/// A port that is in use or fails if its name says so.
struct FakePlace(String);

impl PhonePort for FakePlace {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if self.0.contains("busy") {
            return Err(LinkError::Busy { port: self.0.clone(), holder: PortHolder::Unknown });
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

fn rom(name: &str) -> Port {
    Port {
        name: name.into(),
        usb: Some(UsbIds::new(0x0e8d, 3)),
        kind: DeviceKind::BootRom,
        device: DeviceName::Known(KnownDevice::BootRom),
        serial_number: None,
    }
}

/// The place behind the `@` of a made-up name.
fn place_in_name(port: &Port) -> Option<String> {
    port.name.split_once('@').map(|(_, place)| place.to_owned())
}

fn agent(name: &str) -> Port {
    Port { kind: DeviceKind::DownloadAgent, usb: Some(UsbIds::new(0x0e8d, 0x2001)), ..rom(name) }
}

/// Opens the boot ROM `phone` beside `before`; then returns the agent that is opened among `after`.
fn come_back(phone: &str, before: &[&str], after: &[&str]) -> Option<String> {
    let first: Vec<Port> = std::iter::once(rom(phone)).chain(before.iter().copied().map(agent)).collect();
    let second: Vec<Port> = after.iter().copied().map(agent).collect();
    let mut looks = VecDeque::from([first, second]);
    let list = Box::new(move || Ok(looks.pop_front().unwrap_or_default()));
    let mut auto = AutoPort {
        make_place: Box::new(|port| Box::new(FakePlace(port.name.clone()))),
        make_direct: Box::new(|_| None),
        find_place: Arc::new(place_in_name),
        ..AutoPort::with(list, Target::AnyBootRom).accept_preloaders()
    };
    assert_eq!(auto.try_open().unwrap().map(|link| link.describe()).as_deref(), Some(phone));
    auto.try_open_agent().unwrap().map(|link| link.describe())
}

#[test]
fn the_agent_at_the_place_of_the_phone_is_taken_whatever_else_appears() {
    let back = |after: &[&str]| come_back("COM5@usb:1-2", &["COM9@usb:1-9"], after);
    assert_eq!(back(&["COM7@usb:1-3", "COM6@usb:1-2"]).as_deref(), Some("COM6@usb:1-2"));
    assert_eq!(back(&["COM9@usb:1-9", "COM5@usb:1-2"]).as_deref(), Some("COM5@usb:1-2"));
    assert_eq!(back(&["COM9@usb:1-9", "COM7@usb:1-3"]), None, "another phone at another place");
}

#[test]
fn where_no_place_is_known_the_only_new_agent_is_taken() {
    let back = |after: &[&str]| come_back("COM5", &["COM9"], after);
    assert_eq!(back(&["COM9", "COM6"]).as_deref(), Some("COM6"));
    assert_eq!(back(&["COM6", "COM7"]), None, "which of the two?");
    assert_eq!(back(&["COM9"]), None);
    // The place of the phone is known, but not that of the agent.
    assert_eq!(come_back("COM5@usb:1-2", &[], &["COM6", "COM7@usb:1-3"]).as_deref(), Some("COM6"));
}

/// The opened port's name, "nothing", or the error; and the ports that were tried.
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
        find_place: Arc::new(place_in_name),
        ..AutoPort::with(list, Target::AnyBootRom)
    };
    NOW.set(0);
    let seen = (0..count).map(|_| {
        let seen = match auto.try_open() {
            Ok(Some(link)) => link.describe(),
            Ok(None) => "nothing".to_owned(),
            Err(LinkError::Denied { port }) => format!("no rights: {port}"),
            Err(LinkError::Busy { port, .. }) => format!("taken: {port}"),
            Err(error) => panic!("{error}"),
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
    assert_eq!(seen[..3], ["no rights: denied with usb"; 3]);
    assert_eq!(seen[3..], ["usb behind "; 2]);
}

#[test]
fn a_port_in_use_or_without_a_known_device_is_not_tried_without_its_driver() {
    for name in ["busy with usb", "denied alone"] {
        let (seen, _) = play(vec![vec![rom(name)]; 6]);
        assert!(seen.iter().all(|seen| seen.contains(name) && seen != name), "{seen:?}");
    }
}

#[test]
fn the_time_of_a_failing_port_starts_anew_when_it_comes_back() {
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
fn two_phones_are_opened_in_turn() {
    let both = || vec![rom("one"), rom("two")];
    let (seen, _) = play(vec![both(), both(), both(), vec![rom("one")]]);
    assert_eq!(seen, ["one", "two", "one", "one"]);
}

#[test]
fn a_phone_that_cannot_be_opened_is_reported_with_the_reason() {
    let (seen, made) = play(vec![vec![rom("busy")], vec![rom("busy")]]);
    assert_eq!(seen, ["taken: busy", "taken: busy"]);
    assert_eq!(made.len(), 1, "the place is kept while the port is there");
}
