//! The practice smartphone against recorded sessions and the fact sheets, request by request, its own storage,
//! files and faults; whole jobs with it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "the configuration's exception for tests does not reach the helpers of an integration test"
)]

#[path = "../common/mod.rs"]
mod common;

mod agents;
mod backup;
mod backup_again;
mod boot;
mod faults;
mod files;
mod host;
mod jobs;
#[cfg(unix)]
mod pty;
mod replay;
mod storage;
