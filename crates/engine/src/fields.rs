//! [`Fields`]: fields of a header by their offsets. Used by everything that reads the formats of files and
//! storages. Must not know a format.

/// Little-endian fields of some bytes. Fields past their end are `None`.
pub(crate) trait Fields {
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
}
