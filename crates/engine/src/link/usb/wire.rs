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

use super::pipe::{Arrival, End, Pipe, Trouble};
use crate::clock::Moment;
use crate::link::error::{LinkActivity, LinkError, LinkFault};
use crate::link::port::{Link, MAX_WRITE};

/// The longest transfer: some 3 to 6 ms of full-speed USB, so that a stop and the progress bar do not wait
/// for it.
const TRANSFER: usize = 2048;
/// So many are asked for ahead, so that the wire never idles while a block comes in.
const AHEAD: usize = 8;
/// How long one packet may wait to be taken, as on a serial port.
const WRITE_WAIT: Duration = Duration::from_secs(2);
/// How long the system may take to give back a cancelled transfer.
const TAKE_BACK: Duration = Duration::from_secs(1);
/// So many failures of the wire in a row, and the cable is out. One alone may be noise.
const FAULTS: u32 = 3;
/// So many halts without a byte between, and clearing them is of no use.
const STALLS: u32 = 3;

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
    surplus: Vec<u8>,
    /// How many of them were handed out.
    taken: usize,
    /// The lengths of the transfers under way, the oldest first.
    asked: Vec<usize>,
    faults: u32,
    stalls: u32,
    /// The phone has gone; what came before is still to be handed out.
    is_gone: bool,
}

impl<P: Pipe> UsbLink<P> {
    pub(super) fn new(pipe: P, name: String) -> UsbLink<P> {
        let (surplus, asked) = (Vec::new(), Vec::new());
        UsbLink { pipe, name, surplus, taken: 0, asked, faults: 0, stalls: 0, is_gone: false }
    }

    /// Hands out what is here already.
    fn hand_out(&mut self, buf: &mut [u8]) -> usize {
        let here = self.surplus.get(self.taken..).unwrap_or_default();
        let count = here.len().min(buf.len());
        buf.iter_mut().zip(here).for_each(|(to, from)| *to = *from);
        self.taken += count;
        if self.taken >= self.surplus.len() {
            self.surplus.clear();
            self.taken = 0;
        }
        count
    }

    /// Keeps transfers under way for `due` bytes, and not for a packet more.
    fn ask_for(&mut self, due: usize) {
        let packet = self.pipe.packet().max(1);
        let mut left = due.saturating_sub(self.asked.iter().sum());
        while left > 0 && self.asked.len() < AHEAD {
            let length = left.min(TRANSFER.max(packet)).next_multiple_of(packet);
            self.pipe.ask(length);
            self.asked.push(length);
            left = left.saturating_sub(length);
        }
    }

    /// Puts what arrived behind the surplus. Trouble that is over already is not reported.
    fn take_in(&mut self, arrival: Arrival) -> Result<(), LinkError> {
        if !self.asked.is_empty() {
            self.asked.remove(0);
        }
        if !arrival.bytes.is_empty() {
            self.surplus.extend(arrival.bytes);
            (self.faults, self.stalls) = (0, 0);
        }
        match arrival.trouble {
            None | Some(Trouble::Cancelled | Trouble::NotTaken) => Ok(()),
            Some(Trouble::Gone) => {
                self.is_gone = true;
                Ok(())
            }
            Some(Trouble::Fault) => {
                self.faults += 1;
                self.is_gone = self.faults >= FAULTS;
                Ok(())
            }
            Some(Trouble::Stalled) => {
                self.stalls += 1;
                if self.stalls > STALLS {
                    return Err(self.failed(LinkActivity::Reading, LinkFault::UsbStalled));
                }
                // Whatever else was asked for fails the same way, or would come in the midst of it.
                self.take_back()?;
                self.pipe
                    .clear_halt(End::FromPhone)
                    .or_else(|trouble| self.judge(LinkActivity::Reading, trouble))
            }
            Some(trouble @ (Trouble::Stuck | Trouble::Other(_))) => {
                self.judge(LinkActivity::Reading, trouble)
            }
        }
    }

    /// Cancels all that is under way and keeps what it holds.
    fn take_back(&mut self) -> Result<(), LinkError> {
        if self.asked.is_empty() {
            return Ok(());
        }
        self.pipe.cancel();
        let deadline = self.pipe.now() + TAKE_BACK;
        while !self.asked.is_empty() {
            let Some(arrival) = self.pipe.arrived(deadline - self.pipe.now()) else {
                return Err(self.failed(LinkActivity::Reading, LinkFault::UsbStuck));
            };
            // One that stalled is cleared by whoever began this.
            let trouble = arrival.trouble.filter(|trouble| !matches!(trouble, Trouble::Stalled));
            self.take_in(Arrival { bytes: arrival.bytes, trouble })?;
        }
        Ok(())
    }

    /// What came, what has gone; or `None`: nothing yet.
    fn outcome(&mut self, buf: &mut [u8]) -> Option<Result<usize, LinkError>> {
        match self.hand_out(buf) {
            0 if self.is_gone => Some(Err(LinkError::Unplugged)),
            0 => None,
            count => Some(Ok(count)),
        }
    }

    fn failed(&self, during: LinkActivity, fault: LinkFault) -> LinkError {
        LinkError::Io { port: self.name.clone(), during, fault }
    }

    /// What a trouble that is not mended means.
    fn judge(&self, during: LinkActivity, trouble: Trouble) -> Result<(), LinkError> {
        let fault = match trouble {
            Trouble::Gone | Trouble::Fault => return Err(LinkError::Unplugged),
            Trouble::Stalled => LinkFault::UsbStalled,
            Trouble::NotTaken | Trouble::Cancelled => LinkFault::TakesNoMore,
            Trouble::Stuck => LinkFault::UsbStuck,
            Trouble::Other(error) => error.into(),
        };
        Err(self.failed(during, fault))
    }
}

impl<P: Pipe> Link for UsbLink<P> {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        debug_assert!((1..=MAX_WRITE).contains(&packet.len()), "a packet has 1 to {MAX_WRITE} bytes");
        let deadline = self.pipe.now() + WRITE_WAIT;
        let mut is_cleared = false;
        for _ in 0..FAULTS {
            match self.pipe.send(packet, deadline - self.pipe.now()) {
                Ok(()) => return Ok(()),
                // The phone has not taken it, or has and knows the second one by its number: sending it again
                // is safe.
                Err(Trouble::Fault) => {}
                Err(Trouble::Stalled) if !is_cleared => {
                    is_cleared = true;
                    let cleared = self.pipe.clear_halt(End::ToPhone);
                    cleared.or_else(|trouble| self.judge(LinkActivity::Writing, trouble))?;
                }
                Err(trouble) => return self.judge(LinkActivity::Writing, trouble),
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
            self.ask_for(buf.len());
            let left = deadline - self.pipe.now();
            match self.pipe.arrived(left) {
                Some(arrival) => self.take_in(arrival)?,
                None => {
                    // A packet that ends nothing may lie in a longer transfer. One of a single packet ends
                    // with it and may stay.
                    if self.asked.iter().any(|length| *length > self.pipe.packet()) {
                        self.take_back()?;
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
        let cleared = self.pipe.clear_halt(End::ToPhone);
        cleared.or_else(|trouble| self.judge(LinkActivity::Writing, trouble)).map(|()| true)
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
