//! A read back as data: a [`Job`] goes in, [`Event`]s come out, and exactly one [`Ending`].
//!
//! Called by the command line and by the window's worker. Knows no thread of its own but that of SHA-256, no clock but the
//! link's, and nothing of who shows its events.

mod beside;
mod blocks;
mod digest;
mod disk;
mod finishing;
mod intake;
mod job;
mod kept;
mod late_name;
mod names;
mod outcome;
mod paths;
mod pattern;
mod phone;
mod prepare;
mod region;
mod report;
mod run;
mod same_phone;
mod seam;
mod spans;
mod speed;
mod steady;
mod stretches;
mod survey;
mod unfinished;
mod units;

pub use digest::{DigestPipe, Digests, LastBlocks, digests_of, hex};
pub use disk::{DiskError, PartFile, check_space};
pub use finishing::settle_all_in;
pub use job::{
    BlockSize, BlockState, CheckChoice, Ending, Event, Job, JobError, Phase, Progress, RegionEnd, RegionJob,
};
pub use late_name::{FirmwareName, LATE_PLACEHOLDERS, LateName};
pub use names::rename_new;
pub use outcome::JobOutcome;
pub use paths::DumpPaths;
pub use pattern::{Gap, check_name, fill, is_forbidden, split};
pub use report::{
    CheckFacts, DifferingBlock, Fingerprint, FlashFacts, Journal, LARGEST_REPORT, PhoneFacts, ReadFacts,
    Report, SavedAs, Span,
};
pub use run::run;
pub use speed::Speed;
pub use stretches::StretchDigests;
pub use survey::{Surveyed, survey_phone};
pub use unfinished::{Known, Unfinished};
