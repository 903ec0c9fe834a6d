//! [`Desk`]: the state together with the threads it lives on: takes in what they tell, and carries out what follows.
//!
//! Owned by the window, which calls [`Desk::drain`] before it draws and [`Desk::run`] when a button is pressed. Never waits.

use std::sync::Arc;

use crossbeam_channel::{Receiver, TryRecvError};

use super::command::{CAN_CONTINUE, UiCommand};
use super::form::{Computer, ThisComputer};
use super::log::Level;
use super::settings::{Loaded, SettingsFile};
use super::state::{AppEvent, AppState, Effect, Now};
use crate::error::system_words;
use crate::link::serial::wall_now;
use crate::words;
use crate::worker::{PortsNews, PortsThread, Worker, WorkerEvent, local_time};

/// So many events are taken in at once, so that a window that was held up for long does not stand still for it.
const MOST_AT_ONCE: usize = 20_000;

/// Starts a station's worker.
pub type StartWorker = Box<dyn Fn() -> (Worker, Receiver<WorkerEvent>)>;

/// The state, its threads and its computer.
pub struct Desk {
    /// What is shown. The window may edit the form and the settings in it.
    pub state: AppState,
    computer: Box<dyn Computer>,
    start_worker: StartWorker,
    worker: Worker,
    events: Receiver<WorkerEvent>,
    /// The transcript of a worker that has ended.
    earlier: String,
    ports: Option<(PortsThread, Receiver<PortsNews>)>,
    settings_file: Option<SettingsFile>,
}

impl Now {
    /// The time by this computer's clocks.
    #[must_use]
    pub fn read() -> Now {
        Now { at: wall_now(), date: local_time() }
    }
}

impl Desk {
    /// A desk for the phones of this computer, with the settings of the last time. `wake` is called from other threads
    /// when there is something to [`Desk::drain`].
    #[must_use]
    pub fn open(settings_file: Option<SettingsFile>, wake: Arc<dyn Fn() + Send + Sync>) -> Desk {
        let now = Now::read();
        let loaded = settings_file.as_ref().map_or_else(Loaded::usual, |file| file.load(now.date));
        let for_ports = wake.clone();
        let start_worker: StartWorker = Box::new(move || {
            let wake = wake.clone();
            Worker::start(Box::new(move || wake()))
        });
        let ports = PortsThread::start(Box::new(move || for_ports()));
        let mut desk =
            Desk::new(AppState::new(now, loaded), Box::new(ThisComputer), start_worker, Some(ports));
        desk.settings_file = settings_file;
        desk
    }

    /// A desk of given parts, for tests. Its settings are not saved.
    #[must_use]
    pub fn new(
        state: AppState,
        computer: Box<dyn Computer>,
        start_worker: StartWorker,
        ports: Option<(PortsThread, Receiver<PortsNews>)>,
    ) -> Desk {
        let (worker, events) = start_worker();
        Desk {
            state,
            computer,
            start_worker,
            worker,
            events,
            earlier: String::new(),
            ports,
            settings_file: None,
        }
    }

    /// Takes in all that the threads have told. Returns what is left for the window to do.
    pub fn drain(&mut self, now: Now) -> Vec<Effect> {
        let mut left = Vec::new();
        if let Some((_, ports)) = &self.ports {
            let news: Vec<PortsNews> = ports.try_iter().collect();
            for news in news {
                left.extend(self.apply(now, AppEvent::Ports(news)));
            }
        }
        for _ in 0..MOST_AT_ONCE {
            match self.events.try_recv() {
                Ok(event) => left.extend(self.apply(now, AppEvent::Worker(event))),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    left.extend(self.apply(now, AppEvent::WorkerGone));
                    break;
                }
            }
        }
        left
    }

    /// Whether [`Desk::drain`] left something for the next time.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        !self.events.is_empty()
    }

    /// The bytes that went to and from the last phone, as text for experts; empty before the first. May be asked at any time, but
    /// not in every frame: it can be a megabyte.
    #[must_use]
    pub fn transcript(&self) -> String {
        let text = self.worker.transcript();
        if text.is_empty() { self.earlier.clone() } else { text }
    }

    /// Carries out a command about the job, if it can be given now. Others are the window's own business.
    pub fn run(&mut self, now: Now, command: UiCommand) -> Vec<Effect> {
        if !command.is_enabled(&self.state.station, CAN_CONTINUE) {
            return vec![];
        }
        match command {
            UiCommand::ReadBack | UiCommand::TryAgain | UiCommand::NextPhone => {
                let order = self.state.form.order(&self.state.known(), now.date, &*self.computer);
                match order {
                    Ok(order) => {
                        self.state.settings.remember(&self.state.form);
                        self.save_settings(now);
                        self.apply(now, AppEvent::Start(order))
                    }
                    Err(errors) => self.apply(now, AppEvent::Refused(errors)),
                }
            }
            UiCommand::Stop => self.apply(now, AppEvent::Stop),
            UiCommand::BackToForm => self.apply(now, AppEvent::BackToForm),
            _ => vec![],
        }
    }

    /// Saves the settings. That they cannot be saved is said in the log and stops nothing.
    pub fn save_settings(&mut self, now: Now) {
        if let Some(file) = &self.settings_file
            && let Err(error) = file.save(&self.state.settings)
        {
            let sentence = words!("settings-not-saved", why = system_words(&error));
            self.state.apply(now, AppEvent::Notice(Level::Warning, sentence));
        }
    }

    /// Applies an event and carries out what concerns the worker; the rest is returned.
    pub fn apply(&mut self, now: Now, event: AppEvent) -> Vec<Effect> {
        let mut left = Vec::new();
        for effect in self.state.apply(now, event) {
            match effect {
                Effect::Send(command) => self.worker.send(command),
                Effect::StopWorker => self.worker.stop(),
                Effect::RestartWorker => {
                    self.earlier = self.transcript();
                    (self.worker, self.events) = (self.start_worker)();
                }
                Effect::KeepAwake(_) | Effect::Attention(_) => left.push(effect),
            }
        }
        left
    }
}
