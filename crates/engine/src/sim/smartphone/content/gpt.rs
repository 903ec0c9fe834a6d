//! Writes a GPT with its backup into an area: the standard's layout (protective MBR, header in LBA 1, 128
//! entries of 128 bytes from LBA 2 on). Used by the content only.

use super::SmartphonePartition;
use super::fill::AreaContent;
use crate::sim::smartphone::model::random_bytes;

const ENTRIES: u32 = 128;
const ENTRY_LEN: u32 = 128;
const HEADER_LEN: u32 = 92;
/// "Basic data", as the standard writes it.
const TYPE: [u8; 16] =
    [0xA2, 0xA0, 0xD0, 0xEB, 0xE5, 0xB9, 0x33, 0x44, 0x87, 0xC0, 0x68, 0xB6, 0xB7, 0x26, 0x99, 0xC7];

/// Sectors before the first partition and behind the last one: MBR, header and entries.
pub(super) fn reserved_sectors(sector: u32) -> u64 {
    2 + u64::from((ENTRIES * ENTRY_LEN).div_ceil(sector))
}

/// Writes primary and backup table.
pub(super) fn write(content: &mut AreaContent, partitions: &[SmartphonePartition], sector: u32, seed: u64) {
    let size = u64::from(sector);
    let sectors = content.len() / size;
    let reserved = reserved_sectors(sector);
    if sectors < 2 * reserved {
        return;
    }
    let entries = entries(partitions, size, seed);
    let backup_entries = sectors - (reserved - 1);
    content.put(0, protective_mbr(sectors, sector));
    let disk = seed;
    content.put(size, header(&entries, 1, sectors - 1, 2, reserved, sectors, disk));
    content.put(2 * size, entries.clone());
    content
        .put((sectors - 1) * size, header(&entries, sectors - 1, 1, backup_entries, reserved, sectors, disk));
    content.put(backup_entries * size, entries);
}

fn entries(partitions: &[SmartphonePartition], sector: u64, seed: u64) -> Vec<u8> {
    let mut all = Vec::new();
    for (number, partition) in (0..).zip(partitions) {
        let mut entry = TYPE.to_vec();
        entry.extend(random_bytes(seed ^ 0x6775_6964 ^ number, 16));
        entry.extend((partition.offset / sector).to_le_bytes());
        entry.extend(((partition.offset + partition.size) / sector - 1).to_le_bytes());
        entry.extend(0_u64.to_le_bytes());
        entry.extend(partition.name.encode_utf16().take(36).flat_map(u16::to_le_bytes));
        entry.resize(ENTRY_LEN as usize, 0);
        all.extend(entry);
    }
    all.resize((ENTRIES * ENTRY_LEN) as usize, 0);
    all
}

/// The header that lies in sector `mine`.
fn header(
    entries: &[u8],
    mine: u64,
    other: u64,
    entries_at: u64,
    reserved: u64,
    sectors: u64,
    disk: u64,
) -> Vec<u8> {
    let with_sum = |sum: u32| {
        let mut header = b"EFI PART".to_vec();
        for word in [0x0001_0000, HEADER_LEN, sum, 0] {
            header.extend(word.to_le_bytes());
        }
        for number in [mine, other, reserved, sectors - reserved] {
            header.extend(number.to_le_bytes());
        }
        header.extend(random_bytes(disk ^ 0x6469_736B, 16));
        header.extend(entries_at.to_le_bytes());
        for word in [ENTRIES, ENTRY_LEN, crc32fast::hash(entries)] {
            header.extend(word.to_le_bytes());
        }
        header
    };
    with_sum(crc32fast::hash(&with_sum(0)))
}

fn protective_mbr(sectors: u64, sector: u32) -> Vec<u8> {
    let mut mbr = vec![0; 446];
    mbr.extend([0, 0, 2, 0, 0xEE, 0xFF, 0xFF, 0xFF]);
    mbr.extend(1_u32.to_le_bytes());
    mbr.extend(u32::try_from(sectors - 1).unwrap_or(u32::MAX).to_le_bytes());
    mbr.resize(510, 0);
    mbr.extend([0x55, 0xAA]);
    mbr.resize(sector as usize, 0);
    mbr
}
