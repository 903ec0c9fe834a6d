//! Whether the window must ask for X11: `WAYLAND_DISPLAY` may name a compositor that is gone, while an X server
//! is there. Used by the program's entry, before there is a window.

use std::ffi::OsString;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

/// Whether only X11 can work: the Wayland socket of the environment answers to nobody, and `DISPLAY` is set.
#[must_use]
pub fn needs_x11() -> bool {
    decide(&|name| std::env::var_os(name), &|socket| UnixStream::connect(socket).is_ok())
}

fn decide(variable: &dyn Fn(&str) -> Option<OsString>, answers: &dyn Fn(&Path) -> bool) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    // A socket that is handed over open cannot be tried without being used up.
    let (Some(display), None, Some(_)) = (set("WAYLAND_DISPLAY"), set("WAYLAND_SOCKET"), set("DISPLAY"))
    else {
        return false;
    };
    let socket = Path::new(&display);
    let socket = match set("XDG_RUNTIME_DIR") {
        _ if socket.is_absolute() => Some(socket.to_path_buf()),
        Some(folder) => Some(PathBuf::from(folder).join(socket)),
        None => None,
    };
    !socket.is_some_and(|socket| answers(&socket))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x11_is_asked_for_where_the_wayland_socket_is_dead_and_nowhere_else() {
        let alive =
            |socket: &Path| socket == Path::new("/run/user/7/wayland-1") || socket == Path::new("/w/2");
        for (wayland, socket, x11, runtime, expected) in [
            ("wayland-1", "", ":0", "/run/user/7", false),
            ("wayland-0", "", ":0", "/run/user/7", true),
            ("/w/2", "", ":0", "", false),
            ("/w/3", "", ":0", "/run/user/7", true),
            ("wayland-1", "", ":0", "", true),
            ("wayland-0", "", "", "/run/user/7", false),
            ("wayland-0", "5", ":0", "/run/user/7", false),
            ("", "", ":0", "/run/user/7", false),
            ("", "", "", "", false),
        ] {
            let variable = |name: &str| {
                let value = match name {
                    "WAYLAND_DISPLAY" => wayland,
                    "WAYLAND_SOCKET" => socket,
                    "DISPLAY" => x11,
                    _ => runtime,
                };
                Some(OsString::from(value))
            };
            assert_eq!(decide(&variable, &alive), expected, "{wayland} {socket} {x11} {runtime}");
        }
    }

    #[test]
    fn a_socket_file_that_nobody_listens_on_is_dead() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("wayland-0");
        let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
        assert!(UnixStream::connect(&path).is_ok());
        drop(listener);
        assert!(path.exists() && UnixStream::connect(&path).is_err());
    }
}
