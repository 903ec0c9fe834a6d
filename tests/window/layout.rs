//! The window at the sizes it is designed for, in every scene: the main button and the state are in sight, and nothing reaches beyond the
//! window. With `BROMIDE_SCENES=FOLDER` it draws every one of them into that folder, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::raster::Raster;
use crate::scenes::{Scene, window_with};
use bromide::app::{State, Theme};
use bromide::ui::Window;
use eframe::egui::{Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// Name, size in pixels, pixels a point.
const SIZES: [(&str, [f32; 2], f32); 5] = [
    ("1024x600", [1024.0, 600.0], 1.0),
    ("1024x600-1.5", [1024.0, 600.0], 1.5),
    ("1366x768", [1366.0, 768.0], 1.0),
    ("1920x1080", [1920.0, 1080.0], 1.0),
    ("3840x2160-2", [3840.0, 2160.0], 2.0),
];

fn harness(scene: Scene, size: [f32; 2], scale: f32, theme: Theme) -> Harness<'static, Window> {
    let points = vec2(size[0], size[1]) / scale;
    let builder = Harness::builder().with_size(points).with_pixels_per_point(scale).with_max_steps(8);
    let mut harness: Harness<'_, Window> = builder
        .renderer(Raster::default())
        .build_eframe(|cc| window_with(&cc.egui_ctx, scene, |state| state.settings.theme = theme).0);
    harness.run();
    harness
}

/// The names of the big button.
const MAIN: [&str; 5] = ["Read back", "Stop", "Continue", "Try again", "Next phone"];

#[test]
fn the_main_button_and_the_state_are_in_sight_at_every_size_in_every_scene() {
    for (name, size, scale) in SIZES {
        for scene in Scene::ALL {
            let mut harness = harness(scene, size, scale, Theme::Light);
            let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(size[0], size[1]) / scale);
            let buttons = MAIN.iter().flat_map(|main| harness.query_all_by_label_contains(main));
            let rects: Vec<Rect> = buttons.map(|node| node.rect()).collect();
            let is_in_sight = |rect: &Rect| window.contains_rect(*rect);
            assert!(rects.iter().any(is_in_sight), "{name} {scene:?}: {rects:?}");
            // Before a job the form comes first.
            let state = harness.state_mut().controller().state.station.state();
            let is_ready = state == State::Ready;
            let state = harness.state_mut().controller().state.station.words();
            let state = harness
                .query_all_by_label_contains(&state)
                .map(|node| node.rect())
                .any(|rect| is_in_sight(&rect));
            assert!(state || is_ready, "{name} {scene:?}: the state");
            if let Some(folder) = std::env::var_os("BROMIDE_SCENES") {
                let folder = std::path::Path::new(&folder);
                let dark = &mut self::harness(scene, size, scale, Theme::Dark);
                for (theme, harness) in [("light", &mut harness), ("dark", dark)] {
                    let file = folder.join(format!("{name}-{scene:?}-{theme}.png"));
                    harness.render().unwrap().save(file).unwrap();
                }
            }
        }
    }
}

#[test]
fn the_buttons_below_fifty_saved_ranges_are_in_sight_at_every_size() {
    for (name, size, scale) in SIZES {
        let harness = harness(Scene::SavedMany, size, scale, Theme::Light);
        let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(size[0], size[1]) / scale);
        for label in
            ["50 of 50 ranges saved (3.1 MB)", "Open folder", "Look inside this dump", "Copy details"]
        {
            let rect = harness.get_by_label(label).rect();
            assert!(window.contains_rect(rect), "{name}: {label} at {rect:?}");
        }
    }
}

#[test]
fn the_words_below_the_pictures_are_in_sight_while_a_diagnosis_shows() {
    for (name, size, scale) in SIZES.into_iter().filter(|(_, _, scale)| *scale != 1.5) {
        let harness = harness(Scene::WaitingLetGo, size, scale, Theme::Light);
        assert!(harness.query_all_by_label_contains("the USB id of boot-ROM mode for").next().is_some());
        // Above the bar with the button, and above the fading edge of the page.
        let below = harness.get_by_label_contains("Stop").rect().top() - 32.0;
        for words in ["1. ", "2. ", "3. "] {
            let rects: Vec<Rect> =
                harness.query_all_by_label_contains(words).map(|node| node.rect()).collect();
            let is_in_sight = rects.iter().all(|rect| rect.top() >= 0.0 && rect.bottom() <= below);
            assert!(!rects.is_empty() && is_in_sight, "{name} {words}: {rects:?}, the bar is at {below}");
        }
    }
}

/// Screens of 600 lines whose text is enlarged by half leave 400 points, of which the bars take a quarter.
#[test]
fn pictures_and_buttons_are_in_sight_in_a_short_window() {
    let (size, scale) = ([1024.0, 600.0], 1.5);
    let steps = ["1. ", "2. ", "3. "];
    let buttons = ["Copy details", "Back to the start"];
    for (scene, labels) in [
        (Scene::Waiting, &steps[..]),
        (Scene::Connecting, &steps),
        (Scene::Lost, &steps),
        (Scene::Hung, &steps),
        (Scene::CheckFailed, &buttons),
        (Scene::Failed, &buttons),
        (Scene::Unreadable, &buttons),
        (Scene::PartlySaved, &buttons),
        (Scene::Stopped, &buttons),
        (Scene::Saved, &buttons),
        (Scene::SavedWithDoubts, &buttons),
    ] {
        let harness = harness(scene, size, scale, Theme::Light);
        let below = harness.get_by_label_contains("Show log").rect().top();
        for label in labels {
            let rects: Vec<Rect> =
                harness.query_all_by_label_contains(label).map(|node| node.rect()).collect();
            let is_in_sight = rects.iter().all(|rect| rect.top() >= 0.0 && rect.bottom() <= below - FADE);
            assert!(!rects.is_empty() && is_in_sight, "{scene:?} {label}: {rects:?}, the bar is at {below}");
        }
    }
}

/// The height of the page's fading edge, in points.
const FADE: f32 = 8.0;
