//! Why no phone is found: [`History`] records devices and attempts, [`History::diagnosis`] gives the reason.
//!
//! Used by the waiting screen and by `bromide-cli ports --watch`. Makes no system calls.

mod cause;
mod history;
mod rules;

pub use cause::{Diagnosis, ORDER};
pub use history::{DeviceChange, History, System, Visit};
