//! The waiting screen for every recorded timeline, also while the boot key is searched, and the rule for phones
//! on one click: by the names of what is shown.
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
use bromide::app::{AppState, BesideSearch, Station, Theme};
use bromide::present::{Present as _, diagnosis_steps};
use bromide::ui::Window;
use bromide_engine::finder::udev_rule::{CommandRunner, RULE_PATH, RunResult};
use bromide_engine::finder::{Device, DeviceKind, Port};
use bromide_engine::link::Moment;
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
    for (code, says) in [
        (126, "The password was not entered"),
        (127, "You do not have permission"),
        (0, "The rule is installed"),
    ] {
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
    assert!(harness.query_by_label_contains("No phone seen yet").is_none());
    assert!(harness.query_by_label("Find the boot key").is_none());
}

#[test]
fn during_the_search_its_steps_are_in_sight_and_no_diagnosis_contradicts_them() {
    let (mut above, mut hidden) = (0, 0);
    for recorded in all() {
        let mut history = recorded.history();
        recorded.play(&mut history, &mut 0, recorded.end);
        let found = history.diagnosis(Moment(recorded.end));
        let mut harness = window(&recorded, [1024.0, 600.0], Theme::Light);
        let keys = &mut harness.state_mut().controller().state.keys;
        keys.run(bromide::app::KeysCommand::Begin, 0, crate::scenes::at(0).date);
        harness.run();
        if let Some(folder) = pictures() {
            let name = format!("{}-search.png", recorded.name);
            harness.render().unwrap().save(folder.join(name)).unwrap();
        }
        for text in [
            "Try 1 of 28: no key, battery in",
            "1. Switch the phone off",
            "2. Hold no key",
            "3. Plug the cable in",
        ] {
            let shown = harness.get_by_label(text).rect();
            assert!(shown.min.y > 40.0 && shown.max.y < 540.0, "{}: {text}: {shown:?}", recorded.name);
        }
        let Some(found) = found else { continue };
        let is_shown = harness.query_by_label(&found.present()).is_some();
        match BesideSearch::of(&found) {
            BesideSearch::Hidden => hidden += 1,
            BesideSearch::Above | BesideSearch::Below => above += 1,
        }
        assert_eq!(is_shown, BesideSearch::of(&found) != BesideSearch::Hidden, "{}", recorded.name);
    }
    assert!(above >= 5 && hidden >= 5, "{above} {hidden}");
}
