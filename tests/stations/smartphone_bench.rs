//! A window's controller without a window, whose jobs meet a practice smartphone: chooses its files, pulls its cable.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::common::MIB;
use bromide::app::{
    AgentCommand, AppController, AppEvent, AppState, Effect, Extent, HeldPhone, Now, RunningStage, State,
    ThisComputer, UiCommand,
};
use bromide::worker::{MakePlace, Worker, local_time};
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::sim::smartphone::{
    Area, SmartphoneModel, SmartphonePort, SmartphoneScenario, made_up_agent_file, made_up_preloader,
};
use crossbeam_channel::{Receiver, unbounded};

pub(crate) const SOON: Duration = Duration::from_secs(300);
pub(crate) const SIZE: u64 = 4 * MIB;

/// A controller whose jobs meet a practice smartphone, and a folder with its files. Its form reads the main storage into
/// `dump.bin`.
pub(crate) struct Bench {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) controller: AppController,
    pub(crate) wakes: Receiver<()>,
    pub(crate) phone: SmartphonePort,
    unplugged: Arc<AtomicBool>,
    seconds: u64,
    pub(crate) effects: Vec<Effect>,
}

pub(crate) fn scenario(model: &str) -> SmartphoneScenario {
    let model = SmartphoneModel::by_name(model).unwrap();
    SmartphoneScenario::new(model).emmc(SIZE).partitions(&[("nvram", MIB), ("boot", MIB)])
}

impl Bench {
    pub(crate) fn new(scenario: SmartphoneScenario) -> Bench {
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
        state.form.extent = Extent::Ranges;
        state.form.rows[0].file = "dump.bin".into();
        let controller = AppController::new(state, Arc::new(ThisComputer), Box::new(start), None);
        let bench = Bench { folder, controller, wakes, phone, unplugged, seconds: 0, effects: vec![] };
        let model = &bench.phone.scenario().model;
        std::fs::write(bench.path("agent.bin"), made_up_agent_file(model)).unwrap();
        std::fs::write(bench.path("preloader.bin"), made_up_preloader(model)).unwrap();
        bench
    }

    /// Pulls the cable.
    pub(crate) fn pull(&self) {
        self.unplugged.store(true, Ordering::Relaxed);
        self.phone.unplug(Some(Duration::from_millis(1)));
    }

    /// Plugs the cable in again: the phone starts anew.
    pub(crate) fn plug_in(&self) {
        self.unplugged.store(false, Ordering::Relaxed);
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn now(&mut self) -> Now {
        self.seconds += 1;
        Now { at: Moment(Duration::from_secs(self.seconds)), date: local_time() }
    }

    pub(crate) fn start(&mut self) {
        let now = self.now();
        self.controller.run(now, UiCommand::ReadBack);
    }

    /// Drains whenever woken, until the state is `wanted`.
    #[track_caller]
    pub(crate) fn until(&mut self, wanted: State) {
        self.until_one_of(&[wanted]);
    }

    /// The same with several states.
    #[track_caller]
    pub(crate) fn until_one_of(&mut self, wanted: &[State]) {
        loop {
            let now = self.now();
            self.effects.extend(self.controller.drain(now));
            let station = &self.controller.state.station;
            if wanted.contains(&station.state()) {
                return;
            }
            assert!(station.state().is_running(), "{:?}", station.finished().map(|ended| &ended.error));
            self.wakes.recv_timeout(SOON).expect("the worker wakes the window");
        }
    }

    pub(crate) fn choose(&mut self, command: AgentCommand) {
        let now = self.now();
        let effects = self.controller.apply(now, AppEvent::Agent(command));
        self.effects.extend(effects);
    }

    pub(crate) fn choose_agent(&mut self, name: &str) {
        self.choose(AgentCommand::Agent(self.path(name)));
    }

    pub(crate) fn held(&self) -> &HeldPhone {
        match &self.controller.state.station.running().expect("a job").stage {
            RunningStage::Held(held) => held,
            other => panic!("not held: {other:?}"),
        }
    }

    /// How often the user was asked.
    pub(crate) fn questions(&self) -> usize {
        self.effects.iter().filter(|effect| **effect == Effect::AgentNeeded).count()
    }

    pub(crate) fn is_exact(&self) -> bool {
        let user = self.phone.content().bytes(Area::User, 0, SIZE);
        std::fs::read(self.path("dump.bin")).unwrap() == user
    }
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
