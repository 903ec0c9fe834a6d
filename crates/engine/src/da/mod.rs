//! Download Agents as bytes: the user's agent file, and the messages of the agents' protocols.
//!
//! Used by `session` (upload), `storage::agent` (conversation) and `acquire`. Does no I/O and has no clock;
//! no message that writes, formats or erases can be expressed.

mod fault;
mod stage;

pub use fault::{AgentFault, AgentStep};
pub use stage::{LoaderFacts, RamSettings, Stage};
