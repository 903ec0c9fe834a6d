//! Acquires a phone from a port: finds and identifies it, surveys its flash, opens its storage, and compares
//! it with the phone of an earlier connection.
//!
//! Used by `readback` through [`PhoneSource`], and by `info`. Reads no dump and touches no file; writes only
//! registers of the chip table, after the chip was recognised.

mod find;
mod identify;
mod policy;
mod retrying;
mod same_phone;
mod source;
mod survey;

pub use crate::obstacle::{AcquireError, Difference, Obstacle, Sighting};
pub use same_phone::differences;
pub(crate) use source::report_release;
pub use source::{AcquireFailure, OpenPhone, PhoneSource};
pub use survey::{BootRomSource, survey_phone};
