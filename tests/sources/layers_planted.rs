//! The test of the test: planted mistakes are found at their lines, and what only looks like one is not.

use super::*;
use crate::source_files::test_files;

fn check(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(violations(path, text), expected, "{path}:\n{text}");
}

#[test]
fn wrong_directions_are_found() {
    check("brom/x.rs", "\nuse crate::link::Link;", &["src/brom/x.rs:2: `brom` must not use `link`"]);
    check(
        "link/mod.rs",
        "fn f() { crate::finder::go() }",
        &["src/link/mod.rs:1: `link` must not use `finder`"],
    );
    check(
        "session/mod.rs",
        "use crate::{\n    brom::{self, flash},\n    readback::Job, units::Address,\n};",
        &["src/session/mod.rs:1: `session` must not use `readback`"],
    );
    check("units.rs", "use super::cancel::Cancel;", &["src/units.rs:1: `units` must not use `cancel`"]);
    check("chip/x.rs", "use super::super::link;", &["src/chip/x.rs:1: `chip` must not use `link`"]);
    check("chip/x.rs", "use super::link;", &[]);
    check(
        "finder/x.rs",
        "use bromide_engine::session::S;",
        &["src/finder/x.rs:1: `finder` must not use `session`"],
    );
    check("cli/x.rs", "use crate::ui::View;", &["src/cli/x.rs:1: `cli` must not use `ui`"]);
    check("bin/tool.rs", "use bromide_engine::session::Session;", &[]);
}

#[test]
fn the_practice_phone_stands_alone_even_in_its_tests() {
    let text = "#[cfg(test)]\nmod tests { use crate::brom::Status; }";
    check("sim/device.rs", text, &["src/sim/device.rs:2: `sim` must not use `brom`"]);
    check("session/mod.rs", &text.replace("brom::Status", "sim::Phone"), &[]);
}

#[test]
fn words_out_of_place_are_found() {
    check("cli/x.rs", "use serialport::new;", &["src/cli/x.rs:1: `serialport` has no place here"]);
    check("link/x.rs", "use serialport::new;", &[]);
    check("app/x.rs", "let c: egui::Context;", &["src/app/x.rs:1: `egui` has no place here"]);
    check("ui/x.rs", "let c: egui::Context;", &[]);
    check("flash/x.rs", "use std::{fs, io};", &["src/flash/x.rs:1: `std::fs` has no place here"]);
    check("flash/x.rs", "use std::{fmt, io};", &[]);
    check("readback/x.rs", "std::fs::read(p);", &[]);
    check("session/x.rs", "Instant::now();", &["src/session/x.rs:1: `Instant::now` has no place here"]);
    check("link/tap.rs", "std::thread::sleep(d);", &["src/link/tap.rs:1: `thread::sleep` has no place here"]);
    check("clock.rs", "std::thread::sleep(Instant::now());", &[]);
    check("session/x.rs", "#[cfg(test)]\nmod tests { fn f() { Instant::now(); } }", &[]);
}

#[test]
fn comments_and_strings_are_no_code() {
    for text in [
        "// use crate::link::Link;",
        "/* crate::link /* nested */ crate::link */",
        "let s = \"crate::link \\\" crate::link\";",
        "let s = r#\"crate::link \" crate::link\"#;",
        "fn f<'a>(c: &'a char) { c == '\"'; c == '\\''; } // crate::link",
        "my_crate::link();",
    ] {
        check("brom/x.rs", text, &[]);
    }
    let text = "let c = '\"'; let d = b'\\\\';\nlet s = br\"\\\";\ncrate::link();";
    check("brom/x.rs", text, &["src/brom/x.rs:3: `brom` must not use `link`"]);
    check(
        "brom/x.rs",
        "#[cfg(test)]\nuse a::b;\ncrate::link();",
        &["src/brom/x.rs:3: `brom` must not use `link`"],
    );
}

#[test]
fn long_files_are_found_and_tables_may_be_long() {
    let long = "a();\n".repeat(MAX_LINES + 1);
    check("link/x.rs", &long, &["src/link/x.rs:1: 501 lines of code: split the file (at most 500)"]);
    check("flash/jedec.rs", &long, &[]);
    let tests = format!("#[cfg(test)]\nmod tests {{\n{long}}}\n");
    check("link/x.rs", &tests, &[]);
}

#[test]
fn files_of_test_code_are_distinguished_from_the_rest() {
    let text = "#[cfg(test)]\nmod fake;\nmod real;\n#[cfg(test)]\n#[path = \"a_tests.rs\"]\nmod tests;\n";
    assert_eq!(test_files("flash/mod.rs", text), ["flash/fake.rs", "flash/a_tests.rs"]);
    assert_eq!(test_files("flash/size.rs", text), ["flash/size/fake.rs", "flash/a_tests.rs"]);
    assert!(test_files("sim/mod.rs", text).is_empty());
    assert!(test_files("flash/mod.rs", "#[cfg(test)]\nmod tests {\n    mod a;\n}\n").is_empty());
}

#[test]
fn a_module_without_a_row_is_found() {
    assert_eq!(top_module("novelty/mod.rs").as_deref(), Some("novelty"));
    assert!(row("novelty").is_none());
}
