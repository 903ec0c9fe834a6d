//! The practice smartphone against recorded sessions and the fact sheets, request by request, and its own
//! storage, files and faults.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "the configuration's exception for tests does not reach the helpers of an integration test"
)]

mod agents;
mod backup;
mod backup_again;
mod boot;
mod faults;
mod files;
mod host;
#[cfg(unix)]
mod pty;
mod replay;
mod storage;
