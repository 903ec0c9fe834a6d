//! What comes out of the stations: plain data, each event with the number of its station.

use std::path::PathBuf;
use std::sync::Arc;

use super::records::StationRecord;
use crate::worker::messages::WaitingSmartphone;
use bromide_engine::finder::{PortListError, Socket};
use bromide_engine::readback::Event;
use bromide_engine::stations::{SharedHub, StationNumber, Totals};

/// Called after events were sent, from the thread of the stations: wakes whoever receives them.
pub type StationsWake = Arc<dyn Fn() + Send + Sync>;

/// What happens at the stations. Between `Began` and `Ended` of a station come its `Reported` and `NeedsAgent`; each
/// `Began` has exactly one `Ended`.
#[derive(Debug, Clone, PartialEq)]
pub enum StationsEvent {
    /// A job begins: for a phone that has appeared, or again for one that was not saved.
    Began {
        /// The station.
        station: StationNumber,
        /// The number of the phone in this session, from 1; a second try keeps it.
        number: u32,
        /// Its socket, to which the station is bound.
        socket: Socket,
        /// The planned path of its dump.
        file: PathBuf,
    },
    /// An event of its job. Neighbouring blocks in one state are merged.
    Reported {
        /// The station.
        station: StationNumber,
        /// The event.
        event: Event,
    },
    /// A smartphone waits for its agent file: it needs [`Stations::answer`](super::Stations::answer).
    NeedsAgent {
        /// The station.
        station: StationNumber,
        /// The phone.
        phone: Box<WaitingSmartphone>,
    },
    /// The job is over.
    Ended {
        /// The station, which keeps its phone until it is unplugged.
        station: StationNumber,
        /// What became of the phone.
        record: Box<StationRecord>,
    },
    /// The phone of a station was unplugged after its end: the number may be used again.
    Freed {
        /// The station.
        station: StationNumber,
    },
    /// So many phones are plugged in and wait for a station.
    Waiting {
        /// How many.
        phones: usize,
    },
    /// The totals have changed.
    Totals(Totals),
    /// Keep the computer awake from now on, or no longer: once for all stations.
    KeepAwake(bool),
    /// Phones behind one hub slow each other down.
    SharedHub(SharedHub),
    /// The disk is full: all stations are being stopped, each keeps its part, and none begins before
    /// [`Stations::go_on`](super::Stations::go_on).
    DiskFull {
        /// The station that noticed.
        station: StationNumber,
    },
    /// What is plugged in cannot be listed. Reported once until it can.
    NoList(PortListError),
    /// No station runs, and none begins any more for this reason.
    Done(Done),
}

/// Why no station begins any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Done {
    /// As many phones as were wanted are saved.
    AllSaved,
    /// Every port that was named has had its phone, but not all were saved.
    EveryPortServed,
    /// All were stopped.
    Stopped,
    /// The disk is full.
    DiskFull,
}
