//! What is inside a dump, judged from its bytes alone.
//!
//! Called by whoever has a finished dump: a job before it says what it saved, and people who look into a file. Knows no phones, no
//! jobs and no files; bytes come from a function of the caller.

mod boot;
mod class;
pub mod compare;
mod contents;
mod fat;
mod finding;
mod found;
mod gfh;
mod inspect;
mod marks;
mod probe;
mod reader;
mod repeats;
mod sanity;
pub mod search;
mod smart;
mod start;
mod wear;

pub use class::{Cell, Class, ContentMap, classify};
pub use contents::{Contents, Found};
pub use finding::{Fact, FactKey, FactValue, FileEntry, Finding, FindingKind};
pub use inspect::{Firmware, Inspection, Scan, inspect, size_hint};
pub use reader::ReadAt;
pub use sanity::{About, Oddity, oddities};
