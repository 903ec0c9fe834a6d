//! One synchronised phone: sends requests, collects answers under a deadline, finds back into step.
//!
//! Called by `flash` and `readback`. Knows no file and no screen; asks the link for the time.

mod error;

pub use error::SessionError;

use crate::chip::RegisterWrite;
use crate::units::Address;

/// What a phone in command mode can be asked: memory reads, and the register writes of the chip table.
///
/// A trait, so that everything above can be tried on a plain array of bytes.
pub trait PhoneMemory {
    /// Fills `into` with memory from `at`, in memory order (the ROM's most-significant-byte-first words already turned).
    /// `at` and the length of `into` are multiples of 4.
    ///
    /// # Errors
    /// [`SessionError::Refused`] when the phone says no; the session stays usable. Any other error ends the block.
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError>;

    /// Does one register write of the chip table.
    ///
    /// # Errors
    /// As [`PhoneMemory::read_memory`].
    fn write_register(&mut self, write: RegisterWrite) -> Result<(), SessionError>;

    /// Reads one 32-bit register.
    ///
    /// # Errors
    /// As [`PhoneMemory::read_memory`].
    fn read_register(&mut self, at: Address) -> Result<u32, SessionError> {
        let mut bytes = [0; 4];
        self.read_memory(at, &mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }
}
