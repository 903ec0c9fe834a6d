//! Records of NVRAM files: their size by their check octets, and scrambling (docs/rescue.md sections 5.3 to
//! 5.5). Works on the bytes of one file; knows no file system and no content.

use std::collections::HashMap;

/// The most records that a file can have (section 5.2).
pub(super) const MAX_RECORDS: usize = 5000;
/// The smallest and the largest size of a record that is tried.
const MIN_STRIDE: usize = 4;
const MAX_STRIDE: usize = 2100;
/// Records with which a size is tried before the whole file is.
const SAMPLE: usize = 64;
/// An empty record is the most frequent one, if it occurs at least so often (section 5.5).
const MIN_EMPTY: usize = 3;

/// The two check octets of a payload, as stored: the sum of the octets at even places, and of those at odd
/// ones.
pub(super) fn check_octets(payload: &[u8]) -> [u8; 2] {
    let mut sums = [0_u8; 2];
    for pair in payload.chunks(2) {
        for (sum, byte) in sums.iter_mut().zip(pair) {
            *sum = sum.wrapping_add(*byte);
        }
    }
    sums
}

/// Whether the last two octets of a record are the sums of the others.
pub(super) fn fits(record: &[u8]) -> bool {
    record.split_last_chunk::<2>().is_some_and(|(payload, sums)| check_octets(payload) == *sums)
}

/// Whether all octets are the same: such a record tells nothing of its size.
pub(super) fn is_uniform(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(|first| bytes.iter().all(|byte| byte == first))
}

/// Whether a payload holds nothing: all octets are 00, or all are FF.
pub(super) fn is_empty(payload: &[u8]) -> bool {
    matches!(payload.first(), None | Some(0 | 0xFF)) && is_uniform(payload)
}

/// How many records of a size tell something, and how many of them have fitting check octets.
fn fitting(data: &[u8], stride: usize, most: usize) -> (usize, usize) {
    let telling = data.chunks_exact(stride).filter(|record| !is_uniform(record)).take(most);
    telling.fold((0, 0), |(all, good), record| (all + 1, good + usize::from(fits(record))))
}

/// Whether a file with records of this size has one, and no more than a file can have.
pub(super) fn is_possible(data: &[u8], stride: usize) -> bool {
    (1..=MAX_RECORDS).contains(&(data.len() / stride.max(1)))
}

/// Whether nearly all telling records of this size have fitting check octets.
pub(super) fn is_stride(data: &[u8], stride: usize) -> bool {
    let (all, good) = fitting(data, stride, usize::MAX);
    all > 0 && good * 10 >= all * 9
}

/// The size of the records by their check octets alone: the one at which most fit.
pub(super) fn stride_of(data: &[u8]) -> Option<usize> {
    let sizes = (MIN_STRIDE..=MAX_STRIDE.min(data.len()))
        .filter(|size| data.len().is_multiple_of(*size) && is_possible(data, *size));
    let score = |stride: usize| {
        let (all, good) = fitting(data, stride, SAMPLE);
        // Damage may be at the beginning: half of a sample is enough to look at all.
        if all == 0 || good * 2 < all {
            return None;
        }
        let (all, good) = fitting(data, stride, usize::MAX);
        (good * 10 >= all * 9).then_some((good, stride))
    };
    sizes.filter_map(score).max().map(|(_, stride)| stride)
}

/// A record of a file.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// Number of the record in its file.
    pub(super) slot: usize,
    /// The octets without the check octets, as the phone uses them.
    pub(super) payload: Vec<u8>,
    /// Whether the check octets fit.
    pub(super) fits: bool,
}

/// The records of a file.
pub(super) fn records_of(data: &[u8], stride: usize) -> Vec<Record> {
    let record = |(slot, record): (usize, &[u8])| {
        let payload = record.get(..record.len().saturating_sub(2)).unwrap_or_default().to_vec();
        Record { slot, payload, fits: fits(record) }
    };
    data.chunks_exact(stride.max(1)).enumerate().map(record).collect()
}

/// Takes the scrambling off, if there is any: each record is mixed with the same octets, which an empty
/// record shows (section 5.5). `makes_sense` judges records. Returns the octets, if there were any.
pub(super) fn unscramble(records: &mut [Record], makes_sense: &dyn Fn(&[Record]) -> bool) -> Option<Vec<u8>> {
    if makes_sense(records) {
        return None;
    }
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    for record in records.iter() {
        *counts.entry(&record.payload).or_default() += 1;
    }
    let (empty, count) = counts.into_iter().max_by_key(|(payload, count)| (*count, payload.to_vec()))?;
    if count < MIN_EMPTY || is_uniform(empty) {
        return None;
    }
    let empty = empty.to_vec();
    for flip in [0xFF, 0] {
        let key: Vec<u8> = empty.iter().map(|byte| byte ^ flip).collect();
        let mut tried = records.to_vec();
        for record in &mut tried {
            mix(&mut record.payload, &key);
        }
        if makes_sense(&tried) {
            records.clone_from_slice(&tried);
            return Some(key);
        }
    }
    None
}

/// Mixes a payload with the octets of a key.
pub(super) fn mix(payload: &mut [u8], key: &[u8]) {
    for (byte, key) in payload.iter_mut().zip(key) {
        *byte ^= key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(payloads: &[Vec<u8>]) -> Vec<u8> {
        payloads
            .iter()
            .flat_map(|payload| [payload.clone(), check_octets(payload).to_vec()].concat())
            .collect()
    }

    #[test]
    fn check_octets_of_the_fact_sheet() {
        // docs/rescue.md section 5.3.
        assert_eq!(check_octets(&[0xFF; 184]), [0xA4, 0xA4]);
        assert_eq!(check_octets(&[0; 184]), [0, 0]);
        assert_eq!(check_octets(&[1, 2, 3]), [4, 2]);
    }

    #[test]
    fn the_size_of_records_is_found_by_their_sums() {
        let noise = |seed: usize, length: usize| -> Vec<u8> {
            (0..length).map(|n| u8::try_from((n * n * 7 + seed * 31 + n) % 251).unwrap()).collect()
        };
        for (length, count) in [(42, 300), (36, 300), (184, 100), (34, 3), (10, 2), (248, 20)] {
            let mut payloads = vec![vec![0xFF; length]; count];
            for (seed, payload) in payloads.iter_mut().take(count.min(9)).enumerate() {
                *payload = noise(seed, length);
            }
            let data = file(&payloads);
            assert_eq!(stride_of(&data), Some(length + 2), "{length}");
            assert!(is_stride(&data, length + 2));
        }
        assert_eq!(stride_of(&[0; 600]), None);
        assert_eq!(stride_of(&noise(1, 600)), None);
    }

    #[test]
    fn scrambling_with_one_key_is_taken_off() {
        let key: Vec<u8> = (0..40_u8).map(|n| n.wrapping_mul(37) ^ 0x5A).collect();
        let mut payloads = vec![vec![0xFF; 40]; 10];
        payloads[2] = b"a text that a person wrote, twenty times".to_vec();
        payloads.iter_mut().for_each(|payload| mix(payload, &key));
        let mut records = records_of(&file(&payloads), 42);
        let found =
            unscramble(&mut records, &|records| records.iter().any(|r| r.payload.starts_with(b"a text")));
        assert_eq!(found, Some(key));
        assert_eq!(records[0].payload, [0xFF; 40]);
        assert!(records.iter().all(|record| record.fits));
    }
}
