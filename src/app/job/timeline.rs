//! [`Timeline`]: what the computer saw while it waited for a phone: ports and devices that came and went, and
//! what the job reported about them. Fed by the state; `present` names the cause that a technician can act
//! on.

use std::collections::VecDeque;
use std::time::Duration;

use jiff::civil::DateTime;

use bromide_engine::event::Note;
use bromide_engine::finder::{DeviceChange, DeviceIdentity, DeviceKind, Port};

/// A phone that comes and goes once a second fills a screen in less.
const MOST: usize = 50;

/// What was seen, the oldest first, bounded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline(VecDeque<Seen>);

/// One thing that was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// When, in local time.
    pub date: DateTime,
    /// What.
    pub fact: SeenFact,
}

/// How far a job was when its phone was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// Bytes of the region that are read.
    pub good: u64,
    /// Bytes of the region; 0 if none was begun.
    pub total: u64,
    /// Its port is still there, but it does not answer: it must be unplugged first.
    pub is_there: bool,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq)]
pub enum SeenFact {
    /// A port appeared.
    PortAppeared(Port),
    /// A port vanished.
    PortVanished(Port),
    /// The port of the phone that was being read vanished.
    LostPortVanished(Port),
    /// A USB device without a port appeared.
    DeviceAppeared(DeviceIdentity),
    /// A USB device without a port vanished.
    DeviceVanished {
        /// The device.
        device: DeviceIdentity,
        /// How long it was there.
        stay: Duration,
    },
    /// The phone that was being read is gone, or does not answer.
    PhoneLost(Lost),
    /// The user has no right to open this port.
    PortDenied {
        /// The port.
        port: String,
    },
    /// The job reported this.
    Note(Note),
}

/// What kind of thing was seen, for the pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sight {
    /// Something was plugged in.
    Appeared(DeviceKind),
    /// Something went.
    Vanished(DeviceKind),
    /// The job found something out.
    Reported,
    /// The phone that was being read is gone, or must go.
    Lost,
}

impl Seen {
    /// The kind of it.
    #[must_use]
    pub fn sight(&self) -> Sight {
        match &self.fact {
            SeenFact::PortAppeared(port) => Sight::Appeared(port.kind),
            SeenFact::PortVanished(port) => Sight::Vanished(port.kind),
            SeenFact::LostPortVanished(_) | SeenFact::PhoneLost(_) => Sight::Lost,
            SeenFact::DeviceAppeared(_)
            | SeenFact::DeviceVanished { .. }
            | SeenFact::PortDenied { .. }
            | SeenFact::Note(_) => Sight::Reported,
        }
    }
}

impl Timeline {
    /// Takes in a new list of ports. Returns what is new.
    pub fn ports(&mut self, date: DateTime, before: &[Port], now: &[Port]) -> Vec<SeenFact> {
        let lacks = |list: &[Port], port: &Port| !list.iter().any(|other| is_same(other, port));
        let vanished = before.iter().filter(|port| lacks(now, port));
        let appeared = now.iter().filter(|port| lacks(before, port));
        // After a loss, a port that vanishes is that of the phone, and says nothing about the boot key.
        let last = self.iter().rev().map(Seen::sight).find(|sight| *sight != Sight::Reported);
        let vanish =
            if last == Some(Sight::Lost) { SeenFact::LostPortVanished } else { SeenFact::PortVanished };
        let facts: Vec<SeenFact> =
            vanished.cloned().map(vanish).chain(appeared.cloned().map(SeenFact::PortAppeared)).collect();
        for fact in &facts {
            self.add(date, fact.clone());
        }
        facts
    }

    /// Takes in what came and went on USB and is in no list of ports. Returns what is new.
    pub fn devices(&mut self, date: DateTime, changes: &[DeviceChange]) -> Vec<SeenFact> {
        let without_port = changes.iter().filter_map(|change| match change {
            DeviceChange::Appeared(device) if device.port.is_none() => {
                Some(SeenFact::DeviceAppeared(device.identity.clone()))
            }
            DeviceChange::Disappeared(device, stay) if device.port.is_none() => {
                Some(SeenFact::DeviceVanished { device: device.identity.clone(), stay: *stay })
            }
            _ => None,
        });
        let facts: Vec<SeenFact> = without_port.collect();
        for fact in &facts {
            self.add(date, fact.clone());
        }
        facts
    }

    /// All that is remembered, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Seen> + ExactSizeIterator {
        self.0.iter()
    }

    /// Adds a fact; the oldest one goes when there are too many.
    pub fn add(&mut self, date: DateTime, fact: SeenFact) {
        self.0.push_back(Seen { date, fact });
        if self.0.len() > MOST {
            self.0.pop_front();
        }
    }
}

fn is_same(a: &Port, b: &Port) -> bool {
    a.name == b.name && a.usb == b.usb
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::acquire::Sighting;
    use bromide_engine::finder::DeviceName;
    use bromide_engine::link::Carrier;
    use jiff::civil::date;

    fn port(name: &str, kind: DeviceKind) -> Port {
        let device = DeviceName::Product("Thing".into());
        Port { name: name.into(), usb: None, kind, device, serial_number: None }
    }

    #[test]
    fn ports_that_come_and_go_are_presented_with_their_cause() {
        let at = date(2026, 11, 22).at(7, 41, 12, 0);
        let rom = || port("COM5", DeviceKind::BootRom);
        let preloader = || port("COM6", DeviceKind::Preloader);
        let mut line = Timeline::default();
        assert!(line.ports(at, &[], &[]).is_empty());
        line.ports(at, &[], &[rom()]);
        assert!(line.ports(at, &[rom()], &[rom()]).is_empty(), "no news");
        line.ports(at, &[rom()], &[preloader()]);
        line.add(
            at,
            SeenFact::Note(Note::Seen(Sighting::NoAnswer {
                port: "COM6".into(),
                carrier: Carrier::PhoneUsb,
            })),
        );
        let shown: Vec<_> = line.iter().map(|seen| (seen.sight(), seen.text())).collect();
        assert_eq!(
            shown,
            [
                (Sight::Appeared(DeviceKind::BootRom), "Thing - COM5 appeared".to_owned()),
                (
                    Sight::Vanished(DeviceKind::BootRom),
                    "Thing - COM5 disappeared. If it was in boot-ROM mode, the boot key was released too early, or the battery is empty.".to_owned()
                ),
                (
                    Sight::Appeared(DeviceKind::Preloader),
                    "Thing - COM6 appeared: the phone started normally, so this was the wrong key".to_owned()
                ),
                (Sight::Reported, "COM6 exists, but nothing answers on it".to_owned()),
            ]
        );
    }

    #[test]
    fn it_is_bounded() {
        let mut line = Timeline::default();
        for number in 0..1000 {
            line.add(date(2026, 11, 22).at(0, 0, 0, 0), SeenFact::PortDenied { port: number.to_string() });
        }
        assert_eq!(line.iter().len(), MOST);
        let last = line.iter().next_back().map(|seen| seen.fact.clone());
        assert_eq!(last, Some(SeenFact::PortDenied { port: "999".into() }));
    }
}
