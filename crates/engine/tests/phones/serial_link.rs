//! The serial link on real pseudo-terminals, with the tty layer of the operating system between it and the
//! phone. Nothing sleeps: a condition holds when the previous call has returned, or is waited for with a
//! limit.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail"
)]

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bromide_engine::finder::check_name;
use bromide_engine::link::serial::{SerialLink, SerialPlace};
use bromide_engine::link::{Link, LinkError, PhonePort, PortHolder};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

/// Much longer than any step takes; only a failing test waits this long.
const LIMIT: Duration = Duration::from_secs(10);

/// The phone's end of a pseudo-terminal, and the path of ours.
fn pseudo_terminal() -> (File, String) {
    let phone: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    // Not inherited: a child process with this end would be taken for the process that simulates the device.
    rustix::io::fcntl_setfd(&phone, rustix::io::FdFlags::CLOEXEC).unwrap();
    grantpt(&phone).unwrap();
    unlockpt(&phone).unwrap();
    let name = ptsname(&phone, Vec::new()).unwrap().into_string().unwrap();
    (File::from(phone), name)
}

fn open(name: &str) -> SerialLink {
    SerialLink::open(name).unwrap().expect("the pseudo-terminal is there")
}

/// A connected pair: the phone's end and the link.
fn connected() -> (File, SerialLink) {
    let (phone, name) = pseudo_terminal();
    (phone, open(&name))
}

fn gather(link: &mut SerialLink, wanted: usize) -> Vec<u8> {
    let deadline = Instant::now() + LIMIT;
    let mut bytes = vec![0; wanted];
    let mut have = 0;
    while have < wanted {
        assert!(Instant::now() < deadline, "{have} of {wanted} bytes came");
        have += link.read(&mut bytes[have..], Duration::from_millis(100)).unwrap();
    }
    bytes
}

fn every_byte() -> Vec<u8> {
    (0..=255).collect()
}

fn has_bytes(phone: &File) -> bool {
    let mut one = [PollFd::new(phone, PollFlags::IN)];
    poll(&mut one, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).unwrap() > 0
}

#[test]
fn every_byte_from_the_phone_arrives_unchanged_and_is_not_echoed() {
    let (mut phone, mut link) = connected();
    phone.write_all(&every_byte()).unwrap();
    assert_eq!(gather(&mut link, 256), every_byte());
    // An echo would arrive before these bytes.
    link.write(b"end").unwrap();
    let mut seen = [0; 16];
    let count = phone.read(&mut seen).unwrap();
    assert_eq!(&seen[..count], b"end");
    assert!(!has_bytes(&phone));
}

#[test]
fn every_byte_to_the_phone_arrives_unchanged() {
    let (mut phone, mut link) = connected();
    for packet in every_byte().chunks(64) {
        link.write(packet).unwrap();
    }
    let mut seen = [0; 256];
    phone.read_exact(&mut seen).unwrap();
    assert_eq!(seen.as_slice(), every_byte());
    assert!(!has_bytes(&phone));
}

#[test]
fn a_read_returns_what_is_there_without_waiting_for_more() {
    let (mut phone, mut link) = connected();
    let started = Instant::now();
    phone.write_all(b"abc").unwrap();
    let mut buf = [0; 64];
    assert_eq!(link.read(&mut buf, LIMIT).unwrap(), 3);
    phone.write_all(b"defgh").unwrap();
    assert_eq!(link.read(&mut buf[..2], LIMIT).unwrap(), 2);
    assert_eq!(gather(&mut link, 3), b"fgh");
    assert!(started.elapsed() < LIMIT);
}

#[test]
fn a_read_without_data_returns_zero_bytes() {
    let (_phone, mut link) = connected();
    for wait in [Duration::ZERO, Duration::from_micros(300), Duration::from_millis(30)] {
        let before = link.now();
        assert_eq!(link.read(&mut [0; 8], wait).unwrap(), 0);
        let took = link.now().since(before) + Duration::from_millis(1);
        assert!(took >= wait && took < LIMIT, "{wait:?} took {took:?}");
    }
    assert_eq!(link.read(&mut [], LIMIT).unwrap(), 0, "nothing was asked for");
}

#[test]
fn reads_and_writes_of_a_removed_phone_return_unplugged() {
    let (phone, mut link) = connected();
    link.write(b"A").unwrap();
    drop(phone);
    for _ in 0..2 {
        assert!(matches!(link.read(&mut [0; 8], LIMIT), Err(LinkError::Unplugged)));
        assert!(matches!(link.write(b"A"), Err(LinkError::Unplugged)));
    }
}

#[test]
fn removing_the_phone_ends_a_read() {
    let (phone, mut link) = connected();
    let started = Instant::now();
    std::thread::scope(|scope| {
        std::thread::Builder::new().spawn_scoped(scope, move || drop(phone)).unwrap();
        assert!(matches!(link.read(&mut [0; 8], LIMIT), Err(LinkError::Unplugged)));
    });
    assert!(started.elapsed() < LIMIT / 2);
}

#[test]
fn a_second_open_is_busy_and_names_the_holder() {
    let (_phone, name) = pseudo_terminal();
    let first = open(&name);
    let Err(LinkError::Busy { port, holder }) = SerialPlace::new(&name).try_open() else {
        panic!("opened twice");
    };
    assert_eq!(port, name);
    if cfg!(target_os = "linux") {
        let own_name = std::fs::read_to_string("/proc/self/comm").unwrap();
        assert_eq!(holder, PortHolder::Named(own_name.trim().to_owned()));
    }
    drop(first);
    assert!(SerialLink::open(&name).unwrap().is_some(), "free again");
}

/// Exclusive mode keeps out later programs only. A program that has the port open already must be detected.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_opened_the_port_before_is_detected() {
    use std::process::{Command, Stdio};
    let (_phone, name) = pseudo_terminal();
    let port = File::options().read(true).write(true).open(&name).unwrap();
    // `cat` waits for its input, which stays open, and holds the port as its standard error.
    let mut other = Command::new("cat")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::from(port))
        .spawn()
        .unwrap();
    let cat = || PortHolder::Named("cat".into());
    let tried = SerialLink::open(&name);
    let named = bromide_engine::link::holder::other_holder(&name);
    let refused = check_name(&name, &[]);
    drop(other.stdin.take());
    other.wait().unwrap();
    assert!(matches!(tried, Err(LinkError::Busy { holder, .. }) if holder == cat()));
    assert_eq!(named, Some(cat()));
    let busy = bromide_engine::finder::PortNameError::Busy { name: name.clone(), holder: cat() };
    assert_eq!(refused, Err(busy));
    assert!(SerialLink::open(&name).unwrap().is_some(), "free again");
}

#[test]
fn a_port_that_is_missing_is_waited_for_and_taken_when_it_appears() {
    let folder = crate::common::folder();
    let path: PathBuf = folder.path().join("phone");
    let mut place = SerialPlace::new(path.to_str().unwrap());
    assert!(place.try_open().unwrap().is_none());
    assert_eq!(check_name(path.to_str().unwrap(), &[]).as_deref(), Ok(path.to_str().unwrap()));

    let (mut phone, name) = pseudo_terminal();
    std::os::unix::fs::symlink(&name, &path).unwrap();
    let mut link = place.try_open().unwrap().expect("it has appeared");
    assert_eq!(Path::new(&link.describe()), path);
    phone.write_all(b"hello").unwrap();
    let mut buf = [0; 8];
    assert!(link.read(&mut buf, LIMIT).unwrap() > 0);
    assert!(place.now() >= link.now() || place.now() <= link.now() + LIMIT, "one clock");

    // It leaves again: the link reports it, and the port can be waited for once more.
    drop(phone);
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(link.read(&mut buf, LIMIT), Err(LinkError::Unplugged)));
    assert!(place.try_open().unwrap().is_none());
}

#[test]
fn files_and_other_devices_are_refused_as_ports() {
    let folder = crate::common::folder();
    let file = folder.path().join("dump.bin");
    std::fs::write(&file, b"precious").unwrap();
    for path in [file.to_str().unwrap(), folder.path().to_str().unwrap(), "/dev/null"] {
        let refused = SerialPlace::new(path).try_open();
        assert!(matches!(refused, Err(LinkError::NotAPort { ref port }) if port == path), "{path}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"precious");
}

/// A packet stays one packet on USB only if it is written by one call. The kernel counts the calls of each
/// thread.
#[cfg(target_os = "linux")]
#[test]
fn a_packet_is_sent_by_one_write_call() {
    let write_calls = || -> Option<u64> {
        let counters = std::fs::read_to_string("/proc/thread-self/io").ok()?;
        counters.lines().find_map(|line| line.strip_prefix("syscw: ")?.parse().ok())
    };
    let (_phone, mut link) = connected();
    let Some(before) = write_calls() else {
        println!("this kernel does not count system calls: not tested");
        return;
    };
    link.write(&[0x55; 64]).unwrap();
    link.write(&[0x55; 1]).unwrap();
    assert_eq!(write_calls(), Some(before + 2));
}

/// Closing must not wait for a phone that takes nothing. Here the full buffer of a pseudo-terminal has that
/// role.
#[test]
fn closing_with_a_silent_phone_is_quick() {
    let (_phone, mut link) = connected();
    link.write(&[0xa0; 64]).unwrap();
    let started = Instant::now();
    drop(link);
    assert!(started.elapsed() < LIMIT / 2);
}
