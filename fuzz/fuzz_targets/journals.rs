//! Reports and journals with the fuzzer's content, alone and in a folder with a part file: looking changes
//! nothing, and no data is trusted that does not exist.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a panic is a finding")]

use bromide::present::Present;
use bromide_engine::dumpfile::{DumpPaths, Journal, PartFile, Report, Unfinished, settle_all_in};
use bromide_fuzz::folder::Folder;
use bromide_fuzz::input::Input;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    match input.byte() {
        b'r' => report(input.rest()),
        b'j' => journal(input.rest()),
        b's' => settled(input),
        _ => in_a_folder(input),
    }
});

fn report(text: &[u8]) {
    let Ok(report) = serde_json::from_slice::<Report>(text) else { return };
    let again = serde_json::to_vec(&report).unwrap();
    let again: Report = serde_json::from_slice(&again).expect("what was written can be read");
    assert_eq!(without_seconds(again), without_seconds(report.clone()));
    drop((
        report.check.kind.present(),
        report.storage.flash().map(|flash| flash.name.present()),
        report.warnings.iter().map(Present::present).count(),
    ));
}

fn without_seconds(mut report: Report) -> Report {
    report.read.seconds = 0.0;
    report
}

fn journal(text: &[u8]) {
    let Ok(mut journal) = serde_json::from_slice::<Journal>(text) else { return };
    let again = serde_json::to_vec(&journal).unwrap();
    let mut again: Journal = serde_json::from_slice(&again).expect("what was written can be read");
    (again.read.seconds, journal.read.seconds) = (0.0, 0.0);
    assert_eq!(again, journal);
}

/// A part file with the fuzzer's length and a journal with the fuzzer's text.
fn in_a_folder(mut input: Input<'_>) {
    let mut folder = Folder::new();
    folder.put_foreign("notes.txt", b"mine");
    folder.put_foreign("other.part", b"another program's");
    let part: Vec<u8> =
        input.some(255).iter().copied().cycle().take(usize::from(input.half() % 9000)).collect();
    let path = folder.path("dump.bin.part");
    std::fs::write(&path, &part).unwrap();
    std::fs::write(folder.path("dump.bin.part.json"), input.rest()).unwrap();
    let found = Unfinished::look(&path).expect("there is a part file");
    assert!(found.reached <= part.len() as u64, "{found:?}");
    assert!(found.good() <= found.reached);
    if let Some(length) = found.length {
        assert!(
            length > 0 && u64::from(found.start) + length <= 1 << 32 && found.reached <= length,
            "{found:?}"
        );
    }
    if let Some(known) = &found.known {
        for span in known.unreadable.iter().chain(&known.checked) {
            assert!(
                span.length > 0
                    && span.start.checked_add(span.length).is_some_and(|end| end <= found.reached)
            );
        }
    }
    let all = Unfinished::all_in(folder.root());
    assert_eq!(all.len(), usize::from(found.reached > 0), "{all:?}");
    assert!(all.iter().all(|one| *one == found));
    // Opening to resume without a write changes nothing. A journal that may be foreign is an error.
    if let Ok(opened) = PartFile::open(DumpPaths::new(&folder.path("dump.bin")), false) {
        opened.discard();
    }
    assert!(std::fs::read(&path).unwrap() == part, "the part file was changed");
    assert!(
        std::fs::read(folder.path("dump.bin.part.json")).unwrap() == input.rest(),
        "the journal was changed"
    );
    folder.assert_foreign_unchanged();
}

/// What a program that was killed at its end may leave: a dump, a report under its temporary name, a journal
/// that names a dump. Whatever they contain, no dump is changed and none is created.
fn settled(mut input: Input<'_>) {
    let mut folder = Folder::new();
    let has = input.byte();
    let names = ["dump.bin", "named.bin", "notes.txt"];
    for (bit, name) in names.iter().enumerate() {
        if has & (1 << bit) != 0 {
            folder.put_foreign(name, b"0123456789abcdef");
        }
    }
    let reports = ["dump.bin.json.new", "dump.bin.json", "named.bin.json"];
    let text = input.rest();
    // The first line is the journal, what follows is the report.
    let line = text.iter().position(|byte| *byte == b'\n').unwrap_or(text.len());
    let (journal, report) = text.split_at(line);
    std::fs::write(folder.path("dump.bin.part.json"), journal).unwrap();
    for (bit, name) in reports.iter().enumerate() {
        if has & (8 << bit) != 0 {
            std::fs::write(folder.path(name), report).unwrap();
        }
    }
    let before = folder.names();
    settle_all_in(folder.root());
    folder.assert_foreign_unchanged();
    let dumps = |names: &[String]| names.iter().filter(|name| !name.contains(".json")).count();
    assert_eq!(dumps(&before), dumps(&folder.names()), "{before:?}, {:?}", folder.names());
}
