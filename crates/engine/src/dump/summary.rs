//! [`ContentSummary`]: the content of a dump in reports and `inspect --json`. Names and units are the same in
//! all languages, and keys and values are a contract. Made from an inspection; read from reports, also of
//! later versions.

use serde::de::Deserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::class::Class;
use super::content_map::ContentMap;
use super::fact::{Fact, without_repetition};
use super::finding::Finding;
use super::firmware::Firmware;
use super::inspect::Inspection;

/// What was recognised in a dump. Missing values are null.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentSummary {
    /// The firmware's project id.
    pub project: Option<String>,
    /// The firmware's version: the part of its file name from the chip on.
    pub version: Option<String>,
    /// The date in the firmware's file name.
    pub built: Option<String>,
    /// The firmware's file name.
    pub image_name: Option<String>,
    /// The chip that the firmware was made for.
    pub platform: Option<String>,
    /// The size of the flash in bytes, from the firmware's header.
    pub size_hint: Option<u64>,
    /// Bytes in cells of each class.
    pub bytes: ClassBytes,
    /// What was recognised, in order of address.
    #[serde(deserialize_with = "known_findings")]
    pub findings: Vec<Finding>,
    /// Whether some findings are not listed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}

/// Bytes in cells of each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "named like the classes")]
pub struct ClassBytes {
    pub code: u64,
    pub text: u64,
    pub packed: u64,
    pub mixed: u64,
    pub zero: u64,
    pub erased: u64,
}

impl From<&ContentMap> for ClassBytes {
    fn from(map: &ContentMap) -> ClassBytes {
        ClassBytes {
            code: map.bytes_of(Class::Code),
            text: map.bytes_of(Class::Text),
            packed: map.bytes_of(Class::Packed),
            mixed: map.bytes_of(Class::Mixed),
            zero: map.bytes_of(Class::Zero),
            erased: map.bytes_of(Class::Erased),
        }
    }
}

impl ContentSummary {
    /// The summary without the number of files: reports are shared more freely than dumps.
    #[must_use]
    pub fn without_files(mut self) -> ContentSummary {
        for finding in &mut self.findings {
            finding.facts.retain(|fact| !matches!(fact, Fact::Files(_) | Fact::FileCount(_)));
        }
        self
    }
}

impl From<&Inspection> for ContentSummary {
    fn from(inspection: &Inspection) -> ContentSummary {
        let Firmware { project, version, built, image_name, platform } =
            inspection.firmware.clone().unwrap_or_default();
        let finding = |finding: &Finding| {
            let facts = without_repetition(&finding.facts).into_iter().map(without_names).collect();
            Finding { facts, ..finding.clone() }
        };
        ContentSummary {
            project,
            version,
            built,
            image_name,
            platform,
            size_hint: inspection.size_hint,
            bytes: ClassBytes::from(&inspection.map),
            findings: inspection.findings.iter().map(finding).collect(),
            more: inspection.is_cut,
        }
    }
}

/// The names of files are a person's, so that only their number is told.
fn without_names(fact: Fact) -> Fact {
    match fact {
        Fact::Files(files) => Fact::FileCount(files.len() as u64),
        fact => fact,
    }
}

/// Findings of a kind that only later versions have are left out.
fn known_findings<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Finding>, D::Error> {
    let all = Vec::<Value>::deserialize(deserializer)?;
    Ok(all.into_iter().filter_map(|finding| serde_json::from_value(finding).ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dump::FindingKind;

    #[test]
    fn findings_of_a_later_version_are_left_out_of_its_report() {
        let json = serde_json::json!({
            "project": null, "version": null, "built": null, "image_name": null, "platform": null, "size_hint": null,
            "bytes": { "erased": 9, "video": 3 },
            "findings": [
                { "kind": "holograms", "start": 1, "length": 2 },
                { "kind": "viva", "start": 5, "length": 2, "facts": { "smell": "old", "type": "VIVA (0x0108)" } },
            ],
        });
        let summary: ContentSummary = serde_json::from_value(json).unwrap();
        let facts = vec![Fact::FileType("VIVA (0x0108)".into())];
        assert_eq!(summary.findings, [Finding::new(5, 2, FindingKind::Viva, facts)]);
        assert_eq!(summary.bytes, ClassBytes { erased: 9, ..ClassBytes::default() });
    }
}
