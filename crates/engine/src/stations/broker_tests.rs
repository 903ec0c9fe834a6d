//! Tests of `broker.rs`: which station gets which phone.

use std::time::Duration;

use super::*;
use crate::finder::{DeviceKind, DeviceName, Port};

fn at(seconds: u64) -> Moment {
    Moment(Duration::from_secs(seconds))
}

fn one(place: &str, kind: DeviceKind, found: FoundBy) -> PluggedIn {
    let port = Port {
        name: format!("port of {place}"),
        usb: None,
        kind,
        device: DeviceName::UsbSerial,
        serial_number: None,
    };
    PluggedIn { socket: Socket::named(place), kind, port: Some(port), found }
}

fn rom(place: &str) -> PluggedIn {
    one(place, DeviceKind::BootRom, FoundBy::Ids)
}

fn roms(places: &[&str]) -> Vec<PluggedIn> {
    places.iter().map(|place| rom(place)).collect()
}

fn start(station: u16, place: &str) -> Assignment {
    Assignment::Start { station: StationNumber(station), socket: Socket::named(place) }
}

fn free(station: u16) -> Assignment {
    Assignment::Free { station: StationNumber(station) }
}

const ONE: StationNumber = StationNumber(1);

#[test]
fn each_phone_gets_one_station_and_keeps_it_while_it_re_enumerates() {
    let mut broker = Broker::default();
    assert_eq!(broker.observe(at(0), &[]), []);
    assert_eq!(
        broker.observe(at(1), &roms(&["usb:1-1", "usb:1-2"])),
        [start(1, "usb:1-1"), start(2, "usb:1-2")]
    );
    assert_eq!(broker.observe(at(2), &roms(&["usb:1-2"])), []);
    let back = [one("usb:1-1", DeviceKind::Preloader, FoundBy::Ids), rom("usb:1-2")];
    assert_eq!(broker.observe(at(60), &back), [], "it is still the station's phone");
    let agent = [one("usb:1-1", DeviceKind::DownloadAgent, FoundBy::Ids), rom("usb:1-2")];
    assert_eq!(broker.observe(at(61), &agent), []);
    assert_eq!(broker.running(), 2);
}

#[test]
fn devices_that_are_no_door_get_no_station() {
    let mut broker = Broker::default();
    let others =
        [DeviceKind::DownloadAgent, DeviceKind::PhoneSystem, DeviceKind::UartBridge, DeviceKind::Unknown];
    let others: Vec<PluggedIn> = others
        .iter()
        .zip(1..)
        .map(|(kind, port)| one(&format!("usb:1-{port}"), *kind, FoundBy::Ids))
        .collect();
    assert_eq!(broker.observe(at(0), &others), []);
    let without_port = PluggedIn { port: None, ..rom("usb:1-9") };
    assert_eq!(broker.observe(at(0), &[without_port]), [], "its driver is still at work");
    assert_eq!(broker.observe(at(0), &[one("COM1", DeviceKind::Unknown, FoundBy::Name)]), [start(1, "COM1")]);
}

#[test]
fn phones_that_find_no_station_get_one_in_the_order_in_which_they_came() {
    let mut broker = Broker::new(2);
    assert_eq!(broker.observe(at(0), &roms(&["usb:1-5", "usb:1-9"])).len(), 2);
    assert_eq!(broker.observe(at(1), &roms(&["usb:1-5", "usb:1-7", "usb:1-9"])), []);
    assert_eq!(broker.observe(at(2), &roms(&["usb:1-1", "usb:1-5", "usb:1-7", "usb:1-9"])), []);
    assert_eq!(broker.waiting(), 2);
    broker.ended(StationNumber(2), Keep::UntilUnplugged);
    let left = roms(&["usb:1-1", "usb:1-5", "usb:1-7"]);
    assert_eq!(broker.observe(at(3), &left), [], "it may restart");
    assert_eq!(broker.observe(at(8), &left), [free(2), start(2, "usb:1-7")]);
    // One that leaves before its turn is forgotten.
    assert_eq!(broker.observe(at(9), &roms(&["usb:1-5", "usb:1-7"])), []);
    assert_eq!(broker.waiting(), 0);
}

#[test]
fn a_saved_phone_that_restarts_is_not_handed_out_again() {
    let mut broker = Broker::default();
    broker.observe(at(0), &roms(&["usb:1-1"]));
    broker.ended(ONE, Keep::UntilUnplugged);
    let preloader = [one("usb:1-1", DeviceKind::Preloader, FoundBy::Ids)];
    let started = [one("usb:1-1", DeviceKind::PhoneSystem, FoundBy::Ids)];
    for (seconds, plugged) in
        [(1, &roms(&["usb:1-1"])[..]), (2, &[]), (4, &preloader), (7, &[]), (11, &started), (99, &started)]
    {
        assert_eq!(broker.observe(at(seconds), plugged), [], "{seconds} s");
    }
    assert_eq!(broker.observe(at(100), &[]), []);
    assert_eq!(broker.observe(at(105), &[]), [free(1)]);
    assert_eq!(broker.observe(at(106), &roms(&["usb:1-1"])), [start(1, "usb:1-1")]);
}

#[test]
fn a_phone_that_takes_the_place_of_another_at_once_and_stays_is_not_left_out() {
    let mut broker = Broker::default();
    broker.observe(at(0), &roms(&["usb:1-1"]));
    broker.ended(ONE, Keep::UntilUnplugged);
    for (seconds, plugged) in [(1, &[][..]), (2, &roms(&["usb:1-1"])), (11, &roms(&["usb:1-1"]))] {
        assert_eq!(broker.observe(at(seconds), plugged), [], "{seconds} s");
    }
    assert_eq!(broker.observe(at(12), &roms(&["usb:1-1"])), [free(1), start(1, "usb:1-1")]);
}

#[test]
fn a_phone_that_was_never_unplugged_is_served_once() {
    let mut broker = Broker::default();
    broker.observe(at(0), &roms(&["usb:1-1"]));
    broker.ended(ONE, Keep::UntilUnplugged);
    for seconds in 1..1000 {
        assert_eq!(broker.observe(at(seconds), &roms(&["usb:1-1"])), []);
    }
}

#[test]
fn an_end_that_was_not_seen_keeps_its_number_but_not_its_socket() {
    let mut broker = Broker::new(1);
    broker.observe(at(0), &roms(&["usb:1-1"]));
    broker.ended(ONE, Keep::UntilSeen);
    assert_eq!(broker.observe(at(1), &[]), []);
    assert_eq!(broker.observe(at(6), &[]), []);
    assert_eq!(broker.observe(at(7), &roms(&["usb:1-1"])), [start(2, "usb:1-1")]);
    assert_eq!(broker.retry(ONE), Err(RetryError::SocketTaken(StationNumber(2))));
    assert_eq!(broker.seen(ONE), Some(free(1)));
    assert_eq!(broker.seen(ONE), None);
    // One that was seen before its phone is unplugged is free when it is.
    broker.ended(StationNumber(2), Keep::UntilSeen);
    assert_eq!(broker.seen(StationNumber(2)), None);
    assert_eq!(broker.observe(at(8), &[]), []);
    assert_eq!(broker.observe(at(13), &[]), [free(2)]);
}

#[test]
fn a_retry_takes_the_socket_again_even_from_those_who_wait() {
    let mut broker = Broker::new(1);
    broker.observe(at(0), &roms(&["usb:1-1", "usb:1-2"]));
    assert_eq!(broker.retry(ONE), Err(RetryError::NotEnded));
    broker.ended(ONE, Keep::UntilSeen);
    assert_eq!(broker.retry(ONE), Ok(Socket::named("usb:1-1")));
    assert_eq!(broker.running(), 1);
    broker.ended(ONE, Keep::UntilSeen);
    broker.limit_running(0);
    broker.observe(at(1), &roms(&["usb:1-2"]));
    broker.observe(at(6), &roms(&["usb:1-2"]));
    broker.observe(at(7), &roms(&["usb:1-1", "usb:1-2"]));
    assert_eq!(broker.waiting(), 2);
    assert_eq!(broker.retry(ONE), Ok(Socket::named("usb:1-1")));
    assert_eq!(broker.waiting(), 1);
    assert_eq!(broker.retry(StationNumber(9)), Err(RetryError::NotEnded));
}

#[test]
fn no_station_begins_beyond_the_number_that_may_run() {
    let mut broker = Broker::default();
    broker.limit_running(1);
    let all = roms(&["usb:1-1", "usb:1-2", "usb:1-3"]);
    assert_eq!(broker.observe(at(0), &all), [start(1, "usb:1-1")]);
    broker.ended(ONE, Keep::UntilUnplugged);
    assert_eq!(broker.observe(at(1), &all), [start(2, "usb:1-2")]);
    broker.limit_running(0);
    broker.ended(StationNumber(2), Keep::UntilUnplugged);
    assert_eq!(broker.observe(at(2), &all), []);
}

#[test]
fn a_port_that_stands_without_a_phone_serves_the_next_one_after_a_pause() {
    let mut broker = Broker::default();
    let standing = [one("/dev/ttyUSB0", DeviceKind::Unknown, FoundBy::StandingName)];
    assert_eq!(broker.observe(at(0), &standing), [start(1, "/dev/ttyUSB0")]);
    broker.ended(ONE, Keep::UntilUnplugged);
    assert_eq!(broker.observe(at(100), &standing), []);
    assert_eq!(broker.observe(at(102), &standing), []);
    assert_eq!(broker.observe(at(103), &standing), [free(1), start(1, "/dev/ttyUSB0")]);
}
