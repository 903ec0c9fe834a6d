//! What is known of each smartphone chip before its Download Agent runs: names, the code of its entry in a DA
//! file, the agent's generation, watchdog, and the settings of legacy agents. Used by `recognise`, by whoever
//! chooses a DA file and by the agents' conversations.

mod model;
mod table;

use super::refusal::Refusal;
pub use model::{AgentGeneration, BadBlockTable, DaCode, EmiExchange, LegacySettings, Smartphone};
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
