//! The rules that derive a [`Diagnosis`] from a [`History`]. Makes no system calls.
//!
//! Which reason is shown, so that it does not change back and forth:
//!
//! 1. A port that is busy or without permission has priority until some port was opened, because the phone
//!    may disconnect after a second.
//! 2. Devices that appear at one place without a long pause are one *start* of one phone: boot ROM, preloader
//!    and phone system follow each other. Of its reasons the first in [`ORDER`](super::ORDER) counts.
//! 3. The latest start with a reason counts. A start in progress has none yet, so the one before it stays.
//! 4. A device that may not be a phone (a drive, an unknown device) counts only if there is no other reason;
//!    "no device appeared" has the lowest priority.

use std::time::Duration;

use super::cause::Diagnosis;
use super::history::{History, Visit, WaitMode};
use crate::finder::enumeration::Role;
use crate::link::{ConnectAttempt, Moment};

/// Longest pause between two devices of one start of a phone. A preloader appears about two seconds after the
/// boot ROM has disappeared, and repeatedly in a phone that restarts (protocol.md section 1.2).
const SAME_START_GAP: Duration = Duration::from_secs(10);
/// A boot ROM without a handshake disappears after about 3 s (silicon.md section 1: 3.2 s after power-on). If
/// it was connected longer than this, the boot key was not the reason that it disappeared.
const LONGEST_UNREAD_STAY: Duration = Duration::from_secs(5);
/// A boot ROM that disappears earlier was not held by its key: without one it takes about 1 s (protocol.md
/// section 1.2).
const SHORTEST_STAY_WITH_KEY: Duration = Duration::from_secs(2);
/// Time within which a driver makes a serial port.
const DRIVER_GRACE: Duration = Duration::from_secs(3);
/// Time without any device after which that is a diagnosis.
const NOTHING_SEEN_AFTER: Duration = Duration::from_secs(15);
/// Time within which a port that was chosen by its name is opened or at least tried, if there is one.
const NO_PORT_AFTER: Duration = Duration::from_secs(3);
/// Windows drivers of other tools that neither make a COM port nor give this program access (protocol.md
/// section 1.5).
const FOREIGN_DRIVERS: [&str; 3] = ["libusb0", "libusbk", "usbdk"];

impl History {
    /// The reason why no phone is found, if it is known at `now`.
    #[must_use]
    pub fn diagnosis(&self, now: Moment) -> Option<Diagnosis> {
        if let Some((port, how)) = &self.unusable_port {
            let port = port.clone();
            return Some(match how {
                ConnectAttempt::Busy(holder) => Diagnosis::Busy { port, holder: holder.clone() },
                _ => Diagnosis::Denied { port },
            });
        }
        let starts = self.starts(now);
        let mut weak = None;
        for start in starts.iter().rev() {
            if start.iter().any(|visit| visit.answered()) {
                break;
            }
            match self.of_start(start, now) {
                Some(found) if found.may_be_no_phone() => weak = weak.or(Some(found)),
                Some(found) => return Some(found),
                None => {}
            }
        }
        let has_phone = self.visits.iter().any(|visit| visit.device.role.is_phone() || visit.off_usb);
        let is_nothing = !has_phone && now.since(self.began) >= NOTHING_SEEN_AFTER;
        let is_missing = |chosen: &&String| {
            let mut devices = self.visits.iter().map(|visit| &visit.device);
            !devices.any(|device| device.port.as_ref() == Some(*chosen) || device.place == **chosen)
        };
        let is_due = !has_phone && now.since(self.began) >= NO_PORT_AFTER;
        let chosen = self.chosen.as_ref().filter(is_missing).filter(|_| is_due);
        weak.or_else(|| chosen.cloned().map(|chosen| Diagnosis::NoSuchPort { chosen }))
            .or_else(|| is_nothing.then_some(Diagnosis::NothingSeen))
    }

    /// The time until the diagnosis may change without an event.
    #[must_use]
    pub fn due(&self, now: Moment) -> Option<Duration> {
        let roms = self.visits.iter().filter(|visit| visit.disappeared.is_none() && !visit.from_start);
        let times =
            roms.flat_map(|visit| [visit.appeared + DRIVER_GRACE, visit.appeared + LONGEST_UNREAD_STAY]);
        let next = times
            .chain([self.began + NO_PORT_AFTER, self.began + NOTHING_SEEN_AFTER])
            .filter(|time| *time > now)
            .min();
        next.map(|time| time.since(now))
    }

    /// Groups visits into starts, in the order of their latest visit.
    fn starts(&self, now: Moment) -> Vec<Vec<&Visit>> {
        let mut starts: Vec<Vec<&Visit>> = Vec::new();
        for visit in &self.visits {
            let follows = |start: &Vec<&Visit>| {
                start.last().is_some_and(|last| {
                    let end = last.disappeared.unwrap_or(now);
                    last.device.place == visit.device.place
                        && !last.from_start
                        && visit.appeared.since(end) <= SAME_START_GAP
                })
            };
            match starts.iter().position(follows) {
                Some(at) => {
                    let mut start = starts.remove(at);
                    start.push(visit);
                    starts.push(start);
                }
                None => starts.push(vec![visit]),
            }
        }
        starts
    }

    /// The reason of one start of one phone.
    fn of_start(&self, start: &[&Visit], now: Moment) -> Option<Diagnosis> {
        let mut found: Vec<Diagnosis> = start.iter().filter_map(|visit| self.of_visit(visit, now)).collect();
        let has_started =
            |visit: &&&Visit| matches!(visit.device.role, Role::Preloader | Role::PhoneSystem | Role::Drive);
        let rom =
            start.iter().position(|visit| visit.device.role == Role::BootRom && visit.disappeared.is_some());
        if let Some(at) = rom
            && let Some(visit) = start.get(at)
            && start.iter().skip(at).any(|visit| has_started(&visit))
        {
            found.push(Diagnosis::StartedAfterBootRom { stay: visit.stay(now) });
        }
        // Of two with the same priority the later one, because its duration is current.
        found.into_iter().rev().min_by_key(Diagnosis::rank)
    }

    fn of_visit(&self, visit: &Visit, now: Moment) -> Option<Diagnosis> {
        let device = visit.device.identity.clone();
        match visit.device.role {
            Role::OtherMaker => Some(Diagnosis::OtherMaker { device }),
            Role::DownloadAgent => Some(Diagnosis::OtherProgram { device }),
            Role::Preloader => Some(Diagnosis::Preloader { device }),
            Role::PhoneSystem => Some(Diagnosis::Started { device }),
            Role::BootRom => self.of_boot_rom(visit, now),
            Role::Drive if !visit.from_start => Some(Diagnosis::Drive { device }),
            _ => of_attempts(visit).or_else(|| {
                let is_new = !visit.from_start && visit.device.port.is_some() && visit.attempts.is_empty();
                (is_new && visit.device.role == Role::Other).then_some(Diagnosis::UnknownDevice { device })
            }),
        }
    }

    fn of_boot_rom(&self, visit: &Visit, now: Moment) -> Option<Diagnosis> {
        let (stay, port) = (visit.stay(now), visit.device.port.as_ref());
        let device = visit.device.identity.clone();
        let has_stayed = stay >= LONGEST_UNREAD_STAY;
        // Without a port the device is opened directly. If that fails, too, a driver that gives access is
        // missing.
        let all_failed = visit.attempts.iter().all(|(_, how)| matches!(how, ConnectAttempt::Failed(_)));
        if all_failed && stay >= DRIVER_GRACE && port.is_none() {
            let driver = visit.device.driver.clone().unwrap_or_default();
            let is_foreign = FOREIGN_DRIVERS.iter().any(|foreign| driver.eq_ignore_ascii_case(foreign));
            return Some(if is_foreign {
                Diagnosis::ForeignDriver { device, driver }
            } else {
                Diagnosis::NoDriver { device, system: self.system }
            });
        }
        let tried = of_attempts(visit).filter(|found| {
            // These results say nothing about a phone that disconnects at once.
            has_stayed || !matches!(found, Diagnosis::NoAnswer { .. } | Diagnosis::CannotOpen { .. })
        });
        if tried.is_some() {
            return tried;
        }
        if let Some(chosen) = &self.chosen
            && visit.attempts.is_empty()
            && (visit.disappeared.is_some() || stay >= DRIVER_GRACE)
            && port != Some(chosen)
            && visit.device.place != *chosen
        {
            return Some(Diagnosis::OtherPort { device, chosen: chosen.clone() });
        }
        visit.disappeared?;
        if self.mode == WaitMode::WatchOnly && stay >= SHORTEST_STAY_WITH_KEY {
            return Some(Diagnosis::NotRead { stay });
        }
        (!has_stayed).then_some(Diagnosis::VanishedEarly { stay })
    }
}

/// The reason that follows from the last attempt.
fn of_attempts(visit: &Visit) -> Option<Diagnosis> {
    // Opening alone proves nothing, not even after an answer.
    let last = visit.attempts.iter().rev().map(|(_, how)| how).find(|how| **how != ConnectAttempt::Opened)?;
    let port = visit.device.port.clone().unwrap_or_else(|| visit.device.place.clone());
    match last {
        ConnectAttempt::Silent => Some(Diagnosis::NoAnswer { port }),
        ConnectAttempt::Echo => Some(Diagnosis::Echo { port }),
        ConnectAttempt::UnexpectedAnswer => Some(Diagnosis::NotABootRom { port }),
        ConnectAttempt::Failed(why) => Some(Diagnosis::CannotOpen { port, why: why.clone() }),
        // Handled with priority as the unusable port.
        ConnectAttempt::Denied | ConnectAttempt::Busy(_) => None,
        ConnectAttempt::Opened | ConnectAttempt::Answered => None,
    }
}
