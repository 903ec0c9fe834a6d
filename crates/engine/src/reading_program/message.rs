//! What requests and answers have in common: twelve bytes and their CRC-32 (agent.md section 3).

/// The number of a request, by which its answer is recognised. 0 is the message that the program sends first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tag(pub u16);

impl Tag {
    /// The number of the next request; never 0.
    #[must_use]
    pub fn next(self) -> Tag {
        Tag(self.0.checked_add(1).unwrap_or(1))
    }
}

/// The first 12 bytes of a message with their CRC-32.
pub(super) fn message(first: u8, command: u8, tag: Tag, a: u32, b: u32) -> [u8; 16] {
    let [t0, t1] = tag.0.to_le_bytes();
    let [a0, a1, a2, a3] = a.to_le_bytes();
    let [b0, b1, b2, b3] = b.to_le_bytes();
    let head = [first, command, t0, t1, a0, a1, a2, a3, b0, b1, b2, b3];
    let [c0, c1, c2, c3] = crc32fast::hash(&head).to_le_bytes();
    [first, command, t0, t1, a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_zero_is_left_to_the_program() {
        assert_eq!(Tag(u16::MAX).next(), Tag(1));
    }
}
