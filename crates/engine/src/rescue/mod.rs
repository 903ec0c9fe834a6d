//! People's data out of a dump: files, messages, contacts and pictures, from its bytes alone
//! (docs/rescue.md).
//!
//! Called for files by the window and the command line. Knows no phone and no sentence for users. The dump is
//! only read; what is found names its bytes by their place in the dump, and logs and reports get numbers
//! only.
//!
//! ```
//! use bromide_engine::rescue::scan;
//! use bromide_engine::sim::{FlashContent, GeneratedFlash};
//! use std::convert::Infallible;
//!
//! let flash = GeneratedFlash::new(4 << 20, 1);
//! let mut read_at = |offset: u64, into: &mut [u8]| -> Result<(), Infallible> {
//!     flash.fill(offset, into);
//!     Ok(())
//! };
//! let contents = scan(flash.len(), &mut read_at, &mut |_progress| true)?.expect("not stopped");
//! for file in &contents.files {
//!     println!("{} ({} bytes)", contents.path(file), file.size);
//! }
//! # Ok::<(), Infallible>(())
//! ```

mod calls;
mod carve;
mod contacts;
mod contents;
mod counts;
mod digits;
mod disk;
mod export;
mod extent;
mod files;
mod imei;
mod kind;
mod listing;
mod message_search;
mod messages;
mod number_search;
mod pdu;
mod personal;
mod place;
mod record_file;
mod records;
mod scan;
mod settings;
mod shape;
mod sms_record;
mod table;
mod volume;

pub use calls::PossibleCall;
pub use carve::CarvedFile;
pub use contacts::{Contact, ContactForm, Contacts};
pub use contents::{RescueContents, RescueNote};
pub use counts::{Completeness, RescueCounts};
pub use export::{ExportError, ExportSummary, ExportWords, Pick, Selection, export};
pub use files::{FileState, RescueFile};
pub use imei::Imei;
pub use kind::{FileGroup, FileKind};
pub use messages::{Message, MessageContent, MessageSource};
pub use personal::Personal;
pub use place::{Piece, Pieces};
pub use record_file::{RecordFile, SizeFrom};
pub use scan::{ScanProgress, ScanStep, scan};
pub use sms_record::{Direction, MessageState, MessageTime};
pub use table::TableRow;
pub use volume::{Drive, Folder, RescueVolume};
