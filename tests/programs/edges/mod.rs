//! The real program at the edges of the system. Each run must end soon, and with the exit code of its cause.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod limits;
mod names;
mod obstacles;
mod readers;

use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use bromide_engine::dumpfile::Report;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;

use crate::workbench::{CLI, Ran, Workbench};

/// Far beyond what any step takes; only a failure waits this long.
const DEADLINE: Duration = Duration::from_secs(60);

/// What is refused, or stopped, ends within this.
const SOON: Duration = Duration::from_secs(10);

/// Runs it to its end, which must come within `limit`.
#[track_caller]
fn run_within(limit: Duration, command: &mut Command) -> Ran {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let pid = Pid::from_child(&child);
    let (to, ended) = channel();
    let wait = move || to.send(child.wait_with_output());
    std::thread::Builder::new().name("output".into()).spawn(wait).unwrap();
    match ended.recv_timeout(limit) {
        Ok(output) => Ran::new(output.unwrap()),
        Err(_) => {
            kill_process(pid, Signal::KILL).unwrap();
            panic!("still running after {limit:?}: {command:?}");
        }
    }
}

/// The exit code, which must come within `limit`; what it writes is read by nobody here.
#[track_caller]
fn end_within(limit: Duration, child: &mut Child) -> i32 {
    wait_until(limit, "it ends", || child.try_wait().unwrap().is_some());
    let status = child.wait().unwrap();
    status.code().unwrap_or_else(|| panic!("{status:?}"))
}

#[track_caller]
fn wait_until(limit: Duration, what: &str, mut is_so: impl FnMut() -> bool) {
    let until = Instant::now() + limit;
    while !is_so() {
        assert!(Instant::now() < until, "not within {limit:?}: {what}");
        nap();
    }
}

#[allow(clippy::disallowed_methods, reason = "another process is waited for")]
fn nap() {
    std::thread::sleep(Duration::from_millis(5));
}

fn terminate(child: &Child) {
    kill_process(Pid::from_child(child), Signal::TERM).unwrap();
}

/// A program that is killed when the test fails.
struct Guard(Child);

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A report of a dump of `length` bytes with this SHA-256.
fn report(length: u64, sha256: &str) -> String {
    let phone = json!({ "chip": "MT6261", "hardware_code": "0x6261" });
    let report = json!({
        "bromide": "0.1.0", "file": "d", "start": 0, "length": length, "sha256": sha256, "md5": "", "crc32": "",
        "phone": phone, "flash": { "name": "" }, "check": { "kind": "none", "passed": null, "blocks_reread": 0 },
        "read": {
            "started": "", "seconds": 0.0, "bytes_per_second": 0, "block_size": 0, "retries": 0, "reconnects": 0,
            "port": "",
        },
        "warnings": [],
    });
    serde_json::from_value::<Report>(report.clone()).expect("it is one");
    report.to_string()
}

/// With at most 600 MB of address space, most of which is taken by threads that use little of it.
fn limited(desk: &Workbench, args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 600000; exec \"$0\" \"$@\"", CLI]).args(args);
    command.env("LC_ALL", "C").current_dir(desk.folder.path()).stdin(Stdio::null());
    command
}
