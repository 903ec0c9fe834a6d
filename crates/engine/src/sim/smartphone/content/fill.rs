//! One area of the storage: zeros, generated blocks, and bytes that were put over both. Used by the content
//! only. Knows no tables and no names.

use std::ops::Range;

use crate::sim::smartphone::model::mix;

/// Generated content is random, blank or text in blocks of this many bytes.
const BLOCK: u64 = 4096;

/// The bytes of an area.
#[derive(Debug)]
pub(super) struct AreaContent {
    len: u64,
    seed: u64,
    generated: Vec<Range<u64>>,
    put: Vec<(u64, Vec<u8>)>,
}

impl AreaContent {
    pub(super) fn new(len: u64, seed: u64) -> AreaContent {
        AreaContent { len, seed, generated: Vec::new(), put: Vec::new() }
    }

    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Content is generated in `range`; elsewhere there are zeros.
    pub(super) fn generate(&mut self, range: Range<u64>) {
        self.generated.push(range);
    }

    /// These bytes lie at `offset`, over everything else.
    pub(super) fn put(&mut self, offset: u64, bytes: Vec<u8>) {
        self.put.push((offset, bytes));
    }

    /// Fills `out` with the bytes from `offset` on.
    pub(super) fn fill(&self, offset: u64, out: &mut [u8]) {
        out.fill(0);
        for range in &self.generated {
            let end = range.end.min(self.len);
            if let Some((at, part)) = overlap(out, offset, range.start..end) {
                self.generate_into(at, part);
            }
        }
        for (at, bytes) in &self.put {
            let end = (at + bytes.len() as u64).min(self.len);
            if let Some((start, part)) = overlap(out, offset, *at..end) {
                let skip = usize::try_from(start - at).unwrap_or(usize::MAX);
                for (to, from) in part.iter_mut().zip(bytes.iter().skip(skip)) {
                    *to = *from;
                }
            }
        }
    }

    fn generate_into(&self, mut at: u64, mut out: &mut [u8]) {
        while !out.is_empty() {
            let within = at % BLOCK;
            let most = usize::try_from(BLOCK - within).unwrap_or(usize::MAX).min(out.len());
            let (part, rest) = std::mem::take(&mut out).split_at_mut(most);
            fill_block(mix(self.seed ^ (at / BLOCK)), at, within, part);
            at += most as u64;
            out = rest;
        }
    }
}

/// Fills `out` with the bytes of one block from `within` on. `at` is their offset in the area.
fn fill_block(block: u64, at: u64, within: u64, out: &mut [u8]) {
    match block & 7 {
        0..=3 => {
            let mut word = within / 8;
            let skip = usize::try_from(within % 8).unwrap_or(0);
            let (head, body) = out.split_at_mut(if skip == 0 { 0 } else { (8 - skip).min(out.len()) });
            if !head.is_empty() {
                let bytes = mix(block.wrapping_add(word)).to_le_bytes();
                for (to, from) in head.iter_mut().zip(bytes.iter().skip(skip)) {
                    *to = *from;
                }
                word += 1;
            }
            for part in body.chunks_mut(8) {
                let bytes = mix(block.wrapping_add(word)).to_le_bytes();
                match <&mut [u8; 8]>::try_from(&mut *part) {
                    Ok(whole) => *whole = bytes,
                    Err(_) => part.iter_mut().zip(bytes).for_each(|(to, from)| *to = from),
                }
                word += 1;
            }
        }
        4 | 5 => out.fill(0),
        6 => out.fill(0xFF),
        _ => {
            let text = format!("practice block {:012x} ", at / BLOCK);
            let skip = usize::try_from(within).unwrap_or(0) % text.len();
            for (to, from) in out.iter_mut().zip(text.bytes().cycle().skip(skip)) {
                *to = from;
            }
        }
    }
}

/// The part of `out`, whose first byte is at `offset`, that lies in `range`, with its offset.
fn overlap(out: &mut [u8], offset: u64, range: Range<u64>) -> Option<(u64, &mut [u8])> {
    let start = range.start.max(offset);
    let end = range.end.min(offset + out.len() as u64);
    if start >= end {
        return None;
    }
    let from = usize::try_from(start - offset).ok()?;
    let to = usize::try_from(end - offset).ok()?;
    Some((start, out.get_mut(from..to)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_equals_the_whole() {
        let mut area = AreaContent::new(100_000, 7);
        area.generate(5000..90_000);
        area.put(20_001, b"a text of its own".to_vec());
        let mut whole = vec![0xAA; 100_000];
        area.fill(0, &mut whole);
        for (start, len) in [(0, 1), (4999, 3), (19_990, 40), (8191, 4098), (89_990, 100), (12_345, 7)] {
            let mut part = vec![0xAA; len];
            area.fill(start, &mut part);
            let from = usize::try_from(start).expect("small");
            assert_eq!(part, whole[from..from + len], "{len} bytes at {start}");
        }
        assert!(whole[..5000].iter().chain(&whole[90_000..]).all(|byte| *byte == 0));
        assert_eq!(&whole[20_001..20_018], b"a text of its own");
    }

    #[test]
    fn bytes_past_four_gigabytes_differ_from_those_below() {
        let mut area = AreaContent::new(1 << 36, 7);
        area.generate(0..1 << 36);
        let block = |at| {
            let mut out = vec![0; 64 << 10];
            area.fill(at, &mut out);
            out
        };
        assert_ne!(block(0), block(1 << 32));
    }
}
