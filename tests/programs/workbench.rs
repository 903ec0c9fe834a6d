//! A folder, flash images, practice phones on pseudo-terminals and the real `bromide-cli`: all of them processes of their own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io::{BufRead, BufReader, Lines};
use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

pub(crate) const CLI: &str = env!("CARGO_BIN_EXE_bromide-cli");

pub(crate) struct Workbench {
    pub(crate) folder: tempfile::TempDir,
    /// Each with its port.
    phones: Vec<(Child, PathBuf)>,
}

impl Workbench {
    /// Has the folder `out`, for dumps.
    pub(crate) fn new() -> Workbench {
        let desk = Workbench { folder: crate::common::folder(), phones: Vec::new() };
        std::fs::create_dir(desk.path("out")).unwrap();
        desk
    }

    /// Writes the image `name` and puts a phone that has it at `port`.
    pub(crate) fn phone(&mut self, port: &str, name: &str, image: &[u8], args: &[&str]) {
        std::fs::write(self.path(name), image).unwrap();
        let mut command = self.command();
        command.args(["simulate", "--link", port, "--image", name]).args(args);
        self.phones.push((command.stderr(Stdio::null()).spawn().unwrap(), self.path(port)));
    }

    /// Takes all phones away, and their ports: the number of a pseudo-terminal is soon another test's.
    pub(crate) fn no_phones(&mut self) {
        for (mut phone, port) in self.phones.drain(..) {
            phone.kill().unwrap();
            phone.wait().unwrap();
            // It may have left none.
            drop(std::fs::remove_file(port));
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// What is in `out`, sorted.
    pub(crate) fn out(&self) -> Vec<String> {
        let entries = self.path("out").read_dir().unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(CLI);
        command.env("LC_ALL", "C").current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::new(self.command().args(args).output().unwrap())
    }

    /// Starts it with `--json`; its lines are read one by one.
    pub(crate) fn start(&self, args: &[&str]) -> Running {
        let mut command = self.command();
        command.args(args).arg("--json").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Running { child, lines }
    }
}

impl Drop for Workbench {
    fn drop(&mut self) {
        self.no_phones();
    }
}

/// A program that is still running; dropped, it is killed.
pub(crate) struct Running {
    pub child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    /// The next event; `None`: there will be no more.
    pub(crate) fn event(&mut self) -> Option<Value> {
        self.lines.next().map(|line| serde_json::from_str(&line.unwrap()).unwrap())
    }

    /// Waits until more than `bytes` have been read.
    pub(crate) fn until_read(&mut self, bytes: u64) {
        let far = |event: &Value| event["event"] == "progress" && event["done"].as_u64() > Some(bytes);
        while !far(&self.event().expect("it reads")) {}
    }

    pub(crate) fn interrupt(&self) {
        kill_process(Pid::from_child(&self.child), Signal::INT).unwrap();
    }

    pub(crate) fn kill(&mut self) -> ExitStatus {
        // It may have ended just now.
        drop(self.child.kill());
        self.child.wait().unwrap()
    }

    /// Reads what else it has to say; the exit code, and all that.
    pub(crate) fn end(mut self) -> (i32, Vec<Value>) {
        let rest: Vec<Value> = std::iter::from_fn(|| self.event()).collect();
        (self.child.wait().unwrap().code().expect("ended by itself"), rest)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A program that has ended by itself.
#[derive(Debug)]
pub(crate) struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    pub(crate) fn new(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap_or_else(|| panic!("signal {:?}", output.status.signal()));
        Ran { code, stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Its events, when it was asked for them.
    pub(crate) fn events(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// A flash image that does not repeat, with the boot header's first bytes.
pub(crate) fn image(len: usize, seed: u32) -> Vec<u8> {
    let mut state = 0x2545_F491_u32 ^ seed.wrapping_mul(0x9E37_79B9);
    let mut bytes = vec![0; len];
    for word in bytes.chunks_mut(4) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        word.copy_from_slice(&state.to_le_bytes()[..word.len()]);
    }
    bytes[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
    bytes
}
