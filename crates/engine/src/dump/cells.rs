//! Cuts the bytes of a dump, which come in pieces of any length, into cells. Used by jobs, which classify
//! each cell once.

use super::content_map::SMALLEST_CELL;

/// Cuts a dump into cells of [`SMALLEST_CELL`] bytes; the last one may be shorter.
#[derive(Debug)]
pub struct CellCutter {
    length: u64,
    /// Bytes taken so far.
    at: u64,
    /// The bytes of a cell that is not complete.
    partial: Vec<u8>,
}

impl CellCutter {
    /// For a dump of `length` bytes.
    #[must_use]
    pub fn new(length: u64) -> CellCutter {
        CellCutter { length, at: 0, partial: Vec::new() }
    }

    /// Takes the next bytes, from the dump's first on. `each` gets the offset and the bytes of every cell
    /// that they complete. Bytes past the length are ignored.
    pub fn take(&mut self, mut bytes: &[u8], each: &mut dyn FnMut(u64, &[u8])) {
        while !bytes.is_empty() && self.at < self.length {
            let start = self.at / SMALLEST_CELL * SMALLEST_CELL;
            let end = start.saturating_add(SMALLEST_CELL).min(self.length);
            let lacking = usize::try_from(end - self.at).unwrap_or(usize::MAX);
            let (part, rest) = bytes.split_at(lacking.min(bytes.len()));
            let is_complete = part.len() == lacking;
            if is_complete && self.partial.is_empty() {
                each(start, part);
            } else {
                self.partial.extend_from_slice(part);
                if is_complete {
                    each(start, &self.partial);
                    self.partial.clear();
                }
            }
            self.at += part.len() as u64;
            bytes = rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_do_not_depend_on_the_pieces() {
        let bytes: Vec<u8> = (0..20_000_u32).flat_map(|n| (n / 7).to_le_bytes()).take(20_000).collect();
        let whole: Vec<(u64, Vec<u8>)> =
            (0..).step_by(4096).zip(bytes.chunks(4096).map(<[u8]>::to_vec)).collect();
        for piece in [1, 511, 4095, 4096, 4097, 9000, 20_000] {
            let mut cutter = CellCutter::new(20_000);
            let mut cells = Vec::new();
            for bytes in bytes.chunks(piece) {
                cutter.take(bytes, &mut |at, cell| cells.push((at, cell.to_vec())));
            }
            cutter.take(&[1; 5000], &mut |at, _| panic!("{at} is past the end"));
            assert_eq!(cells, whole, "{piece}");
        }
        CellCutter::new(0).take(&[1], &mut |_, _| panic!("there are no bytes"));
    }
}
