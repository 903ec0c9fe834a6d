//! Why the phone is not found: recorded timelines in, one sentence at a time out, and no sentence flickers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "common/timelines.rs"]
mod timelines;

use std::collections::BTreeSet;
use std::time::Duration;

use bromide::finder::{Diagnosis, ORDER};
use bromide::link::Moment;
use timelines::{Recorded, all};

/// Every change of the diagnosis, looked at ten times a second: when, which, and its sentence.
fn changes(recorded: &Recorded) -> Vec<(Duration, String, String)> {
    let mut history = recorded.history();
    let (mut next, mut told, mut found) = (0, None, Vec::new());
    for tenth in 0.. {
        let now = Duration::from_millis(tenth * 100);
        if now > recorded.end {
            return found;
        }
        recorded.play(&mut history, &mut next, now);
        let diagnosis = history.diagnosis(Moment(now));
        if diagnosis != told {
            let name = diagnosis.as_ref().map_or("none", Diagnosis::name);
            let sentence = diagnosis.as_ref().map(Diagnosis::sentence).unwrap_or_default();
            found.push((now, name.to_owned(), sentence));
            told = diagnosis;
        }
    }
    found
}

#[test]
fn every_timeline_gets_its_diagnosis_when_it_should_and_no_other() {
    let mut wrong = Vec::new();
    for recorded in all() {
        let found = changes(&recorded);
        let short = |list: &[(Duration, String, String)]| {
            list.iter().map(|(at, name, _)| format!("{:.1} {name}", at.as_secs_f64())).collect::<Vec<_>>()
        };
        if short(&found) != short(&recorded.expected) {
            wrong.push(format!(
                "{}: {:?}, not {:?}",
                recorded.name,
                short(&found),
                short(&recorded.expected)
            ));
        }
        for ((_, _, sentence), (.., says)) in found.iter().zip(&recorded.expected) {
            if !sentence.contains(says) {
                wrong.push(format!("{}: {sentence:?} does not say {says:?}", recorded.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_timeline_that_leads_to_it() {
    let names: BTreeSet<String> =
        all().iter().flat_map(|recorded| recorded.expected.iter().map(|(_, name, _)| name.clone())).collect();
    let missing: Vec<_> = ORDER.iter().filter(|name| !names.contains(**name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_sentence_has_steps_and_no_full_stop() {
    let mut seen = 0;
    for recorded in all() {
        let mut history = recorded.history();
        recorded.play(&mut history, &mut 0, recorded.end);
        let Some(diagnosis) = history.diagnosis(Moment(recorded.end)) else { continue };
        seen += 1;
        let steps = diagnosis.steps();
        assert!((2..=4).contains(&steps.len()), "{}: {steps:?}", recorded.name);
        for text in steps.iter().chain([&diagnosis.sentence()]) {
            assert!(!text.ends_with('.') && text.len() > 10, "{text}");
        }
        assert_eq!(ORDER[diagnosis.rank()], diagnosis.name());
    }
    assert!(seen >= ORDER.len());
}

#[test]
fn of_all_that_one_start_shows_the_most_specific_counts() {
    use bromide::finder::timeline::{History, System, Tried};
    let phase = |name: &str| timelines::named(name).events;
    // Worn down one by one: what is told of a phone that did all of it at once.
    let mut history = History::new(Moment::default(), System::Linux, None);
    history.devices(Moment::default(), &[]);
    let name = |history: &History, second| {
        history.diagnosis(Moment(Duration::from_secs(second))).map(|found| found.name())
    };
    let timelines::What::Devices(rom) = phase("no-answer")[0].1.clone() else { panic!() };
    let timelines::What::Devices(started) = phase("started-after-boot-rom")[2].1.clone() else { panic!() };
    let at = |second| Moment(Duration::from_secs(second));
    history.devices(at(1), &rom);
    history.tried(at(2), "/dev/ttyACM0", Tried::Silent);
    assert_eq!(name(&history, 7), Some("no-answer"));
    history.tried(at(7), "/dev/ttyACM0", Tried::Echo);
    assert_eq!(name(&history, 7), Some("echo"));
    history.devices(at(8), &started);
    assert_eq!(name(&history, 8), Some("echo"), "said of the port, so more than that it started");
    history.tried(at(9), "/dev/ttyACM0", Tried::Busy(None));
    assert_eq!(name(&history, 9), Some("busy"));
    history.tried(at(9), "/dev/ttyACM0", Tried::Denied);
    assert_eq!(name(&history, 9), Some("denied"));
    history.rights_given();
    assert_eq!(name(&history, 9), Some("echo"));
}
