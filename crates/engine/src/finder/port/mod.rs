//! PORT arguments: checks names, finds and opens the ports.
//!
//! Used by the worker, the command line and the window.

mod auto;
mod carrier;
mod choice;
mod direct;
mod name_check;

pub use auto::{AutoPort, ListPorts};
pub use carrier::carrier_of;
pub use choice::PortChoice;
pub use direct::place_on_usb;
pub use name_check::{NotAPortKind, PortNameError, check_name, may_be_opened};
