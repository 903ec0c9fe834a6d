//! What a person is told when something went wrong: one sentence of cause and numbered things to try, made here and only
//! here from the errors of all layers. Also the command line's exit codes, which follow the cause.

use std::io;
use std::path::Path;

use crate::words;
use bromide_engine::brom::Status;
use bromide_engine::finder::{PortNameError, doctor};
use bromide_engine::link::LinkError;
use bromide_engine::link::holder::or_another;
pub use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{DiskError, JobError};
use bromide_engine::session::SessionError;
use bromide_engine::units::{Address, size_in_words};

/// The process's exit code; the numbers are a contract with scripts.
#[must_use]
pub fn exit_code(outcome: JobOutcome) -> u8 {
    match outcome {
        JobOutcome::Saved => 0,
        JobOutcome::Usage => 2,
        JobOutcome::NoPhone => 3,
        JobOutcome::Unfinished => 4,
        JobOutcome::CheckFailed => 5,
        JobOutcome::Disk => 6,
        JobOutcome::CannotRead => 7,
        JobOutcome::Stopped => 130,
    }
}

/// An error as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserError {
    /// How the program ends.
    pub exit: JobOutcome,
    /// The cause: one sentence, without its full stop.
    pub cause: String,
    /// What to try, in this order; each a sentence without its full stop.
    pub what_to_do: Vec<String>,
}

impl UserError {
    /// A mistake in what was typed: the sentence names the value and what would be right.
    #[must_use]
    pub fn usage(cause: impl Into<String>) -> UserError {
        UserError { exit: JobOutcome::Usage, cause: cause.into(), what_to_do: vec![] }
    }

    /// A mistake of the program itself, which broke a job off. `what` is what the program said about it.
    #[must_use]
    pub fn internal(what: &str) -> UserError {
        UserError::new(
            JobOutcome::Unfinished,
            words!("error-internal", what = what),
            vec![words!("do-unplug-and-retry"), words!("do-send-log")],
        )
    }

    fn new(exit: JobOutcome, cause: String, what_to_do: Vec<String>) -> UserError {
        UserError { exit, cause, what_to_do }
    }
}

impl From<&JobError> for UserError {
    fn from(error: &JobError) -> UserError {
        match error {
            // No phone was touched; a full disk is the disk's fault, not that of what was typed.
            JobError::Files(error @ DiskError::NoSpace { .. }) | JobError::Disk(error) => {
                UserError::from(error)
            }
            JobError::Files(error) => UserError { exit: JobOutcome::Usage, ..UserError::from(error) },
            JobError::BadJob(sentence) => UserError::usage(sentence.clone()),
            JobError::NoPhone { waited, seen } => no_phone(waited.as_secs_f64(), seen.as_deref()),
            JobError::Port(error) => UserError::from(error),
            JobError::CannotRead { why, needed } => {
                UserError::new(JobOutcome::CannotRead, capitalised(why), vec![needed.clone()])
            }
            JobError::BadRange { why, instead } => {
                UserError::new(JobOutcome::CannotRead, why.clone(), vec![instead.clone()])
            }
            JobError::RefusedAt { at, status } => UserError::new(
                JobOutcome::CannotRead,
                words!(
                    "error-refused-at",
                    at = at.to_string(),
                    sentence = status.sentence(),
                    status = status.to_string()
                ),
                vec![words!("do-read-before")],
            ),
            JobError::OtherPhone { differs } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-other-phone", differs = differs.join(", ")),
                vec![words!("do-first-phone"), words!("do-new-dump")],
            ),
            JobError::Unreadable { bytes, places, refused } => unreadable(*bytes, *places, *refused),
            JobError::Lost(error) => UserError::from(error),
            JobError::CheckFailed { blocks } => UserError::new(
                JobOutcome::CheckFailed,
                words!("error-check-failed", blocks = *blocks),
                vec![words!("do-short-cable"), words!("do-charge"), words!("do-read-again")],
            ),
            JobError::Cancelled { phone_settled: true } => stopped(),
            JobError::Cancelled { phone_settled: false } => UserError::new(
                JobOutcome::Stopped,
                words!("error-stopped-while-sending"),
                vec![words!("do-start-again")],
            ),
        }
    }
}

/// What was refused will be refused again; what was not answered may be the battery.
fn unreadable(bytes: u64, places: u64, refused: Option<(Address, Status)>) -> UserError {
    let size = size_in_words(bytes);
    match refused {
        Some((at, status)) => UserError::new(
            JobOutcome::CannotRead,
            words!(
                "error-refused-places",
                size = size,
                places = places,
                at = at.to_string(),
                status = status.to_string()
            ),
            vec![words!("do-use-the-rest")],
        ),
        None => UserError::new(
            JobOutcome::Unfinished,
            words!("error-unreadable", size = size, places = places),
            vec![words!("do-short-cable"), words!("do-charge"), words!("do-continue-for-rest")],
        ),
    }
}

fn no_phone(seconds: f64, seen: Option<&str>) -> UserError {
    let cause = match (seen, seconds < 0.5) {
        (None, true) => words!("error-no-phone-now"),
        (None, false) => words!("error-no-phone", seconds = seconds),
        (Some(seen), true) => words!("error-no-phone-now-but", seen = seen),
        (Some(seen), false) => words!("error-no-phone-but", seconds = seconds, seen = seen),
    };
    UserError::new(
        JobOutcome::NoPhone,
        cause,
        vec![words!("do-hold-key"), words!("do-try-keys"), words!("do-other-cable")],
    )
}

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
        words!("do-install-rule", commands = doctor::commands()),
        words!("do-join-group", command = "sudo usermod -aG dialout $USER", arch = "uucp"),
    ]
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
        JobOutcome::Unfinished,
        words!("error-lost-phone"),
        vec![words!("do-tight-cable"), words!("do-charge"), words!("do-read-again")],
    )
}

fn stopped() -> UserError {
    UserError::new(JobOutcome::Stopped, words!("error-stopped"), vec![])
}

impl From<&SessionError> for UserError {
    fn from(error: &SessionError) -> UserError {
        let power_cycle =
            || vec![words!("do-battery-out"), words!("do-short-cable"), words!("do-read-again")];
        match error {
            SessionError::Link(error) => UserError::from(error),
            SessionError::Cancelled => stopped(),
            SessionError::Silent { waited, .. } => UserError::new(
                JobOutcome::Unfinished,
                words!("error-silent", seconds = waited.as_secs_f64()),
                power_cycle(),
            ),
            SessionError::Refused { status, .. } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-refused", sentence = status.sentence(), status = status.to_string()),
                vec![],
            ),
            SessionError::OutOfStep { .. } => {
                UserError::new(JobOutcome::Unfinished, words!("error-out-of-step"), power_cycle())
            }
            SessionError::NotTaken { .. } => UserError::new(
                JobOutcome::CannotRead,
                words!("error-window-shut", why = error.to_string()),
                power_cycle(),
            ),
            SessionError::Restarted => UserError::new(
                JobOutcome::Unfinished,
                words!("error-restarted"),
                vec![words!("do-charge"), words!("do-read-again")],
            ),
            SessionError::Lost => {
                UserError::new(JobOutcome::Unfinished, words!("error-no-sense"), power_cycle())
            }
        }
    }
}

impl From<&DiskError> for UserError {
    fn from(error: &DiskError) -> UserError {
        let shown = |path: &Path| path.display().to_string();
        let (cause, what_to_do) = match error {
            DiskError::NoFolder(folder) => {
                (words!("error-no-folder", folder = shown(folder)), vec![words!("do-make-folder")])
            }
            DiskError::NotAFile(path) => {
                (words!("error-is-folder", path = shown(path)), vec![words!("do-add-name")])
            }
            DiskError::Unwritable { path, source } => (
                words!("error-unwritable", path = shown(path), why = system_words(source)),
                vec![words!("do-own-folder")],
            ),
            DiskError::Exists(path) => {
                (words!("error-exists", path = shown(path)), vec![words!("do-other-name-or-replace")])
            }
            DiskError::NotAPart(path) => {
                (words!("error-not-a-part", path = shown(path)), vec![words!("do-name-a-part")])
            }
            DiskError::Finished(path) => (
                words!("error-finished", path = shown(path)),
                vec![words!("do-check-it", path = shown(path))],
            ),
            DiskError::NoPart(path) => {
                (words!("error-no-part", path = shown(path)), vec![words!("do-name-a-part")])
            }
            DiskError::OurName(path) => {
                (words!("error-our-name", path = shown(path)), vec![words!("do-plain-name")])
            }
            DiskError::NotRegular(path) => {
                (words!("error-not-regular", path = shown(path)), vec![words!("do-other-name")])
            }
            DiskError::InTheWay(path) => (
                words!("error-in-the-way", path = shown(path)),
                vec![words!("do-move-away", path = shown(path))],
            ),
            DiskError::SecondName(path) => {
                (words!("error-second-name", path = shown(path)), vec![words!("do-copy-part")])
            }
            DiskError::OtherJournal(path) => {
                (words!("error-other-journal", path = shown(path)), vec![words!("do-bring-its-journal")])
            }
            DiskError::Changed(path) => (
                words!("error-changed", path = shown(path)),
                vec![words!("do-close-other-program"), words!("do-continue")],
            ),
            DiskError::Unreliable(path) => {
                (words!("error-unreliable", path = shown(path)), vec![words!("do-other-disk")])
            }
            DiskError::PartExists(path) => {
                (words!("error-part-exists", path = shown(path)), vec![words!("do-other-name-or-give-up")])
            }
            DiskError::Replaced(path) => {
                (words!("error-part-replaced", path = shown(path)), vec![words!("do-read-again")])
            }
            DiskError::Locked(path) => {
                (words!("error-locked", path = shown(path)), vec![words!("do-other-name-or-wait")])
            }
            DiskError::Held { path, .. } => (
                words!("error-held", path = shown(path)),
                vec![words!("do-let-go-of-file"), words!("do-continue")],
            ),
            DiskError::NoSpace { folder, needed, available } => (
                words!(
                    "error-no-space",
                    folder = shown(folder),
                    needed = size_in_words(*needed),
                    free = size_in_words(*available)
                ),
                vec![words!("do-make-room")],
            ),
            DiskError::Io { path, source, during } => match disk_trouble(source.kind(), &shown(path)) {
                Some(known) => known,
                None => (
                    words!(
                        "error-disk",
                        during = words::text(during, &[]),
                        path = shown(path),
                        why = system_words(source)
                    ),
                    vec![words!("do-check-disk"), words!("do-continue-or-elsewhere")],
                ),
            },
        };
        UserError::new(JobOutcome::Disk, cause, what_to_do)
    }
}

/// What everyone meets: a full disk, a stick pulled out. The cause and what to do.
fn disk_trouble(kind: io::ErrorKind, path: &str) -> Option<(String, Vec<String>)> {
    use io::ErrorKind as Kind;
    Some(match kind {
        Kind::StorageFull | Kind::QuotaExceeded => {
            (words!("error-disk-full", path = path), vec![words!("do-make-room"), words!("do-continue")])
        }
        Kind::FileTooLarge => (
            words!("error-file-too-large", path = path),
            vec![words!("do-other-file-system"), words!("do-continue-there")],
        ),
        Kind::ReadOnlyFilesystem => (
            words!("error-read-only-disk", path = path),
            vec![words!("do-unlock-disk"), words!("do-continue")],
        ),
        Kind::NotFound | Kind::StaleNetworkFileHandle | Kind::NetworkDown | Kind::HostUnreachable => (
            words!("error-disk-gone", path = path),
            vec![words!("do-bring-disk-back"), words!("do-continue")],
        ),
        _ => return None,
    })
}

/// The first letter made large: sentences from the layers below start small.
fn capitalised(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The system's own words, without a full stop and without Rust's "(os error 28)".
pub(crate) fn system_words(error: &std::io::Error) -> String {
    use std::io::ErrorKind::{FileTooLarge, InvalidInput};
    let text = error.to_string();
    // Those of `files`, for which the system has no words.
    match error.kind() {
        InvalidInput if text == InvalidInput.to_string() => return words!("error-not-a-regular-file"),
        FileTooLarge if text == FileTooLarge.to_string() => return words!("error-too-large-to-read"),
        _ => {}
    }
    // Windows ends its sentences with a full stop, and ours go on.
    text.split_once(" (os error").map_or(&*text, |(words, _)| words).trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::time::Duration;

    #[test]
    fn the_exit_codes_are_the_contracts() {
        let codes = [
            JobOutcome::Saved,
            JobOutcome::Usage,
            JobOutcome::NoPhone,
            JobOutcome::Unfinished,
            JobOutcome::CheckFailed,
            JobOutcome::Disk,
            JobOutcome::CannotRead,
            JobOutcome::Stopped,
        ]
        .map(exit_code);
        assert_eq!(codes, [0, 2, 3, 4, 5, 6, 7, 130]);
    }

    #[test]
    fn each_cause_has_its_exit_and_says_what_to_do() {
        let path = PathBuf::from("/x/dump.bin");
        let cases = [
            (JobError::Files(DiskError::Exists(path.clone())), JobOutcome::Usage),
            (JobError::Files(DiskError::NoFolder(path.clone())), JobOutcome::Usage),
            (
                JobError::Files(DiskError::NoSpace { folder: path.clone(), needed: 2, available: 1 }),
                JobOutcome::Disk,
            ),
            (JobError::Disk(DiskError::Exists(path)), JobOutcome::Disk),
            (JobError::NoPhone { waited: Duration::from_secs(3), seen: None }, JobOutcome::NoPhone),
            (JobError::Lost(SessionError::Link(LinkError::Unplugged)), JobOutcome::Unfinished),
            (JobError::Lost(SessionError::Lost), JobOutcome::Unfinished),
            (JobError::CheckFailed { blocks: 1 }, JobOutcome::CheckFailed),
            (JobError::Cancelled { phone_settled: false }, JobOutcome::Stopped),
            (JobError::Port(LinkError::Busy { port: "COM5".into(), holder: None }), JobOutcome::Usage),
            (JobError::CannotRead { why: "Why".into(), needed: "that".into() }, JobOutcome::CannotRead),
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
