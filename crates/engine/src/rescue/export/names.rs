//! File names that are valid on every system, made of names from a dump. Used for everything that is saved; a
//! name from a dump never decides the folder.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::file_name::{is_device, is_forbidden};

/// The longest name, in characters and in bytes, without the number that makes it unique.
const MAX_LETTERS: usize = 100;
const MAX_BYTES: usize = 200;
/// A name without a usable character.
const UNNAMED: &str = "unnamed";

/// A name without separators, characters that a system forbids, and names of devices.
pub(super) fn safe_name(name: &str) -> String {
    let mut safe = String::new();
    for letter in name.chars().take(MAX_LETTERS) {
        if safe.len() + letter.len_utf8() > MAX_BYTES {
            break;
        }
        safe.push(if is_forbidden(letter) { '_' } else { letter });
    }
    // Windows drops dots and spaces at the end; a dot at the beginning hides a file.
    let trimmed = safe.trim_start_matches([' ', '.', '-', '~']).trim_end_matches([' ', '.']);
    if trimmed.chars().all(|letter| letter == '_') {
        return UNNAMED.to_owned();
    }
    if is_device(trimmed) { format!("_{trimmed}") } else { trimmed.to_owned() }
}

/// The names of a folder, in small letters, so that no two are the same even where capitals do not count.
/// Each has the number that was added last to make another one of it.
#[derive(Debug, Default)]
pub(super) struct TakenNames(HashMap<String, usize>);

impl TakenNames {
    /// A safe name that is not taken yet; a number is added in front of the ending.
    pub(super) fn take(&mut self, name: &str) -> String {
        let safe = safe_name(name);
        let key = safe.to_lowercase();
        let Some(number) = self.0.get(&key).copied() else {
            self.0.insert(key, 1);
            return safe;
        };
        let (stem, ending) = match safe.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
            _ => (&*safe, String::new()),
        };
        // The numbers up to the last one are taken, so many equal names cost one try each.
        for number in number.saturating_add(1).. {
            let unique = format!("{stem}-{number}{ending}");
            if let Entry::Vacant(free) = self.0.entry(unique.to_lowercase()) {
                free.insert(1);
                self.0.insert(key, number);
                return unique;
            }
        }
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_valid_on_every_system_and_keep_every_script() {
        for (name, safe) in [
            ("IMG0001A.jpg", "IMG0001A.jpg"),
            ("Ünïcode 日本.mid", "Ünïcode 日本.mid"),
            ("..", "unnamed"),
            ("", "unnamed"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("a:b|c", "a_b_c"),
            ("CON", "_CON"),
            ("nul.txt", "_nul.txt"),
            (".hidden", "hidden"),
            ("name. .", "name"),
            ("-rf", "rf"),
            ("\\xD5\\xD5.JPG", "_xD5_xD5.JPG"),
            ("a\nb", "a_b"),
        ] {
            assert_eq!(safe_name(name), safe, "{name:?}");
        }
        let long = safe_name(&"日".repeat(300));
        assert!(long.len() <= MAX_BYTES && !long.is_empty());
    }

    #[test]
    fn equal_names_are_numbered_even_where_only_capitals_differ() {
        let mut taken = TakenNames::default();
        let names = ["a.jpg", "A.JPG", "a.jpg", "a-2.jpg", "Ä", "ä"].map(|name| taken.take(name));
        assert_eq!(names, ["a.jpg", "A-2.JPG", "a-3.jpg", "a-2-2.jpg", "Ä", "ä-2"]);
    }
}
