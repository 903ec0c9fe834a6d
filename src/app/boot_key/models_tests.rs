//! The table of reports: every row is usable.

use super::*;

#[test]
fn every_row_of_the_table_parses_and_every_word_is_known() {
    assert_eq!(TABLE.lines().next().unwrap().split('\t').collect::<Vec<_>>(), COLUMNS);
    let wrong: Vec<RowError> = parse(TABLE).filter_map(Result::err).collect();
    assert_eq!(wrong, []);
    assert_eq!(reports().len(), TABLE.lines().count() - 1, "no row is left out");
    assert!(TABLE.ends_with('\n') && !TABLE.contains(['\r', '"']), "lines end alike, no quotes");
    assert!(TABLE.lines().all(|line| line.split('\t').all(|cell| cell == cell.trim() && !cell.is_empty())));
}

#[test]
fn the_table_has_as_many_rows_of_each_group_as_its_sheet_says() {
    let count = |is_one: &dyn Fn(&ModelReport) -> bool| reports().iter().filter(|row| is_one(row)).count();
    let of = |kind| move |row: &ModelReport| row.kind == kind && row.maker.is_some() && !row.is_other_maker();
    let of_kinds = |kinds: &[PhoneKind]| kinds.iter().map(|kind| count(&of(*kind))).sum::<usize>();
    // models.md section 2.
    assert_eq!(of_kinds(&[PhoneKind::GenuineNokia, PhoneKind::Keypad]), 55);
    assert_eq!(of_kinds(&[PhoneKind::Watch]), 13);
    assert_eq!(of_kinds(&[PhoneKind::Module]), 13);
    assert_eq!(of_kinds(&[PhoneKind::Smartphone]), 31, "one of them is a rule about two makers");
    assert_eq!(count(&ModelReport::is_other_maker), 75);
    assert_eq!(count(&|row| row.certainty == Certainty::OneReport), 147);
    assert_eq!(count(&|row| row.certainty == Certainty::Several), 20);
    assert_eq!(count(&|row| row.certainty == Certainty::Inferred), 37);
}

/// A good row with one column changed.
fn with(column: &str, word: &'static str) -> Result<ModelReport, Option<&'static str>> {
    let good = [
        "keypad",
        "Maker",
        "One",
        "X-1",
        "MT6261",
        "4 MB",
        "usb",
        "call",
        "in",
        "0E8D:0003",
        "mtk_dump",
        "one report",
        "somewhere",
    ];
    let at = COLUMNS.iter().position(|name| *name == column).unwrap();
    let mut cells = good.to_vec();
    cells[at] = word;
    row(cells.join("\t").leak())
}

#[test]
fn an_unknown_word_names_its_column() {
    for (column, word) in [
        ("kind", "tablet"),
        ("chip", "Qualcomm"),
        ("chip", "not MediaTek (told)"),
        ("reach", "bluetooth: yes"),
        ("keys", "call+red"),
        ("battery", "half"),
        ("certainty", "rumour"),
    ] {
        assert_eq!(with(column, word), Err(Some(column)), "{word}");
    }
    assert_eq!(with("source", ""), Err(None));
    assert_eq!(row("keypad\tMaker"), Err(None));
}

#[test]
fn words_of_a_row_become_facts() {
    let held = |buttons: &[Button]| ReportedKeys::Held(vec![buttons.to_vec()]);
    assert_eq!(with("keys", "hang-up+*").unwrap().keys, held(&[Button::HangUp, Button::Key(Key::Star)]));
    let both = vec![vec![Button::Key(Key::Star)], vec![Button::Key(Key::Hash)]];
    assert_eq!(with("keys", "* or #").unwrap().keys, ReportedKeys::Held(both.clone()));
    assert_eq!(with("keys", "* # in vain").unwrap().keys, ReportedKeys::InVain(both));
    assert_eq!(
        with("chip", "MT6260 or MT6261 (not told)").unwrap().chip,
        ReportedChip::MediaTek("MT6260, MT6261".into())
    );
    let other = ReportedChip::Other("SC6531E".into());
    assert_eq!(with("chip", "not MediaTek (SC6531E (an older list: SC6531F))").unwrap().chip, other);
    assert_eq!(with("reach", "usb or uart, not told").unwrap().reach, Reach::NotReported);
    assert_eq!(with("reach", "preloader, then boot ROM: off").unwrap().reach, Reach::Preloader);
    assert_eq!(with("dumped_with", "not told (SP Flash Tool)").unwrap().dump, ReportedDump::NotReported);
    assert_eq!(with("dumped_with", "no (broke off)").unwrap().dump, ReportedDump::NotRead);
    assert_eq!(with("maker", "any").unwrap().maker, None);
}

#[test]
fn a_method_is_named_only_if_it_reached_the_boot_rom_and_can_be_tried() {
    let way = |column, word| with(column, word).unwrap().way();
    assert_eq!(way("keys", "*"), Some(Key::Star.with(Battery::In)));
    assert_eq!(way("battery", "refit"), Some(Key::Call.with(Battery::Refit)));
    assert_eq!(way("battery", "unknown"), Some(Key::Call.with(Battery::In)));
    assert_eq!(way("keys", "volume-up+volume-down"), Some(Key::BothVolume.with(Battery::In)));
    for (column, word) in [
        ("keys", "unknown"),
        ("keys", "volume-up+power"),
        ("keys", "* in vain"),
        ("reach", "usb-os: phone on"),
        ("reach", "no: dead"),
        ("reach", "preloader"),
        ("chip", "not MediaTek (SC6531)"),
    ] {
        assert_eq!(way(column, word), None, "{word}");
    }
}
