//! Practice smartphones held by the station's thread, and the state of the window meanwhile: from "no file
//! chosen" to the saved dump.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::Path;

use crate::common::agent_file::{MadeEntry, agent_file};
use crate::smartphone_bench::{Bench, SIZE, scenario};
use bromide::app::{
    AgentCommand, BundleParts, HeldFileProblem, LogFact, PortPick, PreloaderNeed, State, StorageFacts,
    UiCommand, bundle,
};
use bromide_engine::facts::MeId;
use bromide_engine::sim::smartphone::{
    Area, Door, Gate, SmartphoneModel, SmartphoneScenario, made_up_agent_file,
};

#[test]
fn a_held_smartphone_is_read_as_soon_as_its_file_is_chosen() {
    let mut bench = Bench::new(scenario("MT6580"));
    bench.start();
    bench.until(State::Held);
    assert_eq!(bench.questions(), 1);
    assert_eq!(bench.held().waiting.phone.chip, "MT6580");
    bench.choose_agent("agent.bin");
    bench.until(State::Saved);
    assert!(bench.is_exact());
    assert_eq!(bench.phone.violations(), 0);
    // The next phone of that chip needs no answer.
    std::fs::remove_file(bench.path("dump.bin")).unwrap();
    std::fs::remove_file(bench.path("dump.bin.json")).unwrap();
    let now = bench.now();
    bench.controller.run(now, UiCommand::NextPhone);
    bench.until(State::Saved);
    assert!(bench.is_exact());
    assert_eq!(bench.questions(), 1);
    let used = |fact: &LogFact| matches!(fact, LogFact::AgentUsed { .. });
    assert_eq!(bench.controller.state.log.entries().filter(|entry| used(&entry.fact)).count(), 2);
}

#[test]
fn a_wrong_file_is_refused_and_the_phone_waits_on_for_the_right_one() {
    let mut bench = Bench::new(scenario("MT6580"));
    std::fs::write(bench.path("notes.txt"), "not an agent").unwrap();
    let other = SmartphoneModel::by_name("MT6765").unwrap();
    std::fs::write(bench.path("other.bin"), made_up_agent_file(&other)).unwrap();
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("notes.txt");
    let problem = |bench: &Bench| bench.held().agent.clone().unwrap().problem;
    assert!(matches!(problem(&bench), Some(HeldFileProblem::NotAnAgentFile(_))));
    bench.choose_agent("other.bin");
    assert!(matches!(problem(&bench), Some(HeldFileProblem::NoAgent(_))));
    bench.choose_agent("gone.bin");
    assert!(matches!(problem(&bench), Some(HeldFileProblem::NotAnAgentFile(_))));
    bench.choose(AgentCommand::Dropped(bench.path("agent.bin")));
    bench.until(State::Saved);
    assert!(bench.is_exact());
}

#[test]
fn a_phone_in_its_boot_rom_waits_for_its_preloader_file_too() {
    let mut bench = Bench::new(scenario("MT6765").door(Door::BootRom));
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    assert!(bench.held().agent.as_ref().is_some_and(|file| file.problem.is_none()));
    bench.choose(AgentCommand::Preloader(bench.path("agent.bin")));
    let problem = bench.held().preloader.clone().unwrap().problem;
    assert!(matches!(problem, Some(HeldFileProblem::NotAPreloaderFile(_))), "{problem:?}");
    bench.choose(AgentCommand::Dropped(bench.path("preloader.bin")));
    bench.until(State::Saved);
    assert!(bench.is_exact());
}

/// A feature phone whose boot ROM refuses to read its flash.
fn refusing() -> SmartphoneScenario {
    SmartphoneScenario::new(SmartphoneModel::mt6261())
}

#[track_caller]
fn assert_flash_is_exact(bench: &Bench) {
    let content = bench.phone.content();
    let flash = content.bytes(Area::Nor, 0, content.len(Area::Nor).unwrap());
    assert!(std::fs::read(bench.path("dump.bin")).unwrap() == flash);
}

#[test]
fn a_feature_phone_that_refuses_reads_is_held_until_its_agent_is_chosen_and_read_without_replugging() {
    for gate in [Gate::Open, Gate::MemoryAccess] {
        let mut bench = Bench::new(refusing().gate(gate));
        bench.start();
        bench.until(State::Held);
        assert_eq!(bench.questions(), 1);
        assert!(bench.held().waiting.refused.is_some(), "{gate:?}");
        assert!(bench.held().reason().contains("can read it"), "{}", bench.held().reason());
        assert_eq!(bench.held().preloader_need(), PreloaderNeed::NotNeeded);
        // The file of another phone, then the right one.
        let other = SmartphoneModel::by_name("MT6765").unwrap();
        std::fs::write(bench.path("other.bin"), made_up_agent_file(&other)).unwrap();
        bench.choose_agent("other.bin");
        let problem = bench.held().agent.clone().unwrap().problem;
        assert!(matches!(problem, Some(HeldFileProblem::NoAgent(_))), "{problem:?}");
        bench.choose_agent("agent.bin");
        bench.until(State::Saved);
        assert_flash_is_exact(&bench);
        assert_eq!(bench.phone.violations(), 0);
        // The next one needs no answer.
        let now = bench.now();
        bench.controller.run(now, UiCommand::NextPhone);
        bench.until(State::Saved);
        assert_eq!(bench.questions(), 1);
    }
}

#[test]
fn a_feature_phone_that_is_unplugged_while_held_is_asked_about_again_and_a_stop_leaves_no_file() {
    let mut bench = Bench::new(refusing());
    bench.start();
    bench.until(State::Held);
    bench.pull();
    bench.until(State::Waiting);
    bench.plug_in();
    bench.until(State::Held);
    let now = bench.now();
    bench.controller.run(now, UiCommand::Stop);
    bench.until(State::Stopped);
    assert!(!bench.path("dump.bin.part").exists());
    assert_eq!(bench.phone.violations(), 0);
}

#[test]
fn a_stop_while_the_phone_is_held_ends_the_job_and_leaves_no_file() {
    let mut bench = Bench::new(scenario("MT6580"));
    bench.start();
    bench.until(State::Held);
    let now = bench.now();
    bench.controller.run(now, UiCommand::Stop);
    bench.until(State::Stopped);
    assert!(!bench.path("dump.bin.part").exists());
    assert_eq!(bench.phone.violations(), 0);
}

#[test]
fn a_phone_that_is_unplugged_while_held_is_waited_for_and_asked_about_again() {
    let mut bench = Bench::new(scenario("MT6580"));
    bench.start();
    bench.until(State::Held);
    let first = bench.held().waiting.hold;
    bench.pull();
    bench.until(State::Waiting);
    bench.plug_in();
    bench.until(State::Held);
    assert_ne!(bench.held().waiting.hold, first);
    bench.choose_agent("agent.bin");
    bench.until(State::Saved);
    assert!(bench.is_exact());
}

#[test]
fn a_phone_that_asks_its_makers_server_is_not_asked_for_a_file() {
    let mut bench = Bench::new(scenario("MT6580").gate(Gate::SignatureServer));
    bench.start();
    bench.until(State::Held);
    assert!(bench.held().needs_server());
    bench.pull();
    bench.until(State::Waiting);
}

#[test]
fn an_agent_without_the_signature_that_the_phone_needs_is_refused_before_the_upload() {
    let gate = Gate::SignedAgent { status: 0x7015, accepts_made_up: true };
    let mut bench = Bench::new(scenario("MT6580").gate(gate));
    bench.start();
    bench.until(State::Held);
    let entry = MadeEntry::smartphone(0x6580, 0, 0, b"agent").unsigned();
    std::fs::write(bench.path("unsigned.bin"), agent_file("MTK_AllInOne_DA", false, &[entry])).unwrap();
    bench.choose_agent("unsigned.bin");
    let problem = bench.held().agent.clone().unwrap().problem;
    assert_eq!(problem, Some(HeldFileProblem::NotSigned));
}

#[test]
fn a_folder_is_searched_for_the_file_that_fits_and_remembered() {
    let mut bench = Bench::new(scenario("MT6580"));
    let other = SmartphoneModel::by_name("MT6765").unwrap();
    std::fs::write(bench.path("another.bin"), made_up_agent_file(&other)).unwrap();
    bench.start();
    bench.until(State::Held);
    bench.choose(AgentCommand::Folder(bench.folder.path().to_path_buf()));
    bench.until(State::Saved);
    assert!(bench.is_exact());
    assert_eq!(Path::new(&bench.controller.state.settings.agents.folder), bench.folder.path());
}

#[test]
fn a_remembered_file_that_is_gone_is_asked_for_again() {
    let mut bench = Bench::new(scenario("MT6580"));
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    bench.until(State::Saved);
    std::fs::rename(bench.path("agent.bin"), bench.path("moved.bin")).unwrap();
    std::fs::remove_file(bench.path("dump.bin")).unwrap();
    std::fs::remove_file(bench.path("dump.bin.json")).unwrap();
    let now = bench.now();
    bench.controller.run(now, UiCommand::NextPhone);
    bench.until(State::Held);
    assert_eq!(bench.questions(), 2);
    bench.choose_agent("moved.bin");
    bench.until(State::Saved);
    assert!(bench.is_exact());
}

#[test]
fn the_practice_smartphone_brings_its_own_file_which_is_not_remembered() {
    let mut bench = Bench::new(SmartphoneScenario::new(SmartphoneModel::mt6765()).emmc(SIZE));
    bench.controller.state.form.port = PortPick::DemoSmartphone;
    bench.start();
    bench.until(State::Held);
    assert!(bench.held().is_practice);
    bench.choose(AgentCommand::Practice);
    bench.until(State::Saved);
    assert!(bench.is_exact());
    assert_eq!(bench.controller.state.settings.agents, bromide::app::AgentMemory::default());
}

/// The number of the eMMC, once it is known.
fn cid(bench: &Bench) -> Option<String> {
    match bench.controller.state.station.finished()?.storage.as_ref()? {
        StorageFacts::Managed(managed) => managed.id.as_ref().map(ToString::to_string),
        StorageFacts::Flash(_) => None,
    }
}

#[test]
fn a_bundle_of_a_held_smartphone_has_neither_its_numbers_nor_the_folders_of_its_files() {
    let mut bench = Bench::new(scenario("MT6580"));
    bench.start();
    bench.until(State::Held);
    let folder = bench.folder.path().display().to_string();
    let check = |bench: &mut Bench, when: &str| {
        let now = bench.now();
        let recording = bench.controller.recording();
        let parts = BundleParts::of(
            (&bench.controller.state, &bromide::app::SeveralState::default()),
            recording,
            None,
            "en",
            None,
            now,
        );
        let me_id = MeId(bench.phone.scenario().model.me_id.to_vec()).to_string();
        let zip = bundle(&parts).unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
        for index in 0..zip.len() {
            let mut text = String::new();
            let mut entry = zip.by_index(index).unwrap();
            std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
            let plain: String = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
            let name = entry.name().unwrap().into_owned();
            assert!(!plain.contains(&me_id), "{when}: {name} has the ME-ID");
            if let Some(cid) = cid(bench) {
                assert!(!plain.contains(&cid), "{when}: {name} has the number of the eMMC");
            }
            assert!(!text.contains(&folder), "{when}: {name} has the folder:\n{text}");
        }
    };
    bench.choose_agent("preloader.bin");
    check(&mut bench, "held");
    bench.choose_agent("agent.bin");
    bench.until(State::Saved);
    assert!(cid(&bench).is_some());
    check(&mut bench, "saved");
}
