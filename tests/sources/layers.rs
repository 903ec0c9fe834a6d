//! Keeps the parts of the program apart: who may use whom, who may touch files, the clock, serial ports, the
//! window.
//!
//! Reads the sources as text. Unit tests inside a file (`#[cfg(test)]`) may use anything, except in the
//! practice phone, which must not borrow a single constant from the program that it tests.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::rust_text::{
    contains_word, first_names, is_word_start, without_comments_and_strings, without_tests,
};

/// Every module at the top and what it may use of the others. A new module needs a row.
const LAYERS: &[(&str, &[&str])] = &[
    ("files", &[]),
    ("units", &[]),
    ("fields", &[]),
    ("cancel", &[]),
    ("clock", &[]),
    ("system", &[]),
    ("link", &["clock", "system"]),
    ("brom", &["units"]),
    ("chip", &["units"]),
    ("da", &["brom", "chip", "fields", "files", "system", "units"]),
    ("reading_program", &["units"]),
    ("session", &["brom", "chip", "da", "link", "clock", "cancel", "reading_program", "units"]),
    ("flash", &["chip", "session", "units"]),
    ("partition", &["fields"]),
    ("dump", &["fields", "partition"]),
    ("rescue", &["dump", "fields", "files", "partition"]),
    ("storage", &["chip", "da", "flash", "reading_program", "session", "link", "units"]),
    ("facts", &["brom", "flash", "reading_program", "storage"]),
    ("warning", &["dump", "flash"]),
    ("dumpfile", &["files", "system", "units", "link", "dump", "facts", "storage", "warning"]),
    (
        "obstacle",
        &["brom", "chip", "da", "facts", "flash", "link", "reading_program", "session", "storage", "units"],
    ),
    (
        "event",
        &[
            "dump",
            "dumpfile",
            "facts",
            "link",
            "obstacle",
            "partition",
            "reading_program",
            "session",
            "storage",
            "warning",
        ],
    ),
    (
        "acquire",
        &[
            "brom",
            "cancel",
            "chip",
            "da",
            "event",
            "facts",
            "flash",
            "link",
            "obstacle",
            "partition",
            "reading_program",
            "session",
            "storage",
            "units",
            "warning",
        ],
    ),
    ("readback", ABOVE_READBACK),
    (
        "backup",
        &[
            "acquire",
            "cancel",
            "dumpfile",
            "event",
            "facts",
            "files",
            "link",
            "partition",
            "readback",
            "session",
            "storage",
        ],
    ),
    ("finder", &["link", "clock", "system"]),
    ("sim", &["files", "link", "cancel", "units"]),
    ("stations", &["clock", "finder", "link"]),
    ("file_limit", &[]),
    ("worker", WORKER),
    ("app", APP),
    ("present", PRESENT),
    ("desktop", &["files", "link", "clock", "present"]),
    ("cli", CLI),
    ("ui", UI),
];
/// It knows no protocol: neither `brom` nor `chip`, and of a session only the errors that a storage passes
/// on.
const ABOVE_READBACK: &[&str] = &[
    "files", "units", "cancel", "link", "session", "flash", "dump", "facts", "warning", "storage",
    "dumpfile", "acquire", "event",
];
/// Facts of all layers.
const PRESENT: &[&str] = &[
    "files",
    "units",
    "cancel",
    "system",
    "link",
    "brom",
    "chip",
    "da",
    "session",
    "flash",
    "dump",
    "facts",
    "reading_program",
    "warning",
    "storage",
    "dumpfile",
    "acquire",
    "event",
    "readback",
    "backup",
    "partition",
    "rescue",
    "finder",
    "stations",
    "worker",
    "app",
];
const WORKER: &[&str] = &[
    "acquire", "backup", "cancel", "clock", "link", "dumpfile", "event", "facts", "readback", "finder",
    "sim", "stations", "dump", "files", "storage", "units",
];
const CLI: &[&str] = &[
    "files",
    "units",
    "cancel",
    "clock",
    "system",
    "link",
    "da",
    "dump",
    "facts",
    "warning",
    "storage",
    "dumpfile",
    "acquire",
    "event",
    "readback",
    "rescue",
    "backup",
    "finder",
    "sim",
    "stations",
    "file_limit",
    "worker",
    "present",
];
/// The window's state: it knows jobs and their events as data, and no phone.
const APP: &[&str] = &[
    "files",
    "units",
    "clock",
    "system",
    "link",
    "dump",
    "facts",
    "warning",
    "storage",
    "dumpfile",
    "acquire",
    "backup",
    "chip",
    "da",
    "event",
    "partition",
    "readback",
    "finder",
    "stations",
    "rescue",
    "worker",
];
const UI: &[&str] = &["units", "cancel", "dump", "rescue", "finder", "present", "app", "desktop"];

/// Words that only some places may use.
const WORDS: &[Word] = &[
    Word { word: "serialport", home: Only(&["link/", "finder/"]) },
    Word { word: "nusb", home: Only(&["link/", "finder/"]) },
    Word { word: "tr!", home: Never(&["app/", "worker/"]) },
    Word { word: "egui", home: Only(&["ui/", "main.rs"]) },
    Word { word: "eframe", home: Only(&["ui/", "main.rs"]) },
    Word { word: "rfd", home: Only(&["desktop/"]) },
    Word { word: "notify_rust", home: Only(&["desktop/"]) },
    Word { word: "keepawake", home: Only(&["desktop/"]) },
    Word { word: "open::", home: Only(&["desktop/"]) },
    Word { word: "std::fs", home: Never(&["brom/", "session", "chip", "flash"]) },
    Word { word: "Instant::now", home: Only(CLOCKS) },
    Word { word: "SystemTime::now", home: Only(CLOCKS) },
    Word { word: "thread::sleep", home: Only(CLOCKS) },
];
/// Time comes from the link; these are the wall clock of real links, the disk, practice phones, and the
/// programs around them.
const CLOCKS: &[&str] =
    &["clock.rs", "dumpfile/rename.rs", "sim/link.rs", "sim/pty.rs", "worker", "cli", "bin/", "main.rs"];

struct Word {
    word: &'static str,
    home: Home,
}

enum Home {
    Only(&'static [&'static str]),
    Never(&'static [&'static str]),
}
use Home::{Never, Only};

/// A file longer than this should be two.
const MAX_LINES: usize = 500;
/// Tables may be as long as what they list.
const TABLES: &[&str] = &["ids.rs", "jedec.rs", "table.rs"];

#[test]
fn the_sources_keep_to_their_layers() {
    let found: Vec<String> = sources().iter().flat_map(|(path, text)| violations(path, text)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_module_has_its_place() {
    let unplaced: Vec<String> = sources()
        .iter()
        .filter_map(|(path, _)| top_module(path))
        .filter(|module| row(module).is_none())
        .collect();
    assert!(unplaced.is_empty(), "give these modules a row in LAYERS of tests/layers.rs: {unplaced:?}");
}

#[test]
fn the_table_has_no_circles() {
    for (at, (module, uses)) in LAYERS.iter().enumerate() {
        for used in *uses {
            let place = LAYERS.iter().position(|(name, _)| name == used);
            assert!(place.is_some_and(|place| place < at), "{module} may use {used}, which is not below it");
        }
    }
}

/// Folders whose files do not use each other in circles. What their `mod.rs` exports is for others.
const WITHOUT_CIRCLES: &[&str] = &[
    "acquire/",
    "app/boot_key/",
    "app/controller/",
    "app/form/",
    "app/inside/",
    "app/job/",
    "app/privacy/",
    "app/state/",
    "app/stations/",
    "app/unfinished/",
    "brom/",
    "chip/",
    "desktop/",
    "dump/",
    "dumpfile/",
    "dumpfile/checkpoint/",
    "finder/diagnosis/",
    "finder/enumeration/",
    "flash/",
    "link/",
    "link/usb/",
    "readback/",
    "readback/region/",
    "rescue/",
    "rescue/export/",
    "session/",
    "stations/",
    "storage/",
    "ui/inside/",
    "ui/stations/",
    "worker/",
    "worker/stations/",
];

#[test]
fn no_two_files_of_a_folder_use_each_other() {
    for folder in WITHOUT_CIRCLES {
        let uses: Vec<(String, BTreeSet<String>)> = sources()
            .iter()
            .filter_map(|(path, text)| {
                let name = path.strip_prefix(folder)?.split('/').next()?.trim_end_matches(".rs");
                (name != "mod").then(|| (name.to_owned(), used_in(folder, text)))
            })
            .collect();
        assert!(uses.len() > 1, "{folder}: the sources are not where this test looks for them");
        // A file that uses nothing of the rest is taken away until nothing is left, or a circle is.
        let mut left = uses;
        loop {
            let names: BTreeSet<String> = left.iter().map(|(name, _)| name.clone()).collect();
            let before = left.len();
            left.retain(|(name, uses)| uses.iter().any(|used| used != name && names.contains(used)));
            if left.len() == before {
                break;
            }
        }
        assert!(left.is_empty(), "{folder}: a circle among {left:#?}");
    }
}

/// The files of `folder` that a file there uses, by way of `crate::` or `super::`; a name that is exported by
/// `mod.rs` counts as one, too.
fn used_in(folder: &str, text: &str) -> BTreeSet<String> {
    let code = without_tests(&without_comments_and_strings(text));
    let root = format!("crate::{}::", folder.trim_end_matches('/').replace('/', "::"));
    let absolute = code.match_indices(&root).map(|(at, _)| at + root.len());
    // Inner modules are indented, and their `super` is the file itself.
    let relative = code.match_indices("\nuse super::").map(|(at, found)| at + found.len());
    absolute.chain(relative).flat_map(|at| first_names(&code[at..])).collect()
}

#[test]
fn uses_within_a_folder_are_seen() {
    let text =
        "use super::a::X;\nuse super::{b, c::Y};\nuse crate::link::d::Z;\nmod inner {\n    use super::e;\n}";
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(used_in("link/", &format!("\n{text}")), names(&["a", "b", "c", "d"]));
}

/// Everything wrong with the file `path` (below src/) that says `text`, each as `src/path:line: sentence`.
fn violations(path: &str, text: &str) -> Vec<String> {
    let bare = without_comments_and_strings(text);
    let code = without_tests(&bare);
    let mut found = Vec::new();
    let mut at = |line: usize, what: String| found.push(format!("src/{path}:{line}: {what}"));

    if let Some(module) = top_module(path) {
        let allowed = row(&module).unwrap_or(&[]);
        let strict = module == "sim";
        for (line, used) in modules_used(path, if strict { &bare } else { &code }) {
            let is_allowed = allowed.contains(&used.as_str());
            if used != module && row(&used).is_some() && !is_allowed {
                at(line, format!("`{module}` must not use `{used}`"));
            }
        }
    }
    for Word { word, home } in WORDS {
        let may = match home {
            Only(places) => places.iter().any(|place| path.starts_with(place)),
            Never(places) => !places.iter().any(|place| path.starts_with(place)),
        };
        for (line, text) in code.lines().enumerate().filter(|_| !may) {
            if contains_word(text, word) {
                at(line + 1, format!("`{word}` has no place here"));
            }
        }
    }
    let lines = code.lines().filter(|line| !line.trim().is_empty()).count();
    let table = TABLES.iter().any(|end| path.ends_with(end));
    if text.lines().count() > MAX_LINES && lines > MAX_LINES && !table {
        at(1, format!("{lines} lines of code: split the file (at most {MAX_LINES})"));
    }
    found
}

fn row(module: &str) -> Option<&'static [&'static str]> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, uses)| *uses)
}

/// The top module of a file below src/: `link` for `link/serial.rs`. None for the roots, which may use
/// everything.
fn top_module(path: &str) -> Option<String> {
    if path == "lib.rs" || path == "main.rs" || path == "pipes.rs" || path.starts_with("bin/") {
        return None;
    }
    let first = path.split('/').next().unwrap_or(path);
    Some(first.trim_end_matches(".rs").to_owned())
}

/// Every top module that is named by way of `crate::`, `bromide::` or enough `super::`, with the line.
fn modules_used(path: &str, code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut add = |start: usize, after: &str| {
        let line = code[..start].matches('\n').count() + 1;
        found.extend(first_names(after).into_iter().map(|name| (line, name)));
    };
    for root in ["crate::", "bromide::", "bromide_engine::"] {
        for (start, _) in code.match_indices(root).filter(|(start, _)| is_word_start(code, *start)) {
            add(start, &code[start + root.len()..]);
        }
    }
    // From `link/serial.rs` two steps up lead out of `link`; from `link/mod.rs` and `units.rs` one does.
    let steps = path.matches('/').count() + 1 - usize::from(path.ends_with("/mod.rs"));
    let mut start = 0;
    while let Some(hit) = code[start..].find("super::") {
        let chain = start + hit;
        let after = code[chain..].trim_start_matches("super::");
        let length = (code.len() - after.len() - chain) / "super::".len();
        if length >= steps && is_word_start(code, chain) {
            add(chain, after);
        }
        start = code.len() - after.len();
    }
    found
}

/// All sources below src/ of both packages as (path below src/, text), in order.
fn sources() -> Vec<(String, String)> {
    ["crates/engine/src", "src"].into_iter().flat_map(sources_of).collect()
}

/// The sources below a folder of the repository as (path below it, text), in order, without files of tests.
pub(crate) fn sources_of(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = BTreeSet::new();
    collect(&root, &mut files);
    assert!(files.len() > 10, "the sources are not where this test looks for them");
    let mut all: Vec<(String, String)> = files
        .iter()
        .map(|file| {
            let path = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read_to_string(file).unwrap())
        })
        .collect();
    let tests: BTreeSet<String> = all.iter().flat_map(|(path, text)| test_files(path, text)).collect();
    all.retain(|(path, _)| !tests.contains(path));
    all
}

/// The files that hold test code only: those of `#[cfg(test)] mod name;`, under a `#[path = "…"]` if there is
/// one. The practice phone's are left out: they keep to the rules like the rest of it.
fn test_files(path: &str, text: &str) -> Vec<String> {
    if top_module(path).as_deref() == Some("sim") {
        return Vec::new();
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    // Children of `mod.rs` lie beside it, those of `size.rs` in `size/`; a `#[path]` always counts from
    // beside.
    let children = match path.strip_suffix("/mod.rs") {
        Some(folder) => folder,
        None => path.trim_end_matches(".rs"),
    };
    let mut found = Vec::new();
    for (start, mark) in text.match_indices("#[cfg(test)]") {
        let item = text[start + mark.len()..].split_inclusive([';', '{']).next().unwrap_or("");
        let Some((attributes, name)) = item.strip_suffix(';').and_then(|item| item.rsplit_once("mod "))
        else {
            continue;
        };
        let given = attributes.split_once("#[path = \"").and_then(|(_, rest)| rest.split('"').next());
        found.push(match given {
            Some(file) => format!("{folder}/{file}"),
            None => format!("{children}/{}.rs", name.trim()),
        });
    }
    found
}

fn collect(folder: &Path, files: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.insert(path);
        }
    }
}

/// The test of the test: planted mistakes are found at their lines, and what only looks like one is not.
mod planted {
    use super::*;

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
        check(
            "link/tap.rs",
            "std::thread::sleep(d);",
            &["src/link/tap.rs:1: `thread::sleep` has no place here"],
        );
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
}
