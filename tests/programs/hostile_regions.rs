//! Ranges that make no sense, typed at the real program.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use crate::common::rng::Rng;

/// The command line refuses any text as a region before it looks for a phone, or takes it and finds no such folder.
#[test]
fn any_text_as_a_region_is_refused_in_one_sentence() {
    let mut rng = Rng::new(0x6261);
    let folder = crate::common::folder();
    let missing = folder.path().join("missing").join("f");
    let parts = [
        "0",
        "4",
        "auto",
        "0x10",
        "64K",
        "-1",
        "0xFFFFFFFF",
        "99999999999999999999",
        "",
        ":",
        "1_",
        "é",
        "\u{202e}",
    ];
    for _ in 0..60 {
        let mut text = format!("{}:{}", rng.pick(&parts), rng.pick(&parts));
        if rng.below(4) != 0 {
            text = format!("{text}:{}", missing.display());
        }
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_bromide-cli"))
            .args(["read", "demo", "--wait", "0", &format!("--region={text}")])
            .env("LC_ALL", "C")
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{text:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}
