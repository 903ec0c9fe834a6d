//! Finds where two dumps differ. Called by the window for two files; knows neither files nor the meaning of
//! the bytes. Differences close to each other are joined, which bounds the list even for two unrelated dumps.

use std::ops::Range;

use super::reader::{ReadAt, WINDOW};

/// The most differences in the list.
const MAX_DIFFERENCES: usize = 4096;
/// Differences with fewer equal bytes between them are joined: a changed record also has equal bytes.
const SMALLEST_GAP: u64 = 64;
/// Equal pieces of this length are skipped in one step.
const PIECE: usize = 64;

/// The result of comparing two dumps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The lengths of both in bytes.
    pub lengths: (u64, u64),
    /// The number of differing bytes within the common length.
    pub differing_bytes: u64,
    /// Where they differ, in order; at most 4096 entries.
    pub differences: Vec<Difference>,
    /// Differences with fewer equal bytes than this between them were joined.
    pub gap: u64,
}

/// A range in which the dumps differ; its first and its last byte differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The offsets of its bytes.
    pub range: Range<u64>,
    /// The number of bytes in it that differ.
    pub differing_bytes: u64,
}

/// The part of the differences that lies in one of the given spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceShare {
    /// The index of the span; `None` for the differences outside all spans.
    pub span: Option<usize>,
    /// The sum of the lengths of the differences.
    pub bytes: u64,
    /// The number of differences.
    pub count: u64,
    /// The offset of the first one.
    pub first: u64,
}

/// Compares two dumps of these lengths; `None` when `keep_going`, which gets the number of bytes done,
/// returned false.
///
/// # Errors
/// Those of the functions that read, at the first one.
pub fn compare<E>(
    lengths: (u64, u64),
    first: &mut ReadAt<'_, E>,
    second: &mut ReadAt<'_, E>,
    keep_going: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Comparison>, E> {
    let common = lengths.0.min(lengths.1);
    let mut list = DifferenceList { differences: Vec::new(), gap: SMALLEST_GAP, differing_bytes: 0 };
    let (mut left, mut right) = (vec![0; WINDOW], vec![0; WINDOW]);
    let mut at = 0;
    while at < common {
        if !keep_going(at) {
            return Ok(None);
        }
        let length = usize::try_from(common - at).unwrap_or(WINDOW).min(WINDOW);
        let (Some(left), Some(right)) = (left.get_mut(..length), right.get_mut(..length)) else { break };
        first(at, left)?;
        second(at, right)?;
        if left != right {
            list.add_window(at, left, right);
        }
        at += length as u64;
    }
    let DifferenceList { differences, gap, differing_bytes } = list;
    Ok(Some(Comparison { lengths, differing_bytes, differences, gap }))
}

/// The differences so far.
struct DifferenceList {
    differences: Vec<Difference>,
    gap: u64,
    differing_bytes: u64,
}

impl DifferenceList {
    fn add_window(&mut self, at: u64, left: &[u8], right: &[u8]) {
        let mut start = at;
        for (left, right) in left.chunks(PIECE).zip(right.chunks(PIECE)) {
            if left != right {
                for (offset, (left_byte, right_byte)) in (start..).zip(left.iter().zip(right)) {
                    if left_byte != right_byte {
                        self.add_byte(offset);
                    }
                }
            }
            start += PIECE as u64;
        }
    }

    fn add_byte(&mut self, at: u64) {
        self.differing_bytes += 1;
        if let Some(last) = self.differences.last_mut()
            && at - last.range.end < self.gap
        {
            last.range.end = at + 1;
            last.differing_bytes += 1;
            return;
        }
        self.differences.push(Difference { range: at..at + 1, differing_bytes: 1 });
        // Too many: join those within twice the previous gap.
        while self.differences.len() > MAX_DIFFERENCES {
            self.gap = self.gap.saturating_mul(2);
            let gap = self.gap;
            self.differences.dedup_by(|next, last| {
                let is_near = next.range.start - last.range.end < gap;
                if is_near {
                    last.range.end = next.range.end;
                    last.differing_bytes += next.differing_bytes;
                }
                is_near
            });
        }
    }
}

impl Comparison {
    /// Whether the dumps are identical.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.differing_bytes == 0 && self.lengths.0 == self.lengths.1
    }

    /// How many bytes only the longer one has.
    #[must_use]
    pub fn extra(&self) -> u64 {
        self.lengths.0.abs_diff(self.lengths.1)
    }

    /// Whether the dumps differ within `range`.
    #[must_use]
    pub fn differs_in(&self, range: &Range<u64>) -> bool {
        let behind = self.differences.partition_point(|difference| difference.range.end <= range.start);
        self.differences.get(behind).is_some_and(|difference| difference.range.start < range.end)
    }

    /// How the differences are distributed over these spans, in the order of their first differences. Of
    /// nested spans the shortest counts. A difference that crosses the edge of a span is split there.
    #[must_use]
    pub fn by_span(&self, spans: &[Range<u64>]) -> Vec<DifferenceShare> {
        let mut edges: Vec<u64> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
        edges.sort_unstable();
        edges.dedup();
        let mut shares: Vec<DifferenceShare> = Vec::new();
        for Difference { range, .. } in &self.differences {
            let mut start = range.start;
            let mut last = None;
            while start < range.end {
                let next = edges.partition_point(|edge| *edge <= start);
                let end = edges.get(next).map_or(range.end, |edge| (*edge).min(range.end));
                let span = innermost(spans, start);
                let is_new = last != Some(span);
                last = Some(span);
                match shares.iter_mut().find(|share| share.span == span) {
                    Some(share) => {
                        share.bytes += end - start;
                        share.count += u64::from(is_new);
                    }
                    None => shares.push(DifferenceShare { span, bytes: end - start, count: 1, first: start }),
                }
                start = end;
            }
        }
        shares
    }
}

/// The index of the shortest span that contains this offset.
#[must_use]
pub fn innermost(spans: &[Range<u64>], at: u64) -> Option<usize> {
    let holding = spans.iter().enumerate().filter(|(_, span)| span.contains(&at));
    holding.min_by_key(|(_, span)| span.end - span.start).map(|(index, _)| index)
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
