//! [`Session`]: what the thread of the stations does: hears what is plugged in, what the stations report and what its
//! owner asks for, and starts and ends jobs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Select, Sender, TryRecvError};

use super::late_sheets::{LateSheet, LateSheets};
use super::look::{Bell, LookThread};
use super::messages::{Done, Others, StationsEvent, StationsWake};
use super::names::BoundNames;
use super::order::StationsOrder;
use super::records::{NotSaved, StationRecord};
use super::reporter::{Reporter, State};
use super::running::{Common, Running, SharedSaved, Told};
use super::surroundings::Surroundings;
use crate::worker::local_time;
use crate::worker::messages::{AgentAnswer, HoldId, JobFailure};
use bromide_engine::clock::wall_now;
use bromide_engine::dumpfile::{BatchFacts, DiskError, JobSheet, SpaceLedger};
use bromide_engine::finder::{PluggedIn, Socket};
use bromide_engine::link::recording::Recording;
use bromide_engine::readback::{Event, JobError, Phase};
use bromide_engine::stations::{Assignment, Bench, Broker, Keep, PhoneEnd, SharedHubs, StationNumber, Tally};

/// So often the broker looks even if nothing has changed: a station is free some time after its phone was unplugged.
const LOOK_AT_LEAST: Duration = Duration::from_millis(500);

/// What the owner asks for.
#[derive(Debug)]
pub(super) enum Request {
    Stop(StationNumber),
    StopAll,
    GoOn,
    SkipCheck(StationNumber),
    Retry(StationNumber),
    Seen(StationNumber),
    Answer(StationNumber, HoldId, AgentAnswer),
    Sheet(StationNumber, u32, JobSheet),
    NextSheet(JobSheet),
    LateSheet(LateSheet),
    Recording(StationNumber, Sender<Recording>),
    Quit,
}

/// Why no station may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Halt {
    Stopped,
    DiskFull(Others),
}

pub(super) struct Session {
    order: Arc<StationsOrder>,
    requests: Receiver<Request>,
    bench: Bench,
    common: Common,
    /// Ends with the session.
    _look: LookThread,
    bell: Bell,
    broker: Broker,
    stations: BTreeMap<StationNumber, Running>,
    hubs: SharedHubs,
    tally: Tally,
    /// The last end of each phone, by its number.
    ends: BTreeMap<u32, PhoneEnd>,
    /// The sockets that have had a phone, where each has one only.
    served: BTreeSet<Socket>,
    next_number: u32,
    next_sheet: JobSheet,
    halt: Option<Halt>,
    late_sheets: LateSheets,
    reporter: Reporter,
}

impl Session {
    pub(super) fn new(
        surroundings: Surroundings,
        order: StationsOrder,
        requests: Receiver<Request>,
        to: Sender<StationsEvent>,
        wake: StationsWake,
    ) -> Session {
        let (bench, order) = (surroundings.bench.clone(), Arc::new(order));
        let common = Common {
            order: Arc::clone(&order),
            make_place: surroundings.make_place.clone(),
            saved: SharedSaved::default(),
            names: BoundNames::default(),
            space: SpaceLedger::default(),
        };
        let (look, bell) = LookThread::start(surroundings);
        Session {
            broker: Broker::new(order.most),
            order,
            requests,
            bench,
            common,
            _look: look,
            bell,
            stations: BTreeMap::new(),
            hubs: SharedHubs::new(),
            tally: Tally::new(),
            ends: BTreeMap::new(),
            served: BTreeSet::new(),
            next_number: 1,
            next_sheet: JobSheet::default(),
            halt: None,
            late_sheets: LateSheets::start(),
            reporter: Reporter::new(to, wake),
        }
    }

    /// Runs until the owner quits. Every job has ended then, but those that hang in a driver.
    pub(super) fn run(mut self) {
        while self.hear() {
            self.assign();
            self.report_changes();
            self.reporter.wake_if_due();
        }
        self.stations.values().for_each(Running::stop);
        // All at once: each waits for its worker for some seconds at most.
        let stations = std::mem::take(&mut self.stations);
        std::thread::scope(|scope| {
            for station in stations.into_values() {
                scope.spawn(move || drop(station));
            }
        });
    }

    /// Waits for something to happen and deals with it. Returns whether to go on.
    fn hear(&mut self) -> bool {
        let mut select = Select::new();
        select.recv(&self.requests);
        select.recv(&self.bell);
        select.recv(&self.late_sheets.failures);
        for station in self.stations.values() {
            select.recv(&station.events);
        }
        let _ready = select.ready_timeout(self.reporter.wait(LOOK_AT_LEAST));
        if let Ok(Err(error)) = self.bell.try_recv() {
            self.send(StationsEvent::NoList(error));
        }
        if let Ok(error) = self.late_sheets.failures.try_recv() {
            self.send(StationsEvent::SheetNotSaved(error));
        }
        let numbers: Vec<StationNumber> = self.stations.keys().copied().collect();
        numbers.into_iter().for_each(|station| self.hear_station(station));
        loop {
            match self.requests.try_recv() {
                Ok(Request::Quit) | Err(TryRecvError::Disconnected) => return false,
                Ok(request) => self.answer(request),
                Err(TryRecvError::Empty) => return true,
            }
        }
    }

    /// Takes what has come from one station.
    fn hear_station(&mut self, number: StationNumber) {
        loop {
            let Some(station) = self.stations.get_mut(&number) else { return };
            let told = match station.events.try_recv() {
                Ok(event) => station.take(event),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    let record = station.worker_gone();
                    self.stations.remove(&number);
                    if let Some(record) = record {
                        self.ended(number, record);
                    }
                    return;
                }
            };
            match told {
                None => {}
                Some(Told::Named(work)) => self.send(StationsEvent::Named { station: number, work }),
                Some(Told::Reported(event)) => self.reported(number, event),
                Some(Told::BackedUp(event)) => self.send(StationsEvent::BackedUp { station: number, event }),
                Some(Told::NeedsAgent(phone)) => match self.agent_for(number) {
                    Some(files) => {
                        let answer = AgentAnswer::Agent(Box::new(files));
                        if let Some(station) = self.stations.get(&number) {
                            station.answer(phone.hold, answer);
                        }
                    }
                    None => self.send(StationsEvent::NeedsAgent { station: number, phone }),
                },
                Some(Told::Ended(record)) => self.ended(number, record),
            }
        }
    }

    fn agent_for(&self, number: StationNumber) -> Option<bromide_engine::acquire::AgentFiles> {
        let is_practice = || {
            let socket = self.stations.get(&number).and_then(Running::socket);
            socket.is_some_and(|socket| socket.to_string().starts_with("demo-smartphone"))
        };
        self.order.agent.clone().or_else(|| is_practice().then(crate::worker::practice_agent).flatten())
    }

    fn reported(&mut self, number: StationNumber, event: Event) {
        match &event {
            Event::Progress(progress) => {
                let socket = self.stations.get(&number).and_then(Running::socket);
                let hint = socket.and_then(|at| self.hubs.measured(number, at, progress.bytes_per_second));
                if let Some(hint) = hint {
                    self.send(StationsEvent::SharedHub(hint));
                }
            }
            Event::Phase(Phase::Waiting) => self.hubs.ended(number),
            _ => {}
        }
        self.send(StationsEvent::Reported { station: number, event });
    }

    fn ended(&mut self, number: StationNumber, record: Box<StationRecord>) {
        self.hubs.ended(number);
        let end = record.end();
        self.ends.insert(record.number, end);
        self.tally.ended(end, wall_now());
        if let (PhoneEnd::Saved { .. }, Some(phone), Some(file)) = (end, &record.phone, record.saved_file()) {
            let mut saved = self.common.saved.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            saved.add(phone, file.clone());
        }
        let keep = match end {
            PhoneEnd::Saved { .. } | PhoneEnd::AlreadySaved => Keep::UntilUnplugged,
            PhoneEnd::Failed | PhoneEnd::Stopped => self.order.keep_failures,
        };
        self.broker.ended(number, keep);
        let full = match &record.result {
            Err(NotSaved::Job(failure)) => disk_full(failure),
            Ok(()) | Err(NotSaved::AlreadySaved { .. }) => None,
        };
        self.send(StationsEvent::Ended { station: number, record });
        let Some(others) = full else { return };
        let is_known = [Others::Stop, others].map(|others| Some(Halt::DiskFull(others))).contains(&self.halt);
        if is_known {
            return;
        }
        self.halt = Some(Halt::DiskFull(others));
        if others == Others::Stop {
            self.stations.values().for_each(Running::stop);
        }
        self.send(StationsEvent::DiskFull { station: number, others });
    }

    fn answer(&mut self, request: Request) {
        match request {
            Request::Stop(number) => self.with(number, Running::stop),
            Request::StopAll => {
                self.halt.get_or_insert(Halt::Stopped);
                self.stations.values().for_each(Running::stop);
            }
            Request::GoOn => {
                self.halt = None;
            }
            Request::SkipCheck(number) => self.with(number, Running::skip_check),
            Request::Retry(number) => self.retry(number),
            Request::Seen(number) => {
                if let Some(assignment) = self.broker.seen(number) {
                    self.carry_out(assignment);
                }
            }
            Request::Answer(number, hold, answer) => {
                self.with(number, |station| station.answer(hold, answer))
            }
            Request::Sheet(number, phone, sheet) => {
                self.with(number, |station| station.set_sheet(phone, sheet));
            }
            Request::LateSheet(sheet) => {
                if let Err(error) = self.late_sheets.save(sheet) {
                    self.send(StationsEvent::SheetNotSaved(error));
                }
            }
            Request::NextSheet(sheet) => self.next_sheet = sheet,
            Request::Recording(number, to) => self.with(number, |station| drop(to.send(station.recording()))),
            Request::Quit => {}
        }
    }

    fn with(&self, number: StationNumber, act: impl FnOnce(&Running)) {
        if let Some(station) = self.stations.get(&number) {
            act(station);
        }
    }

    fn retry(&mut self, number: StationNumber) {
        if self.broker.retry(number).is_err() {
            return;
        }
        let begun = self.stations.get_mut(&number).and_then(Running::begin_again);
        let Some((phone, socket, work)) = begun else {
            self.broker.ended(number, Keep::UntilUnplugged);
            return;
        };
        if let Some(end) = self.ends.remove(&phone) {
            self.tally.takes_back(end);
        }
        let work = Box::new(work);
        self.send(StationsEvent::Began { station: number, number: phone, socket, work });
    }

    /// Hands out the phones that are there.
    fn assign(&mut self) {
        let most = if self.halt.is_some() { 0 } else { self.most_running() };
        self.broker.limit_running(most);
        let plugged = self.phones();
        for assignment in self.broker.observe(wall_now(), &plugged) {
            self.carry_out(assignment);
        }
    }

    /// No more at a time than are still wanted.
    fn most_running(&self) -> u16 {
        let left = self.order.wanted().map(|wanted| wanted.saturating_sub(self.tally.totals().saved));
        left.and_then(|left| u16::try_from(left).ok()).unwrap_or(u16::MAX)
    }

    /// What is plugged in, without the ports that have had their phone.
    fn phones(&self) -> Vec<PluggedIn> {
        let mut plugged = self.bench.plugged();
        if self.order.is_one_each() {
            plugged.retain(|one| !self.served.contains(&one.socket));
        }
        plugged
    }

    fn carry_out(&mut self, assignment: Assignment) {
        match assignment {
            Assignment::Start { station, socket } => self.begin(station, socket),
            Assignment::Free { station } => self.send(StationsEvent::Freed { station }),
        }
    }

    fn begin(&mut self, station: StationNumber, socket: Socket) {
        if self.order.is_one_each() {
            self.served.insert(socket.clone());
        }
        let number = self.next_number;
        self.next_number += 1;
        let is_practice = socket.to_string().starts_with("demo");
        let facts = BatchFacts { number, station: station.0, begun: local_time(), is_practice };
        // What the disk has of these names is looked at by the worker.
        let work = self.order.work(&facts, &|_| false);
        self.tally.begins(wall_now());
        let shown = Box::new(work.clone());
        self.send(StationsEvent::Began { station, number, socket: socket.clone(), work: shown });
        let sheet = std::mem::take(&mut self.next_sheet);
        let running = self.stations.entry(station).or_insert_with(|| Running::start(station, &self.common));
        running.begin(facts, socket, work, sheet);
    }

    /// Reports totals, waiting phones, and whether the computer must stay awake, where they have changed.
    fn report_changes(&mut self) {
        let is_busy = self.stations.values().any(Running::is_running);
        let state = State {
            totals: self.tally.totals(),
            waiting: self.broker.waiting(),
            is_busy,
            done: if is_busy { None } else { self.done() },
        };
        self.reporter.state(state);
    }

    /// Why no station begins any more, while none runs.
    fn done(&self) -> Option<Done> {
        let saved = self.tally.totals().saved;
        if self.order.wanted().is_some_and(|wanted| saved >= wanted) {
            return Some(Done::AllSaved);
        }
        match self.halt {
            Some(Halt::Stopped) => Some(Done::Stopped),
            Some(Halt::DiskFull(_)) => Some(Done::DiskFull),
            None => self.has_served_all().then_some(Done::EveryPortServed),
        }
    }

    fn has_served_all(&self) -> bool {
        match &self.order.ports {
            super::order::StationPorts::Named(ports) => {
                self.order.is_one_each() && self.served.len() >= ports.len()
            }
            super::order::StationPorts::AllPhones => false,
        }
    }

    fn send(&self, event: StationsEvent) {
        self.reporter.send(event);
    }
}

/// What becomes of the other stations if this job ended because the disk is full; `None`: it has another reason.
fn disk_full(failure: &JobFailure) -> Option<Others> {
    use std::io::ErrorKind::{QuotaExceeded, StorageFull};
    let JobFailure::Engine(JobError::Disk(error) | JobError::Files(error)) = failure else { return None };
    match error {
        // Refused before its first byte; the others have claimed their space.
        DiskError::NoSpace { .. } => Some(Others::Continue),
        DiskError::Unwritable { source, .. } | DiskError::Io { source, .. } => {
            matches!(source.kind, StorageFull | QuotaExceeded).then_some(Others::Stop)
        }
        _ => None,
    }
}
