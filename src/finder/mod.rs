//! Which phones are plugged in: the ports of this computer, what they are, and what was meant by the name of one.
//!
//! Used by the worker, the command line and the window. Knows USB ids and port names, and nothing of what is said
//! to a phone.

mod auto;
mod choice;
pub mod ids;
mod ports;
mod usb;
mod watch;

pub use auto::AutoPort;
pub use choice::{PortChoice, PortNameError, check_name};
pub use ports::{Port, ports};
pub use usb::{UsbDevice, UsbInterface, usb_devices};
pub use watch::PortWatch;
