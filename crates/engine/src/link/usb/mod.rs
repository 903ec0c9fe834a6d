//! A phone on USB without a serial driver between it and us, and the system's news of USB devices.
//!
//! Used by the finder and by `changes.rs`. Knows endpoints, packets and places, and nothing of phones but that some want to be told about lines.
//!
//! From the outside in: [`UsbPlace`] opens a device by its [`UsbAddress`]; `device.rs` is the operating system's side of it, with the
//! endpoints that `layout.rs` finds by descriptor; `wire.rs` makes a stream of bytes of packets, by way of the trait in `pipe.rs`, which tests
//! play.

mod device;
mod layout;
mod news;
mod pipe;
mod place;
mod wire;

// For the fuzz target: a device's own descriptors may be anything.
#[doc(hidden)]
pub use layout::{Layout, layout_of_bytes};
pub use news::News;
pub use pipe::{Arrival, End, Pipe, Trouble};
pub use place::{UsbAddress, UsbPlace};

/// The phone called `name` behind a pipe of any kind. The program's own pipes are made by [`UsbPlace`].
#[must_use]
pub fn link_over(pipe: impl Pipe + 'static, name: &str) -> Box<dyn super::Link> {
    Box::new(wire::UsbLink::new(pipe, name.to_owned()))
}

/// A bus's name, short: `1` for Linux's `001`. Windows names a bus by the whole path to it, of which letters and digits stay.
#[must_use]
pub fn short_bus(system: &str) -> String {
    let short: String = system.chars().filter(char::is_ascii_alphanumeric).collect();
    let bare = short.trim_start_matches('0');
    if bare.is_empty() { short } else { bare.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buses_have_short_names() {
        for (system, short) in
            [("001", "1"), ("14", "14"), ("000", "000"), ("PCI(0)#USBROOT(1)", "PCI0USBROOT1")]
        {
            assert_eq!(short_bus(system), short);
        }
    }
}
