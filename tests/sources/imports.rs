//! No two files of the sources import each other: what both need is a third file below them. Names that a
//! `mod.rs` exports are traced to the file that has them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};

use crate::rust_text::{without_comments_and_strings, without_tests};
use crate::source_files::sources_of;

/// A path as its names: `["link", "usb", "UsbLink"]`.
type Path = Vec<String>;

#[test]
fn no_two_files_import_each_other() {
    for folder in ["crates/engine/src", "src"] {
        let pairs = mutual_imports(&sources_of(folder));
        assert!(pairs.is_empty(), "{folder}: these import each other: {pairs:#?}");
    }
}

/// Pairs of modules, by their paths, that use each other. A file and the `mod.rs` of its own folder are no
/// pair: that one is the folder's face.
fn mutual_imports(sources: &[(String, String)]) -> Vec<(String, String)> {
    let modules = Modules::new(sources);
    let graph: BTreeMap<&String, BTreeSet<String>> =
        modules.files.keys().map(|module| (module, modules.used_by(module))).collect();
    let mut pairs = Vec::new();
    for (module, used) in &graph {
        for other in used.iter().filter(|other| other > module) {
            let is_face =
                |face: &str, of: &str| of.strip_prefix(face).is_some_and(|rest| rest.starts_with("::"));
            if graph.get(other).is_some_and(|back| back.contains(*module)) && !is_face(module, other) {
                pairs.push(((*module).clone(), other.clone()));
            }
        }
    }
    pairs
}

struct Modules {
    /// By the module's path (`link::usb`; empty for the root): what it uses, and what it hands on.
    files: BTreeMap<String, Uses>,
}

#[derive(Default)]
struct Uses {
    paths: Vec<Path>,
    exports: BTreeMap<String, Path>,
}

impl Modules {
    fn new(sources: &[(String, String)]) -> Modules {
        let texts: BTreeMap<String, String> = sources
            .iter()
            .map(|(path, text)| (module_of(path), without_tests(&without_comments_and_strings(text))))
            .collect();
        let names: BTreeSet<String> = texts.keys().cloned().collect();
        let files = texts.iter().map(|(module, text)| (module.clone(), uses(module, text, &names))).collect();
        Modules { files }
    }

    fn used_by(&self, module: &str) -> BTreeSet<String> {
        let used = self.files[module].paths.iter().filter_map(|path| self.home(path, 0));
        used.filter(|home| home != module && !home.is_empty()).collect()
    }

    /// The module that has what `path` names.
    fn home(&self, path: &[String], depth: usize) -> Option<String> {
        for length in (0..=path.len()).rev() {
            let module = path[..length].join("::");
            let Some(uses) = self.files.get(&module) else { continue };
            let handed_on = path.get(length).and_then(|name| uses.exports.get(name));
            return match handed_on {
                Some(from) if from != path && depth < 8 => {
                    let whole: Path = from.iter().chain(&path[length + 1..]).cloned().collect();
                    self.home(&whole, depth + 1)
                }
                _ => Some(module),
            };
        }
        None
    }
}

fn module_of(file: &str) -> String {
    let path = file.trim_end_matches(".rs").replace('/', "::");
    match path.as_str() {
        "lib" | "main" | "mod" => String::new(),
        path => path.trim_end_matches("::mod").to_owned(),
    }
}

fn uses(module: &str, text: &str, names: &BTreeSet<String>) -> Uses {
    let mut found = Uses::default();
    for statement in text.split_inclusive(';') {
        let Some(start) = statement.match_indices("use ").map(|(at, _)| at).find(|at| {
            let line = statement[..*at].rsplit('\n').next().unwrap_or("").trim();
            line.is_empty() || (line.starts_with("pub") && !line.contains('{'))
        }) else {
            continue;
        };
        let is_exported = statement[..start].rsplit('\n').next().is_some_and(|line| line.contains("pub"));
        for path in group(&[], statement[start + 4..].trim_end_matches(';')) {
            let Some(path) = absolute(module, &path, names) else { continue };
            if let Some(name) = path.last().filter(|_| is_exported) {
                found.exports.insert(name.clone(), path.clone());
            }
            // What a module hands on from its own files is no use of them.
            let own = module.is_empty() || path.join("::").starts_with(&format!("{module}::"));
            if !(is_exported && own) {
                found.paths.push(path);
            }
        }
    }
    for (at, root) in text.match_indices("crate::") {
        let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let path = text[at + root.len()..].split(|c: char| !word(c)).next().unwrap_or("");
        found.paths.push(path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect());
    }
    found
}

/// All paths of `a::{b, c::{d, self}}`.
fn group(before: &[String], text: &str) -> Vec<Path> {
    let text = text.trim();
    let names = |text: &str| -> Path {
        let bare = text.split(" as ").next().unwrap_or("");
        before.iter().cloned().chain(bare.split("::").map(|name| name.trim().to_owned())).collect()
    };
    let Some((head, body)) = text.split_once('{') else {
        let mut path = names(text);
        path.retain(|name| !name.is_empty() && name != "*");
        if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
            path.pop();
        }
        return if text.is_empty() { Vec::new() } else { vec![path] };
    };
    let mut head = names(head);
    head.retain(|name| !name.is_empty());
    let body = body.rsplit_once('}').map_or(body, |(body, _)| body);
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in body.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.extend(group(&head, &body[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.extend(group(&head, &body[start..]));
    found
}

/// The path from the crate's root; `None` for other crates.
fn absolute(module: &str, path: &[String], names: &BTreeSet<String>) -> Option<Path> {
    let mut home: Path = module.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let first = path.first()?.as_str();
    match first {
        "crate" => return Some(path[1..].to_vec()),
        "self" => return Some(home.into_iter().chain(path[1..].iter().cloned()).collect()),
        "super" => {}
        _ => {
            home.push(first.to_owned());
            return names
                .contains(&home.join("::"))
                .then(|| home.into_iter().chain(path[1..].iter().cloned()).collect());
        }
    }
    let up = path.iter().take_while(|name| *name == "super").count();
    home.truncate(home.len().saturating_sub(up));
    Some(home.into_iter().chain(path[up..].iter().cloned()).collect())
}

#[test]
fn mutual_imports_are_found_through_what_a_folder_hands_on() {
    let source = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let sources = [
        source("lib.rs", "pub mod a;\npub mod b;\n"),
        source("a/mod.rs", "mod inner;\npub use inner::{X, Y};\n"),
        source("a/inner.rs", "use crate::b::Z;\npub struct X;\n"),
        source("b.rs", "use crate::{a::{X as Other, Y}, c};\n"),
        source("c/mod.rs", "mod part;\nuse part::P;\npub struct Q;\n"),
        source("c/part.rs", "use super::Q;\n#[cfg(test)]\nmod tests { use crate::b::Z; }\n"),
    ];
    assert_eq!(mutual_imports(&sources), [("a::inner".to_owned(), "b".to_owned())]);
}
