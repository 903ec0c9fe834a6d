//! [`Spans`]: a set of bytes of a dump, as sorted spans that do not touch.
//!
//! Used for the state of a part file, and by the program for that of a map. Pure arithmetic.

use super::span::Span;

/// Spans of a dump, sorted, none touching another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// A set of these spans, which may overlap and be in any order.
    #[must_use]
    pub fn of(spans: impl IntoIterator<Item = Span>) -> Spans {
        let mut sorted: Vec<Span> = spans.into_iter().filter(|span| span.length > 0).collect();
        sorted.sort_by_key(|span| span.start);
        let mut all: Vec<Span> = Vec::with_capacity(sorted.len());
        for span in sorted {
            match all.last_mut() {
                Some(last) if span.start <= last.end() => {
                    last.length = last.end().max(span.end()) - last.start;
                }
                _ => all.push(Span { start: span.start, length: span.end() - span.start }),
            }
        }
        Spans(all)
    }

    /// Adds the bytes from `start` to `end`.
    pub fn insert(&mut self, start: u64, end: u64) {
        if start >= end {
            return;
        }
        let from = self.0.partition_point(|span| span.end() < start);
        let to = self.0.partition_point(|span| span.start <= end);
        let touched = self.0.get(from..to).unwrap_or_default();
        let start = touched.first().map_or(start, |span| span.start.min(start));
        let end = touched.last().map_or(end, |span| span.end().max(end));
        drop(self.0.splice(from..to.max(from), [Span { start, length: end - start }]));
    }

    /// Removes the bytes from `start` to `end`.
    pub fn remove(&mut self, start: u64, end: u64) {
        if start >= end {
            return;
        }
        let from = self.0.partition_point(|span| span.end() <= start);
        let to = self.0.partition_point(|span| span.start < end).max(from);
        let touched = self.0.get(from..to).unwrap_or_default();
        let rest: Vec<Span> = touched.iter().flat_map(|span| span.without(start, end)).collect();
        drop(self.0.splice(from..to, rest));
    }

    /// Whether all bytes from `start` to `end` are in it.
    #[must_use]
    pub fn contains(&self, start: u64, end: u64) -> bool {
        let index = self.0.partition_point(|span| span.end() < end);
        start >= end || self.0.get(index).is_some_and(|span| span.start <= start)
    }

    /// Whether any byte from `start` to `end` is in it.
    #[must_use]
    pub fn touches(&self, start: u64, end: u64) -> bool {
        let index = self.0.partition_point(|span| span.end() <= start);
        start < end && self.0.get(index).is_some_and(|span| span.start < end)
    }

    /// Whether it has no bytes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The spans, sorted.
    #[must_use]
    pub fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// The number of bytes in the set.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.0.iter().map(|span| span.length).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Compared with a list of flags.
        #[test]
        fn spans_cover_exactly_the_added_bytes(steps in prop::collection::vec((any::<bool>(), 0usize..40, 0usize..12), 0..40)) {
            let (mut spans, mut flags) = (Spans::default(), [false; 64]);
            for (puts_in, start, length) in steps {
                let (from, to) = (start as u64, (start + length) as u64);
                if puts_in { spans.insert(from, to) } else { spans.remove(from, to) }
                flags[start..start + length].fill(puts_in);
            }
            for (from, to) in (0..64usize).flat_map(|start| (start..64).map(move |end| (start, end))) {
                let part = &flags[from..to];
                let (start, end) = (from as u64, to as u64);
                prop_assert_eq!(spans.contains(start, end), part.iter().all(|flag| *flag), "{:?} {} {}", spans, start, end);
                prop_assert_eq!(spans.touches(start, end), part.iter().any(|flag| *flag), "{:?} {} {}", spans, start, end);
            }
            prop_assert_eq!(spans.is_empty(), spans.bytes() == 0);
            prop_assert_eq!(spans.bytes(), flags.iter().filter(|flag| **flag).count() as u64);
            prop_assert!(spans.as_slice().windows(2).all(|pair| pair[0].end() < pair[1].start));
            prop_assert_eq!(Spans::of(spans.as_slice().iter().rev().copied()), spans);
        }
    }
}
