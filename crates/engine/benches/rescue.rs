//! The speed and the memory of rescuing people's data: a dump of 16 MiB scanned, and everything saved. See
//! `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a bench may fail")]

mod common;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::{Duration, Instant};

use bromide_engine::rescue::{Direction, ExportWords, Message, RescueContents, Selection, export, scan};
use common::{MIB, head, row};

/// Number of runs, of which the best counts.
const RUNS: usize = 7;

/// Words of the bench.
struct Words;

impl ExportWords for Words {
    fn messages_title(&self) -> String {
        "Messages".into()
    }
    fn direction(&self, direction: Direction) -> String {
        format!("{direction:?}")
    }
    fn remarks(&self, _message: &Message) -> Vec<String> {
        Vec::new()
    }
    fn data(&self, octets: usize, _port: Option<u16>) -> String {
        octets.to_string()
    }
    fn no_time(&self) -> String {
        String::new()
    }
}

fn main() {
    common::bench(tables);
}

fn tables() {
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    head(
        "People's data out of a dump, one core, the file in memory",
        &[
            "bytes",
            "content",
            "found in ms, best (target 300)",
            "saved in ms, best (target 2000)",
            "peak memory in MiB (target 64)",
        ],
    );
    let packed = include_bytes!("../tests/data/rescue/flat-16m-fat16.img.gz");
    let mut image = Vec::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut image).unwrap();
    measure(folder.path(), &image, "two volumes, 57 files");
    // The file system filled with noise, in which every byte has to be looked at.
    let mut noise = 0x9E37_79B9_7F4A_7C15_u64;
    for byte in image.iter_mut().skip(0x90_0000) {
        noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *byte = noise.to_be_bytes()[0];
    }
    measure(folder.path(), &image, "the same, free space full of noise");
}

fn measure(folder: &Path, image: &[u8], what: &str) {
    let path = folder.join("dump.bin");
    std::fs::write(&path, image).unwrap();
    let mut found = Vec::new();
    let mut saved = Vec::new();
    for run in 0..RUNS {
        let started = Instant::now();
        let contents = scanned(&path);
        found.push(started.elapsed());
        let started = Instant::now();
        let mut file = File::open(&path).unwrap();
        let mut read_at = |at: u64, into: &mut [u8]| read(&mut file, at, into);
        let into = folder.join(format!("out-{run}"));
        export(&contents, &Selection::everything(), &into, &Words, &mut read_at, &mut |_, _| true).unwrap();
        saved.push(started.elapsed());
        std::fs::remove_dir_all(into).unwrap();
    }
    let best = |times: &[Duration]| format!("{:.1}", times.iter().min().unwrap().as_secs_f64() * 1e3);
    let size = format!("{} MiB", image.len() as u64 / MIB);
    row(&[size, what.to_owned(), best(&found), best(&saved), peak_memory()]);
}

fn scanned(path: &Path) -> RescueContents {
    let mut file = File::open(path).unwrap();
    let length = file.metadata().unwrap().len();
    let mut read_at = |at: u64, into: &mut [u8]| read(&mut file, at, into);
    scan(length, &mut read_at, &mut |_| true).unwrap().unwrap()
}

fn read(file: &mut File, at: u64, into: &mut [u8]) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(into)
}

/// The most memory that the process had, this bench's copy of the image included; `-` on systems other than
/// Linux.
fn peak_memory() -> String {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok());
    kib.map_or_else(|| "-".to_owned(), |kib| format!("{:.1}", kib as f64 / 1024.0))
}
