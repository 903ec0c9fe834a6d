//! What a person is told when something went wrong: one sentence of cause and numbered things to try, made here and only
//! here from the errors of all layers. Also the command line's exit codes, which follow the cause.

use crate::finder::PortNameError;
use crate::link::LinkError;
use crate::readback::{DiskError, JobError};
use crate::session::SessionError;
use crate::units::size_in_words;

/// How the program ends; the numbers are a contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Saved and checked.
    Saved,
    /// Bad usage; no phone was touched.
    Usage,
    /// No phone within the time given.
    NoPhone,
    /// Unfinished; what was read is kept.
    Unfinished,
    /// Read, but the check failed.
    CheckFailed,
    /// The disk or a file.
    Disk,
    /// This phone or range cannot be read.
    CannotRead,
    /// Stopped by the user; what was read is kept.
    Cancelled,
}

impl Exit {
    /// The process's exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Exit::Saved => 0,
            Exit::Usage => 2,
            Exit::NoPhone => 3,
            Exit::Unfinished => 4,
            Exit::CheckFailed => 5,
            Exit::Disk => 6,
            Exit::CannotRead => 7,
            Exit::Cancelled => 130,
        }
    }

    /// A word for JSON events and logs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Exit::Saved => "saved",
            Exit::Usage => "bad usage",
            Exit::NoPhone => "no phone",
            Exit::Unfinished => "unfinished",
            Exit::CheckFailed => "check failed",
            Exit::Disk => "disk error",
            Exit::CannotRead => "cannot be read",
            Exit::Cancelled => "stopped",
        }
    }
}

/// An error as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserError {
    /// How the program ends.
    pub exit: Exit,
    /// The cause: one sentence, without its full stop.
    pub cause: String,
    /// What to try, in this order; each a sentence without its full stop.
    pub what_to_do: Vec<String>,
}

impl UserError {
    /// A mistake in what was typed: the sentence names the value and what would be right.
    #[must_use]
    pub fn usage(cause: impl Into<String>) -> UserError {
        UserError { exit: Exit::Usage, cause: cause.into(), what_to_do: vec![] }
    }

    /// A mistake of the program itself, which broke a job off. `what` is what the program said about it.
    #[must_use]
    pub fn internal(what: &str) -> UserError {
        UserError::new(
            Exit::Unfinished,
            format!("The program made a mistake and had to break off: {what}"),
            &[
                "Unplug the phone, take its battery out for a moment, and try again",
                "If it happens again, send the log to the people who make this program",
            ],
        )
    }

    fn new(exit: Exit, cause: impl Into<String>, what_to_do: &[&str]) -> UserError {
        UserError {
            exit,
            cause: cause.into(),
            what_to_do: what_to_do.iter().map(|&s| s.to_owned()).collect(),
        }
    }
}

impl From<&JobError> for UserError {
    fn from(error: &JobError) -> UserError {
        match error {
            // No phone was touched; a full disk is the disk's fault, not that of what was typed.
            JobError::Files(error @ DiskError::NoSpace { .. }) | JobError::Disk(error) => {
                UserError::from(error)
            }
            JobError::Files(error) => UserError { exit: Exit::Usage, ..UserError::from(error) },
            JobError::BadJob(sentence) => UserError::usage(sentence.clone()),
            JobError::NoPhone { waited, seen } => no_phone(waited.as_secs_f64(), seen.as_deref()),
            JobError::Port(error) => UserError::from(error),
            JobError::CannotRead { why, needed } => {
                UserError::new(Exit::CannotRead, capitalised(why), &[needed])
            }
            JobError::BadRange { why, instead } => UserError::new(Exit::CannotRead, why.clone(), &[instead]),
            JobError::RefusedAt { at, status } => UserError::new(
                Exit::CannotRead,
                format!("The phone refuses to be read at {at}: {} (status {status})", status.sentence()),
                &["Read only the part before that address, with START and LENGTH"],
            ),
            JobError::Lost(error) => UserError::from(error),
            JobError::CheckFailed { blocks } => UserError::new(
                Exit::CheckFailed,
                format!(
                    "{} read differently every time, so the dump cannot be trusted",
                    if *blocks == 1 { "One block".to_owned() } else { format!("{blocks} blocks") }
                ),
                &[
                    "Use a short cable, straight into the computer, no hub",
                    "Charge the battery, or try without it",
                    "Read again",
                ],
            ),
            JobError::Cancelled { phone_settled: true } => {
                UserError::new(Exit::Cancelled, "You stopped it", &[])
            }
            JobError::Cancelled { phone_settled: false } => UserError::new(
                Exit::Cancelled,
                "You stopped it while the phone was still sending",
                &[
                    "Start again, the program finds its way back in; or, to use the phone, unplug it and take its battery out for a moment",
                ],
            ),
        }
    }
}

fn no_phone(seconds: f64, seen: Option<&str>) -> UserError {
    let when = if seconds < 0.5 { "at this moment".to_owned() } else { format!("within {seconds:.0} s") };
    let cause = match seen {
        Some(seen) => format!("No phone in boot-ROM mode {when}. What was seen: {seen}"),
        None => format!("No phone in boot-ROM mode {when}"),
    };
    UserError::new(
        Exit::NoPhone,
        cause,
        &[
            "Switch the phone off and take its battery out; start the program first, then hold the boot key and plug the phone in; put the battery in last",
            "Try other keys, one at a time: the call key, *, #, 0, the middle key, volume down, none at all",
            "Use another cable that carries data, and a port of the computer itself, no hub",
        ],
    )
}

impl From<&LinkError> for UserError {
    fn from(error: &LinkError) -> UserError {
        match error {
            LinkError::Unplugged => lost_phone(),
            LinkError::Busy { port, holder } => match holder.as_deref() {
                Some("ModemManager") => UserError::new(
                    Exit::Usage,
                    format!("{port} is in use by ModemManager, which takes every phone for a modem"),
                    &["Wait ten seconds and try again", "Or stop it: sudo systemctl stop ModemManager"],
                ),
                Some(holder) => UserError::new(
                    Exit::Usage,
                    format!("{port} is in use by {holder}"),
                    &["Close that program and try again"],
                ),
                None => UserError::new(
                    Exit::Usage,
                    format!("{port} is in use by another program"),
                    &[
                        "Close other programs that use the phone, such as SP Flash Tool or a terminal, and try again",
                    ],
                ),
            },
            LinkError::Denied { port } => {
                let cause = format!("You have no permission to use {port}");
                if cfg!(target_os = "linux") {
                    UserError::new(
                        Exit::Usage,
                        cause,
                        &["Run: sudo usermod -aG dialout $USER (on Arch: uucp), then log out and in again"],
                    )
                } else {
                    UserError::new(Exit::Usage, cause, &["Ask the computer's administrator"])
                }
            }
            LinkError::NotAPort { port } => UserError::usage(format!(
                "{port} is not a serial port: give the name of a port (see bromide-cli ports), auto, or demo"
            )),
            LinkError::Io { during, source } => UserError::new(
                Exit::Unfinished,
                format!("The connection failed: {during}: {}", system_words(source)),
                &["Unplug the phone, take its battery out for a moment, and try again"],
            ),
        }
    }
}

impl From<&PortNameError> for UserError {
    fn from(error: &PortNameError) -> UserError {
        match error {
            PortNameError::Busy { name, holder } => {
                UserError::from(&LinkError::Busy { port: name.clone(), holder: Some(holder.clone()) })
            }
            PortNameError::Denied { name } => UserError::from(&LinkError::Denied { port: name.clone() }),
            other => UserError::usage(other.to_string()),
        }
    }
}

fn lost_phone() -> UserError {
    UserError::new(
        Exit::Unfinished,
        "The phone was unplugged, or its battery gave out",
        &[
            "Use a short cable that sits tight, straight into the computer",
            "Charge the battery, or try without it",
            "Read again",
        ],
    )
}

impl From<&SessionError> for UserError {
    fn from(error: &SessionError) -> UserError {
        let power_cycle: &[&str] = &[
            "Unplug the phone and take its battery out for a moment",
            "Use a short cable, straight into the computer, no hub",
            "Read again",
        ];
        match error {
            SessionError::Link(error) => UserError::from(error),
            SessionError::Cancelled => UserError::new(Exit::Cancelled, "You stopped it", &[]),
            SessionError::Silent { waited, .. } => UserError::new(
                Exit::Unfinished,
                format!("The phone stopped answering (no answer for {:.0} s)", waited.as_secs_f64()),
                power_cycle,
            ),
            SessionError::Refused { status, .. } => UserError::new(
                Exit::CannotRead,
                format!("The phone refuses: {} (status {status})", status.sentence()),
                &[],
            ),
            SessionError::OutOfStep { .. } => UserError::new(
                Exit::Unfinished,
                "The phone's answers make no sense any more: bytes were lost on the way",
                power_cycle,
            ),
            SessionError::NotTaken { .. } => UserError::new(
                Exit::CannotRead,
                format!("The phone cannot be made to show its flash: {error}"),
                power_cycle,
            ),
            SessionError::Restarted => UserError::new(
                Exit::Unfinished,
                "The phone restarted by itself",
                &["Charge the battery, or try without it", "Read again"],
            ),
            SessionError::Lost => {
                UserError::new(Exit::Unfinished, "The phone does not answer sensibly any more", power_cycle)
            }
        }
    }
}

impl From<&DiskError> for UserError {
    fn from(error: &DiskError) -> UserError {
        match error {
            DiskError::NoFolder(folder) => UserError::new(
                Exit::Disk,
                format!("The folder {} does not exist", folder.display()),
                &["Make that folder, or choose another one"],
            ),
            DiskError::NotAFile(path) => UserError::new(
                Exit::Disk,
                format!("{} is a folder, not a file name", path.display()),
                &["Add a file name, such as dump.bin"],
            ),
            DiskError::Unwritable { path, source } => UserError::new(
                Exit::Disk,
                format!("{} cannot be written: {}", path.display(), system_words(source)),
                &["Choose a folder of your own, such as your documents"],
            ),
            DiskError::Exists(path) => UserError::new(
                Exit::Disk,
                format!("{} exists already", path.display()),
                &["Choose another name, or add --force to replace it"],
            ),
            DiskError::PartName(path) => UserError::new(
                Exit::Disk,
                format!("{} is the name of an unfinished dump, not of a finished one", path.display()),
                &[&format!(
                    "Use the name that the finished dump shall have, such as {}",
                    path.with_extension("").display()
                )],
            ),
            DiskError::PartExists(path) => UserError::new(
                Exit::Disk,
                format!("There is an unfinished dump: {}", path.display()),
                &["Choose another name, or add --force to give that part up and start over"],
            ),
            DiskError::Locked(path) => UserError::new(
                Exit::Disk,
                format!("Another program is writing {} at this moment", path.display()),
                &["Choose another name, or let that program finish"],
            ),
            DiskError::NoSpace { folder, needed, available } => UserError::new(
                Exit::Disk,
                format!(
                    "There is too little room in {}: {} are needed, {} are free",
                    folder.display(),
                    size_in_words(*needed),
                    size_in_words(*available)
                ),
                &["Make room, or choose another disk"],
            ),
            DiskError::Io { path, source, during } => UserError::new(
                Exit::Disk,
                format!("The disk failed while {during} {}: {}", path.display(), system_words(source)),
                &["Make sure that the disk is there and has room", "Read again, to another disk if need be"],
            ),
        }
    }
}

/// The first letter made large: sentences from the layers below start small.
fn capitalised(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The system's own words without Rust's "(os error 28)".
pub(crate) fn system_words(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.split_once(" (os error") {
        Some((words, _)) => words.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::time::Duration;

    #[test]
    fn the_exit_codes_are_the_contracts() {
        let codes = [
            Exit::Saved,
            Exit::Usage,
            Exit::NoPhone,
            Exit::Unfinished,
            Exit::CheckFailed,
            Exit::Disk,
            Exit::CannotRead,
            Exit::Cancelled,
        ]
        .map(Exit::code);
        assert_eq!(codes, [0, 2, 3, 4, 5, 6, 7, 130]);
    }

    #[test]
    fn each_cause_has_its_exit_and_says_what_to_do() {
        let path = PathBuf::from("/x/dump.bin");
        let cases = [
            (JobError::Files(DiskError::Exists(path.clone())), Exit::Usage),
            (JobError::Files(DiskError::NoFolder(path.clone())), Exit::Usage),
            (
                JobError::Files(DiskError::NoSpace { folder: path.clone(), needed: 2, available: 1 }),
                Exit::Disk,
            ),
            (JobError::Disk(DiskError::Exists(path)), Exit::Disk),
            (JobError::NoPhone { waited: Duration::from_secs(3), seen: None }, Exit::NoPhone),
            (JobError::Lost(SessionError::Link(LinkError::Unplugged)), Exit::Unfinished),
            (JobError::Lost(SessionError::Lost), Exit::Unfinished),
            (JobError::CheckFailed { blocks: 1 }, Exit::CheckFailed),
            (JobError::Cancelled { phone_settled: false }, Exit::Cancelled),
            (JobError::Port(LinkError::Busy { port: "COM5".into(), holder: None }), Exit::Usage),
            (JobError::CannotRead { why: "Why".into(), needed: "that".into() }, Exit::CannotRead),
        ];
        for (error, exit) in cases {
            let user = UserError::from(&error);
            assert_eq!(user.exit, exit, "{error:?}");
            assert!(!user.what_to_do.is_empty(), "{error:?}");
            assert!(
                !user.cause.ends_with('.') && user.what_to_do.iter().all(|s| !s.ends_with('.')),
                "{user:?}"
            );
            assert!(
                user.cause.starts_with(|c: char| c.is_uppercase() || c == '/') || user.cause.contains("COM5")
            );
        }
    }

    #[test]
    fn the_systems_words_come_without_numbers() {
        let full = std::io::Error::from_raw_os_error(28);
        assert!(!system_words(&full).contains("os error"), "{}", system_words(&full));
    }
}
