//! [`Status`]: the answer of an xflash agent to every request and parameter.
//!
//! Only numbers that `da.md` or `protocol.md` section 8.5 explain have a name here.

use super::super::frame::MAGIC;
use super::command::SYNC;

/// A status word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Status(pub u32);

impl Status {
    /// The agent does not know this request.
    pub const UNSUPPORTED_COMMAND: Status = Status(0xC001_0003);
    /// The agent does not know this sub-command of device control (`da.md` section 4.2).
    pub const UNSUPPORTED_CONTROL: Status = Status(0xC001_0004);
    /// Reading is forbidden by this agent (`da.md` section 7.2).
    pub const FORBIDDEN: Status = Status(0xC002_0004);
    /// The range is outside the storage (`da.md` section 4.5).
    pub const OUT_OF_RANGE: Status = Status(0xC004_000B);
    /// The RAM settings have another version than the agent wants (`da.md` section 4.2).
    pub const RAM_SETTINGS_VERSION: Status = Status(0xC004_0050);
    /// Cells could not be read; other places can (`da.md` section 4.5).
    pub const UNREADABLE: Status = Status(0xC005_0007);
    /// The second stage does not belong to the first (`da.md` section 7.2).
    pub const STAGE_MISMATCH: Status = Status(0xC007_0004);

    /// The status in the payload of a frame: a word of 32 or 16 bits (`da.md` section 4.1). `None` if the
    /// payload has another length.
    #[must_use]
    pub fn parse(payload: &[u8]) -> Option<Status> {
        match *payload {
            [a, b, c, d] => Some(Status(u32::from_le_bytes([a, b, c, d]))),
            [a, b] => Some(Status(u32::from(u16::from_le_bytes([a, b])))),
            _ => None,
        }
    }

    /// Whether a frame of `len` bytes is a status, wherever data is expected.
    #[must_use]
    pub fn is_status_len(len: u64) -> bool {
        len == 4 || len == 2
    }

    /// Whether the request was carried out: zero, the agent's SYNC (`da.md` section 4.1), or the magic word
    /// (`protocol.md` section 8.5).
    #[must_use]
    pub fn is_good(self) -> bool {
        self.0 == 0 || self.0 == SYNC || self.0 == MAGIC
    }

    /// Whether the agent does not know the request or sub-command.
    #[must_use]
    pub fn is_unsupported(self) -> bool {
        self == Status::UNSUPPORTED_CONTROL || self == Status::UNSUPPORTED_COMMAND
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_two_or_four_bytes() {
        assert_eq!(Status::parse(&[0x07, 0x00, 0x05, 0xC0]), Some(Status::UNREADABLE));
        assert_eq!(Status::parse(&[0x34, 0x12]), Some(Status(0x1234)));
        for other in [&[][..], &[0], &[0; 3], &[0; 5]] {
            assert_eq!(Status::parse(other), None, "{other:?}");
        }
    }

    #[test]
    fn zero_sync_and_the_magic_word_are_good_and_nothing_else_is() {
        for good in [0, 0x434E_5953, 0xFEEE_EEEF] {
            assert!(Status(good).is_good(), "{good:#x}");
        }
        for bad in [1, 0x4004_0004, 0xC001_0004, 0xC005_0007, u32::MAX] {
            assert!(!Status(bad).is_good(), "{bad:#x}");
        }
        assert!(Status(0xC001_0004).is_unsupported() && !Status(0xC002_0004).is_unsupported());
    }
}
