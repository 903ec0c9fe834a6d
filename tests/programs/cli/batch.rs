//! `bromide-cli batch` with several practice phones: files, exit codes, events, Ctrl+C.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use super::{Workbench, code, image, text};

fn events(stdout: &[u8]) -> Vec<Value> {
    text(stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The names in `out`.
fn names(desk: &Workbench) -> Vec<String> {
    let entries = desk.path("out").read_dir().unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn two_practice_phones_are_saved_at_once_each_with_its_own_content() {
    let desk = Workbench::empty();
    let args = ["batch", "out", "--port", "demo", "--port", "demo", "--check", "off", "--json"];
    let output = desk.run(&args);
    assert_eq!(code(&output), 0, "{output:?}");
    let events = events(&output.stdout);
    let last = events.last().unwrap();
    assert_eq!(
        (&last["event"], &last["outcome"], &last["saved"]),
        (&json!("finished"), &json!("saved"), &json!(2))
    );
    assert_eq!((&last["failed"], &last["bytes"]), (&json!(0), &json!(8 << 20)));
    for station in [1, 2] {
        let of: Vec<&Value> = events.iter().filter(|event| event["station"] == station).collect();
        assert_eq!(of.first().unwrap()["event"], "begins", "{of:?}");
        let kinds: BTreeSet<&str> = of.iter().map(|event| event["event"].as_str().unwrap()).collect();
        for kind in ["state", "phone", "flash", "region", "progress", "saved", "ended"] {
            assert!(kinds.contains(kind), "{kind} in {kinds:?}");
        }
        let ended = of.iter().find(|event| event["event"] == "ended").unwrap();
        assert_eq!((&ended["exit"], &ended["regions"][0]["state"]), (&json!(0), &json!("saved")));
    }
    let dumps = names(&desk).into_iter().filter(|name| name.ends_with(".bin")).collect::<Vec<_>>();
    assert_eq!(dumps.len(), 2, "{dumps:?}");
    let [one, other] = [0, 1].map(|at: usize| desk.file(&format!("out/{}", dumps[at])));
    assert_ne!(one, other);
    assert!(dumps[0].starts_with("001_demo_") && dumps[1].starts_with("002_demo_"), "{dumps:?}");
}

#[test]
fn one_that_cannot_be_read_stops_no_other_and_decides_the_exit_code() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    desk.wait_for_port();
    let mut other = desk.command();
    other.args(["simulate", "--link", "./second", "--phone", "mt6225", "--pace", "none"]);
    let mut other = other.stderr(Stdio::null()).spawn().unwrap();
    while !desk.path("second").exists() {
        std::thread::yield_now();
    }
    let output = desk.run(&["batch", "out", "--port", "./port", "--port", "./second", "--name", "{n}.bin"]);
    assert_eq!(code(&output), 7, "{output:?}");
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert!(stdout.contains("Saved out/00"), "{stdout}");
    assert!(stdout.ends_with("Saved: 1 phone, 512 KB. Not saved: 1\n"), "{stdout}");
    assert!(stderr.contains("Station ") && stderr.contains("MT6225"), "{stderr}");
    let dump = names(&desk).into_iter().find(|name| name.ends_with(".bin")).unwrap();
    assert_eq!(desk.file(&format!("out/{dump}")), image());
    other.kill().unwrap();
    other.wait().unwrap();
    desk.hang_up();
}

#[test]
fn ctrl_c_stops_all_stations_and_keeps_their_parts() {
    let desk = Workbench::empty();
    let mut command = desk.command();
    command.args(["batch", "out", "--port", "demo", "--port", "demo", "--json", "--name", "{n}.bin"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = || lines.next().map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
    let mut far = BTreeSet::new();
    while far.len() < 2 {
        let event = next().expect("it reads");
        if event["event"] == "progress" && event["done"].as_u64() > Some(256 << 10) {
            far.insert(event["station"].as_u64().unwrap());
        }
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let rest: Vec<Value> = std::iter::from_fn(next).collect();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(rest.last().unwrap()["outcome"], "stopped");
    let kept = rest.iter().filter(|event| event["event"] == "ended");
    assert!(kept.clone().all(|event| event["regions"][0]["state"] == "kept"), "{rest:?}");
    assert_eq!(kept.count(), 2);
    assert_eq!(names(&desk), ["001.bin.part", "001.bin.part.json", "002.bin.part", "002.bin.part.json"]);
}

#[test]
fn a_feature_phone_and_a_smartphone_are_backed_up_at_once_each_into_a_folder() {
    let desk = Workbench::empty();
    let output = desk.run(&[
        "batch",
        "out",
        "--port",
        "demo",
        "--port",
        "demo-smartphone",
        "--backup",
        "--check",
        "off",
        "--name",
        "{n}.bin",
        "--json",
    ]);
    assert_eq!(code(&output), 0, "{output:?}");
    let events = events(&output.stdout);
    let plans = events.iter().filter(|event| event["event"] == "plan");
    assert_eq!(plans.map(|event| event["station"].as_u64().unwrap()).collect::<BTreeSet<_>>(), [1, 2].into());
    assert_eq!(names(&desk), ["001_backup", "002_backup"]);
    for folder in ["001_backup", "002_backup"] {
        let manifest = desk.file(&format!("out/{folder}/manifest.json"));
        assert!(serde_json::from_slice::<Value>(&manifest).is_ok(), "{folder}");
    }
    assert!(desk.path("out/001_backup/flash.bin").exists() != desk.path("out/002_backup/flash.bin").exists());
}

#[test]
fn ranges_of_every_phone_have_their_offset_in_their_names() {
    let desk = Workbench::empty();
    let output = desk.run(&[
        "batch",
        "out",
        "--port",
        "demo",
        "--port",
        "demo",
        "--region",
        "0:4K",
        "--region",
        "0x1000:4K",
        "--name",
        "{n}.bin",
        "--agent",
        "on",
        "-q",
    ]);
    assert_eq!(code(&output), 0, "{output:?}");
    let dumps: Vec<String> = names(&desk).into_iter().filter(|name| name.ends_with(".bin")).collect();
    let expected = ["001_0x00000000.bin", "001_0x00001000.bin", "002_0x00000000.bin", "002_0x00001000.bin"];
    assert_eq!(dumps, expected);
    let report: Value = serde_json::from_slice(&desk.file("out/001_0x00000000.bin.json")).unwrap();
    assert!(report["read"]["reading_program"].is_object(), "{report}");
}

#[test]
fn one_port_by_two_names_is_refused_in_one_sentence() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    desk.wait_for_port();
    std::os::unix::fs::symlink(desk.path("port"), desk.path("other")).unwrap();
    let output = desk.run(&["batch", "out", "--port", "./port", "--port", "./other"]);
    assert_eq!(code(&output), 2, "{output:?}");
    let says = "--port ./port and --port ./other are the same port: use one of them";
    assert!(text(&output.stderr).contains(says), "{output:?}");
    desk.hang_up();
}

#[test]
fn a_port_whose_phone_does_not_come_keeps_the_exit_code_from_success() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    desk.wait_for_port();
    let output = desk.run(&["batch", "out", "--port", "./port", "--port", "./nobody", "--wait", "0.5"]);
    // Two ports were named: one was to be saved from each.
    assert_eq!(code(&output), 3, "{output:?}");
    desk.hang_up();
}

#[test]
fn without_a_phone_a_batch_gives_up_after_its_wait() {
    let desk = Workbench::empty();
    let output = desk.run(&["batch", "out", "--port", "./nobody", "--wait", "0.2", "--json"]);
    assert_eq!(code(&output), 3, "{output:?}");
    assert_eq!(events(&output.stdout).last().unwrap()["exit"], 3);
    assert_eq!(names(&desk), [""; 0]);
}

#[test]
fn wrong_arguments_of_batch_are_refused_in_words() {
    let desk = Workbench::empty();
    std::fs::write(desk.path("file"), "").unwrap();
    for (args, says) in [
        (&["batch"][..], "FOLDER is missing. Example: bromide-cli batch dumps"),
        (&["batch", "none/out", "--port", "demo"], "The folder none does not exist"),
        (&["batch", "file", "--port", "demo"], "file already exists"),
        (&["batch", "out", "--count", "0"], "--count 0 is not a number of phones"),
        (&["batch", "out", "--port", "demo", "--name", "{who}"], "{who}"),
        (
            &["batch", "out", "--port", "demo", "--count", "2"],
            "--count 2 is too large: there is 1 practice phone",
        ),
    ] {
        let output = desk.run(args);
        assert_eq!(code(&output), 2, "{args:?}: {output:?}");
        assert!(text(&output.stderr).contains(says), "{args:?}: {output:?}");
    }
    assert!(!desk.path("out").exists());
}
