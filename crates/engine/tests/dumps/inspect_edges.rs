//! Findings inside dumps at the limits of each format: where parts end, what is marked as unused, and which
//! source wins when two give the same fact.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(clippy::cast_possible_truncation, reason = "test images are small")]

use std::convert::Infallible;

use crate::common::flash::*;
use bromide_engine::dump::{Fact, Finding, FindingKind, Inspection, inspect};

const KIB: usize = 1024;
/// FILE_INFO alone.
const BARE: usize = 0x38;

fn look(image: &Image) -> Inspection {
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(&image.0[at..at + out.len()]);
        Ok(())
    };
    inspect(image.0.len() as u64, &mut read_at, &mut |_| true).unwrap().unwrap()
}

fn of_kind(found: &Inspection, kind: FindingKind) -> Vec<&Finding> {
    found.findings.iter().filter(|finding| finding.kind == kind).collect()
}

fn erased() -> Image {
    Image::erased(256 * KIB)
}

#[test]
fn the_sections_of_a_file_end_where_the_next_file_begins() {
    let loader = file(1, 7, 0, 0x7000_0000, 0x38, &[]);
    let maui = file(0x0100, 7, 0, 0x1001_0000, 0x1000, &[maui_info("A_MT6260_S00.B.bin", "PROJECT")]);
    let found = look(&erased().put(0x1000, &loader).put(0x1000 + BARE, &maui));
    let loader = of_kind(&found, FindingKind::Loader)[0];
    assert!(!loader.facts.iter().any(|fact| matches!(fact, Fact::Project(_) | Fact::Sections(_))));
    let firmware = of_kind(&found, FindingKind::Firmware)[0];
    assert!(firmware.facts.contains(&Fact::Project("PROJECT".into())), "{firmware:?}");
}

#[test]
fn names_come_from_the_firmware_before_its_parts_and_its_record() {
    let part = file(0x0101, 7, 0, 0x1000_1000, 0x1000, &[maui_info("A_MT6260_S00.PART.bin", "PART")]);
    let maui = file(0x0100, 7, 0, 0x1001_0000, 0x1000, &[maui_info("A_MT6260_S00.MAIN.bin", "MAIN")]);
    let record = rom_info("MTK_ROMINFO_v09", "A_MT6260_S00.RECORD.bin", "RECORD");
    let all = erased().put(0x1000, &part).put(0x1_0000, &maui).put(0x2_0000, &record);
    let project = |image: &Image| look(image).firmware.unwrap().project.unwrap();
    assert_eq!(project(&all), "MAIN");
    assert_eq!(project(&erased().put(0x1000, &part).put(0x2_0000, &record)), "PART");
    assert_eq!(project(&erased().put(0x2_0000, &record)), "RECORD");
}

#[test]
fn a_layout_that_the_boot_rom_rejects_is_not_a_layout() {
    let mut image = erased().boot(b"SF_BOOT", 0x800, 0x4400, 0x1_0000);
    assert_eq!(of_kind(&look(&image), FindingKind::BootLayout).len(), 1);
    let layout = image.0[0x200..0x200 + 0xB4].to_vec();
    image = image.put(0x100, &layout).put(0x10, &0x100_u32.to_le_bytes());
    assert_eq!(of_kind(&look(&image), FindingKind::BootLayout).len(), 0);
}

/// A FAT12 volume with a folder of so many files, spread over clusters 2, 3, 4 …
fn volume(files: usize) -> Vec<u8> {
    const SECTORS: usize = 64;
    let mut disk = vec![0; SECTORS * 512];
    disk[..3].copy_from_slice(&[0xEB, 0x3C, 0x90]);
    disk[11..13].copy_from_slice(&512_u16.to_le_bytes());
    // One sector a cluster, one reserved, one table, 16 entries in the root.
    (disk[13], disk[14], disk[16], disk[17]) = (1, 1, 1, 16);
    disk[19..21].copy_from_slice(&(SECTORS as u16).to_le_bytes());
    (disk[21], disk[22]) = (0xF8, 1);
    disk[510..512].copy_from_slice(&[0x55, 0xAA]);
    let clusters = files.div_ceil(16);
    for cluster in 2..2 + clusters {
        let next = if cluster + 1 < 2 + clusters { cluster as u16 + 1 } else { 0xFFF };
        let at = 512 + cluster + cluster / 2;
        let pair = u16::from_le_bytes([disk[at], disk[at + 1]]);
        let pair = if cluster % 2 == 0 { pair & 0xF000 | next } else { pair & 0x000F | next << 4 };
        disk[at..at + 2].copy_from_slice(&pair.to_le_bytes());
    }
    let entry = |name: &[u8], attributes: u8, cluster: u16| {
        let mut entry = name.to_vec();
        entry.resize(11, b' ');
        entry.resize(32, 0);
        entry[11] = attributes;
        entry[26..28].copy_from_slice(&cluster.to_le_bytes());
        entry
    };
    disk[1024..1056].copy_from_slice(&entry(b"FOLDER", 0x10, 2));
    for number in 0..files {
        let at = 1536 + number * 32;
        disk[at..at + 32].copy_from_slice(&entry(format!("F{number:03}").as_bytes(), 0, 0));
    }
    disk
}

#[test]
fn a_folder_is_followed_through_even_and_odd_clusters() {
    let found = look(&erased().put(0x1_0000, &volume(70)));
    let volumes = of_kind(&found, FindingKind::FileSystem);
    let Some(Fact::Files(files)) = volumes[0].facts.last() else { panic!("{volumes:?}") };
    assert_eq!((files.len(), files[70].path.as_str()), (71, "FOLDER/F069"));
}

#[test]
fn a_boot_sector_with_impossible_numbers_is_not_a_volume() {
    assert_eq!(of_kind(&look(&erased().put(0x1_0000, &volume(1))), FindingKind::FileSystem).len(), 1);
    for (at, value) in [(16, 3), (16, 0), (13, 3), (14, 0), (17, 0), (21, 0x10), (22, 0), (12, 3), (510, 0)] {
        let mut volume = volume(1);
        volume[at] = value;
        let found = look(&erased().put(0x1_0000, &volume));
        assert_eq!(of_kind(&found, FindingKind::FileSystem).len(), 0, "{at}: {value}");
    }
}

#[test]
fn a_settings_folder_has_a_cluster_and_no_size() {
    let found = |cluster: u16, size: u32| {
        let mut entry = b"NVD_DATA   ".to_vec();
        entry.resize(32, 0);
        entry[11] = 0x10;
        entry[26..28].copy_from_slice(&cluster.to_le_bytes());
        entry[28..32].copy_from_slice(&size.to_le_bytes());
        of_kind(&look(&erased().put(0x8040, &entry)), FindingKind::Nvram).len()
    };
    assert_eq!([found(2, 0), found(1, 0), found(0, 0), found(2, 1)], [1, 0, 0, 0]);
}
