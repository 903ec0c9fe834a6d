//! What goes into a station's worker and what comes out: plain data.
//!
//! Made and read by the window's state, which never meets the thread itself.

use crate::present::UserError;
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{Event, Job, RegionEnd};

/// Tells the events of one job from those of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u64);

/// What a worker is asked to do, in the order it was sent. Stopping goes past this queue: [`super::Worker::stop`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Do this job, after those before it.
    Start {
        /// Comes back with every event of the job.
        id: JobId,
        /// Where to look for the phone.
        port: PortChoice,
        /// What to read.
        job: Job,
    },
    /// End the thread after the jobs before this.
    Quit,
}

/// What happens to a job. Any number of `Reported`, then exactly one `Ended`, whatever happens.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkerEvent {
    /// The job tells something. Blocks come in merged stretches.
    Reported {
        /// Which job.
        id: JobId,
        /// What it tells.
        event: Event,
    },
    /// The job is over.
    Ended {
        /// Which job.
        id: JobId,
        /// What became of each region, in the job's order.
        regions: Vec<RegionEnd>,
        /// All saved, or why not.
        result: Result<(), UserError>,
    },
}

impl WorkerEvent {
    /// The job it is about.
    #[must_use]
    pub fn id(&self) -> JobId {
        match self {
            WorkerEvent::Reported { id, .. } | WorkerEvent::Ended { id, .. } => *id,
        }
    }
}
