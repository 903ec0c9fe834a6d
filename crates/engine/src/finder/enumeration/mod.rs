//! The serial ports and USB devices of this computer: lists, watches that update the lists cheaply, and
//! names.
//!
//! Used by the rest of the finder. Opens no device.

mod device;
mod device_watch;
pub mod ids;
mod name;
pub(super) mod port_watch;
pub(super) mod ports;
mod socket;
mod socket_watch;
pub(super) mod usb;
pub(super) mod usb_watch;

pub use device::{Device, Role};
pub use device_watch::{DeviceWatch, devices_here};
pub use ids::{DeviceKind, KnownDevice, UsbIds};
pub use name::{DeviceIdentity, DeviceName};
pub use port_watch::PortWatch;
pub use ports::{Port, PortListError, ports};
pub use socket::{Socket, UsbSocket};
pub use socket_watch::{FoundBy, PluggedIn, SocketWatch};
pub use usb::{UsbDevice, UsbInterface, usb_devices};
