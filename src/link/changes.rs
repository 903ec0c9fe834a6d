//! [`Changes`]: a pause between two looks for a phone that ends at once when a device file comes or goes, or when the system tells of
//! a USB device.
//!
//! Used by the places where a phone may appear and by whoever shows what is plugged in. What has come is found out by looking, so
//! a system that tells nothing costs time and no phone. Without it the program would wake fifty times a second for nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::task::Waker;
use std::time::Duration;

use super::Moment;
use super::serial::{wall_now, wall_pause};
use super::usb::News;

/// After a change it is looked as often as without any events for so long: a device file is there a moment before its
/// permissions are, a serial port comes up to a second after its USB device, and a phone may go and come back.
const RESTLESS: Duration = Duration::from_secs(3);
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
    /// Rings [`Watch`]'s bell.
    waker: Waker,
    /// The beginning counts as a change.
    restless_until: Moment,
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
        let mut folders = vec![PathBuf::from(DEVICES), PathBuf::from(USB_DEVICES)];
        let buses = std::fs::read_dir(USB_DEVICES).into_iter().flatten().flatten();
        folders.extend(buses.map(|bus| bus.path()));
        let heard = News::subscribe().map(|mut news| Box::new(move |bell: &Waker| news.heard(bell)) as Heard);
        Changes::with(&folders, heard)
    }

    fn with(folders: &[PathBuf], mut heard: Option<Heard>) -> Changes {
        let watch = Watch::of(folders);
        let waker = Waker::from(Arc::clone(&watch.bell));
        if let Some(heard) = &mut heard {
            // From here on the bell is rung.
            heard(&waker);
        }
        Changes { watch, heard, waker, restless_until: wall_now() + RESTLESS }
    }

    /// Lets `look_every` go by or, where changes are told and none came lately, up to 0.2 s until one comes.
    pub fn wait(&mut self, look_every: Duration) {
        if wall_now() < self.restless_until {
            // A folder in which something changes all the time must not keep the processor busy: no early end here.
            wall_pause(look_every);
            if self.listen(Duration::ZERO) {
                self.restless_until = wall_now() + RESTLESS;
            }
            return;
        }
        // Linux tells of USB devices only where udev runs, which nobody can tell: there it is the files that are relied on.
        let is_told = self.watch.has_folders() || (self.heard.is_some() && !cfg!(target_os = "linux"));
        if self.listen(if is_told { CALM.max(look_every) } else { look_every }) {
            self.restless_until = wall_now() + RESTLESS;
        }
    }

    /// Whether anything changed since the last call, waiting for it for at most `at_most`.
    fn listen(&mut self, at_most: Duration) -> bool {
        let deadline = wall_now() + at_most;
        loop {
            let woken = self.watch.wait(deadline - wall_now());
            let is_news = woken.by_bell && self.heard.as_mut().is_some_and(|heard| heard(&self.waker));
            if woken.by_file || is_news {
                return true;
            }
            if wall_now() >= deadline {
                return false;
            }
        }
    }
}

/// What ended a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Woken {
    by_file: bool,
    by_bell: bool,
}

#[cfg(target_os = "linux")]
use linux::Watch;

#[cfg(target_os = "linux")]
mod linux {
    use std::path::PathBuf;
    use std::sync::Arc;
    use std::task::Wake;
    use std::time::Duration;

    use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, eventfd, poll};
    use rustix::fd::OwnedFd;
    use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};

    use super::{Woken, wall_pause};

    #[derive(Debug)]
    pub(super) struct Watch {
        folders: Option<OwnedFd>,
        pub(super) bell: Arc<Bell>,
    }

    /// Rung by another thread. Without a file descriptor, which can only mean that there are too many, it is never heard.
    #[derive(Debug)]
    pub(super) struct Bell(Option<OwnedFd>);

    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            if let Some(bell) = &self.0 {
                // Full means that it was rung already.
                rustix::io::write(bell, &1_u64.to_ne_bytes()).unwrap_or_default();
            }
        }
    }

    impl Watch {
        pub(super) fn of(folders: &[PathBuf]) -> Watch {
            let bell = eventfd(0, EventfdFlags::NONBLOCK | EventfdFlags::CLOEXEC).ok();
            Watch { folders: Watch::folders(folders), bell: Arc::new(Bell(bell)) }
        }

        fn folders(folders: &[PathBuf]) -> Option<OwnedFd> {
            let watch = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok()?;
            // Attributes: the permissions of a new device file come after it.
            let what = WatchFlags::CREATE
                | WatchFlags::DELETE
                | WatchFlags::MOVED_TO
                | WatchFlags::MOVED_FROM
                | WatchFlags::ATTRIB
                | WatchFlags::ONLYDIR;
            let (first, others) = folders.split_first()?;
            add_watch(&watch, first, what).ok()?;
            for other in others {
                // Containers have no device files for USB; the folders of a computer without USB do not exist.
                add_watch(&watch, other, what).unwrap_or_default();
            }
            Some(watch)
        }

        pub(super) fn has_folders(&self) -> bool {
            self.folders.is_some()
        }

        /// Waits until a file changes or the bell is rung, for at most `at_most`.
        pub(super) fn wait(&self, at_most: Duration) -> Woken {
            let (folders, bell) = (self.folders.as_ref(), self.bell.0.as_ref());
            let mut fds: Vec<_> =
                folders.into_iter().chain(bell).map(|fd| PollFd::new(fd, PollFlags::IN)).collect();
            let limit = Timespec::try_from(at_most).unwrap_or_default();
            match poll(&mut fds, Some(&limit)) {
                Ok(0) => return Woken::default(),
                Ok(_) => {}
                // A signal; or a watch that broke, which must not make the wait a busy one.
                Err(_) => {
                    wall_pause(at_most);
                    return Woken::default();
                }
            }
            // What exactly changed is for the look to find out. The most that is pending is read once; the rest wakes again.
            let mut events = [0_u8; 4096];
            let mut read =
                |fd: Option<&OwnedFd>| fd.is_some_and(|fd| rustix::io::read(fd, &mut events).is_ok());
            Woken { by_file: read(folders), by_bell: read(bell) }
        }
    }
}

#[cfg(not(target_os = "linux"))]
use elsewhere::Watch;

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use std::path::PathBuf;
    use std::sync::{Arc, Condvar, Mutex, PoisonError};
    use std::task::Wake;
    use std::time::Duration;

    use super::Woken;

    #[derive(Debug)]
    pub(super) struct Watch {
        pub(super) bell: Arc<Bell>,
    }

    /// Rung by another thread.
    #[derive(Debug, Default)]
    pub(super) struct Bell {
        is_rung: Mutex<bool>,
        rings: Condvar,
    }

    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            *self.is_rung.lock().unwrap_or_else(PoisonError::into_inner) = true;
            self.rings.notify_all();
        }
    }

    impl Watch {
        pub(super) fn of(_folders: &[PathBuf]) -> Watch {
            Watch { bell: Arc::default() }
        }

        pub(super) fn has_folders(&self) -> bool {
            false
        }

        /// Waits until the bell is rung, for at most `at_most`.
        pub(super) fn wait(&self, at_most: Duration) -> Woken {
            let is_rung = self.bell.is_rung.lock().unwrap_or_else(PoisonError::into_inner);
            let waited = self.bell.rings.wait_timeout_while(is_rung, at_most, |is_rung| !*is_rung);
            let (mut is_rung, _) = waited.unwrap_or_else(PoisonError::into_inner);
            Woken { by_file: false, by_bell: std::mem::take(&mut *is_rung) }
        }
    }
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
        changes.restless_until = wall_now();
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
        changes.restless_until = wall_now();
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
