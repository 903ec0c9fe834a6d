//! Several phones at once: what a station reaches in company against what it reaches alone, and the memory of each.
//! See `benches/README.md`. Memory is measured on Linux only.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench may fail"
)]

#[path = "../crates/engine/benches/common/mod.rs"]
mod common;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bromide::worker::stations::{
    Done, Goal, StationExtent, StationPorts, StationRange, Stations, StationsEvent, StationsOrder,
    Surroundings,
};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::finder::{DeviceKind, DeviceName, FoundBy, PluggedIn, Port, Socket};
use bromide_engine::link::PhonePort;
use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice, RegionEnd};
use bromide_engine::sim::{ClockKind, Pacing, Scenario, SimPort};
use bromide_engine::stations::{Bench, Keep};
use common::{MIB, head, is_chosen, most_resident, row};

fn main() {
    common::bench(tables);
}

fn tables() {
    // Memory first: its high-water mark never falls.
    for (name, pacing, stations, length) in
        [("rom", Pacing::ROM, 16, 4 * MIB), ("wire", Pacing::FAST, 4, 16 * MIB)]
    {
        if is_chosen(name) {
            company(name, pacing, stations, length);
        }
    }
}

fn company(name: &str, pacing: Pacing, stations: u16, length: u64) {
    head(
        "Stations in company",
        &[
            "pace",
            "stations",
            "slowest, B/s",
            "alone, B/s",
            "slowest / alone",
            "of one core",
            "KiB a station",
        ],
    );
    let alone = run(pacing, 1, length);
    let together = run(pacing, stations, length);
    let slowest = together.speeds.iter().copied().min().unwrap();
    let best = alone.speeds[0];
    let more = together.memory.zip(alone.memory).map(|(all, one)| all.saturating_sub(one));
    let each = more.map_or("-".to_owned(), |more| (more / u64::from(stations - 1)).to_string());
    row(&[
        name.to_owned(),
        stations.to_string(),
        slowest.to_string(),
        best.to_string(),
        format!("{:.4}", slowest as f64 / best as f64),
        together.processor.map_or("-".to_owned(), |share| format!("{:.1} %", share * 100.0)),
        each,
    ]);
}

struct Run {
    /// Of each station's read pass, in bytes a second.
    speeds: Vec<u64>,
    /// The most memory that the process had resident so far, in KiB.
    memory: Option<u64>,
    /// Of one core, the practice phones' share included.
    processor: Option<f64>,
}

fn run(pacing: Pacing, stations: u16, length: u64) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let phones: BTreeMap<Socket, SimPort> = (1..=stations)
        .map(|number| {
            let mut scenario = Scenario::default().pacing(pacing).clock(ClockKind::Wall);
            scenario = scenario.generated(length, u64::from(number));
            let number = u8::try_from(number).unwrap();
            scenario.model.me_id[0] ^= number;
            scenario.model.unique_id[0] ^= number;
            (Socket::named(&format!("usb:1-1.{number}")), SimPort::new(scenario))
        })
        .collect();
    let plugged: Vec<PluggedIn> = phones.keys().map(plugged).collect();
    let surroundings = Surroundings {
        bench: Bench::new(),
        look: Box::new(move || Ok(plugged.clone())),
        changes: None,
        look_every: Duration::from_millis(20),
        make_place: Arc::new(move |socket: &Socket| Box::new(phones[socket].clone()) as Box<dyn PhonePort>),
    };
    let before = processor_seconds();
    let begun = std::time::Instant::now();
    let order = order(folder.path(), stations);
    let (handle, events) = Stations::start_in(surroundings, order, Arc::new(|| {}));
    let mut speeds = Vec::new();
    loop {
        match events.recv().expect("the session ends") {
            StationsEvent::Ended { record, .. } => {
                let [RegionEnd::Saved { report, .. }] = &record.regions[..] else { panic!("{record:?}") };
                speeds.push(report.read.bytes_per_second);
            }
            StationsEvent::Done(done) => {
                assert_eq!(done, Done::AllSaved);
                break;
            }
            _ => {}
        }
    }
    let wall = begun.elapsed().as_secs_f64();
    let processor = before.zip(processor_seconds()).map(|(before, now)| (now - before) / wall);
    drop(handle);
    Run { speeds, memory: most_resident("self"), processor }
}

fn order(folder: &Path, stations: u16) -> StationsOrder {
    StationsOrder {
        folder: folder.to_owned(),
        pattern: "{n}.bin".into(),
        extent: StationExtent::Ranges(vec![StationRange::whole(AreaChoice::Main)]),
        check: CheckChoice::Off,
        block_size: BlockSize::default(),
        reset: true,
        first_wait: Duration::from_secs(30),
        lost_wait: None,
        agent: None,
        program: ReadingProgramChoice::Off,
        ports: StationPorts::AllPhones,
        most: stations,
        goal: Goal::Saved(u32::from(stations)),
        keep_failures: Keep::UntilUnplugged,
    }
}

fn plugged(socket: &Socket) -> PluggedIn {
    let kind = DeviceKind::BootRom;
    let name = socket.to_string();
    let port = Port { name, usb: None, kind, device: DeviceName::UsbSerial, serial_number: None };
    PluggedIn { socket: socket.clone(), kind, port: Some(port), found: FoundBy::Ids }
}

/// User and system time of this process in seconds.
fn processor_seconds() -> Option<f64> {
    common::processor_seconds("self").map(|(seconds, _)| seconds)
}
