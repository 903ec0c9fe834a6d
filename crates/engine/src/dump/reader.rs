//! Reads a dump window by window. Used by the inspection and by `judge`; does not interpret the bytes.

/// Bytes of a window; at most two are in memory, because a dump may be larger than the computer's memory.
pub(super) const WINDOW: usize = 64 * 1024;

/// A source of a dump's bytes: fills the buffer with the bytes from the offset.
pub type ReadAt<'a, E> = dyn FnMut(u64, &mut [u8]) -> Result<(), E> + 'a;

/// A dump of known length. Never asks for bytes past its end.
pub(super) struct Reader<'a, E> {
    read_at: &'a mut ReadAt<'a, E>,
    length: u64,
}

impl<'a, E> Reader<'a, E> {
    pub(super) fn new(length: u64, read_at: &'a mut ReadAt<'a, E>) -> Reader<'a, E> {
        Reader { read_at, length }
    }

    pub(super) fn len(&self) -> u64 {
        self.length
    }

    /// Reads from `offset` into `buffer`, up to the end of the dump or the buffer.
    pub(super) fn read<'b>(&mut self, offset: u64, buffer: &'b mut [u8]) -> Result<&'b [u8], E> {
        let left = self.length.saturating_sub(offset);
        let (part, _) = buffer.split_at_mut(usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len()));
        if !part.is_empty() {
            (self.read_at)(offset, part)?;
        }
        Ok(part)
    }

    /// The first byte, and how many bytes at the start equal it; `None` for an empty dump.
    pub(super) fn lead(&mut self) -> Result<Option<(u8, u64)>, E> {
        let mut buffer = vec![0; WINDOW];
        let mut at = 0;
        let mut byte = None;
        loop {
            let part = self.read(at, &mut buffer)?;
            let Some(first) = part.first() else { return Ok(byte.map(|byte| (byte, at))) };
            let byte = *byte.get_or_insert(*first);
            if !is_all(part, byte) {
                let same = part.iter().take_while(|found| **found == byte).count();
                return Ok(Some((byte, at + same as u64)));
            }
            at += part.len() as u64;
        }
    }
}

/// Whether all bytes are this one. Without an early return, so that the compiler vectorises it.
pub(super) fn is_all(bytes: &[u8], byte: u8) -> bool {
    bytes.iter().fold(0, |found, other| found | (other ^ byte)) == 0
}

/// Whether all bytes are the same: erased flash, or no data.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(|first| is_all(bytes, *first))
}
