//! The notes: merged without loss, and nothing that is in a file breaks the program.

use super::*;
use crate::app::keys::Battery;
use jiff::civil::date;
use proptest::prelude::*;

fn day() -> DateTime {
    date(2026, 11, 22).at(9, 0, 0, 0)
}

fn way(key: Key) -> Way {
    Way { key, battery: Battery::In }
}

fn file(folder: &tempfile::TempDir) -> NotesFile {
    NotesFile::beside(&SettingsFile::at(folder.path().join("settings.json")))
}

#[test]
fn what_was_noted_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    assert_eq!(file.load(day()), (KeyNotes::default(), None));
    let mut notes = KeyNotes::default();
    notes.note(" Nokia  105 ", way(Key::Call), Tested::Stayed, day());
    notes.note("nokia 105", way(Key::Star), Tested::Nothing, day());
    notes.note("", way(Key::Star), Tested::Stayed, day());
    file.save(&notes).unwrap();
    let (loaded, notice) = file.load(day());
    assert_eq!((loaded.len(), notice), (1, None));
    assert_eq!(loaded, notes);
    assert_eq!(loaded.working("NOKIA 105"), Some(way(Key::Call)));
    assert_eq!(loaded.of("Nokia 105").len(), 2);
    assert!(loaded.to_json().contains("\"Nokia 105\""));
}

#[test]
fn what_works_is_not_forgotten_for_one_slip() {
    let mut notes = KeyNotes::default();
    notes.note("A", way(Key::Call), Tested::Stayed, day());
    notes.note("A", way(Key::Call), Tested::Vanished, day());
    assert_eq!(notes.working("A"), Some(way(Key::Call)));
    notes.note("A", way(Key::Star), Tested::Vanished, day());
    notes.note("A", way(Key::Star), Tested::Stayed, day());
    assert!(notes.of("A").iter().all(|(_, note)| note.tested == Tested::Stayed));
}

#[test]
fn a_damaged_file_is_set_aside_and_said() {
    for damaged in [&b"{ not json"[..], b"\xff\xfe", b"[]", b"{}", b"{\"bromide_key_notes\": 1}"] {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder);
        fs::write(&file.path, damaged).unwrap();
        let (notes, notice) = file.load(day());
        assert!(notes.is_empty());
        assert!(notice.is_some_and(|notice| notice.contains("set aside")), "{damaged:?}");
        assert!(!file.path.exists());
        let aside: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(aside.len(), 1, "kept under another name");
    }
}

#[test]
fn what_another_version_wrote_is_kept() {
    let text = r#"{ "bromide_key_notes": 2, "author": "Anna", "models": [
        { "model": "A", "board": "x1", "ways": [
            { "key": "call", "battery": "in", "result": "stayed", "date": "2026-11-22" },
            { "key": "power", "battery": "in", "result": "stayed", "date": "2027-01-01" },
            { "key": "call", "battery": "in", "result": "stayed", "date": "2026-11-22", "by": "Bert" } ] },
        "something else" ] }"#;
    let mut notes = KeyNotes::from_json(text).unwrap();
    notes.note("B", way(Key::Hash), Tested::Started, day());
    let again = notes.to_json();
    for kept in ["Anna", "x1", "power", "Bert", "something else", "\"B\""] {
        assert!(again.contains(kept), "{kept} is lost in {again}");
    }
    assert_eq!(KeyNotes::from_json(&again).unwrap(), notes);
}

#[test]
fn an_imported_file_may_be_anything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.json");
    assert!(import(&path).is_err());
    fs::write(&path, "{}").unwrap();
    assert!(import(&path).unwrap_err().contains("shared.json"));
    fs::write(&path, KeyNotes::default().to_json()).unwrap();
    assert_eq!(import(&path), Ok(KeyNotes::default()));
    let large = fs::File::create(&path).unwrap();
    large.set_len(MOST_BYTES + 1).unwrap();
    assert!(import(&path).is_err());
}

/// Notes as they may come from anywhere: a few models, ways and dates, so that they meet.
fn some_notes() -> impl Strategy<Value = KeyNotes> {
    let way = (0..Way::all().len()).prop_map(|at| Way::all()[at]);
    let tested = prop_oneof![
        Just(Tested::Nothing),
        Just(Tested::Started),
        Just(Tested::Vanished),
        Just(Tested::Stayed)
    ];
    let model = prop_oneof![Just("A"), Just("a"), Just("Nokia 105"), Just("é ß")];
    let one = (model, way, tested, 1_i8..4);
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let mut notes = KeyNotes::default();
        for (model, way, tested, day) in all {
            notes.note(model, way, tested, date(2026, 11, day).at(0, 0, 0, 0));
        }
        notes
    })
}

fn merged(a: &KeyNotes, b: &KeyNotes) -> KeyNotes {
    let mut both = a.clone();
    both.merge(b.clone());
    both
}

proptest! {
    #[test]
    fn merging_loses_nothing_and_knows_no_order(a in some_notes(), b in some_notes(), c in some_notes()) {
        let both = merged(&a, &b);
        prop_assert_eq!(&both, &merged(&b, &a));
        prop_assert_eq!(&both, &merged(&both, &b));
        prop_assert_eq!(merged(&both, &c), merged(&a, &merged(&b, &c)));
        for one in [&a, &b] {
            for (plain, model) in &one.models {
                for (way, note) in &model.ways {
                    let kept = &both.models[plain].ways[way];
                    prop_assert!(note.tested != Tested::Stayed || kept.tested == Tested::Stayed);
                }
            }
        }
        prop_assert_eq!(KeyNotes::from_json(&both.to_json()).unwrap(), both);
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        drop(KeyNotes::from_json(&text));
        let text = format!("{{\"bromide_key_notes\": 1, \"models\": [{text}]}}");
        drop(KeyNotes::from_json(&text));
    }

    #[test]
    fn no_shape_breaks_it_and_nothing_of_it_is_lost(
        texts in prop::collection::vec("[a-z]{0,6}", 4), number in any::<i64>(), ways in any::<bool>()
    ) {
        let entry = json!({
            "model": texts[0], "x": number,
            "ways": if ways { json!([texts[1], { "key": texts[2], "battery": number }]) } else { json!(texts[3]) },
        });
        let text = json!({ MARK: 1, "models": [entry, number, null] }).to_string();
        let notes = KeyNotes::from_json(&text).unwrap();
        let again = notes.to_json();
        prop_assert!(again.contains(&number.to_string()));
        prop_assert!(texts[..1].iter().all(|text| again.contains(text.as_str())));
        prop_assert_eq!(KeyNotes::from_json(&again).unwrap(), notes);
    }
}
