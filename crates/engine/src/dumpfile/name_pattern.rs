//! File name patterns with placeholders in braces, and the check that a name is valid on every system.
//!
//! Used before a phone is connected (the form) and after it was read ([`super::NameTemplate`]). Knows neither
//! the meaning of the placeholders nor which names are taken.

use crate::file_name::{is_device, is_forbidden};

/// Bytes of a name at most: leaves space for `-2` and `.part.json.new` within the 255 bytes of file systems.
const MAX_LENGTH: usize = 200;

/// What replaces a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replacement {
    /// This text.
    Text(String),
    /// Nothing; a separator beside it is removed, too.
    Nothing,
    /// The placeholder stays, to be filled later.
    Stays,
}

/// Error of a text that cannot be a file name or a pattern for one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// A brace is opened and not closed.
    #[error("a brace is not closed")]
    BraceOpen,
    /// A placeholder has an unknown name.
    #[error("unknown placeholder {{{0}}}")]
    UnknownPlaceholder(String),
    /// The name is empty.
    #[error("the name is empty")]
    Empty,
    /// The character is not allowed in file names.
    #[error("{0:?} is not allowed in a file name")]
    Forbidden(char),
    /// The name begins or ends with a character that some systems remove.
    #[error("{0:?} begins or ends with a space or a full stop")]
    Edges(String),
    /// The name is a device on Windows.
    #[error("{0} is the name of a device on Windows")]
    Device(String),
    /// The name has too many bytes.
    #[error("the name has {excess} bytes too many")]
    TooLong {
        /// By how many bytes.
        excess: usize,
    },
}

/// Replaces the placeholders of `pattern`. If nothing is left of the name, it becomes `dump`.
///
/// # Errors
/// Those of `replace` and of [`check_name`], and [`NameError::BraceOpen`].
pub fn fill(
    pattern: &str,
    replace: &mut dyn FnMut(&str) -> Result<Replacement, NameError>,
) -> Result<String, NameError> {
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
        match replace(placeholder)? {
            Replacement::Text(value) => {
                name.push_str(&value);
                skip_separator = false;
            }
            Replacement::Stays => {
                name.push('{');
                name.push_str(placeholder);
                name.push('}');
                skip_separator = false;
            }
            // The separator after it is removed; if there is none, the one before it.
            Replacement::Nothing if rest.starts_with(is_separator) || name.is_empty() => {
                skip_separator = true
            }
            Replacement::Nothing if name.ends_with(is_separator) => drop(name.pop()),
            Replacement::Nothing => {}
        }
    }
    let (stem, end) = split(&name);
    let name = if stem.is_empty() { format!("dump{end}") } else { name };
    check_name(&name).map(|()| name)
}

/// Checks that `name` is a valid file name on every system.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_name(name: &str) -> Result<(), NameError> {
    if name.trim().is_empty() {
        Err(NameError::Empty)
    } else if let Some(c) = name.chars().find(|c| is_forbidden(*c)) {
        Err(NameError::Forbidden(c))
    } else if name.starts_with(' ') || name.ends_with([' ', '.']) {
        Err(NameError::Edges(name.to_owned()))
    } else if is_device(name) {
        Err(NameError::Device(name.to_owned()))
    } else if name.len() > MAX_LENGTH {
        Err(NameError::TooLong { excess: name.len() - MAX_LENGTH })
    } else {
        Ok(())
    }
}

/// Splits a name and its ending: `dump` and `.bin`.
#[must_use]
pub fn split(name: &str) -> (&str, &str) {
    name.rfind('.').map_or((name, ""), |at| name.split_at(at))
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-' | ' ')
}
