//! What a screen reader gets: every control of every scene has a name, a role and, where it holds one, a value; what
//! changes is said.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use bromide::tr;
use bromide::ui::Window;
use eframe::egui::Key;
use eframe::egui::accesskit::{Live, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::bench::Bench;
use crate::scenes::Scene;

/// Roles of what can be used, and whether such a control holds a value or a state.
fn control(role: Role) -> Option<bool> {
    match role {
        Role::Button | Role::Link | Role::DefaultButton => Some(false),
        Role::CheckBox | Role::RadioButton | Role::Switch => Some(true),
        Role::TextInput | Role::MultilineTextInput | Role::Slider | Role::SpinButton => Some(true),
        Role::ComboBox | Role::EditableComboBox => Some(true),
        _ => None,
    }
}

#[track_caller]
fn assert_named(harness: &Harness<'_, Window>, place: &str) {
    let mut nameless = Vec::new();
    let mut controls = 0;
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let (role, rect) = (node.role(), node.raw_bounds());
        let name = node.label().unwrap_or_default();
        if role == Role::Image && name.is_empty() {
            nameless.push(format!("a picture at {rect:?}"));
        }
        let Some(has_value) = control(role) else { continue };
        controls += 1;
        if name.trim().is_empty() {
            nameless.push(format!("{role:?} at {rect:?}, value {:?}", node.value()));
        }
        let value = node.value().is_some() || node.numeric_value().is_some() || node.toggled().is_some();
        if has_value && !value {
            nameless.push(format!("{role:?} {name:?} has no value"));
        }
    }
    assert!(nameless.is_empty(), "{place}: {nameless:#?}");
    assert!(controls > 2, "{place}: {controls} controls");
}

#[test]
fn every_control_of_every_scene_has_a_name_and_a_value() {
    for scene in Scene::ALL {
        let mut bench = Bench::new(scene);
        assert_named(&bench.harness, &format!("{scene:?}"));
        bench.press(Key::F1);
        assert_named(&bench.harness, &format!("{scene:?} with its log"));
        bench.press(Key::F1);
        bench.click(&tr!("settings-open"));
        assert_named(&bench.harness, &format!("{scene:?} with the settings"));
        bench.press(Key::Escape);
        bench.click(&tr!("inside-heading"));
        assert_named(&bench.harness, &format!("{scene:?} and the page that looks inside"));
    }
}

fn live(harness: &Harness<'_, Window>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    // The parts of a label are as live as the label.
    let nodes = nodes.filter(|node| node.accesskit_node().role() != Role::TextRun);
    let live = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
    live.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

#[test]
fn new_states_and_progress_are_said_by_themselves() {
    for (scene, said) in [
        (Scene::Ready, &["Ready"][..]),
        (Scene::Waiting, &["Waiting for phone"]),
        (Scene::Saved, &["Saved"]),
        (Scene::Failed, &["Failed"]),
    ] {
        assert_eq!(live(&Bench::new(scene).harness), said, "{scene:?}");
    }
    let bench = Bench::new(Scene::Reading);
    let said = live(&bench.harness);
    assert_eq!(said[0], "Reading");
    let percent = said[1].strip_prefix("Reading, ").and_then(|rest| rest.strip_suffix("0 per cent"));
    assert!(said.len() == 2 && percent.is_some(), "in steps of ten: {said:?}");
}
