//! [`PortHolder`]: the program that has a port open. Known on Linux only, from `/proc`.
//!
//! Looked up when a port is busy, and right after opening one: exclusive mode keeps later programs out, but
//! not a program that had the port open before.

use std::fmt;

/// The service of Linux desktops that opens every new modem-like port for about 10 s (protocol.md 1.5).
const MODEM_MANAGER: &str = "ModemManager";

/// The program that has a port open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PortHolder {
    /// The program with this name.
    Named(String),
    /// A program of another user, whose open files are not visible to us.
    OfAnotherUser {
        /// The name of the most likely program.
        probably: Option<String>,
    },
    /// This system does not report it.
    Unknown,
}

impl PortHolder {
    /// Whether it is certainly or probably ModemManager, which a udev rule keeps away.
    #[must_use]
    pub fn is_modem_manager(&self) -> bool {
        match self {
            PortHolder::Named(name) | PortHolder::OfAnotherUser { probably: Some(name) } => {
                name == MODEM_MANAGER
            }
            PortHolder::OfAnotherUser { probably: None } | PortHolder::Unknown => false,
        }
    }
}

impl fmt::Display for PortHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PortHolder::Named(name) => f.write_str(name),
            PortHolder::OfAnotherUser { probably: None } => f.write_str("a program of another user"),
            PortHolder::OfAnotherUser { probably: Some(name) } => {
                write!(f, "a program of another user, probably {name}")
            }
            PortHolder::Unknown => f.write_str("another program"),
        }
    }
}

/// The program that has the device `path` open. May be this program, but others are named first.
#[must_use]
pub fn holder(path: &str) -> PortHolder {
    let known = other_holder(path).or_else(|| system::own(path)).or_else(system::hidden);
    known.unwrap_or(PortHolder::Unknown)
}

/// A program other than this one that has the device `path` open.
#[must_use]
pub fn other_holder(path: &str) -> Option<PortHolder> {
    system::other(path)
}

#[cfg(target_os = "linux")]
mod system {
    use std::fs::{self, Metadata};
    use std::os::unix::fs::MetadataExt as _;
    use std::path::{Path, PathBuf};

    use super::{MODEM_MANAGER, PortHolder};

    pub(super) fn other(path: &str) -> Option<PortHolder> {
        let device = fs::metadata(path).ok()?;
        let own = format!("/proc/{}", std::process::id());
        let pts = pts_number(path);
        processes()
            .filter(|process| process != Path::new(&own) && shows_files(process))
            .find(|process| {
                has_open(process, &device)
                    && !pts.is_some_and(|number| serves(process, number))
                    // Checked again: a program that has just closed both ends does not hold it.
                    && has_open(process, &device)
            })
            .map(|process| holder(&process))
    }

    pub(super) fn own(path: &str) -> Option<PortHolder> {
        let device = fs::metadata(path).ok()?;
        let own = Path::new("/proc/self");
        has_open(own, &device).then(|| holder(own))
    }

    /// Some processes do not show us their open files: those of other users. ModemManager runs as root.
    pub(super) fn hidden() -> Option<PortHolder> {
        let mut unseen = processes().filter(|process| fs::read_dir(process.join("fd")).is_err()).peekable();
        unseen.peek()?;
        let probably = unseen.filter_map(|process| name(&process)).find(|name| name == MODEM_MANAGER);
        Some(PortHolder::OfAnotherUser { probably })
    }

    /// Whether we can see its open files, tested with one system call instead of five. Most processes fail
    /// it: kernel threads, which have no program file, and processes of other users.
    fn shows_files(process: &Path) -> bool {
        fs::read_link(process.join("exe")).is_ok()
    }

    /// The number of the pseudo-terminal at `path`, if it is one.
    fn pts_number(path: &str) -> Option<u32> {
        let real = fs::canonicalize(path).ok()?;
        real.to_str()?.strip_prefix("/dev/pts/")?.parse().ok()
    }

    /// Whether a process has the master end of this pseudo-terminal. Then it simulates the device and is no
    /// holder, even if it keeps our end open, too, as the practice phone does.
    fn serves(process: &Path, number: u32) -> bool {
        let Ok(files) = fs::read_dir(process.join("fd")) else { return false };
        let line = format!("tty-index:\t{number}");
        files.flatten().any(|file| {
            let is_master = fs::read_link(file.path()).is_ok_and(|target| target.ends_with("ptmx"));
            let about =
                || fs::read_to_string(process.join("fdinfo").join(file.file_name())).unwrap_or_default();
            is_master && about().lines().any(|text| text == line)
        })
    }

    fn processes() -> impl Iterator<Item = PathBuf> {
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        entries
            .filter(|entry| entry.file_name().as_encoded_bytes().iter().all(u8::is_ascii_digit))
            .map(|entry| entry.path())
    }

    fn holder(process: &Path) -> PortHolder {
        name(process).map_or(PortHolder::Unknown, PortHolder::Named)
    }

    fn name(process: &Path) -> Option<String> {
        let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
        let name: String = name.trim().chars().filter(|c| !c.is_control()).collect();
        Some(name).filter(|name| !name.is_empty())
    }

    fn has_open(process: &Path, device: &Metadata) -> bool {
        let Ok(files) = fs::read_dir(process.join("fd")) else { return false };
        files.flatten().any(|file| {
            let file = file.path();
            // The link's text first: `stat` on the file itself may block on a dead network share.
            let Ok(target) = fs::read_link(&file) else { return false };
            let target = target.to_string_lossy();
            // A "(deleted)" device was unplugged while open. Its device number is reused for the next one.
            if !target.starts_with("/dev/") || target.ends_with(" (deleted)") {
                return false;
            }
            // Each container has its own pseudo-terminals, with the same numbers as those of others.
            let other_pts = |open: &Metadata| target.starts_with("/dev/pts/") && open.dev() != device.dev();
            fs::metadata(&file).is_ok_and(|open| open.rdev() == device.rdev() && !other_pts(&open))
        })
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use super::PortHolder;

    pub(super) fn other(_path: &str) -> Option<PortHolder> {
        None
    }

    pub(super) fn own(_path: &str) -> Option<PortHolder> {
        None
    }

    pub(super) fn hidden() -> Option<PortHolder> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modem_manager_is_known_by_its_name_also_behind_another_user() {
        let name = || MODEM_MANAGER.to_owned();
        assert!(PortHolder::Named(name()).is_modem_manager());
        assert!(PortHolder::OfAnotherUser { probably: Some(name()) }.is_modem_manager());
        for other in [
            PortHolder::Named("minicom".into()),
            PortHolder::Named("NotModemManager".into()),
            PortHolder::OfAnotherUser { probably: None },
            PortHolder::Unknown,
        ] {
            assert!(!other.is_modem_manager() && !other.to_string().is_empty(), "{other:?}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_this_process_has_open_is_held_by_it() {
        let Ok(_open) = std::fs::File::open("/dev/zero") else { return };
        assert!(system::own("/dev/zero").is_some());
        assert_ne!(holder("/dev/zero"), PortHolder::Unknown);
        assert_eq!(other_holder("/no/such/device"), None);
    }
}
