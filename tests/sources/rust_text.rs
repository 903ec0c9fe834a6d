//! Rust as text, without a parser: comments, literals and tests blanked out, names of paths. Used by the test
//! of the layers, which holds the tests of these functions, too.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

/// The first names of a path or of a group: `a` of `a::b`, `a` and `c` of `{a::{x, y}, c}`.
pub(crate) fn first_names(after: &str) -> Vec<String> {
    let name =
        |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(group) = after.trim_start().strip_prefix('{') else { return vec![name(after)] };
    let mut names = vec![name(group)];
    let mut depth = 1;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(name(&group[at + 1..])),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names.retain(|name: &String| !name.is_empty());
    names
}

pub(crate) fn is_word_start(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

/// Whether a line contains `word` as a whole word; `fs` in `use std::{fs, io}` counts as `std::fs`.
pub(crate) fn contains_word(line: &str, word: &str) -> bool {
    let whole = |line: &str, word: &str| {
        line.match_indices(word).any(|(start, _)| {
            let ends = !line[start + word.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
            let begins = !line[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            begins && ends
        })
    };
    let in_group = || {
        let (root, last) = word.rsplit_once("::")?;
        let group = line.split_once(&format!("{root}::{{"))?.1;
        Some(whole(group, last))
    };
    whole(line, word) || in_group().unwrap_or(false)
}

/// The text with comments and the insides of literals turned to blanks; lines stay where they are.
pub(crate) fn without_comments_and_strings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let blanked = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = raw_string(rest).filter(|_| is_word_start(&out, out.len())) {
            length
        } else if c == '"' {
            quoted(rest, '"')
        } else if c == '\'' && is_char_literal(rest) {
            quoted(rest, '\'')
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        let (gone, left) = rest.split_at(blanked.min(rest.len()));
        out.extend(gone.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = left;
    }
    out
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// The length of `r"…"`, `br#"…"#` and the like at the start of `text`.
fn raw_string(text: &str) -> Option<usize> {
    let after_r = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = after_r.len() - after_r.trim_start_matches('#').len();
    let inside = after_r[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let close = inside.find(&end)?;
    Some(text.len() - inside.len() + close + end.len())
}

/// The length of a literal in `quote`s, escapes considered.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Whether it is `'a'` and not the lifetime `'a`.
fn is_char_literal(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    match chars.next() {
        Some('\\') => true,
        Some(_) => chars.next() == Some('\''),
        None => false,
    }
}

/// The code with every `#[cfg(test)]` block turned to blanks. Expects comments and strings to be gone.
pub(crate) fn without_tests(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        let (before, tests) = rest.split_at(start);
        out.push_str(before);
        let end = end_of_item(tests);
        let (gone, left) = tests.split_at(end);
        out.extend(gone.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = left;
    }
    out + rest
}

/// Where the item at the start ends: at its closing brace, or at a semicolon before any brace.
fn end_of_item(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
        if c == '}' && depth == 0 {
            return at + 1;
        }
    }
    text.len()
}
