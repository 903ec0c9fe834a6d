//! Phones that are lost or fall silent in any phase, and come back or not: reading continues in the same job
//! or in the next one, and the file is exact.

use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{AreaChoice, Event, JobError, JobOutcome, Note, RegionEnd, Start};
use bromide_engine::sim::smartphone::{
    AgentKind, Door, FaultPoint, SmartphoneFault, SmartphoneModel, SmartphonePacing, SmartphoneScenario,
};

use super::{Bench, models, one_of_each, phone, wanted};

const LEN: u64 = 1_500_001;

fn bench(scenario: SmartphoneScenario) -> Bench {
    Bench::new(scenario, &[wanted(AreaChoice::Main, 4097, LEN)])
}

fn vanish(at: FaultPoint, back: Option<Duration>) -> SmartphoneFault {
    SmartphoneFault::Vanish { at, back }
}

/// Every phase, with two moments of the read and one of the check.
const POINTS: [FaultPoint; 8] = [
    FaultPoint::Upload,
    FaultPoint::SetUp,
    FaultPoint::SecondStage,
    FaultPoint::StorageInfo,
    FaultPoint::ReEnumeration,
    FaultPoint::Data(0),
    FaultPoint::Data(1_300_000),
    FaultPoint::Data(2_000_000),
];

/// A model of each protocol and of each kind of storage and RAM settings, behind both doors.
fn startable() -> impl Iterator<Item = SmartphoneScenario> {
    let doors = |model: SmartphoneModel| {
        [Door::Preloader, Door::BootRom].into_iter().map(move |door| phone(model.clone(), door))
    };
    let names = ["MT6572", "MT6580", "MT6592", "MT6765", "MT6785", "MT6789", "MT6855"];
    models().into_iter().filter(move |model| names.contains(&model.name)).flat_map(doors)
}

#[test]
fn a_phone_that_vanishes_in_any_phase_and_comes_back_is_read_on() {
    for scenario in startable() {
        for point in POINTS {
            let what = format!("{} {:?} {point:?}", scenario.model.name, scenario.door);
            let back = Some(Duration::from_millis(1500));
            let mut bench = bench(scenario.clone().fault(vanish(point, back)));
            let outcome = bench.read();
            bench.assert_saved(&outcome, &what);
            assert!(outcome.time < Duration::from_secs(20), "{what}: {:?}", outcome.time);
        }
    }
}

#[test]
fn a_phone_that_vanishes_for_good_is_read_on_by_the_next_job() {
    for scenario in startable() {
        // XML agents are not asked for high speed.
        let is_xml = scenario.model.agent == AgentKind::Xml;
        for point in POINTS.into_iter().filter(|at| !is_xml || *at != FaultPoint::ReEnumeration) {
            let what = format!("{} {:?} {point:?}", scenario.model.name, scenario.door);
            let mut bench = bench(scenario.clone().fault(vanish(point, None)));
            let outcome = bench.read();
            assert_eq!(bench.port.violations(), 0, "{what}");
            match point {
                FaultPoint::Data(at) if at > 0 => {
                    assert_eq!(outcome.exit, JobOutcome::Unfinished, "{what}: {:?}", outcome.ending.result);
                    let RegionEnd::Kept { good, .. } = outcome.ending.regions[0] else { panic!("{what}") };
                    // What was read before the loss is kept, but for the last packet.
                    assert!(good + (1 << 20) + (64 << 10) >= at.min(LEN), "{what}: {good}");
                }
                _ => {
                    let expected = [JobOutcome::NoPhone, JobOutcome::Unfinished];
                    assert!(expected.contains(&outcome.exit), "{what}: {:?}", outcome.ending.result);
                    assert_eq!(bench.names(), [""; 0], "{what}");
                }
            }
            bench.put(scenario.clone());
            bench.job.start = Start::Resume;
            let outcome = bench.read();
            bench.assert_saved(&outcome, &what);
        }
    }
}

#[test]
fn a_pause_of_seconds_in_any_phase_is_waited_for() {
    for model in one_of_each() {
        for door in [Door::Preloader, Door::BootRom] {
            for at in
                POINTS.into_iter().filter(|at| !matches!(at, FaultPoint::Upload | FaultPoint::ReEnumeration))
            {
                let lasting = Some(Duration::from_secs(4));
                let scenario = phone(model.clone(), door).fault(SmartphoneFault::Stall { at, lasting });
                let mut bench = bench(scenario);
                let outcome = bench.read();
                bench.assert_saved(&outcome, &format!("{} {door:?} {at:?}", model.name));
            }
        }
    }
}

#[test]
fn a_phone_that_hangs_while_it_is_read_goes_on_once_it_was_connected_again() {
    for model in one_of_each() {
        for door in [Door::Preloader, Door::BootRom] {
            for at in [FaultPoint::Data(1), FaultPoint::Data(300_000), FaultPoint::Data(1_000_000)] {
                let what = format!("{} {door:?} {at:?}", model.name);
                let scenario = phone(model.clone(), door).fault(SmartphoneFault::Stall { at, lasting: None });
                let mut bench = bench(scenario);
                let outcome = bench.read_with_replug();
                bench.assert_saved(&outcome, &what);
                assert_eq!(bench.uploads(), 2, "{what}");
            }
        }
    }
}

/// After a loss the agent does not start at the first attempt: the phone must be unplugged once more.
#[test]
fn an_agent_that_hangs_after_a_loss_is_left_alone_until_it_was_unplugged() {
    for model in one_of_each() {
        for point in [FaultPoint::SetUp, FaultPoint::SecondStage, FaultPoint::StorageInfo] {
            let what = format!("{} {point:?}", model.name);
            let back = Some(Duration::from_secs(1));
            let scenario = phone(model.clone(), Door::Preloader);
            let mut bench = bench(scenario.fault(vanish(FaultPoint::Data(300_000), back)));
            bench.job.lost_wait = Some(Duration::from_secs(60));
            let port = bench.port.clone();
            let mut is_armed = false;
            let outcome = bench.run(&Cancel::new(), &mut |event| match event {
                Event::Lost { is_there: false, .. } if !is_armed => {
                    is_armed = true;
                    port.add_fault(SmartphoneFault::Stall { at: point, lasting: None });
                }
                // Where there is another form of settings, the user is asked at once.
                Event::Lost { is_there: true, .. } | Event::Note(Note::UnsuitablePhone(_)) => {
                    port.unplug(back)
                }
                _ => {}
            });
            bench.assert_saved(&outcome, &what);
            assert_eq!(bench.uploads(), 3, "{what}");
        }
    }
}

#[test]
fn a_phone_that_hangs_for_ever_ends_the_job_within_its_time() {
    for model in one_of_each() {
        let at = FaultPoint::Data(300_000);
        let scenario = phone(model.clone(), Door::Preloader);
        let mut bench = bench(scenario.clone().fault(SmartphoneFault::Stall { at, lasting: None }));
        let outcome = bench.read();
        assert!(matches!(outcome.error(), JobError::Lost(_)), "{:?}", outcome.error());
        // 30 s for bad cells, and 20 s in which the phone could come back.
        assert!(outcome.time < Duration::from_secs(55), "{}: {:?}", model.name, outcome.time);
        bench.put(scenario);
        bench.job.start = Start::Resume;
        let outcome = bench.read();
        bench.assert_saved(&outcome, model.name);
    }
}

#[test]
fn a_preloader_that_boots_the_phone_before_it_is_greeted_is_caught_the_next_time() {
    for model in one_of_each() {
        let mut scenario = phone(model.clone(), Door::Preloader).pacing(SmartphonePacing::HIGH_SPEED);
        // Two milliseconds are too short for the handshake's four answers; then the phone stays for a second.
        scenario.window = Some((Duration::from_millis(2), Some(Duration::from_secs(3))));
        let mut short = bench(scenario.clone());
        let outcome = short.read();
        assert_eq!(outcome.exit, JobOutcome::NoPhone, "{:?}", outcome.ending.result);
        assert!(outcome.time < Duration::from_secs(40));
        scenario.window = Some((Duration::from_millis(500), Some(Duration::from_secs(3))));
        let mut long = bench(scenario);
        let outcome = long.read();
        long.assert_saved(&outcome, model.name);
    }
}

/// The watchdog resets the phone while its ids are read.
#[test]
fn a_phone_that_resets_while_its_ids_are_read_ends_the_job_in_time() {
    for model in one_of_each() {
        for millis in [1, 4, 7, 10, 13] {
            let mut scenario = phone(model.clone(), Door::Preloader).pacing(SmartphonePacing::HIGH_SPEED);
            scenario.watchdog = Some(Duration::from_millis(millis));
            let mut bench = bench(scenario);
            bench.job.wait = Some(Duration::from_secs(10));
            let outcome = bench.read();
            let what = format!("{} {millis} ms: {:?}", model.name, outcome.ending.result);
            assert!(outcome.time < Duration::from_secs(40), "{what} {:?}", outcome.time);
            assert_eq!(bench.port.violations(), 0, "{what}");
            if outcome.exit == JobOutcome::Saved {
                bench.assert_saved(&outcome, &what);
            } else {
                assert_eq!(bench.names(), [""; 0], "{what}");
            }
        }
    }
}
