//! A phone on USB without a serial driver between it and us, and USB devices that come and go.
//!
//! [`UsbPlace`] opens a device by its [`UsbAddress`]; `device.rs` is the operating system's side, with the
//! endpoints that `layout.rs` finds; `wire.rs` makes a stream of bytes of packets over the trait in
//! `pipe.rs`, which tests implement, too.

mod address;
mod device;
mod hotplug_events;
mod layout;
mod pipe;
mod place;
mod wire;

// For the fuzz target: a device's own descriptors may be anything.
pub use address::{UsbAddress, short_bus};
pub use hotplug_events::HotplugEvents;
#[doc(hidden)]
pub use layout::{Layout, layout_of_bytes};
pub use pipe::{Arrival, Pipe, PipeEnd, TransferFailure};
pub use place::UsbPlace;
pub use wire::link_over;
