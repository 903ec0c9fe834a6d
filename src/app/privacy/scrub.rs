//! [`Scrubber`]: takes folders, the user's name and the numbers of phones out of a text that strangers will
//! read.
//!
//! Used by the support bundle alone. Of a path the file's name stays. Errs on the side of taking away too
//! much; knows no files.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::app::privacy::secrets::Secrets;

/// In the place of a path's folders.
const FOLDERS: &str = "…/";
/// In the place of a folder that was chosen for dumps.
const KNOWN: &str = "…";
/// In the place of the user's home folder.
const HOME: &str = "~";
/// In the place of the user's name.
const USER: &str = "user";
/// In the place of what was typed about a customer.
const WITHHELD: &str = "(withheld)";
/// Shorter words are in half of all others.
const SHORTEST_WORD: usize = 3;
/// A shorter name is taken out only where it stands alone: many words hold an "ed", few a "carla".
const LONG_NAME: usize = 4;

/// What is to be taken out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scrubber {
    /// Folders whose names are known and may hold anything, the longest first, each with what stands for it.
    known: Vec<(Vec<char>, &'static str)>,
    /// The user's name in lower case.
    user: Vec<char>,
    /// Numbers of phones.
    secrets: Secrets,
    /// What was typed about customers, word by word in lower case, the longest first.
    words: Vec<Vec<char>>,
}

impl Scrubber {
    /// For a user with this home folder, who saves into these folders, and phones with these numbers.
    #[must_use]
    pub fn new(home: Option<&str>, folders: &[&str], secrets: Secrets) -> Scrubber {
        let trimmed = |folder: &str| lower(folder.trim_end_matches(is_separator));
        let folders = folders.iter().map(|folder| trimmed(folder)).filter(|folder| starts_path(folder, 0));
        let mut known: Vec<_> = folders.map(|folder| (folder, KNOWN)).collect();
        let home = home.map(trimmed).unwrap_or_default();
        let user = home.rsplit(|c| is_separator(*c)).next().unwrap_or_default().to_vec();
        known.push((home, HOME));
        known.retain(|(folder, _)| folder.iter().filter(|c| is_separator(**c)).count() > 0);
        known.sort_by_key(|(folder, shown)| (usize::MAX - folder.len(), *shown == KNOWN));
        Scrubber { known, user, secrets, words: Vec::new() }
    }

    /// Takes out what was typed about customers, too. File names have it in another spelling: so each of its words goes.
    #[must_use]
    pub fn and_words_of(mut self, typed: &BTreeSet<String>) -> Scrubber {
        let words = typed.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
        let words: BTreeSet<Vec<char>> =
            words.map(lower).filter(|word| word.len() >= SHORTEST_WORD).collect();
        self.words = words.into_iter().collect();
        self.words.sort_by_key(|word| usize::MAX - word.len());
        self
    }

    /// The text without what must not be in it.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.without_words(&self.secrets.withheld(text))
            .split_inclusive('\n')
            .map(|line| self.without_user(&without_folders(&self.without_known(line))))
            .collect()
    }

    /// The same for every text in a JSON value.
    #[must_use]
    pub fn json(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.whole(text)),
            Value::Array(all) => all.iter().map(|value| self.json(value)).collect(),
            Value::Object(all) => {
                Value::Object(all.iter().map(|(key, value)| (self.text(key), self.json(value))).collect())
            }
            other => other.clone(),
        }
    }

    /// A text that may be a path as a whole: blanks and commas do not end it.
    fn whole(&self, text: &str) -> String {
        let text = &self.without_words(&self.secrets.withheld(text));
        let plain = self.text(text);
        let letters: Vec<char> = text.chars().collect();
        let is_known = [HOME, KNOWN].contains(&plain.trim_end_matches(is_separator));
        if is_known || !starts_path(&letters, 0) {
            return plain;
        }
        let name = text.trim_end_matches(is_separator).rsplit(is_separator).next().unwrap_or_default();
        self.without_user(&format!("{FOLDERS}{name}"))
    }

    fn without_words(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            match self.words.iter().find(|word| is_at(&letters, at, word, |a, b| a == b)) {
                Some(word) => {
                    out += WITHHELD;
                    at += word.len();
                }
                None => {
                    out.push(*letter);
                    at += 1;
                }
            }
        }
        out
    }

    fn without_known(&self, line: &str) -> String {
        let letters: Vec<char> = line.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            let known = self.known.iter().find(|(folder, _)| {
                starts_path(&letters, at)
                    && is_at(&letters, at, folder, |a, b| a == b || is_separator(a) && is_separator(b))
                    && ends_there(&letters, at, at + folder.len())
            });
            match known {
                Some((folder, shown)) => {
                    out += shown;
                    at += folder.len();
                }
                None => {
                    out.push(*letter);
                    at += 1;
                }
            }
        }
        out
    }

    fn without_user(&self, line: &str) -> String {
        let letters: Vec<char> = line.chars().collect();
        let is_part =
            |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphanumeric());
        let mut out = String::new();
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            let end = at + self.user.len();
            let is_user = !self.user.is_empty()
                && is_at(&letters, at, &self.user, |a, b| a == b)
                && (self.user.len() >= LONG_NAME || !is_part(at.checked_sub(1)) && !is_part(Some(end)));
            if is_user {
                out += USER;
                at = end;
            } else {
                out.push(*letter);
                at += 1;
            }
        }
        out
    }
}

/// The line with the folders of every absolute path replaced.
fn without_folders(line: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if starts_path(&letters, at) {
            out += FOLDERS;
            at = start_of_name(&letters, at);
        } else {
            out.push(*letter);
            at += 1;
        }
    }
    out
}

/// Whether an absolute path starts here: `/home`, `~/dumps`, `…/dumps`, `C:\Users`, `\\server\share`.
fn starts_path(letters: &[char], at: usize) -> bool {
    let letter = |ahead: usize| letters.get(at + ahead).copied();
    let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
    // `MB/s`, `./phone` and the inside of a path are not the beginning of a path.
    if before
        .is_some_and(|c| c.is_alphanumeric() || is_separator(c) || matches!(c, '.' | '~' | '…' | '_' | '-'))
    {
        return false;
    }
    let is_name = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    match (letter(0), letter(1), letter(2)) {
        (Some('~' | '…'), Some(separator), _) => is_separator(separator),
        (Some(drive), Some(':'), Some(separator)) if drive.is_ascii_alphabetic() => is_separator(separator),
        (Some('/'), next, _) => is_name(next),
        (Some('\\'), Some('\\'), next) => is_name(next),
        _ => false,
    }
}

/// Whether the folder from `at` to `end` is one, and not the beginning of a longer name.
fn ends_there(letters: &[char], at: usize, end: usize) -> bool {
    let is_of_name =
        |at: usize| letters.get(at).is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    match letters.get(end) {
        Some(c) if is_separator(*c) => true,
        Some('.') if is_of_name(end + 1) => false,
        _ => !is_of_name(end) && start_of_name(letters, at) <= end,
    }
}

/// Where the last name of the path that starts at `at` starts. Names may hold blanks: as long as a separator
/// follows before anything that ends a path, the path continues.
fn start_of_name(letters: &[char], at: usize) -> usize {
    let mut start = at;
    let mut here = at;
    while let Some(letter) = letters.get(here) {
        let next = letters.get(here + 1);
        let is_end = match letter {
            '"' | '<' | '>' | '|' | '\n' | '\r' | '\t' => true,
            ',' | ';' | ':' => next.is_none_or(|c| c.is_whitespace()),
            ' ' => starts_path(letters, here + 1),
            _ => false,
        };
        if is_end {
            break;
        }
        here += 1;
        if is_separator(*letter) {
            start = here;
        }
    }
    // Never nothing, or the search would stand still.
    start.max(at + 1)
}

fn is_at(letters: &[char], at: usize, wanted: &[char], same: impl Fn(char, char) -> bool) -> bool {
    let here = letters.get(at..).unwrap_or_default();
    here.len() >= wanted.len()
        && here.iter().zip(wanted).all(|(letter, wanted)| same(lower_letter(*letter), *wanted))
}

fn lower(text: &str) -> Vec<char> {
    text.chars().map(lower_letter).collect()
}

/// One for one, so that places in a text stay what they are.
fn lower_letter(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '/' | '\\')
}

/// The home folder of whoever runs the program.
#[must_use]
pub(in crate::app) fn home_folder() -> Option<String> {
    let dirs = directories::UserDirs::new()?;
    Some(Path::display(dirs.home_dir()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(home: &str, folders: &[&str], cases: &[(&str, &str)]) {
        let scrubber = Scrubber::new(Some(home), folders, Secrets::default());
        for (text, expected) in cases {
            assert_eq!(scrubber.text(text), *expected, "{text}");
        }
    }

    #[test]
    fn paths_of_linux() {
        check(
            "/home/anna",
            &["/media/anna/My stick, the blue one"],
            &[
                ("Saved /home/anna/dumps/a.bin, SHA-256 00", "Saved …/a.bin, SHA-256 00"),
                (
                    "Read back into /home/anna/my dumps/a b.bin, /data/c.bin",
                    "Read back into …/a b.bin, …/c.bin",
                ),
                ("Kept /media/anna/My stick, the blue one/a.part: 3 of 4", "Kept …/a.part: 3 of 4"),
                ("Kept /media/ANNA/My stick, the blue one/a.part: 3 of 4", "Kept …/a.part: 3 of 4"),
                ("the folder /home/anna does not exist", "the folder ~ does not exist"),
                ("/home/annabel/x, /home/anna.old/x, /home/anna b/x", "…/x, …/x, …/x"),
                ("2 MB/s and/or 3 / 4, ./phone", "2 MB/s and/or 3 / 4, ./phone"),
                ("~/dumps/a.bin and \"/srv/x\" or file:///srv/z", "…/a.bin and \"…/x\" or file:…/z"),
                ("Port: /dev/ttyACM0", "Port: …/ttyACM0"),
                ("dump-of-Anna.bin, annas.bin", "dump-of-user.bin, users.bin"),
                ("/", "/"),
                ("one\n/srv/two\nthree", "one\n…/two\nthree"),
            ],
        );
    }

    #[test]
    fn paths_of_windows() {
        check(
            r"C:\Users\Anna Müller",
            &[r"D:\Kunden\Huber"],
            &[
                (r"Saved C:\Users\Anna Müller\dumps\a.bin, SHA-256 00", "Saved …/a.bin, SHA-256 00"),
                (r"Saved c:/users/anna müller/dumps/a.bin, SHA-256 00", "Saved …/a.bin, SHA-256 00"),
                (r"Kept D:\Kunden\Huber\a b.part: 3 of 4", "Kept …/a b.part: 3 of 4"),
                (r"E:\Kunden\Huber\a.bin cannot be read", "…/a.bin cannot be read"),
                (r"C:\Users\Anna Müller", "~"),
                (r"\\server\share\Anna\a.bin is there", "…/a.bin is there"),
                (r"Port: \\.\COM12", "Port: …/COM12"),
                ("Port: COM5", "Port: COM5"),
                ("ANNA MÜLLER's phone", "user's phone"),
            ],
        );
    }

    #[test]
    fn paths_of_macos() {
        check(
            "/Users/anna/",
            &[],
            &[
                (
                    "Saved /Users/anna/Library/Application Support/a.bin, SHA-256 00",
                    "Saved …/a.bin, SHA-256 00",
                ),
                ("/Volumes/Anna's stick/a.bin", "…/a.bin"),
                ("/dev/cu.usbmodem1 is there", "…/cu.usbmodem1 is there"),
            ],
        );
    }

    #[test]
    fn a_short_name_goes_where_it_stands_alone() {
        check(
            "/home/ed",
            &[],
            &[("reading needed ed, Ed's read-ed", "reading needed user, user's read-user")],
        );
        check("/", &[], &[("a /b/c", "a …/c")]);
        assert_eq!(
            Scrubber::new(None, &["", "dumps"], Secrets::default()).text("dumps/a /b/c"),
            "dumps/a …/c"
        );
    }

    #[test]
    fn values_are_scrubbed_whole_and_so_are_keys() {
        let scrubber = Scrubber::new(Some(r"C:\Users\Anna"), &[], Secrets::default());
        let value = json!({
            "folder": r"D:\Kunden, alte; neue: alle\Huber\", "home": r"C:\Users\Anna", "list": ["/srv/a, b/c", 7],
            "anna's": true, "pattern": "{chip}_anna.bin",
        });
        let expected = json!({
            "folder": "…/Huber", "home": "~", "list": ["…/c", 7], "user's": true, "pattern": "{chip}_user.bin",
        });
        assert_eq!(scrubber.json(&value), expected);
    }
}
