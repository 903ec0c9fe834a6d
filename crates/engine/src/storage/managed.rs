//! [`ManagedStorage`]: facts about a storage that an agent reads: eMMC, UFS, NAND or NOR.
//!
//! Plain data: made by the agents, saved in journals and reports, compared when a phone is reconnected.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::AreaKind;

/// A smartphone's storage, as its agent describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedStorage {
    /// Which kind of storage it is.
    pub kind: StorageKind,
    /// The id that the storage chip itself gives: the CID of an eMMC (16 bytes), the product name of a UFS
    /// device, the id bytes of a NAND chip. `None` if the agent does not tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<StorageId>,
    /// Its areas with their sizes, in the order for lists; never an area of size 0.
    pub areas: Vec<AreaSizeFact>,
    /// The pages of NAND flash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<NandPages>,
}

impl ManagedStorage {
    /// The size of `area` in bytes.
    #[must_use]
    pub fn size_of(&self, area: AreaKind) -> Option<u64> {
        self.areas.iter().find(|fact| fact.area == area).map(|fact| fact.size)
    }

    /// The size in bytes of [`AreaKind::NandWithSpare`]: as many pages as [`AreaKind::Nand`] has; `None` where
    /// the storage has no spare bytes.
    #[must_use]
    pub fn size_with_spare(&self) -> Option<u64> {
        let pages = self.pages.filter(|pages| pages.spare > 0)?;
        let count = self.size_of(AreaKind::Nand)?.checked_div(pages.page.into())?;
        count.checked_mul(pages.page_and_spare().into()).filter(|size| *size > 0)
    }

    /// The name of a dump of this area of NAND flash, without an ending: whether it has the spare bytes, and
    /// how many in which pages, must not be lost with the report (da.md section 8). `None` for every other
    /// area.
    #[must_use]
    pub fn name_of_pages(&self, area: AreaKind) -> Option<String> {
        match (area, self.pages) {
            (AreaKind::Nand, _) => Some("nand_logical".to_owned()),
            (AreaKind::NandWithSpare, Some(NandPages { page, spare, .. })) => {
                Some(format!("nand_{page}+{spare}"))
            }
            _ => None,
        }
    }

    /// The area that holds the user's data and the partitions: `user`, `lu2`, `nand` or `nor`.
    #[must_use]
    pub fn main_area(&self) -> AreaKind {
        match self.kind {
            StorageKind::Emmc => AreaKind::User,
            StorageKind::Ufs => AreaKind::LogicalUnit(2),
            StorageKind::Nand => AreaKind::Nand,
            StorageKind::Nor => AreaKind::Nor,
        }
    }
}

/// A kind of storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StorageKind {
    /// eMMC.
    #[serde(rename = "eMMC")]
    Emmc,
    /// UFS.
    #[serde(rename = "UFS")]
    Ufs,
    /// NAND flash.
    #[serde(rename = "NAND")]
    Nand,
    /// NOR flash.
    #[serde(rename = "NOR")]
    Nor,
}

impl StorageKind {
    /// Its usual name, the same in all languages and in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            StorageKind::Emmc => "eMMC",
            StorageKind::Ufs => "UFS",
            StorageKind::Nand => "NAND",
            StorageKind::Nor => "NOR",
        }
    }
}

/// An area and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AreaSizeFact {
    /// The area.
    pub area: AreaKind,
    /// Its size in bytes; not 0.
    pub size: u64,
}

/// The geometry of NAND flash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NandPages {
    /// Bytes of data in a page.
    pub page: u32,
    /// Spare bytes of a page.
    pub spare: u32,
    /// Pages in a block, the unit of erasure; 0 if the agent does not tell it.
    pub pages_per_block: u32,
}

impl NandPages {
    /// Bytes of a page together with its spare bytes.
    #[must_use]
    pub fn page_and_spare(self) -> u32 {
        self.page.saturating_add(self.spare)
    }
}

/// The id of a storage chip. Printed and saved as lower-case hex.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StorageId(pub Vec<u8>);

impl fmt::Display for StorageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl Serialize for StorageId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        hex::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for StorageId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<StorageId, D::Error> {
        hex::deserialize(deserializer).map(StorageId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_are_saved_and_read_back() {
        let storage = ManagedStorage {
            kind: StorageKind::Emmc,
            id: Some(StorageId(vec![0x15, 0x01, 0x00])),
            areas: vec![AreaSizeFact { area: AreaKind::User, size: 1 << 35 }],
            pages: None,
        };
        let text = serde_json::to_string(&storage).unwrap();
        assert_eq!(text, r#"{"kind":"eMMC","id":"150100","areas":[{"area":"user","size":34359738368}]}"#);
        assert_eq!(serde_json::from_str::<ManagedStorage>(&text).unwrap(), storage);
        assert_eq!(storage.size_of(storage.main_area()), Some(1 << 35));
        assert_eq!(storage.size_of(AreaKind::Boot1), None);
    }
}
