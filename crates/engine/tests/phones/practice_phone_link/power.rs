//! When the phone appears, resets and leaves: watchdog, reset register, handshake window, port that opens
//! late.

use std::time::Duration;

use bromide_engine::link::{LinkError, PhonePort};
use bromide_engine::sim::{Scenario, SimPort};

use super::{Host, bytes, faulty, hex};

#[test]
fn waiting_for_a_silent_phone_advances_the_virtual_clock_only() {
    let mut host = Host::connect(Scenario::default());
    let before = host.link.now();
    assert_eq!(host.link.read(&mut [0; 16], Duration::from_secs(30)).unwrap(), 0);
    assert_eq!(host.link.now() - before, Duration::from_secs(30));
}

#[test]
fn an_enabled_watchdog_resets_the_phone() {
    let mut host = Host::open(Scenario::default());
    assert_eq!(host.ask("a00a5005", 4).unwrap(), "5ff5affa");
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_millis(31_799)).unwrap(), 0);
    assert!(matches!(host.link.read(&mut [0; 4], Duration::from_secs(1)), Err(LinkError::Unplugged)));
    assert_eq!(host.link.now().0, Duration::from_millis(31_800));
    assert!(host.link.write(&[0xA0]).is_err());
    assert!(!host.reopen());
    host.port.pause(Duration::from_millis(200));
    assert!(host.reopen(), "back after a chip reset");
    assert_eq!(host.ask("a0", 1).unwrap(), "5f", "a fresh session");
    assert_eq!(host.port.stats().sessions, 2);
    assert_eq!(host.port.stats().resets, 1);
}

#[test]
fn a_disabled_watchdog_never_resets_the_phone() {
    let mut host = Host::connect(Scenario::default());
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_secs(3600)).unwrap(), 0);
    // The key alone does not disable it: with the enable bit set the watchdog keeps running.
    assert_eq!(host.ask("d2a003000000000001", 11).unwrap().len(), 22);
    assert_eq!(host.ask("2201", 4).unwrap(), "22010001");
    assert!(host.link.read(&mut [0; 4], Duration::from_secs(32)).is_err());
}

#[test]
fn a_mode_without_the_key_leaves_the_watchdog_on() {
    let mut host = Host::open(faulty("watchdog=22s"));
    host.ask("a00a5005", 4).unwrap();
    host.ask("d2a003000000000001", 11).unwrap();
    host.ask("0000", 4).unwrap();
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_millis(21_999)).unwrap(), 0);
    assert!(host.link.read(&mut [0; 4], Duration::from_secs(1)).is_err());
}

#[test]
fn a_reset_echoes_its_value_and_sends_no_status() {
    for (write, value) in [("d4a003001c00000001", "00001209"), ("d2a003001c00000001", "1209")] {
        let mut host = Host::connect(Scenario::default());
        assert_eq!(host.ask(write, 11).unwrap(), format!("{write}0001"));
        host.link.write(&bytes(value)).unwrap();
        assert_eq!(hex(&host.take(value.len() / 2).unwrap()), value);
        assert!(matches!(host.take(2), Err(LinkError::Unplugged)));
        assert!(!host.reopen());
        host.port.pause(Duration::from_millis(200));
        assert!(host.reopen());
        assert_eq!(host.ask("a0", 1).unwrap(), "5f");
    }
    let mut gone = Host::connect(faulty("reset=gone"));
    gone.ask("d2a003001c00000001", 11).unwrap();
    gone.ask("1209", 2).unwrap();
    assert!(gone.take(2).is_err());
    gone.port.pause(Duration::from_secs(3600));
    assert!(!gone.reopen(), "it has booted its own firmware");
}

#[test]
fn the_watchdog_of_an_open_session_starts_when_the_phone_appears() {
    let mut port = SimPort::new(faulty("synced").fault("late=60s").unwrap());
    port.pause(Duration::from_secs(60));
    let mut link = port.try_open().unwrap().unwrap();
    assert_eq!(link.read(&mut [0; 1], Duration::from_secs(31)).unwrap(), 0);
    assert!(link.read(&mut [0; 1], Duration::from_secs(1)).is_err());
}

#[test]
fn late_busy_and_denied_ports_open_after_their_time() {
    let mut port = SimPort::new(faulty("late=5s"));
    assert!(port.try_open().unwrap().is_none());
    port.pause(Duration::from_millis(4_999));
    assert!(port.try_open().unwrap().is_none());
    port.pause(Duration::from_millis(1));
    assert!(port.try_open().unwrap().is_some());
    assert!(matches!(SimPort::new(faulty("busy=1s")).try_open(), Err(LinkError::Busy { .. })));
    let mut denied = SimPort::new(faulty("denied=1s"));
    assert!(matches!(denied.try_open(), Err(LinkError::Denied { .. })));
    denied.pause(Duration::from_secs(1));
    assert!(denied.try_open().unwrap().is_some());
}

#[test]
fn the_phone_leaves_when_no_handshake_comes_within_its_window() {
    let mut port = SimPort::new(faulty("window=3s,back=10s"));
    let mut link = port.try_open().unwrap().unwrap();
    assert_eq!(link.read(&mut [0; 1], Duration::from_millis(2_999)).unwrap(), 0);
    assert!(link.read(&mut [0; 1], Duration::from_secs(1)).is_err());
    port.pause(Duration::from_secs(10));
    assert!(port.try_open().unwrap().is_some());
    // After the handshake it stays open.
    let mut host = Host::connect(faulty("window=3s"));
    assert_eq!(host.link.read(&mut [0; 1], Duration::from_secs(60)).unwrap(), 0);
}
