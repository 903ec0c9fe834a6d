//! Whole jobs in which Bromide's reading program reads the practice phone, which runs its instructions.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail"
)]

mod garbled;
mod losses;
mod matrix;
mod refusals;
mod source;
mod stops;
mod whole;

use bromide_engine::acquire::{PortSource, ReadingProgramChoice};
use bromide_engine::cancel::Cancel;
use bromide_engine::event::{Event, Note};
use bromide_engine::facts::ReadingProgramFacts;
use bromide_engine::readback::{self, JobOutcome};
use bromide_engine::reading_program::Doubt;
use bromide_engine::sim::Scenario;

use crate::common::{Bench, KIB, Outcome};

/// Runs the job with the program, and stops it as soon as it has emitted its `nth` event, counted from 1.
fn read_and_stop_at(bench: &mut Bench, nth: usize) -> Outcome {
    let cancel = Cancel::new();
    let mut events = Vec::new();
    let mut source = PortSource::new(&mut bench.port).with_reading_program(ReadingProgramChoice::On);
    let ending = readback::run_from(&bench.job, &mut source, &cancel, &|| "now".into(), &mut |event| {
        events.push(event);
        if events.len() >= nth {
            cancel.set();
        }
    });
    let exit = ending.result.as_ref().err().map_or(JobOutcome::Saved, JobOutcome::from);
    // Whatever became of the job: no store outside the program's own places, no write outside the chip table.
    assert_eq!(bench.port.stats().violations, 0, "{:?}", bench.job);
    Outcome { ending, exit, events }
}

fn read(bench: &mut Bench) -> Outcome {
    read_and_stop_at(bench, usize::MAX)
}

/// Why the phone was read without the program, each time that it was said.
fn doubts(outcome: &Outcome) -> Vec<Doubt> {
    let doubt = |event: &Event| match event {
        Event::Note(Note::WithoutReadingProgram(doubt)) => Some(*doubt),
        _ => None,
    };
    outcome.events.iter().filter_map(doubt).collect()
}

/// The programs that ran.
fn programs(outcome: &Outcome) -> Vec<ReadingProgramFacts> {
    let program = |event: &Event| match event {
        Event::Note(Note::ReadingProgramRuns(facts)) => Some(facts.clone()),
        _ => None,
    };
    outcome.events.iter().filter_map(program).collect()
}

/// A read of the first half mebibyte of a phone with these faults. Most of the time of these tests goes into
/// running the program's instructions.
fn short(scenario: Scenario, faults: &[&str]) -> Bench {
    let mut bench = Bench::with(scenario, faults);
    bench.job.regions[0].len = Some(512 * KIB);
    bench
}

/// The dump is saved and exact, and no store went where none may.
fn assert_exact(bench: &Bench, outcome: &Outcome) {
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.ending);
    let region = &bench.job.regions[0];
    let end = region.len.map_or(bench.port.scenario().flash.len(), |len| region.start + len);
    assert!(bench.saved() == bench.flash(region.start..end), "a wrong file");
    assert_eq!(bench.port.stats().violations, 0);
}
