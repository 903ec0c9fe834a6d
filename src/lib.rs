//! Bromide saves the flash memory of MediaTek phones to a file, through the phone's boot ROM.
//!
//! The engine is the crate [`bromide_engine`]. What is here, each knowing only those above it in this list:
//!
//! * `desktop` (feature `gui`): dialogs, notices and folders of the desktop the window runs on
//! * [`present`]: facts become sentences, here and only here
//! * [`worker`]: where the layers meet: a chosen port becomes a place where a phone may appear; threads that
//!   run jobs
//! * [`app`]: what the window shows, as plain data changed by events; draws nothing
//! * `ui` (feature `gui`): the window
//! * [`cli`]: the command line

pub mod app;
pub mod cli;
#[cfg(feature = "gui")]
pub mod desktop;
pub mod file_limit;
#[cfg(all(test, unix))]
mod pipes;
pub mod present;
#[cfg(feature = "gui")]
pub mod ui;
pub mod worker;
