//! [`Diagnosis`]: why the phone is not found, as one sentence and numbered steps, from a [`History`]. Pure.
//!
//! Shown on the waiting screen and by `bromide-cli ports --watch`. Opens and asks nothing.
//!
//! How one of many is chosen, so that nothing flickers:
//!
//! 1. A port that may not be opened, or is taken, comes first and stays until some port was opened: a phone that shows itself for a
//!    second must not take the reason with it.
//! 2. What one phone does at one place without a long pause is one *start*: boot ROM, preloader and phone system often follow each
//!    other. Of its verdicts the first in [`ORDER`] counts.
//! 3. Of several starts the latest one with a verdict counts. One that is still under way has none, so the one before stays.
//! 4. What may be no phone at all (a drive, an unknown device) counts only if nothing else does; "nothing came" last.

use std::time::Duration;

use super::timeline::{ConnectAttempt, History, Role, System, Visit};
use crate::link::{LinkError, Moment, PortHolder};
use crate::words;

/// Devices at one place with a pause no longer than this belong to one start of one phone. A preloader comes about two seconds after
/// the boot ROM has gone and again and again in a phone that restarts (protocol.md section 1.2).
const ONE_START: Duration = Duration::from_secs(10);
/// A boot ROM that nobody greets goes by itself about 3 s after it came (silicon.md section 1: 3.2 s after power-on); what lasted
/// longer than this did not go because of the key.
const LET_GO: Duration = Duration::from_secs(5);
/// And one that goes before this was not kept by its key: about 1 s without one (protocol.md section 1.2).
const KEPT: Duration = Duration::from_secs(2);
/// A driver makes a port within this time.
const DRIVER: Duration = Duration::from_secs(3);
/// Nothing to be seen for so long is worth a sentence.
const NOTHING: Duration = Duration::from_secs(15);
/// Drivers for Windows that other tools bring and that neither make a COM port nor let this program in (protocol.md section 1.5).
const FOREIGN_DRIVERS: [&str; 3] = ["libusb0", "libusbk", "usbdk"];

/// Why the phone is not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Diagnosis {
    /// The user may not open the port.
    Denied {
        /// Which.
        port: String,
    },
    /// Another program has the port.
    Busy {
        /// Which.
        port: String,
        /// The program.
        holder: PortHolder,
    },
    /// The phone's chip is from another maker.
    OtherMaker {
        /// What is there.
        what: String,
    },
    /// A Download Agent runs on the phone.
    OtherProgram {
        /// What is there.
        what: String,
    },
    /// What is sent comes back: a started phone, or a session that another program left open.
    Echo {
        /// Where.
        port: String,
    },
    /// Something answers, and it is no boot ROM.
    NotABootRom {
        /// Where.
        port: String,
    },
    /// The boot ROM was there, and then the phone started.
    StartedAfterBootRom {
        /// How long the boot ROM was there.
        stay: Duration,
    },
    /// The preloader came, and no boot ROM before it.
    Preloader {
        /// What is there.
        what: String,
    },
    /// The phone has started.
    Started {
        /// What is there.
        what: String,
    },
    /// The port cannot be opened.
    CannotOpen {
        /// Which.
        port: String,
        /// Why.
        why: LinkError,
    },
    /// A port is there and nothing answers.
    NoAnswer {
        /// Which.
        port: String,
    },
    /// A driver of another tool has the phone.
    ForeignDriver {
        /// What is there.
        what: String,
        /// The driver.
        driver: String,
    },
    /// The phone is there, and no driver made a port of it.
    NoDriver {
        /// What is there.
        what: String,
        /// Where.
        system: System,
    },
    /// A phone is at another port than the one that was chosen.
    OtherPort {
        /// What is there.
        what: String,
        /// The port that is waited at.
        chosen: String,
    },
    /// The boot ROM went before it could be greeted.
    VanishedEarly {
        /// How long it was there.
        stay: Duration,
    },
    /// The boot ROM was there as long as it should be, and nobody read it.
    NotGreeted {
        /// How long it was there.
        stay: Duration,
    },
    /// A drive or the like came.
    Drive {
        /// What is there.
        what: String,
    },
    /// Something unknown with a serial port came.
    UnknownDevice {
        /// What is there.
        what: String,
    },
    /// Nothing came.
    NothingSeen,
}

/// The names of all, the most specific first.
pub const ORDER: [&str; 19] = [
    "denied",
    "busy",
    "other-maker",
    "other-program",
    "echo",
    "not-a-boot-rom",
    "started-after-boot-rom",
    "preloader",
    "started",
    "cannot-open",
    "no-answer",
    "foreign-driver",
    "no-driver",
    "other-port",
    "vanished-early",
    "not-greeted",
    "drive",
    "unknown-device",
    "nothing-seen",
];

impl History {
    /// Why no phone is found, as far as it can be told at `now`.
    #[must_use]
    pub fn diagnosis(&self, now: Moment) -> Option<Diagnosis> {
        if let Some((port, how)) = &self.barred {
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
                Some(found) if found.is_weak() => weak = weak.or(Some(found)),
                Some(found) => return Some(found),
                None => {}
            }
        }
        let has_phone = self.visits.iter().any(|visit| visit.device.role.is_phone() || visit.off_usb);
        let is_nothing = !has_phone && now.since(self.began) >= NOTHING;
        weak.or_else(|| is_nothing.then_some(Diagnosis::NothingSeen))
    }

    /// When the diagnosis may change although nothing happens: after so long from `now`.
    #[must_use]
    pub fn due(&self, now: Moment) -> Option<Duration> {
        let roms = self.visits.iter().filter(|visit| visit.went.is_none() && !visit.from_start);
        let times = roms.flat_map(|visit| [visit.came + DRIVER, visit.came + LET_GO]);
        let next = times.chain([self.began + NOTHING]).filter(|time| *time > now).min();
        next.map(|time| time.since(now))
    }

    /// Visits that belong together, in the order of their last arrival.
    fn starts(&self, now: Moment) -> Vec<Vec<&Visit>> {
        let mut starts: Vec<Vec<&Visit>> = Vec::new();
        for visit in &self.visits {
            let follows = |start: &Vec<&Visit>| {
                start.last().is_some_and(|last| {
                    let end = last.went.unwrap_or(now);
                    last.device.place == visit.device.place
                        && !last.from_start
                        && visit.came.since(end) <= ONE_START
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

    /// The verdict on one start of one phone.
    fn of_start(&self, start: &[&Visit], now: Moment) -> Option<Diagnosis> {
        let mut found: Vec<Diagnosis> = start.iter().filter_map(|visit| self.of_visit(visit, now)).collect();
        let has_started =
            |visit: &&&Visit| matches!(visit.device.role, Role::Preloader | Role::PhoneSystem | Role::Drive);
        let rom = start.iter().position(|visit| visit.device.role == Role::BootRom && visit.went.is_some());
        if let Some(at) = rom
            && let Some(visit) = start.get(at)
            && start.iter().skip(at).any(|visit| has_started(&visit))
        {
            found.push(Diagnosis::StartedAfterBootRom { stay: visit.stay(now) });
        }
        // Of two alike the later one: how long it was there this time.
        found.into_iter().rev().min_by_key(Diagnosis::rank)
    }

    fn of_visit(&self, visit: &Visit, now: Moment) -> Option<Diagnosis> {
        let what = visit.device.what.clone();
        match visit.device.role {
            Role::OtherMaker => Some(Diagnosis::OtherMaker { what }),
            Role::DownloadAgent => Some(Diagnosis::OtherProgram { what }),
            Role::Preloader => Some(Diagnosis::Preloader { what }),
            Role::PhoneSystem => Some(Diagnosis::Started { what }),
            Role::BootRom => self.of_boot_rom(visit, now),
            Role::Drive if !visit.from_start => Some(Diagnosis::Drive { what }),
            _ => of_tries(visit).or_else(|| {
                let is_new = !visit.from_start && visit.device.port.is_some() && visit.tries.is_empty();
                (is_new && visit.device.role == Role::Other).then_some(Diagnosis::UnknownDevice { what })
            }),
        }
    }

    fn of_boot_rom(&self, visit: &Visit, now: Moment) -> Option<Diagnosis> {
        let (stay, device, what) = (visit.stay(now), &visit.device, visit.device.what.clone());
        let has_stayed = stay >= LET_GO;
        // Without a port it is tried directly; that this fails, too, is for want of a driver that lets programs in.
        let is_barred = visit.tries.iter().all(|(_, how)| matches!(how, ConnectAttempt::Failed(_)));
        if is_barred && stay >= DRIVER && device.port.is_none() {
            let driver = device.driver.clone().unwrap_or_default();
            let is_foreign = FOREIGN_DRIVERS.iter().any(|foreign| driver.eq_ignore_ascii_case(foreign));
            return Some(if is_foreign {
                Diagnosis::ForeignDriver { what, driver }
            } else {
                Diagnosis::NoDriver { what, system: self.system }
            });
        }
        let tried = of_tries(visit).filter(|found| {
            // Of a phone that goes at once no attempt can tell more than that.
            has_stayed || !matches!(found, Diagnosis::NoAnswer { .. } | Diagnosis::CannotOpen { .. })
        });
        if tried.is_some() {
            return tried;
        }
        if let Some(chosen) = &self.chosen
            && visit.tries.is_empty()
            && (visit.went.is_some() || stay >= DRIVER)
            && device.port.as_ref() != Some(chosen)
            && device.place != *chosen
        {
            return Some(Diagnosis::OtherPort { what, chosen: chosen.clone() });
        }
        visit.went?;
        if !self.greets && stay >= KEPT {
            return Some(Diagnosis::NotGreeted { stay });
        }
        (!has_stayed).then_some(Diagnosis::VanishedEarly { stay })
    }
}

/// What the last attempt says.
fn of_tries(visit: &Visit) -> Option<Diagnosis> {
    // An open alone says nothing yet, and one that follows an answer neither.
    let last = visit.tries.iter().rev().map(|(_, how)| how).find(|how| **how != ConnectAttempt::Opened)?;
    let port = visit.device.port.clone().unwrap_or_else(|| visit.device.place.clone());
    match last {
        ConnectAttempt::Silent => Some(Diagnosis::NoAnswer { port }),
        ConnectAttempt::Echo => Some(Diagnosis::Echo { port }),
        ConnectAttempt::Nonsense => Some(Diagnosis::NotABootRom { port }),
        ConnectAttempt::Failed(why) => Some(Diagnosis::CannotOpen { port, why: why.clone() }),
        // Told apart from the port, above all else.
        ConnectAttempt::Denied | ConnectAttempt::Busy(_) => None,
        ConnectAttempt::Opened | ConnectAttempt::Answered => None,
    }
}

impl Diagnosis {
    /// Its name for programs, one of [`ORDER`].
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Diagnosis::Denied { .. } => "denied",
            Diagnosis::Busy { .. } => "busy",
            Diagnosis::OtherMaker { .. } => "other-maker",
            Diagnosis::OtherProgram { .. } => "other-program",
            Diagnosis::Echo { .. } => "echo",
            Diagnosis::NotABootRom { .. } => "not-a-boot-rom",
            Diagnosis::StartedAfterBootRom { .. } => "started-after-boot-rom",
            Diagnosis::Preloader { .. } => "preloader",
            Diagnosis::Started { .. } => "started",
            Diagnosis::CannotOpen { .. } => "cannot-open",
            Diagnosis::NoAnswer { .. } => "no-answer",
            Diagnosis::ForeignDriver { .. } => "foreign-driver",
            Diagnosis::NoDriver { .. } => "no-driver",
            Diagnosis::OtherPort { .. } => "other-port",
            Diagnosis::VanishedEarly { .. } => "vanished-early",
            Diagnosis::NotGreeted { .. } => "not-greeted",
            Diagnosis::Drive { .. } => "drive",
            Diagnosis::UnknownDevice { .. } => "unknown-device",
            Diagnosis::NothingSeen => "nothing-seen",
        }
    }

    /// Its place in [`ORDER`].
    #[must_use]
    pub fn rank(&self) -> usize {
        ORDER.iter().position(|name| *name == self.name()).unwrap_or(ORDER.len())
    }

    /// Whether it may be about no phone at all.
    fn is_weak(&self) -> bool {
        matches!(self, Diagnosis::Drive { .. } | Diagnosis::UnknownDevice { .. } | Diagnosis::NothingSeen)
    }

    /// Whether the rule of `doctor.rs` helps: it gives the rights and keeps ModemManager away.
    #[must_use]
    pub fn asks_for_rule(&self) -> bool {
        match self {
            Diagnosis::Denied { .. } => true,
            Diagnosis::Busy { holder, .. } => holder.is_modem_manager(),
            _ => false,
        }
    }

    /// The cause, one sentence without its full stop.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Diagnosis::Denied { port } => words!("find-denied", port = port),
            Diagnosis::Busy { port, holder } if holder.is_modem_manager() => {
                words!("find-busy-modem-manager", port = port, name = MODEM_MANAGER)
            }
            Diagnosis::Busy { port, holder } => {
                words!("find-busy", port = port, holder = holder_words(holder))
            }
            Diagnosis::OtherMaker { what } => words!("find-other-maker", what = what),
            Diagnosis::OtherProgram { what } => words!("find-other-program", what = what),
            Diagnosis::Echo { port } => words!("find-echo", port = port),
            Diagnosis::NotABootRom { port } => words!("find-not-a-boot-rom", port = port),
            Diagnosis::StartedAfterBootRom { stay } => {
                words!("find-started-after-boot-rom", seconds = stay.as_secs_f64())
            }
            Diagnosis::Preloader { what } => words!("find-preloader", what = what),
            Diagnosis::Started { what } => words!("find-started", what = what),
            Diagnosis::CannotOpen { port, why } => {
                words!("find-cannot-open", port = port, why = why.to_string())
            }
            Diagnosis::NoAnswer { port } => words!("find-no-answer", port = port),
            Diagnosis::ForeignDriver { what, driver } => {
                words!("find-foreign-driver", what = what, driver = driver)
            }
            Diagnosis::NoDriver { what, .. } => words!("find-no-driver", what = what),
            Diagnosis::OtherPort { what, chosen } => {
                words!("find-other-port", what = what, chosen = chosen)
            }
            Diagnosis::VanishedEarly { stay } => {
                words!("find-vanished-early", seconds = stay.as_secs_f64())
            }
            Diagnosis::NotGreeted { stay } => words!("find-not-greeted", seconds = stay.as_secs_f64()),
            Diagnosis::Drive { what } => words!("find-drive", what = what),
            Diagnosis::UnknownDevice { what } => words!("find-unknown-device", what = what),
            Diagnosis::NothingSeen => words!("find-nothing-seen"),
        }
    }

    /// What to do, in this order; each a sentence without its full stop.
    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        let again = || words!("find-do-off-and-hold");
        match self {
            Diagnosis::Denied { .. } => vec![
                words!("find-do-install-rule", commands = super::doctor::commands()),
                words!("find-do-plug-again"),
            ],
            Diagnosis::Busy { holder, .. } if holder.is_modem_manager() => vec![
                words!("find-do-keep-modem-manager-away", name = MODEM_MANAGER),
                words!("find-do-plug-again"),
            ],
            Diagnosis::Busy { .. } => vec![words!("find-do-close-program"), words!("find-do-plug-again")],
            Diagnosis::OtherMaker { .. } => {
                vec![words!("find-do-makers-program"), words!("find-do-chip-on-board")]
            }
            Diagnosis::OtherProgram { .. } => {
                vec![words!("find-do-close-flash-tool"), words!("find-do-battery-out"), again()]
            }
            Diagnosis::Echo { .. } | Diagnosis::NotABootRom { .. } => {
                vec![words!("find-do-battery-out"), again(), words!("find-do-other-key")]
            }
            Diagnosis::StartedAfterBootRom { .. } => vec![
                words!("find-do-battery-out"),
                words!("find-do-hold-longer"),
                words!("find-do-other-key"),
            ],
            Diagnosis::Preloader { .. } => vec![
                words!("find-do-battery-out"),
                words!("find-do-other-key"),
                words!("find-do-battery-later"),
            ],
            Diagnosis::Started { .. } => {
                vec![words!("find-do-switch-off"), again(), words!("find-do-other-key")]
            }
            Diagnosis::CannotOpen { .. } => {
                vec![words!("find-do-plug-again"), words!("find-do-other-socket")]
            }
            Diagnosis::NoAnswer { .. } => {
                vec![words!("find-do-battery-out"), again(), words!("find-do-other-socket")]
            }
            Diagnosis::ForeignDriver { driver, .. } => {
                vec![words!("find-do-remove-driver", driver = driver), words!("find-do-plug-again")]
            }
            Diagnosis::NoDriver { system, .. } => match system {
                System::Windows => {
                    vec![words!("find-do-windows-driver"), words!("find-do-plug-again")]
                }
                System::MacOs => vec![words!("find-do-direct-usb"), words!("find-do-plug-again")],
                System::Linux => {
                    vec![words!("find-do-load-driver", driver = "cdc_acm"), words!("find-do-direct-usb")]
                }
            },
            Diagnosis::OtherPort { .. } => {
                vec![words!("find-do-choose-automatic"), words!("find-do-plug-again")]
            }
            Diagnosis::VanishedEarly { .. } => vec![
                words!("find-do-hold-longer"),
                words!("find-do-charge"),
                words!("find-do-battery-later"),
                words!("find-do-other-key"),
            ],
            Diagnosis::NotGreeted { .. } => vec![words!("find-do-read-back"), words!("find-do-plug-again")],
            Diagnosis::Drive { .. } => vec![words!("find-do-switch-off"), again()],
            Diagnosis::UnknownDevice { .. } => vec![words!("find-do-choose-it"), again()],
            Diagnosis::NothingSeen => vec![
                words!("find-do-charge"),
                words!("find-do-other-cable"),
                words!("find-do-other-socket"),
                words!("find-do-other-key"),
            ],
        }
    }
}

const MODEM_MANAGER: &str = "ModemManager";

fn holder_words(holder: &PortHolder) -> String {
    match holder {
        PortHolder::Named(name) => name.clone(),
        PortHolder::OfAnotherUser { probably: Some(name) } => {
            words!("holder-of-another-user-named", name = name)
        }
        PortHolder::OfAnotherUser { probably: None } => words!("holder-of-another-user"),
        PortHolder::Unknown => words!("holder-another"),
    }
}
