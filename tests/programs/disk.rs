//! The real program on a disk that gives out: the file becomes too large, the disk is full, the folder is gone. It never
//! says "saved" when it is not so, and what it keeps can be gone on with.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::process::{Command, Stdio};

use crate::workbench::{CLI, Ran, Workbench, image};
use bromide_engine::dumpfile::Unfinished;

const LEN: usize = 512 << 10;
const PART: &str = "out/d.part";

/// Runs a script in the desk's folder; `$CLI` is the program.
fn sh(desk: &Workbench, script: &str) -> Ran {
    let mut command = Command::new("sh");
    command
        .args(["-c", script])
        .env("CLI", CLI)
        .env("LC_ALL", "C")
        .current_dir(desk.folder.path())
        .stdin(Stdio::null());
    Ran::new(command.output().unwrap())
}

#[track_caller]
fn assert_saved(desk: &Workbench, image: &[u8]) {
    assert!(desk.file("out/d") == image, "the dump differs");
    assert_eq!(desk.out(), ["d", "d.json"]);
    assert_eq!(desk.run(&["check", "out/d"]).code, 0);
}

/// As on a FAT32 disk, whose files end at 4 GB.
#[test]
fn a_file_that_becomes_too_large_is_kept_and_finished_elsewhere() {
    let image = image(LEN, 1);
    let mut desk = Workbench::new();
    desk.phone("./port", "image", &image, &["--pace", "none"]);
    // In blocks of 512 bytes, or of 1024 in some shells. The signal that comes with it is ignored by who started the program, or is not.
    for (blocks, trap) in [(1, ""), (127, "trap '' XFSZ; "), (200, ""), (500, "")] {
        let read = sh(&desk, &format!("{trap}ulimit -f {blocks}; exec \"$CLI\" read ./port out/d"));
        assert_eq!(read.code, 6, "{blocks}: {read:?}");
        // One sentence, what to do, and what was kept.
        let told = |what| read.stderr.lines().filter(|line| line.starts_with(what)).count();
        assert_eq!(
            (told("The disk does not support a file as large as"), told("What to do")),
            (1, 1),
            "{read:?}"
        );
        // Two more lines where the phone was recognised before the first byte was written.
        assert!([2, 4].contains(&(read.stderr.lines().count() - told("Kept"))), "{read:?}");
        assert!(!desk.has("out/d") && !desk.has("out/d.json"), "{blocks}: {:?}", desk.out());
        if desk.has(PART) {
            let part = desk.file(PART);
            assert!(image.starts_with(&part), "{blocks}: the part differs");
            let found = Unfinished::look(&desk.path(PART)).unwrap();
            assert_eq!(read.stderr.contains("Kept in out/d.part"), found.reached > 0, "{read:?} {found:?}");
            let resumed = desk.run(&["resume", PART, "--port", "./port"]);
            assert_eq!(resumed.code, 0, "{blocks}: {resumed:?}");
        } else {
            assert_eq!(desk.run(&["read", "./port", "out/d"]).code, 0);
        }
        assert_saved(&desk, &image);
        for name in desk.out() {
            std::fs::remove_file(desk.path("out").join(name)).unwrap();
        }
    }
}

/// Needs `unshare`, and fails without it where CI is set; and the right to mount a memory disk, without which it says so.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_keeps_what_was_read_and_the_next_run_finishes_it() {
    let mut desk = Workbench::new();
    // In a changed root only the second may; some containers forbid both, and nothing that could be installed helps.
    let mount = "sh -c 'mount -t tmpfs -o size=64k tmpfs out' 2>&1";
    let tried = ["unshare -rm", "unshare -m"].map(|alone| (alone, sh(&desk, &format!("{alone} {mount}"))));
    let Some((alone, _)) = tried.iter().find(|(_, tried)| tried.code == 0) else {
        let missing = format!("a full disk was not tried: {:?}", tried.map(|(_, tried)| tried.stdout));
        assert!(std::env::var_os("CI").is_none() || !missing.contains("not found"), "{missing}");
        println!("{missing}");
        return;
    };
    let image = image(LEN, 2);
    desk.phone("./slow", "image", &image, &["--pace", "rom"]);
    desk.phone("./port", "image", &image, &["--pace", "none"]);
    // All in one script, because the disk is gone with it. The filler comes when the first bytes are there.
    for block in ["1K", "16K"] {
        let script = format!(
            r#"exec 2>&1
            mount -t tmpfs -o size=1m tmpfs out || exit 99
            "$CLI" read ./slow out/d --block-size {block} & reading=$!
            until [ -s out/d.part ]; do :; done
            cat /dev/zero > out/filler
            wait $reading; echo "read: $?"
            [ -e out/d ] && echo "false dump"
            cp out/d.part kept
            rm out/filler
            "$CLI" resume out/d.part --port ./port; echo "resume: $?"
            "$CLI" check out/d; echo "check: $?"
            echo "left:" out/*
            cp out/d finished"#
        );
        std::fs::write(desk.path("script"), script).unwrap();
        let ran = sh(&desk, &format!("exec {alone} sh ./script"));
        for line in ["read: 6", "resume: 0", "check: 0", "left: out/d out/d.json"] {
            assert!(ran.stdout.lines().any(|there| there == line), "{line}: {}", ran.stdout);
        }
        assert!(!ran.stdout.contains("false dump"), "{}", ran.stdout);
        assert!(ran.stdout.contains("The disk is full"), "{}", ran.stdout);
        let kept = desk.file("kept");
        assert!(!kept.is_empty() && kept.len() < LEN && image.starts_with(&kept));
        assert!(desk.file("finished") == image, "the dump differs");
    }
}

#[test]
fn a_folder_that_is_removed_meanwhile_is_never_a_dump_that_was_saved() {
    let image = image(LEN, 3);
    for is_made_again in [false, true] {
        let mut desk = Workbench::new();
        desk.phone("./port", "image", &image, &["--pace", "rom"]);
        let mut running = desk.start(&["read", "./port", "out/d", "--check", "off"]);
        running.until_read(10_000);
        std::fs::remove_dir_all(desk.path("out")).unwrap();
        if is_made_again {
            std::fs::create_dir(desk.path("out")).unwrap();
        }
        let (code, events) = running.end();
        assert_eq!(code, 6, "{events:?}");
        assert!(events.iter().all(|event| event["event"] != "saved"), "{events:?}");
        let finished = events.last().unwrap();
        assert_eq!(finished["exit"], 6);
        assert!(
            finished["error"]["cause"].as_str().is_some_and(|cause| cause.contains("out/d")),
            "{finished}"
        );
        assert!(!desk.has("out/d") && !desk.has("out/d.json"));
    }
}

#[test]
fn a_folder_that_becomes_unwritable_keeps_the_part() {
    use std::os::unix::fs::PermissionsExt;
    let image = image(LEN, 4);
    let mut desk = Workbench::new();
    desk.phone("./port", "image", &image, &["--pace", "rom"]);
    let mut running = desk.start(&["read", "./port", "out/d", "--check", "off"]);
    running.until_read(10_000);
    let mode = |mode| std::fs::set_permissions(desk.path("out"), PermissionsExt::from_mode(mode)).unwrap();
    mode(0o555);
    // Nothing is forbidden to root.
    let is_root = std::fs::write(desk.path("out/probe"), "").is_ok();
    let (code, events) = running.end();
    mode(0o755);
    if is_root {
        assert_eq!(code, 0, "{events:?}");
        std::fs::remove_file(desk.path("out/probe")).unwrap();
    } else {
        assert_eq!(code, 6, "{events:?}");
        assert!(!desk.has("out/d") && image.starts_with(&desk.file(PART)));
        assert_eq!(desk.run(&["resume", PART, "--port", "./port"]).code, 0);
    }
    assert_saved(&desk, &image);
}
