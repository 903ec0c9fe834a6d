//! The partitions of a practice smartphone: names, sizes, and headers that tools recognise. Used by the
//! content only.

use super::fill::AreaContent;
use super::{Area, SmartphonePartition, gpt};
use crate::sim::smartphone::scenario::{PartitionTable, SmartphoneScenario};

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;

/// Names and sizes as on phones with little storage. The preloader is not in the table (da.md section 3.6).
const FIXED: &[(&str, u64)] = &[
    ("proinfo", 3 * MIB),
    ("nvram", 5 * MIB),
    ("protect1", 4 * MIB),
    ("protect2", 4 * MIB),
    ("nvdata", 4 * MIB),
    ("seccfg", 256 * KIB),
    ("lk", 512 * KIB),
    ("lk2", 512 * KIB),
    ("para", 512 * KIB),
    ("boot", 6 * MIB),
    ("recovery", 6 * MIB),
    ("logo", 3 * MIB),
    ("expdb", 2 * MIB),
    ("tee1", MIB),
    ("tee2", MIB),
    ("frp", MIB),
    ("metadata", 2 * MIB),
];
/// The first partition of an area with a PMT begins here.
const PMT_START: u64 = 512 * KIB;

/// The partitions of the area: those of the scenario, or as many of the usual ones as fit.
pub(super) fn lay_out(
    scenario: &SmartphoneScenario,
    area: Area,
    len: u64,
    sector: u32,
) -> Vec<SmartphonePartition> {
    let reserved = gpt::reserved_sectors(sector) * u64::from(sector);
    let (start, end) = match scenario.table {
        PartitionTable::Missing => return Vec::new(),
        PartitionTable::Gpt => (reserved.next_multiple_of(32 * KIB), len.saturating_sub(reserved)),
        PartitionTable::Pmt => (PMT_START, len),
    };
    let mut at = start;
    let mut all = Vec::new();
    let mut add = |name: &str, size: u64| {
        if size > 0 && at + size <= end {
            all.push(SmartphonePartition { name: name.to_owned(), area, offset: at, size });
            at += size;
        }
    };
    if let Some(partitions) = &scenario.partitions {
        for (name, size) in partitions {
            add(name, *size);
        }
        return all;
    }
    let fixed: u64 = FIXED.iter().map(|(_, size)| size).sum();
    for (name, size) in FIXED {
        add(name, *size);
    }
    // What is left: an eighth is cache, half is the system, the rest the user's data.
    let left = end.saturating_sub(start + fixed);
    let part = |of: u64| (left / of) / MIB * MIB;
    add("system", part(2));
    add("cache", part(8));
    let data = left.saturating_sub(part(2) + part(8)) / (32 * KIB) * (32 * KIB);
    add("userdata", data);
    all
}

/// Puts what tools recognise at the start of a partition.
pub(super) fn add_headers(content: &mut AreaContent, partition: &SmartphonePartition) {
    let at = partition.offset;
    match partition.name.as_str() {
        "boot" | "recovery" => content.put(at, boot_image()),
        "lk" | "lk2" => content.put(at, image_header("LK", 400 * 1024)),
        "logo" => content.put(at, image_header("logo", 2 * 1024 * 1024)),
        "tee1" | "tee2" => content.put(at, image_header("TEE", 512 * 1024)),
        "protect1" | "protect2" | "nvdata" | "system" | "cache" => {
            content.put(at + 1024, ext4_superblock(partition.size, &partition.name));
        }
        "userdata" => content.put(at + 1024, f2fs_superblock()),
        _ => {}
    }
}

/// The head of an Android boot image: kernel, memory disk, page size.
fn boot_image() -> Vec<u8> {
    const KERNEL: u32 = 4 << 20;
    const RAMDISK: u32 = 1 << 20;
    let mut head = b"ANDROID!".to_vec();
    for word in [KERNEL, 0x4000_8000, RAMDISK, 0x4400_0000, 0, 0x40F0_0000, 0x4400_0000, 2048, 0, 0] {
        head.extend(word.to_le_bytes());
    }
    head.extend(b"practice\0\0\0\0\0\0\0\0");
    head.extend(b"bootopt=64S3,32N2,64N2");
    head.resize(2048, 0);
    head
}

/// The header of MediaTek's small images: magic, length, name.
fn image_header(name: &str, len: u32) -> Vec<u8> {
    let mut head = 0x5888_1688_u32.to_le_bytes().to_vec();
    head.extend(len.to_le_bytes());
    head.extend(name.bytes());
    head.resize(40, 0);
    head.extend(u32::MAX.to_le_bytes());
    head.resize(512, 0xFF);
    head
}

/// As much of an ext4 superblock as tools look at.
fn ext4_superblock(size: u64, name: &str) -> Vec<u8> {
    let blocks = u32::try_from(size / 4096).unwrap_or(u32::MAX);
    let mut block = vec![0; 1024];
    let mut put = |at: usize, bytes: &[u8]| {
        for (to, from) in block.iter_mut().skip(at).zip(bytes) {
            *to = *from;
        }
    };
    put(0x00, &(blocks / 4).to_le_bytes());
    put(0x04, &blocks.to_le_bytes());
    put(0x0C, &(blocks / 2).to_le_bytes());
    put(0x18, &2_u32.to_le_bytes());
    put(0x20, &32_768_u32.to_le_bytes());
    put(0x38, &[0x53, 0xEF]);
    put(0x3A, &1_u16.to_le_bytes());
    put(0x4C, &1_u32.to_le_bytes());
    put(0x60, &0x40_u32.to_le_bytes());
    put(0x78, name.as_bytes());
    block
}

/// As much of an f2fs superblock as tools look at.
fn f2fs_superblock() -> Vec<u8> {
    let mut block = 0xF2F5_2010_u32.to_le_bytes().to_vec();
    block.extend([1, 0, 14, 0]);
    block.extend(9_u32.to_le_bytes());
    block.extend(3_u32.to_le_bytes());
    block.extend(12_u32.to_le_bytes());
    block.resize(1024, 0);
    block
}
