//! Headers and names that vary from phone to phone: chips and stages in file names, longer FILE_INFO
//! sections, device headers of every storage, the firmware of GPS receivers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::convert::Infallible;

use crate::common::flash::*;
use bromide_engine::dump::{
    Anomaly, DumpContext, Fact, Finding, FindingKind, Inspection, find_anomalies, inspect,
};

const KIB: usize = 1024;

fn look(image: &Image) -> Inspection {
    inspect(image.0.len() as u64, &mut reader(image), &mut |_| true).unwrap().unwrap()
}

fn reader(image: &Image) -> impl FnMut(u64, &mut [u8]) -> Result<(), Infallible> {
    |at: u64, out: &mut [u8]| {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(&image.0[at..at + out.len()]);
        Ok(())
    }
}

fn anomalies(image: &Image) -> Vec<Anomaly> {
    let length = image.0.len() as u64;
    find_anomalies(&DumpContext { start: 0, length, flash_size: Some(length) }, &mut reader(image)).unwrap()
}

fn of_kind(found: &Inspection, kind: FindingKind) -> Vec<&Finding> {
    found.findings.iter().filter(|finding| finding.kind == kind).collect()
}

fn erased() -> Image {
    Image::erased(256 * KIB)
}

/// A file whose FILE_INFO has `size` bytes.
fn with_info_size(file: &[u8], size: u16) -> Vec<u8> {
    let mut all = file[..0x38].to_vec();
    all[4..6].copy_from_slice(&size.to_le_bytes());
    all.resize(usize::from(size), 0xA5);
    all.extend(&file[0x38..]);
    all
}

#[test]
fn chip_and_version_are_taken_from_every_firmwares_file_name() {
    for (name, platform, version) in [
        ("MAKER52_09A_PCB02_gprs_MT6252_S01.M_V2.bin", "MT6252", "MT6252_S01.M_V2"),
        ("maker35_07a_gprs_mt6235_s00.maker_v3.bin", "MT6235", "mt6235_s00.maker_v3"),
        ("TRK_11C_MT2503AV_S02.OFO_1_0.BIN", "MT2503AV", "MT2503AV_S02.OFO_1_0"),
        ("NB_gprs_MT2625_S10.IOT", "MT2625", "MT2625_S10.IOT"),
        ("X_MT625A_S00..bin", "MT625A", "MT625A_S00"),
    ] {
        let files = [
            file(0x0100, 7, 0, 0x1001_0000, 0x1000, &[maui_info(name, "PROJECT")]),
            rom_info("MTK_ROMINFO_v09", name, "PROJECT"),
        ];
        for bytes in files {
            let firmware = look(&erased().put(0x1_0000, &bytes)).firmware.unwrap();
            let found = (firmware.platform.as_deref(), firmware.version.as_deref());
            assert_eq!(found, (Some(platform), Some(version)), "{name}");
        }
        // The version alone, as a string.
        let firmware = look(&erased().put(0x1_0001, version.as_bytes())).firmware.unwrap();
        assert_eq!(firmware.platform.as_deref(), Some(platform));
    }
}

#[test]
fn a_string_that_is_no_version_names_no_firmware() {
    for text in [
        "MT3333_S00",
        "XMT62_S00",
        "MT6261_SXX",
        "MT6261_V00",
        "MTK6261_S00",
        "MT6261-S00",
        "FMT12345678901_S00",
    ] {
        assert_eq!(look(&erased().put(0x1_0000, text.as_bytes())).firmware, None, "{text}");
    }
}

#[test]
fn a_file_info_section_of_any_size_from_38_up_is_read_with_the_sections_behind_it() {
    let short = file(0x0100, 7, 0, 0x1001_0000, 0x1000, &[maui_info("A_MT6260_S00.B.bin", "PROJECT")]);
    for size in [0x38, 0x3C, 0x40, 0x48, 0x60, 0x100, 0x400] {
        let bytes = with_info_size(&short, size);
        for at in [0, 0x4000, 0x3_F000] {
            let found = look(&erased().put(at, &bytes));
            let firmware = of_kind(&found, FindingKind::Firmware);
            assert_eq!(firmware.len(), 1, "{size:#x} at {at:#x}");
            assert_eq!((firmware[0].start, firmware[0].length), (at as u64, 0x1000));
            assert!(firmware[0].facts.contains(&Fact::Sections(vec!["MAUI_INFO".into()])), "{size:#x}");
            assert_eq!(found.firmware.as_ref().unwrap().project.as_deref(), Some("PROJECT"));
        }
        assert_eq!(anomalies(&erased().put(0, &bytes)), [], "{size:#x} is a header");
        let mut swapped = erased().put(0, &bytes);
        swapped.0.chunks_mut(4).for_each(<[u8]>::reverse);
        assert_eq!(anomalies(&swapped), [Anomaly::ByteSwapped], "{size:#x}");
    }
    for size in [0, 8, 0x30, 0x37, 0xFFFF] {
        let mut bytes = short.clone();
        bytes[4..6].copy_from_slice(&u16::to_le_bytes(size));
        assert_eq!(look(&erased().put(0x4000, &bytes)).findings, [], "{size:#x}");
    }
    // Cut off within its own fields, at the end of the dump.
    let bytes = with_info_size(&short, 0x40);
    for (length, count) in [(0x37, 0), (0x38, 1), (0x3F, 1)] {
        let mut image = erased();
        let at = image.0.len() - length;
        image.0[at..].copy_from_slice(&bytes[..length]);
        assert_eq!(look(&image).findings.len(), count, "{length:#x}");
    }
}

#[test]
fn device_headers_of_every_storage_are_recognised() {
    for (id, device) in [
        (&b"SF_BOOT"[..], "serial flash"),
        (b"EMMC_BOOT", "eMMC"),
        (b"SDMMC_BOOT", "SD card"),
        (b"UFS_BOOT", "UFS"),
        (b"COMBO_BOOT", "eMMC or UFS"),
        // Not in the list, but of the same form.
        (b"NAND_BOOT", "NAND_BOOT"),
        (b"SPINAND_BOOT", "SPINAND_BOOT"),
    ] {
        let loader = file(1, 5, 0, 0x0020_1000, 0x400, &[]);
        let image = erased().boot(id, 0x800, 0x4_0000, 0x8_0000).put(0x800, &loader);
        let found = look(&image);
        assert_eq!(of_kind(&found, FindingKind::BootHeader)[0].facts[0], Fact::Device(device.into()));
        assert_eq!(of_kind(&found, FindingKind::BootLayout).len(), 1);
        assert_eq!(anomalies(&image), [], "{device}");
        let mut swapped = image;
        swapped.0.chunks_mut(4).for_each(<[u8]>::reverse);
        assert_eq!(anomalies(&swapped), [Anomaly::ByteSwapped], "{device}");
    }
    for id in
        [&b"_BOOT"[..], b"ufs_boot", b"UFS BOOT", b"UFS_BOOTX", b"UFS\0_BOOT", b"UFS_BOOT\0\0\0X", b"REBOOT"]
    {
        let image = erased().boot(id, 0x800, 0x4_0000, 0x8_0000);
        assert_eq!(of_kind(&look(&image), FindingKind::BootHeader).len(), 0);
        assert_eq!(anomalies(&image), [Anomaly::NoHeader]);
    }
}

#[test]
fn the_firmware_of_a_gps_receiver_is_named() {
    let text = b"\0MT3337 ROM\0";
    let chip = Fact::GpsChip("MT3337".into());
    // In a file of a customer's type it is that file.
    let mut bytes = with_info_size(&file(0x7001, 7, 0, 0x102E_F000, 0x2000, &[]), 0x40);
    bytes.resize(0x2000, 0x30);
    bytes[0x1800..0x1800 + text.len()].copy_from_slice(text);
    let found = look(&erased().put(0x1_0000, &bytes));
    let gps = of_kind(&found, FindingKind::GpsFirmware);
    assert_eq!((gps.len(), gps[0].start, gps[0].length), (1, 0x1_0000, 0x2000));
    assert!(gps[0].facts.contains(&chip), "{gps:?}");
    // The phone's own firmware only has the name.
    let maui = file(0x0100, 7, 0, 0x1001_0000, 0x4000, &[maui_info("A_MT2503_S00.B.bin", "PROJECT")]);
    let found = look(&erased().put(0x1_0000, &maui).put(0x1_2000, text));
    assert!(of_kind(&found, FindingKind::Firmware)[0].facts.contains(&chip));
    assert_eq!(of_kind(&found, FindingKind::GpsFirmware).len(), 0);
    // Outside files each receiver is named once, where its name comes first.
    let found = look(&erased().put(0x2_0003, text).put(0x2_4000, text).put(0x3_0000, b"mt3339"));
    let places: Vec<_> = of_kind(&found, FindingKind::GpsFirmware).iter().map(|gps| gps.start).collect();
    assert_eq!(places, [0x2_0004, 0x3_0000]);
    // A chip of smartphones, and other words.
    let found = look(&erased().put(0x2_0000, b" MT3369 MT33333 AMT3333"));
    assert_eq!(of_kind(&found, FindingKind::GpsFirmware).len(), 0);
}
