//! Backups of feature phones, whose storage is one area without partitions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::time::Duration;

use bromide_engine::acquire::PortSource;
use bromide_engine::backup::{BackupEnding, BackupOrder, Manifest, Selection, Table, run_backup};
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{BadRange, BlockSize, CheckChoice, JobError, JobOutcome};

use crate::common::{Bench, MIB};

fn back_up(bench: &mut Bench, selection: Selection) -> BackupEnding {
    let order = BackupOrder {
        folder: bench.path("phone"),
        selection,
        check: CheckChoice::Auto,
        block_size: BlockSize::default(),
        wait: Some(Duration::from_secs(60)),
        lost_wait: Some(Duration::from_secs(10)),
        replaces: false,
        reset: true,
    };
    let mut source = PortSource::new(&mut bench.port);
    run_backup(&order, &mut source, &Cancel::new(), &|| "now".into(), &mut |_| {})
}

#[test]
fn the_flash_of_a_feature_phone_is_saved_with_a_manifest() {
    for faults in [&[][..], &["vanish@0x100000,back=2s"]] {
        let mut bench = Bench::new(faults);
        let ending = back_up(&mut bench, Selection::default());
        assert!(ending.result.is_ok(), "{ending:?}");
        assert_eq!(ending.plan.unwrap().table, Table::Missing);
        assert!(bench.file("phone/flash.bin") == bench.flash(0..4 * MIB));
        let manifest = Manifest::read(&bench.path("phone/manifest.json")).unwrap();
        assert_eq!(manifest.files.len(), 1);
        assert!(manifest.lists.is_empty() && manifest.left_out.is_empty());
        assert!(!bench.path("phone/scatter.txt").exists());
    }
}

#[test]
fn a_feature_phone_has_no_partition_to_choose_and_is_released() {
    let mut bench = Bench::new(&[]);
    let ending = back_up(&mut bench, Selection::Only(vec!["nvram".into()]));
    assert_eq!(ending.result, Err(JobError::BadRange(BadRange::NoSuchPartition("nvram".into()))));
    // As the last write of every job: the reset.
    assert_eq!(bench.writes().last(), Some(&(0xA003_001C, 0x1209)));
    assert!(!bench.path("phone").exists());
    let ending = back_up(&mut Bench::new(&["vanish@0x100000"]), Selection::default());
    assert_eq!(JobOutcome::from(&ending.result.unwrap_err()), JobOutcome::Unfinished);
}
