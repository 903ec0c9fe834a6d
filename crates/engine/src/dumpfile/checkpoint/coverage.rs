//! [`Coverage`]: which bytes of a part file were read, which could not be read, and which were checked.
//!
//! Used by the region's checkpoint. Pure arithmetic over offsets into the dump; knows no file.

use crate::dumpfile::report::DifferingBlock;
use crate::dumpfile::span::Span;
use crate::dumpfile::spans::Spans;

/// The state of every byte of a region.
#[derive(Debug)]
pub(crate) struct Coverage {
    /// The region's first offset in its area: differing blocks have offsets into the area.
    first: u64,
    /// Bytes of the part file that need not be read again, unreadable ones included.
    done: u64,
    unreadable: Spans,
    /// The unreadable spans of an earlier run that this run has not tried yet.
    untried: Spans,
    checked: Spans,
    /// In order.
    differing: Vec<DifferingBlock>,
}

impl Coverage {
    /// For a region that begins at the offset `first` and of which `done` bytes were read.
    pub(super) fn new(first: u64, done: u64) -> Coverage {
        Coverage {
            first,
            done,
            unreadable: Spans::default(),
            untried: Spans::default(),
            checked: Spans::default(),
            differing: Vec::new(),
        }
    }

    /// Adds the state from a journal. Blocks whose reads never agreed become unchecked; returns whether there
    /// are any.
    pub(super) fn add_journal_state(
        &mut self,
        bad: Vec<Span>,
        checked: Vec<Span>,
        differing: Vec<DifferingBlock>,
    ) -> bool {
        (self.unreadable, self.checked) = (Spans::of(bad), Spans::of(checked));
        self.untried = self.unreadable.clone();
        let (settled, unsettled): (Vec<_>, Vec<_>) = differing.into_iter().partition(|block| block.settled);
        self.differing = settled;
        for block in &unsettled {
            let offset = block.start.saturating_sub(self.first);
            self.checked.remove(offset, offset.saturating_add(block.length));
        }
        !unsettled.is_empty()
    }

    /// Bytes of the part file that need not be read again, unreadable ones included.
    pub(crate) fn done(&self) -> u64 {
        self.done
    }

    /// Bytes of the part file that could be read.
    pub(crate) fn good(&self) -> u64 {
        self.done.saturating_sub(self.unreadable.bytes())
    }

    /// Spans that could not be read.
    pub(crate) fn unreadable(&self) -> &Spans {
        &self.unreadable
    }

    /// Spans that were read a second time.
    pub(crate) fn checked(&self) -> &Spans {
        &self.checked
    }

    /// Blocks whose reads differed, in order.
    pub(crate) fn differing(&self) -> &[DifferingBlock] {
        &self.differing
    }

    /// Bytes read for the first time plus bytes read a second time: grows with every successful read.
    pub(crate) fn progress(&self) -> u64 {
        self.good().saturating_add(self.checked.bytes())
    }

    /// Whether the last bytes before `done` could not be read.
    pub(super) fn ends_unreadable(&self) -> bool {
        self.unreadable.as_slice().last().is_some_and(|hole| hole.end() == self.done)
    }

    /// Takes the next unreadable span of an earlier run that this run has not tried.
    pub(super) fn take_untried(&mut self) -> Option<Span> {
        let hole = self.untried.as_slice().first().copied()?;
        self.untried.remove(hole.start, hole.end());
        Some(hole)
    }

    /// Adds `length` bytes at the end.
    pub(super) fn append(&mut self, length: u64) {
        self.done = self.done.saturating_add(length);
    }

    /// Discards the bytes after `done`.
    pub(super) fn rewind_to(&mut self, done: u64) {
        for spans in [&mut self.unreadable, &mut self.untried, &mut self.checked] {
            spans.remove(done, u64::MAX);
        }
        let end = self.first.saturating_add(done);
        self.differing.retain(|block| block.start.saturating_add(block.length) <= end);
        self.done = self.done.min(done);
    }

    /// Marks the bytes of `span` as unchecked, because they may have changed.
    pub(super) fn forget_check(&mut self, span: Span) {
        self.checked.remove(span.start, span.end());
        let first = self.first;
        self.differing.retain(|block| {
            let offset = block.start.saturating_sub(first);
            offset >= span.end() || offset.saturating_add(block.length) <= span.start
        });
    }

    /// Marks bytes as unreadable.
    pub(super) fn add_unreadable(&mut self, offset: u64, length: u64) {
        self.unreadable.insert(offset, offset.saturating_add(length));
    }

    /// Marks unreadable bytes as read once.
    pub(super) fn add_filled(&mut self, offset: u64, length: u64) {
        let end = offset.saturating_add(length);
        self.unreadable.remove(offset, end);
        self.checked.remove(offset, end);
    }

    /// Marks the bytes from `offset` to `end` as read a second time.
    pub(super) fn add_checked(&mut self, offset: u64, end: u64) {
        self.checked.insert(offset, end);
    }

    /// Adds a block whose reads differed.
    pub(super) fn add_differing(&mut self, block: DifferingBlock) {
        self.differing.push(block);
        self.differing.sort_by_key(|block| block.start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u64, end: u64) -> Span {
        Span { start, length: end - start }
    }

    fn block(start: u64, settled: bool) -> DifferingBlock {
        DifferingBlock { start, length: 10, bytes: 1, settled }
    }

    #[test]
    fn unsettled_blocks_of_a_journal_are_not_checked_any_more() {
        let mut coverage = Coverage::new(1000, 100);
        assert!(coverage.add_journal_state(
            vec![],
            vec![span(0, 100)],
            vec![block(1020, false), block(1050, true)]
        ));
        assert_eq!(coverage.checked().as_slice(), [span(0, 20), span(30, 100)]);
        assert_eq!(coverage.differing(), [block(1050, true)]);
        assert!(!Coverage::new(0, 100).add_journal_state(vec![], vec![], vec![block(0, true)]));
    }

    #[test]
    fn rewinding_forgets_state_after_the_new_end() {
        let mut coverage = Coverage::new(1000, 100);
        coverage.add_journal_state(
            vec![span(90, 95)],
            vec![span(0, 80)],
            vec![block(1010, true), block(1045, true)],
        );
        coverage.rewind_to(50);
        assert_eq!((coverage.done(), coverage.good(), coverage.take_untried()), (50, 50, None));
        assert_eq!(coverage.checked().as_slice(), [span(0, 50)]);
        assert_eq!(coverage.differing(), [block(1010, true)]);
    }

    #[test]
    fn a_filled_hole_is_good_and_not_checked() {
        let mut coverage = Coverage::new(0, 100);
        coverage.add_journal_state(vec![span(40, 60)], vec![span(0, 100)], vec![]);
        assert_eq!(coverage.take_untried(), Some(span(40, 60)));
        coverage.add_filled(40, 10);
        assert_eq!((coverage.good(), coverage.unreadable().as_slice()), (90, &[span(50, 60)][..]));
        assert!(!coverage.checked().touches(40, 50) && coverage.checked().contains(50, 100));
    }

    #[test]
    fn changed_bytes_and_blocks_that_touch_them_become_unchecked() {
        let mut coverage = Coverage::new(0, 100);
        coverage.add_journal_state(
            vec![],
            vec![span(0, 100)],
            vec![block(0, true), block(15, true), block(40, true)],
        );
        coverage.forget_check(span(20, 40));
        assert_eq!(coverage.checked().as_slice(), [span(0, 20), span(40, 100)]);
        assert_eq!(coverage.differing(), [block(0, true), block(40, true)]);
    }
}
