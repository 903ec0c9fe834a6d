//! A phone on USB without a serial driver between it and us, and the system's news of USB devices.
//!
//! Used by the finder and by `changes.rs`. Knows endpoints, packets and places, and nothing of phones but that some want to be told about lines.
//!
//! From the outside in: [`UsbPlace`] opens a device by its [`UsbAddress`]; `device.rs` is the operating system's side of it, with the
//! endpoints that `layout.rs` finds by descriptor; `wire.rs` makes a stream of bytes of packets, by way of the trait in `pipe.rs`, which tests
//! play.

mod address;
mod device;
mod layout;
mod news;
mod pipe;
mod place;
mod wire;

// For the fuzz target: a device's own descriptors may be anything.
pub use address::{UsbAddress, short_bus};
#[doc(hidden)]
pub use layout::{Layout, layout_of_bytes};
pub use news::News;
pub use pipe::{Arrival, End, Pipe, Trouble};
pub use place::UsbPlace;
pub use wire::link_over;
