//! The notes: merged without loss, and nothing that is in a file breaks the program.

use super::*;
use crate::present::Present as _;
use std::fs;

use jiff::civil::date;
use proptest::prelude::*;

fn day() -> DateTime {
    date(2026, 11, 22).at(9, 0, 0, 0)
}

fn way(key: Key) -> Way {
    key.with(Battery::In)
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
    notes.note(" Nokia  105 ", way(Key::Call), Tested::Answered, day());
    notes.note("nokia 105", way(Key::Star), Tested::Nothing, day());
    notes.note("", way(Key::Star), Tested::Stayed, day());
    file.save(&notes).unwrap();
    let (loaded, notice) = file.load(day());
    assert_eq!((loaded.len(), notice), (1, None));
    assert_eq!(loaded, notes);
    assert_eq!(loaded.working("NOKIA 105"), Some((way(Key::Call), Tested::Answered)));
    assert_eq!(loaded.of("Nokia 105").len(), 2);
    assert!(loaded.to_json().contains("\"Nokia 105\""));
}

#[test]
fn what_works_is_not_forgotten_for_one_slip() {
    let mut notes = KeyNotes::default();
    notes.note("A", way(Key::Call), Tested::Answered, day());
    notes.note("A", way(Key::Call), Tested::Vanished, day());
    assert_eq!(notes.working("A"), Some((way(Key::Call), Tested::Answered)));
    notes.note("A", way(Key::Star), Tested::Vanished, day());
    assert_eq!(notes.of("A").len(), 2);
    notes.note("A", way(Key::Star), Tested::Answered, day());
    assert!(notes.of("A").iter().all(|(_, note)| note.tested == Tested::Answered));
}

#[test]
fn a_damaged_file_is_renamed_with_a_notice() {
    for damaged in [&b"{ not json"[..], b"\xff\xfe", b"[]", b"{}", b"{\"bromide_key_notes\": 1}"] {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder);
        fs::write(&file.path, damaged).unwrap();
        let (notes, notice) = file.load(day());
        assert!(notes.is_empty());
        assert!(notice.is_some_and(|notice| notice.present().contains("moved to")), "{damaged:?}");
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
fn notes_of_earlier_versions_rank_below_a_proof_and_above_all_else() {
    let text = r##"{ "bromide_key_notes": 1, "models": [ { "model": "A", "ways": [
        { "battery": "in", "date": "2026-01-02", "key": "#", "result": "stayed" },
        { "battery": "out-then-in", "date": "2026-01-01", "key": "volume-down", "result": "vanished" } ] } ] }"##;
    let mut notes = KeyNotes::from_json(text).unwrap();
    assert_eq!(notes.working("A"), Some((way(Key::Hash), Tested::Stayed)));
    assert_eq!(notes.of("A").len(), 2);
    assert_eq!(notes.to_json().matches("stayed").count(), 1, "written as it was");
    notes.note("A", way(Key::Hash), Tested::Unanswered, day());
    assert_eq!(notes.working("A"), Some((way(Key::Hash), Tested::Stayed)));
    notes.note("A", Key::Up.with(Battery::Refit), Tested::Answered, day());
    assert_eq!(notes.working("A"), Some((Key::Up.with(Battery::Refit), Tested::Answered)));
    assert_eq!(KeyNotes::from_json(&notes.to_json()).unwrap(), notes);
}

#[test]
fn an_imported_file_may_be_anything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.json");
    assert!(import(&path).is_err());
    fs::write(&path, "{}").unwrap();
    assert!(import(&path).is_err());
    fs::write(&path, KeyNotes::default().to_json()).unwrap();
    assert_eq!(import(&path), Ok(KeyNotes::default()));
    let large = fs::File::create(&path).unwrap();
    large.set_len(MOST_BYTES + 1).unwrap();
    assert!(import(&path).is_err());
}

#[cfg(unix)]
#[test]
fn notes_that_are_not_a_regular_file_are_neither_waited_for_nor_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    for make in [
        (|path: &PathBuf| crate::pipes::make_pipe(path)) as fn(&PathBuf),
        |path| std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
        |path| fs::create_dir(path).unwrap(),
    ] {
        make(&file.path);
        let (notes, notice) = file.load(day());
        assert!(
            notes.is_empty() && notice.is_some_and(|notice| notice.present().contains("not a regular file"))
        );
        assert!(file.save(&notes).is_err());
        assert!(!files::is_regular(&file.path) && files::is_taken(&file.path));
        fs::remove_file(&file.path).or_else(|_| fs::remove_dir(&file.path)).unwrap();
    }
    fs::File::create(&file.path).unwrap().set_len(2 << 30).unwrap();
    let (_, notice) = file.load(day());
    assert!(
        notice.is_some_and(
            |notice| notice.present().contains("too many") && notice.present().contains("moved to")
        )
    );
}

/// Notes as they may come from anywhere: a few models, ways and dates, so that they meet.
fn some_notes() -> impl Strategy<Value = KeyNotes> {
    let way = (0..Way::all().len()).prop_map(|at| Way::all()[at]);
    let tested = prop_oneof![
        Just(Tested::Nothing),
        Just(Tested::Started),
        Just(Tested::Vanished),
        Just(Tested::Unanswered),
        Just(Tested::Stayed),
        Just(Tested::Answered)
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

/// A file of so many entries of each kind: numbers among the models, and one model that is there as often,
/// each time with another way and another key of other versions.
fn large_file(entries: usize) -> String {
    let numbers = (0..entries).map(|number| number.to_string());
    let same =
        (0..entries).map(|number| format!(r#"{{"model":"m","ways":[{number}],"key{number}":{number}}}"#));
    format!("{{\"{MARK}\":1,\"models\":[{}]}}", numbers.chain(same).collect::<Vec<_>>().join(","))
}

#[test]
fn a_file_just_within_the_limit_is_read_without_loss() {
    // A third each: numbers, ways and keys. With work that grows with the square this would take hours.
    let entries = (MOST_ENTRIES - 1) / 3;
    let notes = KeyNotes::from_json(&large_file(entries)).unwrap();
    assert_eq!(notes.others.len(), entries);
    let model = &notes.models["m"];
    assert_eq!((notes.len(), model.others.len(), model.rest.len()), (1, entries, entries));
    // Merged with itself it is the same.
    assert_eq!(merged(&notes, &notes), notes);
    assert_eq!(KeyNotes::from_json(&notes.to_json()).unwrap(), notes);
}

#[test]
fn a_file_of_200000_entries_is_refused() {
    let numbers: Vec<String> = (0..200_000).map(|number| number.to_string()).collect();
    let numbers = numbers.join(",");
    for text in [
        format!("{{\"{MARK}\":1,\"models\":[{numbers}]}}"),
        format!("{{\"{MARK}\":1,\"models\":[{{\"model\":\"m\",\"ways\":[{numbers}]}}]}}"),
        large_file(MOST_ENTRIES / 3 + 1),
    ] {
        assert_eq!(KeyNotes::from_json(&text), Err(OwnFileError::TooManyNotes));
    }
}

#[test]
fn names_and_dates_that_are_too_long_are_kept_but_are_none_of_ours() {
    let long = "x".repeat(LONGEST_NAME + 1);
    let date = "2".repeat(LONGEST_DATE + 1);
    let text = json!({ MARK: 1, "models": [
        { "model": long, "ways": [] },
        { "model": "A", "ways": [{ "key": "call", "battery": "in", "result": "stayed", "date": date }] },
    ] });
    let notes = KeyNotes::from_json(&text.to_string()).unwrap();
    assert_eq!((notes.len(), notes.of("A")), (1, vec![]));
    assert!(notes.to_json().contains(&long) && notes.to_json().contains(&date));
}

#[test]
fn more_notes_than_would_be_read_again_are_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(&folder);
    let mut notes = KeyNotes::default();
    notes.note("A", way(Key::Call), Tested::Stayed, day());
    file.save(&notes).unwrap();
    let mut large = notes.clone();
    large.rest.insert("x".into(), "x".repeat(usize::try_from(MOST_BYTES).unwrap()).into());
    assert!(!large.fits());
    assert!(file.save(&large).is_err());
    assert_eq!(file.load(day()), (notes, None), "what was there is still there");
}

/// As it was before it was made linear, to be compared with.
mod slow {
    use super::*;

    pub(in crate::app) fn from_json(text: &str) -> KeyNotes {
        let mut rest: Map<String, Value> = serde_json::from_str(text).unwrap();
        rest.remove(MARK).unwrap();
        let Some(Value::Array(entries)) = rest.remove("models") else { panic!() };
        let mut notes = KeyNotes { rest, ..KeyNotes::default() };
        for entry in entries {
            match model(&entry) {
                Some(theirs) => {
                    let ours = notes.models.entry(plain(&theirs.name)).or_default();
                    if ours.name.is_empty() || (!theirs.name.is_empty() && theirs.name < ours.name) {
                        ours.name = theirs.name;
                    }
                    for (way, note) in theirs.ways {
                        let rank = |note: &Note| (note.tested == Tested::Stayed, note.clone());
                        match ours.ways.get(&way) {
                            Some(known) if rank(known) >= rank(&note) => {}
                            _ => drop(ours.ways.insert(way, note)),
                        }
                    }
                    add_missing(&mut ours.others, theirs.others);
                    for (key, value) in theirs.rest {
                        let text = value.to_string();
                        if ours.rest.get(&key).map(Value::to_string).is_none_or(|known| text < known) {
                            ours.rest.insert(key, value);
                        }
                    }
                    ours.rest.sort_keys();
                }
                None => add_missing(&mut notes.others, vec![entry]),
            }
        }
        notes
    }

    fn add_missing(ours: &mut Vec<Value>, theirs: Vec<Value>) {
        for value in theirs {
            if !ours.contains(&value) {
                ours.push(value);
            }
        }
        ours.sort_by_cached_key(Value::to_string);
    }
}

/// Files in which everything occurs more than once.
fn some_file() -> impl Strategy<Value = String> {
    let strange = prop_oneof![
        (0_u8..3).prop_map(Value::from),
        Just(json!(null)),
        Just(json!({ "a": 1, "b": 2 })),
        Just(json!({ "b": 2, "a": 1 })),
        Just(json!({ "key": "call", "battery": "in", "result": "stayed", "date": "2026-11-22", "by": "B" })),
    ];
    let key = prop_oneof![Just("call"), Just("#"), Just("power")];
    let result = prop_oneof![Just("stayed"), Just("nothing"), Just("vanished"), Just("else")];
    let way = (key, result, 1_u8..4).prop_map(
        |(key, result, day)| json!({ "key": key, "battery": "in", "result": result, "date": day.to_string() }),
    );
    let ways = prop::collection::vec(prop_oneof![strange.clone(), way], 0..6);
    let name = prop_oneof![Just("A"), Just("a"), Just(" A"), Just("B"), Just("")];
    let rest = prop::collection::vec((prop_oneof![Just("x"), Just("y"), Just("z")], 0_u8..3), 0..3);
    let model = (name, ways, rest).prop_map(|(name, ways, rest)| {
        let mut model = json!({ "model": name, "ways": ways });
        for (key, value) in rest {
            model[key] = value.into();
        }
        model
    });
    prop::collection::vec(prop_oneof![strange, model.clone(), model], 0..12)
        .prop_map(|models| json!({ MARK: 1, "z": 1, "a": [], "models": models }).to_string())
}

proptest! {
    #[test]
    fn the_fast_way_and_the_slow_way_read_the_same(text in some_file()) {
        let notes = KeyNotes::from_json(&text).unwrap();
        let slow = slow::from_json(&text);
        prop_assert_eq!(notes.to_json(), slow.to_json());
        prop_assert_eq!(notes, slow);
    }

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
                    prop_assert!(note.tested < Tested::Stayed || kept.tested >= note.tested);
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

#[test]
fn notes_with_a_mark_or_dos_line_ends_are_read_and_utf_16_has_its_own_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.json");
    let text = KeyNotes::default().to_json();
    std::fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    assert_eq!(import(&path), Ok(KeyNotes::default()));
    let units = || text.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xFEFF].into_iter().chain(units()).flat_map(u16::to_be_bytes).collect();
    for utf16 in [little, marked] {
        std::fs::write(&path, utf16).unwrap();
        assert_eq!(import(&path), Err(OwnFileError::Utf16));
    }
}
