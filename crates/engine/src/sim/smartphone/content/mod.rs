//! The storage of a practice smartphone: areas of any size whose bytes are computed, not stored, with a
//! partition table and recognisable partitions. Used by the agents and by tests that compare.

mod fill;
mod gpt;
mod parts;
mod pmt;

use std::sync::Arc;

use super::model::seed_of;
use super::preloader_file;
use super::scenario::{PartitionTable, SmartphoneScenario, SmartphoneStorage};
use fill::AreaContent;

/// An area of the storage that is read on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// eMMC: first boot area.
    Boot1,
    /// eMMC: second boot area.
    Boot2,
    /// eMMC: replay-protected area.
    Rpmb,
    /// eMMC: general-purpose area 1 to 4.
    General(u8),
    /// eMMC: user area.
    User,
    /// UFS: logical unit 0 to 2; 2 is the user's.
    Lu(u8),
    /// NAND: all pages, without spare.
    Nand,
    /// NOR: the whole chip.
    Nor,
}

/// A partition of the practice smartphone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmartphonePartition {
    /// Its name in the table.
    pub name: String,
    /// The area it lies in.
    pub area: Area,
    /// Its first byte.
    pub offset: u64,
    /// Its length in bytes.
    pub size: u64,
}

/// The true content of a practice smartphone. Clones are cheap.
#[derive(Debug, Clone)]
pub struct SmartphoneContent {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    areas: Vec<(Area, AreaContent)>,
    partitions: Vec<SmartphonePartition>,
    table: Option<Vec<u8>>,
    nand: Option<NandShape>,
}

/// Bytes of data and of spare in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct NandShape {
    page: u64,
    spare: u64,
}

impl SmartphoneScenario {
    /// The true content of the storage, to compare with what was read.
    #[must_use]
    pub fn content(&self) -> SmartphoneContent {
        SmartphoneContent::new(self)
    }
}

impl SmartphoneContent {
    pub(super) fn new(scenario: &SmartphoneScenario) -> SmartphoneContent {
        let seed = scenario.seed ^ seed_of(scenario.model.name);
        let mut areas: Vec<(Area, AreaContent)> = sizes(&scenario.storage)
            .into_iter()
            .map(|(area, size)| (area, AreaContent::new(size, seed.wrapping_add(code_of(area) << 32))))
            .collect();
        let (sector, nand) = match scenario.storage {
            SmartphoneStorage::Ufs(_) => (4096, None),
            SmartphoneStorage::Emmc { .. } => (scenario.emmc_table_sector, None),
            SmartphoneStorage::Nand { page, spare, .. } => {
                (512, Some(NandShape { page: u64::from(page), spare: u64::from(spare) }))
            }
            _ => (512, None),
        };
        let mut partitions = Vec::new();
        let mut table = None;
        for (area, content) in &mut areas {
            match area {
                Area::Boot1 | Area::Boot2 => add_preloader(content, scenario, b"EMMC_BOOT"),
                Area::Lu(0 | 1) => add_preloader(content, scenario, b"UFS_BOOT"),
                Area::User | Area::Lu(_) | Area::Nand => {
                    partitions = parts::lay_out(scenario, *area, content.len(), sector);
                    for partition in &partitions {
                        content.generate(partition.offset..partition.offset + partition.size);
                        parts::add_headers(content, partition);
                    }
                    match scenario.table {
                        PartitionTable::Gpt => gpt::write(content, &partitions, sector, seed),
                        PartitionTable::Pmt => table = Some(pmt::table(&partitions)),
                        PartitionTable::Missing => content.generate(0..content.len()),
                    }
                }
                Area::Nor => {
                    content.generate(0..content.len());
                    content.put(0, b"SF_BOOT\0\0\0\0\0\x01\0\0\0\0\x02\0\0".to_vec());
                }
                Area::Rpmb | Area::General(_) => content.generate(0..content.len()),
            }
        }
        SmartphoneContent { inner: Arc::new(Inner { areas, partitions, table, nand }) }
    }

    /// The areas of this storage.
    #[must_use]
    pub fn areas(&self) -> Vec<Area> {
        self.inner.areas.iter().map(|(area, _)| *area).collect()
    }

    /// The length of an area in bytes; `None`: this storage has no such area.
    #[must_use]
    pub fn len(&self, area: Area) -> Option<u64> {
        self.area(area).map(AreaContent::len)
    }

    /// Whether there is no area at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inner.areas.is_empty()
    }

    /// Fills `out` with the bytes of `area` from `offset` on, zeros past its end.
    pub fn fill(&self, area: Area, offset: u64, out: &mut [u8]) {
        match self.area(area) {
            Some(content) => content.fill(offset, out),
            None => out.fill(0),
        }
    }

    /// The `len` bytes of `area` from `offset` on.
    #[must_use]
    pub fn bytes(&self, area: Area, offset: u64, len: u64) -> Vec<u8> {
        let mut out = vec![0; usize::try_from(len).unwrap_or(0)];
        self.fill(area, offset, &mut out);
        out
    }

    /// Pages with the spare behind each, as the NAND agent sends them: those of the `len` bytes of data from
    /// `offset` on, both multiples of a page. Empty for other storages.
    #[must_use]
    pub fn pages_with_spare(&self, offset: u64, len: u64) -> Vec<u8> {
        let Some(NandShape { page, spare }) = self.inner.nand else { return Vec::new() };
        let pages = offset / page..(offset + len).div_ceil(page);
        let mut out = Vec::new();
        for number in pages {
            out.extend(self.bytes(Area::Nand, number * page, page));
            out.extend(self.spare(number, spare));
        }
        out
    }

    /// The partitions of the table, in order.
    #[must_use]
    pub fn partitions(&self) -> &[SmartphonePartition] {
        &self.inner.partitions
    }

    /// The bytes of a partition.
    #[must_use]
    pub fn partition_bytes(&self, name: &str) -> Option<Vec<u8>> {
        let partition = self.partition(name)?;
        Some(self.bytes(partition.area, partition.offset, partition.size))
    }

    pub(super) fn partition(&self, name: &str) -> Option<&SmartphonePartition> {
        self.inner.partitions.iter().find(|partition| partition.name == name)
    }

    /// The PMT as a legacy agent sends it, if there is one; empty for one without entries.
    pub(super) fn pmt(&self) -> Option<&[u8]> {
        self.inner.table.as_deref()
    }

    /// The spare bytes of a page.
    fn spare(&self, page: u64, len: u64) -> Vec<u8> {
        super::model::random_bytes(page ^ 0x5350_4152_4500, usize::try_from(len).unwrap_or(0))
    }

    fn area(&self, wanted: Area) -> Option<&AreaContent> {
        self.inner.areas.iter().find(|(area, _)| *area == wanted).map(|(_, content)| content)
    }
}

fn sizes(storage: &SmartphoneStorage) -> Vec<(Area, u64)> {
    match storage {
        SmartphoneStorage::Emmc { boot, rpmb, general, user, .. } => {
            let general = (1..).zip(general).map(|(number, size)| (Area::General(number), *size));
            let mut all = vec![(Area::Boot1, *boot), (Area::Boot2, *boot), (Area::Rpmb, *rpmb)];
            all.extend(general);
            all.push((Area::User, *user));
            all.retain(|(_, size)| *size > 0);
            all
        }
        SmartphoneStorage::Ufs(units) => (0..).zip(units).map(|(n, size)| (Area::Lu(n), *size)).collect(),
        SmartphoneStorage::Nand { total, .. } => vec![(Area::Nand, *total)],
        SmartphoneStorage::Nor(size) => vec![(Area::Nor, *size)],
    }
}

/// A number for each area, so that no two have the same content.
fn code_of(area: Area) -> u64 {
    match area {
        Area::Boot1 => 1,
        Area::Boot2 => 2,
        Area::Rpmb => 3,
        Area::General(number) => 3 + u64::from(number),
        Area::User => 8,
        Area::Lu(number) => 16 + u64::from(number),
        Area::Nand => 32,
        Area::Nor => 48,
    }
}

/// A boot area: header, BRLYT and the preloader (protocol.md section 7.1).
fn add_preloader(content: &mut AreaContent, scenario: &SmartphoneScenario, name: &[u8]) {
    const PRELOADER_AT: u64 = 0x800;
    let mut header = name.to_vec();
    header.resize(12, 0);
    header.extend([1_u32.to_le_bytes(), 0x200_u32.to_le_bytes()].concat());
    content.put(0, header);
    let mut layout = b"BRLYT\0\0\0".to_vec();
    layout.extend(1_u32.to_le_bytes());
    layout.extend(u32::try_from(PRELOADER_AT).unwrap_or(0).to_le_bytes());
    content.put(0x200, layout);
    content.put(PRELOADER_AT, preloader_file::made_up_preloader(&scenario.model));
}
