//! The chip table: which chips can be read, and every register write this program is able to make.
//!
//! [`RegisterWrite`] has no public constructor: the writes of this module are all there are, and a
//! [`Chip`] is only handed out after its hardware code was recognised. Knows no link and no session.

mod sfc;

pub use sfc::{FlashQuery, SerialFlashController};

use crate::units::Address;

/// One register write. Only this module can make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RegisterWrite {
    at: Address,
    value: RegisterValue,
}

/// A value with its width, which decides the command that writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegisterValue {
    /// 16 bits, written with `D2`.
    Half(u16),
    /// 32 bits, written with `D4`.
    Word(u32),
}

impl RegisterWrite {
    const fn half(at: u32, value: u16) -> Self {
        Self { at: Address(at), value: RegisterValue::Half(value) }
    }

    const fn word(at: u32, value: u32) -> Self {
        Self { at: Address(at), value: RegisterValue::Word(value) }
    }

    /// The register.
    #[must_use]
    pub fn at(self) -> Address {
        self.at
    }

    /// The value and its width.
    #[must_use]
    pub fn value(self) -> RegisterValue {
        self.value
    }
}
