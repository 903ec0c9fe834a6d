//! [`RamRecord`]: the settings for one memory chip in a preloader (da.md section 3.4). Used by
//! `PreloaderInfo`.

use crate::fields::Fields as _;

/// The settings for one memory chip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RamRecord {
    /// The kind of RAM.
    pub ram: RamKind,
    /// What the RAM is packaged with, which decides what the id is of.
    pub package: RamPackage,
    /// The id: the first bytes of a CID, NAND id bytes, or the product name of UFS; empty for RAM alone.
    pub id: Vec<u8>,
}

/// The kind of RAM, by the low byte of a record's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RamKind {
    /// 1
    Ddr1,
    /// 2
    Lpddr2,
    /// 3
    Lpddr3,
    /// 4
    Ddr3,
    /// 5 and 6
    Lpddr4,
    /// Another number.
    Other(u8),
}

/// What RAM is packaged with, by the second byte of a record's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RamPackage {
    /// With nothing: the record fits any storage.
    Discrete,
    /// With NAND; the id is that of the NAND.
    Nand,
    /// With eMMC; the id is the first bytes of its CID.
    Emmc,
    /// With UFS; the id is its product name.
    Ufs,
    /// Another number.
    Other(u8),
}

const ID_LEN: usize = 16;

/// Where a record has its fields.
struct Layout {
    ram_type: usize,
    /// `None`: the id ends with its last byte that is not zero.
    id_length: Option<usize>,
    id: std::ops::Range<usize>,
}

/// The bytes of one record of this version; `None` for versions that were never measured.
pub(super) fn record_length(version: u8) -> Option<usize> {
    Some(match version {
        0 => 140,
        8 => 66,
        10 => 184,
        11 | 14 => 168,
        12 | 13 | 16 | 20 | 21 | 27 | 32 => 188,
        15 | 17 | 22 => 176,
        24 => 164,
        25 | 30 | 31 | 35 | 36 | 38 | 39 | 40 | 45 | 46 | 47 | 49 | 52 => 160,
        28 => 144,
        _ => return None,
    })
}

impl RamRecord {
    /// Reads a record; `None` if it is too short.
    pub(super) fn parse(version: u8, record: &[u8]) -> Option<RamRecord> {
        let layout = match version {
            8 => Layout { ram_type: 0, id_length: None, id: 4..16 },
            11 | 14 => Layout { ram_type: 0, id_length: Some(0x14), id: 4..4 + ID_LEN },
            49 | 52 => Layout { ram_type: 0, id_length: Some(4), id: 8..8 + ID_LEN },
            _ => Layout { ram_type: 4, id_length: Some(8), id: 0x10..0x10 + ID_LEN },
        };
        let id = record.get(layout.id)?;
        let used = id.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        let length = match layout.id_length {
            Some(at) => usize::try_from(record.u32_at(at)?).unwrap_or(ID_LEN),
            None => used,
        };
        Some(RamRecord {
            ram: match record.u8_at(layout.ram_type)? {
                1 => RamKind::Ddr1,
                2 => RamKind::Lpddr2,
                3 => RamKind::Lpddr3,
                4 => RamKind::Ddr3,
                5 | 6 => RamKind::Lpddr4,
                other => RamKind::Other(other),
            },
            package: match record.u8_at(layout.ram_type + 1)? {
                0 => RamPackage::Discrete,
                1 => RamPackage::Nand,
                2 => RamPackage::Emmc,
                3 => RamPackage::Ufs,
                other => RamPackage::Other(other),
            },
            id: id.get(..length).unwrap_or(id).to_vec(),
        })
    }

    /// Whether it is for RAM that is packaged alone, so that the storage does not matter.
    #[must_use]
    pub fn fits_any(&self) -> bool {
        self.package == RamPackage::Discrete
    }
}
