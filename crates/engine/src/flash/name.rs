//! [`FlashName`]: the name of a flash chip. Used in reports, file names and on screens; saved as text.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a flash chip. Prints and is saved as `Winbond W25Q32`, `flash chip ab 40 16`, `unknown flash
/// chip`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FlashName {
    /// A part, or manufacturer and id.
    Part(String),
    /// The id, such as `ab 40 16`, of an unknown manufacturer.
    OnlyId(String),
    /// It did not answer.
    Unknown,
}

/// Text before the id if the manufacturer is unknown.
const ONLY_ID: &str = "flash chip ";
const UNKNOWN: &str = "unknown flash chip";

impl FlashName {
    /// The part, or manufacturer and id; `None` if only the id or nothing is known.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        match self {
            FlashName::Part(name) => Some(name),
            FlashName::OnlyId(_) | FlashName::Unknown => None,
        }
    }
}

impl From<&str> for FlashName {
    /// Parses the text of a report.
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
