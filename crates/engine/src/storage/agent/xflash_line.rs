//! [`XflashLine`]: single requests to an xflash agent and their statuses (`da.md` section 4.2).
//!
//! Used by the start of the agent and by its reads. Knows no order of requests.

use std::time::Duration;

use super::frames::FramePipe;
use crate::da::xflash::{Control, Request, Status};
use crate::da::{AgentFault, AgentStep};
use crate::session::{SessionError, agent_error};

/// Time for an answer that needs no work of the phone.
pub(super) const ANSWER: Duration = Duration::from_secs(5);
/// Longest answer to a sub-command in bytes; the longest known one has 208 (`da.md` section 4.3).
const LONGEST_ANSWER: usize = 4096;

/// The pipe to an xflash agent that waits for a request.
#[derive(Debug)]
pub(super) struct XflashLine {
    pub(super) frames: FramePipe,
}

impl XflashLine {
    /// Sends `request` and receives its status.
    ///
    /// # Errors
    /// As [`XflashLine::expect_good`] and [`FramePipe::send`].
    pub(super) fn request(&mut self, step: AgentStep, request: Request) -> Result<(), SessionError> {
        self.send_word(step, request.word())?;
        self.expect_good(step, ANSWER)
    }

    /// Sends `word` as a frame.
    ///
    /// # Errors
    /// As [`FramePipe::send`].
    pub(super) fn send_word(&mut self, step: AgentStep, word: u32) -> Result<(), SessionError> {
        self.frames.send(step, &word.to_le_bytes())
    }

    /// Receives a status, waiting at most `silence` for it.
    ///
    /// # Errors
    /// [`AgentFault::Refused`] or [`AgentFault::Unsupported`] if it is not good; as
    /// [`FramePipe::receive_status`].
    pub(super) fn expect_good(&mut self, step: AgentStep, silence: Duration) -> Result<(), SessionError> {
        let status = self.frames.receive_status(step, silence)?;
        if status.is_good() { Ok(()) } else { Err(agent_error(step, refusal(status))) }
    }

    /// Asks by a sub-command. `None` if the agent does not know it.
    ///
    /// # Errors
    /// As [`XflashLine::expect_good`] and [`FramePipe::send`].
    pub(super) fn ask(&mut self, step: AgentStep, control: Control) -> Result<Option<Vec<u8>>, SessionError> {
        if !self.begin_control(step, control)? {
            return Ok(None);
        }
        let answer = self.frames.receive(step, ANSWER, LONGEST_ANSWER)?;
        self.expect_good(step, ANSWER)?;
        Ok(Some(answer))
    }

    /// Sets the value of a sub-command, unless the agent does not know it.
    ///
    /// # Errors
    /// As [`XflashLine::expect_good`] and [`FramePipe::send`].
    pub(super) fn set(&mut self, step: AgentStep, control: Control) -> Result<(), SessionError> {
        let Some(value) = control.value() else {
            return Err(agent_error(step, AgentFault::Unsupported));
        };
        if self.begin_control(step, control)? {
            self.send_word(step, value)?;
            self.expect_good(step, ANSWER)?;
        }
        Ok(())
    }

    /// Sends a sub-command. Returns whether the agent knows it; if not, nothing more follows.
    fn begin_control(&mut self, step: AgentStep, control: Control) -> Result<bool, SessionError> {
        self.request(step, Request::DeviceControl)?;
        self.send_word(step, control.word())?;
        let status = self.frames.receive_status(step, ANSWER)?;
        if status == Status::UNSUPPORTED_CONTROL {
            return Ok(false);
        }
        if status.is_good() { Ok(true) } else { Err(agent_error(step, refusal(status))) }
    }
}

/// The fault for a `status` that is not good.
pub(super) fn refusal(status: Status) -> AgentFault {
    if status.is_unsupported() { AgentFault::Unsupported } else { AgentFault::Refused { code: status.0 } }
}
