//! The real `bromide-cli` while it waits: `ports --watch`, and a port that may not be opened.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs::{self, Permissions};
use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

const CLI: &str = env!("CARGO_BIN_EXE_bromide-cli");
/// Root may open everything; this user may not (`nobody` on most systems, but any will do).
const SOMEBODY: u32 = 65534;

fn interrupt(child: &Child) {
    kill_process(Pid::from_child(child), Signal::INT).unwrap();
}

#[test]
fn a_watch_ends_with_ctrl_c_and_that_is_no_failure() {
    let mut watch = Command::new(CLI)
        .args(["ports", "--watch"])
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(watch.stderr.as_mut().unwrap()).read_line(&mut first).unwrap();
    assert!(first.starts_with("Watching. "), "{first}");
    interrupt(&watch);
    assert_eq!(watch.wait().unwrap().code(), Some(0));
}

/// A practice phone behind a port that nobody may open, and a folder that everybody may write to.
struct Forbidden {
    folder: tempfile::TempDir,
    phone: Child,
}

impl Forbidden {
    fn new() -> Forbidden {
        let folder = crate::common::folder();
        let path = |name: &str| folder.path().join(name);
        fs::set_permissions(folder.path(), Permissions::from_mode(0o777)).unwrap();
        fs::copy(CLI, path("cli")).unwrap();
        let image: Vec<u8> =
            (0..64_u32 << 10).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        fs::write(path("image.bin"), image).unwrap();
        let mut phone = Command::new(CLI);
        phone.current_dir(folder.path()).args(["simulate", "--link", "./port", "--image", "image.bin"]);
        let phone = phone.stdin(Stdio::null()).stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        while !path("port").exists() {
            std::thread::yield_now();
        }
        let forbidden = Forbidden { folder, phone };
        forbidden.set_mode(0);
        forbidden
    }

    fn set_mode(&self, mode: u32) {
        let port = fs::canonicalize(self.folder.path().join("port")).unwrap();
        fs::set_permissions(port, Permissions::from_mode(mode)).unwrap();
    }

    /// Reads as somebody without special rights. `None`: this user cannot even start a program in that folder.
    fn read(&self, args: &[&str]) -> Option<Child> {
        let mut command = Command::new(self.folder.path().join("cli"));
        command
            .env("LC_ALL", "C")
            .current_dir(self.folder.path())
            .args(["read", "./port", "dump.bin", "0", "64K"])
            .args(args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        if rustix::process::geteuid().is_root() {
            command.uid(SOMEBODY).gid(SOMEBODY);
        }
        command.spawn().ok()
    }
}

impl Drop for Forbidden {
    fn drop(&mut self) {
        interrupt(&self.phone);
        self.phone.wait().unwrap();
    }
}

fn exists(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}

#[test]
fn a_forbidden_port_is_told_and_read_as_soon_as_it_may_be() {
    let forbidden = Forbidden::new();
    let Some(mut reading) = forbidden.read(&["--json", "--check", "off"]) else { return };
    let mut lines = BufReader::new(reading.stdout.take().unwrap()).lines();
    let denied = lines
        .by_ref()
        .map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap())
        .find(|event| event["event"] == "denied")
        .expect("it is told");
    assert!(denied["port"].as_str().is_some_and(|port| port.ends_with("/port")), "{denied}");
    assert!(denied["error"]["cause"].as_str().is_some_and(|cause| cause.contains("/port")), "{denied}");
    assert!(!denied["error"]["what_to_do"].as_array().unwrap().is_empty(), "{denied}");
    forbidden.set_mode(0o666);
    let last = lines.map(Result::unwrap).last().unwrap();
    let last: Value = serde_json::from_str(&last).unwrap();
    assert_eq!((&last["event"], &last["exit"]), (&"finished".into(), &0.into()), "{last}");
    assert_eq!(reading.wait().unwrap().code(), Some(0));
    assert!(exists(forbidden.folder.path(), "dump.bin.json"));
}

#[test]
fn when_the_wait_is_over_the_permission_is_the_error() {
    let forbidden = Forbidden::new();
    let Some(mut reading) = forbidden.read(&["--wait", "1"]) else { return };
    let mut said = String::new();
    reading.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(reading.wait().unwrap().code(), Some(2), "{said}");
    assert!(said.contains("What to do"), "{said}");
    assert!(said.matches("/port").count() >= 2, "said at once and at the end: {said}");
    assert!(!exists(forbidden.folder.path(), "dump.bin.part"));
}
