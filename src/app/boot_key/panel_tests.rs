//! The panel: model, kind, search and notes together.

use super::*;
use crate::app::boot_key::keys::KeyStage;
use crate::app::boot_key::way::Tested;
use crate::app::boot_key::way::{Battery, Key};
use bromide_engine::link::ConnectAttempt;
use jiff::civil::date;

fn day() -> DateTime {
    date(2026, 11, 22).at(9, 0, 0, 0)
}

fn panel(model: &str) -> KeyPanel {
    let mut panel = KeyPanel::default();
    panel.set_model(model.into());
    panel
}

/// The first method that is tried.
fn first(panel: &mut KeyPanel, here: usize) -> Way {
    panel.run(KeysCommand::Begin, here, day());
    let finder = panel.finder.as_mut().unwrap();
    match finder.stage() {
        KeyStage::Try(way) => way,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_search_begins_with_own_notes_then_reports_then_the_kind_of_phone() {
    assert_eq!(first(&mut panel(""), 0), Key::None.with(Battery::In));
    assert_eq!(first(&mut panel("Nokia 150"), 0), Key::None.with(Battery::OutThenIn));
    let mut nikiti = panel("MobiWire Nikiti");
    assert_eq!(first(&mut nikiti, 0), Key::None.with(Battery::Refit));
    nikiti.notes.note("mobiwire  nikiti", Key::Hash.with(Battery::In), Tested::Answered, day());
    assert_eq!(first(&mut nikiti, 0), Key::Hash.with(Battery::In));
}

#[test]
fn a_chosen_kind_holds_until_the_model_changes() {
    let mut panel = panel("Nokia 150");
    assert_eq!(panel.kind(), PhoneKind::GenuineNokia);
    panel.run(KeysCommand::Kind(PhoneKind::Module), 0, day());
    assert_eq!(panel.kind(), PhoneKind::Module);
    assert_eq!(first(&mut panel, 0), Key::PowerPin.with(Battery::Supply));
    panel.set_model("SIM868".into());
    panel.set_model("Nokia 150".into());
    assert_eq!(panel.kind(), PhoneKind::GenuineNokia);
}

#[test]
fn what_came_of_a_named_model_is_noted_once() {
    let mut panel = panel("Nokia 150");
    let answered = |finder: &mut KeyFinder| finder.on_attempt(&ConnectAttempt::Answered);
    assert!(!panel.run(KeysCommand::Begin, 0, day()));
    assert!(panel.run(KeysCommand::Nothing, 0, day()));
    assert!(panel.change(day(), answered));
    assert_eq!(panel.notes.working("NOKIA 150"), Some((Key::None.with(Battery::In), Tested::Answered)));
    assert!(!panel.change(day(), answered), "said once");
    panel.run(KeysCommand::End, 0, day());
    assert!(!panel.run(KeysCommand::Nothing, 0, day()));
    panel.set_model(String::new());
    panel.run(KeysCommand::Begin, 0, day());
    assert!(!panel.run(KeysCommand::Nothing, 0, day()), "no model, no note");
    assert_eq!(panel.notes.len(), 1);
}
