//! A read back as data: a [`Job`] goes in, [`Event`]s come out, and exactly one [`Ending`].
//!
//! Called by the command line and by the window's worker. Knows storages and dump files; knows no protocol, no thread of its own but that
//! of SHA-256, and nothing of who shows its events.

mod areas;
mod blocks;
mod error;
mod intake;
mod job;
mod losses;
mod meter;
mod outcome;
mod policy;
mod prepare;
mod read_units;
mod region;
mod run;
mod speed;
mod stages;

pub use crate::event::{BlockState, Event, JobProgress, Note, PassNumber, Phase, Progress};
pub use error::{BadJob, BadRange, JobError};
pub use job::{AreaChoice, BlockSize, CheckChoice, Ending, Job, JobHandles, RegionEnd, RegionJob, Start};
pub use outcome::JobOutcome;
pub use run::{run, run_from, run_with};
pub use speed::Speed;
