//! The real program at the edges of the system: names that are no text, things in place of files, readers that do not read,
//! a full standard output, a limit for files. Each run must end soon, and with the exit code of its cause.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use crate::workbench::{CLI, Ran, Workbench, image};
use bromide_engine::dumpfile::{Report, Unfinished};
use rustix::fs::Mode;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

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

fn name(bytes: &[u8]) -> OsString {
    OsString::from_vec(bytes.to_vec())
}

/// Some disks take no such names.
fn takes_any_name(desk: &Workbench) -> bool {
    let probe = desk.folder.path().join(name(b"probe\xff"));
    let is_taken = File::create(&probe).is_ok();
    if is_taken {
        std::fs::remove_file(&probe).unwrap();
    }
    is_taken
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

// Names that are no text.

#[test]
fn a_dump_whose_name_is_not_utf8_is_saved_checked_and_inspected_in_words_and_as_json() {
    let desk = Workbench::new();
    if !takes_any_name(&desk) {
        return;
    }
    std::fs::create_dir(desk.folder.path().join(name(b"f\xfe"))).unwrap();
    let mut truth = None;
    for (file, shown) in [(&b"b\xff.bin"[..], "b\u{fffd}.bin"), (b"f\xfe/d.bin", "f\u{fffd}/d.bin")] {
        let file = name(file);
        for json in [false, true] {
            let flag = json.then_some("--json");
            let mut read = desk.command();
            read.args(["read", "demo"]).arg(&file).args(["0", "64K", "--force"]).args(flag);
            let read = run_within(DEADLINE, &mut read);
            assert_eq!(read.code, 0, "{read:?}");
            let bytes =
                std::fs::read(desk.folder.path().join(&file)).expect("saved to the name as it was given");
            assert!(truth.get_or_insert(bytes.clone()) == &bytes && bytes.len() == 65536);
            if json {
                let events = read.events();
                for event in ["region", "saved"] {
                    let event = events.iter().find(|seen| seen["event"] == event).expect(event);
                    assert_eq!(event["file"], shown);
                }
                let finished = events.last().unwrap();
                assert_eq!(
                    (&finished["event"], &finished["regions"][0]["file"]),
                    (&json!("finished"), &json!(shown))
                );
            } else {
                assert!(read.stdout.contains(&format!("Saved {shown} (")), "{read:?}");
            }
            let inspect = run_within(SOON, desk.command().arg("inspect").arg(&file).args(flag));
            assert!(inspect.code == 0 && inspect.stdout.contains(shown), "{inspect:?}");
        }
        let folder = Path::new(&file).parent().map(|folder| folder.join(".")).unwrap();
        for what in [file.as_os_str(), folder.as_os_str()] {
            let check = run_within(SOON, desk.command().arg("check").arg(what));
            assert!(check.code == 0 && check.stdout.contains("same size and SHA-256"), "{what:?}: {check:?}");
        }
    }
}

#[test]
fn a_region_into_a_name_that_is_not_utf8_is_saved() {
    let desk = Workbench::new();
    if !takes_any_name(&desk) {
        return;
    }
    let mut command = desk.command();
    command
        .args(["read", "demo", "--region"])
        .arg(name(b"0:4K:a\xff:b"))
        .args(["--region", "4K:4K:c", "--json"]);
    let read = run_within(DEADLINE, &mut command);
    assert_eq!(read.code, 0, "{read:?}");
    assert_eq!(desk.folder.path().join(name(b"a\xff:b")).metadata().unwrap().len(), 4096);
    // What is wrong with one is told as well as can be.
    let wrong = run_within(SOON, desk.command().args(["read", "demo", "--region"]).arg(name(b"0\xff:4K:a")));
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert!(wrong.stderr.contains("\u{fffd}") && wrong.stderr.lines().count() == 1, "{wrong:?}");
}

#[test]
fn an_unfinished_dump_whose_name_is_not_utf8_is_resumed_in_words_and_as_json() {
    let image = image(128 << 10, 1);
    let mut desk = Workbench::new();
    if !takes_any_name(&desk) {
        return;
    }
    desk.phone("./slow", "image", &image, &["--pace", "uart"]);
    desk.phone("./port", "image", &image, &["--pace", "none"]);
    for (file, flag) in [(name(b"out/w\xff"), None), (name(b"out/j\xff"), Some("--json"))] {
        let part = name(&[file.as_bytes(), b".part"].concat());
        let mut read = desk.command();
        let read =
            read.args(["read", "./slow"]).arg(&file).args(flag).stdout(Stdio::null()).stderr(Stdio::null());
        let mut read = Guard(read.spawn().unwrap());
        let path = desk.folder.path().join(&part);
        wait_until(DEADLINE, "some of it is read", || path.metadata().is_ok_and(|about| about.len() > 4096));
        terminate(&read.0);
        assert_eq!(end_within(SOON, &mut read.0), 130);
        let resume = &mut desk.command();
        resume.arg("resume").arg(&part).args(["--port", "./port"]).args(flag);
        let resumed = run_within(DEADLINE, resume);
        assert_eq!(resumed.code, 0, "{resumed:?}");
        assert!(std::fs::read(desk.folder.path().join(&file)).unwrap() == image);
    }
}

#[test]
fn a_port_whose_name_is_not_utf8_is_refused_in_a_sentence_or_an_event() {
    let desk = Workbench::new();
    for (args, flag) in
        [(["read", "d"], None), (["read", "d"], Some("--json")), (["info", ""], Some("--json"))]
    {
        let mut command = desk.command();
        command
            .arg(args[0])
            .arg(OsStr::from_bytes(b"/dev/p\xff"))
            .args(Some(args[1]).filter(|arg| !arg.is_empty()));
        let ran = run_within(SOON, command.args(flag));
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.stderr.contains("p\u{fffd}"), "{ran:?}");
        assert_eq!(ran.events().len(), usize::from(flag.is_some()), "{ran:?}");
    }
}

// Things in place of files.

/// Makes each kind of thing that is no file to be read at a path, and one that is far too large.
const OBSTACLES: [&str; 5] = ["pipe", "folder", "socket", "link to /dev/zero", "sparse file of 2 GiB"];

fn make_pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn obstruct(path: &Path, kind: &str) {
    match kind {
        "pipe" => make_pipe(path),
        "folder" => std::fs::create_dir(path).unwrap(),
        "socket" => drop(UnixListener::bind(path).unwrap()),
        "link to /dev/zero" => symlink("/dev/zero", path).unwrap(),
        _ => File::create(path).unwrap().set_len(2 << 30).unwrap(),
    }
}

fn clear(path: &Path) {
    if path.is_dir() { std::fs::remove_dir(path).unwrap() } else { std::fs::remove_file(path).unwrap() }
}

/// With at most 600 MB of address space, most of which is taken by threads that use little of it.
fn limited(desk: &Workbench, args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 600000; exec \"$0\" \"$@\"", CLI]).args(args);
    command.current_dir(desk.folder.path()).stdin(Stdio::null());
    command
}

#[test]
fn whatever_has_the_reports_name_is_refused_at_once_by_check_and_passed_over_by_inspect() {
    let desk = Workbench::new();
    std::fs::write(desk.path("out/d"), [0; 1000]).unwrap();
    let report = desk.path("out/d.json");
    for kind in OBSTACLES {
        obstruct(&report, kind);
        let check = run_within(SOON, &mut limited(&desk, &["check", "out/d"]));
        assert_eq!(check.code, 6, "{kind}: {check:?}");
        assert!(
            check.stderr.starts_with("out/d.json ") && check.stderr.lines().count() <= 2,
            "{kind}: {check:?}"
        );
        assert!(
            !check.stderr.contains("parameter") && !check.stderr.contains("os error"),
            "{kind}: {check:?}"
        );
        let folder = run_within(SOON, &mut limited(&desk, &["check", "out"]));
        assert!([2, 6].contains(&folder.code) && folder.stdout.contains("out/d"), "{kind}: {folder:?}");
        for args in [&["inspect", "out/d"][..], &["inspect", "out/d", "--json"]] {
            let inspect = run_within(SOON, &mut limited(&desk, args));
            assert_eq!(inspect.code, 0, "{kind}: {inspect:?}");
        }
        clear(&report);
    }
}

#[test]
fn whatever_has_the_dumps_name_is_refused_at_once_when_it_is_no_file() {
    let desk = Workbench::new();
    let (dump, there) = (desk.path("out/d"), desk.path("out/d.json"));
    std::fs::write(&there, report(1000, "00")).unwrap();
    for kind in OBSTACLES {
        obstruct(&dump, kind);
        let check = run_within(SOON, &mut limited(&desk, &["check", "out/d"]));
        let (code, says) = match kind {
            // A folder is looked through, and has nothing in it; a file has another size.
            "folder" => (2, "out/d"),
            "sparse file of 2 GiB" => (5, "2147483648 bytes"),
            _ => (6, "out/d is not a file"),
        };
        assert_eq!(check.code, code, "{kind}: {check:?}");
        assert!(check.stderr.contains(says), "{kind}: {check:?}");
        if code == 6 {
            let folder = run_within(SOON, &mut limited(&desk, &["check", "out"]));
            assert_eq!(folder.code, 6, "{kind}: {folder:?}");
            let inspect = run_within(SOON, &mut limited(&desk, &["inspect", "out/d"]));
            assert_eq!((inspect.code, inspect.stderr.as_str()), (6, "out/d is not a file.\n"), "{kind}");
        }
        clear(&dump);
    }
}

#[test]
fn simulate_takes_only_a_file_as_its_image() {
    let desk = Workbench::new();
    for kind in &OBSTACLES[..4] {
        obstruct(&desk.path("img"), kind);
        let ran = run_within(SOON, desk.command().args(["simulate", "--link", "k", "--image", "img"]));
        assert_eq!(ran.code, 2, "{kind}: {ran:?}");
        assert!(ran.stderr.starts_with("the image img cannot be used: it is not a file"), "{kind}: {ran:?}");
        clear(&desk.path("img"));
    }
}

#[test]
fn simulate_replaces_an_older_log_and_nothing_else() {
    let desk = Workbench::new();
    std::fs::write(desk.path("victim"), "precious").unwrap();
    std::fs::write(desk.path("image"), [0; 4096]).unwrap();
    let simulate = |log: &str| {
        let mut command = desk.command();
        command.args(["simulate", "--link", "k", "--image", "image", "--log", log]);
        command
    };
    for kind in ["link", "link that leads nowhere", "pipe", "folder", "socket", "link to /dev/zero"] {
        match kind {
            "link" => symlink("victim", desk.path("log")).unwrap(),
            "link that leads nowhere" => symlink("nowhere", desk.path("log")).unwrap(),
            other => obstruct(&desk.path("log"), other),
        }
        let ran = run_within(SOON, &mut simulate("log"));
        assert_eq!(ran.code, 2, "{kind}: {ran:?}");
        assert!(ran.stderr.starts_with("the log log cannot be written: "), "{kind}: {ran:?}");
        clear(&desk.path("log"));
    }
    assert_eq!((desk.file("victim"), desk.has("nowhere")), (b"precious".to_vec(), false));
    let own = run_within(SOON, &mut simulate("image"));
    assert_eq!((own.code, desk.file("image").len()), (2, 4096), "{own:?}");

    std::fs::write(desk.path("log"), "an older log, longer than the first line of the new one ".repeat(9))
        .unwrap();
    let mut phone = Guard(simulate("log").stderr(Stdio::null()).spawn().unwrap());
    wait_until(SOON, "the phone appears", || desk.has("k"));
    terminate(&phone.0);
    assert_eq!(end_within(SOON, &mut phone.0), 0);
    let log: Value = serde_json::from_slice(&desk.file("log")).expect("one line");
    assert_eq!(log["event"], "appeared");
}

// Readers that do not read.

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
    let read = ["read", "demo", "out/d", "0", "4M", "--check", "full", "--json"];
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
fn a_stop_is_obeyed_though_nobody_reads_and_keeps_what_was_read() {
    for signal in [Signal::TERM, Signal::INT] {
        let desk = Workbench::new();
        let read = ["read", "demo", "out/d", "0", "4M", "--json"];
        let (mut child, _reader) = with_stalled_reader(desk.command().args(read).stderr(Stdio::null()));
        // More than fits into the pipe in lines about it.
        let part = desk.path("out/d.part");
        wait_until(DEADLINE, "half of it is read", || {
            part.metadata().is_ok_and(|about| about.len() > 2 << 20)
        });
        kill_process(Pid::from_child(&child.0), signal).unwrap();
        assert_eq!(end_within(SOON, &mut child.0), 130);
        let kept = Unfinished::look(&part).unwrap();
        assert!(kept.done > 1 << 20 && !kept.is_doubtful, "{kept:?}");
        assert!(!desk.has("out/d"));
    }
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
    let says = "The output cannot be written: No space left on device.\n";
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
    ] {
        assert_eq!(full(args), (6, says.to_owned()), "{args:?}");
    }
}

// The practice phone's faults.

#[test]
fn no_fault_of_the_practice_phone_keeps_it_from_being_stopped() {
    let desk = Workbench::new();
    for (faults, code) in [
        (&["window=0s,back=0s"][..], 2),
        (&["window=0s"], 2),
        (&["window=1s,back=0.0001ms"], 2),
        (&["window=0.0000001ms,back=1s"], 2),
        (&["window=1ms,back=1ms"], 0),
        (&["window=1ms,back=100000min"], 0),
        (&["window=1e30s,back=1s"], 2),
        (&["late=1e17s"], 2),
        (&["watchdog=0s", "synced"], 2),
        (&["watchdog=1ms", "synced", "reset=1ms"], 0),
        (&["reset=0s"], 2),
        (&["busy=1e18s"], 2),
        (&["stall@0,for=1e18s"], 2),
        (&["vanish@0,back=0s,every=1"], 2),
        (&["vanish@0xffffffffffffffff,every=0xffffffffffffffff"], 0),
    ] {
        let faults: Vec<&str> = faults.iter().flat_map(|fault| ["--fault", fault]).collect();
        let mut child = limited(&desk, &[&["simulate", "--link", "k"], &faults[..]].concat());
        let mut child = Guard(child.stderr(Stdio::piped()).spawn().unwrap());
        let mut said = String::new();
        BufReader::new(child.0.stderr.as_mut().unwrap()).read_line(&mut said).unwrap();
        if code == 0 {
            assert!(said.starts_with("The practice phone is at k."), "{faults:?}: {said}");
            terminate(&child.0);
        } else {
            assert!(said.starts_with("--fault "), "{faults:?}: {said}");
        }
        assert_eq!(end_within(SOON, &mut child.0), code, "{faults:?}: {said}");
    }
}

// Limits and stops.

#[test]
fn a_limit_for_files_is_a_disk_error_and_the_phone_is_put_back() {
    let image = image(512 << 10, 1);
    let mut desk = Workbench::new();
    desk.phone("./port", "image", &image, &["--pace", "none", "--log", "log"]);
    let script = "ulimit -f 64; exec \"$0\" read ./port out/d";
    let mut command = Command::new("sh");
    command.args(["-c", script, CLI]).current_dir(desk.folder.path()).stdin(Stdio::null());
    let read = run_within(DEADLINE, &mut command);
    assert_eq!(read.code, 6, "{read:?}");
    assert!(read.stderr.contains("\nThe disk cannot hold a file as large as out/d.part"), "{read:?}");
    let log = || String::from_utf8(desk.file("log")).unwrap();
    wait_until(SOON, "the phone is restarted", || log().contains(r#""event":"reset""#));
    assert!(!log().contains("watchdog reset"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_stop_is_obeyed_within_one_file() {
    let desk = Workbench::new();
    // So large that its digest takes minutes; it takes no room.
    let length = 256 << 30;
    File::create(desk.path("out/d")).unwrap().set_len(length).unwrap();
    std::fs::write(desk.path("out/d.json"), report(length, "00")).unwrap();
    let dump = desk.path("out/d").canonicalize().unwrap();
    for args in [&["check", "out/d"][..], &["check", "out"], &["inspect", "out/d"]] {
        let mut child = desk.command();
        let mut child = Guard(child.args(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap());
        let open = format!("/proc/{}/fd", child.0.id());
        wait_until(SOON, "it reads the dump", || {
            let mut files = std::fs::read_dir(&open).unwrap().flatten();
            files.any(|file| std::fs::read_link(file.path()).is_ok_and(|file| file == dump))
        });
        kill_process(Pid::from_child(&child.0), Signal::INT).unwrap();
        let before = Instant::now();
        assert_eq!(end_within(SOON, &mut child.0), 130, "{args:?}");
        assert!(before.elapsed() < Duration::from_secs(2), "{args:?}: {:?}", before.elapsed());
    }
}
