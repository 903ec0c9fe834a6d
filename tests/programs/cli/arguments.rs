//! Arguments that are wrong, and the help.

use std::path::Path;

use serde_json::Value;

use super::{Workbench, code, text};

#[test]
fn bad_input_exits_2_before_the_phone_is_touched() {
    let mut desk = Workbench::new(&["--pace", "none"]);
    desk.wait_for_port();
    std::fs::write(desk.path("there.bin"), "precious").unwrap();
    for (args, says) in [
        (&["read", "./port", "d", "12z"][..], "START \"12z\" is not a number"),
        (
            &["read", "./port", "d", "00010000", "00010000"],
            "START \"00010000\" starts with a zero and could be hexadecimal or decimal: use 0x00010000 or 10000",
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
        (&["read", "./port", "there.bin"], "there.bin already exists"),
        (&["read", "./port", "."], "is a folder, not a file name"),
        (&["read", "nowhere", "d"], "There is no port named nowhere"),
        (&["read", "there.bin", "d"], "there.bin is a file, not a serial port"),
        (&["read", "/no/such/port", "d"], "the folder /no/such does not exist"),
        (&["read", "./port", "d", "--check", "often"], "--check"),
        (&["read", "./port", "d", "--block-size", "5"], "--block-size 5 is not valid"),
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
        (&["read", "demo"][..], "FILE is missing. Example: bromide-cli read auto dump.bin\n"),
        (
            &["read", "demo", "d", "--check", "maybe"],
            "--check \"maybe\" does not exist: use one of full, sampled, off\n",
        ),
        (
            &["read", "demo", "d", "--wait", "abc"],
            "--wait \"abc\" is not a number of seconds: use a number such as 30\n",
        ),
        (
            &["read", "demo", "d", "--foo"],
            "bromide-cli read has no option --foo: bromide-cli read --help shows all options\n",
        ),
        (
            &["fly"],
            "There is no command \"fly\": the commands are ports, info, areas, read, backup, batch, resume, check, inspect, files, extract, da, simulate\n",
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
    assert!(text(&bare.stderr).contains("Usage: bromide-cli [OPTIONS] <COMMAND>"), "{bare:?}");
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
