//! A boot ROM that hangs because packets came too early (silicon.md section 5): a job recovers it where the
//! link can clear the halt, and ends as "no phone" where it cannot.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use crate::common::{Bench, KIB};
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::JobOutcome;
use bromide_engine::sim::Scenario;

const AT_ONCE: Duration = Duration::from_millis(1);

/// Does what a program does that sends two packets where one is allowed, takes the answers, and leaves.
fn hang(bench: &mut Bench, packets: [&[u8]; 2]) {
    let mut link = bench.port.try_open().unwrap().expect("it is there");
    let mut answer = [0; 64];
    for (byte, echo) in [(0xA0, 0x5F), (0x0A, 0xF5), (0x50, 0xAF), (0x05, 0xFA)] {
        link.write(&[byte]).unwrap();
        assert_eq!((link.read(&mut answer, AT_ONCE).unwrap(), answer[0]), (1, echo));
    }
    for packet in packets {
        link.write(packet).unwrap();
    }
    while link.read(&mut answer, AT_ONCE).unwrap() > 0 {}
    assert!(bench.port.stats().hung);
}

const HEADER: [u8; 9] = [0xD1, 0x80, 0, 0, 0, 0, 0, 0, 1];

fn hung(scenario: Scenario, packets: [&[u8]; 2]) -> Bench {
    let mut bench = Bench::with(scenario, &[]);
    bench.job.regions[0].len = Some(64 * KIB);
    bench.job.wait = Some(Duration::from_secs(20));
    hang(&mut bench, packets);
    bench
}

#[test]
fn a_hung_phone_on_direct_usb_is_recovered_and_read() {
    // A hang between two commands, and one in the middle of a command, whose rest must follow.
    for packets in [[&HEADER[..], &HEADER[..]], [&HEADER[..5], &HEADER[5..]]] {
        let mut bench = hung(Scenario::default().direct(), packets);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{packets:x?}: {:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0..64 * KIB));
        assert_eq!(bench.port.stats().violations, 0);
    }
}

#[test]
fn a_hung_phone_behind_a_serial_driver_ends_as_no_phone() {
    let mut bench = hung(Scenario::default(), [&HEADER, &HEADER]);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::NoPhone, "{:?}", outcome.error());
    assert!(bench.port.stats().hung);
}

#[test]
fn recover_fails_when_the_phone_has_left() {
    let mut bench = hung(Scenario::default().direct(), [&HEADER, &HEADER]);
    let mut link = bench.port.try_open().unwrap().expect("it is there");
    // The watchdog resets the phone (silicon.md section 6).
    bench.port.pause(Duration::from_secs(40));
    assert!(link.recover().is_err());
}
