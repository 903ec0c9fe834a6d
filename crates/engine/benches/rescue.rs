//! The speed and the memory of rescuing people's data: dumps of 16 MiB scanned, and everything saved; usual
//! ones, and some that are crafted to cost much. See `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a bench may fail")]

mod common;
#[path = "../tests/common/crafted.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests")]
mod crafted;
#[path = "../tests/common/fat.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the tests")]
mod fat;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::{Duration, Instant};

use bromide_engine::rescue::{Direction, ExportWords, Message, RescueContents, Selection, export, scan};
use common::{MIB, head, most_resident_mib, row};

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
    measure(folder.path(), image.clone(), "two volumes, 57 files");
    // The file system filled with noise, in which every byte has to be looked at.
    let mut noise = 0x9E37_79B9_7F4A_7C15_u64;
    for byte in image.iter_mut().skip(0x90_0000) {
        noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *byte = noise.to_be_bytes()[0];
    }
    measure(folder.path(), image, "the same, free space full of noise");
    // Crafted ones: no phone's.
    measure(
        folder.path(),
        crowd(|number| fat::entry(&short(number), 0x20, cluster(number), 512)),
        "520,000 files",
    );
    let name = "\u{202e}".repeat(254);
    let named = |number: usize| {
        [fat::long_name(&name, &short(number)), fat::entry(&short(number), 0x20, 0, 0)].concat()
    };
    measure(folder.path(), crowd(named), "25,000 names of 2 KB");
    let mut messages = crafted::Fat16::new(SECTORS);
    for (number, record) in messages.data(2).chunks_exact_mut(176).enumerate() {
        record.copy_from_slice(&crafted::message(number.try_into().unwrap()));
    }
    measure(folder.path(), messages.bytes, "95,000 messages without a file");
    let mut marks = crafted::Fat16::new(SECTORS);
    for sector in marks.data(2).chunks_exact_mut(512) {
        sector[..12].copy_from_slice(b"RIFF\xFF\xFF\xFF\x00WAVE");
    }
    measure(folder.path(), marks.bytes, "a sound of 16 MiB in each sector");
}

/// Sectors of a volume of 16 MiB.
const SECTORS: usize = 32 * 1024;

fn short(number: usize) -> [u8; 11] {
    *format!("F{number:07}TXT").as_bytes().first_chunk().unwrap()
}

fn cluster(number: usize) -> u16 {
    (number % 32_000 + 2).try_into().unwrap()
}

/// A volume that is one folder, filled with what `entries` makes of a number.
fn crowd(entries: impl Fn(usize) -> Vec<u8>) -> Vec<u8> {
    let mut volume = crafted::Fat16::new(SECTORS);
    let last = volume.clusters() + 1;
    volume.chain(2, last);
    volume.root(&fat::entry(b"CROWD      ", 0x10, 2, 0));
    let data = volume.data(2);
    let (mut at, mut number) = (0, 0);
    loop {
        let new = entries(number);
        let Some(room) = data.get_mut(at..at + new.len()) else { break };
        room.copy_from_slice(&new);
        (at, number) = (at + new.len(), number + 1);
    }
    volume.bytes
}

fn measure(folder: &Path, image: Vec<u8>, what: &str) {
    let path = folder.join("dump.bin");
    std::fs::write(&path, &image).unwrap();
    let size = image.len() as u64;
    drop(image);
    forget_peak();
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
    let size = format!("{} MiB", size / MIB);
    row(&[size, what.to_owned(), best(&found), best(&saved), most_resident_mib()]);
}

/// From now on the peak is counted anew, where the system can do that.
fn forget_peak() {
    drop(std::fs::write("/proc/self/clear_refs", "5"));
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
