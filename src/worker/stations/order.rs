//! [`StationsOrder`]: what all stations of a session do, as data. Made by the window's form and by `batch`.

use std::path::PathBuf;
use std::time::Duration;

use bromide_engine::acquire::{AgentFiles, ReadingProgramChoice};
use bromide_engine::backup::Selection;
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice};
use bromide_engine::stations::Keep;

/// What to do with each phone.
#[derive(Debug, Clone, PartialEq)]
pub struct StationsOrder {
    /// Where the dumps go. It must exist.
    pub folder: PathBuf,
    /// The pattern of their names: [`batch_name`](bromide_engine::dumpfile::batch_name) must take it.
    pub pattern: String,
    /// What to read.
    pub extent: StationExtent,
    /// How to check it.
    pub check: CheckChoice,
    /// The largest block to ask for.
    pub block_size: BlockSize,
    /// Restart each phone at the end.
    pub reset: bool,
    /// How long a phone that has appeared may take to answer.
    pub first_wait: Duration,
    /// How long to wait for a phone that was lost on the way; `None`: until stopped.
    pub lost_wait: Option<Duration>,
    /// The files for smartphones; without them each smartphone asks ([`StationsEvent::NeedsAgent`]).
    ///
    /// [`StationsEvent::NeedsAgent`]: super::StationsEvent::NeedsAgent
    pub agent: Option<AgentFiles>,
    /// Whether feature phones are read by the reading program.
    pub program: ReadingProgramChoice,
    /// Where phones may appear.
    pub ports: StationPorts,
    /// Stations at most.
    pub most: u16,
    /// When the session is over.
    pub goal: Goal,
    /// How long the end of a phone that was not saved stays.
    pub keep_failures: Keep,
}

/// When a session is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Goal {
    /// When it is stopped.
    UntilStopped,
    /// When so many phones are saved; with no more than there are named ports, each port serves one phone.
    Saved(u32),
    /// When each named port has had its phone.
    EachPortOnce,
}

/// What to read of each phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StationExtent {
    /// These ranges, each into a file of its own. At least one.
    Ranges(Vec<StationRange>),
    /// Everything: the flash of a feature phone into a file, a smartphone into a folder.
    Everything,
    /// Areas and partitions, into a folder for each phone.
    BackUp(Selection),
}

/// A range that is read of each phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationRange {
    /// The area or partition.
    pub area: AreaChoice,
    /// The first offset in it.
    pub start: u64,
    /// `None`: to the end.
    pub len: Option<u64>,
    /// Goes into the name of the file, before its extension; empty: nothing.
    pub suffix: String,
}

impl StationRange {
    /// A whole area or partition, whose file has the name of the phone alone.
    #[must_use]
    pub fn whole(area: AreaChoice) -> StationRange {
        StationRange { area, start: 0, len: None, suffix: String::new() }
    }
}

/// Where phones may appear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StationPorts {
    /// At every socket.
    AllPhones,
    /// At these ports only, which must differ. Practice phones may be named several times; each is a phone of its
    /// own.
    Named(Vec<PortChoice>),
}

impl StationsOrder {
    /// Whether each port serves one phone, and the session is over when all have.
    pub(super) fn is_one_each(&self) -> bool {
        match (&self.ports, self.goal) {
            (StationPorts::AllPhones, _) | (_, Goal::UntilStopped) => false,
            (StationPorts::Named(_), Goal::EachPortOnce) => true,
            (StationPorts::Named(ports), Goal::Saved(count)) => {
                usize::try_from(count).is_ok_and(|count| count <= ports.len())
            }
        }
    }

    /// How many phones are to be saved; `None`: as many as come.
    #[must_use]
    pub fn wanted(&self) -> Option<u32> {
        match (&self.ports, self.goal) {
            (_, Goal::Saved(count)) => Some(count),
            (StationPorts::Named(ports), Goal::EachPortOnce) => u32::try_from(ports.len()).ok(),
            (StationPorts::AllPhones, Goal::EachPortOnce) | (_, Goal::UntilStopped) => None,
        }
    }
}
