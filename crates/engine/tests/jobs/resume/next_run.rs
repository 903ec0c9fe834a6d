//! The next run finishes what an earlier one left, and reports both together.

use crate::common::{Bench, KIB, MIB};
use bromide_engine::dump::Anomaly;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, CheckChoice, Event, RegionEnd, RegionJob, Start};
use bromide_engine::sim::{FlashContent, GeneratedFlash, Pacing, Scenario, SimPort};
use bromide_engine::warning::Warning;

use super::{LEN, assert_saved, bench, next_run};

#[test]
fn after_a_stop_or_a_loss_the_next_run_finishes_the_dump() {
    for (faults, stop) in [(&["vanish@0x41234"][..], None), (&["stall@0x52345"], None), (&[], Some(20))] {
        let mut first = bench(faults);
        let outcome = first.read_and_stop_at(stop.unwrap_or(usize::MAX));
        assert!(
            [JobOutcome::Unfinished, JobOutcome::Stopped].contains(&outcome.exit),
            "{:?}",
            outcome.error()
        );
        let RegionEnd::Kept { part, good, .. } = &outcome.ending.regions[0] else {
            panic!("{:?}", outcome.ending)
        };
        let found = Unfinished::all_in(first.folder.path());
        assert_eq!((found.len(), &found[0].part, found[0].reached), (1, part, *good));
        let mut second = next_run(first, &[]);
        // The journal knows the range.
        second.job.regions[0].len = None;
        let outcome = second.read();
        assert_saved(&second, &outcome);
    }
}

#[test]
fn a_resumed_check_continues_where_it_ended() {
    let mut first = bench(&["vanish@0xd0000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let checked: u64 = first.journal().checked.iter().map(|span| span.length).sum();
    assert!(checked >= 64 * KIB, "{checked}");
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    assert_saved(&second, &outcome);
    let read: u64 = second.block_sizes().iter().filter(|size| **size > 4096).sum();
    assert_eq!(read, LEN - checked, "only the rest of the check");
}

#[test]
fn differences_found_before_a_loss_are_in_the_final_report() {
    let mut first = bench(&["flip@0x12345", "vanish@0xc0000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    assert_eq!((report.check.blocks_reread, report.check.differing[0].start), (1, 0x10000));
}

#[test]
fn another_phone_is_refused_with_the_difference_and_no_file_changes() {
    let mut first = bench(&["vanish@0x41234"]);
    first.read();
    let (part, journal) = (first.file("dump.bin.part"), first.file("dump.bin.part.json"));
    for (faults, scenario, difference) in [
        (&["chip=mt6260"][..], Scenario::default(), "chip"),
        (&["jedec=c84016"], Scenario::default(), "flash chip c8 40 16 instead of ef 40 16"),
        (&[], Scenario::default().generated(4 * MIB, 2), "content"),
    ] {
        let mut second = next_run(first, &[]);
        second.port = Bench::with(scenario, faults).port;
        let outcome = second.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead, "{difference}: {:?}", outcome.error());
        let cause = outcome.error().unwrap().to_string();
        assert!(cause.starts_with("another phone") && cause.contains(difference), "{cause}");
        assert!(second.file("dump.bin.part") == part, "{difference}: the part was changed");
        assert!(second.file("dump.bin.part.json") == journal, "{difference}: the journal was changed");
        first = second;
    }
    let mut third = next_run(first, &[]);
    let outcome = third.read();
    assert_saved(&third, &outcome);
}

#[test]
fn a_range_that_fails_is_skipped_and_read_by_the_next_run() {
    let mut first = bench(&["error@0x20400"]);
    first.job.check = CheckChoice::Full;
    let outcome = first.read();
    assert_eq!(outcome.exit, JobOutcome::CannotRead);
    assert_eq!(first.journal().unreadable.len(), 1);
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    assert_eq!(report.check.passed, Some(true));
}

#[test]
fn regions_that_were_saved_are_not_read_again() {
    let mut first = Bench::new(&["vanish@0x61234"]);
    let region = |bench: &Bench, name: &str, start: u64| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start,
        len: Some(128 * KIB),
        file: bench.path(name),
        name_template: None,
    };
    first.job.regions =
        vec![region(&first, "a", 0), region(&first, "b", 0x10_0000), region(&first, "c", 0x20_0000)];
    let outcome = first.read();
    assert!(matches!(outcome.ending.regions[0], RegionEnd::Saved { .. }), "{:?}", outcome.ending);
    let mut second = next_run(first, &[]);
    let _ = second.job.regions.remove(0);
    assert_eq!(second.read().exit, JobOutcome::Saved);
    for (name, start) in [("a", 0), ("b", 0x10_0000), ("c", 0x20_0000)] {
        assert!(second.file(name) == second.flash(start..start + 128 * KIB), "{name}");
    }
}

#[test]
fn resuming_does_not_replace_a_finished_file() {
    let mut first = bench(&["vanish@0x41234"]);
    first.read();
    std::fs::write(first.path("dump.bin"), "mine").unwrap();
    let mut second = next_run(first, &[]);
    assert_eq!(second.read().exit, JobOutcome::Usage);
    assert_eq!(second.saved(), b"mine");
    second.job.start = Start::ResumeReplacing;
    let outcome = second.read();
    assert_saved(&second, &outcome);
}

#[test]
fn the_reported_time_is_the_sum_of_all_runs() {
    let with = |faults: &[&str]| {
        let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), faults);
        bench.job.regions[0].len = Some(LEN);
        bench.job.check = CheckChoice::Off;
        bench.job.block_size = BlockSize::new(4096).unwrap();
        bench
    };
    let mut whole = with(&[]);
    let alone = whole.read().report().read.seconds;
    let mut first = with(&["vanish@0x41234"]);
    first.read();
    let port: SimPort = with(&[]).port;
    let mut second = next_run(first, &[]);
    second.port = port;
    let outcome = second.read();
    let both = outcome.report().read.seconds;
    assert!((both - alone).abs() < alone * 0.05, "{both} {alone}");
}

/// A flash that repeats one page from 384 KiB on.
#[derive(Debug)]
struct Stuck(GeneratedFlash);

impl FlashContent for Stuck {
    fn len(&self) -> u64 {
        self.0.len()
    }
    fn fill(&self, offset: u64, into: &mut [u8]) {
        self.0.fill(offset, into);
        for (at, byte) in (offset..).zip(into).filter(|(at, _)| *at >= 384 * KIB) {
            *byte = (at % 4096 * 7 % 251) as u8;
        }
    }
}

#[test]
fn an_anomaly_of_a_dump_is_reported_once_as_warning_and_in_the_report() {
    let mut bench = Bench::with(Scenario::default().flash(Stuck(GeneratedFlash::new(4 * MIB, 1))), &[]);
    bench.job.regions[0].len = Some(LEN);
    let outcome = bench.read();
    let report = assert_saved(&bench, &outcome);
    assert_eq!(report.warnings.len(), 1, "{:?}", report.warnings);
    let last = Anomaly::LastPageRepeats { length: 4 * KIB, times: 32 };
    assert_eq!(report.warnings[0], last.into());
    let is_reported = |event: &Event| matches!(event, Event::Warning(text) if *text == report.warnings[0]);
    assert_eq!(outcome.events.iter().filter(|event| is_reported(event)).count(), 1);
}

#[test]
fn bytes_that_change_while_the_dump_is_inspected_are_read_again() {
    let mut bench = Bench::with(Scenario::default().flash(Stuck(GeneratedFlash::new(4 * MIB, 1))), &[]);
    bench.job.regions[0].len = Some(LEN);
    let part = bench.path("dump.bin.part");
    let mut changes = 0;
    let outcome = bench.read_observed(&mut |event| {
        // The anomaly is found after the check.
        if matches!(event, Event::Warning(Warning::Content(_))) && changes == 0 {
            let mut bytes = std::fs::read(&part).unwrap();
            bytes[0x21234] ^= 0x40;
            std::fs::write(&part, bytes).unwrap();
            changes += 1;
        }
    });
    let report = assert_saved(&bench, &outcome);
    assert_eq!((changes, report.read.changed_on_disk), (1, 64 * KIB));
}

#[test]
fn after_blocks_that_never_agreed_the_next_run_checks_in_full() {
    // The last unit is in the sample, unit 5 is not; each of three reads of both differs.
    let never = |at: u64| (1..=3).map(move |pass| format!("flip@{at:#x},bit={pass},pass={pass}"));
    let faults: Vec<String> = never(0x7_0123).chain(never(0x5_0123)).collect();
    let mut first = bench(&faults.iter().map(String::as_str).collect::<Vec<_>>());
    first.job.check = CheckChoice::Sampled;
    assert_eq!(first.read().exit, JobOutcome::CheckFailed);
    for check in [CheckChoice::Off, CheckChoice::Sampled] {
        let mut second = next_run(first, &[]);
        let (part, journal) = (second.file("dump.bin.part"), second.file("dump.bin.part.json"));
        second.job.check = check;
        let outcome = second.read();
        let report = assert_saved(&second, &outcome);
        assert_eq!(report.check.kind, CheckKind::Full, "{check:?}");
        // Repeat from the same files.
        std::fs::remove_file(second.path("dump.bin")).unwrap();
        std::fs::remove_file(second.path("dump.bin.json")).unwrap();
        std::fs::write(second.path("dump.bin.part"), part).unwrap();
        std::fs::write(second.path("dump.bin.part.json"), journal).unwrap();
        first = second;
    }
}
