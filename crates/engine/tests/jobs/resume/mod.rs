//! Jobs whose phone is lost, and dumps of an earlier run that are resumed: the file equals the flash or stays
//! resumable, and data of another phone never gets into it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail"
)]

mod damaged;
mod next_run;
mod other_phone;
mod reconnect;
mod twins;

use crate::common::{Bench, KIB, Outcome};
use bromide_engine::dumpfile::{Journal, Report};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{Event, Start};

const LEN: u64 = 512 * KIB;

fn bench(faults: &[&str]) -> Bench {
    let mut bench = Bench::new(faults);
    bench.job.regions[0].len = Some(LEN);
    bench
}

/// The same folder, and the phone with other faults: the next run of the program.
fn next_run(mut before: Bench, faults: &[&str]) -> Bench {
    let phone = Bench::new(faults);
    before.port = phone.port;
    before.job.start = Start::Resume;
    before
}

fn lost(outcome: &Outcome) -> Vec<(u64, bool)> {
    let lost = |event: &Event| match event {
        Event::Lost { good, is_there, total } => {
            assert!(*total == LEN || (*total, *good) == (0, 0));
            Some((*good, *is_there))
        }
        _ => None,
    };
    outcome.events.iter().filter_map(lost).collect()
}

#[track_caller]
fn assert_saved(bench: &Bench, outcome: &Outcome) -> Report {
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    assert!(bench.saved() == bench.flash(0..LEN), "the dump differs");
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "nothing else is left");
    let report = outcome.report().clone();
    assert_eq!(report.sha256, bromide_engine::dumpfile::digests_of(&bench.saved()[..]).unwrap().sha256);
    report
}

fn write_journal(bench: &Bench, journal: &Journal) {
    std::fs::write(bench.path("dump.bin.part.json"), journal.to_text().unwrap()).unwrap();
}

fn cut(bench: &Bench, to: fn(u64) -> u64) {
    let file = std::fs::OpenOptions::new().write(true).open(bench.path("dump.bin.part")).unwrap();
    file.set_len(to(file.metadata().unwrap().len())).unwrap();
}

fn change(bench: &Bench, at: fn(usize) -> usize) {
    let mut part = bench.file("dump.bin.part");
    let at = at(part.len());
    part[at] ^= 0x10;
    std::fs::write(bench.path("dump.bin.part"), part).unwrap();
}
