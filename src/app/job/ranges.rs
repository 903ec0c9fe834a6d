//! [`Ranges`]: a set of bytes as sorted ranges that do not touch. Used by the map of a region; pure
//! arithmetic.

use std::ops::Range;

/// A set of bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Ranges(Vec<Range<u64>>);

impl Ranges {
    /// Adds the bytes of `range`.
    pub(super) fn insert(&mut self, range: Range<u64>) {
        if range.is_empty() {
            return;
        }
        let from = self.0.partition_point(|other| other.end < range.start);
        let to = self.0.partition_point(|other| other.start <= range.end);
        let touched = self.0.get(from..to).unwrap_or_default();
        let start = touched.first().map_or(range.start, |first| first.start.min(range.start));
        let end = touched.last().map_or(range.end, |last| last.end.max(range.end));
        drop(self.0.splice(from..to.max(from), std::iter::once(start..end)));
    }

    /// Removes the bytes of `range`.
    pub(super) fn remove(&mut self, range: Range<u64>) {
        if range.is_empty() {
            return;
        }
        let from = self.0.partition_point(|other| other.end <= range.start);
        let to = self.0.partition_point(|other| other.start < range.end).max(from);
        let touched = self.0.get(from..to).unwrap_or_default();
        let before = touched.first().map(|first| first.start..range.start);
        let after = touched.last().map(|last| range.end..last.end);
        let rest: Vec<_> = [before, after].into_iter().flatten().filter(|rest| !rest.is_empty()).collect();
        drop(self.0.splice(from..to, rest));
    }

    /// Whether it has no bytes.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of bytes in it.
    pub(super) fn bytes(&self) -> u64 {
        self.0.iter().map(|range| range.end - range.start).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Compared with a list of flags.
        #[test]
        fn ranges_hold_exactly_the_added_bytes(steps in prop::collection::vec((any::<bool>(), 0usize..40, 0usize..12), 0..40)) {
            let (mut ranges, mut flags) = (Ranges::default(), [false; 64]);
            for (is_added, start, length) in steps {
                let range = start as u64..(start + length) as u64;
                if is_added { ranges.insert(range) } else { ranges.remove(range) }
                flags[start..start + length].fill(is_added);
            }
            let held: Vec<bool> =
                (0..64).map(|at| ranges.0.iter().any(|range| range.contains(&at))).collect();
            prop_assert_eq!(&held[..], &flags[..]);
            prop_assert!(ranges.0.windows(2).all(|pair| pair[0].end < pair[1].start));
            prop_assert_eq!(ranges.bytes(), flags.iter().filter(|flag| **flag).count() as u64);
            prop_assert_eq!(ranges.is_empty(), ranges.bytes() == 0);
        }
    }
}
