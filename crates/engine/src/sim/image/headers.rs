//! The headers of a generated flash: boot header and layout, loaders, firmware and packed resources
//! (protocol.md sections 7.1 to 7.3). Written from the fact sheet; shares no constant with the readers of
//! dumps.

use std::sync::Arc;

use crate::sim::flash::FlashContent;

use super::fields::{Fields, to_u32, to_usize};

/// Offsets and lengths of the parts (protocol.md section 7.3: the layout of real MT6260 files, scaled to the
/// size).
pub(super) const FIRST_LOADER: u64 = 0x800;
pub(super) const FIRST_LOADER_LEN: u64 = 0x20E4;
pub(super) const SECOND_LOADER: u64 = 0x4400;
pub(super) const SECOND_LOADER_LEN: u64 = 0x82F0;
pub(super) const FIRMWARE: u64 = 0x1_0000;
/// The second loader and the firmware run in place at bank 1 (protocol.md section 7.3).
pub(super) const BANK_1: u32 = 0x1000_0000;

const IMAGE_NAME: &str = "BROMIDE60A_PRACTICE_PCB01_gprs_MT6261_S00.PRACTICE_V1_0.bin";
const PROJECT: &str = "BROMIDE60A_PRACTICE";

/// protocol.md section 7.1, offset 0.
pub(super) fn device_header() -> Vec<u8> {
    Fields::default().text("SF_BOOT", 12).u32(1).u32(0x200).pad(0x200).0
}

/// protocol.md section 7.1, the boot layout: two loaders, both found by the boot ROM.
pub(super) fn boot_layout() -> Vec<u8> {
    let mut fields =
        Fields::default().text("BRLYT", 8).u32(1).u32(to_u32(FIRST_LOADER)).u32(to_u32(FIRMWARE));
    for (kind, start, len) in [(1, FIRST_LOADER, FIRST_LOADER_LEN), (2, SECOND_LOADER, SECOND_LOADER_LEN)] {
        fields = fields.u32(0x4242_4242).u16(7).u16(kind).u32(to_u32(start)).u32(to_u32(start + len)).u32(1);
    }
    fields.pad(0x14 + 8 * 20).0
}

/// protocol.md section 7.2, FILE_INFO: type, flash device, signature, load address base, offset, length.
pub(super) fn file_info(kind: u16, device: u8, signature: u8, base: u32, offset: u64, len: u64) -> Vec<u8> {
    let load = base + to_u32(offset);
    let fields =
        section(0, 0x38).text("FILE_INFO", 12).u32(1).u16(kind).bytes(&[device, signature]).u32(load);
    let signature_len = if signature == 0 { 0 } else { 0x20 };
    fields.u32(to_u32(len)).u32(to_u32(len)).u32(0x38).u32(signature_len).u32(0x38).u32(1).pad(0x38).0
}

/// The beginning of a section: "MMM", version, size, type.
fn section(kind: u16, size: u16) -> Fields {
    Fields::default().bytes(b"MMM\x01").u16(size).u16(kind)
}

/// FILE_INFO, BROM_CFG with a 3000 ms window and neither USB nor UART forbidden, BROM_SEC_CFG.
pub(super) fn first_loader() -> Vec<u8> {
    // Loaded to IRAM at 0x70006600, so the base is that minus the offset (protocol.md section 7.3).
    let base = 0x7000_6600 - to_u32(FIRST_LOADER);
    let config = section(7, 0x64).u32(2).u32(3000).text("bromide practice boot", 64).pad(0x64);
    let security = section(8, 0x30).u32(0).text("BROMIDE", 32).pad(0x30);
    let mut all = file_info(1, 7, 1, base, FIRST_LOADER, FIRST_LOADER_LEN);
    all.extend(config.0);
    all.extend(security.0);
    all
}

/// The firmware's FILE_INFO, MAUI_INFO and FLASH_INFO with the file system's place (protocol.md section 7.2).
pub(super) fn firmware_header(len: u64, fat: u64, fat_len: u64) -> Vec<u8> {
    let mut all = file_info(0x0100, 7, 0, BANK_1, FIRMWARE, len);
    let image = section(0x0200, 0x130).text(IMAGE_NAME, 128).text(PROJECT, 64).pad(0x130);
    let flash = section(0x0207, 0x7C).pad(0x10).u32(3).u16(0xEF).u16(0x40).u16(0x16).pad(0x1C);
    all.extend(image.0);
    all.extend(flash.u32(to_u32(fat)).u32(to_u32(fat_len)).pad(0x7C).0);
    all
}

/// protocol.md section 7.3: id 16 bytes, image name 128 bytes, project id; then version and date.
pub(super) fn rom_info(seed: u64) -> Vec<u8> {
    let version = format!("PRACTICE.W26.{:04}", seed % 10_000);
    Fields::default()
        .text("MTK_ROMINFO_v09", 16)
        .text(IMAGE_NAME, 128)
        .text(PROJECT, 64)
        .text(&version, 32)
        .text("2026/01/15 12:00", 32)
        .0
}

/// A container of packed resources, file type 0x0108 (protocol.md section 7.2).
pub(super) fn resource_header(offset: u64, len: u64) -> Vec<u8> {
    let mut all = file_info(0x0108, 7, 0, BANK_1, offset, len);
    all.extend(b"PRACTICE RESOURCES\0\0");
    all
}

/// Offset of FLASH_INFO in a generated flash, and its first bytes.
pub(super) const FLASH_INFO: u64 = FIRMWARE + 0x38 + 0x130;
const FLASH_INFO_HEAD: [u8; 8] = *b"MMM\x01\x7C\0\x07\x02";

/// `content` with a firmware header that says that the file system ends at `end` (protocol.md section 7.2).
/// Content without such a header is returned unchanged.
pub(in crate::sim) fn with_header_end(content: Arc<dyn FlashContent>, end: u32) -> Arc<dyn FlashContent> {
    let mut head = [0; 8];
    content.fill(FLASH_INFO, &mut head);
    if head != FLASH_INFO_HEAD {
        return content;
    }
    let length = end / 8;
    let fields = Fields::default().u32(end - length).u32(length);
    Arc::new(Overlaid { content, at: FLASH_INFO + 0x1C, bytes: fields.0 })
}

/// Flash content with `bytes` in place of its own from `at` on.
#[derive(Debug)]
struct Overlaid {
    content: Arc<dyn FlashContent>,
    at: u64,
    bytes: Vec<u8>,
}

impl FlashContent for Overlaid {
    fn len(&self) -> u64 {
        self.content.len()
    }

    fn fill(&self, offset: u64, out: &mut [u8]) {
        self.content.fill(offset, out);
        for (at, byte) in (self.at..).zip(&self.bytes) {
            let slot = at.checked_sub(offset).and_then(|at| out.get_mut(to_usize(at)));
            if let Some(slot) = slot {
                *slot = *byte;
            }
        }
    }
}
