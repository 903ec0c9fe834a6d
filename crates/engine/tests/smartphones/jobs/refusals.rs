//! Phones that cannot be read: each ends in its obstacle, soon, and nothing is uploaded where that is known
//! before.

use std::time::Duration;

use bromide_engine::acquire::AgentFiles;
use bromide_engine::brom::Status;
use bromide_engine::da::AgentStep;
use bromide_engine::da::file::NoEntry;
use bromide_engine::da::preloader::PreloaderInfo;
use bromide_engine::obstacle::AgentObstacle;
use bromide_engine::readback::{AreaChoice, JobError, JobOutcome};
use bromide_engine::sim::smartphone::{
    AgentKind, Door, FaultPoint, Gate, SmartphoneFault, SmartphoneModel, SmartphoneScenario,
    made_up_agent_file, made_up_preloader,
};

use super::{Bench, Outcome, models, one_of_each, phone, wanted, whole};

/// What a user waits at most for the end of a phone that cannot be read.
const SOON: Duration = Duration::from_secs(40);

fn bench(scenario: SmartphoneScenario) -> Bench {
    Bench::new(scenario, &[wanted(AreaChoice::Main, 0, 4096)])
}

/// Runs the job; it ends soon, leaves no file, and the phone counts no violation.
fn refuse(bench: &mut Bench, what: &str) -> Outcome {
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::CannotRead, "{what}: {:?}", outcome.ending.result);
    assert!(outcome.time < SOON, "{what}: after {:?}", outcome.time);
    assert_eq!((bench.names(), bench.port.violations()), (vec![], 0), "{what}");
    outcome
}

/// As [`refuse`], before anything was uploaded.
fn refuse_first(bench: &mut Bench, what: &str) -> Outcome {
    let outcome = refuse(bench, what);
    assert_eq!((bench.uploads(), bench.boot_commands(0xD5)), (0, 0), "{what}");
    outcome
}

fn two_doors(model: SmartphoneModel) -> [SmartphoneScenario; 2] {
    [Door::Preloader, Door::BootRom].map(|door| phone(model.clone(), door))
}

#[test]
fn without_a_file_or_with_that_of_another_chip_nothing_is_uploaded() {
    for model in models() {
        for scenario in two_doors(model.clone()) {
            let mut without = bench(scenario.clone());
            without.files = None;
            let outcome = refuse_first(&mut without, model.name);
            assert!(matches!(outcome.obstacle(), AgentObstacle::NoFile { .. }), "{outcome:?}");
            let mut bench = bench(scenario);
            let other =
                if model.name == "MT6765" { SmartphoneModel::mt6739() } else { SmartphoneModel::mt6765() };
            bench.files = Some(super::files(&other));
            let outcome = refuse_first(&mut bench, model.name);
            let expected =
                matches!(outcome.obstacle(), AgentObstacle::DoesNotFit { why: NoEntry::OtherChips, .. });
            assert!(expected, "{outcome:?}");
        }
    }
}

#[test]
fn a_boot_rom_without_the_preloader_file_is_refused_and_a_preloader_needs_none() {
    for model in models().into_iter().filter(|model| model.emi.is_some()) {
        let [preloader, rom] = two_doors(model.clone()).map(|scenario| {
            let mut bench = bench(scenario);
            bench.files.as_mut().unwrap().preloader = None;
            bench
        });
        let (mut preloader, mut rom) = (preloader, rom);
        let outcome = refuse(&mut rom, model.name);
        assert_eq!(*outcome.obstacle(), AgentObstacle::NoPreloaderFile, "{}", model.name);
        if model.agent == AgentKind::Xflash {
            assert_eq!(rom.uploads(), 0, "{}", model.name);
        }
        let outcome = preloader.read();
        preloader.assert_saved(&outcome, model.name);
    }
}

/// Models whose memory settings have the same version, but are of another phone: the id is changed.
#[test]
fn the_preloader_file_of_another_phone_is_refused() {
    for model in models().into_iter().filter(|model| model.emi.is_some() && model.name != "MT6577") {
        let mut file = made_up_preloader(&model);
        // The ids of the made-up records: the CID, or the name of the UFS memory.
        let ids: [&[u8]; 3] = [b"\x15\x01\x00ASW81G", b"KM8V8001J", &[0xAD, 0xBC, 0x90, 0x55]];
        for at in 0..file.len() - 9 {
            if ids.iter().any(|id| file[at..].starts_with(id)) {
                file[at + 3] ^= 0x3F;
            }
        }
        let mut bench = bench(phone(model.clone(), Door::BootRom));
        let files = bench.files.take().unwrap();
        bench.files = Some(AgentFiles { preloader: PreloaderInfo::parse(&file).ok(), ..files });
        let outcome = refuse(&mut bench, model.name);
        let is_told = matches!(
            outcome.obstacle(),
            AgentObstacle::OtherPreloader
                | AgentObstacle::RamFailed { .. }
                | AgentObstacle::DoesNotStart { step: AgentStep::ExternalRam }
        );
        assert!(is_told, "{}: {:?}", model.name, outcome.obstacle());
    }
}

#[test]
fn settings_whose_exchange_is_not_published_are_refused() {
    let mut bench = bench(phone(SmartphoneModel::mt6577(), Door::BootRom));
    let outcome = refuse(&mut bench, "MT6577");
    assert_eq!(*outcome.obstacle(), AgentObstacle::RamSettingsUnknown { version: 8 });
}

#[test]
fn a_phone_that_asks_the_server_is_refused_before_an_upload() {
    for model in models() {
        for scenario in two_doors(model.clone()) {
            let mut bench = bench(scenario.gate(Gate::SignatureServer));
            let outcome = refuse_first(&mut bench, model.name);
            assert!(matches!(outcome.obstacle(), AgentObstacle::ServerNeeded { .. }), "{outcome:?}");
        }
    }
}

#[test]
fn an_unsigned_agent_is_refused_before_an_upload_and_a_signed_one_by_its_status() {
    for model in one_of_each() {
        let mut unsigned = model.clone();
        unsigned.regions.signature_len = 0;
        for door in [Door::Preloader, Door::BootRom] {
            let gate = |status, accepts_made_up| Gate::SignedAgent { status, accepts_made_up };
            let mut first = bench(phone(model.clone(), door).gate(gate(0x7015, false)));
            let files = first.files.take().unwrap();
            let agent = AgentFiles::from_bytes(made_up_agent_file(&unsigned), "DA.bin".to_owned()).unwrap();
            first.files = Some(AgentFiles { preloader: files.preloader, ..agent });
            let outcome = refuse_first(&mut first, model.name);
            assert!(matches!(outcome.obstacle(), AgentObstacle::SignatureNeeded { .. }), "{outcome:?}");
            for status in [0x7015, 0x7017, 0x7024, 0x2001] {
                let mut bench = bench(phone(model.clone(), door).gate(gate(status, false)));
                let outcome = refuse(&mut bench, model.name);
                assert!(matches!(outcome.obstacle(), AgentObstacle::SignatureNeeded { .. }), "{outcome:?}");
                assert_eq!(bench.boot_commands(0xD5), 0, "nothing is started");
            }
            let mut bench = bench(phone(model.clone(), door).gate(gate(0x7003, false)));
            let outcome = refuse(&mut bench, model.name);
            assert_eq!(*outcome.obstacle(), AgentObstacle::UploadRefused(Status(0x7003)));
            let mut signed = self::bench(phone(model.clone(), door).gate(gate(0x7015, true)));
            let outcome = signed.read();
            signed.assert_saved(&outcome, "signed by the maker");
        }
    }
}

#[test]
fn an_agent_that_does_not_start_is_named_with_its_step() {
    let cases = [
        (SmartphoneFault::WrongAgent, AgentStep::Start),
        (SmartphoneFault::NoSync, AgentStep::Start),
        (SmartphoneFault::SecondStageSilent, AgentStep::SecondStage),
        (stall(FaultPoint::SetUp), AgentStep::Settings),
        (stall(FaultPoint::SecondStage), AgentStep::SecondStage),
        (stall(FaultPoint::StorageInfo), AgentStep::StorageInfo),
    ];
    for model in models().into_iter().filter(|model| model.name != "MT6577") {
        for scenario in two_doors(model.clone()) {
            for (fault, step) in &cases {
                let what = format!("{} {:?} {fault:?}", model.name, scenario.door);
                let mut bench = bench(scenario.clone().fault(fault.clone()));
                let asks_again = model.name == "MT6580" && *step == AgentStep::Settings;
                if asks_again {
                    // There is another form of settings: the user is asked to connect the phone again.
                    bench.job.wait = Some(Duration::from_secs(10));
                }
                let outcome = refuse(&mut bench, &what);
                let AgentObstacle::DoesNotStart { step: got } = outcome.obstacle() else {
                    panic!("{what}: {outcome:?}")
                };
                // A second stage that hangs is noticed by the first answer after it.
                let is_late = *step == AgentStep::SecondStage && *got == AgentStep::Settings;
                assert!(got == step || is_late, "{what}: {got:?}");
            }
        }
    }
}

fn stall(at: FaultPoint) -> SmartphoneFault {
    SmartphoneFault::Stall { at, lasting: None }
}

#[test]
fn an_agent_that_wants_an_authenticated_host_or_forbids_reading_is_refused() {
    for model in models() {
        let mut scenario = phone(model.clone(), Door::Preloader);
        if !matches!(model.agent, AgentKind::Legacy(_)) {
            scenario.agent_wants_login = true;
            let outcome = refuse(&mut bench(scenario.clone()), model.name);
            assert_eq!(*outcome.obstacle(), AgentObstacle::AgentLocked, "{}", model.name);
        }
        scenario.agent_wants_login = false;
        if model.agent == AgentKind::Xflash {
            let mut bench =
                Bench::new(scenario.fault(SmartphoneFault::ReadingForbidden), &[whole(AreaChoice::Main)]);
            let outcome = refuse(&mut bench, model.name);
            assert!(matches!(outcome.error(), JobError::RefusedAt(_)), "{:?}", outcome.error());
        }
    }
}

/// A build of the agent that expects the other form of settings does not answer (da.md section 3.2).
#[test]
fn an_agent_that_is_silent_after_its_settings_gets_the_other_form_after_a_reconnect() {
    let mut model = SmartphoneModel::mt6580();
    let AgentKind::Legacy(build) = &mut model.agent else { panic!("legacy") };
    build.settings_extra = 4;
    let mut bench = bench(phone(model, Door::Preloader));
    let outcome = bench.read_with_replug();
    bench.assert_saved(&outcome, "the other form");
    assert_eq!(bench.uploads(), 2, "one more start");
}
