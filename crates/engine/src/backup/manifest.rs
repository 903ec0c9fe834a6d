//! [`Manifest`]: the file `manifest.json`, written last: what the files of a complete backup are. Plain data.

use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use super::plan::{BackupPlan, LeftOutReason, Part, PartKind, Table};
use crate::dumpfile::{CheckFacts, Report};
use crate::facts::{AgentFacts, Door, PhoneFacts, StorageFacts};
use crate::storage::AreaKind;

/// The manifest of a backup. Field names and order are a contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program's version.
    pub bromide: String,
    /// The version of the manifest's format: 1.
    pub bromide_manifest: u32,
    /// When the backup was completed, RFC 3339.
    pub finished: String,
    /// How the phone was entered.
    pub door: Door,
    /// The Download Agent through which it was read, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentFacts>,
    /// The phone.
    pub phone: PhoneFacts,
    /// Its storage.
    #[serde(flatten)]
    pub storage: StorageFacts,
    /// The partition table: `GPT`, `PMT`, or null where none is known.
    pub partition_table: Option<String>,
    /// The files, in the order of reading.
    pub files: Vec<ManifestFile>,
    /// What was not saved, and why.
    pub left_out: Vec<LeftOutFact>,
    /// The lists beside the files.
    pub lists: Vec<ListFile>,
}

/// One file of a backup: the fields that its report has, too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Its name.
    pub file: String,
    /// The area of the storage.
    pub area: AreaKind,
    /// The partition, by the name that the phone has for it; null for a whole area.
    pub partition: Option<String>,
    /// The first offset in the area.
    pub start: u64,
    /// The file's length in bytes.
    pub length: u64,
    /// Lower-case hex.
    pub sha256: String,
    /// Lower-case hex.
    pub md5: String,
    /// Lower-case hex.
    pub crc32: String,
    /// How it was checked.
    pub check: CheckFacts,
}

/// An area or partition that was not saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOutFact {
    /// Its name.
    pub name: String,
    /// The area that it is in.
    pub area: AreaKind,
    /// The first offset in the area.
    pub start: u64,
    /// Bytes; null if unknown.
    pub length: Option<u64>,
    /// The reason.
    pub reason: LeftOutReason,
}

/// A list beside the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFile {
    /// Its name.
    pub file: String,
    /// Lower-case hex.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of a backup with these parts and their reports; `None` if there are none.
    pub(super) fn new(plan: &BackupPlan, parts: &[(&Part, &Report)], finished: String) -> Option<Manifest> {
        let (_, first) = parts.first()?;
        // A later report can know more: a phone in another mode reports other numbers.
        let phone = parts.iter().map(|(_, report)| report).find(|report| report.phone.me_id.is_some());
        let files = parts.iter().map(|(part, report)| ManifestFile {
            file: report.file.clone(),
            area: report.area,
            partition: (part.kind == PartKind::Partition).then(|| part.name.clone()),
            start: report.start,
            length: report.length,
            sha256: report.sha256.clone(),
            md5: report.md5.clone(),
            crc32: report.crc32.clone(),
            check: report.check.clone(),
        });
        let left_out = plan.parts.iter().filter_map(|part| {
            Some(LeftOutFact {
                name: part.name.clone(),
                area: part.area,
                start: part.start,
                length: part.len,
                reason: part.left_out?,
            })
        });
        Some(Manifest {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            bromide_manifest: 1,
            finished,
            door: first.door,
            agent: first.agent.clone(),
            phone: phone.unwrap_or(first).phone.clone(),
            storage: first.storage.clone(),
            partition_table: match plan.table {
                Table::Gpt(_) => Some("GPT".to_owned()),
                Table::Pmt => Some("PMT".to_owned()),
                Table::Uncertain | Table::Missing => None,
            },
            files: files.collect(),
            left_out: left_out.collect(),
            lists: Vec::new(),
        })
    }

    /// Adds a list that was saved.
    pub(super) fn add_list(&mut self, name: &str, text: &[u8]) {
        let sha256 = hex::encode(digest(&SHA256, text));
        self.lists.push(ListFile { file: name.to_owned(), sha256 });
    }
}
