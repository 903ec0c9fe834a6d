//! Unit tests of `world`: time-outs of the phone itself at the limits of what times can be.

use super::*;

const HOUR: Duration = Duration::from_secs(3600);

#[test]
fn reconnects_without_pause_let_time_advance_and_bound_the_log() {
    for (open, back) in [(0, 0), (0, 1), (1, 0), (1_000_000, 1_000_000), (1, 3_600_000_000_000)] {
        let fault =
            Fault::Window { open: Duration::from_nanos(open), back: Some(Duration::from_nanos(back)) };
        let mut world = World::new(&Scenario::default().with_fault(fault));
        for hour in 1..=3 {
            world.settle(HOUR * hour);
            let next = world.next_event(HOUR * hour);
            assert!(next > HOUR * hour, "{open} ns, {back} ns: {next:?}");
        }
        let entries = world.phone.entries().len();
        assert!(entries <= 3 * (CATCH_UP as usize + 2), "{open} ns, {back} ns: {entries}");
    }
}

#[test]
fn longest_fault_times_do_not_overflow() {
    let longest = Duration::MAX;
    for fault in [
        Fault::Window { open: longest, back: Some(longest) },
        Fault::Watchdog(longest),
        Fault::Reset(Some(longest)),
        Fault::Late(longest),
        Fault::Stall { at: 0, lasting: Some(longest), every: Some(u64::MAX) },
    ] {
        let mut world = World::new(&Scenario::default().with_fault(fault.clone()).with_fault(Fault::Synced));
        world.settle(HOUR);
        world.next_event(HOUR);
        if let Some(session) = world.settle(HOUR) {
            // A read of the flash's first word, after the window was opened.
            for packet in
                [&[0xD4, 0xA0, 0x51, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2][..], &[0xD1, 0, 0, 0, 0, 0, 0, 0, 1]]
            {
                assert!(world.write(session, HOUR, packet), "{fault:?}");
                let mut answer = [0; 64];
                while matches!(world.read(session, HOUR, &mut answer), ReadOutcome::Got(1..)) {}
            }
        }
    }
}
