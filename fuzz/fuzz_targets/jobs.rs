//! Whole jobs with a practice phone behind a link with the fuzzer's faults: one ending, no wrong file that
//! looks finished, and no write to the phone that is not in the chip table.
#![no_main]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic is a finding")]

use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::DumpPaths;
use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice, Job, RegionEnd, RegionJob, Start};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use bromide_engine::storage::AreaKind;
use bromide_fuzz::folder::Folder;
use bromide_fuzz::input::Input;
use bromide_fuzz::noisy_link::{NoisyPort, Rates};
use bromide_fuzz::phone::{FLASH, link_faults, scenario};
use bromide_fuzz::saved::{assert_saved, run};
use bromide_fuzz::written::assert_only_table_writes;
use libfuzzer_sys::fuzz_target;

/// Lengths near those of blocks and of compared ranges.
const LENGTHS: [u64; 8] = [1, 1024, 4093, 4096, 16 << 10, 20_001, 64 << 10, 70_000];

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    let folder = Folder::new();
    let regions = 1 + usize::from(input.byte() % 2);
    let regions = (0..regions).map(|number| {
        let start = u32::try_from(input.position(FLASH / 2)).unwrap() / 4 * 4;
        let kind = input.byte();
        let len = (kind != 0xFF).then(|| LENGTHS.get(usize::from(kind % 8)).copied().unwrap());
        RegionJob {
            area: AreaChoice::Area(AreaKind::Flash),
            start: start.into(),
            len,
            file: folder.path(&format!("dump{number}.bin")),
            name_template: None,
        }
    });
    let regions: Vec<RegionJob> = regions.collect();
    // A full check is chosen more often, because it guarantees the most.
    let check = input.pick(&[
        CheckChoice::Full,
        CheckChoice::Auto,
        CheckChoice::Full,
        CheckChoice::Off,
        CheckChoice::Sampled,
    ]);
    let job = Job {
        regions,
        check,
        block_size: BlockSize::new(input.pick(&[4096, 256, 1024, 16_384, 65_536, 12_348])).unwrap(),
        wait: Some(Duration::from_secs(10)),
        lost_wait: Some(Duration::from_secs(10)),
        start: Start::New,
        reset: input.flag(),
    };
    let (scenario, is_flipped) = faults(&mut input);
    let packets = Rates {
        delay: input.pick(&[0, 0, 3000]),
        split: input.pick(&[0, 1000, 100_000]),
        ..Rates::default()
    };
    let seed = u64::from(input.byte());
    let stop = input.half();
    let (hook, slipped) = link_faults(&mut input);
    let sim = SimPort::new(scenario);
    let mut port = NoisyPort::new(sim, seed, Rates::default(), packets, 0).with_hook(hook);

    let cancel = Cancel::new();
    let mut emitted = 0_u16;
    let ending = run(&job, &mut port, &cancel, &mut |_| {
        emitted = emitted.saturating_add(1);
        if emitted == stop {
            cancel.set();
        }
    });

    assert_eq!(ending.regions.len(), job.regions.len());
    let is_full = matches!(check, CheckChoice::Full | CheckChoice::Auto);
    let is_exact = if is_full { slipped.is_noticed() } else { slipped.is_clean() && !is_flipped };
    for (region, end) in job.regions.iter().zip(&ending.regions) {
        let paths = DumpPaths::new(&region.file);
        match end {
            RegionEnd::Saved { file, report } => {
                assert_eq!(file, &region.file);
                assert_eq!(report.start, region.start);
                assert!(region.len.is_none_or(|len| len == report.length));
                // The detected size may be too large, with a warning, but never too small.
                let end = u64::from(region.start) + report.length;
                if is_exact && region.len.is_none() {
                    assert!(end == FLASH || end > FLASH && !report.warnings.is_empty(), "{report:#?}");
                }
                assert_saved(file, report, is_exact);
            }
            RegionEnd::Kept { part, good, total } => {
                assert!(!paths.file.exists() && !paths.report.exists(), "looks finished");
                assert!(part == &paths.part && part.exists() && paths.journal.exists());
                assert!(*good > 0 && good <= total);
            }
            RegionEnd::Gone { .. } | RegionEnd::Deleted { .. } => panic!("the folder is there"),
            RegionEnd::Nothing => {
                for path in [&paths.file, &paths.report, &paths.part, &paths.journal] {
                    assert!(!path.exists(), "{}", path.display());
                }
            }
        }
    }
    // A register value that changes on its way to the phone may be stored before its echo shows it.
    if slipped.to_phone() == 0 {
        assert_only_table_writes(&port.sim.log());
    }
});

/// A phone with up to two faults, and whether bytes of its flash read wrong at times.
fn faults(input: &mut Input<'_>) -> (Scenario, bool) {
    // Paced, because a changed count can request gigabytes: then time-outs end the answer.
    let pacing = if input.byte() == b'u' { Pacing::Uart { baud: 921_600 } } else { Pacing::ROM };
    let mut scenario = scenario().pacing(pacing);
    let mut is_flipped = false;
    for _ in 0..input.byte() % 3 {
        let kind = input.byte();
        let at = input.position(FLASH);
        let spec = match kind % 10 {
            0 => format!("vanish@{at},back=2s"),
            1 => format!("vanish@{at}"),
            2 => format!("stall@{at},for=3s"),
            3 => format!("stall@{at}"),
            4 => format!("drop@{at}"),
            5 => format!("error@{:#x},times=1", at / 4 * 4),
            6 => format!("refuse@{:#x}..{:#x}", at, at + 0x400),
            7 => "pending=5".to_owned(),
            8 => "noise=both".to_owned(),
            _ => {
                is_flipped = true;
                format!("flip@{at:#x},bit={}", kind / 10 % 8)
            }
        };
        scenario = scenario.fault(&spec).unwrap();
    }
    (scenario, is_flipped)
}
