//! Why the phone is not found: [`History`] collects what came and went, [`History::diagnosis`] names the cause.
//!
//! Used by the waiting screen and by `bromide-cli ports --watch`. Pure: times and devices come in.

mod cause;
mod history;
mod rules;

pub use cause::{Diagnosis, ORDER};
pub use history::{DeviceChange, History, System, Visit};
