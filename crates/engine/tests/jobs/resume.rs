//! A phone that is lost on the way, and dumps that were begun in an earlier run: in the end the file equals the flash, or what
//! there is can be gone on with, and another phone never gets into it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail"
)]

use std::time::Duration;

use crate::common::{Bench, KIB, MIB, Outcome};
use bromide_engine::dump::Anomaly;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::dumpfile::{Journal, Report, StretchDigests, Unfinished};
use bromide_engine::event::Note;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, CheckChoice, Event, RegionEnd, RegionJob};
use bromide_engine::sim::{FlashContent, GeneratedFlash, Pacing, Scenario, SimPort};
use bromide_engine::warning::{ReadingWarning, Warning};

const LEN: u64 = 512 * KIB;

fn bench(faults: &[&str]) -> Bench {
    let mut bench = Bench::new(faults);
    bench.job.regions[0].len = Some(LEN);
    bench
}

/// The same folder, and the phone with other faults: the next run of the program.
fn next_run(mut before: Bench, faults: &[&str]) -> Bench {
    let phone = Bench::new(faults);
    before.port = phone.port;
    before.job.resume = true;
    before
}

fn lost(outcome: &Outcome) -> Vec<(u64, bool)> {
    let lost = |event: &Event| match event {
        Event::Lost { done, is_there, total } => {
            assert!(*total == LEN || (*total, *done) == (0, 0));
            Some((*done, *is_there))
        }
        _ => None,
    };
    outcome.events.iter().filter_map(lost).collect()
}

#[track_caller]
fn assert_saved(bench: &Bench, outcome: &Outcome) -> Report {
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    assert!(bench.saved() == bench.flash(0..LEN), "the dump differs");
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "nothing else is left");
    let report = outcome.report().clone();
    assert_eq!(report.sha256, bromide_engine::dumpfile::digests_of(&bench.saved()[..]).unwrap().sha256);
    report
}

#[test]
fn a_phone_that_comes_back_is_gone_on_with_in_the_same_job() {
    for (fault, losses) in [
        ("vanish@0x41234,back=2s", 1),
        ("vanish@0,back=9s", 1),
        ("vanish@0xa1234,back=100ms", 1),
        ("vanish@0x41234,back=1s,every=0x60000", 3),
    ] {
        let mut bench = bench(&[fault]);
        let outcome = bench.read();
        let report = assert_saved(&bench, &outcome);
        let times = lost(&outcome);
        assert!(times.len() >= losses && times.iter().all(|(_, is_there)| !is_there), "{fault}: {times:?}");
        // What is lost before a region begins belongs to none.
        if fault != "vanish@0,back=9s" {
            assert_eq!(report.read.reconnects, times.len() as u64, "{fault}");
        }
    }
}

#[test]
fn nothing_is_read_twice_but_a_piece_at_either_end() {
    let mut bench = bench(&["vanish@0x51234,back=2s"]);
    bench.job.check = CheckChoice::Off;
    let outcome = bench.read();
    assert_saved(&bench, &outcome);
    // From the first block of the second session on: two pieces for the comparison, then what is missing.
    let sizes = bench.block_sizes();
    let done = lost(&outcome)[0].0;
    assert!(done >= 0x20000, "{done:#x}");
    let all: u64 = sizes.iter().filter(|size| **size > 4096).sum();
    assert!(all <= LEN + 64 * KIB, "{all} bytes read in large blocks");
}

#[test]
fn a_stop_and_a_lost_phone_leave_what_the_next_run_finishes() {
    for (faults, stop) in [(&["vanish@0x41234"][..], None), (&["stall@0x52345"], None), (&[], Some(20))] {
        let mut first = bench(faults);
        let outcome = first.read_and_stop_at(stop.unwrap_or(usize::MAX));
        assert!(
            [JobOutcome::Unfinished, JobOutcome::Stopped].contains(&outcome.exit),
            "{:?}",
            outcome.error()
        );
        let RegionEnd::Kept { part, done, .. } = &outcome.ending.regions[0] else {
            panic!("{:?}", outcome.ending)
        };
        let found = Unfinished::all_in(first.folder.path());
        assert_eq!((found.len(), &found[0].part, found[0].done), (1, part, *done));
        let mut second = next_run(first, &[]);
        // The journal knows the range.
        second.job.regions[0].len = None;
        let outcome = second.read();
        assert_saved(&second, &outcome);
    }
}

#[test]
fn a_check_goes_on_where_it_was() {
    let mut first = bench(&["vanish@0xd0000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let checked: u64 = first.journal().checked.iter().map(|span| span.length).sum();
    assert!(checked >= 64 * KIB, "{checked}");
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    assert_saved(&second, &outcome);
    let read: u64 = second.block_sizes().iter().filter(|size| **size > 4096).sum();
    assert_eq!(read, LEN - checked, "the rest, and nothing more");
}

#[test]
fn what_differed_before_the_loss_is_in_the_report_after_it() {
    let mut first = bench(&["flip@0x12345", "vanish@0xc0000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    assert_eq!((report.check.blocks_reread, report.check.differing[0].start), (1, 0x10000));
}

#[test]
fn another_phone_is_refused_by_what_differs_and_nothing_is_changed() {
    let mut first = bench(&["vanish@0x41234"]);
    first.read();
    let (part, journal) = (first.file("dump.bin.part"), first.file("dump.bin.part.json"));
    for (faults, scenario, says) in [
        (&["chip=mt6260"][..], Scenario::default(), "chip"),
        (&["jedec=c84016"], Scenario::default(), "flash chip c8 40 16 instead of ef 40 16"),
        (&[], Scenario::default().generated(4 * MIB, 2), "content"),
    ] {
        let mut second = next_run(first, &[]);
        second.port = Bench::with(scenario, faults).port;
        let outcome = second.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead, "{says}: {:?}", outcome.error());
        let cause = outcome.error().unwrap().to_string();
        assert!(cause.starts_with("another phone") && cause.contains(says), "{cause}");
        assert!(second.file("dump.bin.part") == part, "{says}: the part was changed");
        assert!(second.file("dump.bin.part.json") == journal, "{says}: the journal was changed");
        first = second;
    }
    let mut third = next_run(first, &[]);
    let outcome = third.read();
    assert_saved(&third, &outcome);
}

#[test]
fn another_phone_in_the_middle_of_a_job_is_told_and_the_first_one_is_waited_for() {
    let bench = bench(&["vanish@0x41234,back=1s"]);
    let first = bench.port.clone();
    let other = Bench::with(Scenario::default().generated(4 * MIB, 2), &["jedec=c84016", "reset=gone"]).port;
    let mut port = crate::common::places::OneAfterTheOther::new(vec![
        Box::new(first.clone()),
        Box::new(other),
        Box::new(first),
    ]);
    let mut notes = Vec::new();
    let ending = bromide_engine::readback::run(
        &bench.job,
        &mut port,
        &bromide_engine::cancel::Cancel::new(),
        &String::new,
        &mut |event| {
            if let Event::Note(note) = event {
                notes.push(note);
            }
        },
    );
    assert!(ending.result.is_ok(), "{ending:?} {notes:#?}");
    assert!(bench.saved() == bench.flash(0..LEN));
    assert_eq!(notes.iter().filter(|note| matches!(note, Note::OtherPhone { .. })).count(), 1, "{notes:#?}");
}

#[test]
fn a_journal_that_does_not_fit_never_makes_a_wrong_file() {
    type Harm = fn(&Bench);
    let harms: [(&str, Harm); 9] = [
        ("journal gone", |bench| std::fs::remove_file(bench.path("dump.bin.part.json")).unwrap()),
        ("journal torn", |bench| {
            let journal = bench.file("dump.bin.part.json");
            std::fs::write(bench.path("dump.bin.part.json"), &journal[..journal.len() / 2]).unwrap();
        }),
        ("journal empty", |bench| std::fs::write(bench.path("dump.bin.part.json"), "").unwrap()),
        ("part cut", |bench| cut(bench, |len| len / 3)),
        ("part cut to nothing", |bench| cut(bench, |_| 0)),
        ("part too long", |bench| cut(bench, |len| len + 100_000)),
        ("part longer than the whole", |bench| cut(bench, |_| LEN * 2)),
        ("a byte in the middle changed", |bench| change(bench, |len| len / 2)),
        ("the last byte changed", |bench| change(bench, |len| len - 1)),
    ];
    for (name, harm) in harms {
        for check in [CheckChoice::Full, CheckChoice::Off] {
            let mut first = bench(&["vanish@0x61234"]);
            first.job.check = check;
            assert_eq!(first.read().exit, JobOutcome::Unfinished);
            harm(&first);
            let mut second = next_run(first, &[]);
            let outcome = second.read();
            assert_eq!(outcome.exit, JobOutcome::Saved, "{name}: {:?}", outcome.error());
            let len = second.saved().len() as u64;
            assert!(len == LEN || (name.starts_with("journal") && len == 4 * MIB), "{name}: {len}");
            assert!(second.saved() == second.flash(0..len), "{name}, {check:?}: the dump differs");
            assert_eq!(
                outcome.report().sha256,
                bromide_engine::dumpfile::digests_of(&second.saved()[..]).unwrap().sha256
            );
        }
    }
}

fn write_journal(bench: &Bench, journal: &Journal) {
    std::fs::write(bench.path("dump.bin.part.json"), journal.to_text().unwrap()).unwrap();
}

fn cut(bench: &Bench, to: fn(u64) -> u64) {
    let file = std::fs::OpenOptions::new().write(true).open(bench.path("dump.bin.part")).unwrap();
    file.set_len(to(file.metadata().unwrap().len())).unwrap();
}

fn change(bench: &Bench, at: fn(usize) -> usize) {
    let mut part = bench.file("dump.bin.part");
    let at = at(part.len());
    part[at] ^= 0x10;
    std::fs::write(bench.path("dump.bin.part"), part).unwrap();
}

#[test]
fn a_place_that_takes_the_phone_with_it_is_left_out_and_tried_again_by_the_next_run() {
    let mut first = bench(&["error@0x20400"]);
    first.job.check = CheckChoice::Full;
    let outcome = first.read();
    assert_eq!(outcome.exit, JobOutcome::CannotRead);
    assert_eq!(first.journal().bad.len(), 1);
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    assert_eq!(report.check.passed, Some(true));
}

#[test]
fn a_phone_that_dies_at_one_place_again_and_again_is_read_around_it() {
    // It dies before each of the first bytes behind the place, whatever session it is.
    let mut bench = bench(&["stall@0x41234,every=0x10"]);
    bench.job.lost_wait = Some(Duration::from_secs(5));
    let outcome = bench.read();
    // Nobody unplugs it: it ends, and what there was before the place is kept.
    assert_eq!(outcome.exit, JobOutcome::Unfinished);
    assert!(lost(&outcome)[0].1, "its port is still there");
    let waiting =
        |event: &&Event| matches!(event, Event::Note(Note::NoAnswer { waited }) if waited.as_secs() == 5);
    assert!(outcome.events.iter().filter(waiting).count() >= 1);
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
fn a_finished_file_is_not_replaced_by_what_is_gone_on_with() {
    let mut first = bench(&["vanish@0x41234"]);
    first.read();
    std::fs::write(first.path("dump.bin"), "mine").unwrap();
    let mut second = next_run(first, &[]);
    assert_eq!(second.read().exit, JobOutcome::Usage);
    assert_eq!(second.saved(), b"mine");
    second.job.overwrite = true;
    let outcome = second.read();
    assert_saved(&second, &outcome);
}

#[test]
fn the_time_it_took_is_that_of_all_runs() {
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

/// A flash that reads as one page over and over from 384 KiB on.
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
fn what_is_strange_about_a_dump_is_in_the_report_and_is_told() {
    let mut bench = Bench::with(Scenario::default().flash(Stuck(GeneratedFlash::new(4 * MIB, 1))), &[]);
    bench.job.regions[0].len = Some(LEN);
    let outcome = bench.read();
    let report = assert_saved(&bench, &outcome);
    assert_eq!(report.warnings.len(), 1, "{:?}", report.warnings);
    let last = Anomaly::LastPageRepeats { length: 4 * KIB, times: 32 };
    assert_eq!(report.warnings[0], last.into());
    let is_told = |event: &Event| matches!(event, Event::Warning(text) if *text == report.warnings[0]);
    assert_eq!(outcome.events.iter().filter(|event| is_told(event)).count(), 1);
}

#[test]
fn a_region_that_failed_before_the_phone_was_lost_is_not_forgotten() {
    let mut bench = Bench::new(&["refuse@0x10400..0x10800", "vanish@0x80000,back=1s"]);
    let region = |name: &str, start| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start,
        len: Some(256 * KIB),
        file: bench.path(name),
        name_template: None,
    };
    bench.job.regions = vec![region("a", 0), region("b", 0x10_0000)];
    let outcome = bench.read();
    assert!(outcome.events.iter().any(|event| matches!(event, Event::Lost { .. })));
    assert_eq!(outcome.exit, JobOutcome::CannotRead, "never green: {:?}", outcome.ending);
    assert!(
        matches!(outcome.ending.regions[..], [RegionEnd::Kept { .. }, RegionEnd::Saved { .. }]),
        "{:?}",
        outcome.ending
    );
}

#[test]
fn after_blocks_that_never_agreed_a_sample_is_not_enough() {
    // The last unit is of the sample, unit 5 is not; both read differently every time of three.
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
        // Once more from there.
        std::fs::remove_file(second.path("dump.bin")).unwrap();
        std::fs::remove_file(second.path("dump.bin.json")).unwrap();
        std::fs::write(second.path("dump.bin.part"), part).unwrap();
        std::fs::write(second.path("dump.bin.part.json"), journal).unwrap();
        first = second;
    }
}

#[test]
fn the_digests_are_those_of_the_file_even_if_its_part_was_too_long() {
    let mut first = bench(&["flip@0x12345", "vanish@0x110000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    cut(&first, |len| len + 5000);
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    assert_saved(&second, &outcome);
}

#[test]
fn a_part_whose_end_was_lost_by_the_disk_is_mended() {
    for zeros in [1, 4096, 70_000] {
        let mut first = bench(&["vanish@0x71234"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        let mut part = first.file("dump.bin.part");
        let from = part.len() - zeros;
        part[from..].fill(0);
        std::fs::write(first.path("dump.bin.part"), &part).unwrap();
        std::fs::remove_file(first.path("dump.bin.part.json")).unwrap();
        let mut second = next_run(first, &[]);
        second.job.check = CheckChoice::Off;
        second.job.regions[0].len = Some(LEN);
        let outcome = second.read();
        let report = assert_saved(&second, &outcome);
        assert_eq!(report.check.passed, Some(true), "what is doubtful is checked whatever was chosen");
    }
}

#[test]
fn what_differs_everywhere_is_told_although_it_was_settled() {
    let mut first = bench(&["vanish@0x61234"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    // As if the phone had been used since: its content is another, but for both ends.
    let mut part = first.file("dump.bin.part");
    for at in (0x5000..part.len() - 0x5000).step_by(0x2000) {
        part[at] ^= 0x55;
    }
    std::fs::write(first.path("dump.bin.part"), &part).unwrap();
    let digests = Some(StretchDigests::of(&part, LEN));
    write_journal(&first, &Journal { digests, ..first.journal() });
    let mut second = next_run(first, &[]);
    second.job.check = CheckChoice::Full;
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    let many = |warning: &&Warning| {
        matches!(warning, Warning::Reading(ReadingWarning::ManyBlocksSettled { of: 8, .. }))
    };
    assert_eq!(report.warnings.iter().filter(many).count(), 1, "{:?}", report.warnings);
}

#[test]
fn what_was_stepped_back_from_is_not_said_to_differ() {
    // A block differs in the check; then the disk loses the end of what there was, and the journal with it knows of the doubt.
    let mut first = bench(&["flip@0x30123", "vanish@0xfc000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let mut journal = first.journal();
    assert_eq!(journal.differing.len(), 1);
    journal.doubtful = true;
    journal.last = None;
    journal.digests = None;
    write_journal(&first, &journal);
    let mut part = first.file("dump.bin.part");
    part[0x30000..].fill(0);
    std::fs::write(first.path("dump.bin.part"), &part).unwrap();
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    assert_eq!(report.check.differing, [], "it was read anew");
}

#[test]
fn a_doubt_outlives_the_run_that_had_it() {
    let mut first = bench(&["vanish@0x61234"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    change(&first, |len| len / 2);
    std::fs::remove_file(first.path("dump.bin.part.json")).unwrap();
    let mut second = next_run(first, &["vanish@0x70000"]);
    second.job.check = CheckChoice::Off;
    assert_eq!(second.read().exit, JobOutcome::Unfinished);
    assert!(second.journal().doubtful);
    let mut third = next_run(second, &[]);
    let outcome = third.read();
    assert_saved(&third, &outcome);
}

#[test]
fn a_part_that_was_replaced_meanwhile_is_not_finished() {
    let mut bench = bench(&[]);
    let (part, away) = (bench.path("dump.bin.part"), bench.path("away"));
    let mut is_done = false;
    let outcome = bench.read_observed(&mut |event| {
        if matches!(event, Event::Phase(bromide_engine::readback::Phase::Checking)) && !is_done {
            std::fs::rename(&part, &away).unwrap();
            std::fs::write(&part, "another's").unwrap();
            is_done = true;
        }
    });
    assert_eq!(outcome.exit, JobOutcome::Disk, "{:?}", outcome.error());
    assert!(!bench.path("dump.bin").exists());
    assert_eq!(bench.file("dump.bin.part"), b"another's");
}

#[test]
fn a_stranger_at_the_port_does_not_make_it_wait_for_ever() {
    let bench = bench(&["vanish@0x41234"]);
    let other = Bench::with(Scenario::default().generated(4 * MIB, 2), &["jedec=c84016"]).port;
    let mut port =
        crate::common::places::OneAfterTheOther::new(vec![Box::new(bench.port.clone()), Box::new(other)]);
    let cancel = bromide_engine::cancel::Cancel::new();
    let ending = bromide_engine::readback::run(&bench.job, &mut port, &cancel, &String::new, &mut |_| {});
    assert!(matches!(ending.result, Err(bromide_engine::readback::JobError::Lost(_))), "{ending:?}");
}

#[test]
fn a_program_that_was_killed_between_the_last_two_renames_has_finished_its_dump() {
    let mut bench = bench(&[]);
    let journal = bench.path("dump.bin.part.json");
    let mut last = Vec::new();
    let outcome = bench.read_observed(&mut |_| {
        if let Ok(text) = std::fs::read(&journal) {
            last = text;
        }
    });
    assert_eq!(outcome.exit, JobOutcome::Saved);
    let look = |bench: &Bench| Unfinished::look(&bench.path("dump.bin.part")).unwrap_err();
    std::fs::rename(bench.path("dump.bin.json"), bench.path("dump.bin.json.new")).unwrap();
    std::fs::write(&journal, &last).unwrap();
    assert!(matches!(look(&bench), bromide_engine::dumpfile::DiskError::Finished(_)));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"]);
    // One moment later.
    std::fs::write(&journal, &last).unwrap();
    assert!(matches!(look(&bench), bromide_engine::dumpfile::DiskError::Finished(_)));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"]);
    // A report of something else is not taken.
    std::fs::rename(bench.path("dump.bin.json"), bench.path("dump.bin.json.new")).unwrap();
    std::fs::write(bench.path("dump.bin"), "short").unwrap();
    assert!(matches!(look(&bench), bromide_engine::dumpfile::DiskError::NoPart(_)));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json.new"]);
}
