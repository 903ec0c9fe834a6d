//! `bromide-cli areas`, `backup` and practice smartphones of `simulate`, through a real pseudo-terminal.

use std::process::{Child, Stdio};

use serde_json::{Value, json};

use super::{Workbench, code, text};

/// A practice smartphone at `port`, with its agent file `da.bin`.
fn smartphone(args: &[&str]) -> Workbench {
    practice_phone("mt6765", &[&["--write-preloader", "preloader.bin"], args].concat())
}

/// A practice phone at `port`, with its agent file `da.bin`.
fn practice_phone(name: &str, args: &[&str]) -> Workbench {
    let mut desk = Workbench::empty();
    desk.phone = plug_in(&desk, name, args);
    desk
}

/// Puts a practice phone to `port` of a desk that has none.
fn plug_in(desk: &Workbench, name: &str, args: &[&str]) -> Option<Child> {
    let mut command = desk.command();
    command.args(["simulate", "--link", "./port", "--phone", name, "--pace", "none"]);
    command.args(["--write-da", "da.bin", "--log", "phone.log"]);
    let phone = command.args(args).stderr(Stdio::null()).spawn().unwrap();
    desk.wait_for_port();
    Some(phone)
}

/// Small partitions, so that a test takes no time.
const FEW: &str = "seccfg,boot1,lk,tee1";

fn events(stdout: &[u8]) -> Vec<Value> {
    text(stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn areas_lists_areas_and_partitions_with_start_and_size() {
    let mut desk = smartphone(&[]);
    let output = desk.run(&["areas", "./port", "--da", "da.bin"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let stdout = text(&output.stdout);
    let has = |parts: &[&str]| {
        let is_it = |line: &str| line.split_whitespace().eq(parts.iter().copied());
        assert!(stdout.lines().any(is_it), "{parts:?} in {stdout}");
    };
    has(&["user", "64", "MB", "(0x4000000)"]);
    has(&["rpmb", "512", "KB", "(0x80000)", "never", "read"]);
    has(&["nvram", "0x308000", "5", "MB", "(0x500000)"]);
    let output = desk.run(&["areas", "./port", "--da", "da.bin", "--json"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["partition_table"], "GPT");
    let nvram = json!({ "name": "nvram", "area": "user", "start": 0x30_8000, "size": 0x50_0000 });
    assert!(found["partitions"].as_array().unwrap().contains(&nvram), "{found}");
    let rpmb = json!({ "name": "rpmb", "start": 0, "size": 0x8_0000, "is_read": false });
    assert!(found["areas"].as_array().unwrap().contains(&rpmb), "{found}");
    // Without its agent, its storage cannot be asked.
    let output = desk.run(&["areas", "./port"]);
    assert_eq!((code(&output), text(&output.stdout).as_str()), (7, ""), "{output:?}");
    desk.hang_up();
}

#[test]
fn a_feature_phone_that_refuses_reads_is_read_through_its_agent() {
    let mut desk = practice_phone("mt6261-da", &[]);
    let output = desk.run(&["read", "./port", "dump.bin", "0", "64K"]);
    assert_eq!(code(&output), 7, "{output:?}");
    let output = desk.run(&["read", "./port", "dump.bin", "0", "64K", "--da", "da.bin", "--json"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let report = desk.json("dump.bin.json");
    assert_eq!((&report["area"], &report["agent"]["protocol"]), (&json!("nor"), &json!("legacy-3.2")));
    assert_eq!(desk.file("dump.bin").len(), 64 << 10);
    desk.hang_up();
}

#[test]
fn a_backup_is_resumed_by_its_folder_with_the_options_that_it_began_with() {
    let mut desk = smartphone(&["--fault", "vanish@1M"]);
    let only = ["backup", "./port", "phone1", "--da", "da.bin", "--only", FEW, "--check", "off"];
    let output = desk.run(&[&only[..], &["--wait", "1"]].concat());
    assert_eq!(code(&output), 4, "{output:?}");
    desk.hang_up();
    desk.phone = plug_in(&desk, "mt6765", &[]);
    let output = desk.run(&["resume", "phone1", "--port", "./port", "--da", "da.bin", "--json"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let manifest = desk.json("phone1/manifest.json");
    let files = manifest["files"].as_array().unwrap();
    assert_eq!(files.len(), FEW.split(',').count(), "{files:?}");
    assert!(files.iter().all(|file| file["check"]["kind"] == "none"), "{files:?}");
    // A complete backup and a folder without one are refused before a phone is waited for.
    for folder in ["phone1", "."] {
        let output = desk.run(&["resume", folder, "--port", "./port"]);
        assert_eq!(code(&output), 2, "{folder}: {output:?}");
    }
    desk.hang_up();
}

#[test]
fn areas_of_a_feature_phone_are_its_flash() {
    let desk = Workbench::empty();
    let output = desk.run(&["areas", "demo", "--json"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["areas"], json!([{ "name": "flash", "start": 0, "size": 0x40_0000, "is_read": true }]));
    assert_eq!((&found["partitions"], &found["partition_table"]), (&json!([]), &Value::Null));
}

#[test]
fn a_backup_saves_each_part_with_lists_and_is_not_repeated() {
    let mut desk = smartphone(&[]);
    let output = desk.run(&["backup", "./port", "out", "--da", "da.bin", "--only", FEW]);
    assert_eq!(code(&output), 0, "{output:?}");
    let stdout = text(&output.stdout);
    assert!(stdout.starts_with("Saved out/seccfg.bin (256 KB, checked: full second read)\n"), "{stdout}");
    assert!(stdout.contains("\nSaved and checked: 4 parts, 5.7 MB, in out\n"), "{stdout}");
    assert!(stdout.contains("\nLeft out: rpmb (never read)\n"), "{stdout}");
    assert!(stdout.ends_with("You can unplug the phone.\n"), "{stdout}");
    let manifest = desk.json("out/manifest.json");
    assert_eq!(manifest["files"].as_array().unwrap().len(), 4);
    assert_eq!(manifest["files"][0]["sha256"], desk.json("out/seccfg.bin.json")["sha256"]);
    assert!(text(&desk.file("out/scatter.txt")).contains("file_name: lk.bin\n"));
    assert!(text(&desk.file("out/partitions.txt")).contains("lk.bin\n"));
    let output = desk.run(&["check", "out"]);
    assert_eq!(code(&output), 0, "{output:?}");
    assert!(!text(&output.stdout).contains("scatter.txt"), "{output:?}");
    let output = desk.run(&["backup", "./port", "out", "--da", "da.bin", "--only", FEW]);
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).starts_with("out already contains a complete backup\n"), "{output:?}");
    desk.hang_up();
}

#[test]
fn a_check_of_a_backup_misses_a_file_and_sees_a_changed_list() {
    let desk = Workbench::empty();
    let output = desk.run(&["backup", "demo-smartphone", "out", "--only", "seccfg,lk", "--check", "off"]);
    assert_eq!(code(&output), 0, "{output:?}");
    assert!(text(&output.stdout).contains("Not all of them were checked, as requested"), "{output:?}");
    std::fs::write(desk.path("out/scatter.txt"), "changed").unwrap();
    let output = desk.run(&["check", "out"]);
    assert_eq!(code(&output), 5, "{output:?}");
    std::fs::remove_file(desk.path("out/lk.bin")).unwrap();
    std::fs::remove_file(desk.path("out/lk.bin.json")).unwrap();
    let output = desk.run(&["check", "out"]);
    assert!(text(&output.stdout).contains("lk.bin"), "{output:?}");
    assert_ne!(code(&output), 0);
    // Without the list of its files a backup may be incomplete.
    let manifest = desk.file("out/manifest.json");
    for damaged in [&manifest[..manifest.len() / 2], b"{}", b""] {
        std::fs::write(desk.path("out/manifest.json"), damaged).unwrap();
        let output = desk.run(&["check", "out"]);
        assert_eq!(code(&output), 6, "{output:?}");
        assert!(text(&output.stderr).contains("cannot tell whether files are missing"), "{output:?}");
    }
}

#[test]
fn a_phone_that_is_lost_for_ever_leaves_a_backup_that_the_same_command_continues() {
    let mut desk = smartphone(&["--fault", "vanish@2M"]);
    let args = ["backup", "./port", "out", "--da", "da.bin", "--only", FEW, "--wait", "0.5"];
    let output = desk.run(&args);
    assert_eq!(code(&output), 4, "{output:?}");
    let stderr = text(&output.stderr);
    assert!(stderr.contains("Not saved: tee1") && stderr.contains("Run the same command again"), "{stderr}");
    assert!(!desk.path("out/manifest.json").exists());
    desk.hang_up();
    let mut phone = desk.command();
    phone.args(["simulate", "--link", "./port", "--phone", "mt6765", "--pace", "none"]);
    desk.phone = Some(phone.stderr(Stdio::null()).spawn().unwrap());
    desk.wait_for_port();
    let output = desk.run(&[&args[..], &["--json"]].concat());
    let events = events(&output.stdout);
    let last = events.last().unwrap();
    assert_eq!((code(&output), &last["event"], &last["outcome"]), (0, &json!("finished"), &json!("saved")));
    assert_eq!(
        (&last["parts"][0]["name"], &last["parts"][0]["of_earlier_run"]),
        (&json!("seccfg"), &json!(true))
    );
    let names: Vec<&str> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    for name in ["comparing", "plan", "kept", "region", "progress", "saved", "completed"] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
    desk.hang_up();
}

#[test]
fn a_part_that_cannot_be_read_is_named_and_the_backup_not_green() {
    let mut desk = smartphone(&["--fault", "unreadable@boot1+0x1000,len=4K"]);
    let output = desk.run(&["backup", "./port", "out", "--da", "da.bin", "--only", FEW]);
    assert!([4, 7].contains(&code(&output)), "{output:?}");
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert!(stdout.contains("Saved out/lk.bin") && !stdout.contains("unplug"), "{stdout}");
    assert!(stderr.contains("Kept in out/boot1.bin.part"), "{stderr}");
    assert!(!desk.path("out/manifest.json").exists());
    desk.hang_up();
}

#[test]
fn wrong_arguments_of_backup_and_simulate_are_refused_in_words() {
    let desk = Workbench::empty();
    std::fs::write(desk.path("file"), "").unwrap();
    for (args, exit, says) in [
        (&["backup", "demo-smartphone", "out", "--only", ""][..], 2, "empty name"),
        (&["backup", "demo-smartphone", "out", "--only", "a", "--without", "b"], 2, "cannot be combined"),
        (&["backup", "demo-smartphone", "none/out"], 2, "The folder none does not exist"),
        (&["backup", "demo-smartphone", "file"], 2, "file already exists"),
        (&["backup", "demo-smartphone", "out", "--only", "nvram2"], 7, "no partition named nvram2"),
        (&["backup", "demo-smartphone", "out", "--only", "rpmb"], 7, "The area rpmb is protected"),
        (&["read", "demo-smartphone", "x", "--area", "rpmb"], 7, "The area rpmb is protected"),
        (&["backup"], 2, "bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin"),
        (&["simulate", "--link", "p", "--phone", "x"], 2, "use one of mt6261"),
        (&["simulate", "--link", "p", "--phone", "mt6765", "--image", "file"], 2, "always generated"),
        (&["simulate", "--link", "p", "--write-da", "d"], 2, "only with practice smartphones"),
        (&["simulate", "--link", "p", "--phone", "mt6765", "--fault", "jedec=1"], 2, "unknown"),
        (
            &["simulate", "--link", "p", "--phone", "mt6765", "--write-da", "file"],
            2,
            "file cannot be written",
        ),
    ] {
        let output = desk.run(args);
        assert_eq!(code(&output), exit, "{args:?}: {output:?}");
        assert!(text(&output.stderr).contains(says), "{args:?}: {output:?}");
    }
    assert!(!desk.path("out").exists());
    let help = desk.run(&["simulate", "--help"]);
    let help = text(&help.stdout);
    assert!(help.contains("vanish@POINT") && help.contains("mt6855") && help.contains("jedec="), "{help}");
}

#[test]
fn a_smartphone_in_its_boot_rom_is_saved_with_its_preloader_file() {
    let mut desk = smartphone(&["--door", "boot-rom"]);
    let args = ["backup", "./port", "out", "--da", "da.bin", "--only", "seccfg"];
    let output = desk.run(&args);
    assert_eq!(code(&output), 7, "{output:?}");
    let output = desk.run(&[&args[..], &["--preloader", "preloader.bin"]].concat());
    assert_eq!(code(&output), 0, "{output:?}");
    assert_eq!(desk.json("out/manifest.json")["door"], "boot ROM");
    desk.hang_up();
}
