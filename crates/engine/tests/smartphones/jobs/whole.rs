//! Healthy phones: every model behind both doors, every kind of storage and table, odd ranges, storages of 64
//! GiB, noise of the preloader.

use std::time::Duration;

use bromide_engine::facts::StorageFacts;
use bromide_engine::readback::AreaChoice;
use bromide_engine::sim::smartphone::{
    AgentKind, Area, Door, PartitionTable, SmartphoneModel, SmartphoneScenario, SmartphoneStorage,
};
use bromide_engine::storage::{AreaKind, StorageKind};

use super::{Bench, Wanted, models, one_of_each, phone, storages, wanted, whole};

const DOORS: [Door; 2] = [Door::Preloader, Door::BootRom];

/// Whether the phone can be started through this door: how RAM settings of version 8 are sent is not
/// published (da.md section 3.4).
fn can_start(model: &SmartphoneModel, door: Door) -> bool {
    door == Door::Preloader || model.name != "MT6577"
}

/// What is read of a storage: small areas as a whole, odd ranges, a partition.
fn plan(scenario: &SmartphoneScenario) -> Vec<Wanted> {
    let mut all = match &scenario.storage {
        SmartphoneStorage::Emmc { general, .. } => {
            let mut all = vec![whole(AreaKind::Boot1), wanted(AreaKind::Boot2, 1, 4097)];
            if general[3] > 0 {
                all.push(whole(AreaKind::GeneralPurpose(4)));
            }
            all.push(wanted(AreaChoice::Main, 0x12_3457, 70_001));
            all
        }
        SmartphoneStorage::Ufs(_) => {
            vec![
                whole(AreaKind::LogicalUnit(0)),
                wanted(AreaKind::LogicalUnit(1), 4095, 4098),
                wanted(AreaKind::LogicalUnit(2), 0x12_3457, 70_001),
            ]
        }
        SmartphoneStorage::Nand { .. } => vec![wanted(AreaKind::Nand, 2049, 300_001)],
        SmartphoneStorage::Nor(_) => vec![wanted(AreaChoice::Main, 3, 70_001)],
    };
    if scenario.table != PartitionTable::Missing {
        all.push(whole("nvram"));
        all.push(wanted("boot", 2047, 4100));
    }
    all
}

fn read_all(scenario: SmartphoneScenario) {
    let SmartphoneScenario { model, door, storage, table, .. } = &scenario;
    let what = format!("{} {door:?} {storage:?} {table:?}", model.name);
    let (code, version, me_id) = (model.hw_code, model.preloader_version, model.me_id);
    let kind = match storage {
        SmartphoneStorage::Emmc { .. } => StorageKind::Emmc,
        SmartphoneStorage::Ufs(_) => StorageKind::Ufs,
        SmartphoneStorage::Nand { .. } => StorageKind::Nand,
        SmartphoneStorage::Nor(_) => StorageKind::Nor,
    };
    let protocol = match model.agent {
        AgentKind::Legacy(_) => "legacy",
        AgentKind::Legacy32 => "legacy-3.2",
        AgentKind::Xflash => "xflash",
        AgentKind::Xml => "xml",
    };
    let tells_id = *door == Door::BootRom || version > 2;
    let (is_rom, name) = (*door == Door::BootRom, model.name);
    let plan = plan(&scenario);
    let mut bench = Bench::new(scenario, &plan);
    let outcome = bench.read();
    bench.assert_saved(&outcome, &what);
    let report = outcome.report(0);
    assert!(report.phone.chip.contains(name.trim_start_matches("MT")), "{what}: {}", report.phone.chip);
    assert_eq!(report.phone.hardware_code.0, code, "{what}");
    assert_eq!(
        report.phone.me_id.as_ref().map(|id| id.0.as_slice()),
        tells_id.then_some(&me_id[..]),
        "{what}"
    );
    assert_eq!(report.door == bromide_engine::facts::Door::BootRom, is_rom, "{what}");
    let agent = report.agent.as_ref().expect("an agent");
    assert_eq!((agent.file.as_str(), agent.protocol.as_str()), ("DA.bin", protocol), "{what}");
    let StorageFacts::Managed(storage) = &report.storage else { panic!("{what}: {:?}", report.storage) };
    assert_eq!(storage.kind, kind, "{what}");
    for fact in &storage.areas {
        let size = bench.port.content().len(super::area_of(fact.area));
        assert_eq!(size, Some(fact.size), "{what}: {}", fact.area);
    }
    assert_eq!(report.read.retries, 0, "{what}");
    assert!(outcome.time < Duration::from_secs(20), "{what}: {:?}", outcome.time);
}

#[test]
fn every_model_is_read_behind_both_doors() {
    for model in models() {
        for door in DOORS.into_iter().filter(|door| can_start(&model, *door)) {
            read_all(phone(model.clone(), door));
        }
    }
}

#[test]
fn every_storage_and_table_is_read_by_every_protocol() {
    let others = [SmartphoneModel::mt6572(), SmartphoneModel::mt6735(), SmartphoneModel::mt6785()];
    for model in one_of_each().into_iter().chain(others) {
        for (storage, tables) in storages(&model) {
            for table in tables {
                let scenario = phone(model.clone(), Door::Preloader).storage(storage.clone()).table(table);
                read_all(scenario);
            }
        }
    }
}

#[test]
fn ranges_past_four_gigabytes_are_exact_on_a_storage_of_64() {
    const SIZE: u64 = 64 << 30;
    const LEN: u64 = 100_003;
    for model in one_of_each() {
        for scenario in [
            phone(model.clone(), Door::Preloader).emmc(SIZE),
            phone(model.clone(), Door::BootRom).emmc(SIZE),
            phone(model.clone(), Door::Preloader).ufs(SIZE),
        ] {
            if matches!((model.agent, &scenario.storage), (AgentKind::Legacy(_), SmartphoneStorage::Ufs(_))) {
                continue;
            }
            let starts = [(1 << 32) - 50_001, (1 << 32) + 1, (1 << 35) + 513, SIZE - LEN];
            let mut plan: Vec<Wanted> =
                starts.iter().map(|start| wanted(AreaChoice::Main, *start, LEN)).collect();
            plan.push(wanted("userdata", (5 << 30) + 7, LEN));
            let what = format!("{} {:?}", model.name, scenario.door);
            let mut bench = Bench::new(scenario, &plan);
            let outcome = bench.read();
            bench.assert_saved(&outcome, &what);
        }
    }
}

#[test]
fn a_whole_area_is_read_and_checked() {
    for model in one_of_each() {
        let mut bench = Bench::new(phone(model, Door::Preloader).emmc(24 << 20), &[whole(AreaChoice::Main)]);
        let outcome = bench.read();
        bench.assert_saved(&outcome, "whole");
        assert_eq!(outcome.report(0).check.passed, Some(true));
    }
}

#[test]
fn a_whole_nand_is_read_by_every_protocol() {
    for model in [SmartphoneModel::mt6572(), SmartphoneModel::mt6765(), SmartphoneModel::mt6855()] {
        let (nand, _) = storages(&model)
            .into_iter()
            .find(|(storage, _)| matches!(storage, SmartphoneStorage::Nand { .. }))
            .unwrap();
        let scenario = phone(model, Door::Preloader).storage(nand).table(PartitionTable::Missing);
        let mut bench = Bench::new(scenario, &[whole(AreaChoice::Main)]);
        let outcome = bench.read();
        bench.assert_saved(&outcome, "NAND");
        assert_eq!(bench.truth(0), bench.port.content().bytes(Area::Nand, 0, 32 << 20));
    }
}

#[test]
fn a_preloader_that_says_ready_at_any_rate_is_read() {
    for model in models() {
        for millis in [1, 7, 20, 49] {
            let scenario = phone(model.clone(), Door::Preloader).ready_noise(Duration::from_millis(millis));
            let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 512, 5000)]);
            let outcome = bench.read();
            bench.assert_saved(&outcome, &format!("{} {millis} ms", model.name));
        }
    }
}

#[test]
fn a_partition_that_is_not_there_is_named() {
    for model in one_of_each() {
        let mut bench = Bench::new(phone(model, Door::Preloader), &[whole("nothing")]);
        let outcome = bench.read();
        assert_eq!(outcome.error().to_string(), "the phone has no partition nothing");
        assert_eq!((bench.names(), bench.port.violations()), (vec![], 0));
    }
}
