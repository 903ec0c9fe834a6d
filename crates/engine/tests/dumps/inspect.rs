//! Findings inside dumps: images built field by field from the fact sheet, file systems made by other
//! programs, the practice phone's flash, and random bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(clippy::cast_possible_truncation, reason = "test images are small")]

use std::convert::Infallible;

use crate::common::flash::*;
use crate::common::images::{IMAGE_16, assert_recorded_contents, fat12, phone_16, recorded, unpacked};
use bromide_engine::dump::{
    Anomaly, Class, ContentSummary, Fact, FileEntry, Finding, FindingKind, Inspection, RomAccess,
    RomCommands, Scan, inspect,
};
use bromide_engine::sim::{FlashContent, GeneratedFlash};
use proptest::prelude::*;

const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

/// Inspects `bytes`; fails when much is read or anything outside them.
fn look(bytes: &[u8]) -> Inspection {
    let mut read = 0;
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        assert!(!out.is_empty() && out.len() <= 512 * KIB, "{}", out.len());
        read += out.len();
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(bytes.get(at..at + out.len()).expect("only bytes of the dump are asked for"));
        Ok(())
    };
    let mut done = 0;
    let mut keep_going = |now: u64| {
        assert!(now >= done, "it counts upwards");
        done = now;
        true
    };
    let found = inspect(bytes.len() as u64, &mut read_at, &mut keep_going).unwrap().unwrap();
    assert_eq!(done, bytes.len() as u64);
    assert!(read <= 3 * bytes.len() + 256 * KIB, "{read} bytes were read of {}", bytes.len());
    assert_eq!(found, look_in_pieces(bytes), "the same, however the bytes come");
    let cells = bytes.len().div_ceil(found.map.cell_bytes() as usize);
    assert_eq!((found.length, found.map.len()), (bytes.len() as u64, cells));
    assert!(found.findings.is_sorted_by_key(|finding| finding.start));
    for finding in &found.findings {
        assert!(finding.start < found.length);
    }
    found
}

/// Inspects as a job does: bytes come block by block, and parts can be read again at the end.
fn look_in_pieces(bytes: &[u8]) -> Inspection {
    let mut scan = Scan::new(bytes.len() as u64);
    let mut left = bytes;
    for length in [64 * KIB, 1024, 1, 16 * KIB, 511, 300 * KIB, 64 * KIB, 4095].into_iter().cycle() {
        let (now, later) = left.split_at(left.len().min(length));
        scan.take(now);
        left = later;
        if left.is_empty() {
            break;
        }
    }
    // A dump may be longer than the inspected part.
    scan.take(b"MMM\x01\x38\0\0\0FILE_INFO and more");
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(&bytes[at..at + out.len()]);
        Ok(())
    };
    scan.finish(&mut read_at, &mut || true).unwrap().unwrap()
}

fn kinds(found: &Inspection) -> Vec<(u64, FindingKind)> {
    found.findings.iter().map(|finding| (finding.start, finding.kind)).collect()
}

fn of_kind(found: &Inspection, kind: FindingKind) -> &Finding {
    found
        .findings
        .iter()
        .find(|finding| finding.kind == kind)
        .unwrap_or_else(|| panic!("{kind:?} in {found:#?}"))
}

/// The paths of its files; folders end with `/`.
fn files(finding: &Finding) -> Vec<String> {
    let files =
        finding.facts.iter().find_map(|fact| if let Fact::Files(files) = fact { Some(files) } else { None });
    let path =
        |file: &FileEntry| if file.size.is_some() { file.path.clone() } else { format!("{}/", file.path) };
    files.unwrap_or_else(|| panic!("no files in {finding:#?}")).iter().map(path).collect()
}

fn assert_has_fact(finding: &Finding, fact: &Fact) {
    assert!(finding.facts.contains(fact), "{fact:?} in {finding:#?}");
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn fat16() -> Vec<u8> {
    unpacked(include_bytes!("../data/fat16.img.gz"))
}

#[test]
fn a_complete_feature_phone_has_every_finding() {
    let image = phone_16();
    let found = look(&image);
    let firmware = found.firmware.clone().unwrap();
    assert_eq!(firmware.project.as_deref(), Some("EXAMPLE60A_11B"));
    assert_eq!(firmware.version.as_deref(), Some("MT6260_S00.T31_XX_PH00_20231030"));
    assert_eq!(firmware.built.as_deref(), Some("2023-10-30"));
    assert_eq!(firmware.image_name.as_deref(), Some(IMAGE_16));
    assert_eq!(firmware.platform.as_deref(), Some("MT6260"));
    assert_eq!((found.size_hint, found.size_anomaly()), (Some(16 << 20), None));
    let first: Vec<_> = kinds(&found).into_iter().filter(|(start, _)| *start < 0xD0_0000).collect();
    assert_eq!(
        first,
        [
            (0, FindingKind::BootHeader),
            (0x200, FindingKind::BootLayout),
            (0x800, FindingKind::Loader),
            (0x4400, FindingKind::SecondLoader),
            (0x1_0000, FindingKind::Firmware),
            (0x1_0670, FindingKind::RomInfo),
            (0x14_B2CC, FindingKind::Viva),
            (0x14_C000, FindingKind::Alice),
        ]
    );
    let loaders =
        ["ARM_BL 0x00000800..0x000028e4 (serial flash)", "ARM_EXT_BL 0x00004400..0x0000c6f0 (serial flash)"];
    assert_has_fact(of_kind(&found, FindingKind::BootLayout), &Fact::Loaders(texts(&loaders)));
    let loader = of_kind(&found, FindingKind::Loader);
    assert_eq!(loader.length, 0x20E4);
    for fact in [
        Fact::FileType("ARM_BL (0x0001)".into()),
        Fact::LoadAddress(0x7000_6600),
        Fact::Signature("PHASH (0x20)".into()),
        Fact::BootRomUsb(RomAccess::Disabled),
        Fact::BootRomUart(RomAccess::Allowed),
        Fact::BootKeyWaitMs(1500),
        Fact::UsbIds("0e8d:0003".into()),
        Fact::FlashChips(texts(&["ef 60 18", "c8 60 17"])),
        Fact::Customer("NOBODY".into()),
        Fact::Sections(texts(&["BROM_CFG", "BROM_SEC_CFG", "CMEM_ID_INFO"])),
    ] {
        assert_has_fact(loader, &fact);
    }
    assert!(!loader.facts.contains(&Fact::BootRomCommands(RomCommands::DisabledForGood)));
    let firmware = of_kind(&found, FindingKind::Firmware);
    assert_has_fact(firmware, &Fact::FlashId("ef 60 18".into()));
    assert_has_fact(firmware, &Fact::FatBase(0xD0_0000));
    // The disk, its partitions, and the volume of the second one with its settings.
    let disk = of_kind(&found, FindingKind::WearLevelled);
    assert_eq!(disk.start, 0xD0_0000);
    assert_has_fact(disk, &Fact::Partitions(texts(&["1..71", "71..2119"])));
    let volume = of_kind(&found, FindingKind::FileSystem);
    assert_has_fact(volume, &Fact::FromSector(71));
    assert_has_fact(volume, &Fact::Kind("FAT12".into()));
    assert!(files(volume).contains(&"NVRAM/NVD_DATA/MPA3_001".to_owned()));
    let nvram = of_kind(&found, FindingKind::Nvram);
    assert_eq!(files(nvram)[0], "NVRAM/NVD_DATA/");
    assert!(image[nvram.start as usize..][..11].starts_with(b".          "), "its first entry is itself");
    // Cells of every kind.
    for (at, class) in [
        (0x2_0000, Class::Code),
        (0x11_8000, Class::Packed),
        (0x40_0000, Class::Erased),
        (0x1_0000, Class::Code),
    ] {
        assert_eq!(found.map.cell(at / 4096).unwrap().class, class, "{at:#x}");
    }
    assert!((0.9..1.0).contains(&found.map.share(Class::Erased)));
}

#[test]
fn a_loader_that_disables_the_boot_rom_is_a_finding() {
    let loader = file(1, 7, 1, 0x7000_6600, 0x20E4, &[brom_config([b'R', 0]), brom_security(0xC975_E033)]);
    let found = look(&Image::erased(64 * KIB).put(0x800, &loader).0);
    let loader = of_kind(&found, FindingKind::Loader);
    assert_has_fact(loader, &Fact::BootRomUart(RomAccess::Disabled));
    assert_has_fact(loader, &Fact::BootRomUsb(RomAccess::Allowed));
    assert_has_fact(loader, &Fact::BootRomCommands(RomCommands::DisabledForGood));
}

#[test]
fn a_header_size_that_differs_from_the_dumps_is_a_finding() {
    let whole = phone_16();
    let found = look(&whole[..4 * MIB]);
    assert_eq!(
        found.size_anomaly(),
        Some(Anomaly::DumpSmallerThanHeader { header: 16 << 20, size: 4 << 20 })
    );
    let mut twice = whole.clone();
    twice.extend(&whole);
    assert_eq!(
        look(&twice).size_anomaly(),
        Some(Anomaly::DumpLargerThanHeader { header: 16 << 20, size: 32 << 20 })
    );
    // Impossible sizes are ignored.
    for (base, length) in [(0, 0x40_0000), (0x40_0000, 0), (0xFFFF_FFFF, 0xFFFF_FFFF), (0x1000, 0x1000)] {
        let maui = file(0x100, 7, 0, 0x1001_0000, 0x1000, &[flash_info([1, 2, 3], base, length)]);
        assert_eq!(look(&Image::erased(MIB).put(0x1_0000, &maui).0).size_hint, None, "{base:#x}");
    }
}

#[test]
fn older_phones_without_headers_are_recognised() {
    // NOR: code at 0, a record of version 07, no headers at all (7.3).
    let image = Image::erased(2 * MIB)
        .put(0, &thumb(0x8_0000))
        .put(0x3_0000, &rom_info("MTK_ROMINFO_v07", "OLD53_PCB02_gprs_MT6253_S00.V1.BIN", "OLD53"));
    let found = look(&image.0);
    assert_eq!(kinds(&found), [(0x3_0000, FindingKind::RomInfo)]);
    let firmware = found.firmware.unwrap();
    assert_eq!(
        (firmware.project.as_deref(), firmware.version.as_deref()),
        (Some("OLD53"), Some("MT6253_S00.V1"))
    );
    assert_eq!((firmware.built, found.size_hint), (None, None));
    // Only a version string.
    let found = look(&Image::erased(MIB).put(0x5003, b"\0MT6261_S00.MINI_V2\0").0);
    assert_eq!(found.firmware.unwrap().version.as_deref(), Some("MT6261_S00.MINI_V2"));
    // The 4 MB phone of section 7.4: its disk at 0x382000.
    let image = Image::erased(4 * MIB).put(0x38_2000, &wear_levelled(&with_partitions(&[1; 512], &fat12())));
    let found = look(&image.0);
    assert_eq!(of_kind(&found, FindingKind::WearLevelled).start, 0x38_2000);
    assert_has_fact(of_kind(&found, FindingKind::FileSystem), &Fact::Label("PHONE DISK".into()));
}

#[test]
fn a_smartphone_dump_is_recognised() {
    let mut loader = file(1, 5, 1, 0x0020_1000, 0x1_8000, &[]);
    loader.resize(0x1000, 0);
    loader.extend(b"MTK_BLOADER_INFO_v20\0");
    let image = Image::erased(MIB)
        .boot(b"EMMC_BOOT", 0x800, 0x4_0000, 0x8_0000)
        .put(0x800, &loader)
        .put(0x8_0000, &[0x88, 0x16, 0x88, 0x58, 0, 1, 2, 3]);
    let found = look(&image.0);
    let expected = [
        (0, FindingKind::BootHeader),
        (0x200, FindingKind::BootLayout),
        (0x800, FindingKind::SmartLoader),
        (0x8_0000, FindingKind::PartitionHeader),
    ];
    assert_eq!(kinds(&found), expected);
}

#[test]
fn fat_volumes_made_by_other_programs_are_read() {
    let found = look(&Image::erased(2 * MIB).put(0x8_0000, &fat12()).0);
    let volume = of_kind(&found, FindingKind::FileSystem);
    assert_eq!((volume.start, volume.length), (0x8_0000, MIB as u64));
    assert_has_fact(volume, &Fact::Kind("FAT12".into()));
    assert_has_fact(volume, &Fact::Label("PHONE DISK".into()));
    let file = |path: &str, size| FileEntry { path: path.into(), size };
    let files_there = [
        file("BOOK.TXT", Some(1120)),
        file("NVRAM", None),
        file("NVRAM/NVD_DATA", None),
        file("NVRAM/NVD_DATA/DEEP", None),
        file("NVRAM/NVD_DATA/DEEP/HIDDEN.TXT", Some(1120)),
        file("NVRAM/NVD_DATA/MPA3_001", Some(1120)),
        file("Photos", None),
        file("Photos/A long name.jpg", Some(3000)),
    ];
    // Without deleted files.
    assert_has_fact(volume, &Fact::Files(files_there.to_vec()));
    assert_eq!(of_kind(&found, FindingKind::Nvram).length, 0);

    let bytes = fat16();
    let found = look(&bytes);
    let volume = of_kind(&found, FindingKind::FileSystem);
    assert_eq!((volume.start, volume.length), (0, 8 << 20));
    assert_has_fact(volume, &Fact::Kind("FAT16".into()));
    assert_has_fact(volume, &Fact::Label("MEMORY".into()));
    assert_eq!(files(volume).len(), 309);
    assert!(
        !volume.facts.iter().any(|fact| matches!(fact, Fact::FilesListed(_) | Fact::FoldersIncomplete(_)))
    );
    // A cyclic chain of clusters, and a folder that contains itself.
    let fat_at = 512 * usize::from(u16::from_le_bytes([bytes[14], bytes[15]]));
    let mut looped = bytes;
    for (cluster, entry) in looped[fat_at + 4..fat_at + 0x2000].chunks_exact_mut(2).enumerate() {
        entry.copy_from_slice(&(cluster as u16 % 3 + 2).to_le_bytes());
    }
    look(&looped);
}

#[test]
fn settings_folders_without_a_file_system_are_found_by_their_entries() {
    let entry = |name: &[u8; 11], cluster: u16| {
        let mut entry = name.to_vec();
        entry.resize(32, 0);
        entry[11] = 0x10;
        entry[26..28].copy_from_slice(&cluster.to_le_bytes());
        entry
    };
    let image = Image::erased(MIB)
        .put(0x4_0000, b"NVRAM\\NVD_DATA\\MPA3_001\0")
        .put(0x8_0040, &entry(b"NVD_DATA   ", 5))
        .put(0x8_0060, &entry(b"NVD_IMEI   ", 6));
    let found = look(&image.0);
    assert_eq!(kinds(&found), [(0x8_0040, FindingKind::Nvram)]);
    assert_eq!(found.findings[0].length, 0x40);
    assert_has_fact(&found.findings[0], &Fact::Folders(texts(&["NVD_DATA", "NVD_IMEI"])));
}

#[test]
fn the_practice_phones_flash_has_the_expected_findings() {
    for (size, seed) in [(256 * KIB, 1), (4 * MIB, 2), (16 * MIB, 3)] {
        let flash = GeneratedFlash::new(size as u64, seed);
        let mut bytes = vec![0; size];
        flash.fill(0, &mut bytes);
        let found = look(&bytes);
        let kinds: Vec<FindingKind> = found.findings.iter().map(|finding| finding.kind).collect();
        let mut expected = vec![
            FindingKind::BootHeader,
            FindingKind::BootLayout,
            FindingKind::Loader,
            FindingKind::SecondLoader,
            FindingKind::Firmware,
            FindingKind::RomInfo,
            FindingKind::Viva,
            FindingKind::FileSystem,
        ];
        // The smallest one has no room for messages and contacts.
        let has_people = size > MIB;
        expected.extend(has_people.then_some(FindingKind::Nvram));
        assert_eq!(kinds, expected, "{size}");
        // The smallest practice phone is smaller than the smallest size that a header can give.
        let hint = (size > 512 * KIB).then_some(size as u64);
        assert_eq!((found.size_hint, found.size_anomaly()), (hint, None));
        assert_eq!(found.firmware.as_ref().unwrap().project.as_deref(), Some("BROMIDE60A_PRACTICE"));
        assert_eq!(files(of_kind(&found, FindingKind::FileSystem)).len(), if has_people { 11 } else { 4 });
        if size > MIB {
            for class in Class::ALL {
                let share = found.map.share(class);
                assert!(share > 0.0 || class == Class::Zero, "{size} {class:?}");
            }
        }
    }
}

#[test]
fn blank_dumps_have_no_findings() {
    for size in [0, 1, 511, 4096, 70_000, MIB + 1] {
        for byte in [0, 0xFF] {
            let found = look(&vec![byte; size]);
            assert_eq!((kinds(&found), found.firmware.clone(), found.is_cut), (vec![], None, false));
            let class = if byte == 0 { Class::Zero } else { Class::Erased };
            assert_eq!(found.map.bytes_of(class), size as u64);
        }
    }
}

#[test]
fn marks_across_window_borders_are_found() {
    const WINDOW: usize = 256 * KIB;
    let record = rom_info("MTK_ROMINFO_v09", "A_MT6261_S00.B.bin", "A");
    let loader = file(2, 7, 0, 0x1000_0000, 0x100, &[]);
    for shift in [0, 1, 5, 8, 13, 16, 17, 100, 208, 511, 512, 513] {
        let at = WINDOW - shift;
        for rest in [0xFF, 0x5A] {
            let blank = Image(vec![rest; WINDOW * 3]);
            let found = look(&blank.put(at, &record).0);
            assert_eq!(kinds(&found), [(at as u64, FindingKind::RomInfo)], "{shift}");
            let blank = Image(vec![rest; WINDOW * 3]);
            let found = look(&blank.put(at, &loader).0);
            assert_eq!(kinds(&found), [(at as u64, FindingKind::SecondLoader)], "{shift}");
        }
    }
}

#[test]
fn a_dump_full_of_marks_stays_within_the_read_budget() {
    for mark in [
        &file(1, 7, 1, 0, u32::MAX, &[])[..],
        b"MTK_ROMINFO_v09\0",
        b"ALICE_2\0\0\0\0\x10\0\0\0\x10\0\0\0\x10",
        b"MT6261_S00",
        b"NVD_AAAAAAA\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0",
        &fat12()[..512],
        &wear_levelled(&noise(3584, 1)),
        &[0x88, 0x16, 0x88, 0x58],
    ] {
        let bytes: Vec<u8> = mark.iter().copied().cycle().take(2 * MIB).collect();
        let found = look(&bytes);
        assert!(found.findings.len() < 2000, "{}", found.findings.len());
    }
}

#[test]
fn inspection_stops_on_cancel_and_returns_read_errors() {
    let bytes = phone_16();
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), u64> {
        if at > 4 << 20 {
            return Err(at);
        }
        out.copy_from_slice(&bytes[at as usize..][..out.len()]);
        Ok(())
    };
    assert_eq!(inspect(16 << 20, &mut read_at, &mut |done| done < 2 << 20), Ok(None));
    assert!(inspect(16 << 20, &mut read_at, &mut |_| true).is_err());
}

/// A stop makes the next read fail: nothing may be read after it, in the pass over all bytes and in the one
/// over what was found.
#[test]
fn after_a_read_that_fails_nothing_more_is_read() {
    let bytes = small_phone();
    let mut reads_of_all = 0;
    for stop_at in (0..).step_by(3) {
        let mut reads = 0;
        let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), &str> {
            assert!(out.len() <= 512 * KIB && reads <= stop_at, "{} bytes, read {reads}", out.len());
            reads += 1;
            if reads > stop_at {
                return Err("stopped");
            }
            out.copy_from_slice(&bytes[at as usize..][..out.len()]);
            Ok(())
        };
        let found = inspect(bytes.len() as u64, &mut read_at, &mut |_| true);
        if found.is_ok() {
            reads_of_all = reads;
            break;
        }
        assert_eq!(found, Err("stopped"), "{stop_at}");
    }
    assert!(reads_of_all > 10, "{reads_of_all}: the second pass reads, too");
}

/// The forms of reports and of `inspect --json`: scripts read them.
#[test]
fn the_json_of_each_recorded_dump_is_unchanged_and_is_read_back() {
    for dump in recorded() {
        let contents = ContentSummary::from(&look(&dump.bytes));
        let value = serde_json::to_value(&contents).unwrap();
        assert_recorded_contents(dump.name, &value);
        assert_eq!(serde_json::from_value::<ContentSummary>(value).unwrap(), contents, "{}", dump.name);
    }
}

fn small_phone() -> Vec<u8> {
    let mut bytes = phone_16();
    bytes.truncate(0x2_0000);
    bytes.extend(wear_levelled(&with_partitions(&[1; 512], &fat12())));
    bytes.extend(&fat12()[..0x8000]);
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(7), cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_dump_cut_anywhere_is_inspected(length in 0_usize..0x5_0000) {
        let bytes = small_phone();
        look(&bytes[..length.min(bytes.len())]);
    }

    #[test]
    fn a_dump_changed_anywhere_is_inspected(changes in prop::collection::vec((0_usize..0x5_0000, any::<u8>()), 1..400)) {
        let mut bytes = small_phone();
        let length = bytes.len();
        for (at, byte) in changes {
            bytes[at % length] = byte;
        }
        look(&bytes);
    }

    #[test]
    fn a_dump_with_changed_headers_is_inspected(changes in prop::collection::vec((0_usize..12, 0_usize..0x200, any::<u8>()), 1..60)) {
        let mut bytes = small_phone();
        // The offsets of the headers: each gets its share of the changes.
        let disk = 0x2_0000;
        let volume = bytes.len() - 0x8000;
        let headers = [0, 0x200, 0x800, 0x900, 0x4400, 0x1_0000, 0x1_0670, disk, disk + 0x1000, volume, volume + 0x200, volume + 0x1200];
        for (header, at, byte) in changes {
            bytes[headers[header] + at] = byte;
        }
        look(&bytes);
    }

    #[test]
    fn random_bytes_are_inspected(bytes in prop::collection::vec(any::<u8>(), 0..20_000)) {
        look(&bytes);
    }
}
