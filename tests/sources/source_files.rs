//! The sources of both packages, without files of tests. Read by every test that goes through them as text.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// All sources below src/ of both packages as (path below src/, text), in order.
pub(crate) fn sources() -> Vec<(String, String)> {
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
pub(crate) fn test_files(path: &str, text: &str) -> Vec<String> {
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

/// The top module of a file below src/: `link` for `link/serial.rs`. None for the roots, which may use
/// everything.
pub(crate) fn top_module(path: &str) -> Option<String> {
    if path == "lib.rs" || path == "main.rs" || path == "pipes.rs" || path.starts_with("bin/") {
        return None;
    }
    let first = path.split('/').next().unwrap_or(path);
    Some(first.trim_end_matches(".rs").to_owned())
}
