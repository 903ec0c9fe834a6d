//! Table of the chips whose flash the boot ROM can read with plain reads.
//!
//! Returned by `recognise` only. Chips that are known but cannot be read are in `known.rs`.

use super::{AnsweredBy, ChipIds, FlashWindow, RegisterWrite, SerialFlashController};

/// A chip whose flash can be read, with all registers that are written on it.
#[derive(Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its name in reports.
    pub name: &'static str,
    /// Its hardware code.
    pub hardware_code: u16,
    /// Why the chip is expected to be readable.
    pub evidence: Evidence,
    /// Stops the watchdog, which would restart the phone after 30 s at most (silicon.md section 6).
    pub watchdog_off: RegisterWrite,
    /// Starts the watchdog with its longest time, 31 s, and restarts it, before the reading program is loaded
    /// (agent.md section 2). Only for the chips that it is written for (agent.md section 1).
    pub watchdog_on: Option<[RegisterWrite; 4]>,
    /// Restarts the chip. The last status of this write never arrives, which is success (silicon.md section
    /// 6).
    pub reset: RegisterWrite,
    /// The window in which the flash is mapped.
    pub window: FlashWindow,
    /// The controller that can query the flash chip.
    pub serial_flash: Option<SerialFlashController>,
}

/// Why a chip is expected to be readable, with the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Public programs have read real phones this way.
    Proven(&'static str),
    /// All known facts suggest that it works, but no dump made this way is published.
    ExpectedNoReport(&'static str),
}

impl Evidence {
    /// The programs or reports that this rests on.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Evidence::Proven(source) | Evidence::ExpectedNoReport(source) => source,
        }
    }
}

impl Chip {
    /// A chip of the MT6260 family. All of them have the same registers at the same addresses (protocol.md
    /// sections 4.2, 4.3 and 6.1). `mtk_dump` and the `WinUSB` dumper prove that only watchdog and window
    /// need to be written.
    const fn mt626x(name: &'static str, hardware_code: u16, evidence: Evidence) -> Chip {
        Chip {
            name,
            hardware_code,
            evidence,
            // Key 0x22, enable bit clear: protocol.md sections 4.2, 5.1 (fernly, mtk_dump, MTreader, p31d4).
            watchdog_off: RegisterWrite::half(0xA003_0000, 0x2200),
            watchdog_on: None,
            // Software reset, key 0x1209, 32 bits wide as in mtk_dump and fernly: protocol.md section 5.1.
            reset: RegisterWrite::word(0xA003_001C, 0x1209),
            window: FlashWindow::MT626X,
            serial_flash: Some(SerialFlashController::MT626X),
        }
    }

    /// The same with the writes that the reading program needs.
    const fn with_reading_program(self) -> Chip {
        let watchdog_on = Some([
            RegisterWrite::half(0xA003_0004, 0xF808),
            RegisterWrite::half(0xA003_0008, 0x1971),
            RegisterWrite::half(0xA003_0000, 0x2201),
            RegisterWrite::half(0xA003_0008, 0x1971),
        ]);
        Chip { watchdog_on, ..self }
    }
}

/// Readable chips (protocol.md section 4.2). The code of the MT2502 is not published, so it has no row; if it
/// answers 0x6261 like its sisters it is read as an MT6261, with the same registers.
static READABLE: [Chip; 3] = [
    Chip::mt626x("MT6260", 0x6260, Evidence::Proven("mtk_dump; MTreader with a Nokia 5310 TA-1212"))
        .with_reading_program(),
    Chip::mt626x("MT6261", MT6261, Evidence::Proven("MTreader, mtk_dump, p31d4, a WinUSB dumper"))
        .with_reading_program(),
    Chip::mt626x(
        MT2503,
        MT6261,
        Evidence::ExpectedNoReport("mtkclient and waybyte write the same registers on the MT2503"),
    ),
];

const MT6261: u16 = 0x6261;
const MT2503: &str = "MT2503";

/// The row for these ids. The code must come from the id registers: these boot ROMs have no `FD` (silicon.md
/// section 4).
pub(super) fn find(ids: &ChipIds) -> Option<&'static Chip> {
    if ids.answered_by != AnsweredBy::Registers {
        return None;
    }
    let mt2503 = ids.hardware_code == MT6261 && ids.is_mt2503();
    READABLE.iter().find(|chip| chip.hardware_code == ids.hardware_code && (chip.name == MT2503) == mt2503)
}

/// The length in bytes of the largest flash window of all readable chips. Nothing beyond it can be read.
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

    /// The variant comes from one source only. If it is wrong, the writes must still be the same.
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
    fn only_the_mt2503_is_unproven() {
        assert_eq!(readable_names().collect::<Vec<_>>(), ["MT6260", "MT6261", "MT2503"]);
        for chip in &READABLE {
            assert!(!chip.evidence.source().is_empty());
            let unproven = matches!(chip.evidence, Evidence::ExpectedNoReport(_));
            assert_eq!(unproven, chip.name == "MT2503", "{}", chip.name);
        }
    }
}
