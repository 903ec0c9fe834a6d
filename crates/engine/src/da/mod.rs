//! Download Agents as bytes: the files that the user supplies, and the messages of the agents' protocols.
//!
//! Used by `session` (upload), `storage::agent` (conversation) and `acquire`. Does no I/O and has no clock;
//! no message that writes, formats or erases can be expressed.

pub mod error_numbers;
mod fault;
pub mod file;
pub mod frame;
pub mod legacy;
pub mod legacy32;
pub mod preloader;
mod ram_record;
mod stage;
mod storage_info;
pub mod xflash;
pub mod xml;

pub use fault::{AgentFault, AgentStep};
pub use ram_record::{RamKind, RamPackage, RamRecord};
pub use stage::{LoaderFacts, RamSettings, Stage};
pub use storage_info::StorageInfo;
