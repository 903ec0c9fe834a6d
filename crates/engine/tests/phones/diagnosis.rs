//! Why a phone is not found: recorded timelines of plugging lead to their diagnoses, each at its time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;
use std::time::Duration;

use crate::common::timelines::{Recorded, all, not_opened};
use bromide_engine::finder::{
    Device, DeviceIdentity, DeviceName, Diagnosis, History, ORDER, Role, System, UsbIds,
};
use bromide_engine::link::{ConnectAttempt, Moment, PortHolder};

/// Every change of the diagnosis, sampled ten times a second: time, name, facts.
fn changes(recorded: &Recorded) -> Vec<(Duration, String, String)> {
    let mut history = recorded.history();
    let (mut next, mut shown, mut found) = (0, None, Vec::new());
    for tenth in 0.. {
        let now = Duration::from_millis(tenth * 100);
        if now > recorded.end {
            return found;
        }
        recorded.play(&mut history, &mut next, now);
        let diagnosis = history.diagnosis(Moment(now));
        if diagnosis != shown {
            let name = diagnosis.as_ref().map_or("none", Diagnosis::name);
            let facts = diagnosis.as_ref().map(facts).unwrap_or_default();
            found.push((now, name.to_owned(), facts));
            shown = diagnosis;
        }
    }
    found
}

/// The facts of a diagnosis as the timelines have them.
fn facts(diagnosis: &Diagnosis) -> String {
    let usb = |device: &DeviceIdentity| format!("usb={:x}", device.usb.expect("a device of a timeline"));
    let stays = |stay: &Duration| format!("stay={:.1}", stay.as_secs_f64());
    match diagnosis {
        Diagnosis::Denied { port }
        | Diagnosis::Echo { port }
        | Diagnosis::NotABootRom { port }
        | Diagnosis::NoAnswer { port } => format!("port={port}"),
        Diagnosis::Busy { port, holder } => {
            format!("port={port} holder={holder}")
        }
        Diagnosis::CannotOpen { port, why } => format!("port={port} why={why}"),
        Diagnosis::OtherMaker { device }
        | Diagnosis::OtherProgram { device }
        | Diagnosis::Preloader { device }
        | Diagnosis::Started { device }
        | Diagnosis::Drive { device }
        | Diagnosis::UnknownDevice { device } => usb(device),
        Diagnosis::ForeignDriver { device, driver } => format!("{} driver={driver}", usb(device)),
        Diagnosis::NoDriver { device, system } => format!("{} system={system:?}", usb(device)),
        Diagnosis::OtherPort { device, chosen } => format!("{} chosen={chosen}", usb(device)),
        Diagnosis::StartedAfterBootRom { stay }
        | Diagnosis::VanishedEarly { stay }
        | Diagnosis::NotRead { stay } => stays(stay),
        Diagnosis::NoSuchPort { chosen } => format!("chosen={chosen}"),
        Diagnosis::NothingSeen => String::new(),
    }
}

#[test]
fn every_timeline_leads_to_its_diagnoses_at_their_times() {
    let mut wrong = Vec::new();
    for recorded in all() {
        let found = changes(&recorded);
        let lines = |list: &[(Duration, String, String)]| {
            let line = |(at, name, facts): &(Duration, String, String)| {
                format!("{:.1} = {name} {facts}", at.as_secs_f64()).trim_end().to_owned()
            };
            list.iter().map(line).collect::<Vec<_>>()
        };
        let (found, expected) = (lines(&found), lines(&recorded.expected));
        if found != expected {
            wrong.push(format!("{}: {found:#?}, not {expected:#?}", recorded.name));
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
fn of_several_findings_in_one_start_the_most_specific_counts() {
    let phase = |name: &str| crate::common::timelines::named(name).events;
    // One event after the other, each more specific than the ones before.
    let mut history = History::new(Moment::default(), System::Linux, None);
    history.devices(Moment::default(), &[]);
    let name = |history: &History, second| {
        history.diagnosis(Moment(Duration::from_secs(second))).map(|found| found.name())
    };
    let crate::common::timelines::What::Devices(rom) = phase("no-answer")[0].1.clone() else { panic!() };
    let crate::common::timelines::What::Devices(started) = phase("started-after-boot-rom")[2].1.clone()
    else {
        panic!()
    };
    let at = |second| Moment(Duration::from_secs(second));
    history.devices(at(1), &rom);
    history.record_attempt(at(2), "/dev/ttyACM0", ConnectAttempt::Silent);
    assert_eq!(name(&history, 7), Some("no-answer"));
    history.record_attempt(at(7), "/dev/ttyACM0", ConnectAttempt::Echo);
    assert_eq!(name(&history, 7), Some("echo"));
    history.devices(at(8), &started);
    assert_eq!(
        name(&history, 8),
        Some("echo"),
        "about the port, so more specific than that the phone started"
    );
    history.record_attempt(at(9), "/dev/ttyACM0", ConnectAttempt::Busy(PortHolder::Unknown));
    assert_eq!(name(&history, 9), Some("busy"));
    history.record_attempt(at(9), "/dev/ttyACM0", ConnectAttempt::Denied);
    assert_eq!(name(&history, 9), Some("denied"));
    history.permission_granted();
    assert_eq!(name(&history, 9), Some("echo"));
}

/// Behaviours of a phone, each named after the diagnosis to which it leads alone, most specific first.
const PHASES: [&str; 16] = [
    "other-maker",
    "other-program",
    "echo",
    "not-a-boot-rom",
    "started-after-boot-rom",
    "preloader",
    "started",
    "cannot-open",
    "no-answer",
    "foreign-driver",
    "no-driver",
    "other-port",
    "vanished-early",
    "not-greeted",
    "drive",
    "unknown-device",
];

/// Plays the behaviour `name` from second `from` on; the phone has left five seconds later at most.
fn phase(history: &mut History, name: &str, from: u64) {
    let (ids, port, driver, how, stay) = match name {
        "other-maker" => ((0x1782, 0x4d00), Some("COM5"), None, None, 1),
        "other-program" => ((0x0e8d, 0x2001), Some("COM5"), None, None, 1),
        "echo" => ((0x0e8d, 3), Some("COM5"), None, Some(ConnectAttempt::Echo), 1),
        "not-a-boot-rom" => ((0x0e8d, 3), Some("COM5"), None, Some(ConnectAttempt::UnexpectedAnswer), 1),
        "preloader" => ((0x0e8d, 0x2000), Some("COM5"), None, None, 1),
        "started" => ((0x0e8d, 0x0023), Some("COM5"), None, None, 1),
        "cannot-open" => {
            ((0x0e8d, 3), Some("COM5"), None, Some(ConnectAttempt::Failed(not_opened("COM5", "EIO"))), 5)
        }
        "no-answer" => ((0x0e8d, 3), Some("COM5"), None, Some(ConnectAttempt::Silent), 5),
        "foreign-driver" => ((0x0e8d, 3), None, Some("libusb0"), None, 4),
        "no-driver" => ((0x0e8d, 3), None, None, None, 4),
        "other-port" => ((0x0e8d, 3), Some("COM5"), None, None, 1),
        "vanished-early" => ((0x0e8d, 3), Some("COM3"), None, None, 1),
        "not-greeted" => ((0x0e8d, 3), Some("COM3"), None, None, 3),
        "drive" => ((0x0421, 1), None, None, None, 1),
        "unknown-device" => ((0x0421, 2), Some("COM5"), None, None, 1),
        _ => panic!("{name}"),
    };
    let ids = UsbIds::new(ids.0, ids.1);
    let interfaces: &[(u8, u8, u8)] = if name == "drive" { &[(8, 6, 0x50)] } else { &[] };
    let device = Device {
        place: "usb:1-2".into(),
        identity: DeviceIdentity { name: DeviceName::UsbDevice, usb: Some(ids) },
        role: Role::of(ids, interfaces),
        port: port.map(str::to_owned),
        driver: driver.map(str::to_owned),
    };
    let at = |second| Moment(Duration::from_secs(second));
    history.devices(at(from), &[device]);
    if let Some(how) = how {
        history.record_attempt(at(from), "COM5", how);
    }
    history.devices(at(from + stay), &[]);
}

#[test]
fn of_any_two_findings_in_one_start_the_more_specific_counts() {
    assert_eq!(ORDER[..2], ["denied", "busy"], "of the port, whatever the phone does");
    assert_eq!(ORDER[2..18], PHASES);
    let starts = ["preloader", "started", "drive"];
    let is_rom =
        |name| !starts.contains(&name) && !["other-maker", "other-program", "unknown-device"].contains(&name);
    let simple = || PHASES.into_iter().filter(|name| *name != "started-after-boot-rom");
    let mut wrong = Vec::new();
    for (first, second) in simple().flat_map(|first| simple().map(move |second| (first, second))) {
        let only_watches = [first, second].contains(&"not-greeted");
        if only_watches && [first, second].contains(&"other-port") {
            // A chosen port is waited for only when a phone is to be read.
            continue;
        }
        let begin = Moment::default();
        let mut history = match only_watches {
            true => History::watch_only(begin, System::Windows),
            false => History::new(begin, System::Windows, Some("COM3".into())),
        };
        history.devices(begin, &[]);
        phase(&mut history, first, 1);
        phase(&mut history, second, 8);
        let follows = is_rom(first) && starts.contains(&second);
        let all = [first, second].into_iter().chain(follows.then_some("started-after-boot-rom"));
        let expected = all.min_by_key(|name| PHASES.iter().position(|phase| phase == name));
        let found = history.diagnosis(Moment(Duration::from_secs(14))).map(|found| found.name());
        if found != expected {
            wrong.push(format!("{first}, {second}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn drivers_of_other_tools_are_recognised_in_any_case() {
    for (driver, name) in [
        ("libusb0", "foreign-driver"),
        ("libusbK", "foreign-driver"),
        ("UsbDk", "foreign-driver"),
        ("WinUSB", "no-driver"),
    ] {
        let rom = Device {
            place: "usb:1-2".into(),
            identity: DeviceIdentity { name: DeviceName::UsbDevice, usb: Some(UsbIds::new(0x0e8d, 3)) },
            role: Role::BootRom,
            port: None,
            driver: Some(driver.into()),
        };
        let mut history = History::new(Moment::default(), System::Windows, None);
        history.devices(Moment::default(), &[rom]);
        let found = history.diagnosis(Moment(Duration::from_secs(3))).map(|found| found.name());
        assert_eq!(found, Some(name), "{driver}");
    }
}

#[test]
fn an_unopenable_port_changes_only_by_its_own_events() {
    let now = Moment::default();
    let name = |history: &History| history.diagnosis(now).map(|found| found.name());
    let barred = |how: ConnectAttempt| {
        let mut history = History::new(now, System::Linux, None);
        history.record_attempt(now, "p", how);
        history
    };
    let mut busy = barred(ConnectAttempt::Busy(PortHolder::Unknown));
    busy.permission_granted();
    busy.port_available("q");
    busy.record_attempt(now, "", ConnectAttempt::Failed(not_opened("COM5", "EIO")));
    assert_eq!(name(&busy), Some("busy"));
    busy.port_available("p");
    assert_eq!(name(&busy), None);
    let mut denied = barred(ConnectAttempt::Denied);
    assert_eq!(name(&denied), Some("denied"));
    denied.record_attempt(now, "p", ConnectAttempt::Opened);
    assert_eq!(name(&denied), None);
}
