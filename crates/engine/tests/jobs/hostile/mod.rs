//! Hostile input of every kind: no bytes can panic the engine, exceed its deadlines, make a wrong file look
//! finished, or cause a write that is not in the chip table. Random, with fixed seeds:
//! `common/test_config.rs` says how many.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod noisy_links;
mod protocol_bytes;
mod random_devices;
mod single_faults;
mod text_input;

use std::sync::atomic::{AtomicU32, Ordering};

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{DumpPaths, Journal, Report, digests_of};
use bromide_engine::readback::{self, Ending, Job, RegionEnd};
use bromide_engine::sim::SimPort;

const SEED: u64 = 0x6261;

fn run(job: &Job, port: &mut dyn bromide_engine::link::PhonePort) -> Ending {
    readback::run(job, port, &Cancel::new(), &|| "2026-01-02T03:04:05Z".into(), &mut |_| {})
}

static SAVED: AtomicU32 = AtomicU32::new(0);

static KEPT: AtomicU32 = AtomicU32::new(0);

static NOTHING: AtomicU32 = AtomicU32::new(0);

/// Rounds the seconds, whose last digit can change when they are saved as text.
fn without_seconds(mut report: Report) -> Report {
    report.read.seconds = report.read.seconds.round();
    report
}

fn assert_files_match(job: &Job, ending: &Ending, sim: &SimPort, flash: u64) {
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
                // The flash's size is detected over the same link. It may be too large, with a warning, but
                // never too small; past its end a flash repeats.
                let len = region.len.unwrap_or_else(|| report.storage.size().unwrap() - start);
                assert!(region.len.is_some() || start + len == flash || !report.warnings.is_empty());
                assert!(region.len.is_some() || start + len >= flash, "too short: {:?}", report.storage);
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
            RegionEnd::Gone { .. } | RegionEnd::Deleted { .. } => panic!("the folder is there"),
            RegionEnd::Kept { part, good, total } => {
                KEPT.fetch_add(1, Ordering::Relaxed);
                assert!(!paths.file.exists() && !paths.report.exists(), "looks finished");
                // A part may hold a bit that flipped in the first read, so only its length is checked.
                let journal: Journal =
                    serde_json::from_slice(&std::fs::read(&paths.journal).unwrap()).unwrap();
                let bad: u64 = journal.unreadable.iter().map(|span| span.length).sum();
                let len = std::fs::metadata(part).unwrap().len();
                assert_eq!((len, part), (good + bad, &paths.part));
                assert!(len <= *total && *good > 0);
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
