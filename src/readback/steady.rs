//! A session whose reads are tried again: for the survey, which asks many small questions.
//!
//! Reads of memory change nothing, so asking again is harmless; writes are never repeated.

use crate::chip::RegisterWrite;
use crate::session::{PhoneMemory, Session, SessionError};
use crate::units::Address;

/// Failures of one read before giving up.
const TRIES: u32 = 3;

/// Reads that survive a lost byte.
pub(super) struct Steady<'s>(pub(super) &'s mut Session);

impl PhoneMemory for Steady<'_> {
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError> {
        let mut failures = 0;
        loop {
            match self.0.read_memory(at, into) {
                Err(error @ (SessionError::Silent { .. } | SessionError::OutOfStep { .. })) => {
                    failures += 1;
                    if failures >= TRIES || self.0.resync().is_err() {
                        // What broke first says more than that nothing mended it.
                        return Err(error);
                    }
                }
                result => return result,
            }
        }
    }

    fn write_register(&mut self, write: RegisterWrite) -> Result<(), SessionError> {
        self.0.write_register(write)
    }
}
