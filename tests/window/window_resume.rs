//! The window when a phone was lost, and when something unfinished is there: by the names of its controls.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::{AppEvent, AppState, BlockState, FoundInFolder, State};
use bromide::ui::Window;
use bromide_engine::readback::Start;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

struct Bench {
    harness: Harness<'static, Window>,
}

impl Eyes for Bench {
    fn harness(&self) -> &Harness<'static, Window> {
        &self.harness
    }
}

impl Bench {
    fn new(scene: Scene) -> Bench {
        let builder = Harness::builder().with_size([1366.0, 768.0]).with_max_steps(8);
        let mut harness =
            builder.build_eframe(|cc| crate::scenes::window_with(&cc.egui_ctx, scene, |_| {}).0);
        harness.run();
        Bench { harness }
    }

    #[track_caller]
    fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.run();
    }

    fn app(&mut self) -> &mut AppState {
        &mut self.harness.state_mut().controller().state
    }
}

#[test]
fn a_lost_phone_is_shown_in_large_with_its_progress() {
    let mut bench = Bench::new(Scene::Lost);
    bench.sees(&[
        "Lost the phone at 2 MB. Hold the boot key and plug it in again; reading continues.",
        "Phone lost: plug it in again",
    ]);
    bench.sees(&["25 %, 2 MB of 4 MB", "32 of 64 cells read", "3. Plug the cable in", "disappeared"]);
    bench.sees(&["Hold the boot key and keep holding it (now)", "What the computer saw", "MT6261DA"]);
    bench.sees_no(&["released too early", "Reading starts when a phone answers.", "No new data for"]);
    bench.sees_no(&["Waiting for phone", "The boot key depends", "You can leave the computer"]);
    assert_eq!(bench.harness.state().title(), "25 % - Phone lost: plug it in again - Bromide");
    let map = bench.app().station.running().unwrap().region.clone().unwrap().map;
    assert!(map.cells().all(|cell| cell != BlockState::Reading), "nothing is being read");
    bench.click("Stop");
    bench.sees(&["Stop reading?", "stays on the disk"]);
    let mut bench = Bench::new(Scene::Hung);
    assert_eq!(bench.harness.state().title(), "25 % - Phone not responding: unplug it - Bromide");
    bench.sees(&["The phone stopped answering at 2 MB. Unplug it, hold the boot key and plug it in again; reading continues."]);
    bench.sees_no(&["Lost the phone at", "(now)"]);
    // It was unplugged.
    bench.app().apply(crate::scenes::at(crate::scenes::END), crate::scenes::ports(&[]));
    bench.harness.run();
    bench.sees(&["Phone lost: plug it in again", "Hold the boot key and keep holding it (now)"]);
    bench.sees(&["Lost the phone at 2 MB. Hold the boot key and plug it in again; reading continues."]);
}

#[test]
fn places_that_cannot_be_read_are_amber_with_what_to_try_and_what_is_kept() {
    let mut bench = Bench::new(Scene::Unreadable);
    bench.sees(&["Partly saved", "64 KB could not be read and is zero in the file (1 place, at 0x00100000)"]);
    bench.sees(&["All other data was read", "What to try", "1. ", "is kept in", "1 unreadable"]);
    bench.sees(&["Reads the unreadable places again"]);
    bench.sees_no(&["You can unplug", "Saved -"]);
    let map = bench.app().station.finished().unwrap().region.clone().unwrap().map;
    assert_eq!(map.cell(16), Some(BlockState::Unreadable));
    assert!(bench.harness.get_by_role_and_label(Role::Button, "Continue from 3.9 MB").is_focused());
}

#[test]
fn enter_resumes_the_job() {
    let mut bench = Bench::new(Scene::Stopped);
    // The part file of the scene is nowhere: that is said, and nothing is begun anew.
    bench.harness.key_press(Key::Enter);
    bench.harness.run();
    assert_eq!(bench.app().station.state(), State::Stopped);
    bench.sees(&["There is no unfinished dump /home/anna/dumps"]);
    let mut bench = Bench::new(Scene::CheckFailed);
    bench.click("Continue: check again");
    bench.sees(&["There is no unfinished dump"]);
}

#[test]
fn unfinished_dumps_are_offered_with_what_is_known_of_them() {
    let mut bench = Bench::new(Scene::ReadyWithUnfinished);
    bench.sees(&["2 unfinished dumps in this folder", "first.bin.part", "2 MB of 4 MB"]);
    bench.sees(&["MT6261DA, started 2026-11-21 16:42", "1.5 MB, full length unknown"]);
    bench.click("Not now: second.bin.part");
    bench.sees(&["1 unfinished dump in this folder"]);
    bench.sees_no(&["second.bin.part"]);
    assert!(bench.harness.get_by_role_and_label(Role::Button, "Read back").is_focused());
    let before = bench.app().form.clone();
    bench.click("Continue first.bin.part");
    // The job goes on with that file; where the scene says it is, there is none, so that the job ends soon.
    // `tests/controller.rs` goes on with real ones.
    let station = bench.app().station.clone();
    let (running, finished) = (station.running(), station.finished());
    let order = running.map(|job| &job.order).or(finished.map(|job| &job.order)).expect("a job was begun");
    let job = order.work.job().expect("a job that reads into files");
    assert!(job.start == Start::Resume && job.regions[0].file.ends_with("first.bin"), "{job:?}");
    assert_eq!(bench.app().form, before);
    bench.sees_no(&["unfinished dump in this folder"]);
}

#[test]
fn another_folder_has_other_unfinished_dumps() {
    let mut bench = Bench::new(Scene::ReadyWithUnfinished);
    bench.app().form.folder = "/home/anna/other".into();
    bench.harness.run();
    bench.sees_no(&["in this folder"]);
    bench.app().form.folder = "/home/anna/dumps".into();
    bench.harness.run();
    bench.harness.run();
    bench.sees(&["2 unfinished dumps in this folder"]);
}

#[test]
fn tab_reaches_the_offers() {
    let mut bench = Bench::new(Scene::ReadyWithUnfinished);
    let mut reached = Vec::new();
    for _ in 0..40 {
        bench.harness.key_press(Key::Tab);
        bench.harness.run();
        let focused = bench.harness.root().children_recursive().find(|node| node.is_focused());
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for name in ["Continue first.bin.part", "Not now: first.bin.part", "Continue second.bin.part"] {
        assert!(reached.iter().any(|label| label == name), "{name} was not reached: {reached:?}");
    }
}

#[test]
fn with_nothing_unfinished_nothing_is_offered() {
    let mut bench = Bench::new(Scene::Ready);
    bench.sees_no(&["unfinished", "Not now"]);
    let folder = "/home/anna/dumps".into();
    bench
        .app()
        .apply(crate::scenes::at(crate::scenes::END), AppEvent::Unfinished(folder, FoundInFolder::default()));
    bench.harness.run();
    bench.sees_no(&["unfinished"]);
}
