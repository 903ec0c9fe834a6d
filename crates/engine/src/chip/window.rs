//! The flash window: where the flash is mapped in the phone's memory, and the register that maps it.
//!
//! Used by `flash` and `storage`. Only computes writes.

use super::RegisterWrite;
use crate::units::Address;

/// The flash window of a chip.
#[derive(Debug, PartialEq, Eq)]
pub struct FlashWindow {
    control: u32,
    base: u32,
    len: u32,
}

/// The low two bits of the control register select the content of bank 0 and bank 1. 2 = flash at 0, then
/// RAM; 3 = RAM at 0, then flash; 0 = boot code (protocol.md section 4.2, DZ09 `emi.h`, `mtk_dump`;
/// silicon.md section 7: the ROM itself sets bit 1 to see the flash).
const FIELD: u32 = 0b11;
const FLASH_FIRST: u32 = 0b10;

impl FlashWindow {
    /// MT6260, MT6261, MT2503: register protocol.md section 4.2 (`mtk_dump`, `MTreader`); the bank at 0 ends
    /// where the RAM bank starts, at 0x10000000.
    pub(super) const MT626X: FlashWindow =
        FlashWindow { control: 0xA051_0000, base: 0x0000_0000, len: 0x1000_0000 };

    /// The register that switches the window, 32 bits wide.
    #[must_use]
    pub fn control(&self) -> Address {
        Address(self.control)
    }

    /// The address of the first byte of the flash.
    #[must_use]
    pub fn base(&self) -> Address {
        Address(self.base)
    }

    /// The length of the window in bytes; a smaller flash repeats in it.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a window is never empty")]
    pub fn len(&self) -> u64 {
        u64::from(self.len)
    }

    /// Whether `at` is inside the window.
    #[must_use]
    pub fn contains(&self, at: Address) -> bool {
        at.0.checked_sub(self.base).is_some_and(|offset| offset < self.len)
    }

    /// Whether the flash is mapped if the control register holds `value`.
    #[must_use]
    pub fn is_on(&self, value: u32) -> bool {
        value & FIELD == FLASH_FIRST
    }

    /// The write that maps the flash if the control register holds `old`; `None` if it is mapped already.
    /// Other bits are not changed.
    #[must_use]
    pub fn switch_on(&self, old: u32) -> Option<RegisterWrite> {
        (!self.is_on(old)).then(|| RegisterWrite::word(self.control, (old & !FIELD) | FLASH_FIRST))
    }

    /// The write that restores the old value of the control register.
    #[must_use]
    pub fn restore(&self, old: u32) -> RegisterWrite {
        RegisterWrite::word(self.control, old)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_switch_changes_the_two_low_bits_only() {
        let window = FlashWindow::MT626X;
        for (old, new) in [
            (0x0000_0000, Some(0x0000_0002)),
            (0x0000_0001, Some(0x0000_0002)),
            (0x0000_0002, None),
            // `old | 2` would leave RAM at 0 here.
            (0x0000_0003, Some(0x0000_0002)),
            (0xABCD_EF00, Some(0xABCD_EF02)),
            (0xFFFF_FFFE, None),
        ] {
            let write = new.map(|value| RegisterWrite::word(0xA051_0000, value));
            assert_eq!(window.switch_on(old), write, "{old:#010x}");
            assert_eq!(window.restore(old), RegisterWrite::word(0xA051_0000, old));
        }
    }
}
