//! The page of people's data with a dump on it, for the tests of that page.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]
#![allow(unreachable_pub, reason = "as in the other benches")]

use crate::common::images::unpacked;
use crate::inside_bench::{Bench, flash};
use crate::raster::Raster;
use crate::scenes::{Scene, window_with};
use bromide::app::Theme;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::text::MissingGlyphPolicy;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// What belongs to the people of the practice phone's flash: names, numbers, texts and names of files.
pub const PERSONAL: [&str; 5] = ["Alice", "7700900001", "See you at the bench", "IMG0001", "PHOTOS"];
pub const TABS: [&str; 5] = ["Files (", "Messages (", "Contacts (", "Pictures (", "Possible calls ("];

/// The page with this dump, before *Show*.
pub fn bench(dump: &[u8], size: [f32; 2], theme: Theme) -> Bench {
    let mut desktop = None;
    let builder = Harness::builder().with_size(size).with_max_steps(12).renderer(Raster::default());
    let mut harness = builder.build_eframe(|cc| {
        let (window, none) = window_with(&cc.egui_ctx, Scene::Ready, |state| state.settings.theme = theme);
        desktop = Some(none);
        window
    });
    // The images have names in scripts for which the program asks the system.
    harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Tofu);
    harness.run();
    let mut bench = Bench { harness, desktop: desktop.unwrap(), folder: crate::common::folder() };
    let dump = bench.file("phone.bin", dump);
    bench.look_into(&dump);
    bench.click("Rescue data");
    bench
}

pub fn practice() -> Bench {
    bench(&flash(1), [1366.0, 768.0], Theme::Light)
}

/// One of the images with known contents.
pub fn wear() -> Vec<u8> {
    unpacked(include_bytes!("../../crates/engine/tests/data/rescue/wear-4m.img.gz"))
}

pub fn choose_tab(bench: &mut Bench, name: &str) {
    bench
        .harness
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)))
        .expect("the list has a tab")
        .click();
    bench.harness.step();
    bench.settle();
}
