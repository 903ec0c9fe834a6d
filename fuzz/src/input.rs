//! [`Input`]: the fuzzer's bytes, taken from the front. After the end it gives zeros, so every input is
//! valid.

/// The rest of an input.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    pub fn new(bytes: &'a [u8]) -> Input<'a> {
        Input(bytes)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// Two bytes, little-endian.
    pub fn half(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }

    /// Four bytes, little-endian.
    pub fn word(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    pub fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    /// One of them, chosen by one byte.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let at = usize::from(self.byte());
        *of.get(at % of.len().max(1)).unwrap()
    }

    /// A position in something of `length` bytes, chosen by two bytes: near the start or near the end as well
    /// as anywhere.
    pub fn position(&mut self, length: u64) -> u64 {
        let chosen = u64::from(self.half());
        let last = length.saturating_sub(1);
        match chosen >> 14 {
            0 => (chosen & 0x3FFF).min(last),
            1 => last.saturating_sub(chosen & 0x3FFF),
            _ => (chosen & 0x7FFF) * length / 0x8000,
        }
    }

    /// Up to `most` bytes, as many as the next byte says.
    pub fn some(&mut self, most: usize) -> &'a [u8] {
        let count = usize::from(self.byte()).min(most).min(self.0.len());
        let (now, rest) = self.0.split_at(count);
        self.0 = rest;
        now
    }

    pub fn rest(self) -> &'a [u8] {
        self.0
    }
}
