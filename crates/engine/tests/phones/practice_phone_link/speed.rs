//! The speed of the practice phone on the virtual and on the wall clock.

use std::time::Duration;

use bromide_engine::sim::{ClockKind, Pacing, Scenario, demo_scenario};

use super::Host;

#[test]
fn a_paced_read_takes_the_device_rate_plus_one_turn_around_per_block() {
    for (pacing, size) in
        [(Pacing::ROM, 1 << 20), (Pacing::FAST, 4 << 20), (Pacing::Uart { baud: 921_600 }, 1 << 18)]
    {
        let mut host = Host::connect(Scenario::default().pacing(pacing));
        let (block, before) = (65_536, host.link.now());
        let dump = host.read(0, size, block).unwrap();
        let took = (host.link.now() - before).as_secs_f64();
        assert!(dump == host.port.scenario().flash_bytes(0..size as u64));
        let device = size as f64 / pacing.bytes_per_second().unwrap() as f64;
        let limit = device + (size / block) as f64 * pacing.turn_around().as_secs_f64();
        assert!(took >= limit * 0.999, "{pacing:?}: faster than its own limit: {took} < {limit}");
        assert!(took <= limit * 1.01, "{pacing:?}: {took} against {limit}");
    }
}

#[test]
fn the_demo_reads_four_mebibytes_twice_in_about_nine_seconds() {
    let demo = demo_scenario();
    assert_eq!(demo.clock, ClockKind::Wall);
    let mut host = Host::connect(demo.clock(ClockKind::Virtual));
    for _ in 0..2 {
        host.read(0, 4 << 20, 65_536).unwrap();
    }
    let took = host.link.now().0;
    assert!((8_800..10_000).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn a_paced_echo_takes_a_turn_around() {
    let mut host = Host::open(Scenario::default().pacing(Pacing::FAST));
    host.ask("a0", 1).unwrap();
    assert_eq!(host.link.now().0, Duration::from_micros(1055));
}

#[test]
fn the_wall_clock_phone_keeps_its_pacing() {
    let scenario = Scenario::default().pacing(Pacing::UsbFullSpeed { rom_ns_per_byte: 1000 });
    let mut host = Host::connect(scenario.clock(ClockKind::Wall));
    let before = host.link.now();
    host.read(0, 1 << 18, 65_536).unwrap();
    let took = (host.link.now() - before).as_millis();
    // 262 ms by the device's own rate; the upper bound leaves room for a busy machine.
    assert!((262..2_000).contains(&took), "{took} ms");
}
