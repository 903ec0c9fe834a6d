//! [`Diagnosis`]: the reason why no phone is found, as a fact with its data, and the priority of reasons.
//!
//! Made by `rules.rs`. The advice for each reason is in `present`.

use std::fmt;
use std::time::Duration;

use super::history::System;
use crate::finder::enumeration::DeviceIdentity;
use crate::link::{LinkError, PortHolder};

/// The reason why no phone is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Diagnosis {
    /// The user has no permission to open the port.
    Denied {
        /// Name of the port.
        port: String,
    },
    /// Another program has the port open.
    Busy {
        /// Name of the port.
        port: String,
        /// The other program.
        holder: PortHolder,
    },
    /// The phone has a chip of another manufacturer.
    OtherMaker {
        /// The phone.
        device: DeviceIdentity,
    },
    /// A Download Agent runs on the phone.
    OtherProgram {
        /// The phone.
        device: DeviceIdentity,
    },
    /// The port echoes every byte: a started phone, or a session that another program left open.
    Echo {
        /// Name of the port.
        port: String,
    },
    /// Something answers that is not a boot ROM.
    NotABootRom {
        /// Name of the port.
        port: String,
    },
    /// The boot ROM appeared, and then the phone started.
    StartedAfterBootRom {
        /// How long the boot ROM was connected.
        stay: Duration,
    },
    /// A preloader appeared, but no boot ROM before it.
    Preloader {
        /// The phone.
        device: DeviceIdentity,
    },
    /// The phone has started.
    Started {
        /// The phone.
        device: DeviceIdentity,
    },
    /// The port cannot be opened for another reason.
    CannotOpen {
        /// Name of the port.
        port: String,
        /// The error.
        why: LinkError,
    },
    /// The port can be opened, but nothing answers.
    NoAnswer {
        /// Name of the port.
        port: String,
    },
    /// A driver of another tool is attached to the phone.
    ForeignDriver {
        /// The phone.
        device: DeviceIdentity,
        /// Name of the driver.
        driver: String,
    },
    /// A phone is connected, but no driver made a serial port for it.
    NoDriver {
        /// The phone.
        device: DeviceIdentity,
        /// The system of this computer.
        system: System,
    },
    /// A phone is connected at another port than the chosen one.
    OtherPort {
        /// The phone.
        device: DeviceIdentity,
        /// The port that was chosen.
        chosen: String,
    },
    /// The boot ROM disconnected before a handshake was possible.
    VanishedEarly {
        /// How long it was connected.
        stay: Duration,
    },
    /// The boot ROM was connected as long as expected, but was not read.
    NotRead {
        /// How long it was connected.
        stay: Duration,
    },
    /// A drive or a similar device appeared.
    Drive {
        /// The device.
        device: DeviceIdentity,
    },
    /// An unknown device with a serial port appeared.
    UnknownDevice {
        /// The device.
        device: DeviceIdentity,
    },
    /// No device appeared, and there is no port of the chosen name.
    NoSuchPort {
        /// The port that was chosen.
        chosen: String,
    },
    /// No device appeared.
    NothingSeen,
}

/// The names of all reasons, in order of priority. They are part of the output of `ports --watch --json`.
pub const ORDER: [&str; 20] = [
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
    "no-such-port",
    "nothing-seen",
];

impl Diagnosis {
    /// Its name in JSON, one of [`ORDER`].
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
            Diagnosis::NoSuchPort { .. } => "no-such-port",
            Diagnosis::NothingSeen => "nothing-seen",
        }
    }

    /// Its index in [`ORDER`].
    #[must_use]
    pub fn rank(&self) -> usize {
        ORDER.iter().position(|name| *name == self.name()).unwrap_or(ORDER.len())
    }

    /// Whether the device may not be a phone at all.
    pub(super) fn may_be_no_phone(&self) -> bool {
        matches!(
            self,
            Diagnosis::Drive { .. }
                | Diagnosis::UnknownDevice { .. }
                | Diagnosis::NoSuchPort { .. }
                | Diagnosis::NothingSeen
        )
    }

    /// Whether ModemManager certainly or probably has the port open.
    #[must_use]
    pub fn is_held_by_modem_manager(&self) -> bool {
        matches!(self, Diagnosis::Busy { holder, .. } if holder.is_modem_manager())
    }

    /// Whether the udev rule helps: it gives permission and keeps ModemManager away.
    #[must_use]
    pub fn needs_udev_rule(&self) -> bool {
        matches!(self, Diagnosis::Denied { .. }) || self.is_held_by_modem_manager()
    }
}

/// English text for logs.
impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Diagnosis::Denied { port } => write!(f, "no permission to open {port}"),
            Diagnosis::Busy { port, holder } => write!(f, "{port} is in use by {holder}"),
            Diagnosis::OtherMaker { device } => write!(f, "the chip is not from MediaTek: {device}"),
            Diagnosis::OtherProgram { device } => write!(f, "a Download Agent runs on the phone: {device}"),
            Diagnosis::Echo { port } => write!(f, "{port} echoes every byte"),
            Diagnosis::NotABootRom { port } => write!(f, "the device at {port} is not in boot-ROM mode"),
            Diagnosis::StartedAfterBootRom { stay } => {
                write!(
                    f,
                    "the phone started after {:.1} s with the USB id of boot-ROM mode",
                    stay.as_secs_f64()
                )
            }
            Diagnosis::Preloader { device } => {
                write!(f, "the preloader started without boot-ROM mode: {device}")
            }
            Diagnosis::Started { device } => write!(f, "the phone is switched on: {device}"),
            Diagnosis::CannotOpen { port, why } => write!(f, "{port} cannot be opened: {why}"),
            Diagnosis::NoAnswer { port } => write!(f, "no answer at {port}"),
            Diagnosis::ForeignDriver { device, driver } => {
                write!(f, "driver {driver} of another tool serves {device}")
            }
            Diagnosis::NoDriver { device, system } => write!(f, "no driver serves {device} on {system:?}"),
            Diagnosis::OtherPort { device, chosen } => {
                write!(f, "a phone is connected, but not at {chosen}: {device}")
            }
            Diagnosis::VanishedEarly { stay } => {
                write!(f, "the USB id of boot-ROM mode was there for {:.1} s", stay.as_secs_f64())
            }
            Diagnosis::NotRead { stay } => {
                write!(
                    f,
                    "the USB id of boot-ROM mode was there for {:.1} s, and nothing was sent to it",
                    stay.as_secs_f64()
                )
            }
            Diagnosis::Drive { device } => write!(f, "a drive appeared: {device}"),
            Diagnosis::UnknownDevice { device } => write!(f, "an unknown device appeared: {device}"),
            Diagnosis::NoSuchPort { chosen } => write!(f, "there is no port {chosen}"),
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
        assert_eq!(early.to_string(), "the USB id of boot-ROM mode was there for 1.1 s");
    }
}
