//! [`ConnectAttempt`]: how an attempt to reach a phone at a port went, for whoever explains why no phone is
//! found.
//!
//! Made by whoever waits for a phone; says nothing of what was read.

use super::error::LinkError;
use super::holder::PortHolder;

/// How an attempt to reach a phone at a port went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConnectAttempt {
    /// The port was opened.
    Opened,
    /// The user may not open the port.
    Denied,
    /// Another program has the port open.
    Busy(PortHolder),
    /// The port cannot be opened for some other reason.
    Failed(LinkError),
    /// A boot ROM or preloader answered.
    Answered,
    /// Nothing answered.
    Silent,
    /// What was sent came back unchanged.
    Echo,
    /// Something answers that is not a boot ROM.
    UnexpectedAnswer,
}
