//! The files of a dump: part file and journal while reading, dump and report when finished. Each step between
//! them neither loses data nor replaces another file.
//!
//! Used by `readback` and by the code that lists, checks or names dumps. Knows phones only as facts.

mod as_it_is;
mod batch_name;
mod beside;
mod checkpoint;
mod classes;
mod digest;
mod error;
mod finishing;
mod job_sheet;
mod journal;
mod list_file;
mod name_limit;
mod name_pattern;
mod name_template;
mod part_file;
mod paths;
mod rename;
mod report;
mod saving;
mod space;
mod span;
mod spans;
mod stretches;
mod unfinished;

pub use crate::file_name::is_forbidden;
pub use as_it_is::save_as_it_is;
pub use batch_name::{BATCH_PATTERN, BATCH_PLACEHOLDERS, BatchFacts, BatchName, batch_name, free_path};
pub use beside::Leftover;
pub(crate) use checkpoint::{
    Basis, Overlap, PhoneMatch, RegionCheckpoint, RegionContext, RegionPlan, Verify,
};
pub(crate) use classes::{CellClass, CellClasses};
pub use digest::{DigestPipe, Digests, PendingDigests, digests_of};
pub use error::{DiskActivity, DiskError};
pub use finishing::settle_all_in;
pub use job_sheet::{JobSheet, SheetHandle};
pub use journal::{Journal, SavedAs};
pub use list_file::save_list;
pub use name_limit::NameLimit;
pub use name_pattern::{NameError, Replacement, check_name, fill, split};
pub use name_template::{
    EARLY_PLACEHOLDERS, FirmwareName, LATE_PLACEHOLDERS, NameTemplate, SHEET_PLACEHOLDERS,
};
pub use part_file::PartFile;
pub(crate) use part_file::Whereabouts;
pub use paths::DumpPaths;
pub use rename::rename_new;
pub use report::{CheckFacts, CheckKind, DifferingBlock, LARGEST_REPORT, ReadFacts, Report};
pub use space::SpaceLedger;
pub use span::{Fingerprint, Span};
pub use spans::Spans;
pub use stretches::StretchDigests;
pub use unfinished::{Known, Unfinished};
