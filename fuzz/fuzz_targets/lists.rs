//! Text that users type, paste and drop, and the program's own files: each is parsed completely or refused.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a panic is a finding")]

use std::path::Path;

use bromide::app::{
    DropKind, Extent, Field, KeyNotes, ReadForm, Scrubber, Secrets, SettingsFile, TEXT_PERCENT, kind_of_drop,
    parse_scatter,
};
use bromide::present::Present as _;
use bromide_engine::dumpfile::{Replacement, check_name, fill, is_forbidden, split};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::BlockSize;
use bromide_engine::storage::{ALL_AREAS, AreaKind, Region};
use bromide_engine::units::{Address, ByteSize, parse_number, size_for_names};
use bromide_fuzz::folder::Folder;
use bromide_fuzz::input::Input;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    let kind = input.byte();
    let bytes = input.rest();
    let text = String::from_utf8_lossy(bytes);
    match kind {
        b'r' => ranges(&text),
        b'e' => settings(bytes),
        b'k' => notes(&text),
        b'n' => number(&text, input),
        b'p' => name_pattern(&text),
        b'o' => port(&text),
        b'x' => support_text(&text),
        _ => scatter(bytes),
    }
});

/// Every range found is in the file, each line that was not understood has a sentence, and the form takes all
/// ranges or none.
fn scatter(bytes: &[u8]) {
    let is_text = !bytes.contains(&0) || bytes.starts_with(&[0xFF, 0xFE]);
    let kind = kind_of_drop(Path::new("scatter.txt"), bytes);
    assert_eq!(kind == DropKind::Scatter, is_text);
    let scatter = match parse_scatter(bytes) {
        Ok(scatter) => scatter,
        Err(error) => {
            assert!(!error.present().is_empty());
            return;
        }
    };
    assert!(!scatter.ranges.is_empty());
    let text = String::from_utf8_lossy(bytes);
    // A UTF-16 file is a different text.
    let is_utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    for range in &scatter.ranges {
        let is_there = range.name.split_whitespace().all(|word| text.contains(word));
        assert!(is_utf16 || is_there, "{}", range.name);
        assert!(range.length != Some(0) && range.start.checked_add(range.length.unwrap_or(0)).is_some());
    }
    assert!(scatter.errors.first.iter().all(|error| !error.present().is_empty()));
    let mut form = ReadForm::default();
    let before = form.clone();
    match form.import(&scatter.ranges) {
        Ok(()) => assert_eq!(form.rows.len(), scatter.ranges.len()),
        Err(_) => assert_eq!(form, before),
    }
    judge(&form);
}

fn ranges(text: &str) {
    let mut form = ReadForm::default();
    let errors = form.paste_rows(text);
    assert!(errors.iter().all(|error| error.line >= 1 && !error.present().is_empty()));
    judge(&form);
    form.add_row();
    judge(&form);
}

/// A form without errors has valid ranges only.
fn judge(form: &ReadForm) {
    let errors = form.errors();
    assert!(errors.iter().all(|error| !error.sentence().is_empty()));
    let is_cell = |field: &Field| matches!(field, Field::Cell { .. });
    if form.extent == Extent::Ranges && !errors.iter().any(|error| is_cell(&error.field)) {
        for row in form.rows.iter().filter(|row| row.on) {
            let start = if row.start.trim().is_empty() { Ok(0) } else { parse_number(&row.start) };
            assert!(
                start.is_ok_and(|start| start < AreaKind::Flash.end_limit() && start % 4 == 0),
                "{row:?}"
            );
        }
    }
}

/// An unreadable file is kept under its name or another, and saved settings load without a warning.
fn settings(bytes: &[u8]) {
    let folder = Folder::new();
    let path = folder.path("settings.json");
    std::fs::write(&path, bytes).unwrap();
    let file = SettingsFile::at(path);
    let date = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    let peeked = file.peek();
    let loaded = file.load(date);
    for settings in [&peeked, &loaded.settings] {
        assert!(TEXT_PERCENT.contains(&settings.text_percent));
        judge(&settings.form());
    }
    let names = folder.names();
    let [name] = names.as_slice() else { panic!("{names:?}") };
    assert!(std::fs::read(folder.path(name)).unwrap() == bytes, "a settings file was changed by loading it");
    assert!(name == "settings.json" || !loaded.notices.is_empty(), "a file goes aside only with a word");
    file.save(&loaded.settings).unwrap();
    let again = file.load(date);
    assert_eq!(again.notices, []);
    assert_eq!(again.settings.form(), loaded.settings.form());
}

/// Saved notes are read back, and merging a second time changes nothing. The order of unknown keys does not
/// matter.
fn notes(text: &str) {
    let value = |notes: &KeyNotes| serde_json::from_str::<serde_json::Value>(&notes.to_json()).unwrap();
    let (one, other) = text.split_once('\n').unwrap_or((text, ""));
    let Ok(notes) = KeyNotes::from_json(one) else { return };
    let again = KeyNotes::from_json(&notes.to_json()).expect("what was written can be read");
    assert_eq!(value(&again), value(&notes));
    let mut merged = notes.clone();
    merged.merge(notes.clone());
    assert_eq!(value(&merged), value(&again), "merged with itself");
    let Ok(other) = KeyNotes::from_json(other) else { return };
    let (mut there, mut back) = (notes.clone(), other.clone());
    there.merge(other.clone());
    back.merge(notes);
    let merged = value(&there);
    assert_eq!(merged, value(&back), "the order does not matter");
    there.merge(other);
    assert_eq!(value(&there), merged);
}

fn number(text: &str, mut input: Input<'_>) {
    if let Ok(value) = parse_number(text) {
        assert_eq!(parse_number(&value.to_string()), Ok(value));
        assert_eq!(parse_number(&format!("{value:#x}")), Ok(value));
        assert!(!ByteSize(value).to_string().is_empty() && !size_for_names(value).is_empty());
    }
    let start = u64::from(input.word()) | u64::from(input.byte() & 3) << 32;
    let len = u64::from(input.word()) | u64::from(input.word()) << 32;
    for area in ALL_AREAS {
        if let Ok(region) = Region::new(area, start, len) {
            assert!(region.len() > 0 && region.end() <= area.end_limit());
            assert_eq!(region.start() + region.len(), region.end());
        }
    }
    assert!(BlockSize::new(len).is_none_or(|size| u64::from(size.bytes()) == len));
    let at = Address(u32::try_from(start & 0xFFFF_FFFF).unwrap());
    assert!(at.checked_add(len).is_none_or(|end| end.0 >= at.0));
}

/// An accepted file name cannot lead to another folder.
fn name_pattern(text: &str) {
    if check_name(text).is_ok() {
        assert!(!text.is_empty() && !text.chars().any(is_forbidden) && text != "." && text != "..");
        let (stem, rest) = split(text);
        assert_eq!(format!("{stem}{rest}"), text);
    }
    let filled = fill(text, &mut |name| {
        if name.len() % 2 == 0 {
            Ok(Replacement::Text("x".into()))
        } else {
            Err(bromide_engine::dumpfile::NameError::UnknownPlaceholder("no such".into()))
        }
    });
    drop(filled);
    let form = ReadForm { pattern: text.to_owned(), ..ReadForm::default() };
    assert!(form.errors().iter().all(|error| !error.sentence().is_empty()));
    drop(form.name_while_reading());
}

fn port(text: &str) {
    let Ok(choice) = text.parse::<PortChoice>();
    assert!(!format!("{choice:?}").is_empty());
    // A name with a folder would be looked up on the disk, so it is not tried.
    let name = text.trim();
    if !name.is_empty() && name.len() < 64 && !name.contains(['/', '.', '\0']) {
        drop(bromide_engine::finder::check_name(&format!("no-such-{name}"), &[]));
    }
}

/// A support bundle never contains the user's name.
fn support_text(text: &str) {
    let scrubber = Scrubber::new(Some("/home/a-user-name"), &["/media/a-folder-name"], Secrets::default());
    let has_name = |text: &str| text.to_lowercase().contains("a-user-name");
    assert!(!has_name(&scrubber.text(text)), "{:?}", scrubber.text(text));
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(text) {
        let scrubbed = scrubber.json(&value).to_string();
        assert!(!has_name(&scrubbed), "{scrubbed:?}");
    }
}
