//! What an agent needs from files: its two stages, and the settings of the phone's external RAM.
//!
//! Made from the user's agent file and preloader file; sent by `session` and by the agents in `storage`.

use crate::brom::Door;

/// One stage of an agent: a program that is loaded into the phone's RAM.
#[derive(Clone, PartialEq, Eq)]
pub struct Stage {
    /// Where it is loaded to, and started.
    pub address: u32,
    /// The program with its signature at the end.
    pub bytes: Vec<u8>,
    /// Length of the signature in bytes; 0 if the stage is not signed. At most the length of `bytes`.
    pub signature_len: usize,
}

impl Stage {
    /// The program without its signature, as the second stage is sent (`da.md` section 3.1).
    #[must_use]
    pub fn without_signature(&self) -> &[u8] {
        self.bytes.get(..self.bytes.len().saturating_sub(self.signature_len)).unwrap_or_default()
    }
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Stage {{ {} bytes at {:#010x}, signature {} }}",
            self.bytes.len(),
            self.address,
            self.signature_len
        )
    }
}

/// The settings of a phone's external RAM (EMI), from the preloader file of the same phone (`da.md` section
/// 3.4).
#[derive(Clone, PartialEq, Eq)]
pub struct RamSettings {
    /// The decimal number in the text `MTK_BLOADER_INFO_vNN`.
    pub version: u32,
    /// The whole block, from that text on, as xflash agents get it.
    pub block: Vec<u8>,
    /// Size of one record in bytes.
    pub record_len: usize,
    /// Number of records. They begin at [`RamSettings::RECORDS`] of the block.
    pub records: usize,
}

impl RamSettings {
    /// Offset of the first record in the block.
    pub const RECORDS: usize = 0x70;

    /// All records, as legacy agents get them.
    #[must_use]
    pub fn record_bytes(&self) -> &[u8] {
        self.block.get(RamSettings::RECORDS..).unwrap_or_default()
    }

    /// Record `index`.
    #[must_use]
    pub fn record(&self, index: usize) -> Option<&[u8]> {
        let start = index.checked_mul(self.record_len).filter(|_| index < self.records)?;
        self.record_bytes().get(start..start.checked_add(self.record_len)?)
    }
}

impl std::fmt::Debug for RamSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "RamSettings {{ v{:02}, {} records of {} bytes }}",
            self.version, self.records, self.record_len
        )
    }
}

/// What the phone's loader said before the agent was started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoaderFacts {
    /// The boot ROM or the preloader.
    pub door: Door,
    /// The hardware code (`FD`).
    pub hardware_code: u16,
    /// The answer to `FF`: 05 from a boot ROM, FF from a preloader.
    pub boot_rom_version: u8,
    /// The answer to `FE`: the preloader's version, FE from a boot ROM.
    pub preloader_version: u8,
}

impl LoaderFacts {
    /// Whether the boot ROM loads the agent, so that external RAM is not set up yet.
    #[must_use]
    pub fn is_boot_rom(&self) -> bool {
        self.door == Door::BootRom
    }
}
