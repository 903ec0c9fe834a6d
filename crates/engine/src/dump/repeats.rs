//! Finds repeated content: the whole dump at a distance, or copies of one page at its end. Called by `judge`.
//! `flash::mirror` does the same on a phone with few reads; here all bytes are compared. Blank flash is the
//! same everywhere and does not count.

use super::reader::{Reader, WINDOW, is_blank};

/// The shortest distance at which a dump can repeat, in bytes. Smaller than the smallest flash of
/// docs/protocol.md section 6.4 (512 KiB), because a broken address line has the same effect; far larger than
/// the tables and paddings that firmware repeats.
const SMALLEST_PERIOD: u64 = 64 * 1024;
/// [`MIN_BLOCKS`] different blocks of this length must repeat, as in `flash::mirror`: section 6.4 (the header
/// and two with data).
const BLOCK: usize = 1024;
const MIN_BLOCKS: usize = 3;

/// Bytes of the shortest and of the longest repeated page at the end.
const SMALLEST_PAGE: u64 = PAGE_END as u64;
const PAGE_END: usize = 4 * 1024;
const LARGEST_PAGE: u64 = 256 * 1024;
/// The smallest number of copies in a row, and of their bytes; fewer may be a coincidence.
const MIN_COPIES: u64 = 4;
const MIN_REPEATED: u64 = 32 * 1024;
/// One byte in this number of a repeated page, at least, must be neither 00 nor FF. Prepared but unused
/// blocks of a file system (a counter and flags, then nothing: section 7.4) are equal and occur at the end of
/// healthy flash.
const DATA_SHARE: u64 = 8;

/// The smallest power of two at which the whole dump repeats. `lead` is the number of equal bytes at its
/// start, which must be less than its length.
pub(super) fn period<E>(reader: &mut Reader<'_, E>, lead: u64) -> Result<Option<u64>, E> {
    let mut pairs = Pairs { reader, low: vec![0; WINDOW], high: vec![0; WINDOW] };
    // Offsets to compare first, so that most distances fail after one read: the first byte that differs from
    // the lead, and those where shorter distances failed.
    let mut spots = vec![lead];
    let mut distance = SMALLEST_PERIOD;
    // At least half of the period must be repeated.
    while distance.saturating_add(distance / 2) <= pairs.reader.len() {
        match pairs.difference(distance, &spots)? {
            Some(at) => spots.extend([at, at + distance]),
            // Content that repeats at this distance also repeats at its multiples, with no more blocks as
            // evidence.
            None => return Ok(pairs.has_enough(distance)?.then_some(distance)),
        }
        distance = distance.saturating_mul(2);
    }
    Ok(None)
}

/// Compares bytes with those at a distance after them.
struct Pairs<'r, 'a, E> {
    reader: &'r mut Reader<'a, E>,
    low: Vec<u8>,
    high: Vec<u8>,
}

impl<E> Pairs<'_, '_, E> {
    /// An offset whose byte differs from the one `distance` after it.
    fn difference(&mut self, distance: u64, spots: &[u64]) -> Result<Option<u64>, E> {
        let before = spots.iter().filter_map(|spot| spot.checked_sub(distance));
        let eighths = (0..8).map(|n| distance / 8 * n);
        for at in spots.iter().copied().chain(before).chain(eighths) {
            if let Some(offset) = self.differs_at(at, distance, BLOCK)? {
                return Ok(Some(offset));
            }
        }
        let mut at = 0;
        while at < self.reader.len() - distance {
            if let Some(offset) = self.differs_at(at, distance, WINDOW)? {
                return Ok(Some(offset));
            }
            at += WINDOW as u64;
        }
        Ok(None)
    }

    /// The first difference among at most `count` pairs from `at`.
    fn differs_at(&mut self, at: u64, distance: u64, count: usize) -> Result<Option<u64>, E> {
        let beyond = at.saturating_add(distance);
        let high = self.reader.read(beyond, self.high.split_at_mut(count).0)?;
        let low = self.reader.read(at, self.low.split_at_mut(high.len()).0)?;
        if low == high {
            return Ok(None);
        }
        let same = low.iter().zip(high).take_while(|(low, high)| low == high).count();
        Ok(Some(at + same as u64))
    }

    /// Whether enough different blocks with data repeat.
    fn has_enough(&mut self, distance: u64) -> Result<bool, E> {
        let mut blocks: Vec<Vec<u8>> = Vec::new();
        let mut at = 0;
        while at < (self.reader.len() - distance).min(distance) {
            let part = self.reader.read(at, &mut self.low)?;
            for block in part.chunks_exact(BLOCK) {
                if !is_blank(block) && blocks.iter().all(|other| other != block) {
                    blocks.push(block.to_vec());
                }
                if blocks.len() >= MIN_BLOCKS {
                    return Ok(true);
                }
            }
            at += WINDOW as u64;
        }
        Ok(false)
    }
}

/// The page whose copies end the dump: its length, and the number of copies.
pub(super) fn last_page<E>(reader: &mut Reader<'_, E>) -> Result<Option<(u64, u64)>, E> {
    let mut tail = Tail::default();
    let mut page = SMALLEST_PAGE;
    while page <= LARGEST_PAGE && page * MIN_COPIES <= reader.len() {
        if may_repeat(reader, page)? && tail.has_enough_data(reader, page)? {
            let times = 1 + repeated_at_end(reader, page)? / page;
            if times >= MIN_COPIES && times * page >= MIN_REPEATED {
                return Ok(Some((page, times)));
            }
        }
        page *= 2;
    }
    Ok(None)
}

/// Whether the last page ends like the one before it. Usually it does not, and then nothing else must be
/// read.
fn may_repeat<E>(reader: &mut Reader<'_, E>, page: u64) -> Result<bool, E> {
    let (mut late, mut early) = ([0; PAGE_END], [0; PAGE_END]);
    let at = reader.len() - PAGE_END as u64;
    Ok(reader.read(at - page, &mut early)? == reader.read(at, &mut late)?)
}

/// Statistics of the last bytes of a dump, extended for each longer page.
#[derive(Default)]
struct Tail {
    /// Bytes counted so far, from the end.
    length: u64,
    /// The number of those that are neither 00 nor FF.
    data: u64,
    /// The first byte that was read.
    byte: Option<u8>,
    /// Whether any byte differs from it.
    is_mixed: bool,
}

impl Tail {
    /// Whether enough of the last `page` bytes are data.
    fn has_enough_data<E>(&mut self, reader: &mut Reader<'_, E>, page: u64) -> Result<bool, E> {
        let mut buffer = vec![0; WINDOW];
        let (mut at, end) = (reader.len() - page, reader.len() - self.length);
        while at < end {
            let count = usize::try_from(end - at).unwrap_or(usize::MAX).min(WINDOW);
            let part = reader.read(at, buffer.split_at_mut(count).0)?;
            self.data += part.iter().filter(|byte| !matches!(byte, 0 | 0xFF)).count() as u64;
            let byte = self.byte.or(part.first().copied());
            self.is_mixed |= !is_blank(part) || part.first().copied() != byte;
            self.byte = byte;
            at += part.len() as u64;
        }
        self.length = page;
        Ok(self.is_mixed && self.data >= page / DATA_SHARE)
    }
}

/// How many bytes at the end equal those `page` before them, counted from the end.
fn repeated_at_end<E>(reader: &mut Reader<'_, E>, page: u64) -> Result<u64, E> {
    let (mut late, mut early) = (vec![0; WINDOW], vec![0; WINDOW]);
    let all = reader.len() - page;
    let mut same = 0;
    while same < all {
        let count = usize::try_from(all - same).unwrap_or(usize::MAX).min(WINDOW);
        let at = all - same - count as u64;
        let early = reader.read(at, early.split_at_mut(count).0)?;
        let late = reader.read(at + page, late.split_at_mut(count).0)?;
        if early != late {
            let pairs = early.iter().rev().zip(late.iter().rev());
            return Ok(same + pairs.take_while(|(early, late)| early == late).count() as u64);
        }
        same += count as u64;
    }
    Ok(same)
}
