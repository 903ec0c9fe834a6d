//! [`Changes`]: a pause between two looks for a phone that ends at once when a device file comes or goes, or when the system tells of
//! a USB device.
//!
//! Used by the places where a phone may appear and by whoever shows what is plugged in. What has come is found out by looking, so
//! a system that tells nothing costs time and no phone. Without it the program would wake fifty times a second for nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Waker;
use std::time::Duration;

use super::usb::News;
use super::watching::Watch;
use crate::clock::{Moment, wall_now, wall_pause};

/// After a change it is looked as often as without any events for so long: a device file is there a moment before its
/// permissions are, a serial port comes up to a second after its USB device, and a phone may go and come back.
const RESTLESS: Duration = Duration::from_secs(3);
/// And no more often than this, whatever changes: a folder in which something changes all the time must not keep the processor busy.
const BREATH: Duration = Duration::from_millis(5);
/// Otherwise a look comes this often in case an event was missed. A port may live for 0.3 s only (protocol.md
/// section 2.2), and a stop while waiting must not take long.
const CALM: Duration = Duration::from_millis(200);

/// Where Linux has its device files, and those of USB devices, in a folder for each bus.
const DEVICES: &str = "/dev";
const USB_DEVICES: &str = "/dev/bus/usb";

/// Asks a source of events whether anything happened since the last call, and leaves it the bell to ring when something does.
type Heard = Box<dyn FnMut(&Waker) -> bool + Send>;

/// The changes of some folders, and what the system tells of USB devices.
pub struct Changes {
    watch: Watch,
    heard: Option<Heard>,
    alarm: Alarm,
    /// Whether the folders are those of devices, which grow: a computer gets a bus when it is put onto its dock.
    grows: bool,
    /// The beginning counts as a change.
    restless_until: Moment,
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
        f.debug_struct("Changes").field("watch", &self.watch).field("is_told", &self.heard.is_some()).finish()
    }
}

impl Changes {
    /// Watches `folder`, where the system tells of changes; only Linux does.
    #[must_use]
    pub fn of(folder: &Path) -> Changes {
        Changes::with(&[folder.to_owned()], None)
    }

    /// Watches for whatever may be a phone: device files, where the system tells of them, and USB devices.
    #[must_use]
    pub fn of_devices() -> Changes {
        let heard = News::subscribe().map(|mut news| Box::new(move |bell: &Waker| news.heard(bell)) as Heard);
        Changes { grows: true, ..Changes::with(&device_folders(), heard) }
    }

    /// What ends a wait from another thread.
    #[must_use]
    pub fn alarm(&self) -> Alarm {
        self.alarm.clone()
    }

    /// Acts as if nothing had changed for long: the next wait is a calm one.
    pub fn calm_down(&mut self) {
        self.restless_until = wall_now();
    }

    fn with(folders: &[PathBuf], mut heard: Option<Heard>) -> Changes {
        let watch = Watch::of(folders);
        let bell = Waker::from(Arc::clone(&watch.bell));
        if let Some(heard) = &mut heard {
            // From here on the bell is rung.
            heard(&bell);
        }
        let alarm = Alarm { is_raised: Arc::default(), bell };
        Changes { watch, heard, alarm, grows: false, restless_until: wall_now() + RESTLESS }
    }

    /// Lets `look_every` go by or, where changes are told and none came lately, up to 0.2 s until one comes.
    pub fn wait(&mut self, look_every: Duration) {
        self.wait_calmly(look_every, CALM);
    }

    /// The same with `calm` instead of 0.2 s, for those who would lose no phone if a change were missed.
    pub fn wait_calmly(&mut self, look_every: Duration, calm: Duration) {
        if wall_now() < self.restless_until {
            let breath = BREATH.min(look_every);
            wall_pause(breath);
            if self.listen(look_every.saturating_sub(breath)) {
                self.restless_until = wall_now() + RESTLESS;
            }
            return;
        }
        // Linux tells of USB devices only where udev runs, which nobody can tell: there it is the files that are relied on.
        let is_told = self.watch.has_folders() || (self.heard.is_some() && !cfg!(target_os = "linux"));
        if self.listen(if is_told { calm.max(look_every) } else { look_every }) {
            self.restless_until = wall_now() + RESTLESS;
        }
    }

    /// Whether anything changed since the last call, waiting for it for at most `at_most`.
    fn listen(&mut self, at_most: Duration) -> bool {
        let deadline = wall_now() + at_most;
        loop {
            let woken = self.watch.wait(deadline - wall_now());
            let is_news = woken.by_bell && self.heard.as_mut().is_some_and(|heard| heard(&self.alarm.bell));
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
    fn a_file_that_comes_is_told_once_and_one_that_changes_hands_too() {
        let folder = tempfile::tempdir().unwrap();
        let mut changes = Changes::of(folder.path());
        let mut told = || changes.listen(Duration::ZERO);
        assert!(!told());
        let file = folder.path().join("ttyACM0");
        std::fs::write(&file, "").unwrap();
        assert!(told());
        assert!(!told(), "told once");
        let mut rights = std::fs::metadata(&file).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&file, rights).unwrap();
        assert!(told(), "rights come after the file");
        std::fs::remove_file(&file).unwrap();
        assert!(told());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_change_ends_a_calm_wait_and_makes_the_place_restless() {
        let folder = tempfile::tempdir().unwrap();
        let mut changes = Changes::of(folder.path());
        changes.calm_down();
        std::fs::write(folder.path().join("ttyACM0"), "").unwrap();
        // Ends at once, or this test lasts for an hour.
        changes.wait(AN_HOUR);
        assert!(changes.restless_until > wall_now());
        changes.wait(Duration::ZERO);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn of_several_folders_each_counts_and_one_that_is_missing_does_no_harm() {
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
    fn news_of_a_device_end_a_calm_wait_and_a_bell_without_news_does_not() {
        /// How many events are to be told, and the bell.
        type Source = Arc<Mutex<(u32, Option<Waker>)>>;
        let source = Source::default();
        let told = Arc::clone(&source);
        let heard: Heard = Box::new(move |bell| {
            let mut source = told.lock().unwrap();
            source.1 = Some(bell.clone());
            std::mem::take(&mut source.0) > 0
        });
        let mut changes = Changes::with(&[], Some(heard));
        changes.calm_down();
        let ring = |events: u32| {
            let mut source = source.lock().unwrap();
            source.0 = events;
            source.1.take().expect("the bell was left").wake();
        };
        ring(0);
        assert!(!changes.listen(Duration::from_millis(1)), "of something else that udev told");
        ring(1);
        // Ends at once, or this test lasts for an hour.
        changes.wait(AN_HOUR);
        assert!(changes.restless_until > wall_now());
        assert!(!changes.listen(Duration::ZERO), "told once");
        ring(1);
        assert!(changes.listen(AN_HOUR));
    }

    #[test]
    fn an_alarm_ends_one_wait() {
        let mut changes = Changes::with(&[], None);
        changes.calm_down();
        let alarm = changes.alarm();
        alarm.raise();
        // Ends at once, or this test lasts for an hour.
        changes.wait_calmly(AN_HOUR, AN_HOUR);
        assert!(!changes.listen(Duration::ZERO), "one alarm, one wait");
        let raising = std::thread::Builder::new().spawn(move || alarm.raise()).unwrap();
        assert!(changes.listen(AN_HOUR));
        raising.join().unwrap();
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_may_be_watched_later() {
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
    fn without_such_a_folder_and_without_news_it_is_a_plain_pause() {
        let mut changes = Changes::of(Path::new("/no/such/folder"));
        assert!(!changes.watch.has_folders() && changes.heard.is_none());
        changes.wait(Duration::ZERO);
    }

    #[test]
    fn this_computers_devices_can_be_watched() {
        Changes::of_devices().wait(Duration::ZERO);
    }
}
