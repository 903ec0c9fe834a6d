//! [`FramePipe`]: frames to and from xflash and XML agents (`da.md` section 4.1).
//!
//! Skips the lines of the agent's log, which may come between any two frames. Knows no request.

use std::time::Duration;

use crate::da::frame::{FrameHeader, FrameKind};
use crate::da::xflash::Status;
use crate::da::{AgentFault, AgentStep};
use crate::link::Moment;
use crate::session::{AgentPipe, SessionError, agent_error};

/// Inside a frame, bytes follow each other; a frame is given up after a pause this long.
const FRAME_SILENCE: Duration = Duration::from_secs(5);
/// Longest line of the log in bytes, and most lines before one frame. More is taken for a broken stream.
const LONGEST_TEXT: u32 = 64 << 10;
const MOST_TEXTS: usize = 1000;

/// The pipe to an agent that speaks in frames.
#[derive(Debug)]
pub(super) struct FramePipe {
    pipe: AgentPipe,
}

impl FramePipe {
    pub(super) fn new(pipe: AgentPipe) -> FramePipe {
        FramePipe { pipe }
    }

    pub(super) fn pipe(&self) -> &AgentPipe {
        &self.pipe
    }

    pub(super) fn pipe_mut(&mut self) -> &mut AgentPipe {
        &mut self.pipe
    }

    /// Sends `payload` as one frame: header and payload are a transfer each, because some agents hang on
    /// joined ones.
    ///
    /// # Errors
    /// As [`AgentPipe::send`]; [`AgentFault::Length`] if a frame cannot hold the payload.
    pub(super) fn send(&mut self, step: AgentStep, payload: &[u8]) -> Result<(), SessionError> {
        let header = header_for(step, payload)?;
        self.pipe.send(&header)?;
        self.pipe.send(payload)
    }

    /// Sends `payload` as one frame in a single transfer.
    ///
    /// # Errors
    /// As [`FramePipe::send`].
    pub(super) fn send_joined(&mut self, step: AgentStep, payload: &[u8]) -> Result<(), SessionError> {
        let mut bytes = header_for(step, payload)?.to_vec();
        bytes.extend(payload);
        self.pipe.send(&bytes)
    }

    /// Receives the header of the next frame that is not a line of the log, and returns the length of its
    /// payload, which must be received next. Waits for its first byte at most `silence`.
    ///
    /// # Errors
    /// As [`AgentPipe::receive`]; [`AgentFault::Unexpected`] if it is no header; [`AgentFault::Length`] for an
    /// empty frame, a line of the log that is too long, or a log without end.
    pub(super) fn receive_header(&mut self, step: AgentStep, silence: Duration) -> Result<u32, SessionError> {
        for _ in 0..MOST_TEXTS {
            let mut bytes = [0; FrameHeader::LEN];
            self.pipe.receive(step, &mut bytes, silence)?;
            let header = FrameHeader::decode(bytes).map_err(|fault| agent_error(step, fault))?;
            match header.kind {
                FrameKind::Flow if header.len == 0 => break,
                FrameKind::Flow => return Ok(header.len),
                FrameKind::Text if header.len > LONGEST_TEXT => {
                    return Err(agent_error(step, AgentFault::Length { bytes: header.len.into() }));
                }
                FrameKind::Text => self.discard(step, header.len)?,
            }
        }
        Err(agent_error(step, AgentFault::Length { bytes: 0 }))
    }

    /// Fills `into` from the payload of a frame whose header was received.
    ///
    /// # Errors
    /// As [`AgentPipe::receive_with`].
    pub(super) fn receive_payload(
        &mut self,
        step: AgentStep,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        self.pipe.receive_with(step, into, FRAME_SILENCE, on_bytes)
    }

    /// Receives the payload of the next frame, of at most `limit` bytes.
    ///
    /// # Errors
    /// As [`FramePipe::receive_header`]; [`AgentFault::Length`] if it is longer.
    pub(super) fn receive(
        &mut self,
        step: AgentStep,
        silence: Duration,
        limit: usize,
    ) -> Result<Vec<u8>, SessionError> {
        let len = self.receive_header(step, silence)?;
        let fitting = usize::try_from(len).ok().filter(|len| *len <= limit);
        let len = fitting.ok_or_else(|| agent_error(step, AgentFault::Length { bytes: len.into() }))?;
        let mut payload = vec![0; len];
        self.receive_payload(step, &mut payload, &mut |_, _| {})?;
        Ok(payload)
    }

    /// Receives a status.
    ///
    /// # Errors
    /// As [`FramePipe::receive`]; [`AgentFault::Length`] if the frame is none.
    pub(super) fn receive_status(
        &mut self,
        step: AgentStep,
        silence: Duration,
    ) -> Result<Status, SessionError> {
        let payload = self.receive(step, silence, 4)?;
        let fault = AgentFault::Length { bytes: payload.len() as u64 };
        Status::parse(&payload).ok_or_else(|| agent_error(step, fault))
    }

    /// Receives and drops `len` bytes.
    fn discard(&mut self, step: AgentStep, len: u32) -> Result<(), SessionError> {
        let mut buffer = [0; 512];
        let mut left = usize::try_from(len).unwrap_or(usize::MAX);
        while left > 0 {
            let now = left.min(buffer.len());
            self.pipe.receive(step, buffer.get_mut(..now).unwrap_or_default(), FRAME_SILENCE)?;
            left -= now;
        }
        Ok(())
    }
}

fn header_for(step: AgentStep, payload: &[u8]) -> Result<[u8; FrameHeader::LEN], SessionError> {
    let too_long = |_| agent_error(step, AgentFault::Length { bytes: payload.len() as u64 });
    Ok(FrameHeader::flow(u32::try_from(payload.len()).map_err(too_long)?).encode())
}
