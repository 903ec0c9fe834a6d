//! Generated flash content, computed on demand from a size and a seed: boot headers, code, texts, packed
//! resources, blank cells and a FAT12 file system (protocol.md sections 7.1 to 7.3). Nothing in it comes from
//! a real phone. Used by scenarios; knows no phone.

mod fat12;
mod fields;
mod headers;
mod people;
#[cfg(test)]
mod tests;

use super::flash::{FlashContent, by_words, mix};
use fat12::file_system;
use fields::to_usize;
use headers::{
    BANK_1, FIRMWARE, FIRST_LOADER, FIRST_LOADER_LEN, SECOND_LOADER, SECOND_LOADER_LEN, boot_layout,
    device_header, file_info, firmware_header, first_loader, resource_header, rom_info,
};

pub(super) use headers::with_header_end;

/// Limits of the size.
const SMALLEST: u64 = 256 << 10;
const LARGEST: u64 = 256 << 20;
/// Every eighth page of this size in the firmware is text.
const PAGE: u64 = 0x2000;

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

/// Flash content that is computed from size and seed and never stored.
#[derive(Debug, Clone)]
pub struct GeneratedFlash {
    len: u64,
    seed: u64,
    areas: Vec<Area>,
    /// Small pieces that replace parts of the areas: offset and bytes, in order of offset.
    pieces: Vec<(u64, Vec<u8>)>,
}

#[derive(Debug, Clone, Copy)]
struct Area {
    end: u64,
    kind: AreaKind,
}

#[derive(Debug, Clone, Copy)]
enum AreaKind {
    Blank,
    Code,
    Firmware,
    Packed,
}

impl GeneratedFlash {
    /// Content of `size` bytes, rounded up to a power of two from 256 KiB to 256 MiB.
    #[must_use]
    pub fn new(size: u64, seed: u64) -> GeneratedFlash {
        let len = size.clamp(SMALLEST, LARGEST).next_power_of_two();
        // The firmware ends below the half, the packed resources below three quarters, the file system is
        // last.
        let firmware_end = len / 16 * 7 - 0x1234;
        let packed = len / 2;
        let packed_end = len / 4 * 3 - 0x0ABC;
        let fat_len = (len / 8).min(4 << 20);
        let fat = len - fat_len;
        let areas = [
            (FIRST_LOADER, AreaKind::Blank),
            (FIRST_LOADER + FIRST_LOADER_LEN, AreaKind::Code),
            (SECOND_LOADER, AreaKind::Blank),
            (SECOND_LOADER + SECOND_LOADER_LEN, AreaKind::Code),
            (FIRMWARE, AreaKind::Blank),
            (firmware_end, AreaKind::Firmware),
            (packed, AreaKind::Blank),
            (packed_end, AreaKind::Packed),
            (len, AreaKind::Blank),
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

fn fill_area(kind: AreaKind, seed: u64, mut at: u64, mut out: &mut [u8]) {
    match kind {
        AreaKind::Blank => out.fill(0xFF),
        AreaKind::Packed => by_words(at, out, |word| mix(seed, word)),
        AreaKind::Code => by_words(at, out, |word| code_like(seed, word)),
        AreaKind::Firmware => {
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

/// Half-words with the opcode nibbles of common Thumb instructions: it looks like code and compresses like
/// code.
fn code_like(seed: u64, word: u64) -> u64 {
    (mix(seed, word) & 0x03FF_0FFF_07FF_0FFF) | 0x4800_2000_6800_B000
}

fn text_like(seed: u64, word: u64) -> u64 {
    let hash = mix(seed, word);
    let chosen = WORDS.get((hash >> 60) as usize).copied().unwrap_or(b"        ");
    // Every eighth word is a number, so that no two pages of text are equal.
    if word.is_multiple_of(8) {
        (hash & 0x0707_0707_0707_0707) | 0x3030_3030_3030_3030
    } else {
        u64::from_le_bytes(*chosen)
    }
}
