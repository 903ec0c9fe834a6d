//! Practice smartphones held by the station's thread, and the state of the window meanwhile: from "no file
//! chosen" to the saved dump.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::common::MIB;
use crate::common::agent_file::{MadeEntry, agent_file};
use bromide::app::{
    AgentCommand, AppController, AppEvent, AppState, BundleParts, Effect, Extent, HeldFileProblem, HeldPhone,
    LogFact, Now, PartPreset, PortPick, RunningStage, State, StorageFacts, ThisComputer, UiCommand, bundle,
};
use bromide::worker::{MakePlace, Worker, local_time};
use bromide_engine::facts::MeId;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::sim::smartphone::{
    Area, Door, Gate, SmartphoneModel, SmartphonePort, SmartphoneScenario, made_up_agent_file,
    made_up_preloader,
};
use crossbeam_channel::{Receiver, unbounded};

const SOON: Duration = Duration::from_secs(300);
const SIZE: u64 = 4 * MIB;

/// A controller whose jobs meet a practice smartphone, and a folder with its files.
struct Bench {
    folder: tempfile::TempDir,
    controller: AppController,
    wakes: Receiver<()>,
    phone: SmartphonePort,
    unplugged: Arc<AtomicBool>,
    seconds: u64,
    effects: Vec<Effect>,
}

fn scenario(model: &str) -> SmartphoneScenario {
    let model = SmartphoneModel::by_name(model).unwrap();
    SmartphoneScenario::new(model).emmc(SIZE).partitions(&[("nvram", MIB), ("boot", MIB)])
}

impl Bench {
    fn new(scenario: SmartphoneScenario) -> Bench {
        let folder = crate::common::folder();
        let phone = SmartphonePort::new(scenario);
        let unplugged = Arc::new(AtomicBool::new(false));
        let (wake, wakes) = unbounded();
        let (port, cable) = (phone.clone(), unplugged.clone());
        let start = move || {
            let (port, cable, wake) = (port.clone(), cable.clone(), wake.clone());
            let place: MakePlace =
                Box::new(move |_| Box::new(Cable { phone: port.clone(), is_out: cable.clone() }));
            Worker::with_places(place, Box::new(move || wake.send(()).unwrap_or_default()))
        };
        let mut state = AppState::default();
        state.form.folder = folder.path().display().to_string();
        state.form.pattern = "dump.bin".into();
        let controller = AppController::new(state, Arc::new(ThisComputer), Box::new(start), None);
        let bench = Bench { folder, controller, wakes, phone, unplugged, seconds: 0, effects: vec![] };
        let model = &bench.phone.scenario().model;
        std::fs::write(bench.path("agent.bin"), made_up_agent_file(model)).unwrap();
        std::fs::write(bench.path("preloader.bin"), made_up_preloader(model)).unwrap();
        bench
    }

    /// Pulls the cable.
    fn pull(&self) {
        self.unplugged.store(true, Ordering::Relaxed);
        self.phone.unplug(Some(Duration::from_millis(1)));
    }

    /// Plugs the cable in again: the phone starts anew.
    fn plug_in(&self) {
        self.unplugged.store(false, Ordering::Relaxed);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn now(&mut self) -> Now {
        self.seconds += 1;
        Now { at: Moment(Duration::from_secs(self.seconds)), date: local_time() }
    }

    fn start(&mut self) {
        let now = self.now();
        self.controller.run(now, UiCommand::ReadBack);
    }

    /// Drains whenever woken, until the state is `wanted`.
    #[track_caller]
    fn until(&mut self, wanted: State) {
        loop {
            let now = self.now();
            self.effects.extend(self.controller.drain(now));
            let station = &self.controller.state.station;
            if station.state() == wanted {
                return;
            }
            assert!(station.state().is_running(), "{:?}", station.finished().map(|ended| &ended.error));
            self.wakes.recv_timeout(SOON).expect("the worker wakes the window");
        }
    }

    fn choose(&mut self, command: AgentCommand) {
        let now = self.now();
        let effects = self.controller.apply(now, AppEvent::Agent(command));
        self.effects.extend(effects);
    }

    fn choose_agent(&mut self, name: &str) {
        self.choose(AgentCommand::Agent(self.path(name)));
    }

    fn held(&self) -> &HeldPhone {
        match &self.controller.state.station.running().expect("a job").stage {
            RunningStage::Held(held) => held,
            other => panic!("not held: {other:?}"),
        }
    }

    /// How often the user was asked.
    fn questions(&self) -> usize {
        self.effects.iter().filter(|effect| **effect == Effect::AgentNeeded).count()
    }

    fn is_exact(&self) -> bool {
        let user = self.phone.content().bytes(Area::User, 0, SIZE);
        std::fs::read(self.path("dump.bin")).unwrap() == user
    }
}

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

#[test]
fn areas_and_partitions_are_read_by_name_and_listed_for_the_next_form() {
    let mut bench = Bench::new(scenario("MT6580"));
    bench.controller.state.form.extent = Extent::Parts;
    bench.controller.state.form.parts = "boot1, nvram".into();
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    bench.until(State::Saved);
    let content = bench.phone.content().clone();
    let boot = content.bytes(Area::Boot1, 0, content.len(Area::Boot1).unwrap());
    assert!(std::fs::read(bench.path("dump_boot1.bin")).unwrap() == boot);
    assert!(
        std::fs::read(bench.path("dump_nvram.bin")).unwrap() == content.partition_bytes("nvram").unwrap()
    );
    let parts = &bench.controller.state.parts;
    let names: Vec<&str> = parts.iter().map(|fact| fact.name.as_str()).collect();
    assert!(["user", "boot1", "nvram", "boot"].iter().all(|name| names.contains(name)), "{names:?}");
    assert!(!names.contains(&"rpmb"));
    assert_eq!(parts.names_of(PartPreset::Nvram), ["nvram"]);
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
        let parts = BundleParts::of(&bench.controller.state, recording, None, "en", None, now);
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

/// The port of the phone. Time stands still while its cable is pulled.
struct Cable {
    phone: SmartphonePort,
    is_out: Arc<AtomicBool>,
}

impl Cable {
    fn is_out(&self) -> bool {
        self.is_out.load(Ordering::Relaxed)
    }
}

impl PhonePort for Cable {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if self.is_out() { Ok(None) } else { self.phone.try_open() }
    }
    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if self.is_out() { Ok(None) } else { self.phone.try_open_agent() }
    }
    fn now(&self) -> Moment {
        self.phone.now()
    }
    fn pause(&mut self, pause: Duration) {
        if self.is_out() {
            std::thread::yield_now();
        } else {
            self.phone.pause(pause);
        }
    }
    fn describe(&self) -> String {
        self.phone.describe()
    }
}
