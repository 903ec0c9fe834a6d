//! Finds where two dumps differ. Called by the window for two files; knows neither files nor what the bytes
//! mean. Differences close to each other are joined as far as it takes to keep the list short, also for two
//! dumps with nothing in common.

use std::ops::Range;

use super::reader::{ReadAt, WINDOW};

/// Differences in the list at most.
const MOST_DIFFERENCES: usize = 4096;
/// Differences with fewer equal bytes than this between them are one: a changed record has equal bytes in it.
const SMALLEST_GAP: u64 = 64;
/// Equal pieces of this length are skipped in one step.
const PIECE: usize = 64;

/// The result of comparing two dumps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The lengths of both in bytes.
    pub lengths: (u64, u64),
    /// How many of the bytes that both have differ.
    pub differing_bytes: u64,
    /// Where they differ, in order; at most 4096 entries.
    pub differences: Vec<Difference>,
    /// Differences with fewer equal bytes between them were joined.
    pub gap: u64,
}

/// A range in which the dumps differ; its first and its last byte do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// From its first byte to behind its last.
    pub range: Range<u64>,
    /// How many bytes of it differ.
    pub differing_bytes: u64,
}

/// The part of the differences that lies in one of the given spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceShare {
    /// The index of the span; `None`: in none of them.
    pub span: Option<usize>,
    /// The lengths of the differences, added up.
    pub bytes: u64,
    /// The number of differences.
    pub count: u64,
    /// Where the first one begins.
    pub first: u64,
}

/// Compares two dumps of these lengths; `None` when `go_on`, which gets the number of bytes done, returned
/// false.
///
/// # Errors
/// Those of the functions that read, at the first one.
pub fn compare<E>(
    lengths: (u64, u64),
    first: &mut ReadAt<'_, E>,
    second: &mut ReadAt<'_, E>,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Comparison>, E> {
    let common = lengths.0.min(lengths.1);
    let mut list = DifferenceList { differences: Vec::new(), gap: SMALLEST_GAP, differing_bytes: 0 };
    let (mut ours, mut theirs) = (vec![0; WINDOW], vec![0; WINDOW]);
    let mut at = 0;
    while at < common {
        if !go_on(at) {
            return Ok(None);
        }
        let length = usize::try_from(common - at).unwrap_or(WINDOW).min(WINDOW);
        let (Some(ours), Some(theirs)) = (ours.get_mut(..length), theirs.get_mut(..length)) else { break };
        first(at, ours)?;
        second(at, theirs)?;
        if ours != theirs {
            list.add_window(at, ours, theirs);
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
    fn add_window(&mut self, at: u64, ours: &[u8], theirs: &[u8]) {
        let mut start = at;
        for (ours, theirs) in ours.chunks(PIECE).zip(theirs.chunks(PIECE)) {
            if ours != theirs {
                for (offset, (our, their)) in (start..).zip(ours.iter().zip(theirs)) {
                    if our != their {
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
        // Too many: those close to each other are joined, at twice the distance each time.
        while self.differences.len() > MOST_DIFFERENCES {
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

    /// How the differences are distributed over these spans, in the order of their first ones. Spans may be
    /// nested: then the shortest counts. A difference across the edge of a span is cut there.
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

/// The index of the shortest span that holds this offset.
#[must_use]
pub fn innermost(spans: &[Range<u64>], at: u64) -> Option<usize> {
    let holding = spans.iter().enumerate().filter(|(_, span)| span.contains(&at));
    holding.min_by_key(|(_, span)| span.end - span.start).map(|(index, _)| index)
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
