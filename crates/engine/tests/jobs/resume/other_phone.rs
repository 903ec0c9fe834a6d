//! A part file without a usable journal meets another phone: its files stay as they are, for its own phone.

use crate::common::{Bench, KIB, MIB};
use bromide_engine::readback::{CheckChoice, JobError, JobOutcome};
use bromide_engine::sim::{PhoneModel, Scenario};

use super::{LEN, assert_saved, bench, next_run};

type Damage = fn(&Bench);

/// Journals from which nobody learns whose bytes the part file has.
const UNUSABLE: [(&str, Damage); 3] = [
    ("gone", |bench| std::fs::remove_file(bench.path("dump.bin.part.json")).unwrap()),
    ("torn", |bench| {
        let journal = bench.file("dump.bin.part.json");
        std::fs::write(bench.path("dump.bin.part.json"), &journal[..journal.len() / 3]).unwrap();
    }),
    ("zeros", |bench| std::fs::write(bench.path("dump.bin.part.json"), [0; 700]).unwrap()),
];

/// A phone of the same model with another number.
fn other_model() -> PhoneModel {
    PhoneModel { me_id: [0x5A; 16], ..PhoneModel::mt6261() }
}

/// The part file of an earlier run, and its journal if there is one.
fn files(bench: &Bench) -> Vec<(String, Vec<u8>)> {
    bench.names().into_iter().map(|name| (name.clone(), bench.file(&name))).collect()
}

#[test]
fn a_comparison_that_is_cut_short_leaves_the_files_of_the_other_phone_unchanged() {
    let own = |faults: &[&str]| {
        let mut bench = bench(faults);
        bench.job.check = CheckChoice::Off;
        bench
    };
    for (name, damage) in UNUSABLE {
        let mut first = own(&["vanish@0x61234"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        damage(&first);
        let before = files(&first);
        let mut other = next_run(first, &[]);
        let scenario = || Scenario::default().generated(4 * MIB, 2).model(other_model());
        // Stopped after every event, ...
        for stop in 1..30 {
            other.port = Bench::with(scenario(), &[]).port;
            let outcome = other.read_and_stop_at(stop);
            assert_ne!(outcome.exit, JobOutcome::Saved, "{name}, stop {stop}");
            assert!(files(&other) == before, "{name}, stop {stop}: {:?}", outcome.error());
        }
        // ... lost or silent at every place of the survey and of the comparison, and with reads that fail.
        let places = (0..24 * KIB).step_by(1000);
        let breaks = places.flat_map(|at| [format!("vanish@{at}"), format!("stall@{at}"), format!("drop@{at}")]);
        let failing = (1..8).map(|times| format!("error@0x200,times={times}"));
        for fault in breaks.chain(failing) {
            other.port = Bench::with(scenario(), &[&fault]).port;
            let outcome = other.read();
            assert_ne!(outcome.exit, JobOutcome::Saved, "{name}, {fault}");
            assert!(files(&other) == before, "{name}, {fault}: {:?}", outcome.error());
        }
        let mut own = next_run(other, &[]);
        own.job.regions[0].len = Some(LEN);
        let outcome = own.read();
        assert_saved(&own, &outcome);
    }
}
