//! The search for a boot key, from what comes and goes and from attempts to connect.

use super::*;
use crate::app::boot_key::way::{Battery, Key, RESULTS};
use bromide_engine::finder::{Device, DeviceIdentity, DeviceName, UsbIds};
use bromide_engine::link::PortHolder;

fn at(tenths: u64) -> Moment {
    Moment(tenths_long(tenths))
}

fn tenths_long(tenths: u64) -> Duration {
    Duration::from_millis(tenths * 100)
}

fn device(role: Role) -> Device {
    Device {
        place: "usb:1-2".into(),
        identity: DeviceIdentity { name: DeviceName::UsbDevice, usb: Some(UsbIds::new(0x0e8d, 3)) },
        role,
        port: None,
        driver: None,
    }
}

fn came(role: Role) -> DeviceChange {
    DeviceChange::Appeared(device(role))
}

fn went(role: Role) -> DeviceChange {
    DeviceChange::Disappeared(device(role), Duration::ZERO)
}

const NONE: Way = Key::None.with(Battery::In);
const CALL: Way = Key::Call.with(Battery::In);
const STAR: Way = Key::Star.with(Battery::In);

fn finder() -> KeyFinder {
    of_kind(PhoneKind::Keypad)
}

fn of_kind(kind: PhoneKind) -> KeyFinder {
    KeyFinder::new(kind, vec![NONE, CALL, STAR], 0)
}

#[test]
fn only_an_answered_handshake_counts_as_found() {
    let mut finder = finder();
    assert_eq!(finder.stage(), KeyStage::Try(NONE));
    finder.on_device_change(at(0), &came(Role::BootRom));
    finder.on_attempt(&ConnectAttempt::Opened);
    finder.tick(at(60));
    assert_eq!(finder.stage(), KeyStage::There(NONE, at(0)), "six seconds prove nothing");
    finder.on_attempt(&ConnectAttempt::Answered);
    assert_eq!(finder.stage(), KeyStage::Found(NONE));
    finder.on_device_change(at(70), &went(Role::BootRom));
    finder.nothing();
    finder.back();
    assert_eq!(finder.stage(), KeyStage::Found(NONE), "found is found");
    assert_eq!(finder.results(), [(NONE, Outcome::Answered)]);
}

#[test]
fn a_port_that_stays_without_an_answer_is_reported_as_seen_and_never_found() {
    for silent in [ConnectAttempt::Silent, ConnectAttempt::Echo, ConnectAttempt::UnexpectedAnswer] {
        let mut finder = finder();
        finder.on_device_change(at(0), &came(Role::BootRom));
        finder.on_attempt(&silent);
        let due = finder.due().unwrap();
        finder.tick(due);
        assert_eq!(finder.stage(), KeyStage::Unplug);
        assert_eq!(finder.results(), [(NONE, Outcome::Unanswered(ANSWER_LIMIT))], "{silent:?}");
        finder.on_device_change(at(300), &went(Role::BootRom));
        assert_eq!((finder.stage(), finder.due()), (KeyStage::Try(CALL), None));
    }
}

#[test]
fn a_port_that_goes_is_reported_with_its_stay_however_long_that_was() {
    for tenths in [3, 28, 119] {
        let mut finder = finder();
        finder.on_device_change(at(5), &came(Role::BootRom));
        finder.on_attempt(&ConnectAttempt::Silent);
        finder.on_device_change(at(5 + tenths), &went(Role::BootRom));
        assert_eq!(finder.results(), [(NONE, Outcome::Vanished(tenths_long(tenths)))]);
        assert_eq!(finder.stage(), KeyStage::Try(CALL));
    }
}

#[test]
fn a_port_that_could_not_be_opened_says_nothing_about_the_method() {
    let busy = ConnectAttempt::Busy(PortHolder::Unknown);
    for refused in [Some(ConnectAttempt::Denied), Some(busy), None] {
        let mut finder = finder();
        finder.on_device_change(at(0), &came(Role::BootRom));
        if let Some(refused) = &refused {
            finder.on_attempt(refused);
        }
        finder.tick(at(900));
        assert_eq!((finder.stage(), finder.due()), (KeyStage::There(NONE, at(0)), None));
        finder.on_device_change(at(900), &went(Role::BootRom));
        assert_eq!((finder.stage(), finder.results()), (KeyStage::Try(NONE), &[][..]), "{refused:?}");
    }
}

#[test]
fn what_a_boot_rom_that_vanished_turns_into_does_not_count() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::BootRom));
    finder.on_device_change(at(10), &went(Role::BootRom));
    assert_eq!(finder.stage(), KeyStage::Try(CALL));
    finder.on_device_change(at(40), &came(Role::Preloader));
    assert_eq!(finder.stage(), KeyStage::Try(CALL), "still of the first try");
    finder.on_device_change(at(90), &went(Role::Preloader));
    finder.on_device_change(at(400), &came(Role::Preloader));
    assert_eq!(finder.results().last(), Some(&(CALL, Outcome::Started)));
    assert_eq!(finder.number(), (3, 3));
}

#[test]
fn a_phone_that_started_must_be_unplugged_first() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::PhoneSystem));
    assert_eq!(finder.stage(), KeyStage::Unplug);
    finder.nothing();
    assert_eq!(finder.stage(), KeyStage::Unplug);
    finder.on_device_change(at(1), &came(Role::Drive));
    finder.on_device_change(at(9), &went(Role::PhoneSystem));
    assert_eq!(finder.stage(), KeyStage::Unplug, "a part of it is still there");
    finder.on_device_change(at(9), &went(Role::Drive));
    assert_eq!(finder.stage(), KeyStage::Try(CALL));
    finder.on_device_change(at(20), &came(Role::PhoneSystem));
    assert_eq!(finder.results().len(), 2, "it was pulled out, so this is a new try");
}

#[test]
fn a_phone_with_ids_of_its_own_that_answers_is_found_after_all() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::Drive));
    assert_eq!(finder.results(), [(NONE, Outcome::Started)]);
    finder.on_attempt(&ConnectAttempt::Answered);
    assert_eq!((finder.stage(), finder.results()), (KeyStage::Found(NONE), &[(NONE, Outcome::Answered)][..]));
    // On a UART, or with an id that is in no list, no phone appears on USB at all.
    let mut finder = self::finder();
    finder.on_attempt(&ConnectAttempt::Answered);
    assert_eq!(finder.stage(), KeyStage::Found(NONE));
    // What was there before the search is the answer to no method of it.
    let mut finder = KeyFinder::new(PhoneKind::Keypad, vec![NONE], 1);
    finder.on_attempt(&ConnectAttempt::Answered);
    assert_eq!((finder.stage(), finder.results().len()), (KeyStage::Unplug, 0));
}

#[test]
fn a_smartphone_may_answer_in_its_preloader() {
    let mut finder = of_kind(PhoneKind::Smartphone);
    finder.on_device_change(at(0), &came(Role::Preloader));
    assert_eq!(finder.stage(), KeyStage::There(NONE, at(0)));
    finder.on_attempt(&ConnectAttempt::Answered);
    assert_eq!(finder.stage(), KeyStage::Found(NONE));
}

#[test]
fn a_phone_of_another_maker_uses_up_no_method() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::OtherMaker));
    assert_eq!((finder.stage(), finder.results().len()), (KeyStage::Unplug, 0));
    finder.on_device_change(at(9), &went(Role::OtherMaker));
    assert_eq!(finder.stage(), KeyStage::Try(NONE));
}

#[test]
fn a_keyboard_does_not_count_as_a_phone() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::Other));
    finder.on_device_change(at(1), &came(Role::Adapter));
    assert_eq!(finder.stage(), KeyStage::Try(NONE));
}

#[test]
fn going_back_forgets_what_came_of_it_and_the_end_comes_after_all() {
    let mut finder = finder();
    finder.nothing();
    finder.back();
    assert_eq!((finder.stage(), finder.results().len()), (KeyStage::Try(NONE), 0));
    for _ in 0..3 {
        finder.nothing();
    }
    assert_eq!(finder.stage(), KeyStage::Exhausted);
    assert_eq!(finder.number(), (3, 3));
    finder.back();
    assert_eq!(finder.stage(), KeyStage::Try(STAR));
    finder.on_device_change(at(0), &came(Role::PhoneSystem));
    finder.back();
    assert_eq!(finder.stage(), KeyStage::Unplug, "the phone is still there");
    finder.on_device_change(at(9), &went(Role::PhoneSystem));
    assert_eq!(finder.stage(), KeyStage::Try(STAR));
}

#[test]
fn every_result_has_one_name_that_leads_back_to_it() {
    for (name, tested) in RESULTS {
        assert_eq!((Tested::named(name), tested.name()), (Some(tested), name));
    }
}
