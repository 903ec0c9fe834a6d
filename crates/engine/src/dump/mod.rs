//! Inspects the content of a dump: classes of bytes, known formats, anomalies, differences, searches.
//!
//! Called by jobs before they save a report, and for files by the window and the command line. Knows no
//! phone, no job and no file: bytes come from a function of the caller, offsets and lengths are `u64`, and
//! memory does not grow with the dump.
//!
//! ```
//! use bromide_engine::dump::{DumpContext, find_anomalies, inspect};
//! use std::convert::Infallible;
//!
//! // A dump in memory: the device header of serial flash in front of erased flash.
//! let mut dump = vec![0xFF; 1024 * 1024];
//! dump[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
//! let length = dump.len() as u64;
//! let mut read_at = |offset: u64, into: &mut [u8]| -> Result<(), Infallible> {
//!     let offset = usize::try_from(offset).expect("the dump is in memory");
//!     into.copy_from_slice(&dump[offset..offset + into.len()]);
//!     Ok(())
//! };
//!
//! let inspection = inspect(length, &mut read_at, &mut |_| true)?.expect("not stopped");
//! for finding in &inspection.findings {
//!     println!("{:#010x} {}: {:?}", finding.start, finding.kind, finding.facts);
//! }
//! assert_eq!(inspection.findings[0].kind.to_string(), "boot header");
//!
//! let context = DumpContext { start: 0, length, flash_size: None };
//! assert_eq!(find_anomalies(&context, &mut read_at)?, []);
//! # Ok::<(), Infallible>(())
//! ```

mod anomaly;
mod candidates;
mod cells;
mod class;
pub mod compare;
mod content_map;
mod entropy;
mod fact;
mod finding;
mod firmware;
mod formats;
mod inspect;
mod judge;
mod places;
mod probe;
mod reader;
mod recognise;
mod repeats;
mod scan;
pub mod search;
mod start;
mod summary;

pub use anomaly::Anomaly;
pub use cells::CellCutter;
#[cfg(test)]
pub(crate) use class::classified_bytes;
pub use class::{Class, Classified, classify};
pub use content_map::{ContentMap, SMALLEST_CELL};
pub use fact::{Fact, FileEntry, PartitionEntry, RomAccess, RomCommands, TableCopies};
pub use finding::{Finding, FindingKind};
pub use firmware::Firmware;
pub(crate) use formats::fat::{Fat32, Next, Volume};
pub(crate) use formats::fat_names::label_of;
pub(crate) use formats::fat_walk::{Entry, Visitor};
pub(crate) use formats::wear::{LogicalDisk, OtherCopy, SECTOR, SECTORS, is_phones_record, partitions_of};
pub use inspect::{Inspection, inspect};
pub use judge::{DumpContext, find_anomalies};
pub(crate) use places::{Places, find_places};
pub use reader::ReadAt;
pub use scan::Scan;
pub use summary::{ClassBytes, ContentSummary};
