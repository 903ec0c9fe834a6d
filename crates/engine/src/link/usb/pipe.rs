//! [`Pipe`]: the operations on a phone's two bulk endpoints that a link needs.
//!
//! Implemented by `device.rs` on the operating system, and by fakes in tests and benches. Knows no protocol.

use std::io;
use std::time::Duration;

use crate::clock::Moment;

/// Two bulk endpoints. Reads are submitted ahead and complete in order; writes go one at a time.
pub trait Pipe: Send {
    /// Maximum packet size from the phone in bytes. A transfer ends with a shorter packet or when it is full.
    fn packet(&self) -> usize;

    /// Submits a read of `length` bytes, a multiple of the packet size.
    fn submit_read(&mut self, length: usize);

    /// The oldest submitted read once it has completed; `None` if that takes longer than `wait`. Cancelled
    /// reads complete, too, with the bytes they received.
    fn arrived(&mut self, wait: Duration) -> Option<Arrival>;

    /// Cancels all submitted reads.
    fn cancel(&mut self);

    /// Sends one transfer, usually one packet, and waits at most `wait` until the phone's controller has
    /// accepted it; then cancels it.
    ///
    /// # Errors
    /// Why it was not accepted.
    fn send(&mut self, packet: &[u8], wait: Duration) -> Result<(), TransferFailure>;

    /// Clears the halt of one endpoint, on both sides.
    ///
    /// # Errors
    /// Why it could not be cleared.
    fn clear_halt(&mut self, end: PipeEnd) -> Result<(), TransferFailure>;

    /// The time.
    fn now(&self) -> Moment;
}

/// One of the two endpoints of a [`Pipe`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PipeEnd {
    /// The IN endpoint.
    FromPhone,
    /// The OUT endpoint.
    ToPhone,
}

/// A completed read.
#[derive(Debug)]
pub struct Arrival {
    /// The bytes received.
    pub bytes: Vec<u8>,
    /// Why it ended early, if it did.
    pub failure: Option<TransferFailure>,
}

/// Why a transfer failed.
#[derive(Debug)]
pub enum TransferFailure {
    /// The device is disconnected.
    Gone,
    /// The phone's controller answers STALL until the halt is cleared.
    Stalled,
    /// A transmission error: a lost connection or noise. The system reports the disconnection some time
    /// later.
    Fault,
    /// It was cancelled.
    Cancelled,
    /// The phone did not accept it in time: it answers NAK, as a busy or hung phone does.
    NotAccepted,
    /// The system did not return it in time after it was cancelled.
    Stuck,
    /// Another error of the system.
    Other(io::Error),
}
