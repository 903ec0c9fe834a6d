//! What goes wrong while the program reads: lost packets, flipped bits, silence, a phone that is unplugged or
//! dies.

use super::{assert_exact, doubts, programs, read, short};
use crate::common::{Bench, MIB};
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::readback::{JobOutcome, RegionEnd, Start};
use bromide_engine::reading_program::Doubt;
use bromide_engine::sim::{Pacing, Scenario};
use std::time::Duration;

#[test]
fn a_packet_that_is_lost_or_wrong_is_read_again_by_the_program() {
    for fault in [
        "lose@0x40000",
        "lose@0x40000,every=0x30000",
        "garble@0x43456,bit=3",
        "garble@0x40000,every=0x2c040",
        "drop@0x52222",
        "stall@0x40000,for=700ms",
    ] {
        let mut bench = short(Scenario::default(), &[fault]);
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!(doubts(&outcome), [], "{fault}");
        assert_eq!(outcome.report().check.kind, CheckKind::ReadAgainOnPhone, "{fault}");
        assert_eq!(bench.port.stats().sessions, 1, "{fault}");
    }
}

#[test]
fn a_cable_that_spoils_every_block_ends_the_program_and_the_boot_rom_reads_on() {
    let mut bench = Bench::new(&["lose@0x100000,every=0x8000"]);
    let outcome = read(&mut bench);
    assert_exact(&bench, &outcome);
    assert_eq!((programs(&outcome).len(), doubts(&outcome)), (1, vec![Doubt::LostBefore]));
    assert_eq!(bench.port.stats().sessions, 2, "one restart by the program");
}

#[test]
fn a_byte_that_the_flash_gives_wrong_once_is_settled_by_a_third_read() {
    // The first read of the program, or that for the checksum.
    for pass in [1, 2] {
        let mut bench = short(Scenario::default(), &[&format!("flip@0x34567,bit=5,pass={pass}")]);
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!(outcome.report().check.blocks_reread, 1, "pass {pass}");
        assert_eq!(outcome.report().check.kind, CheckKind::ReadAgainOnPhone);
        assert!(outcome.report().check.differing[0].settled);
    }
}

#[test]
fn a_byte_that_is_different_every_time_is_reported_and_not_saved() {
    let faults: Vec<String> = (1..=3).map(|pass| format!("flip@0x34567,bit={pass},pass={pass}")).collect();
    let faults: Vec<&str> = faults.iter().map(String::as_str).collect();
    let mut bench = short(Scenario::default(), &faults);
    let outcome = read(&mut bench);
    assert_eq!(outcome.exit, JobOutcome::CheckFailed, "{:?}", outcome.ending);
}

#[test]
fn an_unplugged_phone_goes_on_with_the_boot_rom_and_nothing_is_lost() {
    for at in [0x10_0000, 0x38_0000, 0x42_0000] {
        let mut bench = Bench::new(&[&format!("vanish@{at},back=2s")]);
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!((programs(&outcome).len(), doubts(&outcome)), (1, vec![Doubt::LostBefore]), "{at:#x}");
        assert_eq!(outcome.report().read.reconnects, 1);
        assert!(outcome.report().read.reading_program.is_some(), "it has read a part");
        assert_eq!(bench.port.stats().sessions, 2);
    }
}

#[test]
fn a_program_that_dies_is_ended_by_the_watchdog_and_the_boot_rom_reads_on() {
    let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &["hang@0x100000"]);
    bench.job.lost_wait = Some(Duration::from_secs(60));
    let outcome = read(&mut bench);
    assert_exact(&bench, &outcome);
    assert_eq!((programs(&outcome).len(), doubts(&outcome)), (1, vec![Doubt::LostBefore]));
    assert!(bench.port.entries().iter().any(|entry| entry.to_json()["event"] == "watchdog reset"));
}

#[test]
fn a_phone_that_stays_silent_ends_in_an_unfinished_dump_that_can_be_resumed() {
    let mut bench = Bench::new(&["stall@0x100000"]);
    let outcome = read(&mut bench);
    assert_eq!(outcome.exit, JobOutcome::Unfinished, "{:?}", outcome.ending);
    let RegionEnd::Kept { good, .. } = outcome.ending.regions[0] else { panic!("{:?}", outcome.ending) };
    assert!(good > MIB / 2 && good < MIB, "{good:#x}");
    bench.port = Bench::new(&[]).port;
    bench.job.start = Start::Resume;
    let outcome = read(&mut bench);
    assert_exact(&bench, &outcome);
    assert_eq!(programs(&outcome).len(), 1);
}

#[test]
fn a_program_that_an_earlier_run_has_left_is_ended_and_the_phone_is_read() {
    use bromide_engine::acquire::{PhoneSource as _, PortSource, ReadingProgramChoice};
    use bromide_engine::cancel::Cancel;
    use bromide_engine::storage::AreaKind;
    for (pacing, reads) in
        [(Pacing::None, false), (Pacing::ROM, false), (Pacing::None, true), (Pacing::ROM, true)]
    {
        let mut bench = short(Scenario::default().pacing(pacing), &[]);
        {
            let mut source = PortSource::new(&mut bench.port).with_reading_program(ReadingProgramChoice::On);
            let mut phone = source.acquire(None, true, &Cancel::new(), &mut |_| {}).unwrap();
            if reads {
                // In the middle of a stream.
                phone.storage.expect(AreaKind::Flash, 4 * MIB);
                phone.storage.read(AreaKind::Flash, 0, &mut [0; 4096], &mut |_, _| {}).unwrap();
            }
        }
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        assert_eq!(doubts(&outcome), []);
        assert_eq!(bench.port.stats().sessions, 2, "{pacing:?} {reads}");
    }
}
