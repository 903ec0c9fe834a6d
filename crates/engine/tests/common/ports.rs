//! Ports without a phone (one that never gets one, one that panics), and several phones at one port.

use std::time::Duration;

use bromide_engine::link::{Link, LinkError, Moment, PhonePort};

/// A port where no phone ever appears; its time advances while somebody waits.
#[derive(Debug, Default)]
pub struct EmptyPort(Duration);

impl PhonePort for EmptyPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        Ok(None)
    }
    fn now(&self) -> Moment {
        Moment(self.0)
    }
    fn pause(&mut self, pause: Duration) {
        self.0 += pause;
        std::thread::yield_now();
    }
    fn describe(&self) -> String {
        "nobody".into()
    }
}

/// A port that panics when it is opened.
#[derive(Debug)]
pub struct PanickingPort;

impl PhonePort for PanickingPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        panic!("out of my depth")
    }
    fn now(&self) -> Moment {
        Moment::default()
    }
    fn pause(&mut self, _pause: Duration) {}
    fn describe(&self) -> String {
        "a mistake".into()
    }
}

/// Phones that are connected one after the other: each opening gets the next one, and the last one stays.
pub struct PortsInTurn {
    phones: Vec<Box<dyn PhonePort>>,
    next: usize,
}

impl PortsInTurn {
    pub fn new(phones: Vec<Box<dyn PhonePort>>) -> PortsInTurn {
        PortsInTurn { phones, next: 0 }
    }
}

impl PhonePort for PortsInTurn {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let opened = self.phones[self.next].try_open()?;
        if opened.is_some() && self.next + 1 < self.phones.len() {
            self.next += 1;
        }
        Ok(opened)
    }
    fn now(&self) -> Moment {
        self.phones[self.next].now()
    }
    fn pause(&mut self, pause: Duration) {
        self.phones[self.next].pause(pause);
    }
    fn describe(&self) -> String {
        "one after the other".into()
    }
}
