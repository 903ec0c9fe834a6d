//! The practice smartphone against recorded sessions and the fact sheets, request by request, and its own
//! storage, files and faults.

mod agents;
mod boot;
mod faults;
mod files;
mod host;
mod replay;
mod storage;
