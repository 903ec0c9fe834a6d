//! The speed of reading against the limit of the simulated link, in virtual time: the bytes at the rate of the
//! link, and one turn-around a packet of the agent.

use std::time::Duration;

use bromide_engine::acquire::UsbSpeedChoice;
use bromide_engine::cancel::Cancel;
use bromide_engine::link::PhonePort as _;
use bromide_engine::readback::{AreaChoice, CheckChoice, Event, Note, Phase};
use bromide_engine::sim::smartphone::{
    AgentKind, Area, Door, FaultPoint, SmartphoneEvent, SmartphoneFault, SmartphoneModel, SmartphonePacing,
    SmartphoneRecord, SmartphoneScenario,
};

use super::{Bench, one_of_each, phone, wanted};

const PACE: SmartphonePacing = SmartphonePacing::HIGH_SPEED;

fn fast(model: SmartphoneModel) -> SmartphoneScenario {
    phone(model, Door::Preloader).emmc(256 << 20).pacing(PACE).at_high_speed()
}

/// The time of the read pass.
fn read_time(bench: &mut Bench) -> Duration {
    let port = bench.port.clone();
    let mut begin = None;
    let mut end = None;
    let outcome = bench.run(&Cancel::new(), &mut |event| match event {
        Event::Phase(Phase::Reading) => begin = Some(port.now()),
        Event::Progress(_) => end = Some(port.now()),
        _ => {}
    });
    bench.assert_saved(&outcome, "speed");
    end.unwrap() - begin.unwrap()
}

fn limit(bytes: u64, packet: u64) -> Duration {
    let bytes_per_second = PACE.bytes_per_second(true).unwrap();
    let turn_arounds = u32::try_from(bytes.div_ceil(packet)).unwrap();
    Duration::from_secs_f64(bytes as f64 / bytes_per_second as f64) + PACE.turn_around() * turn_arounds
}

#[test]
fn reading_reaches_97_percent_of_the_limit_of_the_link() {
    const LEN: u64 = 128 << 20;
    for (model, packet) in [
        (SmartphoneModel::mt6580(), 1 << 20),
        (SmartphoneModel::mt6765(), 0x1_0000),
        (SmartphoneModel::mt6785(), 0x1_0000),
    ] {
        let name = model.name;
        let mut bench = Bench::new(fast(model), &[wanted(AreaChoice::Main, 1 << 20, LEN)]);
        bench.job.check = CheckChoice::Off;
        let (time, limit) = (read_time(&mut bench), limit(LEN, packet));
        let ratio = limit.as_secs_f64() / time.as_secs_f64();
        assert!(ratio >= 0.97, "{name}: {ratio:.3}, {time:?} instead of {limit:?}");
    }
}

/// An XML agent costs two turn-arounds a packet, and several around a command.
#[test]
fn an_xml_agent_gets_few_commands_and_reads_at_the_rate_of_its_packets() {
    const LEN: u64 = 64 << 20;
    const PACKET: u64 = 0x1_0000;
    let mut bench = Bench::new(fast(SmartphoneModel::mt6855()), &[wanted(AreaChoice::Main, 1 << 20, LEN)]);
    bench.job.check = CheckChoice::Off;
    let time = read_time(&mut bench);
    let limit = limit(LEN, PACKET / 2);
    let ratio = limit.as_secs_f64() / time.as_secs_f64();
    assert!(ratio >= 0.95, "{ratio:.3}, {time:?} instead of {limit:?}");
    let is_read = |record: &&SmartphoneRecord| matches!(&record.event, SmartphoneEvent::NamedCommand(name) if name.contains("READ-FLASH"));
    let reads = bench.port.log().iter().filter(is_read).count();
    assert!(reads < 40, "{reads}");
}

/// At full speed, where one packet takes a second, reading is at the rate of the link, too.
#[test]
fn reading_at_full_speed_loses_little_to_turn_arounds() {
    const LEN: u64 = 4 << 20;
    for model in one_of_each() {
        let name = model.name;
        let mut scenario = fast(model);
        scenario.starts_at_high_speed = false;
        let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 1 << 20, LEN)]);
        bench.files.as_mut().unwrap().usb_speed = UsbSpeedChoice::Full;
        bench.job.check = CheckChoice::Off;
        let time = read_time(&mut bench).as_secs_f64();
        let ratio = LEN as f64 / 1e6 / time;
        assert!(ratio >= 0.85, "{name}: {ratio:.3}");
    }
}

/// Faults inside large requests: what was asked for too much is dropped, every byte is right.
#[test]
fn faults_in_the_middle_of_a_large_request_leave_no_wrong_byte() {
    const LEN: u64 = 24 << 20;
    for model in one_of_each() {
        let range = (5 << 20) + 512..(5 << 20) + 1024;
        let bad = SmartphoneFault::Unreadable { area: Area::User, range, code: 0xC005_0007, times: Some(1) };
        let offset = (9 << 20) + 77;
        let fault = match model.agent {
            AgentKind::Legacy(_) => SmartphoneFault::BadSum { area: Area::User, offset, times: 1 },
            _ => SmartphoneFault::ChangedByte { area: Area::User, offset, times: 1 },
        };
        for pacing in [SmartphonePacing::None, PACE] {
            let scenario = fast(model.clone()).pacing(pacing).fault(bad.clone()).fault(fault.clone());
            let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 513, LEN)]);
            bench.job.check = CheckChoice::Full;
            let outcome = bench.read();
            bench.assert_saved(&outcome, model.name);
        }
    }
}

/// The switch to high speed: what was asked for, and how often the phone was started.
#[test]
fn an_agent_at_full_speed_is_read_at_high_speed_and_one_that_is_lost_by_that_at_full_speed() {
    let lost = |back: u64| SmartphoneFault::LostAtHighSpeed { back: Some(Duration::from_secs(back)) };
    let stall = SmartphoneFault::Stall { at: FaultPoint::ReEnumeration, lasting: None };
    for model in [SmartphoneModel::mt6580(), SmartphoneModel::mt6765()] {
        let full =
            |scenario: SmartphoneScenario| SmartphoneScenario { starts_at_high_speed: false, ..scenario };
        let cases = [
            (full(fast(model.clone())), UsbSpeedChoice::Auto, 0x2001, 1),
            (full(fast(model.clone())), UsbSpeedChoice::Full, 0x2000, 1),
            (fast(model.clone()), UsbSpeedChoice::High, 0x2000, 1),
            (full(fast(model.clone())).fault(lost(2)), UsbSpeedChoice::Auto, 0x2000, 2),
            (full(fast(model.clone())).fault(lost(20)), UsbSpeedChoice::Auto, 0x2000, 2),
            (full(fast(model.clone())).fault(stall.clone()), UsbSpeedChoice::Auto, 0x2000, 2),
        ];
        for (scenario, choice, product, starts) in cases {
            let what = format!("{} {choice:?} {:?}", scenario.model.name, scenario.faults);
            let mut bench = Bench::new(scenario, &[wanted(AreaChoice::Main, 1 << 20, 300_001)]);
            bench.files.as_mut().unwrap().usb_speed = choice;
            let port = bench.port.clone();
            let (mut seen, mut notes) = (None, 0);
            let outcome = bench.run(&Cancel::new(), &mut |event| match event {
                Event::Phase(Phase::Reading) => seen = port.usb_product(),
                Event::Note(Note::LostAtHighSpeed) => notes += 1,
                Event::Lost { is_there: true, .. } => port.unplug(Some(Duration::from_secs(1))),
                _ => {}
            });
            bench.assert_saved(&outcome, &what);
            assert_eq!((seen, bench.uploads(), notes), (Some(product), starts, starts - 1), "{what}");
        }
    }
}
