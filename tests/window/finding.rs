//! The waiting screen for every recorded timeline, the rule for phones on one click, and the search for the
//! boot key: by the names of what is shown.
//!
//! With `DIAGNOSIS_PICTURES=FOLDER` every screen is drawn there, too, in two sizes, light and dark.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::common::timelines::{Recorded, What, all};
use crate::raster::Raster;
use crate::scenes::Scene;
use bromide::app::{AppEvent, AppState, Battery, Key, Station, Theme, Way};
use bromide::desktop::{Answer, Call, NoDesktop};
use bromide::present::{Present as _, diagnosis_steps};
use bromide::ui::Window;
use bromide::worker::PortsNews;
use bromide_engine::finder::udev_rule::{CommandRunner, RULE_PATH, RunResult};
use bromide_engine::finder::{
    Device, DeviceIdentity, DeviceKind, DeviceName, KnownDevice, Port, Role, UsbIds,
};
use bromide_engine::link::{ConnectAttempt, Moment};
use eframe::egui::accesskit::Role as Named;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// Plays a timeline into a job that waits.
fn play(state: &mut AppState, recorded: &Recorded) {
    let Station::Running(running) = &mut state.station else { panic!("nothing waits") };
    let mut history = recorded.history();
    let ports = |devices: &[Device]| -> Vec<Port> {
        let with_port = devices.iter().filter_map(|device| Some((device, device.port.clone()?)));
        let port = |(device, name): (&Device, String)| Port {
            name,
            usb: device.identity.usb,
            kind: device.identity.usb.map_or(DeviceKind::Unknown, DeviceKind::of),
            device: device.identity.name.clone(),
            serial_number: None,
        };
        with_port.map(port).collect()
    };
    let mut before = ports(&recorded.start);
    for (at, what) in &recorded.events {
        let date = crate::scenes::at(at.as_secs()).date;
        match what {
            What::Devices(devices) => {
                let changes = history.devices(Moment(*at), devices);
                running.seen.devices(date, &changes);
                let now = ports(devices);
                running.seen.ports(date, &before, &now);
                before = now;
            }
            What::Tried(port, how) => history.record_attempt(Moment(*at), port, how.clone()),
            What::Rights => history.permission_granted(),
        }
    }
    running.search = history;
    state.connected.ports = before;
}

fn window(recorded: &Recorded, size: [f32; 2], theme: Theme) -> Harness<'static, Window> {
    bromide::present::words::set_front(bromide::present::words::Front::Window);
    let end = recorded.end.as_secs();
    let builder = Harness::builder().with_size(size).with_max_steps(8);
    let builder = if pictures().is_some() { builder.renderer(Raster::default()) } else { builder };
    let mut harness = builder.build_eframe(|cc| {
        let (window, _) =
            crate::scenes::window_with(&cc.egui_ctx, Scene::Waiting, |state| state.settings.theme = theme);
        let mut window = window.with_clock(Box::new(move || crate::scenes::at(end)));
        play(&mut window.controller().state, recorded);
        window
    });
    harness.run();
    harness
}

fn pictures() -> Option<std::path::PathBuf> {
    std::env::var_os("DIAGNOSIS_PICTURES").map(Into::into)
}

#[test]
fn every_diagnosis_is_in_sight_with_its_steps_in_a_small_window_too() {
    let mut seen = 0;
    for recorded in all() {
        let mut history = recorded.history();
        recorded.play(&mut history, &mut 0, recorded.end);
        let found = history.diagnosis(Moment(recorded.end));
        let looks = [
            ([1024.0, 600.0], Theme::Light),
            ([1366.0, 768.0], Theme::Dark),
            ([1024.0, 600.0], Theme::Dark),
            ([1366.0, 768.0], Theme::Light),
        ];
        // The others differ in what only an eye can judge.
        let count = if pictures().is_some() { looks.len() } else { 1 };
        for (size, theme) in looks.into_iter().take(count) {
            let mut harness = window(&recorded, size, theme);
            if let Some(folder) = pictures() {
                let shade = if theme == Theme::Dark { "dark" } else { "light" };
                let name = format!("{}-{}x{}-{shade}.png", recorded.name, size[0], size[1]);
                harness.render().unwrap().save(folder.join(name)).unwrap();
            }
            let Some(found) = &found else { continue };
            seen += 1;
            let sentence = harness.get_by_label(&found.present()).rect();
            assert!(sentence.max.y < size[1] - 60.0, "{}: {sentence:?}", recorded.name);
            for (index, step) in diagnosis_steps(found).iter().enumerate() {
                let step = harness.get_by_label(&format!("{}. {step}", index + 1)).rect();
                assert!(step.max.y < size[1] - 60.0 && step.max.x <= size[0], "{}: {step:?}", recorded.name);
            }
            let has_button = harness.query_by_role_and_label(Named::Button, "Allow phones…").is_some();
            assert_eq!(has_button, found.needs_udev_rule(), "{}", recorded.name);
        }
    }
    assert!(seen >= 20, "{seen}");
}

/// Remembers what was run.
struct Fake(Arc<Mutex<Vec<String>>>, i32);

impl CommandRunner for Fake {
    fn run(&mut self, program: &str, args: &[&str], _input: &str) -> io::Result<RunResult> {
        self.0.lock().unwrap().push(format!("{program} {}", args.join(" ")));
        Ok(RunResult { code: Some(self.1), stderr: String::new() })
    }

    fn has(&self, _path: &Path) -> bool {
        true
    }
}

#[test]
fn one_click_installs_the_rule_and_shows_the_result() {
    let recorded = crate::common::timelines::named("busy-modem-manager");
    let mut harness = window(&recorded, [1366.0, 768.0], Theme::Light);
    let ran = Arc::new(Mutex::new(Vec::new()));
    for (code, says) in
        [(126, "The password was not given"), (127, "You are not allowed"), (0, "The rule is installed")]
    {
        let ran = ran.clone();
        harness.state_mut().controller().set_runner(Box::new(move || Box::new(Fake(ran.clone(), code))));
        harness.get_by_role_and_label(Named::Button, "Allow phones…").click();
        harness.run();
        assert!(harness.query_all_by_label_contains(says).next().is_some(), "{says}");
    }
    harness.get_by_role_and_label(Named::Button, "Undo…").click();
    harness.run();
    assert!(harness.query_by_label("The rule is removed").is_some());
    let ran = ran.lock().unwrap();
    assert_eq!(ran.len(), 4);
    assert!(ran[0].starts_with("/usr/bin/pkexec /usr/bin/install -D -m 0644 /dev/stdin"), "{}", ran[0]);
    assert_eq!(ran[3], format!("/usr/bin/pkexec /usr/bin/rm -f {RULE_PATH}"));
}

#[test]
fn rights_that_were_given_end_the_diagnosis_and_the_outcome_stays_in_sight() {
    let mut recorded = crate::common::timelines::named("denied");
    recorded.events.retain(|(at, _)| at.as_secs() < 7);
    let mut harness = window(&recorded, [1024.0, 600.0], Theme::Light);
    let ran = Arc::new(Mutex::new(Vec::new()));
    harness.state_mut().controller().set_runner(Box::new(move || Box::new(Fake(ran.clone(), 0))));
    harness.get_by_role_and_label(Named::Button, "Allow phones…").click();
    harness.run();
    assert!(harness.query_by_role_and_label(Named::Button, "Allow phones…").is_none());
    assert!(harness.query_by_label("The rule is installed. Plug the phone in again").is_some());
}

#[test]
fn the_practice_phone_needs_no_diagnosis() {
    let builder = Harness::builder().with_size([1366.0, 768.0]).with_max_steps(8);
    let mut harness = builder.build_eframe(|cc| {
        let change = |state: &mut AppState| state.form.port = bromide::app::PortPick::Demo;
        let (window, _) = crate::scenes::window_with(&cc.egui_ctx, Scene::Waiting, change);
        window.with_clock(Box::new(|| crate::scenes::at(1000)))
    });
    harness.run();
    assert!(harness.query_by_label_contains("Nothing was plugged in").is_none());
    assert!(harness.query_by_label("Which key? Let me find it").is_none());
}

fn rom() -> Device {
    Device {
        place: "usb:1-2".into(),
        identity: DeviceIdentity {
            name: DeviceName::Known(KnownDevice::BootRom),
            usb: Some(UsbIds::new(0x0e8d, 3)),
        },
        role: Role::BootRom,
        port: None,
        driver: None,
    }
}

#[test]
fn the_boot_key_is_searched_for_and_noted() {
    let builder = Harness::builder().with_size([1366.0, 1000.0]).with_max_steps(8);
    let mut desktop = None;
    let mut harness = builder.build_eframe(|cc| {
        let (window, none) = crate::scenes::window_with(&cc.egui_ctx, Scene::Waiting, |_| {});
        desktop = Some(none);
        window
    });
    let desktop: NoDesktop = desktop.unwrap();
    let click = |harness: &mut Harness<'static, Window>, name: &str| {
        harness.get_by_role_and_label(Named::Button, name).click();
        harness.run();
    };
    harness.run();
    harness.get_by_label("Which key? Let me find it").click();
    harness.run();
    harness.get_by_role_and_label(Named::TextInput, "Model").focus();
    harness.run();
    harness.get_by_role_and_label(Named::TextInput, "Model").type_text("Nokia 105");
    harness.run();
    click(&mut harness, "Begin");
    assert!(harness.query_by_label("Way 1 of 34: the call key, battery in").is_some());
    assert!(harness.query_by_label("2. Hold the call key").is_some());
    click(&mut harness, "Nothing happened, next");
    assert!(harness.query_by_label("the call key, battery in: nothing happened").is_some());
    assert!(harness.query_by_label("Way 2 of 34: the down key, battery in").is_some());
    click(&mut harness, "The one before again");
    assert!(harness.query_by_label("Way 1 of 34: the call key, battery in").is_some());
    // It comes, and it answers.
    let mut happen = |second, event| {
        let effects = harness.state_mut().controller().apply(crate::scenes::at(second), event);
        harness.run();
        effects.len()
    };
    let mut with_port = rom();
    with_port.port = Some("/dev/ttyACM0".into());
    happen(20, AppEvent::Ports(PortsNews::Devices(vec![with_port])));
    assert!(harness.query_by_label("The phone is in boot-ROM mode. Keep holding").is_some());
    let answered = ConnectAttempt::Answered;
    let event = crate::scenes::reported(bromide_engine::readback::Event::Tried {
        port: "/dev/ttyACM0".into(),
        how: answered,
    });
    harness.state_mut().controller().apply(crate::scenes::at(20), event);
    harness.run();
    let found = "This works with Nokia 105: the call key, battery in. It is noted";
    assert!(harness.query_by_label(found).is_some());
    click(&mut harness, "End the search");
    assert!(harness.query_by_label("For Nokia 105 this works: the call key, battery in").is_some());
    assert!(harness.query_by_label("Notes of one model").is_some());
    // Out of the house and back.
    click(&mut harness, "Export notes…");
    let Call::Ask(question) = desktop.calls().pop().unwrap() else { panic!("nothing was asked") };
    let bromide::desktop::Question::SaveText { text, .. } = question else { panic!("{question:?}") };
    let folder = crate::common::folder();
    let file = folder.path().join("shared.json");
    std::fs::write(&file, text.replace("Nokia 105", "Nokia 130").replace("\"call\"", "\"*\"")).unwrap();
    desktop.answer(Answer::Cancelled);
    harness.run();
    desktop.answer(Answer::File(file));
    click(&mut harness, "Import notes…");
    harness.run();
    let notes = &harness.state_mut().controller().state.keys.notes;
    let way = |key| Some(Way { key, battery: Battery::In });
    assert_eq!((notes.working("nokia 105"), notes.working("nokia 130")), (way(Key::Call), way(Key::Star)));
    assert!(harness.query_by_label("Notes of 2 models").is_some());
}

#[test]
fn a_key_that_was_let_go_leads_to_the_next_by_itself() {
    let builder = Harness::builder().with_size([1024.0, 600.0]).with_max_steps(8);
    let mut harness =
        builder.build_eframe(|cc| crate::scenes::window_with(&cc.egui_ctx, Scene::Waiting, |_| {}).0);
    harness.run();
    let controller = harness.state_mut().controller();
    let news = |devices| AppEvent::Ports(PortsNews::Devices(devices));
    controller.apply(crate::scenes::at(9), news(vec![]));
    controller.apply(crate::scenes::at(10), AppEvent::Keys(bromide::app::KeysCommand::Begin));
    controller.apply(crate::scenes::at(12), news(vec![rom()]));
    controller.apply(crate::scenes::at(13), news(vec![]));
    harness.run();
    assert!(harness.query_by_label("Way 2 of 34: the down key, battery in").is_some());
    assert!(harness.query_by_label("the call key, battery in: boot-ROM mode came and went").is_some());
    assert!(harness.query_all_by_label_contains("vanished after 1.0 s").next().is_some());
}
