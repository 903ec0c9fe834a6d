//! The journal `NAME.part.json` beside an unfinished dump. Written after every sync, read by whoever continues.

use serde::{Deserialize, Serialize};

use super::name_template::NameTemplate;
use super::report::{CheckKind, DifferingBlock, ReadFacts};
use super::span::{Fingerprint, Span};
use super::stretches::StretchDigests;
use crate::facts::{FlashFacts, PhoneFacts};
use crate::storage::AreaKind;
use crate::warning::Warning;

/// The journal `NAME.part.json` beside an unfinished dump: all that a later run needs to go on with the same phone.
/// It never claims more than what was synced to the disk before it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Journal {
    /// The program's version.
    pub bromide: String,
    /// The version of this format.
    pub journal: u32,
    /// The finished dump's file name.
    pub file: String,
    /// The area.
    #[serde(default)]
    pub area: AreaKind,
    /// The first offset.
    pub start: u64,
    /// The length of the whole dump.
    pub length: u64,
    /// What is in the part file already, as offsets into it.
    pub done: Vec<Span>,
    /// What is in it may be wrong anywhere, so that a full check must follow.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
    /// Stretches of it that could not be read; they are zero in the part file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bad: Vec<Span>,
    /// What the check has confirmed already.
    pub checked: Vec<Span>,
    /// Blocks whose reads differed, so far.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differing: Vec<DifferingBlock>,
    /// The first bytes that were read, to know the phone again.
    pub first: Option<Fingerprint>,
    /// The last bytes that were synced, for programs that know no `digests`.
    pub last: Option<Fingerprint>,
    /// What all of `done` must be on the disk; null in a journal of an older program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digests: Option<StretchDigests>,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its flash.
    pub flash: FlashFacts,
    /// The check that was asked for.
    pub check: CheckKind,
    /// How it is being read.
    pub read: ReadFacts,
    /// Warnings so far.
    pub warnings: Vec<Warning>,
    /// The finished dump's name, where only what is in it decides that.
    #[serde(default, rename = "later", skip_serializing_if = "Option::is_none")]
    pub name_template: Option<NameTemplate>,
    /// The name that was decided; written before the dump gets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_as: Option<SavedAs>,
    /// The CRC-32 of all text before this key, eight lower-case hexadecimal digits; null in a journal of an older program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<String>,
}

/// The last key of a journal's text, as it is written.
const SEAL: &[u8] = br#""seal""#;

impl Journal {
    /// As it is written to the disk, with a seal that fits.
    ///
    /// # Errors
    /// None that can be met: every field has a form in JSON.
    pub fn to_text(&self) -> serde_json::Result<Vec<u8>> {
        let with = |seal: String| serde_json::to_vec_pretty(&Journal { seal: Some(seal), ..self.clone() });
        let text = with("0".repeat(8))?;
        with(seal_of(&text).unwrap_or_default())
    }

    /// What `text` says, if it is as it was written: a byte that has changed may be anything, a hole that is not known any more or the
    /// length of the whole. A journal of an older program has no seal; then its digests are left out, so that all of it is doubtful.
    ///
    /// # Errors
    /// When it is no journal, or its seal does not fit.
    pub fn of_text(text: &[u8]) -> serde_json::Result<Journal> {
        let mut journal: Journal = serde_json::from_slice(text)?;
        match &journal.seal {
            None => journal.digests = None,
            Some(seal) if seal_of(text).as_ref() == Some(seal) => {}
            Some(_) => return Err(serde::de::Error::custom("seal")),
        }
        Ok(journal)
    }
}

/// The seal that fits a journal's text.
fn seal_of(text: &[u8]) -> Option<String> {
    let before = text.get(..memchr::memmem::rfind(text, SEAL)?)?;
    Some(format!("{:08x}", crc32fast::hash(before)))
}

/// The name that a dump gets, and which dump that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedAs {
    /// Without its folder, which is that of the journal.
    pub file: String,
    /// As in its report.
    pub sha256: String,
}

/// The version of the journal's format that is written here. Version 1 has no area, 32-bit offsets and sentences for warnings.
pub(super) const JOURNAL_VERSION: u32 = 2;

/// Whether a journal of this version is understood.
pub(super) fn is_known_version(version: u32) -> bool {
    (1..=JOURNAL_VERSION).contains(&version)
}
