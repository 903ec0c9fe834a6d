//! The chip table: which chips can be read, and every register write that this program can make.
//!
//! [`RegisterWrite`] has no public constructor, so no other module can make writes, and a [`Chip`] is
//! returned only for a recognised hardware code. Must not know links or sessions.

mod family;
mod ids;
mod known;
mod readable;
mod refusal;
mod sfc;
mod smartphone;
mod window;

pub use family::{Family, FamilyMember, family_of, is_no_code};
pub use ids::{AnsweredBy, ChipIds, ID_BLOCKS, IdBlock, variant_register};
pub use readable::{Chip, Evidence, largest_window, readable_names};
pub use refusal::{Refusal, RefusalReason};
pub use sfc::{ControllerState, FlashQuery, QueryWrites, SerialFlashController};
pub use smartphone::{
    AgentGeneration, BadBlockTable, DaCode, EmiExchange, LegacySettings, Smartphone, smartphone,
    smartphones_with,
};
pub use window::FlashWindow;

use crate::units::Address;

/// The result of looking up the ids of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognised {
    /// Its flash can be read.
    Readable(&'static Chip),
    /// A known chip whose flash this program does not read, with the reason.
    Refused(&'static Refusal),
    /// A code that is not published, or was found in the wrong place. Nothing may be written to this phone.
    Unknown,
}

/// Looks up a phone by its ids. Only a [`Recognised::Readable`] chip may be written to.
#[must_use]
pub fn recognise(ids: &ChipIds) -> Recognised {
    if let Some(chip) = readable::find(ids) {
        return Recognised::Readable(chip);
    }
    known::find(ids.answered_by, ids.hardware_code).map_or(Recognised::Unknown, Recognised::Refused)
}

/// Whether a known chip has this code. Codes from the [`ID_BLOCKS`] count only if it does: an MT6252 answers
/// 0x00C3 in the first block, which is not a hardware code (protocol.md section 4.1).
#[must_use]
pub fn is_known_code(answered_by: AnsweredBy, hardware_code: u16) -> bool {
    let ids = ChipIds { answered_by, hardware_code, ..ChipIds::default() };
    recognise(&ids) != Recognised::Unknown
}

/// One register write. Only this module can construct it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RegisterWrite {
    at: Address,
    value: RegisterValue,
}

/// A value with its width, which determines the command.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn registers(hardware_code: u16) -> ChipIds {
        ChipIds { answered_by: AnsweredBy::Registers, hardware_code, ..ChipIds::default() }
    }

    #[test]
    fn readable_chips_by_code_and_variant() {
        // The first row is the phone of the public capture: cb01, 6261, 8000, 0001 and 35c0 (fernly
        // pcap-parse).
        for (hardware_code, hardware_version, variant, chip, variant_name) in [
            (0x6261, 0xCB01, Some(0x35C0), "MT6261", Some("MT6261DA")),
            (0x6261, 0xCA02, Some(0x35C0), "MT6261", Some("MT6261MA")),
            (0x6261, 0xCB01, None, "MT6261", None),
            (0x6261, 0xCB01, Some(0x1234), "MT6261", None),
            (0x6261, 0xCB01, Some(0x3600), "MT2503", None),
            (0x6261, 0xCB01, Some(0x7640), "MT2503", Some("MT2503DV")),
            (0x6260, 0xCA00, None, "MT6260", None),
            (0x6260, 0xCB00, Some(0x35C0), "MT6260", None),
        ] {
            let ids = ChipIds { hardware_version, variant, ..registers(hardware_code) };
            let Recognised::Readable(found) = recognise(&ids) else { panic!("{ids:x?}") };
            assert_eq!((found.name, ids.variant_name()), (chip, variant_name), "{ids:x?}");
        }
    }

    #[test]
    fn a_code_counts_only_where_it_belongs() {
        // These boot ROMs have no FD command, so a phone that answers FD with one of their codes is another
        // chip.
        let over_fd = ChipIds { answered_by: AnsweredBy::Command, ..registers(0x6261) };
        assert_eq!(recognise(&over_fd), Recognised::Unknown);
        // The MT6252's value in the first block, and values of unconnected memory.
        for junk in [0x00C3, 0x0000, 0xFFFF, 0x0001] {
            assert!(!is_known_code(AnsweredBy::Registers, junk), "{junk:#06x}");
        }
        assert!(is_known_code(AnsweredBy::Registers, 0x6261));
        assert!(is_known_code(AnsweredBy::Registers, 0x6250));
        assert!(is_known_code(AnsweredBy::Command, 0x0766));
        assert!(!is_known_code(AnsweredBy::Registers, 0x0766));
    }

    #[test]
    fn watchdog_and_reset_are_written_as_public_tools_do() {
        for code in [0x6260, 0x6261] {
            let Recognised::Readable(chip) = recognise(&registers(code)) else { panic!("{code:#06x}") };
            assert_eq!(chip.watchdog_off, RegisterWrite::half(0xA003_0000, 0x2200));
            assert_eq!(chip.reset, RegisterWrite::word(0xA003_001C, 0x1209));
            assert_eq!(chip.window.control(), Address(0xA051_0000));
        }
    }
}
