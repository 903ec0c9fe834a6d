//! The report `NAME.json` beside a finished dump, and the parts it shares with the journal (design: what a dump is
//! worth without its proof). Written by the job, read by `check`. Knows no phone and no screen.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::job::CheckChoice;
use super::late_name::LateName;
use super::stretches::StretchDigests;
use crate::dump::Contents;
use crate::{files, flash};

/// A report or journal is a few kilobytes; one with many differing blocks or warnings some megabytes. What is larger is none.
pub const LARGEST_REPORT: u64 = 64 << 20;

/// The report of one finished dump. Field names and order are a contract; unknown fields are ignored when reading, so
/// that a newer program's report still checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The program's version.
    pub bromide: String,
    /// The dump's file name, without its folder.
    pub file: String,
    /// The first address.
    pub start: u32,
    /// The dump's length in bytes.
    pub length: u64,
    /// Lower-case hex.
    pub sha256: String,
    /// Lower-case hex.
    pub md5: String,
    /// Lower-case hex.
    pub crc32: String,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its flash.
    pub flash: FlashFacts,
    /// How the dump was checked.
    pub check: CheckFacts,
    /// How it was read.
    pub read: ReadFacts,
    /// What the reader of the dump should know, as sentences.
    pub warnings: Vec<String>,
    /// What was recognised in the dump, without the lists of files; only of one from the start of the flash, and of its first 16 MB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Contents>,
}

impl Report {
    /// Reads the report at `path`.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] when it is not one, with the reason; [`io::ErrorKind::FileTooLarge`] when it is larger than
    /// [`LARGEST_REPORT`]; otherwise those of [`files::open_regular`].
    pub fn read(path: &Path) -> io::Result<Report> {
        let text = files::read_whole(path, LARGEST_REPORT)?;
        serde_json::from_slice(&text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// What is known of a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneFacts {
    /// Such as `MT6261`.
    pub chip: String,
    /// A closer name of the same chip, where its registers tell, such as `MT6261DA`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// `0x6261`.
    pub hardware_code: String,
    /// `0xcb01`; null where the phone does not tell.
    pub hardware_version: Option<String>,
    /// `0x0001`; null where the phone does not tell.
    pub software_version: Option<String>,
    /// Hex; null where the phone has none.
    pub me_id: Option<String>,
}

/// What is known of a flash chip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlashFacts {
    /// `ef 40 16`; null where the chip did not answer.
    pub jedec_id: Option<String>,
    /// The chip's own serial number in hex, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique_id: Option<String>,
    /// In words.
    pub name: String,
    /// Bytes; null where unknown.
    pub size: Option<u64>,
    /// In words: how the size is known.
    pub size_known_from: Option<String>,
}

impl FlashFacts {
    /// Its name as shown to people.
    #[must_use]
    pub fn name_in_words(&self) -> String {
        flash::name_in_words(&self.name)
    }

    /// How the size is known, as shown to people.
    #[must_use]
    pub fn known_from_in_words(&self) -> Option<String> {
        self.size_known_from.as_deref().map(flash::known_from_in_words)
    }
}

/// How a dump was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFacts {
    /// `full second read`, `sampled second read` or `none`.
    pub kind: String,
    /// Null when no check was asked for.
    pub passed: Option<bool>,
    /// Blocks that differed and were read a third time.
    pub blocks_reread: u64,
    /// Those blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differing: Vec<DifferingBlock>,
}

impl CheckFacts {
    /// What was done, as shown to people; a kind that is not ours comes back as it is.
    #[must_use]
    pub fn kind_in_words(&self) -> String {
        CheckChoice::from_words(&self.kind).map_or_else(|| self.kind.clone(), CheckChoice::in_words)
    }
}

/// A block whose two reads differed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferingBlock {
    /// The first address of the block.
    pub start: u64,
    /// Its length in bytes.
    pub length: u64,
    /// How many bytes differed between the first and the second read.
    pub bytes: u64,
    /// Whether a third read settled all of them.
    pub settled: bool,
}

/// How a dump was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadFacts {
    /// RFC 3339.
    pub started: String,
    /// Reading time in seconds, without the check.
    pub seconds: f64,
    /// The mean over that time.
    pub bytes_per_second: u64,
    /// The largest block used.
    pub block_size: u32,
    /// Blocks that were asked for again.
    pub retries: u64,
    /// Times the phone was lost and found again.
    pub reconnects: u64,
    /// Bytes that were read from the phone again because the disk did not hold what had been written to it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changed_on_disk: u64,
    /// The port's name.
    pub port: String,
}

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
    /// The first address.
    pub start: u32,
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
    pub check: String,
    /// How it is being read.
    pub read: ReadFacts,
    /// Warnings so far.
    pub warnings: Vec<String>,
    /// The finished dump's name, where only what is in it decides that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<LateName>,
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// The version of the journal's format that is written and understood here.
pub(super) const JOURNAL_VERSION: u32 = 1;

/// A stretch of a dump, as offset and length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Offset from the dump's beginning.
    pub start: u64,
    /// Bytes.
    pub length: u64,
}

impl Span {
    /// The offset behind it.
    #[must_use]
    pub fn end(self) -> u64 {
        self.start.saturating_add(self.length)
    }

    /// What is left of it without the bytes from `start` to `end`: nothing, one piece or two.
    pub(super) fn without(self, start: u64, end: u64) -> impl Iterator<Item = Span> {
        let between = |from: u64, to: u64| Span { start: from, length: to.saturating_sub(from) };
        let pieces = [
            between(self.start, self.end().min(start.max(self.start))),
            between(self.start.max(end.min(self.end())), self.end()),
        ];
        let is_apart = end <= self.start || self.end() <= start || start >= end;
        let pieces = if is_apart { [self, Span { start: 0, length: 0 }] } else { pieces };
        pieces.into_iter().filter(|span| span.length > 0)
    }
}

/// A stretch of a dump and its CRC-32.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Offset from the dump's beginning.
    pub start: u64,
    /// Bytes.
    pub length: u64,
    /// Lower-case hex.
    pub crc32: String,
}

impl Fingerprint {
    /// The fingerprint of `bytes` at `start`.
    #[must_use]
    pub fn of(start: u64, bytes: &[u8]) -> Self {
        Self {
            start,
            length: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            crc32: format!("{:08x}", crc32fast::hash(bytes)),
        }
    }
}

/// A warning as all of them are told and saved: from a large first letter to a full stop.
pub(super) fn whole_sentence(text: &str) -> String {
    let mut chars = text.chars();
    let start = chars.next().into_iter().flat_map(char::to_uppercase);
    let mut sentence: String = start.chain(chars).collect();
    if !sentence.ends_with('.') {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the design, word for word: what we write must have these fields in this order, and what others
    /// wrote by it must be readable.
    const EXAMPLE: &str = r#"{ "bromide": "0.1.0", "file": "dump.bin", "start": 0, "length": 4194304, "sha256": "a", "md5": "b", "crc32": "c",
      "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": "0xcb01", "software_version": "0x0001", "me_id": "d" },
      "flash": { "jedec_id": "ef 40 16", "name": "Winbond W25Q32", "size": 4194304, "size_known_from": "JEDEC id" },
      "check": { "kind": "full second read", "passed": true, "blocks_reread": 0 },
      "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
      "warnings": [] }"#;

    #[test]
    fn the_report_has_the_contracts_fields_in_the_contracts_order() {
        let report: Report = serde_json::from_str(EXAMPLE).unwrap();
        let written = serde_json::to_string(&report).unwrap();
        let plain: String = EXAMPLE.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(written.replace(' ', ""), plain);
    }

    #[test]
    fn a_span_without_a_part_of_it() {
        let span = |start, end| Span { start, length: end - start };
        let without = |start, end| span(10, 20).without(start, end).collect::<Vec<_>>();
        assert_eq!(without(0, 10), [span(10, 20)]);
        assert_eq!(without(20, 30), [span(10, 20)]);
        assert_eq!(without(15, 15), [span(10, 20)]);
        assert_eq!(without(10, 12), [span(12, 20)]);
        assert_eq!(without(18, 25), [span(10, 18)]);
        assert_eq!(without(12, 18), [span(10, 12), span(18, 20)]);
        assert_eq!(without(10, 20), []);
        assert_eq!(without(0, 99), []);
    }

    #[test]
    fn a_newer_programs_report_can_be_read() {
        let newer = EXAMPLE.replacen('{', r#"{ "colour": "green", "#, 1);
        assert!(serde_json::from_str::<Report>(&newer).is_ok());
    }
}
