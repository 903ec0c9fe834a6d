//! People's data in the window: counts before *Show*, lists after it, saving, and the way to the bytes. With
//! `BROMIDE_SCENES=FOLDER` every list is drawn there, light and dark, to be looked at.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::common::partition_tables::{PARTITIONS, gpt_area};
use crate::eyes::Eyes;
use crate::inside_bench::{Bench, flash};
use crate::rescue_bench::{PERSONAL, TABS, bench, choose_tab, practice, wear};
use bromide::app::rescue::{Preview, RescueColumn, RescueTab};
use bromide::app::{Theme, UiCommand};
use bromide::desktop::{Answer, Call, Question};
use bromide::present::rescue_cell;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect, Shape, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZES: [(&str, [f32; 2]); 3] =
    [("1024x600", [1024.0, 600.0]), ("1366x768", [1366.0, 768.0]), ("640x420", [640.0, 420.0])];

#[test]
fn nothing_personal_is_drawn_before_show_and_after_hide() {
    let mut bench = practice();
    let is_hidden = |bench: &mut Bench| {
        for tab in TABS {
            choose_tab(bench, tab);
            bench.sees_no(&PERSONAL);
        }
        bench.sees(&[
            "Files (8)",
            "Messages (4)",
            "Contacts (3)",
            "Pictures (1)",
            "Possible calls (0)",
            "Rescue it only for its owner",
        ]);
    };
    is_hidden(&mut bench);
    bench.click("Show");
    let mut seen = Vec::new();
    for tab in TABS {
        choose_tab(&mut bench, tab);
        seen.extend(bench.shown());
    }
    for personal in PERSONAL {
        assert!(seen.iter().any(|text| text.contains(personal)), "{personal}");
    }
    bench.click("Hide");
    is_hidden(&mut bench);
}

#[test]
fn another_dump_hides_what_was_shown_and_is_searched() {
    let mut bench = practice();
    bench.click("Show");
    let other = bench.file("other.bin", &gpt_area(512, 1024, &PARTITIONS));
    bench.drop_file(&other);
    bench.settle();
    bench.sees_no(&PERSONAL);
    bench.sees(&["other.bin", "This is a dump of a smartphone", "in the partition userdata"]);
    bench.sees_no(&["Show", "Save all"]);
}

#[test]
fn a_dump_without_peoples_data_says_where_it_may_be() {
    let bench = bench(&vec![0xFF; 1 << 20], [1024.0, 600.0], Theme::Light);
    bench.sees(&["They may be on the SIM card or the memory card"]);
    bench.sees_no(&["Save all"]);
}

#[test]
fn everything_is_saved_into_a_new_folder_each_time_and_the_dump_stays_as_it_is() {
    let mut bench = practice();
    let before = std::fs::read(bench.path("phone.bin")).unwrap();
    let folder = bench.folder.path().to_path_buf();
    for name in ["phone-rescued", "phone-rescued-2"] {
        bench.click("Save all to folder…");
        assert!(matches!(bench.desktop.calls().last(), Some(Call::Ask(Question::Folder { start: Some(_) }))));
        bench.desktop.answer(Answer::Folder(folder.clone()));
        bench.settle();
        bench.sees(&["Saved 4 messages, 3 contacts, 8 files and 1 picture or recording to", name]);
        let messages = std::fs::read_to_string(folder.join(name).join("messages.csv")).unwrap();
        assert!(messages.contains("See you at the bench at nine."));
    }
    assert_eq!(std::fs::read(bench.path("phone.bin")).unwrap(), before);
    bench.click("Open folder");
    assert_eq!(bench.desktop.calls().last(), Some(&Call::ShowFolder(folder.join("phone-rescued-2"))));
}

#[test]
fn a_folder_that_cannot_be_used_is_named_and_a_path_can_be_typed() {
    let mut bench = practice();
    let blocked = bench.file("blocked", b"a file, not a folder");
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Save all to folder…");
    bench.sees(&["type the folder. Bromide creates a new folder in it"]);
    bench.fill("Path of the folder", &blocked.display().to_string());
    bench.click("Save");
    bench.sees(&["cannot be used"]);
    assert_eq!(std::fs::read(&blocked).unwrap(), b"a file, not a folder");
}

#[test]
fn only_selected_rows_are_saved() {
    let mut bench = practice();
    bench.click("Show");
    choose_tab(&mut bench, "Contacts (");
    bench.fill("Search this list", "alice");
    bench.sees(&["Alice Example"]);
    bench.sees_no(&["Bob"]);
    bench.harness.get_by_role_and_label(Role::CheckBox, "Select Alice Example").click();
    bench.harness.run();
    bench.click("Save selected (1)…");
    let folder = bench.folder.path().to_path_buf();
    bench.desktop.answer(Answer::Folder(folder.clone()));
    bench.settle();
    let mut names: Vec<_> = std::fs::read_dir(folder.join("phone-rescued"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["contacts.csv", "contacts.vcf"]);
    let saved = std::fs::read_to_string(folder.join("phone-rescued/contacts.csv")).unwrap();
    assert_eq!(saved.lines().count(), 2, "{saved}");
}

#[test]
fn a_row_shows_its_details_and_leads_to_its_bytes() {
    let mut bench = practice();
    bench.click("Show");
    choose_tab(&mut bench, "Files (");
    let photo = "PHOTOS/IMG0001.JPG";
    bench.click(&format!("Show the bytes of {photo}"));
    // The first bytes of a photo.
    bench.sees(&["FF D8 FF"]);
    assert_eq!(bench.selection().end - bench.selection().start, 612);
    bench.click("Rescue data");
    // What was found and asked for is still there.
    choose_tab(&mut bench, "Messages (");
    let text = "See you at the bench at nine.";
    bench.click(text);
    bench.sees(&["Received, +447700900001, 2026-01-15 09:00:00+00:00"]);
    bench.click("Bytes");
    bench.sees_no(&[text]);
}

#[test]
fn a_photo_has_a_small_picture_only_after_show() {
    let mut bench = practice();
    choose_tab(&mut bench, "Pictures (");
    assert!(bench.harness.state_mut().controller().rescue.state.previews.is_empty());
    bench.click("Show");
    bench.settle();
    let state = &bench.harness.state_mut().controller().rescue.state;
    let row = state.list(RescueTab::Pictures).rows[0];
    assert!(
        matches!(state.previews.get(&row), Some(Preview::Ready(_) | Preview::None)),
        "{:?}",
        state.previews
    );
}

#[test]
fn log_details_and_support_bundle_hold_nothing_personal() {
    let mut bench = practice();
    bench.click("Show");
    for tab in TABS {
        choose_tab(&mut bench, tab);
    }
    bench.click("Save all to folder…");
    bench.desktop.answer(Answer::Folder(bench.folder.path().to_path_buf()));
    bench.settle();
    let now = crate::scenes::at(crate::scenes::END);
    let controller = bench.harness.state_mut().controller();
    let details = controller.state.details();
    let log = format!("{:?}", controller.state.log.entries().collect::<Vec<_>>());
    let rescue = format!("{:?}", controller.rescue.state);
    let effects = controller.run(now, UiCommand::SaveBundle);
    let [bromide::app::Effect::Save { bytes, .. }] = &effects[..] else { panic!("{effects:?}") };
    let mut texts = vec![details, log, rescue];
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for at in 0..zip.len() {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut zip.by_index(at).unwrap(), &mut text).unwrap();
        texts.push(text);
    }
    for text in texts {
        for personal in PERSONAL {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    }
}

#[test]
fn keys_bring_rows_into_sight_that_tab_does_not_lead_to() {
    let mut bench = bench(&flash(1), [1024.0, 340.0], Theme::Light);
    bench.click("Show");
    let state = &bench.harness.state_mut().controller().rescue.state;
    let last = *state.list(RescueTab::Files).rows.last().unwrap();
    let contents = state.contents().unwrap().clone();
    let last = rescue_cell(&contents, RescueTab::Files, last, RescueColumn::Path);
    let last = format!("Select {last}");
    let has_last = |bench: &Bench| bench.has(&last);
    assert!(!has_last(&bench), "the list is longer than the window");
    bench.press(Modifiers::NONE, Key::End);
    assert!(has_last(&bench), "{:#?}", bench.shown());
    bench.press(Modifiers::NONE, Key::Home);
    assert!(!has_last(&bench));
    for _ in 0..8 {
        bench.press(Modifiers::NONE, Key::PageDown);
    }
    assert!(has_last(&bench));
    // In the search field these keys move within the text.
    bench.press(Modifiers::COMMAND, Key::F);
    bench.press(Modifiers::NONE, Key::Home);
    assert!(has_last(&bench));
}

/// What can be pressed or typed into.
fn controls(bench: &Bench) -> Vec<(String, Rect, bool)> {
    let roles = [Role::Button, Role::CheckBox, Role::TextInput];
    let nodes = bench.harness.root().children_recursive();
    let enabled = nodes.filter(|node| {
        let inner = node.accesskit_node();
        roles.contains(&inner.role()) && !inner.is_disabled()
    });
    enabled
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect(), node.is_focused()))
        .collect()
}

#[test]
fn tab_reaches_every_control_of_every_list_with_a_ring_and_escape_does_nothing() {
    for (size, is_shown) in [([1366.0, 1200.0], false), ([1366.0, 1200.0], true), ([1024.0, 600.0], true)] {
        let mut bench = bench(&flash(1), size, Theme::Dark);
        if is_shown {
            bench.click("Show");
        }
        for tab in TABS {
            choose_tab(&mut bench, tab);
            let all = controls(&bench);
            let mut reached = Vec::new();
            for _ in 0..all.len() {
                bench.press(Modifiers::NONE, Key::Tab);
                let focused = controls(&bench).into_iter().find(|(.., is_focused)| *is_focused);
                let (name, rect, _) = focused.expect("Tab leads to a control");
                let ring = rect.expand(2.0);
                let has_ring = bench.harness.output().shapes.iter().any(|shape| match &shape.shape {
                    Shape::Rect(drawn) => {
                        drawn.stroke.width >= 2.0 && (drawn.rect.min - ring.min).length() < 2.0
                    }
                    _ => false,
                });
                assert!(has_ring, "{tab} {name:?} at {rect:?} has no ring");
                reached.push(name);
            }
            for (name, ..) in &all {
                assert!(reached.contains(name), "{tab}: {name:?} was not reached: {reached:?}");
            }
            let shown = bench.shown();
            bench.press(Modifiers::NONE, Key::Escape);
            assert_eq!(bench.shown(), shown);
        }
    }
}

#[test]
fn every_list_fits_every_size_in_both_themes_before_and_after_show() {
    let folder = std::env::var_os("BROMIDE_SCENES").map(std::path::PathBuf::from);
    let dump = wear();
    for (name, size) in SIZES {
        for theme in [Theme::Light, Theme::Dark] {
            let mut bench = bench(&dump, size, theme);
            let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(size[0], size[1]));
            for shown in ["before", "after"] {
                if shown == "after" {
                    bench.click("Show");
                }
                for tab in TABS {
                    choose_tab(&mut bench, tab);
                    bench.settle();
                    let main = if shown == "before" { "Show" } else { "Hide" };
                    for label in [main, "Save all to folder…", "Look inside", "Back"] {
                        let rect = bench.harness.get_by_role_and_label(Role::Button, label).rect();
                        assert!(window.contains_rect(rect), "{name} {shown} {tab}: {label} at {rect:?}");
                    }
                    for (label, rect, _) in controls(&bench) {
                        let is_in = rect.left() >= 0.0 && rect.right() <= size[0];
                        assert!(is_in, "{name} {shown} {tab}: {label} at {rect:?}");
                    }
                    if let Some(folder) = &folder {
                        let tab = tab.trim_end_matches(" (");
                        let theme = if theme == Theme::Light { "light" } else { "dark" };
                        let file = folder.join(format!("{name}-{tab}-{shown}-{theme}.png"));
                        bench.harness.render().unwrap().save(file).unwrap();
                    }
                }
            }
        }
    }
}
