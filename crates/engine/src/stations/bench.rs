//! [`Bench`]: what is plugged in now, shared by the thread that watches and the ports of all stations: the system is
//! asked once for all of them.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::finder::{PluggedIn, Socket};

/// What is plugged in now. Clones share one state.
#[derive(Debug, Clone, Default)]
pub struct Bench {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    plugged: Vec<PluggedIn>,
    /// Grows with each change.
    version: u64,
}

impl Bench {
    /// A bench with nothing plugged in.
    #[must_use]
    pub fn new() -> Bench {
        Bench::default()
    }

    /// Replaces the list, and wakes all who wait for a change. Returns whether it differs from the last one.
    pub fn publish(&self, plugged: Vec<PluggedIn>) -> bool {
        let mut state = self.lock();
        if state.plugged == plugged {
            return false;
        }
        state.plugged = plugged;
        state.version += 1;
        drop(state);
        self.shared.changed.notify_all();
        true
    }

    /// Everything that is plugged in.
    #[must_use]
    pub fn plugged(&self) -> Vec<PluggedIn> {
        self.lock().plugged.clone()
    }

    /// What is plugged in at `socket`.
    #[must_use]
    pub fn at(&self, socket: &Socket) -> Option<PluggedIn> {
        self.lock().plugged.iter().find(|one| one.socket == *socket).cloned()
    }

    /// The number of changes so far.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.lock().version
    }

    /// Waits until the list is no longer the one of `version`, for at most `at_most`. Returns the version now.
    pub fn wait_for_change(&self, version: u64, at_most: Duration) -> u64 {
        let state = self.lock();
        let waited = self.shared.changed.wait_timeout_while(state, at_most, |state| state.version == version);
        waited.unwrap_or_else(PoisonError::into_inner).0.version
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::{DeviceKind, FoundBy};

    fn rom(place: &str) -> PluggedIn {
        PluggedIn { socket: Socket::named(place), kind: DeviceKind::BootRom, port: None, found: FoundBy::Ids }
    }

    #[test]
    fn a_change_is_seen_by_all_and_an_equal_list_is_none() {
        let bench = Bench::new();
        let before = bench.version();
        assert!(bench.publish(vec![rom("usb:1-1"), rom("usb:1-2")]));
        assert!(!bench.clone().publish(vec![rom("usb:1-1"), rom("usb:1-2")]));
        assert_eq!(bench.at(&Socket::named("usb:1-2")), Some(rom("usb:1-2")));
        assert_eq!(bench.at(&Socket::named("usb:1-3")), None);
        // Returns at once; otherwise this test would take an hour.
        assert_eq!(bench.wait_for_change(before, Duration::from_secs(3600)), before + 1);
        assert_eq!(bench.wait_for_change(before + 1, Duration::ZERO), before + 1);
    }
}
