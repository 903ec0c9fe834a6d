//! What can happen to several phones, and what has to be done because of it. Plain data: made by the controller and
//! the window, read by [`super::state::SeveralState::apply`].

use std::path::PathBuf;

use jiff::civil::Date;

use super::form::SeveralForm;
use super::lane::Sign;
use crate::app::agent::memory::AgentMemory;
use crate::app::agent::search::AgentReading;
use crate::app::form::read_form::{FieldError, ReadForm};
use crate::worker::stations::{StationRecord, StationsEvent, StationsOrder};
use crate::worker::{AgentAnswer, HoldId};
use bromide_engine::dumpfile::JobSheet;
use bromide_engine::stations::StationNumber;

/// Whether one phone is read, or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// One phone.
    #[default]
    One,
    /// Several phones.
    Several,
}

/// Everything that can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum SeveralEvent {
    /// The user has chosen a mode. Ignored while a session is open.
    Mode(Mode),
    /// A session begins, with the files that were used for smartphones before.
    Started(Box<StationsOrder>, AgentMemory),
    /// The forms are not valid.
    Refused(Box<(SeveralForm, ReadForm)>, Vec<FieldError>),
    /// Something of the stations.
    Stations(StationsEvent),
    /// The thread of the stations has ended.
    Gone,
    /// Files for a smartphone were read.
    AgentReading(StationNumber, Box<AgentReading>),
    /// The user wants something.
    Command(SeveralCommand),
}

/// What the user can ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum SeveralCommand {
    /// Stop one station.
    Stop(StationNumber),
    /// Stop all stations; none begins before `Continue`.
    StopAll,
    /// Let stations begin again.
    Continue,
    /// Try again with the phone of a station.
    Retry(StationNumber),
    /// Skip the rest of the check of a station.
    SkipCheck(StationNumber),
    /// The end of a station was looked at.
    Seen(StationNumber),
    /// What is written down about the phone of a station.
    Sheet(StationNumber, JobSheet),
    /// What is written down about the phone that is plugged in next.
    NextSheet(JobSheet),
    /// Do not show the hint about hubs again until there is another one.
    CloseHint,
    /// End the session and show the form. Ignored while a station runs.
    Finish,
}

/// What has to be done because of an event.
#[derive(Debug, Clone, PartialEq)]
pub enum SeveralEffect {
    /// Start the stations.
    Start(Box<StationsOrder>),
    /// Ask the stations for this.
    Ask(StationsRequest),
    /// Read files for the smartphone at a station.
    ReadAgentFiles(StationNumber, Box<crate::app::agent::search::AgentRequest>),
    /// End the thread of the stations.
    End,
    /// Keep the computer awake, or no longer.
    KeepAwake(bool),
    /// A station has ended or needs the user: notify a user who is looking elsewhere.
    Attention(StationNumber, Sign),
    /// Write the record of a phone into the table of the day.
    Keep(Box<StationRecord>),
    /// Correct the record of a phone in the table of that day.
    Correct(Box<Correction>),
}

/// The record of a phone as it was written, and as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// The table in which it is.
    pub day: Date,
    /// As it is there.
    pub before: StationRecord,
    /// As it should be.
    pub now: StationRecord,
}

/// A request to the supervisor of the stations.
#[derive(Debug, Clone, PartialEq)]
pub enum StationsRequest {
    /// Stop one station.
    Stop(StationNumber),
    /// Stop all.
    StopAll,
    /// Let stations begin again.
    GoOn,
    /// Try again.
    Retry(StationNumber),
    /// Skip the check.
    SkipCheck(StationNumber),
    /// The end was seen.
    Seen(StationNumber),
    /// The job sheet of a phone that has not ended, by its number.
    Sheet(StationNumber, u32, JobSheet),
    /// The job sheet of the next phone.
    NextSheet(JobSheet),
    /// The job sheet of a phone whose dumps are saved.
    LateSheet(Vec<PathBuf>, JobSheet),
    /// Files for a smartphone.
    Answer(StationNumber, HoldId, AgentAnswer),
}
