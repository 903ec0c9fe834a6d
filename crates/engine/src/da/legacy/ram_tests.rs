//! RAM settings: which record fits which phone, and what is sent for each version.

use super::*;

const CID: [u8; 16] = *b"\x15\x01\x00ASW81GB:\x1b\x2c\x3d\x4e\x5f";

fn emmc_phone() -> StorageIds {
    StorageIds { nand_result: 0xBC4, nand: vec![0; 7], emmc_result: 0, emmc: CID }
}

fn nand_phone() -> StorageIds {
    let nand = vec![0xAD, 0xBC, 0x90, 0x55, 0x54, 0xAD, 0xBC];
    StorageIds { nand_result: 0, nand, emmc_result: 0xBC4, emmc: [0; 16] }
}

/// A record of `len` bytes with the head of version 20, or of version 11.
fn record(version: u32, len: usize, kind: u32, id: &[u8]) -> Vec<u8> {
    let id_len = u32::try_from(id.len()).unwrap().to_le_bytes();
    let mut id = id.to_vec();
    id.resize(16, 0);
    let mut bytes = if version == 11 {
        [&kind.to_le_bytes()[..], &id, &id_len].concat()
    } else {
        [&[0; 4][..], &kind.to_le_bytes(), &id_len, &[0; 4], &id].concat()
    };
    bytes.resize(len, 0xEE);
    bytes
}

fn settings(version: u32, records: &[Vec<u8>]) -> RamSettings {
    let mut block = vec![0; RamSettings::RECORDS];
    block.extend(records.concat());
    RamSettings { version, block, record_len: records[0].len(), records: records.len() }
}

const EMMC_MCP: u32 = 0x203;
const NAND_MCP: u32 = 0x102;
const DISCRETE: u32 = 0x003;

#[test]
fn the_record_with_the_phones_emmc_is_chosen() {
    let other = record(20, 188, EMMC_MCP, b"\x90\x01\x4AHYNIX\x20");
    let any = record(20, 188, DISCRETE, &[]);
    let same = record(20, 188, EMMC_MCP, &CID[..9]);
    let file = settings(20, &[other.clone(), any.clone(), same]);
    assert_eq!(find_record(&file, &emmc_phone()), Some(2));
    assert_eq!(find_record(&settings(20, &[other.clone(), any]), &emmc_phone()), Some(1));
    assert_eq!(find_record(&settings(20, &[other]), &emmc_phone()), None);
}

#[test]
fn an_emmc_id_with_reversed_words_is_the_same_chip() {
    let same = record(13, 188, EMMC_MCP, &with_reversed_words(&CID)[..9]);
    assert_eq!(find_record(&settings(13, &[same]), &emmc_phone()), Some(0));
}

#[test]
fn the_record_with_the_phones_nand_is_chosen() {
    let other = record(11, 168, NAND_MCP, &[0xAD, 0xBC, 0x90, 0x55, 0x56]);
    let same = record(11, 168, NAND_MCP, &[0xAD, 0xBC, 0x90, 0x55, 0x54]);
    let file = settings(11, &[other.clone(), same]);
    assert_eq!(find_record(&file, &nand_phone()), Some(1));
    assert_eq!(find_record(&settings(11, &[other]), &nand_phone()), None);
}

#[test]
fn an_id_of_zeros_names_no_phone() {
    let blank = record(20, 188, EMMC_MCP, &[0; 9]);
    let nobody = StorageIds { nand: vec![0; 7], emmc: [0; 16], ..emmc_phone() };
    for phone in [nobody, emmc_phone()] {
        assert_eq!(find_record(&settings(20, std::slice::from_ref(&blank)), &phone), None);
    }
}

#[test]
fn an_id_anywhere_in_a_record_is_the_same_chip() {
    let mut same = record(20, 188, EMMC_MCP, b"\x90\x01\x4AHYNIX\x20");
    same[100..109].copy_from_slice(&CID[..9]);
    assert_eq!(find_record(&settings(20, &[same]), &emmc_phone()), Some(0));
}

#[test]
fn versions_that_are_not_published_have_no_plan() {
    for version in (0..=60).chain([276, u32::MAX]) {
        let file = settings(version, &[record(version, 188, DISCRETE, &[])]);
        let plan = RamPlan::of(&file, 0x6580, &emmc_phone());
        let is_known = matches!(version, 0 | 10..=13 | 15..=17 | 20 | 21);
        assert_eq!(plan.is_ok(), is_known, "{version}");
        assert!(RamPlan::of(&file, 0x1234, &emmc_phone()).is_err(), "a chip that is not known");
    }
}

#[test]
fn all_records_are_sent_after_their_total_length() {
    let records = [record(20, 188, DISCRETE, &[]), record(20, 188, EMMC_MCP, &CID[..9])];
    let file = settings(20, &records);
    let plan = RamPlan::of(&file, 0x6580, &emmc_phone()).unwrap();
    assert_eq!(plan.data(188), Some((vec![0, 0, 1, 0x78], records.concat())));
    assert_eq!(plan.wire_version(), 20);
}

#[test]
fn one_record_is_sent_with_its_first_word_replaced() {
    let mut same = record(12, 188, EMMC_MCP, &CID[..9]);
    let file = settings(12, &[record(12, 188, DISCRETE, &[]), same.clone()]);
    let plan = RamPlan::of(&file, 0x6582, &emmc_phone()).unwrap();
    same[..4].copy_from_slice(&[0, 0, 1, 0]);
    assert_eq!(plan.data(188), Some((vec![], same)));
}

#[test]
fn version_0_sends_as_many_bytes_as_the_agent_asked_for() {
    let records = [record(0, 140, DISCRETE, &[])];
    let file = settings(0, &records);
    let plan = RamPlan::of(&file, 0x6595, &emmc_phone()).unwrap();
    assert_eq!(plan.data(100), Some((vec![0, 0, 0, 100], records[0][..100].to_vec())));
    assert_eq!((plan.data(141), plan.data(0), plan.wire_version()), (None, None, u32::MAX));
}

#[test]
fn records_of_another_length_than_the_agent_expects_are_not_sent() {
    for (version, chip) in [(10, 0x6583), (11, 0x6572), (12, 0x6582), (20, 0x6580), (16, 0x8127)] {
        let file = settings(version, &[record(version, 188, DISCRETE, &[])]);
        let plan = RamPlan::of(&file, chip, &emmc_phone()).unwrap();
        for len in [0, 187, 189, u32::MAX] {
            assert_eq!(plan.data(len), None, "{version} {len}");
        }
        assert!(plan.data(188).is_some());
    }
}

#[test]
fn short_and_empty_settings_are_no_panic() {
    for version in 0..60 {
        for len in 0..40 {
            let file = settings(version, &[vec![0; len]]);
            let found = find_record(&file, &emmc_phone());
            assert!(found.is_none_or(|record| record < file.records));
            let more = RamSettings { records: usize::MAX, ..file };
            let found = find_record(&more, &emmc_phone());
            assert!(found.is_none_or(|record| record < more.records));
        }
    }
}
