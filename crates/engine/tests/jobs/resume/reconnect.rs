//! The phone is lost during a job and comes back, or another phone comes in its place.

use std::time::Duration;

use crate::common::{Bench, KIB, MIB};
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::event::Note;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{CheckChoice, Event, RegionEnd, RegionJob};
use bromide_engine::sim::Scenario;

use super::{LEN, assert_saved, bench, lost};

#[test]
fn a_phone_that_comes_back_is_resumed_in_the_same_job() {
    for (fault, losses) in [
        ("vanish@0x41234,back=2s", 1),
        ("vanish@0,back=9s", 1),
        ("vanish@0xa1234,back=100ms", 1),
        ("vanish@0x41234,back=1s,every=0x60000", 3),
    ] {
        let mut bench = bench(&[fault]);
        let outcome = bench.read();
        let report = assert_saved(&bench, &outcome);
        let times = lost(&outcome);
        assert!(times.len() >= losses && times.iter().all(|(_, is_there)| !is_there), "{fault}: {times:?}");
        // A loss before the first region belongs to no region.
        if fault != "vanish@0,back=9s" {
            assert_eq!(report.read.reconnects, times.len() as u64, "{fault}");
        }
    }
}

#[test]
fn after_a_reconnect_only_the_compared_ends_are_read_again() {
    let mut bench = bench(&["vanish@0x51234,back=2s"]);
    bench.job.check = CheckChoice::Off;
    let outcome = bench.read();
    assert_saved(&bench, &outcome);
    // The second session reads two small blocks to compare, then what is missing.
    let sizes = bench.block_sizes();
    let done = lost(&outcome)[0].0;
    assert!(done >= 0x20000, "{done:#x}");
    let all: u64 = sizes.iter().filter(|size| **size > 4096).sum();
    assert!(all <= LEN + 64 * KIB, "{all} bytes read in large blocks");
}

#[test]
fn another_phone_during_a_job_is_reported_once_and_the_first_is_waited_for() {
    let bench = bench(&["vanish@0x41234,back=1s"]);
    let first = bench.port.clone();
    let other = Bench::with(Scenario::default().generated(4 * MIB, 2), &["jedec=c84016", "reset=gone"]).port;
    let mut port = crate::common::ports::PortsInTurn::new(vec![
        Box::new(first.clone()),
        Box::new(other),
        Box::new(first),
    ]);
    let mut notes = Vec::new();
    let ending = bromide_engine::readback::run(
        &bench.job,
        &mut port,
        &bromide_engine::cancel::Cancel::new(),
        &String::new,
        &mut |event| {
            if let Event::Note(note) = event {
                notes.push(note);
            }
        },
    );
    assert!(ending.result.is_ok(), "{ending:?} {notes:#?}");
    assert!(bench.saved() == bench.flash(0..LEN));
    assert_eq!(notes.iter().filter(|note| matches!(note, Note::OtherPhone { .. })).count(), 1, "{notes:#?}");
}

#[test]
fn a_phone_that_stalls_again_and_again_ends_the_job_and_keeps_the_data() {
    // It stalls again every 16 bytes behind the place, in every session.
    let mut bench = bench(&["stall@0x41234,every=0x10"]);
    bench.job.lost_wait = Some(Duration::from_secs(5));
    let outcome = bench.read();
    // It is never unplugged: the job ends, and the data before the stall is kept.
    assert_eq!(outcome.exit, JobOutcome::Unfinished);
    assert!(lost(&outcome)[0].1, "its port is still there");
    let waiting =
        |event: &&Event| matches!(event, Event::Note(Note::NoAnswer { waited }) if waited.as_secs() == 5);
    assert!(outcome.events.iter().filter(waiting).count() >= 1);
}

#[test]
fn a_region_that_failed_before_a_loss_keeps_the_job_from_success() {
    let mut bench = Bench::new(&["refuse@0x10400..0x10800", "vanish@0x80000,back=1s"]);
    let region = |name: &str, start| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start,
        len: Some(256 * KIB),
        file: bench.path(name),
        name_template: None,
    };
    bench.job.regions = vec![region("a", 0), region("b", 0x10_0000)];
    let outcome = bench.read();
    assert!(outcome.events.iter().any(|event| matches!(event, Event::Lost { .. })));
    assert_eq!(outcome.exit, JobOutcome::CannotRead, "never green: {:?}", outcome.ending);
    assert!(
        matches!(outcome.ending.regions[..], [RegionEnd::Kept { .. }, RegionEnd::Saved { .. }]),
        "{:?}",
        outcome.ending
    );
}

#[test]
fn another_phone_at_the_port_does_not_extend_the_wait() {
    let bench = bench(&["vanish@0x41234"]);
    let other = Bench::with(Scenario::default().generated(4 * MIB, 2), &["jedec=c84016"]).port;
    let mut port =
        crate::common::ports::PortsInTurn::new(vec![Box::new(bench.port.clone()), Box::new(other)]);
    let cancel = bromide_engine::cancel::Cancel::new();
    let ending = bromide_engine::readback::run(&bench.job, &mut port, &cancel, &String::new, &mut |_| {});
    assert!(matches!(ending.result, Err(bromide_engine::readback::JobError::Lost(_))), "{ending:?}");
}

#[test]
fn bytes_that_cannot_be_read_do_not_count_as_done_when_the_phone_is_lost() {
    let mut bench = bench(&["error@0x20400", "vanish@0x61234,back=2s"]);
    let part = bench.path("dump.bin.part");
    let mut counts = Vec::new();
    drop(bench.read_observed(&mut |event| {
        if let Event::Lost { good, .. } = event {
            let found = Unfinished::look(&part).unwrap();
            counts.push((*good, found.good(), found.reached));
        }
    }));
    assert!(!counts.is_empty());
    for (reported, good, with_holes) in counts {
        assert_eq!(reported, good);
        assert!(good < with_holes);
    }
}
