//! Preloader files: the RAM settings in them, and whether they fit a phone's memory chip.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use bromide_engine::da::file::{Archive, NotAnAgentFile};
use bromide_engine::da::preloader::{NoPreloaderInfo, PreloaderInfo};
use bromide_engine::da::{RamKind, RamPackage};

use crate::common::agent_file::{MadeEntry, agent_file};
use crate::common::preloader_file::{MadePreloader, block, emmc_record, preloader, record};
use crate::common::rng::Rng;
use crate::common::{cases, folder};

/// The first bytes of two made-up CIDs.
const CID: [u8; 9] = [0x15, 0x01, 0x00, b'M', b'A', b'D', b'E', b'U', b'P'];
const OTHER: [u8; 9] = [0x90, 0x01, 0x4A, b'O', b'T', b'H', b'E', b'R', b'S'];

fn mt6580() -> Vec<u8> {
    block(20, &[emmc_record(20, 188, &OTHER), emmc_record(20, 188, &CID)])
}

#[test]
fn settings_are_found_in_files_and_in_dumps_of_boot_areas() {
    let block = mt6580();
    let plain = MadePreloader::default();
    for made in [
        plain,
        MadePreloader { signature_length: 0x128, ..plain },
        MadePreloader { has_tail: true, ..plain },
        MadePreloader { has_tail: true, signature_length: 0x200, after: 0x10_0000, ..plain },
        MadePreloader { header: Some(b"EMMC_BOOT\0\0\0\x01\0\0\0\0\x02\0\0"), after: 0x4000, ..plain },
        MadePreloader { header: Some(b"UFS_BOOT\0\0\0\0\x01\0\0\0\0\x10\0\0"), ..plain },
        MadePreloader { header: Some(b"COMBO_BOOT\0\0\x01\0\0\0\0\x02\0\0"), ..plain },
    ] {
        let info = PreloaderInfo::parse(&preloader(made, &block)).unwrap();
        assert_eq!((info.settings.version, info.records.len()), (20, 2), "{made:?}");
        assert_eq!(info.project.as_deref(), Some("made_up_project"));
        assert_eq!(info.settings.block, block, "the whole block for xflash agents");
        assert_eq!(info.settings.record_bytes(), &block[0x70..], "the records alone for legacy agents");
        assert_eq!(info.settings.record(1), Some(&block[0x70 + 188..]));
        assert_eq!(info.settings.record(2), None);
    }
}

#[test]
fn a_block_without_a_usable_image_is_found_by_its_text() {
    let block = mt6580();
    let mut file = vec![0; 0x1234];
    file.extend(&block);
    file.extend([0xEE; 0x300]);
    assert_eq!(PreloaderInfo::parse(&file).unwrap().settings.block, block);
    // The length of the image is wrong.
    let mut file = preloader(MadePreloader::default(), &block);
    file[0x20..0x24].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(PreloaderInfo::parse(&file).unwrap().settings.block, block);
}

#[test]
fn records_of_every_measured_version_have_their_length_and_id() {
    for (version, length) in [
        (0, 140),
        (8, 66),
        (10, 184),
        (11, 168),
        (12, 188),
        (13, 188),
        (14, 168),
        (15, 176),
        (16, 188),
        (17, 176),
        (20, 188),
        (21, 188),
        (22, 176),
        (24, 164),
        (25, 160),
        (27, 188),
        (28, 144),
        (30, 160),
        (31, 160),
        (32, 188),
        (35, 160),
        (36, 160),
        (38, 160),
        (39, 160),
        (40, 160),
        (45, 160),
        (46, 160),
        (47, 160),
        (49, 160),
        (52, 160),
    ] {
        let records = [record(version, length, 0x0206, &CID), record(version, length, 0x0001, &[])];
        let info = PreloaderInfo::parse(&preloader(MadePreloader::default(), &block(version, &records)));
        let info = info.unwrap_or_else(|error| panic!("{version}: {error}"));
        assert_eq!((info.settings.version, info.records.len()), (u32::from(version), 2));
        let [first, second] = &info.records[..] else { panic!("two records") };
        assert_eq!((first.ram, first.package, &first.id[..]), (RamKind::Lpddr4, RamPackage::Emmc, &CID[..]));
        assert_eq!((second.ram, second.fits_any(), second.id.len()), (RamKind::Ddr1, true, 0));
    }
}

#[test]
fn an_unmeasured_version_keeps_its_block_and_lists_no_records() {
    let block = block(99, &[vec![0xAB; 100]]);
    let info = PreloaderInfo::parse(&preloader(MadePreloader::default(), &block)).unwrap();
    assert_eq!((info.settings.version, info.records.len(), &info.settings.block), (99, 0, &block));
    assert_eq!(info.settings.record(0), None);
}

#[test]
fn other_files_are_named_and_damaged_settings_are_refused() {
    let parse = |bytes: &[u8]| PreloaderInfo::parse(bytes).unwrap_err();
    let agent = agent_file("MTK_AllInOne_DA_v3", false, &[MadeEntry::smartphone(0x6580, 0, 0, b"")]);
    assert_eq!(parse(&agent), NoPreloaderInfo::AgentFile);
    assert_eq!(parse(b""), NoPreloaderInfo::Other(NotAnAgentFile::Empty));
    assert_eq!(parse(b"PK\x03\x04..."), NoPreloaderInfo::Other(NotAnAgentFile::Archive(Archive::Zip)));
    let without = preloader(MadePreloader::default(), b"no settings");
    assert_eq!(parse(&without), NoPreloaderInfo::NoSettings);
    let whole = preloader(MadePreloader::default(), &mt6580());
    assert_eq!(parse(&whole[..whole.len() - 100]), NoPreloaderInfo::Damaged, "cut off");
    for (at, byte) in [(0x12, b'x'), (0x64, 0), (0x6C, 3), (0x6F, 0xFF), (0x6C, 0)] {
        let mut block = mt6580();
        block[at] = byte;
        let damaged = preloader(MadePreloader::default(), &block);
        assert_eq!(parse(&damaged), NoPreloaderInfo::Damaged, "{at:#x}");
    }
}

#[test]
fn a_file_on_the_disk_is_read() {
    let folder = folder();
    let path = folder.path().join("preloader.bin");
    std::fs::write(&path, preloader(MadePreloader::default(), &mt6580())).unwrap();
    assert_eq!(PreloaderInfo::read(&path).unwrap().settings.version, 20);
    assert!(matches!(PreloaderInfo::read(folder.path()), Err(NoPreloaderInfo::Unreadable(_))));
}

#[test]
fn changed_files_are_refused_or_their_block_is_in_the_file() {
    let made =
        MadePreloader { header: Some(b"EMMC_BOOT\0\0\0"), has_tail: true, signature_length: 0x80, after: 64 };
    let original = preloader(made, &mt6580());
    let mut rng = Rng::new(0xE31);
    for _ in 0..cases(20_000) {
        let mut bytes = original.clone();
        for _ in 0..=rng.below(5) {
            // The header, or the block and what is behind it.
            let end = bytes.len() as u64;
            let at = if rng.below(2) == 0 { 0x800 + rng.below(0x40) } else { end - 1 - rng.below(0xC00) };
            bytes[at as usize] = if rng.below(2) == 0 { rng.byte() } else { 0xFF };
        }
        bytes.truncate(bytes.len() - rng.below(2) as usize * rng.below(0xA00) as usize);
        if let Ok(info) = PreloaderInfo::parse(&bytes) {
            assert!(bytes.windows(info.settings.block.len()).any(|window| window == info.settings.block));
            assert!(info.settings.record(info.records.len()).is_none());
        }
    }
}
