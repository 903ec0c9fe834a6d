//! Where two dumps differ. Called by who looks into two files; pure, knows neither files nor what the bytes mean.
//!
//! Places that lie close together are told as one, and closer ones are drawn together as often as it takes to keep their number
//! bounded: two dumps with nothing in common have as short a list as two that are alike.

use std::ops::Range;

use super::reader::{ReadAt, WINDOW};

/// Places that are told apart at most.
const MOST_PLACES: usize = 4096;
/// Places with fewer equal bytes than this between them are one: a record that changed has equal bytes in it.
const SMALLEST_GAP: u64 = 64;
/// Equal pieces of this length are passed over in one step.
const PIECE: usize = 64;

/// What became of comparing two dumps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The bytes of the first and of the second.
    pub lengths: (u64, u64),
    /// How many bytes differ of those that both have.
    pub differing: u64,
    /// Where, in order, never more than 4096 places.
    pub places: Vec<Place>,
    /// Places with fewer equal bytes between them were told as one.
    pub gap: u64,
}

/// A stretch in which the dumps differ; its first and its last byte do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// From its first byte to behind its last.
    pub range: Range<u64>,
    /// How many bytes of it differ.
    pub differing: u64,
}

/// What part of the differences lies in one stretch that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Which stretch; `None`: in none of them.
    pub span: Option<usize>,
    /// Bytes from the first to the last of each place, added up.
    pub bytes: u64,
    /// In how many places.
    pub places: u64,
    /// Where the first of them begins.
    pub first: u64,
}

/// Compares two dumps of these lengths. `go_on` hears how many bytes are done and says whether to go on; `None`: it said no.
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
    let mut found = Found { places: Vec::new(), gap: SMALLEST_GAP, differing: 0 };
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
            found.window(at, ours, theirs);
        }
        at += length as u64;
    }
    let Found { places, gap, differing } = found;
    Ok(Some(Comparison { lengths, differing, places, gap }))
}

/// What was found so far.
struct Found {
    places: Vec<Place>,
    gap: u64,
    differing: u64,
}

impl Found {
    fn window(&mut self, at: u64, ours: &[u8], theirs: &[u8]) {
        let mut start = at;
        for (ours, theirs) in ours.chunks(PIECE).zip(theirs.chunks(PIECE)) {
            if ours != theirs {
                for (offset, (our, their)) in (start..).zip(ours.iter().zip(theirs)) {
                    if our != their {
                        self.byte(offset);
                    }
                }
            }
            start += PIECE as u64;
        }
    }

    fn byte(&mut self, at: u64) {
        self.differing += 1;
        if let Some(last) = self.places.last_mut()
            && at - last.range.end < self.gap
        {
            last.range.end = at + 1;
            last.differing += 1;
            return;
        }
        self.places.push(Place { range: at..at + 1, differing: 1 });
        while self.places.len() > MOST_PLACES {
            self.gap = self.gap.saturating_mul(2);
            let gap = self.gap;
            self.places.dedup_by(|next, last| {
                let is_near = next.range.start - last.range.end < gap;
                if is_near {
                    last.range.end = next.range.end;
                    last.differing += next.differing;
                }
                is_near
            });
        }
    }
}

impl Comparison {
    /// Whether the two are the same to the last byte.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.differing == 0 && self.lengths.0 == self.lengths.1
    }

    /// Bytes that only the longer one has.
    #[must_use]
    pub fn extra(&self) -> u64 {
        self.lengths.0.abs_diff(self.lengths.1)
    }

    /// Whether something differs within `range`.
    #[must_use]
    pub fn differs_in(&self, range: &Range<u64>) -> bool {
        let behind = self.places.partition_point(|place| place.range.end <= range.start);
        self.places.get(behind).is_some_and(|place| place.range.start < range.end)
    }

    /// Which of these stretches the differences lie in, in the order of their first ones. Stretches may lie in each other: then the
    /// shortest counts. A place across the edge of one is cut there.
    #[must_use]
    pub fn by_span(&self, spans: &[Range<u64>]) -> Vec<Share> {
        let mut edges: Vec<u64> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
        edges.sort_unstable();
        edges.dedup();
        let mut shares: Vec<Share> = Vec::new();
        for place in &self.places {
            let mut start = place.range.start;
            let mut last = None;
            while start < place.range.end {
                let next = edges.partition_point(|edge| *edge <= start);
                let end = edges.get(next).map_or(place.range.end, |edge| (*edge).min(place.range.end));
                let span = innermost(spans, start);
                let is_new = last != Some(span);
                last = Some(span);
                match shares.iter_mut().find(|share| share.span == span) {
                    Some(share) => {
                        share.bytes += end - start;
                        share.places += u64::from(is_new);
                    }
                    None => shares.push(Share { span, bytes: end - start, places: 1, first: start }),
                }
                start = end;
            }
        }
        shares
    }
}

/// The shortest of the stretches that hold this offset.
#[must_use]
pub fn innermost(spans: &[Range<u64>], at: u64) -> Option<usize> {
    let holding = spans.iter().enumerate().filter(|(_, span)| span.contains(&at));
    holding.min_by_key(|(_, span)| span.end - span.start).map(|(index, _)| index)
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
