//! Several practice phones from the window's state to files: the session begins by the form, lanes come and go, what
//! was typed is in names and reports.
#![allow(clippy::field_reassign_with_default, reason = "settings have a private part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Arc;
use std::time::Instant;

use super::table::{SOON, Sockets, phone, scenario};
use crate::common::folder;
use crate::common::ports::PanickingPort;
use bromide::app::{
    AppController, AppState, Loaded, Mode, Now, Settings, SeveralButton, SeveralCommand, SeveralEffect,
    SeveralEvent, Sign, StartWorker, StationNumber, ThisComputer,
};
use bromide::worker::Worker;
use bromide::worker::stations::Stations;
use bromide_engine::dumpfile::{JobSheet, Report};

const FLASH: u64 = 1 << 20;

/// A controller at a table of sockets.
struct Desk {
    controller: AppController,
    sockets: Sockets,
    folder: tempfile::TempDir,
    effects: Vec<SeveralEffect>,
}

impl Desk {
    fn new(pattern: &str) -> Desk {
        let folder = folder();
        let mut settings = Settings::default();
        settings.folder = folder.path().display().to_string();
        let state = AppState::new(Now::read(), Loaded { settings, notices: vec![] });
        let start: StartWorker = Box::new(|| Worker::start(Box::new(|| {})));
        let mut controller = AppController::new(state, Arc::new(ThisComputer), start, None);
        let sockets = Sockets::default();
        let at = sockets.clone();
        controller
            .several
            .set_start(Box::new(move |order, wake| Stations::start_in(at.surroundings(), order, wake)));
        controller.several.keep_days_in(folder.path().join("sessions"));
        controller.several.apply(Now::read(), SeveralEvent::Mode(Mode::Several));
        pattern.clone_into(&mut controller.several.state.form.pattern);
        controller.begin_several(Now::read());
        Desk { controller, sockets, folder, effects: vec![] }
    }

    fn until(&mut self, is_so: impl Fn(&AppController) -> bool) {
        let late = Instant::now() + SOON;
        while !is_so(&self.controller) {
            assert!(Instant::now() < late, "it never came");
            let effects = self.controller.several.drain(Now::read());
            self.effects.extend(effects);
            std::thread::yield_now();
        }
    }

    fn until_sign(&mut self, station: u16, sign: Sign) {
        self.until(|controller| {
            controller.several.state.lane(StationNumber(station)).is_some_and(|lane| lane.sign() == sign)
        });
    }

    fn command(&mut self, command: SeveralCommand) {
        let effects = self.controller.several.command(Now::read(), command);
        self.effects.extend(effects);
    }

    fn attentions(&self) -> Vec<(u16, Sign)> {
        let attention = |effect: &SeveralEffect| match effect {
            SeveralEffect::Attention(station, sign) => Some((station.0, *sign)),
            _ => None,
        };
        self.effects.iter().filter_map(attention).collect()
    }
}

#[test]
fn four_phones_are_saved_to_files_of_their_own_from_the_form_on() {
    let mut desk = Desk::new("{n}.bin");
    desk.until(|controller| controller.several.state.session.is_some());
    let phones: Vec<_> = (1..=4).map(phone).collect();
    for (port, phone) in (1..).zip(&phones) {
        desk.sockets.plug_in_phone(&format!("usb:1-2.{port}"), phone);
    }
    for station in 1..=4 {
        desk.until_sign(station, Sign::Saved);
    }
    let files =
        (1..=4).map(|number| std::fs::read(desk.folder.path().join(format!("{number:03}.bin"))).unwrap());
    let files: Vec<Vec<u8>> = files.collect();
    for phone in &phones {
        let flash = phone.scenario().flash_bytes(0..FLASH);
        assert_eq!(files.iter().filter(|file| **file == flash).count(), 1);
    }
    desk.until(|controller| {
        controller.several.state.session.as_ref().is_some_and(|session| session.totals.saved == 4)
    });
    let mut told = desk.attentions();
    told.sort_by_key(|(station, _)| *station);
    assert_eq!(told, [1, 2, 3, 4].map(|station| (station, Sign::Saved)));
    assert_eq!(desk.controller.several.state.records().len(), 4);
    desk.until(|controller| controller.several.state.button() == SeveralButton::Finish);
    desk.command(SeveralCommand::Finish);
    assert!(desk.controller.several.state.session.is_none());
    let awake: Vec<bool> = desk
        .effects
        .iter()
        .filter_map(|effect| if let SeveralEffect::KeepAwake(is) = effect { Some(*is) } else { None })
        .collect();
    assert_eq!((awake.first(), awake.last()), (Some(&true), Some(&false)), "{awake:?}");
}

#[test]
fn a_failure_touches_no_other_lane_and_stays_until_it_was_seen() {
    let mut desk = Desk::new("{n}.bin");
    desk.sockets.plug_in("usb:1-1", || Box::new(PanickingPort));
    desk.until_sign(1, Sign::Failed);
    desk.sockets.plug_in_phone("usb:1-2", &phone(2));
    desk.until_sign(2, Sign::Saved);
    let unseen = |desk: &Desk| desk.controller.several.state.session.as_ref().unwrap().unseen();
    assert_eq!(unseen(&desk), 1);
    desk.command(SeveralCommand::Seen(StationNumber(1)));
    assert_eq!(unseen(&desk), 0);
    let told = desk.attentions();
    assert_eq!(told, [(1, Sign::Failed), (2, Sign::Saved)]);
}

#[test]
fn a_failed_phone_is_tried_again_and_its_sheet_goes_into_name_and_report() {
    let mut desk = Desk::new("{ticket}_{n}.bin");
    let good = phone(1);
    let mut is_first = true;
    desk.sockets.plug_in("usb:1-1", move || {
        if std::mem::take(&mut is_first) { Box::new(PanickingPort) } else { Box::new(good.clone()) }
    });
    desk.until_sign(1, Sign::Failed);
    let sheet = JobSheet { ticket: "A-17".into(), ..JobSheet::default() };
    desk.command(SeveralCommand::Retry(StationNumber(1)));
    desk.command(SeveralCommand::Sheet(StationNumber(1), sheet.clone()));
    desk.until_sign(1, Sign::Saved);
    let lane = desk.controller.several.state.lane(StationNumber(1)).unwrap();
    assert_eq!((lane.number, &lane.sheet), (1, &sheet));
    let record = &desk.controller.several.state.records()[0];
    assert_eq!(record.sheet, sheet);
    let file = record.saved_file().unwrap();
    assert_eq!(std::fs::read(file).unwrap(), scenario(1).flash_bytes(0..FLASH));
    let report =
        Report::read(&file.with_file_name(format!("{}.json", file.file_name().unwrap().to_string_lossy())));
    assert_eq!(report.unwrap().file, file.file_name().unwrap().to_string_lossy());
}
