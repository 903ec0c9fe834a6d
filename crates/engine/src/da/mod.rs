//! Download Agents: the files that the user supplies, as bytes. Used to choose what is sent to a smartphone.
//! Must not know links or sessions.

pub mod error_numbers;
pub mod file;
pub mod preloader;
mod ram_record;

pub use ram_record::{RamKind, RamPackage, RamRecord};
