//! File name patterns: gaps in braces, what fills them, and which names every system takes.
//!
//! Used by whoever makes a name, before a phone is there (the form) and after it was read ([`super::LateName`]). Knows neither what
//! the gaps mean nor which names are taken.

use crate::words;

/// Room is left for `-2` and `.part.json.new` within the 255 bytes that file systems allow.
const LONGEST: usize = 200;

/// What becomes of a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// It is filled.
    Text(String),
    /// It goes, with the separator beside it.
    Nothing,
    /// It stays for a later time.
    Stays,
}

/// Fills the gaps of `pattern`; of a name of which nothing is left, `dump` remains.
///
/// # Errors
/// A sentence of `gap`'s, or one that says why it can be no file name.
pub fn fill(pattern: &str, gap: &mut dyn FnMut(&str) -> Result<Gap, String>) -> Result<String, String> {
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
        match gap(placeholder)? {
            Gap::Text(value) => {
                name.push_str(&value);
                skip_separator = false;
            }
            Gap::Stays => {
                name.push('{');
                name.push_str(placeholder);
                name.push('}');
                skip_separator = false;
            }
            // The separator behind it goes; or the one before it, when what follows is none.
            Gap::Nothing if rest.starts_with(is_separator) || name.is_empty() => skip_separator = true,
            Gap::Nothing if name.ends_with(is_separator) => drop(name.pop()),
            Gap::Nothing => {}
        }
    }
    let (stem, end) = split(&name);
    let name = if stem.is_empty() { format!("dump{end}") } else { name };
    check_name(&name).map(|()| name)
}

/// Whether every system takes `name` as a file name.
///
/// # Errors
/// A sentence that says why not.
pub fn check_name(name: &str) -> Result<(), String> {
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

/// Name and ending: `dump` and `.bin`.
#[must_use]
pub fn split(name: &str) -> (&str, &str) {
    name.rfind('.').map_or((name, ""), |at| name.split_at(at))
}

/// Whether no file name may have this character.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    c.is_control() || r#"/\:*?"<>|"#.contains(c)
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-' | ' ')
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}
