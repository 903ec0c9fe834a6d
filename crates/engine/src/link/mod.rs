//! Byte pipes to a phone ([`Link`]) and places where a phone may appear ([`PhonePort`]).
//!
//! What it is lies in `port.rs`, what can go wrong in `error.rs`; `serial.rs` and `usb/` are the real ones.
//! No two files of this folder use each other.

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
