//! Why the phone is not found: the cause as one sentence, and numbered steps that fit it.
//!
//! Shown on the waiting screen, at the end of a job that found no phone, and by `ports --watch`.

use super::udev_rule::commands_to_type;
use crate::present::Present;
use crate::tr;
use bromide_engine::finder::{Diagnosis, System};

const MODEM_MANAGER: &str = "ModemManager";

/// The cause, one sentence without its full stop.
impl Present for Diagnosis {
    fn present(&self) -> String {
        match self {
            Diagnosis::Denied { port } => tr!("find-denied", port = port),
            Diagnosis::Busy { port, .. } if self.is_held_by_modem_manager() => {
                tr!("find-busy-modem-manager", port = port, name = MODEM_MANAGER)
            }
            Diagnosis::Busy { port, holder } => {
                tr!("find-busy", port = port, holder = holder.present())
            }
            Diagnosis::OtherMaker { device } => tr!("find-other-maker", what = device.present()),
            Diagnosis::OtherProgram { device } => tr!("find-other-program", what = device.present()),
            Diagnosis::Echo { port } => tr!("find-echo", port = port),
            Diagnosis::NotABootRom { port } => tr!("find-not-a-boot-rom", port = port),
            Diagnosis::StartedAfterBootRom { stay } => {
                tr!("find-started-after-boot-rom", seconds = stay.as_secs_f64())
            }
            Diagnosis::Preloader { device } => tr!("find-preloader", what = device.present()),
            Diagnosis::Started { device } => tr!("find-started", what = device.present()),
            Diagnosis::CannotOpen { port, why } => {
                tr!("find-cannot-open", port = port, why = why.present())
            }
            Diagnosis::NoAnswer { port } => tr!("find-no-answer", port = port),
            Diagnosis::ForeignDriver { device, driver } => {
                tr!("find-foreign-driver", what = device.present(), driver = driver)
            }
            Diagnosis::NoDriver { device, .. } => tr!("find-no-driver", what = device.present()),
            Diagnosis::OtherPort { device, chosen } => {
                tr!("find-other-port", what = device.present(), chosen = chosen)
            }
            Diagnosis::VanishedEarly { stay } => tr!("find-vanished-early", seconds = stay.as_secs_f64()),
            Diagnosis::NotRead { stay } => tr!("find-not-greeted", seconds = stay.as_secs_f64()),
            Diagnosis::Drive { device } => tr!("find-drive", what = device.present()),
            Diagnosis::UnknownDevice { device } => tr!("find-unknown-device", what = device.present()),
            Diagnosis::NoSuchPort { chosen } => tr!("find-no-such-port", chosen = chosen),
            Diagnosis::NothingSeen => tr!("find-nothing-seen"),
        }
    }
}

/// What to do about it, in this order; each a sentence without its full stop.
#[must_use]
pub fn diagnosis_steps(diagnosis: &Diagnosis) -> Vec<String> {
    let again = || tr!("find-do-off-and-hold");
    match diagnosis {
        Diagnosis::Denied { .. } => {
            vec![tr!("find-do-install-rule", commands = commands_to_type()), tr!("find-do-plug-again")]
        }
        Diagnosis::Busy { .. } if diagnosis.is_held_by_modem_manager() => {
            vec![tr!("find-do-keep-modem-manager-away", name = MODEM_MANAGER), tr!("find-do-plug-again")]
        }
        Diagnosis::Busy { .. } => vec![tr!("find-do-close-program"), tr!("find-do-plug-again")],
        Diagnosis::OtherMaker { .. } => {
            vec![tr!("find-do-makers-program"), tr!("find-do-chip-on-board")]
        }
        Diagnosis::OtherProgram { .. } => {
            vec![tr!("find-do-close-flash-tool"), tr!("find-do-battery-out"), again()]
        }
        Diagnosis::Echo { .. } | Diagnosis::NotABootRom { .. } => {
            vec![tr!("find-do-battery-out"), again(), tr!("find-do-other-key")]
        }
        Diagnosis::StartedAfterBootRom { .. } => {
            vec![tr!("find-do-battery-out"), tr!("find-do-hold-longer"), tr!("find-do-other-key")]
        }
        Diagnosis::Preloader { .. } => {
            vec![tr!("find-do-battery-out"), tr!("find-do-other-key"), tr!("find-do-battery-later")]
        }
        Diagnosis::Started { .. } => {
            vec![again(), tr!("find-do-other-key")]
        }
        Diagnosis::CannotOpen { .. } => {
            vec![tr!("find-do-plug-again"), tr!("find-do-other-socket")]
        }
        Diagnosis::NoAnswer { .. } => {
            vec![tr!("find-do-battery-out"), again(), tr!("find-do-other-socket")]
        }
        Diagnosis::ForeignDriver { driver, .. } => {
            vec![tr!("find-do-remove-driver", driver = driver), tr!("find-do-plug-again")]
        }
        Diagnosis::NoDriver { system, .. } => match system {
            System::Windows => vec![tr!("find-do-windows-driver"), tr!("find-do-plug-again")],
            System::MacOs => vec![tr!("find-do-direct-usb"), tr!("find-do-plug-again")],
            System::Linux => {
                vec![tr!("find-do-load-driver", driver = "cdc_acm"), tr!("find-do-direct-usb")]
            }
        },
        Diagnosis::OtherPort { .. } => {
            vec![tr!("find-do-choose-automatic"), tr!("find-do-plug-again")]
        }
        Diagnosis::VanishedEarly { .. } => vec![
            tr!("find-do-hold-longer"),
            tr!("find-do-charge"),
            tr!("find-do-battery-later"),
            tr!("find-do-other-key"),
        ],
        Diagnosis::NotRead { .. } => vec![tr!("find-do-read-back"), tr!("find-do-plug-again")],
        Diagnosis::Drive { .. } => vec![again()],
        Diagnosis::UnknownDevice { .. } => vec![tr!("find-do-choose-it"), again()],
        Diagnosis::NoSuchPort { .. } => {
            vec![tr!("find-do-check-port-name"), tr!("find-do-choose-automatic"), again()]
        }
        Diagnosis::NothingSeen => vec![
            tr!("find-do-charge"),
            tr!("find-do-other-cable"),
            tr!("find-do-other-socket"),
            tr!("find-do-other-key"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::finder::{DeviceIdentity, DeviceName, KnownDevice, ORDER, UsbIds};
    use bromide_engine::link::{LinkError, PortHolder};
    use std::collections::BTreeSet;
    use std::time::Duration;

    /// Every cause, what its sentence must contain, and the first words of its advice.
    fn all() -> Vec<(Diagnosis, &'static [&'static str], &'static [&'static str])> {
        let port = || "COM5".to_owned();
        let stay = Duration::from_millis(1149);
        let device = || DeviceIdentity {
            name: DeviceName::Known(KnownDevice::BootRom),
            usb: Some(UsbIds::new(0x0e8d, 3)),
        };
        let busy = |holder| Diagnosis::Busy { port: port(), holder };
        let named = |name: &str| busy(PortHolder::Named(name.into()));
        let no_driver = |system| Diagnosis::NoDriver { device: device(), system };
        let what = &["MediaTek boot ROM (0E8D:0003)"][..];
        vec![
            (Diagnosis::Denied { port: port() }, &["COM5"], &["Install a rule", "Unplug"]),
            (named("minicom"), &["COM5", "minicom"], &["Close that", "Unplug"]),
            (busy(PortHolder::Unknown), &["COM5", "another program"], &["Close that", "Unplug"]),
            (named("ModemManager"), &["COM5", "ModemManager"], &["Wait ten", "Unplug"]),
            (Diagnosis::OtherMaker { device: device() }, what, &["Use a program", "If you are"]),
            (Diagnosis::OtherProgram { device: device() }, what, &["Close the", "Unplug", "Switch"]),
            (Diagnosis::Echo { port: port() }, &["COM5"], &["Unplug", "Switch", "Try another"]),
            (Diagnosis::NotABootRom { port: port() }, &["COM5"], &["Unplug", "Switch", "Try another"]),
            (Diagnosis::StartedAfterBootRom { stay }, &["1.1 s"], &["Unplug", "Hold", "Try another"]),
            (Diagnosis::Preloader { device: device() }, what, &["Unplug", "Try another", "Hold the key"]),
            (Diagnosis::Started { device: device() }, what, &["Switch", "Try another"]),
            (
                Diagnosis::CannotOpen { port: port(), why: LinkError::NotAPort { port: "/dev/null".into() } },
                &["COM5", "/dev/null is not a serial port"],
                &["Unplug", "Use another USB"],
            ),
            (Diagnosis::NoAnswer { port: port() }, &["COM5"], &["Unplug", "Switch", "Use another USB"]),
            (
                Diagnosis::ForeignDriver { device: device(), driver: "libusb0".into() },
                &["MediaTek boot ROM (0E8D:0003)", "libusb0"],
                &["Open the Device Manager, find", "Unplug"],
            ),
            (no_driver(System::Windows), what, &["Open the Device Manager and", "Unplug"]),
            (no_driver(System::MacOs), what, &["Wait a moment", "Unplug"]),
            (no_driver(System::Linux), what, &["Run: sudo modprobe cdc_acm", "Wait a moment"]),
            (
                Diagnosis::OtherPort { device: device(), chosen: "COM3".into() },
                &["MediaTek boot ROM (0E8D:0003)", "COM3"],
                &["Use auto", "Unplug"],
            ),
            (
                Diagnosis::VanishedEarly { stay },
                &["1.1 s"],
                &["Hold the boot key before", "Charge", "Hold the key", "Try another"],
            ),
            (Diagnosis::NotRead { stay }, &["1.1 s"], &["Run: bromide-cli read", "Unplug"]),
            (Diagnosis::Drive { device: device() }, what, &["Switch"]),
            (Diagnosis::UnknownDevice { device: device() }, what, &["Use its port", "Switch"]),
            (
                Diagnosis::NoSuchPort { chosen: "COM9".into() },
                &["COM9"],
                &["Check the name", "Use auto", "Switch"],
            ),
            (Diagnosis::NothingSeen, &[], &["Charge", "Use another cable", "Use another USB", "Try another"]),
        ]
    }

    #[test]
    fn every_cause_is_a_sentence_with_its_facts() {
        let mut sentences = BTreeSet::new();
        for (diagnosis, facts, _) in all() {
            let sentence = diagnosis.present();
            assert!(sentence.len() > 10 && !sentence.ends_with('.'), "{sentence}");
            assert!(facts.iter().all(|fact| sentence.contains(fact)), "{sentence}: {facts:?}");
            sentences.insert(sentence);
        }
        let names: BTreeSet<&str> = all().iter().map(|(diagnosis, ..)| diagnosis.name()).collect();
        assert_eq!(names, BTreeSet::from(ORDER), "a cause is not tested");
        assert_eq!(sentences.len(), ORDER.len() + 2, "each its own, and three of a busy port");
    }

    #[test]
    fn every_cause_has_its_advice_in_this_order() {
        for (diagnosis, _, advice) in all() {
            let steps = diagnosis_steps(&diagnosis);
            assert_eq!(steps.len(), advice.len(), "{diagnosis}: {steps:#?}");
            for (step, start) in steps.iter().zip(advice) {
                assert!(step.starts_with(start), "{diagnosis}: {step:?} is not {start:?}");
                assert!(step.len() > 10 && !step.ends_with('.'), "{step}");
            }
        }
    }

    #[test]
    fn the_commands_of_the_rule_stand_on_lines_of_their_own() {
        let steps = diagnosis_steps(&Diagnosis::Denied { port: "/dev/ttyACM0".into() });
        let lines: Vec<&str> = steps[0].lines().collect();
        assert_eq!(lines[1], "");
        assert!(lines[2].starts_with("sudo tee ") && steps[0].ends_with("--reload\n"), "{steps:?}");
    }
}
