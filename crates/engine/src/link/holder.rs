//! Which program holds a port. Used when a port is busy, and right after opening one: exclusive use keeps later
//! programs out, but not one that was there before.
//!
//! Linux only, from `/proc`; other systems do not tell, and there the answer is `None`.

use crate::words;

/// The name of a holder for people, known or not.
#[must_use]
pub fn or_another(holder: Option<&str>) -> String {
    holder.map_or_else(|| words!("holder-another"), str::to_owned)
}

/// The program that has the device `path` open, this one included; others are named first.
#[must_use]
pub fn holder(path: &str) -> Option<String> {
    other_holder(path).or_else(|| system::own(path)).or_else(system::hidden)
}

/// A program other than this one that has the device `path` open.
#[must_use]
pub fn other_holder(path: &str) -> Option<String> {
    system::other(path)
}

#[cfg(target_os = "linux")]
mod system {
    use std::fs::{self, Metadata};
    use std::os::unix::fs::MetadataExt as _;
    use std::path::{Path, PathBuf};

    use crate::words;

    pub(super) fn other(path: &str) -> Option<String> {
        let device = fs::metadata(path).ok()?;
        let own = format!("/proc/{}", std::process::id());
        let pts = pts_number(path);
        processes()
            .filter(|process| process != Path::new(&own) && shows_files(process))
            .find(|process| {
                has_open(process, &device)
                    && !pts.is_some_and(|number| serves(process, number))
                    // A program that has just closed both ends is no rival either.
                    && has_open(process, &device)
            })
            .map(|process| name(&process))
    }

    pub(super) fn own(path: &str) -> Option<String> {
        let device = fs::metadata(path).ok()?;
        let own = Path::new("/proc/self");
        has_open(own, &device).then(|| name(own))
    }

    /// Somebody holds the port whose open files we may not see: a program of another user. ModemManager, which
    /// opens every new modem-like port for about 10 s (protocol.md 1.5), runs as root.
    pub(super) fn hidden() -> Option<String> {
        let mut unseen = processes().filter(|process| fs::read_dir(process.join("fd")).is_err()).peekable();
        unseen.peek()?;
        let manager = unseen.map(|process| name(&process)).find(|name| name == "ModemManager");
        Some(match manager {
            Some(name) => words!("holder-of-another-user-named", name = name),
            None => words!("holder-of-another-user"),
        })
    }

    /// Whether its open files can be seen, found out in one step rather than in the five of looking: a computer has hundreds of kernel
    /// threads, which have no program, and programs of other users, whose program is hidden like their files.
    fn shows_files(process: &Path) -> bool {
        fs::read_link(process.join("exe")).is_ok()
    }

    /// The number of the pseudo-terminal behind `path`, if it is one.
    fn pts_number(path: &str) -> Option<u32> {
        let real = fs::canonicalize(path).ok()?;
        real.to_str()?.strip_prefix("/dev/pts/")?.parse().ok()
    }

    /// Whether a process has the other end of this pseudo-terminal: it plays the device, so it is nobody's rival even if
    /// it keeps our end open, too, as the practice phone does.
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

    fn name(process: &Path) -> String {
        let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
        let name: String = name.trim().chars().filter(|c| !c.is_control()).collect();
        if name.is_empty() { super::or_another(None) } else { name }
    }

    fn has_open(process: &Path, device: &Metadata) -> bool {
        let Ok(files) = fs::read_dir(process.join("fd")) else { return false };
        files.flatten().any(|file| {
            let file = file.path();
            // The link's text first: looking at a file itself may hang on a dead network share.
            let Ok(target) = fs::read_link(&file) else { return false };
            let target = target.to_string_lossy();
            // A "(deleted)" device is one that was unplugged while open. Its number is given to the next one.
            if !target.starts_with("/dev/") || target.ends_with(" (deleted)") {
                return false;
            }
            // Each container has pseudo-terminals of its own that share their numbers with those of others.
            let other_pts = |open: &Metadata| target.starts_with("/dev/pts/") && open.dev() != device.dev();
            fs::metadata(&file).is_ok_and(|open| open.rdev() == device.rdev() && !other_pts(&open))
        })
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    pub(super) fn other(_path: &str) -> Option<String> {
        None
    }

    pub(super) fn own(_path: &str) -> Option<String> {
        None
    }

    pub(super) fn hidden() -> Option<String> {
        None
    }
}
