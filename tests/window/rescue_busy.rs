//! People's data while something else happens: another file or the end of the program during an export, long
//! lists, possible calls and the shape report. Nothing personal leaves the page.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Arc;

use crate::common::crafted::{Fat16, message};
use crate::common::fat::entry;
use crate::eyes::Eyes;
use crate::inside_bench::{Bench, flash};
use crate::rescue_bench::{PERSONAL, TABS, bench, choose_tab, practice, wear};
use bromide::app::Theme;
use bromide::app::rescue::{RescueCommand, RescueItem, RescueTab, Saving};
use bromide::desktop::{Answer, Call, Question};
use bromide_engine::rescue::{ExportSummary, PossibleCall, RescueContents};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// The page while an export is under way.
fn saving() -> Bench {
    let mut bench = practice();
    bench.click("Show");
    bench.harness.state_mut().controller().rescue.state.saving =
        Saving::Running { id: 77, done: 10, total: 100 };
    bench.harness.run();
    bench.sees(&["Saving: 10 %"]);
    bench
}

/// Presses a button of the question. `Bench::click` would wait for the end of the export.
fn answer(bench: &mut Bench, label: &str) {
    bench.harness.get_by_role_and_label(Role::Button, label).click();
    bench.harness.run();
}

/// Drops a file, and draws what comes of it.
fn dropped(bench: &mut Bench, path: &std::path::Path) {
    bench.drop_file(path);
    bench.harness.run();
}

fn is_saving(bench: &mut Bench) -> bool {
    bench.harness.state_mut().controller().rescue.state.is_saving()
}

fn done() -> Saving {
    Saving::Done { summary: ExportSummary::default(), folder: "/saved".into() }
}

#[test]
fn another_dump_during_an_export_is_asked_about_first() {
    let mut bench = saving();
    let other = bench.file("other.bin", &flash(2));
    dropped(&mut bench, &other);
    bench.sees(&["Stop saving?", "Files saved so far are kept", "phone.bin"]);
    answer(&mut bench, "Keep saving");
    bench.sees_no(&["Stop saving?", "other.bin"]);
    assert!(is_saving(&mut bench));
    dropped(&mut bench, &other);
    bench.harness.key_press(Key::Escape);
    bench.harness.run();
    assert!(is_saving(&mut bench) && !bench.has("Stop saving?"));
    dropped(&mut bench, &other);
    answer(&mut bench, "Stop and open");
    bench.settle();
    bench.sees(&["other.bin"]);
    assert!(!is_saving(&mut bench));
}

#[test]
fn a_question_about_an_export_that_has_ended_meanwhile_goes_away() {
    let mut bench = saving();
    let other = bench.file("other.bin", &flash(2));
    dropped(&mut bench, &other);
    bench.sees(&["Stop saving?"]);
    bench.harness.state_mut().controller().rescue.state.saving = done();
    bench.harness.run();
    bench.sees_no(&["Stop saving?", "other.bin"]);
    bench.sees(&["to /saved"]);
    dropped(&mut bench, &other);
    bench.settle();
    bench.sees(&["other.bin"]);
}

fn asked(bench: &Bench) -> Vec<ViewportCommand> {
    bench.harness.output().viewport_output[&ViewportId::ROOT].commands.clone()
}

#[test]
fn closing_during_an_export_asks_and_waits_for_its_end() {
    let close = |bench: &mut Bench| {
        let viewports = &mut bench.harness.input_mut().viewports;
        viewports.get_mut(&ViewportId::ROOT).unwrap().events.push(ViewportEvent::Close);
        bench.harness.step();
    };
    let mut bench = saving();
    close(&mut bench);
    assert!(asked(&bench).contains(&ViewportCommand::CancelClose));
    bench.harness.run();
    bench.sees(&["Stop saving?"]);
    answer(&mut bench, "Stop and close");
    assert!(!asked(&bench).contains(&ViewportCommand::Close), "not before the thread has ended");
    bench.harness.state_mut().controller().rescue.state.saving = done();
    bench.harness.step();
    assert!(asked(&bench).contains(&ViewportCommand::Close));
    let mut bench = practice();
    close(&mut bench);
    assert!(!asked(&bench).contains(&ViewportCommand::CancelClose));
}

#[test]
fn of_ten_thousand_rows_only_those_in_sight_are_drawn() {
    let count = 10_000;
    let mut volume = Fat16::new(24_000);
    let entries: Vec<u8> = (0..count)
        .flat_map(|number| {
            let name = format!("F{number:07}TXT");
            entry(name.as_bytes().first_chunk().unwrap(), 0x20, 2000 + number, 512)
        })
        .collect();
    let last = 2 + entries.len() / 512;
    volume.chain(2, last);
    (2000..2000 + usize::from(count)).for_each(|cluster| volume.chain(cluster, cluster));
    volume.root(&entry(b"CROWD      ", 0x10, 2, 0));
    volume.data(2)[..entries.len()].copy_from_slice(&entries);
    for (number, record) in volume.data(13_000).chunks_exact_mut(176).take(9000).enumerate() {
        record.copy_from_slice(&message(u32::try_from(number).unwrap()));
    }
    let mut bench = bench(&volume.bytes, [1366.0, 768.0], Theme::Light);
    bench.sees(&["Files (10,000)", "Messages (8,99"]);
    bench.click("Show");
    for tab in ["Files (", "Messages ("] {
        choose_tab(&mut bench, tab);
        bench.harness.get_by_role_and_label(Role::CheckBox, "Select all rows").click();
        for key in [Key::Home, Key::End] {
            bench.press(Modifiers::NONE, key);
            let nodes = bench.harness.root().children_recursive().count();
            assert!(nodes < 800, "{tab}: {nodes} controls");
        }
    }
    let state = &bench.harness.state_mut().controller().rescue.state;
    assert!(state.selected() > 18_990);
    assert!(state.list(RescueTab::Messages).is_all_selected);
}

/// What was found in the practice phone, and possible calls, which it does not have.
fn with_calls(bench: &mut Bench) -> Arc<RescueContents> {
    let state = &mut bench.harness.state_mut().controller().rescue.state;
    let bromide::app::inside::Operation::Done(contents) = &mut state.scan else { panic!("scanned") };
    let contact = contents.contacts.list[0].clone();
    let call = PossibleCall {
        number: contact.numbers[0].clone(),
        time: "2021-04-01T12:00:02".parse().unwrap(),
        slot: 4,
        pieces: contact.pieces,
    };
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), std::convert::Infallible> {
        let dump = flash(1);
        let at = usize::try_from(at).unwrap();
        into.copy_from_slice(&dump[at..at + into.len()]);
        Ok(())
    };
    let length = flash(1).len() as u64;
    let mut found = bromide_engine::rescue::scan(length, &mut read_at, &mut |_| true).unwrap().unwrap();
    found.possible_calls = vec![call];
    *contents = Arc::new(found);
    contents.clone()
}

#[test]
fn possible_calls_are_shown_and_saved_only_when_they_are_asked_for() {
    let mut bench = practice();
    with_calls(&mut bench);
    let rescue = &mut bench.harness.state_mut().controller().rescue;
    rescue.command(RescueCommand::Tab(RescueTab::Calls));
    rescue.command(RescueCommand::Sort(bromide::app::rescue::RescueColumn::Time));
    bench.harness.run();
    bench.sees_no(&["2021-04-01"]);
    bench.click("Show");
    bench.sees(&["They may not be calls", "2021-04-01 12:00:02", "+447700900001"]);
    let folder = bench.folder.path().to_path_buf();
    bench.harness.get_by_role_and_label(Role::CheckBox, "Select +447700900001").click();
    bench.harness.run();
    bench.click("Save selected (1)…");
    bench.desktop.answer(Answer::Folder(folder.clone()));
    bench.settle();
    let saved = std::fs::read_to_string(folder.join("phone-rescued/calls.csv")).unwrap();
    assert!(saved.contains("\"+447700900001\",\"2021-04-01T12:00:02\",\"4\""), "{saved}");
    bench.click("Save all to folder…");
    bench.desktop.answer(Answer::Folder(folder.clone()));
    bench.settle();
    assert!(folder.join("phone-rescued-2/messages.csv").exists());
    assert!(!folder.join("phone-rescued-2/calls.csv").exists());
}

#[test]
fn the_shape_report_is_offered_as_a_text_without_values() {
    let mut bench = bench(&wear(), [1366.0, 768.0], Theme::Light);
    // Before anything personal is shown.
    bench.click("Help us understand this phone…");
    bench.until(|bench| matches!(bench.desktop.calls().last(), Some(Call::Ask(Question::SaveText { .. }))));
    let calls = bench.desktop.calls();
    let Some(Call::Ask(Question::SaveText { name, text, .. })) = calls.last() else { panic!("{calls:?}") };
    assert_eq!(name, "bromide-shape-report.txt");
    assert!(text.contains("MP0C_003: 300 records of 42 octets"), "{text}");
    for personal in ["Ada", "4477", "Dinner", "phone.bin"] {
        assert!(!text.contains(personal), "{personal} in {text}");
    }
}

#[test]
fn nothing_personal_is_in_the_accessibility_tree_the_title_or_the_log_before_show() {
    let mut bench = practice();
    let search = "77009";
    bench.click("Show");
    choose_tab(&mut bench, "Contacts (");
    bench.fill("Search this list", search);
    bench.click("Hide");
    for tab in TABS {
        choose_tab(&mut bench, tab);
        let mut texts = Vec::new();
        for node in bench.harness.root().children_recursive() {
            let node = node.accesskit_node();
            texts.extend(
                [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)]
                    .into_iter()
                    .flatten(),
            );
        }
        let controller = bench.harness.state_mut().controller();
        texts.push(format!("{:?}", controller.rescue.state));
        texts.push(format!("{:?}", controller.state.log.entries().collect::<Vec<_>>()));
        for command in asked(&bench) {
            texts.push(format!("{command:?}"));
        }
        for text in &texts {
            for personal in PERSONAL.iter().chain(&[search]) {
                assert!(!text.contains(personal), "{personal} in {text}");
            }
        }
    }
}

#[test]
fn a_failed_export_names_no_file_of_the_dump() {
    let mut bench = practice();
    let item = RescueItem::File(0);
    let rescue = &mut bench.harness.state_mut().controller().rescue;
    rescue.command(RescueCommand::Show(true));
    rescue.command(RescueCommand::Select(item, true));
    bench.harness.run();
    // A folder that is not there and cannot be made.
    let blocked = bench.file("blocked", b"a file");
    bench.click("Save selected (1)…");
    bench.desktop.answer(Answer::Folder(blocked));
    bench.settle();
    bench.sees(&["cannot be used"]);
    let log = format!("{:?}", bench.harness.state_mut().controller().state.log.entries().collect::<Vec<_>>());
    for personal in PERSONAL {
        assert!(!log.contains(personal), "{personal} in {log}");
    }
}
