//! [`SeveralSession`]: the lanes, totals and records of one run of the stations, and how their events change them.
//! Used by the state of several phones.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::lane::{Lane, Review, Sign};
use super::messages::{SeveralEffect, StationsRequest};
use crate::app::agent::held::HeldPhone;
use crate::app::agent::memory::AgentMemory;
use crate::app::job::station::{RunningStage, Station};
use crate::app::log::Log;
use crate::app::state::Now;
use crate::worker::stations::{Done, NotSaved, Others, StationRecord, StationsEvent, StationsOrder};
use crate::worker::{JobFailure, WaitingSmartphone, Work};
use bromide_engine::acquire::Obstacle;
use bromide_engine::dumpfile::JobSheet;
use bromide_engine::finder::{PortListError, Socket};
use bromide_engine::readback::JobError;
use bromide_engine::stations::{SharedHub, StationNumber, Totals};

/// One run of the stations.
#[derive(Debug, Clone, PartialEq)]
pub struct SeveralSession {
    /// What is done with each phone.
    pub order: StationsOrder,
    /// The stations that have a phone.
    pub lanes: BTreeMap<StationNumber, Lane>,
    /// The totals.
    pub totals: Totals,
    /// Phones that wait for a station.
    pub waiting: usize,
    /// Whether stations begin.
    pub stage: SessionStage,
    /// Phones that slow each other down, until the user closes the hint.
    pub hint: Option<SharedHub>,
    /// Why the sockets cannot be listed.
    pub no_list: Option<PortListError>,
    /// The files for smartphones that were used last.
    pub(super) agents: AgentMemory,
    /// What was typed for the phone that is plugged in next.
    pub next_sheet: JobSheet,
    /// The logs of phones that are gone, the oldest first.
    pub past: VecDeque<PastLane>,
    /// Chips whose remembered files failed: the user chooses again.
    doubted: BTreeSet<u16>,
}

/// A phone that is gone.
#[derive(Debug, Clone, PartialEq)]
pub struct PastLane {
    /// Its station.
    pub station: StationNumber,
    /// Its number in the session.
    pub number: u32,
    /// What happened.
    pub log: Log,
}

/// The logs of so many phones that are gone are kept.
const MOST_PAST: usize = 64;

/// Whether stations begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionStage {
    /// Each phone that is plugged in gets a station.
    Serving,
    /// All were asked to stop.
    Stopping,
    /// The disk has no room for another phone; those that run continue.
    Full,
    /// None begins any more.
    Over(Done),
    /// The thread of the stations has ended.
    Gone,
}

impl SeveralSession {
    pub(super) fn new(order: StationsOrder, agents: AgentMemory) -> SeveralSession {
        SeveralSession {
            order,
            lanes: BTreeMap::new(),
            totals: Totals::default(),
            waiting: 0,
            stage: SessionStage::Serving,
            hint: None,
            no_list: None,
            agents,
            next_sheet: JobSheet::default(),
            past: VecDeque::new(),
            doubted: BTreeSet::new(),
        }
    }

    /// Whether a station runs.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.lanes.values().any(Lane::is_running)
    }

    /// How many lanes have an end that nobody has looked at.
    #[must_use]
    pub fn unseen(&self) -> usize {
        self.lanes.values().filter(|lane| lane.review == Review::Due).count()
    }

    /// The files for smartphones that were used last.
    #[must_use]
    pub fn agents(&self) -> &AgentMemory {
        &self.agents
    }

    pub(super) fn on_event(&mut self, now: Now, event: StationsEvent) -> Vec<SeveralEffect> {
        match event {
            StationsEvent::Began { station, number, socket, work } => {
                match self.lanes.get_mut(&station).filter(|lane| lane.number == number) {
                    // Another try for the same phone: what was typed stays.
                    Some(lane) => lane.begin(now, *work),
                    None => return self.new_phone(now, (station, number), socket, *work),
                }
            }
            StationsEvent::Named { station, work } => {
                if let Some(lane) = self.lanes.get_mut(&station) {
                    lane.named(now, *work);
                }
            }
            StationsEvent::BackedUp { station, event } => {
                if let Some(lane) = self.lanes.get_mut(&station) {
                    lane.on_backup_event(now, *event);
                }
            }
            StationsEvent::Reported { station, event } => {
                let lane = self.lanes.get_mut(&station);
                if lane.is_some_and(|lane| lane.on_event(now, event)) {
                    return vec![SeveralEffect::Attention(station, Sign::NeedsUser)];
                }
            }
            StationsEvent::NeedsAgent { station, phone } => return self.needs_agent(station, *phone),
            StationsEvent::Ended { station, record } => return self.ended(now, station, record),
            StationsEvent::Freed { station } => self.retire(station),
            StationsEvent::Waiting { phones } => self.waiting = phones,
            StationsEvent::Totals(totals) => self.totals = totals,
            StationsEvent::KeepAwake(awake) => return vec![SeveralEffect::KeepAwake(awake)],
            StationsEvent::SharedHub(hint) => self.hint = Some(hint),
            StationsEvent::DiskFull { others: Others::Stop, .. } => self.stage = SessionStage::Stopping,
            StationsEvent::DiskFull { others: Others::Continue, .. } => self.stage = SessionStage::Full,
            StationsEvent::SheetNotSaved(_) => {}
            StationsEvent::NoList(error) => self.no_list = Some(error),
            StationsEvent::Done(done) => self.stage = SessionStage::Over(done),
        }
        vec![]
    }

    /// A phone gets a station. What was typed for the next one is its job sheet; the supervisor may have taken it
    /// before the last letters, so it is told once more.
    fn new_phone(
        &mut self,
        now: Now,
        (station, number): (StationNumber, u32),
        socket: Socket,
        work: Work,
    ) -> Vec<SeveralEffect> {
        self.retire(station);
        let sheet = std::mem::take(&mut self.next_sheet);
        self.lanes.insert(station, Lane::new(now, (station, number), socket, sheet.clone(), work));
        let requests =
            [StationsRequest::NextSheet(JobSheet::default()), StationsRequest::Sheet(station, number, sheet)];
        requests.into_iter().map(SeveralEffect::Ask).collect()
    }

    /// The phone of a station is gone; its log stays for the support bundle.
    fn retire(&mut self, station: StationNumber) {
        if let Some(lane) = self.lanes.remove(&station) {
            self.past.push_back(PastLane { station, number: lane.number, log: lane.log });
            if self.past.len() > MOST_PAST {
                self.past.pop_front();
            }
        }
    }

    fn ended(
        &mut self,
        now: Now,
        station: StationNumber,
        mut record: Box<StationRecord>,
    ) -> Vec<SeveralEffect> {
        let Some(lane) = self.lanes.get_mut(&station) else { return vec![] };
        // What was typed at the last moment is newer than what the supervisor has.
        record.sheet.clone_from(&lane.sheet);
        if let Err(NotSaved::Job(JobFailure::Engine(JobError::CannotRead(Obstacle::Agent(_))))) =
            &record.result
            && let Some(phone) = &record.phone
        {
            self.doubted.insert(phone.hardware_code.0);
        }
        lane.end(now, record.clone());
        let sign = lane.sign();
        vec![SeveralEffect::Attention(station, sign), SeveralEffect::Keep(record)]
    }

    /// A smartphone waits for its files: those of the last one of its chip are tried first.
    fn needs_agent(&mut self, station: StationNumber, waiting: WaitingSmartphone) -> Vec<SeveralEffect> {
        let code = waiting.phone.hardware_code;
        let Some(lane) = self.lanes.get_mut(&station) else { return vec![] };
        let Station::Running(running) = &mut lane.job else { return vec![] };
        let mut held = HeldPhone::new(waiting, running.order.port.is_practice());
        let remembered = self.agents.of(code);
        let is_known = remembered.agent.is_some() && !self.doubted.contains(&code.0);
        let request = (is_known && !held.needs_server() && !held.is_practice).then(|| {
            let agent = remembered.agent.map(crate::app::agent::search::AgentSource::File);
            held.request(agent, remembered.preloader)
        });
        held.is_reading = request.is_some();
        running.stage = RunningStage::Held(Box::new(held));
        match request {
            Some(request) => vec![SeveralEffect::ReadAgentFiles(station, Box::new(request))],
            None => vec![SeveralEffect::Attention(station, Sign::NeedsUser)],
        }
    }

    /// Every lane still runs, and nobody will report its end.
    pub(super) fn gone(&mut self, now: Now) -> Vec<SeveralEffect> {
        self.stage = SessionStage::Gone;
        self.lanes.values_mut().for_each(|lane| lane.gone(now));
        vec![SeveralEffect::KeepAwake(false)]
    }

    /// The end of a station was looked at.
    pub(super) fn seen(&mut self, station: StationNumber) -> Vec<SeveralEffect> {
        let Some(lane) = self.lanes.get_mut(&station).filter(|lane| lane.review == Review::Due) else {
            return vec![];
        };
        lane.review = Review::Done;
        vec![SeveralEffect::Ask(StationsRequest::Seen(station))]
    }
}
