//! Recorded timelines of `tests/timelines`: plugging events, and the diagnosis with its facts that follows
//! each.
//!
//! ```text
//! system windows                          linux unless it says otherwise
//! chosen COM3                             the port that the user chose
//! looking                                 ports are only watched: no phone is read
//! + 1-2 0e8d:0003 port=COM5 driver=usbser class=0a/00/00     connected from the start
//! 0 start
//! 4.0 + 1-2 0e8d:0003                     appears
//! 4.2 ~ 1-2 port=COM5                     its port or driver becomes known
//! 4.3 ! COM5 busy flash_tool              an attempt: opened denied busy failed answered silent echo nonsense
//! 4.3 ! ? failed EIO                      one whose error does not name the port
//! 4.4 ! rights                            the user was given the right to open ports
//! 5.1 - 1-2                               disappears
//! 5.1 = vanished-early stay=1.1           the diagnosis from here on (or none), and all its facts
//! 60.0 end
//! ```
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use bromide_engine::finder::ids::lookup;
use bromide_engine::finder::{Device, DeviceIdentity, DeviceName, History, Role, System, UsbIds};
use bromide_engine::link::{ConnectAttempt, LinkActivity, LinkError, Moment, PortHolder};
use bromide_engine::system::SystemError;

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Devices(Vec<Device>),
    Tried(String, ConnectAttempt),
    Rights,
}

pub struct Recorded {
    pub name: String,
    pub system: System,
    pub chosen: Option<String>,
    pub looking: bool,
    pub start: Vec<Device>,
    pub events: Vec<(Duration, What)>,
    pub expected: Vec<(Duration, String, String)>,
    pub end: Duration,
}

/// All of them, by name.
pub fn all() -> Vec<Recorded> {
    let folder = super::shared("timelines");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| parse(file)).collect()
}

pub fn named(name: &str) -> Recorded {
    all().into_iter().find(|recorded| recorded.name == name).unwrap()
}

fn parse(file: &Path) -> Recorded {
    let text = std::fs::read_to_string(file).unwrap();
    let mut recorded = Recorded {
        name: file.file_stem().unwrap().to_str().unwrap().to_owned(),
        system: System::Linux,
        chosen: None,
        looking: false,
        start: vec![],
        events: vec![],
        expected: vec![],
        end: Duration::ZERO,
    };
    let mut here: Vec<Device> = vec![];
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["system", "windows"] => recorded.system = System::Windows,
            ["system", "macos"] => recorded.system = System::MacOs,
            ["chosen", port] => recorded.chosen = Some((*port).to_owned()),
            ["looking"] => recorded.looking = true,
            ["+", place, ids, rest @ ..] => here.push(device(place, ids, rest)),
            ["0", "start"] => recorded.start = here.clone(),
            [at, rest @ ..] => {
                let at = Duration::from_secs_f64(at.parse().unwrap());
                match rest {
                    ["+", place, ids, rest @ ..] => here.push(device(place, ids, rest)),
                    ["-", place] => here.retain(|device| device.place != *place),
                    ["~", place, rest @ ..] => {
                        let changed = here.iter_mut().find(|device| device.place == *place).unwrap();
                        set(changed, rest);
                    }
                    ["!", "rights"] => recorded.events.push((at, What::Rights)),
                    ["!", port, how, rest @ ..] => {
                        let how = tried(port, how, &rest.join(" "));
                        let port = if *port == "?" { &"" } else { port };
                        recorded.events.push((at, What::Tried((*port).to_owned(), how)));
                    }
                    ["=", name, rest @ ..] => {
                        recorded.expected.push((at, (*name).to_owned(), rest.join(" ")));
                    }
                    ["end"] => recorded.end = at,
                    _ => panic!("{}: {line}", recorded.name),
                }
                if matches!(rest, ["+" | "-" | "~", ..]) {
                    recorded.events.push((at, What::Devices(here.clone())));
                }
            }
            _ => panic!("{}: {line}", recorded.name),
        }
    }
    assert!(recorded.end > Duration::ZERO, "{} has no end", recorded.name);
    recorded
}

fn device(place: &str, ids: &str, rest: &[&str]) -> Device {
    let (vendor, product) = ids.split_once(':').unwrap();
    let hex = |text| u16::from_str_radix(text, 16).unwrap();
    let ids = UsbIds::new(hex(vendor), hex(product));
    let class = rest.iter().find_map(|word| word.strip_prefix("class="));
    let interfaces: Vec<(u8, u8, u8)> = class
        .map(|class| {
            let parts: Vec<u8> = class.split('/').map(|part| u8::from_str_radix(part, 16).unwrap()).collect();
            (parts[0], parts[1], parts[2])
        })
        .into_iter()
        .collect();
    let name = lookup(ids).map_or(DeviceName::UsbDevice, |row| DeviceName::Known(row.device));
    let mut device = Device {
        place: place.to_owned(),
        identity: DeviceIdentity { name, usb: Some(ids) },
        role: Role::of(ids, &interfaces),
        port: None,
        driver: None,
    };
    set(&mut device, rest);
    device
}

fn set(device: &mut Device, rest: &[&str]) {
    for word in rest {
        match word.split_once('=').unwrap() {
            ("port", port) => device.port = Some(port.to_owned()),
            ("driver", driver) => device.driver = Some(driver.to_owned()),
            ("class", _) => {}
            _ => panic!("{word}"),
        }
    }
}

fn tried(port: &str, how: &str, rest: &str) -> ConnectAttempt {
    match how {
        "opened" => ConnectAttempt::Opened,
        "denied" => ConnectAttempt::Denied,
        "busy" => ConnectAttempt::Busy(PortHolder::Named(rest.to_owned())),
        "failed" => ConnectAttempt::Failed(not_opened(port, rest)),
        "answered" => ConnectAttempt::Answered,
        "silent" => ConnectAttempt::Silent,
        "echo" => ConnectAttempt::Echo,
        "nonsense" => ConnectAttempt::UnexpectedAnswer,
        _ => panic!("{how}"),
    }
}

/// The error of a port that the system refuses to open with these words.
pub fn not_opened(port: &str, description: &str) -> LinkError {
    let (kind, code) = (std::io::ErrorKind::Other, None);
    let fault = SystemError { kind, code, text: description.to_owned() }.into();
    LinkError::Io { port: port.to_owned(), during: LinkActivity::Opening, fault }
}

impl Recorded {
    /// Names and numbers of its devices, the same in every language.
    pub fn data(&self) -> Vec<String> {
        let mut data = Vec::new();
        for (_, what) in &self.events {
            match what {
                What::Devices(devices) => {
                    for device in devices {
                        data.extend(device.port.iter().chain(&device.driver).cloned());
                        data.extend(device.identity.usb.map(|ids| ids.to_string()));
                    }
                }
                What::Tried(port, how) => {
                    data.push(port.clone());
                    match how {
                        ConnectAttempt::Busy(holder) => data.push(holder.to_string()),
                        // The system's own words.
                        ConnectAttempt::Failed(LinkError::Io { fault, .. }) => data.push(fault.to_string()),
                        _ => {}
                    }
                }
                What::Rights => {}
            }
        }
        for device in &self.start {
            data.extend(device.identity.usb.map(|ids| ids.to_string()));
        }
        data.extend(self.chosen.clone());
        data
    }

    pub fn history(&self) -> History {
        let began = Moment::default();
        let mut history = if self.looking {
            History::watch_only(began, self.system)
        } else {
            History::new(began, self.system, self.chosen.clone())
        };
        history.devices(began, &self.start);
        history
    }

    /// Adds the events up to `now` to `history`, from the event numbered `next` on.
    pub fn play(&self, history: &mut History, next: &mut usize, now: Duration) {
        while let Some((at, what)) = self.events.get(*next).filter(|(at, _)| *at <= now) {
            let at = Moment(*at);
            match what {
                What::Devices(devices) => drop(history.devices(at, devices)),
                What::Tried(port, how) => history.record_attempt(at, port, how.clone()),
                What::Rights => history.permission_granted(),
            }
            *next += 1;
        }
    }
}
