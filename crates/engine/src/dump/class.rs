//! What kind of bytes a cell of a dump holds, by fast statistics. Called by `inspect` for a whole dump, by the job for each block
//! that it reads, by the window for the legend. Knows one cell at a time and no format.

use std::ops::Range;
use std::sync::LazyLock;

use super::reader::is_all;
use crate::words;

/// What kind of bytes a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Nothing but FF: flash that was erased and not written since.
    Erased,
    /// Nothing but 00.
    Zero,
    /// Mostly readable text, in bytes or in 16-bit characters.
    Text,
    /// Looks like ARM or Thumb code.
    Code,
    /// Nearly every byte is as likely as any other: compressed or encrypted. Which of the two cannot be told.
    Packed,
    /// None of these, or several of them.
    Mixed,
}

impl Class {
    /// All of them, in the order of a legend.
    pub const ALL: [Class; 6] =
        [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Zero, Class::Erased];

    /// As a legend says it.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Class::Erased => words!("class-erased"),
            Class::Zero => words!("class-zero"),
            Class::Text => words!("class-text"),
            Class::Code => words!("class-code"),
            Class::Packed => words!("class-packed"),
            Class::Mixed => words!("class-mixed"),
        }
    }

    /// The name in reports and JSON, the same in all languages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Class::Erased => "erased",
            Class::Zero => "zero",
            Class::Text => "text",
            Class::Code => "code",
            Class::Packed => "packed",
            Class::Mixed => "mixed",
        }
    }
}

/// What a stretch of a dump looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cell {
    /// What kind of bytes.
    pub class: Class,
    /// The entropy of its bytes in 1/32 bit a byte; 255 is as good as 8 bits.
    pub entropy: u8,
}

/// So many bytes are looked at, a quarter of a cell within these limits: in pieces of [`PIECE`] bytes, spread evenly. Whether a cell is
/// blank is told from all its bytes.
const SAMPLE_LEAST: usize = 1024;
const SAMPLE: usize = 2048;
/// Long enough to hold several instructions or words of a text, and a line of the processor's cache.
const PIECE: usize = 64;
/// Enough that rounding up never reaches the next piece, and few enough for a cell of a megabyte where a number has 32 bits.
const STEP_BITS: u32 = 10;

/// Says what `bytes` look like.
///
/// Blank means that every single byte was looked at. Everything else is judged by a sample of 1 to 2 KiB in 16 to 32 pieces, so that the cost
/// does not grow with the cell: what hides between the pieces of a large cell is not seen.
#[must_use]
pub fn classify(bytes: &[u8]) -> Cell {
    if let Some(class) = blank(bytes) {
        return Cell { class, entropy: 0 };
    }
    let mut tally = Tally::new();
    let pieces = bytes.len().div_ceil(PIECE);
    let taken = pieces.min((bytes.len() / 4).clamp(SAMPLE_LEAST, SAMPLE) / PIECE);
    // In parts of a piece, so that one division is enough.
    let step = (pieces << STEP_BITS).div_ceil(taken.max(1));
    for number in 0..taken {
        // Pieces begin at whole words, as instructions do.
        let at = ((number * step) >> STEP_BITS) * PIECE;
        tally.add(bytes.get(at..bytes.len().min(at + PIECE)).unwrap_or_default());
    }
    tally.cell()
}

/// Erased or zero, if every byte is. Most cells that are not show that in their first bytes.
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
    /// How often each value stands at each place of a word of four bytes. Four tables also keep the processor from waiting for
    /// itself where bytes repeat.
    counts: [[u16; 256]; 4],
    /// Pairs of half-words that call a function, in words of four bytes.
    calls: usize,
    /// Bytes in pieces that are not blank.
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

    fn cell(&self) -> Cell {
        let [a, b, c, d] = &self.counts;
        let mut all = [0_u16; 256];
        for (((all, a), b), (c, d)) in all.iter_mut().zip(a).zip(b).zip(c.iter().zip(d)) {
            *all = a + b + c + d;
        }
        let bits = entropy(&all, self.bytes);
        let class = if self.is_text(&all) {
            Class::Text
        } else if self.bytes >= PIECE && bits >= packed_from(self.bytes) {
            Class::Packed
        } else if self.is_code(&all, bits) {
            Class::Code
        } else {
            Class::Mixed
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, from 0 to 255")]
        let entropy = (bits * 32.0).round().clamp(0.0, 255.0) as u8;
        Cell { class, entropy }
    }

    /// Readable letters, nearly all of what is no blank, and much of the whole.
    fn is_text(&self, all: &[u16; 256]) -> bool {
        let readable = sum(all, 0x20..0x7F) + sum(all, 0x09..0x0B) + sum(all, 0x0D..0x0E);
        let blank = sum(all, 0..1) + sum(all, 0xFF..0x100);
        let other = self.bytes.saturating_sub(readable + blank);
        // Of each hundred bytes that are no filling at most eight are no letters. A text of 16-bit characters has a zero
        // behind every letter, so two fifths of the whole are enough.
        readable > 0 && readable * 5 >= self.bytes * 2 && other * 100 <= (readable + other) * 8
    }

    /// Instructions of ARM or Thumb: they are not spread over the values like data.
    fn is_code(&self, all: &[u16; 256], bits: f32) -> bool {
        let [_, b, _, d] = &self.counts;
        let blank = sum(all, 0..1).max(sum(all, 0xFF..0x100));
        let words = self.bytes / 4;
        if bits < CODE_FROM || blank * 2 > self.bytes || words < PIECE / 4 {
            return false;
        }
        // The upper half of an ARM instruction's first byte is its condition, E (always) most of the time.
        if sum(d, 0xE0..0xF0) * 100 >= words * 45 && sum(b, 0xE0..0xF0) * 100 < words * 45 {
            return true;
        }
        let thumb: u16 = b.iter().zip(d).zip(&THUMB).map(|((b, d), mask)| (b + d) & mask).sum();
        let thumb = usize::from(thumb);
        let halves = words * 2;
        thumb * 100 >= halves * 60 || (thumb * 100 >= halves * 40 && self.calls * 100 >= words)
    }
}

/// Code has more different bytes than a table of numbers.
const CODE_FROM: f32 = 4.0;

/// How half-words of Thumb code often begin (ARM Architecture Reference Manual, the table of Thumb instructions): constants,
/// comparisons, loads and stores, PUSH and POP, the common branches, the two halves of a call. All bits are set for those: a mask
/// takes several counts at a time.
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

/// Bytes that were never looked at would have shown other values, too: a sample's entropy is too low by about this share of the values
/// seen (Miller and Madow).
fn entropy(counts: &[u16; 256], bytes: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
    let (total, most) = (bytes as f32, (bytes as f32).log2().clamp(0.0, 8.0));
    if bytes == 0 {
        return 0.0;
    }
    let table = &**N_LOG_N;
    // Whole numbers, because the sum of fractions must be taken one after the other. No count is above the sample's size.
    #[allow(clippy::indexing_slicing, reason = "the table is one longer than the largest index")]
    let sum: u32 = counts.iter().map(|count| table[usize::from(*count).min(SAMPLE)]).sum();
    #[allow(clippy::cast_precision_loss, reason = "24 bits are more than enough")]
    let sum = sum as f32 / PART as f32;
    let values = counts.iter().filter(|count| **count > 0).count();
    #[allow(clippy::cast_precision_loss, reason = "at most 256")]
    let missing = (values.saturating_sub(1)) as f32 / (2.0 * total * std::f32::consts::LN_2);
    // Of one value alone nothing is missing.
    (total.log2() - sum / total + missing).clamp(0.0, most)
}

/// From so many bits a byte on it is compressed or encrypted. Few bytes cannot have many values.
fn packed_from(bytes: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
    let most = (bytes as f32).max(1.0).log2();
    (most * 0.95).min(7.6)
}

/// The table's entries are in parts of so many to the one: the largest is 22,528, and so is the sum of all at most.
const PART: u32 = 1 << 16;

/// n * log2(n) for all counts of a sample.
static N_LOG_N: LazyLock<Box<[u32; SAMPLE + 1]>> = LazyLock::new(|| {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 22,528"
    )]
    let entry =
        |n: usize| if n == 0 { 0 } else { (n as f64 * (n as f64).log2() * f64::from(PART)).round() as u32 };
    Box::new(std::array::from_fn(entry))
});

/// A dump in cells of one size, each with what it looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentMap {
    length: u64,
    cell_bytes: u64,
    cells: Vec<Cell>,
}

/// Cells have at least this many bytes: what flash is erased in (one sector of serial flash).
const SMALLEST_CELL: u64 = 4096;
/// A map has at most so many cells.
const MOST_CELLS: u64 = 65_536;

impl ContentMap {
    /// A map for `length` bytes without any cell yet.
    pub(super) fn new(length: u64) -> ContentMap {
        let mut cell_bytes = SMALLEST_CELL;
        while length.div_ceil(cell_bytes) > MOST_CELLS {
            cell_bytes *= 2;
        }
        ContentMap { length, cell_bytes, cells: Vec::new() }
    }

    /// Whether a cell ends at this offset.
    pub(super) fn is_end_of_cell(&self, at: u64) -> bool {
        at.is_multiple_of(self.cell_bytes) || at == self.length
    }

    /// Adds the next cell.
    pub(super) fn push(&mut self, cell: Cell) {
        self.cells.push(cell);
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are none: the dump has no bytes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Bytes of a cell, a power of two from 4 KiB; the last cell may have fewer.
    #[must_use]
    pub fn cell_bytes(&self) -> u64 {
        self.cell_bytes
    }

    /// What the cell `index` looks like; `None` past the end.
    #[must_use]
    pub fn cell(&self, index: usize) -> Option<Cell> {
        self.cells.get(index).copied()
    }

    /// All cells, in order.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Which bytes of the dump the cell `index` stands for; `None` past the end.
    #[must_use]
    pub fn range(&self, index: usize) -> Option<Range<u64>> {
        self.cells.get(index)?;
        let start = u64::try_from(index).ok()?.checked_mul(self.cell_bytes)?;
        Some(start..start.saturating_add(self.cell_bytes).min(self.length))
    }

    /// How many bytes are of this kind, by whole cells.
    #[must_use]
    pub fn bytes_of(&self, class: Class) -> u64 {
        let of_class =
            (0..self.len()).filter(|index| self.cell(*index).is_some_and(|cell| cell.class == class));
        of_class.filter_map(|index| self.range(index)).map(|range| range.end - range.start).sum()
    }

    /// The share of the dump that is of this kind, from 0 to 1.
    #[must_use]
    pub fn share(&self, class: Class) -> f64 {
        if self.length == 0 { 0.0 } else { self.bytes_of(class) as f64 / self.length as f64 }
    }
}

#[cfg(test)]
#[path = "class_tests.rs"]
mod tests;
