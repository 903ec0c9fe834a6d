//! Reads single ranges of a dump after the scan. Used by `recognise` and the formats; knows no format. A
//! malformed dump may refer to the same parts many times, so the bytes are limited by a budget; after that
//! reads return nothing.

use super::reader::Reader;

/// The budget in bytes is [`BUDGET_FACTOR`] times the dump's length plus [`BUDGET_BASE`], which is for the
/// smallest dumps.
const BUDGET_FACTOR: u64 = 2;
const BUDGET_BASE: u64 = 256 * 1024;

/// Reads single ranges of a dump, within a budget.
pub(super) struct Probe<'r, 'a, E> {
    reader: &'r mut Reader<'a, E>,
    left: u64,
}

impl<'r, 'a, E> Probe<'r, 'a, E> {
    pub(super) fn new(reader: &'r mut Reader<'a, E>) -> Probe<'r, 'a, E> {
        let left = reader.len().saturating_mul(BUDGET_FACTOR).saturating_add(BUDGET_BASE);
        Probe { reader, left }
    }

    /// The dump's length.
    pub(super) fn len(&self) -> u64 {
        self.reader.len()
    }

    /// Reads `count` bytes from `at`; fewer at the end of the dump, none when the budget is spent.
    pub(super) fn bytes(&mut self, at: u64, count: usize) -> Result<Vec<u8>, E> {
        let count = count.min(usize::try_from(self.reader.len().saturating_sub(at)).unwrap_or(usize::MAX));
        let Some(left) = self.left.checked_sub(count as u64) else {
            self.left = 0;
            return Ok(Vec::new());
        };
        self.left = left;
        let mut bytes = vec![0; count];
        self.reader.read(at, &mut bytes)?;
        Ok(bytes)
    }
}

/// Little-endian fields of some bytes. Fields past their end are `None`.
pub(super) trait Fields {
    fn u8_at(&self, at: usize) -> Option<u8>;
    fn u16_at(&self, at: usize) -> Option<u16>;
    fn u32_at(&self, at: usize) -> Option<u32>;
    fn u64_at(&self, at: usize) -> Option<u64>;
    /// Text up to its first NUL in at most `width` bytes; `None` if it is empty or not printable ASCII.
    fn text_at(&self, at: usize, width: usize) -> Option<String>;
    fn has(&self, at: usize, mark: &[u8]) -> bool;
}

impl Fields for [u8] {
    fn u8_at(&self, at: usize) -> Option<u8> {
        self.get(at).copied()
    }

    fn u16_at(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(*self.get(at..)?.first_chunk()?))
    }

    fn u32_at(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(*self.get(at..)?.first_chunk()?))
    }

    fn u64_at(&self, at: usize) -> Option<u64> {
        Some(u64::from_le_bytes(*self.get(at..)?.first_chunk()?))
    }

    fn text_at(&self, at: usize, width: usize) -> Option<String> {
        let bytes = self.get(at..)?;
        let bytes = bytes.get(..width.min(bytes.len()))?;
        let bytes = bytes.split(|byte| *byte == 0).next()?;
        let is_text = bytes.iter().all(|byte| matches!(byte, 0x20..0x7F));
        let text = if is_text { String::from_utf8_lossy(bytes).trim().to_owned() } else { String::new() };
        (!text.is_empty()).then_some(text)
    }

    fn has(&self, at: usize, mark: &[u8]) -> bool {
        self.get(at..).is_some_and(|bytes| bytes.starts_with(mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_past_the_end_are_none() {
        let bytes: &[u8] = b"\x01\x02\x03\x04ab\0cd\xFF";
        assert_eq!((bytes.u8_at(9), bytes.u8_at(10)), (Some(0xFF), None));
        assert_eq!((bytes.u16_at(8), bytes.u16_at(9)), (Some(0xFF64), None));
        assert_eq!((bytes.u32_at(0), bytes.u32_at(7)), (Some(0x0403_0201), None));
        assert_eq!((bytes.u64_at(2), bytes.u64_at(3)), (Some(0xFF64_6300_6261_0403), None));
        assert_eq!(bytes.text_at(4, 64).as_deref(), Some("ab"));
        assert_eq!(bytes.text_at(4, 1).as_deref(), Some("a"));
        assert_eq!((bytes.text_at(6, 1), bytes.text_at(7, 3), bytes.text_at(99, 3)), (None, None, None));
        assert!(bytes.has(4, b"ab") && !bytes.has(9, b"\xFF\xFF") && !bytes.has(usize::MAX, b""));
    }

    #[test]
    fn an_exhausted_budget_reads_as_empty() {
        let mut asked = 0_u64;
        let mut read_at = |_: u64, out: &mut [u8]| -> Result<(), std::convert::Infallible> {
            asked += out.len() as u64;
            Ok(())
        };
        let mut reader = Reader::new(1000, &mut read_at);
        let mut probe = Probe::new(&mut reader);
        assert_eq!(probe.bytes(990, 64).unwrap().len(), 10);
        assert_eq!(probe.bytes(2000, 64).unwrap().len(), 0);
        let mut rounds = 0;
        while !probe.bytes(0, 1000).unwrap().is_empty() {
            rounds += 1;
        }
        assert!(rounds > 200 && probe.bytes(0, 1).unwrap().is_empty());
        assert!(asked <= 2 * 1000 + BUDGET_BASE);
    }
}
