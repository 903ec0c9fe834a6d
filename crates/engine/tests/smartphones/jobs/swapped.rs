//! Another phone in the place of the one that was lost: it is refused, and its bytes never get into the file.

use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{AreaChoice, Event, JobError, JobOutcome, Note, Start};
use bromide_engine::sim::smartphone::{
    Door, FaultPoint, SmartphoneFault, SmartphonePort, SmartphoneScenario, SmartphoneStorage,
};

use super::{Bench, one_of_each, phone, wanted};

const LEN: u64 = 400_000;

/// The same model with other numbers and other content.
fn other(mut scenario: SmartphoneScenario) -> SmartphoneScenario {
    scenario.model.me_id[3] ^= 1;
    if let SmartphoneStorage::Emmc { cid, .. } = &mut scenario.storage {
        cid[12] ^= 1;
    }
    scenario.seed(2)
}

/// A phone of the same model without numbers of its own: only its content differs.
fn twin(scenario: SmartphoneScenario) -> SmartphoneScenario {
    scenario.seed(2)
}

fn lost(scenario: SmartphoneScenario) -> Bench {
    let fault = SmartphoneFault::Vanish { at: FaultPoint::Data(200_000), back: None };
    Bench::new(scenario.fault(fault), &[wanted(AreaChoice::Main, 1 << 20, LEN)])
}

#[test]
fn another_phone_is_refused_by_the_next_job() {
    for model in one_of_each() {
        for change in [other, twin] {
            let healthy = phone(model.clone(), Door::BootRom);
            let mut bench = lost(healthy.clone());
            assert_eq!(bench.read().exit, JobOutcome::Unfinished);
            let before = std::fs::read(bench.path("0.bin.part")).unwrap();
            bench.put(change(healthy.clone()));
            bench.job.start = Start::Resume;
            let outcome = bench.read();
            assert!(matches!(outcome.error(), JobError::OtherPhone { .. }), "{:?}", outcome.ending.result);
            assert_eq!(std::fs::read(bench.path("0.bin.part")).unwrap(), before);
            bench.put(healthy);
            let outcome = bench.read();
            bench.assert_saved(&outcome, model.name);
        }
    }
}

/// The first phone until it is gone; then the second, until it is unplugged; then the third.
struct Line {
    phones: Vec<SmartphonePort>,
    current: usize,
}

impl Line {
    fn settle(&mut self) {
        while self.phones[self.current].usb_product().is_none() && self.current + 1 < self.phones.len() {
            let now = self.now();
            self.current += 1;
            let behind = now - self.now();
            self.phones[self.current].pause(behind);
        }
    }
}

impl PhonePort for Line {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.settle();
        self.phones[self.current].try_open()
    }

    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.phones[self.current].try_open_agent()
    }

    fn now(&self) -> Moment {
        self.phones[self.current].now()
    }

    fn pause(&mut self, pause: Duration) {
        self.phones[self.current].pause(pause);
    }

    fn describe(&self) -> String {
        "phones in turn".to_owned()
    }
}

#[test]
fn another_phone_is_refused_in_the_same_job_and_the_right_one_is_read_on() {
    for model in one_of_each() {
        let healthy = phone(model.clone(), Door::BootRom);
        let mut bench = lost(healthy.clone());
        let stranger = SmartphonePort::new(other(healthy.clone()));
        let phones = vec![bench.port.clone(), stranger.clone(), SmartphonePort::new(healthy)];
        let mut line = Line { phones, current: 0 };
        let mut refused = 0;
        let outcome = bench.run_at(&mut line, &Cancel::new(), &mut |event| {
            if let Event::Note(Note::OtherPhone { .. }) = event {
                refused += 1;
                stranger.unplug(None);
            }
        });
        bench.assert_saved(&outcome, model.name);
        assert_eq!((refused, stranger.violations()), (1, 0), "{}", model.name);
    }
}
