//! [`Changes`]: a pause between two looks for a phone that ends at once when a device file comes or goes.
//!
//! Used by the places where a phone may appear. Knows files only; what has come is found out by looking. Without it the
//! program would wake fifty times a second for nothing.

use std::path::Path;
use std::time::Duration;

use super::Moment;
use super::serial::{wall_now, wall_pause};

/// After a change it is looked as often as without any events for so long: a device file is there a moment before its
/// permissions are, and a phone may go and come back.
const RESTLESS: Duration = Duration::from_secs(3);
/// Otherwise a look comes this often in case an event was missed. A port may live for 0.3 s only (protocol.md
/// section 2.2), and a stop while waiting must not take long.
const CALM: Duration = Duration::from_millis(200);

/// The changes of one folder.
#[derive(Debug)]
pub struct Changes {
    watch: Option<Watch>,
    /// The beginning counts as a change.
    restless_until: Moment,
}

impl Changes {
    /// Watches `folder`, where the system tells of changes; only Linux does.
    #[must_use]
    pub fn of(folder: &Path) -> Changes {
        Changes { watch: Watch::of(folder), restless_until: wall_now() + RESTLESS }
    }

    /// Lets `look_every` go by or, where changes are told and none came lately, up to 0.2 s until one comes.
    pub fn wait(&mut self, look_every: Duration) {
        let Some(watch) = &self.watch else {
            wall_pause(look_every);
            return;
        };
        let is_calm = wall_now() >= self.restless_until;
        if !is_calm {
            // A folder in which something changes all the time must not keep the processor busy: no early end here.
            wall_pause(look_every);
        }
        if watch.wait(if is_calm { CALM.max(look_every) } else { Duration::ZERO }) {
            self.restless_until = wall_now() + RESTLESS;
        }
    }
}

#[cfg(target_os = "linux")]
#[derive(Debug)]
struct Watch(rustix::fd::OwnedFd);

#[cfg(target_os = "linux")]
impl Watch {
    fn of(folder: &Path) -> Option<Watch> {
        use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};
        let watch = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok()?;
        // Attributes: the permissions of a new device file come after it.
        let what = WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::MOVED_TO
            | WatchFlags::MOVED_FROM
            | WatchFlags::ATTRIB
            | WatchFlags::ONLYDIR;
        add_watch(&watch, folder, what).ok()?;
        Some(Watch(watch))
    }

    /// Whether something changed since the last call, waiting for it for at most `at_most`.
    fn wait(&self, at_most: Duration) -> bool {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let mut fds = [PollFd::new(&self.0, PollFlags::IN)];
        let limit = Timespec::try_from(at_most).unwrap_or_default();
        match poll(&mut fds, Some(&limit)) {
            Ok(0) => return false,
            Ok(_) => {}
            // A signal; or a watch that broke, which must not make the wait a busy one.
            Err(_) => {
                wall_pause(at_most);
                return false;
            }
        }
        // What exactly changed is for the look to find out. The most that is pending is read once; the rest wakes again.
        let mut events = [0_u8; 4096];
        rustix::io::read(&self.0, &mut events).is_ok()
    }
}

#[cfg(not(target_os = "linux"))]
#[derive(Debug)]
struct Watch;

#[cfg(not(target_os = "linux"))]
impl Watch {
    fn of(_folder: &Path) -> Option<Watch> {
        None
    }

    fn wait(&self, _at_most: Duration) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_comes_is_told_once_and_one_that_changes_hands_too() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::of(folder.path()).unwrap();
        assert!(!watch.wait(Duration::ZERO));
        let file = folder.path().join("ttyACM0");
        std::fs::write(&file, "").unwrap();
        assert!(watch.wait(Duration::ZERO));
        assert!(!watch.wait(Duration::ZERO), "told once");
        let mut rights = std::fs::metadata(&file).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&file, rights).unwrap();
        assert!(watch.wait(Duration::ZERO), "rights come after the file");
        std::fs::remove_file(&file).unwrap();
        assert!(watch.wait(Duration::ZERO));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_change_ends_a_calm_wait_and_makes_the_place_restless() {
        let folder = tempfile::tempdir().unwrap();
        let mut changes = Changes::of(folder.path());
        changes.restless_until = wall_now();
        std::fs::write(folder.path().join("ttyACM0"), "").unwrap();
        // Ends at once, or this test lasts for an hour.
        changes.wait(Duration::from_secs(3600));
        assert!(changes.restless_until > wall_now());
        changes.wait(Duration::ZERO);
    }

    #[test]
    fn without_such_a_folder_it_is_a_plain_pause() {
        let mut changes = Changes::of(Path::new("/no/such/folder"));
        assert!(changes.watch.is_none());
        changes.wait(Duration::ZERO);
    }
}
