//! Extreme faults of the practice phone, limits for files, and a stop within one large file.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::{DEADLINE, Guard, SOON, end_within, limited, report, run_within, terminate, wait_until};
use crate::workbench::{CLI, Workbench, image};

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

#[test]
fn a_limit_for_files_is_a_disk_error_and_the_phone_is_put_back() {
    let image = image(512 << 10, 1);
    let mut desk = Workbench::new();
    desk.phone("./port", "image", &image, &["--pace", "none", "--log", "log"]);
    let script = "ulimit -f 64; exec \"$0\" read ./port out/d";
    let mut command = Command::new("sh");
    command.args(["-c", script, CLI]).env("LC_ALL", "C").current_dir(desk.folder.path()).stdin(Stdio::null());
    let read = run_within(DEADLINE, &mut command);
    assert_eq!(read.code, 6, "{read:?}");
    assert!(read.stderr.contains("\nThe disk does not support a file as large as out/d.part"), "{read:?}");
    let log = || String::from_utf8(desk.file("log")).unwrap();
    wait_until(SOON, "the phone is restarted", || log().contains(r#""event":"reset""#));
    assert!(!log().contains("watchdog reset"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_stop_is_obeyed_within_one_file() {
    let desk = Workbench::new();
    // So large that its digest takes minutes, and it takes no room: that the program ends at all shows that
    // it stops within the file. How much it reads after a stop is counted in the unit tests of `cancel` and
    // in `dumps/inspect.rs`.
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
        assert_eq!(end_within(SOON, &mut child.0), 130, "{args:?}");
    }
}
