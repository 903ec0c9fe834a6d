//! [`Region`]: a stretch of one area of a phone's storage.

use super::AreaKind;

/// A stretch of an area: never empty, and its end is a 64-bit number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    area: AreaKind,
    start: u64,
    len: u64,
}

/// Why a start and a length are not a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotARegion {
    /// The length is 0.
    #[error("a region has at least one byte")]
    Empty,
    /// The end is no 64-bit number.
    #[error("{len:#x} bytes from {start:#x} end past the largest offset")]
    PastEnd {
        /// The start, in bytes.
        start: u64,
        /// The length, in bytes.
        len: u64,
    },
}

impl Region {
    /// The `len` bytes of `area` from `start`.
    ///
    /// # Errors
    /// When `len` is 0 or the end does not fit into 64 bits.
    pub fn new(area: AreaKind, start: u64, len: u64) -> Result<Region, NotARegion> {
        if len == 0 {
            return Err(NotARegion::Empty);
        }
        // The end rounded up to any granularity must be a number, too.
        match start.checked_add(len) {
            Some(end) if end <= LARGEST_END => Ok(Region { area, start, len }),
            _ => Err(NotARegion::PastEnd { start, len }),
        }
    }

    /// The area.
    #[must_use]
    pub fn area(self) -> AreaKind {
        self.area
    }

    /// Its first byte, as an offset into the area.
    #[must_use]
    pub fn start(self) -> u64 {
        self.start
    }

    /// How many bytes it has; at least 1.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a region is never empty")]
    pub fn len(self) -> u64 {
        self.len
    }

    /// The offset behind its last byte.
    #[must_use]
    pub fn end(self) -> u64 {
        self.start + self.len
    }
}

/// Room above it for any granularity.
const LARGEST_END: u64 = u64::MAX - (1 << 32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_at_least_one_byte_and_a_64_bit_end() {
        let region = |start, len| Region::new(AreaKind::User, start, len);
        assert_eq!(region(0, 0), Err(NotARegion::Empty));
        assert_eq!(region(64 << 30, 1 << 40).map(Region::end), Ok((64 << 30) + (1 << 40)));
        assert_eq!(region(u64::MAX, 2), Err(NotARegion::PastEnd { start: u64::MAX, len: 2 }));
        assert!(region(LARGEST_END, 1).is_err() && region(LARGEST_END - 1, 1).is_ok());
    }
}
