//! Work that may take long, on a thread of its own that cannot take anything else down.
//!
//! Used by everything in this module.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs `work` on a new thread called `name`. `otherwise` is called instead of the rest when `work` panics,
/// or at once when there can be no thread.
pub(super) fn spawn(
    name: &str,
    work: impl FnOnce() + Send + 'static,
    otherwise: impl FnOnce() + Clone + Send + 'static,
) {
    let in_thread = otherwise.clone();
    let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
        if catch_unwind(AssertUnwindSafe(work)).is_err() {
            in_thread();
        }
    });
    if started.is_err() {
        otherwise();
    }
}

/// Whether a test could put something on somebody's screen: then it must not try.
#[cfg(test)]
pub(super) fn has_desktop() -> bool {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(std::path::PathBuf::from);
    let has = |name: &str| std::env::var_os(name).is_some();
    !cfg!(target_os = "linux")
        || runtime.is_some_and(|folder| folder.join("bus").exists())
        || ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(has)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossbeam_channel::unbounded;
    use std::time::Duration;

    #[test]
    fn a_panic_is_reported_and_a_good_end_is_not() {
        let (to, reported) = unbounded();
        let otherwise = to.clone();
        spawn("good", move || to.send("done").unwrap(), move || otherwise.send("broke").unwrap());
        assert_eq!(reported.iter().collect::<Vec<_>>(), ["done"]);
        let (to, reported) = unbounded();
        spawn("bad", || panic!("as planned"), move || to.send("broke").unwrap());
        assert_eq!(reported.recv_timeout(Duration::from_secs(300)), Ok("broke"));
    }
}
