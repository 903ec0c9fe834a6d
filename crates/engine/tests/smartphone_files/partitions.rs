//! Partition tables: both copies of a GPT, and the three forms of a PMT.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use std::convert::Infallible;

use bromide_engine::partition::gpt::{self, Copies, CopyProblem, Gpt};
use bromide_engine::partition::pmt::{self, NotAPmt, PmtForm};
use bromide_engine::partition::{Partition, file_names};

use crate::common::cases;
use crate::common::partition_tables::{PARTITIONS, gpt_area, gpt_copy, pmt as made_pmt};
use crate::common::rng::Rng;

const SECTORS: u64 = 1024;

/// Finds the table of an area, and sees that nothing outside it is read.
fn find(area: &[u8]) -> Option<Gpt> {
    find_in(area, area.len() as u64)
}

/// The same for an area of which only the first bytes are not zero.
fn find_in(area: &[u8], len: u64) -> Option<Gpt> {
    let mut reads = 0;
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        assert!(at + into.len() as u64 <= len && into.len() <= 256 * 1024);
        reads += 1;
        for (byte, at) in into.iter_mut().zip(at as usize..) {
            *byte = area.get(at).copied().unwrap_or_default();
        }
        Ok(())
    };
    let found = gpt::find(len, &mut read_at).unwrap();
    assert!(reads <= 8);
    found
}

fn expected(unit: u64) -> Vec<Partition> {
    let partition = |(name, first, count): &(&str, u64, u64)| Partition {
        name: (*name).to_owned(),
        start: first * unit,
        len: count * unit,
    };
    PARTITIONS.iter().map(partition).collect()
}

#[test]
fn both_copies_are_read_in_both_sector_sizes() {
    for sector in [512, 4096] {
        let gpt = find(&gpt_area(sector, SECTORS, &PARTITIONS)).unwrap();
        assert_eq!((gpt.sector as usize, gpt.header_at), (sector, sector as u64));
        assert_eq!((gpt.copies, gpt.left_out), (Copies::Both, 0));
        assert_eq!(gpt.partitions, expected(sector as u64));
        assert_eq!(gpt.partitions[0].end(), 72 * sector as u64);
    }
}

#[test]
fn a_damaged_first_copy_is_replaced_by_the_second() {
    for sector in [512, 4096] {
        for (at, first) in [
            (sector, CopyProblem::Missing),
            (sector + 16, CopyProblem::HeaderSum),
            (sector + 24, CopyProblem::HeaderSum),
            (sector + 83, CopyProblem::Impossible),
            (sector + 78, CopyProblem::Impossible),
            (2 * sector + 56, CopyProblem::EntriesSum),
        ] {
            let mut area = gpt_area(sector, SECTORS, &PARTITIONS);
            area[at] ^= 0x40;
            let gpt = find(&area).unwrap();
            assert_eq!(gpt.copies, Copies::SecondOnly { first }, "{sector}: {at}");
            assert_eq!(gpt.partitions, expected(sector as u64));
            assert_eq!(gpt.header_at, (SECTORS - 1) * sector as u64);
        }
    }
}

#[test]
fn a_damaged_or_missing_second_copy_is_reported() {
    let area = gpt_area(512, SECTORS, &PARTITIONS);
    let missing = Copies::FirstOnly { second: CopyProblem::Missing };
    // A dump of the first sectors only.
    let start = find(&area[..64 * 512]).unwrap();
    assert_eq!((start.copies, start.partitions), (missing, expected(512)));
    let mut damaged = area.clone();
    *damaged.last_mut().unwrap() = 1;
    assert_eq!(find(&damaged).unwrap().copies, Copies::Both, "after the header");
    let header = area.len() - 512;
    damaged[header + 56] ^= 1;
    let second = CopyProblem::HeaderSum;
    assert_eq!(find(&damaged).unwrap().copies, Copies::FirstOnly { second });
    damaged[header] ^= 1;
    assert_eq!(find(&damaged).unwrap().copies, missing);
}

#[test]
fn copies_that_differ_and_copies_that_are_both_damaged_are_told_apart() {
    let mut area = gpt_area(512, SECTORS, &PARTITIONS);
    let second = gpt_copy(512, SECTORS, true, &PARTITIONS[..3]);
    let at = area.len() - second.len();
    area[at..].copy_from_slice(&second);
    let gpt = find(&area).unwrap();
    assert_eq!((gpt.copies, gpt.partitions), (Copies::Differ, expected(512)));
    area[512 + 17] ^= 1;
    area[at] ^= 1;
    let gpt = find(&area).unwrap();
    let (first, second) = (CopyProblem::HeaderSum, CopyProblem::EntriesSum);
    assert_eq!((gpt.copies, gpt.partitions), (Copies::Neither { first, second }, expected(512)));
}

#[test]
fn ranges_that_make_no_sense_are_left_out_and_counted() {
    let mut area = gpt_area(512, SECTORS, &PARTITIONS);
    // The second partition ends before it begins, the third begins past all numbers.
    area[2 * 512 + 128 + 40..][..8].fill(0);
    area[2 * 512 + 256 + 32..][..8].fill(0xFF);
    area.truncate(64 * 512);
    let gpt = find(&area).unwrap();
    let names: Vec<&str> = gpt.partitions.iter().map(|it| it.name.as_str()).collect();
    assert_eq!((names, gpt.left_out), (vec!["proinfo", "system", "userdata"], 2));
    assert!(matches!(gpt.copies, Copies::Neither { first: CopyProblem::EntriesSum, .. }));
}

#[test]
fn a_table_far_beyond_4_gib_is_found() {
    let sectors = 64 * 1024 * 1024 * 2;
    let partitions = [("userdata", 0x400_0000, 0x300_0000)];
    let start = gpt_copy(512, sectors, false, &partitions);
    let gpt = find_in(&start, sectors * 512).unwrap();
    assert_eq!((gpt.partitions[0].start, gpt.partitions[0].len), (0x8_0000_0000, 0x6_0000_0000));
}

#[test]
fn names_are_shown_without_control_characters() {
    let gpt = find(&gpt_area(512, SECTORS, &[("a\nb/\u{1F4F1}", 64, 1)])).unwrap();
    assert_eq!(gpt.partitions[0].name, "a?b/\u{1F4F1}");
    assert_eq!(file_names(&gpt.partitions), ["a_b__"]);
}

#[test]
fn areas_without_a_table_have_none() {
    for area in [vec![], vec![0; 511], vec![0; 512], vec![0xFF; 1 << 20], b"EFI PART".to_vec()] {
        assert_eq!(find(&area), None, "{}", area.len());
    }
}

#[test]
fn changed_tables_never_read_outside_the_area() {
    let mut rng = Rng::new(0x6274);
    let areas = [512, 4096].map(|sector| gpt_area(sector, 128, &PARTITIONS[..3]));
    for case in 0..cases(20_000) {
        let sector = if case % 2 == 0 { 512 } else { 4096 };
        let mut area = areas[case as usize % 2].clone();
        for _ in 0..=rng.below(8) {
            let header = if rng.below(2) == 0 { sector } else { area.len() - sector };
            let at = if rng.below(3) == 0 {
                2 * sector as u64 + rng.below(512)
            } else {
                header as u64 + rng.below(96)
            };
            area[at as usize] = if rng.below(2) == 0 { rng.byte() } else { 0xFF };
        }
        let len = area.len() - rng.below(2) as usize * rng.below(area.len() as u64) as usize;
        if let Some(gpt) = find(&area[..len]) {
            assert!(gpt.partitions.iter().all(|it| it.start > 0 && it.len > 0));
            assert_eq!(file_names(&gpt.partitions).len(), gpt.partitions.len());
        }
    }
}

#[test]
fn the_three_forms_of_a_pmt_are_told_apart() {
    for (entry, form) in [(0x60, PmtForm::Long), (0x58, PmtForm::Middle), (0x4C, PmtForm::Short)] {
        for count in 1..=PARTITIONS.len() {
            let table = made_pmt(entry, &PARTITIONS[..count]);
            let found = pmt::parse(&table).unwrap();
            assert_eq!((found.form, &found.partitions[..]), (form, &expected(1)[..count]), "{count}");
            // Slots that are not in use.
            let mut padded = table.clone();
            padded.resize(entry * 40, 0);
            assert_eq!(pmt::parse(&padded), Ok(found));
            assert_eq!(pmt::parse(&table[..table.len() - 1]), Err(NotAPmt::UnknownForm));
        }
        let mut table = made_pmt(entry, &PARTITIONS);
        table[entry] = b'\n';
        assert_eq!(pmt::parse(&table), Err(NotAPmt::UnknownForm), "a name that is none");
    }
    assert_eq!(pmt::parse(&[]), Err(NotAPmt::Empty));
    assert_eq!(pmt::parse(&[0; 0x60 * 4]), Err(NotAPmt::UnknownForm));
    assert_eq!(pmt::parse(&vec![0; 1 << 20]), Err(NotAPmt::TooLong(1 << 20)));
}

#[test]
fn a_pmt_in_the_storage_ends_with_its_last_name() {
    for mark in [b"PTv3", b"3vTP", b"PTv1", b"1vTP", b"MPT3", b"3TPM"] {
        for (entry, form) in [(0x60, PmtForm::Long), (0x58, PmtForm::Middle), (0x4C, PmtForm::Short)] {
            for gap in [0, 4, 8, 12] {
                let table = made_pmt(entry, &PARTITIONS);
                let mut bytes = [&mark[..], &vec![0; gap], &table].concat();
                bytes.resize(0x1000, 0);
                bytes.extend(mark);
                let found = pmt::on_disk(&bytes).unwrap();
                assert_eq!((found.form, found.partitions), (form, expected(1)), "{entry:#x} {gap}");
                bytes[0] = b'X';
                assert_eq!(pmt::on_disk(&bytes), None);
            }
        }
    }
    assert_eq!(pmt::on_disk(b"PTv3"), None);
    let few = [&b"PTv3\0\0\0\0"[..], &made_pmt(0x60, &PARTITIONS[..2]), &[0; 64]].concat();
    assert_eq!(pmt::on_disk(&few), None, "two entries may be chance");
}

#[test]
fn random_tables_never_panic() {
    let mut rng = Rng::new(0x9317);
    for _ in 0..cases(20_000) {
        let entry = [0x60, 0x58, 0x4C][rng.below(3) as usize];
        let mut table = made_pmt(entry, &PARTITIONS);
        for _ in 0..rng.below(6) {
            let at = rng.below(table.len() as u64) as usize;
            table[at] = rng.byte();
        }
        let cut = rng.below(table.len() as u64) as usize * rng.below(2) as usize;
        let table = &table[cut..];
        for found in [pmt::parse(table).ok(), pmt::on_disk(&[b"3vTP", table].concat())].into_iter().flatten()
        {
            assert!(found.partitions.iter().all(|it| it.start.checked_add(it.len).is_some()));
        }
    }
}
