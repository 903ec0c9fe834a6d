//! Bytes of every kind, made here, and the map's arithmetic.

#![allow(clippy::cast_possible_truncation, reason = "test data is small")]

use super::*;

/// Data without any structure.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..length).map(|_| next()).collect()
}

fn class(bytes: &[u8]) -> Class {
    classify(bytes).class
}

#[test]
fn a_cell_is_blank_only_if_every_byte_is() {
    for size in [1, 63, 4096, 65_536, 100_001] {
        for (byte, expected) in [(0xFF, Class::Erased), (0, Class::Zero)] {
            let mut bytes = vec![byte; size];
            assert_eq!(classify(&bytes), Cell { class: expected, entropy: 0 });
            for at in [0, size / 2, size - 1] {
                bytes[at] ^= 0x10;
                assert_ne!(class(&bytes), expected, "{size}: {at}");
                bytes[at] ^= 0x10;
            }
        }
    }
    assert_eq!(classify(&[]), Cell { class: Class::Mixed, entropy: 0 });
}

#[test]
fn random_bytes_are_packed_with_full_entropy() {
    for size in [256, 512, 1024, 4096, 16 << 10, 65_536] {
        let cell = classify(&noise(size));
        assert_eq!(cell.class, Class::Packed, "{size}: {cell:?}");
        assert!(size < 4096 || cell.entropy >= 253, "{size}: {cell:?}");
    }
}

#[test]
fn text_of_one_and_two_byte_characters_is_text() {
    let sentence = "The phone is read back and checked.\r\nSecond line, 42 %.\0";
    let text: Vec<u8> = sentence.bytes().cycle().take(8192).collect();
    assert_eq!(class(&text), Class::Text);
    let wide: Vec<u8> = text.iter().flat_map(|byte| [*byte, 0]).collect();
    assert_eq!(class(&wide), Class::Text);
    // Half of it is not.
    let half: Vec<u8> = text.iter().copied().zip(noise(8192)).flat_map(|(a, b)| [a, b]).collect();
    assert_ne!(class(&half), Class::Text);
}

#[test]
fn a_few_bytes_in_an_empty_cell_are_other_data() {
    let mut bytes = vec![0xFF; 4096];
    bytes[100] = 0;
    let cell = classify(&bytes);
    assert_eq!(cell.class, Class::Mixed);
    assert!(cell.entropy < 8);
}

#[test]
fn entropy_is_measured_in_thirty_seconds_of_a_bit() {
    let two: Vec<u8> = (0..4096).map(|n| (n % 2) as u8).collect();
    assert_eq!(classify(&two).entropy, 32);
    let sixteen: Vec<u8> = (0..4096).map(|n| (n % 16) as u8).collect();
    assert_eq!(classify(&sixteen).entropy.abs_diff(128), 0);
}

#[test]
fn arm_and_thumb_code_are_code() {
    // Measured on newlib 3.3 as built for ARMv4T and ARMv5TE, in cells of 4 KiB: of Thumb's half-words at
    // least 42 % begin as the table says and of its words at least 1.2 % are calls; of ARM's words at least
    // 56 % are unconditional; entropy from 5.7 to 7.1 bits.
    let begins =
        [0xB5, 0x1C, 0x20, 0x13, 0x49, 0x31, 0x08, 0x28, 0xD0, 0x88, 0x68, 0x01, 0x46, 0x19, 0xE0, 0xBD];
    let halves = noise(4096);
    let halves: Vec<u8> =
        halves.iter().zip(begins.iter().cycle()).flat_map(|(low, high)| [*low, *high]).collect();
    // Half of them are not telling: without calls it may be anything.
    assert_eq!(class(&halves), Class::Mixed);
    let mut thumb = halves;
    for call in thumb.chunks_mut(200) {
        call[..4].copy_from_slice(&[0x12, 0xF0, 0x34, 0xF8]);
    }
    assert_eq!(class(&thumb), Class::Code);
    let conditions = [0xE1, 0xE5, 0xE3, 0x0A, 0xE8];
    let words = noise(4096);
    let words = words.chunks(4).zip(conditions.iter().cycle());
    let arm: Vec<u8> =
        words.flat_map(|(word, condition)| [word[0], word[1] & 0x1F, word[2] & 0x3F, *condition]).collect();
    assert_eq!(class(&arm), Class::Code);
}
