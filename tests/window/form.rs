//! The form by the names of its controls: ports, ranges, scatter files, folder, options.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::bench::Bench;
use crate::eyes::Eyes;
use crate::scenes::Scene;
use bromide::app::{CheckChoice, Extent, PortPick, ReadingProgramChoice, State, Station, Work};
use bromide::desktop::{Answer, Call, Desktop as _, Question};
use bromide_engine::readback::RegionEnd;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::PathBuf;

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
fn reading_folds_the_form_away() {
    let mut bench = Bench::new(Scene::Reading);
    let folder = bench.harness.query_by_role_and_label(Role::TextInput, "Folder");
    assert!(folder.is_none(), "its room is the map's");
    // A folder that is chosen meanwhile is for the next job.
    bench.desktop.answer(Answer::Folder("/late".into()));
    assert!(bench.desktop.clone().ask_folder(None));
    bench.harness.run();
    assert_eq!(bench.app().form.folder, "/home/anna/dumps");
    let end = crate::scenes::ended(vec![RegionEnd::Nothing], crate::scenes::stopped());
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
fn the_pattern_shows_when_it_is_filled_in_and_a_dump_has_its_final_name() {
    let mut bench = Bench::new(Scene::Ready);
    bench.sees(&[
        "Filled in when you start: {date}",
        "Filled in after reading: {chip} {flash} {size} {project}",
    ]);
    bench.sees_no(&["During reading"]);
    bench.app().form.pattern = "{project}_{date}.bin".into();
    bench.harness.run();
    bench.sees(&["During reading, the dump is named {date}.bin.", "unknown ones are left out"]);
    bench.app().form.pattern = "{project/{date}".into();
    bench.harness.run();
    bench.sees_no(&["During reading"]);
    // Ordered under one name, saved under another.
    let mut bench = Bench::new(Scene::Saved);
    let Station::Finished(finished) = &mut bench.app().station else { panic!("saved") };
    let Work::Read(job) = &mut finished.order.work else { panic!("a read") };
    job.regions[0].file = "/home/anna/dumps/2026-11-22.bin".into();
    let RegionEnd::Saved { file, .. } = &mut finished.regions[0] else { panic!("saved") };
    *file = "/home/anna/dumps/PH05_2026-11-22.bin".into();
    bench.harness.run();
    bench.sees(&["/home/anna/dumps/PH05_2026-11-22.bin"]);
    bench.sees_no(&["dumps/2026-11-22.bin"]);
    bench.click("Open folder");
    assert_eq!(bench.desktop.calls(), [Call::ShowFolder("/home/anna/dumps/PH05_2026-11-22.bin".into())]);
}

fn unfold_options(bench: &mut Bench) {
    bench.harness.get_by_label("More options").click();
    bench.harness.run();
}

#[test]
fn faster_reading_is_off_until_it_is_ticked_and_shown_only_where_there_may_be_a_feature_phone() {
    let mut bench = Bench::new(Scene::Ready);
    unfold_options(&mut bench);
    bench.harness.get_by_label("Faster reading (MT6260 and MT6261)").scroll_to_me();
    bench.harness.run();
    bench.sees(&[
        "Faster. Loads a small read-only program into the phone's memory. New: tell us how it went.",
    ]);
    assert_eq!(bench.app().form.program, ReadingProgramChoice::Off);
    bench.harness.get_by_label("Faster reading (MT6260 and MT6261)").click();
    bench.harness.run();
    assert_eq!(bench.app().form.program, ReadingProgramChoice::On);
    bench.click("Read back");
    // The job may have ended at once: there is no phone.
    let station = bench.app().station.clone();
    let (running, finished) = (station.running(), station.finished());
    let program = running.map(|job| job.order.program).or(finished.map(|job| job.order.program));
    assert_eq!(program, Some(ReadingProgramChoice::On));
    assert_eq!(bench.app().settings.program, ReadingProgramChoice::On, "remembered");
    let mut bench = Bench::with(Scene::Ready, |state| state.form.port = PortPick::DemoSmartphone);
    unfold_options(&mut bench);
    bench.sees(&["Direct USB"]);
    bench.sees_no(&["Faster reading"]);
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
    assert!(remove.max.x <= 467.0, "{remove:?}");
    bench.click("Remove range 1");
    assert_eq!(bench.app().form.rows.len(), 1);
    bench.click("Paste…");
    let lines = "0x0 0x1000 boot.bin\nnonsense\n0x1000 4K";
    bench.harness.get_by_role_and_label(Role::MultilineTextInput, "Ranges, one per line").type_text(lines);
    bench.harness.run();
    bench.harness.get_all_by_role_and_label(Role::Button, "Add").last().unwrap().click();
    bench.harness.run();
    bench.sees(&["line 1 is not a range"]);
    assert_eq!(bench.app().form.rows.len(), 3);
    bench.click("Cancel");
    bench.sees_no(&["line 1 is not a range"]);
    bench.harness.get_by_role_and_label(Role::CheckBox, "Read range 1").click();
    bench.harness.run();
    assert!(!bench.app().form.rows[0].on);
}

#[test]
fn every_digit_of_a_range_is_visible() {
    let mut bench = Bench::new(Scene::Ready);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Ranges").click();
    bench.harness.run();
    let widths = |bench: &Bench| {
        ["File of range 1", "Start of range 1", "Length of range 1"]
            .map(|name| bench.harness.get_by_role_and_label(Role::TextInput, name).rect().width())
    };
    let before = widths(&bench);
    bench.type_into("Start of range 1", "0x0000000100000000");
    bench.type_into("Length of range 1", "0x000000001000_0000");
    bench.type_into("File of range 1", "customer-MT2503-2026-11-27.bin");
    for (wide, narrow) in widths(&bench).iter().zip(before) {
        assert!(*wide > narrow + 30.0, "{wide} {narrow}");
    }
    let remove = bench.harness.get_by_role_and_label(Role::Button, "Remove range 1").rect();
    assert!(remove.max.x <= 430.0, "in sight: {remove:?}");
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
    bench.sees(&["bad.txt could not be imported: line 2: the file ends within hello: expected an address"]);
    drop(&mut bench, &dump);
    assert_eq!(cells(&mut bench).len(), 2);

    let mut bench = Bench::new(Scene::Reading);
    drop(&mut bench, &good);
    bench.sees(&["was not imported: the ranges can be changed after the job"]);
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
    bench.sees(&["A phone with the USB id of boot-ROM mode is connected (/dev/ttyACM0)"]);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Port").click();
    bench.harness.run();
    bench.sees(&["MediaTek boot ROM - /dev/ttyACM0 (0E8D:0003)", "MediaTek preloader", "Other…"]);
    bench.harness.get_by_label_contains("Practice phone").click();
    bench.harness.run();
    assert_eq!(bench.app().form.port, PortPick::Demo);
    bench.sees(&["Simulated"]);
    bench.app().form.port = PortPick::Other;
    bench.harness.run();
    bench.sees_no(&["Enter the port's name"]);
    bench.click("Read back");
    bench.sees(&["Enter the port's name"]);
    bench.type_into("Name of the port", "/dev/pts/7");
    bench.sees_no(&["Enter the port's name"]);
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
    bench.harness.get_by_label("Restart the phone afterwards").scroll_to_me();
    bench.harness.run();
    bench.harness.get_by_label("Restart the phone afterwards").click();
    bench.type_into("Block size", "3");
    assert!(!bench.app().form.reset);
    bench.sees(&["3 is not a valid block size: use a multiple of 4"]);
    bench.harness.get_by_role_and_label(Role::ComboBox, "Check").click();
    bench.harness.run();
    bench.harness.get_by_label("None").click();
    bench.harness.run();
    assert_eq!(bench.app().form.check, CheckChoice::Off);
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
    for name in ["Port", "Everything", "Ranges", "Folder", "Choose…", "File name", "Read back", "Settings"]
    {
        assert!(reached.iter().any(|label| label == name), "{name} was not reached: {reached:?}");
    }
}

#[test]
fn all_ranges_are_removed_at_once_and_one_alone_by_its_own_button() {
    let mut bench = Bench::with(Scene::Ready, |state| {
        state.form.extent = Extent::Ranges;
        state.form.rows.clear();
        assert!(
            state.form.paste_rows("0x0 0x1000 a.bin\n0x1000 0x1000 b.bin\n0x2000 0x1000 c.bin").is_empty()
        );
    });
    bench.click("Remove all");
    assert_eq!(bench.app().form.rows, [bromide::app::Row::default()]);
    bench.sees(&["Remove range 1"]);
    bench.sees_no(&["Remove all", "Remove range 2"]);
}
