//! [`Stretches`]: a CRC-32 of every stretch of a part file, to verify the bytes on the disk before they are
//! used.
//!
//! Part of the region's checkpoint, written into the journal. Pure arithmetic: knows no file.
//!
//! A CRC-32 detects every change within 32 consecutive bits, and all but one in 2^32 of other changes. It
//! costs a thirtieth of SHA-256, and after a change of a few bytes it is updated without reading the rest of
//! the stretch.

use std::collections::BTreeMap;

use crc32fast::Hasher;
use serde::{Deserialize, Serialize};

use super::span::Span;
use crate::units::as_u64;

/// Bytes of the smallest stretch: the largest block that is read by default.
const SMALLEST: u64 = 64 * 1024;
/// The most stretches of a dump, so that the journal stays small for any length.
const MAX_STRETCHES: u64 = 1024;
/// The most stretches that are accepted from a journal: far more than are written, with bounded memory.
const MAX_ACCEPTED: u64 = 64 * MAX_STRETCHES;
/// Hexadecimal digits of one CRC-32.
const DIGITS: usize = 8;

/// The digests of a part file, as they are stored in its journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StretchDigests {
    /// Bytes of each stretch; the last one may be shorter.
    pub stretch: u64,
    /// The CRC-32 of each stretch in order, eight lower-case hexadecimal digits each, without separators.
    pub crc32: String,
}

impl StretchDigests {
    /// The digests of `data`, the first bytes of a dump of `total` bytes.
    #[must_use]
    pub fn of(data: &[u8], total: u64) -> StretchDigests {
        let mut stretches = Stretches::new(total);
        stretches.append(data);
        stretches.to_journal()
    }
}

/// The expected content of a part file, from its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretches {
    size: u64,
    /// Bytes that are covered.
    len: u64,
    /// One for each stretch; the last stretch may be shorter.
    crcs: Vec<u32>,
    /// Stretches whose bytes on the disk differ, with the CRC of the bytes on the disk.
    changed: BTreeMap<usize, u32>,
}

impl Stretches {
    /// For a dump of `total` bytes, none of which is read yet.
    pub(crate) fn new(total: u64) -> Stretches {
        let size = total.div_ceil(MAX_STRETCHES).next_power_of_two().max(SMALLEST);
        Stretches { size, len: 0, crcs: Vec::new(), changed: BTreeMap::new() }
    }

    /// The digests of a journal for the first `len` bytes; `None` if they cover another length or are
    /// invalid.
    pub(crate) fn from_journal(digests: &StretchDigests, len: u64) -> Option<Stretches> {
        let size = digests.stretch;
        let number = len.checked_div(size)? + u64::from(!len.is_multiple_of(size));
        let digits = digests.crc32.as_bytes();
        if number > MAX_ACCEPTED || as_u64(digits.len()) != number * as_u64(DIGITS) {
            return None;
        }
        let crc = |digits: &[u8]| u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        let crcs = digits.chunks(DIGITS).map(crc).collect::<Option<Vec<u32>>>()?;
        Some(Stretches { size, len, crcs, changed: BTreeMap::new() })
    }

    /// The digests for the journal. A stretch that is being read from the phone again keeps the digest of the
    /// original bytes, so that a later run also detects that the disk differs.
    pub(crate) fn to_journal(&self) -> StretchDigests {
        StretchDigests {
            stretch: self.size,
            crc32: self.crcs.iter().map(|crc| format!("{crc:08x}")).collect(),
        }
    }

    /// The length of the whole stretches within `len` bytes: the part of a truncated file that can be
    /// verified.
    pub(crate) fn verifiable(&self, len: u64) -> u64 {
        if len >= self.len { self.len } else { len - len % self.size }
    }

    /// Removes the digests after `len`, which must be a [`verifiable`](Stretches::verifiable) length.
    pub(crate) fn truncate(&mut self, len: u64) {
        let number = usize::try_from(len.div_ceil(self.size)).unwrap_or(usize::MAX);
        self.crcs.truncate(number);
        self.changed.retain(|index, _| *index < number);
        self.len = self.len.min(len);
    }

    /// Adds `data` at the end.
    pub(crate) fn append(&mut self, mut data: &[u8]) {
        while !data.is_empty() {
            let in_last = self.len % self.size;
            if in_last == 0 {
                self.crcs.push(0);
            }
            let room = usize::try_from(self.size - in_last).unwrap_or(usize::MAX);
            let (piece, rest) = data.split_at(room.min(data.len()));
            if let Some(crc) = self.crcs.last_mut() {
                let mut hasher = Hasher::new_with_initial_len(*crc, in_last);
                hasher.update(piece);
                *crc = hasher.finalize();
            }
            self.len += as_u64(piece.len());
            data = rest;
        }
    }

    /// Updates the digests after `old` was overwritten by `new`, of the same length, at `offset`.
    pub(crate) fn patch(&mut self, mut offset: u64, mut old: &[u8], mut new: &[u8]) {
        while !new.is_empty() && offset < self.len {
            let index = offset / self.size;
            let end = (index + 1).saturating_mul(self.size).min(self.len);
            let room = usize::try_from(end - offset).unwrap_or(usize::MAX).min(new.len()).min(old.len());
            if room == 0 {
                break;
            }
            let ((old_here, old_rest), (new_here, new_rest)) = (old.split_at(room), new.split_at(room));
            let after = end - offset - as_u64(room);
            let change = difference_after_zeros(crc32fast::hash(old_here) ^ crc32fast::hash(new_here), after);
            if let Ok(index) = usize::try_from(index) {
                let of_disk = self.changed.get_mut(&index);
                if let Some(crc) = of_disk.or(self.crcs.get_mut(index)) {
                    *crc ^= change;
                }
            }
            (offset, old, new) = (offset + as_u64(room), old_rest, new_rest);
        }
    }

    /// Compares with the digests of the bytes on the disk. Returns the stretches that differ from what was
    /// written.
    pub(crate) fn compare(&mut self, on_disk: &Stretches) -> Vec<Span> {
        let of_disk = |index: usize| on_disk.crcs.get(index).copied();
        let differs = |(index, crc): (usize, &u32)| (of_disk(index) != Some(*crc)).then_some(index);
        let changed: Vec<usize> = self.crcs.iter().enumerate().filter_map(differs).collect();
        self.changed = changed.iter().map(|index| (*index, of_disk(*index).unwrap_or_default())).collect();
        changed.into_iter().map(|index| self.span(index)).collect()
    }

    /// The changed stretches, in order.
    pub(crate) fn changed(&self) -> Vec<Span> {
        self.changed.keys().map(|index| self.span(*index)).collect()
    }

    /// Marks the changed stretch at `start` as rewritten: the bytes on the disk are now the expected ones.
    pub(crate) fn mark_rewritten(&mut self, start: u64) {
        let index = start.checked_div(self.size).and_then(|index| usize::try_from(index).ok());
        if let Some((index, crc)) = index.and_then(|index| self.changed.remove_entry(&index))
            && let Some(wanted) = self.crcs.get_mut(index)
        {
            *wanted = crc;
        }
    }

    /// An empty set with the same stretch size.
    pub(crate) fn empty_like(&self) -> Stretches {
        Stretches { size: self.size, len: 0, crcs: Vec::new(), changed: BTreeMap::new() }
    }

    fn span(&self, index: usize) -> Span {
        let start = as_u64(index).saturating_mul(self.size);
        Span { start, length: self.size.min(self.len.saturating_sub(start)) }
    }
}

/// The difference of the CRCs of two messages after `zeros` more bytes, the same in both. A CRC is linear:
/// for messages of one length the difference depends only on the difference of their bytes.
fn difference_after_zeros(difference: u32, zeros: u64) -> u32 {
    let mut hasher = Hasher::new_with_initial(difference);
    hasher.combine(&Hasher::new_with_initial_len(0, zeros));
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// With stretches of 16 bytes.
    fn small() -> Stretches {
        Stretches { size: 16, ..Stretches::new(0) }
    }

    fn of(data: &[u8]) -> Stretches {
        let mut stretches = small();
        stretches.append(data);
        stretches
    }

    #[test]
    fn the_number_of_stretches_is_bounded_for_any_length() {
        for (total, size) in [
            (0, 64 << 10),
            (4 << 20, 64 << 10),
            (64 << 20, 64 << 10),
            ((64 << 20) + 1, 128 << 10),
            (64 << 30, 64 << 20),
        ] {
            let stretches = Stretches::new(total);
            assert_eq!(stretches.size, size, "{total}");
            assert!(total.div_ceil(stretches.size) <= MAX_STRETCHES);
        }
        assert!(u64::MAX.div_ceil(Stretches::new(u64::MAX).size) <= MAX_STRETCHES);
    }

    #[test]
    fn a_stretch_has_the_crc_of_its_bytes() {
        let data: Vec<u8> = (0..40).collect();
        let expected: String =
            data.chunks(16).map(|chunk| format!("{:08x}", crc32fast::hash(chunk))).collect();
        assert_eq!(of(&data).to_journal(), StretchDigests { stretch: 16, crc32: expected });
    }

    #[test]
    fn digests_for_another_length_are_ignored() {
        let digests = of(&[7; 40]).to_journal();
        assert_eq!(Stretches::from_journal(&digests, 40), Some(of(&[7; 40])));
        for len in [0, 16, 32, 49, u64::MAX] {
            assert_eq!(Stretches::from_journal(&digests, len), None, "{len}");
        }
        let with = |stretch, crc32: &str| StretchDigests { stretch, crc32: crc32.into() };
        for wrong in [
            with(0, &digests.crc32),
            with(16, ""),
            with(16, "zzzzzzzz00000000zzzzzzzz"),
            with(16, "+000000000000000+0000000"),
            with(16, "größe-größe-größe"),
        ] {
            let read = Stretches::from_journal(&wrong, 40);
            assert!(read.is_none_or(|read| read.crcs.len() == 3), "{wrong:?}");
        }
        assert_eq!(
            Stretches::from_journal(&with(1, &"0".repeat(8 << 20)), 1 << 20),
            None,
            "too many to believe"
        );
    }

    #[test]
    fn only_complete_stretches_of_a_truncated_file_are_verified() {
        let mut stretches = of(&[7; 40]);
        assert_eq!([0, 15, 16, 39, 40, 99].map(|len| stretches.verifiable(len)), [0, 0, 16, 32, 40, 40]);
        stretches.truncate(32);
        assert_eq!(stretches, of(&[7; 32]));
        stretches.truncate(0);
        assert_eq!(stretches, small());
    }

    #[test]
    fn a_changed_stretch_stays_marked_until_it_is_rewritten() {
        let (mut wanted, mut disk) = (of(&[1; 40]), vec![1; 40]);
        disk[20] = 9;
        assert_eq!(wanted.compare(&of(&disk)), [Span { start: 16, length: 16 }]);
        let journal = wanted.to_journal();
        // The phone has other bytes, too.
        wanted.patch(16, &disk[16..24], &[2; 8]);
        disk[16..24].fill(2);
        assert_eq!(wanted.to_journal(), journal, "the next run must find it, too");
        wanted.mark_rewritten(16);
        assert_eq!(wanted.compare(&of(&disk)), []);
        assert_eq!(wanted, of(&disk));
    }

    proptest! {
        /// Compared with CRCs computed from all bytes.
        #[test]
        fn a_patch_updates_the_digests_of_its_bytes(
            data in prop::collection::vec(any::<u8>(), 1..100),
            patches in prop::collection::vec((any::<prop::sample::Index>(), prop::collection::vec(any::<u8>(), 0..50)), 0..8),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut data = data;
            let cut = cut.index(data.len());
            let mut stretches = of(&data[..cut]);
            stretches.append(&data[cut..]);
            prop_assert_eq!(&stretches, &of(&data));
            for (at, mut new) in patches {
                let at = at.index(data.len());
                new.truncate(data.len() - at);
                let old = data[at..at + new.len()].to_vec();
                stretches.patch(at as u64, &old, &new);
                data[at..at + new.len()].copy_from_slice(&new);
                prop_assert_eq!(&stretches, &of(&data));
            }
        }

        #[test]
        fn every_changed_byte_is_found_in_its_stretch(
            data in prop::collection::vec(any::<u8>(), 1..100), at in any::<prop::sample::Index>(), change in 1..=255u8,
        ) {
            let at = at.index(data.len());
            let mut disk = data.clone();
            disk[at] ^= change;
            let found = of(&data).compare(&of(&disk));
            prop_assert_eq!(found.len(), 1);
            prop_assert!(found[0].start <= at as u64 && (at as u64) < found[0].end());
        }
    }
}
