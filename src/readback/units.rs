//! How a region is cut into units: the stretches that are read, compared and shown as one.
//!
//! Pure arithmetic for the region's passes. A unit is read in whole words, as the ROM demands, and cut to what was asked.

use crate::units::Region;

/// A stretch of a region as it is read (whole words) and as it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// Offset in the dump.
    pub(super) offset: u64,
    /// Where reading starts in the flash: a multiple of 4.
    pub(super) wide_start: u64,
    /// Bytes to read: a multiple of 4.
    pub(super) wide_len: usize,
    /// The saved bytes within those.
    pub(super) cut: std::ops::Range<usize>,
}

impl Unit {
    pub(super) fn len(&self) -> u64 {
        count(self.cut.len())
    }
}

/// The units of `region`: of `unit` bytes each, counted from the region's start widened to a whole word.
pub(super) fn units(region: Region, unit: u64) -> impl Iterator<Item = Unit> + Clone {
    let start = u64::from(region.start());
    let wide_start = start / 4 * 4;
    let wide_end = region.end().div_ceil(4) * 4;
    let number = (wide_end - wide_start).div_ceil(unit.max(4));
    (0..number).map(move |index| {
        let from = wide_start + index * unit;
        let to = (from + unit).min(wide_end);
        let (cut_from, cut_to) = (from.max(start), to.min(region.end()));
        let index_of = |at: u64| usize::try_from(at - from).unwrap_or(usize::MAX);
        Unit {
            offset: cut_from - start,
            wide_start: from,
            wide_len: index_of(to),
            cut: index_of(cut_from)..index_of(cut_to),
        }
    })
}

/// Keeps in `first`, of three reads, the value that at least two agree on. `false`: some byte read differently each time.
pub(super) fn majority(first: &mut [u8], second: &[u8], third: &[u8]) -> bool {
    let mut settled = true;
    for ((a, b), c) in first.iter_mut().zip(second).zip(third) {
        if *a != *b {
            if *b == *c {
                *a = *b;
            } else if *a != *c {
                settled = false;
            }
        }
    }
    settled
}

/// A count of bytes or items as the 64-bit number that files and reports use.
pub(super) fn count(items: usize) -> u64 {
    u64::try_from(items).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(start: u64, len: u64) -> Region {
        Region::new(start, len).unwrap()
    }

    #[test]
    fn units_cover_the_region_exactly_once_in_whole_words() {
        for start in [0u64, 1, 2, 3, 4, 4093, 0x1_0001] {
            for len in [1u64, 2, 3, 4, 5, 255, 1024, 1025, 65_536, 70_001] {
                let region = region(start, len);
                let mut next = 0;
                for unit in units(region, 1024) {
                    assert_eq!(unit.offset, next, "{start} {len}");
                    assert_eq!(unit.wide_start % 4, 0);
                    assert_eq!(unit.wide_len % 4, 0);
                    assert!(unit.wide_len <= 1024 && unit.cut.end <= unit.wide_len && !unit.cut.is_empty());
                    assert_eq!(unit.wide_start + unit.cut.start as u64, start + unit.offset);
                    next += unit.len();
                }
                assert_eq!(next, len);
            }
        }
    }

    #[test]
    fn the_last_word_of_the_address_space_is_a_unit() {
        let last: Vec<_> = units(region(0xFFFF_FFF0, 16), 65536).collect();
        assert_eq!(last.len(), 1);
        assert_eq!(last[0].wide_len, 16);
    }

    #[test]
    fn two_of_three_win() {
        let mut first = [1, 2, 3, 4];
        assert!(majority(&mut first, &[1, 9, 3, 4], &[1, 9, 3, 7]));
        assert_eq!(first, [1, 9, 3, 4]);
        let mut first = [1, 2];
        assert!(majority(&mut first, &[5, 2], &[1, 2]));
        assert_eq!(first, [1, 2]);
        let mut first = [1, 2];
        assert!(!majority(&mut first, &[5, 2], &[6, 2]));
    }
}
