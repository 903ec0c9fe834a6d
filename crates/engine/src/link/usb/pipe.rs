//! [`Pipe`]: the two bulk endpoints of a phone, as little of them as a link needs, so that a test or a bench
//! can play them.
//!
//! Implemented by `device.rs` on the operating system and by a fake made of packets. Knows transfers, no
//! protocol.

use std::io;
use std::time::Duration;

use crate::clock::Moment;

/// Two bulk endpoints. Transfers from the phone are asked for ahead and arrive in order; one to the phone at
/// a time.
pub trait Pipe: Send {
    /// How many bytes a packet from the phone has at most. A transfer ends with a shorter one or when it is
    /// full.
    fn packet(&self) -> usize;

    /// Asks for `length` bytes from the phone, a multiple of the packet.
    fn submit_read(&mut self, length: usize);

    /// The oldest transfer that was asked for, once it is over; `None` when it is not within `wait`. What was
    /// cancelled arrives, too, with what it held.
    fn arrived(&mut self, wait: Duration) -> Option<Arrival>;

    /// Cancels all that was asked for.
    fn cancel(&mut self);

    /// Sends one packet and waits until the phone's controller has taken it, for `wait` at most; then it is
    /// taken back.
    ///
    /// # Errors
    /// What kept it from being taken.
    fn send(&mut self, packet: &[u8], wait: Duration) -> Result<(), TransferFailure>;

    /// Clears the halt of one endpoint, on both sides.
    ///
    /// # Errors
    /// What kept it from being cleared.
    fn clear_halt(&mut self, end: PipeEnd) -> Result<(), TransferFailure>;

    /// The time.
    fn now(&self) -> Moment;
}

/// One of the two endpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PipeEnd {
    /// IN.
    FromPhone,
    /// OUT.
    ToPhone,
}

/// A transfer that is over.
#[derive(Debug)]
pub struct Arrival {
    /// What it brought.
    pub bytes: Vec<u8>,
    /// What ended it early.
    pub failure: Option<TransferFailure>,
}

/// Why a transfer failed.
#[derive(Debug)]
pub enum TransferFailure {
    /// The device is no longer there.
    Gone,
    /// The phone's controller refuses with STALL until the halt is cleared.
    Stalled,
    /// The wire failed: electrically gone, or noise. The system says "gone" only some time later.
    Fault,
    /// It was cancelled.
    Cancelled,
    /// The phone did not take it in time: it sends NAK, which is all that a busy or a hung phone does.
    NotAccepted,
    /// The system has not given it back in time after it was cancelled.
    Stuck,
    /// Something else.
    Other(io::Error),
}
