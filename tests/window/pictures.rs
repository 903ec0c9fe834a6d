//! A few pictures of the window, compared with those in `tests/snapshots`. They catch what names cannot:
//! overlaps, clipped text, colours.
//!
//! Drawn by `raster.rs`, without a display or a graphics card. `UPDATE_SNAPSHOTS=1` draws them anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::{Duration, Instant};

use crate::raster::Raster;
use crate::scenes::Scene;
use bromide::app::inside::{Inspector, InspectorCommand, KnownByte, Side};
use bromide::app::rescue::{RescueCommand, RescueTab};
use bromide::app::{Extent, PortPick, Row, Theme};
use bromide::ui::Window;
use bromide_engine::sim::Scenario;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};

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
    ("held-light", Scene::HeldRefused, [1024.0, 600.0], |state| state.settings.theme = Theme::Light),
    ("held-dark", Scene::Held, [1366.0, 768.0], |state| state.settings.theme = Theme::Dark),
    ("parts-light", Scene::Ready, [1366.0, 768.0], |state| {
        state.settings.theme = Theme::Light;
        state.form.port = PortPick::DemoSmartphone;
        state.form.extent = Extent::Parts;
        state.form.parts = "boot1, nvram".into();
    }),
    ("backup-reading-light", Scene::ReadingBackup, [1024.0, 600.0], |state| {
        state.settings.theme = Theme::Light;
    }),
    ("backup-partly-dark", Scene::PartlySavedBackup, [1366.0, 768.0], |state| {
        state.settings.theme = Theme::Dark;
    }),
    ("backup-parts-dark", Scene::ReadyListed, [1024.0, 600.0], |state| {
        state.settings.theme = Theme::Dark;
        state.form.parts = "nvram, nvdata".into();
    }),
    ("ranges-dark", Scene::Ready, [1366.0, 768.0], |state| {
        state.settings.theme = Theme::Dark;
        state.form.extent = Extent::Ranges;
        let row = |on, file: &str, start: &str, length: &str| Row {
            on,
            file: file.into(),
            start: start.into(),
            length: length.into(),
            ..Row::default()
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
    let mut results = SnapshotResults::new();
    for (name, scene, size, change) in PICTURES {
        let builder = Harness::builder().with_size(*size).with_max_steps(8).renderer(Raster::default());
        let mut harness: Harness<'_, Window> =
            builder.build_eframe(|cc| crate::scenes::window_with(&cc.egui_ctx, *scene, change).0);
        harness.run();
        results.add(harness.try_snapshot(*name));
    }
    for (name, theme, size, compares) in INSIDE {
        results.add(inside(*theme, *size, *compares).try_snapshot(*name));
    }
    for (name, theme, size, tab) in RESCUE {
        results.add(rescue(*theme, *size, *tab).try_snapshot(*name));
    }
    results.unwrap();
}

/// The page that looks inside: name, theme, size, whether two dumps are compared.
const INSIDE: &[(&str, Theme, [f32; 2], bool)] = &[
    ("inside-light", Theme::Light, [1366.0, 768.0], false),
    ("compare-dark", Theme::Dark, [1366.0, 768.0], true),
    ("inside-dark-narrow", Theme::Dark, [800.0, 600.0], false),
];

/// People's data in the practice phone's flash: name, theme, size, the list that is shown; `None`: counts only.
const RESCUE: &[(&str, Theme, [f32; 2], Option<RescueTab>)] = &[
    ("rescue-counts-dark", Theme::Dark, [1024.0, 600.0], None),
    ("rescue-messages-light", Theme::Light, [1024.0, 600.0], Some(RescueTab::Messages)),
];

fn rescue(theme: Theme, size: [f32; 2], tab: Option<RescueTab>) -> Harness<'static, Window> {
    let folder = crate::common::folder();
    let dump = folder.path().join("phone.bin");
    std::fs::write(&dump, Scenario::default().flash_bytes(0..4 << 20)).unwrap();
    let builder = Harness::builder().with_size(size).with_max_steps(8).renderer(Raster::default());
    let mut harness: Harness<'_, Window> = builder.build_eframe(|cc| {
        crate::scenes::window_with(&cc.egui_ctx, Scene::Ready, |state| state.settings.theme = theme).0
    });
    harness.run();
    harness.state_mut().look_inside(dump);
    until(&mut harness, |inside| inside.state.inspection.done().is_some());
    harness.get_by_label("Rescue data").click();
    harness.run();
    let late = Instant::now() + Duration::from_secs(120);
    while harness.state_mut().controller().rescue.state.contents().is_none() {
        assert!(Instant::now() < late, "it never came");
        harness.step();
        std::thread::yield_now();
    }
    if let Some(tab) = tab {
        let rescue = &mut harness.state_mut().controller().rescue;
        let row = rescue.state.list(tab).rows[0];
        for command in [RescueCommand::Show(true), RescueCommand::Tab(tab), RescueCommand::Details(row)] {
            rescue.command(command);
        }
    }
    harness.run();
    harness
}

/// A megabyte of the practice phone's flash, and the same with some bytes changed in three places.
fn inside(theme: Theme, size: [f32; 2], compares: bool) -> Harness<'static, Window> {
    let folder = crate::common::folder();
    let first = Scenario::default().flash_bytes(0..1 << 20);
    let mut second = first.clone();
    for (at, length) in [(0x1_2340, 5), (0x4_0000, 0x3000), (0xF_0008, 1)] {
        second[at..at + length].iter_mut().for_each(|byte| *byte ^= 0x5A);
    }
    let (one, other) = (folder.path().join("dump.bin"), folder.path().join("other.bin"));
    std::fs::write(&one, first).unwrap();
    std::fs::write(&other, second).unwrap();
    let builder = Harness::builder().with_size(size).with_max_steps(8).renderer(Raster::default());
    let mut harness: Harness<'_, Window> = builder.build_eframe(|cc| {
        crate::scenes::window_with(&cc.egui_ctx, Scene::Ready, |state| state.settings.theme = theme).0
    });
    harness.run();
    harness.state_mut().look_inside(one);
    until(&mut harness, |inside| inside.state.inspection.done().is_some());
    if compares {
        harness.state_mut().controller().inside.command(InspectorCommand::Compare(other));
        until(&mut harness, |inside| inside.state.comparison.done().is_some());
        // To the first place where they differ.
        harness.state_mut().controller().inside.state.position.jump(&(0x1_2340..0x1_2345));
    }
    // The bytes in sight are there.
    until(&mut harness, |inside| {
        let start = inside.state.position.visible_bytes().start;
        [Side::First, Side::Second].into_iter().take(1 + usize::from(compares)).all(|side| {
            inside.state.known_bytes(side, start, 16).first().is_some_and(|byte| *byte != KnownByte::NotYet)
        })
    });
    harness.run();
    harness
}

/// Draws pictures until this is so. The threads decide how many that are.
fn until(harness: &mut Harness<'static, Window>, is_so: impl Fn(&mut Inspector) -> bool) {
    let late = Instant::now() + Duration::from_secs(120);
    while !is_so(&mut harness.state_mut().controller().inside) {
        assert!(Instant::now() < late, "it never came");
        harness.step();
        std::thread::yield_now();
    }
}
