//! Resynchronises with a phone whose dialogue was interrupted (protocol.md section 2.4, silicon.md section
//! 6).

use std::time::Duration;

use super::policy::{
    DRAIN_LIMIT, ECHO, FIRST_ECHO, MAX_WAIT_SLICE, MIN_SETTLE, QUIET, REPORT_SILENCE_AFTER, SILENCE,
    STATUS_GAP,
};
use super::{CommandState, Loader, Session, SessionError};
use crate::brom::{Request, SYNC, Status, VersionKind};
use crate::cancel::Cancel;
use crate::link::{Link, LinkError, Moment};

/// The longest header has 9 bytes; so many `A0` complete any header that was begun.
const HEADER_BYTES: usize = 9;

/// A phone's answers to `A0` after a reset: in the expected state and in any other.
const FRESH_ANSWERS: [u8; 2] = [0x5F, 0xA1];

/// The request for the preloader's version, which a boot ROM echoes (protocol.md section 2.3).
const PRELOADER_VERSION: u8 = 0xFE;

/// A phone's answer to an `A0`.
enum Reply {
    /// No answer.
    Nothing,
    /// One byte.
    Only(u8),
    /// The echo and an error status: the `A0` completed a header, which was refused.
    Rejection,
    /// More bytes than that.
    More,
}

/// Waits until the device behind `link` is unplugged, at most until `deadline`, and drops what it sends.
pub(super) fn wait_until_gone(
    link: &mut dyn Link,
    cancel: &Cancel,
    deadline: Option<Moment>,
) -> Result<bool, SessionError> {
    let mut discarded = [0; 4096];
    loop {
        if cancel.is_set() {
            return Err(SessionError::Cancelled);
        }
        let left = deadline.map_or(MAX_WAIT_SLICE, |deadline| deadline - link.now());
        if left.is_zero() {
            return Ok(false);
        }
        if link.read(&mut discarded, left.min(MAX_WAIT_SLICE)).is_err() {
            return Ok(true);
        }
    }
}

impl Session {
    /// Brings host and phone back in sync: drains the bytes the phone still sends, completes a half-sent
    /// header with bytes that every command rejects, and confirms command mode with a version request. Calls
    /// `still_silent` with the duration of the silence once it should be shown to the user.
    ///
    /// # Errors
    /// [`SessionError::Restarted`] if the phone answers the handshake again. [`SessionError::Lost`] if
    /// nothing helps, or if a write was interrupted: then any byte sent could be written to a register.
    pub fn resync(&mut self, still_silent: &mut dyn FnMut(Duration)) -> Result<(), SessionError> {
        if self.write_interrupted {
            return Err(SessionError::Lost);
        }
        self.command_state = CommandState::Unknown;
        self.drain(QUIET)?;
        for round in 0..HEADER_BYTES {
            self.send(&SYNC[..1])?;
            let mut reply = self.read_reply(if round == 0 { REPORT_SILENCE_AFTER } else { ECHO })?;
            if round == 0 && matches!(reply, Reply::Nothing) {
                still_silent(SILENCE + REPORT_SILENCE_AFTER);
                if self.link.recover()? {
                    // The byte in a hung phone's controller was lost.
                    self.send(&SYNC[..1])?;
                }
                reply = self.read_reply(FIRST_ECHO - REPORT_SILENCE_AFTER)?;
            }
            match reply {
                Reply::Nothing => return Err(SessionError::Lost),
                Reply::Only(byte) if FRESH_ANSWERS.contains(&byte) => return Err(SessionError::Restarted),
                Reply::Only(_) => {}
                Reply::Rejection => break,
                // The rest of a stalled answer, or data of a header that happened to be valid.
                Reply::More => {
                    self.drain(QUIET)?;
                }
            }
        }
        // After a refused command no more bytes follow; FE is answered with one byte in command mode.
        let expected = match self.loader {
            Loader::BootRom { .. } => PRELOADER_VERSION,
            Loader::Preloader { version } => version,
        };
        let mut answer = [0; 1];
        match self.probe(&Request::Version(VersionKind::Preloader), &mut answer)? {
            // Any other byte is a late answer to an earlier request.
            Some(_) if answer == [expected] && self.drain(STATUS_GAP)? == 0 => Ok(()),
            _ => {
                self.command_state = CommandState::Unknown;
                Err(SessionError::Lost)
            }
        }
    }

    /// Sends `bytes`. If the phone does not accept them, recovers it, if the link supports that, and sends
    /// again.
    pub(super) fn send(&mut self, bytes: &[u8]) -> Result<(), SessionError> {
        match self.link.write(bytes) {
            Err(LinkError::Io { fault, .. }) if fault.is_time_out() && self.link.recover()? => {
                Ok(self.link.write(bytes)?)
            }
            written => Ok(written?),
        }
    }

    /// Receives bytes within `wait` after an `A0`, up to the next short pause.
    fn read_reply(&mut self, wait: Duration) -> Result<Reply, SessionError> {
        let mut first = [0; 1];
        if self.read_in_slices(&mut first, wait)? == 0 {
            return Ok(Reply::Nothing);
        }
        let mut next = [0; 4];
        let mut got = 0;
        while let Some(space) = next.get_mut(got..).filter(|space| !space.is_empty()) {
            match self.read_in_slices(space, STATUS_GAP)? {
                0 => break,
                count => got += count,
            }
        }
        let [high, low, ..] = next;
        Ok(match got {
            0 => Reply::Only(first[0]),
            2 if first == SYNC[..1] && Status(u16::from_be_bytes([high, low])).is_error() => Reply::Rejection,
            _ => Reply::More,
        })
    }

    /// Discards bytes until none arrived for `quiet`. Returns their number.
    pub(super) fn drain(&mut self, quiet: Duration) -> Result<u64, SessionError> {
        let started = self.link.now();
        let mut dropped: u64 = 0;
        let mut discarded = [0; 4096];
        loop {
            match self.read_in_slices(&mut discarded, quiet)? {
                0 => return Ok(dropped),
                count => dropped = dropped.saturating_add(u64::try_from(count).unwrap_or(0)),
            }
            if self.link.now() - started >= DRAIN_LIMIT {
                return Err(SessionError::Lost);
            }
        }
    }

    /// Ignores the stop flag from now on: for releasing the phone after a stop.
    pub fn ignore_cancel(&mut self) {
        self.cancel = Cancel::new();
    }

    /// Waits until the phone is unplugged, at most until `deadline`, and sends nothing. Returns whether it
    /// was unplugged.
    ///
    /// # Errors
    /// [`SessionError::Cancelled`] if the job is stopped.
    pub fn wait_until_gone(&mut self, deadline: Option<Moment>) -> Result<bool, SessionError> {
        wait_until_gone(&mut *self.link, &self.cancel, deadline)
    }

    /// Receives the rest of an interrupted answer if it arrives within `limit` after the stop. Returns
    /// whether the phone is ready for a command.
    pub fn settle(&mut self, limit: Duration) -> bool {
        let started = self.link.now();
        // After a slow disk sync all bytes may have arrived already and only need to be read.
        let deadline = (self.stopped.take().unwrap_or(started) + limit).max(started + MIN_SETTLE);
        let mut discarded = [0; 4096];
        while let CommandState::AnswerPending(owed) = self.command_state {
            let left = deadline - self.link.now();
            let Some(space) = discarded.get_mut(..owed.min(4096)).filter(|space| !space.is_empty()) else {
                self.command_state = CommandState::AwaitsCommand;
                break;
            };
            match self.link.read(space, left.min(MAX_WAIT_SLICE)) {
                Ok(0) if left.is_zero() => self.command_state = CommandState::Unknown,
                Ok(count) => self.command_state = CommandState::AnswerPending(owed.saturating_sub(count)),
                Err(_) => self.command_state = CommandState::Unknown,
            }
        }
        self.command_state == CommandState::AwaitsCommand && !self.write_interrupted
    }
}
