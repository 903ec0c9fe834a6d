//! [`Wire`]: the exchanges that all legacy agents share: acknowledgements, numbers and packets with sums.
//!
//! Used by the agents beside it. Knows no request.

use std::time::Duration;

use crate::da::legacy::{ACK, NACK, UNKNOWN, sum16};
use crate::da::{AgentFault, AgentStep};
use crate::link::Moment;
use crate::session::{AgentPipe, SessionError, agent_error};

/// Time limit for a program that has just been started: 5 s (`da.md` sections 1.4 and 3.2).
pub(crate) const START_WAIT: Duration = Duration::from_secs(5);
/// Time limit for an answer that takes no work.
pub(crate) const ANSWER_WAIT: Duration = Duration::from_secs(5);
/// Time limit for the answer to a read request, which may already wait for bad cells (`da.md` section 3.5: 10
/// to 30 s).
pub(crate) const READ_WAIT: Duration = Duration::from_secs(10);
/// Time limit for the next byte of a packet, which may wait for bad cells (`da.md` section 3.5: 10 to 30 s).
pub(crate) const DATA_WAIT: Duration = Duration::from_secs(30);
/// Time limit for the number behind a refusal. It is not certain that there is one (`da.md` section 0, item
/// 8).
const NUMBER_WAIT: Duration = Duration::from_secs(1);

/// A packet that begins like a refusal is one if nothing follows for this long: agents send a packet at once
/// when its cells are read.
const REFUSAL_WAIT: Duration = Duration::from_secs(2);
/// Length of a refusal with its number.
const REFUSAL_LEN: usize = 5;

/// The pipe to a legacy agent.
#[derive(Debug)]
pub(crate) struct Wire {
    pub(crate) pipe: AgentPipe,
}

impl Wire {
    /// Sends `bytes`.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> Result<(), SessionError> {
        self.pipe.send(bytes)
    }

    /// Receives `N` bytes.
    pub(crate) fn array<const N: usize>(
        &mut self,
        step: AgentStep,
        silence: Duration,
    ) -> Result<[u8; N], SessionError> {
        let mut bytes = [0; N];
        self.pipe.receive(step, &mut bytes, silence)?;
        Ok(bytes)
    }

    /// Receives one byte.
    pub(crate) fn byte(&mut self, step: AgentStep, silence: Duration) -> Result<u8, SessionError> {
        self.array(step, silence).map(|[byte]| byte)
    }

    /// Receives a 16-bit number.
    pub(crate) fn u16(&mut self, step: AgentStep, silence: Duration) -> Result<u16, SessionError> {
        self.array(step, silence).map(u16::from_be_bytes)
    }

    /// Receives a 32-bit number.
    pub(crate) fn u32(&mut self, step: AgentStep, silence: Duration) -> Result<u32, SessionError> {
        self.array(step, silence).map(u32::from_be_bytes)
    }

    /// Receives the acknowledgement of what was sent.
    ///
    /// # Errors
    /// [`AgentFault::Refused`], [`AgentFault::RefusedWithoutNumber`] or [`AgentFault::Unsupported`]: agent
    /// and host are in sync. [`AgentFault::Unexpected`] and all others: not.
    pub(crate) fn ack(&mut self, step: AgentStep, silence: Duration) -> Result<(), SessionError> {
        match self.byte(step, silence)? {
            ACK => Ok(()),
            NACK => Err(agent_error(step, self.refusal(step)?)),
            UNKNOWN => Err(agent_error(step, AgentFault::Unsupported)),
            got => Err(unexpected(step, got.into())),
        }
    }

    /// Receives the number behind a refusal, if there is one.
    pub(crate) fn refusal(&mut self, step: AgentStep) -> Result<AgentFault, SessionError> {
        let first = match self.byte(step, NUMBER_WAIT) {
            Ok(first) => first,
            Err(SessionError::Silent { .. }) => return Ok(AgentFault::RefusedWithoutNumber),
            Err(error) => return Err(error),
        };
        let [second, third, fourth] = self.array(step, NUMBER_WAIT)?;
        Ok(AgentFault::Refused { code: u32::from_be_bytes([first, second, third, fourth]) })
    }

    /// Receives the answer to a read request in packets of `packet_len` bytes and acknowledges each.
    ///
    /// # Errors
    /// [`AgentFault::WrongSum`] after the whole answer was received; [`AgentFault::Refused`] if the agent
    /// refuses in the middle (`da.md` section 3.5); all other errors at once.
    pub(crate) fn packets(
        &mut self,
        into: &mut [u8],
        packet_len: usize,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let mut wrong = None;
        for packet in into.chunks_mut(packet_len.max(1)) {
            self.packet(packet, on_bytes)?;
            let (got, computed) = (self.u16(AgentStep::Read, DATA_WAIT)?, sum16(packet));
            // How agents answer a refused packet is not known (`da.md` section 3.5).
            self.send(&[ACK])?;
            if got != computed {
                wrong = wrong.or(Some(AgentFault::WrongSum { got, computed }));
            }
        }
        wrong.map_or(Ok(()), |fault| Err(agent_error(AgentStep::Read, fault)))
    }
}

impl Wire {
    /// Receives the data of a packet, or the refusal in its place: five bytes, and then nothing.
    fn packet(
        &mut self,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let step = AgentStep::Read;
        let (head, rest) = into.split_at_mut(into.len().min(REFUSAL_LEN));
        self.pipe.receive_with(step, head, DATA_WAIT, on_bytes)?;
        let [NACK, a, b, c, d] = *head else {
            return self.pipe.receive_with(step, rest, DATA_WAIT, on_bytes);
        };
        let code = u32::from_be_bytes([a, b, c, d]);
        let (next, rest) = rest.split_at_mut(rest.len().min(1));
        match self.pipe.receive_with(step, next, REFUSAL_WAIT, on_bytes) {
            Err(SessionError::Silent { .. }) => Err(agent_error(step, AgentFault::Refused { code })),
            result => result.and_then(|()| self.pipe.receive_with(step, rest, DATA_WAIT, on_bytes)),
        }
    }
}

/// The error for a number that the protocol does not allow here.
pub(crate) fn unexpected(step: AgentStep, got: u32) -> SessionError {
    agent_error(step, AgentFault::Unexpected { got })
}
