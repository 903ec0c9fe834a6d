//! The files of several phones: names that stay with their phone, space that is given away once, ranges and backups,
//! job sheets that are typed late.

use std::path::PathBuf;

use super::FLASH;
use super::table::{Table, phone, scenario};
use crate::common::ports::{EmptyPort, PanickingPort};
use bromide::worker::JobFailure;
use bromide::worker::stations::{
    NotSaved, Others, StationExtent, StationRange, StationRecord, StationsEvent, StationsOrder,
};
use bromide_engine::dumpfile::{DiskError, JobSheet, Report};
use bromide_engine::readback::{AreaChoice, JobError, JobOutcome, RegionEnd};
use bromide_engine::storage::AreaKind;

#[test]
fn the_name_of_a_phone_that_failed_stays_its_own() {
    let mut table = Table::new(|order| StationsOrder { pattern: "phone.bin".into(), ..order });
    let good = phone(1);
    let mut is_first = true;
    table.plug_in("usb:1-1", move || {
        if std::mem::take(&mut is_first) { Box::new(PanickingPort) } else { Box::new(good.clone()) }
    });
    let failed = table.until_ended();
    assert_eq!(failed.regions, [RegionEnd::Nothing], "nothing of it is on the disk");
    table.plug_in_phone("usb:1-2", &phone(2));
    let other = table.until_ended();
    assert_eq!(other.saved_file(), Some(&table.path("phone-2.bin")));
    table.stations.retry(failed.station);
    let again = table.until_ended();
    assert_eq!(again.saved_file(), Some(&table.path("phone.bin")));
    for (file, number) in [("phone.bin", 1), ("phone-2.bin", 2)] {
        assert!(std::fs::read(table.path(file)).unwrap() == scenario(number).flash_bytes(0..FLASH), "{file}");
    }
    let named = table.seen.iter().filter_map(|event| match event {
        StationsEvent::Named { station, work } => Some((*station, work.target().map(PathBuf::from))),
        _ => None,
    });
    assert_eq!(named.collect::<Vec<_>>(), [(other.station, Some(table.path("phone-2.bin")))]);
}

/// A session whose phones need so much each.
fn needing(length: u64) -> Table {
    let range = StationRange { len: Some(length), ..StationRange::whole(AreaChoice::Area(AreaKind::User)) };
    Table::new(|order| StationsOrder { extent: StationExtent::Ranges(vec![range]), ..order })
}

fn no_space(record: &StationRecord) -> (u64, u64) {
    match &record.result {
        Err(NotSaved::Job(JobFailure::Engine(JobError::Files(DiskError::NoSpace {
            available,
            claimed,
            ..
        })))) => (*available, *claimed),
        other => panic!("{other:?}"),
    }
}

#[test]
fn free_space_is_given_to_one_phone_only_and_no_other_is_stopped() {
    let mut all = needing(1 << 42);
    all.plug_in("usb:1-1", || Box::new(EmptyPort::default()));
    let (available, claimed) = no_space(&all.until_ended());
    assert_eq!(claimed, 0);
    let most = available / 5 * 3 / 4096 * 4096;
    let mut table = needing(most);
    // It has its space, and its phone does not answer yet.
    table.plug_in("usb:1-1", || Box::new(EmptyPort::default()));
    let first = table.until_began("usb:1-1");
    table.until(|event| match event {
        StationsEvent::Reported { station, .. } if *station == first => Some(()),
        _ => None,
    });
    table.plug_in_phone("usb:1-2", &phone(2));
    let refused = table.until_ended();
    assert_eq!(no_space(&refused).1, most);
    let others = table.until(|event| match event {
        StationsEvent::DiskFull { others, .. } => Some(*others),
        _ => None,
    });
    assert_eq!(others, Others::Continue);
    table.stations.stop(first);
    let stopped = table.until_ended();
    assert_eq!((stopped.station, stopped.outcome()), (first, JobOutcome::Stopped), "not before it was asked");
}

#[test]
fn ranges_of_each_phone_are_saved_into_files_of_their_own() {
    let range = |start, suffix: &str| StationRange {
        area: AreaChoice::Main,
        start,
        len: Some(0x1000),
        suffix: suffix.into(),
    };
    let ranges = vec![range(0x2000, "_b"), range(0, "_a")];
    let mut table = Table::new(|order| StationsOrder { extent: StationExtent::Ranges(ranges), ..order });
    table.plug_in_phone("usb:1-1", &phone(1));
    table.plug_in_phone("usb:1-2", &phone(2));
    let records = [table.until_ended(), table.until_ended()];
    for record in records {
        assert_eq!((record.outcome(), record.saved().count()), (JobOutcome::Saved, 2));
        let number = u8::try_from(record.number).unwrap();
        let flashes = [1, 2].map(|phone| scenario(phone).flash_bytes(0..0x3000));
        let file = |end: &str| std::fs::read(table.path(&format!("{number:03}_{end}.bin"))).unwrap();
        let is_of = |flash: &Vec<u8>| file("a") == flash[..0x1000] && file("b") == flash[0x2000..];
        assert_eq!(flashes.iter().filter(|flash| is_of(flash)).count(), 1);
    }
}

#[test]
fn a_sheet_that_is_typed_after_the_end_gets_into_the_report() {
    let mut table = Table::new(|order| order);
    table.plug_in_phone("usb:1-1", &phone(1));
    let record = table.until_ended();
    let dump = record.saved_file().unwrap().clone();
    let before = Report::read(&table.path("001.bin.json")).unwrap();
    let sheet = JobSheet { ticket: "A-17".into(), ..JobSheet::default() };
    table.stations.save_late_sheet(vec![dump, table.path("no.bin")], sheet.clone());
    let error = table.until(|event| match event {
        StationsEvent::SheetNotSaved(error) => Some(error.clone()),
        _ => None,
    });
    assert!(matches!(error, DiskError::Io { .. }), "{error:?}");
    let now = Report::read(&table.path("001.bin.json")).unwrap();
    assert_eq!(now, Report { sheet: sheet.clone(), ..before });
    // What is typed last is written before the session ends.
    let last = JobSheet { ticket: "A-18".into(), ..sheet };
    table.stations.save_late_sheet(vec![table.path("001.bin")], last.clone());
    let (folder, _) = table.end();
    assert_eq!(Report::read(&folder.path().join("001.bin.json")).unwrap().sheet, last);
}
