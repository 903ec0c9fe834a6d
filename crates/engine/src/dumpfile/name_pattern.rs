//! File name patterns: gaps in braces, what fills them, and which names every system takes.
//!
//! Used by whoever makes a name, before a phone is there (the form) and after it was read ([`super::NameTemplate`]). Knows neither what
//! the gaps mean nor which names are taken.

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

/// Why a text cannot be a file name, or a pattern for one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// A brace is opened and not closed.
    #[error("a brace is not closed")]
    BraceOpen,
    /// A gap has a name that nobody knows.
    #[error("unknown placeholder {{{0}}}")]
    UnknownPlaceholder(String),
    /// Nothing is left of it.
    #[error("the name is empty")]
    Empty,
    /// No file name may have this character.
    #[error("{0:?} is not allowed in a file name")]
    Forbidden(char),
    /// It begins or ends with what systems cut off.
    #[error("{0:?} begins or ends with a space or a full stop")]
    Edges(String),
    /// Windows takes it for a device.
    #[error("{0} is the name of a device on Windows")]
    Device(String),
    /// It has too many bytes.
    #[error("the name has more than {most} bytes")]
    TooLong {
        /// So many are allowed.
        most: usize,
    },
}

/// Fills the gaps of `pattern`; of a name of which nothing is left, `dump` remains.
///
/// # Errors
/// What `gap` says, or why what comes of it cannot be a file name.
pub fn fill(pattern: &str, gap: &mut dyn FnMut(&str) -> Result<Gap, NameError>) -> Result<String, NameError> {
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
            return Err(NameError::BraceOpen);
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
/// Why not.
pub fn check_name(name: &str) -> Result<(), NameError> {
    let stem = name.split('.').next().unwrap_or_default();
    let upper = stem.trim_end().to_ascii_uppercase();
    let is_device = ["CON", "PRN", "AUX", "NUL"].contains(&upper.as_str())
        || ["COM", "LPT"]
            .iter()
            .any(|start| upper.strip_prefix(start).is_some_and(|n| n.len() == 1 && n != "0" && is_digits(n)));
    if name.trim().is_empty() {
        Err(NameError::Empty)
    } else if let Some(c) = name.chars().find(|c| is_forbidden(*c)) {
        Err(NameError::Forbidden(c))
    } else if name.starts_with(' ') || name.ends_with([' ', '.']) {
        Err(NameError::Edges(name.to_owned()))
    } else if is_device {
        Err(NameError::Device(name.to_owned()))
    } else if name.len() > LONGEST {
        Err(NameError::TooLong { most: LONGEST })
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
