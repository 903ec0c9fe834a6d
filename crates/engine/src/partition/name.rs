//! Makes file names of partition names. The only place where that is done.

use std::collections::HashSet;

use super::Partition;
use crate::file_name::is_device;

/// The longest name in characters, without the number that makes it unique. Names in tables have at most 64.
const LONGEST: usize = 64;
/// The name of a partition without a usable character.
const UNNAMED: &str = "partition";

/// A file name for each partition, without an ending: valid on every system, and different from all others
/// even where capitals do not count. Characters that may not be in file names become `_`.
#[must_use]
pub fn file_names(partitions: &[Partition]) -> Vec<String> {
    let mut taken = HashSet::new();
    partitions
        .iter()
        .map(|partition| {
            let name = safe(&partition.name);
            let mut unique = name.clone();
            let mut number = 2_usize;
            while !taken.insert(unique.to_ascii_lowercase()) {
                unique = format!("{name}-{number}");
                number = number.saturating_add(1);
            }
            unique
        })
        .collect()
}

/// A name with letters of ASCII, digits, `_`, `-` and `.` only, that begins with none of the last two, does
/// not end with `.` and is not a device of Windows.
fn safe(name: &str) -> String {
    let is_safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let safe: String = name.chars().take(LONGEST).map(|c| if is_safe(c) { c } else { '_' }).collect();
    let safe = safe.trim_start_matches(['.', '-']).trim_end_matches('.');
    if safe.chars().all(|c| c == '_') {
        return UNNAMED.to_owned();
    }
    if is_device(safe) { format!("_{safe}") } else { safe.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        let partition = |name: &&str| Partition { name: (*name).to_owned(), start: 0, len: 1 };
        file_names(&names.iter().map(partition).collect::<Vec<_>>())
    }

    #[test]
    fn usual_names_stay_and_others_are_made_valid_on_every_system() {
        for (name, file_name) in [
            ("boot_a", "boot_a"),
            ("NVRAM", "NVRAM"),
            ("sec.ro-1", "sec.ro-1"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("a/b\\c:d", "a_b_c_d"),
            ("-rf", "rf"),
            ("..", "partition"),
            ("", "partition"),
            (" ", "partition"),
            ("\u{202e}x", "_x"),
            ("name.", "name"),
            ("con", "_con"),
            ("Com7.bin", "_Com7.bin"),
            ("comb", "comb"),
        ] {
            assert_eq!(names(&[name]), [file_name], "{name:?}");
        }
        assert_eq!(names(&[&"n".repeat(500)])[0].len(), LONGEST);
    }

    #[test]
    fn equal_names_are_numbered_even_where_only_capitals_differ() {
        let made = names(&["boot", "BOOT", "boot-2", "boot", "a/b", "a:b"]);
        assert_eq!(made, ["boot", "BOOT-2", "boot-2-2", "boot-3", "a_b", "a_b-2"]);
    }
}
