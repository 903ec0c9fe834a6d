//! Reads through a real pseudo-terminal: files, output and the events of `--json`.

use std::io::Read as _;
use std::process::Stdio;

use serde_json::Value;

use super::{Workbench, code, image, text};

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
    assert!(text(&output.stderr).starts_with("dump.bin already exists\n"));
}

#[test]
fn the_practice_phone_is_built_in() {
    let desk = Workbench::empty();
    let output = desk.run(&["read", "demo", "d", "0x10000", "64K", "--check", "full"]);
    assert_eq!(code(&output), 0, "{output:?}");
    assert_eq!(desk.file("d").len(), 65536);
    assert_eq!(code(&desk.run(&["check", "d"])), 0);
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
