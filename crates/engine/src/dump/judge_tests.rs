//! Dumps with one anomaly each, and healthy ones of every kind that must have none.

#![allow(clippy::cast_possible_truncation, reason = "test dumps are small")]

use std::convert::Infallible;

use proptest::prelude::*;

use super::*;
use crate::flash::FirstBlock;
use crate::sim::{FlashContent, GeneratedFlash};

const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

/// Judges bytes in memory; fails on a read outside them or a long one.
fn judge(bytes: &[u8], start: u64, flash_size: Option<u64>) -> Vec<Anomaly> {
    let context = DumpContext { start, length: bytes.len() as u64, flash_size };
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        assert!(!out.is_empty() && out.len() <= 64 * KIB);
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(bytes.get(at..at + out.len()).expect("only bytes of the dump are asked for"));
        Ok(())
    };
    let found = find_anomalies(&context, &mut read_at).unwrap();
    let starts = found.iter().filter(|anomaly| {
        matches!(anomaly, Anomaly::BlankStart { .. } | Anomaly::ByteSwapped | Anomaly::NoHeader)
    });
    assert!(starts.count() <= 1 && found.len() <= 2, "{found:?}");
    found
}

/// A dump of a whole flash with a known size.
fn judge_whole(bytes: &[u8]) -> Vec<Anomaly> {
    judge(bytes, 0, Some(bytes.len() as u64))
}

fn phone(size: usize) -> Vec<u8> {
    let flash = GeneratedFlash::new(size as u64, 7);
    let mut bytes = vec![0; size];
    flash.fill(0, &mut bytes);
    bytes
}

/// Pseudo-random bytes.
fn noise(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2) + 1;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 56) as u8
    };
    (0..length).map(|_| next()).collect()
}

fn with_header(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
    bytes
}

fn turned(bytes: &[u8], word: usize) -> Vec<u8> {
    bytes.chunks(word).flat_map(|word| word.iter().rev().copied()).collect()
}

#[test]
fn healthy_dumps_have_no_anomaly() {
    for size in [256 * KIB, MIB, 4 * MIB, 16 * MIB] {
        let bytes = phone(size);
        assert_eq!(judge_whole(&bytes), [], "{size}");
        assert_eq!(judge(&bytes, 0, None), [], "{size}, size unknown");
        // Parts of it, also with odd lengths.
        for (from, to) in
            [(0, size / 2), (0, size - 1), (5, size / 3), (size / 2, size), (0x1_0000, 0x1_1234)]
        {
            assert_eq!(judge(&bytes[from..to], from as u64, Some(size as u64)), [], "{size}: {from}..{to}");
        }
    }
}

#[test]
fn blank_starts_are_reported_with_their_length() {
    for byte in [0, 0xFF] {
        let blank = |length| [Anomaly::BlankStart { byte, length }];
        let all = vec![byte; MIB + 3];
        assert_eq!(judge(&all, 0, None), blank(MIB as u64 + 3));
        assert_eq!(judge(&all[..4], 0, None), blank(4));
        assert_eq!(judge(&all, 4, None), [], "any other part may be blank");
        let mut late = all;
        late[0x200..0x300].copy_from_slice(&noise(0x100, 1));
        late[0x200] = 1;
        assert_eq!(judge_whole(&late), blank(0x200));
        late[0x1FF] = 1;
        assert_eq!(judge_whole(&late), [Anomaly::NoHeader]);
        let mut far = vec![byte; 3 * MIB];
        far[2 * MIB + 70_001] = 1;
        assert_eq!(judge_whole(&far), blank(2 * MIB as u64 + 70_001));
    }
    assert_eq!(judge(&[0x55; 4096], 0, None), [Anomaly::NoHeader]);
}

#[test]
fn known_headers_have_no_anomaly_and_pass_the_phone_check() {
    let device = |id: &[u8]| [id, &[0; 8]].concat();
    let file = b"MMM\x01\x38\0\0\0FILE_INFO\0\0\0\0\0\0\0".to_vec();
    let devices = [&b"SF_BOOT"[..], b"EMMC_BOOT", b"SDMMC_BOOT", b"UFS_BOOT", b"COMBO_BOOT"].map(device);
    for header in devices.into_iter().chain([file]) {
        let bytes = [header.clone(), noise(5000, 2)].concat();
        assert_eq!(judge_whole(&bytes), [], "{header:?}");
        assert_eq!(judge_whole(&bytes[..5]), [], "{header:?}");
        for word in [2, 4] {
            assert_eq!(judge_whole(&turned(&bytes, word)), [Anomaly::ByteSwapped], "{word}: {header:?}");
            assert_eq!(judge(&turned(&bytes, word), 0x800, None), [], "{word}: {header:?}");
        }
    }
    let is_told = |bytes: &[u8], anomaly| judge_whole(bytes).contains(&anomaly);
    for bytes in [phone(MIB), turned(&phone(MIB), 4), noise(4096, 3), vec![0; 4096], vec![0xFF; 4096]] {
        let (kind, first) = (FirstBlock::classify(&bytes[..4096]), judge_whole(&bytes).first().copied());
        assert_eq!(kind == FirstBlock::BootHeader, first.is_none());
        assert_eq!(kind == FirstBlock::Swapped, is_told(&bytes, Anomaly::ByteSwapped));
        assert_eq!(kind == FirstBlock::Data, is_told(&bytes, Anomaly::NoHeader));
    }
}

#[test]
fn reversed_words_without_a_header_are_found_by_firmware_marks() {
    let mut bytes = noise(192 * KIB, 4);
    assert_eq!(judge_whole(&bytes), [Anomaly::NoHeader]);
    // Across the border of two windows.
    for at in [0x1_0670, 0xFFF8, 0xFFE6, 0x1_FFD4] {
        bytes = noise(192 * KIB, 4);
        bytes[at..at + 15].copy_from_slice(b"MTK_ROMINFO_v07");
        assert_eq!(judge_whole(&bytes), [Anomaly::NoHeader], "{at:#x}");
        for word in [2, 4] {
            assert_eq!(judge_whole(&turned(&bytes, word)), [Anomaly::ByteSwapped], "{word} {at:#x}");
        }
    }
    // With an unswapped mark too the swapped one is only text in some table.
    let mut both = turned(&bytes, 4);
    both[0x4000..0x4009].copy_from_slice(b"FILE_INFO");
    assert_eq!(judge_whole(&both), [Anomaly::NoHeader]);
}

#[test]
fn a_small_flash_in_a_large_dump_is_reported_as_repeating() {
    for (size, length) in [(256, 512), (256, 1024), (512, 896), (1024, 4096), (1024, 4095), (2048, 3200)] {
        let bytes: Vec<u8> = phone(size * KIB).into_iter().cycle().take(length * KIB + 1).collect();
        let repeats = [Anomaly::Repeats { period: (size * KIB) as u64 }];
        assert_eq!(judge_whole(&bytes), repeats, "{size} {length}");
        assert_eq!(judge(&bytes, 0, None), repeats, "{size} {length}");
        assert_eq!(judge(&bytes[0x1_2345..], 0x1_2345, None).last(), repeats.last(), "{size} {length}");
        // One different byte anywhere, and it does not repeat.
        for at in [0, bytes.len() - size * KIB - 1, size * KIB, bytes.len() - 1] {
            let mut other = bytes.clone();
            other[at] ^= 0x40;
            assert!(!judge_whole(&other).iter().any(|o| matches!(o, Anomaly::Repeats { .. })), "{size} {at}");
        }
    }
}

#[test]
fn too_few_repeated_blocks_are_no_repetition() {
    let is_mirror = |bytes: &[u8]| judge_whole(bytes).iter().any(|o| matches!(o, Anomaly::Repeats { .. }));
    // Less than half of it is repeated.
    let data = with_header(noise(MIB, 5));
    assert!(is_mirror(&data.iter().copied().cycle().take(MIB + MIB / 2).collect::<Vec<_>>()));
    assert!(!is_mirror(&data.iter().copied().cycle().take(MIB + MIB / 2 - 1).collect::<Vec<_>>()));
    // Two blocks with data and blank flash around them, and three.
    let sparse = |blocks: usize| {
        let mut bytes = vec![0xFF; 2 * MIB];
        for half in [0, MIB] {
            bytes[half..half + blocks * KIB].copy_from_slice(&with_header(noise(blocks * KIB, 6)));
        }
        bytes
    };
    assert!(!is_mirror(&sparse(2)));
    assert!(is_mirror(&sparse(3)));
    // Blank flash behind a blank lead, and one pattern everywhere.
    let mut late = vec![0xFF; 4 * MIB];
    late[3 * MIB..3 * MIB + 9000].copy_from_slice(&noise(9000, 7));
    assert!(!is_mirror(&late));
    let pattern = b"0123456789abcdef".repeat(MIB / 16);
    assert!(!is_mirror(&pattern));
}

#[test]
fn a_page_repeated_at_the_end_is_reported_with_its_count() {
    for (page, times) in [(4 * KIB, 8), (8 * KIB, 4), (64 * KIB, 4), (256 * KIB, 4)] {
        let last = noise(page, 8);
        let mut bytes = with_header(noise(300 * KIB + 77, 9));
        bytes.extend(last.repeat(times));
        let told = [Anomaly::LastPageRepeats { length: page as u64, times: times as u64 }];
        assert_eq!(judge_whole(&bytes), told, "{page}");
        assert_eq!(judge(&bytes[77..], 77, None), told, "{page}");
        // One repetition less.
        assert_eq!(judge_whole(&bytes[..bytes.len() - page]), [], "{page}");
        // Not at the end.
        bytes.extend(noise(1, 10));
        bytes.extend([0xFF; 4096]);
        assert_eq!(judge_whole(&bytes), [], "{page}");
    }
    // One word without end: the phone repeats an earlier answer.
    let word = [0xDE, 0xAD, 0xBE, 0xEF].repeat(32 * KIB);
    let stuck = Anomaly::LastPageRepeats { length: 4096, times: 32 };
    assert_eq!(judge_whole(&word), [Anomaly::NoHeader, stuck]);
}

#[test]
fn prepared_blocks_of_a_file_system_are_no_repeated_page() {
    let mut block = vec![0xFF; 4096];
    block[..4].copy_from_slice(&[1, 0, 0, 0]);
    for byte in [0xFF, 0x00, 0x5A] {
        let mut bytes = with_header(noise(MIB, 11));
        bytes.extend(if byte == 0xFF { block.repeat(256) } else { vec![byte; MIB] });
        assert_eq!(judge_whole(&bytes), [], "{byte:#x}");
    }
}

/// A page whose last three quarters are equal is examined in three page sizes.
#[test]
fn overlapping_page_sizes_count_each_byte_once() {
    for (data, is_told) in [(600, false), (700, true)] {
        let mut part = vec![0xFF; 4 * KIB];
        part[..data].fill(0x5A);
        let page = [vec![0xFF; 4 * KIB], part.repeat(3)].concat();
        let bytes = [with_header(noise(300 * KIB, 13)), page.repeat(4)].concat();
        let told = is_told.then_some(Anomaly::LastPageRepeats { length: 16 * KIB as u64, times: 4 });
        assert_eq!(judge_whole(&bytes), Vec::from_iter(told), "{data}");
    }
}

#[test]
fn data_up_to_an_unconfirmed_end_is_reported() {
    let full = with_header(noise(MIB, 12));
    let half = MIB as u64 / 2;
    assert_eq!(judge_whole(&full), [], "the whole flash may be full");
    assert_eq!(judge(&full, 0, Some(2 * MIB as u64)), [], "a part was asked for");
    assert_eq!(judge(&full, 0, None), [Anomaly::ReachesEnd]);
    assert_eq!(judge(&full, 0, Some(half)), [Anomaly::ReachesEnd], "the size was doubted and more read");
    assert_eq!(judge(&full[..MIB / 2], half, None), [Anomaly::ReachesEnd]);
    // An end that is not a possible flash size.
    assert_eq!(judge(&full[..MIB - 4], 0, None), []);
    assert_eq!(judge(&full[..MIB / 4], 0, None), []);
    assert_eq!(judge(&full, u64::MAX - 5, None), []);
    for byte in [0, 0xFF] {
        let mut blank_end = full.clone();
        blank_end[MIB - 256..].fill(byte);
        assert_eq!(judge(&blank_end, 0, None), []);
        blank_end[MIB - 256] = 1;
        assert_eq!(judge(&blank_end, 0, None), [Anomaly::ReachesEnd]);
    }
}

#[test]
fn dumps_of_a_few_bytes_are_judged() {
    assert_eq!(judge(&[], 0, None), []);
    for byte in [0, 0xFF, 0x53] {
        assert_eq!(judge(&[byte], 0, None), []);
        assert_eq!(judge(&[byte; 3], 0, None), []);
    }
    assert_eq!(judge(b"SF_B", 0, None), []);
    assert_eq!(judge(b"B_FS", 0, None), [Anomaly::ByteSwapped]);
    assert_eq!(judge(b"what", 0, None), [Anomaly::NoHeader]);
    assert_eq!(judge(b"what", 4, None), []);
}

#[test]
fn a_healthy_dump_costs_few_reads() {
    for size in [4 * MIB as u64, 256 * MIB as u64] {
        let flash = GeneratedFlash::new(size, 3);
        let mut read = 0;
        let context = DumpContext { start: 0, length: size, flash_size: None };
        let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
            read += out.len();
            flash.fill(at, out);
            Ok(())
        };
        assert_eq!(find_anomalies(&context, &mut read_at).unwrap(), []);
        assert!(read < MIB, "{read}");
    }
    // Data up to the end: the page before is searched for the end of the data, without success.
    let full = with_header(noise(4 * MIB, 14));
    let mut read = 0;
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        read += out.len();
        out.copy_from_slice(&full[usize::try_from(at).unwrap()..][..out.len()]);
        Ok(())
    };
    let context = DumpContext { start: 0, length: full.len() as u64, flash_size: None };
    assert_eq!(find_anomalies(&context, &mut read_at).unwrap(), [Anomaly::ReachesEnd]);
    assert!(read < 256 * KIB, "{read}");
    // Blank except for the last byte: read once, for the length of the blank start.
    let mut read = 0;
    let length = 64 * MIB as u64;
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        read += out.len() as u64;
        out.fill(0xFF);
        if at + out.len() as u64 == length {
            *out.last_mut().unwrap() = 0x11;
        }
        Ok(())
    };
    let found = find_anomalies(&DumpContext { start: 0, length, flash_size: None }, &mut read_at).unwrap();
    assert!(matches!(found[0], Anomaly::BlankStart { byte: 0xFF, .. }));
    assert!(read < length + 4 * MIB as u64, "{read}");
}

#[test]
fn a_read_error_is_returned() {
    let context = DumpContext { start: 0, length: 4096, flash_size: None };
    assert_eq!(find_anomalies(&context, &mut |_, _| Err("torn")), Err("torn"));
}

/// Random bytes, blanks and copies of earlier parts, in pieces of any length.
fn patchwork() -> impl Strategy<Value = Vec<u8>> {
    let piece = (0_u8..5, 1_usize..40_000, any::<u64>());
    prop::collection::vec(piece, 0..12).prop_map(|pieces| {
        let mut bytes = Vec::new();
        for (kind, length, seed) in pieces {
            match kind {
                0 => bytes.extend(noise(length, seed)),
                1 => bytes.extend(vec![0xFF; length]),
                2 => bytes.extend(vec![0; length]),
                3 => bytes.extend(noise(4096, seed).repeat(length / 4096)),
                _ => bytes.extend_from_within(..),
            }
            bytes.truncate(MIB);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// `judge` fails on any read outside the dump.
    #[test]
    fn judging_random_dumps_never_fails(
        bytes in patchwork(),
        start in prop_oneof![Just(0), any::<u64>()],
        size in any::<Option<u64>>(),
    ) {
        for anomaly in judge(&bytes, start, size) {
            match anomaly {
                Anomaly::Repeats { period } => {
                    let period = period as usize;
                    prop_assert!(period.is_power_of_two() && bytes[period..] == bytes[..bytes.len() - period]);
                }
                Anomaly::LastPageRepeats { length, times } => {
                    let (page, stretch) = (length as usize, (length * times) as usize);
                    let stretch = &bytes[bytes.len() - stretch..];
                    prop_assert!(stretch.chunks(page).all(|copy| copy == &stretch[..page]));
                }
                Anomaly::BlankStart { byte, length } => {
                    prop_assert_eq!(start, 0);
                    prop_assert!(bytes[..length as usize].iter().all(|other| *other == byte));
                    prop_assert!(bytes.get(length as usize) != Some(&byte));
                }
                _ => {}
            }
        }
    }
}
