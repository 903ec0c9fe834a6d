//! `inspect` as a process, with `--json` and without, against what is recorded of each dump: scripts and
//! people read it.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::images::{assert_recorded, assert_recorded_text, recorded};

fn inspect(folder: &Path, args: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bromide-cli"));
    let output = command
        .env("LC_ALL", "C")
        .current_dir(folder)
        .stdin(Stdio::null())
        .arg("inspect")
        .args(args)
        .output()
        .unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    output.stdout
}

#[test]
fn json_and_text_of_each_recorded_dump_are_as_recorded() {
    let folder = tempfile::tempdir().unwrap();
    for dump in recorded() {
        let name = format!("{}.bin", dump.name);
        std::fs::write(folder.path().join(&name), &dump.bytes).unwrap();
        let json = inspect(folder.path(), &["--json", &name]);
        assert_recorded(dump.name, &serde_json::from_slice(&json).unwrap());
        // Hundreds of files are no more to be seen than a few.
        if dump.name != "memory-card" {
            let text = String::from_utf8(inspect(folder.path(), &[&name])).unwrap();
            assert_recorded_text(&format!("{}-text", dump.name), &text);
        }
    }
}
