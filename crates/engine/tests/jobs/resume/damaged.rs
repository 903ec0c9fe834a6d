//! Resuming when part file or journal changed between the runs or is missing.

use crate::common::{Bench, MIB};
use bromide_engine::dumpfile::{Journal, StretchDigests, Unfinished};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockState, CheckChoice, Event};
use bromide_engine::warning::{ReadingWarning, Warning};

use super::{LEN, assert_saved, bench, change, cut, next_run, write_journal};

#[test]
fn a_journal_that_does_not_match_never_leads_to_a_wrong_file() {
    type Damage = fn(&Bench);
    let damages: [(&str, Damage); 9] = [
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
    for (name, damage) in damages {
        for check in [CheckChoice::Full, CheckChoice::Off] {
            let mut first = bench(&["vanish@0x61234"]);
            first.job.check = check;
            assert_eq!(first.read().exit, JobOutcome::Unfinished);
            damage(&first);
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

#[test]
fn digests_match_the_file_after_a_too_long_part_was_cut() {
    let mut first = bench(&["flip@0x12345", "vanish@0x110000"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    cut(&first, |len| len + 5000);
    let mut second = next_run(first, &[]);
    let outcome = second.read();
    assert_saved(&second, &outcome);
}

#[test]
fn a_part_whose_end_was_zeroed_is_repaired() {
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
        assert_eq!(report.check.passed, Some(true), "doubtful data is checked whatever was chosen");
        // The map learns what was discarded; a single byte is settled by the check.
        let discarded = outcome.events.iter().find_map(|event| match event {
            Event::Block { offset, length, state: BlockState::NotRead } => Some((*offset, offset + length)),
            _ => None,
        });
        let len = part.len() as u64;
        assert_eq!(discarded.map(|(_, end)| end), (zeros > 1).then_some(len), "{zeros}");
        assert!(discarded.is_none_or(|(start, _)| start <= len - zeros as u64), "{discarded:?}");
    }
}

#[test]
fn differences_in_many_blocks_are_a_warning_even_when_settled() {
    let mut first = bench(&["vanish@0x61234"]);
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    // As after use of the phone: its content has changed, except at both ends.
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
fn rereading_after_rewind_reports_no_difference() {
    // A block differs in the check; then the disk loses the end of the part, and the journal is marked as
    // doubtful.
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
    assert_eq!(report.check.differing, [], "the block was read again from the start");
}

#[test]
fn a_doubtful_part_stays_doubtful_in_the_next_run() {
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
fn a_part_file_replaced_during_the_job_is_not_finished() {
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
fn a_dump_killed_between_its_last_two_renames_is_finished_by_the_next_look() {
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
    // Killed one moment later.
    std::fs::write(&journal, &last).unwrap();
    assert!(matches!(look(&bench), bromide_engine::dumpfile::DiskError::Finished(_)));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"]);
    // A report of another dump is not used.
    std::fs::rename(bench.path("dump.bin.json"), bench.path("dump.bin.json.new")).unwrap();
    std::fs::write(bench.path("dump.bin"), "short").unwrap();
    assert!(matches!(look(&bench), bromide_engine::dumpfile::DiskError::NoPart(_)));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json.new"]);
}
