//! XML agents ("V6") as texts: commands, messages and descriptions (`da.md` section 5).
//!
//! Used by `storage::agent`. No I/O; no command that writes, formats or erases can be expressed.

mod command;
mod hardware;
mod leaves;
mod message;

pub use command::{Command, OK, Partition, Reboot, file_size};
pub use hardware::{needs_authentication, parse_hardware};
pub use message::{EndResult, Message};
