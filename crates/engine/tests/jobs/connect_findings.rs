//! What is found while a job waits for a phone: the sighting that says most, answers that make no sense, chips
//! that are named after their family, registers that are refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::ports::PortsInTurn;
use crate::common::{Bench, KIB};
use bromide_engine::acquire::{
    AcquireError, AgentChooser, AgentFiles, AgentQuery, Obstacle, PhoneSource as _, PortSource, Sighting,
    WaitingPhone, survey_phone,
};
use bromide_engine::brom::Status;
use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Carrier, Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{CheckChoice, Event, JobError, JobOutcome, Note, run};
use bromide_engine::sim::{Pacing, PhoneModel, Scenario, SimPort, SmartphoneIds};

/// A port whose peer writes its boot log for a time, at the start of the wait, and answers nothing.
struct BootLog {
    now: Arc<Mutex<Duration>>,
    logs_for: Duration,
    carrier: Carrier,
}

struct LogLink {
    now: Arc<Mutex<Duration>>,
    logs_until: Duration,
    carrier: Carrier,
}

impl PhonePort for BootLog {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let link = LogLink { now: Arc::clone(&self.now), logs_until: self.logs_for, carrier: self.carrier };
        Ok(Some(Box::new(link)))
    }
    fn now(&self) -> Moment {
        Moment(*self.now.lock().unwrap())
    }
    fn pause(&mut self, pause: Duration) {
        *self.now.lock().unwrap() += pause;
    }
    fn describe(&self) -> String {
        "log".into()
    }
}

impl Link for LogLink {
    fn write(&mut self, _packet: &[u8]) -> Result<(), LinkError> {
        Ok(())
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let mut now = self.now.lock().unwrap();
        *now += wait.clamp(Duration::from_millis(1), Duration::from_millis(10));
        if *now >= self.logs_until {
            return Ok(0);
        }
        let text = b"[1.2] bootldr: F1";
        let count = text.len().min(buf.len());
        buf[..count].copy_from_slice(&text[..count]);
        Ok(count)
    }
    fn now(&self) -> Moment {
        Moment(*self.now.lock().unwrap())
    }
    fn carrier(&self) -> Carrier {
        self.carrier
    }
    fn describe(&self) -> String {
        "log".into()
    }
}

fn wait_at(port: &mut dyn PhonePort, seconds: u64) -> (Result<(), AcquireError>, Vec<Event>) {
    let mut events = Vec::new();
    let result =
        survey_phone(port, Some(Duration::from_secs(seconds)), false, &Cancel::new(), &mut |event| {
            events.push(event);
        });
    (result.map(|_| ()), events)
}

#[test]
fn the_best_sighting_of_the_whole_wait_counts_and_not_the_last_one() {
    for (logs_for, carrier) in [
        (1_100, Carrier::PhoneUsb),
        (3_000, Carrier::PhoneUsb),
        (1_100, Carrier::Uart),
        (2_500, Carrier::Uart),
    ] {
        let mut port = BootLog { now: Arc::default(), logs_for: Duration::from_millis(logs_for), carrier };
        let (result, _) = wait_at(&mut port, 30);
        let Err(AcquireError::NoPhone { seen, .. }) = result else { panic!("{result:?}") };
        assert_eq!(
            seen,
            Some(Sighting::NotABootRom { port: "log".into(), carrier }),
            "{logs_for} {carrier:?}"
        );
    }
    let mut port = BootLog { now: Arc::default(), logs_for: Duration::ZERO, carrier: Carrier::Uart };
    let (result, _) = wait_at(&mut port, 5);
    let Err(AcquireError::NoPhone { seen, .. }) = result else { panic!("{result:?}") };
    assert_eq!(seen, Some(Sighting::NoAnswer { port: "log".into(), carrier: Carrier::Uart }));
}

/// A feature phone whose id registers hold this code.
fn registers(hardware_code: u16) -> PhoneModel {
    let mut model = PhoneModel::mt6261();
    for id in &mut model.chip_ids {
        id.words[2] = hardware_code;
    }
    model
}

/// A smartphone that answers this code.
fn answers(hardware_code: u16) -> PhoneModel {
    let mut model = PhoneModel::smartphone();
    model.smartphone = Some(SmartphoneIds { hardware_code, versions: [0, 0, 0] });
    model
}

fn port(model: PhoneModel, pacing: Pacing) -> SimPort {
    SimPort::new(Scenario::default().model(model).pacing(pacing))
}

#[test]
fn a_phone_that_gives_no_chip_code_is_reported_and_the_wait_goes_on() {
    for hardware_code in [0x0000, 0xFFFF] {
        for model in [registers(hardware_code), answers(hardware_code)] {
            for pacing in [Pacing::None, Pacing::ROM, Pacing::Uart { baud: 115_200 }] {
                let mut alone = port(model.clone(), pacing);
                let (result, events) = wait_at(&mut alone, 5);
                let Err(AcquireError::NoPhone { seen: Some(seen), .. }) = result else {
                    panic!("{result:?}")
                };
                assert!(
                    matches!(&seen, Sighting::Nonsense { hardware_code: code, .. } if *code == hardware_code),
                    "{seen:?}"
                );
                let reported = events.iter().filter(|event| matches!(event, Event::Note(Note::Seen(_))));
                assert_eq!(reported.count(), 1, "{hardware_code:#06x} {pacing:?}");
                assert!(alone.log().iter().all(|record| record.values.is_empty()), "nothing is written");
            }
        }
    }
}

#[test]
fn a_phone_that_is_plugged_in_again_after_nonsense_is_read() {
    let mut bench = Bench::new(&[]);
    bench.job.regions[0].len = Some(8 * KIB);
    bench.job.check = CheckChoice::Off;
    let mut ports = PortsInTurn::new(vec![
        Box::new(port(registers(0xFFFF), Pacing::None)),
        Box::new(port(answers(0x0000), Pacing::None)),
        Box::new(bench.port.clone()),
    ]);
    let ending = run(&bench.job, &mut ports, &Cancel::new(), &String::new, &mut |_| {});
    assert_eq!(ending.result, Ok(()));
    assert!(bench.saved() == bench.flash(0..8 * KIB));
}

/// A port that opens whatever phone appears, as the automatic one does.
struct AnyPhone(SimPort);

impl PhonePort for AnyPhone {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.0.try_open()
    }
    fn now(&self) -> Moment {
        self.0.now()
    }
    fn pause(&mut self, pause: Duration) {
        self.0.pause(pause);
    }
    fn takes_any_phone(&self) -> bool {
        true
    }
    fn describe(&self) -> String {
        self.0.describe()
    }
}

/// A user who would choose a file, but is not asked: the phone says too little of itself.
struct MayHaveFiles;

impl AgentChooser for MayHaveFiles {
    fn choose(
        &mut self,
        _phone: &AgentQuery<'_>,
        _presence: &mut dyn WaitingPhone,
        _cancel: &Cancel,
    ) -> Result<Option<AgentFiles>, AcquireError> {
        panic!("the phone is not a smartphone")
    }
}

#[test]
fn a_search_with_agents_waits_on_behind_a_preloader_that_takes_none_and_one_without_ends() {
    let scenario = Scenario::default().fault("preloader").unwrap();
    let mut port = AnyPhone(SimPort::new(scenario.clone()));
    let mut chooser = MayHaveFiles;
    let mut source = PortSource::with_agents(&mut port, &mut chooser);
    let result = source.acquire(Some(Duration::from_secs(5)), true, &Cancel::new(), &mut |_| {});
    let error = result.unwrap_err().error;
    assert!(matches!(error, AcquireError::NoPhone { seen: Some(_), .. }), "{error:?}");
    let (result, _) = wait_at(&mut AnyPhone(SimPort::new(scenario.clone())), 5);
    assert!(matches!(result, Err(AcquireError::CannotRead(Obstacle::InPreloader { .. }))), "{result:?}");
    // A port that was chosen by its name has only this phone.
    let (result, _) = wait_at(&mut SimPort::new(scenario), 5);
    assert!(matches!(result, Err(AcquireError::CannotRead(Obstacle::InPreloader { .. }))), "{result:?}");
}

#[test]
fn a_code_that_is_in_no_list_is_named_after_its_family_and_nothing_is_written() {
    for (model, name) in [
        (registers(0x6228), Some("MT6228")),
        (registers(0x6219), Some("MT6219")),
        (registers(0x2502), Some("MT2502")),
        (answers(0x6738), Some("MT6738")),
        (answers(0x8173), Some("MT8173")),
        (answers(0xBEEF), None),
    ] {
        let mut bench = Bench::with(Scenario::default().model(model), &[]);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead);
        match (outcome.error(), name) {
            (Some(JobError::CannotRead(Obstacle::ChipOfFamily(member))), Some(name)) => {
                assert_eq!(member.name(), name);
            }
            (Some(JobError::CannotRead(Obstacle::UnknownChip { hardware_code: 0xBEEF })), None) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(bench.writes(), []);
    }
    let mut bench = Bench::with(Scenario::default().model(registers(0x625A)), &[]);
    let outcome = bench.read();
    let Some(JobError::CannotRead(Obstacle::Chip(refusal))) = outcome.error() else { panic!("{outcome:?}") };
    assert_eq!(refusal.chip, "MT625A");
}

#[test]
fn a_refused_register_is_not_taken_for_a_refused_range() {
    for (fault, is_register) in [
        ("error@0xA0510000,status=1000", true),
        ("error@0xA0510000,status=1d0a,at=end", true),
        ("error@0x0,status=1d08", false),
    ] {
        let mut bench = Bench::new(&[fault]);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead, "{fault}: {:?}", outcome.error());
        match outcome.error() {
            Some(JobError::CannotRead(Obstacle::RegisterUnreadable { at, .. })) if is_register => {
                assert_eq!(at.0, 0xA051_0000);
            }
            Some(JobError::CannotRead(Obstacle::FlashRefused(Status(0x1D08)))) if !is_register => {}
            other => panic!("{fault}: {other:?}"),
        }
        assert_eq!(bench.names(), [] as [&str; 0]);
    }
}
