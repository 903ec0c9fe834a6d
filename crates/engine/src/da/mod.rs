//! Download Agents as bytes: the files that the user supplies, and the messages of the agents' protocols.
//!
//! Used by `session` (upload), `storage::agent` (conversation) and `acquire`. Does no I/O and has no clock;
//! no message that writes, formats or erases can be expressed.

mod fault;
pub mod file;
pub mod legacy;
pub mod legacy32;
pub mod preloader;
mod ram_record;
mod stage;

pub use fault::{AgentFault, AgentStep};
pub use ram_record::{RamKind, RamPackage, RamRecord};
pub use stage::{LoaderFacts, RamSettings, Stage};
