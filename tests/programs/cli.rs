//! The real `bromide-cli` against the practice phone on a real pseudo-terminal: files, exit codes, words.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
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

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(CLI);
        command.current_dir(self.folder.path()).stdin(Stdio::null());
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
    bytes[..8].copy_from_slice(b"SF_BOOT\0");
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

#[test]
fn read_saves_the_image_with_its_report_and_the_phone_gets_only_the_tables_writes() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    let output = desk.run(&["read", "./port", "dump.bin", "0", "0x80000"]);
    assert_eq!(code(&output), 0, "{output:?}");
    assert!(desk.file("dump.bin") == image());
    let stdout = text(&output.stdout);
    assert!(stdout.starts_with("Saved dump.bin (512 KB, checked: full second read)\nSHA-256 "), "{stdout}");
    assert!(stdout.ends_with("You can unplug the phone.\n"), "{stdout}");
    assert_eq!(text(&output.stderr), "", "no progress where there is no terminal");
    let report = desk.json("dump.bin.json");
    assert_eq!(report["file"], "dump.bin");
    assert_eq!(report["length"], 0x8_0000);
    assert_eq!(report["check"]["passed"], true);
    assert_eq!(report["phone"]["hardware_code"], "0x6261");
    assert!(stdout.contains(report["sha256"].as_str().unwrap()));
    let writes: Vec<(String, String)> = desk
        .phone_log()
        .iter()
        .filter(|entry| ["d2", "d3", "d4", "a1"].contains(&entry["command"].as_str().unwrap_or_default()))
        .map(|entry| (entry["address"].as_str().unwrap().into(), entry["values"][0].as_str().unwrap().into()))
        .collect();
    assert_eq!(writes.first().unwrap(), &("0xa0030000".into(), "0x2200".into()));
    assert_eq!(writes.last().unwrap(), &("0xa003001c".into(), "0x1209".into()));
    let tables =
        |at: &str| ["0xa0030000", "0xa003001c", "0xa0510000"].contains(&at) || at.starts_with("0xa0140");
    assert!(writes.iter().all(|(at, _)| tables(at)), "{writes:?}");
}

#[test]
fn one_simulator_serves_one_session_after_another() {
    let desk = Workbench::new(&["--pace", "none"]);
    for name in ["a", "b", "c"] {
        assert_eq!(code(&desk.run(&["read", "./port", name, "0x1000", "4K", "--check", "off"])), 0);
        assert!(desk.file(name) == image()[0x1000..0x2000]);
    }
    let info = desk.run(&["info", "./port", "--json"]);
    assert_eq!(code(&info), 0);
    let info: Value = serde_json::from_slice(&info.stdout).unwrap();
    assert_eq!(info["phone"]["variant"], "MT6261DA");
    assert_eq!(info["flash"]["size"], 0x8_0000);
}

#[test]
fn several_regions_in_one_session() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    let output = desk.run(&["read", "./port", "--region", "0:64K:a.bin", "--region", "0x7fffc:auto:b.bin"]);
    assert_eq!(code(&output), 0, "{output:?}");
    assert!(desk.file("a.bin") == image()[..0x1_0000]);
    assert!(desk.file("b.bin") == image()[0x7_fffc..]);
    let log = desk.phone_log();
    assert_eq!(log.iter().filter(|entry| entry["event"] == "handshake").count(), 1);
}

#[test]
fn json_is_one_event_a_line_and_ends_with_finished() {
    let desk = Workbench::new(&["--pace", "none"]);
    let output = desk.run(&["read", "./port", "dump.bin", "--json"]);
    assert_eq!(code(&output), 0);
    let events: Vec<Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<&str> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    for name in ["state", "phone", "flash", "region", "progress", "saved"] {
        assert!(names.contains(&name), "{names:?}");
    }
    let last = events.last().unwrap();
    assert_eq!(
        (&last["event"], &last["exit"], &last["outcome"]),
        (&"finished".into(), &0.into(), &"saved".into())
    );
    assert_eq!(last["regions"][0]["report"]["sha256"], desk.json("dump.bin.json")["sha256"]);
    assert_eq!(names.iter().filter(|name| **name == "finished").count(), 1);
}

#[test]
fn quiet_says_nothing_but_errors() {
    let desk = Workbench::new(&["--pace", "none"]);
    let output = desk.run(&["read", "./port", "dump.bin", "-q"]);
    assert_eq!(
        (code(&output), text(&output.stdout), text(&output.stderr)),
        (0, String::new(), String::new())
    );
    let output = desk.run(&["read", "./port", "dump.bin", "-q"]);
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).starts_with("dump.bin exists already."));
}

#[test]
fn bad_input_exits_2_before_the_phone_is_touched() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    desk.wait_for_port();
    std::fs::write(desk.path("there.bin"), "precious").unwrap();
    for (args, says) in [
        (&["read", "./port", "d", "12z"][..], "START \"12z\" is not a number"),
        (
            &["read", "./port", "d", "00010000", "00010000"],
            "START \"00010000\" begins with zeros and may be hexadecimal or decimal: write 0x00010000 or 10000",
        ),
        (
            &["read", "./port", "--region", "0:0007D000:d"],
            "LENGTH \"0007D000\" is a hexadecimal number without 0x",
        ),
        (&["read", "./port", "d", "2"], "START 2 is not a multiple of 4"),
        (&["read", "./port", "d", "0", "0"], "LENGTH is 0"),
        (&["read", "./port", "d", "0", "0x200000000"], "ends past 4 GiB"),
        (&["read", "./port", "d", "0x10000000"], "START 0x10000000 cannot be read"),
        (&["read", "./port", "d", "0", "0x10000004"], "ends past 0x10000000"),
        (&["read", "./port", "no/d"], "The folder no does not exist"),
        (&["read", "./port", "/proc/d"], "/proc/d.part cannot be written"),
        (&["read", "./port", "there.bin"], "there.bin exists already"),
        (&["read", "./port", "."], "is a folder, not a file name"),
        (&["read", "nowhere", "d"], "There is no port named nowhere"),
        (&["read", "there.bin", "d"], "there.bin is a file, not a serial port"),
        (&["read", "/no/such/port", "d"], "the folder /no/such does not exist"),
        (&["read", "./port", "d", "--check", "often"], "--check"),
        (&["read", "./port", "d", "--block-size", "5"], "--block-size 5 does not work"),
        (&["read", "./port"], "FILE"),
        (&["info", "./port", "--wait", "-1"], "--wait"),
        (&["fly"], "fly"),
    ] {
        let output = desk.run(args);
        let stderr = text(&output.stderr);
        assert_eq!(code(&output), 2, "{args:?}: {stderr}");
        assert!(stderr.contains(says), "{args:?}: {stderr}");
    }
    assert_eq!(desk.file("there.bin"), b"precious");
    let log = desk.phone_log();
    assert!(log.iter().all(|entry| entry["event"] == "appeared"), "{log:?}");
}

#[test]
fn arguments_that_cannot_be_understood_are_one_sentence_and_one_event() {
    let desk = Workbench::empty();
    for (args, says) in [
        (&["read", "demo"][..], "FILE is missing: write it like bromide-cli read auto dump.bin.\n"),
        (
            &["read", "demo", "d", "--check", "maybe"],
            "--check \"maybe\" does not exist: use full, sampled or off.\n",
        ),
        (
            &["read", "demo", "d", "--wait", "abc"],
            "--wait \"abc\" is not a number of seconds: write it like 30.\n",
        ),
        (
            &["read", "demo", "d", "--foo"],
            "bromide-cli read has no option --foo: bromide-cli read --help shows those it has.\n",
        ),
        (
            &["fly"],
            "There is no command \"fly\": the commands are ports, info, read, resume, check, inspect and simulate.\n",
        ),
    ] {
        let output = desk.run(args);
        assert_eq!(
            (code(&output), text(&output.stderr).as_str(), output.stdout.len()),
            (2, says, 0),
            "{args:?}"
        );
        let output = desk.run(&[args, &["--json"]].concat());
        assert_eq!((code(&output), text(&output.stderr).as_str()), (2, says), "{args:?}");
        let event: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&event["event"], &event["exit"]), (&"finished".into(), &2.into()), "{event}");
        assert_eq!((&event["outcome"], event["error"].is_null()), (&"bad usage".into(), false), "{event}");
    }
    let version = desk.run(&["--version"]);
    assert_eq!((code(&version), version.stderr.len()), (0, 0));
    assert!(text(&version.stdout).starts_with("bromide-cli "), "{version:?}");
    let bare = desk.run(&[]);
    assert_eq!((code(&bare), bare.stdout.len()), (2, 0));
    assert!(text(&bare.stderr).contains("Usage: bromide-cli <COMMAND>"), "{bare:?}");
}

impl Workbench {
    /// Waits (by asking for it) until the practice phone's port is there.
    fn wait_for_port(&self) {
        while !self.path("port").exists() {
            std::thread::yield_now();
        }
    }
}

#[test]
fn each_fault_ends_in_the_exit_code_it_is_named_for() {
    for (faults, args, exit, says) in [
        (
            &["vanish@0x40000"][..],
            &["read", "./port", "d", "--wait", "1"][..],
            4,
            "The phone was unplugged, or its battery gave out",
        ),
        (
            &["flip@0x23456,bit=1,pass=1", "flip@0x23456,bit=2,pass=2"],
            &["read", "./port", "d"],
            5,
            "cannot be trusted",
        ),
        (&["chip=smartphone"], &["read", "./port", "d"], 7, "smartphone"),
        (
            &["refuse@0x41000..0x41400"],
            &["read", "./port", "d"],
            7,
            "refuses to let 1 KB be read, first at 0x00041000",
        ),
        (&[], &["read", "./port", "d", "0", "1M"], 7, "ends past this phone's flash, which has 512 KB"),
        (&["late=60s"], &["read", "./port", "d", "--wait", "0.2"], 3, "No phone in boot-ROM mode"),
        (&["late=60s"], &["info", "./port", "--wait", "0.2"], 3, "No phone in boot-ROM mode"),
        (&["late=60s"], &["info", "./port", "--wait", "0"], 3, "No phone in boot-ROM mode at this moment"),
    ] {
        let mut options = vec!["--pace", "none"];
        faults.iter().for_each(|fault| options.extend(["--fault", fault]));
        let desk = Workbench::new(&options);
        let output = desk.run(args);
        let stderr = text(&output.stderr);
        assert_eq!(code(&output), exit, "{faults:?}: {stderr}");
        assert!(stderr.contains(says), "{faults:?}: {stderr}");
        assert!(
            !desk.path("d").exists() && !desk.path("d.json").exists(),
            "{faults:?}: nothing looks finished"
        );
        assert_eq!(desk.path("d.part").exists(), desk.path("d.part.json").exists(), "{faults:?}");
    }
}

#[test]
fn a_full_disk_exits_6_and_keeps_a_valid_part() {
    let desk = Workbench::new(&["--pace", "none"]);
    // A limit on the file's size stands for a full disk: the write fails in the same place with the same consequences.
    let script = r#"trap "" XFSZ; ulimit -f 200; exec "$0" read ./port d"#;
    let output = Command::new("sh")
        .args(["-c", script, CLI])
        .current_dir(desk.folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(code(&output), 6, "{output:?}");
    assert!(text(&output.stderr).contains("The disk cannot hold a file as large as d.part"), "{output:?}");
    let done = journal_done(&desk);
    assert!(done > 0 && desk.file("d.part")[..done] == image()[..done]);
}

#[test]
fn ctrl_c_exits_130_and_keeps_the_part() {
    for pace in ["wire", "rom"] {
        let desk = Workbench::new(&["--pace", pace]);
        let mut child =
            desk.command().args(["read", "./port", "d", "--json"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Past the first block, so that there is something to keep.
        let far_enough = |line: &str| {
            let event: Value = serde_json::from_str(line).unwrap();
            event["event"] == "progress" && event["done"].as_u64() > Some(100_000)
        };
        assert!(lines.by_ref().any(|line| far_enough(&line.unwrap())));
        interrupt(&child);
        let rest: Vec<String> = lines.map(Result::unwrap).collect();
        assert_eq!(child.wait().unwrap().code(), Some(130), "{pace}: {rest:?}");
        let finished: Value = serde_json::from_str(rest.last().unwrap()).unwrap();
        assert_eq!(finished["outcome"], "stopped");
        let done = journal_done(&desk);
        assert!(done >= 65536 && desk.file("d.part") == image()[..done], "{pace}");
        // The phone was left in a state that the next run finds its way out of.
        let again = desk.run(&["read", "./port", "e", "0", "4K"]);
        assert_eq!(code(&again), 0, "{pace}: {again:?}");
        assert!(desk.file("e") == image()[..4096]);
    }
}

#[test]
fn a_port_in_use_is_refused_with_the_name_of_its_user() {
    let desk = Workbench::new(&["--pace", "rom"]);
    let mut child =
        desk.command().args(["read", "./port", "d", "--json"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.by_ref().any(|line| line.unwrap().contains("progress")));
    let second = desk.run(&["read", "./port", "e"]);
    interrupt(&child);
    drop(lines.collect::<Vec<_>>());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(code(&second), 2);
    if cfg!(target_os = "linux") {
        assert!(text(&second.stderr).contains("is in use by bromide-cli"), "{second:?}");
    }
}

#[test]
fn check_compares_a_dump_with_its_report() {
    let desk = Workbench::new(&["--pace", "none"]);
    assert_eq!(code(&desk.run(&["read", "./port", "d", "0", "8K"])), 0);
    let good = desk.run(&["check", "d"]);
    assert_eq!(
        (code(&good), text(&good.stdout)),
        (0, "d: same size and SHA-256 as when it was saved (8 KB)\n".into())
    );
    let mut bytes = desk.file("d");
    bytes[100] ^= 1;
    std::fs::write(desk.path("d"), &bytes).unwrap();
    let changed = desk.run(&["check", "d"]);
    assert_eq!(code(&changed), 5);
    assert!(text(&changed.stderr).contains("SHA-256"), "{changed:?}");
    std::fs::write(desk.path("d"), &bytes[1..]).unwrap();
    assert!(text(&desk.run(&["check", "d"]).stderr).contains("8191 bytes"));
    std::fs::remove_file(desk.path("d.json")).unwrap();
    assert_eq!(code(&desk.run(&["check", "d"])), 6);
    let missing = desk.run(&["check", "missing"]);
    assert_eq!((code(&missing), text(&missing.stderr).contains("os error")), (6, false), "{missing:?}");
    std::fs::write(desk.path("d.json"), "{}").unwrap();
    assert_eq!(code(&desk.run(&["check", "d"])), 6);
    assert_eq!(code(&desk.run(&["check", "d.part"])), 4);
}

#[test]
fn check_goes_through_a_folder_of_dumps() {
    let desk = Workbench::new(&["--pace", "none"]);
    for name in ["dumps/a.bin", "dumps/b.bin", "dumps/inside/c.bin"] {
        std::fs::create_dir_all(desk.path(name).parent().unwrap()).unwrap();
        assert_eq!(code(&desk.run(&["read", "./port", name, "0", "8K"])), 0);
    }
    for other in ["notes.txt", "d.bin.part", "d.bin.part.json", ".hidden", "other.json"] {
        std::fs::write(desk.path("dumps").join(other), "{}").unwrap();
    }
    let good = |name| format!("dumps/{name}: same size and SHA-256 as when it was saved (8 KB)\n");
    let others = "dumps/d.bin.part: not checked, it is an unfinished dump\n\
                  dumps/notes.txt: not checked, there is no report beside it\n";
    let output = desk.run(&["check", "dumps"]);
    let sum = "2 dumps checked: 2 as saved, 0 changed, 0 not comparable\n";
    let all = format!("{others}{}{}{sum}", good("a.bin"), good("b.bin"));
    assert_eq!((code(&output), text(&output.stdout), text(&output.stderr)), (0, all, String::new()));

    // The dump is gone and its report is not: it cannot be compared, as when it is checked by its name.
    std::fs::rename(desk.path("dumps/b.bin"), desk.path("b.bin")).unwrap();
    let output = desk.run(&["check", "dumps"]);
    assert_eq!((code(&output), code(&desk.run(&["check", "dumps/b.bin"]))), (6, 6));
    let stdout = text(&output.stdout);
    assert!(stdout.ends_with("\n2 dumps checked: 1 as saved, 0 changed, 1 not comparable\n"), "{stdout}");
    assert!(stdout.contains("\ndumps/b.bin cannot be read: "), "{stdout}");
    assert!(text(&output.stderr).starts_with("1 dump cannot be compared with its report.\n"), "{output:?}");

    // A changed one decides how it ends, and the others are checked all the same.
    let mut bytes = desk.file("dumps/a.bin");
    bytes[100] ^= 1;
    std::fs::write(desk.path("dumps/a.bin"), &bytes).unwrap();
    let output = desk.run(&["check", "dumps"]);
    assert_eq!(code(&output), 5);
    let stdout = text(&output.stdout);
    assert!(stdout.contains("dumps/a.bin is not as it was saved: its SHA-256 is "), "{stdout}");
    assert!(stdout.ends_with("\n2 dumps checked: 0 as saved, 1 changed, 1 not comparable\n"), "{stdout}");
    assert!(text(&output.stderr).starts_with("1 dump is not as it was saved.\nWhat to do: "), "{output:?}");
}

#[test]
fn a_folder_in_which_nothing_can_be_checked_is_refused() {
    let desk = Workbench::empty();
    std::fs::create_dir_all(desk.path("empty/inside")).unwrap();
    let says =
        "There is no dump with its report in the folder empty; folders inside it are not looked into.\n";
    let output = desk.run(&["check", "empty"]);
    let seen = (code(&output), text(&output.stdout), text(&output.stderr));
    assert_eq!(seen, (2, String::new(), says.to_owned()));
    std::fs::write(desk.path("empty/d.bin.part"), "x").unwrap();
    let output = desk.run(&["check", "empty"]);
    assert_eq!((code(&output), text(&output.stderr).as_str()), (2, says));
    assert!(text(&output.stdout).contains("unfinished"), "{output:?}");
    // A file beside which lies what is no report.
    std::fs::write(desk.path("empty/d.bin"), "x").unwrap();
    std::fs::write(desk.path("empty/d.bin.json"), "{}").unwrap();
    assert_eq!(code(&desk.run(&["check", "empty"])), 6);
}

#[test]
fn ports_lists_and_the_help_names_every_command() {
    let desk = Workbench::empty();
    let ports = desk.run(&["ports", "--json"]);
    assert_eq!(code(&ports), 0);
    let ports: Value = serde_json::from_slice(&ports.stdout).unwrap();
    assert!(ports.is_array());
    assert_eq!(code(&desk.run(&["ports"])), 0);
    let help = text(&desk.run(&["--help"]).stdout);
    for word in ["ports", "info", "read", "check", "simulate", "Exit codes", "demo"] {
        assert!(help.contains(word), "{word}: {help}");
    }
    let read = text(&desk.run(&["read", "--help"]).stdout);
    for word in
        ["--check", "--block-size", "--region", "--wait", "--no-reset", "--force", "--json", "--quiet"]
    {
        assert!(read.contains(word), "{word}: {read}");
    }
}

#[test]
fn the_practice_phone_is_built_in() {
    let desk = Workbench::empty();
    let output = desk.run(&["read", "demo", "d", "0x10000", "64K", "--check", "full"]);
    assert_eq!(code(&output), 0, "{output:?}");
    assert_eq!(desk.file("d").len(), 65536);
    assert_eq!(code(&desk.run(&["check", "d"])), 0);
}

#[test]
fn simulate_refuses_what_it_cannot_do() {
    let desk = Workbench::empty();
    std::fs::write(desk.path("occupied"), "mine").unwrap();
    for (args, says) in [
        (&["simulate", "--link", "occupied"][..], "occupied"),
        (&["simulate", "--link", "p", "--fault", "gremlins"], "gremlins"),
        (&["simulate", "--link", "p", "--image", "missing.bin"], "missing.bin"),
    ] {
        let output = desk.run(args);
        assert_eq!(code(&output), 2, "{output:?}");
        assert!(text(&output.stderr).contains(says), "{output:?}");
    }
    assert_eq!(desk.file("occupied"), b"mine");
    assert!(!Path::new(&desk.path("p")).exists());
}

/// A child that closes its end of a pipe early (`| head`) does not make the program panic.
#[test]
fn a_closed_pipe_is_no_crash() {
    let desk = Workbench::new(&["--pace", "none"]);
    let mut child = desk
        .command()
        .args(["read", "./port", "d", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{stderr}");
    assert_eq!(stderr, "");
    assert!(desk.file("d") == image());
}

#[test]
fn what_is_inside_a_file_is_told_in_words_and_as_json() {
    let desk = Workbench::empty();
    let mut maui = b"MMM\x01\x38\0\0\0FILE_INFO\0\0\0\x01\0\0\0\0\x01\x07\0\0\0\x01\x10\0\0\x10\0".to_vec();
    maui.resize(0x38, 0);
    maui.extend(b"MMM\x01\x7C\0\x07\x02");
    maui.resize(0x38 + 0x1C, 0);
    maui.extend([0, 0, 0xD0, 0, 0, 0, 0x30, 0]);
    maui.resize(0x38 + 0x7C, 0);
    let mut bytes = vec![0xFF; 1 << 20];
    bytes[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
    bytes[0x1_0000..0x1_0000 + maui.len()].copy_from_slice(&maui);
    std::fs::write(desk.path("d.bin"), &bytes).unwrap();
    let output = desk.run(&["inspect", "d.bin"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let out = text(&output.stdout);
    for part in [
        "d.bin: 1 MB (1048576 bytes)",
        "Flash size by this header: 16 MB",
        "blank (erased) 99 %",
        "speaks of 16 MB of flash, the dump has 1 MB",
        "0x00000000  Boot header",
        "0x00010000  Firmware, 1 MB",
        "Type: primary MAUI (0x0100)",
    ] {
        assert!(out.contains(part), "{part:?} in {out}");
    }
    let output = desk.run(&["inspect", "--json", "d.bin"]);
    assert_eq!((code(&output), text(&output.stderr).as_str()), (0, ""));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["length"], &json["size_hint"]), (&(1 << 20).into(), &(16 << 20).into()));
    assert_eq!(json["findings"][1]["facts"]["type"], "primary MAUI (0x0100)");
    assert_eq!(json["warnings"].as_array().unwrap().len(), 1);

    std::fs::write(desk.path("empty.bin"), b"").unwrap();
    let output = desk.run(&["inspect", "empty.bin"]);
    assert_eq!(code(&output), 0);
    assert!(text(&output.stdout).contains("empty"), "{output:?}");
    for (args, exit) in [
        (&["inspect", "none.bin"][..], 6),
        (&["inspect", "."], 6),
        (&["inspect", "/dev/zero"], 6),
        (&["inspect"], 2),
        (&["inspect", "d.bin", "more"], 2),
    ] {
        let output = desk.run(args);
        assert_eq!(code(&output), exit, "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}
