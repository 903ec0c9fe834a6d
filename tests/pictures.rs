//! A few pictures of the window, compared with those in `tests/snapshots`. They catch what names cannot: overlaps, clipped text, colours.
//!
//! Drawn by a software renderer (Mesa's Vulkan or OpenGL), without a display. `UPDATE_SNAPSHOTS=1` draws them anew. A machine that has
//! none says so and compares nothing, except in CI, where that is a failure.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod scenes;

use bromide::app::{Extent, Row, Theme};
use bromide::ui::Window;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, SnapshotResults};
use scenes::Scene;

type Change = fn(&mut bromide::app::AppState);

/// Name, scene, size, what is changed before.
const PICTURES: &[(&str, Scene, [f32; 2], Change)] = &[
    ("ready-light", Scene::Ready, [1366.0, 768.0], |state| state.settings.theme = Theme::Light),
    ("waiting-dark", Scene::WaitingLetGo, [1366.0, 768.0], |state| state.settings.theme = Theme::Dark),
    ("checking-light", Scene::Checking, [1024.0, 600.0], |state| state.settings.theme = Theme::Light),
    ("saved-dark", Scene::Saved, [1024.0, 600.0], |state| state.settings.theme = Theme::Dark),
    ("failed-light-large", Scene::Failed, [1366.0, 768.0], |state| {
        state.settings.theme = Theme::Light;
        state.settings.text_percent = 200;
    }),
    ("ranges-dark", Scene::Ready, [1366.0, 768.0], |state| {
        state.settings.theme = Theme::Dark;
        state.form.extent = Extent::Ranges;
        let row = |on, file: &str, start: &str, length: &str| Row {
            on,
            file: file.into(),
            start: start.into(),
            length: length.into(),
        };
        state.form.rows = vec![
            row(true, "boot.bin", "0x0", "0x10000"),
            row(true, "", "0x10003", "64K"),
            row(false, "", "0x20000", ""),
        ];
    }),
];

#[test]
fn the_window_looks_as_it_did() {
    if std::panic::catch_unwind(WgpuTestRenderer::new).is_err() {
        let missing = "the window's pictures need a software renderer: install mesa-vulkan-drivers";
        assert!(std::env::var_os("CI").is_none(), "{missing}");
        eprintln!("NOT COMPARED: {missing}");
        return;
    }
    let mut results = SnapshotResults::new();
    for (name, scene, size, change) in PICTURES {
        let builder = Harness::builder().with_size(*size).with_max_steps(8).wgpu();
        let mut harness: Harness<'_, Window> =
            builder.build_eframe(|cc| scenes::window_with(&cc.egui_ctx, *scene, change).0);
        harness.run();
        results.add(harness.try_snapshot(*name));
    }
    results.unwrap();
}
