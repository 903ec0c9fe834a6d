//! The engine alone: an unpaced practice phone in the same process, all digests, the file. See
//! `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may fail")]

mod common;

use std::path::Path;
use std::time::{Duration, Instant};

use bromide_engine::sim::{AddressPattern, FlashContent, Scenario, SimPort};
use common::{MB, MIB, head, is_chosen, row, unchecked};

/// The flash window of the phones that can be read; larger jobs have several regions.
const WINDOW: u64 = 256 * MIB;
const SIZES: [u64; 5] = [4 * MIB, 16 * MIB, 64 * MIB, 256 * MIB, 1024 * MIB];
/// Limits of the number of runs, of which the best counts: as many as make a gigabyte. Other load on the
/// computer only makes a run slower, and short runs are more likely to be undisturbed.
const FEWEST_RUNS: usize = 5;
const MOST_RUNS: usize = 256;

fn main() {
    common::bench(tables);
}

fn tables() {
    table("memory", "Engine alone, into a folder in memory", Path::new("/dev/shm"));
    table("disk", "Engine alone, onto the disk, with every sync", &std::env::temp_dir());
}

fn table(part: &str, title: &str, parent: &Path) {
    let is_size_chosen = |size: &u64| is_chosen(&format!("{part} {} MiB", size / MIB));
    let sizes: Vec<u64> = SIZES.into_iter().filter(is_size_chosen).collect();
    if sizes.is_empty() || !parent.is_dir() {
        return;
    }
    head(
        title,
        &[
            "bytes",
            "s, best",
            "s, median",
            "MB/s, best",
            "ns a byte",
            "processor ns a byte",
            "SHA-256 alone, MB/s",
            "times as long as that, median",
        ],
    );
    for size in sizes {
        let runs = usize::try_from(1024 * MIB / size).unwrap().clamp(FEWEST_RUNS, MOST_RUNS);
        let mut sha = 0.0_f64;
        let mut ratios = Vec::new();
        let mut times: Vec<(Duration, f64)> = (0..runs)
            .map(|_| {
                let before = sha256_alone();
                let read = read(size, parent);
                let after = sha256_alone();
                sha = sha.max(before).max(after);
                ratios.push(read.0.as_secs_f64() / (size as f64 / MB) * f64::midpoint(before, after));
                read
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        times.sort_by_key(|(wall, _)| *wall);
        let (best, _) = times[0];
        let (median, _) = times[runs / 2];
        let processor = times.iter().map(|(_, processor)| *processor).fold(f64::INFINITY, f64::min);
        let bytes = size as f64;
        row(&[
            format!("{} MiB", size / MIB),
            format!("{:.3}", best.as_secs_f64()),
            format!("{:.3}", median.as_secs_f64()),
            format!("{:.0}", bytes / MB / best.as_secs_f64()),
            format!("{:.2}", best.as_secs_f64() * 1e9 / bytes),
            if size >= 64 * MIB { format!("{:.2}", processor * 1e9 / bytes) } else { "-".to_owned() },
            format!("{sha:.0}"),
            format!("{:.2}", ratios[runs / 2]),
        ]);
    }
}

/// Content that is cheap to make, with the boot header at its start: without it a job makes additional reads.
#[derive(Debug)]
struct Flash(AddressPattern);

impl FlashContent for Flash {
    fn len(&self) -> u64 {
        self.0.len()
    }

    fn fill(&self, offset: u64, out: &mut [u8]) {
        self.0.fill(offset, out);
        if let Some(start) = (offset == 0).then(|| out.first_chunk_mut()).flatten() {
            *start = *b"SF_BOOT\0";
        }
    }
}

/// Seconds from the creation of the first file to the rename of the last.
fn read(size: u64, parent: &Path) -> (Duration, f64) {
    let folder = tempfile::tempdir_in(parent).unwrap();
    let regions = (0..size.div_ceil(WINDOW))
        .map(|index| (0, WINDOW.min(size), folder.path().join(format!("{index}.bin"))));
    let job = unchecked(regions);
    let mut port = SimPort::new(Scenario::default().flash(Flash(AddressPattern(WINDOW))));
    let before = common::processor_seconds("self");
    let started = Instant::now();
    let reports = common::read(&job, &mut port);
    let wall = started.elapsed();
    let after = common::processor_seconds("self");
    assert!(reports.windows(2).all(|pair| pair[0].sha256 == pair[1].sha256), "{reports:?}");
    let processor = before.zip(after).map_or(f64::NAN, |((before, _), (after, _))| after - before);
    (wall, processor)
}

/// SHA-256 speed of one core at this moment in MB/s, the upper limit of an engine that computes this digest:
/// where it is low, the computer is slow and not the engine.
fn sha256_alone() -> f64 {
    let data = vec![0x5A_u8; 4 << 20];
    let started = Instant::now();
    std::hint::black_box(ring::digest::digest(&ring::digest::SHA256, &data));
    data.len() as f64 / MB / started.elapsed().as_secs_f64()
}
