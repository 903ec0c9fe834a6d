//! [`Report`]: the file `NAME.json` beside a finished dump, and the parts that it shares with the journal.
//!
//! Written by the job, read by `check`. Knows phones only as facts.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::job_sheet::JobSheet;
use super::span::Span;
use crate::dump::ContentSummary;
use crate::facts::{AgentFacts, Door, PhoneFacts, ReadingProgramFacts, StorageFacts};
use crate::files;
use crate::storage::AreaKind;
use crate::warning::{ReadingWarning, Warning};

/// The largest valid report or journal in bytes. Usual ones have a few kilobytes, those with many differing
/// blocks or warnings some megabytes.
pub const LARGEST_REPORT: u64 = 64 << 20;

/// The report of one finished dump. Field names and order are a contract; unknown fields are ignored when
/// reading, so that the report of a newer program can be checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The program's version.
    pub bromide: String,
    /// The version of the report's format: 2; 1 where it is missing.
    #[serde(default = "first_version")]
    pub bromide_report: u32,
    /// The dump's file name, without its folder.
    pub file: String,
    /// The area of the storage.
    #[serde(default)]
    pub area: AreaKind,
    /// The first offset in it.
    pub start: u64,
    /// The dump's length in bytes.
    pub length: u64,
    /// Lower-case hex.
    pub sha256: String,
    /// Lower-case hex.
    pub md5: String,
    /// Lower-case hex.
    pub crc32: String,
    /// How the phone was entered.
    #[serde(default)]
    pub door: Door,
    /// The Download Agent through which it was read, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentFacts>,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its storage.
    #[serde(flatten)]
    pub storage: StorageFacts,
    /// How the dump was checked.
    pub check: CheckFacts,
    /// Spans of the file that could not be read and are zero; only in a dump that was saved as it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreadable: Vec<Span>,
    /// How it was read.
    pub read: ReadFacts,
    /// Warnings for the reader of the dump.
    pub warnings: Vec<Warning>,
    /// What the user wrote down about the phone.
    #[serde(default, skip_serializing_if = "JobSheet::is_empty")]
    pub sheet: JobSheet,
    /// What was recognised in the first 16 MB of the dump, without the lists of files; only for a dump from
    /// the start of the flash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ContentSummary>,
}

impl Report {
    /// Whether this is an unfinished dump that the user saved as it was: parts of it may be missing, and it was
    /// not checked as asked.
    #[must_use]
    pub fn is_as_it_is(&self) -> bool {
        let as_it_is =
            |warning: &Warning| matches!(warning, Warning::Reading(ReadingWarning::SavedAsItIs { .. }));
        self.warnings.iter().any(as_it_is)
    }

    /// Reads the report at `path`.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] with the reason, which can be [`files::Utf16Text`], when it is not a report;
    /// [`io::ErrorKind::FileTooLarge`] when it is larger than [`LARGEST_REPORT`]; otherwise those of
    /// [`files::open_regular`].
    pub fn read(path: &Path) -> io::Result<Report> {
        let text = files::read_whole(path, LARGEST_REPORT)?;
        let text =
            files::plain_text(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        serde_json::from_slice(&text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// How a dump was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFacts {
    /// Which check.
    pub kind: CheckKind,
    /// Null when no check was requested, or it was not completed.
    pub passed: Option<bool>,
    /// Whether the user skipped the rest of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// Blocks that differed and were read a third time.
    pub blocks_reread: u64,
    /// Those blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differing: Vec<DifferingBlock>,
}

/// Which check was made. Saved as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckKind {
    /// Everything was read a second time.
    #[serde(rename = "full second read")]
    Full,
    /// Everything was read once by the reading program, which then read the flash again on the phone and sent
    /// checksums.
    #[serde(rename = "read once by the agent, flash read again on the phone")]
    ReadAgainOnPhone,
    /// At least 5 % was read a second time.
    #[serde(rename = "sampled second read")]
    Sampled,
    /// None.
    #[serde(rename = "none")]
    None,
    /// A check of another version of this program, as it is written in the file.
    #[serde(untagged)]
    Other(String),
}

impl std::fmt::Display for CheckKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            CheckKind::Full => "full second read",
            CheckKind::ReadAgainOnPhone => "read once by the agent, flash read again on the phone",
            CheckKind::Sampled => "sampled second read",
            CheckKind::None => "none",
            CheckKind::Other(text) => text,
        })
    }
}

/// A block whose two reads differed; or several blocks, where too many differ to be listed one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferingBlock {
    /// The first offset of the block in the area.
    pub start: u64,
    /// Its length in bytes. Several blocks include what lies between them.
    pub length: u64,
    /// How many bytes differed between the first and the second read.
    pub bytes: u64,
    /// Whether a third read settled all of them.
    pub settled: bool,
    /// How many blocks these are; null for one.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub blocks: u64,
}

impl DifferingBlock {
    /// The first offset in the area after it.
    pub(crate) fn end(&self) -> u64 {
        self.start.saturating_add(self.length)
    }

    /// How many blocks `all` of these are.
    pub(crate) fn count<'b>(all: impl IntoIterator<Item = &'b DifferingBlock>) -> u64 {
        all.into_iter().fold(0, |sum: u64, block| sum.saturating_add(block.blocks))
    }
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
    /// Blocks that were requested again.
    pub retries: u64,
    /// Times that the phone was lost and connected again.
    pub reconnects: u64,
    /// Bytes that were read from the phone again because the disk did not hold what had been written to it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changed_on_disk: u64,
    /// The port's name.
    pub port: String,
    /// Bromide's reading program, if it read this dump or a part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading_program: Option<ReadingProgramFacts>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

fn one() -> u64 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_one(number: &u64) -> bool {
    *number == 1
}

fn first_version() -> u32 {
    1
}

/// The version of the report's format that this program writes.
pub(super) const REPORT_VERSION: u32 = 2;

#[cfg(test)]
mod tests {
    use super::*;

    /// A report of the first version, which must stay readable.
    const FIRST: &str = r#"{ "bromide": "0.1.0", "file": "dump.bin", "start": 0, "length": 4194304, "sha256": "a", "md5": "b", "crc32": "c",
      "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": "0xcb01", "software_version": "0x0001", "me_id": "0d" },
      "flash": { "jedec_id": "ef 40 16", "name": "Winbond W25Q32", "size": 4194304, "size_known_from": "JEDEC id" },
      "check": { "kind": "full second read", "passed": true, "blocks_reread": 0 },
      "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
      "warnings": ["The cable is bad."] }"#;

    /// The same report in the second version: reports must have these fields in this order.
    const SECOND: &str = r#"{"bromide":"0.2.0","bromide_report":2,"file":"dump.bin","area":"flash","start":0,"length":4194304,"sha256":"a","md5":"b","crc32":"c",
      "door":"boot ROM","phone":{"chip":"MT6261","hardware_code":"0x6261","hardware_version":"0xcb01","software_version":"0x0001","me_id":"0d"},
      "flash":{"jedec_id":"ef 40 16","name":"Winbond W25Q32","size":4194304,"size_known_from":"JEDEC id"},
      "check":{"kind":"full second read","passed":true,"blocks_reread":0},
      "read":{"started":"e","seconds":48.1,"bytes_per_second":87211,"block_size":4096,"retries":0,"reconnects":0,"port":"f"},
      "warnings":[{"id":"sample_differed","text":"a block of the sample differed, so everything was read a second time"}]}"#;

    #[test]
    fn a_report_has_the_documented_fields_in_order() {
        let report: Report = serde_json::from_str(SECOND).unwrap();
        let written = serde_json::to_string(&report).unwrap();
        assert_eq!(written, SECOND.lines().map(str::trim_start).collect::<String>());
    }

    #[test]
    fn a_version_1_report_is_read_with_its_warning_texts() {
        let report: Report = serde_json::from_str(FIRST).unwrap();
        assert_eq!((report.bromide_report, report.area, report.door), (1, AreaKind::Flash, Door::BootRom));
        assert_eq!(report.warnings, [Warning::Other { text: "The cable is bad.".into() }]);
    }

    #[test]
    fn unknown_parts_of_a_later_report_version_are_ignored() {
        let later = SECOND
            .replacen('{', r#"{ "colour": "green", "#, 1)
            .replace("full second read", "read by an agent")
            .replace("sample_differed", "of_tomorrow");
        let report: Report = serde_json::from_str(&later).unwrap();
        assert_eq!(report.check.kind, CheckKind::Other("read by an agent".into()));
        assert!(matches!(&report.warnings[..], [Warning::Other { .. }]));
    }
}
