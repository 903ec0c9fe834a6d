//! Keeps the parts of the program apart: who may use whom, who may touch files, the clock, serial ports, the
//! window.
//!
//! Reads the sources as text. Unit tests inside a file (`#[cfg(test)]`) may use anything, except in the
//! practice phone, which must not borrow a single constant from the program that it tests.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;

use crate::rust_text::{
    contains_word, first_names, is_word_start, without_comments_and_strings, without_tests,
};
use crate::source_files::{sources, top_module};

/// Every module at the top and what it may use of the others. A new module needs a row.
const LAYERS: &[(&str, &[&str])] = &[
    ("files", &[]),
    ("units", &[]),
    ("fields", &[]),
    ("file_name", &[]),
    ("text_export", &[]),
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
    ("partition", &["fields", "file_name"]),
    ("dump", &["fields", "partition"]),
    ("rescue", &["dump", "fields", "file_name", "files", "text_export"]),
    ("storage", &["chip", "da", "flash", "reading_program", "session", "link", "units"]),
    ("facts", &["brom", "flash", "reading_program", "storage"]),
    ("warning", &["dump", "flash"]),
    ("dumpfile", &["file_name", "files", "system", "units", "link", "dump", "facts", "storage", "warning"]),
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
    "text_export",
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
    assert!(
        unplaced.is_empty(),
        "give these modules a row in LAYERS of tests/sources/layers.rs: {unplaced:?}"
    );
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

#[path = "layers_planted.rs"]
mod planted;
