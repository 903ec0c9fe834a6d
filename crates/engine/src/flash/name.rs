//! [`FlashName`]: what a flash chip is called. Saved as text; used by reports, names of files and the screens.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a flash chip. Prints and is saved as `Winbond W25Q32`, `flash chip ab 40 16`, `unknown flash chip`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FlashName {
    /// A part, or its maker and id.
    Part(String),
    /// Its id, such as `ab 40 16`, of no known maker.
    OnlyId(String),
    /// It did not tell its id.
    Unknown,
}

/// What stands before the id where the maker is not known.
const ONLY_ID: &str = "flash chip ";
const UNKNOWN: &str = "unknown flash chip";

impl FlashName {
    /// The name of a part or of a maker; `None` where only the id or nothing is known.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        match self {
            FlashName::Part(name) => Some(name),
            FlashName::OnlyId(_) | FlashName::Unknown => None,
        }
    }
}

impl From<&str> for FlashName {
    /// The name that a report calls so.
    fn from(text: &str) -> FlashName {
        match text.strip_prefix(ONLY_ID) {
            _ if text == UNKNOWN => FlashName::Unknown,
            Some(id) => FlashName::OnlyId(id.to_owned()),
            None => FlashName::Part(text.to_owned()),
        }
    }
}

impl fmt::Display for FlashName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FlashName::Part(name) => f.write_str(name),
            FlashName::OnlyId(id) => write!(f, "{ONLY_ID}{id}"),
            FlashName::Unknown => f.write_str(UNKNOWN),
        }
    }
}

impl Serialize for FlashName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FlashName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FlashName, D::Error> {
        String::deserialize(deserializer).map(|text| FlashName::from(&*text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_flash_name_is_read_back() {
        let names = [
            FlashName::Part("Winbond W25Q32".into()),
            FlashName::OnlyId("ab 40 16".into()),
            FlashName::Unknown,
        ];
        for name in names {
            assert_eq!(FlashName::from(&*name.to_string()), name);
        }
    }
}
