//! [`Coverage`]: which bytes of a part file were read, which could not be read, and which were checked.
//!
//! Used by the region's checkpoint. Pure arithmetic over offsets into the dump; knows no file.

use crate::dumpfile::report::DifferingBlock;
use crate::dumpfile::span::Span;
use crate::dumpfile::spans::Spans;

/// The most differing blocks of each kind, settled or not, that are listed one by one: 4096 take some 400 KB
/// of the journal, which is written every few seconds.
const MAX_LISTED: usize = 4096;

/// The state of every byte of a region.
#[derive(Debug)]
pub(crate) struct Coverage {
    /// The region's first offset in its area: differing blocks have offsets into the area.
    first: u64,
    /// Bytes of the part file that need not be read again, unreadable ones included.
    reached: u64,
    unreadable: Spans,
    /// The unreadable spans of an earlier run that this run has not tried yet.
    untried: Spans,
    checked: Spans,
    /// In order.
    differing: Vec<DifferingBlock>,
}

impl Coverage {
    /// For a region that begins at the offset `first` and of which `reached` bytes were read.
    pub(super) fn new(first: u64, reached: u64) -> Coverage {
        Coverage {
            first,
            reached,
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
        unreadable: Vec<Span>,
        checked: Vec<Span>,
        differing: Vec<DifferingBlock>,
    ) -> bool {
        (self.unreadable, self.checked) = (Spans::of(unreadable), Spans::of(checked));
        self.untried = self.unreadable.clone();
        let (settled, unsettled): (Vec<_>, Vec<_>) = differing.into_iter().partition(|block| block.settled);
        for block in settled {
            self.add_differing(block);
        }
        self.uncheck(&unsettled);
        !unsettled.is_empty()
    }

    /// Bytes of the part file that need not be read again, unreadable ones included.
    pub(crate) fn reached(&self) -> u64 {
        self.reached
    }

    /// Bytes of the part file that could be read.
    pub(crate) fn good(&self) -> u64 {
        self.reached.saturating_sub(self.unreadable.bytes())
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

    /// Whether the last bytes before `reached` could not be read.
    pub(super) fn ends_unreadable(&self) -> bool {
        self.unreadable.as_slice().last().is_some_and(|span| span.end() == self.reached)
    }

    /// Takes the next unreadable span of an earlier run that this run has not tried.
    pub(super) fn take_untried(&mut self) -> Option<Span> {
        let span = self.untried.as_slice().first().copied()?;
        self.untried.remove(span.start, span.end());
        Some(span)
    }

    /// Adds `length` bytes at the end.
    pub(super) fn append(&mut self, length: u64) {
        self.reached = self.reached.saturating_add(length);
    }

    /// Discards the bytes after `reached`.
    pub(super) fn rewind_to(&mut self, reached: u64) {
        for spans in [&mut self.unreadable, &mut self.untried, &mut self.checked] {
            spans.remove(reached, u64::MAX);
        }
        let end = self.first.saturating_add(reached);
        self.drop_differing(|block| block.end() > end);
        self.reached = self.reached.min(reached);
    }

    /// Marks the bytes of `span` as unchecked, because they may have changed.
    pub(super) fn forget_check(&mut self, span: Span) {
        self.checked.remove(span.start, span.end());
        let (start, end) = (self.first.saturating_add(span.start), self.first.saturating_add(span.end()));
        self.drop_differing(|block| block.start < end && block.end() > start);
    }

    /// Drops differing blocks. One that was not settled is checked again, all of it.
    fn drop_differing(&mut self, is_dropped: impl Fn(&DifferingBlock) -> bool) {
        let (dropped, left) = std::mem::take(&mut self.differing).into_iter().partition(is_dropped);
        self.differing = left;
        let dropped: Vec<DifferingBlock> = dropped;
        let unsettled: Vec<_> = dropped.into_iter().filter(|block| !block.settled).collect();
        self.uncheck(&unsettled);
    }

    fn uncheck(&mut self, blocks: &[DifferingBlock]) {
        for block in blocks {
            let offset = block.start.saturating_sub(self.first);
            self.checked.remove(offset, offset.saturating_add(block.length));
        }
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

    /// Adds a block whose reads differed. Beyond [`MAX_LISTED`] it is merged with the nearest block before or
    /// after it that is settled as it is, or not: the bytes between them then count as differing, too.
    pub(super) fn add_differing(&mut self, block: DifferingBlock) {
        let at = self.differing.partition_point(|other| other.start <= block.start);
        let is_same_kind = |other: &DifferingBlock| other.settled == block.settled;
        if self.differing.len() >= MAX_LISTED
            && self.differing.iter().filter(|other| is_same_kind(other)).count() >= MAX_LISTED
        {
            let (before, after) = self.differing.split_at_mut(at);
            let before = before.iter_mut().rev().find(|other| is_same_kind(other));
            if let Some(other) = before.or_else(|| after.iter_mut().find(|other| is_same_kind(other))) {
                let end = other.end().max(block.end());
                other.start = other.start.min(block.start);
                other.length = end - other.start;
                other.bytes = other.bytes.saturating_add(block.bytes);
                other.blocks = other.blocks.saturating_add(block.blocks);
                return;
            }
        }
        self.differing.insert(at, block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u64, end: u64) -> Span {
        Span { start, length: end - start }
    }

    fn block(start: u64, settled: bool) -> DifferingBlock {
        DifferingBlock { start, length: 10, bytes: 1, settled, blocks: 1 }
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
        assert_eq!((coverage.reached(), coverage.good(), coverage.take_untried()), (50, 50, None));
        assert_eq!(coverage.checked().as_slice(), [span(0, 50)]);
        assert_eq!(coverage.differing(), [block(1010, true)]);
    }

    #[test]
    fn a_filled_span_is_good_and_not_checked() {
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

    #[test]
    fn blocks_beyond_the_limit_are_merged_and_none_is_lost() {
        let mut coverage = Coverage::new(1000, u64::MAX / 2);
        let blocks = 3 * MAX_LISTED as u64;
        // Descending and ascending, every third one unsettled.
        for number in (0..blocks / 2).rev().chain(blocks / 2..blocks) {
            coverage.add_checked(number * 20, number * 20 + 20);
            coverage.add_differing(block(1000 + number * 20, number % 3 != 0));
        }
        let listed = coverage.differing().to_vec();
        assert!(listed.len() <= 2 * MAX_LISTED && listed.is_sorted_by_key(|block| block.start));
        assert_eq!(DifferingBlock::count(&listed), blocks);
        let of_kind = |settled| listed.iter().filter(move |block| block.settled == settled);
        assert_eq!(DifferingBlock::count(of_kind(false)), blocks / 3);
        for number in 0..blocks {
            let start = 1000 + number * 20;
            let mut same = of_kind(number % 3 != 0);
            assert!(same.any(|block| block.start <= start && start + 10 <= block.end()), "{number}");
        }
        // The next run checks every unsettled block again.
        let mut next = Coverage::new(1000, u64::MAX / 2);
        assert!(next.add_journal_state(vec![], coverage.checked().as_slice().to_vec(), listed));
        assert!((0..blocks).step_by(3).all(|number| !next.checked().touches(number * 20, number * 20 + 10)));
    }

    #[test]
    fn an_unsettled_block_that_is_partly_discarded_is_checked_again() {
        for forget in [
            |coverage: &mut Coverage| coverage.rewind_to(45),
            |coverage: &mut Coverage| {
                coverage.forget_check(span(45, 60));
            },
        ] {
            let mut coverage = Coverage::new(1000, 100);
            coverage.add_checked(0, 100);
            coverage.add_differing(block(1040, false));
            forget(&mut coverage);
            assert_eq!(coverage.differing(), []);
            assert!(coverage.checked().contains(0, 40) && !coverage.checked().touches(40, 45));
        }
    }
}
