//! The order of tries.

use super::*;

/// Written as in models.md section 3: `key/battery`.
fn names(ways: &[Way]) -> Vec<String> {
    ways.iter().map(|way| format!("{}/{}", way.key.name(), way.battery.name())).collect()
}

fn note(tested: Tested) -> Note {
    Note { date: "2026-11-22".into(), tested }
}

#[test]
fn each_kind_of_phone_has_the_order_of_the_sheet() {
    let keypad = names(&PhoneKind::Keypad.usual_order(false));
    let first =
        ["none/in", "none/refit", "call/in", "*/in", "down/in", "#/in", "none/out-then-in", "none/out"];
    assert_eq!(keypad[..8], first);
    let next =
        ["call/out-then-in", "*/out-then-in", "0/in", "middle/in", "down/out-then-in", "#/out-then-in"];
    assert_eq!(keypad[8..14], next);
    assert_eq!(
        keypad[14..20],
        ["left-soft/in", "up/in", "right-soft/in", "volume-down/in", "all/in", "1/in"]
    );
    assert_eq!(keypad.last().unwrap(), "9/in");
    let nokia = names(&PhoneKind::GenuineNokia.usual_order(false));
    assert_eq!(nokia[..5], ["none/out-then-in", "none/in", "none/out", "none/refit", "call/in"]);
    assert_eq!(nokia.len(), keypad.len(), "the same methods");
    let smartphone = names(&PhoneKind::Smartphone.usual_order(false));
    let volume = ["none/in", "volume-up/in", "volume-down/in", "volume-up+volume-down/in", "all/in"];
    assert_eq!(smartphone, volume);
    assert_eq!(names(&PhoneKind::Module.usual_order(false)), ["PWRKEY/supply", "none/supply"]);
    assert_eq!(names(&PhoneKind::Watch.usual_order(false)), ["none/in", "none/refit", "all/in"]);
}

#[test]
fn a_phone_that_was_plugged_in_already_has_its_battery_refitted_first() {
    for kind in [PhoneKind::Keypad, PhoneKind::Watch] {
        assert_eq!(names(&kind.usual_order(true))[..2], ["none/refit", "none/in"]);
    }
}

#[test]
fn own_notes_come_first_then_reports_then_the_usual_order_and_own_failures_last() {
    let star = Key::Star.with(Battery::In);
    let up = Key::VolumeUp.with(Battery::In);
    let hash = Key::Hash.with(Battery::In);
    let none = Key::None.with(Battery::Out);
    let seven = Key::Digit(7).with(Battery::OutThenIn);
    let notes = [
        (none, note(Tested::Nothing)),
        (star, note(Tested::Stayed)),
        (hash, note(Tested::Vanished)),
        (seven, note(Tested::Answered)),
    ];
    let ways = order(PhoneKind::Keypad, &[none, up], &notes, false);
    assert_eq!(names(&ways)[..4], ["7/out-then-in", "*/in", "volume-up/in", "none/in"]);
    assert_eq!(names(&ways)[ways.len() - 2..], ["#/in", "none/out"], "a reported method that failed here");
    assert_eq!(ways.len(), PhoneKind::Keypad.usual_order(false).len() + 2);
}

#[test]
fn no_usual_order_holds_the_power_key_or_repeats_a_method() {
    for kind in PhoneKind::ALL {
        for tried_before in [false, true] {
            let ways = kind.usual_order(tried_before);
            assert_eq!(without_repeats(ways.clone()), ways);
            let holds_pin = ways.iter().any(|way| way.key == Key::PowerPin);
            assert_eq!(holds_pin, kind == PhoneKind::Module);
        }
    }
    for (name, kind) in KINDS {
        assert_eq!(PhoneKind::named(name), Some(kind));
    }
}
