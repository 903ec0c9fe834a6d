//! Jobs that do not end well: faults, a full disk, Ctrl+C, a port in use.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{CLI, Workbench, code, image, interrupt, journal_done, text};

#[test]
fn each_fault_ends_in_the_exit_code_it_is_named_for() {
    for (faults, args, exit, says) in [
        (
            &["vanish@0x40000"][..],
            &["read", "./port", "d", "--wait", "1"][..],
            4,
            "The phone was unplugged, or its battery is empty",
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
            "refuses to read 1 KB in 1 place, first at 0x00041000",
        ),
        (&[], &["read", "./port", "d", "0", "1M"], 7, "ends past this phone's flash, which has 512 KB"),
        (&["late=60s"], &["read", "./port", "d", "--wait", "0.2"], 3, "No phone in boot-ROM mode"),
        (&["late=60s"], &["info", "./port", "--wait", "0.2"], 3, "No phone in boot-ROM mode"),
        (&["late=60s"], &["info", "./port", "--wait", "0"], 3, "No phone in boot-ROM mode now"),
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
        .env("LC_ALL", "C")
        .current_dir(desk.folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(code(&output), 6, "{output:?}");
    assert!(
        text(&output.stderr).contains("The disk does not support a file as large as d.part"),
        "{output:?}"
    );
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
