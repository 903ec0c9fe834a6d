//! [`AgentPipe`]: the byte pipe to a Download Agent, or to Bromide's reading program, that runs on a phone.
//!
//! Made by [`super::Session::start_agent`] and [`super::Session::start_reading_program`], used by `storage`.
//! Knows no agent's protocol.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::error::{Activity, SessionError};
use super::policy::MAX_WAIT_SLICE;
use super::resync::wait_until_gone;
use crate::cancel::Cancel;
use crate::da::{AgentFault, AgentStep};
use crate::link::{Carrier, Link, Moment};

/// A byte pipe with time limits and a stop flag. Strictly one direction at a time.
pub struct AgentPipe {
    link: SharedLink,
    cancel: Cancel,
}

/// The device at the other end of an [`AgentPipe`], whatever became of the pipe. Sends nothing.
pub struct AgentPresence {
    link: SharedLink,
    cancel: Cancel,
}

/// A link that stays open while the pipe or its presence is kept. Only one of them uses it at a time.
type SharedLink = Arc<Mutex<Box<dyn Link>>>;

fn lock(link: &SharedLink) -> MutexGuard<'_, Box<dyn Link>> {
    link.lock().unwrap_or_else(PoisonError::into_inner)
}

impl std::fmt::Debug for AgentPipe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AgentPipe").field("port", &lock(&self.link).describe()).finish()
    }
}

impl std::fmt::Debug for AgentPresence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AgentPresence").field("port", &lock(&self.link).describe()).finish()
    }
}

impl AgentPipe {
    /// A pipe over an open link to an agent.
    #[must_use]
    pub fn new(link: Box<dyn Link>, cancel: Cancel) -> AgentPipe {
        AgentPipe { link: Arc::new(Mutex::new(link)), cancel }
    }

    /// The device at the other end. It can still be waited for when the agent did not start and the pipe is
    /// gone.
    #[must_use]
    pub fn presence(&self) -> AgentPresence {
        AgentPresence { link: Arc::clone(&self.link), cancel: self.cancel.clone() }
    }

    /// Sends `bytes`, which may be of any length, as one USB transfer where the link allows that.
    ///
    /// # Errors
    /// [`SessionError::Cancelled`] before anything was sent; [`SessionError::Link`].
    pub fn send(&mut self, bytes: &[u8]) -> Result<(), SessionError> {
        if self.cancel.is_set() {
            return Err(SessionError::Cancelled);
        }
        Ok(lock(&self.link).write_stream(bytes)?)
    }

    /// Fills `into`. Gives up when no byte arrives for `silence`; `on_bytes` gets the number of bytes
    /// received since its last call, and the time.
    ///
    /// # Errors
    /// [`SessionError::Silent`], [`SessionError::Cancelled`] or [`SessionError::Link`]; then `into` is
    /// incomplete.
    pub fn receive_with(
        &mut self,
        during: impl Into<Activity>,
        into: &mut [u8],
        silence: Duration,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let mut last_byte = lock(&self.link).now();
        let mut rest = into;
        while !rest.is_empty() {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            let count = lock(&self.link).read(rest, MAX_WAIT_SLICE.min(silence))?;
            let now = lock(&self.link).now();
            if count > 0 {
                on_bytes(count, now);
                last_byte = now;
                rest = rest.get_mut(count..).unwrap_or_default();
            } else if now - last_byte >= silence {
                let during = during.into();
                return Err(SessionError::Silent { during, waited: now - last_byte });
            }
        }
        Ok(())
    }

    /// As [`AgentPipe::receive_with`], without a report of the progress.
    ///
    /// # Errors
    /// As [`AgentPipe::receive_with`].
    pub fn receive(
        &mut self,
        during: impl Into<Activity>,
        into: &mut [u8],
        silence: Duration,
    ) -> Result<(), SessionError> {
        self.receive_with(during, into, silence, &mut |_, _| {})
    }

    /// Receives what arrives within `wait`, at most as much as `into` holds. Returns its length.
    ///
    /// # Errors
    /// [`SessionError::Cancelled`] or [`SessionError::Link`].
    pub fn receive_some(&mut self, into: &mut [u8], wait: Duration) -> Result<usize, SessionError> {
        if self.cancel.is_set() {
            return Err(SessionError::Cancelled);
        }
        Ok(lock(&self.link).read(into, MAX_WAIT_SLICE.min(wait))?)
    }

    /// Receives and drops bytes until none arrives for `quiet`, but not longer than `limit`. Returns whether
    /// the line is quiet.
    ///
    /// # Errors
    /// [`SessionError::Link`].
    pub fn drain(&mut self, quiet: Duration, limit: Duration) -> Result<bool, SessionError> {
        let started = lock(&self.link).now();
        let mut last_byte = started;
        let mut buffer = [0; 4096];
        loop {
            let count = lock(&self.link).read(&mut buffer, MAX_WAIT_SLICE.min(quiet))?;
            let now = lock(&self.link).now();
            if count > 0 {
                last_byte = now;
            } else if now - last_byte >= quiet {
                return Ok(true);
            }
            if now - started >= limit {
                return Ok(false);
            }
        }
    }

    /// Waits for `time`, in which the phone is busy, and reads nothing.
    ///
    /// # Errors
    /// [`SessionError::Cancelled`].
    pub fn wait(&mut self, time: Duration) -> Result<(), SessionError> {
        let mut left = time;
        while !left.is_zero() {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            let slice = left.min(MAX_WAIT_SLICE);
            lock(&self.link).idle(slice);
            left -= slice;
        }
        Ok(())
    }

    /// Continues although the job was stopped, to leave the phone in a good state.
    pub fn ignore_cancel(&mut self) {
        self.cancel = Cancel::new();
    }

    /// Whether the job was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.cancel.is_set()
    }

    /// The link's time.
    #[must_use]
    pub fn now(&self) -> Moment {
        lock(&self.link).now()
    }

    /// The port's name.
    #[must_use]
    pub fn port(&self) -> String {
        lock(&self.link).describe()
    }

    /// What carries the bytes.
    #[must_use]
    pub fn carrier(&self) -> Carrier {
        lock(&self.link).carrier()
    }

    /// As [`AgentPresence::wait_until_gone`].
    ///
    /// # Errors
    /// [`SessionError::Cancelled`] if the job is stopped.
    pub fn wait_until_gone(&mut self, deadline: Option<Moment>) -> Result<bool, SessionError> {
        self.presence().wait_until_gone(deadline)
    }
}

impl AgentPresence {
    /// Waits until the phone is unplugged, at most until `deadline`, and sends nothing. Returns whether it
    /// was unplugged.
    ///
    /// # Errors
    /// [`SessionError::Cancelled`] if the job is stopped.
    pub fn wait_until_gone(&mut self, deadline: Option<Moment>) -> Result<bool, SessionError> {
        wait_until_gone(&mut **lock(&self.link), &self.cancel, deadline)
    }
}

/// The error for a `fault` in an exchange with an agent.
#[must_use]
pub fn agent_error(step: AgentStep, fault: AgentFault) -> SessionError {
    SessionError::Agent { during: step, fault }
}
