//! The search for the boot key in the window: reports on a model, tries, proofs, notes; by the names of what is
//! shown.
//!
//! With `DIAGNOSIS_PICTURES=FOLDER` the states of the search are drawn there, too.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::raster::Raster;
use crate::scenes::Scene;
use bromide::app::{AppEvent, Battery, Key, KeysCommand, Tested, Way};
use bromide::desktop::{Answer, Call, NoDesktop};
use bromide::ui::Window;
use bromide::worker::PortsNews;
use bromide_engine::finder::{Device, DeviceIdentity, DeviceName, KnownDevice, Role, UsbIds};
use bromide_engine::link::ConnectAttempt;
use eframe::egui::accesskit::Role as Named;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

fn rom() -> Device {
    Device {
        place: "usb:1-2".into(),
        identity: DeviceIdentity {
            name: DeviceName::Known(KnownDevice::BootRom),
            usb: Some(UsbIds::new(0x0e8d, 3)),
        },
        role: Role::BootRom,
        port: Some("/dev/ttyACM0".into()),
        driver: None,
    }
}

fn pictures() -> Option<std::path::PathBuf> {
    std::env::var_os("DIAGNOSIS_PICTURES").map(Into::into)
}

/// A window that waits for a phone, and its desktop.
fn waiting(size: [f32; 2]) -> (Harness<'static, Window>, NoDesktop) {
    let builder = Harness::builder().with_size(size).with_max_steps(8);
    let builder = if pictures().is_some() { builder.renderer(Raster::default()) } else { builder };
    let mut desktop = None;
    let mut harness = builder.build_eframe(|cc| {
        let (window, none) = crate::scenes::window_with(&cc.egui_ctx, Scene::Waiting, |_| {});
        desktop = Some(none);
        window
    });
    harness.run();
    happen(&mut harness, 9, AppEvent::Ports(PortsNews::Devices(vec![])));
    (harness, desktop.unwrap())
}

fn happen(harness: &mut Harness<'static, Window>, second: u64, event: AppEvent) {
    harness.state_mut().controller().apply(crate::scenes::at(second), event);
    harness.run();
    // A page that became shorter is scrolled back in the next frame.
    harness.run();
}

fn tried(how: ConnectAttempt) -> AppEvent {
    crate::scenes::reported(bromide_engine::readback::Event::Attempted {
        port: "/dev/ttyACM0".into(),
        result: how,
    })
}

fn devices(devices: Vec<Device>) -> AppEvent {
    AppEvent::Ports(PortsNews::Devices(devices))
}

fn click(harness: &mut Harness<'static, Window>, name: &str) {
    harness.get_by_role_and_label(Named::Button, name).click();
    harness.run();
}

fn open_with(harness: &mut Harness<'static, Window>, model: &str) {
    harness.get_by_label("Find the boot key").click();
    harness.run();
    harness.get_by_role_and_label(Named::TextInput, "Model").focus();
    harness.run();
    harness.get_by_role_and_label(Named::TextInput, "Model").type_text(model);
    harness.run();
}

fn picture(harness: &mut Harness<'static, Window>, name: &str) {
    if let Some(folder) = pictures() {
        harness.render().unwrap().save(folder.join(format!("key-{name}.png"))).unwrap();
    }
}

#[track_caller]
fn shows(harness: &Harness<'static, Window>, label: &str) {
    assert!(harness.query_by_label(label).is_some(), "{label}");
}

#[test]
fn the_boot_key_is_searched_for_and_noted() {
    let (mut harness, desktop) = waiting([1366.0, 1000.0]);
    open_with(&mut harness, "Nokia 150");
    shows(&harness, "No report on this model. The search uses the usual order");
    click(&mut harness, "Start the search");
    shows(&harness, "Try 1 of 28: no key, battery inserted last");
    shows(&harness, "1. Take the battery out");
    click(&mut harness, "Nothing happened: try next");
    shows(&harness, "no key, battery inserted last: nothing happened");
    shows(&harness, "Try 2 of 28: no key, battery in");
    click(&mut harness, "Previous again");
    shows(&harness, "Try 1 of 28: no key, battery inserted last");
    // It comes, stays, and only then answers.
    happen(&mut harness, 20, devices(vec![rom()]));
    happen(&mut harness, 20, tried(ConnectAttempt::Opened));
    happen(&mut harness, 25, AppEvent::Tick);
    shows(&harness, "A phone appeared. Keep holding the key until it answers");
    assert!(harness.query_all_by_label_contains("Found").next().is_none(), "five seconds prove nothing");
    happen(&mut harness, 26, tried(ConnectAttempt::Answered));
    shows(&harness, "Found: no key, battery inserted last. Added to your notes for Nokia 150");
    click(&mut harness, "End the search");
    shows(&harness, "Your notes: no key, battery inserted last works with Nokia 150");
    shows(&harness, "Notes on 1 model");
    // Out of the house and back.
    click(&mut harness, "Export notes…");
    let Call::Ask(question) = desktop.calls().pop().unwrap() else { panic!("nothing was asked") };
    let bromide::desktop::Question::SaveText { text, .. } = question else { panic!("{question:?}") };
    let folder = crate::common::folder();
    let file = folder.path().join("shared.json");
    let earlier = text.replace("Nokia 150", "Nokia 130").replace("\"none\"", "\"*\"");
    std::fs::write(&file, earlier.replace("answered", "stayed").replace("out-then-in", "in")).unwrap();
    desktop.answer(Answer::Cancelled);
    harness.run();
    desktop.answer(Answer::File(file));
    click(&mut harness, "Import notes…");
    harness.run();
    let notes = &harness.state_mut().controller().state.keys.notes;
    let way = |key, battery| Way { key, battery };
    assert_eq!(notes.working("nokia 150"), Some((way(Key::None, Battery::OutThenIn), Tested::Answered)));
    assert_eq!(notes.working("nokia 130"), Some((way(Key::Star, Battery::In), Tested::Stayed)));
    shows(&harness, "Notes on 2 models");
}

#[test]
fn what_came_and_went_is_shown_as_seen_and_leads_to_the_next_try() {
    let (mut harness, _) = waiting([1024.0, 600.0]);
    happen(&mut harness, 10, AppEvent::Keys(KeysCommand::Begin));
    happen(&mut harness, 12, devices(vec![rom()]));
    happen(&mut harness, 13, devices(vec![]));
    shows(&harness, "Try 2 of 28: no key, battery removed and inserted first");
    shows(&harness, "no key, battery in: appeared for 1.0 s, no answer");
    picture(&mut harness, "vanished");
    // One that stays and never answers may be a started phone.
    happen(&mut harness, 40, devices(vec![rom()]));
    happen(&mut harness, 40, tried(ConnectAttempt::Opened));
    happen(&mut harness, 41, tried(ConnectAttempt::Silent));
    picture(&mut harness, "there");
    happen(&mut harness, 55, AppEvent::Tick);
    shows(&harness, "Unplug the phone. The next try follows");
    let seen = "stayed for 15.0 s, no answer: the phone may have started";
    assert!(harness.query_all_by_label_contains(seen).next().is_some());
    picture(&mut harness, "unplug");
    happen(&mut harness, 60, devices(vec![]));
    shows(&harness, "Try 3 of 28: the call key, battery in");
    assert!(harness.state_mut().controller().state.keys.notes.is_empty(), "no model, no notes");
}

#[test]
fn reports_are_shown_with_certainty_and_source_and_their_methods_come_first() {
    let (mut harness, _) = waiting([1024.0, 600.0]);
    open_with(&mut harness, "mobiwire nikiti");
    shows(&harness, "The search starts with the reported methods");
    let name = "MobiWire Nikiti (Altice F2), MT6261";
    shows(&harness, &format!("{name}: read with no key, battery removed and inserted first"));
    assert!(
        harness.query_all_by_label_contains("One report: LordVERTON/F2-Altice-MobiWire").next().is_some()
    );
    picture(&mut harness, "reports");
    click(&mut harness, "Start the search");
    shows(&harness, "Try 1 of 28: no key, battery removed and inserted first");
    picture(&mut harness, "search");
}

#[test]
fn a_look_alike_is_named_before_and_during_the_search() {
    let (mut harness, _) = waiting([1024.0, 600.0]);
    open_with(&mut harness, "TA-1203");
    shows(&harness, "Not a MediaTek phone. Bromide cannot read it");
    shows(&harness, "Nokia 105, TA-1203, SC6531E: chip of another maker; its boot key is the key 7");
    picture(&mut harness, "look-alike");
    click(&mut harness, "Start the search");
    shows(&harness, "Not a MediaTek phone. Bromide cannot read it");
    // Another kind of phone has other tries.
    click(&mut harness, "End the search");
    happen(&mut harness, 12, AppEvent::Keys(KeysCommand::Kind(bromide::app::PhoneKind::Smartphone)));
    click(&mut harness, "Start the search");
    shows(&harness, "Try 1 of 5: no key, battery in");
}

#[test]
fn when_all_methods_are_tried_the_last_can_be_tried_again() {
    let (mut harness, _) = waiting([1024.0, 600.0]);
    happen(&mut harness, 10, AppEvent::Keys(KeysCommand::Kind(bromide::app::PhoneKind::Module)));
    happen(&mut harness, 10, AppEvent::Keys(KeysCommand::Begin));
    shows(&harness, "Try 1 of 2: PWRKEY to ground at power-on");
    click(&mut harness, "Nothing happened: try next");
    click(&mut harness, "Nothing happened: try next");
    shows(&harness, "All methods tried. Charge the battery, use another cable, and start again");
    picture(&mut harness, "exhausted");
    click(&mut harness, "Previous again");
    shows(&harness, "Try 2 of 2: supply switched on last");
}
