//! The ids that identify a chip, and the registers that hold them.
//!
//! Read by `acquire` before anything is written. Must not know other registers.

use crate::units::Address;

/// The ids of one phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChipIds {
    /// How the hardware code was read.
    pub answered_by: AnsweredBy,
    /// The hardware code, which identifies the chip.
    pub hardware_code: u16,
    /// The hardware version: the mask of the chip.
    pub hardware_version: u16,
    /// The boot ROM's software version.
    pub software_version: u16,
    /// The sub code.
    pub sub_code: u16,
    /// The upper half of the 32-bit register [`variant_register`]; `None` if it was not read.
    pub variant: Option<u16>,
}

/// How a hardware code was read. A code is only valid for chips that have it in this place (protocol.md
/// section 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AnsweredBy {
    /// Read from one of the [`ID_BLOCKS`] with `A2`: feature phones.
    #[default]
    Registers,
    /// The answer to `FD`: smartphones. Feature phones only echo `FD`.
    Command,
}

/// The address of the id registers of a family of chips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdBlock {
    base: u32,
}

/// The id blocks in the order of reading; the first known hardware code counts (protocol.md section 4.1:
/// fernly, `MTreader`, osmocon, empty65, `MTK_Loader`). MT6260, MT6261 and MT2503 answer in the first.
pub const ID_BLOCKS: [IdBlock; 3] =
    [IdBlock { base: 0x8000_0000 }, IdBlock { base: 0x8001_0000 }, IdBlock { base: 0x8000_1000 }];

impl IdBlock {
    /// The 16-bit hardware code.
    #[must_use]
    pub fn hardware_code(self) -> Address {
        Address(self.base + 0x8)
    }

    /// The 16-bit hardware version.
    #[must_use]
    pub fn hardware_version(self) -> Address {
        Address(self.base)
    }

    /// The 16-bit software version.
    #[must_use]
    pub fn software_version(self) -> Address {
        Address(self.base + 0x4)
    }

    /// The 16-bit sub code.
    #[must_use]
    pub fn sub_code(self) -> Address {
        Address(self.base + 0xC)
    }
}

/// The 32-bit register that distinguishes variants of a chip. Read only after the hardware code is known,
/// because on other chips nothing is known about that address (protocol.md section 4.1: mtkclient).
#[must_use]
pub fn variant_register(hardware_code: u16) -> Option<Address> {
    (hardware_code == 0x6261).then_some(Address(0xA01C_0108))
}

/// Values of the upper half of the variant register of the MT6261. From one source only (mtkclient), so
/// variants only affect names, never what is written.
const VARIANT_MT6261: u16 = 0x35C0;
const VARIANT_MT2503: u16 = 0x3600;
const VARIANT_MT2503DV: u16 = 0x7640;

impl ChipIds {
    /// The exact type, if it is known and more exact than the chip's name.
    #[must_use]
    pub fn variant_name(&self) -> Option<&'static str> {
        match (self.hardware_code, self.variant?, self.hardware_version) {
            (0x6261, VARIANT_MT6261, 0xCB01) => Some("MT6261DA"),
            (0x6261, VARIANT_MT6261, _) => Some("MT6261MA"),
            (0x6261, VARIANT_MT2503DV, _) => Some("MT2503DV"),
            _ => None,
        }
    }

    /// Whether the variant is an MT2503, which shares its hardware code with the MT6261.
    pub(super) fn is_mt2503(&self) -> bool {
        matches!(self.variant, Some(VARIANT_MT2503 | VARIANT_MT2503DV))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blocks_are_tried_in_the_published_order() {
        let codes: Vec<_> = ID_BLOCKS.iter().map(|block| block.hardware_code().0).collect();
        assert_eq!(codes, [0x8000_0008, 0x8001_0008, 0x8000_1008]);
        let first = ID_BLOCKS[0];
        assert_eq!(first.hardware_version(), Address(0x8000_0000));
        assert_eq!(first.software_version(), Address(0x8000_0004));
        assert_eq!(first.sub_code(), Address(0x8000_000C));
    }

    #[test]
    fn the_variant_is_read_on_the_mt6261_only() {
        assert_eq!(variant_register(0x6261), Some(Address(0xA01C_0108)));
        assert_eq!(variant_register(0x6260), None);
        assert_eq!(variant_register(0x6223), None);
    }

    #[test]
    fn an_unknown_chip_has_no_variant() {
        let ids = ChipIds { hardware_code: 0xBEEF, ..ChipIds::default() };
        assert_eq!(ids.variant_name(), None);
    }
}
