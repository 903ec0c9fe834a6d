//! Which phones are plugged in, why one that was expected is not, and what a PORT typed by a person means.
//!
//! Used by the worker, the command line and the window. Knows USB ids and port names, and nothing of what is said
//! to a phone. The folders, each using only those above it:
//!
//! * `enumeration`: ports and USB devices that are there, and what they are
//! * `diagnosis`: what came and went while a phone was waited for, and the cause that follows from it
//! * `port`: names of ports, and the places behind them that the engine opens
//! * [`udev_rule`]: the rule that lets the user open phones (Linux)

mod diagnosis;
mod enumeration;
mod port;
pub mod udev_rule;

pub use diagnosis::{DeviceChange, Diagnosis, History, ORDER, System, Visit};
pub use enumeration::ids;
pub use enumeration::{
    Device, DeviceIdentity, DeviceKind, DeviceName, DeviceWatch, KnownDevice, Port, PortListError, PortWatch,
    Role, UsbDevice, UsbIds, UsbInterface, devices_here, ports, usb_devices,
};
pub use port::{
    AutoPort, NotAPortKind, PortChoice, PortNameError, carrier_of, check_name, may_be_opened, place_on_usb,
};
