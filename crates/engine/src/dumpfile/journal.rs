//! [`Journal`]: the file `NAME.part.json` beside an unfinished dump. Written after every sync, read by the
//! run that continues the dump.

use serde::{Deserialize, Serialize};

use super::job_sheet::JobSheet;
use super::name_template::NameTemplate;
use super::report::{CheckKind, DifferingBlock, ReadFacts};
use super::span::{Fingerprint, Span};
use super::spans::Spans;
use super::stretches::StretchDigests;
use crate::facts::{AgentFacts, Door, PhoneFacts, StorageFacts};
use crate::storage::AreaKind;
use crate::warning::Warning;

/// The journal of an unfinished dump: everything that a later run needs to continue with the same phone. It
/// never lists more bytes than were synced to the disk before it.
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
    /// The spans of the part file that were read, as offsets into it.
    pub done: Vec<Span>,
    /// Whether any byte of it may be wrong, so that a full check must follow.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
    /// Spans that could not be read; they are zero in the part file.
    #[serde(default, rename = "bad", skip_serializing_if = "Vec::is_empty")]
    pub unreadable: Vec<Span>,
    /// Spans that the check has confirmed.
    pub checked: Vec<Span>,
    /// Blocks whose reads differed, so far.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differing: Vec<DifferingBlock>,
    /// The first bytes that were read, to recognise the phone.
    pub first: Option<Fingerprint>,
    /// The last bytes that were synced, for older programs, which do not support `digests`.
    pub last: Option<Fingerprint>,
    /// The digests of the bytes in `done`; null in a journal of an older program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digests: Option<StretchDigests>,
    /// How the phone was entered; the boot ROM where the key is missing.
    #[serde(default, skip_serializing_if = "Door::is_boot_rom")]
    pub door: Door,
    /// The Download Agent through which it is read, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentFacts>,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its storage.
    #[serde(flatten)]
    pub storage: StorageFacts,
    /// The check that was requested.
    pub check: CheckKind,
    /// How it is being read.
    pub read: ReadFacts,
    /// Warnings so far.
    pub warnings: Vec<Warning>,
    /// What the user wrote down about the phone so far.
    #[serde(default, skip_serializing_if = "JobSheet::is_empty")]
    pub sheet: JobSheet,
    /// The template of the finished dump's name, if the name depends on the phone or the content.
    #[serde(default, rename = "later", skip_serializing_if = "Option::is_none")]
    pub name_template: Option<NameTemplate>,
    /// The final name; written before the dump is renamed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_as: Option<SavedAs>,
    /// The CRC-32 of all text before this key, eight lower-case hexadecimal digits; null in a journal of an
    /// older program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<String>,
}

impl Journal {
    /// Bytes that were read: those in `done`, without those that could not be read. The spans of a changed
    /// journal may overlap.
    #[must_use]
    pub fn good(&self) -> u64 {
        let (done, unreadable) =
            (Spans::of(self.done.iter().copied()), Spans::of(self.unreadable.iter().copied()));
        done.bytes().saturating_sub(unreadable.bytes())
    }
}

/// The last key of a journal's text.
const SEAL: &[u8] = br#""seal""#;

impl Journal {
    /// The text for the disk, with its seal.
    ///
    /// # Errors
    /// None in practice: every field can be written as JSON.
    pub fn to_text(&self) -> serde_json::Result<Vec<u8>> {
        let with = |seal: String| serde_json::to_vec_pretty(&Journal { seal: Some(seal), ..self.clone() });
        let text = with("0".repeat(8))?;
        with(seal_of(&text).unwrap_or_default())
    }

    /// Reads a journal's text and checks its seal: a single changed byte could hide an unreadable span or
    /// change the length. A journal of an older program has no seal; its digests are dropped, so that all
    /// data is doubtful.
    ///
    /// # Errors
    /// When `text` is not a journal, or the seal is wrong.
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

/// Computes the seal of a journal's text.
fn seal_of(text: &[u8]) -> Option<String> {
    let before = text.get(..memchr::memmem::rfind(text, SEAL)?)?;
    Some(format!("{:08x}", crc32fast::hash(before)))
}

/// The final name of a dump, and its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedAs {
    /// The file name, in the folder of the journal.
    pub file: String,
    /// As in the report.
    pub sha256: String,
}

/// The version of the journal's format that this program writes. Version 1 has no area, 32-bit offsets, and
/// sentences for warnings.
pub(super) const JOURNAL_VERSION: u32 = 2;

/// Whether this program can read a journal of this version.
pub(super) fn is_known_version(version: u32) -> bool {
    (1..=JOURNAL_VERSION).contains(&version)
}
