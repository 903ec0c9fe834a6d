//! Phones that the program reads from beginning to end.

use super::{assert_exact, doubts, programs, read, short};
use crate::common::{Bench, KIB, MIB};
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::CheckChoice;
use bromide_engine::reading_program::{FifoStores, ProgramImage};
use bromide_engine::sim::{Pacing, Scenario};
use std::time::Duration;

#[test]
fn a_phone_is_read_and_checked_by_the_program_and_the_report_says_so() {
    for (faults, stores) in [
        (&[][..], FifoStores::Words),
        (&["program=two"], FifoStores::Words),
        (&["program=bytes"], FifoStores::Bytes),
        (&["chip=mt6260"], FifoStores::Words),
    ] {
        let mut bench = short(Scenario::default(), faults);
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        let report = outcome.report();
        assert_eq!(report.check.kind, CheckKind::ReadAgainOnPhone);
        assert_eq!(report.check.passed, Some(true));
        let program = report.read.reading_program.clone().unwrap();
        assert_eq!((program.version, program.usb_stores), (1, stores), "{faults:?}");
        assert_eq!((programs(&outcome), doubts(&outcome)), (vec![program], vec![]));
        // The phone appears again after its restart at the end.
        assert!(bench.port.try_open().unwrap().is_none());
        bench.port.pause(Duration::from_secs(1));
        assert!(bench.port.try_open().unwrap().is_some());
        let stats = bench.port.stats();
        assert_eq!((stats.sessions, stats.resets), (2, 1));
        // The tables, the first block, and the whole once.
        assert!(stats.program.full_packets >= 512 * KIB / 64 + 1024 + 64, "{stats:?}");
    }
}

#[test]
fn the_report_has_the_words_of_the_check_and_the_figures_of_the_benchmark() {
    let mut bench = short(Scenario::default(), &[]);
    let outcome = read(&mut bench);
    let json = serde_json::to_value(outcome.report()).unwrap();
    assert_eq!(json["check"]["kind"], "read once by the agent, flash read again on the phone");
    let ticks = &json["read"]["reading_program"]["ticks"];
    for figure in ["empty_loops", "flash_in_bursts", "flash_by_words", "ram_with_sum", "usb_reads"] {
        assert!(ticks[figure].as_u64().unwrap() > 0, "{json}");
    }
}

#[test]
fn the_phone_is_asked_in_the_order_of_the_fact_sheet() {
    let mut bench = Bench::new(&[]);
    let outcome = read(&mut bench);
    assert_exact(&bench, &outcome);
    let log = bench.log();
    let loaded = log.iter().position(|record| record.code == 0xD7).unwrap();
    let before = &log[..loaded];
    let writes: Vec<(u32, u32)> = before
        .iter()
        .filter(|record| (0xD2..=0xD4).contains(&record.code))
        .flat_map(|record| record.values.iter().map(|value| (record.address.unwrap(), *value)))
        .collect();
    let armed = [(0xA003_0004, 0xF808), (0xA003_0008, 0x1971), (0xA003_0000, 0x2201), (0xA003_0008, 0x1971)];
    assert_eq!(writes[writes.len() - 4..], armed);
    assert_eq!(writes[0], (0xA003_0000, 0x2200), "the first write");
    let last = |code: u8| before.iter().rposition(|record| record.code == code).unwrap();
    // The first block is read in pieces of 8 KiB.
    let first_block = before.iter().rposition(|record| record.count == Some(0x800)).unwrap();
    let pieces = before.iter().filter(|record| record.count == Some(0x800)).count();
    assert_eq!(pieces, 8);
    assert!(last(0xD8) < first_block - 7 && first_block < loaded - 4, "protections, first block, watchdog");
    let length = u32::try_from(ProgramImage::READING.bytes().len()).unwrap();
    assert_eq!((log[loaded].address, log[loaded].count), (Some(0x7000_8000), Some(length)));
    let rest: Vec<u8> = log[loaded..].iter().map(|record| record.code).collect();
    assert_eq!(rest, [0xD7, 0xD5], "the boot ROM gets nothing more");
}

#[test]
fn parts_of_a_flash_and_other_block_sizes_are_exact() {
    for (start, len, block) in [
        (0, 64, 64 * KIB),
        (4, 100, 64 * KIB),
        (0x1_0000, 0x1_0000, 4 * KIB),
        (0x1234, 0x2_3456 & !3, 16 * KIB),
        (3 * MIB + 60, MIB - 60, MIB),
    ] {
        let mut bench = Bench::new(&[]);
        bench.job.regions[0].start = start;
        bench.job.regions[0].len = Some(len);
        bench.job.block_size = bromide_engine::readback::BlockSize::new(block).unwrap();
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!(doubts(&outcome), []);
    }
}

#[test]
fn a_sampled_check_and_none_stay_what_they_are() {
    for (check, kind) in [(CheckChoice::Sampled, CheckKind::Sampled), (CheckChoice::Off, CheckKind::None)] {
        let mut bench = short(Scenario::default(), &[]);
        bench.job.check = check;
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!(outcome.report().check.kind, kind);
    }
}

/// The time that a phone of `size` bytes takes to be read and checked.
fn time_for(size: u64, faults: &[&str]) -> Duration {
    let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM).generated(size, 1), faults);
    let outcome = read(&mut bench);
    assert_exact(&bench, &outcome);
    assert_eq!(programs(&outcome).len(), 1);
    bench.port.now().0
}

#[test]
fn four_mebibytes_take_at_most_eight_seconds_with_their_check() {
    for faults in [&[][..], &["program=two"]] {
        let time = time_for(4 * MIB, faults);
        assert!(time < Duration::from_secs(8) && time > Duration::from_secs(5), "{time:?}");
    }
}

#[test]
fn the_time_grows_with_the_flash_and_not_faster() {
    let large: u32 = if std::env::var_os("BROMIDE_CASES").is_some() { 64 } else { 4 };
    let (small, medium) = (time_for(MIB, &[]), time_for(2 * MIB, &[]));
    let each = medium.saturating_sub(small).as_secs_f64();
    let expected = small.as_secs_f64() + each * f64::from(large - 1);
    let time = time_for(u64::from(large) * MIB, &[]).as_secs_f64();
    assert!((time / expected - 1.0).abs() < 0.02, "{time} s instead of {expected} s");
}
