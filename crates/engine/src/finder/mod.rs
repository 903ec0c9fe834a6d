//! Finds connected phones, explains why an expected phone is missing, and opens what the user gave as PORT.
//! Used by the worker, the command line and the window. Must not know the protocol of phones.
//!
//! The folders, each using only those above it:
//!
//! * `enumeration`: the connected ports and USB devices, and what they are
//! * `diagnosis`: the history of devices during a wait, and the reason why no phone is found
//! * `port`: names of ports, and how they are opened
//! * [`udev_rule`]: the rule that gives the user permission to open phones (Linux)

mod diagnosis;
mod enumeration;
mod port;
pub mod udev_rule;

pub use diagnosis::{DeviceChange, Diagnosis, History, ORDER, System, Visit};
pub use enumeration::ids;
pub use enumeration::{
    Device, DeviceIdentity, DeviceKind, DeviceName, DeviceWatch, FoundBy, KnownDevice, PluggedIn, Port,
    PortListError, PortWatch, Role, Socket, SocketWatch, UsbDevice, UsbIds, UsbInterface, UsbSocket,
    devices_here, ports, usb_devices,
};
pub use port::{
    AutoPort, ListPorts, NotAPortKind, PortChoice, PortNameError, carrier_of, check_name, may_be_opened,
    place_on_usb,
};
