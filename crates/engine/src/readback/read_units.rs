//! [`ReadUnit`]: a stretch of a region that is read, compared and shown as one.
//!
//! Pure arithmetic for the region's passes. A unit is read in multiples of the storage's granularity and cut to the region.

use crate::dumpfile::Span;
use crate::storage::Region;
use crate::units::as_u64;

/// A stretch of a region, as it is read (widened to the storage's granularity) and as it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadUnit {
    /// Offset in the dump.
    pub(super) offset: u64,
    /// Where reading starts in the area: a multiple of the granularity.
    pub(super) wide_start: u64,
    /// Bytes to read: a multiple of the granularity.
    pub(super) wide_len: usize,
    /// Offsets and lengths of reads are multiples of this, in bytes.
    granularity: u64,
    /// The saved bytes within those.
    pub(super) cut: std::ops::Range<usize>,
}

impl ReadUnit {
    pub(super) fn len(&self) -> u64 {
        as_u64(self.cut.len())
    }

    /// Whether exactly what is saved is read.
    pub(super) fn is_whole(&self) -> bool {
        self.cut == (0..self.wide_len)
    }

    /// The first offset in the dump after it.
    pub(super) fn end(&self) -> u64 {
        self.offset + self.len()
    }

    /// The part of it between two offsets in the dump, which lie within it.
    pub(super) fn between(&self, from: u64, to: u64) -> ReadUnit {
        let start = self.wide_start + as_u64(self.cut.start) + (from - self.offset);
        let end = start + (to - from);
        let granularity = self.granularity;
        let wide_start = start / granularity * granularity;
        let index_of = |at: u64| usize::try_from(at - wide_start).unwrap_or(usize::MAX);
        ReadUnit {
            offset: from,
            wide_start,
            wide_len: index_of(end.div_ceil(granularity) * granularity),
            granularity,
            cut: index_of(start)..index_of(end),
        }
    }

    /// The part of it after the offset `reached`.
    pub(super) fn after(self, reached: u64) -> Option<ReadUnit> {
        match reached {
            _ if reached <= self.offset => Some(self),
            _ if reached >= self.end() => None,
            _ => Some(self.between(reached, self.end())),
        }
    }

    /// The pieces of it outside `holes`, which are sorted and do not touch.
    pub(super) fn without(&self, holes: &[Span]) -> Vec<ReadUnit> {
        let mut pieces = vec![Span { start: self.offset, length: self.len() }];
        for hole in holes {
            pieces = pieces.into_iter().flat_map(|piece| piece.without(hole.start, hole.end())).collect();
        }
        pieces.into_iter().map(|piece| self.between(piece.start, piece.end())).collect()
    }
}

/// The stretch from `from` to `to`, as offsets into the dump of `region`, as one unit.
pub(super) fn stretch(region: Region, granularity: u32, from: u64, to: u64) -> ReadUnit {
    let start = region.start();
    let granularity = u64::from(granularity.max(1));
    let len = usize::try_from(region.len()).unwrap_or(usize::MAX);
    ReadUnit { offset: 0, wide_start: start, wide_len: len, granularity, cut: 0..len }.between(from, to)
}

/// The bytes of `span` of the dump of `region`, in units of at most `block` bytes.
pub(super) fn blocks(
    region: Region,
    granularity: u32,
    span: Span,
    block: u64,
) -> impl Iterator<Item = ReadUnit> {
    let block = block.max(1);
    (0..span.length.div_ceil(block)).map(move |index| {
        let from = span.start + index * block;
        stretch(region, granularity, from, from.saturating_add(block).min(span.end()))
    })
}

/// The units of `region`: of `unit` bytes each (rounded down to the granularity), counted from the region's start widened to it.
pub(super) fn units(region: Region, granularity: u32, unit: u64) -> impl Iterator<Item = ReadUnit> + Clone {
    let start = region.start();
    let granularity = u64::from(granularity.max(1));
    let unit = (unit / granularity * granularity).max(granularity);
    let wide_start = start / granularity * granularity;
    let wide_end = region.end().div_ceil(granularity) * granularity;
    let number = (wide_end - wide_start).div_ceil(unit);
    (0..number).map(move |index| {
        let from = wide_start + index * unit;
        let to = (from + unit).min(wide_end);
        let (cut_from, cut_to) = (from.max(start), to.min(region.end()));
        let index_of = |at: u64| usize::try_from(at - from).unwrap_or(usize::MAX);
        ReadUnit {
            offset: cut_from - start,
            wide_start: from,
            wide_len: index_of(to),
            granularity,
            cut: index_of(cut_from)..index_of(cut_to),
        }
    })
}

/// Puts into `first` the value of each byte that at least two of three reads agree on. `false`: some byte read differently each time.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::AreaKind;

    fn region(start: u64, len: u64) -> Region {
        Region::new(AreaKind::Flash, start, len).unwrap()
    }

    #[test]
    fn units_cover_the_region_exactly_once_in_whole_words() {
        for start in [0u64, 1, 2, 3, 4, 4093, 0x1_0001] {
            for len in [1u64, 2, 3, 4, 5, 255, 1024, 1025, 65_536, 70_001] {
                let region = region(start, len);
                let mut next = 0;
                for unit in units(region, 4, 1024) {
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
    fn parts_of_units_are_whole_words_at_the_right_offset() {
        for start in [0u64, 1, 2, 3, 4, 4093] {
            let region = region(start, 5000);
            for unit in units(region, 4, 1024) {
                for from in unit.offset..unit.offset + 9 {
                    for to in [from + 1, from + 2, from + 5, unit.end()] {
                        for piece in [unit.between(from, to), stretch(region, 4, from, to)] {
                            assert_eq!((piece.offset, piece.end()), (from, to));
                            assert_eq!((piece.wide_start % 4, piece.wide_len % 4), (0, 0));
                            assert!(piece.cut.start < 4 && piece.wide_len - piece.cut.end < 4, "{piece:?}");
                            assert_eq!(piece.wide_start + piece.cut.start as u64, start + from);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_rest_of_a_unit_starts_after_the_read_bytes() {
        let unit = units(region(2, 100), 4, 64).nth(1).unwrap();
        assert_eq!((unit.offset, unit.end()), (62, 100));
        assert_eq!(unit.clone().after(62).as_ref(), Some(&unit));
        assert_eq!(unit.clone().after(70).map(|unit| (unit.offset, unit.end())), Some((70, 100)));
        assert_eq!(unit.clone().after(100), None);
        let hole = |start, end| Span { start, length: end - start };
        let pieces = unit.without(&[hole(10, 65), hole(70, 80), hole(99, 200)]);
        let ends: Vec<_> = pieces.iter().map(|piece| (piece.offset, piece.end())).collect();
        assert_eq!(ends, [(65, 70), (80, 99)]);
        assert_eq!(unit.without(&[]), std::slice::from_ref(&unit));
        assert_eq!(unit.without(&[hole(0, 100)]), []);
    }

    #[test]
    fn the_last_word_of_the_address_space_is_in_a_unit() {
        let last: Vec<_> = units(region(0xFFFF_FFF0, 16), 4, 65536).collect();
        assert_eq!(last.len(), 1);
        assert_eq!(last[0].wide_len, 16);
    }

    #[test]
    fn two_equal_reads_of_three_win() {
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
