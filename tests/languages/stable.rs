//! What is the same in every language: JSON, reports, journals, the saved log, tables for other programs, support
//! bundles.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use bromide::app::{AppEvent, AppState, Level, LogEntry, Now};
use bromide::present::words::{Language, Locale, in_language};
use bromide::worker::PortsNews;
use bromide_engine::finder::PortListError;
use bromide_engine::link::{LinkError, Moment};
use jiff::civil::date;

const PSEUDO: &str = "en-x-pseudo";

fn tags() -> Vec<&'static str> {
    Language::all().map(Language::tag).chain([PSEUDO]).collect()
}

fn run(folder: &Path, language: &[&str], args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bromide-cli"));
    command.current_dir(folder).stdin(Stdio::null()).env("LC_ALL", "C");
    command.args(language).args(args).output().unwrap()
}

/// Without what differs from run to run: figures, and how often there was time to report progress.
fn without_figures(json: &str) -> Vec<String> {
    let lines = json.lines().filter(|line| !line.contains("\"event\":\"progress\""));
    let plain = |line: &str| {
        let mut figures = false;
        let mut text = String::new();
        for letter in line.chars() {
            let is_figure = letter.is_ascii_digit() || (figures && letter == '.');
            if !is_figure {
                text.push(letter);
            } else if !figures {
                text.push('#');
            }
            figures = is_figure;
        }
        text
    };
    lines.map(plain).collect()
}

#[test]
fn json_and_files_are_the_same_in_every_language() {
    let commands: &[&[&str]] = &[
        &["read", "demo", "d.bin", "0", "64K", "--json"],
        &["read", "demo", "no/such/folder/d.bin", "--json"],
        &["read", "demo", "late.bin", "0x3FFFFFFC", "64K", "--json"],
        &["check", "d.bin"],
        &["inspect", "d.bin", "--json"],
        &["ports", "--json"],
        &["fly", "--json"],
    ];
    let mut first: BTreeMap<usize, (Option<i32>, Vec<String>)> = BTreeMap::new();
    let mut report = None;
    for tag in tags() {
        let folder = tempfile::tempdir().unwrap();
        for (number, args) in commands.iter().enumerate() {
            let output = run(folder.path(), &["--lang", tag], args);
            let said = String::from_utf8(output.stdout).unwrap();
            // `check` without JSON is a sentence.
            let said = if args.contains(&"--json") { without_figures(&said) } else { vec![] };
            let made = (output.status.code(), said);
            assert_eq!(first.entry(number).or_insert_with(|| made.clone()), &made, "{tag}: {args:?}");
        }
        let made = without_figures(&std::fs::read_to_string(folder.path().join("d.bin.json")).unwrap());
        assert_eq!(report.get_or_insert_with(|| made.clone()), &made, "{tag}: the report");
    }
    assert_eq!(first[&0].0, Some(0), "{first:#?}");
    assert!(first[&1].1.concat().contains("\"error\""), "{first:#?}");
}

#[test]
fn the_environment_and_the_option_choose_the_language_of_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let pseudo = run(folder.path(), &["--lang", PSEUDO], &["fly"]);
    let sentence = String::from_utf8(pseudo.stderr).unwrap();
    assert!(sentence.contains("\"fly\"") && !sentence.contains("There is no command"), "{sentence}");
    let help = run(folder.path(), &[], &["read", "--lang", PSEUDO, "--help"]);
    assert!(!String::from_utf8(help.stdout).unwrap().contains("Exit codes"));
    let none = run(folder.path(), &["--lang=tlh"], &["ports", "--json"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(String::from_utf8(none.stderr).unwrap().starts_with("There is no language \"tlh\": use one of "));
    let none = String::from_utf8(none.stdout).unwrap();
    assert!(none.contains("\"exit\":2") && none.contains("There is no language"), "{none}");
}

#[test]
fn the_saved_log_and_the_support_bundle_are_english_in_every_language() {
    let now = Now { at: Moment::default(), date: date(2026, 11, 22).at(9, 41, 7, 0) };
    let mut state = AppState::default();
    let denied = LinkError::Denied { port: "COM5".into() };
    state.apply(now, AppEvent::Ports(PortsNews::Unknown(PortListError::Failed(denied))));
    let saved = || (state.log.as_text(Level::Info, ""), state.details());
    let english = saved();
    assert!(english.0.contains("no permission to open COM5"), "{english:?}");
    for locale in Language::all().map(Locale::Of).chain([Locale::Pseudo]) {
        assert_eq!(in_language(locale, saved), english, "{locale:?}");
    }
    let shown = in_language(Locale::Pseudo, || {
        state.log.filtered(Level::Info, "").map(LogEntry::text).collect::<String>()
    });
    assert!(!shown.contains("permission"), "the log is shown in the chosen language: {shown}");
}
