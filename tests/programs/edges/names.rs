//! Names of files, folders and ports that are not text.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::Path;
use std::process::Stdio;

use serde_json::json;

use super::{DEADLINE, Guard, SOON, end_within, run_within, terminate, wait_until};
use crate::workbench::{Workbench, image};

/// Some disks take no such names.
fn takes_any_name(desk: &Workbench) -> bool {
    let probe = desk.folder.path().join(name(b"probe\xff"));
    let is_taken = File::create(&probe).is_ok();
    if is_taken {
        std::fs::remove_file(&probe).unwrap();
    }
    is_taken
}

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
    let image = image(512 << 10, 1);
    let mut desk = Workbench::new();
    if !takes_any_name(&desk) {
        return;
    }
    desk.phone("./slow", "image", &image, &["--pace", "rom"]);
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

fn name(bytes: &[u8]) -> OsString {
    OsString::from_vec(bytes.to_vec())
}
