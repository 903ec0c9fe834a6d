//! The search for a boot key, from what comes and goes.

use super::*;
use bromide_engine::finder::{Device, DeviceIdentity, DeviceName, UsbIds};
use jiff::civil::date;

fn at(tenths: u64) -> Moment {
    Moment(Duration::from_millis(tenths * 100))
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
    DeviceChange::Came(device(role))
}

fn went(role: Role) -> DeviceChange {
    DeviceChange::Went(device(role), Duration::ZERO)
}

fn finder() -> KeyFinder {
    KeyFinder::new(&KeyNotes::default(), "", 0)
}

fn way(key: Key) -> Way {
    Way { key, battery: Battery::In }
}

#[test]
fn all_ways_are_there_once_the_likely_ones_first() {
    let all = Way::all();
    assert_eq!(all.len(), KEYS.len() * BATTERIES.len());
    let distinct: std::collections::BTreeSet<Way> = all.iter().copied().collect();
    assert_eq!(distinct.len(), all.len());
    assert_eq!(all[0], way(Key::Call));
    assert!(all[..16].iter().any(|way| way.battery == Battery::OutThenIn));
    assert!(all[..16].iter().all(|way| !matches!(way.key, Key::Digit(1..))));
    for (name, key) in KEYS {
        assert_eq!((Key::named(name), key.name()), (Some(key), name));
    }
}

#[test]
fn a_boot_rom_that_stays_is_the_end() {
    let mut finder = finder();
    assert_eq!(finder.stage(), Stage::Try(way(Key::Call)));
    finder.on_device_change(at(0), &came(Role::BootRom));
    finder.tick(at(19));
    assert_eq!(finder.stage(), Stage::There(way(Key::Call), at(0)));
    assert_eq!(finder.due(), Some(at(20)));
    finder.tick(at(20));
    assert_eq!(finder.stage(), Stage::Found(way(Key::Call)));
    finder.on_device_change(at(30), &went(Role::BootRom));
    finder.nothing();
    finder.back();
    assert_eq!(finder.stage(), Stage::Found(way(Key::Call)), "found is found");
    assert_eq!(finder.results(), [(way(Key::Call), Tested::Stayed)]);
}

#[test]
fn one_that_answers_needs_not_stay() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::BootRom));
    finder.answered();
    assert_eq!(finder.stage(), Stage::Found(way(Key::Call)));
}

#[test]
fn one_that_vanishes_leads_to_the_next_and_what_it_turns_into_does_not_count() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::BootRom));
    finder.on_device_change(at(10), &went(Role::BootRom));
    assert_eq!(finder.stage(), Stage::Try(way(Key::Down)));
    finder.on_device_change(at(40), &came(Role::Preloader));
    assert_eq!(finder.stage(), Stage::Try(way(Key::Down)), "still of the first try");
    finder.on_device_change(at(90), &went(Role::Preloader));
    finder.on_device_change(at(400), &came(Role::Preloader));
    assert_eq!(finder.results().last(), Some(&(way(Key::Down), Tested::Started)));
    assert_eq!(finder.number().0, 3);
}

#[test]
fn a_phone_that_started_must_be_unplugged_first() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::PhoneSystem));
    assert_eq!(finder.stage(), Stage::Unplug);
    finder.nothing();
    assert_eq!(finder.stage(), Stage::Unplug);
    finder.on_device_change(at(1), &came(Role::Drive));
    finder.on_device_change(at(9), &went(Role::PhoneSystem));
    assert_eq!(finder.stage(), Stage::Unplug, "a part of it is still there");
    finder.on_device_change(at(9), &went(Role::Drive));
    assert_eq!(finder.stage(), Stage::Try(way(Key::Down)));
    finder.on_device_change(at(20), &came(Role::PhoneSystem));
    assert_eq!(finder.results().len(), 2, "it was pulled out, so this is a new try");
}

#[test]
fn a_keyboard_does_not_count_as_a_phone() {
    let mut finder = finder();
    finder.on_device_change(at(0), &came(Role::Other));
    finder.on_device_change(at(1), &came(Role::Adapter));
    assert_eq!(finder.stage(), Stage::Try(way(Key::Call)));
}

#[test]
fn what_is_known_comes_first_and_what_failed_last() {
    let mut notes = KeyNotes::default();
    let day = date(2026, 11, 22).at(9, 0, 0, 0);
    notes.note("Nokia 105", way(Key::Call), Tested::Nothing, day);
    notes.note("Nokia 105", way(Key::Star), Tested::Stayed, day);
    let finder = KeyFinder::new(&notes, "nokia  105", 0);
    assert_eq!(finder.stage(), Stage::Try(way(Key::Star)));
    assert_eq!(finder.order.len(), Way::all().len());
    assert_eq!(finder.order.last(), Some(&way(Key::Call)));
    let plugged_in = KeyFinder::new(&notes, "", 1);
    assert_eq!(plugged_in.stage(), Stage::Unplug);
}

#[test]
fn going_back_forgets_what_came_of_it_and_the_end_comes_after_all() {
    let mut finder = finder();
    finder.nothing();
    finder.back();
    assert_eq!((finder.stage(), finder.results().len()), (Stage::Try(way(Key::Call)), 0));
    for _ in 0..Way::all().len() {
        finder.nothing();
    }
    assert_eq!(finder.stage(), Stage::Exhausted);
    assert_eq!(finder.number(), (34, 34));
    finder.back();
    assert!(matches!(finder.stage(), Stage::Try(_)));
}

#[test]
fn the_panel_notes_what_came_of_a_named_model() {
    let day = date(2026, 11, 22).at(9, 0, 0, 0);
    let mut panel = KeyPanel { model: "Nokia 105".into(), ..KeyPanel::default() };
    assert!(!panel.run(KeysCommand::Begin, 0, day));
    assert!(panel.run(KeysCommand::Nothing, 0, day));
    assert!(!panel.change(day, |finder| finder.on_device_change(at(0), &came(Role::BootRom))));
    assert!(panel.change(day, |finder| finder.tick(at(50))));
    assert_eq!(panel.notes.working("NOKIA 105"), Some(way(Key::Down)));
    assert!(!panel.change(day, |finder| finder.tick(at(60))), "said once");
    panel.run(KeysCommand::End, 0, day);
    assert!(!panel.run(KeysCommand::Nothing, 0, day));
    panel.model.clear();
    panel.run(KeysCommand::Begin, 0, day);
    assert!(!panel.run(KeysCommand::Nothing, 0, day), "no model, no note");
    assert_eq!(panel.notes.len(), 1);
}
