//! The chips whose flash can be read by plain reads of the boot ROM, one row each.
//! Handed out by `recognise` only; the chips that are known but not readable are in `known`.

use super::{AnsweredBy, ChipIds, FlashWindow, RegisterWrite, SerialFlashController};

/// A chip whose flash can be read, with everything that is written to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its name, as in the report.
    pub name: &'static str,
    /// The code it answers.
    pub hardware_code: u16,
    /// Why we believe that it can be read.
    pub evidence: Evidence,
    /// Stops the watchdog, which would restart the phone after at most half a minute (silicon.md section 6).
    pub watchdog_off: RegisterWrite,
    /// Restarts the chip. The write's last status never comes, which is success (silicon.md section 6).
    pub reset: RegisterWrite,
    /// Where the flash appears and how to make it appear.
    pub window: FlashWindow,
    /// The controller that can be asked which flash chip it is.
    pub serial_flash: Option<SerialFlashController>,
}

/// Why we believe that a chip can be read; each says who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Public programs have read real phones this way.
    Proven(&'static str),
    /// Everything known says that it works, but nobody has published a dump made this way.
    ExpectedNoReport(&'static str),
}

impl Evidence {
    /// Who did it, for the curious.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Evidence::Proven(source) | Evidence::ExpectedNoReport(source) => source,
        }
    }
}

impl Chip {
    /// A chip of the MT6260 family; all of them have the same registers in the same places (protocol.md sections 4.2,
    /// 4.3 and 6.1). That watchdog and window are all that need be written is proven by `mtk_dump` and the `WinUSB` dumper.
    const fn mt626x(name: &'static str, hardware_code: u16, evidence: Evidence) -> Chip {
        Chip {
            name,
            hardware_code,
            evidence,
            // Key 0x22, enable bit clear: protocol.md sections 4.2 and 5.1 (fernly, mtk_dump, MTreader, p31d4).
            watchdog_off: RegisterWrite::half(0xA003_0000, 0x2200),
            // Software reset, key 0x1209, 32 bits wide as mtk_dump and fernly write it: protocol.md section 5.1.
            reset: RegisterWrite::word(0xA003_001C, 0x1209),
            window: FlashWindow::MT626X,
            serial_flash: Some(SerialFlashController::MT626X),
        }
    }
}

/// Readable chips (protocol.md section 4.2). The code an MT2502 answers is not publicly known, so it has no row; if it
/// answers 0x6261 like its sisters it is read as an MT6261, with the same registers.
static READABLE: [Chip; 3] = [
    Chip::mt626x("MT6260", 0x6260, Evidence::Proven("mtk_dump; MTreader with a Nokia 5310 TA-1212")),
    Chip::mt626x("MT6261", MT6261, Evidence::Proven("MTreader, mtk_dump, p31d4, a WinUSB dumper")),
    Chip::mt626x(
        MT2503,
        MT6261,
        Evidence::ExpectedNoReport("mtkclient and waybyte write the same registers on the MT2503"),
    ),
];

const MT6261: u16 = 0x6261;
const MT2503: &str = "MT2503";

/// The row for these ids. The code must come from the id registers: these boot ROMs have no `FD` (silicon.md section 4).
pub(super) fn find(ids: &ChipIds) -> Option<&'static Chip> {
    if ids.answered_by != AnsweredBy::Registers {
        return None;
    }
    let mt2503 = ids.hardware_code == MT6261 && ids.is_mt2503();
    READABLE.iter().find(|chip| chip.hardware_code == ids.hardware_code && (chip.name == MT2503) == mt2503)
}

/// The length of the largest flash window of all readable chips: nothing past it can be read from any of them.
#[must_use]
pub fn largest_window() -> u64 {
    READABLE.iter().map(|chip| chip.window.len()).max().unwrap_or(0)
}

/// The names of all readable chips, for help texts.
pub fn readable_names() -> impl Iterator<Item = &'static str> {
    READABLE.iter().map(|chip| chip.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The variant comes from one source only; should it be wrong, nothing else may be written than before.
    #[test]
    fn chips_that_share_a_code_have_the_same_writes() {
        for a in &READABLE {
            for b in READABLE.iter().filter(|b| b.hardware_code == a.hardware_code) {
                assert_eq!((a.watchdog_off, a.reset, &a.window), (b.watchdog_off, b.reset, &b.window));
                assert_eq!(a.serial_flash, b.serial_flash);
            }
        }
    }

    #[test]
    fn each_readable_chip_has_its_level_of_evidence() {
        assert_eq!(readable_names().collect::<Vec<_>>(), ["MT6260", "MT6261", "MT2503"]);
        for chip in &READABLE {
            assert!(!chip.evidence.source().is_empty());
            let unproven = matches!(chip.evidence, Evidence::ExpectedNoReport(_));
            assert_eq!(unproven, chip.name == "MT2503", "{}", chip.name);
        }
    }
}
