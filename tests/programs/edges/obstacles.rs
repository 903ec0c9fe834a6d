//! Things in place of files: pipes, folders, sockets, links, and files that are far too large.

use std::fs::File;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::{Guard, SOON, end_within, limited, report, run_within, terminate, wait_until};
use crate::workbench::Workbench;

/// Makes each kind of thing that is no file to be read at a path, and one that is far too large.
const OBSTACLES: [&str; 5] = ["pipe", "folder", "socket", "link to /dev/zero", "sparse file of 2 GiB"];

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
            assert_eq!((inspect.code, inspect.stderr.as_str()), (6, "out/d is not a file\n"), "{kind}");
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
        assert!(ran.stderr.starts_with("The image img cannot be used: it is not a file"), "{kind}: {ran:?}");
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
        assert!(ran.stderr.starts_with("The log log cannot be written: "), "{kind}: {ran:?}");
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
