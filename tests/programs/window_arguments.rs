//! The real `bromide` with arguments that it refuses before it opens a window: exit code and words.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::process::Command;

const WINDOW: &str = env!("CARGO_BIN_EXE_bromide");

#[test]
fn a_renderer_that_is_not_built_in_is_bad_usage() {
    let mut command = Command::new(WINDOW);
    command
        .env("LC_ALL", "C")
        .args(["--demo", "--renderer", "wgpu"])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "This program was built without wgpu: leave out --renderer or use --renderer glow\n"
    );
}

#[test]
fn a_language_that_is_not_there_is_bad_usage() {
    let output = Command::new(WINDOW).env("LC_ALL", "C").args(["--lang", "tlh"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.starts_with("There is no language \"tlh\": use one of en, "), "{sentence}");
    assert_eq!(sentence.matches('\n').count(), 1, "one sentence: {sentence}");
}
