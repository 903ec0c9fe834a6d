//! The content of the practice smartphone: tables that tools can read, any size, the same bytes every time.

use bromide_engine::sim::smartphone::{
    Area, PartitionTable, SmartphoneContent, SmartphoneModel, SmartphoneScenario, made_up_preloader,
};

fn content(scenario: SmartphoneScenario) -> SmartphoneContent {
    scenario.content()
}

fn number(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))
}

/// Names and byte ranges of a GPT whose header is in `header`.
fn gpt(content: &SmartphoneContent, area: Area, sector: u64, header_at: u64) -> Vec<(String, u64, u64)> {
    let mut header = content.bytes(area, header_at * sector, 92);
    assert_eq!(&header[..8], b"EFI PART");
    assert_eq!(number(&header, 24), header_at);
    let sum = u32::from_le_bytes(header[16..20].try_into().expect("four bytes"));
    header[16..20].fill(0);
    assert_eq!(crc32(&header), sum);
    // The backup has entries of its own, right before its header.
    let entries_at = number(&header, 72);
    assert_eq!(entries_at, if header_at == 1 { 2 } else { header_at - 128 * 128 / sector });
    let entries = content.bytes(area, entries_at * sector, 128 * 128);
    assert_eq!(crc32(&entries), u32::from_le_bytes(header[88..92].try_into().expect("four bytes")));
    let used = entries.chunks(128).filter(|entry| entry[0] != 0);
    used.map(|entry| {
        let units: Vec<u16> = entry[56..].chunks(2).map(|c| u16::from_le_bytes([c[0], c[1]])).collect();
        let name = String::from_utf16(&units).expect("a name").trim_end_matches('\0').to_owned();
        (name, number(entry, 32) * sector, (number(entry, 40) + 1) * sector)
    })
    .collect()
}

/// CRC-32 bit by bit, as the standard defines it.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[test]
fn both_copies_of_the_gpt_list_the_partitions() {
    let emmc = content(SmartphoneScenario::new(SmartphoneModel::mt6765()));
    let ufs = content(SmartphoneScenario::new(SmartphoneModel::mt6785()));
    for (content, area, sector) in [(emmc, Area::User, 512), (ufs, Area::Lu(2), 4096)] {
        let last = content.len(area).expect("an area") / sector - 1;
        let primary = gpt(&content, area, sector, 1);
        assert_eq!(primary, gpt(&content, area, sector, last));
        let expected: Vec<_> =
            content.partitions().iter().map(|p| (p.name.clone(), p.offset, p.offset + p.size)).collect();
        assert_eq!(primary, expected);
        assert!(primary.iter().any(|(name, ..)| name == "userdata"));
        assert!(primary.iter().all(|(name, ..)| name != "preloader"));
        assert!(primary.windows(2).all(|pair| pair[0].2 <= pair[1].1));
    }
}

#[test]
fn partitions_have_the_headers_that_tools_look_for() {
    let content = content(SmartphoneScenario::new(SmartphoneModel::mt6765()));
    let start = |name: &str| content.partition_bytes(name).expect("a partition");
    assert!(start("boot").starts_with(b"ANDROID!"));
    assert_eq!(start("system")[0x438..0x43A], [0x53, 0xEF]);
    assert_eq!(start("lk")[..4], [0x88, 0x16, 0x88, 0x58]);
    let boot1 = content.bytes(Area::Boot1, 0, 4 << 20);
    assert!(boot1.starts_with(b"EMMC_BOOT\0"));
    let preloader = made_up_preloader(&SmartphoneModel::mt6765());
    assert_eq!(boot1[0x800..0x800 + preloader.len()], preloader);
}

#[test]
fn sixty_four_gigabytes_need_no_memory_and_repeat_nothing() {
    let content = content(SmartphoneScenario::new(SmartphoneModel::mt6765()).emmc(64 << 30));
    let mut blocks: Vec<Vec<u8>> =
        (0..64).map(|n| content.bytes(Area::User, (n << 30) + (512 << 20), 0x1_0000)).collect();
    let again = content.bytes(Area::User, (63 << 30) + (512 << 20), 0x1_0000);
    assert_eq!(blocks.last(), Some(&again));
    blocks.sort();
    blocks.dedup();
    assert_eq!(blocks.len(), 64);
    assert_eq!(gpt(&content, Area::User, 512, (64 << 21) - 1).len(), content.partitions().len());
}

#[test]
fn parts_of_the_content_join_to_the_whole() {
    let content = content(SmartphoneScenario::new(SmartphoneModel::mt6765()));
    let whole = content.bytes(Area::User, 0, 1 << 20);
    let mut joined = Vec::new();
    for len in (1..).map(|n| n * 37 % 5000 + 1) {
        let len = len.min(whole.len() - joined.len());
        joined.extend(content.bytes(Area::User, joined.len() as u64, len as u64));
        if joined.len() == whole.len() {
            break;
        }
    }
    assert!(joined == whole);
}

#[test]
fn another_seed_is_another_phone() {
    let scenario = SmartphoneScenario::new(SmartphoneModel::mt6765());
    let (one, other) = (content(scenario.clone()), content(scenario.seed(2)));
    assert_ne!(one.partition_bytes("nvram"), other.partition_bytes("nvram"));
    assert_eq!(one.partitions(), other.partitions());
}

#[test]
fn a_storage_without_a_table_has_no_partitions() {
    let scenario = SmartphoneScenario::new(SmartphoneModel::mt6765()).table(PartitionTable::Missing);
    assert!(content(scenario).partitions().is_empty());
}
