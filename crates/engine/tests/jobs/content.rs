//! What a job reports about the content: the class of every block while it reads, and the findings in the
//! report.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::convert::Infallible;

use crate::common::images::assert_recorded;
use crate::common::{Bench, KIB, MIB, Outcome};
use bromide_engine::dump::{Anomaly, Classified, ContentSummary, Fact, classify, inspect};
use bromide_engine::dumpfile::Report;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{Event, Start};
use bromide_engine::sim::Scenario;
use bromide_engine::warning::Warning;

/// Offset, length and class of all that was classified.
fn classified(outcome: &Outcome) -> Vec<(u64, u64, Classified)> {
    let content = |event: &Event| match event {
        Event::Classified { offset, length, classified } => Some((*offset, *length, *classified)),
        _ => None,
    };
    outcome.events.iter().filter_map(content).collect()
}

/// The findings in these bytes, as in a report.
fn contents(bytes: &[u8]) -> Option<ContentSummary> {
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        into.copy_from_slice(&bytes[usize::try_from(at).unwrap()..][..into.len()]);
        Ok(())
    };
    let found = inspect(bytes.len() as u64, &mut read_at, &mut |_| true).unwrap();
    found.as_ref().map(ContentSummary::from).map(ContentSummary::without_files)
}

fn on_disk(bench: &Bench) -> Report {
    serde_json::from_slice(&bench.file("dump.bin.json")).unwrap()
}

#[test]
fn every_byte_is_classified_once_in_order_and_findings_are_reported() {
    let mut bench = Bench::new(&[]);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    let saved = bench.saved();
    let mut at = 0;
    for (offset, length, cell) in classified(&outcome) {
        assert_eq!(offset, at);
        at += length;
        let bytes = usize::try_from(offset).unwrap()..usize::try_from(at).unwrap();
        let cells: Vec<Classified> = saved[bytes].chunks(4096).map(classify).collect();
        assert!(cells.iter().all(|other| other.class == cell.class), "{offset:#x}");
        assert_eq!(cells.iter().map(|cell| cell.entropy).max(), Some(cell.entropy), "{offset:#x}");
    }
    assert_eq!(at, 4 * MIB);
    let content = outcome.report().content.clone();
    assert_eq!(content, contents(&saved));
    assert_recorded("practice-phone-report", &serde_json::to_value(&content).unwrap());
    assert_eq!(on_disk(&bench).content, content);
    let content = content.unwrap();
    assert_eq!(content.project.as_deref(), Some("BROMIDE60A_PRACTICE"));
    assert!(content.version.is_some() && content.findings.len() > 4);
    let mut facts = content.findings.iter().flat_map(|finding| &finding.facts);
    assert!(!facts.any(|fact| matches!(fact, Fact::Files(_))), "names are private");
}

#[test]
fn a_resumed_dump_is_classified_and_recognised_as_a_whole() {
    let mut bench = Bench::new(&[]);
    let outcome = bench.read_and_stop_at(100);
    assert_eq!(outcome.exit, JobOutcome::Stopped);
    bench.job.start = Start::Resume;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    assert_eq!(classified(&outcome).iter().map(|(_, length, _)| length).sum::<u64>(), 4 * MIB);
    assert_eq!(outcome.report().content, contents(&bench.saved()));
}

#[test]
fn content_corrected_by_the_check_is_recognised_as_saved() {
    // The mark of the firmware's record is wrong in the first read and correct in the file.
    let mut bench = Bench::new(&["flip@0x10674,pass=1"]);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    assert_eq!(outcome.report().check.blocks_reread, 1);
    let saved = bench.saved();
    assert!(saved[0x1_0674..].starts_with(b"ROMINFO"), "{:x?}", &saved[0x1_0670..0x1_0680]);
    assert_eq!(outcome.report().content, contents(&saved));
}

#[test]
fn a_region_without_the_start_of_the_flash_has_no_findings() {
    let mut bench = Bench::new(&[]);
    bench.job.regions[0].start = 0x1_0000;
    bench.job.regions[0].len = Some(256 * KIB);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    assert_eq!(outcome.report().content, None);
    assert!(!String::from_utf8(bench.file("dump.bin.json")).unwrap().contains("content"));
    assert!(!classified(&outcome).is_empty());
}

#[test]
fn a_stop_during_inspection_keeps_all_data() {
    let before_saved =
        Bench::new(&[]).read().events.iter().position(|event| matches!(event, Event::Saved { .. })).unwrap();
    let mut bench = Bench::new(&[]);
    let outcome = bench.read_and_stop_at(before_saved);
    assert_eq!(outcome.exit, JobOutcome::Stopped);
    assert_eq!(bench.journal().done[0].length, 4 * MIB);
    bench.job.start = Start::Resume;
    assert_eq!(bench.read().exit, JobOutcome::Saved);
    assert_eq!(bench.saved(), bench.flash(0..4 * MIB));
}

#[test]
fn a_header_found_in_the_dump_can_contradict_the_size() {
    let firmware = Scenario::default().flash_bytes(0x1_0000..0x1_1000);
    let mut flash = vec![0xFF; usize::try_from(16 * MIB).unwrap()];
    flash[0x3_0000..0x3_1000].copy_from_slice(&firmware);
    flash[..8].copy_from_slice(b"SF_BOOT\0");
    let mut bench = Bench::with(Scenario::default().flash(flash), &[]);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    let doubt = |warning: &Warning| {
        let (header, size) = (4 * MIB, 16 * MIB);
        *warning == Warning::from(Anomaly::DumpLargerThanHeader { header, size })
    };
    assert_eq!(outcome.report().warnings.iter().filter(|warning| doubt(warning)).count(), 1);
    let is_reported = |event: &Event| matches!(event, Event::Warning(warning) if doubt(warning));
    assert!(outcome.events.iter().any(is_reported));

    // A range with a chosen length is not judged by the header's size.
    bench.job.regions[0] = bromide_engine::readback::RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0,
        len: Some(MIB),
        file: bench.path("part.bin"),
        name_template: None,
    };
    assert_eq!(bench.read().report().warnings.iter().filter(|warning| doubt(warning)).count(), 0);
}
