//! What is inside a dump, judged from its bytes alone.
//!
//! Called by whoever has a finished dump: a job before it says what it saved, and people who look into a file. Knows no phones, no
//! jobs and no files; bytes come from a function of the caller.

mod class;
mod finding;
mod inspect;
mod reader;
mod repeats;
mod sanity;
mod start;

pub use class::{Cell, Class, ContentMap, classify};
pub use finding::{Fact, FactKey, FactValue, Finding, FindingKind};
pub use inspect::{Firmware, Inspection, inspect};
pub use reader::ReadAt;
pub use sanity::{About, Oddity, oddities};
