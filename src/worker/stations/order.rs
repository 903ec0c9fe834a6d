//! [`StationsOrder`]: what all stations of a session do, as data. Made by the window's form and by `batch`.

use std::path::PathBuf;
use std::time::Duration;

use bromide_engine::acquire::AgentFiles;
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice, Job, RegionJob, Start};
use bromide_engine::stations::Keep;

/// What to do with each phone.
#[derive(Debug, Clone, PartialEq)]
pub struct StationsOrder {
    /// Where the dumps go. It must exist.
    pub folder: PathBuf,
    /// The pattern of their names: [`batch_name`](bromide_engine::dumpfile::batch_name) must take it.
    pub pattern: String,
    /// What to read.
    pub area: AreaChoice,
    /// The first offset in it.
    pub start: u64,
    /// `None`: to the end.
    pub len: Option<u64>,
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
    /// Where phones may appear.
    pub ports: StationPorts,
    /// Stations at most.
    pub most: u16,
    /// Stop after so many phones were saved; `None`: when stopped.
    pub count: Option<u32>,
    /// How long the end of a phone that was not saved stays.
    pub keep_failures: Keep,
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
        match &self.ports {
            StationPorts::AllPhones => false,
            StationPorts::Named(ports) => {
                self.count.is_none_or(|count| usize::try_from(count).is_ok_and(|count| count <= ports.len()))
            }
        }
    }

    /// How many phones are to be saved; `None`: as many as come. Without a number it is one for each named port.
    #[must_use]
    pub fn wanted(&self) -> Option<u32> {
        match &self.ports {
            StationPorts::Named(ports) if self.count.is_none() => u32::try_from(ports.len()).ok(),
            _ => self.count,
        }
    }

    /// The job for one phone.
    pub(super) fn job(&self, region: RegionJob) -> Job {
        Job {
            regions: vec![region],
            check: self.check,
            block_size: self.block_size,
            wait: Some(self.first_wait),
            lost_wait: self.lost_wait,
            start: Start::New,
            reset: self.reset,
        }
    }
}
