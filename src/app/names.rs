//! File names for dumps: the pattern with its placeholders, names that every system takes, names that are still free.
//!
//! Used by the form. Asks others which names are taken.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::words;

/// What a pattern may hold in braces.
pub const PLACEHOLDERS: [&str; 5] = ["chip", "flash", "size", "date", "time"];

/// What is known when a name is made. The phone mostly is not: its files are made ready before it is plugged in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Such as `MT6261`; `demo` for the practice phone.
    pub chip: Option<String>,
    /// Such as `Winbond W25Q32`.
    pub flash: Option<String>,
    /// The same in all languages, such as `4 MB`.
    pub size: Option<String>,
}

/// Fills `pattern`. A placeholder that is not known goes, with the separator beside it; of a name of which nothing
/// is left, `dump` remains.
///
/// # Errors
/// A sentence when the pattern holds an unknown placeholder or a character that no file name may have.
pub(super) fn fill(pattern: &str, known: &Known, date: DateTime) -> Result<String, String> {
    let mut name = String::new();
    let mut rest = pattern.trim();
    let mut skip_separator = false;
    while let Some(c) = rest.chars().next() {
        if c != '{' {
            let (plain, after) = rest.split_at(c.len_utf8());
            rest = after;
            if !(skip_separator && is_separator(c)) {
                name.push_str(plain);
            }
            skip_separator = false;
            continue;
        }
        let Some((placeholder, after)) = rest.get(1..).and_then(|inside| inside.split_once('}')) else {
            return Err(words!("form-brace-open"));
        };
        rest = after;
        let value = match placeholder {
            "chip" => known.chip.clone(),
            "flash" => known.flash.clone(),
            "size" => known.size.clone(),
            "date" => Some(date.strftime("%Y-%m-%d").to_string()),
            "time" => Some(date.strftime("%H%M%S").to_string()),
            _ => return Err(unknown(placeholder)),
        };
        match value {
            Some(value) => {
                name.push_str(&tidy(&value));
                skip_separator = false;
            }
            // The separator behind it goes; or the one before it, when what follows is none.
            None if rest.starts_with(is_separator) || name.is_empty() => skip_separator = true,
            None if name.ends_with(is_separator) => drop(name.pop()),
            None => {}
        }
    }
    let (stem, end) = split(&name);
    let name = if stem.is_empty() { format!("dump{end}") } else { name };
    check(&name).map(|()| name)
}

/// Whether every system takes `name` as a file name.
///
/// # Errors
/// A sentence that says why not.
pub(super) fn check(name: &str) -> Result<(), String> {
    let stem = name.split('.').next().unwrap_or_default();
    let upper = stem.trim_end().to_ascii_uppercase();
    let is_device = ["CON", "PRN", "AUX", "NUL"].contains(&upper.as_str())
        || ["COM", "LPT"]
            .iter()
            .any(|start| upper.strip_prefix(start).is_some_and(|n| n.len() == 1 && n != "0" && is_digits(n)));
    if name.trim().is_empty() {
        Err(words!("form-name-empty"))
    } else if let Some(c) = name.chars().find(|c| is_forbidden(*c)) {
        let shown = if c.is_control() { words!("form-control-character") } else { c.to_string() };
        Err(words!("form-name-forbidden", shown = shown))
    } else if name.starts_with(' ') || name.ends_with([' ', '.']) {
        Err(words!("form-name-edges", name = format!("{name:?}")))
    } else if is_device {
        Err(words!("form-name-device", name = name, system = "Windows"))
    } else if name.len() > LONGEST {
        Err(words!("form-name-too-long", most = LONGEST))
    } else {
        Ok(())
    }
}

/// Room is left for `-2` and `.part.json.new` within the 255 bytes that file systems allow.
const LONGEST: usize = 200;

/// `folder/name`, or with `-2`, `-3`, … before its ending, whichever is the first that is not taken.
pub(super) fn free(folder: &Path, name: &str, is_taken: &dyn Fn(&Path) -> bool) -> PathBuf {
    let first = folder.join(name);
    if !is_taken(&first) {
        return first;
    }
    let (stem, end) = split(name);
    // A folder that holds ten thousand of one name is a mistake; the engine then refuses in words.
    let numbered = (2..10_000).map(|number| folder.join(format!("{stem}-{number}{end}")));
    numbered.into_iter().find(|path| !is_taken(path)).unwrap_or(first)
}

/// `name` with `more` before its ending.
pub(super) fn with(name: &str, more: &str) -> String {
    let (stem, end) = split(name);
    format!("{stem}{more}{end}")
}

/// Name and ending: `dump` and `.bin`.
fn split(name: &str) -> (&str, &str) {
    name.rfind('.').map_or((name, ""), |at| name.split_at(at))
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-' | ' ')
}

fn is_forbidden(c: char) -> bool {
    c.is_control() || r#"/\:*?"<>|"#.contains(c)
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// A value fit for a file name: `Winbond W25Q32` becomes `Winbond-W25Q32`.
fn tidy(value: &str) -> String {
    value.trim().chars().map(|c| if is_forbidden(c) || c.is_whitespace() { '-' } else { c }).collect()
}

fn unknown(placeholder: &str) -> String {
    let all: Vec<String> = PLACEHOLDERS.iter().map(|name| format!("{{{name}}}")).collect();
    words!("form-placeholder-unknown", placeholder = format!("{{{placeholder}}}"), all = all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn filled(pattern: &str, known: &Known) -> Result<String, String> {
        fill(pattern, known, date(2026, 11, 22).at(9, 41, 7, 0))
    }

    fn some(chip: &str, flash: &str, size: &str) -> Known {
        let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Known { chip: part(chip), flash: part(flash), size: part(size) }
    }

    #[test]
    fn what_is_not_known_is_left_out_neatly() {
        let usual = "{chip}_{flash}_{size}_{date}_{time}.bin";
        for (pattern, known, name) in [
            (
                usual,
                some("MT6261", "Winbond W25Q32", "4 MB"),
                "MT6261_Winbond-W25Q32_4-MB_2026-11-22_094107.bin",
            ),
            (usual, some("", "", ""), "2026-11-22_094107.bin"),
            (usual, some("demo", "", ""), "demo_2026-11-22_094107.bin"),
            (usual, some("", "", "64 KB"), "64-KB_2026-11-22_094107.bin"),
            ("phone_{chip}.bin", some("", "", ""), "phone.bin"),
            ("phone_{chip}_{flash}.bin", some("", "", ""), "phone.bin"),
            ("{chip}.bin", some("", "", ""), "dump.bin"),
            ("{chip}", some("", "", ""), "dump"),
            ("{chip}-{flash}", some("", "A/B", ""), "A-B"),
            ("a{chip}b.bin", some("", "", ""), "ab.bin"),
            (" plain name.bin ", some("", "", ""), "plain name.bin"),
            ("", some("", "", ""), "dump"),
        ] {
            assert_eq!(filled(pattern, &known).as_deref(), Ok(name), "{pattern} {known:?}");
        }
    }

    #[test]
    fn patterns_that_cannot_be_are_refused_in_a_sentence() {
        for (pattern, says) in [
            ("{chop}.bin", "{chop} in the file name means nothing: use {chip}, {flash}"),
            ("{chip.bin", "has no }"),
            ("a/b.bin", "cannot hold /"),
            ("C:b.bin", "cannot hold :"),
            ("a\tb", "a control character"),
            ("nul.bin", "on Windows"),
            ("COM1", "on Windows"),
            ("..", "ends with a dot"),
            ("dump.bin.", "ends with a dot"),
        ] {
            let sentence = filled(pattern, &Known::default()).expect_err(pattern);
            assert!(sentence.contains(says), "{pattern}: {sentence}");
        }
        assert!(check(&"x".repeat(201)).is_err());
        for good in ["COM0", "COM10.bin", "console.bin", ".hidden", "Über.bin", "a.b.c"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let taken = ["/d/dump.bin", "/d/dump-2.bin", "/d/bare"].map(PathBuf::from);
        let free = |name: &str| free(Path::new("/d"), name, &|path| taken.iter().any(|t| t == path));
        assert_eq!(free("dump.bin"), Path::new("/d/dump-3.bin"));
        assert_eq!(free("bare"), Path::new("/d/bare-2"));
        assert_eq!(free("other.bin"), Path::new("/d/other.bin"));
        assert_eq!(super::free(Path::new("/d"), "x", &|_| true), Path::new("/d/x"));
    }
}
