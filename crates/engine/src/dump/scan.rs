//! [`Scan`]: one pass over all bytes of a dump, window by window, which classifies each cell and collects the
//! offsets where known formats may begin. Used by the inspection, and by jobs while they read. Its memory
//! does not grow with the dump.

use super::candidates::{Candidates, OVERLAP};
use super::class::{Class, Classified, classify};
use super::content_map::ContentMap;

/// Bytes of a window. Large, because each read of a file has a fixed cost.
const WINDOW: usize = 256 * 1024;

/// A pass over a dump. Bytes come through [`Scan::take`], or in classified cells through [`Scan::take_cell`];
/// then [`Scan::finish`] makes findings of the candidates.
#[derive(Debug)]
pub struct Scan {
    length: u64,
    /// Bytes taken so far.
    at: u64,
    /// The last bytes of the previous window, then this window.
    buffer: Vec<u8>,
    /// Bytes of the previous window in the buffer.
    before: usize,
    /// Bytes of this window taken so far, and those of them that are classified.
    count: usize,
    classified: usize,
    /// Whether all classified bytes of this window are blank.
    is_blank: bool,
    map: ContentMap,
    /// The part in the previous windows of a cell that is larger than a window.
    part: Option<Classified>,
    candidates: Candidates,
}

impl Scan {
    /// A pass over a dump of `length` bytes, or over the first `length` bytes of a longer one.
    #[must_use]
    pub fn new(length: u64) -> Scan {
        Scan {
            length,
            at: 0,
            buffer: vec![0; OVERLAP + WINDOW],
            before: 0,
            count: 0,
            classified: 0,
            is_blank: true,
            map: ContentMap::new(length),
            part: None,
            candidates: Candidates::default(),
        }
    }

    /// Takes the next bytes of the dump and classifies them. Bytes past the length are ignored.
    pub fn take(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && self.at < self.length {
            let taken = self.copy(bytes);
            bytes = bytes.get(taken..).unwrap_or_default();
        }
    }

    /// Takes the next bytes with their class. They must be a whole cell of
    /// [`SMALLEST_CELL`](super::SMALLEST_CELL) bytes, or the last one of the dump, and all bytes before them
    /// must have been taken by this method.
    pub fn take_cell(&mut self, bytes: &[u8], cell: Classified) {
        let Some(end) = self.at.checked_add(bytes.len() as u64).filter(|end| *end <= self.length) else {
            return;
        };
        let window = self.buffer.get_mut(OVERLAP + self.count..).unwrap_or_default();
        let Some(room) = window.get_mut(..bytes.len()) else { return };
        room.copy_from_slice(bytes);
        let start = self.at;
        (self.at, self.count) = (end, self.count + bytes.len());
        self.classified = self.count;
        self.add_cell(start, bytes, cell);
        if self.count == WINDOW {
            self.end_window(false);
        }
    }

    /// Bytes taken so far.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// The buffer for the next bytes; never empty before the end of the dump. After writing to it
    /// [`Scan::advance`] must be called.
    pub(super) fn free_buffer(&mut self) -> &mut [u8] {
        let left = usize::try_from(self.length - self.at).unwrap_or(usize::MAX);
        let from = OVERLAP + self.count;
        let to = self.buffer.len().min(from.saturating_add(left));
        self.buffer.get_mut(from..to).unwrap_or_default()
    }

    /// Takes the first `count` bytes of the buffer that [`Scan::free_buffer`] returned.
    pub(super) fn advance(&mut self, count: usize) {
        self.count += count;
        self.at += count as u64;
        if self.count == WINDOW {
            self.end_window(false);
        }
    }

    /// Ends the pass: returns the map and the candidates.
    pub(super) fn into_results(mut self) -> (ContentMap, Candidates) {
        self.end_window(true);
        (self.map, self.candidates)
    }

    /// Copies as many of `bytes` as fit into the window; returns how many.
    fn copy(&mut self, bytes: &[u8]) -> usize {
        let room = self.free_buffer();
        let count = bytes.len().min(room.len());
        if let (Some(room), Some(bytes)) = (room.get_mut(..count), bytes.get(..count)) {
            room.copy_from_slice(bytes);
        }
        self.advance(count);
        count
    }

    /// Searches the window for marks, then begins the next window.
    fn end_window(&mut self, is_last: bool) {
        self.classify_rest();
        let start = self.at - self.count as u64;
        // A blank window can only contain the end of a mark that begins in the previous one.
        let searched = if self.is_blank { self.count.min(OVERLAP) } else { self.count };
        let bytes = self.buffer.get(OVERLAP - self.before..OVERLAP + searched).unwrap_or_default();
        self.candidates.search(start - self.before as u64, bytes, self.is_blank || is_last);
        self.before = self.count.min(OVERLAP);
        let end = OVERLAP + self.count;
        self.buffer.copy_within(end - self.before..end, OVERLAP - self.before);
        (self.count, self.classified, self.is_blank) = (0, 0, true);
    }

    /// Classifies the bytes that were taken without a class. Windows begin at multiples of the smallest cell.
    fn classify_rest(&mut self) {
        let cell_bytes = usize::try_from(self.map.cell_bytes()).unwrap_or(WINDOW).min(WINDOW);
        let buffer = std::mem::take(&mut self.buffer);
        let rest = buffer.get(OVERLAP + self.classified..OVERLAP + self.count).unwrap_or_default();
        let mut at = self.at - rest.len() as u64;
        for bytes in rest.chunks(cell_bytes) {
            self.add_cell(at, bytes, classify(bytes));
            at += bytes.len() as u64;
        }
        self.classified = self.count;
        self.buffer = buffer;
    }

    /// Adds a cell, or a part of one, to the map and examines its sectors.
    fn add_cell(&mut self, at: u64, bytes: &[u8], cell: Classified) {
        if !cell.class.is_blank() {
            self.is_blank = false;
            self.candidates.examine_sectors(at, bytes);
        }
        let whole = self.part.map_or(cell, |before| join(before, cell));
        if self.map.is_end_of_cell(at + bytes.len() as u64) {
            self.map.push(whole);
            self.part = None;
        } else {
            self.part = Some(whole);
        }
    }
}

/// Joins two parts of one cell. Cells are larger than a window in dumps of more than 16 GiB.
fn join(one: Classified, other: Classified) -> Classified {
    let class = if one.class == other.class { one.class } else { Class::Mixed };
    Classified { class, entropy: one.entropy.max(other.entropy) }
}
