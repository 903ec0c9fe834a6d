//! What comes out of the stations: plain data, each event with the number of its station.

use std::sync::Arc;

use super::records::StationRecord;
use crate::worker::messages::{WaitingSmartphone, Work};
use bromide_engine::backup::BackupEvent;
use bromide_engine::dumpfile::DiskError;
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
        /// What is done. Its files have the names that they would have in an empty folder.
        work: Box<Work>,
    },
    /// Files of its job have other names: those of `Began` are taken.
    Named {
        /// The station.
        station: StationNumber,
        /// What is done.
        work: Box<Work>,
    },
    /// An event of its job. Neighbouring blocks in one state are merged.
    Reported {
        /// The station.
        station: StationNumber,
        /// The event.
        event: Event,
    },
    /// An event of its backup that is not one of a job.
    BackedUp {
        /// The station.
        station: StationNumber,
        /// The event; never [`BackupEvent::Job`].
        event: Box<BackupEvent>,
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
    /// The disk is full: none begins before [`Stations::go_on`](super::Stations::go_on).
    DiskFull {
        /// The station that noticed.
        station: StationNumber,
        /// What becomes of the stations that run.
        others: Others,
    },
    /// What is plugged in cannot be listed. Reported once until it can.
    NoList(PortListError),
    /// What was written down about a phone after its end is not in its report.
    SheetNotSaved(DiskError),
    /// No station runs, and none begins any more for this reason.
    Done(Done),
}

/// What becomes of the stations that run when the disk is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Others {
    /// They are being stopped; each keeps its part.
    Stop,
    /// They continue: there is room for the rest of their dumps.
    Continue,
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
