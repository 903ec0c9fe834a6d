//! The mirror test on flashes with blank, repeated and random parts.

#![allow(clippy::cast_possible_truncation, reason = "sizes of test flashes are small")]

use super::*;
use crate::flash::fake::{Beyond, FakePhone, MIB, mt6261};

fn search(mut phone: FakePhone) -> (MirrorResult, FakePhone) {
    phone.window = 2;
    let result = Mirror::new(&mut phone, &mt6261().window).search(SMALLEST).unwrap();
    assert!(phone.flash_bytes_read < 300 * 1024, "{} bytes read", phone.flash_bytes_read);
    assert!(phone.writes.is_empty());
    (result, phone)
}

fn size_of(phone: FakePhone) -> Option<usize> {
    match search(phone).0 {
        MirrorResult::Mirrored { size, evidence } => {
            assert!(evidence.probes >= 3);
            Some(size as usize)
        }
        _ => None,
    }
}

#[test]
fn a_full_flash_has_the_size_at_which_it_repeats() {
    for size in [MIB / 2, MIB, 2 * MIB, 4 * MIB, 8 * MIB, 16 * MIB, 32 * MIB] {
        let (result, _) = search(FakePhone::new(size));
        let MirrorResult::Mirrored { size: found, evidence } = result else {
            panic!("{size:#x}: {result:?}")
        };
        assert_eq!(found as usize, size);
        assert!(evidence.is_strong(found), "{evidence:?}");
    }
}

#[test]
fn blank_parts_do_not_change_the_size() {
    for (name, phone, size) in [
        ("blank upper half", FakePhone::sparse(8 * MIB, 0..4 * MIB), Some(8 * MIB)),
        ("only the first 64 KiB", FakePhone::sparse(4 * MIB, 0..0x1_0000), Some(4 * MIB)),
        ("only the first 4 KiB", FakePhone::sparse(16 * MIB, 0..0x1000), Some(16 * MIB)),
        ("too little to tell", FakePhone::sparse(4 * MIB, 0..0x800), None),
        ("all blank", FakePhone::blank(4 * MIB), None),
    ] {
        assert_eq!(size_of(phone), size, "{name}");
    }
}

#[test]
fn copies_inside_the_flash_do_not_change_the_size() {
    for copied in [0x400, 0x1000, 0x1_0000, 0x8_0000] {
        let mut phone = FakePhone::new(8 * MIB);
        phone.flash.copy_within(0..copied, 4 * MIB);
        phone.flash.copy_within(0..copied, 2 * MIB);
        assert_eq!(size_of(phone), Some(8 * MIB), "{copied:#x} bytes copied");
    }
    // Blank behind the copy, as after an update that was prepared and not used.
    let mut phone = FakePhone::sparse(8 * MIB, 0..3 * MIB);
    phone.flash.copy_within(0..0x1_0000, 4 * MIB);
    assert_eq!(size_of(phone), Some(8 * MIB));
}

#[test]
fn a_first_part_that_occurs_twice_is_not_the_size() {
    for part in [MIB / 2, MIB, 2 * MIB] {
        let mut phone = FakePhone::new(8 * MIB);
        phone.flash.copy_within(0..part, part);
        assert_eq!(size_of(phone), Some(8 * MIB), "{part:#x} bytes occur twice");
    }
}

#[test]
fn the_size_ends_where_reads_are_refused() {
    let mut phone = FakePhone::new(4 * MIB);
    phone.beyond = Beyond::Refused(4 << 20);
    assert_eq!(search(phone).0, MirrorResult::Ends { size: 4 << 20 });
    // A size between two powers of two: no size fits, and the repetition cannot be compared in full.
    for end in [3 << 20, 5 << 20] {
        let mut phone = FakePhone::new(4 * MIB);
        phone.beyond = Beyond::Refused(end);
        assert_eq!(search(phone).0, MirrorResult::Inconclusive);
    }
}

#[test]
fn a_flash_that_does_not_repeat_is_reported() {
    let mut phone = FakePhone::new(4 * MIB);
    phone.beyond = Beyond::Blank;
    assert_eq!(search(phone).0, MirrorResult::NotMirrored);
}

#[test]
fn one_wrong_read_does_not_change_the_size() {
    let fresh = FakePhone::new(4 * MIB);
    let (_, clean) = search(fresh.clone());
    for read in 0..clean.flash_reads {
        let mut phone = fresh.clone();
        phone.slip_at_flash_read = Some(read);
        let (result, _) = search(phone);
        assert!(matches!(result, MirrorResult::Mirrored { size: 0x40_0000, .. }), "read {read}: {result:?}");
    }
}

#[test]
fn no_block_is_read_twice() {
    let mut phone = FakePhone::new(4 * MIB);
    phone.window = 2;
    let mut mirror = Mirror::new(&mut phone, &mt6261().window);
    let verdict = mirror.verdict(4 << 20).unwrap();
    assert!(matches!(verdict, Verdict::Repeats(_)));
    let reads = mirror.reads;
    assert_eq!((mirror.verdict(4 << 20).unwrap(), mirror.reads), (verdict, reads));
    assert_eq!(reads, 2 * ENOUGH_PAIRS);
}

/// The most expensive flash: at every distance only the last probe differs.
#[test]
fn the_number_of_reads_is_bounded_for_any_flash() {
    struct Spiteful {
        bytes_read: usize,
        pattern: u8,
    }
    impl PhoneMemory for Spiteful {
        fn read_memory(&mut self, at: crate::units::Address, into: &mut [u8]) -> Result<(), SessionError> {
            self.bytes_read += into.len();
            // Only the last offset tried at each distance has data of its own.
            let spoils = (19..28).any(|power| {
                let distance = 1 << power;
                offsets(distance).last().is_some_and(|last| u64::from(at.0) == last + distance)
            });
            into.fill(self.pattern);
            into[0] = if spoils { at.0.to_le_bytes()[2] } else { 0x11 };
            Ok(())
        }
        fn write_register(&mut self, _: crate::chip::RegisterWrite) -> Result<(), SessionError> {
            panic!("the mirror test writes nothing");
        }
    }
    let mut phone = Spiteful { bytes_read: 0, pattern: 0x22 };
    let result = Mirror::new(&mut phone, &mt6261().window).search(SMALLEST).unwrap();
    assert_eq!(result, MirrorResult::Inconclusive);
    // All reads are used; those of a part of a block are short.
    assert!((270 * 1024..=MAX_READS * BLOCK).contains(&phone.bytes_read), "{}", phone.bytes_read);
}

#[test]
fn offsets_start_with_the_header_and_stay_inside() {
    for power in 15..=27 {
        let distance = 1 << power;
        let offsets = offsets(distance);
        assert_eq!(offsets.first(), Some(&0));
        assert!(offsets.iter().all(|offset| offset % 1024 == 0 && offset + 1024 <= distance));
        assert!(offsets.len() >= 12 && offsets.len() <= 34, "{distance:#x}: {}", offsets.len());
        for part in [1, 2, 3] {
            assert!(offsets.contains(&(distance / 4 * part)));
        }
        assert!(offsets.contains(&(distance - 1024)));
    }
}

/// Random flashes with a boot header: the answer is the true size or none.
#[test]
fn random_layouts_have_their_exact_size() {
    let mut random = 0x1234_5678_9ABC_DEF1u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % below as u64) as usize
    };
    let mut found = 0;
    for _ in 0..60 {
        let size = (MIB / 2) << next(5);
        let mut phone = FakePhone::sparse(size, 0..0x400 << next(6));
        for _ in 0..next(4) {
            let start = next(size / 0x1000) * 0x1000;
            phone.program(start..(start + (0x1000 << next(8))).min(size));
        }
        if let Some(measured) = size_of(phone) {
            assert_eq!(measured, size);
            found += 1;
        }
    }
    assert!(found > 30, "{found}");
}
