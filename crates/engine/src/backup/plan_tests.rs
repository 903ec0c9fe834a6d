//! Plans of made-up storages.

use super::*;
use crate::acquire::PartitionTable;

fn area(kind: AreaKind, size: u64) -> Area {
    Area { kind, size: Some(AreaSize::Known(size)), granularity: 512 }
}

fn emmc() -> Vec<Area> {
    vec![area(AreaKind::User, 1 << 20), area(AreaKind::Boot1, 4096), area(AreaKind::Rpmb, 512)]
}

fn list(names: &[&str]) -> PartitionList {
    let partition = |(number, name): (u64, &&str)| Partition {
        name: (*name).to_owned(),
        start: number * 0x1000,
        len: 0x1000,
    };
    let partitions = (1..).zip(names).map(partition).collect();
    PartitionList { area: AreaKind::User, table: PartitionTable::PmtOfAgent, partitions }
}

fn plan(names: &[&str], selection: &Selection) -> Result<BackupPlan, BadRange> {
    BackupPlan::new(&emmc(), AreaKind::User, Table::Pmt, Some(&list(names)), selection)
}

fn files(plan: &BackupPlan) -> Vec<&str> {
    plan.to_read().map(|part| part.file.as_str()).collect()
}

#[test]
fn what_only_this_phone_has_is_saved_first_and_user_data_not_at_all() {
    let plan = plan(&["system", "NVRAM", "cache", "protect1", "userdata"], &Selection::default()).unwrap();
    assert_eq!(files(&plan), ["NVRAM.bin", "protect1.bin", "boot1.bin", "system.bin"]);
    let why = |name: &str| plan.parts.iter().find(|part| part.name == name).and_then(|part| part.left_out);
    assert_eq!(why("rpmb"), Some(LeftOutReason::NeverRead));
    assert_eq!(why("userdata"), Some(LeftOutReason::UserData));
    assert_eq!(why("cache"), Some(LeftOutReason::UserData));
}

#[test]
fn names_are_chosen_whatever_their_capitals() {
    let names = &["system", "nvram", "userdata"];
    let selection = Selection::Usual { with: vec!["UserData".into()], without: vec!["SYSTEM".into()] };
    assert_eq!(files(&plan(names, &selection).unwrap()), ["nvram.bin", "boot1.bin", "userdata.bin"]);
    let only = Selection::Only(vec!["boot1".into(), "userdata".into()]);
    assert_eq!(files(&plan(names, &only).unwrap()), ["boot1.bin", "userdata.bin"]);
}

#[test]
fn a_name_that_does_not_exist_is_an_error_or_reported() {
    let only = |name: &str| plan(&["nvram"], &Selection::Only(vec!["nvram".into(), name.into()]));
    assert_eq!(only("nvram2"), Err(BadRange::NoSuchPartition("nvram2".into())));
    assert_eq!(only("rpmb"), Err(BadRange::NeverRead(AreaKind::Rpmb)));
    let without = Selection::Usual { with: vec![], without: vec!["nvram2".into()] };
    assert_eq!(plan(&["nvram"], &without).unwrap().unknown, ["nvram2"]);
}

#[test]
fn a_chosen_name_that_only_some_phones_have_is_reported_and_the_rest_saved() {
    let chosen = |needed: &[&str], if_present: &[&str]| {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let selection = Selection::Chosen { needed: owned(needed), if_present: owned(if_present) };
        plan(&["system", "nvram"], &selection)
    };
    let made = chosen(&[], &["NVRAM", "proinfo"]).unwrap();
    assert_eq!((files(&made), &made.unknown[..]), (vec!["nvram.bin"], &["proinfo".to_owned()][..]));
    assert_eq!(chosen(&["proinfo"], &["nvram"]), Err(BadRange::NoSuchPartition("proinfo".into())));
    assert_eq!(chosen(&[], &["rpmb"]), Err(BadRange::NeverRead(AreaKind::Rpmb)));
}

#[test]
fn everything_includes_the_users_data_and_the_divided_area_only_if_it_is_named() {
    let names = &["system", "userdata"];
    let all = plan(names, &Selection::All).unwrap();
    assert_eq!(files(&all), ["boot1.bin", "system.bin", "userdata.bin"]);
    let both = Selection::Only(vec!["user".into(), "system".into()]);
    assert_eq!(files(&plan(names, &both).unwrap()), ["system.bin", "user.bin"]);
}

#[test]
fn a_partition_past_the_end_that_is_not_wanted_does_no_harm() {
    let mut list = list(&["nvram", "system"]);
    list.partitions[1].len = 1 << 20;
    let only = Selection::Only(vec!["nvram".into()]);
    let plan = BackupPlan::new(&emmc(), AreaKind::User, Table::Pmt, Some(&list), &only).unwrap();
    assert_eq!((files(&plan), plan.impossible()), (vec!["nvram.bin"], None));
}

#[test]
fn every_part_has_a_file_name_of_its_own() {
    let plan = plan(&["boot1", "../x", "a/b", "a:b", "A_B", "con"], &Selection::default()).unwrap();
    let mut names = files(&plan);
    names.sort_unstable();
    assert_eq!(
        names,
        ["A_B-3.bin", "_con.bin", "_x.bin", "a_b-2.bin", "a_b.bin", "boot1-2.bin", "boot1.bin"]
    );
}

#[test]
fn an_area_without_a_certain_table_is_saved_as_a_whole() {
    for table in [Table::Missing, Table::Uncertain] {
        let list = list(&["nvram"]);
        let plan =
            BackupPlan::new(&emmc(), AreaKind::User, table, Some(&list), &Selection::default()).unwrap();
        assert_eq!(files(&plan), ["boot1.bin", "user.bin"]);
        assert!(plan.partitions().is_empty());
    }
}

#[test]
fn a_partition_past_the_end_of_its_area_is_left_out_and_the_backup_incomplete() {
    let mut list = list(&["nvram", "system"]);
    list.partitions[1].len = 1 << 20;
    let plan =
        BackupPlan::new(&emmc(), AreaKind::User, Table::Pmt, Some(&list), &Selection::default()).unwrap();
    assert_eq!(files(&plan), ["nvram.bin", "boot1.bin"]);
    assert!(matches!(plan.impossible(), Some(BadRange::PartsPastEnd { .. })));
}

#[test]
fn a_partition_past_the_end_that_nobody_wants_does_not_spoil_a_backup() {
    let mut list = list(&["nvram", "userdata"]);
    list.partitions[1].len = 1 << 20;
    let without = Selection::Usual { with: Vec::new(), without: vec!["userdata".into()] };
    for selection in [Selection::default(), without] {
        let plan = BackupPlan::new(&emmc(), AreaKind::User, Table::Pmt, Some(&list), &selection).unwrap();
        assert_eq!(plan.impossible(), None, "{selection:?}");
    }
    let with = Selection::Usual { with: vec!["userdata".into()], without: Vec::new() };
    let plan = BackupPlan::new(&emmc(), AreaKind::User, Table::Pmt, Some(&list), &with).unwrap();
    assert!(matches!(plan.impossible(), Some(BadRange::PartsPastEnd { .. })));
}
