//! [`Changes`]: a pause between two polls for a phone that ends at once when a device file or a USB device
//! comes or goes.
//!
//! Used by the places where a phone may appear and by whoever shows what is plugged in. Polling finds the
//! phone; an event only makes the next poll come sooner, so a system without events costs time, but no phone.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Waker;
use std::time::Duration;

use super::usb::News;
use super::watching::Watch;
use crate::clock::{Moment, wall_now, wall_pause};

/// After a change, polls are as frequent as without events for this long: a device file appears a moment
/// before its permissions, a serial port up to a second after its USB device, and a phone may go and come
/// back.
const FAST_POLL: Duration = Duration::from_secs(3);
/// Polls are never more frequent than this, so that a folder in which something changes all the time does not
/// keep the processor busy.
const DEBOUNCE: Duration = Duration::from_millis(5);
/// Without a change, polls come this often in case an event was missed. A port may live for 0.3 s only
/// (protocol.md section 2.2), and a stop while waiting must not take long.
const FALLBACK_POLL: Duration = Duration::from_millis(200);

/// Where Linux has its device files, and those of USB devices, in a folder for each bus.
const DEVICES: &str = "/dev";
const USB_DEVICES: &str = "/dev/bus/usb";

/// A source of events: returns whether anything happened since the last call, and rings the bell when
/// something does.
type Source = Box<dyn FnMut(&Waker) -> bool + Send>;

/// Waits for changes in some folders, and for USB devices that come and go.
pub struct Changes {
    watch: Watch,
    source: Option<Source>,
    alarm: Alarm,
    /// Whether the folders are those of devices, which grow: a computer gets a bus when it is put onto its
    /// dock.
    grows: bool,
    /// The beginning counts as a change.
    fast_until: Moment,
}

/// Ends a wait from another thread.
#[derive(Debug, Clone)]
pub struct Alarm {
    is_raised: Arc<AtomicBool>,
    /// Rings [`Watch`]'s bell.
    bell: Waker,
}

impl Alarm {
    /// Ends the wait under way, or else the next one.
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
    /// Watches `folder`, where the system reports changes; only Linux does.
    #[must_use]
    pub fn of(folder: &Path) -> Changes {
        Changes::with(&[folder.to_owned()], None)
    }

    /// Watches for whatever may be a phone: device files, where the system reports them, and USB devices.
    #[must_use]
    pub fn of_devices() -> Changes {
        let source =
            News::subscribe().map(|mut news| Box::new(move |bell: &Waker| news.poll(bell)) as Source);
        Changes { grows: true, ..Changes::with(&device_folders(), source) }
    }

    /// What ends a wait from another thread.
    #[must_use]
    pub fn alarm(&self) -> Alarm {
        self.alarm.clone()
    }

    /// Acts as if nothing had changed for long: the next wait is a long one.
    pub fn stop_fast_polling(&mut self) {
        self.fast_until = wall_now();
    }

    fn with(folders: &[PathBuf], mut source: Option<Source>) -> Changes {
        let watch = Watch::of(folders);
        let bell = Waker::from(Arc::clone(&watch.bell));
        if let Some(source) = &mut source {
            // From here on the bell is rung.
            source(&bell);
        }
        let alarm = Alarm { is_raised: Arc::default(), bell };
        Changes { watch, source, alarm, grows: false, fast_until: wall_now() + FAST_POLL }
    }

    /// Waits for `look_every` or, where the system reports changes and none came lately, for up to 0.2 s
    /// until one comes.
    pub fn wait(&mut self, look_every: Duration) {
        self.wait_at_most(look_every, FALLBACK_POLL);
    }

    /// The same with `calm` instead of 0.2 s, for callers that would lose no phone if an event were missed.
    pub fn wait_at_most(&mut self, look_every: Duration, calm: Duration) {
        if wall_now() < self.fast_until {
            let breath = DEBOUNCE.min(look_every);
            wall_pause(breath);
            if self.listen(look_every.saturating_sub(breath)) {
                self.fast_until = wall_now() + FAST_POLL;
            }
            return;
        }
        // Linux reports USB devices only where udev runs, which cannot be known: there, only folders count.
        let is_notified = self.watch.has_folders() || (self.source.is_some() && !cfg!(target_os = "linux"));
        if self.listen(if is_notified { calm.max(look_every) } else { look_every }) {
            self.fast_until = wall_now() + FAST_POLL;
        }
    }

    /// Whether anything changed since the last call, waiting for it for at most `at_most`.
    fn listen(&mut self, at_most: Duration) -> bool {
        let deadline = wall_now() + at_most;
        loop {
            let woken = self.watch.wait(deadline - wall_now());
            let is_news =
                woken.by_bell && self.source.as_mut().is_some_and(|source| source(&self.alarm.bell));
            if woken.by_file && self.grows {
                self.watch.add(&device_folders());
            }
            if woken.by_file || is_news || self.alarm.is_raised.swap(false, Ordering::Acquire) {
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
        // Ends at once, or this test lasts for an hour.
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
    fn a_usb_event_ends_a_wait_and_a_wakeup_without_event_does_not() {
        /// How many events are still to be reported, and the bell.
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
        // Ends at once, or this test lasts for an hour.
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
        // Ends at once, or this test lasts for an hour.
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
