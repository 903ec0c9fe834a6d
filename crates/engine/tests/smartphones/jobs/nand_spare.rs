//! NAND flash with the spare bytes of its pages: experimental, and exact where the practice phone's agent is as
//! the fact sheet says.

use bromide_engine::readback::{BadRange, CheckChoice, JobError};
use bromide_engine::sim::smartphone::{
    Area, Door, SmartphoneFault, SmartphoneModel, SmartphoneScenario, SmartphoneStorage,
};
use bromide_engine::storage::AreaKind;
use bromide_engine::warning::ReadingWarning;

use super::{Bench, phone, wanted, whole};

const PAGE: u64 = 2048;
const UNIT: u64 = PAGE + 64;
const PAGES: u64 = 512;

fn nand(model: SmartphoneModel) -> SmartphoneScenario {
    let mut scenario = phone(model, Door::Preloader);
    let total = PAGES * PAGE;
    scenario.storage = SmartphoneStorage::Nand { page: 2048, spare: 64, pages_per_block: 64, total };
    scenario
}

/// All pages with their spare bytes.
fn truth(bench: &Bench) -> Vec<u8> {
    bench.port.content().pages_with_spare(0, PAGES * PAGE)
}

#[test]
fn a_whole_nand_flash_is_saved_with_its_spare_bytes_and_marked() {
    let mut bench = Bench::new(nand(SmartphoneModel::mt6572()), &[whole(AreaKind::NandWithSpare)]);
    bench.job.check = CheckChoice::Full;
    let outcome = bench.read();
    let report = outcome.report(0);
    assert!(bench.saved(0) == truth(&bench));
    assert_eq!((report.area, report.length), (AreaKind::NandWithSpare, PAGES * UNIT));
    let mark = ReadingWarning::NandWithSpare { page: 2048, spare: 64 };
    assert!(report.warnings.contains(&mark.into()), "{:?}", report.warnings);
    assert_eq!(bench.port.violations(), 0);
}

#[test]
fn any_range_is_cut_out_of_whole_pages() {
    for (start, len) in [(0, UNIT), (1, 1), (UNIT - 1, 2), (5 * UNIT + 100, 70_001), (PAGES * UNIT - 3, 3)] {
        let mut bench =
            Bench::new(nand(SmartphoneModel::mt6572()), &[wanted(AreaKind::NandWithSpare, start, len)]);
        let outcome = bench.read();
        outcome.report(0);
        let range = usize::try_from(start).unwrap()..usize::try_from(start + len).unwrap();
        assert!(bench.saved(0) == truth(&bench)[range], "{start} {len}");
    }
}

#[test]
fn a_wrong_sum_is_read_again_and_bad_pages_are_kept_apart() {
    let sum = SmartphoneFault::BadSum { area: Area::Nand, offset: 20 * PAGE, times: 2 };
    let mut bench = Bench::new(nand(SmartphoneModel::mt6572()).fault(sum), &[whole(AreaKind::NandWithSpare)]);
    let outcome = bench.read();
    assert!(outcome.report(0).read.retries > 0 && bench.saved(0) == truth(&bench));
    let range = 30 * PAGE..31 * PAGE;
    let bad = SmartphoneFault::Unreadable { area: Area::Nand, range, code: 0xBC8, times: None };
    let mut bench = Bench::new(nand(SmartphoneModel::mt6572()).fault(bad), &[whole(AreaKind::NandWithSpare)]);
    let outcome = bench.read();
    assert!(matches!(outcome.error(), JobError::Unreadable { .. }), "{:?}", outcome.error());
    let unreadable = bench.journal(0).unreadable;
    let spans: Vec<_> = unreadable.iter().map(|span| (span.start, span.length)).collect();
    assert_eq!(spans, [(30 * UNIT, UNIT)]);
}

#[test]
fn agents_of_which_no_source_shows_it_have_no_such_area() {
    for model in [SmartphoneModel::mt6765(), SmartphoneModel::mt6855()] {
        let mut bench = Bench::new(nand(model), &[whole(AreaKind::NandWithSpare)]);
        let outcome = bench.read();
        let missing = JobError::BadRange(BadRange::NoSuchArea(AreaKind::NandWithSpare));
        assert_eq!(*outcome.error(), missing);
    }
}
