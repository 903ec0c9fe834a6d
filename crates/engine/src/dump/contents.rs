//! What is inside a dump as programs read it: part of a report, and of what `inspect --json` says. Names and units are the same in all
//! languages. Made from an inspection; read again with a report.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::class::Class;
use super::finding::{Fact, FactKey, FactValue, Finding};
use super::inspect::{Firmware, Inspection};

/// What was recognised in a dump.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contents {
    /// The firmware's project id; null where none was found, as in all that follow.
    pub project: Option<String>,
    /// The firmware's version: its file name from the chip on.
    pub version: Option<String>,
    /// The date in the firmware's file name.
    pub built: Option<String>,
    /// The firmware's file name.
    pub image_name: Option<String>,
    /// The chip that the firmware was made for.
    pub platform: Option<String>,
    /// The size of the flash by the firmware's header.
    pub size_hint: Option<u64>,
    /// Bytes by class, of whole cells.
    pub bytes: Map<String, Value>,
    /// What was recognised, in order of address.
    pub findings: Vec<Found>,
    /// There was more to recognise than is told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// What it is, such as `boot_header`.
    pub kind: String,
    /// Offset in the dump.
    pub start: u64,
    /// Bytes, as it says of itself.
    pub length: u64,
    /// What it says.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub facts: Map<String, Value>,
}

impl Contents {
    /// Without the names of the files in it: a report is passed on more freely than a dump, and may not grow with what is in one.
    #[must_use]
    pub fn without_files(mut self) -> Contents {
        for found in &mut self.findings {
            found.facts.remove(FactKey::Files.key());
        }
        self
    }
}

impl From<&Inspection> for Contents {
    fn from(inspection: &Inspection) -> Contents {
        let Firmware { project, version, built, image_name, platform } =
            inspection.firmware.clone().unwrap_or_default();
        let bytes = |class: &Class| (class.key().to_owned(), inspection.map.bytes_of(*class).into());
        Contents {
            project,
            version,
            built,
            image_name,
            platform,
            size_hint: inspection.size_hint,
            bytes: Class::ALL.iter().map(bytes).collect(),
            findings: inspection.findings.iter().map(Found::from).collect(),
            more: inspection.is_cut,
        }
    }
}

impl From<&Finding> for Found {
    fn from(finding: &Finding) -> Found {
        let fact = |Fact { key, value }: &Fact| (key.key().to_owned(), value.into());
        Found {
            kind: finding.kind.key().to_owned(),
            start: finding.start,
            length: finding.length,
            facts: finding.facts.iter().map(fact).collect(),
        }
    }
}

impl From<&FactValue> for Value {
    fn from(value: &FactValue) -> Value {
        match value {
            FactValue::Text(text) => text.clone().into(),
            FactValue::Named(name, _) => (*name).into(),
            FactValue::Hex(number) | FactValue::Number(number) | FactValue::Size(number) => (*number).into(),
            FactValue::List(lines) => lines.clone().into(),
            FactValue::Files(files) => {
                let file = |file: &super::finding::FileEntry| serde_json::json!({ "path": file.path, "size": file.size });
                files.iter().map(file).collect()
            }
        }
    }
}
