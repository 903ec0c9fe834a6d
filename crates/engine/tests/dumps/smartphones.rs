//! Dumps of smartphones: partition tables, headers, boot images and file systems in them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use std::convert::Infallible;

use bromide_engine::dump::{Fact, Finding, FindingKind, Inspection, PartitionEntry, TableCopies, inspect};

use crate::common::flash::*;
use crate::common::partition_tables::{PARTITIONS, gpt_area, gpt_copy, pmt};
use crate::common::preloader_file::{MadePreloader, block, emmc_record, preloader};

const MIB: usize = 1 << 20;

fn look(image: &[u8]) -> Inspection {
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        into.copy_from_slice(&image[at as usize..][..into.len()]);
        Ok(())
    };
    inspect(image.len() as u64, &mut read_at, &mut |_| true).unwrap().unwrap()
}

fn of_kind(found: &Inspection, kind: FindingKind) -> Vec<&Finding> {
    found.findings.iter().filter(|finding| finding.kind == kind).collect()
}

fn the(found: &Inspection, kind: FindingKind) -> &Finding {
    let all = of_kind(found, kind);
    let [one] = all[..] else { panic!("{kind}: {all:?}") };
    one
}

fn partition_list(unit: u64) -> Fact {
    let entry = |(name, first, count): &(&str, u64, u64)| PartitionEntry {
        name: (*name).to_owned(),
        start: first * unit,
        size: count * unit,
    };
    Fact::PartitionList(PARTITIONS.iter().map(entry).collect())
}

#[test]
fn a_whole_user_area_lists_its_partitions_by_place_and_size() {
    for sector in [512, 4096] {
        let found = look(&gpt_area(sector, 1024, &PARTITIONS));
        let table = the(&found, FindingKind::PartitionTable);
        assert_eq!(table.start, sector as u64);
        let kind = Fact::Kind("GPT".into());
        let copies = Fact::TableCopies(TableCopies::BothGood);
        assert_eq!(table.facts, [kind, copies, partition_list(sector as u64)]);
    }
}

#[test]
fn copies_of_the_table_that_are_missing_or_damaged_are_facts() {
    let whole = gpt_area(512, 2048, &PARTITIONS);
    let second = gpt_copy(512, 2048, true, &PARTITIONS[..2]);
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut area = whole.clone();
        change(&mut area);
        area
    };
    let last = whole.len() - 512;
    for (area, copies) in [
        (whole[..512 * 512].to_vec(), TableCopies::FirstOnly),
        (with(&|area| area[last + 60] ^= 1), TableCopies::SecondDamaged),
        (with(&|area| area[512 + 60] ^= 1), TableCopies::FirstDamaged),
        (
            with(&|area| area.splice(last + 512 - second.len().., second.clone()).for_each(drop)),
            TableCopies::Differ,
        ),
        (with(&|area| [512, last].iter().for_each(|at| area[at + 60] ^= 1)), TableCopies::Damaged),
    ] {
        let found = look(&area);
        let table = the(&found, FindingKind::PartitionTable);
        assert!(table.facts.contains(&Fact::TableCopies(copies)), "{copies:?}: {table:?}");
        assert!(table.facts.contains(&partition_list(512)), "{copies:?}");
    }
}

#[test]
fn a_pmt_is_found_at_its_mark() {
    let mut table = b"3vTP\x01\0\0\0".to_vec();
    table.extend(pmt(0x58, &PARTITIONS));
    let found = look(&Image::erased(MIB).put(0xC_0000, &table).put(0xC_1000, b"PTv3 is a text here").0);
    let finding = the(&found, FindingKind::PartitionTable);
    assert_eq!((finding.start, finding.length), (0xC_0000, 5 * 0x58));
    assert_eq!(finding.facts, [Fact::Kind("PMT".into()), partition_list(1)]);
}

#[test]
fn headers_of_partitions_show_their_name_and_size() {
    let mut header = b"\x88\x16\x88\x58\x00\x40\x06\x00lk\0".to_vec();
    header.resize(512, 0xFF);
    let found = look(&Image::erased(MIB).put(0x2_0000, &header).0);
    let finding = the(&found, FindingKind::PartitionHeader);
    assert_eq!((finding.start, finding.length), (0x2_0000, 512));
    assert_eq!(finding.facts, [Fact::Label("lk".into()), Fact::Size(0x6_4000)]);
}

#[test]
fn a_preloader_shows_the_version_and_project_of_its_ram_settings() {
    let block = block(20, &[emmc_record(20, 188, b"made up A"), emmc_record(20, 188, b"made up B")]);
    let file = preloader(MadePreloader::default(), &block);
    let facts = [
        Fact::Record("MTK_BLOADER_INFO_v20".into()),
        Fact::Project("made_up_project".into()),
        Fact::MemoryChips(2),
    ];
    let found = look(&Image::erased(MIB).put(0x800, &file).0);
    let loader = the(&found, FindingKind::SmartLoader);
    assert_eq!((loader.start, loader.length), (0x800, file.len() as u64));
    assert!(facts.iter().all(|fact| loader.facts.contains(fact)), "{loader:?}");
    let found = look(&Image::erased(MIB).put(0x4321, &block).0);
    let mark = the(&found, FindingKind::SmartLoader);
    assert_eq!((mark.start, &mark.facts[..]), (0x4321, &facts[..]));
}

/// The fields of a boot image's header, each a 32-bit word.
fn boot_image(words: &[(usize, u32)]) -> Vec<u8> {
    let mut image = b"ANDROID!".to_vec();
    image.resize(0x800, 0);
    for (at, word) in words {
        image[*at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    image
}

#[test]
fn boot_images_of_old_and_new_headers_have_their_length() {
    let mut old = boot_image(&[(8, 5000), (16, 2048), (24, 1), (36, 2048), (40, 1)]);
    old[48..52].copy_from_slice(b"name");
    let new = boot_image(&[(8, 5000), (12, 4096), (36, 7), (40, 4)]);
    let broken = boot_image(&[(8, 5000), (36, 1000)]);
    let image = Image::erased(MIB).put(0x1_0000, &old).put(0x4_0000, &new).put(0x8_0000, &broken);
    let found = look(&image.0);
    let images = of_kind(&found, FindingKind::BootImage);
    let [old, new] = images[..] else { panic!("{images:?}") };
    // A page for the header, then 3, 1 and 1 pages of 2 KiB.
    assert_eq!((old.start, old.length), (0x1_0000, 6 * 2048));
    assert_eq!(old.facts, [Fact::FileVersion(1), Fact::Size(6 * 2048), Fact::Label("name".into())]);
    assert_eq!((new.start, new.length), (0x4_0000, 4 * 4096));
    assert_eq!(new.facts[0], Fact::FileVersion(4));
}

/// The superblock of an ext volume with so many blocks of 4 KiB.
fn ext(blocks: u64, compatible: u32, incompatible: u32) -> Vec<u8> {
    let mut block = vec![0; 1024];
    let high = (blocks >> 32) as u32;
    let words = [
        (0x00, 8000),
        (0x04, blocks as u32),
        (0x18, 2),
        (0x20, 32768),
        (0x4C, 1),
        (0x5C, compatible),
        (0x60, incompatible),
        (0x150, high),
    ];
    for (at, word) in words {
        block[at..at + 4].copy_from_slice(&u32::to_le_bytes(word));
    }
    block[0x38..0x3A].copy_from_slice(&[0x53, 0xEF]);
    block[0x78..0x7E].copy_from_slice(b"system");
    block
}

#[test]
fn ext_volumes_have_their_kind_size_and_name_and_copies_are_not_volumes() {
    for (compatible, incompatible, kind, blocks) in
        [(0, 2, "ext2", 500), (4, 2, "ext3", 500), (4, 0x42, "ext4", 500), (4, 0xC2, "ext4", 0x2_0000_0001)]
    {
        let superblock = ext(blocks, compatible, incompatible);
        let mut copy = superblock.clone();
        copy[0x5A] = 1;
        let found = look(&Image::erased(MIB).put(0x4_0400, &superblock).put(0x8_0000, &copy).0);
        let volume = the(&found, FindingKind::FileSystem);
        assert_eq!((volume.start, volume.length), (0x4_0000, blocks * 4096), "{kind}");
        let facts = [Fact::Kind(kind.into()), Fact::Size(blocks * 4096), Fact::Label("system".into())];
        assert_eq!(volume.facts, facts);
    }
}

#[test]
fn an_f2fs_volume_is_listed_once_though_it_has_two_superblocks() {
    let mut superblock = vec![0; 1024];
    superblock[..8].copy_from_slice(b"\x10\x20\xF5\xF2\x01\0\x0E\0");
    superblock[16] = 12;
    superblock[36..44].copy_from_slice(&0x1_0000_u64.to_le_bytes());
    superblock[124..132].copy_from_slice(b"d\0a\0t\0a\0");
    let image = Image::erased(MIB).put(0x2_0400, &superblock).put(0x2_1400, &superblock);
    let found = look(&image.0);
    let volume = the(&found, FindingKind::FileSystem);
    assert_eq!((volume.start, volume.length), (0x2_0000, 0x1_0000 * 4096));
    let facts = [Fact::Kind("F2FS".into()), Fact::Size(0x1000_0000), Fact::Label("data".into())];
    assert_eq!(volume.facts, facts);
}
