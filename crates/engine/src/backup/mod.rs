//! Saves the whole storage of a phone: every area and every partition into a file of its own, with a partition
//! list, a scatter file and a manifest.
//!
//! Called by the command line and by the window's worker. Knows phones only as open storages and no protocol; the reading itself is one job of
//! `readback`.

mod contents;
mod files;
mod manifest;
mod partition_list;
mod plan;
mod run;
mod scatter;
mod selection;
mod unfinished;

pub use contents::StorageContents;
pub use manifest::{LeftOutFact, ListFile, Manifest, ManifestFile};
pub use plan::{BackupPlan, LeftOutReason, Part, PartKind, Table};
pub use run::{BackupEnding, BackupEvent, BackupOrder, PartEnd, run_backup, run_backup_with};
pub use selection::{Selection, is_user_data};
pub use unfinished::UnfinishedBackup;

/// The name of the file that is written last.
pub const MANIFEST: &str = "manifest.json";
/// The name of the partition list.
pub const PARTITION_LIST: &str = "partitions.txt";
/// The name of the scatter file.
pub const SCATTER: &str = "scatter.txt";
/// The beginning of every list in text form.
const OURS: &str = "# Written by Bromide";
