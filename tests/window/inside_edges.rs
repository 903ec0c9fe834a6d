//! Files that are empty, huge, slow, broken or gone on the page that inspects files; small screens and keys.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::eyes::Eyes;
use crate::inside_bench::{Bench, MIB, flash, sparse};
use crate::scenes::Scene;
use bromide::app::inside::{FileSource, Operation};
use bromide::desktop::Answer;
use crossbeam_channel::{Receiver, Sender, unbounded};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::io;
use std::path::Path;
use std::sync::Arc;

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
    bench.desktop.answer(Answer::NoDialog);
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
    bench.harness.get_by_label_contains("Stop: Analysing the file").click();
    bench.until(|bench| bench.inside().state.inspection == Operation::Stopped);
    bench.settle();
    bench.sees(&["Analysis stopped"]);
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

#[test]
fn a_drive_that_does_not_answer_holds_up_nothing() {
    let (source, hold) = odd(MIB, u64::MAX);
    let mut bench = Bench::with_source(source);
    bench.drop_file(Path::new("/net/slow.bin"));
    bench.until(|bench| bench.has("slow.bin (1 MB)"));
    // Pictures go on, with places for the bytes that are not there yet.
    bench.harness.run();
    bench.sees(&["0x00000000  ·· ·· ··", "Analysing the file: 0 %"]);
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
    bench.until(|bench| bench.has("Analysing the file: 0 %"));
    bench.harness.get_by_label("Stop: Analysing the file: 0 %").click();
    bench.harness.run();
    // It stops with the answer of the drive.
    for _ in 0..40 {
        hold.send(()).unwrap();
    }
    bench.until(|bench| bench.inside().state.inspection == Operation::Stopped);
    drop(hold);
    bench.settle();
    bench.click("Analyse the file");
    bench.sees(&["% blank"]);
}

#[test]
fn a_file_that_fails_half_way_shows_where_and_the_rest() {
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
    bench.sees(&["?? ??", "The file has become shorter since you opened it"]);
    bench.fill("Find", "zz");
    bench.click("Next");
    bench.sees(&["become shorter"]);
    std::fs::remove_file(&dump).unwrap();
    bench.fill("Address", "0");
    bench.click("Go");
    bench.sees(&["0x00000000  42 42"]);
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Open a dump…");
    bench.fill("Path of the file", &dump.display().to_string());
    bench.click("Open");
    bench.sees(&["cannot be opened"]);
}

#[test]
fn folders_and_missing_files_are_refused() {
    let mut bench = Bench::new();
    let folder = bench.folder.path().to_path_buf();
    bench.drop_file(&folder);
    bench.until(|bench| bench.has("is not a file"));
}

#[test]
fn a_running_job_continues_and_stays_visible() {
    let mut bench = Bench::in_scene(Scene::Reading, [1366.0, 768.0], 100);
    let dump = bench.file("dump.bin", b"some bytes");
    bench.look_into(&dump);
    bench.sees(&["Phone: Reading, 25 %", "some bytes"]);
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
    let cases = [
        ([1024.0, 600.0], 100, 12),
        ([1024.0, 600.0], 200, 6),
        ([1366.0, 768.0], 150, 12),
        ([1366.0, 768.0], 200, 8),
        ([640.0, 420.0], 100, 10),
    ];
    for (size, percent, least) in cases {
        let mut bench = Bench::in_scene(Scene::Ready, size, percent);
        let dump = bench.file("dump.bin", &flash(3));
        bench.look_into(&dump);
        let zoom = f32::from(percent) / 100.0;
        // Tabs, or where every line counts one button.
        for role in [Role::RadioButton, Role::Button] {
            if bench.harness.query_by_role_and_label(role, "Bytes").is_some() {
                bench.sees(&["Map of the file"]);
                bench.harness.get_by_role_and_label(role, "Bytes").click();
                bench.harness.step();
            }
        }
        bench.settle();
        bench.sees(&["0x00000000  53 46", "Back", "Compare with…"]);
        for name in
            ["Back", "Open a dump…", "Compare with…", "Previous", "Go", "Next", "Save part as…", "Copy hex"]
        {
            let rect = bench.harness.get_by_role_and_label(Role::Button, name).rect();
            let is_in =
                rect.min.x >= 0.0 && rect.max.x <= size[0] / zoom + 0.5 && rect.max.y <= size[1] / zoom + 0.5;
            let others = ["Back", "Findings", "Open a dump…", "Compare with…"];
            let overlaps = others.iter().filter(|other| **other != name).any(|other| {
                let other = bench.harness.query_by_role_and_label(Role::Button, other);
                other.is_some_and(|other| other.rect().intersects(rect.shrink(1.0)))
            });
            assert!(is_in && !overlaps, "{name} at {rect:?} on {size:?}, {percent} %");
        }
        let rows = bench.shown().iter().filter(|label| label.starts_with("0x0000")).count();
        assert!(rows >= least, "{rows} rows on {size:?}, {percent} %");
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
        "Search for",
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
