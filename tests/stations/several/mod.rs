//! Several stations and their supervisor, on practice phones in virtual time: what one station does touches no other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod files;
mod table;
mod window_state;

use self::table::{SOON, Table, phone, scenario};
use crate::common::ports::{EmptyPort, PanickingPort};
use crate::worker::Gate;
use bromide::worker::JobFailure;
use bromide::worker::stations::{Done, Goal, NotSaved, StationExtent, StationRange, StationsEvent};
use bromide_engine::dumpfile::{JobSheet, Report};
use bromide_engine::facts::MeId;
use bromide_engine::readback::{AreaChoice, Event, JobOutcome, RegionEnd};
use bromide_engine::sim::{Pacing, SimPort};
use bromide_engine::storage::AreaKind;

const FLASH: u64 = 1 << 20;

#[test]
fn each_phone_gets_a_station_and_the_session_is_done_when_as_many_as_wanted_are_saved() {
    let mut table =
        Table::new(|order| bromide::worker::stations::StationsOrder { goal: Goal::Saved(4), ..order });
    let phones: Vec<SimPort> = (1..=4).map(phone).collect();
    for (port, phone) in (1..).zip(&phones) {
        table.plug_in_phone(&format!("usb:1-2.{port}"), phone);
    }
    table.until(|event| (*event == StationsEvent::Done(Done::AllSaved)).then_some(()));
    let (folder, seen) = table.end();
    let files = (1..=4).map(|number| std::fs::read(folder.path().join(format!("{number:03}.bin"))).unwrap());
    let files: Vec<Vec<u8>> = files.collect();
    for phone in &phones {
        let flash = phone.scenario().flash_bytes(0..FLASH);
        assert_eq!(files.iter().filter(|file| **file == flash).count(), 1);
    }
    let awake: Vec<bool> = seen
        .iter()
        .filter_map(|event| if let StationsEvent::KeepAwake(is) = event { Some(*is) } else { None })
        .collect();
    assert_eq!(awake.last(), Some(&false));
    assert!(awake.windows(2).all(|pair| pair[0] != pair[1]), "{awake:?}");
    for number in 1..=4 {
        let of = |event: &&StationsEvent| match event {
            StationsEvent::Began { station, .. } | StationsEvent::Ended { station, .. } => {
                station.0 == number
            }
            _ => false,
        };
        assert_eq!(seen.iter().filter(of).count(), 2, "station {number} begins and ends once");
    }
    let totals = seen.iter().rev().find_map(|event| match event {
        StationsEvent::Totals(totals) => Some(*totals),
        _ => None,
    });
    let totals = totals.unwrap();
    assert_eq!((totals.saved, totals.failed, totals.bytes), (4, 0, 4 * FLASH));
}

#[test]
fn a_panic_and_a_hang_touch_no_other_station() {
    let mut table = Table::new(|order| order);
    let gate = Gate::new(phone(1), 0);
    let (reached, go_on) = (gate.reached.clone(), gate.go_on.clone());
    let mut gate = Some(gate);
    table.plug_in("usb:1-1", move || Box::new(gate.take().expect("one job")));
    let hung = table.until_began("usb:1-1");
    reached.1.recv_timeout(SOON).unwrap();
    table.plug_in("usb:1-2", || Box::new(PanickingPort));
    let record = table.until_ended();
    assert_eq!(record.regions, [RegionEnd::Nothing]);
    assert!(matches!(record.result, Err(NotSaved::Job(JobFailure::Panicked(Some(_))))));
    table.plug_in_phone("usb:1-3", &phone(3));
    let record = table.until_ended();
    assert_eq!((record.outcome(), record.socket.to_string().as_str()), (JobOutcome::Saved, "usb:1-3"));
    // The one that hung goes on as if nothing had happened.
    go_on.0.send(()).unwrap();
    let record = table.until_ended();
    assert_eq!((record.station, record.outcome()), (hung, JobOutcome::Saved));
}

#[test]
fn all_that_are_stopped_keep_their_parts_and_one_can_be_tried_again() {
    let mut table = Table::new(|order| order);
    let slow = SimPort::new(scenario(1).pacing(Pacing::ROM));
    let gate = Gate::new(slow.clone(), 512 << 10);
    let (reached, go_on) = (gate.reached.clone(), gate.go_on.clone());
    let mut gate = Some(gate);
    let again = slow.clone();
    table.plug_in("usb:1-1", move || match gate.take() {
        Some(gate) => Box::new(gate),
        None => Box::new(again.clone()),
    });
    table.plug_in("usb:1-2", || Box::new(EmptyPort::default()));
    let station = table.until_began("usb:1-1");
    reached.1.recv_timeout(SOON).unwrap();
    table.stations.stop_all();
    go_on.0.send(()).unwrap();
    table.until(|event| (*event == StationsEvent::Done(Done::Stopped)).then_some(()));
    let kept = table.seen.iter().find_map(|event| match event {
        StationsEvent::Ended { station: at, record } if *at == station => Some(record.clone()),
        _ => None,
    });
    let kept = kept.unwrap();
    assert_eq!(kept.outcome(), JobOutcome::Stopped);
    let [RegionEnd::Kept { part, good, .. }] = &kept.regions[..] else { panic!("{kept:?}") };
    assert_eq!(std::fs::read(part).unwrap(), slow.scenario().flash_bytes(0..*good));
    // None begins while all are stopped; the stopped one may be tried again all the same.
    table.plug_in_phone("usb:1-3", &phone(3));
    table.stations.retry(station);
    let record = table.until_ended();
    assert_eq!((record.station, record.number, record.outcome()), (station, kept.number, JobOutcome::Saved));
    assert_eq!(std::fs::read(record.saved_file().unwrap()).unwrap(), slow.scenario().flash_bytes(0..FLASH));
    table.stations.go_on();
    assert_eq!(table.until_ended().socket.to_string(), "usb:1-3");
}

#[test]
fn a_phone_that_was_saved_is_recognised_at_another_socket_before_it_is_read() {
    let mut table = Table::new(|order| order);
    table.plug_in_phone("usb:1-1", &phone(1));
    let first = table.until_ended();
    let again = SimPort::new(scenario(1));
    table.plug_in_phone("usb:1-2", &again);
    let second = table.until_ended();
    let Err(NotSaved::AlreadySaved { file }) = &second.result else { panic!("{second:?}") };
    assert_eq!(Some(file), first.saved_file());
    assert_eq!(second.phone.and_then(|phone| phone.me_id), Some(MeId(scenario(1).model.me_id.to_vec())));
    assert!(again.stats().flash_bytes_sent < FLASH / 4, "{:?}", again.stats());
    assert!(!table.path("002.bin").exists() && !table.path("002.bin.part").exists());
    // Unless the user insists.
    table.stations.retry(second.station);
    let third = table.until_ended();
    assert_eq!((third.number, third.outcome()), (second.number, JobOutcome::Saved));
    assert!(third.result.is_ok() && table.path("002.bin").exists());
}

#[test]
fn what_is_written_down_while_a_phone_is_read_goes_into_name_and_report() {
    let pattern = "{ticket}_{n}.bin".to_owned();
    let mut table = Table::new(|order| bromide::worker::stations::StationsOrder { pattern, ..order });
    let sheet = |ticket: &str| JobSheet { ticket: ticket.into(), ..JobSheet::default() };
    table.stations.set_next_sheet(sheet("typed before"));
    let gate = Gate::new(SimPort::new(scenario(1).pacing(Pacing::ROM)), 512 << 10);
    let (reached, go_on) = (gate.reached.clone(), gate.go_on.clone());
    let mut gate = Some(gate);
    table.plug_in("usb:1-1", move || Box::new(gate.take().expect("one job")));
    let station = table.until_began("usb:1-1");
    reached.1.recv_timeout(SOON).unwrap();
    table.stations.set_sheet(station, 1, sheet("A/17"));
    // Answered in turn, so that the sheet is there.
    drop(table.stations.recording(station));
    go_on.0.send(()).unwrap();
    let record = table.until_ended();
    assert_eq!(record.saved_file(), Some(&table.path("A-17_001.bin")));
    assert_eq!(record.sheet, sheet("A/17"));
    assert_eq!(Report::read(&table.path("A-17_001.bin.json")).unwrap().sheet, sheet("A/17"));
    table.plug_in_phone("usb:1-2", &phone(2));
    let record = table.until_ended();
    assert_eq!(record.saved_file(), Some(&table.path("002.bin")));
    assert!(record.sheet.is_empty());
}

#[test]
fn a_full_disk_lets_no_station_begin_until_the_user_says_so() {
    // More than any disk has.
    let mut table = Table::new(|order| bromide::worker::stations::StationsOrder {
        extent: StationExtent::Ranges(vec![StationRange {
            len: Some(1 << 42),
            ..StationRange::whole(AreaChoice::Area(AreaKind::User))
        }]),
        ..order
    });
    table.plug_in_phone("usb:1-1", &phone(1));
    table.until(|event| (*event == StationsEvent::Done(Done::DiskFull)).then_some(()));
    let noticed = table.seen.iter().filter(|event| matches!(event, StationsEvent::DiskFull { .. })).count();
    assert_eq!(noticed, 1);
    table.plug_in_phone("usb:1-2", &phone(2));
    table.until(|event| (*event == StationsEvent::Waiting { phones: 1 }).then_some(()));
    table.stations.go_on();
    table.until_began("usb:1-2");
}

#[test]
fn a_smartphone_without_a_file_asks_for_it_and_its_events_name_the_station() {
    use bromide::worker::{AgentAnswer, practice_agent};
    use bromide_engine::sim::smartphone::{SmartphoneModel, SmartphonePort, SmartphoneScenario};
    let mut table = Table::new(|order| bromide::worker::stations::StationsOrder {
        extent: StationExtent::Ranges(vec![StationRange::whole(AreaChoice::Partition("lk".into()))]),
        ..order
    });
    let smartphone = SmartphonePort::new(SmartphoneScenario::new(SmartphoneModel::mt6765()));
    table.plug_in("usb:1-1", move || Box::new(smartphone.clone()));
    let (station, hold) = table.until(|event| match event {
        StationsEvent::NeedsAgent { station, phone } => Some((*station, phone.hold)),
        _ => None,
    });
    let files = practice_agent().unwrap();
    table.stations.answer(station, hold, AgentAnswer::Agent(Box::new(files)));
    let record = table.until_ended();
    assert_eq!((record.outcome(), record.station), (JobOutcome::Saved, station));
    let reported = table.seen.iter().filter_map(|event| match event {
        StationsEvent::Reported { station, event: Event::Progress(_) } => Some(*station),
        _ => None,
    });
    assert!(reported.into_iter().all(|at| at == station));
}
