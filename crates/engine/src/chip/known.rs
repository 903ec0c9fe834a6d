//! Table of the other chips with a published id: they are recognised by name and refused with the reason.
//!
//! Used by `recognise`. The rows of smartphones are in `smartphone`. The boot-ROM path writes nothing to these
//! chips.

use super::refusal::{Refusal, RefusalReason};
use super::{AnsweredBy, smartphone};

/// The refusal for a code, if the chip is known. Smartphone codes are valid only as an answer to `FD`, the
/// others also in the id registers.
pub(super) fn find(answered_by: AnsweredBy, hardware_code: u16) -> Option<&'static Refusal> {
    let feature_phone = FEATURE_PHONES.iter().find(|refusal| refusal.hardware_code == hardware_code);
    match answered_by {
        AnsweredBy::Registers => feature_phone,
        AnsweredBy::Command => feature_phone.or_else(|| smartphone::refusal(hardware_code)),
    }
}

const fn row(hardware_code: u16, chip: &'static str, reason: RefusalReason) -> Refusal {
    Refusal { hardware_code, chip, reason }
}

/// Feature phones, modems and IoT chips: protocol.md sections 4.1 and 4.2, and the last list of 4.4. Chips
/// whose code is not published (MT2502, MT6227, MT6228, MT6239, MT6251) have no row; `family` names them.
static FEATURE_PHONES: &[Refusal] = &[
    // Section 4.2: plain reads "very likely" work (MTK_Loader), on a serial line only; no report.
    row(0x6223, "MT6223", RefusalReason::NotProven),
    row(0x6225, "MT6225", RefusalReason::WindowUnknown),
    row(0x6226, "MT6226", RefusalReason::WindowUnknown),
    // Section 4.2: its u-boot supports NAND only.
    row(0x6235, "MT6235", RefusalReason::NandFlash),
    row(0x6236, "MT6236", RefusalReason::WindowUnknown),
    row(0x6238, "MT6238", RefusalReason::WindowUnknown),
    // Both chips answer 6250 (section 4.2), so the code does not distinguish them.
    row(0x6250, "MT6250 or MT6252", RefusalReason::WindowUnknown),
    row(0x6253, "MT6253", RefusalReason::WindowUnknown),
    // Section 4.1: the answer of an MT6253 on the old id registers.
    row(0x346C, "MT6253", RefusalReason::WindowUnknown),
    row(0x6255, "MT6255", RefusalReason::WindowUnknown),
    row(0x6256, "MT6256", RefusalReason::WindowUnknown),
    row(0x625A, "MT625A", RefusalReason::WindowUnknown),
    row(0x6268, "MT6268", RefusalReason::WindowUnknown),
    row(0x6270, "MT6270", RefusalReason::WindowUnknown),
    row(0x6276, "MT6276", RefusalReason::WindowUnknown),
    row(0x6280, "MT6280", RefusalReason::WindowUnknown),
    row(0x6291, "MT6291", RefusalReason::OnlyCodeKnown),
    row(0x6516, "MT6516", RefusalReason::NandFlash),
    row(0x2523, "MT2523", RefusalReason::WindowUnknown),
    row(0x2601, "MT2601", RefusalReason::OnlyCodeKnown),
    row(0x2625, "MT2625", RefusalReason::WindowUnknown),
    row(0x5932, "MT5932", RefusalReason::WindowUnknown),
    row(0x7682, "MT7682", RefusalReason::WindowUnknown),
    row(0x7686, "MT7686", RefusalReason::WindowUnknown),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_row() {
        let all: Vec<_> = FEATURE_PHONES.iter().chain(smartphone::refusals()).collect();
        for (i, refusal) in all.iter().enumerate() {
            assert!(
                all[i + 1..].iter().all(|other| other.hardware_code != refusal.hardware_code),
                "{refusal:x?} twice"
            );
            assert!(![0x6260, 0x6261].contains(&refusal.hardware_code));
        }
        // The number of rows in protocol.md section 4.4, and in 4.1 together with the last list of 4.4.
        assert_eq!((smartphone::refusals().count(), FEATURE_PHONES.len()), (68, 24));
    }

    #[test]
    fn special_chips_have_the_expected_rows() {
        use AnsweredBy::{Command, Registers};
        use RefusalReason::{NandFlash, NotProven, SmartphoneStorage, WindowUnknown};
        for (answered_by, code, chip, reason) in [
            (Registers, 0x6223, "MT6223", NotProven),
            (Registers, 0x6235, "MT6235", NandFlash),
            (Registers, 0x6250, "MT6250 or MT6252", WindowUnknown),
            (Registers, 0x346C, "MT6253", WindowUnknown),
            (Registers, 0x2625, "MT2625", WindowUnknown),
            (Registers, 0x6516, "MT6516", NandFlash),
            (Command, 0x6516, "MT6516", NandFlash),
            (Command, 0x0766, "MT6765/MT8768t", SmartphoneStorage),
            (Command, 0x6573, "MT6573", SmartphoneStorage),
        ] {
            let refusal = find(answered_by, code).expect(chip);
            assert_eq!((refusal.chip, refusal.reason), (chip, reason));
        }
        assert_eq!(find(Registers, 0x6573), None);
        assert_eq!(find(Command, 0xBEEF), None);
    }
}
