//! The window in a made-up language: whatever still looks English was never in `assets/i18n/en.ftl`.
//!
//! A process of its own, since the language is chosen for all threads.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::{Duration, Instant};

use crate::scenes::Scene;
use bromide::app::inside::InspectorCommand;
use bromide::app::rescue::{RescueColumn, RescueCommand, RescueTab};
use bromide::app::{AppEvent, AppState, Extent, ImportError, PortPick, ReportedChip, parse_scatter};
use bromide::desktop::Answer;
use bromide::present::words;
use bromide::present::words::{Front, Locale};
use bromide::present::{fact_lines, rescue_cell};
use bromide::tr;
use bromide::ui::Window;
use bromide_engine::sim::{FlashContent as _, GeneratedFlash};
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// What is the same in every language: names of files, ports, chips and algorithms, hex, and what the scenes
/// typed.
const DATA: &[&str] = &[
    // The languages, each in itself.
    "English",
    "Bahasa Indonesia",
    "Deutsch",
    "Español",
    "Français",
    "Português (Brasil)",
    "Tiếng Việt",
    "Türkçe",
    "Русский",
    "简体中文",
    // What the firmware of the practice phone calls itself; before the name of the chip, which is a part of
    // it.
    "MT6261_S00.PRACTICE_V1",
    "BROMIDE60A_PRACTICE",
    // A range of a scatter file under its own name.
    "0x0.bin",
    // egui's own name for the edge of a panel; no one can set it.
    "Resize panel",
    "/home/anna/rom/MT6765_Android_scatter.txt",
    "MT6765_64GB_2026-11-22_090000.bin",
    "MT6765",
    "eMMC",
    // Areas and partitions, longer names before those that are a part of them.
    "userdata",
    "rpmb",
    "recovery",
    "proinfo",
    "protect1",
    "protect2",
    "nvdata",
    "nvram",
    "tee1",
    "tee2",
    "boot1",
    "boot2",
    "user",
    "/home/anna/dumps/2026-11-22_090000.bin.part",
    "/home/anna/dumps/MT6261DA_W25Q32_4MB_2026-11-22_090000.bin",
    "MT6261DA_W25Q32_4MB_2026-11-22_090000.bin",
    "2026-11-22_090000.bin",
    "0x3bf00000",
    "/home/anna/dumps/2026-11-22_090000_backup",
    "manifest.json",
    "lk.bin",
    "logo.bin",
    "vendor.bin",
    "system.bin.part",
    "system.bin",
    "/home/anna/dumps",
    "ModemManager",
    "cdc_acm",
    "sudo modprobe",
    "/dev/ttyACM0",
    "/dev/ttyACM1",
    "COM5",
    "0x0 0x10000 boot.bin",
    "/dev/ttyACM0",
    "0E8D:0003",
    "0E8D:2000",
    "MediaTek boot ROM",
    "MediaTek preloader",
    "MT6261DA",
    "MT6261",
    "Winbond W25Q32",
    "SHA-256",
    "MD5",
    "CRC-32",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "098f6bcd4621d373cade4e832627b4f6",
    "d87f7e0c",
    "0x6261",
    "0x0",
    "0x3",
    "0x4",
    "{chip}_{flash}_{size}_{date}_{time}.bin",
    "{date} {time}",
    // Each as a whole line or at its end.
    "{chip} {flash} {size} {project}",
    "{chip} {flash} {size}",
    "{project} {version}",
    "{version}",
    "boot.bin",
    "/home/anna/dumps/first.bin.part",
    "first.bin.part",
    "second.bin.part",
    "0.1.0",
    "partition_index",
    "partition_name",
    "linear_start_addr",
    "partition_size",
    // The ranges of a scene, after the longer names.
    "range-",
    ".bin",
    // Partitions whose names are a part of others'.
    "boot (",
    "lk (",
    "logo (",
    "vendor (",
    "system (",
    ": system",
    "cache (",
];

fn left(text: &str) -> String {
    let mut rest = text.to_owned();
    for data in DATA {
        rest = rest.replace(data, "");
    }
    rest
}

#[track_caller]
fn is_foreign(harness: &Harness<'_, Window>, place: &str) {
    is_foreign_but(harness, place, &[]);
}

/// The same, but for these values of a test.
#[track_caller]
fn is_foreign_but(harness: &Harness<'_, Window>, place: &str, data: &[String]) {
    let mut english: Vec<String> = Vec::new();
    let mut seen = 0;
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let texts: [Option<String>; 3] = [node.label(), node.value(), node.placeholder().map(str::to_owned)];
        for text in texts.into_iter().flatten() {
            seen += 1;
            let bare = data.iter().fold(left(&text), |text, data| text.replace(data.as_str(), ""));
            if bare.contains(|letter: char| letter.is_ascii_alphabetic()) {
                english.push(text);
            }
        }
    }
    assert!(english.is_empty(), "{place}: {english:#?}");
    assert!(seen > 10, "{place}: {seen} texts");
}

#[test]
fn no_screen_has_a_word_that_is_not_in_the_file() {
    words::set_front(Front::Window);
    words::choose(Locale::Pseudo);
    let build = |scene, change: fn(&mut bromide::app::AppState)| {
        let builder = Harness::builder().with_size([1366.0, 1200.0]).with_max_steps(8);
        let mut harness =
            builder.build_eframe(|cc| crate::scenes::window_with(&cc.egui_ctx, scene, change).0);
        harness.run();
        harness
    };
    for scene in Scene::ALL {
        let mut harness = build(scene, |_| {});
        is_foreign(&harness, &format!("{scene:?}"));
        harness.key_press(Key::F1);
        harness.run();
        is_foreign(&harness, &format!("{scene:?} with its log"));
        if scene.state().is_running() {
            harness.get_by_label(&tr!("button-stop")).click();
            harness.run();
            is_foreign(&harness, &format!("{scene:?} and the question"));
        }
    }
    for recorded in crate::common::timelines::all() {
        let mut harness = build(Scene::Waiting, |_| {});
        let bromide::app::Station::Running(running) = &mut harness.state_mut().controller().state.station
        else {
            panic!("nothing waits")
        };
        let mut history = recorded.history();
        recorded.play(&mut history, &mut 0, recorded.end);
        running.search = history;
        harness.run();
        is_foreign_but(&harness, &recorded.name, &recorded.data());
    }
    let mut harness = build(Scene::Waiting, |_| {});
    let header = tr!("keys-heading");
    harness.get_by_label(&header).click();
    harness.run();
    // The hint of the field, and what stands in the table of models.
    is_foreign_but(&harness, "the boot key", &["Nokia 105".into(), "TA-1174".into()]);
    for model in ["TA-1212", "TA-1203", "TA-1564", "Nikiti", "Quectel M66"] {
        let keys = &mut harness.state_mut().controller().state.keys;
        keys.set_model(model.into());
        let lookup = keys.lookup().clone();
        let names = lookup.reports.iter().flat_map(|report| {
            let (ReportedChip::MediaTek(chip) | ReportedChip::Other(chip)) = &report.chip;
            let number = report.type_number.unwrap_or(model);
            [report.source, report.model, report.maker.unwrap(), number, chip].map(str::to_owned)
        });
        let mut names: Vec<String> = names.chain([model.to_owned()]).collect();
        names.retain(|name| !name.is_empty());
        // A source may hold a maker's name.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        harness.run();
        is_foreign_but(&harness, model, &names);
    }
    harness.state_mut().controller().state.keys.set_model(String::new());
    harness.get_by_label(&tr!("keys-begin")).click();
    harness.run();
    for number in 0..10 {
        harness.get_by_label(&tr!("keys-nothing")).click();
        harness.run();
        is_foreign_but(&harness, &format!("way {number}"), &[]);
    }
    let mut harness = build(Scene::Ready, |state| {
        state.form.port = PortPick::Other;
        state.form.extent = Extent::Ranges;
        state.form.rows[0].start = "0x3".into();
        state.form.rows[0].length = "0".into();
        state.form.block_size = "3".into();
    });
    is_foreign(&harness, "a form full of mistakes");
    let buttons = [tr!("settings-open"), tr!("read-paste")];
    for button in buttons {
        harness.get_by_label(&button).click();
        harness.run();
        // Each language is named in itself.
        let names: Vec<String> = words::Language::all().map(|it| it.own_name().to_owned()).collect();
        is_foreign_but(&harness, &button, &names);
        harness.key_press(Key::Escape);
        harness.run();
    }
    scatter_files();
    look_inside(build(Scene::Reading, |_| {}));
}

/// Where a scatter file's path is typed, and what is said of a bad one.
fn scatter_files() {
    let mut desktop = None;
    let mut harness = Harness::builder().with_size([1366.0, 1200.0]).with_max_steps(8).build_eframe(|cc| {
        let ranges = |state: &mut AppState| state.form.extent = Extent::Ranges;
        let (window, none) = crate::scenes::window_with(&cc.egui_ctx, Scene::Ready, ranges);
        desktop = Some(none);
        window
    });
    harness.run();
    desktop.unwrap().answer(Answer::NoDialog);
    harness.get_by_label(&tr!("import-open")).click();
    harness.run();
    harness.run();
    assert!(harness.query_by_label(&tr!("import-path")).is_some());
    is_foreign(&harness, "a path for a scatter file");
    harness.key_press(Key::Escape);
    let bad: [&[u8]; 16] = [
        b"",
        b"<",
        b"\0",
        b"main_region:",
        b"0x0",
        b"0x0 0x0 0x3",
        b"0x0 {",
        b"0x0 0x3 { } { }",
        b"0x0 0x0 { } 0x0 0x4 { }",
        b"0x3 0x4 { } 0x0 0x3 { }",
        b"- 0x0: 0x0\n0x3",
        b"- partition_index: 0x0",
        b"- partition_name: 0x0\npartition_name: 0x3",
        b"- partition_name: 0x0\nlinear_start_addr: 0xFFFFFFFFFFFFFFFF\npartition_size: 4",
        b"0x0 0x3 { } 0x4 0xFFFF0050 { }",
        b"0x0 0x3 { }",
    ];
    for text in bad {
        let scatter = parse_scatter(text).map_err(ImportError::Scatter);
        let ctx = harness.ctx.clone();
        harness.state_mut().happen(&ctx, AppEvent::Scatter("0x0".into(), scatter));
        harness.run();
        is_foreign(&harness, &String::from_utf8_lossy(text));
    }
}

/// The page that looks into files, with all that can be open on it.
fn look_inside(mut harness: Harness<'_, Window>) {
    let folder = crate::common::folder();
    let mut bytes = vec![0; 4 << 20];
    GeneratedFlash::new(4 << 20, 3).fill(0, &mut bytes);
    let (first, second) = (folder.path().join("first.bin"), folder.path().join("second.bin"));
    std::fs::write(&first, &bytes).unwrap();
    bytes[0x20_0000] ^= 1;
    std::fs::write(&second, &bytes[..3 << 20]).unwrap();

    harness.get_by_label(&tr!("inside-heading")).click();
    harness.run();
    is_foreign_inside(&mut harness, folder.path(), "no file");
    harness.state_mut().look_inside(folder.path().join("gone.bin"));
    quiet(&mut harness);
    is_foreign_inside(&mut harness, folder.path(), "a file that is not there");
    harness.state_mut().look_inside(first);
    quiet(&mut harness);
    is_foreign_inside(&mut harness, folder.path(), "a dump");
    peoples_data(&mut harness);
    harness.state_mut().controller().inside.command(InspectorCommand::Compare(second));
    quiet(&mut harness);
    is_foreign_inside(&mut harness, folder.path(), "two dumps");
    for button in
        ["inside-next", "inside-go", "compare-next", "inside-open", "compare-open", "inside-save-part"]
    {
        harness.get_by_label(&words::text(button, &[])).click();
        quiet(&mut harness);
        is_foreign_inside(&mut harness, folder.path(), button);
        harness.key_press(Key::Escape);
        harness.run();
    }
}

/// The lists of people's data, which have names, numbers and texts of the practice phone.
fn peoples_data(harness: &mut Harness<'_, Window>) {
    harness.get_by_label(&tr!("rescue-open")).click();
    let late = Instant::now() + Duration::from_secs(120);
    harness.run();
    let contents = loop {
        harness.step();
        let contents = harness.state_mut().controller().rescue.state.contents().cloned();
        if let Some(contents) = contents {
            break contents;
        }
        assert!(Instant::now() < late);
        std::thread::yield_now();
    };
    let mut data = vec!["first.bin".to_owned()];
    for tab in RescueTab::ALL {
        for item in tab.items(&contents) {
            use RescueColumn::{Kind, Name, Number, Path, Text};
            data.extend(
                [Kind, Name, Number, Path, Text].map(|column| rescue_cell(&contents, tab, item, column)),
            );
        }
    }
    // As they are once names that are the same everywhere are left out of them.
    data.extend(data.iter().map(|text| left(text)).collect::<Vec<_>>());
    data.retain(|text| !text.is_empty());
    data.sort_by_key(|text| std::cmp::Reverse(text.len()));
    for is_shown in [false, true] {
        for tab in RescueTab::ALL {
            let rescue = &mut harness.state_mut().controller().rescue;
            rescue.command(RescueCommand::Show(is_shown));
            rescue.command(RescueCommand::Tab(tab));
            let row = rescue.state.list(tab).rows.first().copied();
            row.into_iter().for_each(|row| rescue.command(RescueCommand::Details(row)));
            harness.run();
            is_foreign_but(harness, &format!("{tab:?}, shown: {is_shown}"), &data);
        }
    }
    harness.get_by_label(&tr!("inside-heading")).click();
    harness.run();
}

/// Until nothing is under way on that page.
fn quiet(harness: &mut Harness<'_, Window>) {
    let late = Instant::now() + Duration::from_secs(120);
    loop {
        harness.run();
        let look = &harness.state_mut().controller().inside.state;
        let is_opening = |file: &Option<bromide::app::inside::OpenedFile>| {
            file.as_ref().is_some_and(|file| file.stage == bromide::app::inside::FileStage::Opening)
        };
        let is_busy = look.inspection.is_running()
            || look.comparison.is_running()
            || look.search.operation.is_running();
        if !is_busy && !is_opening(&look.first) && !is_opening(&look.second) {
            break;
        }
        assert!(Instant::now() < late);
    }
    harness.run();
}

/// As `is_foreign`, but for what stands in the file, addresses and names of files.
fn is_foreign_inside(harness: &mut Harness<'_, Window>, folder: &std::path::Path, place: &str) {
    let findings = harness.state_mut().controller().inside.state.findings().to_vec();
    let mut data: Vec<String> =
        findings.iter().flat_map(|f| &f.facts).map(|fact| fact_lines(fact).join("\n")).collect();
    data.extend([
        folder.display().to_string(),
        "/".into(),
        "first.bin".into(),
        "second.bin".into(),
        "gone.bin".into(),
    ]);
    data.extend(["first_00000000-00000001.bin".into(), "first_00200000-00200001.bin".into()]);
    let looked = harness.state_mut().controller().inside.state.inspection.done().cloned();
    if let Some(firmware) = looked.and_then(|looked| looked.inspection.firmware) {
        let names = [firmware.project, firmware.version, firmware.built, firmware.platform];
        data.extend(names.into_iter().flatten());
    }
    data.sort_by_key(|data| std::cmp::Reverse(data.len()));
    let mut english: Vec<String> = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let texts: [Option<String>; 3] = [node.label(), node.value(), node.placeholder().map(str::to_owned)];
        for text in texts.into_iter().flatten().filter(|text| !text.starts_with("0x00")) {
            let mut rest = text.clone();
            data.iter().filter(|data| !data.is_empty()).for_each(|data| rest = rest.replace(data, ""));
            rest = left(&without_addresses(&rest));
            // What the system says.
            rest = rest.replace("No such file or directory", "");
            let is_english = |word: &str| {
                let is_hex =
                    word.strip_prefix("0x").is_some_and(|hex| hex.chars().all(|c| c.is_ascii_hexdigit()));
                word.contains(|letter: char| letter.is_ascii_alphabetic()) && !is_hex
            };
            if rest.split(|c: char| !c.is_ascii_alphanumeric()).any(is_english) {
                english.push(text);
            }
        }
    }
    assert!(english.is_empty(), "look inside, {place}: {english:#?}");
}

fn without_addresses(text: &str) -> String {
    let mut pieces = text.split("0x");
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest += piece.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    rest
}
