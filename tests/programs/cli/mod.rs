//! The real `bromide-cli` against the practice phone on a real pseudo-terminal: files, exit codes, sentences.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod agent_files;
mod arguments;
mod backup;
mod batch;
mod dumps;
mod endings;
mod reading;
mod rescue;

use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

const CLI: &str = env!("CARGO_BIN_EXE_bromide-cli");

/// A folder with a flash image and a practice phone that shows it.
struct Workbench {
    folder: tempfile::TempDir,
    phone: Option<Child>,
}

impl Workbench {
    /// No phone.
    fn empty() -> Workbench {
        Workbench { folder: crate::common::folder(), phone: None }
    }

    /// A phone with 512 KiB of flash at `port`; its log is `phone.log`.
    fn new(args: &[&str]) -> Workbench {
        let mut desk = Workbench::empty();
        std::fs::write(desk.path("image.bin"), image()).unwrap();
        let mut command = desk.command();
        command
            .args(["simulate", "--link", "./port", "--image", "image.bin", "--log", "phone.log"])
            .args(args);
        desk.phone = Some(command.stderr(Stdio::null()).spawn().unwrap());
        desk
    }

    /// Waits (by asking for it) until the practice phone's port is there.
    fn wait_for_port(&self) {
        while !self.path("port").exists() {
            std::thread::yield_now();
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(CLI);
        command.env("LC_ALL", "C").current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command().args(args).output().unwrap()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.file(name)).unwrap()
    }

    /// Ends the phone, so that its log is complete, and returns the log.
    fn phone_log(&mut self) -> Vec<Value> {
        self.hang_up();
        String::from_utf8(self.file("phone.log"))
            .unwrap()
            .lines()
            .map(|l| serde_json::from_str(l).unwrap())
            .collect()
    }

    fn hang_up(&mut self) {
        if let Some(mut phone) = self.phone.take() {
            interrupt(&phone);
            assert_eq!(phone.wait().unwrap().code(), Some(0), "the practice phone ends well on Ctrl+C");
        }
    }
}

impl Drop for Workbench {
    fn drop(&mut self) {
        if let Some(mut phone) = self.phone.take() {
            phone.kill().unwrap();
            phone.wait().unwrap();
        }
    }
}

/// 512 KiB that do not repeat, with the boot header's first bytes.
fn image() -> Vec<u8> {
    let mut state = 0x2545_F491_u32;
    let mut bytes: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()
    })
    .take(128 * 1024)
    .flatten()
    .collect();
    bytes[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
    bytes
}

fn interrupt(child: &Child) {
    kill_process(Pid::from_child(child), Signal::INT).unwrap();
}

/// How many bytes the journal of `d` says are there.
fn journal_done(desk: &Workbench) -> usize {
    let done = desk.json("d.part.json")["done"][0]["length"].as_u64().unwrap();
    usize::try_from(done).unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("ended by itself")
}
