//! The support bundle of whole jobs with the practice phone: of the dump there are its first bytes at most, however it was read, and no
//! name of a folder or a person is in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read as _};
use std::sync::Arc;
use std::time::Duration;

use bromide::app::{AppState, Desk, Effect, Now, State, ThisComputer, UiCommand};
use bromide::link::Moment;
use bromide::sim::{Pacing, Scenario, SimPort};
use bromide::worker::{Wake, Worker, local_time};
use common::{MIB, script};
use crossbeam_channel::unbounded;

const SOON: Duration = Duration::from_secs(300);
/// The promise: no dump content beyond the first 256 bytes.
const FIRST_BYTES: usize = 256;

/// Reads a phone by way of the desk, as the window does; gives the entries of the bundle.
fn bundle_of(faults: &[&str], block_size: &str, rows: &str, end: State) -> BTreeMap<String, String> {
    let folder = tempfile::Builder::new().prefix("Kundin Huber, alt ").tempdir().unwrap();
    let scenario = Scenario::default().flash(flash()).pacing(Pacing::ROM);
    let port = SimPort::new(faults.iter().fold(scenario, |scenario, fault| scenario.fault(fault).unwrap()));
    let (wake, wakes) = unbounded();
    let start_worker = Box::new(move || {
        let (port, wake) = (port.clone(), wake.clone());
        let wake: Wake = Box::new(move || wake.send(()).unwrap_or_default());
        Worker::with_places(Box::new(move |_| Box::new(port.clone()) as _), wake)
    });
    let mut desk = Desk::new(AppState::default(), Arc::new(ThisComputer), start_worker, None);
    desk.state.form.folder = folder.path().display().to_string();
    desk.state.form.block_size = block_size.into();
    if !rows.is_empty() {
        desk.state.form.paste_rows(rows);
    }
    let mut seconds = 0;
    let mut now = || {
        seconds += 1;
        Now { at: Moment(Duration::from_secs(seconds)), date: local_time() }
    };
    desk.run(now(), UiCommand::ReadBack);
    loop {
        desk.drain(now());
        let state = desk.state.station.state();
        if !state.is_running() {
            assert_eq!(state, end, "{}", desk.state.details());
            break;
        }
        wakes.recv_timeout(SOON).expect("the worker wakes the window");
    }
    let effects = desk.run(now(), UiCommand::SaveBundle);
    let [Effect::Save { bytes, .. }] = &effects[..] else { panic!("{effects:?}") };
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let entries: BTreeMap<String, String> = (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().unwrap().into_owned(), text)
        })
        .collect();
    for (name, text) in &entries {
        assert!(!text.contains("Kundin") && !text.contains("Huber"), "{name}: {text}");
    }
    entries
}

/// What is in the phone's flash: words that do not repeat and that nothing else in a session looks like.
fn flash() -> Vec<u8> {
    (0..u32::try_from(MIB).unwrap())
        .flat_map(|word| (word ^ 0x5bd1_e995).wrapping_mul(0x9e37_79b1).to_le_bytes())
        .collect()
}

/// As it goes over the wire: the high byte of each word comes first.
fn wire(words: &[u8]) -> Vec<u8> {
    words.chunks(4).flat_map(|word| word.iter().rev().copied()).collect()
}

/// Looks for the flash in all bytes that the phone sent, without a thought of the dialogue. `pieces` are words that were read alone.
fn assert_holds_no_dump(entries: &BTreeMap<String, String>, pieces: &[usize]) {
    let lines = script::parse(&entries["transcript.txt"]);
    assert!(lines.len() > 100, "there is a session in it");
    let bytes: Vec<u8> =
        lines.iter().filter(|line| line.from_phone).flat_map(|line| line.bytes.clone()).collect();
    let there: HashSet<&[u8]> = bytes.windows(8).collect();
    let flash = flash();
    for (at, words) in flash.chunks(8).enumerate().skip(FIRST_BYTES / 8) {
        assert!(!there.contains(words) && !there.contains(&wire(words)[..]), "{:#x} is in it", at * 8);
    }
    for at in pieces {
        let word = wire(&flash[*at..at + 4]);
        assert!(!bytes.windows(4).any(|four| four == word), "{at:#x} is in it");
    }
    // Of the first bytes no more than there are of them, however often they were read.
    let first: HashSet<Vec<u8>> = flash[..FIRST_BYTES].chunks(4).map(wire).collect();
    let words = lines.iter().filter(|line| line.from_phone).flat_map(|line| line.bytes.chunks_exact(4));
    let kept = words.filter(|word| first.contains(*word)).count() * 4;
    assert!(kept > 0 && kept <= FIRST_BYTES, "{kept} bytes");
}

#[test]
fn a_whole_flash_leaves_its_first_bytes_at_most() {
    let entries = bundle_of(&[], "", "", State::Saved);
    assert_holds_no_dump(&entries, &[]);
    assert!(entries["transcript.txt"].contains("\n# and 65536 more bytes\n"), "what was left out is counted");
    assert!(entries["log.txt"].contains("Saved …/"), "{}", entries["log.txt"]);
    assert!(entries["settings.json"].contains("\"folder\": \"…\""), "{}", entries["settings.json"]);
    assert!(entries["about.txt"].starts_with(concat!("Bromide ", env!("CARGO_PKG_VERSION"), "\n")));
    assert!(entries["timeline.txt"].contains(" now "), "{}", entries["timeline.txt"]);
}

#[test]
fn small_blocks_small_pieces_and_faults_leave_no_more() {
    // So many entries that the middle of the transcript is left out.
    let entries = bundle_of(&[], "256", "", State::Saved);
    assert!(entries["transcript.txt"].contains("entries are left out here"));
    assert_holds_no_dump(&entries, &[]);
    // Pieces of one word, which look like registers.
    let pieces: Vec<usize> = (0..32).map(|row| 0x1_0000 + row * 1024).collect();
    let rows: String = pieces.iter().map(|at| format!("{at:#x} 4 {at}.bin\n")).collect();
    assert_holds_no_dump(&bundle_of(&[], "", &rows, State::Saved), &pieces);
    // The rest of an answer comes while the session finds back into step.
    for (fault, end) in [
        ("drop@0x12345", State::Saved),
        ("stall@0x20000,for=5s", State::Saved),
        ("vanish@0x100000,back=2s", State::Saved),
    ] {
        assert_holds_no_dump(&bundle_of(&[fault], "", "", end), &[]);
    }
}
