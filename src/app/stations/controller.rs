//! [`Several`]: the state of several phones together with the threads that work for it. Owned by the controller of
//! the window; never waits noticeably.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, TryRecvError};
use jiff::civil::Date;

use super::day_log::{DayLog, Row};
use super::form::SeveralForm;
use super::messages::{SeveralCommand, SeveralEffect, SeveralEvent, StationsRequest};
use super::state::SeveralState;
use crate::app::agent::command::AgentCommand;
use crate::app::agent::memory::AgentMemory;
use crate::app::agent::search::{AgentReading, AgentRequest};
use crate::app::controller::background::{BackgroundTask, Wake};
use crate::app::form::read_form::{Computer, ReadForm};
use crate::app::notice::Notice;
use crate::app::settings::Settings;
use crate::app::state::Now;
use crate::worker::stations::{Stations, StationsEvent, StationsOrder, StationsWake};
use bromide_engine::stations::StationNumber;

/// At most this many events are taken in at once.
const MOST_AT_ONCE: usize = 20_000;
/// A window that stands still for so long does not show it.
const QUICK_WAIT: Duration = Duration::from_millis(30);

/// Starts stations; tests start them at a table of their own.
pub type StartStations = Box<dyn Fn(StationsOrder, StationsWake) -> (Stations, Receiver<StationsEvent>)>;

/// Several phones and their threads.
pub struct Several {
    /// What is shown.
    pub state: SeveralState,
    start: StartStations,
    stations: Option<(Stations, Receiver<StationsEvent>)>,
    order: BackgroundTask<SeveralEvent>,
    agent_files: BackgroundTask<(StationNumber, AgentReading)>,
    /// Files to be read next, for other lanes.
    next_agent_files: Vec<(StationNumber, AgentRequest)>,
    day_log: Option<DayLog>,
    notices: Vec<Notice>,
    wake: Wake,
}

impl Several {
    /// Nothing runs yet. `wake` is called from other threads when there is something to [`Several::drain`].
    pub(in crate::app) fn new(wake: Wake, settings: &Settings) -> Several {
        let form = SeveralForm {
            phones: settings.several_phones,
            ports: settings.several_ports.clone(),
            pattern: settings.several_pattern.clone(),
        };
        let mut state = SeveralState::default();
        (state.mode, state.form) = (settings.mode, form);
        Several {
            state,
            start: Box::new(Stations::start),
            stations: None,
            order: BackgroundTask::new("bromide-stations-order"),
            agent_files: BackgroundTask::new("bromide-stations-files"),
            next_agent_files: Vec::new(),
            day_log: None,
            notices: Vec::new(),
            wake,
        }
    }

    /// Keeps a table for each day in this folder.
    pub fn keep_days_in(&mut self, folder: PathBuf) {
        self.day_log = Some(DayLog::in_folder(folder));
    }

    /// Replaces what starts stations, for tests.
    pub fn set_start(&mut self, start: StartStations) {
        self.start = start;
    }

    /// Takes in what the threads have sent. Returns the effects that the window has to carry out.
    pub fn drain(&mut self, now: Now) -> Vec<SeveralEffect> {
        let mut left = self.take_order(now, Duration::ZERO);
        left.extend(self.take_agent_files(now));
        for _ in 0..MOST_AT_ONCE {
            let Some((_, events)) = &self.stations else { break };
            match events.try_recv() {
                Ok(StationsEvent::SheetNotSaved(error)) => {
                    self.notices.push(Notice::SheetNotSaved(error));
                }
                Ok(event) => left.extend(self.apply(now, SeveralEvent::Stations(event))),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.stations = None;
                    left.extend(self.apply(now, SeveralEvent::Gone));
                }
            }
        }
        let late = self.state.settle_late(Some(now.at));
        left.extend(self.carry_out(now, late));
        let failures = self.day_log.as_ref().map(DayLog::failures).unwrap_or_default();
        self.notices.extend(failures.into_iter().map(|(file, why)| Notice::DayLogNotSaved { file, why }));
        left
    }

    /// Messages for the log since the last time.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// Whether [`Several::drain`] left events for the next time.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.stations.as_ref().is_some_and(|(_, events)| !events.is_empty())
    }

    /// Whether an order is being made: the folder has not answered yet.
    #[must_use]
    pub fn is_ordering(&self) -> bool {
        self.order.is_running()
    }

    /// Begins a session with what was typed.
    pub fn begin(
        &mut self,
        now: Now,
        form: &ReadForm,
        agents: &AgentMemory,
        computer: Arc<dyn Computer + Send + Sync>,
    ) -> Vec<SeveralEffect> {
        if self.order.is_running() || self.state.session.is_some() {
            return vec![];
        }
        let (several, form, agents) = (self.state.form.clone(), form.clone(), agents.clone());
        let make = move || match several.order(&form, &*computer) {
            Ok(order) => SeveralEvent::Started(Box::new(order), agents),
            Err(errors) => SeveralEvent::Refused(Box::new((several, form)), errors),
        };
        if let Err(error) = self.order.start(&self.wake, make) {
            self.notices.push(Notice::OrderFailed(Some(error)));
            return vec![];
        }
        self.take_order(now, QUICK_WAIT)
    }

    fn take_order(&mut self, now: Now, within: Duration) -> Vec<SeveralEffect> {
        match self.order.take(within) {
            None => vec![],
            Some(Ok(event)) => self.apply(now, event),
            Some(Err(_)) => {
                self.notices.push(Notice::OrderFailed(None));
                vec![]
            }
        }
    }

    /// Carries out what the user asked for.
    pub fn command(&mut self, now: Now, command: SeveralCommand) -> Vec<SeveralEffect> {
        self.apply(now, SeveralEvent::Command(command))
    }

    /// Files were chosen for the smartphone of a station.
    pub fn agent(&mut self, now: Now, station: StationNumber, command: AgentCommand) -> Vec<SeveralEffect> {
        let Some(session) = &mut self.state.session else { return vec![] };
        let effects = session.agent_command(station, command);
        self.carry_out(now, effects)
    }

    /// Writes a row into the table of a day, in the place of the row `before` if there is one.
    pub fn keep_row(&self, day: Date, heading: String, before: Option<String>, row: String) {
        if let Some(log) = &self.day_log {
            log.write(Row { day, heading, before, row });
        }
    }

    /// Saves all job sheets that were changed last, before the window closes. Returns what the window has to do.
    pub fn settle(&mut self, now: Now) -> Vec<SeveralEffect> {
        let effects = self.state.settle_late(None);
        self.carry_out(now, effects)
    }

    /// Applies an event and carries out the effects that concern threads; the others are returned.
    pub fn apply(&mut self, now: Now, event: SeveralEvent) -> Vec<SeveralEffect> {
        let effects = self.state.apply(now, event);
        self.carry_out(now, effects)
    }

    fn carry_out(&mut self, now: Now, effects: Vec<SeveralEffect>) -> Vec<SeveralEffect> {
        let mut left = Vec::new();
        for effect in effects {
            match effect {
                SeveralEffect::Start(order) => {
                    self.stations = Some((self.start)(*order, self.wake.clone()));
                }
                SeveralEffect::Ask(request) => self.ask(request),
                SeveralEffect::ReadAgentFiles(station, request) => {
                    self.next_agent_files.retain(|(at, _)| *at != station);
                    self.next_agent_files.push((station, *request));
                    left.extend(self.take_agent_files(now));
                }
                SeveralEffect::End => self.end(),
                SeveralEffect::KeepAwake(_)
                | SeveralEffect::Attention(..)
                | SeveralEffect::Keep(_)
                | SeveralEffect::Correct(_) => {
                    left.push(effect);
                }
            }
        }
        left
    }

    /// Takes in files that were read, and reads the next ones.
    fn take_agent_files(&mut self, now: Now) -> Vec<SeveralEffect> {
        let mut left = Vec::new();
        loop {
            match self.agent_files.take(Duration::ZERO) {
                Some(Ok((station, reading))) => {
                    let event = SeveralEvent::AgentReading(station, Box::new(reading));
                    left.extend(self.apply(now, event));
                }
                Some(Err(_)) => self.notices.push(Notice::OrderFailed(None)),
                None => {}
            }
            if self.agent_files.is_running() || self.next_agent_files.is_empty() {
                return left;
            }
            let (station, request) = self.next_agent_files.remove(0);
            if let Err(error) = self.agent_files.start(&self.wake, move || (station, request.read())) {
                self.notices.push(Notice::OrderFailed(Some(error)));
                return left;
            }
        }
    }

    fn ask(&self, request: StationsRequest) {
        let Some((stations, _)) = &self.stations else { return };
        match request {
            StationsRequest::Stop(station) => stations.stop(station),
            StationsRequest::StopAll => stations.stop_all(),
            StationsRequest::GoOn => stations.go_on(),
            StationsRequest::Retry(station) => stations.retry(station),
            StationsRequest::SkipCheck(station) => stations.skip_check(station),
            StationsRequest::Seen(station) => stations.seen(station),
            StationsRequest::Sheet(station, number, sheet) => stations.set_sheet(station, number, sheet),
            StationsRequest::NextSheet(sheet) => stations.set_next_sheet(sheet),
            StationsRequest::LateSheet(files, sheet) => stations.save_late_sheet(files, sheet),
            StationsRequest::Answer(station, hold, answer) => stations.answer(station, hold, answer),
        }
    }

    /// Ends the thread of the stations. A driver may hang: it is not waited for here.
    fn end(&mut self) {
        if let Some(stations) = self.stations.take() {
            drop(
                std::thread::Builder::new().name("bromide-stations-end".into()).spawn(move || drop(stations)),
            );
        }
    }
}
