//! Ports and links: what keeps a phone from being reached.

use super::finder::commands_to_type;
use super::system::system_words;
use super::{JobOutcome, UserError};
use crate::words;
use bromide_engine::link::LinkError;
use bromide_engine::link::holder::or_another;

impl From<&LinkError> for UserError {
    fn from(error: &LinkError) -> UserError {
        match error {
            LinkError::Unplugged => lost_phone(),
            LinkError::Busy { port, holder } => match holder.as_deref() {
                Some("ModemManager") => UserError::new(
                    JobOutcome::Usage,
                    words!("error-busy-modem-manager", port = port, holder = "ModemManager"),
                    vec![
                        words!("do-wait-ten-seconds"),
                        words!("do-stop-service", command = "sudo systemctl stop ModemManager"),
                    ],
                ),
                Some(holder) => UserError::new(
                    JobOutcome::Usage,
                    words!("link-busy", port = port, holder = holder),
                    vec![words!("do-close-program")],
                ),
                None => UserError::new(
                    JobOutcome::Usage,
                    words!("link-busy", port = port, holder = or_another(None)),
                    vec![words!("do-close-programs")],
                ),
            },
            LinkError::Denied { port } => {
                let what_to_do = if cfg!(target_os = "linux") {
                    no_rights_on_linux()
                } else {
                    vec![words!("do-ask-administrator")]
                };
                UserError::new(JobOutcome::Usage, words!("error-denied", port = port), what_to_do)
            }
            LinkError::NotAPort { port } => UserError::usage(words!("error-not-a-port", port = port)),
            LinkError::Io { during, source } => UserError::new(
                JobOutcome::Unfinished,
                words!("error-connection", during = during, why = system_words(source)),
                vec![words!("do-unplug-and-retry")],
            ),
        }
    }
}

/// The rule and the commands that bring it where it belongs; the window shows a button instead.
fn no_rights_on_linux() -> Vec<String> {
    vec![
        words!("do-install-rule", commands = commands_to_type()),
        words!("do-join-group", command = "sudo usermod -aG dialout $USER", arch = "uucp"),
    ]
}

pub(super) fn lost_phone() -> UserError {
    UserError::new(
        JobOutcome::Unfinished,
        words!("error-lost-phone"),
        vec![words!("do-tight-cable"), words!("do-charge"), words!("do-read-again")],
    )
}
