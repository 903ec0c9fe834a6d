//! From "a port" to "this phone, recognised, its storage open": find, identify, survey; and whether it is the same phone again.
//!
//! Used by `readback` through [`PhoneSource`], and by `info`. Reads no dump and touches no file; writes only what the chip table holds,
//! after the chip was recognised.

mod find;
mod identify;
mod retrying;
mod same_phone;
mod source;
mod survey;

pub use crate::obstacle::{AcquireError, Difference, Obstacle, Sighting};
pub use same_phone::differences;
pub(crate) use source::report_release;
pub use source::{NoPhone, OpenPhone, PhoneSource};
pub use survey::{BootRomSource, survey_phone};
