//! Download Agent files: what is read of them, what is refused and as what.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use bromide_engine::chip::{AgentGeneration, DaCode};
use bromide_engine::da::file::{
    AgentFile, AgentFileError, Archive, ContentGeneration, EntryProblem, EntrySize, NotAnAgentFile, Preloader,
};
use bromide_engine::units::Address;

use crate::common::agent_file::{MadeEntry, MadeRegion, agent_file};
use crate::common::rng::Rng;
use crate::common::{cases, folder};

const ID: &str = "MTK_AllInOne_DA_v3.3001.2018";

fn two_chips(is_old: bool) -> Vec<u8> {
    let entries = [
        MadeEntry::smartphone(0x6580, 0xCA00, 0, b"AND_SECRO_v made up"),
        MadeEntry::smartphone(0x6765, 0xCA00, 0, b"made up"),
    ];
    agent_file(ID, is_old, &entries)
}

#[test]
fn both_entry_sizes_are_read_to_the_same_stages() {
    for (is_old, size, software) in [(false, EntrySize::New, Some(0)), (true, EntrySize::Old, None)] {
        let bytes = two_chips(is_old);
        let file = AgentFile::parse(&bytes).unwrap();
        assert_eq!((file.entry_size, file.id_text.as_str(), file.entries.len()), (size, ID, 2));
        let entry = &file.entries[1];
        assert_eq!((entry.code, entry.hardware_version), (DaCode(0x6765), 0xCA00));
        assert_eq!((entry.software_version, entry.regions.len()), (software, 3));
        let stages = entry.stages.unwrap();
        let second = stages.second.unwrap();
        assert_eq!((stages.first.load_address, stages.first.length), (Address(0x20_0000), 0x900));
        assert_eq!((second.load_address, second.signature_length), (Address(0x4000_0000), 0x100));
        let data = second.bytes(&bytes).unwrap();
        assert_eq!((data.len(), &data[..7], data[0x11FF]), (0x1200, &b"made up"[..], 2));
        assert_eq!(second.unsigned_bytes(&bytes).unwrap().len(), 0x1100);
    }
}

#[test]
fn a_file_with_a_single_entry_is_read_in_the_form_in_which_it_is_valid() {
    for (is_old, size) in [(false, EntrySize::New), (true, EntrySize::Old)] {
        let file = agent_file(ID, is_old, &[MadeEntry::smartphone(0x6580, 0xCA00, 0, b"")]);
        let file = AgentFile::parse(&file).unwrap();
        assert_eq!(file.entry_size, size);
        assert_eq!(file.entries[0].stages.unwrap().first.length, 0x900);
    }
}

#[test]
fn unsigned_stages_are_regions_one_and_two() {
    let entry = MadeEntry { first_index: 0, ..MadeEntry::smartphone(0x6582, 0, 0, b"").unsigned() };
    let file = AgentFile::parse(&agent_file(ID, false, &[entry])).unwrap();
    let stages = file.entries[0].stages.unwrap();
    assert_eq!((stages.first.length, stages.second.unwrap().length), (0x900, 0x1200));
    assert!(!stages.first.is_signed());
}

#[test]
fn agents_of_feature_phones_begin_at_the_index_and_those_of_the_mt6573_have_one_stage() {
    let region = |length: usize, load_address| MadeRegion {
        data: vec![7; length],
        load_address,
        ..MadeRegion::default()
    };
    let feature = MadeEntry {
        code: 0x6261,
        first_index: 2,
        regions: vec![region(0, 0), region(5, 0), region(0x718, 0x7000_7000), region(0x1E5C8, 0x1002_0000)],
        ..MadeEntry::default()
    };
    let single =
        MadeEntry { code: 0x6573, regions: vec![region(0x4000, 0x9000_5000)], ..MadeEntry::default() };
    let file = AgentFile::parse(&agent_file(ID, false, &[feature, single])).unwrap();
    let stages = file.entries[0].stages.unwrap();
    assert_eq!((stages.first.length, stages.second.map(|it| it.length)), (0x718, Some(0x1E5C8)));
    assert_eq!(file.entries[1].stages.unwrap().second, None);
    let generations: Vec<_> = file.entries.iter().map(|entry| file.generation_of(entry)).collect();
    assert_eq!(generations, [Some(AgentGeneration::Legacy32); 2]);
}

#[test]
fn the_id_text_of_an_xml_file_overrules_the_chip_table() {
    let entries = [MadeEntry::smartphone(0x6781, 0, 0, b""), MadeEntry::smartphone(0x4711, 0, 0, b"")];
    let file = AgentFile::parse(&agent_file("MTK_DA_v6", false, &entries)).unwrap();
    assert_eq!(file.generation(0x1066), Some(AgentGeneration::Xml));
    assert_eq!(file.content_of(&file.entries[0]), None);
    let file = AgentFile::parse(&agent_file(ID, false, &entries)).unwrap();
    assert_eq!(file.generation(0x1066), Some(AgentGeneration::Xflash));
    assert_eq!(file.generation_of(&file.entries[1]), None, "a chip that is not in the table");
}

#[test]
fn content_indicates_legacy_by_a_text_or_by_old_entries() {
    let content = |is_old| {
        let file = AgentFile::parse(&two_chips(is_old)).unwrap();
        file.entries.iter().map(|entry| file.content_of(entry)).collect::<Vec<_>>()
    };
    let (legacy, xflash) = (Some(ContentGeneration::Legacy), Some(ContentGeneration::Xflash));
    assert_eq!(content(false), [legacy, xflash]);
    assert_eq!(content(true), [legacy, legacy]);
}

#[test]
fn damaged_entries_say_what_is_wrong_and_leave_the_others_usable() {
    let good = MadeEntry::smartphone(0x6765, 0, 0, b"");
    // Offsets of the first entry: regions at 0x6C + 0x14, 20 bytes each.
    let past_end = EntryProblem::PastEnd { end: 0xFFFF_FFF0 + 0x900 };
    let damage = [
        (0x6C + 0x10, 1, EntryProblem::RegionCount { count: 0 }),
        (0x6C + 0x10, 1 | 11 << 16, EntryProblem::RegionCount { count: 11 }),
        (0x6C + 0x28, 0xFFFF_FFF0, past_end),
        (0x6C + 0x2C, 0, EntryProblem::NoStage),
        (0x6C + 0x30, 0xFFFF_FFFF, EntryProblem::TooLarge { length: 0x900 }),
        (0x6C + 0x38, 0x901, EntryProblem::Signature),
    ];
    for (at, word, expected) in damage {
        let mut bytes = agent_file(ID, false, &[good.clone(), good.clone()]);
        bytes[at..at + 4].copy_from_slice(&u32::to_le_bytes(word));
        let file = AgentFile::parse(&bytes).unwrap();
        assert_eq!(file.entries[0].stages, Err(expected), "{at:#x}");
        assert!(file.entries[1].stages.is_ok());
    }
    let large = MadeEntry {
        regions: [0, 0x10_0001, 16]
            .map(|length| MadeRegion { data: vec![0; length], ..MadeRegion::default() })
            .into(),
        ..good.clone()
    };
    let file = AgentFile::parse(&agent_file(ID, false, &[large, good])).unwrap();
    assert_eq!(file.entries[0].stages, Err(EntryProblem::TooLarge { length: 0x10_0001 }));
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_has_only_whole_stages() {
    let bytes = two_chips(false);
    for length in 0..bytes.len() {
        match AgentFile::parse(&bytes[..length]) {
            Ok(file) => {
                // The first agent is whole, the second one is not.
                assert!(length >= bytes.len() - 0x1B20 && file.entries[0].stages.is_ok(), "{length}");
                let end = bytes.len() as u64;
                assert_eq!(file.entries[1].stages, Err(EntryProblem::PastEnd { end }));
            }
            Err(NotAnAgentFile::CutOff { needed, size }) => {
                assert!(needed > size && size == length as u64, "{length}: {needed}");
            }
            Err(other) => assert_eq!((length, other), (0, NotAnAgentFile::Empty)),
        }
    }
}

#[test]
fn other_files_are_named_for_what_they_are() {
    let mut preloader = b"MMM\x01\x38\0\0\0FILE_INFO\0\0\0\x01\0\0\0\x01\0\x05\x01".to_vec();
    preloader.resize(0x200, 0);
    let mut firmware = preloader.clone();
    firmware[0x18..0x1A].copy_from_slice(&[0, 1]);
    let with = |start: &[u8]| {
        let mut bytes = start.to_vec();
        bytes.resize(0x200, 0x01);
        bytes
    };
    let scatter = "############\n- general: MTK_PLATFORM_CFG\n  info:\n    - config_version: V1.1.2\n";
    let old_scatter = "PRELOADER 0x0\n{\n}\nMBR 0x1400000\n{\n}\n";
    let mut raw = vec![0xE5; 0x2000];
    raw[0x1000..0x100B].copy_from_slice(b"AND_SECRO_v");
    for (bytes, expected) in [
        (vec![], NotAnAgentFile::Empty),
        (vec![0xFF; 5000], NotAnAgentFile::Blank(0xFF)),
        (b"MTK_DOWN".to_vec(), NotAnAgentFile::CutOff { needed: 0x6C, size: 8 }),
        (preloader, NotAnAgentFile::Preloader(Preloader::Gfh)),
        (firmware, NotAnAgentFile::Firmware { file_type: 0x0100 }),
        (with(b"EMMC_BOOT\0"), NotAnAgentFile::Preloader(Preloader::Emmc)),
        (with(b"UFS_BOOT\0"), NotAnAgentFile::Preloader(Preloader::Ufs)),
        (with(b"COMBO_BOOT\0"), NotAnAgentFile::Preloader(Preloader::Combo)),
        (scatter.into(), NotAnAgentFile::ScatterFile),
        (old_scatter.into(), NotAnAgentFile::ScatterFile),
        (with(b"\x88\x16\x88\x58"), NotAnAgentFile::PartitionImage),
        (with(b"ANDROID!"), NotAnAgentFile::BootImage),
        (with(b"\x3A\xFF\x26\xED"), NotAnAgentFile::SparseImage),
        (with(b"\x7FELF"), NotAnAgentFile::Elf),
        (with(b"MZ\x90\0"), NotAnAgentFile::WindowsProgram),
        (with(b"PK\x03\x04"), NotAnAgentFile::Archive(Archive::Zip)),
        (with(b"7z\xBC\xAF\x27\x1C"), NotAnAgentFile::Archive(Archive::SevenZip)),
        (with(b"Rar!\x1A\x07"), NotAnAgentFile::Archive(Archive::Rar)),
        ("Put the file here.\r\n".into(), NotAnAgentFile::Text),
        (raw, NotAnAgentFile::RawAgent),
        (with(b"\x12\x34"), NotAnAgentFile::Unknown),
    ] {
        assert_eq!(AgentFile::parse(&bytes), Err(expected));
        assert!(
            expected.to_string().contains("file") || matches!(expected, NotAnAgentFile::DamagedEntry { .. })
        );
    }
    let mut bytes = two_chips(false);
    bytes[0x68..0x6C].copy_from_slice(&[0; 4]);
    assert_eq!(AgentFile::parse(&bytes), Err(NotAnAgentFile::NoEntries { count: 0 }));
    bytes[0x68..0x6C].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(AgentFile::parse(&bytes), Err(NotAnAgentFile::NoEntries { count: u32::MAX }));
    let mut bytes = two_chips(false);
    bytes[0x6C + 0xDC] = 0;
    assert_eq!(AgentFile::parse(&bytes), Err(NotAnAgentFile::DamagedEntry { number: 2 }));
}

#[test]
fn a_changed_file_is_refused_or_has_only_stages_inside_it() {
    let originals = [two_chips(false), two_chips(true)];
    let mut rng = Rng::new(0xDA);
    for case in 0..cases(100_000) {
        let mut bytes = originals[case as usize % 2].clone();
        for _ in 0..=rng.below(6) {
            // Mostly the header and the entries.
            let limit = if rng.below(4) == 0 { bytes.len() } else { 0x6C + 2 * 0xDC };
            let at = rng.below(limit as u64) as usize;
            bytes[at] = match rng.below(3) {
                0 => 0xFF,
                1 => 0,
                _ => rng.byte(),
            };
        }
        bytes.truncate(bytes.len() - rng.below(3) as usize * rng.below(bytes.len() as u64 / 2) as usize);
        let Ok(file) = AgentFile::parse(&bytes) else { continue };
        assert!(file.entries.iter().any(|entry| entry.stages.is_ok()));
        for stages in file.entries.iter().filter_map(|entry| entry.stages.ok()) {
            for region in [Some(stages.first), stages.second].into_iter().flatten() {
                let inside = region.unsigned_bytes(&bytes).expect("inside the file");
                assert_eq!(
                    inside.len() as u64 + u64::from(region.signature_length),
                    u64::from(region.length)
                );
                assert!(region.length > 0 && region.length <= 16 << 20);
            }
        }
    }
}

#[test]
fn files_on_the_disk_are_read_up_to_the_limit() {
    let folder = folder();
    let path = folder.path().join("DA.bin");
    std::fs::write(&path, two_chips(false)).unwrap();
    let (file, bytes) = AgentFile::read(&path).unwrap();
    assert_eq!((file.entries.len(), bytes), (2, two_chips(false)));
    let large = std::fs::File::create(&path).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    let AgentFileError::Unreadable(error) = AgentFile::read(&path).unwrap_err() else { panic!("read") };
    assert_eq!(error.kind, std::io::ErrorKind::FileTooLarge);
    assert!(matches!(AgentFile::read(folder.path()), Err(AgentFileError::Unreadable(_))), "a folder");
}
