//! Closing a port that does not close: done on a thread of its own.
//!
//! Used only by `serial.rs`. On Linux, closing waits up to 30 s for bytes that the phone has not taken; a
//! hung boot ROM takes none, and throwing them away does not help on USB (measured with the kernel's cdc-acm
//! driver: 31 s). When the phone is unplugged the wait ends at once.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The names of the ports that are being closed.
static CLOSING: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Closes `port` without making the caller wait.
pub(super) fn in_background<P: Send + 'static>(name: &str, port: P) {
    closing().push(name.to_owned());
    let port = Closing { name: name.to_owned(), port: Some(port) };
    let thread = std::thread::Builder::new().name("closing a port".to_owned());
    if thread.spawn(move || drop(port)).is_err() {
        // No thread to be had: the port was closed here, and the caller has waited.
    }
}

/// Whether this program is still closing the port called `name`.
pub(super) fn is_closing(name: &str) -> bool {
    closing().iter().any(|closing| closing == name)
}

struct Closing<P> {
    name: String,
    port: Option<P>,
}

impl<P> Drop for Closing<P> {
    fn drop(&mut self) {
        drop(self.port.take());
        let mut closing = closing();
        if let Some(at) = closing.iter().position(|name| *name == self.name) {
            closing.swap_remove(at);
        }
    }
}

fn closing() -> MutexGuard<'static, Vec<String>> {
    CLOSING.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};
    use std::time::{Duration, Instant};

    use super::*;

    /// Closes when the channel says so.
    struct Stuck(Receiver<()>);

    impl Drop for Stuck {
        fn drop(&mut self) {
            self.0.recv().unwrap();
        }
    }

    #[test]
    fn closing_a_stuck_port_does_not_block_and_is_reported_until_done() {
        let (unplug, stuck) = channel();
        in_background("stuck port", Stuck(stuck));
        assert!(is_closing("stuck port"));
        assert!(!is_closing("another port"));
        unplug.send(()).unwrap();
        let deadline = Instant::now() + Duration::from_secs(10);
        while is_closing("stuck port") {
            assert!(Instant::now() < deadline);
            std::thread::yield_now();
        }
    }
}
