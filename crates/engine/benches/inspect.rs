//! The speed of inspecting a dump: the class of each cell, and all findings. See `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may fail")]

mod common;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::{Duration, Instant};

use bromide_engine::dump::{classify, inspect};
use bromide_engine::sim::{FlashContent, GeneratedFlash};
use common::{MB, MIB, head, is_chosen, row};

/// Number of runs, of which the best counts.
const RUNS: usize = 7;
/// The size of the inspection's reads.
const WINDOW: u64 = 256 * 1024;

fn main() {
    common::bench(tables);
}

fn tables() {
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    head(
        "Looking inside a dump, one core, the file in memory",
        &["bytes", "what", "ms, best", "MB/s, best", "MB/s of processor time, best"],
    );
    for size in [4 * MIB, 16 * MIB, 256 * MIB, 1024 * MIB] {
        if !is_chosen(&format!("inspect {} MiB", size / MIB)) {
            continue;
        }
        let path = folder.path().join("dump.bin");
        write(&path, size);
        report(size, "classes alone", || classes(&path, size));
        report(size, "everything", || everything(&path, size));
    }
}

/// The practice phone's flash, repeated up to the size.
fn write(path: &Path, size: u64) {
    use std::io::Write as _;
    let flash = GeneratedFlash::new(size.min(256 * MIB), 1);
    let mut file = File::create(path).unwrap();
    let mut window = vec![0; 1 << 20];
    for at in (0..size).step_by(1 << 20) {
        flash.fill(at % flash.len(), &mut window);
        file.write_all(&window).unwrap();
    }
}

fn report(size: u64, what: &str, run: impl Fn()) {
    let time = |_| {
        let (started, used) = (Instant::now(), processor());
        run();
        (started.elapsed(), processor() - used)
    };
    let runs: Vec<(Duration, Duration)> = (0..RUNS).map(time).collect();
    let best = runs.iter().map(|(wall, _)| *wall).min().unwrap();
    let least = runs.iter().map(|(_, processor)| *processor).min().unwrap();
    let speed = |time: Duration| format!("{:.0}", size as f64 / MB / time.as_secs_f64());
    row(&[
        format!("{} MiB", size / MIB),
        what.to_owned(),
        format!("{:.1}", best.as_secs_f64() * 1e3),
        speed(best),
        if least.is_zero() { "-".to_owned() } else { speed(least) },
    ]);
}

/// The processor time of this thread so far, including the kernel's for its files; zero on systems other than
/// Linux.
fn processor() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default();
    Duration::from_nanos(nanoseconds)
}

/// Reads and classifies the dump in cells of its map's size.
fn classes(path: &Path, size: u64) {
    let cell = usize::try_from((size / 65_536).max(4096)).unwrap();
    let mut file = File::open(path).unwrap();
    let mut window = vec![0; usize::try_from(WINDOW).unwrap()];
    for _ in 0..size / WINDOW {
        file.read_exact(&mut window).unwrap();
        for bytes in window.chunks(cell) {
            std::hint::black_box(classify(bytes));
        }
    }
}

fn everything(path: &Path, size: u64) {
    let mut file = File::open(path).unwrap();
    let mut read_at = |at: u64, into: &mut [u8]| {
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(into)
    };
    let found = inspect(size, &mut read_at, &mut |_| true).unwrap();
    assert!(found.is_some_and(|found| !found.findings.is_empty()));
}
