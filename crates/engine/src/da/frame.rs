//! The frame of xflash and XML agents, both ways: a header of twelve bytes, then the payload (`da.md` section
//! 4.1).
//!
//! Used by `storage::agent` for both protocols. No I/O.

use super::AgentFault;

/// The first word of every frame, the bytes `EF EE EE FE`.
pub const MAGIC: u32 = 0xFEEE_EEEF;

/// What a frame carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FrameKind {
    /// Type 1: a request, a status or data.
    Flow,
    /// Type 2: a line of the agent's log, which may come between any two frames.
    Text,
}

/// The header of a frame: `EF EE EE FE`, type, length of the payload, all words little-endian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FrameHeader {
    /// What the frame carries.
    pub kind: FrameKind,
    /// Length of the payload in bytes.
    pub len: u32,
}

impl FrameHeader {
    /// Length of a header in bytes.
    pub const LEN: usize = 12;

    /// The header for a payload of `len` bytes that the host sends.
    #[must_use]
    pub fn flow(len: u32) -> FrameHeader {
        FrameHeader { kind: FrameKind::Flow, len }
    }

    /// The bytes of the header.
    #[must_use]
    pub fn encode(self) -> [u8; FrameHeader::LEN] {
        let kind: u32 = match self.kind {
            FrameKind::Flow => 1,
            FrameKind::Text => 2,
        };
        let mut bytes = [0; FrameHeader::LEN];
        let words = [MAGIC, kind, self.len];
        for (into, word) in bytes.chunks_exact_mut(4).zip(words) {
            into.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }

    /// The header in `bytes`.
    ///
    /// # Errors
    /// [`AgentFault::Unexpected`] with the first word if it is not the magic one, or with a type that is
    /// neither 1 nor 2.
    pub fn decode(bytes: [u8; FrameHeader::LEN]) -> Result<FrameHeader, AgentFault> {
        let [m0, m1, m2, m3, k0, k1, k2, k3, l0, l1, l2, l3] = bytes;
        let magic = u32::from_le_bytes([m0, m1, m2, m3]);
        if magic != MAGIC {
            return Err(AgentFault::Unexpected { got: magic });
        }
        let kind = match u32::from_le_bytes([k0, k1, k2, k3]) {
            1 => FrameKind::Flow,
            2 => FrameKind::Text,
            got => return Err(AgentFault::Unexpected { got }),
        };
        Ok(FrameHeader { kind, len: u32::from_le_bytes([l0, l1, l2, l3]) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_encoded_and_decoded() {
        let bytes = [0xEF, 0xEE, 0xEE, 0xFE, 1, 0, 0, 0, 0x38, 0, 0, 0];
        assert_eq!(FrameHeader::flow(56).encode(), bytes);
        assert_eq!(FrameHeader::decode(bytes), Ok(FrameHeader { kind: FrameKind::Flow, len: 56 }));
        let text = FrameHeader { kind: FrameKind::Text, len: u32::MAX };
        assert_eq!(FrameHeader::decode(text.encode()), Ok(text));
    }

    #[test]
    fn another_magic_or_type_is_reported_as_the_word_that_came() {
        let good = FrameHeader::flow(4).encode();
        let mut magic = good;
        magic[0] = 0xEE;
        assert_eq!(FrameHeader::decode(magic), Err(AgentFault::Unexpected { got: 0xFEEE_EEEE }));
        for kind in [0, 3, 0x80] {
            let mut other = good;
            other[4] = kind;
            assert_eq!(FrameHeader::decode(other), Err(AgentFault::Unexpected { got: u32::from(kind) }));
        }
    }
}
