//! Messages of the legacy agents ("V3", `da.md` section 3) as bytes. All numbers are big-endian.
//!
//! Used by the legacy agents in `storage::agent`. Does no I/O; there is no request that writes or formats.

pub(crate) mod fields;
mod ids;
mod number;
mod ram;
mod report;
mod request;
mod settings;
mod sum;

pub use ids::StorageIds;
pub(crate) use ids::id_bytes;
pub use number::LegacyNumber;
pub(crate) use ram::NoRamPlan;
pub use ram::{RamPlan, find_record};
pub use report::{EmmcReport, NandReport, NorReport, Report, ReportForm};
pub use request::{EmmcPart, LegacyRequest, PacketLen, StorageCode};
pub use settings::settings_bytes;
pub use sum::sum16;

/// Agent and host: yes, continue (`protocol.md` section 8.4).
pub const ACK: u8 = 0x5A;
/// The agent: refused; an error number of four bytes follows (`da.md` section 0, item 8).
pub const NACK: u8 = 0xA5;
/// The agent: the next one, please (`protocol.md` section 8.4).
pub const CONTINUE: u8 = 0x69;
/// The agent's first byte (`da.md` section 3.1).
pub const SYNC: u8 = 0xC0;
/// The last byte of a report (`da.md` section 3.3).
pub const DONE: u8 = 0xC1;
/// The agent: unknown request (`da.md` section 3.5).
pub const UNKNOWN: u8 = 0xBB;
/// What follows [`SYNC`] from agents of the older protocol: version 3.2 (`da.md` section 6). Legacy agents
/// send the result of a search for NAND flash there, 0 or 00000BC4.
pub const OLDER_VERSION: [u8; 2] = [3, 2];
/// The chip in the greeting of an older agent of the MT6573 (`da.md` section 6).
pub const OLDER_MT6573: u8 = 0x83;
/// The chip in the greeting of an older agent of the MT6261 (`da.md` section 6).
pub const OLDER_MT6261: u8 = 0x8E;
