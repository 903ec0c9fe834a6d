//! Backups that are continued: after a loss, a stop, a kill, with files of other phones and of others.

use std::path::Path;

use bromide_engine::backup::{BackupEnding, BackupEvent, Selection, UnfinishedBackup};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::event::{Event, Note};
use bromide_engine::readback::{CheckChoice, JobError, JobOutcome, RegionEnd};
use bromide_engine::sim::smartphone::{FaultPoint, SmartphoneFault};

use crate::backup::{Bench, KIB, MIB, error, small};

#[test]
fn the_same_order_again_continues_between_files_and_inside_them() {
    let mut bench =
        Bench::new(small().fault(SmartphoneFault::Vanish { at: FaultPoint::Data(4 * MIB), back: None }));
    let (ending, _) = bench.run();
    assert_eq!(JobOutcome::from(error(&ending)), JobOutcome::Unfinished);
    assert!(!bench.at("manifest.json").exists() && !bench.at("scatter.txt").exists());
    let saved = |ending: &BackupEnding| {
        ending.parts.iter().filter(|part| matches!(part.end, RegionEnd::Saved { .. })).count()
    };
    assert!(saved(&ending) >= 2, "{ending:?}");
    let kept = ending.parts.iter().find_map(|part| match part.end {
        RegionEnd::Kept { good, .. } => Some(good),
        _ => None,
    });
    let kept = kept.expect("a part is unfinished");

    bench.plug_in(small());
    let (ending, events) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    bench.assert_exact();
    assert!(ending.parts.iter().filter(|part| part.is_kept).count() >= 2);
    let again: Vec<&Path> = events
        .iter()
        .filter_map(|event| match event {
            BackupEvent::Job(Event::Region { file, .. }) => Some(file.as_path()),
            _ => None,
        })
        .collect();
    assert!(!again.contains(&bench.at("nvram.bin").as_path()), "a finished part is not read again");
    let all: u64 = bench.manifest().files.iter().map(|file| file.length).sum();
    let kept_files: u64 =
        ending.parts.iter().filter(|part| part.is_kept).filter_map(|part| part.part.len).sum();
    // Read and checked, but not the finished files and not what was kept of the unfinished one.
    assert!(bench.port.data_sent() < 2 * (all - kept_files) - kept + MIB, "{}", bench.port.data_sent());
}

#[test]
fn a_stopped_backup_is_continued_and_a_complete_one_is_not_touched() {
    let mut bench = Bench::new(small());
    let cancel = Cancel::new();
    let (ending, _) =
        bench.run_until(&cancel, |event| matches!(event, BackupEvent::Job(Event::Saved { index: 1, .. })));
    assert!(matches!(ending.result, Err(JobError::Cancelled { .. })), "{ending:?}");
    bench.plug_in(small());
    assert!(bench.run().0.result.is_ok());
    bench.assert_exact();
    bench.plug_in(small());
    let before = bench.names();
    let (ending, _) = bench.run();
    assert_eq!(ending.result, Err(JobError::Files(DiskError::Exists(bench.at("manifest.json")))));
    assert_eq!((bench.names(), bench.port.data_sent()), (before, 0));
    // Told to, it replaces all of it.
    bench.order.replaces = true;
    bench.plug_in(small().seed(7));
    assert!(bench.run().0.result.is_ok());
    bench.assert_exact();
}

#[test]
fn the_options_of_an_unfinished_backup_are_in_its_folder_until_it_is_complete() {
    let vanish = SmartphoneFault::Vanish { at: FaultPoint::Data(MIB), back: None };
    let mut bench = Bench::new(small().fault(vanish.clone()));
    bench.order.selection =
        Selection::Usual { with: vec!["cache".into()], without: vec!["system".into(), "boot2".into()] };
    bench.order.check = CheckChoice::Off;
    assert_eq!(
        UnfinishedBackup::look(&bench.order.folder),
        Err(DiskError::NoPart(bench.order.folder.clone()))
    );
    bench.run();
    let kept = UnfinishedBackup::look(&bench.order.folder).unwrap();
    assert_eq!((&kept.selection, kept.check), (&bench.order.selection, CheckChoice::Off));
    assert_eq!(kept.block_size, bench.order.block_size);
    // Continued with them.
    bench.plug_in(small());
    (bench.order.selection, bench.order.check) = (kept.selection, kept.check);
    assert!(bench.run().0.result.is_ok());
    let folder = bench.order.folder.clone();
    assert!(!bench.at("unfinished.json").exists());
    assert_eq!(UnfinishedBackup::look(&folder), Err(DiskError::Finished(folder)));
    // Nothing is left of a backup that saved nothing.
    let mut bench = Bench::new(small());
    let begins = |event: &BackupEvent| matches!(event, BackupEvent::Job(Event::Region { .. }));
    let (ending, _) = bench.run_until(&Cancel::new(), begins);
    assert!(ending.parts.iter().all(|part| part.end == RegionEnd::Nothing), "{ending:?}");
    assert!(!bench.order.folder.exists(), "{:?}", bench.names());
}

#[test]
fn a_backup_killed_before_its_lists_is_completed_without_reading_a_part() {
    let mut bench = Bench::new(small());
    assert!(bench.run().0.result.is_ok());
    std::fs::remove_file(bench.at("manifest.json")).unwrap();
    std::fs::write(bench.at("manifest.json.new"), "{\n").unwrap();
    bench.plug_in(small());
    let (ending, events) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    assert!(ending.parts.iter().all(|part| part.is_kept));
    assert!(bench.port.data_sent() < 64 * KIB, "only the partition table is read");
    let is_released = |event: &BackupEvent| matches!(event, BackupEvent::Job(Event::Note(Note::Restarted)));
    assert!(events.iter().any(is_released), "the phone is restarted");
    bench.assert_exact();
}

#[test]
fn files_of_another_phone_or_of_others_are_never_mixed_in() {
    // Another phone: its numbers differ.
    let mut bench = Bench::new(small());
    assert!(bench.run().0.result.is_ok());
    std::fs::remove_file(bench.at("manifest.json")).unwrap();
    let mut other = small().seed(2);
    other.model.me_id[0] ^= 0xFF;
    bench.plug_in(other);
    let (ending, _) = bench.run();
    assert!(matches!(error(&ending), JobError::OtherPhone { .. }), "{ending:?}");
    // A file that is not what its report says, and one without a report.
    for changed in [b"changed".to_vec(), vec![0; 512 * 1024]] {
        let mut bench = Bench::new(small());
        assert!(bench.run().0.result.is_ok());
        std::fs::remove_file(bench.at("manifest.json")).unwrap();
        std::fs::write(bench.at("nvram.bin"), &changed).unwrap();
        bench.plug_in(small());
        let (ending, _) = bench.run();
        assert_eq!(ending.result, Err(JobError::Files(DiskError::Exists(bench.at("nvram.bin")))));
        assert_eq!(std::fs::read(bench.at("nvram.bin")).unwrap(), changed);
    }
}

#[test]
fn a_foreign_file_with_the_name_of_a_list_is_refused_before_anything_is_read() {
    for name in ["scatter.txt", "partitions.txt"] {
        let mut bench = Bench::new(small());
        std::fs::create_dir(&bench.order.folder).unwrap();
        std::fs::write(bench.at(name), "precious").unwrap();
        let (ending, _) = bench.run();
        assert_eq!(ending.result, Err(JobError::Files(DiskError::Foreign(bench.at(name)))));
        assert_eq!(std::fs::read(bench.at(name)).unwrap(), b"precious");
        assert_eq!(std::fs::read_dir(&bench.order.folder).unwrap().count(), 1, "nothing was read");
    }
}

#[test]
fn a_replacement_that_was_interrupted_keeps_no_file_of_the_old_backup() {
    let mut bench = Bench::new(small());
    assert!(bench.run().0.result.is_ok());
    // The same phone with other content, whose first two parts are saved.
    bench.order.replaces = true;
    bench.plug_in(small().seed(7));
    let stop = |event: &BackupEvent| matches!(event, BackupEvent::Job(Event::Saved { index: 1, .. }));
    let (ending, _) = bench.run_until(&Cancel::new(), stop);
    assert!(matches!(ending.result, Err(JobError::Cancelled { .. })), "{ending:?}");
    assert!(!bench.at("manifest.json").exists());
    bench.order.replaces = false;
    bench.plug_in(small().seed(7));
    let (ending, _) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    assert_eq!(ending.parts.iter().filter(|part| part.is_kept).count(), 2);
    bench.assert_exact();
    assert!(!bench.at("replaced.json").exists());
}

#[test]
fn an_unfinished_part_of_another_range_is_not_continued() {
    let vanish = SmartphoneFault::Vanish { at: FaultPoint::Data(MIB), back: None };
    let mut bench = Bench::new(small().fault(vanish));
    bench.order.selection = Selection::Only(vec!["system".into()]);
    bench.run();
    let part = bench.at("system.bin.part");
    let before = std::fs::read(&part).unwrap();
    // The same phone, partitioned anew.
    bench.plug_in(small().partitions(&[("boot", 2 * MIB), ("system", 2 * MIB)]));
    let (ending, _) = bench.run();
    assert_eq!(ending.result, Err(JobError::Files(DiskError::PartExists(part.clone()))));
    assert!(std::fs::read(&part).unwrap() == before);
}
