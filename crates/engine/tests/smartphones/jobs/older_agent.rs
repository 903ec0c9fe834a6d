//! Feature phones whose boot ROM refuses to read their flash: read through the agent that was chosen, and refused
//! as before where none was.

use std::time::Duration;

use bromide_engine::acquire::AgentFiles;
use bromide_engine::brom::Status;
use bromide_engine::event::{Event, Note};
use bromide_engine::obstacle::{AgentObstacle, Obstacle, WantedAgent};
use bromide_engine::readback::{AreaChoice, JobError, JobOutcome};
use bromide_engine::sim::smartphone::{
    Area, Door, FaultPoint, Gate, SmartphoneFault, SmartphoneModel, SmartphoneScenario, made_up_agent_file,
    made_up_agent_file_for,
};
use bromide_engine::storage::AreaKind;

use super::{Bench, Wanted, phone, wanted, whole};

const KIB: u64 = 1 << 10;

/// Reads of the flash are refused.
fn mt6261() -> SmartphoneScenario {
    phone(SmartphoneModel::mt6261(), Door::BootRom)
}

fn bench(scenario: SmartphoneScenario, regions: &[Wanted]) -> Bench {
    Bench::new(scenario, regions)
}

fn is_read_by_agent(event: &Event) -> bool {
    matches!(event, Event::Note(Note::ReadByAgent(_)))
}

#[test]
fn a_phone_that_refuses_reads_is_read_through_its_agent() {
    for gate in [Gate::Open, Gate::MemoryAccess] {
        let regions = [whole(AreaChoice::Main), wanted(AreaKind::Nor, 4097, 70_001)];
        let mut bench = bench(mt6261().gate(gate), &regions);
        let mut notes = 0;
        let outcome = bench.run(&bromide_engine::cancel::Cancel::new(), &mut |event| {
            notes += u32::from(is_read_by_agent(event));
        });
        bench.assert_saved(&outcome, &format!("{gate:?}"));
        assert_eq!((bench.uploads(), bench.boot_commands(0xD5), notes), (2, 1, 1), "{gate:?}");
        let report = outcome.report(0);
        assert_eq!((report.area, report.length), (AreaKind::Nor, 4 << 20));
        let agent = report.agent.as_ref().unwrap();
        assert_eq!((agent.file.as_str(), agent.protocol.as_str()), ("DA.bin", "legacy-3.2"));
        assert_eq!(report.phone.me_id.as_ref().map(|id| id.0.len()), Some(16));
    }
}

#[test]
fn without_an_agent_for_it_the_phone_is_refused_for_what_its_boot_rom_refuses() {
    let other = AgentFiles::from_bytes(made_up_agent_file(&SmartphoneModel::mt6580()), "DA.bin".into());
    for (files, wanted_agent) in [(None, WantedAgent::Any), (Some(other.unwrap()), WantedAgent::Another)] {
        for (gate, expected) in [
            (Gate::Open, Obstacle::FlashRefused(Status(0x1D08))),
            (Gate::MemoryAccess, Obstacle::RegisterRefused(Status(0x1D04))),
        ] {
            let mut bench = bench(mt6261().gate(gate), &[wanted(AreaChoice::Main, 0, 4096)]);
            bench.files.clone_from(&files);
            let outcome = bench.read();
            let refused = Box::new(expected);
            let expected = Obstacle::NeedsOlderAgent { refused, wanted: wanted_agent };
            assert_eq!(*outcome.error(), JobError::CannotRead(expected), "{gate:?}");
            assert_eq!((bench.uploads(), bench.names()), (0, vec![]));
        }
    }
}

#[test]
fn what_the_phone_asks_for_is_known_before_anything_is_uploaded() {
    let mut bench = bench(mt6261().gate(Gate::SignatureServer), &[wanted(AreaChoice::Main, 0, 4096)]);
    let outcome = bench.read();
    assert!(matches!(outcome.obstacle(), AgentObstacle::ServerNeeded { .. }), "{outcome:?}");
    assert_eq!(bench.uploads(), 0);
}

#[test]
fn a_lost_phone_a_wrong_sum_and_cells_that_fail_twice_leave_an_exact_file() {
    let back = Some(Duration::from_secs(2));
    for fault in [
        SmartphoneFault::Vanish { at: FaultPoint::Upload, back },
        SmartphoneFault::Vanish { at: FaultPoint::SetUp, back },
        SmartphoneFault::Vanish { at: FaultPoint::StorageInfo, back },
        SmartphoneFault::Vanish { at: FaultPoint::Data(200 * KIB + 77), back },
        SmartphoneFault::BadSum { area: Area::Nor, offset: 100 * KIB, times: 2 },
        SmartphoneFault::Unreadable { area: Area::Nor, range: 9000..9512, code: 0xBC6, times: Some(2) },
    ] {
        let mut bench = bench(mt6261().fault(fault.clone()), &[wanted(AreaChoice::Main, 5, 400 * KIB)]);
        let outcome = bench.read();
        bench.assert_saved(&outcome, &format!("{fault:?}"));
    }
}

#[test]
fn the_next_agent_of_a_file_is_tried_after_a_reconnect() {
    // Two agents for one chip: only the second one is this phone's.
    let mut first = SmartphoneModel::mt6261();
    first.name = "MT6261 of another build";
    let file = made_up_agent_file_for(&[&first, &SmartphoneModel::mt6261()]);
    let mut bench = bench(mt6261(), &[wanted(AreaChoice::Main, 0, 64 * KIB)]);
    bench.files = Some(AgentFiles::from_bytes(file, "DA.bin".into()).unwrap());
    let outcome = bench.read_with_replug();
    bench.assert_saved(&outcome, "the second agent");
    assert_eq!(bench.uploads(), 4);
}

#[test]
fn an_agent_that_does_not_start_is_named_with_its_step() {
    for fault in [SmartphoneFault::WrongAgent, SmartphoneFault::NoSync] {
        let mut bench = bench(mt6261().fault(fault), &[wanted(AreaChoice::Main, 0, 4096)]);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead);
        assert!(matches!(outcome.obstacle(), AgentObstacle::DoesNotStart { .. }), "{outcome:?}");
    }
}
