//! The file dialogs of a Linux desktop: its portal over D-Bus, otherwise zenity. Used by `dialogs.rs`, on a
//! thread of its own. Unlike rfd it tells a dialog that was cancelled from one that could not be shown.

use std::collections::HashMap;
use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, Message, message};

use super::shown::Shown;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
/// Codes of the signal `Response` of `org.freedesktop.portal.Request`; 2 is "ended in some other way".
const CHOSEN: u32 = 0;
const CANCELLED: u32 = 1;

/// What the dialog is to ask for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind<'a> {
    OpenFile,
    OpenFolder,
    /// With this name to begin with.
    Save(&'a str),
}

/// Shows a dialog that begins in `folder`, and waits for the user.
pub(super) fn show(kind: Kind<'_>, title: &str, folder: Option<&Path>) -> Shown {
    match by_portal(kind, title, folder) {
        Ok(shown) => shown,
        Err(_) => by_zenity(kind, title, folder),
    }
}

/// # Errors
/// When there is no portal, it refuses, or it ends before the user has answered.
fn by_portal(kind: Kind<'_>, title: &str, folder: Option<&Path>) -> zbus::Result<Shown> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let bus = Connection::session()?;
    let signals = DBusProxy::new(&bus)?;
    for rule in [
        MatchRule::builder().interface("org.freedesktop.portal.Request")?.member("Response")?,
        MatchRule::builder().member("NameOwnerChanged")?.arg(0, PORTAL)?,
    ] {
        signals.add_match_rule(rule.msg_type(message::Type::Signal).build())?;
    }
    // From here on no signal is missed.
    let messages = MessageIterator::from(&bus);
    let token = format!("bromide{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut options = HashMap::from([("handle_token", Value::from(token)), ("modal", Value::from(true))]);
    if let Some(folder) = folder {
        let mut bytes = folder.as_os_str().as_bytes().to_vec();
        bytes.push(0);
        options.insert("current_folder", Value::from(bytes));
    }
    let method = match kind {
        Kind::OpenFile => "OpenFile",
        Kind::OpenFolder => {
            options.insert("directory", Value::from(true));
            "OpenFile"
        }
        Kind::Save(name) => {
            options.insert("current_name", Value::from(name));
            "SaveFile"
        }
    };
    let chooser = Some("org.freedesktop.portal.FileChooser");
    let path = "/org/freedesktop/portal/desktop";
    let reply = bus.call_method(Some(PORTAL), path, chooser, method, &("", title, options))?;
    let request: OwnedObjectPath = reply.body().deserialize()?;
    for message in messages {
        if let Some(shown) = outcome(&message?, request.as_str()) {
            return shown.ok_or(zbus::Error::InvalidReply);
        }
    }
    Err(zbus::Error::InvalidReply)
}

/// What a signal says about the request: `None` nothing, `Some(None)` that no dialog was shown.
fn outcome(message: &Message, request: &str) -> Option<Option<Shown>> {
    let header = message.header();
    match header.member()?.as_str() {
        "NameOwnerChanged" => {
            let (name, _, new): (String, String, String) = message.body().deserialize().ok()?;
            (name == PORTAL && new.is_empty()).then_some(None)
        }
        "Response" if header.path()?.as_str() == request => {
            let response = message.body().deserialize::<(u32, HashMap<String, OwnedValue>)>();
            let Ok((code, mut results)) = response else { return Some(None) };
            let uris = results.remove("uris").and_then(|uris| Vec::<String>::try_from(uris).ok());
            Some(answered(code, &uris.unwrap_or_default()))
        }
        _ => None,
    }
}

/// `None`: no dialog was shown.
fn answered(code: u32, uris: &[String]) -> Option<Shown> {
    match code {
        CHOSEN => uris.iter().find_map(|uri| path_of(uri)).map(Shown::Chosen),
        CANCELLED => Some(Shown::Cancelled),
        _ => None,
    }
}

/// The path in a URI of a file on this computer.
fn path_of(uri: &str) -> Option<PathBuf> {
    let mut left = uri.strip_prefix("file://")?.bytes();
    let mut path = Vec::new();
    while let Some(byte) = left.next() {
        path.push(match byte {
            b'%' => {
                let digits = [left.next()?, left.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    path.starts_with(b"/").then(|| PathBuf::from(OsString::from_vec(path)))
}

fn by_zenity(kind: Kind<'_>, title: &str, folder: Option<&Path>) -> Shown {
    let mut command = Command::new("zenity");
    command.args(["--file-selection", "--title", title]).stdin(Stdio::null()).stderr(Stdio::null());
    let mut start = folder.map(|folder| folder.join("")).unwrap_or_default();
    match kind {
        Kind::OpenFile => {}
        Kind::OpenFolder => drop(command.arg("--directory")),
        Kind::Save(name) => {
            command.args(["--save", "--confirm-overwrite"]);
            start.push(name);
        }
    }
    let Ok(output) = command.arg("--filename").arg(start).output() else { return Shown::Unavailable };
    let path = output.stdout.strip_suffix(b"\n").unwrap_or(&output.stdout);
    match output.status.code() {
        Some(0) if !path.is_empty() => Shown::Chosen(OsString::from_vec(path.to_vec()).into()),
        Some(1) => Shown::Cancelled,
        _ => Shown::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_of_files_become_paths_and_others_none() {
        assert_eq!(path_of("file:///home/anna/a%20b%25.bin"), Some("/home/anna/a b%.bin".into()));
        let name = OsString::from_vec(b"/mnt/\xff".to_vec());
        assert_eq!(path_of("file:///mnt/%ff"), Some(name.into()));
        for none in ["https://a/b", "file://server/share", "file:///a%2", "file:///a%zz", ""] {
            assert_eq!(path_of(none), None, "{none}");
        }
    }

    #[test]
    fn only_the_portal_s_cancel_is_a_cancel() {
        let uris = ["file:///a".to_owned()];
        assert_eq!(answered(0, &uris), Some(Shown::Chosen("/a".into())));
        assert_eq!(answered(1, &[]), Some(Shown::Cancelled));
        for (code, uris) in [(2, &uris[..]), (0, &[]), (7, &[])] {
            assert_eq!(answered(code, uris), None, "{code}");
        }
    }

    #[test]
    fn a_portal_that_ends_before_the_answer_has_shown_nothing() {
        let path = "/org/freedesktop/portal/desktop/request/1_2/bromide0";
        let owner = |name: &str, new: &str| {
            let signal = Message::signal("/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged");
            signal.unwrap().build(&(name, ":1.5", new)).unwrap()
        };
        assert_eq!(outcome(&owner(PORTAL, ""), path), Some(None));
        assert_eq!(outcome(&owner(PORTAL, ":1.9"), path), None);
        assert_eq!(outcome(&owner("org.example.Other", ""), path), None);
        let response = |path: &str, code: u32| {
            let signal = Message::signal(path, "org.freedesktop.portal.Request", "Response");
            signal.unwrap().build(&(code, HashMap::<&str, Value<'_>>::new())).unwrap()
        };
        assert_eq!(outcome(&response(path, 1), path), Some(Some(Shown::Cancelled)));
        assert_eq!(outcome(&response(path, 2), path), Some(None));
        assert_eq!(outcome(&response("/another", 1), path), None);
    }
}
