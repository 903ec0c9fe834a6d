//! What is around the form by the names of its controls: questions, keys, log, support bundle, settings,
//! notices.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::bench::Bench;
use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::{Level, PortPick, State, Station};
use bromide::desktop::{Answer, Call, Question, Sound};
use bromide::present::UserError;
use bromide_engine::readback::JobError;
use bromide_engine::readback::RegionEnd;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable as _;

#[test]
fn enter_starts_and_then_asks_before_it_stops() {
    let folder = crate::common::folder();
    let path = folder.path().display().to_string();
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = path);
    assert!(bench.harness.get_by_role_and_label(Role::Button, "Read back").is_focused());
    bench.press(Key::Enter);
    assert!(bench.state().is_running());
    assert_eq!(bench.desktop.calls(), [Call::KeepAwake(true)]);
    bench.press(Key::Enter);
    bench.sees(&["Stop waiting?", "Nothing has been read yet."]);
    assert!(
        bench.harness.get_by_role_and_label(Role::Button, "Keep waiting").is_focused(),
        "the harmless answer"
    );
    bench.press(Key::Escape);
    bench.sees_no(&["Stop waiting?"]);
    assert!(!bench.app().station.running().unwrap().is_stopping);
}

#[test]
fn stop_is_asked_back_and_then_done() {
    let mut bench = Bench::new(Scene::Reading);
    bench.click("Stop");
    bench.sees(&["Stop reading?", "stays on the disk"]);
    bench.click("Keep reading");
    bench.sees_no(&["Stop reading?"]);
    bench.click("Stop");
    bench.harness.get_all_by_role_and_label(Role::Button, "Stop").last().unwrap().click();
    bench.harness.run();
    assert!(bench.app().station.running().unwrap().is_stopping);
    bench.sees(&["Stopping"]);
}

#[test]
fn closing_during_a_job_asks_and_otherwise_does_not() {
    let close = |bench: &mut Bench| {
        let viewports = &mut bench.harness.input_mut().viewports;
        viewports.get_mut(&ViewportId::ROOT).unwrap().events.push(ViewportEvent::Close);
        bench.harness.step();
    };
    let mut bench = Bench::new(Scene::Ready);
    close(&mut bench);
    assert!(!bench.asked().contains(&ViewportCommand::CancelClose));
    let mut bench = Bench::new(Scene::Reading);
    close(&mut bench);
    assert!(bench.asked().contains(&ViewportCommand::CancelClose));
    bench.harness.run();
    bench.sees(&["Stop and close?"]);
    bench.click("Stop and close");
    assert!(bench.app().station.running().unwrap().is_stopping);
    assert!(!bench.asked().contains(&ViewportCommand::Close), "not before the job has ended");
    let end = crate::scenes::ended(vec![RegionEnd::Nothing], crate::scenes::stopped());
    bench.app().apply(crate::scenes::at(crate::scenes::END), end);
    bench.harness.step();
    assert!(bench.asked().contains(&ViewportCommand::Close));
}

#[test]
fn the_log_is_shown_filtered_copied_and_saved() {
    let mut bench = Bench::new(Scene::Saved);
    bench.sees_no(&["Phone: MT6261DA"]);
    bench.press(Key::F1);
    bench.sees(&["Saved /home/anna", "Checking"]);
    bench.type_into("Filter", "SHA-256");
    bench.sees(&["SHA-256 9f86d081"]);
    assert_eq!(bench.copied_by("Copy").lines().count(), 1);
    bench.click("Save…");
    assert!(
        matches!(&bench.desktop.calls()[0], Call::Ask(Question::SaveText { text, .. }) if text.contains("9f86"))
    );
    bench.desktop.answer(Answer::SaveFailed { file: "/x".into(), why: "The disk is full".into() });
    bench.harness.run();
    let log = bench.app().log.as_text(Level::Warning, "");
    assert!(log.contains("The disk is full"), "{log}");
    // Said on the page, too, until it is put away.
    bench.sees(&["The disk is full"]);
    bench.click("OK");
    bench.sees_no(&["The disk is full"]);
    bench.click("Save…");
    bench.desktop.answer(Answer::NoDialog);
    bench.harness.run();
    bench.sees(&["use \"Copy\" instead"]);
    bench.harness.get_by_role_and_label(Role::CheckBox, "Bytes").click();
    bench.harness.run();
    bench.sees_no(&["SHA-256 9f86d081"]);
    bench.click("Hide log");
    assert!(bench.harness.query_by_label("Bytes").is_none());
}

#[test]
fn a_support_bundle_is_saved_and_its_path_is_shown() {
    for scene in [Scene::Ready, Scene::Reading, Scene::Saved] {
        let mut bench = Bench::new(scene);
        bench.press(Key::F1);
        bench.click("Save support bundle…");
        let calls = bench.desktop.calls();
        let [Call::Ask(Question::SaveBytes { name, start, bytes })] = &calls[..] else { panic!("{calls:?}") };
        assert!(name.starts_with("bromide-support-2026-11-22_") && name.ends_with(".zip"), "{name}");
        assert_eq!(start.as_deref(), Some(std::path::Path::new("/home/anna/dumps")));
        assert!(bytes.starts_with(b"PK"), "a zip");
        bench.desktop.answer(Answer::Saved("/media/stick/b.zip".into()));
        bench.harness.run();
        bench.sees(&["Saved to /media/stick/b.zip"]);
        bench.click("Save support bundle…");
        bench.desktop.answer(Answer::NoDialog);
        bench.harness.run();
        bench.sees(&["the folder for dumps does not exist"]);
        bench.sees_no(&["use \"Copy\" instead"]);
    }
}

#[test]
fn settings_change_theme_and_text_size_at_once() {
    let mut bench = Bench::new(Scene::Ready);
    bench.click("Settings");
    bench.harness.get_by_label("Dark").click();
    bench.harness.run();
    assert_eq!(bench.app().settings.theme, bromide::app::Theme::Dark);
    assert!(bench.harness.ctx.theme() == eframe::egui::Theme::Dark);
    bench.press(Key::Escape);
    assert!(bench.harness.query_by_label("Colours").is_none());
    assert_eq!(bench.state(), State::Ready);
    bench.app().settings.text_percent = 200;
    bench.harness.run_steps(3);
    assert!((bench.harness.ctx.zoom_factor() - 2.0).abs() < 0.01);
}

#[test]
fn settings_offer_the_renderers_that_are_built_in() {
    let mut bench = Bench::new(Scene::Ready);
    bench.click("Settings");
    bench.sees(&["OpenGL"]);
    assert_eq!(bench.has("Vulkan, Metal or DirectX"), bromide::app::Renderer::Wgpu.is_built_in());
}

#[test]
fn the_end_of_a_job_rings_and_notifies_a_user_who_looks_elsewhere() {
    let end = || crate::scenes::ended(vec![RegionEnd::Nothing], Err(JobError::CheckFailed { blocks: 1 }));
    for (focused, sound, calls) in [(true, false, 1), (false, false, 2), (true, true, 2), (false, true, 2)] {
        let mut bench = Bench::with(Scene::Reading, |state| state.settings.sound = sound);
        bench.harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap().focused = Some(focused);
        bench.harness.run();
        // By way of the controller, so that its effects reach the window.
        let ctx = bench.harness.ctx.clone();
        bench.harness.state_mut().happen(&ctx, end());
        bench.harness.step();
        assert_eq!(bench.desktop.calls().len(), calls, "{:?}", bench.desktop.calls());
        assert_eq!(bench.desktop.calls()[0], Call::KeepAwake(false));
        if !focused || sound {
            let body = UserError::from(&JobError::CheckFailed { blocks: 1 }).cause;
            let sound = sound.then_some(Sound::Trouble);
            let summary = "Failed - Bromide".into();
            assert_eq!(bench.desktop.calls()[1], Call::Notify { summary, body, sound });
        }
        assert!(matches!(bench.app().station, Station::Finished(_)));
    }
}

#[test]
fn it_can_be_used_on_small_screens_and_with_large_text() {
    for (size, percent) in [([1024.0, 600.0], 100), ([1366.0, 768.0], 200), ([640.0, 420.0], 100)] {
        for scene in Scene::ALL {
            let bench = Bench::sized(scene, size, |state| state.settings.text_percent = percent);
            // The big button is in sight, whole.
            let words = [
                "Read back",
                "Stop",
                "Next phone",
                "Try again",
                "Continue from 2 MB",
                "Continue from 3.9 MB",
                "Continue: check again",
            ];
            let button =
                words.iter().find_map(|words| bench.harness.query_by_role_and_label(Role::Button, words));
            let of_backup = || bench.harness.query_all_by_label_contains("Continue from").next();
            let button = button.or_else(of_backup);
            let rect = button.unwrap().rect();
            let zoom = f32::from(percent) / 100.0;
            assert!(
                rect.max.x * 1.0 <= size[0] / zoom + 0.5 && rect.max.y <= size[1] / zoom + 0.5,
                "{scene:?} {rect:?}"
            );
            bench.sees(&["Show log", "Settings"]);
            let mut bench = bench;
            bench.click("Settings");
            let close = bench.harness.get_by_role_and_label(Role::Button, "Close").rect();
            assert!(close.min.y >= 0.0 && close.max.y <= size[1] / zoom, "{scene:?} {close:?}");
            bench.click("Close");
            assert!(bench.harness.query_by_label("Colours").is_none());
        }
    }
}

#[test]
fn a_key_that_is_held_down_is_one_press() {
    let folder = crate::common::folder();
    let path = folder.path().display().to_string();
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = path);
    for repeat in [false, true, true, true] {
        let modifiers = eframe::egui::Modifiers::NONE;
        let key = eframe::egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers,
        };
        bench.harness.event(key);
        bench.harness.step();
    }
    bench.harness.run();
    assert!(bench.state().is_running());
    bench.sees_no(&["Stop waiting?"]);
}

#[test]
fn the_practice_phone_is_marked_as_long_as_its_dump_is_shown_and_not_remembered() {
    let mut bench = Bench::with(Scene::Saved, |state| state.form.port = PortPick::Demo);
    bench.sees(&["Simulated"]);
    for scene in Scene::ALL {
        Bench::with(scene, |state| state.form.port = PortPick::Demo).sees(&["Simulated"]);
    }
    bench.app().form.port = PortPick::Auto;
    bench.harness.run();
    bench.sees(&["Simulated"]);
    bench.app().form.port = PortPick::Demo;
    bench.harness.state_mut().controller().remember(crate::scenes::at(1));
    assert_eq!(bench.app().settings.last_port, "auto");
}

#[test]
fn the_text_grows_by_keys() {
    let mut bench = Bench::new(Scene::Ready);
    for (key, percent) in [(Key::Plus, 110), (Key::Plus, 120), (Key::Minus, 110), (Key::Num0, 100)] {
        bench.harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, key);
        bench.harness.run();
        assert_eq!(bench.app().settings.text_percent, percent);
    }
}
