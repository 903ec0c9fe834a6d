//! [`Timeline`]: what the computer saw while it waited for a phone: ports that came and went, and what the job said of them.
//!
//! Fed by the state. The sentences name the cause that a technician can do something about.

use std::collections::VecDeque;

use jiff::civil::DateTime;

use crate::present::Present as _;
use crate::tr;
use bromide_engine::finder::{DeviceChange, DeviceKind, Port};

/// A phone that comes and goes once a second fills a screen in less.
const MOST: usize = 50;

/// What was seen, the oldest first, bounded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline(VecDeque<Seen>);

/// One thing that was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// When, by the clock on the wall.
    pub date: DateTime,
    /// What it was, for the pictures.
    pub sight: Sight,
    /// What it was, as a sentence without its full stop.
    pub text: String,
}

/// What kind of thing was seen.
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

impl Timeline {
    /// Takes in a new list of ports. Returns what is new.
    pub fn ports(&mut self, date: DateTime, before: &[Port], now: &[Port]) -> Vec<Seen> {
        let lacks = |list: &[Port], port: &Port| !list.iter().any(|other| is_same(other, port));
        let vanished = before.iter().filter(|port| lacks(now, port));
        let appeared = now.iter().filter(|port| lacks(before, port));
        // A phone that was being read was not let go of too early.
        let is_lost = self.iter().rev().find(|seen| seen.sight != Sight::Reported);
        let is_lost = is_lost.is_some_and(|seen| seen.sight == Sight::Lost);
        let seen: Vec<Seen> = vanished
            .map(|port| match is_lost {
                true => (Sight::Lost, tr!("seen-vanished", what = port.present())),
                false => (Sight::Vanished(port.kind), vanished_sentence(port)),
            })
            .chain(appeared.map(|port| (Sight::Appeared(port.kind), appeared_sentence(port))))
            .map(|(sight, text)| Seen { date, sight, text })
            .collect();
        for seen in &seen {
            self.add(seen.clone());
        }
        seen
    }

    /// Takes in what came and went on USB and is in no list of ports. Returns what is new.
    pub fn devices(&mut self, date: DateTime, changes: &[DeviceChange]) -> Vec<Seen> {
        let without_port = changes.iter().filter_map(|change| match change {
            DeviceChange::Came(device) if device.port.is_none() => {
                Some(tr!("seen-appeared", what = device.identity.present()))
            }
            DeviceChange::Went(device, stay) if device.port.is_none() => {
                let (what, seconds) = (device.identity.present(), stay.as_secs_f64());
                Some(tr!("seen-vanished-after", what = what, seconds = seconds))
            }
            _ => None,
        });
        let seen: Vec<Seen> = without_port.map(|text| Seen { date, sight: Sight::Reported, text }).collect();
        for seen in &seen {
            self.add(seen.clone());
        }
        seen
    }

    /// Takes in a sentence of the job.
    pub fn add_reported(&mut self, date: DateTime, text: String) {
        self.add(Seen { date, sight: Sight::Reported, text });
    }

    /// Takes in that the phone was lost.
    pub fn add_lost(&mut self, date: DateTime, text: String) {
        self.add(Seen { date, sight: Sight::Lost, text });
    }

    /// All that is remembered, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Seen> + ExactSizeIterator {
        self.0.iter()
    }

    fn add(&mut self, seen: Seen) {
        self.0.push_back(seen);
        if self.0.len() > MOST {
            self.0.pop_front();
        }
    }
}

fn is_same(a: &Port, b: &Port) -> bool {
    a.name == b.name && a.usb == b.usb
}

fn appeared_sentence(port: &Port) -> String {
    let what = port.present();
    match port.kind {
        DeviceKind::Preloader | DeviceKind::PhoneSystem => tr!("seen-phone-started", what = what),
        DeviceKind::DownloadAgent => tr!("seen-other-program", what = what),
        DeviceKind::OtherVendorLoader => tr!("seen-other-maker", what = what),
        DeviceKind::BootRom | DeviceKind::UartBridge | DeviceKind::Unknown => {
            tr!("seen-appeared", what = what)
        }
    }
}

fn vanished_sentence(port: &Port) -> String {
    let what = port.present();
    match port.kind {
        DeviceKind::BootRom => tr!("seen-boot-rom-vanished", what = what),
        _ => tr!("seen-vanished", what = what),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::finder::DeviceName;
    use jiff::civil::date;

    fn port(name: &str, kind: DeviceKind) -> Port {
        let device = DeviceName::Product("Thing".into());
        Port { name: name.into(), usb: None, kind, device, serial_number: None }
    }

    #[test]
    fn what_came_and_went_is_told_in_words() {
        let at = date(2026, 11, 22).at(7, 41, 12, 0);
        let rom = || port("COM5", DeviceKind::BootRom);
        let preloader = || port("COM6", DeviceKind::Preloader);
        let mut line = Timeline::default();
        assert!(line.ports(at, &[], &[]).is_empty());
        line.ports(at, &[], &[rom()]);
        assert!(line.ports(at, &[rom()], &[rom()]).is_empty(), "no news");
        line.ports(at, &[rom()], &[preloader()]);
        line.add_reported(at, "COM6 is there, but nothing answers on it".into());
        let shown: Vec<_> = line.iter().map(|seen| (seen.sight, seen.text.as_str())).collect();
        assert_eq!(
            shown,
            [
                (Sight::Appeared(DeviceKind::BootRom), "Thing - COM5 appeared"),
                (
                    Sight::Vanished(DeviceKind::BootRom),
                    "Thing - COM5 vanished: the boot key was let go too early, or the battery is empty"
                ),
                (
                    Sight::Appeared(DeviceKind::Preloader),
                    "Thing - COM6 appeared: the phone started, so the boot key was not held, or it was the wrong key"
                ),
                (Sight::Reported, "COM6 is there, but nothing answers on it"),
            ]
        );
    }

    #[test]
    fn it_is_bounded() {
        let mut line = Timeline::default();
        for number in 0..1000 {
            line.add_reported(date(2026, 11, 22).at(0, 0, 0, 0), number.to_string());
        }
        assert_eq!(line.iter().len(), MOST);
        assert_eq!(line.iter().next_back().map(|seen| seen.text.as_str()), Some("999"));
    }
}
