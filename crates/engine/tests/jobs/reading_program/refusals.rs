//! Phones that do not take the program, or on which it does not prove itself: they are read without it, in
//! the same job, and that is said once.

use super::{assert_exact, doubts, programs, read};
use crate::common::{Bench, Outcome};
use bromide_engine::acquire::{Obstacle, PortSource, ReadingProgramChoice};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::event::{Event, Note};
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::{self, JobError, JobOutcome};
use bromide_engine::reading_program::Doubt;
use bromide_engine::sim::Scenario;
use bromide_engine::units::Address;

/// A job that ends in plain reads; `sessions`: how often the phone appeared before its restart at the end.
fn read_plainly(bench: &mut Bench, doubt: Doubt, sessions: u32) -> Outcome {
    let outcome = read(bench);
    assert_exact(bench, &outcome);
    assert_eq!(doubts(&outcome), [doubt], "said once");
    assert_eq!(programs(&outcome), []);
    assert_eq!(outcome.report().check.kind, CheckKind::Full);
    assert_eq!(outcome.report().read.reading_program, None);
    assert_eq!(bench.port.stats().sessions, sessions, "{doubt:?}");
    let loads = bench.log().iter().filter(|record| record.code == 0xD7).count();
    assert!(loads <= 1, "never twice in a job");
    let asked = outcome.events.iter().any(|event| matches!(event, Event::Lost { is_there: true, .. }));
    assert!(!asked, "the phone restarts without the user");
    outcome
}

#[test]
fn a_phone_with_protections_is_read_in_the_same_session_and_gets_no_program() {
    for bits in [0x11, 0x12, 0x14, 0x10, 0x8000_0000] {
        let mut bench = Bench::new(&[&format!("config={bits:#x}")]);
        read_plainly(&mut bench, Doubt::Protected { bits }, 1);
        assert!(bench.log().iter().all(|record| record.code != 0xD7 && record.code != 0xD5));
        assert!(bench.writes().iter().all(|(at, value)| (*at, *value) != (0xA003_0000, 0x2201)));
    }
}

#[test]
fn another_chip_and_a_uart_get_no_program() {
    read_plainly(&mut Bench::new(&["chip=mt2503"]), Doubt::OtherChip, 1);
    let mut bench = Bench::with(Scenario::default().standing(), &[]);
    let outcome = read(&mut bench);
    assert_exact(&bench, &outcome);
    assert_eq!(doubts(&outcome), [Doubt::NotUsb]);
}

#[test]
fn a_refused_program_costs_one_restart_by_the_watchdog() {
    for (fault, status) in [("program=refused", 0x1D0D), ("program=notstarted", 0x1D0F)] {
        let mut bench = Bench::new(&[fault]);
        read_plainly(&mut bench, Doubt::Refused { status }, 2);
    }
}

#[test]
fn a_program_that_does_not_start_costs_one_restart_by_the_watchdog() {
    read_plainly(&mut Bench::new(&["program=dead"]), Doubt::NoHello, 2);
}

#[test]
fn the_first_message_is_waited_for_three_seconds_and_the_restart_for_thirty_five() {
    let mut bench = Bench::new(&["program=dead"]);
    let port = bench.port.clone();
    let mut given_up = None;
    let mut source = PortSource::new(&mut bench.port).with_reading_program(ReadingProgramChoice::On);
    let cancel = Cancel::new();
    let ending = readback::run_from(&bench.job, &mut source, &cancel, &String::new, &mut |event| {
        if let Event::Note(Note::WithoutReadingProgram(_)) = event {
            given_up = Some(port.now().0);
        }
    });
    assert!(ending.result.is_ok(), "{ending:?}");
    let waited = given_up.expect("it is given up");
    assert!((3_000..3_500).contains(&waited.as_millis()), "{waited:?}");
    // The watchdog of the fact sheet takes 31 s.
    let end = port.now().0.as_secs();
    assert!((31..36).contains(&end), "{end} s");
}

#[test]
fn damaged_test_data_in_words_and_bytes_end_the_program() {
    read_plainly(&mut Bench::new(&["garble@0,every=64"]), Doubt::TablesDiffer, 2);
}

#[test]
fn a_flash_that_reads_differently_ends_the_program() {
    let at = Address(0x5555);
    // The boot ROM has read it once by then.
    read_plainly(&mut Bench::new(&["flip@0x5555,pass=2"]), Doubt::FlashDiffers { at }, 2);
}

#[test]
fn a_first_block_that_the_boot_rom_refuses_means_no_program() {
    let mut bench = Bench::new(&["refuse@0x8000..0x8004"]);
    bench.job.regions[0].start = 0x1_0000;
    bench.job.regions[0].len = Some(0x1_0000);
    read_plainly(&mut bench, Doubt::NoFirstBlock, 1);
}

#[test]
fn a_phone_that_hangs_with_a_served_watchdog_ends_in_a_clear_error() {
    // It serves the watchdog and sends nothing: only the battery helps.
    let mut bench = Bench::new(&["program=nodata"]);
    let outcome = read(&mut bench);
    assert_ne!(outcome.exit, JobOutcome::Saved);
    let Some(JobError::CannotRead(Obstacle::ReadingProgram(Doubt::NoHello))) = outcome.error() else {
        panic!("{:?}", outcome.ending)
    };
    let asked = outcome.events.iter().any(|event| matches!(event, Event::Lost { is_there: true, .. }));
    assert!(asked, "the user is asked to unplug it");
    assert_eq!(bench.names(), [] as [&str; 0]);
}

#[test]
fn a_phone_that_is_lost_while_the_program_starts_is_read_without_it() {
    // The survey and the first block are less than 0x1_8000 bytes: the loss is among the tests, or right
    // behind.
    for at in [0x1_2000, 0x1_4000, 0x1_8000, 0x2_0000, 0x2_8000] {
        let mut bench = Bench::new(&[&format!("vanish@{at},back=1s")]);
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert!(doubts(&outcome).len() + programs(&outcome).len() >= 1);
        assert!(bench.log().iter().filter(|record| record.code == 0xD7).count() <= 1, "never twice in a job");
        assert_eq!(bench.port.stats().sessions, 2, "{at:#x}");
    }
}
