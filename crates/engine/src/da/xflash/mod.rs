//! xflash agents ("V5") as bytes: requests, statuses and information blocks (`da.md` section 4).
//!
//! Used by `storage::agent`. No I/O; no request that writes, formats or erases can be expressed.

mod command;
mod info;
mod pieces;
mod status;

pub use command::{
    Area, Control, Request, Shutdown, boot_to_parameters, environment_parameters, read_parameters,
    shutdown_parameters,
};
pub use info::{ConnectionAgent, PacketLengths, UsbSpeed, parse_storage, parse_version};
pub use pieces::first_piece;
pub use status::Status;
