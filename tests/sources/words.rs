//! The sentences of `assets/i18n/en.ftl` against the sources that use them: none is missing, none is left
//! over, every value that a sentence shows is given to it, none tells a window's user to type arguments, and
//! none is written in the sources instead.
//!
//! Reads the sources as text: `tr!("id", name = value)`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use bromide::present::words::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

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
    let sources = sources();
    // Whatever stands between two quotes.
    let quoted: HashSet<&str> = sources.iter().flat_map(|(_, text)| text.split('"').skip(1)).collect();
    // Asked for by the build and by what makes sentences.
    let signs = ["language-name", "number-decimal-sign", "number-group-sign"];
    let is_idle = |id: &String| !quoted.contains(id.as_str()) && !signs.contains(&id.as_str());
    let idle: Vec<_> = sentences().into_keys().filter(is_idle).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:#?}");
}

/// Areas of sentences that only a terminal shows: the last when there is no window.
const TERMINAL_ONLY: &[&str] = &["help-", "usage-", "window-no-"];

#[test]
fn sentences_of_the_terminal_are_used_by_the_command_line_only() {
    for (path, text) in sources() {
        let name = path.strip_prefix(home()).unwrap().to_str().unwrap().replace('\\', "/");
        if ["src/cli/", "src/present/usage.rs", "src/main.rs"].iter().any(|own| name.starts_with(own)) {
            continue;
        }
        for (id, _) in asked_for(&text) {
            assert!(!TERMINAL_ONLY.iter().any(|area| id.starts_with(area)), "{name} asks for {id}");
        }
    }
}

/// What only a command line has.
const ARGUMENTS: &[&str] = &["--", "START", "LENGTH", "bromide-cli", "auto "];

#[test]
fn the_window_speaks_of_no_arguments() {
    let resource = fluent_syntax::parser::parse(Language::ENGLISH.text()).unwrap();
    let mut cli_only = 0;
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if TERMINAL_ONLY.iter().any(|area| message.id.name.starts_with(area)) {
            continue;
        }
        for pattern in message.value.iter().chain(message.attributes.iter().map(|a| &a.value)) {
            let (window, cli) = (text_for("window", pattern), text_for("cli", pattern));
            let found = |text: &str| ARGUMENTS.iter().any(|argument| text.contains(argument));
            assert!(!found(&window), "{}: {window}", message.id.name);
            cli_only += usize::from(found(&cli));
        }
    }
    assert!(cli_only > 5, "the sentences are not read any more");
}

/// The text that `front` shows, of all plurals.
fn text_for(front: &str, pattern: &Pattern<&str>) -> String {
    let mut all = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all += value,
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let by_front =
                    matches!(selector, InlineExpression::VariableReference { id } if id.name == ALWAYS);
                for variant in variants {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => *name,
                    };
                    if !by_front || key == front {
                        all += &text_for(front, &variant.value);
                    }
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    all
}

/// Sources without sentences for people: the practice phone's, and the programs' entries.
const NOT_FOR_PEOPLE: &[&str] = &["sim", "bin"];

/// Texts of several words that are not sentences, by their beginnings.
const NO_SENTENCES: &[(&str, &[&str])] = &[
    // What is to be typed.
    ("present/advice.rs", &["sudo "]),
    (
        "cli/usage.rs",
        &[
            "bromide-cli areas ",
            "bromide-cli backup ",
            "bromide-cli batch ",
            "bromide-cli simulate ",
            "bromide-cli read ",
        ],
    ),
    // A value of the table for other programs.
    ("present/session_table.rs", &["already saved"]),
    // Words of `assets/models.tsv`.
    (
        "app/boot_key/models.rs",
        &[
            "not MediaTek (",
            "(boot ROM only",
            "uart or ",
            "usb or ",
            "not tried",
            "not clear",
            "all single keys",
            " in vain",
            "in or USB",
            "in and out",
            "one report",
        ],
    ),
];

#[test]
fn no_sentence_is_written_in_the_sources() {
    let mut found = Vec::new();
    let mut used = BTreeSet::new();
    for (path, text) in sources() {
        let name = ROOTS.iter().find_map(|root| path.strip_prefix(home().join(root)).ok()).unwrap();
        let name = name.to_str().unwrap().replace('\\', "/");
        let is_test = name.ends_with("_tests.rs");
        // The engine's texts are English for logs, files and developers: errors' `Display`s, names of the
        // field.
        let is_engine = path.starts_with(home().join("crates"));
        if is_test || is_engine || NOT_FOR_PEOPLE.iter().any(|module| name.starts_with(module)) {
            continue;
        }
        for literal in sentences_in(&text) {
            let known =
                NO_SENTENCES.iter().flat_map(|(file, starts)| starts.iter().map(move |s| (*file, *s)));
            match known.into_iter().find(|(file, start)| *file == name && literal.starts_with(start)) {
                Some(known) => drop(used.insert(known)),
                None => found.push(format!("{}: {literal:?}", path.display())),
            }
        }
    }
    assert!(found.is_empty(), "these belong into en.ftl (or are no sentences):\n{}", found.join("\n"));
    let listed = NO_SENTENCES.iter().map(|(_, starts)| starts.len()).sum::<usize>();
    assert_eq!(used.len(), listed, "NO_SENTENCES lists more than there is: {used:#?}");
}

#[test]
fn the_engine_makes_no_sentences() {
    let engine = home().join(ROOTS[1]);
    for (path, text) in sources() {
        if path.starts_with(&engine) {
            assert_eq!(asked_for(&text), [], "{}", path.display());
            assert!(!text.contains("fluent"), "{}", path.display());
        }
    }
}

#[test]
fn the_scanner_tells_sentences_from_other_texts() {
    let text = "// \"not this one\"\nlet a = ('\"', '\\'', \"two words\", \"one\", \"a-b c\", r#\"raw \"quoted words\"#);\n\
                #[allow(x, reason = \"for good reasons\")]\nformat!(\"{name} is \\\"here\\\" now\")\n\
                #[cfg(test)]\nmod tests {\n    \"not read any more\"\n}";
    let found: Vec<_> = sentences_in(text).collect();
    assert_eq!(found, ["two words", "raw \"quoted words", "{name} is \\\"here\\\" now"]);
}

/// The string literals outside tests and attributes' reasons in which two words of English follow each other.
fn sentences_in(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['/', '"', '\'']) {
        let (before, here) = rest.split_at(at);
        let (mut skip, mut literal) = (1, None);
        if here.starts_with("//") {
            skip = here.find('\n').unwrap_or(here.len());
        } else if here.starts_with('\'') {
            // A letter, not a lifetime.
            let letter = here.strip_prefix("'\\").map(|rest| rest.find('\'').map_or(1, |end| end.max(1) + 3));
            skip = letter.unwrap_or_else(|| {
                here.char_indices().nth(2).filter(|(_, c)| *c == '\'').map_or(1, |(end, _)| end + 1)
            });
        } else if let Some(inside) = here.strip_prefix('"') {
            let hashes = before.len() - before.trim_end_matches('#').len();
            let is_raw = before.trim_end_matches('#').ends_with('r');
            let length = if is_raw {
                inside.find(&format!("\"{}", "#".repeat(hashes)))
            } else {
                let mut escaped = false;
                inside.find(|c| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends
                })
            };
            let length = length.unwrap_or(inside.len());
            skip = length + 2;
            literal = inside.get(..length).filter(|_| !before.ends_with("reason = "));
        }
        found.extend(literal.filter(|literal| has_two_words(literal)));
        rest = here.get(skip..).unwrap_or_default();
    }
    found.into_iter()
}

/// Two in a row, which placeholders and what holds a figure are not.
fn has_two_words(literal: &str) -> bool {
    let is_edge = |c: char| !c.is_ascii_alphanumeric() && c != '{' && c != '}';
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic());
    let words: Vec<bool> =
        literal.split_whitespace().map(|word| is_word(word.trim_matches(is_edge))).collect();
    words.windows(2).any(|pair| pair == [true, true])
}

#[test]
fn the_scanner_sees_ids_values_and_line_breaks() {
    let text = "tr!(\"a\"); tr!(\n    \"b.hover\",\n    port = name(x, y), holder = \"z, w = 1\",\n)";
    let found = asked_for(text);
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(found, [("a".to_owned(), names(&[])), ("b.hover".to_owned(), names(&["port", "holder"]))]);
}

fn sentences() -> Sentences {
    let resource = fluent_syntax::parser::parse(Language::ENGLISH.text()).unwrap();
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

/// Every `tr!("id", name = …)` of a source: the id and the names.
fn asked_for(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    let is_whole =
        |at: &usize| !text[..*at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    for (at, call) in text.match_indices("tr!(").filter(|(at, _)| is_whole(at)) {
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

/// The program's sources and the engine's.
const ROOTS: [&str; 2] = ["src", "crates/engine/src"];

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = ROOTS.map(|root| home().join(root)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.parent().unwrap().ends_with("words")
            {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}
