//! [`Tried`]: how an attempt to reach a phone at a port went on, for whoever tells why no phone is found.
//!
//! Made by whoever waits for a phone; says nothing of what was read.

/// How an attempt to reach a phone at a port went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The port was opened.
    Opened,
    /// The user may not.
    Denied,
    /// Another program has it; which, where the system tells.
    Busy(Option<String>),
    /// It cannot be opened for some other reason.
    Failed(String),
    /// A boot ROM or preloader answered.
    Answered,
    /// Nothing answered.
    Silent,
    /// What was sent came back unchanged.
    Echo,
    /// Something answers that is no boot ROM.
    Nonsense,
}
