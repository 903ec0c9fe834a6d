//! Facts about a phone and its flash, as reports, journals, events and screens use them.
//!
//! Plain data: collected by `acquire`, saved by `dumpfile`, compared when a phone is reconnected.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::brom::Door;

use crate::flash::{FlashName, JedecId, KnownFrom, UniqueId};
use crate::reading_program::{Bench, FifoStores};
use crate::storage::{ManagedStorage, StorageKind};

/// Facts about a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneFacts {
    /// Chip name, such as `MT6261`.
    pub chip: String,
    /// Exact type of the chip if its registers identify it, such as `MT6261DA`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// The hardware code that identifies the chip.
    pub hardware_code: ChipCode,
    /// `None` if the phone does not report it.
    pub hardware_version: Option<ChipCode>,
    /// `None` if the phone does not report it.
    pub software_version: Option<ChipCode>,
    /// The chip's unique number; `None` if the phone has none.
    pub me_id: Option<MeId>,
    /// The SOC id of newer smartphone chips.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soc_id: Option<SocId>,
    /// The protections that a smartphone has enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<SecurityBits>,
}

impl PhoneFacts {
    /// The most exact name of the chip that is known.
    #[must_use]
    pub fn chip_name(&self) -> &str {
        self.variant.as_ref().unwrap_or(&self.chip)
    }
}

/// Facts about the storage of a phone. Saved as the field `flash` or the field `storage`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum StorageFacts {
    /// The serial flash of a feature phone.
    #[serde(rename = "flash")]
    Flash(FlashFacts),
    /// The storage of a smartphone.
    #[serde(rename = "storage")]
    Managed(ManagedStorage),
}

impl StorageFacts {
    /// The facts about the serial flash of a feature phone.
    #[must_use]
    pub fn flash(&self) -> Option<&FlashFacts> {
        match self {
            StorageFacts::Flash(flash) => Some(flash),
            StorageFacts::Managed(_) => None,
        }
    }

    /// The size in bytes of the flash, or of a smartphone's main area; `None` where unknown.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        match self {
            StorageFacts::Flash(flash) => flash.size,
            StorageFacts::Managed(storage) => storage.size_of(storage.main_area()),
        }
    }

    /// Whether both give the same number that no other storage chip has: the unique number of a flash chip,
    /// or the CID of an eMMC, which includes the chip's serial number.
    #[must_use]
    pub fn has_same_number(&self, other: &StorageFacts) -> bool {
        match (self, other) {
            (StorageFacts::Flash(one), StorageFacts::Flash(other)) => {
                one.unique_id.is_some() && one.unique_id == other.unique_id
            }
            (StorageFacts::Managed(one), StorageFacts::Managed(other)) => {
                one.kind == StorageKind::Emmc && one.id.is_some() && one == other
            }
            _ => false,
        }
    }

    /// How the size of the flash was determined; `None` if an agent reported it, or where it is unknown.
    #[must_use]
    pub fn size_known_from(&self) -> Option<KnownFrom> {
        self.flash().and_then(|flash| flash.size_known_from)
    }
}

/// Facts about a flash chip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlashFacts {
    /// `None` if the flash chip did not answer.
    pub jedec_id: Option<JedecId>,
    /// The flash chip's serial number, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique_id: Option<UniqueId>,
    /// Its name.
    pub name: FlashName,
    /// Bytes; `None` where unknown.
    pub size: Option<u64>,
    /// How the size was determined; `None` also for a source that only another version of this program knows.
    #[serde(default, deserialize_with = "known_or_none")]
    pub size_known_from: Option<KnownFrom>,
}

fn known_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<KnownFrom>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.and_then(|text| KnownFrom::of_text(&text)))
}

/// Facts about the Download Agent through which a phone was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgentFacts {
    /// The name of the agent file, without its folder.
    pub file: String,
    /// The file's SHA-256 in lower-case hex.
    pub sha256: String,
    /// The protocol: `legacy`, `xflash` or `xml`.
    pub protocol: String,
    /// The version that the agent reports, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// Facts about Bromide's reading program that read a phone, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingProgramFacts {
    /// Its version.
    pub version: u32,
    /// How it filled the USB FIFO.
    pub usb_stores: FifoStores,
    /// What it measured on the phone, in ticks of 26 MHz.
    pub ticks: Bench,
}

/// A 16-bit hardware code or version of a chip. Printed and saved as `0x6261`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChipCode(pub u16);

impl fmt::Display for ChipCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#06x}", self.0)
    }
}

impl Serialize for ChipCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ChipCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ChipCode, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.strip_prefix("0x").ok_or_else(|| D::Error::custom("a chip code begins with 0x"))?;
        u16::from_str_radix(digits, 16).map(ChipCode).map_err(D::Error::custom)
    }
}

/// The enabled protections as the phone sends them (`GET_TARGET_CONFIG`, protocol.md section 8.7). Printed and
/// saved as `0x00000005`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecurityBits(pub u32);

impl fmt::Display for SecurityBits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010x}", self.0)
    }
}

impl Serialize for SecurityBits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SecurityBits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SecurityBits, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.strip_prefix("0x").ok_or_else(|| D::Error::custom("the bits begin with 0x"))?;
        u32::from_str_radix(digits, 16).map(SecurityBits).map_err(D::Error::custom)
    }
}

/// The SOC id (`GET_SOC_ID`), which distinguishes phones like the [`MeId`]. Printed and saved as lower-case
/// hex.
pub type SocId = MeId;

/// The chip's unique number (`GET_ME_ID`), which distinguishes phones of one model. Printed and saved as
/// lower-case hex.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeId(pub Vec<u8>);

impl MeId {
    /// Whether it distinguishes phones. An id whose bytes are all the same was never written into the chip.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.0.first().is_some_and(|first| self.0.iter().any(|byte| byte != first))
    }
}

impl fmt::Display for MeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl Serialize for MeId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        hex::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for MeId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MeId, D::Error> {
        hex::deserialize(deserializer).map(MeId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_of_equal_bytes_distinguishes_no_phone() {
        for (id, is_unique) in
            [(vec![0; 16], false), (vec![0xFF; 16], false), (vec![], false), (vec![0, 1], true)]
        {
            assert_eq!(MeId(id.clone()).is_unique(), is_unique, "{id:?}");
        }
    }

    #[test]
    fn codes_and_numbers_are_saved_as_hex() {
        let code: ChipCode = serde_json::from_str("\"0x6261\"").unwrap();
        assert_eq!((code, serde_json::to_string(&code).unwrap()), (ChipCode(0x6261), "\"0x6261\"".into()));
        let id: MeId = serde_json::from_str("\"00f8\"").unwrap();
        assert_eq!((&id, serde_json::to_string(&id).unwrap()), (&MeId(vec![0, 0xF8]), "\"00f8\"".into()));
        for wrong in ["\"6261\"", "\"0x\"", "\"0x12345\"", "6261"] {
            assert!(serde_json::from_str::<ChipCode>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_unknown_size_source_is_read_as_none() {
        let text = r#"{"jedec_id":"ef 40 16","name":"Winbond W25Q32","size":1,"size_known_from":"a dream"}"#;
        let facts: FlashFacts = serde_json::from_str(text).unwrap();
        assert_eq!((facts.jedec_id, facts.size_known_from), (Some(JedecId([0xEF, 0x40, 0x16])), None));
    }
}
