//! A session whose failed reads are retried: for the survey, which does many small reads.
//!
//! Reads of memory change nothing, so they can be repeated; writes never are. It keeps the old value of the
//! flash window's register, so that a survey that fails can be undone.

use super::policy::MAX_READ_TRIES;
use crate::chip::{FlashWindow, RegisterWrite};
use crate::session::{PhoneMemory, Session, SessionError};
use crate::units::Address;

/// Memory of a phone whose reads are retried after a lost byte.
pub(super) struct RetryingMemory<'s> {
    session: &'s mut Session,
    window: &'static FlashWindow,
    /// The value of the window's register when it was first read.
    before: Option<u32>,
    written: bool,
}

impl<'s> RetryingMemory<'s> {
    pub(super) fn new(session: &'s mut Session, window: &'static FlashWindow) -> Self {
        Self { session, window, before: None, written: false }
    }

    /// The write that restores the window's register, if it was changed.
    pub(super) fn undo(&self) -> Option<RegisterWrite> {
        self.before.filter(|_| self.written).map(|before| self.window.restore(before))
    }
}

impl PhoneMemory for RetryingMemory<'_> {
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError> {
        let mut failures = 0;
        loop {
            match self.session.read_memory(at, into) {
                Err(error @ (SessionError::Silent { .. } | SessionError::OutOfSync { .. })) => {
                    failures += 1;
                    if failures >= MAX_READ_TRIES {
                        return Err(error);
                    }
                    match self.session.resync(&mut |_| {}) {
                        Ok(()) => {}
                        Err(SessionError::Cancelled) => return Err(SessionError::Cancelled),
                        // The first error describes the cause better than the failed resync.
                        Err(_) => return Err(error),
                    }
                }
                Ok(()) => {
                    if let Ok(value) = <[u8; 4]>::try_from(&*into)
                        && at == self.window.control()
                    {
                        self.before.get_or_insert(u32::from_le_bytes(value));
                    }
                    return Ok(());
                }
                result => return result,
            }
        }
    }

    fn write_register(&mut self, write: RegisterWrite) -> Result<(), SessionError> {
        self.written |= write.at() == self.window.control();
        self.session.write_register(write)
    }
}
