//! Finding back into step with a phone that is in the middle of something (protocol.md section 2.4, silicon.md section 6).

use std::time::Duration;

use super::{Session, SessionError};
use crate::brom::{Request, SYNC, VersionKind};
use crate::cancel::Cancel;

/// The phone has said all it had to say when nothing came for this long.
const QUIET: Duration = Duration::from_millis(200);
/// How long an echo may take.
const ECHO: Duration = Duration::from_millis(500);
/// A status follows its echo at once; this long without one means there is none.
const TRAIL: Duration = Duration::from_millis(30);
/// Draining ends here. One block of 64 KiB takes 6 s at 115,200 baud.
const DRAIN_LIMIT: Duration = Duration::from_secs(30);
/// The longest header has 9 bytes; so many `A0` complete any that was begun.
const HEADER_BYTES: usize = 9;

impl Session {
    /// Brings host and phone back into step: drains what the phone still sends, completes a half-sent header with bytes
    /// that every command rejects, and asks for a sign of the command mode.
    ///
    /// # Errors
    /// [`SessionError::Restarted`] when the phone answers the handshake anew, [`SessionError::Lost`] when nothing helps
    /// or when a write had broken off: then whatever is sent could land in a register.
    pub fn resync(&mut self) -> Result<(), SessionError> {
        if self.write_broken {
            return Err(SessionError::Lost);
        }
        self.drain(QUIET)?;
        for _ in 0..HEADER_BYTES {
            self.link.write(&SYNC[..1])?;
            let mut echo = [0; 1];
            if self.read_patiently(&mut echo, ECHO)? == 0 {
                return Err(SessionError::Lost);
            }
            // Fresh out of a reset the ROM answers A0 with 5F, or A1 if it was out of step.
            if echo[0] == 0x5F || echo[0] == 0xA1 {
                return Err(SessionError::Restarted);
            }
            let mut trail = [0; 2];
            let count = self.read_patiently(&mut trail, TRAIL)?;
            if count > 0 {
                // A status: the header was complete and has been rejected. Or data, when the header happened to be a
                // good one. Either way the command is over once it is quiet.
                self.drain(QUIET)?;
                break;
            }
        }
        // A refused command answers nothing more; FE is answered with one byte in command mode.
        let mut answer = [0; 1];
        match self.probe(&Request::Version(VersionKind::Preloader), &mut answer)? {
            Some(_) if self.drain(TRAIL)? == 0 => Ok(()),
            _ => Err(SessionError::Lost),
        }
    }

    /// Throws away what comes until nothing has come for `quiet`. Returns how many bytes that were.
    pub(super) fn drain(&mut self, quiet: Duration) -> Result<u64, SessionError> {
        let started = self.link.now();
        let mut thrown: u64 = 0;
        let mut waste = [0; 4096];
        loop {
            match self.read_patiently(&mut waste, quiet)? {
                0 => return Ok(thrown),
                count => thrown = thrown.saturating_add(u64::try_from(count).unwrap_or(0)),
            }
            if self.link.now() - started >= DRAIN_LIMIT {
                return Err(SessionError::Lost);
            }
        }
    }

    /// From here on the stop flag is not asked any more: for putting the phone back in order after a stop.
    pub fn ignore_cancel(&mut self) {
        self.cancel = Cancel::new();
    }

    /// After a stop: takes the rest of a running answer if it is short, so that the phone can still be reset.
    /// `true`: the phone is in command mode.
    pub fn settle(&mut self, limit: Duration, quiet: Duration) -> bool {
        let started = self.link.now();
        let mut waste = [0; 4096];
        let mut last_byte = started;
        loop {
            let now = self.link.now();
            if now - last_byte >= quiet {
                return !self.write_broken;
            }
            if now - started >= limit {
                return false;
            }
            match self.link.read(&mut waste, quiet.min(Duration::from_millis(5))) {
                Ok(0) => {}
                Ok(_) => last_byte = self.link.now(),
                Err(_) => return false,
            }
        }
    }
}
