//! Classifies the bytes of a part of a dump by statistics over a sample. The only classifier of the program:
//! used by the scan of a dump, and by jobs for the blocks that they read. Knows one cell at a time and no
//! format.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::entropy::{SAMPLE, compressed_threshold, entropy};
use super::reader::is_all;

/// The class of bytes that a cell holds. Reports and JSON have the names in snake case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Nothing but FF: flash that was erased and not written since.
    Erased,
    /// Nothing but 00.
    Zero,
    /// Mostly readable text, in bytes or in 16-bit characters.
    Text,
    /// Looks like ARM or Thumb code.
    Code,
    /// Nearly every byte value is equally likely: compressed or encrypted, which the bytes alone cannot
    /// distinguish.
    Packed,
    /// None of these, or several of them.
    Mixed,
}

impl Class {
    /// All of them, in the order of a legend.
    pub const ALL: [Class; 6] =
        [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Zero, Class::Erased];

    /// Whether every byte is FF or every byte is 00.
    #[must_use]
    pub fn is_blank(self) -> bool {
        matches!(self, Class::Erased | Class::Zero)
    }
}

/// In English, for logs.
impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Class::Erased => "erased",
            Class::Zero => "zeros",
            Class::Text => "text",
            Class::Code => "code",
            Class::Packed => "compressed or encrypted",
            Class::Mixed => "mixed",
        })
    }
}

/// The class and the entropy of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Classified {
    /// The class.
    pub class: Class,
    /// The entropy in units of 1/32 bit per byte; 255 stands for 8 bits.
    pub entropy: u8,
}

/// The smallest sample. A quarter of a cell is sampled, from this to [`SAMPLE`] bytes, in evenly spread
/// pieces of [`PIECE`] bytes. Only whether a cell is blank is decided by all of its bytes.
const MIN_SAMPLE: usize = 1024;
/// Bytes of a piece: long enough for several instructions or words of text, and one line of the processor's
/// cache.
const PIECE: usize = 64;
/// Fractional bits of the distance between pieces: enough that rounding up never reaches the next piece, and
/// few enough that a cell of a megabyte does not overflow a 32-bit `usize`.
const STEP_BITS: u32 = 10;

/// Classifies `bytes`.
///
/// For a blank class every single byte was compared. Every other class comes from a sample of 1 to 2 KiB in
/// 16 to 32 pieces, so that the cost does not grow with the cell; data between the pieces of a large cell is
/// not seen.
#[must_use]
pub fn classify(bytes: &[u8]) -> Classified {
    #[cfg(test)]
    CLASSIFIED.with(|count| count.set(count.get() + bytes.len() as u64));
    if let Some(class) = blank(bytes) {
        return Classified { class, entropy: 0 };
    }
    let mut tally = Tally::new();
    let pieces = bytes.len().div_ceil(PIECE);
    let taken = pieces.min((bytes.len() / 4).clamp(MIN_SAMPLE, SAMPLE) / PIECE);
    // Fixed point, so that one division is enough.
    let step = (pieces << STEP_BITS).div_ceil(taken.max(1));
    for number in 0..taken {
        // Pieces begin at whole words, as instructions do.
        let at = ((number * step) >> STEP_BITS) * PIECE;
        tally.add(bytes.get(at..bytes.len().min(at + PIECE)).unwrap_or_default());
    }
    tally.cell()
}

/// The blank class, if every byte is FF or every byte is 00. Cells that are not blank mostly fail at their
/// first bytes.
fn blank(bytes: &[u8]) -> Option<Class> {
    let class = match bytes.first()? {
        0xFF => Class::Erased,
        0 => Class::Zero,
        _ => return None,
    };
    let byte = if class == Class::Erased { 0xFF } else { 0 };
    bytes.chunks(SAMPLE).all(|part| is_all(part, byte)).then_some(class)
}

/// Counts of a sample.
struct Tally {
    /// How often each value occurs at each of the four byte positions of a word. Four tables also avoid
    /// store-to-load stalls where bytes repeat.
    counts: [[u16; 256]; 4],
    /// Words of four bytes that are a Thumb call: a pair of half-words.
    calls: usize,
    /// Bytes counted.
    bytes: usize,
}

impl Tally {
    fn new() -> Tally {
        Tally { counts: [[0; 256]; 4], calls: 0, bytes: 0 }
    }

    fn add(&mut self, piece: &[u8]) {
        let [first, second, third, fourth] = &mut self.counts;
        let count = |table: &mut [u16; 256], byte: u8| {
            if let Some(count) = table.get_mut(usize::from(byte)) {
                *count += 1;
            }
        };
        let (words, rest) = piece.as_chunks::<4>();
        for word in words {
            let [a, b, c, d] = *word;
            count(first, a);
            count(second, b);
            count(third, c);
            count(fourth, d);
            self.calls += usize::from(u32::from_le_bytes(*word) & 0xF800_F800 == 0xF800_F000);
        }
        for (table, byte) in self.counts.iter_mut().zip(rest) {
            count(table, *byte);
        }
        self.bytes += piece.len();
    }

    fn cell(&self) -> Classified {
        let [a, b, c, d] = &self.counts;
        let mut all = [0_u16; 256];
        for (((all, a), b), (c, d)) in all.iter_mut().zip(a).zip(b).zip(c.iter().zip(d)) {
            *all = a + b + c + d;
        }
        let bits = entropy(&all, self.bytes);
        let class = if self.is_text(&all) {
            Class::Text
        } else if self.bytes >= PIECE && bits >= compressed_threshold(self.bytes) {
            Class::Packed
        } else if self.is_code(&all, bits) {
            Class::Code
        } else {
            Class::Mixed
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, from 0 to 255")]
        let entropy = (bits * 32.0).round().clamp(0.0, 255.0) as u8;
        Classified { class, entropy }
    }

    /// Whether nearly all bytes that are not filling are readable, and make up a large part of the sample.
    fn is_text(&self, all: &[u16; 256]) -> bool {
        let readable = sum(all, 0x20..0x7F) + sum(all, 0x09..0x0B) + sum(all, 0x0D..0x0E);
        let blank = sum(all, 0..1) + sum(all, 0xFF..0x100);
        let other = self.bytes.saturating_sub(readable + blank);
        // At most 8 % of the bytes that are not filling may be unreadable. Text of 16-bit characters has a
        // zero after every letter, so two fifths of the sample are enough.
        readable > 0 && readable * 5 >= self.bytes * 2 && other * 100 <= (readable + other) * 8
    }

    /// Whether it looks like ARM or Thumb instructions, whose byte values are distributed unlike those of
    /// data.
    fn is_code(&self, all: &[u16; 256], bits: f32) -> bool {
        let [_, b, _, d] = &self.counts;
        let blank = sum(all, 0..1).max(sum(all, 0xFF..0x100));
        let words = self.bytes / 4;
        if bits < MIN_CODE_ENTROPY || blank * 2 > self.bytes || words < PIECE / 4 {
            return false;
        }
        // The top four bits of an ARM instruction are its condition, which is E (always) most of the time.
        if sum(d, 0xE0..0xF0) * 100 >= words * 45 && sum(b, 0xE0..0xF0) * 100 < words * 45 {
            return true;
        }
        let thumb: u16 = b.iter().zip(d).zip(&THUMB).map(|((b, d), mask)| (b + d) & mask).sum();
        let thumb = usize::from(thumb);
        let halves = words * 2;
        thumb * 100 >= halves * 60 || (thumb * 100 >= halves * 40 && self.calls * 100 >= words)
    }
}

/// The lowest entropy of code in bits per byte: it has more different bytes than a table of numbers.
const MIN_CODE_ENTROPY: f32 = 4.0;

/// Upper bytes of frequent Thumb half-words (ARM Architecture Reference Manual, the table of Thumb
/// instructions): constants, comparisons, loads and stores, PUSH and POP, the common branches, the two halves
/// of a call. Entries are masks, all ones for these bytes, so that several counts are added at a time.
static THUMB: [u16; 256] = {
    let mut table = [0; 256];
    let ranges: [(usize, usize); 12] = [
        (0x1C, 0x1C),
        (0x20, 0x2F),
        (0x42, 0x43),
        (0x46, 0x4F),
        (0x60, 0x63),
        (0x68, 0x6B),
        (0x78, 0x79),
        (0x90, 0x9F),
        (0xB4, 0xB5),
        (0xBC, 0xBD),
        (0xD0, 0xD1),
        (0xF0, 0xF7),
    ];
    let mut number = 0;
    while number < ranges.len() {
        #[allow(clippy::indexing_slicing, reason = "judged while compiling")]
        let (mut at, last) = ranges[number];
        while at <= last {
            #[allow(clippy::indexing_slicing, reason = "judged while compiling")]
            {
                table[at] = u16::MAX;
            }
            at += 1;
        }
        number += 1;
    }
    table
};

fn sum(counts: &[u16; 256], values: Range<usize>) -> usize {
    counts.get(values).unwrap_or_default().iter().map(|count| usize::from(*count)).sum()
}

#[cfg(test)]
thread_local! {
    static CLASSIFIED: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// How many bytes this thread has classified.
#[cfg(test)]
pub(crate) fn classified_bytes() -> u64 {
    CLASSIFIED.with(std::cell::Cell::get)
}

#[cfg(test)]
#[path = "class_tests.rs"]
mod tests;
