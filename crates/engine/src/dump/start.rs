//! How a dump of the flash from its very start begins: with a header, with one turned round, with nothing. Called by `sanity`.
//!
//! `flash::FirstBlock` asks the same of a phone that is plugged in, before anything is read. Neither may use the other
//! (`tests/layers.rs`); a test holds the two together.

use memchr::memmem::Finder;

use super::reader::{Reader, WINDOW};
use super::sanity::Oddity;

/// How the headers begin that can stand at the start of a flash.
const HEADERS: &[&[u8]] = &[
    // The device headers of serial flash, eMMC and SD: protocol.md section 7.1.
    b"SF_BOOT",
    b"EMMC_BOOT",
    b"SDMMC_BOOT",
    // The file header of a loader without a device header, always FILE_INFO first with this size and type: protocol.md section 7.2.
    b"MMM\x01\x38\0\0\0FILE_INFO",
];
/// Enough for the longest of them.
const HEADER_LEN: usize = 20;
/// The smallest distance from the device header to what follows: protocol.md section 7.1 (`dev_rw_unit`).
const DEVICE_HEADER: u64 = 0x200;
/// Fewer bytes say nothing.
const TOO_FEW: u64 = 4;

/// Texts in all firmware of such phones, wherever a header lacks: protocol.md sections 7.2 and 7.3.
const MARKS: &[&[u8]] = &[b"MTK_ROMINFO_v", b"FILE_INFO"];
/// The longest mark less one byte, rounded up to whole words: a mark may lie across two windows.
const OVERLAP: usize = 16;
/// How far marks are looked for. The firmware starts at 64 KiB (protocol.md section 7.3), that of older phones at 0.
const MARKS_WITHIN: u64 = 1024 * 1024;

/// What is strange about the start of a dump from offset 0 of the flash: one thing at most. `lead` says how many times which
/// byte stands there.
pub(super) fn oddity<E>(reader: &mut Reader<'_, E>, lead: (u8, u64)) -> Result<Option<Oddity>, E> {
    if reader.len() < TOO_FEW {
        return Ok(None);
    }
    let (byte, length) = lead;
    if matches!(byte, 0 | 0xFF) && length >= DEVICE_HEADER.min(reader.len()) {
        return Ok(Some(Oddity::BlankStart { byte, length }));
    }
    let mut buffer = [0; HEADER_LEN];
    let first = reader.read(0, &mut buffer)?;
    if is_header(first) {
        return Ok(None);
    }
    let is_turned = [4, 2].into_iter().any(|word| is_header(&turned(first, word)));
    let is_swapped = is_turned || has_turned_marks(reader)?;
    Ok(Some(if is_swapped { Oddity::ByteSwapped } else { Oddity::NoHeader }))
}

/// Whether this is how a header begins, as far as there are bytes.
fn is_header(first: &[u8]) -> bool {
    let begins = |header: &&[u8]| header.iter().zip(first).all(|(expected, found)| expected == found);
    HEADERS.iter().any(begins)
}

/// The bytes with the order reversed within every word of so many bytes.
fn turned(bytes: &[u8], word: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes.chunks_mut(word).for_each(<[u8]>::reverse);
    bytes
}

/// Whether a mark of firmware is there with its words turned round, and none as it should be.
fn has_turned_marks<E>(reader: &mut Reader<'_, E>) -> Result<bool, E> {
    let marks: Vec<Finder<'_>> = MARKS.iter().map(Finder::new).collect();
    let has_mark = |bytes: &[u8]| marks.iter().any(|mark| mark.find(bytes).is_some());
    let mut buffer = vec![0; WINDOW];
    let mut found = false;
    let mut at = 0;
    while at < reader.len().min(MARKS_WITHIN) {
        let length = reader.read(at, &mut buffer)?.len();
        let Some(part) = buffer.get_mut(..length) else { break };
        if has_mark(part) {
            return Ok(false);
        }
        // Turned in place: this is a megabyte of every dump without a header, and copies would cost more than the search.
        if !found {
            turn_words(part);
            found = has_mark(part);
        }
        if !found {
            turn_halves_of_turned_words(part);
            found = has_mark(part);
        }
        at += (WINDOW - OVERLAP) as u64;
    }
    Ok(found)
}

/// Reverses the bytes within every whole word of four.
fn turn_words(bytes: &mut [u8]) {
    for word in bytes.as_chunks_mut::<4>().0 {
        *word = u32::from_ne_bytes(*word).swap_bytes().to_ne_bytes();
    }
}

/// After `turn_words`: as if the bytes had been reversed within every word of two instead. The two differ by the halves' order.
fn turn_halves_of_turned_words(bytes: &mut [u8]) {
    for word in bytes.as_chunks_mut::<4>().0 {
        *word = u32::from_ne_bytes(*word).rotate_left(16).to_ne_bytes();
    }
}
