//! The sentences of `assets/i18n/en.ftl` against the sources that use them: none is missing, none is left over, and every value that a
//! sentence shows is given to it.
//!
//! Reads the sources as text: `words!("id", name = value)`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bromide::words::ENGLISH;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A sentence's id and the names of the values that it shows.
type Sentences = BTreeMap<String, BTreeSet<String>>;

/// Given to every sentence.
const ALWAYS: &str = "front";

#[test]
fn every_sentence_that_is_asked_for_is_there_with_its_values() {
    let sentences = sentences();
    let mut wrong = Vec::new();
    let mut calls = 0;
    for (path, text) in sources() {
        for (id, given) in asked_for(&text) {
            calls += 1;
            match sentences.get(&id) {
                None => wrong.push(format!("{}: there is no {id}", path.display())),
                Some(needed) => {
                    let lacks: Vec<_> = needed.difference(&given).collect();
                    if !lacks.is_empty() {
                        wrong.push(format!("{}: {id} needs {lacks:?}", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    assert!(calls > 0, "the sources are not read any more");
}

#[test]
fn no_sentence_is_left_over() {
    let sources: String = sources().into_iter().map(|(_, text)| text).collect();
    let idle: Vec<_> = sentences().into_keys().filter(|id| !sources.contains(&format!("\"{id}\""))).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:#?}");
}

#[test]
fn the_scanner_sees_ids_values_and_line_breaks() {
    let text = "words!(\"a\"); words!(\n    \"b.hover\",\n    port = name(x, y), holder = \"z, w = 1\",\n)";
    let found = asked_for(text);
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(found, [("a".to_owned(), names(&[])), ("b.hover".to_owned(), names(&["port", "holder"]))]);
}

fn sentences() -> Sentences {
    let resource = fluent_syntax::parser::parse(ENGLISH).unwrap();
    let mut all = Sentences::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(pattern) = &message.value {
            assert!(all.insert(id.to_owned(), shown(pattern)).is_none(), "{id} is there twice");
        }
        for attribute in &message.attributes {
            all.insert(format!("{id}.{}", attribute.id.name), shown(&attribute.value));
        }
    }
    all
}

fn shown(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    in_pattern(pattern, &mut names);
    names.remove(ALWAYS);
    names
}

fn in_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => in_inline(inline, names),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                in_inline(selector, names);
                variants.iter().for_each(|variant| in_pattern(&variant.value, names));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, names));
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => in_inline(inline, names),
            Expression::Select { selector, variants } => {
                in_inline(selector, names);
                variants.iter().for_each(|variant| in_pattern(&variant.value, names));
            }
        },
        _ => {}
    }
}

/// Every `words!("id", name = …)` of a source: the id and the names.
fn asked_for(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for (at, call) in text.match_indices("words!(") {
        let rest = text[at + call.len()..].trim_start();
        // Docs and the macro itself have no literal or one that is cut off.
        let Some((id, rest)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else { continue };
        let line = text[..at].rsplit('\n').next().unwrap_or("").trim_start();
        if line.starts_with("//") {
            continue;
        }
        found.push((id.to_owned(), names_of(rest)));
    }
    found
}

/// The names before `=` of a call's arguments, up to its closing bracket.
fn names_of(rest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut in_text, mut escaped) = (0, false, false);
    let mut word = String::new();
    let mut letters = rest.chars().peekable();
    let mut starts_argument = false;
    while let Some(letter) = letters.next() {
        if in_text {
            match (escaped, letter) {
                (true, _) => escaped = false,
                (false, '\\') => escaped = true,
                (false, '"') => in_text = false,
                _ => {}
            }
            continue;
        }
        match letter {
            '"' => in_text = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => (starts_argument, word) = (true, String::new()),
            '=' if depth == 0 && starts_argument && letters.peek() != Some(&'=') => {
                names.insert(word.trim().to_owned());
                starts_argument = false;
            }
            _ => word.push(letter),
        }
    }
    names
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.starts_with(root.join("words"))
            {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}
