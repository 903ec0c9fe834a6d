//! What must hold of a job's ending: one end for each region, and whoever says "saved" has the flash's own bytes, with a report
//! that fits.

use std::path::Path;

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{DumpPaths, Report};
use bromide_engine::link::PhonePort;
use bromide_engine::readback::{self, Ending, Event, Job, RegionEnd};

use crate::phone;

/// Runs a job in virtual time and checks what may be said of any.
pub fn run(job: &Job, port: &mut dyn PhonePort, cancel: &Cancel, tell: &mut dyn FnMut(&Event)) -> Ending {
    let mut saved = 0;
    let ending = readback::run(job, port, cancel, &|| "2026-01-02T03:04:05Z".into(), &mut |event| {
        saved += usize::from(matches!(event, Event::Saved { .. }));
        if let Event::Progress(progress) = event {
            assert!(progress.done <= progress.total, "{progress:?}");
        }
        tell(&event);
    });
    let ends = ending.regions.iter().filter(|end| matches!(end, RegionEnd::Saved { .. })).count();
    assert_eq!(saved, ends, "each region that was saved is told once: {ending:?}");
    if ending.result.is_ok() {
        assert_eq!((ends, ending.regions.len()), (job.regions.len(), job.regions.len()), "{ending:?}");
    } else {
        assert!(ends < job.regions.len(), "all was saved, but there is an error: {ending:?}");
    }
    ending
}

/// A region that was saved under `file`: the report stands beside it and tells the truth about it, and nothing else is left. With
/// `is_exact` the bytes are those of the flash.
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
        // Behind its end a flash begins anew.
        while !left.is_empty() {
            let (now, later) = left.split_at(left.len().min(flash.len() - at));
            assert!(now == &flash[at..at + now.len()], "{} is wrong: {report:#?}", file.display());
            (at, left) = (0, later);
        }
    }
}

/// Seconds may change in their last digit on the way through text.
fn without_seconds(mut report: Report) -> Report {
    report.read.seconds = report.read.seconds.round();
    report
}
