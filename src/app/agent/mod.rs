//! The Download Agent file of a smartphone that waits: what the user chooses, what is remembered, and the
//! files on the disk. Used by `app::state`; knows neither phones nor the window.

pub(in crate::app) mod command;
pub(in crate::app) mod fit;
pub(in crate::app) mod held;
pub(in crate::app) mod memory;
pub(in crate::app) mod search;
pub(in crate::app) mod update;
