//! The window by the names of its controls, in every state. Nothing is drawn and no phone is there.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::PathBuf;

use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::{CheckChoice, Extent, Level, PortPick, State, Station};
use bromide::desktop::{Answer, Call, Desktop as _, NoDesktop, Question};
use bromide::ui::Window;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::RegionEnd;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, OutputCommand, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

struct Bench {
    harness: Harness<'static, Window>,
    desktop: NoDesktop,
}

impl Eyes for Bench {
    fn harness(&self) -> &Harness<'static, Window> {
        &self.harness
    }
}

impl Bench {
    fn new(scene: Scene) -> Bench {
        Bench::with(scene, |_| {})
    }

    fn with(scene: Scene, change: impl FnOnce(&mut bromide::app::AppState)) -> Bench {
        Bench::sized(scene, [1366.0, 768.0], change)
    }

    fn sized(scene: Scene, size: [f32; 2], change: impl FnOnce(&mut bromide::app::AppState)) -> Bench {
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
    fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.run();
    }

    fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    fn type_into(&mut self, label: &str, text: &str) {
        let field = self.harness.get_by_role_and_label(Role::TextInput, label);
        field.focus();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.harness.run();
    }

    fn state(&mut self) -> State {
        self.harness.state_mut().controller().state.station.state()
    }

    fn app(&mut self) -> &mut bromide::app::AppState {
        &mut self.harness.state_mut().controller().state
    }

    /// What the last picture asked of the window system.
    fn asked(&self) -> Vec<ViewportCommand> {
        let output = self.harness.output();
        output.viewport_output.values().flat_map(|viewport| viewport.commands.clone()).collect()
    }

    /// Clicks the last button of that name, and returns what is in the clipboard then.
    #[track_caller]
    fn copied_by(&mut self, label: &str) -> String {
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

#[test]
fn every_state_has_its_words_its_button_and_no_other() {
    for scene in Scene::ALL {
        let mut bench = Bench::new(scene);
        let state = bench.state();
        bench.sees(&[&state.words()]);
        let button = match state {
            State::Ready => "Read back",
            State::Saved => "Next phone",
            State::PartlySaved | State::Stopped => "Continue from 2 MB",
            State::Failed => "Try again",
            _ => "Stop",
        };
        let all = ["Read back", "Stop", "Next phone", "Try again", "Continue from 2 MB"];
        for words in all {
            let there = bench.harness.query_by_role_and_label(Role::Button, words).is_some();
            // After a failed check a smaller button offers to go on.
            let is_beside = scene == Scene::CheckFailed && words.starts_with("Continue");
            assert_eq!(there, words == button || is_beside, "{words} in {scene:?}");
        }
    }
}

#[test]
fn the_title_has_the_same_words_and_the_per_cent() {
    let title = |scene| Bench::new(scene).harness.state().title().to_owned();
    assert_eq!(title(Scene::Ready), "Ready - Bromide");
    assert_eq!(title(Scene::Waiting), "Waiting for phone - Bromide");
    assert_eq!(title(Scene::Reading), "50 % - Reading - Bromide");
    assert_eq!(title(Scene::Saved), "Saved - Bromide");
}

#[test]
fn ready_says_what_to_do_and_the_promises() {
    let bench = Bench::new(Scene::Ready);
    bench.sees(&["1. Switch the phone off", "2. Hold the boot key", "3. Plug the cable in", "only reads"]);
    bench.sees(&["No phone yet", "12 GB free", "Enter starts"]);
    bench.sees_no(&["Simulated"]);
}

#[test]
fn waiting_lights_the_step_that_is_next() {
    let bench = Bench::new(Scene::Waiting);
    bench.sees(&["1. Switch the phone off. Take the battery out if you can (now)"]);
    bench.sees_no(&["What the computer saw"]);
    let bench = Bench::new(Scene::WaitingLetGo);
    bench.sees(&["2. Hold the boot key and keep holding it (now)", "let go too early"]);
    let bench = Bench::new(Scene::Connecting);
    bench.sees(&["3. Plug the cable in", "you can let the key go"]);
    bench.sees_no(&["(now)", "The boot key differs"]);
}

#[test]
fn reading_tells_bytes_speed_and_time() {
    let mut bench = Bench::new(Scene::Reading);
    bench.sees(&["2.0 of 4 MB", "221 KB/s", "About 9 seconds left", "32 of 64 cells read", "50 %"]);
    bench.sees(&["MT6261DA", "Winbond W25Q32", "4 MB (known from: JEDEC id, confirmed by mirror test)"]);
    // The clock of the scene stands 20 s after its start, and the last word came in second 13.
    bench.sees(&["Nothing new for 7 seconds: the phone or the disk is slow"]);
    bench.app().apply(
        crate::scenes::at(crate::scenes::END),
        crate::scenes::progress(bromide_engine::readback::Phase::Reading, 1, None),
    );
    bench.harness.run();
    bench.sees(&["Time left: calculating", "0.0 of 4 MB"]);
    bench.sees_no(&["Nothing new"]);
}

#[test]
fn reading_locks_the_form() {
    let mut bench = Bench::new(Scene::Reading);
    let node = bench.harness.get_by_role_and_label(Role::TextInput, "Folder");
    assert!(node.accesskit_node().is_disabled());
    // A folder that is chosen meanwhile is for the next job.
    bench.desktop.answer(Answer::Folder("/late".into()));
    assert!(bench.desktop.clone().ask_folder(None));
    bench.harness.run();
    assert_eq!(bench.app().form.folder, "/home/anna/dumps");
    let end = crate::scenes::ended(
        vec![RegionEnd::Nothing],
        crate::scenes::failure(JobOutcome::Stopped, "You stopped it"),
    );
    bench.app().apply(crate::scenes::at(crate::scenes::END), end);
    bench.harness.run();
    assert_eq!(bench.app().form.folder, "/late");
    let mut ready = Bench::new(Scene::Ready);
    assert!(!ready.harness.get_by_role_and_label(Role::TextInput, "Folder").accesskit_node().is_disabled());
    ready.type_into("File name", "x");
    assert!(ready.app().form.pattern.ends_with('x'));
    bench.harness.run();
}

#[test]
fn saved_says_that_the_phone_may_go_and_gives_the_checksums() {
    let mut bench = Bench::new(Scene::Saved);
    bench.sees(&["You can unplug the phone.", "was read a second time", "4,194,304 bytes", "1 block read"]);
    bench.sees(&["/home/anna/dumps/MT6261_4MB_2026-11-22_090000.bin"]);
    bench.click("Open folder");
    let file = PathBuf::from("/home/anna/dumps/MT6261_4MB_2026-11-22_090000.bin");
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
fn the_pattern_says_what_is_filled_in_when_and_a_dump_is_shown_by_the_name_it_got() {
    let mut bench = Bench::new(Scene::Ready);
    bench.sees(&[
        "Filled in when you start: {date}",
        "Filled in when the dump was read: {chip} {flash} {size} {project}",
    ]);
    bench.sees_no(&["While it is read"]);
    bench.app().form.pattern = "{project}_{date}.bin".into();
    bench.harness.run();
    bench.sees(&["While it is read, the dump is called {date}.bin.", "what they do not tell is left out"]);
    bench.app().form.pattern = "{project/{date}".into();
    bench.harness.run();
    bench.sees_no(&["While it is read"]);
    // Ordered under one name, saved under another.
    let mut bench = Bench::new(Scene::Saved);
    let Station::Finished(finished) = &mut bench.app().station else { panic!("saved") };
    finished.order.job.regions[0].file = "/home/anna/dumps/2026-11-22.bin".into();
    let RegionEnd::Saved { file, .. } = &mut finished.regions[0] else { panic!("saved") };
    *file = "/home/anna/dumps/PH05_2026-11-22.bin".into();
    bench.harness.run();
    bench.sees(&["/home/anna/dumps/PH05_2026-11-22.bin"]);
    bench.sees_no(&["dumps/2026-11-22.bin"]);
    bench.click("Open folder");
    assert_eq!(bench.desktop.calls(), [Call::ShowFolder("/home/anna/dumps/PH05_2026-11-22.bin".into())]);
}

#[test]
fn what_was_not_checked_is_not_called_checked() {
    let bench = Bench::new(Scene::SavedWithDoubts);
    bench.sees(&["Not checked: no second read was asked for"]);
    bench.sees_no(&["was read a second time"]);
}

#[test]
fn the_bad_ends_say_the_cause_what_to_try_and_what_is_kept() {
    let bench = Bench::new(Scene::PartlySaved);
    bench.sees(&[
        "was unplugged",
        "What to try",
        "1. Use a short cable",
        "2 MB of 4 MB are kept in",
        "Copy details",
    ]);
    bench.sees_no(&["You can unplug", "Copy checksums"]);
    Bench::new(Scene::Stopped).sees(&["You stopped it", "2 MB of 4 MB are kept in", "Open folder"]);
    let mut bench = Bench::new(Scene::Failed);
    bench.sees(&[
        "No phone in boot-ROM mode within 30 s",
        "1. Unplug the phone and take its battery out",
        "What the computer saw",
    ]);
    bench.sees_no(&["are kept in", "Open folder"]);
    assert!(bench.copied_by("Copy details").contains("State: Failed"));
}

#[test]
fn enter_starts_and_escape_asks_before_it_stops() {
    let folder = crate::common::folder();
    let path = folder.path().display().to_string();
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = path);
    assert!(bench.harness.get_by_role_and_label(Role::Button, "Read back").is_focused());
    bench.press(Key::Enter);
    assert!(bench.state().is_running());
    assert_eq!(bench.desktop.calls(), [Call::KeepAwake(true)]);
    bench.press(Key::Escape);
    bench.sees(&["Stop waiting?", "Nothing was read yet."]);
    assert!(bench.harness.get_by_role_and_label(Role::Button, "Go on").is_focused(), "the harmless answer");
    bench.press(Key::Escape);
    bench.sees_no(&["Stop waiting?"]);
    assert!(!bench.app().station.running().unwrap().is_stopping);
}

#[test]
fn stop_is_asked_back_and_then_done() {
    let mut bench = Bench::new(Scene::Reading);
    bench.click("Stop");
    bench.sees(&["Stop reading?", "is kept on the disk"]);
    bench.click("Go on");
    bench.sees_no(&["Stop reading?"]);
    bench.press(Key::Escape);
    bench.harness.get_all_by_role_and_label(Role::Button, "Stop").last().unwrap().click();
    bench.harness.run();
    assert!(bench.app().station.running().unwrap().is_stopping);
    bench.sees(&["Stopping"]);
}

#[test]
fn enter_in_a_field_starts_but_not_in_the_log_filter() {
    let folder = crate::common::folder();
    let path = folder.path().display().to_string();
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = path);
    bench.click("Show log");
    bench.type_into("Filter", "read");
    bench.press(Key::Enter);
    assert_eq!(bench.state(), State::Ready);
    bench.type_into("File name", "x");
    bench.press(Key::Enter);
    assert!(bench.state().is_running());
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
    let end = crate::scenes::ended(
        vec![RegionEnd::Nothing],
        crate::scenes::failure(JobOutcome::Stopped, "You stopped it"),
    );
    bench.app().apply(crate::scenes::at(crate::scenes::END), end);
    bench.harness.step();
    assert!(bench.asked().contains(&ViewportCommand::Close));
}

#[test]
fn mistakes_are_marked_where_they_are_and_keep_the_job_from_starting() {
    let mut bench = Bench::with(Scene::Ready, |state| {
        state.form.extent = Extent::Ranges;
        state.form.rows[0].start = "0x3".into();
        state.form.rows[0].length = "0".into();
        state.form.pattern = "{nonsense}".into();
    });
    bench.sees(&["0x3 is not a multiple of 4", "The length is 0", "nonsense"]);
    bench.click("Read back");
    assert_eq!(bench.state(), State::Ready);
    let mut bench = Bench::with(Scene::Ready, |state| state.form.folder = "/nowhere".into());
    bench.sees_no(&["does not exist"]);
    bench.click("Read back");
    bench.sees(&["The folder /nowhere does not exist"]);
    bench.type_into("Folder", "/else");
    bench.sees_no(&["does not exist"]);
}

#[test]
fn ranges_are_added_removed_and_pasted() {
    let mut bench = Bench::new(Scene::Ready);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Ranges").click();
    bench.harness.run();
    bench.type_into("Length of range 1", "64K");
    bench.sees(&["64 KB"]);
    bench.click("Add");
    assert_eq!(bench.app().form.rows[1].start, "0x10000");
    // In sight, not behind an edge.
    let remove = bench.harness.get_by_role_and_label(Role::Button, "Remove range 1").rect();
    assert!(remove.max.x <= 430.0, "{remove:?}");
    bench.click("Remove range 1");
    assert_eq!(bench.app().form.rows.len(), 1);
    bench.click("Paste…");
    let lines = "0x0 0x1000 boot.bin\nnonsense\n0x1000 4K";
    bench.harness.get_by_role_and_label(Role::MultilineTextInput, "Ranges, one a line").type_text(lines);
    bench.harness.run();
    bench.harness.get_all_by_role_and_label(Role::Button, "Add").last().unwrap().click();
    bench.harness.run();
    bench.sees(&["line 1 is no range"]);
    assert_eq!(bench.app().form.rows.len(), 3);
    bench.click("Cancel");
    bench.sees_no(&["line 1 is no range"]);
    bench.harness.get_by_role_and_label(Role::CheckBox, "Read range 1").click();
    bench.harness.run();
    assert!(!bench.app().form.rows[0].on);
}

/// A file that is dropped on the window; egui has none of its own for tests.
#[derive(Debug)]
struct Dropped(PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("only its path is asked for".to_owned())
    }
}

#[test]
fn a_scatter_file_fills_the_ranges() {
    let folder = crate::common::folder();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let good = file("MT6261_scatter.txt", "BOOT 0x0\r\n{\r\n}\r\nROM 0x10000\r\n{\r\n}\r\n");
    let list = "- partition_name: data\n  linear_start_addr: 0x0\n  partition_size: 0x200000000\n";
    let list = file("phone.yaml", list);
    let bad = file("bad.txt", "BOOT 0x0\nhello");
    let dump = file("dump.bin", "\0\0\0\0");

    let mut bench = Bench::new(Scene::Ready);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Ranges").click();
    bench.harness.run();
    bench.desktop.answer(Answer::File(good.clone()));
    bench.click("Import scatter file…");
    bench.harness.run();
    assert_eq!(bench.desktop.calls().len(), 1);
    let cells = |bench: &mut Bench| {
        let rows = &bench.app().form.rows;
        rows.iter().map(|row| format!("{} {} {}", row.file, row.start, row.length)).collect::<Vec<_>>()
    };
    assert_eq!(cells(&mut bench), ["BOOT.bin 0x0 0x10000", "ROM.bin 0x10000 "]);

    // Without dialogs the path is typed.
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Import scatter file…");
    bench.harness.run();
    bench.type_into("Path of the scatter file", &list.display().to_string());
    bench.click("Import");
    assert_eq!(cells(&mut bench), ["data.bin 0x0 0x200000000"]);
    bench.sees(&["4 GiB"]);
    bench.sees_no(&["Path of the scatter file", "type the folder instead"]);

    // Dropped on the window, whatever is chosen there.
    bench.app().form.extent = Extent::Whole;
    let drop = |bench: &mut Bench, path: &PathBuf| {
        bench.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.clone())));
        bench.harness.run();
    };
    drop(&mut bench, &good);
    assert_eq!((bench.app().form.extent, cells(&mut bench).len()), (Extent::Ranges, 2));
    drop(&mut bench, &bad);
    bench.sees(&["bad.txt could not be imported: line 2: { was expected, not \"hello\""]);
    drop(&mut bench, &dump);
    assert_eq!(cells(&mut bench).len(), 2);

    let mut bench = Bench::new(Scene::Reading);
    drop(&mut bench, &good);
    bench.sees(&["was not imported: the ranges can be changed when the job is over"]);
    assert_eq!(bench.app().form.extent, Extent::Whole);
}

#[test]
fn the_port_list_has_all_ports_in_plain_words() {
    let mut bench = Bench::new(Scene::Ready);
    bench.app().apply(
        crate::scenes::at(1),
        crate::scenes::ports(&[crate::scenes::boot_rom(), crate::scenes::preloader()]),
    );
    bench.harness.run();
    bench.sees(&["A phone in boot-ROM mode is there (/dev/ttyACM0)"]);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Port").click();
    bench.harness.run();
    bench.sees(&["MediaTek boot ROM - /dev/ttyACM0 (0E8D:0003)", "MediaTek preloader", "Other…"]);
    bench.harness.get_by_label_contains("Practice phone").click();
    bench.harness.run();
    assert_eq!(bench.app().form.port, PortPick::Demo);
    bench.sees(&["Simulated"]);
    bench.app().form.port = PortPick::Other;
    bench.harness.run();
    bench.sees(&["Write the port's name"]);
    bench.type_into("Name of the port", "/dev/pts/7");
    bench.sees_no(&["Write the port's name"]);
    assert_eq!(bench.app().form.other_port, "/dev/pts/7");
    bench.app().form.port = PortPick::Auto;
    bench.app().apply(crate::scenes::at(1), crate::scenes::ports(&[crate::scenes::preloader()]));
    bench.harness.run();
    bench.sees(&["but it has started (/dev/ttyACM1)"]);
}

#[test]
fn the_folder_comes_from_a_dialog_or_is_typed() {
    let mut bench = Bench::new(Scene::Ready);
    bench.desktop.answer(Answer::Folder("/media/stick".into()));
    bench.click("Choose…");
    bench.harness.run();
    let start = Some(PathBuf::from("/home/anna/dumps"));
    assert_eq!(bench.desktop.calls(), [Call::Ask(Question::Folder { start })]);
    assert_eq!(bench.app().form.folder, "/media/stick");
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Choose…");
    bench.harness.run();
    bench.sees(&["type the folder instead"]);
}

#[test]
fn options_are_folded_and_change_the_form() {
    let mut bench = Bench::new(Scene::Ready);
    bench.sees_no(&["Block size"]);
    bench.harness.get_by_label("More options").click();
    bench.harness.run();
    bench.harness.get_by_label("Restart the phone afterwards").click();
    bench.type_into("Block size", "3");
    assert!(!bench.app().form.reset);
    bench.sees(&["3 does not work: use a multiple of 4"]);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Check").click();
    bench.harness.run();
    bench.harness.get_by_label("None").click();
    bench.harness.run();
    assert_eq!(bench.app().form.check, CheckChoice::Off);
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
    bench.sees(&["use Copy instead"]);
    bench.harness.get_by_role_and_label(Role::CheckBox, "Bytes").click();
    bench.harness.run();
    bench.sees_no(&["SHA-256 9f86d081"]);
    bench.click("Hide log");
    assert!(bench.harness.query_by_label("Bytes").is_none());
}

#[test]
fn a_support_bundle_is_saved_and_said() {
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
        bench.sees(&["the folder for dumps is not there"]);
        bench.sees_no(&["use Copy instead"]);
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
fn an_end_is_told_to_a_user_who_looks_elsewhere() {
    let end = || {
        crate::scenes::ended(
            vec![RegionEnd::Nothing],
            crate::scenes::failure(JobOutcome::Unfinished, "The cable broke"),
        )
    };
    for (focused, calls) in [(true, 1), (false, 2)] {
        let mut bench = Bench::new(Scene::Reading);
        bench.harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap().focused = Some(focused);
        bench.harness.run();
        // By way of the controller, so that its effects reach the window.
        let ctx = bench.harness.ctx.clone();
        bench.harness.state_mut().happen(&ctx, end());
        bench.harness.step();
        assert_eq!(bench.desktop.calls().len(), calls, "{:?}", bench.desktop.calls());
        assert_eq!(bench.desktop.calls()[0], Call::KeepAwake(false));
        if !focused {
            let body = "The cable broke".to_owned();
            assert_eq!(bench.desktop.calls()[1], Call::Notify { summary: "Failed - Bromide".into(), body });
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
            let words = ["Read back", "Stop", "Next phone", "Try again", "Continue from 2 MB"];
            let button =
                words.iter().find_map(|words| bench.harness.query_by_role_and_label(Role::Button, words));
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

#[test]
fn tab_reaches_every_control_of_the_form() {
    let mut bench = Bench::new(Scene::Ready);
    let mut reached = Vec::new();
    for _ in 0..40 {
        bench.press(Key::Tab);
        let focused = bench.harness.root().children_recursive().find(|node| node.is_focused());
        if let Some(node) = focused {
            reached.push(node.accesskit_node().label().unwrap_or_default());
        }
    }
    for name in ["Port", "Whole flash", "Ranges", "Folder", "Choose…", "File name", "Read back", "Settings"]
    {
        assert!(reached.iter().any(|label| label == name), "{name} was not reached: {reached:?}");
    }
}
