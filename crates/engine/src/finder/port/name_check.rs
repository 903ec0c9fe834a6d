//! Checks whether a port name can be waited for, without opening the port.
//!
//! Used by the command line and the window's "Other…" before a phone is used, and by `ports --watch`.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::finder::enumeration::Port;
use crate::link::PortHolder;

/// Why a port with this name is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PortNameError {
    /// There is no such port, and a port cannot have this name.
    #[error("no port is named {name}")]
    NoSuchPort {
        /// The name as typed.
        name: String,
        /// The names of the connected ports.
        here: Vec<String>,
    },
    /// The path contains a folder that does not exist, so the port cannot appear.
    #[error("no port {name}: the folder {} does not exist", folder.display())]
    NoFolder {
        /// The name as typed.
        name: String,
        /// The missing folder.
        folder: PathBuf,
        /// The names of the connected ports.
        here: Vec<String>,
    },
    /// The name belongs to something else.
    #[error("{name} is {what}, not a serial port")]
    NotAPort {
        /// What was typed.
        name: String,
        /// The name as typed.
        what: NotAPortKind,
        /// What it belongs to.
        here: Vec<String>,
    },
    /// Another program has the port open.
    #[error("{name} is in use by {holder}")]
    Busy {
        /// The port.
        name: String,
        /// The program.
        holder: PortHolder,
    },
    /// The user has no permission to open the port.
    #[error("no permission to open {name}")]
    Denied {
        /// The port.
        name: String,
    },
}

/// What exists at a path instead of a serial port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NotAPortKind {
    /// A folder.
    Folder,
    /// A regular file.
    File,
    /// A character device that is not a serial port.
    OtherDevice,
    /// A block device, a pipe, a socket.
    Other,
}

impl fmt::Display for NotAPortKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotAPortKind::Folder => "a folder",
            NotAPortKind::File => "a file",
            NotAPortKind::OtherDevice => "a device of another kind",
            NotAPortKind::Other => "something else",
        })
    }
}

/// Checks a port name before a phone is used, and returns the name to open: `ttyACM0` becomes `/dev/ttyACM0`,
/// `com5` becomes `COM5`. Also accepts a port that may appear later, and one without permission, which may be
/// granted later.
///
/// `here`: the connected ports, for the error.
///
/// # Errors
/// [`PortNameError`] if a port with that name can never be opened, or if another program has it open.
pub fn check_name(name: &str, here: &[Port]) -> Result<String, PortNameError> {
    let here = || here.iter().map(|port| port.name.clone()).collect();
    if cfg!(windows) {
        let no_port = || PortNameError::NoSuchPort { name: name.to_owned(), here: here() };
        return windows_name(name).ok_or_else(no_port);
    }
    let path = unix_path(name);
    let Some(path) = path else {
        return Err(PortNameError::NoSuchPort { name: name.to_owned(), here: here() });
    };
    match entry_at(&path) {
        PathEntry::Nothing => {
            let folder = path.parent().unwrap_or(Path::new("/"));
            if !folder.is_dir() {
                let folder = folder.to_owned();
                return Err(PortNameError::NoFolder { name: name.to_owned(), folder, here: here() });
            }
        }
        PathEntry::NotAPort(what) => {
            return Err(PortNameError::NotAPort { name: name.to_owned(), what, here: here() });
        }
        PathEntry::CharDevice => match can_be_opened(&path, here) {
            Ok(()) | Err(PortNameError::Denied { .. }) => {}
            Err(error) => return Err(error),
        },
    }
    Ok(path.display().to_string())
}

/// Whether the port `name`, from the system's list, can be opened now. Does not open it.
///
/// # Errors
/// [`PortNameError::Busy`], [`PortNameError::Denied`] or [`PortNameError::NotAPort`].
pub fn may_be_opened(name: &str) -> Result<(), PortNameError> {
    can_be_opened(Path::new(name), Vec::new)
}

/// `COM1` to `COM256` in any case, also as `\\.\COM12`; returned as `COM12`.
fn windows_name(name: &str) -> Option<String> {
    let bare = name.strip_prefix(r"\\.\").unwrap_or(name).to_ascii_uppercase();
    let digits = bare.strip_prefix("COM")?;
    let plain = digits.chars().all(|c| c.is_ascii_digit()) && !digits.starts_with('0');
    let number: u32 = digits.parse().ok()?;
    (plain && (1..=256).contains(&number)).then_some(bare)
}

/// The path for `name`; `None` for a word that is not a port. A word without a slash is a name in /dev or
/// else in the current folder; one that looks like a device name may appear later.
fn unix_path(name: &str) -> Option<PathBuf> {
    if name.contains('/') {
        return std::path::absolute(name).ok();
    }
    let in_dev = Path::new("/dev").join(name);
    let in_folder = std::path::absolute(name).ok()?;
    let usual = ["ttyACM", "ttyUSB", "ttyS", "ttyAMA", "rfcomm", "cu.", "tty."];
    let may_appear = usual.iter().any(|start| name.strip_prefix(start).is_some_and(|rest| !rest.is_empty()));
    if name.is_empty() {
        None
    } else if may_appear || matches!(entry_at(&in_dev), PathEntry::CharDevice) {
        Some(in_dev)
    } else {
        (!matches!(entry_at(&in_folder), PathEntry::Nothing)).then_some(in_folder)
    }
}

/// What exists at a path.
enum PathEntry {
    Nothing,
    CharDevice,
    NotAPort(NotAPortKind),
}

fn entry_at(path: &Path) -> PathEntry {
    let Ok(metadata) = std::fs::metadata(path) else { return PathEntry::Nothing };
    let kind = metadata.file_type();
    if kind.is_dir() {
        PathEntry::NotAPort(NotAPortKind::Folder)
    } else if kind.is_file() {
        PathEntry::NotAPort(NotAPortKind::File)
    } else if is_char_device(kind) {
        PathEntry::CharDevice
    } else {
        PathEntry::NotAPort(NotAPortKind::Other)
    }
}

#[cfg(unix)]
fn is_char_device(kind: std::fs::FileType) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    kind.is_char_device()
}

#[cfg(not(unix))]
fn is_char_device(_kind: std::fs::FileType) -> bool {
    false
}

/// Whether the port is free and we have permission. Does not open it, because opening and closing a port is
/// visible to the device.
#[cfg(unix)]
fn can_be_opened(path: &Path, here: impl Fn() -> Vec<String>) -> Result<(), PortNameError> {
    use rustix::fs::{Access, access};
    let name = path.display().to_string();
    if !may_be_a_port(path) {
        return Err(PortNameError::NotAPort { name, what: NotAPortKind::OtherDevice, here: here() });
    }
    if let Some(holder) = crate::link::holder::other_holder(&name) {
        return Err(PortNameError::Busy { name, holder });
    }
    match access(path, Access::READ_OK | Access::WRITE_OK) {
        Err(rustix::io::Errno::ACCESS | rustix::io::Errno::PERM) => Err(PortNameError::Denied { name }),
        // Other errors are reported, with their reason, when the port is opened.
        _ => Ok(()),
    }
}

/// Whether a driver for terminals or serial ports serves this device: `/dev/null` is a device, too. If the
/// system does not list its drivers, every device may be a port.
#[cfg(target_os = "linux")]
fn may_be_a_port(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (Ok(about), Ok(drivers)) = (std::fs::metadata(path), std::fs::read_to_string("/proc/tty/drivers"))
    else {
        return true;
    };
    // One driver per line: its name, the prefix of its device names, the major number, the minor numbers, its
    // kind.
    let mut majors =
        drivers.lines().filter_map(|line| line.split_whitespace().nth(2)?.parse().ok()).peekable();
    majors.peek().is_none() || majors.any(|major: u32| major == rustix::fs::major(about.rdev()))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn may_be_a_port(_path: &Path) -> bool {
    true
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "has the shape of the Unix one")]
fn can_be_opened(_path: &Path, _here: impl Fn() -> Vec<String>) -> Result<(), PortNameError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_port_names_are_recognised() {
        for (typed, name) in [("COM1", "COM1"), ("com256", "COM256"), (r"\\.\COM12", "COM12")] {
            assert_eq!(windows_name(typed).as_deref(), Some(name));
        }
        for typed in [
            "",
            "COM",
            "COM0",
            "COM257",
            "COM1x",
            "COM+1",
            "COM01",
            "LPT1",
            "foo",
            "/dev/ttyACM0",
            "CO\u{1f4}1",
        ] {
            assert_eq!(windows_name(typed), None, "{typed}");
        }
    }

    #[cfg(unix)]
    mod unix {
        use super::*;
        use crate::finder::enumeration::{DeviceKind, DeviceName};

        const HERE: &str = "/dev/ttyACM0";

        fn refused(name: &str) -> PortNameError {
            let (usb, kind, device) = (None, DeviceKind::Unknown, DeviceName::Serial);
            let here = Port { name: HERE.into(), usb, kind, device, serial_number: None };
            check_name(name, &[here]).expect_err(name)
        }

        fn not_a_port(name: &str, what: NotAPortKind) -> PortNameError {
            PortNameError::NotAPort { name: name.into(), what, here: vec![HERE.into()] }
        }

        #[test]
        fn a_missing_name_that_may_be_a_port_is_accepted() {
            for (typed, path) in [
                ("ttyACM77", "/dev/ttyACM77"),
                ("cu.usbmodem14100", "/dev/cu.usbmodem14100"),
                ("/dev/not-here-yet", "/dev/not-here-yet"),
            ] {
                assert_eq!(check_name(typed, &[]).as_deref(), Ok(path));
            }
        }

        #[test]
        fn an_unknown_word_is_refused_with_a_list_of_ports() {
            for name in ["foo", "ttyACM", ""] {
                let here = vec![HERE.to_owned()];
                assert_eq!(refused(name), PortNameError::NoSuchPort { name: name.into(), here });
            }
            let nothing_here = PortNameError::NoSuchPort { name: "foo".into(), here: vec![] };
            assert_eq!(check_name("foo", &[]), Err(nothing_here));
        }

        #[test]
        fn files_folders_and_sockets_are_refused() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("dump.bin");
            std::fs::write(&file, b"x").unwrap();
            let (file_name, folder_name) = (file.to_str().unwrap(), folder.path().to_str().unwrap());
            assert_eq!(refused(file_name), not_a_port(file_name, NotAPortKind::File));
            assert_eq!(refused(folder_name), not_a_port(folder_name, NotAPortKind::Folder));
            assert_eq!(refused("Cargo.toml"), not_a_port("Cargo.toml", NotAPortKind::File));
            let socket = folder.path().join("socket");
            let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
            let socket = socket.to_str().unwrap();
            assert_eq!(refused(socket), not_a_port(socket, NotAPortKind::Other));
            let inside = file.join("port");
            let is_missing =
                |error| matches!(error, PortNameError::NoFolder { folder, .. } if folder == file);
            assert!(is_missing(refused(inside.to_str().unwrap())));
        }

        #[test]
        #[cfg(target_os = "linux")]
        fn a_device_that_is_not_a_port_is_refused_even_when_in_use() {
            if !Path::new("/proc/tty/drivers").exists() {
                return;
            }
            assert_eq!(refused("/dev/null"), not_a_port("/dev/null", NotAPortKind::OtherDevice));
            assert!(may_be_a_port(Path::new("/dev/tty")) && may_be_a_port(Path::new("/dev/not-here-yet")));
        }

        #[test]
        fn a_missing_folder_is_refused_with_its_name() {
            let name = "/no/such/folder/port";
            let (folder, here) = ("/no/such/folder".into(), vec![HERE.to_owned()]);
            assert_eq!(refused(name), PortNameError::NoFolder { name: name.into(), folder, here });
        }
    }
}
