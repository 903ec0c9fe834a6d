//! [`UsbLink`]: a phone's bulk endpoints as a byte pipe.
//!
//! Opened by `place.rs`. Knows packets, and nothing of what they say.
//!
//! Bytes come in packets, the link hands out any number of bytes, so what was not asked for waits here. A
//! phone sends no packet of zero bytes behind a full one (silicon.md section 5): a transfer longer than what
//! is due would swallow the end of an answer and wait for ever. So no more is asked for than what fits into
//! the caller's buffer, and what is still under way when the caller's time is over is taken back with what it
//! holds.

use std::time::Duration;

use super::pipe::{Arrival, Pipe, PipeEnd, TransferFailure};
use crate::clock::Moment;
use crate::link::error::{LinkActivity, LinkError, LinkFault};
use crate::link::port::{Link, MAX_WRITE};

/// The longest transfer: some 3 to 6 ms of full-speed USB, so that a stop and the progress bar do not wait
/// for it.
const TRANSFER: usize = 2048;
/// So many are asked for ahead, so that the wire never idles while a block comes in.
const TRANSFERS_IN_FLIGHT: usize = 8;
/// How long one packet may wait to be taken, as on a serial port.
const WRITE_WAIT: Duration = Duration::from_secs(2);
/// How long the system may take to give back a cancelled transfer.
const CANCEL_TIMEOUT: Duration = Duration::from_secs(1);
/// So many failures of the wire in a row, and the cable is out. One alone may be noise.
const MAX_FAULTS: u32 = 3;
/// So many halts without a byte between, and clearing them is of no use.
const MAX_STALLS: u32 = 3;

/// The phone called `name` behind a pipe of any kind. The program's own pipes are made by
/// [`super::UsbPlace`].
#[must_use]
pub fn link_over(pipe: impl Pipe + 'static, name: &str) -> Box<dyn Link> {
    Box::new(UsbLink::new(pipe, name.to_owned()))
}

/// An open phone on USB.
pub(super) struct UsbLink<P: Pipe> {
    pipe: P,
    name: String,
    /// Bytes that came and were not asked for yet.
    buffered: Vec<u8>,
    /// How many of them were handed out.
    taken: usize,
    /// The lengths of the transfers under way, the oldest first.
    asked: Vec<usize>,
    faults: u32,
    stalls: u32,
    /// The phone has gone; what came before is still to be handed out.
    is_disconnected: bool,
}

impl<P: Pipe> UsbLink<P> {
    pub(super) fn new(pipe: P, name: String) -> UsbLink<P> {
        let (buffered, asked) = (Vec::new(), Vec::new());
        UsbLink { pipe, name, buffered, taken: 0, asked, faults: 0, stalls: 0, is_disconnected: false }
    }

    /// Hands out what is here already.
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

    /// Keeps transfers under way for `due` bytes, and not for a packet more.
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

    /// Puts what arrived behind the buffered. TransferFailure that is over already is not reported.
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
                self.is_disconnected = self.faults >= MAX_FAULTS;
                Ok(())
            }
            Some(TransferFailure::Stalled) => {
                self.stalls += 1;
                if self.stalls > MAX_STALLS {
                    return Err(self.failed(LinkActivity::Reading, LinkFault::UsbStalled));
                }
                // Whatever else was asked for fails the same way, or would come in the midst of it.
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

    /// Cancels all that is under way and keeps what it holds.
    fn cancel_pending(&mut self) -> Result<(), LinkError> {
        if self.asked.is_empty() {
            return Ok(());
        }
        self.pipe.cancel();
        let deadline = self.pipe.now() + CANCEL_TIMEOUT;
        while !self.asked.is_empty() {
            let Some(arrival) = self.pipe.arrived(deadline - self.pipe.now()) else {
                return Err(self.failed(LinkActivity::Reading, LinkFault::UsbCancelTimedOut));
            };
            // One that stalled is cleared by whoever began this.
            let failure = arrival.failure.filter(|failure| !matches!(failure, TransferFailure::Stalled));
            self.accept(Arrival { bytes: arrival.bytes, failure })?;
        }
        Ok(())
    }

    /// What came, what has gone; or `None`: nothing yet.
    fn outcome(&mut self, buf: &mut [u8]) -> Option<Result<usize, LinkError>> {
        match self.copy_buffered(buf) {
            0 if self.is_disconnected => Some(Err(LinkError::Unplugged)),
            0 => None,
            count => Some(Ok(count)),
        }
    }

    fn failed(&self, during: LinkActivity, fault: LinkFault) -> LinkError {
        LinkError::Io { port: self.name.clone(), during, fault }
    }

    /// What a trouble that is not mended means.
    fn fail_with(&self, during: LinkActivity, failure: TransferFailure) -> Result<(), LinkError> {
        let fault = match failure {
            TransferFailure::Gone | TransferFailure::Fault => return Err(LinkError::Unplugged),
            TransferFailure::Stalled => LinkFault::UsbStalled,
            TransferFailure::NotAccepted | TransferFailure::Cancelled => LinkFault::WriteTimedOut,
            TransferFailure::Stuck => LinkFault::UsbCancelTimedOut,
            TransferFailure::Other(error) => error.into(),
        };
        Err(self.failed(during, fault))
    }
}

impl<P: Pipe> Link for UsbLink<P> {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        debug_assert!((1..=MAX_WRITE).contains(&packet.len()), "a packet has 1 to {MAX_WRITE} bytes");
        let deadline = self.pipe.now() + WRITE_WAIT;
        let mut is_cleared = false;
        for _ in 0..MAX_FAULTS {
            match self.pipe.send(packet, deadline - self.pipe.now()) {
                Ok(()) => return Ok(()),
                // The phone has not taken it, or has and knows the second one by its number: sending it again
                // is safe.
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
                    // A packet that ends nothing may lie in a longer transfer. One of a single packet ends
                    // with it and may stay.
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
