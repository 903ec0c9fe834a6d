//! Synthetic storages beyond 4 GiB, in virtual time: offsets, size of journals, remaining time, and resuming
//! there.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(clippy::cast_possible_truncation, reason = "lengths of a few megabytes")]

use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{Journal, Report, StretchDigests};
use bromide_engine::event::{Event, Progress};
use bromide_engine::readback::{
    BlockSize, CheckChoice, Ending, Job, JobError, JobOutcome, RegionEnd, RegionJob, Start, run_from,
};
use bromide_engine::storage::AreaKind;

use crate::common::MIB;
use crate::common::synthetic::{GIB, SyntheticSource, content};

const USER: u64 = 64 * GIB;
/// A length for which every disk has room.
const LONG: u64 = 256 * MIB;

fn job(folder: &tempfile::TempDir, start: u64, len: Option<u64>) -> Job {
    let file = folder.path().join("user.bin");
    Job {
        regions: vec![RegionJob { area: AreaKind::User.into(), start, len, file, name_template: None }],
        check: CheckChoice::Off,
        block_size: BlockSize::new(1 << 20).unwrap(),
        wait: Some(Duration::from_secs(1)),
        lost_wait: Some(Duration::from_secs(60)),
        start: Start::New,
        reset: true,
    }
}

fn run(job: &Job, source: &mut SyntheticSource) -> (Ending, Vec<Event>) {
    let mut events = Vec::new();
    let ending = run_from(job, source, &Cancel::new(), &|| "now".into(), &mut |event| events.push(event));
    (ending, events)
}

fn expected(start: u64, length: u64) -> Vec<u8> {
    let mut bytes = vec![0; length as usize];
    content(start, &mut bytes);
    bytes
}

fn report(ending: &Ending) -> &Report {
    let [RegionEnd::Saved { report, .. }] = &ending.regions[..] else { panic!("{ending:?}") };
    report
}

#[test]
fn a_range_behind_4_gib_is_read_to_the_byte() {
    for (start, length) in [(4 * GIB, MIB), (4 * GIB - 700, 3 * MIB + 1401), (USER - 513, 513)] {
        let folder = tempfile::tempdir().unwrap();
        let (ending, events) =
            run(&job(&folder, start, Some(length)), &mut SyntheticSource::new(AreaKind::User, USER));
        assert!(ending.result.is_ok(), "{ending:?}");
        let report = report(&ending);
        assert_eq!((report.area, report.start, report.length), (AreaKind::User, start, length));
        assert!(std::fs::read(folder.path().join("user.bin")).unwrap() == expected(start, length));
        let begins = |event: &Event| matches!(event, Event::Region { start: at, .. } if *at == start);
        assert!(events.iter().any(begins));
    }
}

#[test]
fn a_range_past_the_end_or_in_a_missing_area_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (area, start, len) in
        [(AreaKind::User, USER, None), (AreaKind::User, USER - 1, Some(2)), (AreaKind::Boot1, 0, None)]
    {
        let mut job = job(&folder, start, len);
        job.regions[0].area = area.into();
        let (ending, _) = run(&job, &mut SyntheticSource::new(AreaKind::User, USER));
        let error = ending.result.unwrap_err();
        assert!(matches!(error, JobError::BadRange(_)), "{error:?}");
        assert_eq!(JobOutcome::from(&error), JobOutcome::CannotRead);
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}

#[test]
fn a_phone_lost_behind_4_gib_is_resumed_in_the_same_job_and_in_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let (start, length) = (5 * GIB + 512, 12 * MIB);
    let mut source = SyntheticSource::new(AreaKind::User, USER);
    source.lost_after = vec![3 * MIB, 3 * MIB];
    let mut job = job(&folder, start, Some(length));
    let (ending, _) = run(&job, &mut source);
    assert!(ending.result.is_ok(), "{ending:?}");
    assert_eq!(report(&ending).read.reconnects, 2);
    assert!(std::fs::read(folder.path().join("user.bin")).unwrap() == expected(start, length));
    std::fs::remove_file(folder.path().join("user.bin")).unwrap();
    std::fs::remove_file(folder.path().join("user.bin.json")).unwrap();

    // The phone does not come back: an unfinished dump remains, with a journal that holds its position.
    source.lost_after = std::iter::repeat_n(0, 40).collect();
    source.lost_after.insert(0, 5 * MIB);
    let (ending, _) = run(&job, &mut source);
    assert!(matches!(ending.regions[..], [RegionEnd::Kept { .. }]), "{ending:?}");
    let text = std::fs::read(folder.path().join("user.bin.part.json")).unwrap();
    let journal = Journal::of_text(&text).unwrap();
    assert_eq!((journal.journal, journal.area, journal.start), (2, AreaKind::User, start));
    job.start = Start::Resume;
    source.lost_after.clear();
    let (ending, _) = run(&job, &mut source);
    assert!(ending.result.is_ok(), "{ending:?}");
    assert!(std::fs::read(folder.path().join("user.bin")).unwrap() == expected(start, length));
}

#[test]
fn the_digests_in_a_journal_do_not_grow_with_the_dump() {
    for length in [4 * MIB, GIB, USER, 1 << 40] {
        let digests = StretchDigests::of(&[], length);
        let most = length.div_ceil(digests.stretch) * 8;
        assert!(most <= 8 * 1024, "{length:#x}: {most} digits");
    }
}

#[test]
fn the_remaining_time_behind_4_gib_is_known_after_some_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let mut source = SyntheticSource::new(AreaKind::User, USER);
    source.lost_after = std::iter::once(16 * MIB).chain(std::iter::repeat_n(0, 40)).collect();
    source.pace = Duration::from_secs(1);
    let (_, events) = run(&job(&folder, 60 * GIB, Some(LONG)), &mut source);
    let progress = |event: &Event| match event {
        Event::Progress(Progress { total, left: Some(left), done, .. }) => Some((*total, *done, *left)),
        _ => None,
    };
    let (total, done, left) = events.iter().filter_map(progress).next_back().unwrap();
    let true_left = ((LONG - done) / MIB) as f64;
    assert_eq!(total, LONG);
    assert!((left.as_secs_f64() / true_left - 1.0).abs() < 0.02, "{left:?} {true_left}");
}

/// Makes the part file as long as the dump will be, without taking room, so that the job finds space for it.
#[cfg(unix)]
fn stretch_part(folder: &tempfile::TempDir) {
    let path = folder.path().join("user.bin.part");
    let part = std::fs::OpenOptions::new().write(true).create(true).truncate(false).open(path).unwrap();
    part.set_len(USER).unwrap();
}

/// A whole job of that length is a bench (`cargo bench --bench smartphone -- large`): digests of 64 GiB take
/// minutes.
#[cfg(unix)]
#[test]
fn a_job_over_64_gib_is_begun_lost_and_resumed() {
    const PART: u64 = 24 * MIB;
    let folder = tempfile::tempdir().unwrap();
    let mut job = job(&folder, 0, None);
    for (start, done) in [(Start::Replace, PART), (Start::Resume, 2 * PART)] {
        stretch_part(&folder);
        job.start = start;
        let mut source = SyntheticSource::new(AreaKind::User, USER);
        source.pace = Duration::from_secs(1);
        // The second phone also reads both ends of what is there, to compare them.
        source.lost_after = std::iter::once(PART + MIB).chain(std::iter::repeat_n(0, 40)).collect();
        let (ending, events) = run(&job, &mut source);
        let [RegionEnd::Kept { good, total, .. }] = ending.regions[..] else { panic!("{ending:?}") };
        assert!(good.abs_diff(done) <= MIB, "{good:#x}");
        assert_eq!(total, USER);
        let progress = |event: &Event| match event {
            Event::Progress(progress) => Some((progress.done, progress.total, progress.job.left)),
            _ => None,
        };
        let (done, total, left) = events.iter().filter_map(progress).next_back().unwrap();
        assert_eq!(total, USER);
        let truth = ((USER - done) / MIB) as f64;
        assert!((left.unwrap().as_secs_f64() / truth - 1.0).abs() < 0.02, "{left:?} {truth}");
        let journal = std::fs::metadata(folder.path().join("user.bin.part.json")).unwrap();
        assert!(journal.len() <= 64 * 1024, "{}", journal.len());
        assert_eq!(std::fs::read(folder.path().join("user.bin.part")).unwrap(), expected(0, good));
    }
}
