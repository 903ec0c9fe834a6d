//! What the benches share: when to run at all, Markdown rows, the processor time of a process, jobs.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "each bench uses a part of this; a bench may fail, and prints"
)]

pub mod sparse;

use std::path::PathBuf;

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::Report;
use bromide_engine::readback::{self, BlockSize, CheckChoice, Job, RegionEnd, RegionJob, Start};
use bromide_engine::sim::{Pacing, SimPort};

pub const MIB: u64 = 1024 * 1024;
/// A megabyte as in "MB/s".
pub const MB: f64 = 1e6;

/// The `main` of a bench. Only `cargo bench` passes `--bench`; `cargo test --all-targets` starts the same
/// programs without it, and then they end at once.
pub fn bench(measure: fn()) {
    if std::env::args().any(|argument| argument == "--bench") {
        measure();
    }
}

/// Runs a job without observing or stopping it. Returns the reports, one a region.
pub fn read(job: &Job, port: &mut SimPort) -> Vec<Report> {
    let ending = readback::run(job, port, &Cancel::new(), &String::new, &mut |_| {});
    let report = |end| match end {
        RegionEnd::Saved { report, .. } => *report,
        other => panic!("not saved: {other:?}"),
    };
    ending.regions.into_iter().map(report).collect()
}

/// Whether `part` is to be run: it contains a word given after `--` on the command line, or none is given.
pub fn is_chosen(part: &str) -> bool {
    let mut chosen = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).peekable();
    chosen.peek().is_none() || chosen.any(|word| part.contains(&word))
}

/// The head of a Markdown table.
pub fn head(title: &str, columns: &[&str]) {
    println!("\n### {title}\n");
    row(columns);
    row(&columns.iter().map(|_| "---").collect::<Vec<_>>());
}

/// One row of a Markdown table.
pub fn row(cells: &[impl AsRef<str>]) {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    println!("| {} |", cells.join(" | "));
}

/// A read of `regions` (start, length, file) with no check.
pub fn unchecked(regions: impl IntoIterator<Item = (u64, u64, PathBuf)>) -> Job {
    let regions = regions
        .into_iter()
        .map(|(start, len, file)| RegionJob {
            area: bromide_engine::storage::AreaKind::Flash.into(),
            start,
            len: Some(len),
            file,
            name_template: None,
        })
        .collect();
    Job {
        regions,
        check: CheckChoice::Off,
        block_size: BlockSize::default(),
        wait: Some(std::time::Duration::from_secs(60)),
        reset: true,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        start: Start::New,
    }
}

/// The minimum of seconds for `bytes`: the device's rate plus one turn-around a block.
pub fn link_limit(pacing: Pacing, bytes: u64, block: BlockSize) -> f64 {
    let rate = pacing.bytes_per_second().expect("a paced phone");
    let blocks = bytes.div_ceil(u64::from(block.bytes()));
    bytes as f64 / rate as f64 + pacing.turn_around().as_secs_f64() * blocks as f64
}

/// User and system time of a process in seconds, its children not counted; `None` where the system does
/// not report it. The flag says that the process has ended, but was not waited for yet.
pub fn processor_seconds(process: &str) -> Option<(f64, bool)> {
    // proc(5): 100 ticks a second on every architecture in use. The name, in brackets, may hold anything.
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(") ")?;
    let fields: Vec<&str> = rest.split(' ').collect();
    let ticks = |index: usize| fields.get(index)?.parse::<f64>().ok();
    Some(((ticks(11)? + ticks(12)?) / 100.0, fields.first() == Some(&"Z")))
}

/// The most memory that a process had resident, in KiB; `None` where the system does not report it.
pub fn most_resident(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim_end().parse().ok()
}

/// The same of this process in MiB, for a table; `-` where it is not known.
pub fn most_resident_mib() -> String {
    most_resident("self").map_or_else(|| "-".to_owned(), |kib| format!("{:.1}", kib as f64 / 1024.0))
}
