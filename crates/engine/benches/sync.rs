//! The cost of journal and sync for a read at the speed of USB. See `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may fail")]

mod common;

use std::path::{Path, PathBuf};
use std::time::Instant;

use bromide_engine::readback::BlockSize;
use bromide_engine::sim::{ClockKind, Pacing, Scenario, SimPort};
use common::{MIB, head, is_chosen, row, unchecked};

/// Long enough for two syncs by the clock and those at the end.
const LEN: u64 = 8 * MIB;
/// Number of runs, of which the best counts.
const RUNS: usize = 3;

fn main() {
    common::bench(tables);
}

fn tables() {
    let size = LEN / MIB;
    let places: [(&str, PathBuf); 2] =
        [("memory (a sync costs nothing)", "/dev/shm".into()), ("disk", std::env::temp_dir())];
    let columns = [
        "folder",
        "block",
        "limit, s",
        "read, s, best",
        "read, s, all",
        "read / limit",
        "job, s, best",
        "job / in memory",
    ];
    head(&format!("{size} MiB at the speed of the wire, no check, with journal and sync"), &columns);
    for block in [4096, 64 * 1024] {
        let block = BlockSize::new(block).unwrap();
        if !is_chosen(&format!("{} KiB", block.bytes() / 1024)) {
            continue;
        }
        let mut runs: [Vec<(f64, f64)>; 2] = Default::default();
        // In turns, so that other load on the computer affects both.
        for _ in 0..RUNS {
            for (runs, (_, parent)) in runs.iter_mut().zip(&places) {
                if parent.is_dir() {
                    runs.push(measure(parent, block));
                }
            }
        }
        let limit = common::link_limit(Pacing::FAST, LEN, block);
        let best = |runs: &[(f64, f64)]| {
            let least = |of: fn(&(f64, f64)) -> f64| runs.iter().map(of).fold(f64::INFINITY, f64::min);
            (least(|run| run.0), least(|run| run.1))
        };
        let in_memory = best(&runs[0]).1;
        for (runs, (name, _)) in runs.iter().zip(&places).filter(|(runs, _)| !runs.is_empty()) {
            let (read, job) = best(runs);
            let all: Vec<String> = runs.iter().map(|run| format!("{:.3}", run.0)).collect();
            row(&[
                (*name).to_owned(),
                format!("{} KiB", block.bytes() / 1024),
                format!("{limit:.3}"),
                format!("{read:.3}"),
                all.join(", "),
                format!("{:.4}", read / limit),
                format!("{job:.3}"),
                format!("{:.4}", job / in_memory),
            ]);
        }
    }
}

/// Seconds of the read pass and of the whole job, by the wall clock.
fn measure(parent: &Path, block: BlockSize) -> (f64, f64) {
    let folder = tempfile::tempdir_in(parent).unwrap();
    let mut job = unchecked([(0, LEN, folder.path().join("dump.bin"))]);
    job.block_size = block;
    let scenario = Scenario::default().generated(LEN, 1).pacing(Pacing::FAST).clock(ClockKind::Wall);
    let mut port = SimPort::new(scenario);
    let started = Instant::now();
    let reports = common::read(&job, &mut port);
    (reports[0].read.seconds, started.elapsed().as_secs_f64())
}
