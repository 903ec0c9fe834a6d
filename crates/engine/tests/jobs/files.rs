//! The files of whole jobs: existing files are never lost, and two dumps never write the same file.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::io;
use std::time::Duration;

use crate::common::{Bench, MIB, Outcome};
use bromide_engine::dumpfile::DiskError;
use bromide_engine::readback::{Event, JobError, RegionEnd, RegionJob};
use bromide_engine::readback::{JobOutcome, Start};

#[test]
fn two_regions_with_one_file_are_refused_before_a_phone_is_touched() {
    let mut bench = Bench::new(&[]);
    let one = bench.job.regions[0].clone();
    bench.job.regions.push(one);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Usage);
    assert_eq!(bench.log().len(), 0);
    assert_eq!(bench.names(), [] as [&str; 0]);
}

#[test]
fn regions_that_would_write_each_others_files_are_refused_before_a_phone_is_touched() {
    for (first, second) in [("dump.bin", "dump.bin.json"), ("x.bin", "../{}/x.bin"), ("x.part.json", "x")] {
        for (first, second) in [(first, second), (second, first)] {
            for start in [Start::New, Start::Replace] {
                let mut bench = Bench::new(&[]);
                bench.job.start = start;
                let folder = bench.folder.path().file_name().unwrap().to_str().unwrap().to_owned();
                let region = |at, name: &str| RegionJob {
                    area: bromide_engine::storage::AreaKind::Flash.into(),
                    start: at,
                    len: Some(4096),
                    file: bench.path(&name.replace("{}", &folder)),
                    name_template: None,
                };
                bench.job.regions = vec![region(0, first), region(8192, second)];
                let outcome = bench.read();
                assert_eq!(outcome.exit, JobOutcome::Usage, "{first} {second} {start:?}");
                assert!(outcome.error().unwrap().to_string().contains("two regions would both write"));
                assert_eq!(bench.log().len(), 0);
                assert_eq!(bench.names(), [] as [&str; 0]);
            }
        }
    }
}

#[test]
fn an_unfinished_dump_survives_a_job_that_finds_no_phone() {
    let mut bench = Bench::new(&["late=20s"]);
    std::fs::write(bench.path("dump.bin.part"), "an hour's work").unwrap();
    let torn = r#"{ "bromide": "0.1.0", "journal": 1, "file": "du"#;
    std::fs::write(bench.path("dump.bin.part.json"), torn).unwrap();
    bench.job.start = Start::Replace;
    bench.job.wait = Some(Duration::from_secs(1));
    assert_eq!(bench.read().exit, JobOutcome::NoPhone);
    assert_eq!(bench.file("dump.bin.part"), b"an hour's work");
    assert_eq!(bench.file("dump.bin.part.json"), torn.as_bytes());
    bench.job.wait = None;
    assert_eq!(bench.read().exit, JobOutcome::Saved);
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"]);
}

#[test]
fn an_unwritable_folder_and_what_exists_are_refused_before_a_phone_is_touched() {
    let mut bench = Bench::new(&[]);
    bench.job.regions[0].file = bench.path("missing/dump.bin");
    assert_eq!(bench.read().exit, JobOutcome::Usage);
    bench.job.regions[0].file = bench.path("");
    assert_eq!(bench.read().exit, JobOutcome::Usage);
    std::fs::write(bench.path("dump.bin"), "precious").unwrap();
    bench.job.regions[0].file = bench.path("dump.bin");
    assert_eq!(bench.read().exit, JobOutcome::Usage);
    assert_eq!(bench.file("dump.bin"), b"precious");
    assert_eq!(bench.log().len(), 0);
    bench.job.start = Start::Replace;
    assert_eq!(bench.read().exit, JobOutcome::Saved);
    assert!(bench.saved() == bench.flash(0..4 * MIB));
}

/// Reads into `stick/dump.bin` and calls `hit` with the bench's folder once half of it is read.
#[cfg(unix)]
fn read_until_hit(bench: &mut Bench, hit: fn(&std::path::Path)) -> RegionEnd {
    outcome_when_hit(bench, hit).ending.regions[0].clone()
}

#[cfg(unix)]
fn outcome_when_hit(bench: &mut Bench, hit: fn(&std::path::Path)) -> Outcome {
    let folder = bench.folder.path().to_owned();
    std::fs::create_dir(folder.join("stick")).unwrap();
    bench.job.regions[0].file = folder.join("stick/dump.bin");
    let mut is_hit = false;
    let outcome = bench.read_observed(&mut |event| {
        let is_half = matches!(event, Event::Progress(progress) if progress.done > 2 * MIB);
        if is_half && !is_hit {
            is_hit = true;
            hit(&folder);
        }
    });
    assert_eq!(outcome.exit, JobOutcome::Disk, "{:?}", outcome.error());
    outcome
}

#[cfg(unix)]
#[test]
fn a_dump_whose_disk_goes_away_is_gone_and_continued_once_it_is_back() {
    let mut bench = Bench::paced(&[]);
    let end = read_until_hit(&mut bench, |folder| {
        std::fs::rename(folder.join("stick"), folder.join("unplugged")).unwrap();
    });
    let RegionEnd::Gone { part, good, total } = end else { panic!("{end:?}") };
    assert_eq!((part, total), (bench.path("stick/dump.bin.part"), 4 * MIB));
    assert!(good > 2 * MIB);
    std::fs::rename(bench.path("unplugged"), bench.path("stick")).unwrap();
    bench.job.start = Start::Resume;
    assert_eq!(bench.read().exit, JobOutcome::Saved);
    assert_eq!(bench.file("stick/dump.bin"), bench.flash(0..4 * MIB));
}

#[cfg(unix)]
#[test]
fn a_dump_whose_file_or_folder_is_deleted_is_lost() {
    let delete: [fn(&std::path::Path); 2] = [
        |folder| std::fs::remove_dir_all(folder.join("stick")).unwrap(),
        |folder| std::fs::remove_file(folder.join("stick/dump.bin.part")).unwrap(),
    ];
    for delete in delete {
        let mut bench = Bench::paced(&[]);
        let end = read_until_hit(&mut bench, delete);
        let RegionEnd::Deleted { part, good } = end else { panic!("{end:?}") };
        assert_eq!(part, bench.path("stick/dump.bin.part"));
        assert!(good > 2 * MIB);
        assert!(!part.exists());
        assert!(!part.with_file_name("dump.bin.part.json").exists(), "a journal of nothing");
        // The same job again is not refused.
        std::fs::create_dir_all(bench.path("stick")).unwrap();
        assert_eq!(bench.read().exit, JobOutcome::Saved);
        assert_eq!(bench.file("stick/dump.bin"), bench.flash(0..4 * MIB));
    }
}

#[cfg(unix)]
#[test]
fn what_became_of_a_part_file_is_told_by_its_error() {
    type Hit = (fn(&std::path::Path), fn(&DiskError) -> bool);
    let hits: [Hit; 3] = [
        (
            |folder| std::fs::remove_file(folder.join("stick/dump.bin.part")).unwrap(),
            |error| matches!(error, DiskError::Deleted(_)),
        ),
        (
            |folder| {
                let part = folder.join("stick/dump.bin.part");
                std::fs::rename(&part, folder.join("aside")).unwrap();
                std::fs::write(&part, "another file").unwrap();
            },
            |error| matches!(error, DiskError::Replaced(_)),
        ),
        (
            |folder| std::fs::rename(folder.join("stick/dump.bin.part"), folder.join("aside")).unwrap(),
            |error| matches!(error, DiskError::Io { source, .. } if source.kind == io::ErrorKind::NotFound),
        ),
    ];
    for (hit, is_right) in hits {
        let mut bench = Bench::paced(&[]);
        let outcome = outcome_when_hit(&mut bench, hit);
        let Some(JobError::Disk(error)) = outcome.error() else { panic!("{:?}", outcome.error()) };
        assert!(is_right(error), "{error:?}");
    }
}
