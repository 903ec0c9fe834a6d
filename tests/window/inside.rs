//! Looking inside files and comparing them, in the window and by the accessible names of its controls, with real files and threads.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::inside::{FileSource, FileStage, Inspector, OpenFile, OpenedFile, Operation};
use bromide::desktop::{Answer, Call, NoDesktop, Question};
use bromide::present::{Present, fact_label};
use bromide::ui::Window;
use bromide_engine::sim::{FlashContent as _, GeneratedFlash};
use crossbeam_channel::{Receiver, Sender, unbounded};
use eframe::egui::accesskit::Role;
use eframe::egui::{
    DroppedFile, DroppedFileHandle, Event, Key, Modifiers, OutputCommand, PointerButton, pos2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const MIB: u64 = 1 << 20;
/// Nothing here takes as long as this.
const SOON: Duration = Duration::from_secs(120);

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        panic!("a dropped file is never read as a whole")
    }
}

struct Bench {
    harness: Harness<'static, Window>,
    desktop: NoDesktop,
    folder: tempfile::TempDir,
}

impl Eyes for Bench {
    fn harness(&self) -> &Harness<'static, Window> {
        &self.harness
    }
}

impl Bench {
    fn new() -> Bench {
        Bench::in_scene(Scene::Ready, [1366.0, 1200.0], 100)
    }

    fn in_scene(scene: Scene, size: [f32; 2], percent: u16) -> Bench {
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
    fn with_source(source: Arc<dyn FileSource>) -> Bench {
        let mut bench = Bench::new();
        let open: OpenFile = Arc::new(move |_| Ok(source.clone()));
        bench.harness.state_mut().controller().inside = Inspector::with(open, Arc::new(|| {}));
        bench
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn inside(&mut self) -> &mut Inspector {
        &mut self.harness.state_mut().controller().inside
    }

    fn drop_file(&mut self, path: &Path) {
        let file: DroppedFileHandle = Arc::new(Dropped(path.to_path_buf()));
        self.harness.input_mut().dropped_files.push(file);
        self.harness.step();
        self.harness.step();
    }

    /// Holds these files over the window.
    fn hover(&mut self, names: &[&str]) {
        let file = |name: &&str| eframe::egui::HoveredFile { path: Some(name.into()), ..Default::default() };
        self.harness.input_mut().hovered_files = names.iter().map(file).collect();
        self.harness.step();
        self.harness.step();
    }

    /// Opens by dropping, and waits until it was looked through.
    fn look_into(&mut self, path: &Path) {
        self.drop_file(path);
        self.until(|bench| bench.inside().state.inspection.done().is_some());
        self.settle();
    }

    /// Draws pictures until this is so. The threads decide how many that are.
    #[track_caller]
    fn until(&mut self, is_so: impl Fn(&mut Bench) -> bool) {
        let late = Instant::now() + SOON;
        while !is_so(self) {
            assert!(Instant::now() < late, "it never came; shown is {:#?}", self.shown());
            self.harness.step();
            std::thread::yield_now();
        }
    }

    /// Until nothing is under way any more and the bytes in sight are there.
    #[track_caller]
    fn settle(&mut self) {
        self.harness.run();
        self.until(|bench| {
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
            !is_busy && !bench.has("··")
        });
        self.harness.run();
    }

    #[track_caller]
    fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.step();
        self.settle();
    }

    /// Replaces what stands in a field.
    #[track_caller]
    fn fill(&mut self, label: &str, text: &str) {
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

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.settle();
    }

    /// Gives the bytes the focus.
    fn focus_bytes(&mut self) {
        self.harness.get_by_role(Role::Document).focus();
        self.harness.step();
        self.harness.step();
    }

    fn selection(&mut self) -> std::ops::Range<u64> {
        self.inside().state.position.selection()
    }

    /// What is put into the clipboard once `act` was done.
    #[track_caller]
    fn copied(&mut self, act: impl FnOnce(&mut Bench)) -> String {
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
fn flash(seed: u64) -> Vec<u8> {
    let mut bytes = vec![0; usize::try_from(4 * MIB).unwrap()];
    GeneratedFlash::new(4 * MIB, seed).fill(0, &mut bytes);
    bytes
}

/// A file of nothing but zeroes that takes no room, with these bytes in it.
fn sparse(path: &Path, length: u64, at: u64, bytes: &[u8]) {
    use std::io::{Seek as _, SeekFrom, Write as _};
    let mut file = std::fs::File::create(path).unwrap();
    file.set_len(length).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}

#[test]
fn a_file_over_the_window_is_told_what_becomes_of_it() {
    let hints = [
        "Let go to look inside",
        "Let go to fill the ranges from this scatter file",
        "Let go to look into the first and compare the second with it",
        "A scatter file fills the ranges; they cannot be changed now",
        "Let go to compare with a.bin",
    ];
    let tells = |bench: &Bench, told: Option<usize>| {
        for (index, hint) in hints.iter().enumerate() {
            assert_eq!(bench.has(hint), told == Some(index), "{hint}, {told:?}");
        }
    };
    let mut bench = Bench::new();
    tells(&bench, None);
    for (names, told) in [
        (&["/x/dump.bin"][..], Some(0)),
        (&["/x/MT6261_scatter.txt"], Some(1)),
        (&["/x/a.bin", "/x/b.txt"], Some(2)),
        (&[], None),
    ] {
        bench.hover(names);
        tells(&bench, told);
    }
    let mut busy = Bench::in_scene(Scene::Checking, [1366.0, 768.0], 100);
    busy.hover(&["/x/MT6261_scatter.txt"]);
    tells(&busy, Some(3));
    busy.hover(&["/x/dump.bin"]);
    tells(&busy, Some(0));
    let path = bench.file("a.bin", &[1; 64]);
    bench.look_into(&path);
    // Whatever it is called: on this page it is compared.
    bench.hover(&["/x/MT6261_scatter.txt"]);
    tells(&bench, Some(4));
    bench.hover(&[]);
    tells(&bench, None);
}

#[test]
fn a_dropped_file_is_shown_with_its_map_its_bytes_and_what_was_found() {
    let mut bench = Bench::new();
    let dump = bench.file("dump.bin", &flash(3));
    bench.look_into(&dump);
    bench.sees(&["dump.bin (4 MB)", "Map of the file", "% blank", "Entropy from the start"]);
    bench.sees(&["0x00000000  53 46 5F 42 4F 4F 54 00", "SF_BOOT."]);
    bench.sees(&["Bytes 0x00000000 to"]);
    bench.sees_no(&["Read back"]);
    bench.click("Back");
    bench.sees(&["Read back"]);
    bench.click("Look inside");
    bench.sees(&["dump.bin (4 MB)"]);
}

#[test]
fn the_page_is_reached_by_its_button_and_a_path_can_be_typed_or_chosen() {
    let mut bench = Bench::new();
    let dump = bench.file("dump.bin", b"some bytes");
    bench.click("Look inside");
    bench.sees(&["Drop a dump onto this window"]);
    bench.click("Open a file…");
    bench.desktop.answer(Answer::NoDialog);
    bench.harness.get_all_by_role_and_label(Role::Button, "Choose a file…").last().unwrap().click();
    bench.settle();
    bench.sees(&["type the path instead"]);
    bench.fill("Path of the file", &dump.display().to_string());
    bench.click("Open");
    bench.sees(&["dump.bin (10 bytes)", "some bytes", "Nothing was recognised"]);
    // And once more by the desktop's dialog.
    let other = bench.file("other.bin", b"others");
    bench.desktop.answer(Answer::File(other));
    bench.click("Open a dump…");
    bench.click("Choose a file…");
    bench.sees(&["other.bin (6 bytes)"]);
    assert!(matches!(bench.desktop.calls().last(), Some(Call::Ask(Question::OpenFile { start: Some(_) }))));
}

#[test]
fn the_done_screen_leads_inside() {
    let mut bench = Bench::in_scene(Scene::Saved, [1366.0, 900.0], 100);
    bench.click("Look inside this dump");
    // The scene's dump is on no disk.
    bench.sees(&["cannot be opened", "Phone: Saved"]);
    bench.click("Show");
    bench.sees(&["You can unplug the phone."]);
}

#[test]
fn addresses_are_gone_to_and_ranges_selected_by_start_and_length() {
    let mut bench = Bench::new();
    let dump = bench.file("dump.bin", &flash(3));
    bench.look_into(&dump);
    bench.fill("Address", "0x200000");
    bench.click("Go");
    bench.sees(&["0x00200000  "]);
    assert_eq!(bench.selection(), 0x20_0000..0x20_0001);
    bench.fill("Address", "64K");
    bench.fill("Length", "4K");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.selection(), 0x1_0000..0x1_1000);
    bench.sees(&["0x00010000 to 0x00010fff (4 KB)"]);
    for (typed, told) in
        [("nonsense", "is not a number"), ("0x400000", "is past the end of the file (0x400000)")]
    {
        bench.fill("Address", typed);
        bench.click("Go");
        bench.sees(&[told]);
        assert_eq!(bench.selection(), 0x1_0000..0x1_1000, "it stays where it was");
    }
    bench.press(Modifiers::COMMAND, Key::G);
    let focused = bench.harness.root().children_recursive().find(|node| node.is_focused()).unwrap();
    assert_eq!(focused.accesskit_node().label().unwrap(), "Address");
}

#[test]
fn a_finding_is_jumped_to_and_says_what_it_knows() {
    let mut bench = Bench::new();
    let dump = bench.file("dump.bin", &flash(3));
    bench.look_into(&dump);
    let findings = bench.inside().state.findings().to_vec();
    for finding in findings.iter().take(3) {
        let name = format!("{}, {:#010x}", finding.kind.present(), finding.start);
        bench
            .harness
            .get_all_by_role(Role::Button)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&name)))
            .unwrap()
            .click();
        bench.harness.step();
        bench.settle();
        let end = (finding.start + finding.length).min(4 * MIB);
        assert_eq!(bench.selection(), finding.start..end);
        for fact in &finding.facts {
            bench.sees(&[&fact_label(fact)]);
        }
    }
}

#[test]
fn text_and_bytes_are_searched_forwards_and_backwards() {
    let mut bench = Bench::new();
    let mut bytes = vec![0; 1 << 20];
    bytes[5000..5004].copy_from_slice(b"IMEI");
    bytes[900_000..900_004].copy_from_slice(b"imei");
    bytes[700_000..700_006].copy_from_slice(b"A\0b\0c\0");
    let dump = bench.file("dump.bin", &bytes);
    bench.look_into(&dump);
    bench.fill("Find", "Imei");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.selection(), 5000..5004);
    bench.sees(&["Found at 0x00001388", "IMEI"]);
    bench.click("Next");
    assert_eq!(bench.selection(), 900_000..900_004);
    bench.press(Modifiers::NONE, Key::F3);
    assert_eq!(bench.selection(), 5000..5004);
    bench.sees(&["going on from the start"]);
    bench.click("Previous");
    bench.sees(&["going on from the end"]);
    bench.press(Modifiers::SHIFT, Key::F3);
    assert_eq!(bench.selection(), 5000..5004);
    bench.fill("Find", "nowhere");
    bench.click("Next");
    bench.sees(&["Not found"]);
    assert_eq!(bench.selection(), 5000..5004, "it stays where it was");
    let mut kind = |words: &str| {
        bench.harness.get_by_role_and_label(Role::ComboBox, "What is looked for").click();
        bench.harness.run();
        bench.harness.get_by_label(words).click();
        bench.harness.run();
    };
    kind("Text, two bytes a letter");
    bench.fill("Find", "ABC");
    bench.click("Next");
    assert_eq!(bench.selection(), 700_000..700_006);
    bench.harness.get_by_role_and_label(Role::ComboBox, "What is looked for").click();
    bench.harness.run();
    bench.harness.get_by_label("Bytes in hex").click();
    bench.harness.run();
    bench.fill("Find", "49 4D 45");
    bench.click("Next");
    assert_eq!(bench.selection(), 5000..5003);
    bench.fill("Find", "4");
    bench.fill("Find", "49 4");
    bench.fill("Find", "494");
    bench.click("Next");
    bench.sees(&["is not bytes in hex"]);
}

#[test]
fn bytes_are_selected_by_keys_and_by_the_mouse_and_copied() {
    let mut bench = Bench::new();
    let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let dump = bench.file("dump.bin", &bytes);
    bench.look_into(&dump);
    bench.focus_bytes();
    bench.press(Modifiers::NONE, Key::ArrowDown);
    for _ in 0..3 {
        bench.press(Modifiers::SHIFT, Key::ArrowRight);
    }
    assert_eq!(bench.selection(), 16..20);
    let hex = bench.copied(|bench| bench.harness.event(Event::Copy));
    assert_eq!(hex, "10 11 12 13");
    bench.press(Modifiers::COMMAND, Key::A);
    assert_eq!(bench.selection(), 0..4096);
    bench.press(Modifiers::COMMAND, Key::End);
    assert_eq!(bench.selection(), 4095..4096);
    bench.press(Modifiers::NONE, Key::PageUp);
    bench.press(Modifiers::COMMAND, Key::Home);
    assert_eq!(bench.selection(), 0..1);
    bench.fill("Address", "0x41");
    bench.fill("Length", "3");
    bench.click("Go");
    let text = bench.copied(|bench| bench.harness.get_by_label("Copy text").click());
    assert_eq!(text, "ABC");
    // By the mouse: from the second byte of the first row to the third of the second, far from the letters.
    let first = bench.harness.get_by_label_contains("0x00000000  ").rect();
    let second = bench.harness.get_by_label_contains("0x00000010  ").rect();
    let letter = 7.8;
    let at = |byte: f32, y: f32| pos2(first.left() + 6.0 + letter * (12.5 + byte * 3.0), y);
    let (from, to) = (at(1.0, first.center().y), at(2.0, second.center().y));
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [Event::PointerMoved(from), button(from, true), Event::PointerMoved(to), button(to, false)] {
        bench.harness.event(event);
        bench.harness.step();
    }
    assert_eq!(bench.selection(), 1..19);
}

#[test]
fn too_much_for_the_clipboard_is_said() {
    let mut bench = Bench::new();
    let dump = bench.path("large.bin");
    sparse(&dump, 3 * MIB, 0, b"x");
    bench.look_into(&dump);
    bench.focus_bytes();
    bench.press(Modifiers::COMMAND, Key::A);
    bench.click("Copy hex");
    bench.sees(&["3 MB are too much to copy (at most 1 MB)"]);
}

#[test]
fn a_part_is_saved_and_nothing_is_replaced_unasked() {
    let mut bench = Bench::new();
    let bytes = flash(3);
    let dump = bench.file("dump.bin", &bytes);
    bench.look_into(&dump);
    bench.fill("Address", "0x10000");
    bench.fill("Length", "0x8000");
    bench.click("Go");
    bench.click("Save part as…");
    bench.click("Save");
    let part = bench.path("dump_00010000-00018000.bin");
    bench.sees(&["Saved to"]);
    assert_eq!(std::fs::read(&part).unwrap(), bytes[0x1_0000..0x1_8000]);
    std::fs::write(&part, b"mine").unwrap();
    bench.click("Save part as…");
    bench.click("Save");
    bench.sees(&["is there already"]);
    assert_eq!(std::fs::read(&part).unwrap(), b"mine");
    bench.click("Save part as…");
    bench.harness.get_by_label("Replace a file of that name").click();
    bench.harness.run();
    bench.click("Save");
    assert_eq!(std::fs::read(&part).unwrap(), bytes[0x1_0000..0x1_8000]);
    // A part that is not there, and the dump itself.
    bench.click("Save part as…");
    bench.fill("Length of the part", "5M");
    bench.click("Save");
    bench.sees(&["do not lie in the file"]);
    bench.click("Cancel");
    bench.click("Save part as…");
    bench.desktop.answer(Answer::SaveName(dump.clone()));
    bench.click("Choose a file…");
    bench.click("Save");
    bench.sees(&["is open here: choose another name"]);
    assert_eq!(std::fs::read(&dump).unwrap(), bytes);
}

#[test]
fn two_dumps_are_compared_by_dropping_the_second() {
    let mut bench = Bench::new();
    let mut bytes = flash(3);
    let first = bench.file("first.bin", &bytes);
    bytes[0x20_0000] ^= 0xFF;
    bytes[0x30_0000..0x30_0010].iter_mut().for_each(|byte| *byte ^= 0x55);
    let second = bench.file("second.bin", &bytes);
    bench.look_into(&first);
    bench.drop_file(&second);
    bench.until(|bench| bench.inside().state.comparison.done().is_some());
    bench.settle();
    bench.sees(&[
        "Compared with second.bin",
        "The two differ in 17 bytes, in 2 places",
        "Map of the differences",
    ]);
    bench.click("Next difference");
    assert_eq!(bench.selection(), 0x20_0000..0x20_0001);
    let row =
        |bench: &Bench| bench.shown().into_iter().find(|label| label.starts_with("0x00200000 ")).unwrap();
    let ours = row(&bench);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Second").click();
    bench.harness.run();
    bench.settle();
    let theirs = row(&bench);
    assert!(ours != theirs && ours[..11] == theirs[..11], "{ours} {theirs}");
    bench.click("Next difference");
    assert_eq!(bench.selection(), 0x30_0000..0x30_0010);
    bench.click("Previous difference");
    assert_eq!(bench.selection(), 0x20_0000..0x20_0001);
    bench.click("Compare no longer");
    bench.sees_no(&["Compared with"]);
    bench.sees(&["first.bin (4 MB)"]);
}

#[test]
fn the_same_and_the_longer_one_are_told() {
    let mut bench = Bench::new();
    let bytes = flash(3);
    let first = bench.file("first.bin", &bytes);
    let same = bench.file("same.bin", &bytes);
    let longer = bench.file("longer.bin", &[bytes.as_slice(), &[0xFF; 4096]].concat());
    bench.look_into(&first);
    bench.click("Compare with…");
    bench.fill("Path of the file", &same.display().to_string());
    bench.click("Open");
    bench.sees(&["The two are the same to the last byte (4 MB)"]);
    bench.drop_file(&longer);
    bench.settle();
    bench
        .sees(&["The 4 MB that both have are the same", "The second goes on for 4 KB more, from 0x00400000"]);
    bench.drop_file(&bench.path("gone.bin"));
    bench.settle();
    bench.sees(&["gone.bin cannot be opened", "first.bin (4 MB)"]);
}

#[test]
fn two_files_that_are_dropped_together_are_compared() {
    let mut bench = Bench::new();
    for name in ["a.bin", "b.bin"] {
        let path = bench.file(name, b"the same");
        let file: DroppedFileHandle = Arc::new(Dropped(path));
        bench.harness.input_mut().dropped_files.push(file);
    }
    bench.harness.step();
    bench.until(|bench| bench.inside().state.comparison.done().is_some());
    bench.settle();
    bench.sees(&["a.bin (8 bytes)", "Compared with b.bin", "the same to the last byte"]);
}

#[test]
fn files_of_no_byte_and_of_one_are_files() {
    let mut bench = Bench::new();
    let empty = bench.file("empty.bin", b"");
    bench.look_into(&empty);
    bench.sees(&["empty.bin (0 bytes)", "The file is empty", "0 % blank"]);
    bench.focus_bytes();
    for key in [Key::ArrowDown, Key::End, Key::PageDown, Key::Home] {
        bench.press(Modifiers::SHIFT, key);
    }
    bench.fill("Find", "x");
    bench.click("Next");
    bench.sees(&["Not found"]);
    bench.fill("Address", "0");
    bench.click("Go");
    bench.sees(&["0x0 is past the end of the file (0x0)"]);
    bench.click("Open a dump…");
    let one = bench.file("one.bin", b"x");
    bench.fill("Path of the file", &one.display().to_string());
    bench.click("Open");
    bench.sees(&["one.bin (1 byte)", "0x00000000  78  x"]);
    bench.click("Next");
    bench.sees(&["Found at 0x00000000"]);
}

#[test]
fn a_file_larger_than_any_screen_can_count_is_gone_through_to_the_last_byte() {
    let mut bench = Bench::new();
    let (path, length) = (bench.path("huge.bin"), 5 << 30);
    sparse(&path, length, length - 8, b"the end.");
    bench.drop_file(&path);
    bench.until(|bench| bench.has("0x000000000  00 00"));
    bench.sees(&["huge.bin (5 GB)"]);
    bench.harness.get_by_label_contains("Stop: Looking through").click();
    bench.until(|bench| bench.inside().state.inspection == Operation::Stopped);
    bench.settle();
    bench.sees(&["Looking through the file was stopped"]);
    bench.focus_bytes();
    bench.press(Modifiers::COMMAND, Key::End);
    assert_eq!(bench.selection(), length - 1..length);
    bench.sees(&["0x13ffffff0  00 00 00 00 00 00 00 00 74 68 65 20 65 6E 64 2E", "the end."]);
    bench.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(bench.selection().start, length - 17);
    bench.fill("Address", "0xFFFFFFF8");
    bench.click("Go");
    bench.sees(&["0x0fffffff0  "]);
    // Backwards from there the text is found at the very end.
    bench.fill("Find", "the end.");
    bench.fill("Address", "0x13ffffff0");
    bench.click("Go");
    bench.click("Next");
    assert_eq!(bench.selection(), length - 8..length);
}

/// A file that answers only when it is let to, or fails from some address on.
struct Odd {
    length: u64,
    let_go: Receiver<()>,
    fails_from: u64,
}

impl FileSource for Odd {
    fn length(&self) -> io::Result<u64> {
        Ok(self.length)
    }

    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
        // A sender that is gone lets everything through.
        self.let_go.recv().unwrap_or_default();
        if offset >= self.fails_from {
            return Err(io::Error::other("the cable was pulled"));
        }
        out.fill(0x41);
        Ok(out.len())
    }
}

fn odd(length: u64, fails_from: u64) -> (Arc<dyn FileSource>, Sender<()>) {
    let (hold, let_go) = unbounded();
    (Arc::new(Odd { length, let_go, fails_from }), hold)
}

#[test]
fn a_drive_that_does_not_answer_holds_up_nothing() {
    let (source, hold) = odd(MIB, u64::MAX);
    let mut bench = Bench::with_source(source);
    bench.drop_file(Path::new("/net/slow.bin"));
    bench.until(|bench| bench.has("slow.bin (1 MB)"));
    // Pictures go on, with places for the bytes that are not there yet.
    bench.harness.run();
    bench.sees(&["0x00000000  ·· ·· ··", "Looking through the file: 0 %"]);
    bench.fill("Find", "x");
    bench.harness.get_by_role_and_label(Role::Button, "Next").click();
    bench.harness.run();
    bench.sees(&["Searching: 0 %"]);
    bench.harness.get_by_role_and_label(Role::Button, "Back").click();
    bench.harness.run();
    bench.sees(&["Read back"]);
    bench.harness.get_by_role_and_label(Role::Button, "Look inside").click();
    bench.harness.run();
    drop(hold);
    bench.settle();
    bench.sees(&["0x00000000  41 41 41", "Not found", "% blank"]);
}

#[test]
fn what_runs_is_stopped_by_its_button_and_can_be_begun_again() {
    let (source, hold) = odd(64 * MIB, u64::MAX);
    let mut bench = Bench::with_source(source);
    bench.drop_file(Path::new("/net/slow.bin"));
    bench.until(|bench| bench.has("Looking through the file: 0 %"));
    bench.harness.get_by_label("Stop: Looking through the file: 0 %").click();
    bench.harness.run();
    // It stops with the answer of the drive.
    for _ in 0..40 {
        hold.send(()).unwrap();
    }
    bench.until(|bench| bench.inside().state.inspection == Operation::Stopped);
    drop(hold);
    bench.settle();
    bench.click("Look through it");
    bench.sees(&["% blank"]);
}

#[test]
fn a_file_that_fails_half_way_says_where_and_shows_what_there_is() {
    let (source, hold) = odd(MIB, MIB / 2);
    drop(hold);
    let mut bench = Bench::with_source(source);
    bench.drop_file(Path::new("/net/torn.bin"));
    bench.until(|bench| matches!(bench.inside().state.inspection, Operation::Failed(_)));
    bench.settle();
    bench.sees(&["0x00000000  41 41", "the cable was pulled"]);
    bench.fill("Address", "0x90000");
    bench.click("Go");
    bench.sees(&["0x00090000  ?? ??", "The file cannot be read at 0x0009"]);
    bench.fill("Address", "0");
    bench.click("Go");
    bench.sees(&["0x00000000  41 41"]);
}

#[test]
fn a_file_that_becomes_shorter_or_vanishes_while_it_is_open_does_no_harm() {
    let mut bench = Bench::new();
    let dump = bench.file("dump.bin", &vec![0x42; 1 << 20]);
    bench.look_into(&dump);
    std::fs::OpenOptions::new().write(true).open(&dump).unwrap().set_len(1000).unwrap();
    bench.fill("Address", "0x80000");
    bench.click("Go");
    bench.sees(&["?? ??", "The file has become shorter since it was opened"]);
    bench.fill("Find", "zz");
    bench.click("Next");
    bench.sees(&["become shorter"]);
    std::fs::remove_file(&dump).unwrap();
    bench.fill("Address", "0");
    bench.click("Go");
    bench.sees(&["0x00000000  42 42"]);
    bench.click("Open a dump…");
    bench.fill("Path of the file", &dump.display().to_string());
    bench.click("Open");
    bench.sees(&["cannot be opened"]);
}

#[test]
fn what_is_no_file_is_refused() {
    let mut bench = Bench::new();
    let folder = bench.folder.path().to_path_buf();
    bench.drop_file(&folder);
    bench.until(|bench| bench.has("is no file"));
}

#[test]
fn a_running_job_goes_on_and_stays_in_sight() {
    let mut bench = Bench::in_scene(Scene::Reading, [1366.0, 768.0], 100);
    let dump = bench.file("dump.bin", b"some bytes");
    bench.look_into(&dump);
    bench.sees(&["Phone: Reading, 50 %", "some bytes"]);
    // Enter and Esc are not for the job here.
    bench.press(Modifiers::NONE, Key::Escape);
    bench.press(Modifiers::NONE, Key::Enter);
    bench.sees_no(&["Stop reading?"]);
    assert!(!bench.harness.state_mut().controller().state.station.is_stopping());
    bench.click("Show");
    bench.sees(&["2.0 of 4 MB"]);
}

#[test]
fn it_can_be_used_on_small_screens_and_with_large_text() {
    for (size, percent) in [([1024.0, 600.0], 100), ([1366.0, 768.0], 200), ([640.0, 420.0], 100)] {
        let mut bench = Bench::in_scene(Scene::Ready, size, percent);
        let dump = bench.file("dump.bin", &flash(3));
        bench.look_into(&dump);
        let zoom = f32::from(percent) / 100.0;
        if bench.harness.query_by_role_and_label(Role::RadioButton, "Bytes").is_some() {
            bench.sees(&["Map of the file"]);
            bench.harness.get_by_role_and_label(Role::RadioButton, "Bytes").click();
            bench.harness.step();
        }
        bench.settle();
        bench.sees(&["0x00000000  53 46", "Back", "Compare with…"]);
        for name in ["Back", "Go", "Next", "Save part as…", "Copy hex"] {
            let rect = bench.harness.get_by_role_and_label(Role::Button, name).rect();
            let is_in = rect.max.x <= size[0] / zoom + 0.5 && rect.max.y <= size[1] / zoom + 0.5;
            assert!(is_in, "{name} at {rect:?} on {size:?}, {percent} %");
        }
        let rows = bench.shown().iter().filter(|label| label.starts_with("0x0000")).count();
        assert!(rows >= 3, "{rows} rows on {size:?}, {percent} %");
    }
}

#[test]
fn tab_reaches_every_control_of_the_page() {
    let mut bench = Bench::new();
    let dump = bench.file("dump.bin", &flash(3));
    bench.look_into(&dump);
    let mut reached = Vec::new();
    for _ in 0..60 {
        bench.harness.key_press(Key::Tab);
        bench.harness.run();
        let focused = bench.harness.root().children_recursive().find(|node| node.is_focused());
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for name in [
        "Back",
        "Open a dump…",
        "Compare with…",
        "Address",
        "Length",
        "Go",
        "What is looked for",
        "Find",
        "Next",
        "Previous",
        "Copy hex",
        "Copy text",
        "Save part as…",
    ] {
        assert!(reached.iter().any(|label| label == name), "{name} was not reached: {reached:?}");
    }
    assert!(reached.iter().any(|label| label.starts_with("Bytes 0x")), "{reached:?}");
}
