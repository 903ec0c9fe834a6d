//! An invented phone's flash content, made on demand from a size and a seed: boot headers, code, texts, packed
//! resources, blank cells and a FAT12 file system (protocol.md sections 7.1 to 7.3). Every byte is our own invention.
//! Used by scenarios; knows no phone.

use std::sync::Arc;

use super::flash::{FlashContent, by_words, mix};

/// Sizes that can be made.
const SMALLEST: u64 = 256 << 10;
const LARGEST: u64 = 256 << 20;
/// Where the parts are (protocol.md section 7.3: the layout of real MT6260 files, scaled to the size).
const FIRST_LOADER: u64 = 0x800;
const FIRST_LOADER_LEN: u64 = 0x20E4;
const SECOND_LOADER: u64 = 0x4400;
const SECOND_LOADER_LEN: u64 = 0x82F0;
const FIRMWARE: u64 = 0x1_0000;
/// The second loader and the firmware run in place at bank 1 (protocol.md section 7.3).
const BANK_1: u32 = 0x1000_0000;
/// Inside the firmware every eighth page of this size is text.
const PAGE: u64 = 0x2000;

const SECTOR: usize = 512;
const SECTORS_PER_CLUSTER: usize = 4;
const CLUSTER: usize = SECTOR * SECTORS_PER_CLUSTER;
const ROOT_ENTRIES: usize = 64;
const FILES: [(&[u8; 11], &str, usize); 4] = [
    (b"README  TXT", "This is a practice phone. Nothing in it is real.\r\n", 2),
    (b"CONTACTSTXT", "Alice Example;+00 000 0001\r\nBob Example;+00 000 0002\r\n", 40),
    (b"MESSAGESTXT", "See you at the bench at nine.\r\n", 300),
    (b"SETTINGSDAT", "volume=3\nlanguage=en\ntheme=bromide\n", 9),
];

/// Words of eight letters for the text pages.
const WORDS: [&[u8; 8]; 16] = [
    b"Menu    ",
    b"Phone   ",
    b"practice",
    b" call \0 ",
    b"Settings",
    b"bromide ",
    b"Bluetoot",
    b"Alarm\0\0\0",
    b"battery ",
    b"Message ",
    b"of %d\0  ",
    b"Contact ",
    b"profile ",
    b"\0\0Yes\0No",
    b"memory  ",
    b"camera\0 ",
];

/// Flash content that is a function of size and seed and is stored nowhere.
#[derive(Debug, Clone)]
pub struct GeneratedFlash {
    len: u64,
    seed: u64,
    areas: Vec<Area>,
    /// Small pieces that lie over the areas: offset and bytes, in order of offset.
    pieces: Vec<(u64, Vec<u8>)>,
}

#[derive(Debug, Clone, Copy)]
struct Area {
    end: u64,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Blank,
    Code,
    Firmware,
    Packed,
}

impl GeneratedFlash {
    /// Content of `size` bytes: made a power of two from 256 KiB to 256 MiB.
    #[must_use]
    pub fn new(size: u64, seed: u64) -> GeneratedFlash {
        let len = size.clamp(SMALLEST, LARGEST).next_power_of_two();
        // The firmware ends below the half, the packed resources below three quarters, the file system is last.
        let firmware_end = len / 16 * 7 - 0x1234;
        let packed = len / 2;
        let packed_end = len / 4 * 3 - 0x0ABC;
        let fat_len = (len / 8).min(4 << 20);
        let fat = len - fat_len;
        let areas = [
            (FIRST_LOADER, Kind::Blank),
            (FIRST_LOADER + FIRST_LOADER_LEN, Kind::Code),
            (SECOND_LOADER, Kind::Blank),
            (SECOND_LOADER + SECOND_LOADER_LEN, Kind::Code),
            (FIRMWARE, Kind::Blank),
            (firmware_end, Kind::Firmware),
            (packed, Kind::Blank),
            (packed_end, Kind::Packed),
            (len, Kind::Blank),
        ];
        let areas = areas.map(|(end, kind)| Area { end, kind }).to_vec();
        let mut pieces = vec![
            (0, device_header()),
            (0x200, boot_layout()),
            (FIRST_LOADER, first_loader()),
            (SECOND_LOADER, file_info(2, 7, 1, BANK_1, SECOND_LOADER, SECOND_LOADER_LEN)),
            (FIRMWARE, firmware_header(firmware_end - FIRMWARE, fat, fat_len)),
            (FIRMWARE + 0x670, rom_info(seed)),
            (packed, resource_header(packed, packed_end - packed)),
        ];
        pieces.extend(file_system(fat, fat_len));
        GeneratedFlash { len, seed, areas, pieces }
    }
}

impl FlashContent for GeneratedFlash {
    fn len(&self) -> u64 {
        self.len
    }

    fn fill(&self, offset: u64, out: &mut [u8]) {
        let mut at = offset;
        let mut left = &mut *out;
        for area in self.areas.iter().filter(|area| area.end > offset) {
            if left.is_empty() {
                break;
            }
            let (part, rest) = left.split_at_mut(to_usize(area.end - at).min(left.len()));
            fill_area(area.kind, self.seed, at, part);
            at += part.len() as u64;
            left = rest;
        }
        left.fill(0xFF);
        let end = offset + out.len() as u64;
        for (start, bytes) in &self.pieces {
            let piece_end = start + bytes.len() as u64;
            if *start >= end || piece_end <= offset {
                continue;
            }
            let (from, skip) = (start.saturating_sub(offset), offset.saturating_sub(*start));
            let to = out.iter_mut().skip(to_usize(from));
            for (to, from) in to.zip(bytes.iter().skip(to_usize(skip))) {
                *to = *from;
            }
        }
    }
}

fn fill_area(kind: Kind, seed: u64, mut at: u64, mut out: &mut [u8]) {
    match kind {
        Kind::Blank => out.fill(0xFF),
        Kind::Packed => by_words(at, out, |word| mix(seed, word)),
        Kind::Code => by_words(at, out, |word| code_like(seed, word)),
        Kind::Firmware => {
            while !out.is_empty() {
                let page = at / PAGE;
                let (part, rest) = out.split_at_mut(to_usize((page + 1) * PAGE - at).min(out.len()));
                if page % 8 == 7 {
                    by_words(at, part, |word| text_like(seed, word));
                } else {
                    by_words(at, part, |word| code_like(seed, word));
                }
                at += part.len() as u64;
                out = rest;
            }
        }
    }
}

/// Half-words with the opcode nibbles of common Thumb instructions: it looks like code and packs like code.
fn code_like(seed: u64, word: u64) -> u64 {
    (mix(seed, word) & 0x03FF_0FFF_07FF_0FFF) | 0x4800_2000_6800_B000
}

fn text_like(seed: u64, word: u64) -> u64 {
    let hash = mix(seed, word);
    let chosen = WORDS.get((hash >> 60) as usize).copied().unwrap_or(b"        ");
    // Every eighth word is a number, so that no two pages of text are alike.
    if word.is_multiple_of(8) {
        (hash & 0x0707_0707_0707_0707) | 0x3030_3030_3030_3030
    } else {
        u64::from_le_bytes(*chosen)
    }
}

/// Little-endian fields one after another.
#[derive(Default)]
struct Fields(Vec<u8>);

impl Fields {
    fn bytes(mut self, bytes: &[u8]) -> Fields {
        self.0.extend_from_slice(bytes);
        self
    }

    fn text(mut self, text: &str, width: usize) -> Fields {
        let end = self.0.len() + width;
        self.0.extend(text.bytes().take(width));
        self.0.resize(end, 0);
        self
    }

    fn u16(self, value: u16) -> Fields {
        self.bytes(&value.to_le_bytes())
    }

    fn u32(self, value: u32) -> Fields {
        self.bytes(&value.to_le_bytes())
    }

    fn pad(mut self, end: usize) -> Fields {
        self.0.resize(end.max(self.0.len()), 0);
        self
    }
}

/// protocol.md section 7.1, offset 0.
fn device_header() -> Vec<u8> {
    Fields::default().text("SF_BOOT", 12).u32(1).u32(0x200).pad(0x200).0
}

/// protocol.md section 7.1, the boot layout: two loaders, both loaded by the boot ROM's first look.
fn boot_layout() -> Vec<u8> {
    let mut fields =
        Fields::default().text("BRLYT", 8).u32(1).u32(to_u32(FIRST_LOADER)).u32(to_u32(FIRMWARE));
    for (kind, start, len) in [(1, FIRST_LOADER, FIRST_LOADER_LEN), (2, SECOND_LOADER, SECOND_LOADER_LEN)] {
        fields = fields.u32(0x4242_4242).u16(7).u16(kind).u32(to_u32(start)).u32(to_u32(start + len)).u32(1);
    }
    fields.pad(0x14 + 8 * 20).0
}

/// protocol.md section 7.2, FILE_INFO: type, flash device, signature, load address base, offset, length.
fn file_info(kind: u16, device: u8, signature: u8, base: u32, offset: u64, len: u64) -> Vec<u8> {
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
fn first_loader() -> Vec<u8> {
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
fn firmware_header(len: u64, fat: u64, fat_len: u64) -> Vec<u8> {
    let mut all = file_info(0x0100, 7, 0, BANK_1, FIRMWARE, len);
    let image = section(0x0200, 0x130).text(IMAGE_NAME, 128).text(PROJECT, 64).pad(0x130);
    let flash = section(0x0207, 0x7C).pad(0x10).u32(3).u16(0xEF).u16(0x40).u16(0x16).pad(0x1C);
    all.extend(image.0);
    all.extend(flash.u32(to_u32(fat)).u32(to_u32(fat_len)).pad(0x7C).0);
    all
}

/// Where FLASH_INFO lies in an invented flash, and its first bytes.
const FLASH_INFO: u64 = FIRMWARE + 0x38 + 0x130;
const FLASH_INFO_HEAD: [u8; 8] = *b"MMM\x01\x7C\0\x07\x02";

/// The same flash, but its firmware's header says that the file system ends at `end` (protocol.md section 7.2). What has no
/// such header stays as it is.
pub(super) fn with_header_end(content: Arc<dyn FlashContent>, end: u32) -> Arc<dyn FlashContent> {
    let mut head = [0; 8];
    content.fill(FLASH_INFO, &mut head);
    if head != FLASH_INFO_HEAD {
        return content;
    }
    let length = end / 8;
    let fields = Fields::default().u32(end - length).u32(length);
    Arc::new(Overlaid { content, at: FLASH_INFO + 0x1C, bytes: fields.0 })
}

/// Flash content with other bytes at one place.
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

const IMAGE_NAME: &str = "BROMIDE60A_PRACTICE_PCB01_gprs_MT6261_S00.PRACTICE_V1_0.bin";
const PROJECT: &str = "BROMIDE60A_PRACTICE";

/// protocol.md section 7.3: id 16 bytes, image name 128 bytes, project id; then version and date.
fn rom_info(seed: u64) -> Vec<u8> {
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
fn resource_header(offset: u64, len: u64) -> Vec<u8> {
    let mut all = file_info(0x0108, 7, 0, BANK_1, offset, len);
    all.extend(b"PRACTICE RESOURCES\0\0");
    all
}

/// A FAT12 volume: boot sector, two FATs, root directory, files.
fn file_system(start: u64, len: u64) -> Vec<(u64, Vec<u8>)> {
    let sectors = to_usize(len) / SECTOR;
    let clusters = sectors / SECTORS_PER_CLUSTER;
    let fat_sectors = (clusters + 2).saturating_mul(3).div_ceil(2).div_ceil(SECTOR);
    let mut fat: Vec<u16> = vec![0xFF8, 0xFFF];
    let mut root = directory_entry(b"BROMIDE    ", 0x08, 0, 0);
    let mut data = Vec::new();
    for (name, text, times) in FILES {
        let content = text.repeat(times).into_bytes();
        root.extend(directory_entry(name, 0x20, fat.len(), content.len()));
        let first = fat.len() + 1;
        let used = content.len().div_ceil(CLUSTER).max(1);
        fat.extend((first..).take(used - 1).map(|next| u16::try_from(next).unwrap_or(0xFFF)));
        fat.push(0xFFF);
        data.extend(content);
        data.resize(data.len().next_multiple_of(CLUSTER), 0);
    }
    root.resize(ROOT_ENTRIES * 32, 0);
    let mut table = pack_fat12(&fat);
    table.resize(fat_sectors * SECTOR, 0);
    let mut volume = boot_sector(sectors, fat_sectors);
    for part in [&table, &table, &root, &data] {
        volume.extend(part);
    }
    vec![(start, volume)]
}

fn boot_sector(sectors: usize, fat_sectors: usize) -> Vec<u8> {
    let small = |n: usize| u16::try_from(n).unwrap_or(0);
    let fields = Fields::default()
        .bytes(&[0xEB, 0x3C, 0x90])
        .text("BROMIDE ", 8)
        .u16(small(SECTOR))
        .bytes(&[u8::try_from(SECTORS_PER_CLUSTER).unwrap_or(1)])
        .u16(1)
        .bytes(&[2])
        .u16(small(ROOT_ENTRIES))
        .u16(small(sectors))
        .bytes(&[0xF8])
        .u16(small(fat_sectors))
        .u16(63)
        .u16(255)
        .u32(0)
        .u32(0)
        .bytes(&[0x80, 0, 0x29])
        .u32(0xB40_3DE5)
        .text("BROMIDE    ", 11)
        .text("FAT12   ", 8);
    fields.pad(SECTOR - 2).bytes(&[0x55, 0xAA]).0
}

fn directory_entry(name: &[u8; 11], attributes: u8, cluster: usize, size: usize) -> Vec<u8> {
    // 2026-01-15 12:00 in FAT's own form.
    let (time, date) = (12 << 11, (46 << 9) | (1 << 5) | 15);
    let fields = Fields::default().bytes(name).bytes(&[attributes]).pad(22).u16(time).u16(date);
    fields.u16(u16::try_from(cluster).unwrap_or(0)).u32(u32::try_from(size).unwrap_or(0)).0
}

/// Two 12-bit entries in three bytes.
fn pack_fat12(entries: &[u16]) -> Vec<u8> {
    let mut packed = Vec::new();
    for pair in entries.chunks(2) {
        let low = u32::from(pair.first().copied().unwrap_or(0));
        let high = u32::from(pair.get(1).copied().unwrap_or(0));
        packed.extend((low | (high << 12)).to_le_bytes().into_iter().take(3));
    }
    packed
}

fn to_u32(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn to_usize(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(flash: &GeneratedFlash) -> Vec<u8> {
        let mut all = vec![0; to_usize(flash.len())];
        flash.fill(0, &mut all);
        all
    }

    #[test]
    fn any_piece_is_the_same_as_in_the_whole() {
        let flash = GeneratedFlash::new(1 << 20, 3);
        let all = whole(&flash);
        for (offset, len) in [(0, 1), (3, 5), (0x1FF, 0x300), (0xFFFF, 0x2003), (0xE_0000 - 7, 0x1_0001)] {
            let mut part = vec![0; len];
            flash.fill(offset as u64, &mut part);
            assert!(part == all[offset..offset + len], "{offset:#x}");
        }
    }

    #[test]
    fn no_half_repeats_the_other() {
        for size in [256 << 10, 4 << 20, 16 << 20] {
            let all = whole(&GeneratedFlash::new(size, 1));
            let mut half = all.len() / 2;
            while half >= 0x400 {
                assert!(all[..half] != all[half..half * 2], "{size:#x} {half:#x}");
                half /= 2;
            }
        }
    }

    #[test]
    fn seeds_make_different_phones() {
        assert!(whole(&GeneratedFlash::new(1 << 20, 1)) != whole(&GeneratedFlash::new(1 << 20, 2)));
    }

    #[test]
    fn the_headers_are_where_the_boot_rom_looks() {
        let all = whole(&GeneratedFlash::new(4 << 20, 1));
        let u32_at = |at: usize| u32::from_le_bytes(all[at..at + 4].try_into().unwrap());
        assert_eq!(&all[..8], b"SF_BOOT\0");
        let layout = u32_at(0x10) as usize;
        assert_eq!(&all[layout..layout + 6], b"BRLYT\0");
        assert_eq!(u32_at(layout + 0x14), 0x4242_4242);
        let first = u32_at(layout + 0x1C) as usize;
        assert_eq!(&all[first..first + 4], b"MMM\x01");
        assert_eq!(&all[first + 8..first + 17], b"FILE_INFO");
        let firmware = u32_at(layout + 0x10) as usize;
        assert_eq!(u32_at(firmware + 0x1C), 0x1001_0000);
        assert_eq!(&all[firmware + 0x670..firmware + 0x67F], b"MTK_ROMINFO_v09");
        // FLASH_INFO names the file system: base plus length is the size of the flash.
        let info = firmware + 0x38 + 0x130;
        assert_eq!(u32_at(info + 0x1C) + u32_at(info + 0x20), 4 << 20);
    }

    #[test]
    fn the_header_can_be_made_to_say_another_end() {
        let flash: Arc<dyn FlashContent> = Arc::new(GeneratedFlash::new(1 << 20, 1));
        let other = with_header_end(flash.clone(), 4 << 20);
        let (mut all, mut changed) = (vec![0; 1 << 20], vec![0; 1 << 20]);
        flash.fill(0, &mut all);
        for (n, part) in changed.chunks_mut(0x2F1).enumerate() {
            other.fill(n as u64 * 0x2F1, part);
        }
        let at = to_usize(FLASH_INFO) + 0x1C;
        let u32_at = |at: usize| u32::from_le_bytes(changed[at..at + 4].try_into().unwrap());
        assert_eq!(u32_at(at) + u32_at(at + 4), 4 << 20);
        all[at..at + 8].copy_from_slice(&changed[at..at + 8]);
        assert!(all == changed, "nothing else is changed");
        let bare: Arc<dyn FlashContent> = Arc::new(vec![0_u8; 1 << 20]);
        assert!(Arc::ptr_eq(&with_header_end(bare.clone(), 4 << 20), &bare));
    }

    #[test]
    fn the_file_system_is_fat12_with_whole_chains() {
        for size in [256 << 10, 4 << 20, 64 << 20] {
            let all = whole(&GeneratedFlash::new(size, 1));
            let fat_len = (all.len() / 8).min(4 << 20);
            let volume = &all[all.len() - fat_len..];
            let u16_at = |at: usize| usize::from(u16::from_le_bytes([volume[at], volume[at + 1]]));
            assert_eq!(volume[510..512], [0x55, 0xAA]);
            let (reserved, fats, root_entries, fat_size) = (u16_at(14), 2, u16_at(17), u16_at(22));
            assert_eq!(u16_at(19) * 512, fat_len);
            let root = (reserved + fats * fat_size) * 512;
            let data = root + root_entries * 32;
            assert!((fat_len - data) / CLUSTER < 4085, "FAT12");
            let entry = |cluster: usize| {
                let pair = u16_at(reserved * 512 + cluster * 3 / 2);
                if cluster.is_multiple_of(2) { pair & 0xFFF } else { pair >> 4 }
            };
            for (number, (name, text, times)) in FILES.iter().enumerate() {
                let at = root + 32 * (number + 1);
                assert_eq!(&volume[at..at + 11], *name);
                let mut cluster = u16_at(at + 26);
                let mut content = Vec::<u8>::new();
                while cluster < 0xFF8 {
                    let from = data + (cluster - 2) * CLUSTER;
                    content.extend(&volume[from..from + CLUSTER]);
                    cluster = entry(cluster);
                }
                content.truncate(u16_at(at + 28));
                assert_eq!(content, text.repeat(*times).into_bytes());
            }
        }
    }
}
