//! What the person meant by PORT: any phone, the practice phone, or a certain port; and whether such a port can be.
//!
//! Used by the command line and the window's "Other…" before any phone is touched. Opens nothing.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::direct::is_direct;
use super::ports::Port;
use crate::link::PortHolder;
use crate::words;

/// A PORT argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortChoice {
    /// `auto`: any phone in boot ROM mode.
    Auto,
    /// `demo`: the practice phone.
    Demo,
    /// `usb`: any phone in boot ROM mode, directly on USB; `usb:1-2`: whatever is plugged in there.
    Usb(Option<String>),
    /// A port name or path, as typed.
    Named(String),
}

impl FromStr for PortChoice {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<PortChoice, Infallible> {
        Ok(match text.trim() {
            "auto" => PortChoice::Auto,
            "demo" => PortChoice::Demo,
            "usb" => PortChoice::Usb(None),
            place if is_direct(place) => PortChoice::Usb(Some(place.to_owned())),
            name => PortChoice::Named(name.to_owned()),
        })
    }
}

/// Why a port name is of no use. One sentence or two, for people; what to do about a port that cannot be had is said in `error`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PortNameError {
    /// No port has this name, nor can one ever have it.
    #[error("{}", words!("port-unknown", name = name, here = here_now(here)))]
    NoSuchPort {
        /// What was typed.
        name: String,
        /// The names of the ports that are there.
        here: Vec<String>,
    },
    /// The path leads through a folder that does not exist, so waiting for the port is of no use.
    #[error("{}", words!("port-no-folder", name = name, folder = folder, here = here_now(here)))]
    NoFolder {
        /// What was typed.
        name: String,
        /// The missing folder.
        folder: String,
        /// The names of the ports that are there.
        here: Vec<String>,
    },
    /// The name is that of something else.
    #[error("{}", words!("port-not-one", name = name, what = words::text(what, &[]), here = here_now(here)))]
    NotAPort {
        /// What was typed.
        name: String,
        /// What it is, as the id of its words: "a file", "a folder".
        what: &'static str,
        /// The names of the ports that are there.
        here: Vec<String>,
    },
    /// Another program has the port open.
    #[error("{}", words!("port-busy", name = name, holder = holder.to_string()))]
    Busy {
        /// The port.
        name: String,
        /// The program.
        holder: PortHolder,
    },
    /// The user may not open the port.
    #[error("{}", words!("link-denied", port = name))]
    Denied {
        /// The port.
        name: String,
    },
}

fn here_now(here: &[String]) -> String {
    if here.is_empty() { words!("port-none-here") } else { words!("port-here-now", ports = here.join(", ")) }
}

/// Checks a port name before any phone is touched, and returns the name to open: `ttyACM0` becomes `/dev/ttyACM0`,
/// `com5` becomes `COM5`. A port that is not there yet is fine if one of that name may appear, and one that may not be opened is waited for
/// like that: the rights may still be given.
///
/// `here` are the ports there now, for the error's list.
///
/// # Errors
/// [`PortNameError`] when waiting for a port of that name is of no use, or when another program has it.
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
    match what_is(&path) {
        There::Nothing => {
            let folder = path.parent().unwrap_or(Path::new("/"));
            if !folder.is_dir() {
                let folder = folder.display().to_string();
                return Err(PortNameError::NoFolder { name: name.to_owned(), folder, here: here() });
            }
        }
        There::Other(what) => {
            return Err(PortNameError::NotAPort { name: name.to_owned(), what, here: here() });
        }
        There::Device => match can_be_opened(&path, here) {
            Ok(()) | Err(PortNameError::Denied { .. }) => {}
            Err(error) => return Err(error),
        },
    }
    Ok(path.display().to_string())
}

/// Whether the port of this name, one of the system's own list, could be opened now, found out without opening it.
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

/// The path meant by `name`; `None` for a bare word that is no port. A word without a slash is a name in /dev, or
/// failing that something in the current folder; one that only looks like a device name may appear later.
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
    } else if may_appear || matches!(what_is(&in_dev), There::Device) {
        Some(in_dev)
    } else {
        (!matches!(what_is(&in_folder), There::Nothing)).then_some(in_folder)
    }
}

enum There {
    Nothing,
    Device,
    Other(&'static str),
}

fn what_is(path: &Path) -> There {
    let Ok(about) = std::fs::metadata(path) else { return There::Nothing };
    let kind = about.file_type();
    if kind.is_dir() {
        There::Other("port-is-folder")
    } else if kind.is_file() {
        There::Other("port-is-file")
    } else if is_char_device(kind) {
        There::Device
    } else {
        There::Other("port-is-else")
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

/// Whether the port is free and ours to open, found out without opening it: to open and close a port is a signal to
/// what is at its other end.
#[cfg(unix)]
fn can_be_opened(path: &Path, here: impl Fn() -> Vec<String>) -> Result<(), PortNameError> {
    use rustix::fs::{Access, access};
    let name = path.display().to_string();
    if !may_be_a_port(path) {
        return Err(PortNameError::NotAPort { name, what: "port-is-other-device", here: here() });
    }
    if let Some(holder) = crate::link::holder::other_holder(&name) {
        return Err(PortNameError::Busy { name, holder });
    }
    match access(path, Access::READ_OK | Access::WRITE_OK) {
        Err(rustix::io::Errno::ACCESS | rustix::io::Errno::PERM) => Err(PortNameError::Denied { name }),
        // Anything else shows, with its reason, when the port is opened.
        _ => Ok(()),
    }
}

/// Whether one of the system's drivers for terminals and serial ports serves this device: `/dev/null` is a device, too.
/// Where the system does not list them, only opening tells.
#[cfg(target_os = "linux")]
fn may_be_a_port(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (Ok(about), Ok(drivers)) = (std::fs::metadata(path), std::fs::read_to_string("/proc/tty/drivers"))
    else {
        return true;
    };
    // A driver a line: its name, the start of its devices' names, their major number, their minor numbers, its kind.
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
    fn the_three_words_places_and_names() {
        let parse = |text: &str| text.parse::<PortChoice>().unwrap();
        assert_eq!(parse("auto"), PortChoice::Auto);
        assert_eq!(parse("demo"), PortChoice::Demo);
        assert_eq!(parse("usb"), PortChoice::Usb(None));
        assert_eq!(parse("usb:1-2.3"), PortChoice::Usb(Some("usb:1-2.3".into())));
        assert_eq!(parse("usb:1"), PortChoice::Named("usb:1".into()), "which is refused as a name");
        assert_eq!(parse("COM5"), PortChoice::Named("COM5".into()));
        assert_eq!(parse("./demo"), PortChoice::Named("./demo".into()));
    }

    #[test]
    fn names_on_windows() {
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
        use crate::finder::ids::Kind;

        fn here() -> Vec<Port> {
            let name = "/dev/ttyACM0".to_owned();
            vec![Port {
                name,
                usb: None,
                kind: Kind::Unknown,
                what: "Serial port".into(),
                serial_number: None,
            }]
        }

        fn refused(name: &str) -> String {
            check_name(name, &here()).expect_err(name).to_string()
        }

        #[test]
        fn a_port_that_may_appear_is_waited_for() {
            for (typed, path) in [
                ("ttyACM77", "/dev/ttyACM77"),
                ("cu.usbmodem14100", "/dev/cu.usbmodem14100"),
                ("/dev/not-here-yet", "/dev/not-here-yet"),
            ] {
                assert_eq!(check_name(typed, &[]).as_deref(), Ok(path));
            }
        }

        #[test]
        fn a_bare_word_that_is_no_port_is_refused_with_the_ports_there_are() {
            assert_eq!(refused("foo"), "There is no port named foo. Ports here now: /dev/ttyACM0");
            assert_eq!(refused("ttyACM"), "There is no port named ttyACM. Ports here now: /dev/ttyACM0");
            assert!(refused("").starts_with("There is no port named "));
            let none = check_name("foo", &[]).expect_err("foo").to_string();
            assert_eq!(none, "There is no port named foo. No port is here now; auto waits for a phone");
        }

        #[test]
        fn files_and_folders_are_refused() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("dump.bin");
            std::fs::write(&file, b"x").unwrap();
            assert!(refused(file.to_str().unwrap()).contains("dump.bin is a file, not a serial port"));
            assert!(refused(folder.path().to_str().unwrap()).contains("is a folder, not a serial port"));
            assert!(refused("Cargo.toml").starts_with("Cargo.toml is a file, not a serial port"));
            let inside = file.join("port");
            assert!(refused(inside.to_str().unwrap()).contains("does not exist"));
        }

        #[test]
        #[cfg(target_os = "linux")]
        fn a_device_that_is_no_port_is_refused_even_while_others_use_it() {
            if !Path::new("/proc/tty/drivers").exists() {
                return;
            }
            assert!(
                refused("/dev/null").starts_with("/dev/null is a device of another kind, not a serial port.")
            );
            assert!(may_be_a_port(Path::new("/dev/tty")) && may_be_a_port(Path::new("/dev/not-here-yet")));
        }

        #[test]
        fn a_missing_folder_is_named() {
            let sentence = refused("/no/such/folder/port");
            assert!(sentence.starts_with(
                "There is no port /no/such/folder/port: the folder /no/such/folder does not exist."
            ));
        }
    }
}
