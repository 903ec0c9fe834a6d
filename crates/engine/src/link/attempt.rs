//! [`ConnectAttempt`]: the result of one attempt to connect to a phone at a port.
//!
//! Reported by the code that waits for a phone, used by the diagnosis of why no phone is found.

use super::error::LinkError;
use super::holder::PortHolder;

/// The result of one attempt to connect to a phone at a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConnectAttempt {
    /// The port was opened.
    Opened,
    /// The user has no permission to open the port.
    Denied,
    /// Another program has the port open.
    Busy(PortHolder),
    /// The port could not be opened for another reason.
    Failed(LinkError),
    /// A boot ROM or preloader answered.
    Answered,
    /// Nothing answered.
    Silent,
    /// Every byte sent came back unchanged.
    Echo,
    /// Something answered that is not a boot ROM or preloader.
    UnexpectedAnswer,
}
