//! Smartphones: reading through an agent against the limit of the simulated link, the engine alone, and memory
//! and journal of large storages. See `benches/README.md`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench may fail")]

mod common;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bromide_engine::acquire::{AgentFiles, PortSource};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::{self, AreaChoice, Event, Job, Phase, RegionEnd};
use bromide_engine::sim::smartphone::{
    PartitionTable, SmartphoneModel, SmartphonePacing, SmartphonePort, SmartphoneScenario, made_up_agent_file,
};
use common::{MB, MIB, head, is_chosen, row, unchecked};

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
    if is_chosen("large") {
        large();
    }
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
}

fn read(scenario: SmartphoneScenario, bytes: u64, parent: &Path) -> Measured {
    let folder = tempfile::tempdir_in(parent).unwrap();
    let job = job(folder.path().join("user.bin"), bytes);
    let mut files = AgentFiles::from_bytes(made_up_agent_file(&scenario.model), "DA.bin".to_owned()).ok();
    let mut port = SmartphonePort::new(scenario);
    let clock = port.clone();
    let (mut begin, mut end, mut journal) = (clock.now(), clock.now(), 0);
    let started = Instant::now();
    let ending = readback::run_from(
        &job,
        &mut PortSource::with_agents(&mut port, &mut files),
        &Cancel::new(),
        &String::new,
        &mut |event| match event {
            Event::Phase(Phase::Reading) => begin = clock.now(),
            Event::Progress(_) => {
                end = clock.now();
                let path = folder.path().join("user.bin.part.json");
                journal = journal.max(std::fs::metadata(path).map_or(0, |file| file.len()));
            }
            _ => {}
        },
    );
    let wall = started.elapsed();
    assert!(matches!(ending.regions[0], RegionEnd::Saved { .. }), "{:?}", ending.result);
    Measured { read: end - begin, wall, journal }
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
        let read = read(scenario, BYTES, Path::new("/dev/shm")).read.as_secs_f64();
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
        let runs = (0..RUNS).map(|_| read(scenario.clone(), BYTES, Path::new("/dev/shm")).wall.as_secs_f64());
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

/// `BROMIDE_GIB` gigabytes, 64 without it; the folder for temporary files needs as much room.
fn large() {
    let gib: u64 = std::env::var("BROMIDE_GIB").ok().and_then(|text| text.parse().ok()).unwrap_or(64);
    let bytes = gib * 1024 * MIB;
    let columns = ["agent", "GiB", "h in virtual time", "s", "MiB resident, most", "KiB of journal, most"];
    head("A large storage at 40 MB/s", &columns);
    for (model, name, _) in models() {
        let scenario = SmartphoneScenario::new(model)
            .emmc(bytes)
            .table(PartitionTable::Missing)
            .pacing(SmartphonePacing::HIGH_SPEED)
            .at_high_speed();
        let measured = read(scenario, bytes, &std::env::temp_dir());
        row(&[
            name.to_owned(),
            gib.to_string(),
            format!("{:.2}", measured.read.as_secs_f64() / 3600.0),
            format!("{:.0}", measured.wall.as_secs_f64()),
            format!("{:.1}", most_resident()),
            format!("{:.1}", measured.journal as f64 / 1024.0),
        ]);
    }
}

/// The most memory that this process had resident, in MiB.
fn most_resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.map_or(f64::NAN, |kib| kib / 1024.0)
}
