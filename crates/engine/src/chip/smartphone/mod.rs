//! What is known of each smartphone chip before its Download Agent runs: names, the code of its entry in a DA
//! file, the agent's generation, watchdog, and the settings of legacy agents. Used by `recognise`, by whoever
//! chooses a DA file and by the agents' conversations. The rows are in `table`.

mod table;

use std::fmt;

use super::RegisterWrite;
use super::refusal::Refusal;
use table::SMARTPHONES;

/// The smartphone chip that answers `FD` with this hardware code.
#[must_use]
pub fn smartphone(hardware_code: u16) -> Option<&'static Smartphone> {
    SMARTPHONES.iter().find(|chip| chip.hardware_code() == hardware_code)
}

/// All smartphone chips whose entries in a DA file have this code; several chips may share one.
pub fn smartphones_with(code: DaCode) -> impl Iterator<Item = &'static Smartphone> {
    SMARTPHONES.iter().filter(move |chip| chip.da_codes.contains(&code))
}

/// A smartphone chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Smartphone {
    /// Its names, and the reason why the boot ROM alone cannot read its storage.
    pub(super) refusal: Refusal,
    /// The codes of its entries in DA files, the usual one first (protocol.md section 4.4 "dacode").
    pub da_codes: &'static [DaCode],
    /// The protocol of its agent by the public table. The id text of a DA file overrules it (da.md section 2).
    pub generation: AgentGeneration,
    /// The writes that stop its watchdog, in order; empty where none is published.
    watchdog_off: &'static [RegisterWrite],
    /// Settings of a legacy agent; `None` for the other generations.
    pub legacy: Option<&'static LegacySettings>,
    /// The versions of the RAM settings that preloaders of this chip have (da.md section 3.4); empty where
    /// none was measured.
    pub emi_versions: &'static [u8],
}

impl Smartphone {
    /// Its names, and the reason why the boot ROM alone cannot read its storage.
    #[must_use]
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }

    /// The answer to `FD`.
    #[must_use]
    pub fn hardware_code(&self) -> u16 {
        self.refusal.hardware_code
    }

    /// Its name, or all names that share the hardware code, with `/` between them.
    #[must_use]
    pub fn names(&self) -> &'static str {
        self.refusal.chip
    }

    /// The writes that stop its watchdog, in order; empty where none is published. The boot ROM may refuse
    /// them, which is not fatal (da.md section 1.2).
    #[must_use]
    pub fn watchdog_off(&self) -> &'static [RegisterWrite] {
        self.watchdog_off
    }

    /// How RAM settings of this version are sent to this chip's legacy agent; `None` if it is not published.
    #[must_use]
    pub fn emi_exchange(&self, version: u8) -> Option<EmiExchange> {
        // da.md section 3.4: "15, 16, 17, 20, 21: total length ..; not for hw 8127".
        match EmiExchange::of(version)? {
            EmiExchange::TotalThenAll if self.hardware_code() == 0x8127 => Some(EmiExchange::All),
            exchange => Some(exchange),
        }
    }
}

/// The code of a chip in a DA file, which is not always its hardware code. Prints as four hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaCode(pub u16);

impl fmt::Display for DaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X}", self.0)
    }
}

/// The protocol that a Download Agent speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgentGeneration {
    /// The older protocol of the MT6261 and MT6573 ("3.2", da.md section 6).
    Legacy32,
    /// Big-endian bytes without frames ("V3", da.md section 3).
    Legacy,
    /// Binary frames ("V5", da.md section 4).
    Xflash,
    /// XML commands in the same frames ("V6", da.md section 5).
    Xml,
}

/// The name for reports, JSON and logs.
impl fmt::Display for AgentGeneration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AgentGeneration::Legacy32 => "legacy-3.2",
            AgentGeneration::Legacy => "legacy",
            AgentGeneration::Xflash => "xflash",
            AgentGeneration::Xml => "xml",
        })
    }
}

/// What differs between chips in the conversation with a legacy agent (da.md sections 3.1 to 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegacySettings {
    /// Bad-block management of a phone with eMMC, and with NAND.
    pub emmc: BadBlockTable,
    /// What a NAND agent really needs is not published; this is what one public tool sends.
    pub nand: BadBlockTable,
    /// The bytes after the 18 common ones, most likely form first. Builds of the agent differ; one that gets
    /// too few bytes does not answer.
    pub extra: &'static [&'static [u8]],
    /// 32-bit words that the agent sends after the result 0.
    pub words_after_result: usize,
    /// Whether the report has a status word between RAM and the last part.
    pub status_in_report: bool,
}

/// The two fields about the table of bad blocks in a legacy agent's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadBlockTable {
    /// The field `bmt_flag`.
    pub flag: u8,
    /// The field `bmt_size`, in bytes.
    pub size: u32,
}

/// How RAM settings are sent to a legacy agent, by their version (da.md section 3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EmiExchange {
    /// Version 0: the host sends the length that the agent asked for, then as many bytes of the whole block.
    BlockOfLength,
    /// Versions 10 and 11: all records. Some agents send 16 id bytes before the length.
    AllMaybeAfterId,
    /// Versions 12 and 13: one record of the length that the agent asked for, its first word replaced by
    /// 0x00000100 (big-endian).
    OneRecord {
        /// 32-bit words that the agent sends at the end.
        words_at_end: usize,
    },
    /// Versions 15, 16, 17, 20 and 21: the length of all records together, then all records.
    TotalThenAll,
    /// As [`EmiExchange::TotalThenAll`], without the length (MT8127).
    All,
}

impl EmiExchange {
    /// The exchange for this version. Versions 8 and 14 are published nowhere, and those of chips with newer
    /// agents never go through a legacy one.
    fn of(version: u8) -> Option<EmiExchange> {
        match version {
            0 => Some(EmiExchange::BlockOfLength),
            10 | 11 => Some(EmiExchange::AllMaybeAfterId),
            12 => Some(EmiExchange::OneRecord { words_at_end: 0 }),
            13 => Some(EmiExchange::OneRecord { words_at_end: 5 }),
            15 | 16 | 17 | 20 | 21 => Some(EmiExchange::TotalThenAll),
            _ => None,
        }
    }
}

/// The refusals of all smartphones, for the boot ROM's path.
pub(super) fn refusal(hardware_code: u16) -> Option<&'static Refusal> {
    smartphone(hardware_code).map(|chip| &chip.refusal)
}

/// All refusals, for the test of the table.
#[cfg(test)]
pub(super) fn refusals() -> impl Iterator<Item = &'static Refusal> {
    SMARTPHONES.iter().map(|chip| &chip.refusal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chip::RegisterValue;

    fn chip(hardware_code: u16) -> &'static Smartphone {
        smartphone(hardware_code).unwrap_or_else(|| panic!("{hardware_code:04x}"))
    }

    #[test]
    fn watchdogs_are_stopped_by_the_writes_of_the_fact_sheets() {
        for (code, writes) in [
            (0x0766, &[(0x1000_7000, RegisterValue::Word(0x2200_0064))][..]),
            (0x0321, &[(0x1021_2000, RegisterValue::Word(0x2200_0000))]),
            (0x0562, &[(0x1021_1000, RegisterValue::Word(0x2200_0064))]),
            (0x0507, &[(0x1021_0000, RegisterValue::Word(0x2200_0064))]),
            (0x1129, &[(0x1C00_7000, RegisterValue::Word(0x2200_0064))]),
            (0x6571, &[(0x1000_7400, RegisterValue::Word(0x2200_0000))]),
            (0x6573, &[(0x7002_5000, RegisterValue::Half(0x2200))]),
            (0x6575, &[(0xC000_0000, RegisterValue::Half(0x2264))]),
            (0x6583, &[(0x1000_0000, RegisterValue::Word(0x2200_2224))]),
            (
                0x6592,
                &[
                    (0x1000_7000, RegisterValue::Word(0x2200_0064)),
                    (0x1000_0500, RegisterValue::Word(0x2200_0000)),
                ],
            ),
            (0x3967, &[]),
            (0x8518, &[]),
        ] {
            let found: Vec<_> =
                chip(code).watchdog_off().iter().map(|write| (write.at().0, write.value())).collect();
            assert_eq!(found, writes, "{code:04x}");
        }
    }

    #[test]
    fn chips_have_the_agent_codes_and_generations_of_the_table() {
        for (code, da_codes, generation) in [
            (0x0766, &[DaCode(0x6765)][..], AgentGeneration::Xflash),
            (0x0601, &[DaCode(0x6755)], AgentGeneration::Xflash),
            (0x0337, &[DaCode(0x6735)], AgentGeneration::Legacy),
            (0x6583, &[DaCode(0x6583), DaCode(0x6589)], AgentGeneration::Legacy),
            (0x6573, &[DaCode(0x6573)], AgentGeneration::Legacy32),
            (0x1208, &[DaCode(0x1208)], AgentGeneration::Xml),
            (0x6899, &[DaCode(0x1357)], AgentGeneration::Xml),
            (0x8176, &[DaCode(0x8173)], AgentGeneration::Legacy),
        ] {
            assert_eq!((chip(code).da_codes, chip(code).generation), (da_codes, generation), "{code:04x}");
        }
        let sharing: Vec<u16> = smartphones_with(DaCode(0x6735)).map(Smartphone::hardware_code).collect();
        assert_eq!(sharing, [0x0321, 0x0335, 0x0337]);
        assert_eq!(smartphones_with(DaCode(0x6261)).count(), 0);
    }

    #[test]
    fn only_legacy_chips_have_legacy_settings() {
        for chip in SMARTPHONES {
            let is_legacy = chip.generation == AgentGeneration::Legacy;
            assert_eq!(chip.legacy.is_some(), is_legacy, "{}", chip.names());
        }
    }

    #[test]
    fn extra_settings_have_the_published_lengths() {
        for (code, lengths) in [
            (0x6572, &[0][..]),
            (0x6592, &[4]),
            (0x6582, &[4]),
            (0x6583, &[4]),
            (0x6580, &[24, 4]),
            (0x8163, &[24]),
            (0x8127, &[28]),
        ] {
            let settings = chip(code).legacy.expect("legacy");
            let found: Vec<usize> = settings.extra.iter().map(|extra| extra.len()).collect();
            assert_eq!(found, lengths, "{code:04x}");
        }
        let mt6580 = chip(0x6580).legacy.expect("legacy").extra[0];
        assert_eq!(mt6580[..6], [0, 0, 0, 1, 0x46, 0x46]);
        assert_eq!(mt6580[20..], [0xFF, 0, 0, 0]);
    }

    #[test]
    fn ram_settings_are_sent_by_version_and_refused_where_nothing_is_published() {
        let mt6580 = chip(0x6580);
        assert_eq!(mt6580.emi_versions, [20]);
        assert_eq!(mt6580.emi_exchange(20), Some(EmiExchange::TotalThenAll));
        assert_eq!(chip(0x8127).emi_exchange(16), Some(EmiExchange::All));
        for version in [8, 14, 18, 22, 52, 255] {
            assert_eq!(mt6580.emi_exchange(version), None, "{version}");
        }
    }
}
