//! [`Span`]: a range of a dump, as it is stored in journals and reports.

use serde::{Deserialize, Serialize};

/// A range of a dump, as offset and length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Offset from the dump's beginning.
    pub start: u64,
    /// Bytes.
    pub length: u64,
}

impl Span {
    /// The offset after its last byte.
    #[must_use]
    pub fn end(self) -> u64 {
        self.start.saturating_add(self.length)
    }

    /// The span without the bytes from `start` to `end`: nothing, one piece or two.
    pub(crate) fn without(self, start: u64, end: u64) -> impl Iterator<Item = Span> {
        let between = |from: u64, to: u64| Span { start: from, length: to.saturating_sub(from) };
        let pieces = [
            between(self.start, self.end().min(start.max(self.start))),
            between(self.start.max(end.min(self.end())), self.end()),
        ];
        let is_apart = end <= self.start || self.end() <= start || start >= end;
        let pieces = if is_apart { [self, Span { start: 0, length: 0 }] } else { pieces };
        pieces.into_iter().filter(|span| span.length > 0)
    }
}

/// A range of a dump and its CRC-32.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Offset from the dump's beginning.
    pub start: u64,
    /// Bytes.
    pub length: u64,
    /// Lower-case hex.
    pub crc32: String,
}

impl Fingerprint {
    /// The fingerprint of `bytes` at `start`.
    #[must_use]
    pub fn of(start: u64, bytes: &[u8]) -> Self {
        Self {
            start,
            length: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            crc32: format!("{:08x}", crc32fast::hash(bytes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removing_a_part_leaves_the_rest_of_a_span() {
        let span = |start, end| Span { start, length: end - start };
        let without = |start, end| span(10, 20).without(start, end).collect::<Vec<_>>();
        assert_eq!(without(0, 10), [span(10, 20)]);
        assert_eq!(without(20, 30), [span(10, 20)]);
        assert_eq!(without(15, 15), [span(10, 20)]);
        assert_eq!(without(10, 12), [span(12, 20)]);
        assert_eq!(without(18, 25), [span(10, 18)]);
        assert_eq!(without(12, 18), [span(10, 12), span(18, 20)]);
        assert_eq!(without(10, 20), []);
        assert_eq!(without(0, 99), []);
    }
}
