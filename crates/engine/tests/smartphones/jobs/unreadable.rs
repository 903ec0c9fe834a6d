//! Cells that cannot be read: stepped over, kept apart and tried again; the rest is exact.

use bromide_engine::readback::{AreaChoice, CheckChoice, JobError, JobOutcome, Start};
use bromide_engine::sim::smartphone::{Area, Door, SmartphoneFault};

use super::{Bench, one_of_each, phone, wanted};

const LEN: u64 = 600_000;
const BAD: [(u64, u64); 3] = [(0x8000, 512), (0x1_2345, 3000), (0x8_0000, 512)];

fn bad(start: u64, len: u64, times: Option<u32>) -> SmartphoneFault {
    let range = start..start + len;
    SmartphoneFault::Unreadable { area: Area::User, range, code: 0xC005_0007, times }
}

#[test]
fn unreadable_cells_are_stepped_over_and_filled_by_the_next_job() {
    for model in one_of_each() {
        for check in [CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off] {
            let healthy = phone(model.clone(), Door::Preloader).emmc(super::SMALL);
            let scenario =
                BAD.iter().fold(healthy.clone(), |phone, (start, len)| phone.fault(bad(*start, *len, None)));
            let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 3, LEN)]);
            bench.job.check = check;
            let outcome = bench.read();
            let what = format!("{} {check:?}", model.name);
            assert!(matches!(outcome.error(), JobError::Unreadable { .. }), "{what}: {:?}", outcome.error());
            assert_eq!(outcome.exit, JobOutcome::Unfinished, "{what}");
            assert_eq!(bench.port.violations(), 0, "{what}");
            let unreadable = bench.journal(0).unreadable;
            let lost: u64 = unreadable.iter().map(|span| span.length).sum();
            // The smallest block has 1 KiB.
            assert!((4000..10_000).contains(&lost), "{what}: {lost}");
            let (part, truth) = (std::fs::read(bench.path("0.bin.part")).unwrap(), bench.truth(0));
            for (at, (got, real)) in (0u64..).zip(part.iter().zip(&truth)) {
                let is_bad = unreadable.iter().any(|span| (span.start..span.end()).contains(&at));
                assert!(got == real || is_bad, "{what}: byte {at:#x}");
            }
            bench.put(healthy);
            bench.job.start = Start::Resume;
            let outcome = bench.read();
            bench.assert_saved(&outcome, &what);
        }
    }
}

#[test]
fn a_long_stretch_is_stepped_over_in_large_steps_and_both_its_ends_are_found() {
    const MIB: u64 = 1 << 20;
    for model in one_of_each() {
        let (start, len) = (MIB + 300, 3 * MIB + 9000);
        let mut bench = Bench::new(
            phone(model.clone(), Door::Preloader).emmc(super::SMALL).fault(bad(start, len, None)),
            &[wanted(AreaChoice::Main, 0, 6 * MIB)],
        );
        bench.job.check = CheckChoice::Off;
        let outcome = bench.read();
        let what = model.name;
        assert!(matches!(outcome.error(), JobError::Unreadable { .. }), "{what}: {:?}", outcome.error());
        let unreadable = bench.journal(0).unreadable;
        let [span] = &unreadable[..] else { panic!("{what}: {unreadable:?}") };
        // Whole blocks of 1 KiB around it.
        assert!(span.start <= start && start < span.start + 1024, "{what}: {span:?}");
        assert!(span.end() >= start + len && span.end() < start + len + 1024, "{what}: {span:?}");
        let (part, truth) = (std::fs::read(bench.path("0.bin.part")).unwrap(), bench.truth(0));
        let [before, after] = [span.start, span.end()].map(|offset| usize::try_from(offset).unwrap());
        assert!(part[..before] == truth[..before] && part[after..] == truth[after..], "{what}");
        // Three reads of every block of 1 KiB would be 9000.
        let retries = bench.journal(0).read.retries;
        assert!(retries < 1500, "{what}: {retries}");
    }
}

#[test]
fn good_blocks_among_damaged_ones_are_found() {
    let [_, xflash, _] = one_of_each();
    let islands = (0..6).map(|index| bad(0x8000 + index * 3072, 2048, None));
    let scenario = phone(xflash, Door::Preloader).emmc(super::SMALL);
    let scenario = islands.fold(scenario, |phone, fault| phone.fault(fault));
    let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 0, LEN)]);
    let outcome = bench.read();
    assert!(matches!(outcome.error(), JobError::Unreadable { .. }), "{:?}", outcome.error());
    let lost: u64 = bench.journal(0).unreadable.iter().map(|span| span.length).sum();
    assert_eq!(lost, 6 * 2048);
}

#[test]
fn cells_that_fail_twice_are_read_in_the_same_job() {
    for model in one_of_each() {
        let scenario = phone(model.clone(), Door::Preloader)
            .emmc(super::SMALL)
            .fault(bad(0x8000, 512, Some(2)))
            .fault(bad(0x4_0200, 512, Some(5)));
        let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 0, LEN)]);
        let outcome = bench.read();
        bench.assert_saved(&outcome, model.name);
        assert!(outcome.report(0).read.retries > 0);
    }
}

#[test]
fn a_packet_with_a_wrong_sum_is_read_again() {
    let [legacy, ..] = one_of_each();
    let fault = SmartphoneFault::BadSum { area: Area::User, offset: 0x1_8000, times: 2 };
    let scenario = phone(legacy, Door::Preloader).emmc(super::SMALL).fault(fault);
    let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 0, LEN)]);
    let outcome = bench.read();
    bench.assert_saved(&outcome, "wrong sums");
    assert!(outcome.report(0).read.retries > 0);
}

#[test]
fn a_byte_that_changes_on_its_way_is_found_by_the_check() {
    for model in one_of_each() {
        let fault = SmartphoneFault::ChangedByte { area: Area::User, offset: 0x2_0001, times: 1 };
        let scenario = phone(model, Door::Preloader).emmc(super::SMALL).fault(fault);
        let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 0, LEN)]);
        let outcome = bench.read();
        bench.assert_saved(&outcome, "a changed byte");
        assert_eq!(outcome.report(0).check.blocks_reread, 1);
    }
}
