//! [`Broker`]: hands each phone that appears to exactly one station: never two stations on one phone, none left out,
//! first come, first served.
//!
//! Called by the supervisor with what is plugged in and with what ended; returns what to start. Knows no thread.

use std::collections::BTreeMap;

use super::policy::{MOST_STATIONS, STANDING_PAUSE, STAYS_AFTER, UNPLUGGED_AFTER};
use super::station::{Keep, StationNumber};
use crate::finder::{FoundBy, PluggedIn, Socket};
use crate::link::Moment;

/// What the broker wants to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignment {
    /// Begin a job for the phone at this socket.
    Start {
        /// The station, which was free.
        station: StationNumber,
        /// Its socket until it is free again.
        socket: Socket,
    },
    /// The station has no phone any more; its number may be given to the next one.
    Free {
        /// The station.
        station: StationNumber,
    },
}

/// Why a station cannot try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RetryError {
    /// It runs, or is free.
    #[error("the station has not ended")]
    NotEnded,
    /// Another station has its socket now.
    #[error("station {0} uses the socket now")]
    SocketTaken(StationNumber),
}

/// Hands phones to stations.
#[derive(Debug)]
pub struct Broker {
    most: u16,
    /// How many may run at a time; fewer phones than stations may be wanted.
    most_running: u16,
    stations: BTreeMap<StationNumber, Station>,
    /// Phones without a station, in the order in which they appeared.
    waiting: Vec<Socket>,
}

#[derive(Debug)]
struct Station {
    socket: Socket,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Its job runs. The phone may leave its socket and come back.
    Running,
    /// Its job has ended, and its phone was not unplugged since.
    Served { presence: Presence, keep: Keep },
    /// Its phone was unplugged, but its end was not seen yet. The socket is free.
    Unseen,
}

/// What the socket of a station shows after its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// The phone has been there ever since (`since`: the end of its job).
    Stays { since: Option<Moment> },
    /// Nothing.
    Gone { since: Moment },
    /// Something came back: the restarted phone, or the next one.
    Back { since: Moment },
}

impl Default for Broker {
    fn default() -> Broker {
        Broker::new(MOST_STATIONS)
    }
}

impl Broker {
    /// A broker with `most` stations, at least one.
    #[must_use]
    pub fn new(most: u16) -> Broker {
        let most = most.clamp(1, MOST_STATIONS);
        Broker { most, most_running: most, stations: BTreeMap::new(), waiting: Vec::new() }
    }

    /// At most so many stations run at a time from now on; 0: no station begins.
    pub fn limit_running(&mut self, most: u16) {
        self.most_running = most.min(self.most);
    }

    /// How many phones wait for a station, or for others to end.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// How many stations run.
    #[must_use]
    pub fn running(&self) -> usize {
        self.stations.values().filter(|station| station.stage == Stage::Running).count()
    }

    /// The socket of a station that is not free.
    #[must_use]
    pub fn socket(&self, station: StationNumber) -> Option<&Socket> {
        self.stations.get(&station).map(|station| &station.socket)
    }

    /// Looks at what is plugged in. Called after each change, and at least twice a second while a station has ended.
    pub fn observe(&mut self, now: Moment, plugged: &[PluggedIn]) -> Vec<Assignment> {
        let mut todo = Vec::new();
        for (number, station) in &mut self.stations {
            let here = plugged.iter().find(|one| one.socket == station.socket);
            if station.is_over(now, here) {
                todo.push(*number);
            }
        }
        let mut todo: Vec<Assignment> =
            todo.into_iter().filter_map(|number| self.unplugged(number)).collect();
        let doors = plugged.iter().filter(|one| one.is_door()).map(|one| &one.socket);
        let doors: Vec<&Socket> = doors.filter(|socket| self.owner(socket).is_none()).collect();
        self.waiting.retain(|socket| doors.contains(&socket));
        for socket in doors {
            if !self.waiting.contains(socket) {
                self.waiting.push(socket.clone());
            }
        }
        while self.running() < usize::from(self.most_running) && !self.waiting.is_empty() {
            let Some(station) = self.free_number() else { break };
            let socket = self.waiting.remove(0);
            let stage = Stage::Running;
            self.stations.insert(station, Station { socket: socket.clone(), stage });
            todo.push(Assignment::Start { station, socket });
        }
        todo
    }

    /// The job of `station` has ended.
    pub fn ended(&mut self, station: StationNumber, keep: Keep) {
        if let Some(station) = self.stations.get_mut(&station)
            && station.stage == Stage::Running
        {
            station.stage = Stage::Served { presence: Presence::Stays { since: None }, keep };
        }
    }

    /// The end of `station` was seen: it is free as soon as its phone is unplugged.
    pub fn seen(&mut self, station: StationNumber) -> Option<Assignment> {
        let found = self.stations.get_mut(&station)?;
        match &mut found.stage {
            Stage::Running => None,
            Stage::Served { keep, .. } => {
                *keep = Keep::UntilUnplugged;
                None
            }
            Stage::Unseen => {
                self.stations.remove(&station);
                Some(Assignment::Free { station })
            }
        }
    }

    /// Lets `station` run again, at its old socket; the caller starts its job.
    ///
    /// # Errors
    /// [`RetryError`]
    pub fn retry(&mut self, station: StationNumber) -> Result<Socket, RetryError> {
        let found = self.stations.get(&station).ok_or(RetryError::NotEnded)?;
        let socket = found.socket.clone();
        match found.stage {
            Stage::Running => return Err(RetryError::NotEnded),
            Stage::Served { .. } => {}
            Stage::Unseen => {
                if let Some(other) = self.owner(&socket) {
                    return Err(RetryError::SocketTaken(other));
                }
            }
        }
        self.waiting.retain(|waiting| *waiting != socket);
        self.stations.insert(station, Station { socket: socket.clone(), stage: Stage::Running });
        Ok(socket)
    }

    /// The station whose phone is at `socket`, running or served.
    fn owner(&self, socket: &Socket) -> Option<StationNumber> {
        let owns = |station: &Station| station.socket == *socket && station.stage != Stage::Unseen;
        self.stations.iter().find(|(_, station)| owns(station)).map(|(number, _)| *number)
    }

    /// The phone of a station that has ended is gone.
    fn unplugged(&mut self, number: StationNumber) -> Option<Assignment> {
        let station = self.stations.get_mut(&number)?;
        if let Stage::Served { keep: Keep::UntilSeen, .. } = station.stage {
            station.stage = Stage::Unseen;
            return None;
        }
        self.stations.remove(&number);
        Some(Assignment::Free { station: number })
    }

    /// The lowest number that is free. Numbers of ends that were not seen are not given away, but do not keep phones
    /// waiting.
    fn free_number(&self) -> Option<StationNumber> {
        let owning = self.stations.values().filter(|station| station.stage != Stage::Unseen).count();
        if owning >= usize::from(self.most) {
            return None;
        }
        (1..=u16::MAX).map(StationNumber).find(|number| !self.stations.contains_key(number))
    }
}

impl Station {
    /// Whether the phone of an ended station is gone, given what is at its socket.
    fn is_over(&mut self, now: Moment, here: Option<&PluggedIn>) -> bool {
        let Stage::Served { presence, .. } = &mut self.stage else { return false };
        *presence = match (*presence, here) {
            (Presence::Gone { since }, None) => Presence::Gone { since },
            (_, None) => Presence::Gone { since: now },
            (Presence::Gone { .. }, Some(_)) => Presence::Back { since: now },
            // What is no door is the phone, which has started.
            (Presence::Back { .. }, Some(one)) if !one.is_door() => Presence::Stays { since: Some(now) },
            (Presence::Stays { since: None }, Some(_)) => Presence::Stays { since: Some(now) },
            (same, Some(_)) => same,
        };
        let is_standing = here.is_some_and(|one| one.found == FoundBy::StandingName);
        match *presence {
            Presence::Stays { since: Some(since) } => is_standing && now - since >= STANDING_PAUSE,
            Presence::Stays { since: None } => false,
            Presence::Gone { since } => now - since >= UNPLUGGED_AFTER,
            Presence::Back { since } => now - since >= STAYS_AFTER,
        }
    }
}

#[cfg(test)]
#[path = "broker_tests.rs"]
mod tests;
