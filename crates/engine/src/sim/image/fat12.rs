//! The FAT12 volume at the end of a generated flash, with small files of a
//! person that nobody is. Knows no header of the phone.

use super::fields::{Fields, to_usize};
use super::people;

const SECTOR: usize = 512;
const SECTORS_PER_CLUSTER: usize = 4;
pub(super) const CLUSTER: usize = SECTOR * SECTORS_PER_CLUSTER;
const ROOT_ENTRIES: usize = 64;
/// Name, content and how often the content is repeated.
pub(super) const FILES: [(&[u8; 11], &str, usize); 4] = [
    (b"README  TXT", "This is a practice phone. Nothing in it is real.\r\n", 2),
    (b"CONTACTSTXT", "Alice Example;+00 000 0001\r\nBob Example;+00 000 0002\r\n", 40),
    (b"MESSAGESTXT", "See you at the bench at nine.\r\n", 300),
    (b"SETTINGSDAT", "volume=3\nlanguage=en\ntheme=bromide\n", 9),
];

/// The smallest volume that also holds what a person has on a phone.
const SMALLEST_WITH_PEOPLE: u64 = 128 << 10;

/// A FAT12 volume of `len` bytes at flash offset `start`: boot sector, two FATs, root directory, files.
pub(super) fn file_system(start: u64, len: u64) -> Vec<(u64, Vec<u8>)> {
    let sectors = to_usize(len) / SECTOR;
    let clusters = sectors / SECTORS_PER_CLUSTER;
    let fat_sectors = (clusters + 2).saturating_mul(3).div_ceil(2).div_ceil(SECTOR);
    let mut content = Clusters { fat: vec![0xFF8, 0xFFF], data: Vec::new() };
    let mut root = directory_entry(b"BROMIDE    ", 0x08, 0, 0);
    for (name, text, times) in FILES {
        root.extend(content.file(name, &text.repeat(times).into_bytes()));
    }
    if len >= SMALLEST_WITH_PEOPLE {
        let records: Vec<u8> =
            people::record_files().iter().flat_map(|(name, bytes)| content.file(name, bytes)).collect();
        let inner = content.folder(b"NVD_DATA   ", &records);
        root.extend(content.folder(b"NVRAM      ", &inner));
        let picture = content.file(b"IMG0001 JPG", people::PICTURE);
        root.extend(content.folder(b"PHOTOS     ", &picture));
    }
    root.resize(ROOT_ENTRIES * 32, 0);
    let mut table = pack_fat12(&content.fat);
    table.resize(fat_sectors * SECTOR, 0);
    let mut volume = boot_sector(sectors, fat_sectors);
    for part in [&table, &table, &root, &content.data] {
        volume.extend(part);
    }
    vec![(start, volume)]
}

/// The clusters in use and their chains.
struct Clusters {
    fat: Vec<u16>,
    data: Vec<u8>,
}

impl Clusters {
    /// Adds the content of a file; returns its directory entry.
    fn file(&mut self, name: &[u8; 11], content: &[u8]) -> Vec<u8> {
        let first = self.add(content);
        directory_entry(name, 0x20, first, content.len())
    }

    /// Adds a folder of the root or of a folder in it, with these entries; returns its directory entry.
    fn folder(&mut self, name: &[u8; 11], entries: &[u8]) -> Vec<u8> {
        let own = self.fat.len();
        let mut content = directory_entry(b".          ", 0x10, own, 0);
        content.extend(directory_entry(b"..         ", 0x10, 0, 0));
        content.extend(entries);
        self.add(&content);
        directory_entry(name, 0x10, own, 0)
    }

    /// Adds bytes in a chain of clusters; returns the first.
    fn add(&mut self, content: &[u8]) -> usize {
        let first = self.fat.len();
        let used = content.len().div_ceil(CLUSTER).max(1);
        self.fat.extend((first + 1..).take(used - 1).map(|next| u16::try_from(next).unwrap_or(0xFFF)));
        self.fat.push(0xFFF);
        self.data.extend(content);
        self.data.resize(self.data.len().next_multiple_of(CLUSTER), 0);
        first
    }
}

fn boot_sector(sectors: usize, fat_sectors: usize) -> Vec<u8> {
    let small = |n: usize| u16::try_from(n).unwrap_or(0);
    let fields = Fields::default()
        .bytes(&[0xEB, 0x3C, 0x90])
        .text("BROMIDE ", 8)
        .u16(small(SECTOR))
        .bytes(&[u8::try_from(SECTORS_PER_CLUSTER).unwrap_or(1)])
        .u16(1)
        .bytes(&[2])
        .u16(small(ROOT_ENTRIES))
        .u16(small(sectors))
        .bytes(&[0xF8])
        .u16(small(fat_sectors))
        .u16(63)
        .u16(255)
        .u32(0)
        .u32(0)
        .bytes(&[0x80, 0, 0x29])
        .u32(0xB40_3DE5)
        .text("BROMIDE    ", 11)
        .text("FAT12   ", 8);
    fields.pad(SECTOR - 2).bytes(&[0x55, 0xAA]).0
}

fn directory_entry(name: &[u8; 11], attributes: u8, cluster: usize, size: usize) -> Vec<u8> {
    // 2026-01-15 12:00 as FAT stores it.
    let (time, date) = (12 << 11, (46 << 9) | (1 << 5) | 15);
    let fields = Fields::default().bytes(name).bytes(&[attributes]).pad(22).u16(time).u16(date);
    fields.u16(u16::try_from(cluster).unwrap_or(0)).u32(u32::try_from(size).unwrap_or(0)).0
}

/// Two 12-bit entries in three bytes.
fn pack_fat12(entries: &[u16]) -> Vec<u8> {
    let mut packed = Vec::new();
    for pair in entries.chunks(2) {
        let low = u32::from(pair.first().copied().unwrap_or(0));
        let high = u32::from(pair.get(1).copied().unwrap_or(0));
        packed.extend((low | (high << 12)).to_le_bytes().into_iter().take(3));
    }
    packed
}
