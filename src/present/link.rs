//! Ports and links: what keeps a phone from being reached.

use super::{Advice, JobOutcome, Present, UserError};
use crate::tr;
use bromide_engine::link::{LinkActivity, LinkError, LinkFault, PortHolder};

impl From<&LinkError> for UserError {
    fn from(error: &LinkError) -> UserError {
        match error {
            LinkError::Unplugged => lost_phone(),
            LinkError::Busy { port, holder } => busy(port, holder),
            LinkError::Denied { port } => {
                let advice = if cfg!(target_os = "linux") {
                    no_rights_on_linux()
                } else {
                    vec![Advice::AskAdministrator]
                };
                UserError::new(JobOutcome::Usage, tr!("error-denied", port = port), advice)
            }
            LinkError::NotAPort { port } => UserError::usage(tr!("error-not-a-port", port = port)),
            LinkError::NoList(error) => not_connected(tr!("link-listing"), error.present()),
            LinkError::Io { port, during, fault } => not_connected(doing(*during, port), fault.present()),
        }
    }
}

fn busy(port: &str, holder: &PortHolder) -> UserError {
    let name = holder.present();
    let in_use = || tr!("link-busy", port = port, holder = &name);
    let (cause, advice) = match holder {
        PortHolder::Named(_) if holder.is_modem_manager() => (
            tr!("error-busy-modem-manager", port = port, holder = &name),
            vec![Advice::WaitTenSeconds, Advice::StopModemManager],
        ),
        PortHolder::Named(_) | PortHolder::OfAnotherUser { .. } => (in_use(), vec![Advice::CloseProgram]),
        PortHolder::Unknown => (in_use(), vec![Advice::ClosePrograms]),
    };
    UserError::new(JobOutcome::Usage, cause, advice)
}

fn not_connected(during: String, why: String) -> UserError {
    UserError::new(
        JobOutcome::Unfinished,
        tr!("error-connection", during = during, why = why),
        vec![Advice::BatteryOut, Advice::ReadAgain],
    )
}

/// The rule and the commands that bring it where it belongs; the window shows a button instead.
fn no_rights_on_linux() -> Vec<Advice> {
    vec![Advice::InstallRule, Advice::JoinGroup]
}

pub(super) fn lost_phone() -> UserError {
    UserError::new(
        JobOutcome::Unfinished,
        tr!("error-lost-phone"),
        vec![Advice::TightCable, Advice::Charge, Advice::ReadAgain],
    )
}

/// A line of the log that starts small: the cause alone, with the system's number for it.
impl Present for LinkError {
    fn present(&self) -> String {
        match self {
            LinkError::Unplugged => tr!("link-unplugged"),
            LinkError::Busy { port, holder } => tr!("link-busy", port = port, holder = holder.present()),
            LinkError::Denied { port } => tr!("link-denied", port = port),
            LinkError::NotAPort { port } => tr!("link-not-a-port", port = port),
            LinkError::NoList(error) => {
                tr!("link-failed", during = tr!("link-listing"), why = error.to_string())
            }
            LinkError::Io { port, during, fault } => {
                let why = match fault {
                    LinkFault::System(error) => error.to_string(),
                    other => other.present(),
                };
                tr!("link-failed", during = doing(*during, port), why = why)
            }
        }
    }
}

/// The cause, which starts small.
impl Present for LinkFault {
    fn present(&self) -> String {
        match self {
            LinkFault::System(error) => error.present(),
            LinkFault::WriteTimedOut => tr!("link-takes-no-more"),
            LinkFault::UsbCancelTimedOut => tr!("link-usb-stuck"),
            LinkFault::UsbStalled => tr!("link-usb-stalled"),
            LinkFault::NoUsbDriver => tr!("link-usb-no-driver"),
        }
    }
}

/// A label: who has the port.
impl Present for PortHolder {
    fn present(&self) -> String {
        match self {
            PortHolder::Named(name) => name.clone(),
            PortHolder::OfAnotherUser { probably: Some(name) } => {
                tr!("holder-of-another-user-named", name = name)
            }
            PortHolder::OfAnotherUser { probably: None } => tr!("holder-of-another-user"),
            PortHolder::Unknown => tr!("holder-another"),
        }
    }
}

/// What was being done with `port`, which starts small.
fn doing(activity: LinkActivity, port: &str) -> String {
    match activity {
        LinkActivity::Opening => tr!("link-opening", port = port),
        LinkActivity::SettingUp => tr!("link-setting-up", port = port),
        LinkActivity::Reading => tr!("link-reading", port = port),
        LinkActivity::Writing => tr!("link-writing", port = port),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::system::SystemError;
    use std::io;

    fn holders() -> Vec<PortHolder> {
        vec![
            PortHolder::Named("minicom".into()),
            PortHolder::Named("ModemManager".into()),
            PortHolder::OfAnotherUser { probably: Some("ModemManager".into()) },
            PortHolder::OfAnotherUser { probably: None },
            PortHolder::Unknown,
        ]
    }

    fn faults() -> Vec<LinkFault> {
        vec![
            io::Error::other("EIO: I/O error").into(),
            LinkFault::WriteTimedOut,
            LinkFault::UsbCancelTimedOut,
            LinkFault::UsbStalled,
            LinkFault::NoUsbDriver,
        ]
    }

    #[test]
    fn every_holder_of_a_busy_port_is_named_and_reads_as_in_logs() {
        for holder in holders() {
            let name = holder.present();
            assert_eq!(name, holder.to_string());
            let user = UserError::from(&LinkError::Busy { port: "COM5".into(), holder });
            assert!(user.cause.contains("COM5") && user.cause.contains(&name), "{user:?}");
            assert!(!user.advice.is_empty(), "{user:?}");
        }
    }

    #[test]
    fn waiting_is_advised_for_modem_manager_only() {
        let steps = |holder| UserError::from(&LinkError::Busy { port: "p".into(), holder }).advice.len();
        assert_eq!(holders().into_iter().map(steps).collect::<Vec<_>>(), [1, 2, 1, 1, 1]);
    }

    #[test]
    fn every_fault_is_presented_with_its_port_and_what_was_being_done() {
        use LinkActivity::{Opening, Reading, SettingUp, Writing};
        for fault in faults() {
            assert_eq!(fault.present(), fault.to_string());
            for during in [Opening, SettingUp, Reading, Writing] {
                let error = LinkError::Io { port: "COM5".into(), during, fault: fault.clone() };
                let user = UserError::from(&error);
                for text in [error.present(), user.cause] {
                    assert!(text.contains("COM5") && text.contains(&fault.present()), "{text}");
                    assert!(text.contains(&during.to_string()), "{text}");
                }
                assert_eq!(user.exit, JobOutcome::Unfinished);
            }
        }
    }

    #[test]
    fn every_other_link_error_is_presented_with_its_values() {
        let port = || "COM5".to_owned();
        let no_list = SystemError::from(io::Error::from_raw_os_error(5));
        for (error, part) in [
            (LinkError::Unplugged, ""),
            (LinkError::Denied { port: port() }, "COM5"),
            (LinkError::NotAPort { port: port() }, "COM5"),
            (LinkError::NoList(no_list.clone()), no_list.text.as_str()),
        ] {
            let user = UserError::from(&error);
            for text in [error.present(), user.cause] {
                assert!(!text.is_empty() && text.contains(part), "{text}");
            }
        }
        assert!(LinkError::NoList(no_list).present().contains("(os error 5)"), "the log has the number");
    }
}
