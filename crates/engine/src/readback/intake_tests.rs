//! Each cell of a dump is classified once in a whole job, and its class is emitted once, whatever happens to
//! the phone and the file.

#![allow(clippy::cast_possible_truncation, reason = "test dumps are small")]

use std::path::Path;
use std::time::Duration;

use crate::cancel::Cancel;
use crate::dump::{SMALLEST_CELL, classified_bytes, classify};
use crate::event::Event;
use crate::readback::{BlockSize, CheckChoice, Job, RegionJob, Start, run};
use crate::sim::{Scenario, SimPort};
use crate::storage::AreaKind;

const MIB: u64 = 1 << 20;

fn job(folder: &Path, start: u64, len: Option<u64>) -> Job {
    let file = folder.join("dump.bin");
    Job {
        regions: vec![RegionJob { area: AreaKind::Flash, start, len, file, name_template: None }],
        check: CheckChoice::Full,
        block_size: BlockSize::default(),
        wait: Some(Duration::from_secs(60)),
        lost_wait: Some(Duration::from_secs(60)),
        reset: false,
        start: Start::Resume,
    }
}

/// Runs a job, stops it at the `stop`th event, and returns how many bytes it classified and the ranges whose
/// class it emitted, in order.
fn classified(job: &Job, faults: &[&str], stop: Option<usize>) -> (u64, Vec<(u64, u64)>) {
    let scenario = faults.iter().fold(Scenario::default(), |scenario, fault| scenario.fault(fault).unwrap());
    let (mut port, cancel) = (SimPort::new(scenario), Cancel::new());
    let mut events = Vec::new();
    let before = classified_bytes();
    let ending = run(job, &mut port, &cancel, &String::new, &mut |event| {
        events.push(event);
        if Some(events.len()) == stop {
            cancel.set();
        }
    });
    assert_eq!(ending.result.is_ok(), stop.is_none(), "{:?}", ending.result);
    let count = classified_bytes() - before;
    if let (Ok(saved), None) = (std::fs::read(&job.regions[0].file), stop) {
        assert_classes_fit(&events, &saved);
    }
    let content = |event: &Event| match event {
        Event::Classified { offset, length, .. } => Some((*offset, *length)),
        _ => None,
    };
    (count, events.iter().filter_map(content).collect())
}

/// The last emitted class of each cell is the class of the saved bytes.
fn assert_classes_fit(events: &[Event], saved: &[u8]) {
    let mut classes = vec![None; saved.len().div_ceil(SMALLEST_CELL as usize)];
    for event in events {
        if let Event::Classified { offset, length, classified } = event {
            let cells = (offset / SMALLEST_CELL) as usize..(offset + length).div_ceil(SMALLEST_CELL) as usize;
            classes[cells].fill(Some(classified.class));
        }
    }
    for (class, bytes) in classes.iter().zip(saved.chunks(SMALLEST_CELL as usize)) {
        assert_eq!(*class, Some(classify(bytes).class));
    }
}

fn emitted(ranges: &[(u64, u64)]) -> u64 {
    ranges.iter().map(|(_, length)| length).sum()
}

#[test]
fn a_plain_job_classifies_each_byte_once_and_in_order() {
    for (start, len) in [(0, None), (0, Some(70_001)), (0x1_0003, Some(MIB + 5))] {
        let folder = tempfile::tempdir().unwrap();
        let job = job(folder.path(), start, len);
        let (count, ranges) = classified(&job, &[], None);
        let length = len.unwrap_or(4 * MIB);
        assert_eq!(count, length);
        let mut at = 0;
        for (offset, length) in ranges {
            assert_eq!(offset, at);
            at += length;
        }
        assert_eq!(at, length);
    }
}

#[test]
fn a_block_that_the_check_mended_is_classified_again_only_where_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (count, ranges) = classified(&job(folder.path(), 0, None), &["flip@0x10674,pass=1"], None);
    assert_eq!((count, emitted(&ranges)), (4 * MIB + SMALLEST_CELL, 4 * MIB + SMALLEST_CELL));
    assert_eq!(ranges.last(), Some(&(0x1_0000, SMALLEST_CELL)));
}

#[test]
fn a_reconnect_keeps_all_classes() {
    let folder = tempfile::tempdir().unwrap();
    let job = job(folder.path(), 0, None);
    let (count, ranges) = classified(&job, &["vanish@0x61234,back=1s,every=1M"], None);
    assert_eq!((count, emitted(&ranges)), (4 * MIB, 4 * MIB));
}

#[test]
fn a_resumed_job_classifies_every_byte_once() {
    let folder = tempfile::tempdir().unwrap();
    let job = job(folder.path(), 0, None);
    let (first, _) = classified(&job, &[], Some(100));
    assert!((1..4 * MIB).contains(&first), "{first}");
    let (count, ranges) = classified(&job, &[], None);
    assert_eq!((count, emitted(&ranges)), (4 * MIB, 4 * MIB));
}

#[test]
fn bytes_that_changed_on_the_disk_are_classified_again_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let job = job(folder.path(), 0, None);
    classified(&job, &[], Some(100));
    let part = folder.path().join("dump.bin.part");
    let mut bytes = std::fs::read(&part).unwrap();
    bytes[0x5000..0x5010].fill(0xA5);
    std::fs::write(&part, &bytes).unwrap();
    let (count, ranges) = classified(&job, &[], None);
    assert_eq!((count, emitted(&ranges)), (4 * MIB + SMALLEST_CELL, 4 * MIB + SMALLEST_CELL));
    let again = ranges.iter().filter(|range| **range == (0x5000, SMALLEST_CELL)).count();
    assert_eq!(again, 1, "before the rest is read: {ranges:?}");
}
