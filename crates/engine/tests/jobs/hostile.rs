//! No byte sequence from a device can panic the program, hang it past its deadlines, or make a wrong file look finished;
//! and no bad cable can make it write what is not in the chip table.
//!
//! Random, but the same at every run: seeds are fixed. `common/test_config.rs` says how many cases are run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail; the configuration's exception does not reach the helpers of an integration test"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use crate::common::noisy_link::{Direction, NoisyPort, Rates};
use crate::common::random;
use crate::common::random_device::{Device, RandomDevicePort};
use crate::common::rng::Rng;
use crate::common::written::{assert_only_table_writes, wrong_writes};
use bromide_engine::brom::{Action, Exchange, Handshake, Request, Status, VersionKind, Want};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{DumpPaths, Journal, Report, digests_of};
use bromide_engine::readback::{self, BlockSize, CheckChoice, Ending, Job, JobError, RegionEnd, RegionJob};
use bromide_engine::session::{Contact, connect};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use bromide_engine::storage::{ALL_AREAS, Region};
use bromide_engine::units::{Address, ByteSize, parse_number};
use proptest::prelude::*;

const SEED: u64 = 0x6261;

// The protocol, byte by byte.

fn any_request() -> impl Strategy<Value = Request> {
    let at = any::<u32>().prop_map(Address);
    prop_oneof![
        (at.clone(), 1..64u32).prop_map(|(at, words)| Request::Read32 { at, words }),
        (at.clone(), 1..64u32).prop_map(|(at, halves)| Request::Read16 { at, halves }),
        (at.clone(), 1..64u32).prop_map(|(at, halves)| Request::LegacyRead16 { at, halves }),
        (at.clone(), any::<u32>()).prop_map(|(at, value)| Request::Write32 { at, value }),
        (at.clone(), any::<u32>()).prop_map(|(at, value)| Request::ResetWrite32 { at, value }),
        (at, any::<u16>()).prop_map(|(at, value)| Request::Write16 { at, value }),
        Just(Request::TargetConfig),
        Just(Request::MeId),
        Just(Request::Version(VersionKind::BootRom)),
        Just(Request::Version(VersionKind::Preloader)),
        Just(Request::HardwareCode),
        Just(Request::HardwareVersions),
    ]
}

/// Bytes, of which the ROM's own words are likelier than others.
fn phone_bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        3 => any::<u8>(),
        3 => prop::sample::select(vec![0x5F, 0xF5, 0xAF, 0xFA, 0xA0, 0xA1]),
        2 => prop::sample::select(vec![0, 1, 0x1D, 8, 0x10]),
        1 => prop::sample::select(b"READY".to_vec()),
    ];
    prop::collection::vec(byte, 0..most)
}

proptest! {
    #![proptest_config(random(4000, SEED))]

    #[test]
    fn a_handshake_takes_any_bytes(bytes in phone_bytes(200), silences in any::<u64>()) {
        let mut handshake = Handshake::new();
        let mut silences = Rng::new(silences);
        let mut bytes = bytes.into_iter();
        let mut sent = 0u32;
        loop {
            match handshake.next_action() {
                Action::Send(byte) => {
                    prop_assert!([0xA0, 0x0A, 0x50, 0x05].contains(&byte));
                    sent += 1;
                }
                Action::Done(_) => break,
                Action::Listen(_) if silences.below(3) == 0 => handshake.timed_out(),
                Action::Listen(_) => match bytes.next() {
                    Some(byte) => handshake.received(byte),
                    None => break,
                },
            }
            prop_assert!(sent < 2000, "floods the phone");
        }
        prop_assert!(handshake.sync_bytes() <= sent);
    }

    /// Whatever comes, in pieces of any size: a dialogue asks for no byte beyond its answer, never for none, and ends.
    #[test]
    fn an_exchange_never_asks_for_more_than_the_answer_has(
        request in any_request(),
        bytes in phone_bytes(400),
        honest in any::<u64>(),
        pieces in any::<u64>(),
        room in 0..40usize,
    ) {
        let mut pieces = Rng::new(pieces);
        let mut honest = Rng::new(honest);
        let len = request.data_len().max(room);
        let mut data = vec![0; len];
        // Echoes 9 + 4, two statuses, and a length at most.
        let most = 9 + 4 + 4 + 4 + len;
        let mut got = 0;
        let mut echo: std::collections::VecDeque<u8> = [].into();
        let mut bytes = bytes.into_iter();
        let mut exchange = Exchange::new(&request, &mut data);
        loop {
            match exchange.want() {
                Want::Done(count) => { prop_assert!(count <= len); break }
                Want::Write(packet) => {
                    prop_assert!(!packet.is_empty() && packet.len() <= 9);
                    prop_assert!(echo.is_empty(), "writes before the echo is in");
                    if honest.below(8) != 0 {
                        echo.extend(packet);
                        if honest.below(4) != 0 {
                            echo.extend([0, honest.pick(&[0, 1])]);
                        }
                    }
                    exchange.wrote();
                }
                Want::Read(buffer) => {
                    prop_assert!(!buffer.is_empty());
                    prop_assert!(got + buffer.len() <= most, "{:?} asks for byte {}", request, got + buffer.len());
                    let count = 1 + usize::try_from(pieces.below(buffer.len() as u64)).unwrap();
                    let mut filled = 0;
                    for to in &mut buffer[..count] {
                        let Some(byte) = echo.pop_front().or_else(|| bytes.next()) else { break };
                        *to = byte;
                        filled += 1;
                    }
                    if filled == 0 { break }
                    got += filled;
                    if exchange.received(filled).is_err() { break }
                }
            }
        }
    }

    #[test]
    fn every_status_prints_as_its_code(code in any::<u16>()) {
        let status = Status(code);
        prop_assert_eq!(status.is_error(), code >= 0xFF);
        prop_assert_eq!(status.to_string(), format!("{code:04X}"));
    }
}

// Devices that are no phone.

/// Deadlines of the session, added up: handshake 10 s; draining 30 s each, at most once in full; version requests and
/// their like 3 s each; a resynchronisation drains, knocks nine times (8 s, then 0.5 s) and drains between.
const RESYNC: Duration = Duration::from_secs(31 + 8 + 9 * (1 + 31) + 4 + 31);
const CONNECT: Duration = Duration::from_secs(11 + 31 + 4 * 4).saturating_add(RESYNC);
/// Twelve requests of 3 s at most.
const IDENTIFY: Duration = Duration::from_secs(12 * 4);
const WAIT: Duration = Duration::from_secs(3);
/// A phone that comes in the last moment of the wait is still greeted; whatever answers nonsense is not listened to longer.
const GREETING: Duration = Duration::from_secs(3);

fn small_job(folder: &tempfile::TempDir, seed: u64) -> Job {
    let mut rng = Rng::new(seed);
    Job {
        regions: vec![RegionJob {
            area: bromide_engine::storage::AreaKind::Flash,
            start: 0,
            len: Some(1024),
            file: folder.path().join("dump.bin"),
            name_template: None,
        }],
        check: CheckChoice::Full,
        block_size: BlockSize::new(rng.pick(&[256, 1024, 65536])).unwrap(),
        wait: Some(WAIT),
        reset: rng.below(2) == 0,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        resume: false,
        overwrite: false,
    }
}

fn run(job: &Job, port: &mut dyn bromide_engine::link::PhonePort) -> Ending {
    readback::run(job, port, &Cancel::new(), &|| "2026-01-02T03:04:05Z".into(), &mut |_| {})
}

fn assert_nothing_looks_finished(folder: &tempfile::TempDir, ending: &Ending) {
    assert!(ending.result.is_err(), "{:?}", ending.regions);
    assert!(ending.regions.iter().all(|end| !matches!(end, RegionEnd::Saved { .. })), "{ending:?}");
    for entry in folder.path().read_dir().unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.ends_with(".part") || name.ends_with(".part.json"), "{name}");
    }
}

fn any_device() -> impl Strategy<Value = Device> {
    prop_oneof![
        Just(Device::Noise),
        Just(Device::Flood),
        Just(Device::Echo),
        Just(Device::AlmostRom(0)),
        Just(Device::AlmostRom(100)),
        Just(Device::AlmostRom(3_000)),
        Just(Device::AlmostRom(100_000)),
    ]
}

proptest! {
    #![proptest_config(random(400, SEED))]

    #[test]
    fn connecting_to_anything_ends_in_time(device in any_device(), seed in any::<u64>()) {
        let port = RandomDevicePort::new(device, seed, CONNECT + Duration::from_secs(5) + RESYNC);
        if let Ok(Contact::Session(mut session)) = connect(Box::new(port.clone()), &Cancel::new(), None) {
            let begun = session.now();
            let mut block = [0; 4096];
            drop(session.read_block(Address(0), &mut block, &mut |_, _| {}));
            // 3 s, and a second for each 4096 bytes.
            prop_assert!(session.now() - begun <= Duration::from_millis(4100));
            drop(session.resync(&mut |_| {}));
        }
    }

    /// Random memory never reads the same twice, so nothing may ever be saved.
    #[test]
    fn no_device_made_of_noise_is_ever_saved(device in any_device(), seed in any::<u64>()) {
        // Behind recognition every read may be tried three times; the survey alone makes up to 288 + 700.
        let limit = match device {
            Device::AlmostRom(_) => Duration::from_secs(2 * 3600),
            _ => WAIT + GREETING + IDENTIFY,
        };
        let mut port = RandomDevicePort::new(device, seed, limit);
        let folder = crate::common::folder();
        let ending = run(&small_job(&folder, seed), &mut port);
        assert_nothing_looks_finished(&folder, &ending);
        prop_assert!(port.elapsed() < limit);
        if let Err(JobError::NoPhone { .. }) = ending.result {
            prop_assert!(port.elapsed() <= WAIT + GREETING, "{:?}", port.elapsed());
        }
    }
}

// A real phone behind a bad cable.

static SAVED: AtomicU32 = AtomicU32::new(0);
static KEPT: AtomicU32 = AtomicU32::new(0);
static NOTHING: AtomicU32 = AtomicU32::new(0);

fn any_rates(rng: &mut Rng) -> Rates {
    // From "now and then" to "hardly a block survives"; most things mostly do not happen. Flips are rarer: where one byte
    // in a thousand is wrong, the same bit is wrong twice in one of a few dumps, which no second read can see.
    let mut rate = |of: &[u32]| if rng.below(3) == 0 { rng.pick(of) } else { 0 };
    let often = &[1, 3, 10, 30, 100, 1000];
    let (flip, drop, double, insert) = (rate(&often[..5]), rate(often), rate(often), rate(often));
    Rates {
        flip,
        drop,
        double,
        insert,
        delay: rng.pick(&[0, 0, 100, 3000]),
        split: rng.pick(&[0, 0, 1000, 100_000]),
    }
}

/// A job of one to three regions.
fn any_job(folder: &tempfile::TempDir, flash: u64, rng: &mut Rng) -> Job {
    let regions = (0..1 + rng.below(3))
        .map(|n| {
            let start = rng.below(flash / 4) / 4 * 4;
            let len = match rng.below(4) {
                0 => None,
                1 => Some(1 + rng.below(4096)),
                _ => Some(1 + rng.below(flash / 2)),
            };
            let file = folder.path().join(format!("dump{n}.bin"));
            RegionJob {
                area: bromide_engine::storage::AreaKind::Flash,
                start,
                len,
                file,
                name_template: None,
            }
        })
        .collect();
    Job {
        regions,
        check: CheckChoice::Full,
        block_size: BlockSize::new(rng.pick(&[256, 1024, 4096, 16384, 65536, 12_348])).unwrap(),
        wait: Some(Duration::from_secs(10)),
        reset: rng.below(2) == 0,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        resume: false,
        overwrite: false,
    }
}

/// Seconds may change in their last digit on the way through text.
fn without_seconds(mut report: Report) -> Report {
    report.read.seconds = report.read.seconds.round();
    report
}

fn assert_the_files_are_honest(job: &Job, ending: &Ending, sim: &SimPort, flash: u64) {
    assert_eq!(ending.regions.len(), job.regions.len());
    let all_saved = ending.regions.iter().all(|end| matches!(end, RegionEnd::Saved { .. }));
    assert_eq!(ending.result.is_ok(), all_saved, "{ending:?}");
    for (region, end) in job.regions.iter().zip(&ending.regions) {
        let paths = DumpPaths::new(&region.file);
        match end {
            RegionEnd::Saved { file, report } => {
                SAVED.fetch_add(1, Ordering::Relaxed);
                assert_eq!(file, &region.file);
                let bytes = std::fs::read(file).unwrap();
                let start = region.start;
                // The flash's size is found out over the same cable. It may come out too large, with a warning, but never
                // too small; behind its end a flash begins anew.
                let len = region.len.unwrap_or_else(|| report.flash.size.unwrap() - start);
                assert!(region.len.is_some() || start + len == flash || !report.warnings.is_empty());
                assert!(region.len.is_some() || start + len >= flash, "too short: {:?}", report.flash);
                assert_eq!(bytes.len() as u64, len, "of {region:?}");
                let whole = sim.scenario().flash_bytes(0..flash);
                let expected = whole.iter().cycle().skip(usize::try_from(start).unwrap());
                assert!(bytes.iter().eq(expected.take(bytes.len())), "{region:?}: a wrong file");
                let written: Report = serde_json::from_slice(&std::fs::read(&paths.report).unwrap()).unwrap();
                assert_eq!(without_seconds(written), without_seconds(report.as_ref().clone()));
                assert_eq!(report.sha256, digests_of(&bytes[..]).unwrap().sha256);
                assert_eq!(report.check.passed, Some(true));
                assert_eq!((report.start, report.length), (region.start, len));
                assert!(!paths.part.exists() && !paths.journal.exists());
            }
            RegionEnd::Kept { part, done, total } => {
                KEPT.fetch_add(1, Ordering::Relaxed);
                assert!(!paths.file.exists() && !paths.report.exists(), "looks finished");
                // A bit that flipped in the first read may be in a part: only its length can be promised.
                let journal: Journal =
                    serde_json::from_slice(&std::fs::read(&paths.journal).unwrap()).unwrap();
                let bad: u64 = journal.bad.iter().map(|span| span.length).sum();
                let len = std::fs::metadata(part).unwrap().len();
                assert_eq!((len, part), (done + bad, &paths.part));
                assert!(len <= *total && *done > 0);
                assert_eq!((journal.done[0].start, journal.done[0].length), (0, len));
                assert!(journal.checked.iter().all(|span| span.start + span.length <= len));
                let last = journal.last.unwrap();
                let bytes = std::fs::read(part).unwrap();
                let tail = &bytes[usize::try_from(last.start).unwrap()..];
                assert_eq!(last.start + last.length, len);
                if journal.checked.is_empty() {
                    assert_eq!(last.crc32, format!("{:08x}", crc32fast::hash(tail)));
                }
            }
            RegionEnd::Nothing => {
                NOTHING.fetch_add(1, Ordering::Relaxed);
                for path in [&paths.file, &paths.report, &paths.part, &paths.journal] {
                    assert!(!path.exists(), "{}", path.display());
                }
            }
        }
    }
}

fn noisy_job(seed: u64, clean_to_phone: bool) {
    let mut rng = Rng::new(seed);
    let flash = rng.pick(&[256u64 << 10, 512 << 10, 1 << 20]);
    let mut scenario = Scenario::default().generated(flash, seed);
    if rng.below(4) == 0 {
        scenario = scenario.pacing(Pacing::Uart { baud: 921_600 });
    }
    let to_host = any_rates(&mut rng);
    let to_phone = if clean_to_phone { Rates::default() } else { any_rates(&mut rng) };
    let vanish = rng.pick(&[0, 0, 0, 30, 300, 3000]);
    let mut port = NoisyPort::new(SimPort::new(scenario), rng.next(), to_phone, to_host, vanish);
    let folder = crate::common::folder();
    let job = any_job(&folder, flash, &mut rng);
    let ending = run(&job, &mut port);
    assert_the_files_are_honest(&job, &ending, &port.sim, flash);
    if to_phone.is_clean() {
        assert_only_table_writes(&port.sim.log());
    }
}

proptest! {
    #![proptest_config(random(200, SEED))]

    #[test]
    fn what_is_saved_over_a_bad_cable_is_the_flash(seed in any::<u64>()) {
        noisy_job(seed, false);
    }

    #[test]
    fn a_bad_way_back_never_makes_a_wrong_write(seed in any::<u64>()) {
        noisy_job(seed, true);
    }
}

/// The two tests above say little if nothing is ever saved, or everything.
#[test]
fn bad_cables_end_in_every_way() {
    for seed in 0..60 {
        noisy_job(seed, seed % 2 == 0);
    }
    let counts = [&SAVED, &KEPT, &NOTHING].map(|count| count.load(Ordering::Relaxed));
    assert!(counts.iter().all(|count| *count >= 5), "{counts:?}");
}

/// A bench with one slip on the line.
fn slip(
    start: u64,
    len: u64,
    block: u64,
    hook: impl FnMut(Direction, &mut Vec<u8>) + Send + 'static,
) -> (Ending, SimPort) {
    let sim = SimPort::new(Scenario::default().generated(16 << 20, 7));
    let mut port = NoisyPort::hooked(sim.clone(), hook);
    let folder = crate::common::folder();
    let file = folder.path().join("dump.bin");
    let job = Job {
        regions: vec![RegionJob {
            area: bromide_engine::storage::AreaKind::Flash,
            start,
            len: Some(len),
            file,
            name_template: None,
        }],
        check: CheckChoice::Full,
        block_size: BlockSize::new(block).unwrap(),
        wait: Some(Duration::from_secs(5)),
        reset: true,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        resume: false,
        overwrite: false,
    };
    let ending = run(&job, &mut port);
    assert_the_files_are_honest(&job, &ending, &sim, 16 << 20);
    (ending, sim)
}

/// One bit makes D1 (read) a D3, two a D2 or D4 (write): then the phone waits for values, and every byte that is sent to
/// find back into step would be one.
#[test]
fn a_read_that_arrives_as_another_command_never_becomes_a_write() {
    // A flash block, the window's register, the flash controller's first one.
    for at in [0x0001_4000u32, 0xA051_0000, 0xA014_0000] {
        // All within two bits, and all that write or start something.
        let near = |code: u8| {
            (code ^ 0xD1).count_ones() <= 2 || [0xA1, 0xAE, 0xD7, 0xDA, 0xE0, 0xE2].contains(&code)
        };
        for code in (0..=255u8).filter(|code| *code != 0xD1 && near(*code)) {
            let done = Arc::new(AtomicBool::new(false));
            let slipped = Arc::clone(&done);
            let (_, sim) = slip(0x1_0000, 32 << 10, 16 << 10, move |way, bytes| {
                let is_it = way == Direction::ToPhone
                    && bytes.first() == Some(&0xD1)
                    && bytes[1..5] == at.to_be_bytes();
                if is_it && !done.swap(true, Ordering::Relaxed) {
                    bytes[0] = code;
                }
            });
            assert!(slipped.load(Ordering::Relaxed));
            assert_eq!(wrong_writes(&sim), [] as [&str; 0], "D1 of {at:#010x} arrived as {code:02X}");
        }
    }
}

/// A header that loses its first bytes leaves its address and count to be taken for commands.
#[test]
fn a_header_that_loses_bytes_never_becomes_a_write() {
    for lost in 1..=8usize {
        for start in [0xD4_0000u64, 0xD2_0000, 0xD3_0000, 0x0C_D400, 0x0C_D200, 0x0C_D300] {
            let mut done = false;
            let at = start.to_be_bytes();
            let (_, sim) = slip(start, 16 << 10, 16 << 10, move |way, bytes| {
                if way == Direction::ToPhone
                    && !done
                    && bytes.len() == 9
                    && bytes[0] == 0xD1
                    && bytes[1..5] == at
                {
                    bytes.drain(..lost);
                    done = true;
                }
            });
            assert_eq!(wrong_writes(&sim), [] as [&str; 0], "{lost} bytes lost before {start:#x}");
        }
    }
}

/// The status before a value arrives spoilt: the phone has not refused, it waits for the value, and the next request
/// would be it.
#[test]
fn a_spoilt_status_before_a_value_never_lets_the_next_request_be_the_value() {
    for nth in 0..12 {
        for bit in 8..16 {
            let (mut writes_seen, mut expecting, mut header) = (0, 0, false);
            let (_, sim) = slip(0, 4096, 4096, move |way, bytes| match way {
                Direction::ToPhone => {
                    header = bytes.len() == 9 && [0xD2, 0xD4].contains(&bytes[0]);
                    expecting = 9;
                }
                Direction::ToHost if header => {
                    for byte in bytes.iter_mut() {
                        if expecting == 0 && writes_seen == nth {
                            *byte ^= u8::try_from((1u32 << bit) >> 8).unwrap();
                        }
                        if expecting == 0 {
                            writes_seen += 1;
                            header = false;
                            break;
                        }
                        expecting -= 1;
                    }
                }
                Direction::ToHost => {}
            });
            assert_eq!(wrong_writes(&sim), [] as [&str; 0], "write {nth}, bit {bit}");
        }
    }
}

/// The phone waits for the watchdog's value, and nobody knows: a new handshake would become it.
#[test]
fn a_lost_status_before_the_first_value_is_not_followed_by_a_handshake() {
    let mut header = false;
    let mut lost = 0;
    let (ending, sim) = slip(0, 4096, 4096, move |way, bytes| match way {
        Direction::ToPhone => header = bytes.len() == 9 && bytes[0] == 0xD2,
        Direction::ToHost
            if header && bytes.len() <= 2 && lost < 2 && bytes.iter().all(|byte| *byte <= 1) =>
        {
            // The two bytes of the status, in one piece or two; the header's echo is longer or not that small.
            lost += bytes.len();
            bytes.clear();
        }
        Direction::ToHost => {}
    });
    assert!(ending.result.is_err());
    let write = sim.log().into_iter().find(|record| record.code == 0xD2).unwrap();
    assert_eq!((write.status, write.values), (Some(1), vec![]), "it took the header and got no value");
    assert_eq!(wrong_writes(&sim), [] as [&str; 0]);
}

// Text from people and files.

proptest! {
    #![proptest_config(random(4000, SEED))]

    #[test]
    fn any_text_is_a_number_or_is_refused(text in "\\PC{0,24}|[ 0-9a-fA-FxXkKmMgG_]{0,24}") {
        if let Ok(value) = parse_number(&text) {
            // The same value typed plainly means the same.
            prop_assert_eq!(parse_number(&value.to_string()), Ok(value));
            prop_assert_eq!(parse_number(&format!("{value:#x}")), Ok(value));
            prop_assert!(!ByteSize(value).to_string().is_empty());
        }
    }

    #[test]
    fn region_arithmetic_never_overflows(start in edge(), len in edge(), unit in 0..2_000_000u64) {
        for area in ALL_AREAS {
            match Region::new(area, start, len) {
                Ok(region) => {
                    prop_assert!(region.len() > 0 && region.end() <= area.largest_end());
                    prop_assert_eq!(region.start() + region.len(), region.end());
                    prop_assert_eq!((region.area(), region.start(), region.len()), (area, start, len));
                }
                Err(error) => {
                    let is_past = start.checked_add(len).is_none_or(|end| end > area.largest_end());
                    prop_assert!(len == 0 || is_past);
                    prop_assert!(!error.to_string().is_empty());
                }
            }
        }
        prop_assert_eq!(BlockSize::new(unit).is_some(), unit % 4 == 0 && (256..=1 << 20).contains(&unit));
        let at = Address(u32::try_from(start & 0xFFFF_FFFF).unwrap());
        prop_assert_eq!(at.checked_add(len).map(|a| u64::from(a.0)), u64::from(at.0).checked_add(len).filter(|a| *a < 1 << 32));
    }

    #[test]
    fn spoilt_reports_and_journals_are_refused_or_read_the_same(seed in any::<u64>(), edits in 0..6usize) {
        let mut rng = Rng::new(seed);
        for whole in [REPORT, JOURNAL] {
            let mut text = whole.as_bytes().to_vec();
            for _ in 0..edits {
                let at = usize::try_from(rng.below(text.len() as u64)).unwrap();
                match rng.below(4) {
                    0 => text[at] = rng.pick(b"0123456789-.eE\"{}[],:\\ntrue\x00\xff"),
                    1 if text.len() > 1 => { text.remove(at); }
                    2 => text.insert(at, rng.byte()),
                    _ => text.truncate(at.max(1)),
                }
            }
            if let Ok(report) = serde_json::from_slice::<Report>(&text) {
                let again = serde_json::to_vec(&report).unwrap();
                let again = serde_json::from_slice::<Report>(&again).unwrap();
                prop_assert_eq!(without_seconds(again), without_seconds(report));
            }
            if let Ok(journal) = serde_json::from_slice::<Journal>(&text) {
                let again = serde_json::to_vec(&journal).unwrap();
                let again = serde_json::from_slice::<Journal>(&again).unwrap();
                prop_assert_eq!((again.done, again.first, again.flash), (journal.done, journal.first, journal.flash));
            }
        }
    }
}

/// Numbers around which arithmetic goes wrong.
fn edge() -> impl Strategy<Value = u64> {
    let near = prop::sample::select(vec![0u64, 4, 1 << 16, 1 << 28, 1 << 31, 1 << 32, 1 << 63, u64::MAX]);
    prop_oneof![(near, -5i64..=5).prop_map(|(n, by)| n.wrapping_add_signed(by)), any::<u64>(), 0..1u64 << 32]
}

const REPORT: &str = r#"{ "bromide": "0.1.0", "file": "dump.bin", "start": 0, "length": 4194304, "sha256": "a", "md5": "b", "crc32": "c",
  "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": "0xcb01", "software_version": "0x0001", "me_id": "d" },
  "flash": { "jedec_id": "ef 40 16", "name": "Winbond W25Q32", "size": 4194304, "size_known_from": "JEDEC id" },
  "check": { "kind": "full second read", "passed": true, "blocks_reread": 0 },
  "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
  "warnings": [] }"#;

const JOURNAL: &str = r#"{ "bromide": "0.1.0", "journal": 1, "file": "dump.bin", "start": 0, "length": 4194304,
  "done": [{ "start": 0, "length": 65536 }], "checked": [], "first": { "start": 0, "length": 4096, "crc32": "c" }, "last": null,
  "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": null, "software_version": null, "me_id": null },
  "flash": { "jedec_id": null, "name": "unknown", "size": null, "size_known_from": null }, "check": "full second read",
  "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
  "warnings": [] }"#;
