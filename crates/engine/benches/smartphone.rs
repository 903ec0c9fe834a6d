//! Smartphones: reading through an agent against the limit of the simulated link, the engine alone, and whole
//! jobs over large storages: memory, journal, time left. See `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a bench may fail")]

mod common;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bromide_engine::acquire::{AgentFiles, PortSource};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Moment, PhonePort as _};
use bromide_engine::readback::{self, AreaChoice, Event, Job, Phase, RegionEnd, Start};
use bromide_engine::sim::smartphone::{
    PartitionTable, SmartphoneModel, SmartphonePacing, SmartphonePort, SmartphoneScenario, made_up_agent_file,
};
use common::sparse::SparseFile;
use common::{MB, MIB, head, is_chosen, most_resident_mib, row, unchecked};

fn main() {
    common::bench(tables);
}

fn tables() {
    if is_chosen("virtual") {
        against_the_link();
    }
    if is_chosen("unpaced") {
        unpaced();
    }
    large();
}

/// The models whose agents are measured, and the length of their packets in bytes.
fn models() -> [(SmartphoneModel, &'static str, u64); 3] {
    [
        (SmartphoneModel::mt6580(), "legacy, packets of 1 MiB", MIB),
        (SmartphoneModel::mt6765(), "xflash, packets of 64 KiB", 64 * 1024),
        // The host answers twice in each packet.
        (SmartphoneModel::mt6855(), "XML, packets of 64 KiB, two turn-arounds each", 32 * 1024),
    ]
}

struct Measured {
    /// The read pass, by the clock of the link.
    read: Duration,
    /// The whole job, by the computer's clock.
    wall: Duration,
    /// The largest journal in bytes.
    journal: u64,
    /// The largest error of the remaining time at a quarter, half and three quarters, as a part of the truth.
    time_left_error: f64,
}

/// Reads `bytes` into a folder in `parent`. `is_sparse`: zeros take no room there.
fn read(scenario: SmartphoneScenario, bytes: u64, parent: &Path, is_sparse: bool) -> Measured {
    let folder = tempfile::tempdir_in(parent).unwrap();
    let mut job = job(folder.path().join("user.bin"), bytes);
    let mut sparse = is_sparse.then(|| SparseFile::create(&folder.path().join("user.bin.part"), bytes));
    if is_sparse {
        job.start = Start::Replace;
    }
    let mut files = AgentFiles::from_bytes(made_up_agent_file(&scenario.model), "DA.bin".to_owned()).ok();
    let mut port = SmartphonePort::new(scenario);
    let clock = port.clone();
    let (mut begin, mut end, mut journal) = (clock.now(), clock.now(), 0);
    // The time and the time left when each quarter was reached.
    let mut quarters: Vec<(Moment, Duration)> = Vec::new();
    let started = Instant::now();
    let ending = readback::run_from(
        &job,
        &mut PortSource::with_agents(&mut port, &mut files),
        &Cancel::new(),
        &String::new,
        &mut |event| match event {
            Event::Phase(Phase::Reading) => begin = clock.now(),
            Event::Progress(progress) => {
                end = clock.now();
                let quarter = bytes / 4 * (quarters.len() as u64 + 1);
                if let Some(left) = progress.job.left.filter(|_| progress.done >= quarter && quarter < bytes)
                {
                    quarters.push((end, left));
                }
                let path = folder.path().join("user.bin.part.json");
                journal = journal.max(std::fs::metadata(path).map_or(0, |file| file.len()));
                if let Some(sparse) = &mut sparse {
                    sparse.dig();
                }
            }
            _ => {}
        },
    );
    let wall = started.elapsed();
    let [RegionEnd::Saved { report, .. }] = &ending.regions[..] else { panic!("{:?}", ending.result) };
    assert_eq!(report.length, bytes);
    let wrong = quarters.iter().map(|(at, left)| {
        let truth = (end - *at).as_secs_f64();
        (left.as_secs_f64() / truth - 1.0).abs()
    });
    // An unpaced phone leaves no time to tell.
    let time_left_error = if quarters.len() == 3 { wrong.fold(0.0, f64::max) } else { f64::NAN };
    Measured { read: end - begin, wall, journal, time_left_error }
}

fn job(file: PathBuf, bytes: u64) -> Job {
    let mut job = unchecked([(0, bytes, file)]);
    job.regions[0].area = AreaChoice::Main;
    job
}

fn against_the_link() {
    const BYTES: u64 = 256 * MIB;
    const PACE: SmartphonePacing = SmartphonePacing::HIGH_SPEED;
    head("Reading through an agent, in virtual time", &["agent", "s, limit", "s, read", "limit / read"]);
    for (model, name, packet) in models() {
        let rate = PACE.bytes_per_second(true).unwrap();
        let packets = u32::try_from(BYTES.div_ceil(packet)).unwrap();
        let limit = BYTES as f64 / rate as f64 + (PACE.turn_around() * packets).as_secs_f64();
        let scenario = SmartphoneScenario::new(model).emmc(BYTES).pacing(PACE).at_high_speed();
        let read = read(scenario, BYTES, Path::new("/dev/shm"), false).read.as_secs_f64();
        row(&[name.to_owned(), format!("{limit:.3}"), format!("{read:.3}"), format!("{:.3}", limit / read)]);
    }
}

fn unpaced() {
    const BYTES: u64 = 1024 * MIB;
    const RUNS: u32 = 5;
    let columns = ["agent", "bytes", "s, best", "MB/s, best", "processor ns a byte"];
    head("The engine with a practice smartphone, unpaced", &columns);
    let processor = || common::processor_seconds("self").map_or(f64::NAN, |(seconds, _)| seconds);
    for (model, name, _) in models() {
        let scenario = SmartphoneScenario::new(model).emmc(BYTES);
        let before = processor();
        let runs =
            (0..RUNS).map(|_| read(scenario.clone(), BYTES, Path::new("/dev/shm"), false).wall.as_secs_f64());
        let best = runs.fold(f64::INFINITY, f64::min);
        let used = (processor() - before) / f64::from(RUNS);
        row(&[
            name.to_owned(),
            "1 GiB".to_owned(),
            format!("{best:.3}"),
            format!("{:.0}", BYTES as f64 / MB / best),
            format!("{:.2}", used * 1e9 / BYTES as f64),
        ]);
    }
}

/// Whole jobs over `BROMIDE_GIB` gigabytes, 64 without it, on phones that are blank but for one partition, so
/// that the file stays sparse.
fn large() {
    const USED: u64 = 64 * MIB;
    let gib: u64 = std::env::var("BROMIDE_GIB").ok().and_then(|text| text.parse().ok()).unwrap_or(64);
    let bytes = gib * 1024 * MIB;
    let chosen = models().into_iter().filter(|(_, name, _)| is_chosen(&format!("large, {name}")));
    let chosen: Vec<_> = chosen.collect();
    if chosen.is_empty() {
        return;
    }
    let columns = [
        "agent",
        "GiB",
        "h in virtual time",
        "time left, most wrong",
        "s",
        "MiB resident, most",
        "KiB of journal, most",
    ];
    head("A large storage at 40 MB/s", &columns);
    for (model, name, _) in chosen {
        let scenario = SmartphoneScenario::new(model)
            .emmc(bytes)
            .table(PartitionTable::Gpt)
            .partitions(&[("userdata", USED)])
            .pacing(SmartphonePacing::HIGH_SPEED)
            .at_high_speed();
        let measured = read(scenario, bytes, &std::env::temp_dir(), true);
        row(&[
            name.to_owned(),
            gib.to_string(),
            format!("{:.2}", measured.read.as_secs_f64() / 3600.0),
            format!("{:.1} %", measured.time_left_error * 100.0),
            format!("{:.0}", measured.wall.as_secs_f64()),
            most_resident_mib(),
            format!("{:.1}", measured.journal as f64 / 1024.0),
        ]);
    }
}
