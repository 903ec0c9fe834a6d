//! What must hold after a job: one end for each region, and a saved region equals the flash and has a
//! matching report.

use std::path::Path;

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{DumpPaths, Report};
use bromide_engine::link::PhonePort;
use bromide_engine::readback::{self, Ending, Event, Job, RegionEnd};

use crate::phone;

/// Runs a job in virtual time and checks what holds for every job.
pub fn run(job: &Job, port: &mut dyn PhonePort, cancel: &Cancel, on_event: &mut dyn FnMut(&Event)) -> Ending {
    let mut saved = 0;
    let ending = readback::run(job, port, cancel, &|| "2026-01-02T03:04:05Z".into(), &mut |event| {
        saved += usize::from(matches!(event, Event::Saved { .. }));
        if let Event::Progress(progress) = event {
            assert!(progress.done <= progress.total, "{progress:?}");
        }
        on_event(&event);
    });
    let ends = ending.regions.iter().filter(|end| matches!(end, RegionEnd::Saved { .. })).count();
    assert_eq!(saved, ends, "each saved region is reported once: {ending:?}");
    if ending.result.is_ok() {
        assert_eq!((ends, ending.regions.len()), (job.regions.len(), job.regions.len()), "{ending:?}");
    } else {
        assert!(ends < job.regions.len(), "all was saved, but there is an error: {ending:?}");
    }
    ending
}

/// Checks a region that was saved as `file`: its report is beside it and matches it, and no other file is
/// left. With `is_exact` the bytes equal the flash.
pub fn assert_saved(file: &Path, report: &Report, is_exact: bool) {
    let paths = DumpPaths::new(file);
    let bytes = std::fs::read(file).unwrap();
    assert_eq!(bytes.len() as u64, report.length);
    let digests = bromide_engine::dumpfile::digests_of(&bytes[..]).unwrap();
    let of_report = (&report.sha256, &report.md5, &report.crc32);
    assert_eq!(of_report, (&digests.sha256, &digests.md5, &digests.crc32), "of {}", file.display());
    let written: Report = serde_json::from_slice(&std::fs::read(&paths.report).unwrap()).unwrap();
    assert_eq!(without_seconds(written), without_seconds(report.clone()));
    assert!(!paths.part.exists() && !paths.journal.exists(), "something is left of {}", file.display());
    if is_exact {
        let flash = phone::flash();
        let (mut at, mut left) = (usize::try_from(report.start).unwrap() % flash.len(), &bytes[..]);
        // Past its end a flash repeats.
        while !left.is_empty() {
            let (now, later) = left.split_at(left.len().min(flash.len() - at));
            assert!(now == &flash[at..at + now.len()], "{} is wrong: {report:#?}", file.display());
            (at, left) = (0, later);
        }
    }
}

/// Rounds the seconds, whose last digit can change when they are saved as text.
fn without_seconds(mut report: Report) -> Report {
    report.read.seconds = report.read.seconds.round();
    report
}
