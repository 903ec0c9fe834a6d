//! The formats that are recognised in dumps, each with a reader that validates all values. Used by the scan,
//! which collects candidates, and by `recognise`, which reads them. Sections are those of docs/protocol.md.

pub(super) mod alice;
pub(super) mod boot;
pub(super) mod fat;
pub(super) mod fat_list;
pub(super) mod fat_names;
pub(super) mod fat_walk;
pub(super) mod gfh;
mod gfh_names;
pub(super) mod gps;
pub(super) mod rom_info;
pub(super) mod smart;
mod volumes;
pub(super) mod wear;
