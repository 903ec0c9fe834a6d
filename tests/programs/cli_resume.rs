//! `bromide-cli resume` and phones that are lost, with the real program on pseudo-terminals: exit codes, sentences, files.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::workbench::{Workbench, image};
use serde_json::Value;

const LEN: usize = 256 << 10;
/// Takes four seconds at the pace of a real phone.
const LONG: usize = 1 << 20;
const PART: &str = "out/d.part";
const QUICK: [&str; 2] = ["--pace", "none"];

fn quick(fault: &'static str) -> [&'static str; 4] {
    ["--pace", "none", "--fault", fault]
}

/// A desk with an unfinished dump, and no phone any more.
fn unfinished(image: &[u8]) -> Workbench {
    let mut desk = Workbench::new();
    desk.phone("./port", "image", image, &quick("vanish@0x28000"));
    let lost = desk.run(&["read", "./port", "out/d", "--wait", "1"]);
    assert_eq!(lost.code, 4, "{lost:?}");
    assert!(lost.stderr.contains("The phone was unplugged, or its battery is empty"), "{lost:?}");
    assert!(lost.stderr.contains("Kept in out/d.part: "), "{lost:?}");
    assert_eq!(desk.out(), ["d.part", "d.part.json"]);
    let part = desk.file(PART);
    assert!(!part.is_empty() && image.starts_with(&part));
    desk.no_phones();
    desk
}

#[test]
fn a_lost_phone_and_a_refused_second_read_both_name_the_command_that_continues() {
    let image = image(LEN, 2);
    let mut desk = Workbench::new();
    desk.phone("./port", "image", &image, &quick("vanish@0x28000"));
    let lost = desk.run(&["read", "./port", "out/my d", "--wait", "1"]);
    assert_eq!(lost.code, 4, "{lost:?}");
    desk.no_phones();
    let refused = desk.run(&["read", "demo", "out/my d"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    for said in [&lost.stderr, &refused.stderr] {
        assert!(said.contains("bromide-cli resume 'out/my d.part'"), "{said}");
        assert!(!said.contains("Read again"), "{said}");
    }
    desk.phone("./port", "image", &image, &QUICK);
    let resumed = desk.run(&["resume", "out/my d.part", "--port", "./port"]);
    assert_eq!(resumed.code, 0, "{resumed:?}");
    assert!(desk.file("out/my d") == image);
}

#[test]
fn the_help_of_simulate_lists_every_fault() {
    let help = Workbench::new().run(&["simulate", "--help"]);
    assert_eq!(help.code, 0, "{help:?}");
    for fault in bromide_engine::sim::FAULTS {
        assert!(help.stdout.contains(fault.spec), "{} is missing: {}", fault.spec, help.stdout);
    }
    assert!(!help.stdout.contains("sim::fault"), "{}", help.stdout);
}

#[track_caller]
fn assert_saved(desk: &Workbench, image: &[u8]) {
    assert!(desk.file("out/d") == image, "the dump differs");
    assert_eq!(desk.out(), ["d", "d.json"]);
    let check = desk.run(&["check", "out/d"]);
    assert_eq!(check.code, 0, "{check:?}");
}

fn named<'e>(events: &'e [Value], name: &str) -> Vec<&'e Value> {
    events.iter().filter(|event| event["event"] == name).collect()
}

#[test]
fn a_phone_that_vanished_is_gone_on_with_when_it_is_back() {
    let image = image(LEN, 1);
    let mut desk = unfinished(&image);
    let done = desk.file(PART).len() as u64;
    desk.phone("./port", "image", &image, &QUICK);
    let resumed = desk.run(&["resume", PART, "--port", "./port", "--json"]);
    assert_eq!(resumed.code, 0, "{resumed:?}");
    let events = resumed.events();
    assert_eq!(named(&events, "finished")[0]["outcome"], "saved");
    // That of the first pass; the check begins at 0.
    let mut reading = named(&events, "progress").into_iter().filter(|event| event["state"] == "Reading");
    let first = reading.next().and_then(|event| event["done"].as_u64());
    assert!(first >= Some(done), "it began anew: {first:?}, {done}");
    assert_saved(&desk, &image);
}

#[test]
fn a_phone_that_comes_back_in_time_needs_no_second_run() {
    let image = image(LEN, 2);
    let mut desk = Workbench::new();
    desk.phone("./port", "image", &image, &quick("vanish@0x28000,back=1s"));
    let output = desk.run(&["read", "./port", "out/d", "--json"]);
    assert_eq!(output.code, 0, "{output:?}");
    let events = output.events();
    let lost = named(&events, "lost");
    assert_eq!(lost.len(), 1, "{lost:?}");
    assert_eq!((&lost[0]["total"], &lost[0]["port_is_there"]), (&LEN.into(), &false.into()));
    assert!(lost[0]["done"].as_u64() > Some(0), "{lost:?}");
    assert_eq!(named(&events, "saved").len(), 1);
    assert_saved(&desk, &image);
}

#[test]
fn another_phone_is_refused_by_name_and_nothing_is_touched() {
    let first = image(LEN, 3);
    let mut desk = unfinished(&first);
    let (part, journal) = (desk.file(PART), desk.file("out/d.part.json"));
    for (other, fault, says) in [
        (image(LEN, 3), "jedec=c84012", "flash chip is c8 40 12, not "),
        (image(LEN, 4), "late=1ms", "content"),
        (image(LEN, 3), "chip=mt6260", "chip"),
    ] {
        desk.phone("./port", "image", &other, &quick(fault));
        let output = desk.run(&["resume", PART, "--port", "./port", "--wait", "20"]);
        assert_eq!(output.code, 7, "{says}: {output:?}");
        let sentence = output.stderr.lines().find(|line| line.starts_with("This is not the first phone"));
        assert!(sentence.is_some_and(|sentence| sentence.contains(says)), "{says}: {output:?}");
        assert!(desk.file(PART) == part && desk.file("out/d.part.json") == journal, "{says}: changed");
        assert_eq!(desk.out(), ["d.part", "d.part.json"]);
        desk.no_phones();
    }
    desk.phone("./port", "image", &first, &QUICK);
    assert_eq!(desk.run(&["resume", PART, "--port", "./port"]).code, 0);
    assert_saved(&desk, &first);
}

#[test]
fn what_is_no_unfinished_dump_is_refused_in_one_sentence() {
    let desk = Workbench::new();
    std::fs::write(desk.path("out/dump.bin"), "precious").unwrap();
    for (name, says) in [
        ("out/nothing.part", "There is no unfinished dump out/nothing.part"),
        ("out/dump.bin", "out/dump.bin is not the name of an unfinished dump"),
        ("out", "There is no unfinished dump out"),
        ("nowhere/d.part", "There is no unfinished dump nowhere/d.part"),
    ] {
        let output = desk.run(&["resume", name, "--port", "./port"]);
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{name}: {output:?}");
        let mut lines = output.stderr.lines();
        assert!(lines.next().is_some_and(|line| line.starts_with(says)), "{name}: {output:?}");
        assert!(lines.all(|line| line.starts_with("What to do: ")), "{name}: {output:?}");
    }
    assert_eq!(desk.file("out/dump.bin"), b"precious");
    assert_eq!(desk.out(), ["dump.bin"]);
}

#[test]
fn two_programs_do_not_write_one_dump() {
    let image = image(LONG, 5);
    let mut desk = Workbench::new();
    // So slow that it cannot be over before the others have been refused.
    desk.phone("./port", "image", &image, &["--pace", "rom"]);
    desk.phone("./other", "image", &image, &QUICK);
    let mut running = desk.start(&["read", "./port", "out/d"]);
    running.until_read(20_000);
    for args in [
        &["read", "./other", "out/d"][..],
        &["read", "./other", "out/d", "--force"],
        &["resume", PART, "--port", "./other"],
        &["resume", PART, "--port", "./other", "--force"],
        // A port is for one program only, whatever the file.
        &["read", "./port", "out/e"],
    ] {
        let second = desk.run(args);
        assert_eq!(second.code, 2, "{args:?}: {second:?}");
        let says = match args {
            ["read", "./port", ..] if cfg!(target_os = "linux") => "is in use by bromide-cli",
            ["read", "./port", ..] => "in use",
            // Without --force that it is there is reason enough.
            ["read", _, _] => "out/d.part",
            _ => "nother program is writing to out/d.part",
        };
        assert!(second.stderr.contains(says), "{args:?}: {second:?}");
    }
    running.interrupt();
    let (code, events) = running.end();
    assert_eq!(code, 130, "{events:?}");
    assert_eq!(desk.run(&["resume", PART, "--port", "./other"]).code, 0);
    assert_saved(&desk, &image);
}

#[test]
fn a_stopped_read_is_resumed_and_stopped_again_and_keeps_its_check() {
    let image = image(LONG, 6);
    let mut desk = Workbench::new();
    desk.phone("./slow", "image", &image, &["--pace", "rom"]);
    desk.phone("./port", "image", &image, &QUICK);
    let mut running = desk.start(&["read", "./slow", "out/d", "--check", "off"]);
    running.until_read(20_000);
    running.interrupt();
    assert_eq!(running.end().0, 130);
    let done = desk.file(PART).len();
    let mut again = desk.start(&["resume", PART, "--port", "./slow"]);
    again.until_read(done as u64);
    again.interrupt();
    assert_eq!(again.end().0, 130);
    assert!(desk.file(PART).len() >= done);
    let resumed = desk.run(&["resume", PART, "--port", "./port"]);
    assert_eq!(resumed.code, 0, "{resumed:?}");
    assert!(resumed.stdout.contains("not checked, as requested"), "{resumed:?}");
    assert_saved(&desk, &image);
}
