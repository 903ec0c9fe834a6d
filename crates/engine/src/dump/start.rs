//! Checks the start of the flash: a known header, a byte-swapped one, or blank. Called by `judge`.
//! `flash::FirstBlock` checks the same on a connected phone; neither module may use the other
//! (`tests/sources/layers.rs`), and a test of `judge` verifies that both agree.

use memchr::memmem::Finder;

use super::anomaly::Anomaly;
use super::formats::{boot, gfh};
use super::reader::{Reader, WINDOW};

/// Bytes that tell a header: those of FILE_INFO up to its name are the most.
const HEADER_LEN: usize = 20;
/// The shortest distance from the device header to the data after it: section 7.1 (`dev_rw_unit`).
const DEVICE_HEADER: u64 = 0x200;
/// Dumps of fewer bytes are not checked.
const MIN_LENGTH: u64 = 4;

/// Texts in the firmware of all such phones, also without a header: sections 7.2 and 7.3.
const MARKS: &[&[u8]] = &[b"MTK_ROMINFO_v", b"FILE_INFO"];
/// Bytes that two windows share, because a mark may cross the boundary: the longest mark minus one byte, in
/// whole words.
const OVERLAP: usize = 16;
/// The range in which marks are searched, in bytes. The firmware starts at 64 KiB, on older phones at 0
/// (section 7.3).
const MARKS_RANGE: u64 = 1024 * 1024;

/// The anomaly at the start of a dump from offset 0 of the flash, if there is one. `lead` is the first byte,
/// and the number of bytes at the start that equal it.
pub(super) fn find_anomaly<E>(reader: &mut Reader<'_, E>, lead: (u8, u64)) -> Result<Option<Anomaly>, E> {
    if reader.len() < MIN_LENGTH {
        return Ok(None);
    }
    let (byte, length) = lead;
    if matches!(byte, 0 | 0xFF) && length >= DEVICE_HEADER.min(reader.len()) {
        return Ok(Some(Anomaly::BlankStart { byte, length }));
    }
    let mut buffer = [0; HEADER_LEN];
    let first = reader.read(0, &mut buffer)?;
    if is_header(first) {
        return Ok(None);
    }
    let is_reversed = [4, 2].into_iter().any(|word| is_header(&reversed(first, word)));
    let is_swapped = is_reversed || has_reversed_marks(reader)?;
    Ok(Some(if is_swapped { Anomaly::ByteSwapped } else { Anomaly::NoHeader }))
}

/// Whether a known header starts with these bytes: that of a device (docs/protocol.md section 7.1), or that
/// of a boot loader's file without one (section 7.2).
fn is_header(first: &[u8]) -> bool {
    // Of the shortest dumps the bytes that exist decide.
    let is_short = first.len() < boot::DEVICE_ID;
    boot::device_id(first).is_some()
        || gfh::file_info_size(first).is_some()
        || (is_short && (boot::begins_like_device(first) || first.starts_with(gfh::MAGIC)))
}

/// The bytes in reverse order within every word of `word` bytes.
fn reversed(bytes: &[u8], word: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes.chunks_mut(word).for_each(<[u8]>::reverse);
    bytes
}

/// Whether there is a mark of firmware with reversed words, and none in the right order.
fn has_reversed_marks<E>(reader: &mut Reader<'_, E>) -> Result<bool, E> {
    let marks: Vec<Finder<'_>> = MARKS.iter().map(Finder::new).collect();
    let has_mark = |bytes: &[u8]| marks.iter().any(|mark| mark.find(bytes).is_some());
    let mut buffer = vec![0; WINDOW];
    let mut has_reversed = false;
    let mut at = 0;
    while at < reader.len().min(MARKS_RANGE) {
        let length = reader.read(at, &mut buffer)?.len();
        let Some(part) = buffer.get_mut(..length) else { break };
        if has_mark(part) {
            return Ok(false);
        }
        // In place, because copying a megabyte would cost more than the search.
        if !has_reversed {
            reverse_words(part);
            has_reversed = has_mark(part);
        }
        if !has_reversed {
            reverse_halves_of_reversed_words(part);
            has_reversed = has_mark(part);
        }
        at += (WINDOW - OVERLAP) as u64;
    }
    Ok(has_reversed)
}

/// Reverses the bytes within every whole word of four.
fn reverse_words(bytes: &mut [u8]) {
    for word in bytes.as_chunks_mut::<4>().0 {
        *word = u32::from_ne_bytes(*word).swap_bytes().to_ne_bytes();
    }
}

/// After `reverse_words`: changes the result to bytes reversed within every word of two instead.
fn reverse_halves_of_reversed_words(bytes: &mut [u8]) {
    for word in bytes.as_chunks_mut::<4>().0 {
        *word = u32::from_ne_bytes(*word).rotate_left(16).to_ne_bytes();
    }
}
