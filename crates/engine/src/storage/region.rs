//! [`Region`]: a start and a length in one area of a phone's storage.
//!
//! Made from user input, from a journal and by the plan of a job. Knows no phone.

use super::AreaKind;

/// A range of an area: never empty, and never past [`AreaKind::end_limit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    area: AreaKind,
    start: u64,
    len: u64,
}

/// Error of [`Region::new`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotARegion {
    /// The length is 0.
    #[error("a region has at least one byte")]
    Empty,
    /// The end is past [`AreaKind::end_limit`].
    #[error("{len:#x} bytes from {start:#x} end past {:#x}, the largest end in the area {area}", area.end_limit())]
    PastEnd {
        /// The area.
        area: AreaKind,
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
    /// [`NotARegion::Empty`] when `len` is 0, [`NotARegion::PastEnd`] when the end is past the area's
    /// [`AreaKind::end_limit`].
    pub fn new(area: AreaKind, start: u64, len: u64) -> Result<Region, NotARegion> {
        if len == 0 {
            return Err(NotARegion::Empty);
        }
        match start.checked_add(len) {
            Some(end) if end <= area.end_limit() => Ok(Region { area, start, len }),
            _ => Err(NotARegion::PastEnd { area, start, len }),
        }
    }

    /// The area.
    #[must_use]
    pub fn area(self) -> AreaKind {
        self.area
    }

    /// The offset of its first byte in the area.
    #[must_use]
    pub fn start(self) -> u64 {
        self.start
    }

    /// Its length in bytes; at least 1.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a region is never empty")]
    pub fn len(self) -> u64 {
        self.len
    }

    /// The offset after its last byte.
    #[must_use]
    pub fn end(self) -> u64 {
        self.start + self.len
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::ALL_AREAS;

    #[test]
    fn an_empty_region_is_refused_in_every_area() {
        for area in ALL_AREAS {
            assert_eq!(Region::new(area, 4, 0), Err(NotARegion::Empty), "{area}");
        }
    }

    #[test]
    fn a_region_ends_at_the_largest_end_of_its_area_at_most() {
        for area in ALL_AREAS {
            let end = area.end_limit();
            let refused = |start, len| Err(NotARegion::PastEnd { area, start, len });
            assert_eq!(Region::new(area, 0, end).map(Region::end), Ok(end), "{area}");
            assert_eq!(Region::new(area, end - 4, 4).map(Region::start), Ok(end - 4), "{area}");
            assert_eq!(Region::new(area, 4, end), refused(4, end), "{area}");
            assert_eq!(Region::new(area, end, 1), refused(end, 1), "{area}");
            assert_eq!(Region::new(area, u64::MAX, 2), refused(u64::MAX, 2), "{area}");
        }
    }

    #[test]
    fn flash_ends_with_32_bit_addresses_and_other_areas_with_64_bit_offsets() {
        let past_4_gib = |area| Region::new(area, 64 << 30, 1 << 40).map(Region::end);
        assert_eq!(past_4_gib(AreaKind::User), Ok((64 << 30) + (1 << 40)));
        assert_eq!(past_4_gib(AreaKind::LogicalUnit(2)), Ok((64 << 30) + (1 << 40)));
        assert!(past_4_gib(AreaKind::Flash).is_err());
        assert!(Region::new(AreaKind::Flash, 0, 1 << 32).is_ok());
        assert!(Region::new(AreaKind::Flash, 1 << 32, 1).is_err());
        let message = Region::new(AreaKind::Flash, 4, 1 << 32).unwrap_err().to_string();
        assert!(message.ends_with("end past 0x100000000, the largest end in the area flash"), "{message}");
    }
}
