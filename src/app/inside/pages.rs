//! [`Pages`]: the few pieces of a file that are in memory, and those that are wanted. Reads nothing itself.

use std::collections::BTreeMap;

/// Bytes that are read at once.
pub const PAGE: u64 = 64 * 1024;
/// Pieces in memory: 4 MiB of a file.
const MOST: usize = 64;

/// Pieces of one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Pages {
    pages: BTreeMap<u64, Page>,
    wanted: Vec<u64>,
    asked: Vec<u64>,
    uses: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Page {
    /// `None`: it cannot be read.
    bytes: Option<Vec<u8>>,
    used: u64,
}

/// One byte of a file, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// This is it.
    Byte(u8),
    /// It is being read.
    NotYet,
    /// It cannot be read.
    Unreadable,
}

impl Pages {
    /// The bytes from `start` on, as far as they are in memory; the others are wanted from now on.
    pub(super) fn view(&mut self, start: u64, length: usize) -> Vec<Known> {
        let mut view = Vec::with_capacity(length);
        let end = start.saturating_add(length as u64);
        let mut at = start;
        self.uses += 1;
        while at < end {
            let number = at / PAGE;
            let until = end.min((number + 1).saturating_mul(PAGE));
            let (from, count) = (usize::try_from(at % PAGE), usize::try_from(until - at));
            let (from, count) = (from.unwrap_or(0), count.unwrap_or(0));
            match self.pages.get_mut(&number) {
                Some(page) => {
                    page.used = self.uses;
                    let known = page.bytes.as_deref();
                    // What lies past the end of a file that became shorter cannot be read either.
                    view.extend((from..from + count).map(|index| {
                        known
                            .and_then(|bytes| bytes.get(index))
                            .map_or(Known::Unreadable, |b| Known::Byte(*b))
                    }));
                }
                None => {
                    if !self.wanted.contains(&number) {
                        self.wanted.push(number);
                    }
                    view.extend(std::iter::repeat_n(Known::NotYet, count));
                }
            }
            at = until;
        }
        view
    }

    /// The pieces that were wanted since the last time, unless they are the same as then.
    pub(super) fn take_wanted(&mut self) -> Option<Vec<u64>> {
        let wanted = std::mem::take(&mut self.wanted);
        if wanted.is_empty() || wanted == self.asked {
            return None;
        }
        self.asked.clone_from(&wanted);
        Some(wanted)
    }

    /// Keeps a piece that was read, or could not be, and lets go of the one that was of no use for longest.
    pub(super) fn keep(&mut self, number: u64, bytes: Option<Vec<u8>>) {
        self.asked.retain(|asked| *asked != number);
        self.pages.insert(number, Page { bytes, used: self.uses });
        if self.pages.len() > MOST {
            let oldest = self.pages.iter().min_by_key(|(_, page)| page.used).map(|(number, _)| *number);
            oldest.map(|number| self.pages.remove(&number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Known::{Byte, NotYet, Unreadable};

    #[test]
    fn what_is_not_there_is_wanted_once() {
        let mut pages = Pages::default();
        assert_eq!(pages.view(PAGE - 2, 4), [NotYet; 4]);
        assert_eq!(pages.take_wanted(), Some(vec![0, 1]));
        pages.view(PAGE - 2, 4);
        assert_eq!(pages.take_wanted(), None, "asked already");
        pages.keep(0, Some(vec![7; 64 << 10]));
        assert_eq!(pages.view(PAGE - 2, 4), [Byte(7), Byte(7), NotYet, NotYet]);
        assert_eq!(pages.take_wanted(), None);
        pages.keep(1, None);
        assert_eq!(pages.view(PAGE - 1, 2), [Byte(7), Unreadable]);
        // The last piece of a file is shorter.
        pages.keep(1, Some(vec![8]));
        assert_eq!(pages.view(PAGE, 2), [Byte(8), Unreadable]);
    }

    #[test]
    fn memory_is_bounded_and_what_is_seen_stays() {
        let mut pages = Pages::default();
        for number in 0..1000 {
            pages.keep(number, Some(vec![1]));
            assert_eq!(pages.view(0, 1), [Byte(1)]);
            assert!(pages.pages.len() <= MOST);
        }
        assert_eq!(pages.view(500 * PAGE, 1), [NotYet]);
        assert_eq!(pages.view(999 * PAGE, 1), [Byte(1)]);
        assert_eq!(pages.view(u64::MAX - 1, 1), [NotYet], "far out does no harm");
    }
}
