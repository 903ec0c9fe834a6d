//! [`HotplugEvents`]: the system's events for connected and disconnected USB devices, without an async
//! runtime.
//!
//! Used by `changes.rs` and by the finder's list of devices. On Linux they come from udev; without udev none
//! arrive.

use std::pin::Pin;
use std::task::{Context, Waker};

use futures_core::Stream as _;

/// A subscription to the system's events.
pub struct HotplugEvents(nusb::hotplug::HotplugWatch);

impl HotplugEvents {
    /// Subscribes; `None` if the system has no such events.
    #[must_use]
    pub fn subscribe() -> Option<HotplugEvents> {
        nusb::watch_devices().ok().map(HotplugEvents)
    }

    /// Whether a device was connected or disconnected since the last call. The next event wakes `bell`.
    pub fn poll(&mut self, bell: &Waker) -> bool {
        let mut changed = false;
        let mut context = Context::from_waker(bell);
        while Pin::new(&mut self.0).poll_next(&mut context).is_ready() {
            changed = true;
        }
        changed
    }
}

impl std::fmt::Debug for HotplugEvents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HotplugEvents")
    }
}
