//! Byte pipes to a phone ([`Link`]) and ports at which a phone may appear ([`PhonePort`]).
//!
//! The traits are in `port.rs`, the errors in `error.rs`; `serial.rs` and `usb/` are the real links. The
//! files of this folder must not depend on each other in a circle.

mod attempt;
pub mod changes;
mod closing;
mod error;
pub mod holder;
mod opening;
mod port;
pub mod recording;
pub mod serial;
pub mod tap;
pub mod usb;
mod watching;

pub use attempt::ConnectAttempt;
pub use error::{LinkActivity, LinkError, LinkFault};
pub use holder::PortHolder;
pub use port::{Carrier, Link, MAX_WRITE, PhonePort};

pub use crate::clock::Moment;
