//! What a job costs beyond its data: the time from the phone's answer to the handshake to the first byte of the
//! dump, for every kind of flash.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use crate::common::{Bench, KIB, MIB};
use bromide_engine::readback::{CheckChoice, Event, JobOutcome};
use bromide_engine::sim::{Entry, Pacing, PhoneModel, Scenario};

/// The longest time for everything before the dump.
const LIMIT: Duration = Duration::from_millis(250);

/// Reads the start of a flash. Returns the time from the end of the handshake to the first read of the dump,
/// and the bytes of the flash that were read before it.
fn cost(scenario: Scenario, faults: &[&str]) -> (Duration, u64) {
    let mut bench = Bench::with(scenario.pacing(Pacing::FAST), faults);
    bench.job.regions[0].len = Some(64 * KIB);
    bench.job.check = CheckChoice::Off;
    let mut before = None;
    let port = bench.port.clone();
    let outcome = bench.read_observed(&mut |event| {
        if matches!(event, Event::Region { .. }) {
            before = Some(port.log().len());
        }
    });
    assert_eq!(outcome.exit, JobOutcome::Saved, "{faults:?}: {:?}", outcome.error());
    let handshake = bench.port.entries().into_iter().find_map(|entry| match entry {
        Entry::Event { at, what: "handshake", .. } => Some(at),
        _ => None,
    });
    let log = bench.log();
    let (survey, dump) = log.split_at(before.unwrap());
    let read = survey.iter().filter(|record| record.code == 0xD1 && record.address < Some(0x1000_0000));
    let bytes = read.map(|record| u64::from(record.count.unwrap_or(0)) * 4).sum();
    (dump.first().unwrap().at - handshake.unwrap(), bytes)
}

#[test]
fn a_dump_begins_within_a_quarter_of_a_second_of_the_handshake() {
    let flashes: &[(u64, &[&str])] = &[
        (4, &[]),
        (2, &["jedec=204015"]),
        (8, &["jedec=c86017"]),
        (16, &["jedec=c22538"]),
        (4, &["jedec=ab9916"]),
        (4, &["jedec=none"]),
        (16, &["jedec=none"]),
        (8, &["header=4M"]),
        (4, &["header=16M"]),
        (4, &["jedec=ef4017"]),
        (8, &["jedec=ef4016"]),
        (16, &["jedec=ef4016"]),
        (2, &["jedec=ef4016"]),
        (4, &["chip=mt6260"]),
        (4, &["chip=mt2503"]),
    ];
    let mut slow = Vec::new();
    for (mib, faults) in flashes {
        let scenario = || Scenario::default().model(PhoneModel::mt6261()).generated(mib * MIB, 1);
        let (took, bytes) = cost(scenario(), faults);
        if took > LIMIT {
            slow.push((mib, faults, took, bytes));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
