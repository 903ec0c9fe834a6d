//! Which phones are plugged in: the ports of this computer, what they are, and what was meant by the name of one.
//!
//! Used by the worker, the command line and the window. Knows USB ids and port names, and nothing of what is said
//! to a phone.

mod auto;
mod carrier;
mod choice;
mod devices;
mod diagnosis;
mod direct;
pub mod doctor;
pub mod ids;
mod ports;
pub mod timeline;
mod usb;
mod usb_watch;
mod watch;

pub use auto::AutoPort;
pub use carrier::carrier_of;
pub use choice::{PortChoice, PortNameError, check_name, may_be_opened};
pub use devices::{DeviceWatch, devices_here};
pub use diagnosis::{Diagnosis, ORDER};
pub use direct::place_on_usb;
pub use ports::{Port, ports};
pub use usb::{UsbDevice, UsbInterface, usb_devices};
pub use watch::PortWatch;
