//! [`UsbLink`]: a phone's bulk endpoints as a byte stream. Opened by `place.rs`; knows no protocol.
//!
//! A phone sends no zero-length packet after a full one (silicon.md section 5), so a read longer than the
//! answer would never complete. So reads never exceed the caller's buffer, and reads still pending when the
//! caller's time is over are cancelled; the bytes they hold are kept.

use std::time::Duration;

use super::pipe::{Arrival, Pipe, PipeEnd, TransferFailure};
use crate::clock::Moment;
use crate::link::error::{LinkActivity, LinkError, LinkFault};
use crate::link::port::{Link, MAX_WRITE};

/// The longest transfer in bytes: 3 to 6 ms of full-speed USB, so that a stop and the progress bar are not
/// delayed.
const TRANSFER: usize = 2048;
/// The longest transfer to an agent in bytes.
const STREAM_TRANSFER: usize = 16 * 1024;
/// Number of reads submitted ahead, so that the bus is never idle during a block.
const TRANSFERS_IN_FLIGHT: usize = 8;
/// Time limit for the phone to accept one packet, as on a serial port.
const WRITE_WAIT: Duration = Duration::from_secs(2);
/// Time limit for the system to return a cancelled transfer.
const CANCEL_TIMEOUT: Duration = Duration::from_secs(1);
/// After so many transmission errors in a row the phone counts as unplugged. A single one may be noise.
const MAX_FAULTS: u32 = 3;
/// After so many halts without a byte in between, clearing them is given up.
const MAX_STALLS: u32 = 3;

/// A link to the phone `name` over any kind of pipe. Outside of tests, use [`super::UsbPlace`].
#[must_use]
pub fn link_over(pipe: impl Pipe + 'static, name: &str) -> Box<dyn Link> {
    Box::new(UsbLink::new(pipe, name.to_owned()))
}

/// An open phone on USB.
pub(super) struct UsbLink<P: Pipe> {
    pipe: P,
    name: String,
    /// Received bytes that the caller has not read yet.
    buffered: Vec<u8>,
    /// How many of them the caller has read.
    taken: usize,
    /// The lengths of the pending reads, oldest first.
    asked: Vec<usize>,
    faults: u32,
    stalls: u32,
    /// The phone is disconnected; bytes received before are still returned.
    is_disconnected: bool,
}

impl<P: Pipe> UsbLink<P> {
    pub(super) fn new(pipe: P, name: String) -> UsbLink<P> {
        let (buffered, asked) = (Vec::new(), Vec::new());
        UsbLink { pipe, name, buffered, taken: 0, asked, faults: 0, stalls: 0, is_disconnected: false }
    }

    /// Copies buffered bytes to the caller.
    fn copy_buffered(&mut self, buf: &mut [u8]) -> usize {
        let here = self.buffered.get(self.taken..).unwrap_or_default();
        let count = here.len().min(buf.len());
        buf.iter_mut().zip(here).for_each(|(to, from)| *to = *from);
        self.taken += count;
        if self.taken >= self.buffered.len() {
            self.buffered.clear();
            self.taken = 0;
        }
        count
    }

    /// Submits reads for `due` bytes in all, rounded up to whole packets.
    fn request(&mut self, due: usize) {
        let packet = self.pipe.packet().max(1);
        let mut left = due.saturating_sub(self.asked.iter().sum());
        while left > 0 && self.asked.len() < TRANSFERS_IN_FLIGHT {
            let length = left.min(TRANSFER.max(packet)).next_multiple_of(packet);
            self.pipe.submit_read(length);
            self.asked.push(length);
            left = left.saturating_sub(length);
        }
    }

    /// Buffers the bytes of a completed read. Failures that are already resolved are not reported.
    fn accept(&mut self, arrival: Arrival) -> Result<(), LinkError> {
        if !self.asked.is_empty() {
            self.asked.remove(0);
        }
        if !arrival.bytes.is_empty() {
            self.buffered.extend(arrival.bytes);
            (self.faults, self.stalls) = (0, 0);
        }
        match arrival.failure {
            None | Some(TransferFailure::Cancelled | TransferFailure::NotAccepted) => Ok(()),
            Some(TransferFailure::Gone) => {
                self.is_disconnected = true;
                Ok(())
            }
            Some(TransferFailure::Fault) => {
                self.faults += 1;
                // Never cleared: reads that failed earlier may complete after the one that saw the phone
                // leave.
                self.is_disconnected |= self.faults >= MAX_FAULTS;
                Ok(())
            }
            Some(TransferFailure::Stalled) => {
                self.stalls += 1;
                if self.stalls > MAX_STALLS {
                    return Err(self.io_error(LinkActivity::Reading, LinkFault::UsbStalled));
                }
                // The other pending reads fail the same way, or would arrive in the middle of the recovery.
                self.cancel_pending()?;
                self.pipe
                    .clear_halt(PipeEnd::FromPhone)
                    .or_else(|failure| self.fail_with(LinkActivity::Reading, failure))
            }
            Some(failure @ (TransferFailure::Stuck | TransferFailure::Other(_))) => {
                self.fail_with(LinkActivity::Reading, failure)
            }
        }
    }

    /// Cancels all pending reads and keeps the bytes they received.
    fn cancel_pending(&mut self) -> Result<(), LinkError> {
        if self.asked.is_empty() {
            return Ok(());
        }
        self.pipe.cancel();
        let deadline = self.pipe.now() + CANCEL_TIMEOUT;
        while !self.asked.is_empty() {
            let Some(arrival) = self.pipe.arrived(deadline - self.pipe.now()) else {
                return Err(self.io_error(LinkActivity::Reading, LinkFault::UsbCancelTimedOut));
            };
            // The caller clears the halt of a stalled read.
            let failure = arrival.failure.filter(|failure| !matches!(failure, TransferFailure::Stalled));
            self.accept(Arrival { bytes: arrival.bytes, failure })?;
        }
        Ok(())
    }

    /// The number of bytes copied, or the disconnection; `None`: nothing yet.
    fn outcome(&mut self, buf: &mut [u8]) -> Option<Result<usize, LinkError>> {
        match self.copy_buffered(buf) {
            0 if self.is_disconnected => Some(Err(LinkError::Unplugged)),
            0 => None,
            count => Some(Ok(count)),
        }
    }

    /// Sends one transfer and clears one halt on the way.
    fn send_transfer(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        let deadline = self.pipe.now() + WRITE_WAIT;
        let mut is_cleared = false;
        for _ in 0..MAX_FAULTS {
            match self.pipe.send(bytes, deadline - self.pipe.now()) {
                Ok(()) => return Ok(()),
                // Either the phone did not receive it, or it drops the copy by its sequence bit: sending
                // again is safe.
                Err(TransferFailure::Fault) => {}
                Err(TransferFailure::Stalled) if !is_cleared => {
                    is_cleared = true;
                    let cleared = self.pipe.clear_halt(PipeEnd::ToPhone);
                    cleared.or_else(|failure| self.fail_with(LinkActivity::Writing, failure))?;
                }
                Err(failure) => return self.fail_with(LinkActivity::Writing, failure),
            }
        }
        Err(LinkError::Unplugged)
    }

    fn io_error(&self, during: LinkActivity, fault: LinkFault) -> LinkError {
        LinkError::Io { port: self.name.clone(), during, fault }
    }

    /// The error for a failure that could not be resolved.
    fn fail_with(&self, during: LinkActivity, failure: TransferFailure) -> Result<(), LinkError> {
        let fault = match failure {
            TransferFailure::Gone | TransferFailure::Fault => return Err(LinkError::Unplugged),
            TransferFailure::Stalled => LinkFault::UsbStalled,
            TransferFailure::NotAccepted | TransferFailure::Cancelled => LinkFault::WriteTimedOut,
            TransferFailure::Stuck => LinkFault::UsbCancelTimedOut,
            TransferFailure::Other(error) => error.into(),
        };
        Err(self.io_error(during, fault))
    }
}

impl<P: Pipe> Link for UsbLink<P> {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        debug_assert!((1..=MAX_WRITE).contains(&packet.len()), "a packet has 1 to {MAX_WRITE} bytes");
        self.send_transfer(packet)
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        // A whole number of packets for every packet size of USB.
        bytes.chunks(STREAM_TRANSFER).try_for_each(|transfer| self.send_transfer(transfer))
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if buf.is_empty() {
            return Ok(0);
        }
        let deadline = self.pipe.now() + wait;
        loop {
            if let Some(outcome) = self.outcome(buf) {
                return outcome;
            }
            self.request(buf.len());
            let left = deadline - self.pipe.now();
            match self.pipe.arrived(left) {
                Some(arrival) => self.accept(arrival)?,
                None => {
                    // A longer read may hold a packet that did not complete it. A read of one packet
                    // completes with it and may stay pending.
                    if self.asked.iter().any(|length| *length > self.pipe.packet()) {
                        self.cancel_pending()?;
                    }
                    return self.outcome(buf).unwrap_or(Ok(0));
                }
            }
            if left.is_zero() {
                return self.outcome(buf).unwrap_or(Ok(0));
            }
        }
    }

    fn recover(&mut self) -> Result<bool, LinkError> {
        let cleared = self.pipe.clear_halt(PipeEnd::ToPhone);
        cleared.or_else(|failure| self.fail_with(LinkActivity::Writing, failure)).map(|()| true)
    }

    fn now(&self) -> Moment {
        self.pipe.now()
    }

    fn describe(&self) -> String {
        self.name.clone()
    }
}

#[cfg(test)]
#[path = "wire_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "wire_phone_tests.rs"]
mod phone_tests;
