//! Names chips whose code is in no public list by the family that the code belongs to, and recognises values
//! that are no code.
//!
//! Used by `acquire` for chips that are refused. Nothing is ever written to these chips.

use std::fmt;

/// A family of chips whose codes are spelt like their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// MT62xx: feature phones and modems.
    FeaturePhone,
    /// MT65xx, MT67xx, MT68xx, MT69xx: smartphones.
    Smartphone,
    /// MT81xx, MT83xx, MT85xx, MT86xx, MT87xx: tablets, televisions and speakers.
    Tablet,
    /// MT25xx, MT26xx, MT59xx, MT76xx: watches, modules and radio chips.
    Module,
}

/// A chip that is not in any public list, named after its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FamilyMember {
    /// The code that the phone reported.
    pub hardware_code: u16,
    /// The family.
    pub family: Family,
}

impl FamilyMember {
    /// The name that a chip with this code most probably has, such as `MT6228`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("MT{:04X}", self.hardware_code)
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Family::FeaturePhone => "MediaTek's feature-phone chips",
            Family::Smartphone => "MediaTek's smartphone chips",
            Family::Tablet => "MediaTek's tablet and television chips",
            Family::Module => "MediaTek's chips for watches and modules",
        })
    }
}

/// The family of a chip that is in no public list. Of the published codes, those of these families are the
/// names of the chips (protocol.md sections 4.1 and 4.4); newer smartphones have codes without a pattern.
#[must_use]
pub fn family_of(hardware_code: u16) -> Option<FamilyMember> {
    let family = match hardware_code >> 8 {
        0x62 => Family::FeaturePhone,
        0x65 | 0x67..=0x69 => Family::Smartphone,
        0x81 | 0x83 | 0x85..=0x87 => Family::Tablet,
        0x25 | 0x26 | 0x59 | 0x76 => Family::Module,
        _ => return None,
    };
    // A name has decimal digits; the last one may be a letter, as in MT625A.
    let has_digits = hardware_code >> 4 & 0xF <= 9;
    has_digits.then_some(FamilyMember { hardware_code, family })
}

/// Whether no chip has this code: it is what memory without content reads as. Such an answer says nothing
/// about the chip.
#[must_use]
pub fn is_no_code(hardware_code: u16) -> bool {
    matches!(hardware_code, 0x0000 | 0xFFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_spelt_like_a_chip_name_are_named_after_it() {
        for (code, name) in [
            (0x6228, "MT6228"),
            (0x6219, "MT6219"),
            (0x6251, "MT6251"),
            (0x626A, "MT626A"),
            (0x6737, "MT6737"),
            (0x8321, "MT8321"),
            (0x2502, "MT2502"),
        ] {
            assert_eq!(family_of(code).map(|member| member.name()).as_deref(), Some(name));
        }
        for code in [0x0000, 0xFFFF, 0x00C3, 0xBEEF, 0x1234, 0x62FF, 0x6300, 0x65A0] {
            assert_eq!(family_of(code), None, "{code:#06x}");
        }
    }

    #[test]
    fn only_values_of_empty_memory_are_no_code() {
        assert!(is_no_code(0) && is_no_code(0xFFFF));
        assert!(![0x00C3, 0x6261, 0x0001, 0xFFFE].into_iter().any(is_no_code));
    }
}
