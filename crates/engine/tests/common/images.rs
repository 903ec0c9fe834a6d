//! Whole dumps with every kind of finding, and the recorded output of `inspect --json` for them
//! (`data/inspect`). Used by the tests of the engine and of the command line, which compare with the same
//! records.

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use bromide_engine::sim::Scenario;
use serde_json::Value;

use super::flash::*;
use super::partition_tables::gpt_copy;

const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

/// The file name in the firmware of [`phone_16`].
pub const IMAGE_16: &str = "EXAMPLE60A_11B_PCB01_gprs_MT6260_S00.T31_XX_PH00_20231030.bin";

/// A dump and the name of its record.
pub struct Recorded {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// All dumps that have a record.
pub fn recorded() -> Vec<Recorded> {
    let all: [(&'static str, Vec<u8>); 9] = [
        ("empty", vec![]),
        ("blank", vec![0xFF; MIB]),
        ("feature-phone", phone_16()),
        ("feature-phone-cut", phone_16()[..4 * MIB].to_vec()),
        ("practice-phone", practice_phone()),
        ("locked-loader", locked_loader()),
        ("older-phone", older_phone()),
        ("smartphone", smartphone()),
        ("memory-card", unpacked(include_bytes!("../data/fat16.img.gz"))),
    ];
    all.into_iter().map(|(name, bytes)| Recorded { name, bytes }).collect()
}

/// Compares `json` with the record of this name: the same fields with the same values in the same order. With
/// `BROMIDE_RECORD=1` it becomes the record.
pub fn assert_recorded(name: &str, json: &Value) {
    assert_recorded_text(name, &lines(json));
}

/// The same for the output as text.
pub fn assert_recorded_text(name: &str, output: &str) {
    if std::env::var_os("BROMIDE_RECORD").is_some() {
        fs::write(path(name), output).unwrap();
    }
    assert_same(name, output, &record(name));
}

/// Compares the engine's findings with the record of the command's output, which has more fields.
pub fn assert_recorded_contents(name: &str, json: &Value) {
    let is_of_command =
        |line: &&str| ["file: ", "length: ", "warnings: "].iter().any(|key| line.starts_with(key));
    let record = record(name);
    let expected: Vec<&str> = record.lines().filter(|line| !is_of_command(line)).collect();
    assert_same(name, &lines(json), &(expected.join("\n") + "\n"));
}

fn path(name: &str) -> PathBuf {
    super::shared("data").join(format!("inspect/{name}.txt"))
}

fn record(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Line by line, so that a difference is readable.
fn assert_same(name: &str, output: &str, expected: &str) {
    for (output, expected) in output.lines().zip(expected.lines()) {
        assert_eq!(output, expected, "{name}");
    }
    assert_eq!(output.lines().count(), expected.lines().count(), "{name}:\n{output}");
}

/// A field a line, and a finding a line.
fn lines(value: &Value) -> String {
    let mut lines = String::new();
    for (key, value) in value.as_object().expect("an object") {
        match value {
            Value::Array(findings) if key == "findings" => {
                lines += "findings:\n";
                findings.iter().for_each(|finding| lines += &format!("  {finding}\n"));
            }
            value => lines += &format!("{key}: {value}\n"),
        }
    }
    lines
}

/// A phone with 16 MB as in section 7.3; the disk begins at 0xD00000.
pub fn phone_16() -> Vec<u8> {
    let first = file(
        1,
        7,
        1,
        0x7000_6600,
        0x20E4,
        &[brom_config([0, b'U']), brom_security(0), flash_list(&[[0xEF, 0x60, 0x18], [0xC8, 0x60, 0x17]])],
    );
    let second = file(2, 7, 1, 0x1000_4400, 0x82F0, &[]);
    let maui = file(
        0x0100,
        7,
        0,
        0x1001_0000,
        0x13_B2CC,
        &[maui_info(IMAGE_16, "EXAMPLE60A_11B"), flash_info([0xEF, 0x60, 0x18], 0xD0_0000, 0x30_0000)],
    );
    let viva = file(0x0108, 7, 0, 0x1014_B2CC, 0x4_0000, &[]);
    let mut alice = b"ALICE_2\0".to_vec();
    for pointer in [0x1015_0000_u32, 0x1015_1000, 0x1015_2000] {
        alice.extend(pointer.to_le_bytes());
    }
    let image = Image::erased(16 * MIB)
        .boot(b"SF_BOOT", 0x800, 0x4400, 0x1_0000)
        .put(0x1_0000, &thumb(0x10_0000))
        .put(0x11_0000, &noise(0x2_0000, 4))
        .put(0x800, &first)
        .put(0x4400, &second)
        .put(0x1_0000, &maui)
        .put(0x1_0670, &rom_info("MTK_ROMINFO_v09", IMAGE_16, "EXAMPLE60A_11B"))
        .put(0x14_B2CC, &viva)
        .put(0x14_C000, &alice)
        .put(0xD0_0000, &wear_levelled(&with_partitions(&[1; 512], &fat12())));
    image.0
}

/// The flash of the default practice phone.
pub fn practice_phone() -> Vec<u8> {
    Scenario::default().flash_bytes(0..4 << 20)
}

/// A loader that switches the boot ROM off, a file longer than the dump, and a disk with a block that is
/// there twice.
fn locked_loader() -> Vec<u8> {
    let loader = file(1, 7, 1, 0x7000_6600, 0x20E4, &[brom_config([b'R', 0]), brom_security(0xC975_E033)]);
    let secure = file(0x0300, 9, 9, 0x1000_0000, 0x20_0000, &[]);
    let disk = wear_levelled(&with_partitions(&[1; 512], &fat12()));
    let image = Image::erased(MIB)
        .put(0x800, &loader)
        .put(0x1_0000, &secure)
        .put(0x2_0000, &disk)
        .put(0x2_0000 + disk.len(), &disk[..4096]);
    image.0
}

/// NOR: code at 0, a record of version 07, no headers at all (7.3), and folders of settings without a file
/// system.
fn older_phone() -> Vec<u8> {
    let entry = |name: &[u8; 11], cluster: u16| {
        let mut entry = name.to_vec();
        entry.resize(32, 0);
        entry[11] = 0x10;
        entry[26..28].copy_from_slice(&cluster.to_le_bytes());
        entry
    };
    let image = Image::erased(2 * MIB)
        .put(0, &thumb(0x8_0000))
        .put(0x3_0000, &rom_info("MTK_ROMINFO_v07", "OLD53_PCB02_gprs_MT6253_S00.V1.BIN", "OLD53"))
        .put(0x10_0040, &entry(b"NVD_DATA   ", 5))
        .put(0x10_0060, &entry(b"NVD_IMEI   ", 6));
    image.0
}

/// The start of an eMMC: a preloader, a partition table, a partition's header.
fn smartphone() -> Vec<u8> {
    let mut loader = file(1, 5, 1, 0x0020_1000, 0x1_8000, &[]);
    loader.resize(0x1000, 0);
    loader.extend(b"MTK_BLOADER_INFO_v20\0");
    let table = gpt_copy(512, 0x10_0000, false, &[("boot_a", 0x400, 0x8000), ("userdata", 0x8400, 0x4_0000)]);
    let image = Image::erased(MIB)
        .put(0, b"EMMC_BOOT\0\0\0\x01\0\0\0\0\0\x01\0")
        .put(512, &table[512..])
        .put(0x1_0000, &loader)
        .put(0x8_0000, &[0x88, 0x16, 0x88, 0x58, 0, 1, 2, 3]);
    image.0
}

/// A volume of 1 MiB made by mkfs.fat.
pub fn fat12() -> Vec<u8> {
    unpacked(include_bytes!("../data/fat12.img.gz"))
}

pub fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes).unwrap();
    bytes
}
