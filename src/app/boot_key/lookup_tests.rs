//! Models that are typed, and what is found.

use super::*;
use crate::app::boot_key::way::{Battery, Key};

fn found(typed: &str) -> (Verdict, usize) {
    let lookup = ModelLookup::of(typed);
    (lookup.verdict(), lookup.reports.len())
}

#[test]
fn a_type_number_is_found_however_it_is_spelled_and_whatever_stands_beside_it() {
    for typed in ["TA-1212", "ta1212", "Nokia TA 1212", "HMD 5310 TA-1212 dual sim", "Nokia 5310 (TA-1212)"] {
        assert_eq!(found(typed), (Verdict::MediaTek, 1), "{typed}");
    }
    for typed in ["TA-1174", "nokia 105 ta-1203", "GT-E1272", "E1272", "Nokia RM-1174"] {
        let expected = if typed.contains("RM") { Verdict::NoReport } else { Verdict::NotMediaTek };
        assert_eq!(found(typed).0, expected, "{typed}");
    }
}

#[test]
fn a_model_is_found_by_maker_and_name_or_by_name_alone() {
    assert_eq!(found("mobiwire nikiti"), (Verdict::MediaTek, 4));
    assert_eq!(found("Altice F2").0, Verdict::MediaTek);
    assert_eq!(found("it2160"), (Verdict::NotMediaTek, 1));
    assert_eq!(found("teXet TM D324"), (Verdict::NotMediaTek, 1));
    assert_eq!(found("Philips Xenium E106").0, Verdict::MediaTek, "the nickname is passed over");
}

#[test]
fn a_model_without_a_report_is_not_taken_for_one_with_a_report() {
    for typed in [
        "",
        " ",
        "Nokia",
        "any",
        "Nokia 105 RM-1133",
        "Nokia 130 RM-1035",
        "Blackview 105",
        "Samsung 105",
        "Nokia 1",
        "Nokia 9999",
        "phone",
        "E",
        "smartphones",
        "MediaTek phones in general",
        "every",
        "2G",
        "Nokia 2020",
        "Nokia (2023) dual SIM",
    ] {
        assert_eq!(found(typed).0, Verdict::NoReport, "{typed}");
    }
    assert_eq!(found(&"105 ".repeat(1000)).0, Verdict::NoReport);
}

#[test]
fn one_name_with_chips_of_different_makers_is_said_to_differ() {
    for typed in ["DZ09", "DZ09 watch", "Nokia 106", "Nokia 130 Music"] {
        assert_eq!(found(typed).0, Verdict::Differs, "{typed}");
    }
    assert_eq!(found("Nokia 105").0, Verdict::NotMediaTek);
}

#[test]
fn a_nokia_with_4g_is_known_by_the_report_on_all_of_them() {
    assert_eq!(found("Nokia 225 4G"), (Verdict::NotMediaTek, 1));
    assert_eq!(found("Nokia 225").0, Verdict::MediaTek);
    assert_eq!(found("Alcatel 225 4G").0, Verdict::NoReport);
}

#[test]
fn the_kind_follows_from_the_reports_then_from_the_maker() {
    for (typed, kind) in [
        ("Nokia 105 RM-1133", PhoneKind::GenuineNokia),
        ("Nokia 3 TA-1032", PhoneKind::Smartphone),
        ("DZ09", PhoneKind::Watch),
        ("Quectel M66", PhoneKind::Module),
        ("Maxvi clone of Nokia 225", PhoneKind::Keypad),
        ("Somebody X1", PhoneKind::Keypad),
    ] {
        assert_eq!(ModelLookup::of(typed).kind(), kind, "{typed}");
    }
}

#[test]
fn reported_methods_come_once_and_those_with_a_dump_first() {
    let none = |battery| Key::None.with(battery);
    let nikiti = [none(Battery::Refit), none(Battery::In), none(Battery::Out)];
    assert_eq!(ModelLookup::of("Nikiti").ways(), nikiti);
    assert_eq!(ModelLookup::of("TA-1212").ways(), [none(Battery::OutThenIn)]);
    assert_eq!(
        ModelLookup::of("SIM800").ways(),
        [none(Battery::Supply), Key::PowerPin.with(Battery::Supply)]
    );
    assert_eq!(ModelLookup::of("TA-1174").ways(), [], "the key of another maker's chip is no method");
}
