//! Comments cite the fact sheets by file and section (`silicon.md section 5`): every cited section exists in `docs/`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose sources and data may cite a sheet.
const FOLDERS: &[&str] = &["src", "crates", "tests", "benches", "fuzz/src", "fuzz/fuzz_targets", "docs"];

/// The numbers of a sheet's headings.
fn sections(sheet: &str) -> BTreeSet<String> {
    let headings = sheet.lines().filter_map(|line| line.strip_prefix('#'));
    let number = |heading: &str| {
        let first = heading.trim_start_matches('#').split_whitespace().next()?;
        first.starts_with(|c: char| c.is_ascii_digit()).then(|| first.trim_end_matches('.').to_owned())
    };
    headings.filter_map(number).collect()
}

/// The section numbers behind a sheet's name: `section 4.1`, `sections 7.1 to 7.3`, `2.1`. Empty when none follows.
fn numbers(behind: &str) -> Vec<String> {
    let mut found = Vec::new();
    // A citation may continue in the next line of its comment.
    let words = behind.trim_start_matches('`').split_whitespace();
    for word in words.filter(|word| !["//", "///", "//!", "#"].contains(word)) {
        match word {
            "section" | "sections" if found.is_empty() => {}
            "and" | "to" if !found.is_empty() => {}
            _ => {
                let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
                let (number, rest) = word.split_at(word.find(|c| !is_number(c)).unwrap_or(word.len()));
                if !number.starts_with(|c: char| c.is_ascii_digit())
                    || rest.starts_with(char::is_alphanumeric)
                {
                    return found;
                }
                found.extend(number.split('-').map(|part| part.trim_end_matches('.').to_owned()));
                if !(rest.is_empty() || rest == ",") || number.ends_with('.') {
                    return found;
                }
            }
        }
    }
    found
}

/// Every citation of the sheet `name` in `text`, as section numbers.
fn cited(name: &str, text: &str) -> Vec<String> {
    let mark = format!("{name}.md");
    text.match_indices(&mark).flat_map(|(at, _)| numbers(&text[at + mark.len()..])).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| ["rs", "md", "txt"].iter().any(|known| end == *known)) {
            files.push(path);
        }
    }
}

#[test]
fn every_cited_section_of_a_fact_sheet_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sheets: BTreeMap<&str, BTreeSet<String>> = ["silicon", "protocol", "da", "agent", "rescue", "models"]
        .into_iter()
        .map(|name| {
            let text = fs::read_to_string(root.join("docs").join(name).with_extension("md")).unwrap();
            (name, sections(&text))
        })
        .collect();
    let mut files = Vec::new();
    FOLDERS.iter().for_each(|folder| collect(&root.join(folder), &mut files));
    let (mut count, mut wrong) = (0, Vec::new());
    for file in files.iter().filter(|file| !file.ends_with("tests/sources/citations.rs")) {
        // Reports of other programs may hold any bytes.
        let Ok(text) = fs::read_to_string(file) else { continue };
        for (name, sections) in &sheets {
            for number in cited(name, &text) {
                count += 1;
                if !sections.contains(&number) {
                    wrong.push(format!("{}: {name}.md has no section {number}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 150, "only {count} citations were found");
}

#[test]
fn citations_are_read_in_every_form_that_comments_use() {
    for (text, expected) in [
        ("(protocol.md section 7.2).", &["7.2"][..]),
        ("protocol.md sections 4.2 and 6.1.", &["4.2", "6.1"]),
        ("protocol.md sections 4.2,\n/// 6.1: both", &["4.2", "6.1"]),
        ("protocol.md sections 7.1 to 7.3", &["7.1", "7.3"]),
        ("`protocol.md` 7.3-7.5 end", &["7.3", "7.5"]),
        ("protocol.md\n    // section 5 (A2)", &["5"]),
        ("protocol.md 2 and 3. New", &["2", "3"]),
        ("see protocol.md for more", &[]),
        ("protocol.md section 5: 16 MB", &["5"]),
    ] {
        assert_eq!(cited("protocol", text), expected, "{text}");
    }
    let sheet = "# Title\n## 4. Commands\n### 4.1 Ids\n#### 4.1.2 More\n";
    assert_eq!(sections(sheet), ["4", "4.1", "4.1.2"].map(str::to_owned).into());
}
