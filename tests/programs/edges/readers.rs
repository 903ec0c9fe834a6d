//! Readers that do not read, or that have gone, and a standard output that is full.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bromide_engine::dumpfile::Unfinished;
use rustix::fs::Mode;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use super::{DEADLINE, Guard, SOON, end_within, nap, report, terminate, wait_until};
use crate::workbench::Workbench;

/// Starts it with `--json`; the pipe holds as little as can be, and nobody reads it.
fn with_stalled_reader(command: &mut Command) -> (Guard, File) {
    let (reader, writer) = std::io::pipe().unwrap();
    #[cfg(target_os = "linux")]
    rustix::pipe::fcntl_setpipe_size(&writer, 4096).unwrap();
    let child = command.stdout(writer).spawn().unwrap();
    (Guard(child), File::from(std::os::fd::OwnedFd::from(reader)))
}

#[test]
fn a_reader_of_json_that_stalls_holds_up_neither_the_job_nor_its_end_and_loses_nothing_but_numbers() {
    let desk = Workbench::new();
    let read = ["read", "demo", "out/d", "0", "2M", "--check", "full", "--json"];
    let (mut child, reader) = with_stalled_reader(desk.command().args(read).stderr(Stdio::piped()));
    wait_until(DEADLINE, "the dump is saved though nobody reads", || desk.has("out/d"));
    // Now it is read after all: every event is there, in its order, and ends with the last one.
    let events: Vec<Value> =
        BufReader::new(reader).lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
    assert_eq!(end_within(SOON, &mut child.0), 0);
    let names = |but: &str| -> Vec<String> {
        let told = events.iter().filter(|event| event["event"] != but);
        told.map(|event| format!("{} {}", event["event"].as_str().unwrap(), event["state"])).collect()
    };
    let without = names("progress");
    let end = ["region null", "state \"Reading\"", "state \"Checking\"", "saved null", "finished null"];
    let positions: Vec<_> = end.iter().map(|name| without.iter().position(|told| told == name)).collect();
    assert!(positions.iter().all(Option::is_some) && positions.is_sorted(), "{without:?}");
    assert_eq!(without.last().map(String::as_str), Some("finished null"));
    let done: Vec<u64> = events
        .iter()
        .filter(|event| event["event"] == "progress" && event["state"] == "Reading")
        .map(|event| event["done"].as_u64().unwrap())
        .collect();
    assert!(done.is_sorted() && !done.is_empty(), "{done:?}");
}

#[test]
fn a_reader_of_json_that_never_reads_does_not_keep_the_program_from_ending() {
    let desk = Workbench::new();
    let read = ["read", "demo", "out/d", "0", "2M", "--check", "off", "--json"];
    let (mut child, _reader) = with_stalled_reader(desk.command().args(read).stderr(Stdio::piped()));
    assert_eq!(end_within(DEADLINE, &mut child.0), 0);
    assert!(desk.has("out/d"));
    let mut stderr = String::new();
    child.0.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    // Only if not all of it went into the pipe.
    assert!(stderr.is_empty() || stderr.contains("not read"), "{stderr}");
}

#[test]
fn a_stop_by_sigterm_is_obeyed_though_nobody_reads_and_keeps_what_was_read() {
    stop_without_a_reader(Signal::TERM);
}

#[test]
fn a_stop_by_ctrl_c_is_obeyed_though_nobody_reads_and_keeps_what_was_read() {
    stop_without_a_reader(Signal::INT);
}

fn stop_without_a_reader(signal: Signal) {
    let desk = Workbench::new();
    let read = ["read", "demo", "out/d", "0", "4M", "--json"];
    let (mut child, _reader) = with_stalled_reader(desk.command().args(read).stderr(Stdio::null()));
    // More than fits into the pipe in lines about it.
    let part = desk.path("out/d.part");
    wait_until(DEADLINE, "half of it is read", || part.metadata().is_ok_and(|about| about.len() > 2 << 20));
    kill_process(Pid::from_child(&child.0), signal).unwrap();
    assert_eq!(end_within(SOON, &mut child.0), 130);
    let kept = Unfinished::look(&part).unwrap();
    assert!(kept.reached > 1 << 20 && !kept.is_doubtful, "{kept:?}");
    assert!(!desk.has("out/d"));
}

#[test]
fn a_reader_that_closes_the_pipe_in_mid_job_does_not_stop_it() {
    let desk = Workbench::new();
    let read = ["read", "demo", "out/d", "0", "512K", "--json"];
    let mut child =
        Guard(desk.command().args(read).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let mut reader = BufReader::new(child.0.stdout.take().unwrap());
    reader.read_line(&mut String::new()).unwrap();
    drop(reader);
    let mut stderr = String::new();
    child.0.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((end_within(DEADLINE, &mut child.0), stderr.as_str()), (0, ""));
    assert_eq!(desk.file("out/d").len(), 512 << 10);
}

/// Ctrl+S on the terminal.
#[test]
fn a_terminal_that_is_held_holds_up_neither_the_job_nor_a_stop() {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    let desk = Workbench::new();
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&terminal).unwrap();
    unlockpt(&terminal).unwrap();
    let path = ptsname(&terminal, Vec::new()).unwrap();
    let flags = rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY;
    let line = File::from(rustix::fs::open(&path, flags, Mode::empty()).unwrap());
    // So that a write to it waits.
    rustix::termios::tcflow(&line, rustix::termios::Action::OOff).unwrap();
    let read = ["read", "demo", "out/d", "0", "1M"];
    let mut child = desk.command();
    let child = child.args(read).stdout(line.try_clone().unwrap()).stderr(line.try_clone().unwrap());
    let mut child = Guard(child.spawn().unwrap());
    wait_until(DEADLINE, "the dump is saved though nothing can be shown", || desk.has("out/d"));
    assert!(child.0.try_wait().unwrap().is_none(), "a person's terminal is waited for");
    terminate(&child.0);
    assert_eq!(end_within(SOON, &mut child.0), 0, "the dump was saved");
}

#[test]
fn results_are_not_cut_for_a_slow_reader_and_a_stop_is_obeyed_meanwhile() {
    let desk = Workbench::new();
    for number in 0..3000 {
        std::fs::write(desk.path(&format!("out/{number:04}-of-a-name-that-is-not-short")), "").unwrap();
    }
    std::fs::write(desk.path("out/d"), "x").unwrap();
    std::fs::write(desk.path("out/d.json"), report(1, "00")).unwrap();
    let start = || with_stalled_reader(desk.command().args(["check", "out"]).stderr(Stdio::null()));
    let (mut child, mut reader) = start();
    // As of a pager: the first lines, and a long time nothing. Longer than a job would wait for it.
    let mut first = [0; 100];
    reader.read_exact(&mut first).unwrap();
    let until = Instant::now() + Duration::from_secs(6);
    while Instant::now() < until {
        assert!(child.0.try_wait().unwrap().is_none());
        nap();
    }
    let mut all = first.to_vec();
    reader.read_to_end(&mut all).unwrap();
    assert_eq!(end_within(SOON, &mut child.0), 5);
    assert_eq!(String::from_utf8(all).unwrap().lines().count(), 3002, "each file, the dump and the sum");

    let (mut child, mut reader) = start();
    reader.read_exact(&mut first).unwrap();
    terminate(&child.0);
    assert_eq!(end_within(SOON, &mut child.0), 130);
}

#[test]
#[cfg(target_os = "linux")]
fn results_that_cannot_be_written_are_a_disk_error_and_a_dump_is_saved_all_the_same() {
    let desk = Workbench::new();
    let full = |args: &[&str]| {
        let mut command = desk.command();
        let out = File::options().write(true).open("/dev/full").unwrap();
        let mut child = Guard(command.args(args).stdout(out).stderr(Stdio::piped()).spawn().unwrap());
        let mut stderr = String::new();
        child.0.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        (end_within(DEADLINE, &mut child.0), stderr)
    };
    let (code, stderr) = full(&["read", "demo", "out/d", "0", "4K", "--json"]);
    assert_eq!((code, desk.file("out/d").len()), (0, 4096), "{stderr}");
    let says = "The output cannot be written: No space left on device\n";
    assert_eq!(stderr, says);
    for args in [
        &["inspect", "out/d"][..],
        &["inspect", "out/d", "--json"],
        &["check", "out/d"],
        &["check", "out"],
        &["ports"],
        &["ports", "--json"],
        &["info", "demo"],
        &["info", "demo", "--json"],
        &["--version"],
        &["--help"],
        &["read", "--help"],
        &["simulate", "--help"],
    ] {
        assert_eq!(full(args), (6, says.to_owned()), "{args:?}");
    }
}
