//! [`ProgramRequest`]: what can be asked of the reading program. Each is a read but the last, which restarts
//! the phone (agent.md section 3).

use super::message::{Tag, message};

/// Bytes of every request, sent in one write.
pub const REQUEST_LEN: usize = 16;

/// How the program fills the USB FIFO (agent.md section 4: 32-bit stores are unproven).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FifoStores {
    /// By 32-bit stores.
    #[serde(rename = "words")]
    Words,
    /// By 8-bit stores.
    #[serde(rename = "bytes")]
    Bytes,
}

/// One request. Offsets and lengths are multiples of 64 within the flash window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgramRequest {
    /// Who answers.
    Hello,
    /// Flash content, with a trailer after each block.
    Read {
        /// How the FIFO is filled.
        stores: FifoStores,
        /// The offset in the flash.
        offset: u32,
        /// Bytes.
        len: u32,
    },
    /// The trailers of [`ProgramRequest::Read`] without the content.
    Sums {
        /// The offset in the flash.
        offset: u32,
        /// Bytes.
        len: u32,
    },
    /// Measurements, reading the flash from `offset` on.
    Bench {
        /// The offset in the flash.
        offset: u32,
    },
    /// The program's tables, which the host can compute, too.
    Tables(FifoStores),
    /// Restarts the phone.
    Quit,
}

impl ProgramRequest {
    /// The command byte.
    #[must_use]
    pub fn command(self) -> u8 {
        match self {
            ProgramRequest::Hello => 1,
            ProgramRequest::Read { stores: FifoStores::Words, .. } => 2,
            ProgramRequest::Read { stores: FifoStores::Bytes, .. } => 3,
            ProgramRequest::Sums { .. } => 4,
            ProgramRequest::Bench { .. } => 5,
            ProgramRequest::Tables(FifoStores::Words) => 6,
            ProgramRequest::Tables(FifoStores::Bytes) => 7,
            ProgramRequest::Quit => 8,
        }
    }

    /// The bytes to send.
    #[must_use]
    pub fn bytes(self, tag: Tag) -> [u8; REQUEST_LEN] {
        let (a, b) = match self {
            ProgramRequest::Read { offset, len, .. } | ProgramRequest::Sums { offset, len } => (offset, len),
            ProgramRequest::Bench { offset } => (offset, 64),
            ProgramRequest::Hello | ProgramRequest::Tables(_) | ProgramRequest::Quit => (0, 0),
        };
        message(0x42, self.command(), tag, a, b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_have_the_bytes_of_the_fact_sheet() {
        let bytes = ProgramRequest::Read { stores: FifoStores::Words, offset: 0x1_0000, len: 0x40 }
            .bytes(Tag(0x1234));
        assert_eq!(bytes[..12], [0x42, 2, 0x34, 0x12, 0, 0, 1, 0, 0x40, 0, 0, 0]);
        assert_eq!(bytes[12..], crc32fast::hash(&bytes[..12]).to_le_bytes());
        assert_eq!(crc32fast::hash(b"123456789"), 0xCBF4_3926, "the usual CRC-32");
    }

    #[test]
    fn no_request_writes_and_each_has_its_own_command() {
        let (offset, len) = (0, 64);
        let all = [
            ProgramRequest::Hello,
            ProgramRequest::Read { stores: FifoStores::Words, offset, len },
            ProgramRequest::Read { stores: FifoStores::Bytes, offset, len },
            ProgramRequest::Sums { offset, len },
            ProgramRequest::Bench { offset },
            ProgramRequest::Tables(FifoStores::Words),
            ProgramRequest::Tables(FifoStores::Bytes),
            ProgramRequest::Quit,
        ];
        assert_eq!(all.map(ProgramRequest::command), [1, 2, 3, 4, 5, 6, 7, 8]);
    }
}
