//! Phones that differ from those of the recorded sessions in one thing: partition tables, page sizes, units,
//! packet sizes, lines of a log between data. What is unknown ends in words, never in a wrong file.

use bromide_engine::readback::{AreaChoice, BadRange, CheckChoice, JobError};
use bromide_engine::sim::smartphone::{
    Area, Door, PartitionTable, SmartphoneFault, SmartphoneModel, SmartphoneScenario, SmartphoneStorage,
};
use bromide_engine::storage::AreaKind;

use super::{Bench, phone, wanted, whole};

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;

fn partition(name: &str) -> AreaChoice {
    AreaChoice::Partition(name.to_owned())
}

fn unreadable(area: Area, start: u64, len: u64) -> SmartphoneFault {
    let range = start..start + len;
    SmartphoneFault::Unreadable { area, range, code: 0xC005_0007, times: None }
}

/// Reads the regions; every file must be exact.
fn assert_exact(scenario: SmartphoneScenario, regions: &[super::Wanted], what: &str) {
    let mut bench = Bench::new(scenario, regions);
    let outcome = bench.read();
    bench.assert_saved(&outcome, what);
}

#[test]
fn partitions_are_found_by_the_second_table_where_the_first_of_4096_byte_sectors_cannot_be_read() {
    for model in [SmartphoneModel::mt6785(), SmartphoneModel::mt6855()] {
        let ufs = phone(model.clone(), Door::Preloader).ufs(48 * MIB);
        for (what, fault) in [
            ("the header", unreadable(Area::Lu(2), 4096, 4096)),
            ("the entries", unreadable(Area::Lu(2), 2 * 4096, 4096)),
        ] {
            let what = format!("{} {what}", model.name);
            assert_exact(
                ufs.clone().fault(fault),
                &[whole(partition("boot")), whole(partition("nvram"))],
                &what,
            );
        }
    }
}

#[test]
fn an_emmc_may_have_a_table_of_4096_byte_sectors() {
    for model in [SmartphoneModel::mt6580(), SmartphoneModel::mt6765(), SmartphoneModel::mt6855()] {
        let mut scenario = phone(model.clone(), Door::Preloader).emmc(64 * MIB);
        scenario.emmc_table_sector = 4096;
        assert_exact(scenario, &[whole(partition("proinfo")), whole(partition("userdata"))], model.name);
    }
}

#[test]
fn units_of_different_sizes_are_read_to_their_own_ends_and_empty_ones_do_not_exist() {
    for model in [SmartphoneModel::mt6785(), SmartphoneModel::mt6855()] {
        let mut scenario = phone(model.clone(), Door::Preloader);
        scenario.storage = SmartphoneStorage::Ufs([4 * MIB, 8 * MIB + 4096, 41 * MIB]);
        let units = [0, 1, 2].map(|unit| whole(AreaKind::LogicalUnit(unit)));
        assert_exact(scenario.clone(), &units, model.name);
        scenario.storage = SmartphoneStorage::Ufs([4 * MIB, 0, 40 * MIB]);
        let mut bench = Bench::new(scenario, &[whole(AreaKind::LogicalUnit(1))]);
        let missing = JobError::BadRange(BadRange::NoSuchArea(AreaKind::LogicalUnit(1)));
        assert_eq!(*bench.read().error(), missing, "{}", model.name);
    }
}

#[test]
fn a_table_without_entries_or_none_at_all_leaves_the_whole_area_and_names_no_partition() {
    for (model, is_nand) in [
        (SmartphoneModel::mt6572(), true),
        (SmartphoneModel::mt6577(), false),
        (SmartphoneModel::mt6582(), false),
    ] {
        for table in [PartitionTable::Pmt, PartitionTable::Missing] {
            let what = format!("{} {table:?}", model.name);
            let scenario = phone(model.clone(), Door::Preloader).table(table).partitions(&[]);
            let nand = SmartphoneStorage::Nand { page: 2048, spare: 64, pages_per_block: 64, total: 2 * MIB };
            let scenario = if is_nand { scenario.storage(nand) } else { scenario.emmc(2 * MIB) };
            assert_exact(scenario.clone(), &[whole(AreaChoice::Main)], &what);
            let mut bench = Bench::new(scenario, &[whole(partition("boot"))]);
            let missing = JobError::BadRange(BadRange::NoSuchPartition("boot".into()));
            assert_eq!(*bench.read().error(), missing, "{what}");
        }
    }
}

#[test]
fn packets_that_do_not_divide_the_length_and_short_ones_are_exact() {
    for read in [508, 512, 1020, 0x3000, 0xFFFC, 0x2_0004] {
        let mut scenario = phone(SmartphoneModel::mt6765(), Door::BootRom).emmc(48 * MIB);
        scenario.xflash_packets = (0x1FFC, read);
        let regions = [
            wanted(AreaChoice::Main, 0, 300 * KIB + 512),
            wanted(AreaKind::Boot1, 7, 70_001),
            wanted(AreaChoice::Main, 48 * MIB - 5, 5),
        ];
        assert_exact(scenario, &regions, &format!("{read:#x}"));
    }
}

#[test]
fn lines_of_a_log_between_short_packets_are_no_data() {
    for model in [SmartphoneModel::mt6765(), SmartphoneModel::mt6855()] {
        let mut scenario =
            phone(model.clone(), Door::Preloader).emmc(48 * MIB).fault(SmartphoneFault::TextFrames);
        scenario.xflash_packets = (512, 512);
        let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 512 - 1, 200 * KIB)]);
        bench.job.check = CheckChoice::Full;
        let outcome = bench.read();
        bench.assert_saved(&outcome, model.name);
    }
}

#[test]
fn nand_pages_of_any_size_are_exact_with_and_without_their_spare_bytes() {
    for (page, spare, pages_per_block) in [(512, 16, 32), (2048, 112, 64), (4096, 224, 128), (8192, 448, 256)]
    {
        let total = 3 * u64::from(page) * u64::from(pages_per_block);
        let mut scenario = phone(SmartphoneModel::mt6572(), Door::Preloader);
        scenario.storage = SmartphoneStorage::Nand { page, spare, pages_per_block, total };
        scenario.table = PartitionTable::Missing;
        let what = format!("{page}+{spare}");
        let range = wanted(AreaKind::Nand, u64::from(page) - 1, total / 2);
        assert_exact(scenario.clone(), &[whole(AreaKind::Nand), range], &what);
        let mut bench = Bench::new(scenario, &[whole(AreaKind::NandWithSpare)]);
        let outcome = bench.read();
        let truth = bench.port.content().pages_with_spare(0, total);
        assert_eq!(outcome.report(0).length, total / u64::from(page) * u64::from(page + spare), "{what}");
        assert!(bench.saved(0) == truth, "{what}");
    }
}
