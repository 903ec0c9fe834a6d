//! The page that inspects files, with real files and threads, and the hands of its user. For the tests of
//! that page.
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::inside::{FileSource, FileStage, Inspector, OpenFile, OpenedFile};
use bromide::app::rescue::{Preview, Saving};
use bromide::desktop::NoDesktop;
use bromide::ui::Window;
use bromide_engine::sim::{FlashContent as _, GeneratedFlash};
use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, DroppedFileHandle, Key, Modifiers, OutputCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub const MIB: u64 = 1 << 20;
/// Nothing here takes as long as this.
pub const SOON: Duration = Duration::from_secs(120);

#[derive(Debug)]
pub struct Dropped(pub PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        panic!("a dropped file is never read as a whole")
    }
}

pub struct Bench {
    pub harness: Harness<'static, Window>,
    pub desktop: NoDesktop,
    pub folder: tempfile::TempDir,
}

impl Eyes for Bench {
    fn harness(&self) -> &Harness<'static, Window> {
        &self.harness
    }
}

impl Bench {
    pub fn new() -> Bench {
        Bench::in_scene(Scene::Ready, [1366.0, 1200.0], 100)
    }

    pub fn in_scene(scene: Scene, size: [f32; 2], percent: u16) -> Bench {
        let mut desktop = None;
        let builder = Harness::builder().with_size(size).with_max_steps(12);
        let mut harness = builder.build_eframe(|cc| {
            let (window, none) = crate::scenes::window_with(&cc.egui_ctx, scene, |state| {
                state.settings.text_percent = percent
            });
            desktop = Some(none);
            window
        });
        harness.run();
        Bench { harness, desktop: desktop.unwrap(), folder: crate::common::folder() }
    }

    /// With files that are not on a disk.
    pub fn with_source(source: Arc<dyn FileSource>) -> Bench {
        let mut bench = Bench::new();
        let open: OpenFile = Arc::new(move |_| Ok(source.clone()));
        bench.harness.state_mut().controller().inside = Inspector::with(open, Arc::new(|| {}));
        bench
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    pub fn inside(&mut self) -> &mut Inspector {
        &mut self.harness.state_mut().controller().inside
    }

    pub fn drop_file(&mut self, path: &Path) {
        let file: DroppedFileHandle = Arc::new(Dropped(path.to_path_buf()));
        self.harness.input_mut().dropped_files.push(file);
        self.harness.step();
        self.harness.step();
    }

    /// Holds these files over the window.
    pub fn hover(&mut self, names: &[&str]) {
        let file = |name: &&str| eframe::egui::HoveredFile { path: Some(name.into()), ..Default::default() };
        self.harness.input_mut().hovered_files = names.iter().map(file).collect();
        self.harness.step();
        self.harness.step();
    }

    /// Opens by dropping, and waits until it was looked through.
    pub fn look_into(&mut self, path: &Path) {
        self.drop_file(path);
        self.until(|bench| bench.inside().state.inspection.done().is_some());
        self.settle();
    }

    /// Draws pictures until this is so. The threads decide how many that are.
    #[track_caller]
    pub fn until(&mut self, is_so: impl Fn(&mut Bench) -> bool) {
        let late = Instant::now() + SOON;
        while !is_so(self) {
            assert!(Instant::now() < late, "it never came; shown is {:#?}", self.shown());
            self.harness.step();
            std::thread::yield_now();
        }
    }

    /// Until nothing is under way any more and the bytes in sight are there.
    #[track_caller]
    pub fn settle(&mut self) {
        self.harness.run();
        self.until(|bench| {
            let rescue = &bench.harness.state_mut().controller().rescue.state;
            let is_rescuing = rescue.scan.is_running()
                || matches!(rescue.saving, Saving::Running { .. })
                || rescue.previews.values().any(|preview| *preview == Preview::Waiting);
            let state = &bench.inside().state;
            let is_opening = |file: &Option<OpenedFile>| {
                file.as_ref().is_some_and(|file| file.stage == FileStage::Opening)
            };
            let is_busy = is_opening(&state.first)
                || is_opening(&state.second)
                || state.inspection.is_running()
                || state.comparison.is_running()
                || state.search.operation.is_running()
                || state.saving.is_running();
            !is_busy && !is_rescuing && !bench.has("··")
        });
        self.harness.run();
    }

    #[track_caller]
    pub fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.step();
        self.settle();
    }

    /// Replaces what stands in a field.
    #[track_caller]
    pub fn fill(&mut self, label: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, label).focus();
        self.harness.step();
        self.harness.step();
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.harness.step();
        if text.is_empty() {
            self.harness.key_press(Key::Delete);
        } else {
            self.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        }
        self.harness.step();
        self.harness.step();
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.settle();
    }

    /// Gives the bytes the focus.
    pub fn focus_bytes(&mut self) {
        self.harness.get_by_role(Role::Document).focus();
        self.harness.step();
        self.harness.step();
    }

    pub fn selection(&mut self) -> std::ops::Range<u64> {
        self.inside().state.position.selection()
    }

    /// What is put into the clipboard once `act` was done.
    #[track_caller]
    pub fn copied(&mut self, act: impl FnOnce(&mut Bench)) -> String {
        act(self);
        let late = Instant::now() + SOON;
        loop {
            self.harness.step();
            let mut commands = self.harness.output().platform_output.commands.iter();
            let copied = commands.find_map(|command| match command {
                OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
            if let Some(text) = copied {
                return text;
            }
            assert!(Instant::now() < late, "nothing is copied");
        }
    }
}

/// A flash as the practice phone has it.
pub fn flash(seed: u64) -> Vec<u8> {
    let mut bytes = vec![0; usize::try_from(4 * MIB).unwrap()];
    GeneratedFlash::new(4 * MIB, seed).fill(0, &mut bytes);
    bytes
}

/// A file of nothing but zeroes that takes no room, with these bytes in it.
pub fn sparse(path: &Path, length: u64, at: u64, bytes: &[u8]) {
    use std::io::{Seek as _, SeekFrom, Write as _};
    let mut file = std::fs::File::create(path).unwrap();
    file.set_len(length).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}
