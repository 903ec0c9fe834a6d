//! The practice phone behind a pseudo-terminal, with a client that uses a plain file descriptor.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the configuration's exception for tests does not reach the helpers of an integration test"
)]

use std::io::Write;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use bromide_engine::cancel::Cancel;
use bromide_engine::sim::pty::{PtyError, PtyOptions, serve};
use bromide_engine::sim::{ClockKind, Pacing, Scenario};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};

/// Much longer than any step takes; only a failing test waits this long.
const DEADLINE: Duration = Duration::from_secs(20);

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

struct Served {
    path: PathBuf,
    scenario: Scenario,
    cancel: Cancel,
    thread: Option<JoinHandle<Result<(), PtyError>>>,
    log: Log,
    _folder: tempfile::TempDir,
}

impl Served {
    fn new(scenario: Scenario) -> Served {
        let folder = crate::common::folder();
        let path = folder.path().join("phone");
        let (cancel, log) = (Cancel::new(), Log::default());
        let options =
            PtyOptions { link: path.clone(), scenario: scenario.clone(), log: Some(Box::new(log.clone())) };
        let flag = cancel.clone();
        let thread =
            std::thread::Builder::new().name("phone".to_owned()).spawn(move || serve(options, &flag));
        Served { path, scenario, cancel, thread: Some(thread.unwrap()), log, _folder: folder }
    }

    /// Opens the phone as soon as its link exists.
    fn open(&self) -> Host {
        let until = Instant::now() + DEADLINE;
        loop {
            let flags = OFlags::RDWR | OFlags::NOCTTY;
            match rustix::fs::open(&self.path, flags, Mode::empty()) {
                Ok(fd) => return Host(fd),
                Err(_) if Instant::now() < until => std::thread::yield_now(),
                Err(error) => panic!("no phone at {}: {error}", self.path.display()),
            }
        }
    }

    fn stop(&mut self) {
        self.cancel.set();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap().unwrap();
        }
    }

    fn log(&self) -> String {
        String::from_utf8(self.log.0.lock().unwrap().clone()).unwrap()
    }
}

struct Host(OwnedFd);

impl Host {
    fn write(&self, request: &[u8]) {
        assert_eq!(rustix::io::write(&self.0, request).unwrap(), request.len());
    }

    /// Reads exactly `wanted` bytes; fewer only when the phone hangs up.
    fn read(&self, wanted: usize) -> Vec<u8> {
        let mut all = vec![0; wanted];
        let mut have = 0;
        let until = Instant::now() + DEADLINE;
        while have < wanted && Instant::now() < until {
            let mut fds = [PollFd::new(&self.0, PollFlags::IN)];
            poll(&mut fds, Some(&Timespec { tv_sec: 1, tv_nsec: 0 })).unwrap();
            match rustix::io::read(&self.0, &mut all[have..]) {
                Ok(0) | Err(_) => break,
                Ok(count) => have += count,
            }
        }
        all.truncate(have);
        all
    }

    fn ask(&self, request: &[u8], wanted: usize) -> Vec<u8> {
        self.write(request);
        self.read(wanted)
    }

    fn prepare(&self) {
        assert_eq!(self.ask(&[0xA0, 0x0A, 0x50, 0x05], 4), [0x5F, 0xF5, 0xAF, 0xFA]);
        assert_eq!(self.ask(&[0xD4, 0xA0, 0x51, 0, 0, 0, 0, 0, 1], 11)[9..], [0, 1]);
        assert_eq!(self.ask(&[0, 0, 0, 2], 6)[4..], [0, 1]);
    }

    fn read_flash(&self, start: u32, len: u32) -> Vec<u8> {
        let mut request = vec![0xD1];
        request.extend(start.to_be_bytes());
        request.extend((len / 4).to_be_bytes());
        let answer = self.ask(&request, len as usize + 13);
        assert_eq!(answer.len(), len as usize + 13);
        answer[11..answer.len() - 2].chunks(4).flat_map(|word| word.iter().rev().copied()).collect()
    }

    /// Writes the reset register. Returns the bytes that arrived after it.
    fn reset(&self) -> Vec<u8> {
        assert_eq!(self.ask(&[0xD2, 0xA0, 0x03, 0x00, 0x1C, 0, 0, 0, 1], 11)[9..], [0, 1]);
        self.ask(&[0x12, 0x09], 4)
    }
}

fn quick() -> Scenario {
    Scenario::default().clock(ClockKind::Wall).fault("reset=50ms").unwrap()
}

#[test]
fn a_pty_serves_another_session_after_a_reset() {
    let mut phone = Served::new(quick());
    let first = phone.open();
    first.prepare();
    for start in [0, 0x10000, 0x38_0000] {
        let truth = phone.scenario.flash_bytes(u64::from(start)..u64::from(start) + 0x10000);
        assert!(first.read_flash(start, 0x10000) == truth, "{start:#x}");
    }
    assert_eq!(first.reset(), [0x12, 0x09], "the echo comes, the status never does");
    assert!(first.read(1).is_empty(), "hung up");
    // The old handle is still open, so the new pty has another name behind the same link.
    let second = phone.open();
    second.prepare();
    assert_eq!(&second.read_flash(0, 64)[..8], b"SF_BOOT\0");
    phone.stop();
    assert!(std::fs::symlink_metadata(&phone.path).is_err(), "the link is gone with the phone");
    let log = phone.log();
    assert!(log.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert_eq!(log.matches(r#""event":"appeared""#).count(), 2, "{log}");
    assert_eq!(log.matches(r#""event":"reset""#).count(), 1);
    assert!(log.contains(r#""values":["0x1209"]"#));
}

#[test]
fn a_half_read_answer_stays_for_the_next_opener() {
    let mut phone = Served::new(quick());
    let first = phone.open();
    first.prepare();
    assert_eq!(first.ask(&[0xD1, 0, 0, 0, 0, 0, 0, 0, 64], 100).len(), 100);
    drop(first);
    let second = phone.open();
    assert_eq!(second.read(256 + 13 - 100).len(), 256 + 13 - 100);
    assert_eq!(second.ask(&[0xA0], 1), [0xA0], "still in the command loop");
    phone.stop();
}

#[test]
fn a_vanish_hangs_up_the_pty_and_the_phone_comes_back() {
    let mut phone = Served::new(quick().fault("vanish@0x8000,back=50ms").unwrap());
    let first = phone.open();
    first.prepare();
    let mut request = vec![0xD1, 0, 0, 0, 0];
    request.extend(0x4000_u32.to_be_bytes());
    assert!(first.ask(&request, 0x10000).len() <= 0x8000 + 11);
    drop(first);
    let second = phone.open();
    second.prepare();
    assert_eq!(second.read_flash(0, 0x10000).len(), 0x10000);
    phone.stop();
}

#[test]
fn a_paced_phone_keeps_its_rate() {
    let mut phone = Served::new(quick().pacing(Pacing::FAST));
    let host = phone.open();
    host.prepare();
    let before = Instant::now();
    let dump = host.read_flash(0, 0x4_0000);
    let took = before.elapsed().as_millis();
    assert!(dump == phone.scenario.flash_bytes(0..0x4_0000));
    // 275 ms by the device's own rate; the upper bound leaves room for a busy machine.
    assert!((270..3_000).contains(&took), "{took} ms");
    phone.stop();
}

#[test]
fn an_existing_file_is_kept_and_an_old_link_is_replaced() {
    let folder = crate::common::folder();
    let path = folder.path().join("file");
    std::fs::write(&path, "precious").unwrap();
    let options = PtyOptions { link: path.clone(), scenario: quick(), log: None };
    assert!(matches!(serve(options, &Cancel::new()), Err(PtyError::InTheWay(_))));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");

    let mut phone = Served::new(quick().fault("late=30ms").unwrap());
    std::os::unix::fs::symlink(Path::new("/nowhere"), &phone.path).unwrap();
    phone.open().prepare();
    phone.stop();
}
