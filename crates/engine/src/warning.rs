//! [`Warning`]: a warning about a dump, as saved in reports and journals.
//!
//! Saved as an object with an `id`, an English `text` and the facts. Reports of version 1 hold sentences,
//! which are read as [`Warning::Other`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::dump::Anomaly;
use crate::flash::FlashWarning;

/// A warning about a dump.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// About the flash chip, its size or its window.
    Flash(FlashWarning),
    /// About the content of the dump.
    Content(Anomaly),
    /// About the read back itself.
    Reading(ReadingWarning),
    /// Saved by another version of this program; only its text is known.
    Other {
        /// One sentence or more.
        text: String,
    },
}

impl Warning {
    /// Whether it concerns the first bytes of the flash.
    #[must_use]
    pub fn is_about_start(&self) -> bool {
        matches!(self, Warning::Flash(FlashWarning::NoBootHeader | FlashWarning::StartsErased))
    }

    /// Whether it concerns the size of the flash.
    #[must_use]
    pub fn is_about_size(&self) -> bool {
        use FlashWarning::{NoBootHeader, RegisterChanged, StartsErased};
        match self {
            Warning::Flash(NoBootHeader | StartsErased | RegisterChanged { .. }) => false,
            Warning::Flash(_) => true,
            Warning::Content(_) | Warning::Reading(_) | Warning::Other { .. } => false,
        }
    }
}

/// A warning about how a dump was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum ReadingWarning {
    /// No dump of such a chip made this way has been published.
    #[error("no public report of a phone with the chip {chip} read this way")]
    ChipUnproven {
        /// The chip's name.
        chip: String,
    },
    /// NAND flash was read as pages without their spare bytes.
    #[error("experimental: pages of NAND flash without their spare bytes, which some file systems need")]
    NandPages,
    /// NAND flash was read as pages with their spare bytes.
    #[error(
        "experimental: pages of NAND flash with spare bytes, {page} + {spare} bytes each, as the agent sends them"
    )]
    NandWithSpare {
        /// Bytes of data in a page.
        page: u32,
        /// Spare bytes of a page.
        spare: u32,
    },
    /// The journal was missing, so the unfinished dump was assumed to cover the whole flash.
    #[error("the journal of the unfinished dump was missing; the dump was assumed to cover the whole flash")]
    RangeGuessed,
    /// The unfinished dump could not be locked against other programs.
    #[error("the disk cannot lock the unfinished dump")]
    NotLocked,
    /// The disk did not return the bytes that had been written; they were read from the phone again.
    #[error("{bytes} bytes changed on the disk after they were written and were read again")]
    DiskChanged {
        /// Number of such bytes.
        bytes: u64,
    },
    /// After resuming, the phone returned other bytes than before, so everything is read a second time.
    #[error("the phone returned other bytes at {at:#010x} than before; everything is read a second time")]
    SeamDiffered {
        /// Offset into the area.
        at: u64,
    },
    /// A block of a sampled check differed, so everything was read a second time.
    #[error("a block of the sample differed, so everything was read a second time")]
    SampleDiffered,
    /// Some blocks differed in the check and were resolved by a third read.
    #[error("{blocks} blocks differed in the check and were settled by a third read")]
    BlocksSettled {
        /// Number of blocks.
        blocks: u64,
    },
    /// An unfinished dump was saved at the user's request. All numbers are bytes.
    #[error(
        "saved as it is: {missing} bytes missing at the end, {unreadable} unreadable, {unchecked} not checked, \
         {changed} changed on the disk"
    )]
    SavedAsItIs {
        /// Bytes of the range after the end of the file.
        missing: u64,
        /// Bytes that could not be read and are zero in the file.
        unreadable: u64,
        /// Bytes that were read and not confirmed by a second read.
        unchecked: u64,
        /// Bytes of the stretches that changed on the disk after they were written.
        changed: u64,
    },
    /// Many blocks differed in the check and were resolved by a third read.
    #[error("{blocks} of {of} blocks differed in the check and were settled by a third read")]
    ManyBlocksSettled {
        /// Number of blocks that differed.
        blocks: u64,
        /// Number of blocks checked.
        of: u64,
    },
}

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Warning::Flash(warning) => warning.fmt(f),
            Warning::Content(anomaly) => anomaly.fmt(f),
            Warning::Reading(warning) => warning.fmt(f),
            Warning::Other { text } => f.write_str(text),
        }
    }
}

impl From<FlashWarning> for Warning {
    fn from(warning: FlashWarning) -> Warning {
        Warning::Flash(warning)
    }
}

impl From<ReadingWarning> for Warning {
    fn from(warning: ReadingWarning) -> Warning {
        Warning::Reading(warning)
    }
}

impl From<Anomaly> for Warning {
    fn from(anomaly: Anomaly) -> Warning {
        Warning::Content(anomaly)
    }
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facts = match self {
            Warning::Flash(warning) => serde_json::to_value(warning),
            Warning::Content(anomaly) => serde_json::to_value(anomaly),
            Warning::Reading(warning) => serde_json::to_value(warning),
            Warning::Other { .. } => Ok(Value::Object(serde_json::Map::new())),
        };
        let Value::Object(facts) = facts.map_err(serde::ser::Error::custom)? else {
            return Err(serde::ser::Error::custom("a warning is an object"));
        };
        let mut facts = facts.into_iter();
        // "id", then "text", then the facts.
        let mut object: serde_json::Map<String, Value> = facts.by_ref().take(1).collect();
        object.insert("text".to_owned(), Value::String(self.to_string()));
        object.extend(facts);
        Value::Object(object).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Warning {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Warning, D::Error> {
        let value = Value::deserialize(deserializer)?;
        if let Ok(warning) = FlashWarning::deserialize(&value) {
            return Ok(Warning::Flash(warning));
        }
        if let Ok(warning) = ReadingWarning::deserialize(&value) {
            return Ok(Warning::Reading(warning));
        }
        if let Ok(anomaly) = Anomaly::deserialize(&value) {
            return Ok(Warning::Content(anomaly));
        }
        let text = value.as_str().or_else(|| value.get("text").and_then(Value::as_str));
        let text = text.ok_or_else(|| serde::de::Error::custom("a warning is a text or has one"))?;
        Ok(Warning::Other { text: tidy(text) })
    }
}

/// The longest text of a warning that is taken over, in characters; the longest of ours has some 200.
const LONGEST_TEXT: usize = 1_000;

/// A foreign text as it may stand in a report: without control characters, and not longer than
/// [`LONGEST_TEXT`].
fn tidy(text: &str) -> String {
    let mut kept: String = text.chars().filter(|c| !c.is_control()).take(LONGEST_TEXT).collect();
    if text.chars().filter(|c| !c.is_control()).nth(LONGEST_TEXT).is_some() {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_warning_has_id_text_and_facts_and_is_read_back() {
        let all: [Warning; 3] = [
            FlashWarning::LargerByMirror { claimed: 4 << 20, size: 8 << 20 }.into(),
            ReadingWarning::ManyBlocksSettled { blocks: 5, of: 64 }.into(),
            ReadingWarning::SampleDiffered.into(),
        ];
        for warning in all {
            let text = serde_json::to_string(&warning).unwrap();
            assert_eq!(serde_json::from_str::<Warning>(&text).unwrap(), warning, "{text}");
        }
        let text = serde_json::to_string(&Warning::from(ReadingWarning::DiskChanged { bytes: 7 })).unwrap();
        assert_eq!(
            text,
            r#"{"id":"disk_changed","text":"7 bytes changed on the disk after they were written and were read again","bytes":7}"#
        );
    }

    #[test]
    fn a_sentence_of_the_first_version_and_a_warning_of_a_later_one_keep_their_text() {
        let other = |text: &str| Warning::Other { text: text.into() };
        for saved in [r#""The cable is bad.""#, r#"{"id":"of_tomorrow","text":"The cable is bad.","loss":3}"#]
        {
            assert_eq!(serde_json::from_str::<Warning>(saved).unwrap(), other("The cable is bad."));
        }
        assert!(serde_json::from_str::<Warning>("7").is_err());
    }

    #[test]
    fn a_foreign_text_loses_its_control_characters_and_its_excess() {
        let saved =
            serde_json::json!({ "id": "x", "text": format!("A\u{1b}[2J\u{9b}{}", "y".repeat(1_000_000)) });
        let Warning::Other { text } = serde_json::from_value(saved).unwrap() else {
            panic!("a known warning")
        };
        assert!(text.starts_with("A[2Jyyy") && text.ends_with("y…"), "{text}");
        assert_eq!(text.chars().count(), LONGEST_TEXT + 1);
    }
}
