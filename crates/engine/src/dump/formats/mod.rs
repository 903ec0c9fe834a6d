//! The formats that are recognised in dumps, each with a reader that trusts nothing. Used by the scan (is
//! this one?) and by `recognise` (what does it say?). Sections are those of docs/protocol.md.

pub(super) mod alice;
pub(super) mod boot;
pub(super) mod fat;
pub(super) mod gfh;
mod gfh_names;
pub(super) mod rom_info;
pub(super) mod smart;
pub(super) mod wear;
