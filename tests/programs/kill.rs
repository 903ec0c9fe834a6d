//! Kills the real program (SIGKILL) at a moment that is an event and not a time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::process::{ExitStatus, Stdio};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::inotify::{CreateFlags, Reader, WatchFlags, add_watch, init};
use rustix::process::{Pid, PidfdFlags, pidfd_open};

use super::workbench::Workbench;

/// When to kill.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kill {
    /// After so many lines of output: waiting, connecting, reading.
    AtLine(u64),
    /// After so many changes in the folder: files made, written, renamed, removed.
    AtChange(u64),
    Never,
}

impl Kill {
    /// Runs it, and kills it at that moment if it has not ended by then.
    pub(crate) fn kills(self, desk: &Workbench, args: &[&str]) -> ExitStatus {
        match self {
            Kill::AtLine(line) => {
                let mut running = desk.start(args);
                for _ in 0..line {
                    if running.event().is_none() {
                        break;
                    }
                }
                running.kill()
            }
            Kill::AtChange(change) => {
                let changes = init(CreateFlags::CLOEXEC).unwrap();
                let watched = WatchFlags::CREATE | WatchFlags::MODIFY | WatchFlags::MOVE | WatchFlags::DELETE;
                add_watch(&changes, desk.path("out"), watched).unwrap();
                let mut child =
                    desk.command().args(args).stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
                let alive = pidfd_open(Pid::from_child(&child), PidfdFlags::empty()).unwrap();
                wait_for(&changes, &alive, change);
                drop(child.kill());
                child.wait().unwrap()
            }
            Kill::Never => {
                let mut command = desk.command();
                command.args(args).stderr(Stdio::null()).stdout(Stdio::null()).status().unwrap()
            }
        }
    }
}

/// Returns after so many changes, or when the process has ended.
fn wait_for(changes: &OwnedFd, alive: &OwnedFd, count: u64) {
    let mut buffer = [MaybeUninit::uninit(); 4096];
    let mut reader = Reader::new(changes, &mut buffer);
    for _ in 0..count {
        if reader.is_buffer_empty() {
            let mut fds = [PollFd::new(changes, PollFlags::IN), PollFd::new(alive, PollFlags::IN)];
            poll(&mut fds, None).unwrap();
            if !fds[0].revents().contains(PollFlags::IN) {
                return;
            }
        }
        reader.next().unwrap();
    }
}
