//! The check after reading: full, sampled and off, with bytes that differ between reads.

use crate::common::{Bench, KIB, MIB, Outcome};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::event::Note;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockState, CheckChoice, Event, Phase, RegionEnd, Start};

#[test]
fn a_bit_that_flips_once_is_settled_by_a_third_read() {
    for pass in ["1", "2"] {
        let mut bench = Bench::new(&[&format!("flip@0x12345,pass={pass}")]);
        bench.job.regions[0].start = 0x10000;
        bench.job.regions[0].len = Some(256 * KIB);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0x10000..0x10000 + 256 * KIB), "pass {pass}: the dump differs");
        let report = outcome.report();
        assert_eq!(report.check.blocks_reread, 1);
        let block = &report.check.differing[0];
        assert_eq!((block.start, block.length, block.bytes, block.settled), (0x10000, 65536, 1, true));
        assert_eq!(report.warnings.len(), 1);
        assert_eq!(report.sha256, bromide_engine::dumpfile::digests_of(&bench.saved()[..]).unwrap().sha256);
        assert!(
            outcome
                .events
                .iter()
                .any(|e| matches!(e, Event::Block { state: BlockState::Differed, offset: 0, .. }))
        );
    }
}

#[test]
fn a_byte_that_never_reads_the_same_fails_the_check_and_nothing_looks_finished() {
    let mut bench = Bench::new(&["flip@0x12345,bit=0,pass=1", "flip@0x12345,bit=1,pass=2"]);
    bench.job.regions[0].start = 0x10000;
    bench.job.regions[0].len = Some(256 * KIB);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::CheckFailed, "{:?}", outcome.error());
    assert_eq!(bench.names(), ["dump.bin.part", "dump.bin.part.json"]);
    let blocks = |wanted| {
        let is_it = |event: &&Event| matches!(event, Event::Block { state, .. } if *state == wanted);
        outcome.events.iter().filter(is_it).count()
    };
    assert_eq!((blocks(BlockState::Unsettled), blocks(BlockState::Unreadable)), (1, 0), "it was delivered");
}

#[test]
fn the_journals_fingerprints_match_the_corrected_part_file() {
    // The first and the last block are corrected; the one between never reads the same, so the part stays.
    let mut bench = Bench::new(&[
        "flip@0x10810,pass=1",
        "flip@0x22345,bit=0,pass=1",
        "flip@0x22345,bit=1,pass=2",
        "flip@0x4fff0,pass=1",
    ]);
    bench.job.regions[0].start = 0x10000;
    bench.job.regions[0].len = Some(256 * KIB);
    assert_eq!(bench.read().exit, JobOutcome::CheckFailed);
    let (part, journal) = (bench.file("dump.bin.part"), bench.journal());
    assert!(
        part[..4096] == bench.flash(0x10000..0x11000) && part[0x3f000..] == bench.flash(0x4f000..0x50000)
    );
    for print in [journal.first.unwrap(), journal.last.unwrap()] {
        let start = usize::try_from(print.start).unwrap();
        let bytes = &part[start..][..usize::try_from(print.length).unwrap()];
        assert_eq!(print.crc32, format!("{:08x}", crc32fast::hash(bytes)));
    }
}

#[test]
fn the_sampled_check_becomes_full_once_a_sample_differs() {
    // Units are 64 KiB from 0x20000: the first is always in the sample, the fourth is not.
    let mut bench = Bench::new(&["flip@0x58345,pass=1", "flip@0x28345,bit=3,pass=1"]);
    bench.job.check = CheckChoice::Sampled;
    bench.job.regions[0].len = Some(MIB);
    bench.job.regions[0].start = 0x2_0000;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    let report = outcome.report();
    assert_eq!(report.check.kind, CheckKind::Full);
    assert_eq!(report.check.blocks_reread, 2, "the unit outside the sample was checked, too");
    assert!(bench.saved() == bench.flash(0x2_0000..0x2_0000 + MIB));
}

#[test]
fn the_sampled_check_reads_at_least_5_percent_with_both_ends() {
    let mut bench = Bench::new(&[]);
    bench.job.check = CheckChoice::Sampled;
    let outcome = bench.read();
    let checked: Vec<u64> = outcome
        .events
        .iter()
        .filter_map(|e| match e {
            Event::Block { offset, state: BlockState::Checked, .. } => Some(*offset),
            _ => None,
        })
        .collect();
    assert!(checked.len() as u64 * 65536 * 20 >= 4 * MIB, "{checked:x?}");
    assert_eq!((checked.first(), checked.last()), (Some(&0), Some(&(4 * MIB - 65536))));
    assert_eq!(outcome.report().check.kind, CheckKind::Sampled);
}

#[test]
fn a_job_without_check_reports_no_check() {
    let mut bench = Bench::new(&[]);
    bench.job.check = CheckChoice::Off;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    assert_eq!((&outcome.report().check.kind, outcome.report().check.passed), (&CheckKind::None, None));
}

/// Reads and skips the check as soon as it has reached `done` bytes.
fn read_and_skip(bench: &mut Bench, done: u64) -> Outcome {
    let cancel = Cancel::new();
    let skip = cancel.skip_check().clone();
    bench.run(&cancel, &mut |event| match event {
        Event::Progress(progress) if progress.phase == Phase::Checking && progress.done >= done => skip.set(),
        Event::Phase(Phase::Checking) if done == 0 => skip.set(),
        _ => {}
    })
}

#[test]
fn a_check_that_is_skipped_saves_a_dump_that_is_not_checked() {
    for check in [CheckChoice::Full, CheckChoice::Sampled] {
        for done in [0, 64 * KIB] {
            let mut bench = Bench::paced(&[]);
            bench.job.check = check;
            let outcome = read_and_skip(&mut bench, done);
            assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
            assert!(bench.saved() == bench.flash(0..4 * MIB));
            let facts = &outcome.report().check;
            assert_eq!((facts.passed, facts.skipped), (None, true), "{check:?} {done}");
            let read: u64 = bench.block_sizes().iter().sum();
            assert!(read < 4 * MIB + 768 * KIB, "{read} bytes were read");
        }
    }
}

#[test]
fn a_check_that_is_skipped_in_one_region_is_skipped_in_those_after_it() {
    let mut bench = Bench::paced(&[]);
    let mut second = bench.job.regions[0].clone();
    (second.start, second.len, second.file) = (MIB, Some(MIB), bench.path("second.bin"));
    bench.job.regions[0].len = Some(MIB);
    bench.job.regions.push(second);
    let outcome = read_and_skip(&mut bench, 0);
    assert_eq!(outcome.exit, JobOutcome::Saved);
    for end in &outcome.ending.regions {
        let RegionEnd::Saved { report, .. } = end else { panic!("{end:?}") };
        assert_eq!((report.check.passed, report.check.skipped), (None, true));
    }
}

#[test]
fn what_differed_before_the_check_was_skipped_still_fails_it() {
    let mut bench = Bench::paced(&["flip@0x1000,bit=0,pass=1", "flip@0x1000,bit=1,pass=2"]);
    let outcome = read_and_skip(&mut bench, 128 * KIB);
    assert_eq!(outcome.exit, JobOutcome::CheckFailed);
}

#[test]
fn a_check_that_alone_can_prove_the_data_of_an_earlier_run_is_not_skipped() {
    let mut bench = Bench::paced(&["vanish@0x200000"]);
    assert_ne!(bench.read().exit, JobOutcome::Saved);
    // Without its digests the journal proves nothing.
    let journal = bench.journal();
    let text = bromide_engine::dumpfile::Journal { digests: None, ..journal }.to_text().unwrap();
    std::fs::write(bench.path("dump.bin.part.json"), text).unwrap();
    bench.port = Bench::paced(&[]).port;
    bench.job.start = Start::Resume;
    let outcome = read_and_skip(&mut bench, 0);
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    assert_eq!((outcome.report().check.passed, outcome.report().check.skipped), (Some(true), false));
    let refused = outcome.events.iter().filter(|event| matches!(event, Event::Note(Note::CheckNeeded)));
    assert_eq!(refused.count(), 1);
}
