//! A read of 4 MiB against the limit of its link. See `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may fail")]

mod common;

use bromide_engine::link::PhonePort;
use bromide_engine::readback::BlockSize;
use bromide_engine::sim::{ClockKind, Pacing, Scenario, SimPort};
use common::{MIB, head, is_chosen, row, unchecked};

const LEN: u64 = 4 * MIB;

fn main() {
    common::bench(tables);
}

fn tables() {
    let columns =
        ["phone", "clock", "block", "limit, s", "read, s", "read / limit", "whole job, s", "job / limit"];
    head("4 MiB, no check, against the limit of the link", &columns);
    let default = BlockSize::default();
    if is_chosen("virtual") {
        for block in [1024, 4096, 16 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024] {
            let block = BlockSize::new(block).unwrap();
            measure("ROM", Pacing::ROM, ClockKind::Virtual, block);
            measure("FAST", Pacing::FAST, ClockKind::Virtual, block);
        }
    }
    if is_chosen("wall") {
        measure("ROM", Pacing::ROM, ClockKind::Wall, default);
        measure("FAST", Pacing::FAST, ClockKind::Wall, default);
    }
}

fn measure(name: &str, pacing: Pacing, clock: ClockKind, block: BlockSize) {
    let folder = tempfile::tempdir().unwrap();
    let mut job = unchecked([(0, LEN, folder.path().join("dump.bin"))]);
    job.block_size = block;
    let mut port = SimPort::new(Scenario::default().pacing(pacing).clock(clock));
    let watch = port.clone();
    let job_started = port.now();
    let reports = common::read(&job, &mut port);
    let whole = watch.now() - job_started;
    let read = reports[0].read.seconds;
    let rate = pacing.bytes_per_second().unwrap_or(0);
    let limit = common::link_limit(pacing, LEN, block);
    row(&[
        format!("{name}, {rate} B/s"),
        format!("{clock:?}").to_lowercase(),
        format!("{} KiB", block.bytes() / 1024),
        format!("{limit:.3}"),
        format!("{read:.3}"),
        format!("{:.4}", read / limit),
        format!("{:.3}", whole.as_secs_f64()),
        format!("{:.4}", whole.as_secs_f64() / limit),
    ]);
}
