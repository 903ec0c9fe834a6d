//! The serial-flash controller's registers and the read-only queries it may be sent.

use crate::units::Address;

/// The serial-flash controller of one chip: where its registers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SerialFlashController {
    /// The first register.
    pub base: Address,
}

/// A question to the flash chip. Only questions exist here: no command that writes, erases or resets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlashQuery {
    /// `9F`: maker, type, capacity; 3 bytes.
    ReadId,
}
