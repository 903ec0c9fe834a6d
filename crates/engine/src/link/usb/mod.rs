//! A phone on USB without a serial driver, and hot-plug events of USB devices.
//!
//! [`UsbPlace`] opens a device by its [`UsbAddress`]; `device.rs` talks to the system, `layout.rs` finds the
//! endpoints, `wire.rs` turns packets into a byte stream over the trait of `pipe.rs`, which tests implement,
//! too.

mod address;
mod device;
mod hotplug_events;
mod layout;
mod pipe;
mod place;
mod wire;

// Public for the fuzz target: descriptors of a device may hold anything.
pub use address::{UsbAddress, short_bus};
pub use hotplug_events::HotplugEvents;
#[doc(hidden)]
pub use layout::{Layout, layout_of_bytes};
pub use pipe::{Arrival, Pipe, PipeEnd, TransferFailure};
pub use place::UsbPlace;
pub use wire::link_over;
