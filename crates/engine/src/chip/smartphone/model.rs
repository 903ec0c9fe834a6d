//! What is known of a smartphone chip, as types: the settings and codes of a row of the table. The rows are in
//! `table`.

use std::fmt;

use crate::chip::RegisterWrite;
use crate::chip::refusal::Refusal;

/// A smartphone chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Smartphone {
    /// Its names, and the reason why the boot ROM alone cannot read its storage.
    pub(in crate::chip) refusal: Refusal,
    /// The codes of its entries in DA files, the usual one first (protocol.md section 4.4 "dacode").
    pub da_codes: &'static [DaCode],
    /// The protocol of its agent by the public table. The id text of a DA file overrules it (da.md section 2).
    pub generation: AgentGeneration,
    /// The writes that stop its watchdog, in order; empty where none is published.
    pub(super) watchdog_off: &'static [RegisterWrite],
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
