//! Whole jobs with one fault at a time: each ends in the expected exit code, and what is saved equals the
//! flash.

use std::time::Duration;

use crate::common::{Bench, KIB, MIB};
use bromide_engine::acquire::Obstacle;
use bromide_engine::chip::RefusalReason;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::dumpfile::Journal;
use bromide_engine::event::Note;
use bromide_engine::flash::JedecId;
use bromide_engine::readback::{Event, Phase, RegionEnd};
use bromide_engine::readback::{JobError, JobOutcome};
use bromide_engine::sim::PhoneModel;

#[test]
fn a_clean_job_saves_the_flash_with_its_report() {
    let mut bench = Bench::new(&[]);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    assert_eq!(bench.saved(), bench.flash(0..4 * MIB));
    let report = outcome.report();
    assert_eq!((report.start, report.length), (0, 4 * MIB));
    assert_eq!(report.sha256, bromide_engine::dumpfile::digests_of(&bench.saved()[..]).unwrap().sha256);
    assert_eq!(report.check.passed, Some(true));
    assert_eq!(report.check.kind, CheckKind::Full);
    assert_eq!(report.phone.chip, "MT6261");
    assert_eq!(report.storage.flash().unwrap().jedec_id, Some(JedecId([0xEF, 0x40, 0x16])));
    assert_eq!(report.warnings, []);
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"], "nothing else is left");
    let phases: Vec<Phase> = outcome
        .events
        .iter()
        .filter_map(|event| if let Event::Phase(phase) = event { Some(*phase) } else { None })
        .collect();
    assert_eq!(phases, [Phase::Waiting, Phase::Connecting, Phase::Reading, Phase::Checking]);
}

#[test]
fn phones_with_numbers_of_their_own_and_without_any_are_saved() {
    for (spec, me_id) in [("number=none", [0; 16]), ("number=7", PhoneModel::mt6261().me_id)] {
        let mut bench = Bench::new(&[spec]);
        bench.job.regions[0].len = Some(64 * KIB);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{spec}");
        let reported = outcome.report().phone.me_id.clone().unwrap();
        let mut expected = me_id;
        expected[0] ^= if spec == "number=7" { 7 } else { 0 };
        assert_eq!(reported.0, expected, "{spec}");
        assert_eq!(bench.saved(), bench.flash(0..64 * KIB));
    }
}

#[test]
fn the_first_write_is_the_watchdog_the_last_the_reset_and_all_are_in_the_table() {
    let mut bench = Bench::new(&[]);
    bench.read();
    let writes = bench.writes();
    assert_eq!(writes.first(), Some(&(0xA003_0000, 0x2200)), "{writes:x?}");
    assert_eq!(writes.last(), Some(&(0xA003_001C, 0x1209)), "{writes:x?}");
    assert_eq!(
        writes[writes.len() - 2],
        (0xA051_0000, 0),
        "the window is off again before the reset: {writes:x?}"
    );
    for (at, value) in &writes {
        let known = match at {
            0xA003_0000 => *value == 0x2200,
            0xA003_001C => *value == 0x1209,
            0xA051_0000 => [0, 2].contains(value),
            // The serial-flash controller: registers and transfer RAM of protocol.md section 6.1.
            0xA014_0000 | 0xA014_0010 | 0xA014_0014 | 0xA014_0044 => true,
            0xA014_0800..=0xA014_089F => true,
            _ => false,
        };
        assert!(known, "{at:#010x} = {value:#x} is in no table");
    }
    let commands: Vec<u8> = bench.log().iter().map(|record| record.code).collect();
    assert!(commands.iter().all(|code| !(0xD5..=0xD7).contains(code)), "nothing is loaded or started");
    let stats = bench.port.stats();
    assert_eq!(stats.violations, 0);
}

#[test]
fn without_reset_the_phone_stays_in_command_mode_with_its_window_off() {
    let mut bench = Bench::new(&[]);
    bench.job.reset = false;
    assert_eq!(bench.read().exit, JobOutcome::Saved);
    assert_eq!(bench.writes().last(), Some(&(0xA051_0000, 0)));
    // The next job finds the session open.
    bench.job.regions[0].file = bench.path("second.bin");
    assert_eq!(bench.read().exit, JobOutcome::Saved);
}

#[test]
fn a_restart_is_reported_only_if_the_phone_restarted() {
    // The echo of the reset's header is wrong: the phone waits for the value, which must not be sent.
    for (faults, is_restarted) in [(&[][..], true), (&["echo@0xA003001C"], false)] {
        let mut bench = Bench::new(faults);
        bench.job.regions[0].len = Some(4 * KIB);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved);
        let restarts: Vec<bool> = outcome
            .events
            .iter()
            .filter_map(|event| match event {
                Event::Note(Note::Restarted) => Some(true),
                Event::Note(Note::NotRestarted(_)) => Some(false),
                _ => None,
            })
            .collect();
        assert_eq!(restarts, [is_restarted], "{faults:?}");
    }
}

#[test]
fn temporary_faults_end_in_a_saved_dump() {
    for faults in [
        &["late=5s"][..],
        &["noise=before"],
        &["noise=both"],
        &["synced"],
        &["drop@0x12345"],
        &["drop@0"],
        &["drop@0x3ffff"],
        &["stall@0x20000,for=500ms"],
        &["stall@0x20000,for=5s"],
        &["stall@0x20001,for=9s"],
        &["echo@0x10000"],
        &["echo@0x0"],
        &["error@0x18000,times=1"],
        &["error@0x18000,at=end,times=1"],
        &["error@0x18000,times=3"],
        &["drop@0x12345", "drop@0x12999", "drop@0x40000", "echo@0x20000"],
        &["jedec=none"],
        &["busy=700ms"],
        &["denied=300ms"],
        &["denied=55s"],
        &["chip=mt6260"],
        &["watchdog=22s"],
        &["reset=gone"],
    ] {
        let mut bench = Bench::new(faults);
        bench.job.regions[0].len = Some(512 * KIB);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{faults:?}: {:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0..512 * KIB), "{faults:?}: the dump differs");
    }
}

#[test]
fn a_half_sent_header_of_an_earlier_program_is_completed_and_the_dump_saved() {
    for count in 1..=8 {
        let mut bench = Bench::new(&[&format!("pending={count}")]);
        bench.job.regions[0].len = Some(64 * KIB);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{count}: {:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0..64 * KIB));
    }
}

#[test]
fn the_smallest_block_is_tried_three_times() {
    // One try each with 64, 16 and 4 KiB, then three with 1 KiB, then the range is skipped. The 64 KiB before
    // it let the block grow to its full size.
    for (times, exit) in [(5, JobOutcome::Saved), (6, JobOutcome::Unfinished)] {
        let mut bench = Bench::new(&[&format!("echo@0x12344,times={times}")]);
        bench.job.regions[0].start = 0x2344;
        bench.job.regions[0].len = Some(128 * KIB);
        let outcome = bench.read();
        assert_eq!(outcome.exit, exit, "{times}: {:?}", outcome.error());
    }
}

#[test]
fn retries_are_counted_in_the_report() {
    let mut bench = Bench::new(&["drop@0x22345"]);
    let outcome = bench.read();
    assert_eq!(outcome.report().read.retries, 1);
    assert!(outcome.events.iter().any(|event| matches!(event, Event::Note(Note::ReadAgain { .. }))));
}

#[test]
fn no_phone_within_the_wait_leaves_no_file() {
    for faults in [&["late=20s"][..], &["busy=10min"]] {
        let mut bench = Bench::new(faults);
        bench.job.wait = Some(Duration::from_millis(1500));
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::NoPhone, "{faults:?}: {:?}", outcome.error());
        assert_eq!(bench.names(), [] as [&str; 0], "a job that read nothing leaves no file");
    }
}

#[test]
fn a_phone_that_vanishes_leaves_a_part_that_can_be_resumed() {
    for faults in
        [&["vanish@0x100000"][..], &["vanish@0x100000,back=2min"], &["vanish@0x40001"], &["stall@0x100000"]]
    {
        let mut bench = Bench::new(faults);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Unfinished, "{faults:?}: {:?}", outcome.error());
        let RegionEnd::Kept { part, good, total } = &outcome.ending.regions[0] else {
            panic!("{:?}", outcome.ending)
        };
        assert_eq!(*total, 4 * MIB);
        let bytes = std::fs::read(part).unwrap();
        assert_eq!(bytes.len() as u64, *good);
        assert!(bytes == bench.flash(0..*good), "{faults:?}: the part differs");
        assert_eq!(
            bench.names(),
            ["dump.bin.part", "dump.bin.part.json"],
            "{faults:?}: nothing looks finished"
        );
        let journal = bench.journal();
        assert_eq!((journal.done[0].start, journal.done[0].length), (0, *good));
        let last = journal.last.unwrap();
        assert_eq!(last.start + last.length, *good);
    }
}

#[test]
fn the_journal_holds_what_resuming_needs() {
    let mut bench = Bench::new(&["vanish@0x100000"]);
    bench.read();
    let Journal { file, start, length, first, phone, storage, check, read, .. } = bench.journal();
    assert_eq!((file.as_str(), start, length, check), ("dump.bin", 0, 4 * MIB, CheckKind::Full));
    assert_eq!(first.unwrap().crc32, format!("{:08x}", crc32fast::hash(&bench.flash(0..4096))));
    assert_eq!(phone.me_id.unwrap().to_string(), "f81da2153082cc5e21ac5236876844c2");
    let flash = storage.flash().unwrap();
    assert!(flash.jedec_id.is_some() && flash.unique_id.is_some() && flash.size == Some(4 * MIB));
    assert_eq!((read.block_size, read.port.is_empty(), read.started.is_empty()), (65536, false, false));
}

#[test]
fn unsupported_phones_are_refused_with_the_reason_and_never_written_to() {
    let chip =
        |reason| move |obstacle: &Obstacle| matches!(obstacle, Obstacle::Chip(chip) if chip.reason == reason);
    type IsMet<'a> = &'a dyn Fn(&Obstacle) -> bool;
    let cases: [(&[&str], IsMet<'_>); 3] = [
        (&["chip=smartphone"], &chip(RefusalReason::SmartphoneStorage)),
        (&["chip=mt6225"], &chip(RefusalReason::WindowUnknown)),
        (&["preloader"], &|obstacle| matches!(obstacle, Obstacle::InPreloader { .. })),
    ];
    for (faults, is_met) in cases {
        let mut bench = Bench::new(faults);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead, "{faults:?}: {:?}", outcome.error());
        let Some(JobError::CannotRead(obstacle)) = outcome.error() else { panic!("{outcome:?}") };
        assert!(is_met(obstacle), "{faults:?}: {obstacle:?}");
        assert_eq!(bench.writes(), [], "{faults:?}");
        assert_eq!(bench.names(), [] as [&str; 0]);
    }
}

#[test]
fn a_stop_keeps_what_was_read_at_any_moment() {
    // Stops at the nth event: while waiting, connecting, reading or checking.
    for nth in (1..400).step_by(13) {
        let mut bench = Bench::paced(&[]);
        bench.job.regions[0].len = Some(256 * KIB);
        let outcome = bench.read_and_stop_at(nth);
        match outcome.exit {
            JobOutcome::Saved => assert!(bench.saved() == bench.flash(0..256 * KIB)),
            JobOutcome::Stopped => match &outcome.ending.regions[0] {
                RegionEnd::Nothing => assert_eq!(bench.names(), [] as [&str; 0], "event {nth}"),
                RegionEnd::Kept { part, good, .. } => {
                    assert!(std::fs::read(part).unwrap() == bench.flash(0..*good), "event {nth}");
                    assert_eq!(bench.journal().done[0].length, *good);
                }
                other => panic!("stopped, and {other:?}"),
            },
            other => panic!("event {nth}: {other:?} {:?}", outcome.error()),
        }
    }
}

/// The smallest and largest times and sizes of faults, alone and in pairs: every job ends, in virtual and in
/// real time.
#[test]
fn jobs_end_with_the_shortest_and_longest_fault_times() {
    let specs = [
        "window=1ms,back=1ms",
        "window=1ms,back=500000min",
        "window=500000min",
        "late=0s",
        "late=500000min",
        "vanish@0,back=1ms,every=64",
        "vanish@0xffffffffffffffff,every=0xffffffffffffffff",
        "stall@0,for=0s,every=1",
        "stall@0,for=0.000001ms,every=1",
        "stall@1,for=500000min,every=0xffffffffffffffff",
        "drop@0xffffffffffffffff",
        "watchdog=1ms",
        "watchdog=500000min",
        "reset=1ms",
        "busy=500000min",
        "denied=0s",
    ];
    let (to, ended) = std::sync::mpsc::channel();
    let jobs = move || {
        for (index, one) in specs.iter().enumerate() {
            for other in &specs[index..] {
                to.send((*one, *other)).unwrap();
                let mut bench = Bench::with(
                    bromide_engine::sim::Scenario::default().generated(256 * 1024, 1),
                    &[one, other],
                );
                bench.job.regions[0].len = Some(8192);
                bench.read();
                assert!(bench.port.entries().len() < 1_000_000, "{one} {other}");
            }
        }
    };
    std::thread::Builder::new().name("jobs".into()).spawn(jobs).unwrap();
    let mut last = None;
    loop {
        match ended.recv_timeout(std::time::Duration::from_secs(20)) {
            Ok(pair) => last = Some(pair),
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => break,
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => panic!("no end: {last:?}"),
        }
    }
    assert_eq!(last, Some(("denied=0s", "denied=0s")));
}
