//! [`Changes`]: waits between two polls for a phone, and returns early when a device file or USB device
//! appears or disappears.
//!
//! Used by phone ports and by lists of devices. Phones are found by polling; an event only makes the next
//! poll come sooner, so a system without events finds phones later but misses none.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Waker;
use std::time::Duration;

use super::usb::HotplugEvents;
use super::watching::Watch;
use crate::clock::{Moment, wall_now, wall_pause};

/// After a change, polls are as frequent as without events for this long: the permissions of a device file
/// are set a moment after it appears, a serial port appears up to a second after its USB device, and a phone
/// may reconnect.
const FAST_POLL: Duration = Duration::from_secs(3);
/// Minimum time between two polls, so that a folder that changes constantly does not keep the processor busy.
const DEBOUNCE: Duration = Duration::from_millis(5);
/// Time between polls without a change, in case an event was missed. A port may exist for only 0.3 s
/// (protocol.md section 2.2), and a stop must be noticed quickly.
const FALLBACK_POLL: Duration = Duration::from_millis(200);

/// Linux's folder of device files, and that of USB devices, which has a subfolder for each bus.
const DEVICES: &str = "/dev";
const USB_DEVICES: &str = "/dev/bus/usb";

/// A source of events: returns whether anything happened since the last call, and wakes the waker when
/// something does.
type Source = Box<dyn FnMut(&Waker) -> bool + Send>;

/// Waits for changes in folders and for USB devices that are connected or disconnected.
pub struct Changes {
    watch: Watch,
    source: Option<Source>,
    alarm: Alarm,
    /// Whether these are the folders of devices, to which folders may be added: a docking station adds a USB
    /// bus.
    grows: bool,
    /// Polls are fast until then. Starts as if something had just changed.
    fast_until: Moment,
}

/// Ends a wait from another thread.
#[derive(Debug, Clone)]
pub struct Alarm {
    is_raised: Arc<AtomicBool>,
    /// The waker of [`Watch`].
    bell: Waker,
}

impl Alarm {
    /// Ends the current wait, or else the next one.
    pub fn raise(&self) {
        self.is_raised.store(true, Ordering::Release);
        self.bell.wake_by_ref();
    }
}

impl std::fmt::Debug for Changes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Changes")
            .field("watch", &self.watch)
            .field("has_source", &self.source.is_some())
            .finish()
    }
}

impl Changes {
    /// Watches `folder`. Only Linux reports changes.
    #[must_use]
    pub fn of(folder: &Path) -> Changes {
        Changes::with(&[folder.to_owned()], None)
    }

    /// Watches device files (if the system reports their changes) and USB devices.
    #[must_use]
    pub fn of_devices() -> Changes {
        let source = HotplugEvents::subscribe()
            .map(|mut events| Box::new(move |bell: &Waker| events.poll(bell)) as Source);
        Changes { grows: true, ..Changes::with(&device_folders(), source) }
    }

    /// A handle that ends a wait from another thread.
    #[must_use]
    pub fn alarm(&self) -> Alarm {
        self.alarm.clone()
    }

    /// Ends the fast polls that follow a change: the next wait is a long one.
    pub fn stop_fast_polling(&mut self) {
        self.fast_until = wall_now();
    }

    fn with(folders: &[PathBuf], mut source: Option<Source>) -> Changes {
        let watch = Watch::of(folders);
        let bell = Waker::from(Arc::clone(&watch.bell));
        if let Some(source) = &mut source {
            // From now on the source wakes `bell`.
            source(&bell);
        }
        let alarm = Alarm { is_raised: Arc::default(), bell };
        Changes { watch, source, alarm, grows: false, fast_until: wall_now() + FAST_POLL }
    }

    /// Waits for `poll_interval`. If the system reports changes and none happened recently, waits for up to
    /// 0.2 s until one does.
    pub fn wait(&mut self, poll_interval: Duration) {
        self.wait_at_most(poll_interval, FALLBACK_POLL);
    }

    /// The same with `fallback_poll` instead of 0.2 s, for callers that can afford to miss an event.
    pub fn wait_at_most(&mut self, poll_interval: Duration, fallback_poll: Duration) {
        if wall_now() < self.fast_until {
            let debounce = DEBOUNCE.min(poll_interval);
            wall_pause(debounce);
            if self.listen(poll_interval.saturating_sub(debounce)) {
                self.fast_until = wall_now() + FAST_POLL;
            }
            return;
        }
        // Linux reports USB devices only if udev runs, which cannot be detected, so on Linux only folders
        // count.
        let is_notified = self.watch.has_folders() || (self.source.is_some() && !cfg!(target_os = "linux"));
        if self.listen(if is_notified { fallback_poll.max(poll_interval) } else { poll_interval }) {
            self.fast_until = wall_now() + FAST_POLL;
        }
    }

    /// Whether anything changed since the last call. Waits for a change for at most `at_most`.
    fn listen(&mut self, at_most: Duration) -> bool {
        let deadline = wall_now() + at_most;
        loop {
            let woken = self.watch.wait(deadline - wall_now());
            let has_events =
                woken.by_bell && self.source.as_mut().is_some_and(|source| source(&self.alarm.bell));
            if woken.by_file && self.grows {
                self.watch.add(&device_folders());
            }
            if woken.by_file || has_events || self.alarm.is_raised.swap(false, Ordering::Acquire) {
                return true;
            }
            if wall_now() >= deadline {
                return false;
            }
        }
    }
}

fn device_folders() -> Vec<PathBuf> {
    let buses = std::fs::read_dir(USB_DEVICES).into_iter().flatten().flatten();
    [PathBuf::from(DEVICES), PathBuf::from(USB_DEVICES)]
        .into_iter()
        .chain(buses.map(|bus| bus.path()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    const AN_HOUR: Duration = Duration::from_secs(3600);

    #[cfg(target_os = "linux")]
    #[test]
    fn a_new_file_and_a_change_of_its_rights_are_reported_once_each() {
        let folder = tempfile::tempdir().unwrap();
        let mut changes = Changes::of(folder.path());
        let mut changed = || changes.listen(Duration::ZERO);
        assert!(!changed());
        let file = folder.path().join("ttyACM0");
        std::fs::write(&file, "").unwrap();
        assert!(changed());
        assert!(!changed(), "reported once");
        let mut rights = std::fs::metadata(&file).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&file, rights).unwrap();
        assert!(changed(), "rights come after the file");
        std::fs::remove_file(&file).unwrap();
        assert!(changed());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_change_ends_a_wait_and_starts_fast_polling() {
        let folder = tempfile::tempdir().unwrap();
        let mut changes = Changes::of(folder.path());
        changes.stop_fast_polling();
        std::fs::write(folder.path().join("ttyACM0"), "").unwrap();
        // Returns at once; otherwise this test would take an hour.
        changes.wait(AN_HOUR);
        assert!(changes.fast_until > wall_now());
        changes.wait(Duration::ZERO);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn every_folder_is_watched_and_a_missing_one_is_skipped() {
        let (a, b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folders = [a.path().to_owned(), PathBuf::from("/no/such/folder"), b.path().to_owned()];
        let mut changes = Changes::with(&folders, None);
        assert!(changes.watch.has_folders());
        for folder in [&a, &b] {
            assert!(!changes.listen(Duration::ZERO));
            std::fs::write(folder.path().join("ttyACM0"), "").unwrap();
            assert!(changes.listen(AN_HOUR));
        }
    }

    #[test]
    fn a_usb_event_ends_a_long_wait_and_a_bell_without_an_event_does_not() {
        /// The number of events still to be reported, and the waker.
        type Fake = Arc<Mutex<(u32, Option<Waker>)>>;
        let fake = Fake::default();
        let asked = Arc::clone(&fake);
        let source: Source = Box::new(move |bell| {
            let mut fake = asked.lock().unwrap();
            fake.1 = Some(bell.clone());
            std::mem::take(&mut fake.0) > 0
        });
        let mut changes = Changes::with(&[], Some(source));
        changes.stop_fast_polling();
        let ring = |events: u32| {
            let mut fake = fake.lock().unwrap();
            fake.0 = events;
            fake.1.take().expect("the bell was left").wake();
        };
        ring(0);
        assert!(!changes.listen(Duration::from_millis(1)), "of something else that udev reported");
        ring(1);
        // Returns at once; otherwise this test would take an hour.
        changes.wait(AN_HOUR);
        assert!(changes.fast_until > wall_now());
        assert!(!changes.listen(Duration::ZERO), "reported once");
        ring(1);
        assert!(changes.listen(AN_HOUR));
    }

    #[test]
    fn an_alarm_ends_exactly_one_wait() {
        let mut changes = Changes::with(&[], None);
        changes.stop_fast_polling();
        let alarm = changes.alarm();
        alarm.raise();
        // Returns at once; otherwise this test would take an hour.
        changes.wait_at_most(AN_HOUR, AN_HOUR);
        assert!(!changes.listen(Duration::ZERO), "one alarm, one wait");
        let raising = std::thread::Builder::new().spawn(move || alarm.raise()).unwrap();
        assert!(changes.listen(AN_HOUR));
        raising.join().unwrap();
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_can_be_added_to_a_running_watch() {
        let (first, later) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut changes = Changes::of(first.path());
        changes.watch.add(&[
            first.path().to_owned(),
            PathBuf::from("/no/such/folder"),
            later.path().to_owned(),
        ]);
        assert!(!changes.listen(Duration::ZERO));
        std::fs::write(later.path().join("001"), "").unwrap();
        assert!(changes.listen(AN_HOUR));
    }

    #[test]
    fn without_folder_and_events_a_wait_is_a_pause() {
        let mut changes = Changes::of(Path::new("/no/such/folder"));
        assert!(!changes.watch.has_folders() && changes.source.is_none());
        changes.wait(Duration::ZERO);
    }

    #[test]
    fn watching_devices_of_this_computer_succeeds() {
        Changes::of_devices().wait(Duration::ZERO);
    }
}
