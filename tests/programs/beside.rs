//! The real program in a folder where something else has the names that it needs: every command, files, links, pipes, devices and
//! folders of every such name. Nothing that is not its own is changed, replaced, removed or waited for.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs::{self, FileType};
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

const NAMES: [&str; 6] = ["d", "d.json", "d.json.new", "d.part", "d.part.json", "d.part.json.new"];
const KINDS: [Kind; 8] = [
    Kind::File(b"my notes"),
    Kind::File(b"{}"),
    Kind::LinkToFile,
    Kind::LinkToNowhere,
    Kind::LinkToDevice,
    Kind::Pipe,
    Kind::Socket,
    Kind::Folder,
];

#[derive(Debug, Clone, Copy)]
enum Kind {
    File(&'static [u8]),
    LinkToFile,
    LinkToNowhere,
    LinkToDevice,
    Pipe,
    Socket,
    Folder,
}

fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

struct Desk(tempfile::TempDir);

impl Desk {
    /// With a file that links lead to, and another dump with its report.
    fn new() -> Desk {
        let desk = Desk(crate::common::folder());
        fs::write(desk.at("victim"), "precious").unwrap();
        for (name, content) in ["other.bin", "other.bin.json"].into_iter().zip(saved_dump()) {
            fs::write(desk.at(name), content).unwrap();
        }
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, kind: Kind) {
        let path = self.at(name);
        match kind {
            Kind::File(content) => fs::write(path, content).unwrap(),
            Kind::LinkToFile => std::os::unix::fs::symlink("victim", path).unwrap(),
            Kind::LinkToNowhere => std::os::unix::fs::symlink("nowhere", path).unwrap(),
            Kind::LinkToDevice => std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
            Kind::Pipe => make_pipe(&path),
            Kind::Socket => drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
            Kind::Folder => fs::create_dir(path).unwrap(),
        }
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bromide-cli"));
        command
            .env("LC_ALL", "C")
            .current_dir(self.0.path())
            .args(args)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Every name, what it is, which file it is, and what is in it.
    fn listed(&self) -> Vec<(PathBuf, String)> {
        let mut listed: Vec<_> =
            self.0.path().read_dir().unwrap().map(|entry| seen(&entry.unwrap().path())).collect();
        listed.sort();
        listed
    }
}

/// A dump and its report as the program saved them, which it does once for all tests.
fn saved_dump() -> &'static [Vec<u8>; 2] {
    static SAVED: OnceLock<[Vec<u8>; 2]> = OnceLock::new();
    SAVED.get_or_init(|| {
        let desk = Desk(crate::common::folder());
        assert_eq!(code(&desk.run(&["read", "demo", "other.bin", "0", "4K", "-q"])), Some(0));
        ["other.bin", "other.bin.json"].map(|name| fs::read(desk.at(name)).unwrap())
    })
}

fn seen(path: &Path) -> (PathBuf, String) {
    let about = path.symlink_metadata().unwrap();
    let content = if about.is_file() { fs::read(path).unwrap() } else { vec![] };
    let digest = bromide_engine::dumpfile::digests_of(&content[..]).unwrap().md5;
    (path.to_owned(), format!("{} {} {digest}", kind_of(about.file_type()), about.ino()))
}

fn kind_of(kind: FileType) -> &'static str {
    match () {
        () if kind.is_symlink() => "link",
        () if kind.is_fifo() => "pipe",
        () if kind.is_socket() => "socket",
        () if kind.is_dir() => "folder",
        () if kind.is_file() => "file",
        () => "device",
    }
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

/// What was there is there still, and is the same; what is new are the dump's own names.
#[track_caller]
fn assert_kept(before: &[(PathBuf, String)], desk: &Desk, about: &str) {
    let now = desk.listed();
    for seen in before {
        assert!(now.contains(seen), "{about}: {seen:?} is gone or changed, there is {now:?}");
    }
    assert!(!desk.at("nowhere").exists(), "{about}: a link was followed");
}

#[test]
fn no_command_touches_what_is_not_its_own() {
    let commands: [&[&str]; 7] = [
        &["read", "demo", "d", "0", "64K", "-q"],
        &["resume", "d.part", "--port", "demo", "-q"],
        &["check", "d"],
        &["check", "other.bin"],
        &["check", "."],
        &["inspect", "d"],
        &["read", "demo", "d.part", "0", "4K", "-q", "--force"],
    ];
    for name in NAMES {
        for kind in KINDS {
            let desk = Desk::new();
            desk.put(name, kind);
            let before = desk.listed();
            for command in commands {
                let output = desk.run(command);
                let about = format!("{name} is {kind:?}, {command:?}: {output:?}");
                assert!(code(&output).is_some_and(|code| code != 101), "{about}");
                assert_kept(&before, &desk, &about);
                if command[0] == "read" {
                    assert_eq!(code(&output), Some(2), "{about}");
                    assert_eq!(desk.listed(), before, "{about}");
                }
            }
        }
    }
}

/// What the user says may be replaced is a dump and its report, and an unfinished dump: regular files.
#[test]
fn force_replaces_regular_files_only() {
    for name in NAMES {
        for kind in KINDS {
            let desk = Desk::new();
            desk.put(name, kind);
            let before = desk.listed();
            let output = desk.run(&["read", "demo", "d", "0", "64K", "-q", "--force"]);
            let about = format!("{name} is {kind:?}: {output:?}");
            let may_be_replaced = matches!(kind, Kind::File(_)) && ["d", "d.json", "d.part"].contains(&name);
            if may_be_replaced {
                assert_eq!(code(&output), Some(0), "{about}");
                assert_eq!(fs::read(desk.at("d")).unwrap().len(), 64 << 10, "{about}");
            } else {
                assert_eq!(code(&output), Some(2), "{about}");
                assert_eq!(desk.listed(), before, "{about}");
            }
            assert_eq!(fs::read(desk.at("victim")).unwrap(), b"precious", "{about}");
        }
    }
}

/// A device node needs root; elsewhere `/dev/null` stands for it, in a folder where nothing can be made.
#[test]
fn a_device_is_never_replaced() {
    let desk = Desk::new();
    let node = desk.at("d");
    let made = Command::new("mknod").arg(&node).args(["c", "1", "3"]).stderr(Stdio::null()).status();
    let is_made = made.is_ok_and(|status| status.success());
    let name = if is_made { "d" } else { "/dev/null" };
    for force in [&["--force"][..], &[]] {
        let output = desk.run(&[&["read", "demo", name, "0", "4K", "-q"][..], force].concat());
        assert!([Some(2), Some(6)].contains(&code(&output)), "{output:?}");
    }
    let path = if is_made { node.as_path() } else { Path::new("/dev/null") };
    assert!(path.symlink_metadata().unwrap().file_type().is_char_device());
}

/// A dump of another name is not one of the files beside it.
#[test]
fn names_with_our_endings_are_refused_in_a_sentence() {
    let desk = Desk::new();
    let before = desk.listed();
    for name in ["a.part", "a.part.json", "a.json", "a.json.new", "A.JSON.NEW", "a.part.json.new"] {
        for force in [&["--force"][..], &[]] {
            let output = desk.run(&[&["read", "demo", name, "0", "4K", "-q"][..], force].concat());
            assert_eq!(code(&output), Some(2), "{output:?}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(name) && said.contains("ends differently"), "{said}");
        }
    }
    assert_eq!(desk.listed(), before);
}
