//! Every state of the window by the names of its controls. Nothing is drawn and no phone is there.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::bench::Bench;
use crate::eyes::Eyes;
use crate::scenes::{END, MIB, Scene, at, ended, kept_part, report, reported};
use bromide::app::{AppEvent, CheckFacts, RegionEnd, SavedAsItIs, State};
use bromide::desktop::Call;
use bromide_engine::event::{Event, Note, Phase};
use bromide_engine::warning::ReadingWarning;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use std::path::PathBuf;

/// Of the backup that lacks most of one part.
const BACKUP: &str = "Continue from 1.6 GB";

#[test]
fn every_state_has_its_words_its_button_and_no_other() {
    for scene in Scene::ALL {
        let mut bench = Bench::new(scene);
        let state = bench.state();
        let words = bench.app().station.words();
        bench.sees(&[&words]);
        let button = match state {
            State::Ready => "Read back",
            State::Saved => "Next phone",
            State::PartlySaved | State::Stopped => "Continue from 2 MB",
            State::Failed if scene == Scene::CheckFailed => "Continue: check again",
            State::Failed => "Try again",
            _ => "Stop",
        };
        let button = match scene {
            Scene::Unreadable => "Continue from 3.9 MB",
            Scene::PartlySavedBackup | Scene::StoppedBackup => BACKUP,
            _ => button,
        };
        let all = [
            "Read back",
            "Stop",
            "Next phone",
            "Try again",
            "Continue: check again",
            "Continue from 2 MB",
            "Continue from 3.9 MB",
            BACKUP,
        ];
        for words in all {
            let there = bench.harness.query_by_role_and_label(Role::Button, words).is_some();
            assert_eq!(there, words == button, "{words} in {scene:?}");
        }
    }
}

#[test]
fn the_title_has_the_same_words_and_the_per_cent() {
    let title = |scene| Bench::new(scene).harness.state().title().to_owned();
    assert_eq!(title(Scene::Ready), "Ready - Bromide");
    assert_eq!(title(Scene::Waiting), "Waiting for phone - Bromide");
    assert_eq!(title(Scene::Reading), "25 % - Reading - Bromide");
    assert_eq!(title(Scene::Saved), "Saved - Bromide");
}

#[test]
fn the_ready_screen_shows_what_to_do_and_the_promises() {
    let bench = Bench::new(Scene::Ready);
    bench.sees(&["1. Switch the phone off", "2. Hold the boot key", "3. Plug the cable in", "only reads"]);
    bench.sees(&["No phone yet", "12 GB free", "Press Enter to start"]);
    bench.sees_no(&["Simulated"]);
}

#[test]
fn waiting_lights_the_step_that_is_next() {
    let bench = Bench::new(Scene::Waiting);
    bench.sees(&["1. Switch the phone off. Take the battery out if you can (now)"]);
    bench.sees_no(&["What the computer saw"]);
    let bench = Bench::new(Scene::WaitingLetGo);
    bench.sees(&["2. Hold the boot key and keep holding it (now)", "released too early"]);
    let bench = Bench::new(Scene::Connecting);
    bench.sees(&["3. Plug the cable in", "You can release the key"]);
    bench.sees_no(&["(now)", "The boot key depends"]);
}

#[test]
fn the_reading_screen_shows_bytes_speed_and_time() {
    let mut bench = Bench::new(Scene::Reading);
    bench.sees(&["2.0 of 4 MB", "221 KB/s", "About 28 seconds left", "32 of 64 cells read", "25 %"]);
    bench.sees(&["MT6261DA", "Winbond W25Q32", "4 MB (detected from: JEDEC id, confirmed by mirror test)"]);
    bench.sees(&["Step 1 of 2: Reading", "9 s so far"]);
    bench.sees_no(&["No new data"]);
    // Reported seven seconds before the time at which the clock of the scene stands.
    let early = Scene::Reading.end() - 7;
    let progress = |done| crate::scenes::progress(Phase::Reading, done, None);
    bench.app().apply(at(early), progress(2 * MIB));
    bench.harness.run();
    bench.sees(&["No new data for 7 seconds: the phone or the disk is slow"]);
    bench.app().apply(at(END), progress(1));
    bench.harness.run();
    bench.sees(&["Time left: calculating", "0.0 of 4 MB"]);
    bench.sees_no(&["No new data"]);
}

#[test]
fn the_saved_screen_shows_that_the_phone_can_be_unplugged_and_the_checksums() {
    let mut bench = Bench::new(Scene::Saved);
    bench.sees(&["You can unplug the phone.", "was read twice", "4,194,304 bytes", "1 block differed"]);
    bench.sees_no(&["identical", "in the second read"]);
    assert!(bench.has("1 decided by a third read, 0 different in every read, 0 unreadable"));
    bench.sees(&["/home/anna/dumps/MT6261DA_W25Q32_4MB_2026-11-22_090000.bin"]);
    bench.click("Open folder");
    let file = PathBuf::from("/home/anna/dumps/MT6261DA_W25Q32_4MB_2026-11-22_090000.bin");
    assert_eq!(bench.desktop.calls(), [Call::ShowFolder(file)]);
    let copied = bench.copied_by("Copy checksums");
    assert!(
        copied.contains("SHA256 (") && copied.contains("9f86d081") && copied.contains("CRC32"),
        "{copied}"
    );
    bench.click("Back to the start");
    assert_eq!(bench.state(), State::Ready);
}

#[test]
fn an_unchecked_dump_is_not_called_checked() {
    let bench = Bench::new(Scene::SavedWithDoubts);
    bench.sees(&["Saved, not checked", "Not checked: the check was off"]);
    bench.sees_no(&["was read twice"]);
}

#[test]
fn the_screens_of_bad_endings_show_cause_steps_and_kept_data() {
    let bench = Bench::new(Scene::PartlySaved);
    bench.sees(&[
        "was unplugged",
        "What to try",
        "1. Use a short cable",
        "2 MB of 4 MB is kept in",
        "Copy details",
    ]);
    bench.sees_no(&["You can unplug", "Copy checksums"]);
    let stopped = Bench::new(Scene::Stopped);
    let headings = stopped.harness.query_all_by_label("Stopped").count();
    assert_eq!(headings, 1, "in the heading alone");
    stopped.sees(&["Stopped", "2 MB of 4 MB is kept in", "Open folder"]);
    let mut bench = Bench::new(Scene::Failed);
    bench.sees_no(&["Failed: No phone", "OK"]);
    bench.sees(&[
        "No phone in boot-ROM mode within 30 s",
        "1. Unplug the phone and take the battery out",
        "What the computer saw",
    ]);
    bench.sees_no(&["is kept in", "Open folder"]);
    assert!(bench.copied_by("Copy details").contains("State: Failed"));
    bench.sees(&["The phone started normally, so this was the wrong key (MediaTek preloader"]);
    bench.click("Find the boot key");
    assert!(bench.app().keys.finder.is_some());
}

#[test]
fn the_check_can_be_skipped_once_and_the_dump_is_amber() {
    Bench::new(Scene::Reading).sees_no(&["Skip check"]);
    let mut bench = Bench::new(Scene::Checking);
    bench.click("Skip check");
    bench.sees_no(&["Skip check"]);
    let mut report = report();
    report.check = CheckFacts { passed: None, skipped: true, ..report.check };
    let saved = RegionEnd::Saved { file: kept_part().with_extension(""), report: Box::new(report) };
    bench.app().apply(at(END), ended(vec![saved], Ok(())));
    bench.harness.run();
    bench.sees(&["Saved, not checked", "Not checked: the check was skipped"]);
    bench.sees_no(&["was read twice", "the check was off"]);
    let mut bench = Bench::new(Scene::Checking);
    bench.app().apply(at(END), reported(Event::Note(Note::CheckNeeded)));
    bench.harness.run();
    bench.sees_no(&["Skip check"]);
}

#[test]
fn an_unfinished_file_that_is_saved_as_it_is_never_looks_checked_or_saved() {
    for scene in [Scene::CheckFailed, Scene::Unreadable, Scene::PartlySaved, Scene::Stopped] {
        let mut bench = Bench::new(scene);
        bench.sees(&["Save as it is", "Look inside this dump"]);
        let part = kept_part();
        let warning =
            ReadingWarning::SavedAsItIs { missing: 2 * MIB, unreadable: 0, unchecked: MIB, changed: 0 };
        let mut report = report();
        report.check.passed = None;
        report.warnings = vec![warning.into()];
        let saved = SavedAsItIs { file: part.with_extension(""), part, report };
        bench.app().apply(at(END), AppEvent::SavedAsItIs(vec![saved], None));
        bench.harness.run();
        assert_eq!(bench.state(), State::PartlySaved, "{scene:?}");
        bench.sees(&["Not checked: this dump was saved as it is", "Missing at the end: 2 MB", "Next phone"]);
        bench.sees_no(&["was read twice", "What to try", "Save as it is", "Continue", "is kept in"]);
        assert!(bench.copied_by("Copy details").contains("Missing at the end: 2 MB"));
    }
}

#[test]
fn an_unfinished_file_that_cannot_be_saved_as_it_is_says_why_and_can_be_continued() {
    let mut bench = Bench::new(Scene::CheckFailed);
    bench.sees(&["Press \"Continue\"", "Read everything again", "Reads only the blocks that differed"]);
    bench.click("Save as it is, unchecked");
    bench.sees(&["There is no unfinished dump", "is kept in", "Continue: check again"]);
    assert_eq!(bench.state(), State::Failed);
}

#[test]
fn an_unfinished_dump_that_lacks_a_few_bytes_does_not_look_whole() {
    let part = crate::scenes::kept_part();
    let end = RegionEnd::Kept { part, good: 4 * MIB, total: 4 * MIB + 3_000 };
    let mut bench = Bench::new(Scene::Reading);
    bench.app().apply(at(END), ended(vec![end], crate::scenes::stopped()));
    bench.harness.run();
    bench.sees(&["4,194,304 bytes of 4,197,304 bytes is kept in"]);
}
