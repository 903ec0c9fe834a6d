//! [`Watch`]: waits for changes in folders (Linux only, with inotify) or for a wake-up from another thread.
//!
//! Used only by `changes.rs`.

#[cfg(not(target_os = "linux"))]
pub(super) use elsewhere::Watch;
#[cfg(target_os = "linux")]
pub(super) use linux::Watch;

/// What ended a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Woken {
    pub(super) by_file: bool,
    pub(super) by_bell: bool,
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::PathBuf;
    use std::sync::Arc;
    use std::task::Wake;
    use std::time::Duration;

    use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, eventfd, poll};
    use rustix::fd::OwnedFd;
    use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};

    use super::Woken;
    use crate::clock::wall_pause;

    /// ATTRIB is included because the permissions of a new device file are set after it was created.
    const WATCHED_EVENTS: WatchFlags = WatchFlags::CREATE
        .union(WatchFlags::DELETE)
        .union(WatchFlags::MOVED_TO)
        .union(WatchFlags::MOVED_FROM)
        .union(WatchFlags::ATTRIB)
        .union(WatchFlags::ONLYDIR);

    #[derive(Debug)]
    pub(in crate::link) struct Watch {
        folders: Option<OwnedFd>,
        pub(in crate::link) bell: Arc<Bell>,
    }

    /// Wakes the wait from another thread. Does nothing if no file descriptor was available.
    #[derive(Debug)]
    pub(in crate::link) struct Bell(Option<OwnedFd>);

    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            if let Some(bell) = &self.0 {
                // An error means that the counter is full: it was already rung.
                rustix::io::write(bell, &1_u64.to_ne_bytes()).unwrap_or_default();
            }
        }
    }

    impl Watch {
        pub(in crate::link) fn of(folders: &[PathBuf]) -> Watch {
            let bell = eventfd(0, EventfdFlags::NONBLOCK | EventfdFlags::CLOEXEC).ok();
            Watch { folders: Watch::folders(folders), bell: Arc::new(Bell(bell)) }
        }

        /// `None` if the first folder cannot be watched.
        fn folders(folders: &[PathBuf]) -> Option<OwnedFd> {
            let watch = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok()?;
            let (first, others) = folders.split_first()?;
            add_watch(&watch, first, WATCHED_EVENTS).ok()?;
            for other in others {
                // May fail: containers have no device files for USB, and a computer without USB has no such
                // folders.
                add_watch(&watch, other, WATCHED_EVENTS).unwrap_or_default();
            }
            Some(watch)
        }

        /// Also watches these folders. Folders that are already watched stay so.
        pub(in crate::link) fn add(&self, folders: &[PathBuf]) {
            let Some(watch) = &self.folders else { return };
            for folder in folders {
                add_watch(watch, folder, WATCHED_EVENTS).unwrap_or_default();
            }
        }

        pub(in crate::link) fn has_folders(&self) -> bool {
            self.folders.is_some()
        }

        /// Waits until a file changes or the bell is rung, for at most `at_most`.
        pub(in crate::link) fn wait(&self, at_most: Duration) -> Woken {
            let (folders, bell) = (self.folders.as_ref(), self.bell.0.as_ref());
            let mut fds: Vec<_> =
                folders.into_iter().chain(bell).map(|fd| PollFd::new(fd, PollFlags::IN)).collect();
            let limit = Timespec::try_from(at_most).unwrap_or_default();
            match poll(&mut fds, Some(&limit)) {
                Ok(0) => return Woken::default(),
                Ok(_) => {}
                // A signal, or a broken watch, which must not turn the wait into a busy loop.
                Err(_) => {
                    wall_pause(at_most);
                    return Woken::default();
                }
            }
            // The caller's poll finds out what changed. One read takes all that is usually pending; a
            // remainder wakes the next wait.
            let mut events = [0_u8; 4096];
            let mut read =
                |fd: Option<&OwnedFd>| fd.is_some_and(|fd| rustix::io::read(fd, &mut events).is_ok());
            Woken { by_file: read(folders), by_bell: read(bell) }
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use std::path::PathBuf;
    use std::sync::{Arc, Condvar, Mutex, PoisonError};
    use std::task::Wake;
    use std::time::Duration;

    use super::Woken;

    #[derive(Debug)]
    pub(in crate::link) struct Watch {
        pub(in crate::link) bell: Arc<Bell>,
    }

    /// Wakes the wait from another thread.
    #[derive(Debug, Default)]
    pub(in crate::link) struct Bell {
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
        pub(in crate::link) fn of(_folders: &[PathBuf]) -> Watch {
            Watch { bell: Arc::default() }
        }

        pub(in crate::link) fn has_folders(&self) -> bool {
            false
        }

        pub(in crate::link) fn add(&self, _folders: &[PathBuf]) {}

        /// Waits until the bell is rung, for at most `at_most`.
        pub(in crate::link) fn wait(&self, at_most: Duration) -> Woken {
            let is_rung = self.bell.is_rung.lock().unwrap_or_else(PoisonError::into_inner);
            let waited = self.bell.rings.wait_timeout_while(is_rung, at_most, |is_rung| !*is_rung);
            let (mut is_rung, _) = waited.unwrap_or_else(PoisonError::into_inner);
            Woken { by_file: false, by_bell: std::mem::take(&mut *is_rung) }
        }
    }
}
