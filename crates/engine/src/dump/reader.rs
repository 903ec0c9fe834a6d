//! A dump, window by window. Used by the judges of this module; knows nothing of what the bytes mean.

/// Bytes in memory at once, of which a judge holds two at most: a dump may be larger than a computer's memory.
pub(super) const WINDOW: usize = 64 * 1024;

/// Where a dump's bytes come from: fills the buffer with those from the offset on.
pub type ReadAt<'a, E> = dyn FnMut(u64, &mut [u8]) -> Result<(), E> + 'a;

/// The bytes of a dump and how many there are. Never asks for bytes past the end.
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

    /// Reads from `offset` on into `buffer`; the bytes end where the dump or the buffer does.
    pub(super) fn read<'b>(&mut self, offset: u64, buffer: &'b mut [u8]) -> Result<&'b [u8], E> {
        let left = self.length.saturating_sub(offset);
        let (part, _) = buffer.split_at_mut(usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len()));
        if !part.is_empty() {
            (self.read_at)(offset, part)?;
        }
        Ok(part)
    }

    /// The first byte and how many times it stands at the start; `None` for no bytes at all.
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

/// Whether all bytes are this one. Without an early end, because that way it takes many bytes at a time.
pub(super) fn is_all(bytes: &[u8], byte: u8) -> bool {
    bytes.iter().fold(0, |found, other| found | (other ^ byte)) == 0
}

/// All one byte: erased flash, or nothing there.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(|first| is_all(bytes, *first))
}
