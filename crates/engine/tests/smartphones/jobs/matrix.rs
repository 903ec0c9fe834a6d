//! Random faults at random moments on random phones: either the job succeeds and the file is exact, or it
//! fails and the next run makes the exact file. Each case is seeded by its number, which a failure names.

use std::time::Duration;

use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice, JobOutcome, RegionEnd, Start};
use bromide_engine::sim::smartphone::{
    AgentKind, Area, Door, FaultPoint, SmartphoneFault, SmartphoneModel, SmartphonePacing,
    SmartphoneScenario, SmartphoneStorage,
};

use super::{Bench, Outcome, models, phone, wanted};
use crate::common::cases;
use crate::common::rng::Rng;

/// `common/test_config.rs` decides how many of them are run.
const CASES: u32 = 4000;
const BLOCKS: [u64; 4] = [512, 4096, 64 << 10, 1 << 20];

struct Case {
    healthy: SmartphoneScenario,
    faults: Vec<SmartphoneFault>,
    block: u64,
    check: CheckChoice,
    start: u64,
    len: u64,
    stop_at: usize,
    /// Changed bytes are found only when everything is read twice.
    changes: bool,
}

impl Case {
    fn new(number: u64) -> Case {
        let mut rng = Rng::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
        let mut startable: Vec<_> = models().into_iter().filter(|model| model.name != "MT6577").collect();
        // Its boot ROM refuses reads; it has no preloader.
        startable.push(SmartphoneModel::mt6261());
        let model = startable[usize::try_from(rng.below(startable.len() as u64)).unwrap()].clone();
        let door = rng.pick(&[Door::Preloader, Door::BootRom]);
        let door = if model.agent == AgentKind::Legacy32 { Door::BootRom } else { door };
        let mut healthy = phone(model, door);
        if rng.below(3) == 0 {
            healthy = healthy.pacing(SmartphonePacing::HIGH_SPEED);
        }
        healthy.starts_at_high_speed = rng.below(2) == 0;
        if rng.below(4) == 0 {
            healthy = healthy.ready_noise(Duration::from_millis(1 + rng.below(60)));
        }
        healthy.xflash_packets.1 = rng.pick(&[0x2000, 0x8000, 0x1_0000, 0x4_0000]);
        let area = match healthy.storage {
            SmartphoneStorage::Emmc { .. } => Area::User,
            SmartphoneStorage::Ufs(_) => Area::Lu(2),
            SmartphoneStorage::Nand { .. } => Area::Nand,
            SmartphoneStorage::Nor(_) => Area::Nor,
        };
        let len = 1 + rng.below(400 << 10);
        let start = rng.below(2) * rng.below(1 << 20);
        let mut changes = false;
        let faults = (0..1 + rng.below(3)).map(|_| fault(&mut rng, area, start, len, &mut changes)).collect();
        let chosen = rng.pick(&[CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Off]);
        let check = if changes { CheckChoice::Full } else { chosen };
        let stop_at = if rng.below(6) == 0 { usize::try_from(rng.below(80)).unwrap() } else { usize::MAX };
        Case { healthy, faults, block: rng.pick(&BLOCKS), check, start, len, stop_at, changes }
    }

    fn bench(&self) -> Bench {
        let scenario =
            self.faults.iter().fold(self.healthy.clone(), |phone, fault| phone.fault(fault.clone()));
        let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, self.start, self.len)]);
        bench.job.block_size = BlockSize::new(self.block).unwrap();
        bench.job.check = self.check;
        bench
    }
}

fn fault(rng: &mut Rng, area: Area, start: u64, len: u64, changes: &mut bool) -> SmartphoneFault {
    let points = [
        FaultPoint::Upload,
        FaultPoint::SetUp,
        FaultPoint::SecondStage,
        FaultPoint::StorageInfo,
        FaultPoint::ReEnumeration,
    ];
    let data = FaultPoint::Data(rng.below(2 * len + 1000));
    let at = if rng.below(3) == 0 { rng.pick(&points) } else { data };
    let offset = start + rng.below(len);
    let times = 1 + u32::try_from(rng.below(5)).unwrap();
    match rng.below(11) {
        0 => SmartphoneFault::Vanish { at, back: None },
        1 | 2 => SmartphoneFault::Vanish { at, back: Some(Duration::from_millis(1 + rng.below(9000))) },
        3 => SmartphoneFault::Stall { at, lasting: None },
        4 => SmartphoneFault::Stall { at, lasting: Some(Duration::from_millis(1 + rng.below(40_000))) },
        5 => SmartphoneFault::BadSum { area, offset, times },
        6 => {
            let range = offset..offset + 1 + rng.below(5000);
            SmartphoneFault::Unreadable { area, range, code: 0xC005_0007, times: None }
        }
        7 => SmartphoneFault::Unreadable {
            area,
            range: offset..offset + 512,
            code: 0xC005_0007,
            times: Some(times),
        },
        8 => {
            *changes = true;
            SmartphoneFault::ChangedByte { area, offset, times: 1 }
        }
        9 => SmartphoneFault::LostAtHighSpeed {
            back: (rng.below(3) > 0).then(|| Duration::from_millis(1 + rng.below(9000))),
        },
        _ => SmartphoneFault::TextFrames,
    }
}

/// What must be true after each run; returns whether the dump is saved.
fn judge(number: u64, case: &Case, bench: &Bench, outcome: &Outcome) -> bool {
    let line = || {
        let Case { healthy, faults, .. } = case;
        let (name, door) = (healthy.model.name, healthy.door);
        format!("case {number}: {name} {door:?} {faults:?} {:?}: {:?}", bench.job, outcome.ending)
    };
    assert_eq!(bench.port.violations(), 0, "{}", line());
    assert!(outcome.time < Duration::from_secs(600), "{:?} {}", outcome.time, line());
    match &outcome.ending.regions[0] {
        RegionEnd::Saved { .. } => {
            bench.assert_saved(outcome, &line());
            assert_eq!(bench.names(), ["0.bin", "0.bin.json"], "{}", line());
            return true;
        }
        RegionEnd::Kept { good, total, .. } => {
            assert_ne!(outcome.exit, JobOutcome::Saved, "green: {}", line());
            assert!(*good > 0 && *total == case.len, "{}", line());
            let (part, journal) = (std::fs::read(bench.path("0.bin.part")).unwrap(), bench.journal(0));
            let truth = bench.truth(0);
            let claimed = journal.done.first().map_or(0, |span| span.length);
            let is_bad =
                |at: u64| journal.unreadable.iter().any(|span| (span.start..span.end()).contains(&at));
            let pairs = (0..claimed).zip(part.iter().zip(&truth));
            let wrong = pairs.filter(|(at, (a, b))| a != b && !is_bad(*at)).count();
            assert!(wrong == 0 || case.changes && wrong <= case.faults.len(), "{wrong} wrong: {}", line());
        }
        RegionEnd::Gone { .. } | RegionEnd::Deleted { .. } => {
            panic!("the folder was not touched: {}", line())
        }
        RegionEnd::Nothing => {
            assert_ne!(outcome.exit, JobOutcome::Saved, "green: {}", line());
            assert_eq!(bench.names(), [""; 0], "{}", line());
        }
    }
    false
}

fn play_part(part: u64) {
    let mut ends = [0; 3];
    for number in (0..u64::from(cases(CASES))).filter(|number| number % 4 == part) {
        let case = Case::new(number);
        let mut bench = case.bench();
        let outcome = bench.read_and_stop_at(case.stop_at);
        if judge(number, &case, &bench, &outcome) {
            ends[0] += 1;
            continue;
        }
        ends[if bench.names().is_empty() { 1 } else { 2 }] += 1;
        bench.put(case.healthy.clone());
        bench.job.start = Start::Resume;
        let outcome = bench.read();
        assert!(
            judge(number, &case, &bench, &outcome),
            "case {number}: {:?} {:?}",
            case.faults,
            outcome.ending
        );
    }
    let least = usize::try_from(cases(CASES) / 200).unwrap();
    assert!(ends.iter().all(|count| *count >= least), "saved, nothing, kept: {ends:?}");
}

#[test]
fn any_fault_at_any_moment_first_quarter() {
    play_part(0);
}

#[test]
fn any_fault_at_any_moment_second_quarter() {
    play_part(1);
}

#[test]
fn any_fault_at_any_moment_third_quarter() {
    play_part(2);
}

#[test]
fn any_fault_at_any_moment_fourth_quarter() {
    play_part(3);
}
