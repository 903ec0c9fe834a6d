//! The support bundle of whole jobs with the practice phone: of the dump there are its first bytes at most,
//! however it was read, and no name of a folder or a person and no number of a phone is in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read as _};
use std::sync::Arc;
use std::time::Duration;

use crate::common::ports::PortsInTurn;
use crate::common::{MIB, script};
use bromide::app::{AppController, AppState, Effect, Now, State, ThisComputer, UiCommand};
use bromide::worker::{Wake, Worker, local_time};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::link::Moment;
use bromide_engine::link::PhonePort;
use bromide_engine::sim::{Pacing, PhoneModel, Scenario, SimPort};
use crossbeam_channel::{Receiver, unbounded};

const SOON: Duration = Duration::from_secs(300);
/// The promise: no dump content beyond the first 256 bytes.
const FIRST_BYTES: usize = 256;

/// The window's controller without its window, saving into a folder, with the phones that are plugged in one
/// after the other.
struct Session {
    controller: AppController,
    wakes: Receiver<()>,
    seconds: u64,
}

impl Session {
    fn new(folder: &std::path::Path, phones: &[SimPort]) -> Session {
        let (wake, wakes) = unbounded();
        let phones = phones.to_vec();
        let start_worker = Box::new(move || {
            let (phones, wake) = (phones.clone(), wake.clone());
            let wake: Wake = Box::new(move || wake.send(()).unwrap_or_default());
            let places = move |_: &_| {
                let phones = phones.iter().map(|phone| Box::new(phone.clone()) as Box<dyn PhonePort>);
                Box::new(PortsInTurn::new(phones.collect())) as _
            };
            Worker::with_places(Box::new(places), wake)
        });
        let mut controller =
            AppController::new(AppState::default(), Arc::new(ThisComputer), start_worker, None);
        controller.state.form.folder = folder.display().to_string();
        Session { controller, wakes, seconds: 0 }
    }

    fn now(&mut self) -> Now {
        self.seconds += 1;
        Now { at: Moment(Duration::from_secs(self.seconds)), date: local_time() }
    }

    fn run(&mut self, command: UiCommand) -> Vec<Effect> {
        let now = self.now();
        self.controller.run(now, command)
    }

    /// Until what the threads line has come to this.
    fn wait_until(&mut self, is_there: impl Fn(&AppState) -> bool) {
        loop {
            let now = self.now();
            self.controller.drain(now);
            if is_there(&self.controller.state) {
                return;
            }
            self.wakes.recv_timeout(SOON).expect("the worker wakes the window");
        }
    }

    fn wait_for_end(&mut self, end: State) {
        self.wait_until(|state| !state.station.state().is_running());
        assert_eq!(self.controller.state.station.state(), end, "{}", self.controller.state.details());
    }

    /// The entries of the support bundle.
    fn bundle(&mut self) -> BTreeMap<String, String> {
        let effects = self.run(UiCommand::SaveBundle);
        let [Effect::Save { bytes, .. }] = &effects[..] else { panic!("{effects:?}") };
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        (0..zip.len())
            .map(|at| {
                let mut entry = zip.by_index(at).unwrap();
                let mut text = String::new();
                entry.read_to_string(&mut text).unwrap();
                (entry.name().unwrap().into_owned(), text)
            })
            .collect()
    }
}

fn dump_folder() -> tempfile::TempDir {
    tempfile::Builder::new()
        .prefix(&format!("Kundin Huber, alt {} ", user()))
        .tempdir_in(crate::common::test_config::temp_root())
        .unwrap()
}

/// Whoever runs the test, by the home folder as the program goes by it.
fn user() -> String {
    let home = directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()).unwrap_or_default();
    home.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn assert_names_nobody(entries: &BTreeMap<String, String>) {
    let user = user().to_lowercase();
    for (name, text) in entries {
        assert!(!text.contains("Kundin") && !text.contains("Huber"), "{name}: {text}");
        // A name of three letters stands in many words.
        assert!(user.len() < 4 || !text.to_lowercase().contains(&user), "{name}: {text}");
    }
}

fn phone(scenario: Scenario, faults: &[&str]) -> SimPort {
    let scenario = scenario.flash(flash()).pacing(Pacing::ROM);
    SimPort::new(faults.iter().fold(scenario, |scenario, fault| scenario.fault(fault).unwrap()))
}

/// Reads a phone by way of the controller, as the window does; gives the entries of the bundle.
fn bundle_of(faults: &[&str], block_size: &str, rows: &str, end: State) -> BTreeMap<String, String> {
    let folder = dump_folder();
    let mut session = Session::new(folder.path(), &[phone(Scenario::default(), faults)]);
    session.controller.state.form.block_size = block_size.into();
    if !rows.is_empty() {
        session.controller.state.form.paste_rows(rows);
    }
    session.run(UiCommand::ReadBack);
    session.wait_for_end(end);
    let entries = session.bundle();
    assert_names_nobody(&entries);
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

/// Looks for the flash in all bytes that the phone sent, without a thought of the dialogue. `pieces` are
/// words that were read alone.
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

/// Numbers of one phone alone, in which no byte occurs twice.
struct Numbers {
    me_id: [u8; 16],
    unique_id: [u8; 8],
}

const FIRST_PHONE: Numbers = Numbers {
    me_id: [0xB7, 0x1E, 0x93, 0x5D, 0xC4, 0x68, 0xEA, 0x2F, 0x71, 0x8C, 0xD9, 0x36, 0xA5, 0x4B, 0xF2, 0x87],
    unique_id: [0xE6, 0x3A, 0x9F, 0x57, 0xBD, 0x74, 0xC1, 0x2D],
};
const OTHER_PHONE: Numbers = Numbers {
    me_id: [0x9A, 0xD3, 0x47, 0xFE, 0x6B, 0x85, 0x29, 0xC8, 0x5E, 0xB4, 0x7D, 0xE1, 0x38, 0xAF, 0x96, 0x53],
    unique_id: [0x4D, 0xB9, 0x6E, 0xF5, 0x83, 0x2A, 0xD7, 0xC6],
};

impl Numbers {
    fn scenario(&self) -> Scenario {
        let model = PhoneModel { me_id: self.me_id, unique_id: self.unique_id, ..PhoneModel::mt6261() };
        Scenario::default().model(model)
    }

    /// Each number in the orders in which it can be found: as it is, backwards, and as it goes over the wire,
    /// where the high byte of each word comes first. The flash's number lies in the transfer memory behind
    /// the five bytes of the question.
    fn all(&self) -> Vec<Vec<u8>> {
        let numbers = [self.me_id.to_vec(), self.unique_id.to_vec()];
        numbers
            .iter()
            .flat_map(|number| {
                let backwards: Vec<u8> = number.iter().rev().copied().collect();
                let in_memory = [&[0; 5], &number[..], &[0; 3]].concat();
                [number.clone(), wire(number), backwards, wire(&in_memory)[4..12].to_vec()]
            })
            .collect()
    }
}

/// Looks for a piece of four bytes of any of the numbers in every file, however it is spelled, and in what
/// the phone sent.
fn assert_holds_no_number(entries: &BTreeMap<String, String>, phones: &[&Numbers]) {
    for (name, text) in entries {
        // Without what may stand between and before digits: `0x`, blanks, colons, commas, dashes.
        let spelled = text.to_lowercase().replace("0x", "");
        let digits: String = spelled.chars().filter(char::is_ascii_alphanumeric).collect();
        for number in phones.iter().flat_map(|phone| phone.all()) {
            for piece in number.windows(4) {
                let hex: String = piece.iter().map(|byte| format!("{byte:02x}")).collect();
                assert!(!digits.contains(&hex), "{name} holds {hex} of {number:02x?}:\n{text}");
            }
        }
    }
    let lines = script::parse(&entries["transcript.txt"]);
    let bytes: Vec<u8> =
        lines.iter().filter(|line| line.from_phone).flat_map(|line| line.bytes.clone()).collect();
    assert!(bytes.len() > 100, "there is a session in it");
    for number in phones.iter().flat_map(|phone| phone.all()) {
        for piece in number.windows(4) {
            assert!(!bytes.windows(4).any(|four| four == piece), "{piece:02x?} of {number:02x?} came");
        }
    }
}

#[test]
fn a_bundle_of_two_phones_in_one_job_holds_no_number_of_either() {
    let folder = dump_folder();
    let first = phone(FIRST_PHONE.scenario(), &["vanish@0x41234,back=1s"]);
    let other = phone(OTHER_PHONE.scenario(), &["jedec=c84016", "reset=gone"]);
    let mut session = Session::new(folder.path(), &[first.clone(), other, first]);
    session.run(UiCommand::ReadBack);
    session.wait_for_end(State::Saved);
    let entries = session.bundle();
    for file in ["log.txt", "timeline.txt"] {
        let line = entries[file].lines().find(|line| line.contains("This is another phone"));
        let line = line.unwrap_or_else(|| panic!("{file}: {}", entries[file]));
        assert!(line.contains("its ME-ID is (withheld), not (withheld)"), "{line}");
        assert!(line.contains("number is (withheld), not (withheld)"), "{line}");
        assert!(line.contains("c8 40 16") && line.ends_with("Plug in the first phone again."), "{line}");
    }
    // Both phones were asked for both numbers.
    assert!(entries["transcript.txt"].matches("> e1\n").count() >= 3);
    assert!(entries["transcript.txt"].contains("> 0000004b\n"));
    assert_holds_no_number(&entries, &[&FIRST_PHONE, &OTHER_PHONE]);
    assert_names_nobody(&entries);
}

#[test]
fn a_bundle_of_another_phone_at_an_unfinished_dump_holds_no_number_of_either() {
    let folder = dump_folder();
    let first = phone(FIRST_PHONE.scenario(), &["vanish@0x41234,back=never"]);
    let mut before = Session::new(folder.path(), &[first]);
    before.run(UiCommand::ReadBack);
    before.wait_until(|state| state.station.running().is_some_and(|running| running.lost.is_some()));
    before.run(UiCommand::Stop);
    before.wait_for_end(State::Stopped);
    // The program was started again: what it knows of the first phone stands in the journal alone.
    let mut session = Session::new(folder.path(), &[phone(OTHER_PHONE.scenario(), &[])]);
    session.wait_until(|state| state.offers().next().is_some());
    let part = session.controller.state.offers().next().unwrap().part.clone();
    let now = session.now();
    session.controller.resume(now, &part);
    session.wait_for_end(State::PartlySaved);
    let entries = session.bundle();
    assert!(entries["log.txt"].contains("its ME-ID is (withheld), not (withheld)"), "{}", entries["log.txt"]);
    assert_holds_no_number(&entries, &[&FIRST_PHONE, &OTHER_PHONE]);
    assert_names_nobody(&entries);
}

#[test]
fn numbers_are_withheld_in_every_spelling_and_wherever_they_stand() {
    let folder = dump_folder();
    let mut session = Session::new(folder.path(), &[phone(FIRST_PHONE.scenario(), &[])]);
    session.run(UiCommand::ReadBack);
    session.wait_for_end(State::Saved);
    let joined = |number: &[u8], between: &str, before: &str| {
        let bytes: Vec<String> = number.iter().map(|byte| format!("{before}{byte:02x}")).collect();
        bytes.join(between)
    };
    let mut spellings = Vec::new();
    for number in [&FIRST_PHONE.me_id[..], &FIRST_PHONE.unique_id] {
        for (between, before) in [("", ""), (" ", ""), (":", ""), ("-", ""), (", ", "0x"), (" ", "0x")] {
            let text = joined(number, between, before);
            spellings.extend([text.to_uppercase(), format!("0x{text}"), format!("dump-{text}.bin"), text]);
        }
    }
    for text in &spellings {
        let now = session.now();
        session.controller.apply(
            now,
            bromide::app::AppEvent::Notice(bromide::app::Notice::FromDesktop(
                bromide::app::Level::Info,
                format!("Note {text}!"),
            )),
        );
    }
    // Settings hold what people typed.
    session.controller.state.settings.pattern = format!("{}.bin", spellings[0]);
    session.controller.state.settings.last_port = format!("/srv/{}", spellings[1]);
    let entries = session.bundle();
    assert!(entries["log.txt"].matches("(withheld)").count() >= spellings.len(), "{}", entries["log.txt"]);
    assert!(entries["log.txt"].contains("SHA-256 "), "what identifies the dump stays");
    let sha256 = entries["log.txt"].split_once("SHA-256 ").unwrap().1;
    assert!(sha256.chars().take_while(char::is_ascii_hexdigit).count() == 64, "{sha256}");
    assert_holds_no_number(&entries, &[&FIRST_PHONE]);
}

#[test]
fn an_answer_that_comes_too_late_or_in_pieces_leaves_no_number() {
    for fault in ["stall@0x2000,for=5s", "echo@0xa0140800", "noise=both", "drop@0x12345"] {
        let folder = dump_folder();
        let mut session = Session::new(folder.path(), &[phone(FIRST_PHONE.scenario(), &[fault])]);
        session.run(UiCommand::ReadBack);
        session.wait_until(|state| !state.station.state().is_running());
        assert_holds_no_number(&session.bundle(), &[&FIRST_PHONE]);
    }
}

#[test]
fn the_figures_of_the_reading_program_are_in_report_log_and_bundle() {
    let folder = dump_folder();
    let mut session = Session::new(folder.path(), &[phone(Scenario::default(), &[])]);
    session.controller.state.form.program = ReadingProgramChoice::On;
    session.run(UiCommand::ReadBack);
    session.wait_for_end(State::Saved);
    let finished = session.controller.state.station.finished().unwrap();
    let (_, report) = finished.saved().next().unwrap();
    let program = report.read.reading_program.clone().expect("the program has read");
    let ticks = program.ticks;
    let details = session.controller.state.details();
    let entries = session.bundle();
    assert_names_nobody(&entries);
    let log = &entries["log.txt"];
    for figure in
        [ticks.empty_loops, ticks.flash_in_bursts, ticks.flash_by_words, ticks.ram_with_sum, ticks.usb_reads]
    {
        let figure = figure.to_string();
        assert!(details.contains(&figure) && log.contains(&figure), "{figure}: {log}");
    }
}
