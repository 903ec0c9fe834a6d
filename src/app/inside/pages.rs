//! [`PageCache`]: the few pages of a file that are in memory, and which ones are missing. Reads nothing
//! itself.

use std::collections::BTreeMap;

/// Bytes of a page, which are read at once.
pub const PAGE: u64 = 64 * 1024;
/// Pages in memory: 4 MiB of a file.
const MOST: usize = 64;

/// Pages of one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct PageCache {
    pages: BTreeMap<u64, Page>,
    /// Pages that were asked for and have not come.
    requested: Vec<u64>,
    /// Counts the calls of [`PageCache::missing`], to tell which page was not needed for longest.
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
pub enum KnownByte {
    /// It is in memory.
    Byte(u8),
    /// It is being read.
    NotYet,
    /// It cannot be read.
    Unreadable,
}

impl PageCache {
    /// `count` bytes from `start`, as far as they are in memory.
    pub(super) fn known_bytes(&self, start: u64, count: usize) -> Vec<KnownByte> {
        let mut bytes = Vec::with_capacity(count);
        let end = start.saturating_add(count as u64);
        let mut at = start;
        while at < end {
            let number = at / PAGE;
            let until = end.min((number + 1).saturating_mul(PAGE));
            let (from, count) = (usize::try_from(at % PAGE), usize::try_from(until - at));
            let (from, count) = (from.unwrap_or(0), count.unwrap_or(0));
            match self.pages.get(&number) {
                Some(page) => {
                    let page = page.bytes.as_deref();
                    // What lies past the end of a file that became shorter cannot be read either.
                    let known = |index| page.and_then(|page| page.get(index)).copied();
                    let bytes_here = (from..from + count).map(known);
                    bytes.extend(bytes_here.map(|byte| byte.map_or(KnownByte::Unreadable, KnownByte::Byte)));
                }
                None => bytes.extend(std::iter::repeat_n(KnownByte::NotYet, count)),
            }
            at = until;
        }
        bytes
    }

    /// The pages to read for `count` bytes from `start`; `None` if there are none or the same ones were asked
    /// for before.
    pub(super) fn missing(&mut self, start: u64, count: u64) -> Option<Vec<u64>> {
        self.uses += 1;
        let mut missing = Vec::new();
        let last = start.saturating_add(count.saturating_sub(1)) / PAGE;
        let numbers = if count == 0 { 0..0 } else { start / PAGE..last.saturating_add(1) };
        for number in numbers.take(MOST) {
            match self.pages.get_mut(&number) {
                Some(page) => page.used = self.uses,
                None => missing.push(number),
            }
        }
        if missing.is_empty() || missing == self.requested {
            return None;
        }
        self.requested.clone_from(&missing);
        Some(missing)
    }

    /// Keeps a page that was read, or could not be (`None`), and drops the one that was not needed for
    /// longest.
    pub(super) fn keep(&mut self, number: u64, bytes: Option<Vec<u8>>) {
        self.requested.retain(|requested| *requested != number);
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
    use KnownByte::{Byte, NotYet, Unreadable};

    #[test]
    fn missing_pages_are_asked_for_once() {
        let mut pages = PageCache::default();
        assert_eq!(pages.known_bytes(PAGE - 2, 4), [NotYet; 4]);
        assert_eq!(pages.missing(PAGE - 2, 4), Some(vec![0, 1]));
        assert_eq!(pages.missing(PAGE - 2, 4), None, "asked already");
        pages.keep(0, Some(vec![7; 64 << 10]));
        assert_eq!(pages.known_bytes(PAGE - 2, 4), [Byte(7), Byte(7), NotYet, NotYet]);
        assert_eq!(pages.missing(PAGE - 2, 4), None);
        pages.keep(1, None);
        assert_eq!(pages.known_bytes(PAGE - 1, 2), [Byte(7), Unreadable]);
        // The last page of a file is shorter.
        pages.keep(1, Some(vec![8]));
        assert_eq!(pages.known_bytes(PAGE, 2), [Byte(8), Unreadable]);
        assert_eq!(pages.missing(5 * PAGE, 0), None);
    }

    #[test]
    fn memory_is_bounded_and_pages_in_use_stay() {
        let mut pages = PageCache::default();
        for number in 0..1000 {
            pages.keep(number, Some(vec![1]));
            assert_eq!((pages.missing(0, 1), pages.known_bytes(0, 1)), (None, vec![Byte(1)]));
            assert!(pages.pages.len() <= MOST);
        }
        assert_eq!(pages.known_bytes(500 * PAGE, 1), [NotYet]);
        assert_eq!(pages.known_bytes(999 * PAGE, 1), [Byte(1)]);
        assert_eq!(pages.known_bytes(u64::MAX - 1, 1), [NotYet]);
        assert_eq!(pages.missing(u64::MAX - 1, u64::MAX), Some(vec![u64::MAX / PAGE]));
    }
}
