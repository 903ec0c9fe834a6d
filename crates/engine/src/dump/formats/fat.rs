//! FAT volumes (Microsoft, FAT: General Overview of On-Disk Format, 1.03): recognised by a consistent boot
//! sector. `fat_list` lists the files of FAT12 and FAT16.

use crate::dump::probe::Fields;

/// The layout of a volume, from its boot sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Volume {
    /// Bytes of the whole volume.
    pub(crate) length: u64,
    /// Bits of a cluster number: 12 or 16.
    pub(crate) bits: u8,
    pub(super) fat_at: u64,
    /// Copies of the FAT: 1 or 2.
    fats: u8,
    /// Bytes of one copy.
    fat_length: u64,
    pub(super) root_at: u64,
    pub(crate) root_entries: usize,
    data_at: u64,
    /// Bytes of a cluster.
    pub(crate) cluster: u64,
    /// Clusters of the volume; the first has number 2.
    pub(crate) clusters: u32,
    pub(super) label: [u8; 11],
    /// Whether the phone's own formatter made it (docs/rescue.md section 2.3).
    pub(crate) is_phones: bool,
}

/// Bytes of an entry of a folder.
pub(super) const ENTRY: usize = 32;

/// What the phone's own formatter writes into a boot sector: a jump and a name, and a fill of `M` behind the
/// fields (docs/rescue.md section 2.3).
const PHONES_NAME: &[u8] = b"\xEB\x58\x90FileSys ";
const PHONES_FILL: std::ops::Range<usize> = 0x5A..0x1FE;

/// Whether the phone's own formatter wrote this boot sector.
fn is_phones(sector: &[u8]) -> bool {
    let fill = sector.get(PHONES_FILL).unwrap_or_default();
    sector.starts_with(PHONES_NAME) && !fill.is_empty() && fill.iter().all(|byte| *byte == b'M')
}

/// Whether the sector can be the boot sector of a FAT12 or FAT16 volume.
pub(crate) fn may_be_boot_sector(sector: &[u8]) -> bool {
    matches!(sector.first(), Some(0xEB | 0xE9))
        && (Volume::read(sector).is_some() || Fat32::read(sector).is_some())
}

/// A FAT32 volume. It is recognised only: phones of this kind have too little flash for one, but images of
/// memory cards are inspected, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fat32 {
    /// Bytes of the whole volume.
    pub(crate) length: u64,
    pub(crate) label: [u8; 11],
}

impl Fat32 {
    /// The volume that this boot sector describes, if its values are consistent: the 16-bit fields of FAT12
    /// and FAT16 are 0, and the 32-bit fields from offset 36 on are valid (pages 9 to 12 of the overview).
    pub(crate) fn read(sector: &[u8]) -> Option<Fat32> {
        let Common { bytes, per_cluster, reserved, fats } = Common::read(sector)?;
        let is_32 = [17, 19, 22].into_iter().all(|at| sector.u16_at(at) == Some(0));
        let (total, fat_sectors) = (u64::from(sector.u32_at(32)?), u64::from(sector.u32_at(36)?));
        // Every driver must refuse another version.
        let is_known_version = sector.u16_at(42)? == 0;
        let root = u64::from(sector.u32_at(44)?);
        let clusters = total.checked_sub(reserved + fats * fat_sectors)? / per_cluster;
        let has_root = root >= 2 && root < clusters + 2;
        // 4 bytes in the FAT for each cluster; 28 bits number them, and 0x0FFFFFF7 on are marks.
        let has_entries = (clusters + 2).checked_mul(4)? <= fat_sectors * bytes && clusters < 0x0FFF_FFF5;
        if !is_32 || !is_known_version || !has_root || !has_entries || fat_sectors == 0 {
            return None;
        }
        let has_label = sector.u8_at(66) == Some(0x29);
        let label = sector.get(71..82).and_then(|label| label.first_chunk()).filter(|_| has_label);
        Some(Fat32 { length: total * bytes, label: label.copied().unwrap_or([b' '; 11]) })
    }
}

/// The fields that all FAT volumes have at the same offsets.
struct Common {
    /// Of a sector.
    bytes: u64,
    /// Sectors of a cluster.
    per_cluster: u64,
    /// Sectors before the first FAT.
    reserved: u64,
    fats: u64,
}

impl Common {
    fn read(sector: &[u8]) -> Option<Common> {
        let jumps = sector.has(0, &[0xE9]) || (sector.has(0, &[0xEB]) && sector.has(2, &[0x90]));
        let bytes = u64::from(sector.u16_at(11)?);
        let per_cluster = u64::from(sector.u8_at(13)?);
        let reserved = u64::from(sector.u16_at(14)?);
        let fats = u64::from(sector.u8_at(16)?);
        let media = sector.u8_at(21)?;
        let is_consistent = jumps
            && sector.has(510, &[0x55, 0xAA])
            && matches!(bytes, 512 | 1024 | 2048 | 4096)
            && per_cluster.is_power_of_two()
            && reserved > 0
            && matches!(fats, 1 | 2)
            && (media == 0xF0 || media >= 0xF8);
        is_consistent.then_some(Common { bytes, per_cluster, reserved, fats })
    }
}

impl Volume {
    /// The volume that this boot sector describes, if its values are consistent.
    pub(crate) fn read(sector: &[u8]) -> Option<Volume> {
        let Common { bytes, per_cluster, reserved, fats } = Common::read(sector)?;
        let root_entries = sector.u16_at(17)?;
        let small = u64::from(sector.u16_at(19)?);
        let fat_sectors = u64::from(sector.u16_at(22)?);
        let total = if small > 0 { small } else { u64::from(sector.u32_at(32)?) };
        if root_entries == 0 || fat_sectors == 0 {
            return None;
        }
        let root = reserved + fats * fat_sectors;
        let data = root + (u64::from(root_entries) * ENTRY as u64).div_ceil(bytes);
        let clusters = u32::try_from(total.checked_sub(data)? / per_cluster).ok()?;
        // Only the number of clusters decides between FAT12 and FAT16 (page 14 of the overview); more means
        // FAT32.
        let bits: u8 = if clusters < 4085 { 12 } else { 16 };
        let needed = (u64::from(clusters) + 2) * u64::from(bits);
        if !(1..65_525).contains(&clusters) || needed.div_ceil(8) > fat_sectors * bytes {
            return None;
        }
        // The label is valid only after this mark.
        let has_label = sector.u8_at(38) == Some(0x29);
        let label = sector.get(43..54).and_then(|label| label.first_chunk()).filter(|_| has_label);
        Some(Volume {
            length: total * bytes,
            bits,
            fat_at: reserved * bytes,
            fats: u8::try_from(fats).ok()?,
            fat_length: fat_sectors * bytes,
            root_at: root * bytes,
            root_entries: usize::from(root_entries),
            data_at: data * bytes,
            cluster: per_cluster * bytes,
            clusters,
            label: label.copied().unwrap_or([b' '; 11]),
            is_phones: is_phones(sector),
        })
    }

    /// Offset and length in the volume of each copy of the FAT.
    pub(crate) fn fats(&self) -> impl Iterator<Item = (u64, usize)> {
        let (at, length) = (self.fat_at, self.fat_length);
        let count = usize::try_from(length).unwrap_or(usize::MAX).min((self.clusters as usize + 2) * 2);
        (0..u64::from(self.fats)).map(move |copy| (at + copy * length, count))
    }

    /// Whether a copy of the FAT begins as each does: with the media byte, and all other bits set.
    pub(crate) fn begins_fat(&self, fat: &[u8]) -> bool {
        let ones = if self.bits == 16 { fat.has(1, &[0xFF, 0xFF, 0xFF]) } else { fat.has(1, &[0xFF, 0xFF]) };
        ones && fat.first().is_some_and(|media| *media == 0xF0 || *media >= 0xF8)
    }

    /// The entry of a cluster in the FAT; 0 is a free one. `None` if the FAT does not have it.
    pub(crate) fn entry_of(&self, fat: &[u8], cluster: u32) -> Option<u16> {
        let number = usize::try_from(cluster).ok()?;
        if self.bits == 16 {
            return fat.u16_at(number.checked_mul(2)?);
        }
        let pair = fat.u16_at(number.checked_add(number / 2)?)?;
        Some(if cluster.is_multiple_of(2) { pair & 0x0FFF } else { pair >> 4 })
    }

    /// The offset in the volume of a cluster; `None` if the volume does not have it.
    pub(crate) fn cluster_at(&self, cluster: u32) -> Option<u64> {
        let number = cluster.checked_sub(2).filter(|number| *number < self.clusters)?;
        Some(self.data_at + u64::from(number) * self.cluster)
    }

    /// What follows a cluster in its chain.
    pub(crate) fn next(&self, fat: &[u8], cluster: u32) -> Next {
        let end = if self.bits == 16 { 0xFFF8 } else { 0x0FF8 };
        match self.entry_of(fat, cluster) {
            Some(next) if next >= end => Next::End,
            Some(next) if self.cluster_at(u32::from(next)).is_some() => Next::Cluster(u32::from(next)),
            _ => Next::Broken,
        }
    }
}

/// What follows a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// Another cluster of the volume.
    Cluster(u32),
    /// The chain ends.
    End,
    /// A number that no chain has, or none.
    Broken,
}
