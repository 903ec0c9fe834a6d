//! Table of the other chips with a published id: they are recognised by name and refused with the reason.
//!
//! Used by `recognise`. Nothing is ever written to these chips.

use super::AnsweredBy;

/// A chip that is recognised and refused, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{chip} cannot be read: {reason}")]
pub struct Refusal {
    /// Its hardware code.
    pub hardware_code: u16,
    /// Its name, or all names that share the code.
    pub chip: &'static str,
    /// Why it cannot be read.
    pub reason: RefusalReason,
}

/// Why a known chip cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RefusalReason {
    /// A smartphone: storage is NAND, eMMC or UFS behind a controller (protocol.md section 4.4).
    #[error("its storage is behind a controller that the boot ROM cannot reach by plain reads")]
    SmartphoneStorage,
    /// The flash is NAND, which is not mapped into memory.
    #[error("its NAND flash is not mapped into memory")]
    NandFlash,
    /// It is not published where the flash is mapped, or how to stop the watchdog.
    #[error("it is not published where its flash is mapped into memory")]
    WindowUnknown,
    /// The registers are published, but no dump made with plain reads.
    #[error("no dump made with plain reads is published")]
    NotProven,
    /// Only its hardware code is published.
    #[error("only its hardware code is published")]
    OnlyCodeKnown,
}

/// The refusal for a code, if the chip is known. Smartphone codes are valid only as an answer to `FD`, the
/// others also in the id registers.
pub(super) fn find(answered_by: AnsweredBy, hardware_code: u16) -> Option<&'static Refusal> {
    let smartphones = match answered_by {
        AnsweredBy::Registers => &[],
        AnsweredBy::Command => SMARTPHONES,
    };
    FEATURE_PHONES.iter().chain(smartphones).find(|refusal| refusal.hardware_code == hardware_code)
}

const fn row(hardware_code: u16, chip: &'static str, reason: RefusalReason) -> Refusal {
    Refusal { hardware_code, chip, reason }
}

const fn phone(hardware_code: u16, chip: &'static str) -> Refusal {
    row(hardware_code, chip, RefusalReason::SmartphoneStorage)
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

/// Smartphones and tablets: protocol.md section 4.4 (mtkclient `brom_config.py`). That table's MT6516 is in
/// the list above; its name MT6260 for 6573 is wrong (same section).
static SMARTPHONES: &[Refusal] = &[
    phone(0x0279, "MT6797/MT6767"),
    phone(0x0321, "MT6735/T,MT8735A"),
    phone(0x0326, "MT6755/MT6750/M/T/S"),
    phone(0x0335, "MT6737M/MT6735G"),
    phone(0x0337, "MT6753"),
    phone(0x0507, "MT6759"),
    phone(0x0551, "MT6757/MT6757D"),
    phone(0x0562, "MT6799"),
    phone(0x0571, "MT0571"),
    phone(0x0598, "ELBRUS/MT0598"),
    phone(0x0601, "MT6750"),
    phone(0x0633, "MT6570/MT8321"),
    phone(0x0688, "MT6758"),
    phone(0x0690, "MT6763"),
    phone(0x0699, "MT6739/MT6731/MT8765"),
    phone(0x0707, "MT6768/MT6769"),
    phone(0x0717, "MT6761/MT6762/MT3369/MT8766B/MT8761/AC8259/AC8257"),
    phone(0x0725, "MT6779"),
    phone(0x0766, "MT6765/MT8768t"),
    phone(0x0788, "MT6771/MT8385/MT8183/MT8666"),
    phone(0x0813, "MT6785"),
    phone(0x0816, "MT6885/MT6883/MT6889/MT6880/MT6890"),
    phone(0x0886, "MT6873"),
    phone(0x0907, "MT6983"),
    phone(0x0908, "MT8696"),
    phone(0x0930, "MT8195 Chromebook"),
    phone(0x0950, "MT6891/MT6893"),
    phone(0x0959, "MT6877/MT6877V/MT8791N"),
    phone(0x0989, "MT6833"),
    phone(0x0992, "MT6880/MT6890 Modem"),
    phone(0x0996, "MT6853"),
    phone(0x1066, "MT6781"),
    phone(0x1129, "MT6855"),
    phone(0x1172, "MT6895"),
    phone(0x1203, "MT6897"),
    phone(0x1208, "MT6789/MT8781V"),
    phone(0x1209, "MT6835V/ZA"),
    phone(0x1229, "MT6886"),
    phone(0x1236, "MT6989W"),
    phone(0x1296, "MT6985"),
    phone(0x1357, "MT6991"),
    phone(0x1375, "MT6878"),
    phone(0x1471, "MT6993"),
    phone(0x3967, "MT3967"),
    phone(0x6571, "MT6571"),
    phone(0x6572, "MT6572"),
    phone(0x6573, "MT6573"),
    phone(0x6575, "MT6575/MT8317"),
    phone(0x6577, "MT6577"),
    phone(0x6580, "MT6580"),
    phone(0x6582, "MT6582/MT6574/MT8382"),
    phone(0x6583, "MT6583/6589"),
    phone(0x6592, "MT6592/MT8392"),
    phone(0x6595, "MT6595"),
    phone(0x6752, "MT6752"),
    phone(0x6795, "MT6795"),
    phone(0x6899, "MT6899"),
    phone(0x8127, "MT8127/MT3367/AC8227L"),
    phone(0x8135, "MT8135"),
    phone(0x8163, "MT8163"),
    phone(0x8167, "MT8167/MT8516/MT8362"),
    phone(0x8168, "MT8168/MT6357"),
    phone(0x8172, "MT8173"),
    phone(0x8176, "MT8176"),
    phone(0x8512, "MT8512"),
    phone(0x8518, "MT8518 VoiceAssistant"),
    phone(0x8590, "MT8590/MT7683/MT8521/MT7623"),
    phone(0x8695, "MT8695"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_row() {
        let all: Vec<_> = FEATURE_PHONES.iter().chain(SMARTPHONES).collect();
        for (i, refusal) in all.iter().enumerate() {
            assert!(
                all[i + 1..].iter().all(|other| other.hardware_code != refusal.hardware_code),
                "{refusal:x?} twice"
            );
            assert!(![0x6260, 0x6261].contains(&refusal.hardware_code));
        }
        // The number of rows in protocol.md section 4.4, and in 4.1 together with the last list of 4.4.
        assert_eq!((SMARTPHONES.len(), FEATURE_PHONES.len()), (68, 24));
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
