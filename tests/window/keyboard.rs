//! The rules of the keyboard, walked through every scene: the order of Tab, the ring, Esc and Enter, and who
//! gets the keys while a dialog is open.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::bench::Bench;
use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::{Extent, PortPick, State};
use bromide::desktop::{Answer, Call, Question};
use eframe::egui::accesskit::{Action, Role};
use eframe::egui::{Event, Key, Modifiers, Rect, Shape};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A control, as the last picture has it.
#[derive(Debug, Clone, PartialEq)]
struct Control {
    name: String,
    rect: Rect,
    is_focused: bool,
}

/// All that Tab has to reach.
fn controls(bench: &Bench) -> Vec<Control> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::ComboBox,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::DisclosureTriangle,
        Role::Slider,
    ];
    let nodes = bench.harness.root().children_recursive();
    let enabled = nodes.filter(|node| {
        let inner = node.accesskit_node();
        roles.contains(&inner.role()) && !inner.is_disabled() && inner.data().supports_action(Action::Focus)
    });
    let control = |node: egui_kittest::Node<'_>| Control {
        name: node.accesskit_node().label().unwrap_or_default(),
        rect: node.rect(),
        is_focused: node.is_focused(),
    };
    enabled.map(control).collect()
}

fn focused(bench: &Bench) -> Option<Control> {
    controls(bench).into_iter().find(|control| control.is_focused)
}

/// The controls in the order in which Tab goes to them, from the first one on.
fn walk(bench: &mut Bench, key: Modifiers) -> Vec<Control> {
    let count = controls(bench).len();
    let mut walked = Vec::new();
    for _ in 0..count {
        bench.harness.key_press_modifiers(key, Key::Tab);
        bench.harness.run();
        let control = focused(bench).expect("Tab leads to a control");
        assert!(has_ring(bench, control.rect), "{control:?} has no ring");
        walked.push(control);
    }
    walked
}

/// Whether there is a ring around this.
fn has_ring(bench: &Bench, rect: Rect) -> bool {
    let around = rect.expand(2.0);
    bench.harness.output().shapes.iter().any(|shape| match &shape.shape {
        Shape::Rect(drawn) => {
            let is_there =
                (drawn.rect.min - around.min).length() + (drawn.rect.max - around.max).length() < 2.0;
            drawn.stroke.width >= 2.0 && is_there
        }
        _ => false,
    })
}

/// Lines from left to right, parts from top to bottom, columns one after the other.
fn is_read_after(one: Rect, other: Rect) -> bool {
    let is_line = one.y_range().contains(other.center().y) || other.y_range().contains(one.center().y);
    if is_line { other.left() > one.left() } else { other.top() > one.top() || other.left() > one.left() }
}

#[test]
fn tab_goes_through_every_scene_in_the_order_of_reading_with_a_ring() {
    // The lists of fifty ranges and of parts scroll at every size, so that their controls move while they are walked.
    let scrolls = |scene: &Scene| matches!(scene, Scene::SavedMany | Scene::ReadyListed);
    for scene in Scene::ALL.into_iter().filter(|scene| !scrolls(scene)) {
        // High enough that nothing scrolls, once with two columns and once with one.
        for size in [[1366.0, 2400.0], [800.0, 4000.0]] {
            let mut bench = Bench::sized(scene, size, |state| state.form.extent = Extent::Ranges);
            let all = controls(&bench);
            let main = bench.harness.get_by_role_and_label(Role::Button, "Show log").rect();
            let start = all.iter().position(|control| control.is_focused);
            // From the focused button to the end, and around.
            let walked = walk(&mut bench, Modifiers::NONE);
            for control in &all {
                let is_reached = walked.iter().any(|reached| {
                    reached.name == control.name && (reached.rect.min - control.rect.min).length() < 2.0
                });
                assert!(is_reached, "{scene:?} {size:?}: {control:?} was not reached: {walked:#?}");
            }
            assert!(start.is_some() || scene.state().is_running(), "{scene:?}");
            let first = walked.iter().position(|control| {
                walked.iter().all(|other| {
                    other.rect.top() >= control.rect.top() - 4.0
                        && (other.rect.center().y - control.rect.center().y > 10.0
                            || other.rect.left() >= control.rect.left())
                })
            });
            let first = first.expect("one is first");
            let order: Vec<&Control> = walked[first..].iter().chain(&walked[..first]).collect();
            for pair in order.windows(2) {
                assert!(
                    is_read_after(pair[0].rect, pair[1].rect),
                    "{scene:?} {size:?}: {:?} then {:?}",
                    pair[0],
                    pair[1]
                );
            }
            let last = order.last().unwrap();
            assert_eq!(last.rect, main, "{scene:?}: the bar at the bottom is last");
            // Backwards it is the same way.
            let back = walk(&mut bench, Modifiers::SHIFT);
            let names =
                |walked: &[Control]| walked.iter().map(|control| control.name.clone()).collect::<Vec<_>>();
            let mut again = names(&walked);
            again.pop();
            again.reverse();
            assert_eq!(names(&back)[..again.len()], again, "{scene:?}");
        }
    }
}

#[test]
fn whatever_has_the_focus_has_a_ring_and_is_in_sight_on_small_screens() {
    for (size, percent) in [([1024.0, 600.0], 100), ([1024.0, 600.0], 200), ([640.0, 420.0], 100)] {
        for scene in [Scene::Ready, Scene::Waiting, Scene::Reading, Scene::Saved, Scene::Failed] {
            let mut bench = Bench::sized(scene, size, |state| {
                state.settings.text_percent = percent;
                state.form.extent = Extent::Ranges;
            });
            let zoom = f32::from(percent) / 100.0;
            let bottom = bench.harness.get_by_role_and_label(Role::Button, "Show log").rect().top();
            for _ in 0..controls(&bench).len() {
                bench.press(Key::Tab);
                bench.harness.run();
                let Control { name, rect, .. } = focused(&bench).expect("something has the focus");
                let end = if rect.center().y > bottom { size[1] / zoom } else { bottom };
                let is_in = rect.top() >= 0.0 && rect.bottom() <= end + 0.5;
                assert!(is_in, "{scene:?} {size:?} {percent} %: {name} at {rect:?}, {end}");
                assert!(has_ring(&bench, rect), "{scene:?} {size:?} {percent} %: {name} has no ring");
            }
        }
    }
}

#[test]
fn what_is_scrolled_out_of_sight_has_its_place_in_the_order() {
    for scene in [Scene::Ready, Scene::Saved, Scene::Failed] {
        let names = |height: f32| {
            let mut bench = Bench::sized(scene, [1024.0, height], |_| {});
            let walked = walk_alone(&mut bench);
            let start = walked.iter().position(|name| name == "Look inside").unwrap();
            [&walked[start..], &walked[..start]].concat()
        };
        assert_eq!(names(600.0), names(2400.0), "{scene:?}");
        // Lower windows show the buttons of an ended job before its details.
        assert_eq!(names(500.0), names(2400.0), "{scene:?}");
    }
}

fn walk_alone(bench: &mut Bench) -> Vec<String> {
    let press = |bench: &mut Bench| {
        bench.press(Key::Tab);
        bench.harness.run();
        focused(bench).unwrap().name
    };
    let count = controls(bench).len();
    (0..count).map(|_| press(bench)).collect()
}

#[test]
fn escape_does_nothing_where_nothing_is_open() {
    for scene in Scene::ALL {
        let mut bench = Bench::new(scene);
        bench.press(Key::Tab);
        let (before, shown) = (focused(&bench), bench.shown());
        bench.press(Key::Escape);
        assert_eq!((focused(&bench), bench.shown()), (before, shown), "{scene:?}");
        assert_eq!(bench.state(), scene.state());
    }
}

#[test]
fn escape_closes_what_is_open_and_the_focus_returns_to_what_opened_it() {
    let mut bench = Bench::new(Scene::Reading);
    for (opener, shown) in [("Settings", "Colours"), ("Stop", "Stop reading?")] {
        let button = bench.harness.get_by_role_and_label(Role::Button, opener);
        button.focus();
        bench.harness.run();
        bench.press(Key::Enter);
        bench.sees(&[shown]);
        bench.press(Key::Escape);
        bench.sees_no(&[shown]);
        bench.harness.run();
        assert_eq!(focused(&bench).unwrap().name, opener);
    }
    assert!(!bench.app().station.running().unwrap().is_stopping);
}

#[test]
fn enter_presses_what_has_the_focus_and_nothing_else() {
    for scene in Scene::ALL {
        let mut bench = Bench::new(scene);
        bench.harness.get_by_role_and_label(Role::Button, "Show log").focus();
        bench.harness.run();
        bench.press(Key::Enter);
        bench.sees(&["Hide log"]);
        assert_eq!(bench.state(), scene.state(), "{scene:?}");
        // With Ctrl it presses nothing.
        bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        bench.harness.run();
        bench.sees(&["Hide log"]);
    }
}

#[test]
fn a_list_closes_when_enter_chooses_from_it() {
    let mut bench = Bench::new(Scene::Ready);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Port").focus();
    bench.harness.run();
    bench.press(Key::Enter);
    bench.sees(&["Practice phone", "Other…"]);
    for _ in 0..3 {
        bench.press(Key::Tab);
    }
    bench.press(Key::Enter);
    bench.harness.run();
    assert!(!eframe::egui::Popup::is_any_open(&bench.harness.ctx));
    assert_ne!(bench.app().form.port, PortPick::Auto);
    assert_eq!(bench.state(), State::Ready);
}

/// The dialog for a path, over a form that could start.
fn path_dialog() -> (Bench, tempfile::TempDir) {
    let folder = crate::common::folder();
    let path = folder.path().display().to_string();
    let mut bench = Bench::with(Scene::Ready, |state| {
        state.form.folder = path;
        state.form.extent = Extent::Ranges;
    });
    bench.desktop.answer(Answer::NoDialog);
    bench.harness.get_by_role_and_label(Role::Button, "Import scatter file…").focus();
    bench.harness.run();
    bench.press(Key::Enter);
    bench.harness.run();
    assert_eq!(focused(&bench).unwrap().name, "Path of the scatter file");
    (bench, folder)
}

#[test]
fn enter_in_a_dialog_confirms_it_and_reaches_nothing_behind_it() {
    let (mut bench, folder) = path_dialog();
    // Nothing typed: nothing to confirm.
    bench.press(Key::Enter);
    bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    bench.harness.run();
    bench.sees(&["Path of the scatter file"]);
    assert_eq!(bench.state(), State::Ready);
    // Shortcuts of the page are not for now either.
    bench.press(Key::F1);
    bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    bench.harness.run();
    bench.sees(&["Show log", "Path of the scatter file"]);
    bench.sees_no(&["Colours"]);
    assert_eq!(bench.app().settings.text_percent, 100);
    // Tab stays within.
    let mut names: Vec<String> = (0..6)
        .map(|_| {
            bench.press(Key::Tab);
            focused(&bench).unwrap().name
        })
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names, ["Cancel", "Path of the scatter file"]);
    let file = folder.path().join("a_scatter.txt");
    std::fs::write(&file, "BOOT 0x0\n{\n}\nROM 0x10000\n{\n}\n").unwrap();
    bench.type_into("Path of the scatter file", &file.display().to_string());
    bench.press(Key::Enter);
    assert_eq!(bench.app().form.rows.len(), 2);
    bench.sees_no(&["Path of the scatter file"]);
    assert_eq!(bench.state(), State::Ready);
}

#[test]
fn enter_on_cancel_cancels() {
    let (mut bench, _folder) = path_dialog();
    bench.type_into("Path of the scatter file", "/x");
    for _ in 0..2 {
        bench.press(Key::Tab);
    }
    assert_eq!(focused(&bench).unwrap().name, "Cancel");
    bench.press(Key::Enter);
    bench.sees_no(&["Path of the scatter file", "could not be imported"]);
    assert_eq!(bench.state(), State::Ready);
}

#[test]
fn enter_with_ctrl_in_a_field_starts_nothing() {
    let folder = crate::common::folder();
    let path = folder.path().display().to_string();
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = path);
    for name in ["Folder", "File name"] {
        for modifiers in [Modifiers::COMMAND, Modifiers::ALT, Modifiers::SHIFT] {
            bench.harness.get_by_role_and_label(Role::TextInput, name).focus();
            bench.harness.run();
            bench.harness.key_press_modifiers(modifiers, Key::Enter);
            bench.harness.run();
            assert_eq!(bench.state(), State::Ready, "{name} {modifiers:?}");
        }
    }
}

#[test]
fn a_field_takes_what_fits_of_a_megabyte() {
    let mut bench = Bench::with(Scene::Ready, |state| state.form.extent = Extent::Ranges);
    for name in ["Folder", "File name", "Start of range 1"] {
        bench.harness.get_by_role_and_label(Role::TextInput, name).focus();
        bench.harness.run();
        bench.harness.event(Event::Paste("ü1".repeat(1 << 19)));
        bench.harness.run();
    }
    let form = &bench.app().form;
    for text in [&form.folder, &form.pattern, &form.rows[0].start] {
        assert!(text.chars().count() <= 4096, "{}", text.chars().count());
    }
    bench.click("Paste…");
    bench.harness.event(Event::Paste("0x0 0x1000 a.bin\n".repeat(1 << 16)));
    bench.harness.run();
    let field = bench.harness.get_by_role(Role::MultilineTextInput);
    assert!(field.value().unwrap().len() <= 64 * 1024);
}

#[test]
fn looking_inside_asks_for_a_file_by_one_button_with_the_focus() {
    let mut bench = Bench::new(Scene::Ready);
    bench.click("Look inside");
    assert_eq!(focused(&bench).unwrap().name, "Open a dump…");
    bench.press(Key::Enter);
    assert!(matches!(&bench.desktop.calls()[..], [Call::Ask(Question::OpenFile { .. })]));
    // A desktop that never answers: who asks again may type.
    bench.press(Key::Enter);
    bench.harness.run();
    assert_eq!(focused(&bench).unwrap().name, "Path of the file");
}

#[test]
fn other_has_the_focus_in_its_field_and_is_not_wrong_before_it_was_tried() {
    let mut bench = Bench::new(Scene::Ready);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Port").click();
    bench.harness.run();
    bench.harness.get_by_label("Other…").click();
    bench.harness.run();
    bench.harness.run();
    assert_eq!(focused(&bench).unwrap().name, "Name of the port");
    bench.sees_no(&["Enter the port's name"]);
    bench.press(Key::Enter);
    bench.harness.run();
    bench.sees(&["Enter the port's name"]);
    assert_eq!(focused(&bench).unwrap().name, "Name of the port");
    assert_eq!(bench.state(), State::Ready);
}

#[test]
fn what_is_said_of_a_folder_vanishes_with_its_cause() {
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = "/nowhere".into());
    bench.sees(&["12 GB free"]);
    // A stick is pulled out while nobody types, and comes back.
    for is_there in [false, true] {
        bench.desktop.set_folder_there(is_there);
        bench.harness.run();
        assert_eq!((bench.has("does not exist"), bench.has("12 GB free")), (!is_there, is_there));
    }
    // Refused, and made in the file manager meanwhile.
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = "/nowhere".into());
    bench.click("Read back");
    bench.sees(&["does not exist"]);
    bench.desktop.set_folder_there(true);
    bench.harness.run();
    bench.sees_no(&["does not exist"]);
}

#[test]
fn the_chip_of_the_last_phone_is_not_shown_beside_another_port() {
    let mut bench = Bench::new(Scene::Saved);
    bench.sees(&["Winbond W25Q32"]);
    bench.app().form.port = PortPick::Listed("/dev/ttyACM7".into());
    bench.harness.run();
    bench.sees_no(&["Winbond W25Q32"]);
    bench.app().form.port = PortPick::Auto;
    bench.harness.run();
    bench.sees(&["Winbond W25Q32"]);
}
