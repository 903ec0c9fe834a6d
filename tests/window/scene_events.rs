//! The events that scenes are made of: ports, phases, progress, blocks, endings.
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use super::{MIB, SPEED};
use bromide::app::{AppEvent, Progress, RegionEnd};
use bromide::worker::{JobFailure, JobId, PortsNews, WorkerEvent};
use bromide_engine::dump::{Class, Classified};
use bromide_engine::finder::{DeviceKind, DeviceName, KnownDevice, Port, UsbIds};
use bromide_engine::readback::{BlockState, Event, JobError, JobProgress, PassNumber, Phase};
use bromide_engine::storage::AreaKind;

pub fn ports(ports: &[Port]) -> AppEvent {
    AppEvent::Ports(PortsNews::Ports(ports.to_vec()))
}

pub fn boot_rom() -> Port {
    port("/dev/ttyACM0", UsbIds::new(0x0e8d, 0x0003), DeviceKind::BootRom, KnownDevice::BootRom)
}

pub fn preloader() -> Port {
    port("/dev/ttyACM1", UsbIds::new(0x0e8d, 0x2000), DeviceKind::Preloader, KnownDevice::Preloader)
}

fn port(name: &str, usb: UsbIds, kind: DeviceKind, device: KnownDevice) -> Port {
    let device = DeviceName::Known(device);
    Port { name: name.into(), usb: Some(usb), kind, device, serial_number: None }
}

pub fn reported(event: Event) -> AppEvent {
    AppEvent::Worker(WorkerEvent::Reported { id: JobId(1), event })
}

pub fn phase(phase: Phase) -> AppEvent {
    reported(Event::Phase(phase))
}

/// How far the job is when a pass with a check has `done` of 4 MiB.
fn job_progress(phase: Phase, done: u64, left: Option<Duration>) -> JobProgress {
    let is_check = phase == Phase::Checking;
    let half = u16::try_from(done * 5000 / (4 * MIB)).unwrap();
    JobProgress {
        hundredths_of_percent: (half + if is_check { 5000 } else { 0 }).min(9999),
        left,
        elapsed: Duration::from_secs((done + if is_check { 4 * MIB } else { 0 }) / SPEED),
        pass: PassNumber { number: if is_check { 2 } else { 1 }, of: 2 },
    }
}

pub fn progress(phase: Phase, done: u64, left: Option<u64>) -> AppEvent {
    let left = left.map(Duration::from_secs);
    let bytes_per_second = if left.is_some() { SPEED } else { 0 };
    reported(Event::Progress(Progress {
        phase,
        done,
        total: 4 * MIB,
        bytes_per_second,
        left,
        retries: 0,
        job: job_progress(phase, done, left),
    }))
}

/// What the bytes look like, as a firmware, its resources and the blank rest do.
pub fn contents() -> [AppEvent; 5] {
    let kinds = [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Erased];
    let content = |(index, class): (u64, Class)| {
        let (offset, length) = (index * 13 * (64 << 10), 13 * (64 << 10));
        reported(Event::Classified { offset, length, classified: Classified { class, entropy: 128 } })
    };
    [0, 1, 2, 3, 4].map(|index| (index, kinds[usize::try_from(index).unwrap()])).map(content)
}

pub fn block(offset: u64, length: u64, state: BlockState) -> AppEvent {
    reported(Event::Block { offset, length, state })
}

pub fn region(index: usize, of: usize, file: std::path::PathBuf, start: u64, length: u64) -> AppEvent {
    reported(Event::Region { index, of, file, area: AreaKind::Flash, start, length })
}

pub fn ended(regions: Vec<RegionEnd>, result: Result<(), JobError>) -> AppEvent {
    let result = result.map_err(JobFailure::from);
    AppEvent::Worker(WorkerEvent::Ended { id: JobId(1), regions, result })
}
