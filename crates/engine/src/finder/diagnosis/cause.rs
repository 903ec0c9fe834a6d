//! [`Diagnosis`]: why the phone is not found, as a fact with its data, and which of several counts.
//!
//! Made by `rules.rs`. What to do about it is said by whoever shows it.

use std::fmt;
use std::time::Duration;

use super::history::System;
use crate::finder::enumeration::DeviceIdentity;
use crate::link::{LinkError, PortHolder};

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
        device: DeviceIdentity,
    },
    /// A Download Agent runs on the phone.
    OtherProgram {
        /// What is there.
        device: DeviceIdentity,
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
        device: DeviceIdentity,
    },
    /// The phone has started.
    Started {
        /// What is there.
        device: DeviceIdentity,
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
        device: DeviceIdentity,
        /// The driver.
        driver: String,
    },
    /// The phone is there, and no driver made a port of it.
    NoDriver {
        /// What is there.
        device: DeviceIdentity,
        /// Where.
        system: System,
    },
    /// A phone is at another port than the one that was chosen.
    OtherPort {
        /// What is there.
        device: DeviceIdentity,
        /// The port that is waited at.
        chosen: String,
    },
    /// The boot ROM went before a handshake was possible.
    VanishedEarly {
        /// How long it was there.
        stay: Duration,
    },
    /// The boot ROM was there as long as it should be, and nobody read it.
    NotRead {
        /// How long it was there.
        stay: Duration,
    },
    /// A drive or the like came.
    Drive {
        /// What is there.
        device: DeviceIdentity,
    },
    /// Something unknown with a serial port came.
    UnknownDevice {
        /// What is there.
        device: DeviceIdentity,
    },
    /// Nothing came.
    NothingSeen,
}

/// The names of all, the most specific first. They are part of `ports --watch --json`.
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
            Diagnosis::NotRead { .. } => "not-greeted",
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
    pub(super) fn may_be_no_phone(&self) -> bool {
        matches!(self, Diagnosis::Drive { .. } | Diagnosis::UnknownDevice { .. } | Diagnosis::NothingSeen)
    }

    /// Whether ModemManager has the port, for sure or probably.
    #[must_use]
    pub fn is_held_by_modem_manager(&self) -> bool {
        matches!(self, Diagnosis::Busy { holder, .. } if holder.is_modem_manager())
    }

    /// Whether the udev rule helps: it gives the rights and keeps ModemManager away.
    #[must_use]
    pub fn needs_udev_rule(&self) -> bool {
        matches!(self, Diagnosis::Denied { .. }) || self.is_held_by_modem_manager()
    }
}

/// Plain English for logs.
impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Diagnosis::Denied { port } => write!(f, "no permission to open {port}"),
            Diagnosis::Busy { port, holder } => write!(f, "{port} is in use by {holder}"),
            Diagnosis::OtherMaker { device } => write!(f, "the chip is not from MediaTek: {device}"),
            Diagnosis::OtherProgram { device } => write!(f, "a Download Agent runs on the phone: {device}"),
            Diagnosis::Echo { port } => write!(f, "{port} sends back what it gets"),
            Diagnosis::NotABootRom { port } => write!(f, "the device at {port} is not in boot-ROM mode"),
            Diagnosis::StartedAfterBootRom { stay } => {
                write!(f, "the phone started after {:.1} s in boot-ROM mode", stay.as_secs_f64())
            }
            Diagnosis::Preloader { device } => write!(f, "the phone started without its boot ROM: {device}"),
            Diagnosis::Started { device } => write!(f, "the phone is switched on: {device}"),
            Diagnosis::CannotOpen { port, why } => write!(f, "{port} cannot be opened: {why}"),
            Diagnosis::NoAnswer { port } => write!(f, "no answer at {port}"),
            Diagnosis::ForeignDriver { device, driver } => {
                write!(f, "driver {driver} of another tool serves {device}")
            }
            Diagnosis::NoDriver { device, system } => write!(f, "no driver serves {device} on {system:?}"),
            Diagnosis::OtherPort { device, chosen } => write!(f, "a phone is not at {chosen}: {device}"),
            Diagnosis::VanishedEarly { stay } => {
                write!(f, "boot-ROM mode ended after {:.1} s", stay.as_secs_f64())
            }
            Diagnosis::NotRead { stay } => {
                write!(f, "boot-ROM mode ended after {:.1} s because nobody read", stay.as_secs_f64())
            }
            Diagnosis::Drive { device } => write!(f, "a drive appeared: {device}"),
            Diagnosis::UnknownDevice { device } => write!(f, "an unknown device appeared: {device}"),
            Diagnosis::NothingSeen => write!(f, "no device appeared"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy(holder: PortHolder) -> Diagnosis {
        Diagnosis::Busy { port: "p".into(), holder }
    }

    #[test]
    fn the_rule_is_needed_for_rights_and_against_modem_manager_only() {
        assert!(Diagnosis::Denied { port: "p".into() }.needs_udev_rule());
        let named = |name: &str| PortHolder::Named(name.into());
        let hidden =
            |probably: Option<&str>| PortHolder::OfAnotherUser { probably: probably.map(str::to_owned) };
        assert!(busy(named("ModemManager")).needs_udev_rule());
        assert!(busy(hidden(Some("ModemManager"))).needs_udev_rule());
        assert!(!busy(named("flash_tool")).needs_udev_rule());
        assert!(!busy(hidden(None)).needs_udev_rule());
        assert!(!busy(PortHolder::Unknown).needs_udev_rule());
        assert!(!Diagnosis::NothingSeen.needs_udev_rule());
    }

    #[test]
    fn durations_are_shown_in_tenths_of_a_second() {
        let early = Diagnosis::VanishedEarly { stay: Duration::from_millis(1149) };
        assert_eq!(early.to_string(), "boot-ROM mode ended after 1.1 s");
    }
}
