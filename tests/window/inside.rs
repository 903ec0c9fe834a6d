//! Inspecting, searching, comparing and saving parts of files, by the names of the controls.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::eyes::Eyes;
use crate::inside_bench::{Bench, Dropped, MIB, flash, sparse};
use crate::scenes::Scene;
use bromide::desktop::{Answer, Call, Question};
use bromide::present::{Present as _, fact_label};
use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFileHandle, Event, Key, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::sync::Arc;

#[test]
fn a_file_over_the_window_shows_what_it_will_be_used_for() {
    let hints = [
        "Drop to look inside",
        "Drop to fill the ranges from this scatter file",
        "Drop to open the first file and compare it with the second",
        "A scatter file fills the ranges; they cannot be changed now",
        "Drop to compare with a.bin",
    ];
    let shows = |bench: &Bench, expected: Option<usize>| {
        for (index, hint) in hints.iter().enumerate() {
            assert_eq!(bench.has(hint), expected == Some(index), "{hint}, {expected:?}");
        }
    };
    let mut bench = Bench::new();
    shows(&bench, None);
    for (names, expected) in [
        (&["/x/dump.bin"][..], Some(0)),
        (&["/x/MT6261_scatter.txt"], Some(1)),
        (&["/x/a.bin", "/x/b.txt"], Some(2)),
        (&[], None),
    ] {
        bench.hover(names);
        shows(&bench, expected);
    }
    let mut busy = Bench::in_scene(Scene::Checking, [1366.0, 768.0], 100);
    busy.hover(&["/x/MT6261_scatter.txt"]);
    shows(&busy, Some(3));
    busy.hover(&["/x/dump.bin"]);
    shows(&busy, Some(0));
    let path = bench.file("a.bin", &[1; 64]);
    bench.look_into(&path);
    // Whatever it is called: on this page it is compared.
    bench.hover(&["/x/MT6261_scatter.txt"]);
    shows(&bench, Some(4));
    bench.hover(&[]);
    shows(&bench, None);
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
    bench.sees(&["Drop a dump on this window"]);
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Open a dump…");
    bench.sees(&["type the path of the file"]);
    bench.fill("Path of the file", &dump.display().to_string());
    bench.click("Open");
    bench.sees(&["dump.bin (10 bytes)", "some bytes", "Nothing was recognised"]);
    // And once more by the desktop's dialog.
    let other = bench.file("other.bin", b"others");
    bench.desktop.answer(Answer::File(other));
    bench.click("Open a dump…");
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
    for (typed, expected) in
        [("nonsense", "is not a number"), ("0x400000", "is past the end of the file (0x400000)")]
    {
        bench.fill("Address", typed);
        bench.click("Go");
        bench.sees(&[expected]);
        assert_eq!(bench.selection(), 0x1_0000..0x1_1000, "it stays where it was");
    }
    bench.press(Modifiers::COMMAND, Key::G);
    let focused = bench.harness.root().children_recursive().find(|node| node.is_focused()).unwrap();
    assert_eq!(focused.accesskit_node().label().unwrap(), "Address");
}

#[test]
fn a_finding_is_jumped_to_and_shows_its_facts() {
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
    bench.sees(&["search continued from the start"]);
    bench.click("Previous");
    bench.sees(&["search continued from the end"]);
    bench.press(Modifiers::SHIFT, Key::F3);
    assert_eq!(bench.selection(), 5000..5004);
    bench.fill("Find", "nowhere");
    bench.click("Next");
    bench.sees(&["Not found"]);
    assert_eq!(bench.selection(), 5000..5004, "it stays where it was");
    let mut kind = |words: &str| {
        bench.harness.get_by_role_and_label(Role::ComboBox, "Search for").click();
        bench.harness.run();
        bench.harness.get_by_label(words).click();
        bench.harness.run();
    };
    kind("Text, two bytes per letter");
    bench.fill("Find", "ABC");
    bench.click("Next");
    assert_eq!(bench.selection(), 700_000..700_006);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Search for").click();
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
    bench.sees(&["is not a list of bytes in hex"]);
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
fn too_many_bytes_for_the_clipboard_are_refused() {
    let mut bench = Bench::new();
    let dump = bench.path("large.bin");
    sparse(&dump, 3 * MIB, 0, b"x");
    bench.look_into(&dump);
    bench.focus_bytes();
    bench.press(Modifiers::COMMAND, Key::A);
    bench.click("Copy hex");
    bench.sees(&["3 MB is too much to copy (at most 1 MB)"]);
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
    bench.sees(&["already exists"]);
    assert_eq!(std::fs::read(&part).unwrap(), b"mine");
    bench.click("Save part as…");
    bench.harness.get_by_label("Replace an existing file").click();
    bench.harness.run();
    bench.click("Save");
    assert_eq!(std::fs::read(&part).unwrap(), bytes[0x1_0000..0x1_8000]);
    // A part that is not there, and the dump itself.
    bench.click("Save part as…");
    bench.fill("Length of the part", "5M");
    bench.click("Save");
    bench.sees(&["are not in the file"]);
    bench.click("Cancel");
    bench.click("Save part as…");
    bench.desktop.answer(Answer::SaveName(dump.clone()));
    bench.click("Open…");
    bench.click("Save");
    bench.sees(&["is the open file: choose another name"]);
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
        "The files differ in 17 bytes, in 2 places",
        "Map of the differences",
    ]);
    bench.click("Next difference");
    assert_eq!(bench.selection(), 0x20_0000..0x20_0001);
    let row =
        |bench: &Bench| bench.shown().into_iter().find(|label| label.starts_with("0x00200000 ")).unwrap();
    let ours = row(&bench);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Second file").click();
    bench.harness.run();
    bench.settle();
    let theirs = row(&bench);
    assert!(ours != theirs && ours[..11] == theirs[..11], "{ours} {theirs}");
    bench.click("Next difference");
    assert_eq!(bench.selection(), 0x30_0000..0x30_0010);
    bench.click("Previous difference");
    assert_eq!(bench.selection(), 0x20_0000..0x20_0001);
    bench.click("Stop comparing");
    bench.sees_no(&["Compared with"]);
    bench.sees(&["first.bin (4 MB)"]);
}

#[test]
fn identical_files_and_a_longer_one_are_reported() {
    let mut bench = Bench::new();
    let bytes = flash(3);
    let first = bench.file("first.bin", &bytes);
    let same = bench.file("same.bin", &bytes);
    let longer = bench.file("longer.bin", &[bytes.as_slice(), &[0xFF; 4096]].concat());
    bench.look_into(&first);
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Compare with…");
    bench.fill("Path of the file", &same.display().to_string());
    bench.click("Open");
    bench.sees(&["The files are identical (4 MB)"]);
    bench.drop_file(&longer);
    bench.settle();
    bench.sees(&[
        "The first 4 MB of both files are identical",
        "The second file is 4 KB longer, from 0x00400000",
    ]);
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
    bench.sees(&["a.bin (8 bytes)", "Compared with b.bin", "The files are identical"]);
}
