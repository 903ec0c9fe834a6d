//! Backups in the window: what to read of a smartphone, the list of its parts, progress, end screens, unfinished backups.
//! And the meanings of error numbers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::bench::Bench;
use crate::eyes::Eyes as _;
use crate::scenes::Scene;
use bromide::app::{Extent, MainButton, PortPick, State, Work};
use bromide::desktop::Call;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

#[test]
fn what_to_read_is_named_after_the_phone_that_is_chosen() {
    let mut bench = Bench::new(Scene::Ready);
    bench.sees(&[
        "Everything",
        "Without user data",
        "Choose parts",
        "Ranges",
        "a complete backup in a new folder",
    ]);
    bench.app().form.port = PortPick::DemoSmartphone;
    bench.harness.run();
    bench.sees(&["Complete backup", "Each backup is saved to a new folder"]);
    bench.sees_no(&["Everything", "Whole flash", "File name"]);
    bench.app().form.port = PortPick::Demo;
    bench.harness.run();
    bench.sees(&["Whole flash", "Ranges", "File name"]);
    bench.sees_no(&["Choose parts", "Without user data", "Complete backup"]);
}

#[test]
fn without_a_list_the_parts_can_be_listed_from_the_phone() {
    let mut bench = Bench::with(Scene::Ready, |state| state.form.extent = Extent::Parts);
    bench.sees(&["The areas and partitions of the phone are not known yet"]);
    bench.click("List the parts");
    let station = bench.app().station.clone();
    let work = station.running().map(|job| job.order.work.clone());
    assert!(matches!(work, Some(Work::ListParts { .. })), "{station:?}");
}

#[test]
fn listed_parts_are_ticked_searched_and_sized_before_the_read_begins() {
    let mut bench = Bench::new(Scene::ReadyListed);
    bench.sees(&["boot1 (4 MB)", "nvram (5 MB)"]);
    bench.sees_no(&["rpmb"]);
    bench.click("NVRAM and IMEI data");
    assert_eq!(bench.app().form.parts, "nvram, nvdata, proinfo, protect1");
    bench.sees(&["The last phone does not have: protect2", "Needs 80 MB, 12 GB free"]);
    bench.click("All");
    let all = bench.app().form.parts.clone();
    assert!(all.contains("userdata") && all.contains("boot2") && !all.contains("user,"), "{all}");
    bench.sees(&["but only 12 GB free"]);
    bench.click("None");
    assert_eq!(bench.app().form.parts, "");
    bench.type_into("Search", "boot");
    bench.sees(&["boot1 (4 MB)", "boot (32 MB)"]);
    bench.sees_no(&["nvram (5 MB)"]);
    bench.app().form.extent = Extent::WithoutUserData;
    bench.harness.run();
    bench.sees(&["Needs 3.9 GB, 12 GB free"]);
}

#[test]
fn a_planned_backup_says_how_much_it_needs_before_it_reads() {
    let bench = Bench::new(Scene::PlannedBackup);
    bench.sees(&["Needs 3.8 GB, 12 GB free"]);
}

#[test]
fn a_running_backup_shows_this_part_and_all_parts() {
    let bench = Bench::new(Scene::ReadingBackup);
    bench.sees(&[
        "system",
        "This part",
        "All parts",
        "3 parts were saved earlier",
        "2026-11-22_090000_backup",
    ]);
    let bars = |name: &str| bench.harness.query_all_by_role_and_label(Role::ProgressIndicator, name).count();
    assert_eq!((bars("This part"), bars("All parts")), (1, 1));
}

#[test]
fn a_saved_backup_shows_its_folder_and_what_was_left_out() {
    let mut bench = Bench::new(Scene::SavedBackup);
    bench.sees(&["Saved", "13 of 13 parts saved", "You can unplug the phone.", "userdata (user data)"]);
    bench.sees_no(&["Not saved"]);
    bench.click("Open folder");
    assert_eq!(bench.desktop.calls(), [Call::ShowFolder("/home/anna/dumps/2026-11-22_090000_backup".into())]);
    assert_eq!(MainButton::of(&bench.app().station), MainButton::NextPhone);
}

#[test]
fn a_backup_without_one_of_its_parts_is_amber_and_names_it() {
    for (scene, state) in
        [(Scene::PartlySavedBackup, State::PartlySaved), (Scene::StoppedBackup, State::Stopped)]
    {
        let mut bench = Bench::new(scene);
        assert_eq!(bench.state(), state);
        bench.sees(&["12 of 13 parts saved", "Not saved: system", "Continue from"]);
        bench.sees_no(&["You can unplug the phone. Saved"]);
    }
}

#[test]
fn an_unfinished_backup_is_offered_until_the_user_declines() {
    let folder = "/home/anna/dumps/2026-11-22_090000_backup";
    let mut bench = Bench::new(Scene::ReadyToContinue);
    bench.sees(&[&format!("Backup in {folder}")]);
    bench.click(&format!("Continue {folder}"));
    let station = bench.app().station.clone();
    // The folder does not exist here, so that the job may be over.
    let order = station.running().map(|job| &job.order);
    let order = order.or(station.finished().map(|job| &job.order));
    let work = order.map(|order| order.work.clone());
    let backup = work.as_ref().and_then(|work| work.backup()).expect("a backup runs");
    assert_eq!(backup.folder.to_str(), Some(folder));
    let mut bench = Bench::new(Scene::ReadyToContinue);
    bench.click(&format!("Dismiss {folder}"));
    bench.sees_no(&[&format!("Backup in {folder}")]);
    // The folder itself may be chosen, too.
    let mut bench = Bench::new(Scene::ReadyToContinue);
    bench.app().form.folder = folder.to_owned();
    bench.harness.run();
    bench.sees(&["The unfinished backup in this folder is continued"]);
}

#[test]
fn the_space_of_a_running_backup_is_that_of_its_own_folder() {
    let mut bench = Bench::new(Scene::PlannedBackup);
    let station = bench.app().station.clone();
    let folder = station.running().and_then(|job| job.backup.clone()).expect("a backup").folder;
    bench.desktop.set_free_space_in(&folder, 7 << 30);
    bench.harness.run();
    bench.sees(&["Needs 3.8 GB, 7 GB free"]);
}

#[test]
fn a_number_is_explained_and_an_unknown_one_answered_in_words() {
    let mut bench = Bench::new(Scene::Held);
    bench.click("What does 4032 mean?");
    bench.type_into("Error number", "3012");
    bench.sees(&["3012 (0xBC4), reported by an older Download Agent", "found no storage of this kind"]);
    bench.press(Key::Escape);
    bench.sees_no(&["Error number"]);
    let mut bench = Bench::new(Scene::Ready);
    bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    bench.harness.run();
    bench.click("What does 4032 mean?");
    bench.type_into("Error number", "4032");
    bench.sees(&["4032 is not in the list"]);
}

#[test]
fn on_the_page_of_a_held_phone_its_file_is_the_prominent_button() {
    let bench = Bench::new(Scene::Held);
    let choose = bench.harness.get_by_role_and_label(Role::Button, "Choose Download Agent file…");
    assert!(choose.is_focused());
    assert!(choose.rect().height() >= 36.0);
}

#[test]
fn a_range_in_an_area_is_typed_with_its_name() {
    let mut bench = Bench::with(Scene::Ready, |state| state.form.extent = Extent::Ranges);
    bench.type_into("Area of range 1", "rpmb");
    bench.sees(&["rpmb is the protected area"]);
    let mut bench = Bench::with(Scene::Ready, |state| {
        state.form.extent = Extent::Ranges;
        state.form.port = PortPick::Demo;
    });
    assert!(bench.harness.query_by_label("Area of range 1").is_none(), "a feature phone has one area");
    bench.app().form.port = PortPick::Auto;
}
