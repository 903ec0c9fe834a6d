//! A window without a phone, and the hands of its user: clicks, keys, typing. For the tests of the window.
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::State;
use bromide::desktop::NoDesktop;
use bromide::ui::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, OutputCommand, ViewportCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

pub struct Bench {
    pub harness: Harness<'static, Window>,
    pub desktop: NoDesktop,
}

impl Eyes for Bench {
    fn harness(&self) -> &Harness<'static, Window> {
        &self.harness
    }
}

impl Bench {
    pub fn new(scene: Scene) -> Bench {
        Bench::with(scene, |_| {})
    }

    pub fn with(scene: Scene, change: impl FnOnce(&mut bromide::app::AppState)) -> Bench {
        Bench::sized(scene, [1366.0, 768.0], change)
    }

    pub fn sized(scene: Scene, size: [f32; 2], change: impl FnOnce(&mut bromide::app::AppState)) -> Bench {
        let mut desktop = None;
        let builder = Harness::builder().with_size(size).with_max_steps(8);
        let mut harness = builder.build_eframe(|cc| {
            let (window, none) = crate::scenes::window_with(&cc.egui_ctx, scene, change);
            desktop = Some(none);
            window
        });
        harness.run();
        Bench { harness, desktop: desktop.unwrap() }
    }

    #[track_caller]
    pub fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.run();
    }

    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    pub fn type_into(&mut self, label: &str, text: &str) {
        let field = self.harness.get_by_role_and_label(Role::TextInput, label);
        field.focus();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.harness.run();
    }

    pub fn state(&mut self) -> State {
        self.harness.state_mut().controller().state.station.state()
    }

    pub fn app(&mut self) -> &mut bromide::app::AppState {
        &mut self.harness.state_mut().controller().state
    }

    /// What the last picture asked of the window system.
    pub fn asked(&self) -> Vec<ViewportCommand> {
        let output = self.harness.output();
        output.viewport_output.values().flat_map(|viewport| viewport.commands.clone()).collect()
    }

    /// Clicks the last button of that name, and returns what is in the clipboard then.
    #[track_caller]
    pub fn copied_by(&mut self, label: &str) -> String {
        self.harness.get_all_by_role_and_label(Role::Button, label).last().unwrap().click();
        for _ in 0..4 {
            self.harness.step();
            let mut commands = self.harness.output().platform_output.commands.iter();
            let copied = commands.find_map(|command| match command {
                OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
            if let Some(text) = copied {
                return text;
            }
        }
        panic!("{label} copies nothing");
    }
}
